"""Near-duplicates and their clusters."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from banggiao.ledger import Ledger, near, schema
from banggiao.ledger.clusters import inside
from tests.ledger.building import KnowingReader, article, everything, ingested, meeting, synthetic

WORDS = ("mây", "gió", "núi", "sông", "biển", "đồng", "ruộng", "cầu", "đường", "chợ", "trường", "làng", "phố", "rừng")


def text_of(seed: int, size: int = 60) -> str:
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(40)}" for _ in range(size))


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        (text_of(1), text_of(1), True),
        (text_of(1), text_of(1) + " theo báo bạn", True),
        (text_of(1), "Tin mới: " + text_of(1).upper(), True),
        (text_of(1), text_of(1, 30), False),
        (text_of(1), text_of(2), False),
        ("", "", False),
    ],
)
def test_likeness(one: str, two: str, alike: bool) -> None:
    assert (near.similarity(near.shingles(one), near.shingles(two)) >= near.THRESHOLD) == alike


def test_accents_do_not_tell_texts_apart() -> None:
    assert near.shingles("Điện đàm hôm qua ở Hà Nội") == near.shingles("Dien dam hom qua o Ha Noi")


@given(st.integers(0, 10_000), st.integers(0, 2))
@settings(max_examples=60)
def test_close_copies_share_a_band(seed: int, cut: int) -> None:
    whole = text_of(seed, 120)
    copy = " ".join(whole.split()[cut:])
    assert set(near.bands(near.shingles(whole))) & set(near.bands(near.shingles(copy)))


@given(st.integers(0, 10_000), st.integers(0, 28))
@settings(max_examples=60)
def test_sketches_leave_out_no_close_copy(seed: int, cut: int) -> None:
    whole = text_of(seed, 120)
    one, two = (near.shingles(text) for text in (whole, " ".join(whole.split()[cut:])))
    assert near.similarity(one, two) >= near.THRESHOLD
    assert near.may_be_like(near.signature(one).sketch, near.signature(two).sketch)


def test_sketches_leave_out_most_texts_that_share_a_sentence() -> None:
    common = text_of(0, 20)
    sketches = [near.signature(near.shingles(f"{text_of(n, 50)} {common}")).sketch for n in range(1, 21)]
    pairs = [near.may_be_like(a, b) for i, a in enumerate(sketches) for b in sketches[i + 1 :]]
    assert sum(pairs) < 0.05 * len(pairs)


def test_bands_fit_a_database_integer() -> None:
    values = near.bands(near.shingles(text_of(3)))
    assert len(values) == near.PERMUTATIONS // near.ROWS
    assert all(-(2**63) <= v < 2**63 for v in values)


def _told(seed: int) -> tuple[list, KnowingReader]:  # type: ignore[type-arg]
    """Three originals, each with copies that drift: copies of copies are one cluster though the ends are unlike."""
    reader = KnowingReader()
    articles = []
    for original in range(3):
        words = text_of(seed * 10 + original, 80).split()
        for copy in range(4):
            words = words[6:] + [f"thêm{original}{copy}{i}" for i in range(6)]
            text = " ".join(words) + " hội đàm"
            reader = reader.knowing(text, meeting(text, "hội đàm"))
            articles.append(article(f"{original}-{copy}", text, "2025-03-04"))
    return articles, reader


@given(st.integers(0, 50), st.randoms(use_true_random=False))
@settings(max_examples=8)
def test_clusters_do_not_depend_on_the_order(
    tmp_path_factory: pytest.TempPathFactory, seed: int, order: random.Random
) -> None:
    articles, reader = _told(seed)
    found = []
    for _ in range(2):
        order.shuffle(articles)
        with Ledger.open(tmp_path_factory.mktemp("near") / "l.ledger") as ledger:
            for one in articles:
                ledger.ingest([one], reader=reader, settle=order.random() < 0.5)
            ledger.settle()
            found.append({a.id: a.cluster for a in ledger.articles(limit=100).items})
    assert found[0] == found[1]
    assert {len({found[0][f"{o}-{c}"] for c in range(4)}) for o in range(3)} == {1}
    assert len(set(found[0].values())) == 3


def test_reprints_are_one_independent_source(tmp_path: Path) -> None:
    articles, reader = _told(1)
    with Ledger.open(tmp_path / "l.ledger") as ledger:
        ledger.ingest(articles, reader=reader)
        [event] = ledger.entries("events").items
        assert (event.reports, event.independent) == (12, 3)


def test_a_text_that_no_longer_counts_holds_no_cluster_together(tmp_path: Path) -> None:
    words = text_of(1, 100).split()
    texts = [" ".join(words[i * 10 : i * 10 + 80]) + " hội đàm" for i in range(3)]
    reader = KnowingReader({text: (meeting(text, "hội đàm"),) for text in texts})
    with Ledger.open(tmp_path / "l.ledger") as ledger:
        ledger.ingest([article(str(i), text) for i, text in enumerate(texts)], reader=reader)
        assert len({x.cluster for x in ledger.articles().items}) == 1
        ledger.reread(reader=KnowingReader({t: f for t, f in reader.says.items() if t != texts[1]}, "2"))
        assert len({x.cluster for x in ledger.articles().items}) == 3


@pytest.mark.parametrize("fresh", [0, 4000, 10_000_000], ids=["moved at once", "now and then", "never"])
def test_clusters_are_the_same_wherever_bands_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: int) -> None:
    _, articles, reader = synthetic(400)
    with ingested(tmp_path / "one.ledger", articles, reader) as ledger:
        expected = everything(ledger)
    monkeypatch.setattr("banggiao.ledger.clusters.FRESH", fresh)
    with Ledger.open(tmp_path / "two.ledger") as ledger:
        for start in (300, 200, 100, 0):
            ledger.ingest(articles[start : start + 100], reader=reader)
        with ledger.read() as connection:
            waiting, away = (
                connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
                for table in (schema.near_fresh, schema.near)
            )
        assert (waiting == 0) is (fresh == 0)
        assert (away == 0) is (fresh > 4000)
        assert everything(ledger) == expected


def test_texts_that_were_placed_before_there_were_sketches_have_their_likes(tmp_path: Path) -> None:
    articles, reader = _told(1)
    with ingested(tmp_path / "one.ledger", articles, reader) as ledger:
        expected = {a.id: a.cluster for a in ledger.articles(limit=100).items}
    with ingested(tmp_path / "two.ledger", articles[::2], reader) as ledger:
        with ledger._database.write() as connection:
            connection.execute(schema.sketches.delete())
        ledger.ingest(articles[1::2], reader=reader)
        assert {a.id: a.cluster for a in ledger.articles(limit=100).items} == expected


def test_those_inside_a_cluster_are_found_by_either_index(tmp_path: Path) -> None:
    articles, reader = _told(1)
    with ingested(tmp_path / "l.ledger", articles, reader) as ledger, ledger.read() as connection:
        c = schema.contents.c
        rows = connection.execute(sa.select(c.n, c.hash, c.cluster)).all()
        assert {row.hash == row.cluster for row in rows} == {True, False}
        for cluster in {row.cluster for row in rows} | {row.hash for row in rows}:
            found = connection.execute(sa.select(c.n).where(inside([cluster]))).scalars().all()
            assert sorted(found) == sorted(row.n for row in rows if row.cluster == cluster)
        if ledger.is_sqlite:
            query = sa.select(c.n).where(inside(["x"])).compile(compile_kwargs={"literal_binds": True})
            plan = connection.execute(sa.text(f"EXPLAIN QUERY PLAN {query}")).all()
            assert not any(step.detail.startswith("SCAN") for step in plan)
