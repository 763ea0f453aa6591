"""Connections to a ledger: SQLite files and PostgreSQL, their transactions and their errors in plain words."""

from __future__ import annotations

import os
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from banggiao.ledger import schema
from banggiao.model import LedgerError, UsageError

HEAD = "0010"  # the newest migration
APPLICATION_ID = 0x42474C31  # marks a SQLite file as a ledger
BUSY_SECONDS = 60
MAPPED = 0x7FFF0000  # bytes of the file that are read where they lie in memory: as many as SQLite allows
LOG_PAGES = 8192  # of SQLite's write-ahead log before it is copied into the file: 32 MB
_LOCK = 0x62676C31  # the writers' advisory lock on PostgreSQL
_MEANINGS = (
    (r"file is not a database|malformed", "is not a ledger, or damaged: give another file, or restore a copy of it"),
    (r"database is locked|table is locked", "is busy with another writer: try again when that one is done"),
    (r"readonly database|attempt to write a readonly|read-only transaction", "cannot be written: it is read-only"),
    (r"disk is full|No space left|could not extend", "cannot grow, the disk is full: free some space, then repeat"),
    (r"unable to open database file", "cannot be opened: check the folder and its permissions"),
    (r"disk I/O error", "cannot be read or written: the disk reports an error"),
    (r"connection .*(failed|refused)|could not connect|server closed the connection|terminating connection",
     "cannot be reached: check the address and that the server runs"),
    (r"permission denied|password authentication failed", "refuses this user: check name, password and rights"),
    (r"no such table|does not exist|no such column", "is not a ledger, or its tables are gone"),
)  # fmt: skip


class Database:
    """One ledger's engine. ``read()`` and ``write()`` give connections within a transaction; there is one writer at a
    time (SQLite's own lock, an advisory lock on PostgreSQL), and readers never wait for it."""

    def __init__(self, url: URL, *, read_only: bool = False, mapped: bool = False) -> None:
        self.url = url
        self.read_only = read_only
        self._watching = threading.Lock()
        self._watcher: sqlite3.Connection | None = None
        self.name = url.database or "" if url.get_backend_name() == "sqlite" else url.render_as_string()
        if url.get_backend_name() == "sqlite":
            self.engine = _sqlite_engine(url, read_only=read_only, mapped=mapped)
        else:
            self.engine = sa.create_engine(url, poolclass=QueuePool, pool_size=5, max_overflow=15, pool_pre_ping=True)
            _advise(self.engine)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger throughout."""
        with self.explained(), self.engine.connect() as connection:
            if not self.is_sqlite:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection of the only writer; all or nothing of what is done in the block is kept."""
        if self.read_only:
            raise LedgerError(f"ledger {self.name} was opened for reading only: open it without read_only")
        with self.explained(), self.engine.connect() as connection:
            connection = connection.execution_options(banggiao_write=True)
            with connection.begin():
                yield connection

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Database errors as LedgerError, in words that say what to do."""
        try:
            yield
        except SQLAlchemyError as wrong:
            raise self.error(wrong) from wrong

    def revision(self) -> str:
        """Changes whenever anything in the database does; cheap enough to ask on every request."""
        if self.is_sqlite:
            marks = []
            for name in (self.name, f"{self.name}-wal"):
                try:
                    state = os.stat(name)
                except FileNotFoundError:
                    continue
                if state.st_size:  # an empty log comes and goes with every reader
                    marks.append(f"{state.st_mtime_ns:x}.{state.st_size:x}.{state.st_ino:x}")
            return "_".join([*marks, self._commits()])
        with self.read() as connection:
            return str(connection.execute(sa.text("SELECT txid_snapshot_xmax(txid_current_snapshot())")).scalar_one())

    def _commits(self) -> str:
        """Changes with every commit of another connection, however quickly one follows on the other: the files' marks
        alone may miss one within a tick of the clock."""
        with self._watching:
            try:
                if self._watcher is None:
                    there = f"{Path(self.name).absolute().as_uri()}?mode=ro"
                    self._watcher = sqlite3.connect(there, uri=True, check_same_thread=False)
                return str(self._watcher.execute("PRAGMA data_version").fetchone()[0])
            except sqlite3.Error:  # whoever reads next says what is wrong
                return ""

    def error(self, wrong: SQLAlchemyError) -> LedgerError:
        """What a database error means."""
        cause = wrong.orig if isinstance(wrong, DBAPIError) and wrong.orig is not None else wrong
        words = " ".join(str(cause).split())
        for pattern, meaning in _MEANINGS:
            if re.search(pattern, words, re.IGNORECASE):
                return LedgerError(f"ledger {self.name} {meaning} ({words[:200]})")
        return LedgerError(f"ledger {self.name}: {words[:300]}")

    def close(self) -> None:
        with self._watching:
            if self._watcher is not None:
                self._watcher.close()
            self._watcher = None
        self.engine.dispose()


def _sqlite_engine(url: URL, *, read_only: bool, mapped: bool) -> Engine:
    arguments = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    # The connection used last goes out first: its page cache is the warmest.
    pooled = {"poolclass": QueuePool, "pool_size": 8, "max_overflow": 56, "pool_use_lifo": True}
    engine = sa.create_engine(url, connect_args=arguments, **pooled)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        record.info["file"] = _file(url)
        connection.isolation_level = None  # transactions are ours to begin
        connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")
        if mapped:  # counts as the process's memory, so whoever fills a ledger does without
            connection.execute(f"PRAGMA mmap_size = {MAPPED}")
        connection.execute("PRAGMA temp_store = MEMORY")
        # Pages that one batch after another changes are copied from the log once, not after every batch.
        connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
        if read_only:
            connection.execute("PRAGMA query_only = ON")

    @event.listens_for(engine, "checkout")
    def check(_connection: Any, record: Any, _proxy: Any) -> None:
        if record.info["file"] != _file(url):  # another file was put in its place
            raise DisconnectionError

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("banggiao_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _file(url: URL) -> tuple[int, int] | None:
    try:
        state = os.stat(url.database or "")
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _advise(engine: Engine) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("banggiao_write"):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def address(where: str | Path) -> URL:
    """A path or an address as a database address. Raises LedgerError for kinds that a ledger cannot live in."""
    text = str(where)
    if isinstance(where, Path) or "://" not in text:
        return URL.create("sqlite+pysqlite", database=str(Path(text).expanduser()))
    try:
        url = make_url(text)
    except (SQLAlchemyError, ValueError) as wrong:
        raise LedgerError(f"{text!r} is no address of a ledger: give a file or postgresql://USER@HOST/NAME") from wrong
    kind = url.get_backend_name()
    if kind == "postgresql" or text.startswith("postgres://"):
        return url.set(drivername="postgresql+psycopg")
    if kind == "sqlite":
        return url.set(drivername="sqlite+pysqlite")
    raise LedgerError(f"a ledger cannot live in {kind}: give a file or postgresql://USER@HOST/NAME")


def open_database(where: str | Path, *, create: bool, read_only: bool, mapped: bool = False) -> Database:
    """A database that holds a ledger of this version; created and migrated where asked and needed."""
    url = address(where)
    new = False
    if url.get_backend_name() == "sqlite":
        file = Path(url.database or "")
        if not url.database or url.database == ":memory:":
            raise LedgerError("a ledger needs a file: give its path")
        new = not file.exists()
        if new and (read_only or not create):
            raise LedgerError(f"no ledger at {file}: ingest something into it first, or check the path")
        if file.is_dir():
            raise LedgerError(f"{file} is a folder: give the ledger's file")
        if new and not file.parent.exists():
            raise LedgerError(f"folder {file.parent} of ledger {file} does not exist: create it first")
    try:
        database = Database(url, read_only=read_only, mapped=mapped)
    except ModuleNotFoundError as missing:
        raise UsageError('PostgreSQL needs an extra: pip install "banggiao[postgres]"') from missing
    try:
        _ready(database, create=create)
    except BaseException:
        database.close()
        raise
    return database


def _revision(connection: Connection) -> str | None:
    """The migration that the database is at; None where it is empty. LedgerError where it holds something else."""
    tables = set(sa.inspect(connection).get_table_names())
    if not tables & {"alembic_version", "contents"}:
        if tables and connection.dialect.name == "sqlite":
            raise LedgerError(f"it is another program's database (tables {', '.join(sorted(tables)[:3])})")
        return None
    if "alembic_version" not in tables or "meta" not in tables:
        raise LedgerError("it is another program's database")
    found = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None


def _ready(database: Database, *, create: bool) -> None:
    with database.read() as connection:
        try:
            revision = _revision(connection)
        except LedgerError as wrong:
            raise LedgerError(f"{database.name} is not a ledger: {wrong}; give another file or database") from wrong
    if revision == HEAD:
        return
    if revision is not None and revision > HEAD:
        raise LedgerError(
            f"ledger {database.name} is of a newer version ({revision}; this program knows {HEAD}): update banggiao"
        )
    if database.read_only or (revision is None and not create):
        state = "is of an older version" if revision else "holds no ledger"
        raise LedgerError(f"{database.name} {state}: open it once for writing")
    if database.is_sqlite:
        with database.explained(), database.engine.connect() as plain:
            raw = plain.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA journal_mode = WAL")
    _migrate(database)


def _migrate(database: Database) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "banggiao.ledger:migrations")
    config.set_main_option("path_separator", "os")
    with database.write() as connection:
        config.attributes["connection"] = connection
        if _revision(connection) == HEAD:  # somebody else was faster
            return
        command.upgrade(config, "head")
        if database.is_sqlite:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        if connection.execute(sa.select(schema.meta.c.value).where(schema.meta.c.key == "version")).first() is None:
            connection.execute(schema.meta.insert().values(key="version", value=HEAD))
