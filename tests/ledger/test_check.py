"""Checks find what is broken, wherever it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from banggiao.ledger import Ledger
from tests.ledger.building import ingested, known_reader, some_articles


def test_a_sound_ledger_has_no_problems(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    result = ledger.check(sample=None)
    assert result.ok
    assert result.checked["articles"] == 4
    assert result.checked["spans"] == 5
    assert result.checked["entries"] == 4


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE contents SET text = text || '.' WHERE n = 1", "not what its hash"),
        ('UPDATE evidence SET "end" = 9999 WHERE fact_n = 1', "outside its text"),
        ("UPDATE evidence SET start = start + 1 WHERE fact_n = 1", "not those that it was stored with"),
        ("UPDATE facts SET payload = replace(payload, '2025-03-04', '2025-03-05')", "what its id was made of"),
        ("UPDATE facts SET payload = replace(payload, 'talks', 'song')", "cannot be read"),
        ("DELETE FROM attested WHERE fact_n = 1", "counts of it is not"),
        ("DELETE FROM joins", "joins are not"),
        ("UPDATE blocks SET key = 'elsewhere' WHERE fact_n = 1", "does not belong"),
        ("UPDATE entries SET reports = 7", "not what would be drawn"),
        ("UPDATE fates SET payload = replace(payload, 'open', 'overdue')", "not what would follow"),
        ("DELETE FROM fates", "has no fate"),
        ("INSERT INTO dirty VALUES ('fact', 'events', '1')", "1 steps wait"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM readings WHERE n = 1", "refers to a row of readings"),
    ],
)
def test_finds_damage(tmp_path: Path, damage: str, words: str) -> None:
    path = tmp_path / "l.ledger"
    ingested(path, some_articles(), known_reader()).close()
    with sqlite3.connect(path) as raw:
        raw.executescript(damage)
    raw.close()
    with Ledger.open(path) as ledger:
        result = ledger.check(sample=None)
    assert not result.ok
    assert any(words in p.what for p in result.problems), result.problems
