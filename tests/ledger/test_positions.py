"""Positions are exported as they are told, one row a fact, in every flat form, as of any day."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from banggiao.ledger import Ledger
from banggiao.ledger.tally import positions
from banggiao.model import Fact, Position, PositionKind, UsageError
from tests.ledger.building import KnowingReader, article, meeting, span

EARLY = "Việt Nam luôn ủng hộ Lào trong sự nghiệp đổi mới, Thủ tướng nói hôm qua."
LATE = "Bộ Ngoại giao bày tỏ quan ngại về tình hình biên giới, theo người phát ngôn."


def position(text: str, words: str, kind: PositionKind, **more: str) -> Position:
    return Position(evidence=(span(text, words),), confidence=0.9, kind=kind, holder="VNM", text=words, **more)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    says: dict[str, tuple[Fact, ...]] = {
        EARLY: (position(EARLY, "luôn ủng hộ Lào", PositionKind.SUPPORT, toward="LAO", said_by="Thủ tướng"),),
        LATE: (position(LATE, "quan ngại về tình hình biên giới", PositionKind.CONCERN),),
    }
    book = Ledger.open(tmp_path / "a.db")
    items = [article("a1", EARLY, "2025-01-02", source="Báo Sớm"), article("a2", LATE, "2025-06-03")]
    book.ingest(items, reader=KnowingReader(says=says))
    return book


def test_rows_have_their_article_and_words(ledger: Ledger) -> None:
    support = next(row for row in ledger.export("positions") if row["kind"] == "support")
    assert (support["holder"], support["toward"], support["said_by"]) == ("VNM", "LAO", "Thủ tướng")
    assert (support["article"], support["published"], support["source"]) == ("a1", "2025-01-02", "Báo Sớm")
    assert EARLY[support["start"] : support["end"]] == support["quote"] == "luôn ủng hộ Lào"


def test_as_of_a_day(ledger: Ledger) -> None:
    assert [row["article"] for row in ledger.export("positions", as_of="2025-03-01")] == ["a1"]
    assert len(list(ledger.export("positions"))) == 2


def test_what_a_person_rejects_is_gone(ledger: Ledger) -> None:
    first = next(iter(ledger.export("positions")))
    ledger.reject(first["id"], author="t")
    assert first["id"] not in [row["id"] for row in ledger.export("positions")]


def test_the_flat_forms_agree(ledger: Ledger, tmp_path: Path) -> None:
    for form in ("jsonl", "csv", "parquet"):
        assert ledger.write_export("positions", tmp_path / f"p.{form}", format=form) == 2
    lines = [json.loads(line) for line in (tmp_path / "p.jsonl").read_text(encoding="utf-8").splitlines()]
    with (tmp_path / "p.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    table = pq.read_table(tmp_path / "p.parquet").to_pylist()
    assert [line["id"] for line in lines] == [row["id"] for row in rows] == [row["id"] for row in table]
    assert table == lines
    assert {row["quote"] for row in rows} == {line["quote"] for line in lines}


def test_other_names_are_refused(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="is not one of"):
        list(ledger.export("opinions"))


def test_positions_of_a_pair_as_of_a_day(tmp_path: Path) -> None:
    later = "Việt Nam kiên quyết phản đối việc Lào hoãn cuộc họp, người phát ngôn nói."
    undated = "Việt Nam ủng hộ Lào đăng cai hội nghị, theo một nhà ngoại giao."
    says: dict[str, tuple[Fact, ...]] = {
        EARLY: (position(EARLY, "luôn ủng hộ Lào", PositionKind.SUPPORT, toward="LAO"), meeting(EARLY, "nói hôm qua")),
        later: (position(later, "phản đối việc Lào hoãn", PositionKind.CONCERN, toward="LAO"), meeting(later, "nói")),
        undated: (position(undated, "ủng hộ Lào", PositionKind.SUPPORT, toward="LAO"), meeting(undated, "theo")),
    }
    items = [article("p1", EARLY, "2025-03-05"), article("p2", later, "2025-06"), article("p3", undated)]
    with Ledger.open(tmp_path / "b.db") as book:
        book.ingest(items, reader=KnowingReader(says=says))
        pair = ("LAO", "VNM")

        def told(until: str | None) -> list[str]:
            return [report.article_id for report in positions(book, pair, until=until)]

        assert set(told(None)) == {"p1", "p2", "p3"}
        assert told("2025-03-04") == []
        assert told("2025-03-05") == told("2025-06-29") == ["p1"]  # a month is over before it counts
        assert told("2025-07-01") == ["p2", "p1"]
