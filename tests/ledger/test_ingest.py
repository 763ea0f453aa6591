"""Taking articles in: counts, repeats, copies, failures, other dates, newer readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banggiao.ledger import IngestCounts, Ledger
from banggiao.model import Article
from banggiao.sources.failure import Failure
from tests.ledger.building import (
    DULL,
    OTHER,
    TALKS,
    KnowingReader,
    article,
    everything,
    ingested,
    known_reader,
    meeting,
    some_articles,
    synthetic,
)


def test_counts_what_it_did(ledger: Ledger) -> None:
    counts = ledger.ingest(some_articles(), reader=known_reader())
    assert (counts.new, counts.known, counts.not_relevant, counts.failed, counts.facts) == (4, 0, 1, 0, 5)


def test_a_repeat_changes_nothing(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    before = everything(ledger)
    counts = ledger.ingest(some_articles(), reader=known_reader())
    assert (counts.new, counts.known, counts.reports, counts.reread) == (0, 4, 0, 0)
    assert everything(ledger) == before


def test_the_same_text_from_elsewhere_is_another_report(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    counts = ledger.ingest([article("copy", TALKS, "2025-03-05", source="Điểm tin")], reader=known_reader())
    assert (counts.new, counts.known, counts.reports) == (0, 1, 1)
    [event] = [e for e in ledger.entries("events").items if "a1" in e.articles]
    assert (event.articles, event.reports, event.independent) == (("a1", "a2", "copy"), 3, 2)


def test_an_id_with_another_text_is_kept_and_said(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    counts = ledger.ingest([article("a1", OTHER.replace("9/5", "10/5"))], reader=known_reader())
    assert counts.new == 1
    assert counts.conflicts == ("id 'a1' came with another text before: both are kept",)
    assert ledger.article("a1").text == TALKS


def test_failures_stop_nothing(ledger: Ledger) -> None:
    items = [
        Failure("feed.jsonl:3", "no JSON"),
        *some_articles(),
        article("bad", "this is poison"),
        article("empty", "  \n"),
        article("nul", "words\x00words"),
        article("torn", "words \ud800"),
    ]
    counts = ledger.ingest(items, reader=known_reader())
    assert (counts.new, counts.failed, counts.items) == (4, 5, len(items))
    reasons = {f.where: f.reason for f in ledger.failures().items}
    assert reasons["feed.jsonl:3"] == "no JSON"
    assert reasons["bad"] == "the reader failed: RuntimeError: cannot stand poison"
    assert "empty" in reasons["empty"]
    assert "NUL" in reasons["nul"]
    assert "surrogates" in reasons["torn"]


def test_a_failure_is_kept_once_and_leaves_when_it_succeeds(ledger: Ledger) -> None:
    bad = [article("bad", "this is poison")]
    for _ in range(2):
        assert ledger.ingest(bad, reader=known_reader()).failed == 1
    assert len(ledger.failures().items) == 1

    class Better(KnowingReader):
        def read(self, article: Article, /):  # type: ignore[no-untyped-def]
            return KnowingReader.read(self, article) if "poison" not in article.text else _empty(article)

    def _empty(given: Article):  # type: ignore[no-untyped-def]
        from banggiao.model import ReaderInfo, Reading

        return Reading(given, ReaderInfo("2", ""), relevant=False)

    counts = ledger.retry(reader=Better(version="2"))
    assert (counts.new, counts.failed) == (1, 0)
    assert ledger.failures().items == ()


def test_reads_its_input_as_a_stream(tmp_path: Path) -> None:
    _, articles, reader = synthetic(60)
    taken = 0

    def stream() -> Iterator[Article]:
        nonlocal taken
        for one in articles:
            taken += 1
            yield one

    seen: list[tuple[int, int]] = []

    def watch(counts: IngestCounts) -> None:
        seen.append((counts.items, taken))

    with Ledger.open(tmp_path / "s.ledger") as ledger:
        ledger.ingest(stream(), reader=reader, batch=10, progress=watch)
    assert all(taken <= items + 10 for items, taken in seen)


def test_an_earlier_date_is_taken_into_account(ledger: Ledger) -> None:
    class Dating(KnowingReader):
        """Dates the talks by the article's day."""

        def read(self, article: Article, /):  # type: ignore[no-untyped-def]
            day = str(article.published) if article.published else None
            return KnowingReader({TALKS: (meeting(TALKS, "hội đàm", date=day),)}).read(article)

    for published in ("2025-03-09", "2025-03-04", None, "2025-03-06"):
        ledger.ingest([article(f"on {published}", TALKS, published)], reader=Dating())
        ledger.ingest([], reader=Dating())
    [event] = ledger.entries("events").items
    assert (event.record.date, event.first_reported, event.reports) == ("2025-03-04", "2025-03-04", 4)


def test_a_newer_reader_reads_again_and_the_older_reading_stays(ledger: Ledger) -> None:
    ledger.ingest(some_articles(), reader=known_reader())
    newer = known_reader("2").knowing(OTHER, meeting(OTHER, "điện đàm về thủy điện", date="2025-05-09"))
    assert ledger.ingest(some_articles(), reader=newer).reread == 0
    assert ledger.ingest(some_articles(), reader=newer, reread=True).reread == 4
    assert ledger.health().readers == {"2": 4}
    [event] = [e for e in ledger.entries("events").items if "a3" in e.articles]
    assert event.record.text("kind") == "talks"
    assert ledger.reread(reader=known_reader("1")).reread == 0
    assert ledger.check(sample=None).ok


def test_rereading_everything_is_as_reading_it_first(tmp_path: Path) -> None:
    _, articles, reader = synthetic(120)
    worse = type(reader)(reader.world, "1", drop=3)
    better = type(reader)(reader.world, "1.10")
    with ingested(tmp_path / "b.ledger", articles, better) as ledger:
        expected = everything(ledger)
    with ingested(tmp_path / "a.ledger", articles, worse) as ledger:
        assert everything(ledger) != expected
        ledger.reread(reader=better)
        assert everything(ledger) == expected


def test_a_pool_reads_the_same(tmp_path: Path) -> None:
    _, articles, reader = synthetic(150)
    with (
        ingested(tmp_path / "1.ledger", articles, reader) as one,
        ingested(tmp_path / "2.ledger", articles, reader, jobs=2, batch=20) as two,
    ):
        assert everything(one) == everything(two)


def test_an_article_that_kills_its_reader_costs_itself_only(tmp_path: Path) -> None:
    articles = [*some_articles(), article("killer", "deadly words"), article("last", DULL + " Hết.")]
    with Ledger.open(tmp_path / "k.ledger") as ledger:
        counts = ledger.ingest(articles, reader=known_reader(), jobs=2, batch=3)
        assert (counts.new, counts.failed) == (5, 1)
        assert counts.failures[0].where == "killer"
        assert "process died" in counts.failures[0].reason


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_the_size_of_batches_changes_nothing(tmp_path: Path, size: int) -> None:
    _, articles, reader = synthetic(80)
    with (
        ingested(tmp_path / "a.ledger", articles, reader) as one,
        ingested(tmp_path / "b.ledger", articles, reader, batch=size) as two,
    ):
        assert everything(one) == everything(two)


def test_another_lexicon_reads_again(ledger: Ledger) -> None:
    class Learned(KnowingReader):
        lexicon = "another"

    ledger.ingest(some_articles(), reader=known_reader())
    assert ledger.reread(reader=known_reader()).reread == 0
    assert ledger.reread(reader=Learned(dict(known_reader().says))).reread == 4
