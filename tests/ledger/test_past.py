"""A family as of a day, worked out bit by bit, is what a ledger of that day would have been."""

from __future__ import annotations

import random
from typing import Any

import pytest

from banggiao.ledger import Entry, Ledger, past
from banggiao.ledger.bitmaps import positions
from banggiao.ledger.finding import Asked, find
from banggiao.ledger.flat import flat_rows
from banggiao.ledger.identity import batched
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Family
from banggiao.ledger.tally import positions as positions_of
from banggiao.ledger.then import fates_then, newest
from tests.ledger.building import ingested, synthetic

DAY = "2005-01-02"
_MANY = 1000


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ledger, Ledger]:
    """A ledger, and one of what was reported by DAY."""
    folder = tmp_path_factory.mktemp("past")
    _, articles, reader = synthetic(200)
    early = [a for a in articles if a.published is not None and str(a.published) <= DAY]
    return ingested(folder / "now.ledger", articles, reader), ingested(folder / "then.ledger", early, reader)


def _told(entries: Any) -> list[tuple[Any, ...]]:
    return [(e.id, e.record, e.articles, e.reports, e.independent, e.first_reported, e.last_reported) for e in entries]


def _then(ledger: Ledger, family: Family, filters: Filters) -> list[Entry[Any]]:
    return list(newest(ledger, family, Asked(filters), DAY, most=_MANY).entries)


def _parties(ledger: Ledger, family: Family) -> list[str]:
    return sorted(key for key in ledger.catalogue.of(family).keys if ":" not in key)


@pytest.mark.parametrize("family", list(Family))
@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_asked_first_everything_is_as_it_was(
    both: tuple[Ledger, Ledger], family: Family, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banggiao.ledger.past._WHOLE", 0.9)
    now, ledger = both
    asked = [Filters(parties=(code,)) for code in _parties(now, family)] + [Filters()]
    random.Random(seed).shuffle(asked)
    now.catalogue._days.clear()
    assert asked
    for filters in asked:
        expected = find(ledger, family, Asked(filters), limit=_MANY).items
        assert _told(_then(now, family, filters)) == _told(expected)


def test_only_what_bears_on_what_is_asked_is_worked_out(both: tuple[Ledger, Ledger]) -> None:
    now, _ = both
    now.catalogue._days.clear()
    counts = {code: len(_then(now, Family.EVENTS, Filters(parties=(code,)))) for code in _parties(now, Family.EVENTS)}
    fewest = min((n, code) for code, n in counts.items() if n)[1]
    now.catalogue._days.clear()
    _then(now, Family.EVENTS, Filters(parties=(fewest,)))
    there = now.catalogue.of(Family.EVENTS)
    with now.read() as connection:
        known = past.past(now, there, Family.EVENTS, DAY, connection)
    assert 0 < known._asked.bit_count() < there.begun_by(DAY).bit_count() / 2


def test_fates_are_those_of_the_ledgers_own_question(both: tuple[Ledger, Ledger]) -> None:
    now, _ = both
    promises = _then(now, Family.COMMITMENTS, Filters())
    assert promises
    expected = now.fates([e.id for e in now.entries(Family.COMMITMENTS, as_of=DAY, limit=_MANY).items], as_of=DAY)
    assert fates_then(now, promises, DAY) == expected


def test_a_question_that_failed_can_be_asked_again(
    both: tuple[Ledger, Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    now, ledger = both
    now.catalogue._days.clear()

    def fail(*_: Any) -> Any:
        raise OSError("gone")

    with monkeypatch.context() as broken:
        broken.setattr(past.Past, "_redraw", fail)
        with pytest.raises(OSError, match="gone"):
            _then(now, Family.EVENTS, Filters())
    expected = find(ledger, Family.EVENTS, Asked(Filters()), limit=_MANY).items
    assert _told(_then(now, Family.EVENTS, Filters())) == _told(expected)


def test_what_was_kept_of_a_day_goes_when_more_is_told_of_it(tmp_path: Any) -> None:
    _, articles, reader = synthetic(120)
    late = [a for a in articles if a.published is None or str(a.published) > DAY]
    early = [a for a in articles if a not in late]
    with ingested(tmp_path / "whole.ledger", articles, reader) as whole:
        expected = {family: _told(_then(whole, family, Filters())) for family in Family}
    with ingested(tmp_path / "grown.ledger", [*early[::2], *late], reader) as grown:
        before = {family: _told(_then(grown, family, Filters())) for family in Family}
        grown.ingest(early[1::2], reader=reader)
        assert {family: _told(_then(grown, family, Filters())) for family in Family} == expected != before


@pytest.mark.parametrize("family", list(Family))
def test_days_of_reports_are_brought_up_to_date(family: Family, tmp_path: Any) -> None:
    _, articles, reader = synthetic(160)
    with ingested(tmp_path / "l.ledger", articles[:40], reader) as ledger:
        ledger.catalogue.of(family)
        for some in batched(articles[40:], 30):
            ledger.ingest(some, reader=reader)
            there = ledger.catalogue.of(family)
        with Ledger.open(tmp_path / "l.ledger") as again:
            fresh = again.catalogue.of(family)
            for day in ("2004-12-31", "2005-01", "2005-01-01", DAY, "2005-01-04", "2005-02-01", "2006"):
                for name in ("begun_by", "told_by"):
                    one, other = getattr(there, name)(day), getattr(fresh, name)(day)
                    assert {there.ids[p] for p in positions(one)} == {fresh.ids[p] for p in positions(other)}
            assert {there.ids[p] for p in positions(there.undated & there.current)} == {
                fresh.ids[p] for p in positions(fresh.undated)
            }
            for key, kin in fresh.kin.items():
                assert set(kin) <= set(there.kin[key])


def test_days_gone_by_on_any_database(where: str, tmp_path: Any) -> None:
    _, articles, reader = synthetic(120)
    early = [a for a in articles if a.published is not None and str(a.published) <= DAY]
    with ingested(where, articles, reader) as now, ingested(tmp_path / "then.ledger", early, reader) as ledger:
        for family in Family:
            for filters in (Filters(parties=("VNM",)), Filters()):
                expected = find(ledger, family, Asked(filters), limit=_MANY).items
                assert _told(_then(now, family, filters)) == _told(expected)
        rows = [row for piece in flat_rows(now, Family.EVENTS, Asked(Filters()), most=_MANY) for row in piece]
        assert {row["id"] for row in rows} == {row["id"] for row in now.export(Family.EVENTS)}
        positions_of(now, ("KOR", "VNM"), until=DAY)
