"""One ledger of the sample articles, and of facts that no sample article tells, for all exports."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from banggiao.ledger import Ledger, NewsReader
from banggiao.sources import articles

SAMPLE = Path(str(resources.files("banggiao"))) / "data" / "sample"


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The sample articles' ledger."""
    path = tmp_path_factory.mktemp("exports") / "sample.db"
    with Ledger.open(path) as book:
        book.ingest(articles([SAMPLE / "articles", SAMPLE / "feed.jsonl"]), reader=NewsReader())
        yield book
