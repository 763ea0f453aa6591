"""What is kept of reports of office-holders and figures, and that drawing from it gives what looking all up gives."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from banggiao.ledger import Ledger, schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.components import reach
from banggiao.ledger.drawing import spelt_out, taking_part
from banggiao.ledger.reaching import reaches
from banggiao.ledger.tellings import KEPT, tellings_in
from tests.ledger.building import everything, ingested, synthetic

_LISTED = sa.select(schema.tellings).order_by(*schema.tellings.primary_key)


def test_a_telling_is_the_attestation_without_its_evidence(tmp_path: Path) -> None:
    _, articles, reader = synthetic(150)
    b = schema.blocks.c
    seen = 0
    with ingested(tmp_path / "l.ledger", articles, reader) as ledger, ledger.read() as connection:
        for family in KEPT:
            keys = connection.execute(sa.select(b.key).distinct().where(b.family == family)).scalars().all()
            for key, inside in tellings_in(connection, family, keys).items():
                members = sa.select(b.fact_n).where(b.family == family, b.key == key)
                loaded = Loader().load(connection, connection.execute(members).scalars())
                assert inside.keys() == loaded.keys()
                for n, telling in inside.items():
                    told, known = telling.attestation, loaded[n]
                    for name in ("fact_id", "article_id", "content_hash", "published", "source", "cluster", "judged"):
                        assert getattr(told, name) == getattr(known, name)
                    for name in set(type(known.fact).__slots__) - {"evidence", "confidence", "rule", "said_by"}:
                        assert getattr(told.fact, name) == getattr(known.fact, name)
                    seen += 1
    assert seen > 100


@pytest.mark.parametrize("most", [1, 40, 100_000])
def test_block_by_block_the_same_is_connected(tmp_path: Path, most: int) -> None:
    _, articles, reader = synthetic(150)
    m = schema.members.c
    with ingested(tmp_path / "l.ledger", articles, reader) as ledger, ledger.read() as connection:
        for family in KEPT:
            seeds = set(connection.execute(sa.select(m.fact_n).where(m.family == family)).scalars().all()[::3])
            whole = reach(connection, family, seeds)
            facts: set[int] = set()
            edges: set[object] = set()
            entries: set[str] = set()
            for part, tellings in reaches(connection, family, seeds, most):
                assert not facts & part.facts
                assert tellings.keys() == taking_part(connection, Loader(), family, part.facts, part.edges).keys()
                facts |= part.facts
                within = {n: tellings[n].attestation for n in part.alike}
                edges |= part.edges | set(spelt_out(family, within, part.alike))
                entries |= part.entries.keys()
            assert (facts, edges, entries) == (whole.facts, whole.edges, whole.entries.keys())
            assert len(entries) > 1


def test_a_moved_near_duplicate_is_told_anew(tmp_path: Path) -> None:
    _, articles, reader = synthetic(260)
    with Ledger.open(tmp_path / "l.ledger") as ledger:
        for article in (*articles[200:], *articles[:200]):  # originals after their reprints, later dates first
            ledger.ingest([article], reader=reader, settle=False)
            if article.id.endswith("0"):
                ledger.settle()
        ledger.settle()
        assert ledger.check(sample=None).problems == ()


def test_judgements_and_rejections_are_told_anew(ledger: Ledger) -> None:
    _, articles, reader = synthetic(60)
    ledger.ingest(articles, reader=reader)
    [person, *_] = [e for e in ledger.entries("people").items if e.reports > 3]
    first, second, third, *_ = person.record.members
    ledger.correct(first, "person", "Somebody Else", author="an")
    rejected = ledger.reject(second, author="an")
    ledger.confirm(third, author="an")
    assert ledger.check(sample=None).problems == ()
    ledger.undo(rejected.id, author="an")
    assert ledger.check(sample=None).problems == ()
    known = everything(ledger)
    ledger.rebuild()
    assert everything(ledger) == known


def test_check_finds_what_is_told_amiss(ledger: Ledger) -> None:
    _, articles, reader = synthetic(60)
    ledger.ingest(articles, reader=reader)
    t = schema.tellings.c
    with ledger._database.write() as connection:
        row = connection.execute(_LISTED.limit(1)).one()
        connection.execute(schema.tellings.delete().where(t.key == row.key, t.fact_n == row.fact_n))
    assert any("rebuild" in problem.what and row.key in problem.where for problem in ledger.check(sample=None).problems)
    ledger.rebuild()
    assert ledger.check(sample=None).ok


def test_an_old_ledger_gets_them(where: str) -> None:
    _, articles, reader = synthetic(120)
    with ingested(where, articles, reader) as ledger:
        with ledger.read() as connection:
            wanted = connection.execute(_LISTED).all()
        with ledger._database.write() as connection:
            schema.tellings.drop(connection)
            connection.execute(sa.text("UPDATE alembic_version SET version_num = '0004'"))
    with Ledger.open(where, create=False) as ledger:
        with ledger.read() as connection:
            assert connection.execute(_LISTED).all() == wanted != []
        assert ledger.check(sample=20).ok
