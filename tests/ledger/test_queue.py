"""What a reviewer sees first: the least certain of what matters most, over the whole ledger."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from banggiao.ledger import Ledger, NewsReader
from banggiao.ledger import schema as s
from banggiao.ledger.queue import agreement, candidates, still_waiting, waiting
from banggiao.sources import articles

SAMPLE = Path(__file__).parents[2] / "src" / "banggiao" / "data" / "sample" / "articles"


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    """The sample, in a file and on a server."""
    with Ledger.open(where) as ledger:
        ledger.ingest(articles([str(SAMPLE)]), reader=NewsReader())
        yield ledger


def facts(ledger: Ledger) -> dict[str, dict[str, object]]:
    with ledger.read() as connection:
        rows = connection.execute(sa.select(s.facts.c.id, s.facts.c.payload))
        return {row.id: json.loads(row.payload) for row in rows}


def test_every_unjudged_fact_waits_and_the_doubtful_and_weighty_come_first(ledger: Ledger) -> None:
    found = candidates(ledger, limit=10_000)
    known = facts(ledger)
    assert len(found) == waiting(ledger) == len(known)
    assert [c.weight for c in found] == sorted((c.weight for c in found), reverse=True)
    matters = {"agreed": 0.9, "visit": 0.85, "ceremony": 0.4, "partnership_affirmed": 0.6, "partnership_established": 1}
    seen = set()
    for one in found:
        fact = known[one.fact_id]
        kind = fact.get("event") or fact.get("modality") or fact.get("kind")
        if kind in matters:
            seen.add(kind)
            assert one.weight == pytest.approx((1 - float(str(fact["confidence"]))) * matters[str(kind)], abs=1e-3)
    assert seen == set(matters)
    assert candidates(ledger, limit=5) == found[:5]


def test_what_is_judged_waits_no_more(ledger: Ledger) -> None:
    first, second = candidates(ledger, limit=2)
    before = waiting(ledger)
    made = ledger.confirm(first.fact_id, author="an")
    assert candidates(ledger, limit=1) == [second]
    assert waiting(ledger) == before - 1
    assert still_waiting(ledger, [first.fact_id, second.fact_id]) == {second.fact_id}
    ledger.undo(made.id, author="an")
    assert candidates(ledger, limit=1) == [first]


def test_one_partners_facts_only(ledger: Ledger) -> None:
    known = facts(ledger)
    found = candidates(ledger, party="JPN", limit=10_000)
    assert found
    assert len(found) == waiting(ledger, party="JPN") < waiting(ledger)
    assert all("JPN" in json.dumps(known[c.fact_id]) for c in found)


def test_two_reviewers_agree_or_not(ledger: Ledger) -> None:
    one, two, _ = candidates(ledger, limit=3)
    ledger.confirm(one.fact_id, author="an")
    ledger.confirm(one.fact_id, author="binh")
    ledger.confirm(two.fact_id, author="an")
    ledger.reject(two.fact_id, author="binh")
    told = agreement(ledger)
    assert (told.by_author, told.both, told.same) == ({"an": 2, "binh": 2}, 2, 1)
