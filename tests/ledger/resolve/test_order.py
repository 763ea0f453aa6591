"""No result depends on the order of the attestations, and increments give what the whole gives."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger.codec import decode, written
from banggiao.ledger.resolve import (
    Attestation,
    Constraints,
    Family,
    Join,
    Resolved,
    assemble,
    block_keys,
    link,
    resolve,
)
from banggiao.ledger.resolve.cluster import components
from tests.ledger.resolve.attesting import attest, engagement

DAYS = st.sampled_from(["2031-03-08", "2031-03-09", "2031-03-10", "2031-03-30", "2031-04-01", "2031-04"])
PEOPLE = st.sampled_from(["Phạm Minh Chính", "Kim Jong Un", "Kim Jong-un", "Kim Châng Ưn", "Trump", "Donald Trump"])
PARTIES = st.sampled_from([("LAO", "VNM"), ("CHN", "VNM"), ("CHN", "LAO", "VNM"), ("EU", "FRA", "USA", "VNM")])


@st.composite
def attestations(draw: st.DrawFn) -> list[Attestation]:
    out = []
    for n in range(draw(st.integers(2, 14))):
        published = draw(st.none() | DAYS)
        common = {
            "published": published,
            "article": f"x{draw(st.integers(0, 9))}",
            "cluster": f"c{draw(st.integers(0, 6))}",
        }
        parties = draw(PARTIES)
        match draw(st.integers(0, 5)):
            case 0 | 1:
                kind = draw(st.sampled_from(["visit", "talks", "meeting", "conference", "call", "press"]))
                status = draw(st.sampled_from(["held", "planned", "cancelled"]))
                who = [(draw(PEOPLE), "Thủ tướng", draw(st.sampled_from(parties)))]
                fact = engagement(
                    f"f{n}", kind, *parties, date=draw(st.none() | DAYS), status=status, participants=who, **common
                )
            case 2:
                title = draw(st.sampled_from(["Tuyên bố chung", "Hiệp định về dẫn độ", "Hiệp định dẫn độ tội phạm"]))
                fact = attest(
                    f"f{n}", "agreement", kind="agreement", title=title, parties=list(parties),
                    date=draw(st.none() | DAYS), status=draw(st.sampled_from(["signed", "negotiating"])), **common,
                )  # fmt: skip
            case 3:
                fact = attest(f"f{n}", "office", person=draw(PEOPLE), office="Thủ tướng", country="VNM", **common)
            case 4:
                event = draw(st.sampled_from(["partnership_established", "partnership_affirmed"]))
                fact = attest(
                    f"f{n}", "relation", event=event, parties=list(parties), tier="special",
                    date=draw(st.sampled_from([None, "2030", "2031", "2031-03-09", "2033"])), **common,
                )  # fmt: skip
            case _:
                text = draw(
                    st.sampled_from(["mở đường bay thẳng giữa các thành phố", "mở đường bay thẳng các thành phố lớn"])
                )
                fact = attest(f"f{n}", "commitment", modality="agreed", holders=list(parties), text=text, **common)
        out.append(fact)
    return out


def _constraints(told: list[Attestation]) -> Constraints:
    ids = [a.fact_id for a in told]
    return Constraints.of(must=[(ids[0], ids[-1])], cannot=[(ids[0], ids[1])] if len(ids) > 2 else [])


@pytest.mark.parametrize("family", list(Family))
@given(told=attestations(), data=st.data())
def test_order_changes_nothing(family: Family, told: list[Attestation], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(told))
    assert resolve(family, told) == resolve(family, shuffled)
    mine = [a for a in told if block_keys(family, a)]
    if len(mine) > 1:
        assert resolve(family, mine, _constraints(mine)) == resolve(family, list(reversed(mine)), _constraints(mine))


@pytest.mark.parametrize("family", list(Family))
@given(told=attestations())
def test_a_block_s_joins_are_the_same_under_any_key(family: Family, told: list[Attestation]) -> None:
    inside = [a for a in told if block_keys(family, a)]
    assert link(family, "one", inside) == link(family, "another", inside)


@pytest.mark.parametrize("family", list(Family))
@given(told=attestations())
def test_every_fact_is_in_exactly_one_thing(family: Family, told: list[Attestation]) -> None:
    mine = sorted(a.fact_id for a in told if block_keys(family, a))
    things = resolve(family, told)
    assert sorted(m for t in things for m in t.members) == mine
    assert len({t.id for t in things}) == len(things)


@pytest.mark.parametrize("family", list(Family))
@given(told=attestations())
def test_things_survive_json(family: Family, told: list[Attestation]) -> None:
    for thing in resolve(family, told):
        assert decode(family, written(thing)) == thing


class _Store:
    """The increments that a store makes: blocks linked anew where they change, components assembled anew."""

    def __init__(self, family: Family) -> None:
        self.family = family
        self.known: dict[str, Attestation] = {}
        self.blocks: dict[str, set[str]] = defaultdict(set)
        self.joins: dict[str, tuple[Join, ...]] = {}

    def add(self, attestation: Attestation) -> None:
        keys = block_keys(self.family, attestation)
        if keys:
            self.known[attestation.fact_id] = attestation
        for key in keys:
            self.blocks[key].add(attestation.fact_id)
            self.joins[key] = link(self.family, key, (self.known[m] for m in self.blocks[key]))

    def things(self) -> tuple[Resolved, ...]:
        joins = {j for some in self.joins.values() for j in some}
        out: list[Resolved] = []
        for component in components(self.known, [(j.left, j.right) for j in joins]):
            inside = set(component)
            out += assemble(
                self.family, (self.known[m] for m in component), (j for j in joins if {j.left, j.right} <= inside)
            )
        return tuple(sorted(out, key=lambda t: t.id))


@pytest.mark.parametrize("family", list(Family))
@given(told=attestations())
def test_increments_give_what_the_whole_gives(family: Family, told: list[Attestation]) -> None:
    store = _Store(family)
    for attestation in told:
        store.add(attestation)
    assert store.things() == resolve(family, told)
