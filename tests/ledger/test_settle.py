"""What is known follows from facts and judgements alone: in any order, in any pieces, from nothing again."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banggiao.ledger import Ledger, NewsReader
from banggiao.ledger.finding import fates_of
from banggiao.model import Article, CommitmentItem, LedgerError, PartialDate
from tests.ledger.building import (
    KnowingReader,
    article,
    everything,
    ingested,
    known_reader,
    meeting,
    promise,
    some_articles,
    span,
    synthetic,
)


def test_reports_of_one_event_are_one(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    found = [(e.articles, e.reports, e.independent) for e in ledger.entries("events").items]
    assert found == [(("a3",), 1, 1), (("a1", "a2"), 2, 2)]


def test_rebuilding_gives_the_same(ledger: Ledger) -> None:
    _, articles, reader = synthetic(150)
    for start in range(0, 150, 37):
        ledger.ingest(articles[start : start + 37], reader=reader)
    before = everything(ledger)
    ledger.rebuild()
    assert everything(ledger) == before
    assert ledger.check(sample=None).problems == ()


@given(st.integers(1, 5), st.randoms(use_true_random=False))
@settings(max_examples=6)
def test_any_order_gives_the_same(tmp_path_factory: pytest.TempPathFactory, seed: int, chance: random.Random) -> None:
    _, articles, reader = synthetic(90, seed=seed)
    with ingested(tmp_path_factory.mktemp("one") / "l.ledger", articles, reader) as one:
        expected = everything(one)
    mixed = [*articles, *chance.sample(articles, 10)]
    chance.shuffle(mixed)
    with Ledger.open(tmp_path_factory.mktemp("two") / "l.ledger") as ledger:
        start = 0
        while start < len(mixed):
            size = chance.randrange(1, 40)
            ledger.ingest(mixed[start : start + size], reader=reader, settle=chance.random() < 0.6)
            start += size
        ledger.settle()
        assert everything(ledger) == expected
        assert ledger.check(sample=None).problems == ()


def test_ids_lead_home_for_ever(ledger: Ledger) -> None:
    _, articles, reader = synthetic(160)
    given_out: dict[str, dict[str, frozenset[str]]] = {"events": {}, "people": {}, "commitments": {}}
    for one in range(len(articles) - 1, -1, -20):
        ledger.ingest(articles[max(0, one - 19) : one + 1], reader=reader)
        for family, known in given_out.items():
            for row in ledger.export(family):
                known.setdefault(row["id"], frozenset(row["articles"]))
    changed = 0
    for family, known in given_out.items():
        for key, told in known.items():
            now = ledger.find_id(family, key)
            assert now is not None
            assert told & set(ledger.get(family, key).entry.articles)
            changed += now != key
    assert changed
    ledger.rebuild()
    for family, known in given_out.items():
        for key, told in known.items():
            assert told & set(ledger.get(family, key).entry.articles)


def test_an_id_never_given_out_is_said(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="no 'ev-none'"):
        ledger.get("events", "ev-none")


def test_what_was_left_undone_is_taken_up(tmp_path: Path) -> None:
    _, articles, reader = synthetic(100)
    with ingested(tmp_path / "a.ledger", articles, reader) as whole:
        expected = everything(whole)
    with Ledger.open(tmp_path / "b.ledger") as ledger:
        ledger.ingest(articles[:60], reader=reader, settle=False)
        assert ledger.health().pending
        ledger.ingest(articles[60:], reader=reader)
        assert ledger.health().pending == 0
        assert everything(ledger) == expected


def test_progress_is_told(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader(), settle=False)
    told: list[tuple[int, int]] = []
    counts = ledger.settle(progress=lambda done, of: told.append((done, of)))
    assert counts.contents == 4
    assert told
    assert told[-1][0] == told[-1][1]
    assert all(a <= b for a, b in told)


def test_time_runs_out_by_what_is_read_of_others(where: str) -> None:
    promised = Article(
        "a", "Thủ tướng Lê Văn Nam và Thủ tướng Lào Kham Keo nhất trí ký Hiệp định vận tải hàng không trước 30/9/2026.",
        PartialDate.parse("2026-08-01"),
    )  # fmt: skip
    others = [
        Article(f"b{day}", f"Ngày {day}, Tổng thống Pháp Jean Roe hội đàm với Thủ tướng Đức Karl Huber tại Paris.",
                PartialDate.parse(f"2026-{day[-2:]}-{day[:2]}"))
        for day in ("29/09", "05/10")
    ]  # fmt: skip
    states = []
    with Ledger.open(where) as ledger:
        for article in (promised, *others):
            ledger.ingest([article], reader=NewsReader())
            entry = ledger.entries("commitments", parties=["LAO"]).items[0]
            states.append(str(ledger.fates([entry.id])[entry.id].state))
        by_day = ledger.fates([entry.id], as_of="2026-10-05")[entry.id]
        found = ledger.entries("commitments", state="overdue").items
        assert ledger.check(sample=None).problems == ()
    assert states == ["open", "open", "overdue"]
    assert (by_day.state, by_day.items[0].silent_since) == ("overdue", "2026-08-01")
    assert [e.id for e in found] == [entry.id]


_PROMISED = "Lào và Việt Nam nhất trí dựng cột mốc và đắp đê trước tháng Năm."
_LATER = {  # texts of one meeting each, by day, with the parties
    "2025-05-02": ("Pháp và Đức hội đàm.", ("DEU", "FRA")),
    "2025-05-03": ("Lào và Việt Nam hội đàm về nghề cá.", ("LAO", "VNM")),
    "2025-05-04": ("Lào và Đức hội đàm.", ("DEU", "LAO")),
    "2025-05-09": ("Lào và Việt Nam hội đàm về thể thao.", ("LAO", "VNM")),
}


@pytest.mark.parametrize("judged", [None, 1, 0], ids=["nobody judged", "an item judged", "the silent item judged"])
def test_what_passed_in_silence_names_the_newest_report(where: str, judged: int | None) -> None:
    items = tuple(
        CommitmentItem(span(_PROMISED, words), words, deadline="2025-04") for words in ("dựng cột mốc", "đắp đê")
    )
    reader = KnowingReader().knowing(_PROMISED, promise(_PROMISED, "nhất trí dựng cột mốc và đắp đê", items=items))
    told = {"2025-03-04": _PROMISED}
    for day, (text, parties) in _LATER.items():
        told[day] = text
        reader = reader.knowing(text, meeting(text, "hội đàm", date=day, parties=parties, participants=()))
    seen = []
    with Ledger.open(where) as ledger:
        for day, text in told.items():
            ledger.ingest([article(day, text, day)], reader=reader)
            [entry] = ledger.entries("commitments").items
            if day == "2025-05-02" and judged is not None:
                ledger.judge_fate(entry.id, "fulfilled", author="mai", item=judged)
            item = ledger.fates([entry.id])[entry.id].items[0]
            seen.append((str(item.state), item.silent_since, item.confidence))
            assert fates_of(ledger, [entry])[entry.id].items[0] == item
            assert ledger.check(sample=None).problems == ()
        known = everything(ledger)
        ledger.rebuild()
        assert everything(ledger) == known
    named = [("2025-03-04", 0.3), ("2025-05-03", 0.6), ("2025-05-03", 0.6), ("2025-05-09", 0.6)]
    after = [("fulfilled", day, 1.0) if judged == 0 else ("overdue", day, sure) for day, sure in named]
    assert seen == [("open", None, 0.5), *after]
