"""Lists by filters, page by page; overviews; health."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from banggiao.ledger import Ledger
from banggiao.model import LedgerError, UsageError
from tests.ledger.building import everything, ingested, known_reader, some_articles, synthetic


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    _, articles, reader = synthetic(200)
    return ingested(tmp_path_factory.mktemp("lists") / "l.ledger", articles, reader)


@pytest.fixture(scope="module")
def rows(filled: Ledger) -> dict[str, list[dict[str, Any]]]:
    return everything(filled)


def happened(row: dict[str, Any]) -> str:
    return row["date"] or row["first_reported"] or ""


@pytest.mark.parametrize(
    ("family", "filters", "admits"),
    [
        ("events", {}, lambda r: True),
        ("events", {"parties": ["LAO"]}, lambda r: "LAO" in r["parties"]),
        ("events", {"parties": ["VNM", "CHN"]}, lambda r: {"VNM", "CHN"} <= set(r["parties"])),
        ("events", {"kind": "call"}, lambda r: r["kind"] == "call"),
        ("events", {"since": "2005-01-03"}, lambda r: (r["date_end"] or happened(r)) >= "2005-01-03"),
        ("events", {"until": "2005-01-03"}, lambda r: happened(r) <= "2005-01-03"),
        ("events", {"since": "2005-01", "until": "2005-01"}, lambda r: happened(r).startswith("2005-01")),
        ("events", {"kind": "talks", "parties": ["VNM"]}, lambda r: r["kind"] == "talks" and "VNM" in r["parties"]),
        ("events", {"status": "held"}, lambda r: r["status"] == "held"),
        ("events", {"status": "held", "parties": ["LAO"]}, lambda r: r["status"] == "held" and "LAO" in r["parties"]),
        ("agreements", {"status": "signed"}, lambda r: r["status"] == "signed"),
        ("commitments", {"sector": "trade"}, lambda r: "trade" in r["sectors"]),
        ("commitments", {"state": "open"}, lambda r: r["state"] == "open"),
        ("commitments", {"due_before": "2007"}, lambda r: bool(r["deadline"]) and r["deadline"] <= "2007"),
        ("people", {"parties": ["VNM"]}, lambda r: r["country"] == "VNM"),
        ("agreements", {"kind": "mou"}, lambda r: True),
        ("relations", {"kind": "partnership_affirmed"}, lambda r: True),
        ("indicators", {"kind": "trade_turnover"}, lambda r: True),
    ],
)
@pytest.mark.parametrize("newest_first", [True, False])
def test_filters_leave_what_they_should(
    filled: Ledger, rows: dict[str, Any], family: str, filters: dict[str, Any], admits: Any, newest_first: bool
) -> None:
    found, cursor = [], None
    while True:
        page = filled.entries(family, limit=7, cursor=cursor, newest_first=newest_first, **filters)
        found += page.items
        cursor = page.next
        if cursor is None:
            break
    ids = [e.id for e in found]
    assert sorted(ids) == [r["id"] for r in rows[family] if admits(r)]
    if family == "events":
        days = [(e.record.date or e.first_reported or "", e.id) for e in found]
        assert days == sorted(days, reverse=newest_first)


def test_a_person_is_found_by_any_spelling_of_accents(filled: Ledger) -> None:
    person = filled.entries("people", parties=["VNM"], limit=1).items[0]
    plain = person.record.text("name").upper()
    assert person.id in {e.id for e in filled.entries("people", person=plain).items}
    assert filled.entries("events", person=plain).items


@pytest.mark.parametrize(
    "options", [{"cursor": "x"}, {"since": "now"}, {"until": "2025-99"}, {"due_before": "?"}, {"as_of": "then"}]
)
def test_bad_options_are_said(filled: Ledger, options: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        filled.entries("events", **options)  # type: ignore[arg-type]


def test_an_overview_gathers_a_pair(filled: Ledger, rows: dict[str, Any]) -> None:
    view = filled.overview("LAO", limit=500)
    pair = {"LAO", "VNM"}
    assert {e.id for e in view.engagements} == {r["id"] for r in rows["events"] if pair <= set(r["parties"])}
    assert {e.id for e in view.commitments} == {
        r["id"] for r in rows["commitments"] if pair <= {*(r["holders"] or ()), *(r["addressees"] or ())}
    }
    assert set(view.fates) == {e.id for e in view.commitments}
    assert all("LAO" in (*e.record.codes("country"), e.record.value("country")) for e in view.office_holders)
    assert view.standing.parties == ("LAO", "VNM")


def test_details_quote_their_articles(filled: Ledger, rows: dict[str, Any]) -> None:
    event = max(rows["events"], key=lambda r: r["reports"])
    detail = filled.get("events", event["id"])
    assert {r.article_id for r in detail.reports} == set(event["articles"])
    for report in detail.reports:
        text = filled.article(report.content_hash).text
        assert [q.words for q in report.quotes] == [text[q.span.start : q.span.end] for q in report.quotes]


def test_of_many_reports_some_are_given_the_newest_first(filled: Ledger, rows: dict[str, Any]) -> None:
    person = max(rows["people"], key=lambda r: r["reports"])
    whole = filled.get("people", person["id"]).reports
    number = len(filled.get("people", person["id"]).entry.record.members)
    assert number > 4
    assert filled.get("people", person["id"], limit=number).reports == whole
    pieces = [filled.get("people", person["id"], limit=4, offset=at).reports for at in range(0, number + 4, 4)]
    assert [len({r.fact_id for r in piece}) for piece in pieces[:-2]] == [4] * (len(pieces) - 2)
    assert pieces[-1] == () or number % 4
    assert sorted(r.fact_id for piece in pieces for r in piece) == sorted(r.fact_id for r in whole)
    days = [r.published or "" for piece in pieces for r in piece]
    assert days == sorted(days, reverse=True)


def test_articles_are_listed_and_found(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    assert [a.id for a in ledger.articles().items] == ["a4", "a3", "a2", "a1"]
    assert [a.id for a in ledger.articles(relevant=False).items] == ["a4"]
    assert [a.id for a in ledger.articles(country="LAO", since="2025-03-05").items] == ["a3", "a2"]
    assert [a.id for a in ledger.articles(source="Báo Sớm", until="2025-04").items] == ["a1"]
    first = ledger.articles(limit=3)
    assert [a.id for a in ledger.articles(limit=3, cursor=first.next).items] == ["a1"]
    one = ledger.article("a1")
    assert (one.published, one.published_basis, one.reader_version, one.relevant) == ("2025-03-04", "given", "1", True)
    assert [f["type"] for _, f in one.facts] == ["office", "engagement", "commitment"]
    with pytest.raises(LedgerError, match="no article"):
        ledger.article("none")


def test_health_counts(ledger: Ledger, tmp_path: Path) -> None:
    assert ledger.health().articles == 0
    ledger.ingest(some_articles(), reader=known_reader())
    health = ledger.health()
    assert (health.articles, health.reports, health.relevant, health.facts) == (4, 4, 3, 5)
    assert health.entries == {"commitments": 1, "events": 2, "people": 1}
    assert (health.newest, health.undated, health.pending, health.failures) == ("2025-05-11", 0, 0, 0)
    assert health.readers == {"1": 4}
