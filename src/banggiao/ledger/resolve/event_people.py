"""Whether two reports tell of the same people: by name, and where one tells the office alone, by the office."""

from __future__ import annotations

from banggiao.ledger.resolve.names import same_person

Names = dict[str, tuple[str, ...]]
Offices = dict[str, frozenset[str]]

# Who holds one of a class seldom holds one of another; a party's leader is often the head of state.
_CLASSES = (
    ("party_leader", "leader"),
    ("president", "state"),
    ("monarch", "state"),
    ("prime_minister", "government"),
    ("speaker", "parliament"),
    ("lower_house_speaker", "parliament"),
    ("upper_house_speaker", "parliament"),
    ("deputy:president", "deputy state"),
    ("deputy:prime_minister", "deputy government"),
    ("deputy:speaker", "deputy parliament"),
    ("minister:", "minister"),
    ("vice_minister:", "vice minister"),
    ("ambassador", "ambassador"),
)
_ONE_PERSON = (
    frozenset({"deputy government", "minister"}),  # 'Phó Thủ tướng, Bộ trưởng Ngoại giao'
    frozenset({"government", "minister"}),
)
_LEADS_THE_STATE = frozenset({"CHN", "LAO", "CUB", "PRK"})  # whose party's leader has been the head of state for long


def _class(key: str) -> str | None:
    bare = key.removeprefix("acting:").removeprefix("former:")
    for start, name in _CLASSES:
        if bare.startswith(start) if start.endswith(":") else bare.split(":")[0] == start or bare == start:
            return name
    return None


def _may_be_one(a: str, b: str, country: str) -> bool:
    if a == b:
        return True
    first, second = _class(a), _class(b)
    if first is None or second is None:
        return True
    if first == second:
        portfolios = {key.partition(":")[2] for key in (a, b)} if first in ("minister", "vice minister") else {""}
        return first not in ("minister", "vice minister") or "" in portfolios
    both = frozenset({first, second})
    if both == {"leader", "state"}:
        return country in _LEADS_THE_STATE
    return both in _ONE_PERSON


def offices_apart(country: str, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Do two sets of offices of one state leave nobody who could hold one of each?"""
    return bool(mine and theirs) and not any(_may_be_one(a, b, country) for a in mine for b in theirs)


def compare_people(
    mine: Names, theirs: Names, my_offices: Offices | None = None, their_offices: Offices | None = None
) -> tuple[int, int]:
    """How many countries have a person in common, and how many have people told by both and none in common.

    Where one tells the office without a name, offices that nobody holds together keep them apart as well.
    """
    matched = apart = 0
    for country in mine.keys() & theirs.keys():
        if any(same_person(x, y) for x in mine[country] for y in theirs[country]):
            matched += 1
        elif country:
            apart += 1
    if my_offices and their_offices:
        for country in my_offices.keys() & their_offices.keys():
            named = country in mine and country in theirs
            if not named and offices_apart(country, my_offices[country], their_offices[country]):
                apart += 1
    return matched, apart
