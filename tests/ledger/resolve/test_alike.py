"""What is reported by the thousand is drawn without a join each: the same as with all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger.resolve import (
    Attestation,
    Family,
    assemble,
    assemble_alike,
    block_keys,
    likeness_of,
    link,
    link_alike,
    name_of,
)
from banggiao.ledger.resolve.alike import Alike
from tests.ledger.resolve.attesting import attest

NAMES = ("Kim Jong-un", "Kim Jong Un", "Kim Yo Jong", "Kim", "Jon Hart", "John Hart", "Hart", "Anna Hart", "Annah Hart")
OFFICES = ("Tổng thống", "Bộ trưởng Ngoại giao", "Ngoại trưởng", "Thủ tướng")
DAYS = (None, "2031-01-01", "2031-02", "2032-05-06")
_TOLD = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(OFFICES), st.sampled_from(DAYS), st.integers(0, 3)),
    min_size=1, max_size=40,
)  # fmt: skip


def _people(told: list[tuple[str, str, str | None, int]]) -> list[Attestation]:
    out = []
    for n, (person, office, day, cluster) in enumerate(told):
        one = attest(f"f{n * 37 % 101:03}", "office", person=person, office=office, country="PRK", published=day)
        out.append(replace(one, cluster=f"c{cluster}"))
    return out


def _groups(family: Family, attestations: list[Attestation]) -> dict[str, list[Attestation]]:
    groups: dict[str, list[Attestation]] = defaultdict(list)
    for one in sorted(attestations, key=lambda a: a.fact_id):
        groups[name_of(family, one.fact)].append(one)
    return groups


@given(_TOLD)
def test_people_come_out_the_same(told: list[tuple[str, str, str | None, int]]) -> None:
    attestations = _people(told)
    by_key: dict[str, list[Attestation]] = defaultdict(list)
    for one in attestations:
        for key in block_keys(Family.PEOPLE, one):
            by_key[key].append(one)
    joins = {join for key, some in by_key.items() for join in link(Family.PEOPLE, key, some)}
    rule = likeness_of(Family.PEOPLE).rule
    alike = {
        some[0].fact_id: [a.fact_id for a in some[1:]] for some in _groups(Family.PEOPLE, attestations).values()
    }
    between = [join for join in joins if join.rule != rule]
    assert assemble_alike(Family.PEOPLE, attestations, between, alike) == assemble(
        Family.PEOPLE, attestations, joins
    )


@given(_TOLD)
def test_the_joins_of_a_block_are_those_of_likenesses_and_those_between(
    told: list[tuple[str, str, str | None, int]],
) -> None:
    by_key: dict[str, list[Attestation]] = defaultdict(list)
    for one in _people(told):
        for key in block_keys(Family.PEOPLE, one):
            by_key[key].append(one)
    likeness = likeness_of(Family.PEOPLE)
    for key, some in by_key.items():
        groups = _groups(Family.PEOPLE, some)
        within = {likeness.join(name, group[0].fact_id, a.fact_id) for name, group in groups.items() for a in group[1:]}
        alike = {
            name: Alike(group[0].fact_id, len(group), frozenset(a.fact for a in group))
            for name, group in groups.items()
        }
        assert within | set(link_alike(Family.PEOPLE, alike)) == set(link(Family.PEOPLE, key, some))


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(2029, 2031)), min_size=1, max_size=30))
def test_a_series_comes_out_the_same(told: list[tuple[int, int]]) -> None:
    attestations = [
        attest(
            f"f{n * 37 % 101:03}", "indicator", metric="trade_turnover", value=value * 1e9, unit="USD",
            parties=["LAO", "VNM"], period=str(year), published=f"{year + 1}-01-01",
        )
        for n, (value, year) in enumerate(told)
    ]  # fmt: skip
    joins = link(Family.INDICATORS, next(iter(block_keys(Family.INDICATORS, attestations[0]))), attestations)
    first, *others = sorted(a.fact_id for a in attestations)
    assert assemble_alike(Family.INDICATORS, attestations, (), {first: others}) == assemble(
        Family.INDICATORS, attestations, joins
    )


def test_of_a_thousand_joins_the_first_hundred_are_drawn() -> None:
    attestations = _people([("Jon Hart", "Thủ tướng", None, 0)] * 101)
    ids = sorted(a.fact_id for a in attestations)
    more = [replace(attestations[0], fact_id=f"g{n:03}") for n in range(50)]
    [person] = assemble_alike(
        Family.PEOPLE, [*attestations, *more], (), {ids[0]: [*ids[1:], *(a.fact_id for a in more)]}
    )
    assert len(person.members) == 151
    assert [(join.left, join.right) for join in person.joins] == [(ids[0], other) for other in ids[1:101]]


def test_a_first_report_that_is_no_longer_the_first_joins_nothing() -> None:
    attestations = _people([("Jon Hart", "Thủ tướng", None, 0), ("Hart", "Thủ tướng", None, 1)] * 2)
    joins = link(Family.PEOPLE, "PRK|hart", attestations[:2])
    groups = {some[0].fact_id: [a.fact_id for a in some[1:]] for some in _groups(Family.PEOPLE, attestations).values()}
    swapped = {others[0]: [first] for first, others in groups.items()}
    assert len(assemble_alike(Family.PEOPLE, attestations, joins, swapped)) == 2
