"""A desk over the sample articles, as fixtures."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the desk needs the extra web")

from starlette.testclient import TestClient

from banggiao.ledger import Ledger, NewsReader
from banggiao.sources import articles
from banggiao.views.desk import Config, create_app
from banggiao.views.desk.store import Store

SAMPLE = Path(__file__).parents[3] / "src" / "banggiao" / "data" / "sample"
DAY = dt.date(2026, 11, 22)
BASE = "http://127.0.0.1:8000"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the sample, never written to."""
    path = tmp_path_factory.mktemp("desk") / "sample.db"
    with Ledger.open(path) as ledger:
        ledger.ingest(articles([str(SAMPLE / "articles"), str(SAMPLE / "feed.jsonl")]), reader=NewsReader())
    return path


def browser_of(ledger: Path, **options: object) -> TestClient:
    config = Config(str(ledger), today=DAY, **options)  # type: ignore[arg-type]
    return TestClient(create_app(config), base_url=BASE, headers={"accept": "text/html", "accept-language": "vi"})


@pytest.fixture(scope="session")
def looking(sample: Path) -> Iterator[TestClient]:
    with browser_of(sample) as browser:
        yield browser


@pytest.fixture
def desk(looking: TestClient) -> TestClient:
    """A browser at a desk without users, for tests that only look; it remembers nothing of the test before."""
    looking.cookies.clear()
    return looking


def copied(ledger: Path, folder: Path) -> Path:
    """A copy to write to, in that folder."""
    for name in (ledger, Path(f"{ledger}-wal")):
        if name.exists():
            shutil.copy(name, folder / name.name)
    return folder / ledger.name


@pytest.fixture
def ledger(sample: Path, tmp_path: Path) -> Path:
    """A ledger of one's own, to write to."""
    return copied(sample, tmp_path)


@pytest.fixture
def client(ledger: Path) -> Iterator[TestClient]:
    """A browser at a desk of one's own without users."""
    with browser_of(ledger) as browser:
        yield browser


@pytest.fixture
def guarded(ledger: Path) -> Iterator[Callable[[str], TestClient]]:
    """A desk with one user of each role (name = role); gives signed-in browsers by name, '' for nobody."""
    store = Store(Config(str(ledger)).store_address)
    for role in ("reader", "reviewer", "admin"):
        store.add_user(role, f"password of {role}", role)
    store.add_user("second", "password of second", "reviewer")
    store.close()
    app = create_app(Config(str(ledger), today=DAY))
    made: list[TestClient] = []

    def sign_in(name: str) -> TestClient:
        client = TestClient(app, base_url=BASE, headers={"accept": "text/html", "accept-language": "en"})
        made.append(client)
        if name:
            form = {"csrf": csrf(client, "/login"), "name": name, "password": f"password of {name}", "next": "/"}
            answer = client.post("/login", data=form, follow_redirects=False)
            assert answer.status_code == 303, answer.text
        return client

    yield sign_in
    for client in made:
        client.close()


def csrf(client: TestClient, page: str) -> str:
    """The token that the forms of a page carry."""
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', client.get(page).text)
    assert found, f"no form at {page}"
    return found.group(1)
