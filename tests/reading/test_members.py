"""The members that passes compare with are those of the model's Enums."""

from __future__ import annotations

import pytest

from banggiao.model import codes
from banggiao.reading import members


@pytest.mark.parametrize("name", members.__all__)
def test_the_members_are_the_enums_own(name: str) -> None:
    enum, plain = getattr(codes, name), getattr(members, name)
    assert all(getattr(plain, member.name) is member and plain(member.value) is member for member in enum)


def test_no_other_value_has_a_member() -> None:
    with pytest.raises(ValueError, match="là gì"):
        members.Tier("là gì")
