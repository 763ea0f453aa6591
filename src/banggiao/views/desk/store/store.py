"""One object over the desk's own database."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets as chance
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from banggiao.model import LedgerError, UsageError
from banggiao.views.desk.store import tables as t
from banggiao.views.desk.store.accounts import Role, User, checked_name, checked_role, fits, hashed

ATTEMPTS = 5  # wrong passwords for one name or from one place
WINDOW = 300.0  # seconds in which they are counted
LEASE = 600.0  # seconds for which a reviewer holds an item
SCOPES = ("read", "review")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _now() -> str:
    return dt.datetime.now(dt.UTC).replace(microsecond=0).isoformat()


class Store:
    """Users, sessions, tokens, leases, followed partners, the audit trail. ``clock`` gives seconds, for tests."""

    def __init__(self, address: str, *, clock: Callable[[], float] = time.time) -> None:
        url = make_url(address.replace("postgres://", "postgresql://", 1))
        if url.get_backend_name() == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
            self.engine = sa.create_engine(url, pool_pre_ping=True)
        else:
            arguments = {"timeout": 10, "check_same_thread": False}
            self.engine = sa.create_engine(url, poolclass=QueuePool, max_overflow=50, connect_args=arguments)
            event.listen(self.engine, "connect", lambda raw, _: raw.execute("PRAGMA journal_mode = WAL"))
        self.clock = clock
        with self._open() as connection:
            t.metadata.create_all(connection)
            there = sa.select(t.secrets.c.value).where(t.secrets.c.name == "csrf")
            found = connection.execute(there).scalar()
            if found is None:
                found = chance.token_hex(32)
                connection.execute(t.secrets.insert().values(name="csrf", value=found))
        self.secret: str = found

    @contextmanager
    def _open(self) -> Iterator[Connection]:
        try:
            with self.engine.begin() as connection:
                yield connection
        except SQLAlchemyError as wrong:
            raise LedgerError(f"the desk's own store cannot be used: {' '.join(str(wrong).split())[:200]}") from wrong

    def close(self) -> None:
        """Give back the connections."""
        self.engine.dispose()

    # users
    def add_user(self, name: str, password: str, role: str = "reader") -> User:
        """A new user. UsageError where the name is taken or something about it is wrong."""
        user = User(checked_name(name), checked_role(role))
        kept = hashed(password)
        with self._open() as connection:
            if connection.execute(sa.select(t.users.c.name).where(t.users.c.name == name)).first():
                raise UsageError(f"there is a user {name!r} already: choose another name")
            row = {"name": name, "password": kept, "role": str(user.role), "active": 1, "created": _now()}
            connection.execute(t.users.insert().values(row))
        return user

    def change_user(
        self, name: str, *, password: str | None = None, role: str | None = None, active: bool | None = None
    ) -> None:
        """Change what is given; the user's sessions end. UsageError for nobody."""
        values: dict[str, str | int] = {}
        if password is not None:
            values["password"] = hashed(password)
        if role is not None:
            values["role"] = str(checked_role(role))
        if active is not None:
            values["active"] = int(active)
        with self._open() as connection:
            done = connection.execute(t.users.update().where(t.users.c.name == name).values(values))
            if done.rowcount == 0:
                raise UsageError(f"there is no user {name!r}")
            connection.execute(t.sessions.delete().where(t.sessions.c.user == name))

    def users(self) -> list[User]:
        """Everybody, by name."""
        with self._open() as connection:
            rows = connection.execute(sa.select(t.users).order_by(t.users.c.name))
            return [User(r.name, Role(r.role), bool(r.active)) for r in rows]

    def has_users(self) -> bool:
        """Does anybody need to sign in?"""
        with self._open() as connection:
            return connection.execute(sa.select(t.users.c.name).limit(1)).first() is not None

    def _user(self, connection: Connection, name: str) -> User | None:
        row = connection.execute(sa.select(t.users).where(t.users.c.name == name, t.users.c.active == 1)).first()
        return User(row.name, Role(row.role)) if row is not None else None

    # signing in
    def blocked(self, *who: str) -> bool:
        """Were there too many wrong passwords under one of these names or places lately?"""
        a = t.attempts.c
        since = self.clock() - WINDOW
        with self._open() as connection:
            query = sa.select(sa.func.count()).where(a.who.in_(who), a.at > since).group_by(a.who)
            return any(number >= ATTEMPTS for number in connection.execute(query).scalars())

    def sign_in(self, name: str, password: str, *, place: str) -> User | None:
        """The user, where the password is right; None where it is not, which counts against name and place."""
        with self._open() as connection:
            row = connection.execute(sa.select(t.users).where(t.users.c.name == name)).first()
        right = fits(row.password if row is not None and row.active else None, password)
        with self._open() as connection:
            if right:
                connection.execute(t.attempts.delete().where(t.attempts.c.who == f"user:{name}"))
                return self._user(connection, name)
            now = self.clock()
            connection.execute(t.attempts.delete().where(t.attempts.c.at < now - WINDOW))
            rows = [{"who": f"user:{name[:80]}", "at": now}, {"who": f"place:{place}", "at": now}]
            connection.execute(t.attempts.insert(), rows)
        return None

    def begin_session(self, user: str, *, hours: int) -> str:
        """A new secret for the browser; only its digest is kept."""
        secret = chance.token_urlsafe(32)
        now = self.clock()
        with self._open() as connection:
            connection.execute(t.sessions.delete().where(t.sessions.c.expires < now))
            row = {"digest": _digest(secret), "user": user, "expires": now + hours * 3600}
            connection.execute(t.sessions.insert().values(row))
        return secret

    def session_user(self, secret: str) -> User | None:
        """Whose session this is, where it still runs."""
        s = t.sessions.c
        with self._open() as connection:
            query = sa.select(s.user).where(s.digest == _digest(secret), s.expires > self.clock())
            name = connection.execute(query).scalar()
            return self._user(connection, name) if name is not None else None

    def end_session(self, secret: str) -> None:
        """The session is over."""
        with self._open() as connection:
            connection.execute(t.sessions.delete().where(t.sessions.c.digest == _digest(secret)))

    # tokens for programs
    def add_token(self, user: str, *, label: str, scopes: Sequence[str]) -> str:
        """A new token, told this once. UsageError for scopes that there are not."""
        wanted = sorted(set(scopes))
        if not wanted or not set(wanted) <= set(SCOPES):
            raise UsageError(f"scopes: give one or more of {', '.join(SCOPES)}")
        secret = f"bg_{chance.token_urlsafe(32)}"
        row = {
            "id": chance.token_hex(4), "digest": _digest(secret), "user": user, "label": label[:80],
            "scopes": " ".join(wanted), "created": _now(),
        }  # fmt: skip
        with self._open() as connection:
            connection.execute(t.tokens.insert().values(row))
        return secret

    def token_user(self, secret: str) -> tuple[User, frozenset[str]] | None:
        """Whose token this is, and what it may be used for."""
        with self._open() as connection:
            row = connection.execute(sa.select(t.tokens).where(t.tokens.c.digest == _digest(secret))).first()
            user = self._user(connection, row.user) if row is not None else None
            if row is None or user is None:
                return None
            if row.last_used is None or row.last_used[:16] != _now()[:16]:
                connection.execute(t.tokens.update().where(t.tokens.c.id == row.id).values(last_used=_now()))
            return user, frozenset(row.scopes.split())

    def tokens(self, user: str) -> list[dict[str, str | None]]:
        """The tokens of a user, without their secrets."""
        c = t.tokens.c
        query = sa.select(c.id, c.label, c.scopes, c.created, c.last_used).where(c.user == user).order_by(c.created)
        with self._open() as connection:
            return [dict(row._mapping) for row in connection.execute(query)]

    def drop_token(self, user: str, key: str) -> None:
        """The token opens nothing any more."""
        with self._open() as connection:
            connection.execute(t.tokens.delete().where(t.tokens.c.id == key, t.tokens.c.user == user))

    # reviewing
    def lease(self, fact_id: str, holder: str) -> bool:
        """Hold an item for a while; False where somebody else does."""
        c = t.leases.c
        now = self.clock()
        with self._open() as connection:
            connection.execute(t.leases.delete().where(sa.or_(c.until < now, c.holder == holder)))
            if connection.execute(sa.select(c.holder).where(c.fact_id == fact_id)).first() is not None:
                return False
            connection.execute(t.leases.insert().values(fact_id=fact_id, holder=holder, until=now + LEASE))
            return True

    def taken(self, holder: str) -> set[str]:
        """The items that others hold now, and those that this reviewer laid aside."""
        c, k = t.leases.c, t.skipped.c
        with self._open() as connection:
            query = sa.select(c.fact_id).where(c.holder != holder, c.until >= self.clock())
            held = set(connection.execute(query).scalars())
            aside = connection.execute(sa.select(k.fact_id).where(k.user == holder)).scalars()
            return held | set(aside)

    def skip(self, fact_id: str, user: str) -> None:
        """This reviewer does not want to see the item again."""
        c = t.skipped.c
        with self._open() as connection:
            connection.execute(t.skipped.delete().where(c.fact_id == fact_id, c.user == user))
            connection.execute(t.skipped.insert().values(fact_id=fact_id, user=user))

    # followed partners
    def followed(self, user: str) -> tuple[str, ...]:
        """The parties that a user follows, by code."""
        c = t.followed.c
        with self._open() as connection:
            return tuple(connection.execute(sa.select(c.party).where(c.user == user).order_by(c.party)).scalars())

    def follow(self, user: str, party: str, *, on: bool) -> None:
        """Follow a party, or no longer."""
        c = t.followed.c
        with self._open() as connection:
            connection.execute(t.followed.delete().where(c.user == user, c.party == party))
            if on:
                connection.execute(t.followed.insert().values(user=user, party=party))

    # what was done
    def note(self, user: str, action: str, what: str | None = None, detail: str | None = None) -> None:
        """Write a line of the audit trail."""
        row = {"at": _now(), "user": user, "action": action, "object": what, "detail": detail and detail[:500]}
        with self._open() as connection:
            connection.execute(t.audit.insert().values(row))

    def audit(
        self,
        *,
        limit: int = 200,
        before: int | None = None,
        user: str | None = None,
        action: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[dict[str, str | int | None]]:
        """The audit trail, newest first; ``since`` and ``until`` are days, ``before`` the number of a line."""
        c = t.audit.c
        query = sa.select(t.audit).order_by(c.n.desc()).limit(limit)
        if before is not None:
            query = query.where(c.n < before)
        if user:
            query = query.where(c.user == user)
        if action:
            query = query.where(c.action == action)
        if since:
            query = query.where(c.at >= since)
        if until:
            query = query.where(c.at <= until + "~")
        with self._open() as connection:
            return [dict(row._mapping) for row in connection.execute(query)]

    def audited(self) -> tuple[list[str], list[str]]:
        """Who stands in the audit trail, and what was done."""
        c = t.audit.c
        with self._open() as connection:
            who = connection.execute(sa.select(c.user).distinct().order_by(c.user)).scalars().all()
            what = connection.execute(sa.select(c.action).distinct().order_by(c.action)).scalars().all()
        return list(who), list(what)
