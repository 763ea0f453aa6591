"""The dated history of a pair's tiers, and where it stood on a day."""

from __future__ import annotations

from banggiao.ledger.resolve import Attestation, resolve_relations, standing_on
from tests.ledger.resolve.attesting import attest

PAIR = ("BGR", "VNM")


def step(fact_id: str, event: str, tier: str | None, date: str | None, **fields: object) -> Attestation:
    return attest(fact_id, "relation", event=event, parties=list(PAIR), tier=tier, date=date, **fields)


HISTORY = [
    step("a", "diplomatic_relations_established", None, "1950-02-08"),
    step("b", "diplomatic_relations_established", None, "1950"),
    step("c", "partnership_established", "comprehensive_partnership", "2013"),
    step("d", "partnership_established", "strategic_partnership", "2031-03-09"),
    step("e", "partnership_affirmed", "strategic_partnership", "2031-06-01", published="2031-06-01"),
    step("f", "partnership_affirmed", "strategic_partnership", "2031-06-11", published="2031-06-11"),
]


def test_one_establishing_however_finely_told() -> None:
    steps = resolve_relations(HISTORY)
    founded = next(s for s in steps if s.value("event") == "diplomatic_relations_established")
    assert (founded.members, founded.date) == (("a", "b"), "1950-02-08")


def test_differing_years_are_a_disagreement_that_shows() -> None:
    (founded,) = resolve_relations([*HISTORY[:2], step("z", "diplomatic_relations_established", None, "1951")])
    assert founded.date == "1950-02-08"
    assert founded.settled("date").disputed


def test_affirmations_of_a_quarter_are_one_step() -> None:
    affirmed = [s for s in resolve_relations(HISTORY) if s.value("event") == "partnership_affirmed"]
    assert [s.members for s in affirmed] == [("e", "f")]


def test_standing_on_a_day() -> None:
    steps = resolve_relations(HISTORY)

    def on(day: str) -> tuple[str | None, str | None]:
        standing = standing_on(steps, PAIR, day)
        return standing.tier, standing.since

    assert on("1949-01-01") == (None, None)
    assert on("2000-01-01") == (None, None)
    assert on("2020-01-01") == ("comprehensive_partnership", "2013")
    assert on("2031-03-08") == ("comprehensive_partnership", "2013")
    assert on("2031-03-09") == ("strategic_partnership", "2031-03-09")
    assert standing_on(steps, PAIR, "2000-01-01").diplomatic_relations_since == "1950-02-08"


def test_an_ended_partnership_stands_no_more() -> None:
    steps = resolve_relations([*HISTORY, step("g", "partnership_ended", "strategic_partnership", "2032-01-01")])
    assert standing_on(steps, PAIR, "2032-02-01").tier is None


def test_affirmation_alone_tells_a_standing() -> None:
    steps = resolve_relations([HISTORY[4]])
    assert standing_on(steps, PAIR, "2031-12-01").tier == "strategic_partnership"
    assert standing_on(steps, PAIR, "2031-12-01").rule == "tier affirmed"
    assert standing_on(steps, PAIR, "2031-12-01").only_affirmed
    assert not standing_on(resolve_relations(HISTORY), PAIR, "2031-12-01").only_affirmed
