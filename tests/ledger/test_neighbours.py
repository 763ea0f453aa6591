"""What may be the same as a known thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from banggiao.ledger import Ledger, NewsReader
from banggiao.ledger.neighbours import neighbours
from banggiao.ledger.resolve import Family
from banggiao.sources import articles

SAMPLE = Path(__file__).parents[2] / "src" / "banggiao" / "data" / "sample" / "articles"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    ledger = Ledger.open(tmp_path_factory.mktemp("neighbours") / "sample.ledger")
    ledger.ingest(articles([str(SAMPLE)]), reader=NewsReader())
    return ledger


@pytest.mark.parametrize("family", list(Family))
def test_the_most_alike_come_first_and_nothing_is_its_own_neighbour(ledger: Ledger, family: Family) -> None:
    for entry in ledger.entries(family, limit=30).items:
        found = neighbours(ledger, entry)
        assert entry.id not in {n.entry.id for n in found}
        assert [n.points for n in found] == sorted((n.points for n in found), reverse=True)
        assert all(n.entry.family == family and n.reasons and n.points >= 2 for n in found)


def test_reasons_say_what_is_in_common(ledger: Ledger) -> None:
    talks = next(e for e in ledger.entries("events", parties=["KOR", "VNM"], kind="talks").items if e.record.attendees)
    told = {reason.name for n in neighbours(ledger, talks) for reason in n.reasons}
    assert {"same_parties", "same_people"} <= told
    same_day = [n for n in neighbours(ledger, talks) if any(r.name == "same_day" for r in n.reasons)]
    assert all(n.entry.record.date == talks.record.date for n in same_day)


def test_a_search_finds_what_is_not_alike(ledger: Ledger) -> None:
    event = ledger.entries("events", parties=["KOR", "VNM"], limit=1).items[0]
    found = neighbours(ledger, event, words="athens")
    assert found
    assert all("KOR" not in n.entry.record.parties for n in found)
