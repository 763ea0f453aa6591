"""Opening ledgers, and every way in which that can fail."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import pytest

from banggiao.ledger import Ledger
from banggiao.model import LedgerError, UsageError
from tests.ledger.building import known_reader, some_articles
from tests.ledger.conftest import _debian


def test_opens_again_what_it_made(nowhere: str) -> None:
    with Ledger.open(nowhere) as ledger:
        ledger.ingest(some_articles(), reader=known_reader())
    with Ledger.open(nowhere, create=False) as ledger:
        assert ledger.health().articles == 4


def test_does_not_create_where_told_not_to(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger at"):
        Ledger.open(tmp_path / "none.ledger", create=False)
    assert not (tmp_path / "none.ledger").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"this is plain text, long enough to be taken for a header " * 20, "not a ledger"), (b"{}", "not a")],
)
def test_refuses_a_file_that_is_no_ledger(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=words):
        Ledger.open(path)
    assert path.read_bytes() == content


def test_refuses_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "songs.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    with pytest.raises(LedgerError, match=r"songs.db is not a ledger.*songs"):
        Ledger.open(path)


def test_refuses_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "new.ledger"
    Ledger.open(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    with pytest.raises(LedgerError, match=r"newer version.*update banggiao"):
        Ledger.open(path)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("mysql://host/name", "cannot live in mysql"),
        ("postgresql://nobody@127.0.0.1:1/none", "cannot be reached"),
        ("/no/such/folder/x.ledger", "folder /no/such/folder"),
        ("://", "no address"),
    ],
)
def test_says_what_is_wrong_with_an_address(address: str, words: str) -> None:
    with pytest.raises(LedgerError, match=words):
        Ledger.open(address)


def test_a_server_without_its_extra_is_a_mistake_of_the_call(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("No module named 'psycopg'")

    monkeypatch.setattr("banggiao.ledger.database.create_engine", missing, raising=False)
    monkeypatch.setattr("sqlalchemy.create_engine", missing)
    with pytest.raises(UsageError, match=r'pip install "banggiao\[postgres\]"'):
        Ledger.open("postgresql://nobody@127.0.0.1:1/nothing")


def test_refuses_a_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="is a folder"):
        Ledger.open(tmp_path)


def test_reading_only_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "r.ledger"
    with Ledger.open(path) as ledger:
        ledger.ingest(some_articles(), reader=known_reader())
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.health().articles == 4
        with pytest.raises(LedgerError, match="for reading only"):
            ledger.rebuild()


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "full.ledger"
    with Ledger.open(path) as ledger:
        ledger.ingest(some_articles()[:1], reader=known_reader())
        engine = ledger._database.engine
        from sqlalchemy import event

        @event.listens_for(engine, "connect")
        def small(connection: sqlite3.Connection, _record: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")

        engine.dispose()  # connections at hand are not connected anew
        with pytest.raises(LedgerError, match="the disk is full"):
            ledger.ingest((a for a in _many()), reader=known_reader())
    with Ledger.open(path) as ledger:
        assert ledger.health().articles >= 1
        ledger.ingest(some_articles(), reader=known_reader())
        assert ledger.check(sample=None).ok


def _many() -> list:  # type: ignore[type-arg]
    from tests.ledger.building import article

    return [article(f"m{i}", f"Bài số {i}. " + f"chữ{i} " * 2000) for i in range(50)]


def test_a_busy_ledger_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("banggiao.ledger.database.BUSY_SECONDS", 0)
    path = tmp_path / "busy.ledger"
    with Ledger.open(path) as ledger:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="busy with another writer"):
            ledger.ingest(some_articles(), reader=known_reader())
        holder.execute("ROLLBACK")
        holder.close()
        assert ledger.ingest(some_articles(), reader=known_reader()).new == 4


def test_readers_see_the_ledger_while_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "side.ledger"
    with Ledger.open(path) as ledger:
        ledger.ingest(some_articles(), reader=known_reader())
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        assert ledger.health().articles == 4
        holder.execute("ROLLBACK")
        holder.close()


def test_unknown_families_are_named(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "f.ledger") as ledger, pytest.raises(UsageError, match="events, agreements"):
        ledger.entries("songs")


@pytest.mark.slow
def test_debians_server_does_where_no_embedded_one_is() -> None:
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:  # another user has to enter it
        started = _debian(Path(name))
        if started is None:
            pytest.skip("Debian's PostgreSQL is not installed and could not be")
        server, stop = started
        try:
            with Ledger.open(server) as ledger:
                ledger.ingest(some_articles(), reader=known_reader())
                assert not ledger.is_sqlite
                assert len(ledger.entries("events").items) == 2
        finally:
            stop()
