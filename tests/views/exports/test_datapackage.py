"""The data package: frictionless finds it valid; the dictionary names every column."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from banggiao.ledger import Family, Ledger
from banggiao.model import UsageError
from banggiao.views.exports import write


@pytest.fixture(scope="module")
def package(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package") / "out"
    write(ledger, folder, format="datapackage")
    return folder


@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_it_valid(package: Path) -> None:
    import frictionless

    report = frictionless.validate(str(package / "datapackage.json"))
    assert report.valid, report.flatten(["type", "title", "note"])
    assert report.stats["tasks"] == 9


def test_every_entry_is_a_row(package: Path, ledger: Ledger) -> None:
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    assert [r["name"] for r in described["resources"]][:6] == [str(f) for f in Family]
    for family in Family:
        lines = (package / f"{family}.csv").read_text(encoding="utf-8")
        assert all(row["id"] in lines for row in ledger.export(family))


def test_positions_are_rows_with_their_words(package: Path, ledger: Ledger) -> None:
    with (package / "positions.csv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert [row["id"] for row in found] == [row["id"] for row in ledger.export("positions")]
    texts = {record.content_hash: record.text for record in ledger.articles(limit=500).items}
    assert len(found) > 10
    for row in found:
        assert texts[row["content_hash"]][int(row["start"]) : int(row["end"])] == row["quote"]


def test_the_dictionary_explains_every_column(package: Path) -> None:
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    fields = [f for r in described["resources"] for f in r["schema"]["fields"]]
    assert all(f["description"].endswith((".", "%")) for f in fields)
    dictionary = (package / "DICTIONARY.md").read_text(encoding="utf-8")
    assert all(f"`{f['name']}`" in dictionary for f in fields)


def test_a_folder_with_something_in_it_is_left_alone(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(UsageError, match="new or empty"):
        write(ledger, tmp_path, format="datapackage")
