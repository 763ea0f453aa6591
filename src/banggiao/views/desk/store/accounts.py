"""Users: names, argon2 passwords, roles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from banggiao.model import UsageError

_NAME = re.compile(r"[^\W_][\w.@-]{0,63}\Z")
_SHORTEST = 10  # characters of a password
_LONGEST = 256
_HASHER = PasswordHasher()
# Checked where no user has the name, so that guessing names by the time it takes finds nothing.
_NOBODY = _HASHER.hash("nobody has this password")


class Role(StrEnum):
    """What somebody may do; each may do what those before it may."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"

    def may(self, needed: Role) -> bool:
        """Is this role enough where ``needed`` is asked for?"""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who works with the desk. ``local``: the operating system's user at a desk without users."""

    name: str
    role: Role
    active: bool = True
    local: bool = False


def checked_name(name: str) -> str:
    """The name, or UsageError where it cannot be one."""
    if not _NAME.match(name):
        raise UsageError(f"{name!r} is no user name: letters, digits and . _ @ -, at most 64, a letter or digit first")
    return name


def checked_role(role: str) -> Role:
    """The role, or UsageError."""
    try:
        return Role(role)
    except ValueError as wrong:
        raise UsageError(f"role: {role!r} is not one of {', '.join(Role)}") from wrong


def hashed(password: str) -> str:
    """A password as it is kept. UsageError for one that is too short or too long."""
    if not _SHORTEST <= len(password) <= _LONGEST:
        raise UsageError(f"a password has {_SHORTEST} to {_LONGEST} characters: this one has {len(password)}")
    return _HASHER.hash(password)


def fits(kept: str | None, password: str) -> bool:
    """Is this the password? Takes the same time where there is nobody (None)."""
    if len(password) > _LONGEST:
        return False
    try:
        _HASHER.verify(kept or _NOBODY, password)
    except (VerifyMismatchError, VerificationError, InvalidHashError):
        return False
    return kept is not None
