"""`banggiao export all`: the forms of other programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from banggiao.ledger import Ledger, NewsReader
from banggiao.sources import articles
from tests.views.cli.conftest import Run
from tests.views.exports.conftest import SAMPLE


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export-all") / "sample.db"
    with Ledger.open(path) as ledger:
        ledger.ingest(articles([SAMPLE / "articles"]), reader=NewsReader())
    return path


def test_a_calendar_of_one_partner(run: Run, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "korea.ics"
    done = run("export", "all", "--ledger", book, "--format", "ics", "--country", "han quoc", "--output", out)
    assert done.returncode == 0, done.stderr
    assert "entries written to" in done.stderr
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["all", "--format", "csv"], "a family goes with"),
        (["events", "--format", "gexf"], "`all` with"),
        (["all", "--format", "gexf"], "--output"),
        (["events", "--country", "LAO"], "go with `all`"),
    ],
)
def test_wrong_combinations_say_what_goes_together(run: Run, book: Path, args: list[str], told: str) -> None:
    done = run("export", *args, "--ledger", book)
    assert done.returncode == 2
    assert told in done.stderr
