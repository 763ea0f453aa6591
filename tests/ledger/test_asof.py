"""As of a day: what the ledger would have said from what was reported by then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from banggiao.ledger import Ledger
from banggiao.model import LedgerError, UsageError
from tests.ledger.building import DULL, article, ingested, known_reader, meeting, some_articles, synthetic

FAMILIES = ("events", "agreements", "relations", "people", "indicators", "commitments")


def without_fates(rows: Any) -> list[dict[str, Any]]:
    """Rows but for their fates, which know the day that they are asked for."""
    return [{k: v for k, v in row.items() if k not in ("fate", "state")} for row in rows]


@pytest.mark.parametrize("day", ["2005-01-01", "2005-01-02", "2005-01-03", "2005-01-04", "2005-01-31", "2004-12-31"])
def test_is_what_a_ledger_of_that_day_says(tmp_path: Path, day: str) -> None:
    _, articles, reader = synthetic(200)
    then = [a for a in articles if a.published is not None and str(a.published) <= day]
    with (
        ingested(tmp_path / "now.ledger", articles, reader) as now,
        ingested(tmp_path / "then.ledger", then, reader) as ledger,
    ):
        for family in FAMILIES:
            assert without_fates(now.export(family, as_of=day)) == without_fates(ledger.export(family))


def test_lists_are_of_that_day_too(tmp_path: Path) -> None:
    _, articles, reader = synthetic(160)
    day = "2005-01-02"
    then = [a for a in articles if a.published is not None and str(a.published) <= day]
    with (
        ingested(tmp_path / "now.ledger", articles, reader) as now,
        ingested(tmp_path / "then.ledger", then, reader) as ledger,
    ):
        for filters in ({"parties": ["VNM"]}, {"kind": "talks"}, {"status": "held"}, {"parties": ["VNM", "LAO"]}, {}):
            seen, cursor = [], None
            while True:
                page = now.entries("events", as_of=day, limit=3, cursor=cursor, **filters)  # type: ignore[arg-type]
                seen += [e.id for e in page.items]
                cursor = page.next
                if cursor is None:
                    break
            expected = [e.id for e in ledger.entries("events", limit=500, **filters).items]  # type: ignore[arg-type]
            assert seen == expected
            assert page.undated >= (filters == {})


def test_a_report_of_later_is_left_out(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    [early] = ledger.entries("events", as_of="2025-03-04").items
    assert (early.articles, early.last_reported) == (("a1",), "2025-03-04")
    assert ledger.entries("events", as_of="2025-03-03").items == ()
    detail = ledger.get("events", early.id, as_of="2025-03-05")
    assert [r.article_id for r in detail.reports] == ["a1"]
    with pytest.raises(LedgerError, match="reported by 2025-03-01"):
        ledger.get("events", early.id, as_of="2025-03-01")


def test_a_copy_of_later_is_left_out(ledger: Ledger) -> None:
    first = some_articles()[0]
    copies = [article("copy", first.text, "2025-03-20"), article("loose", first.text)]
    ledger.ingest([first, *copies], reader=known_reader())
    [event] = ledger.entries("events", as_of="2025-03-10").items
    assert event.articles == ("a1",)
    [event] = ledger.entries("events", as_of="2025-03-20").items
    assert event.articles == ("a1", "copy")
    [event] = ledger.entries("events").items
    assert event.articles == ("a1", "copy", "loose")


def test_undated_articles_are_counted(ledger: Ledger) -> None:
    text = DULL + " Sau đó hai bên hội đàm."
    reader = known_reader().knowing(text, meeting(text, "hội đàm"))
    ledger.ingest([*some_articles(), article("undated", text)], reader=reader)
    page = ledger.entries("events", as_of="2025-12-31")
    assert all("undated" not in e.articles for e in page.items)
    assert page.undated == 1
    assert ledger.overview("LAO", as_of="2025-12-31").undated == 1
    assert ledger.entries("events").undated == 0


def test_an_overview_is_of_its_day(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    early, late = ledger.overview("LAO", as_of="2025-03-05"), ledger.overview("LAO")
    assert (len(early.engagements), early.newest, early.as_of) == (1, "2025-03-04", "2025-03-05")
    assert (len(late.engagements), late.newest) == (2, "2025-05-10")
    assert [p.record.text("name") for p in late.office_holders] == ["Thongsavanh Phomvihane"]
    assert set(late.fates) == {c.id for c in late.commitments}
    assert ledger.fates(list(late.fates), as_of="2025-03-05").keys() == late.fates.keys()


def test_a_day_that_is_none_is_said(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="as_of"):
        ledger.entries("events", as_of="soon")
