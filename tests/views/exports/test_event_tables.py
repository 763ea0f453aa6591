"""POLECAT's and GDELT's tables: the columns those who read them expect; every entry coded or accounted for."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow.csv
import pytest

from banggiao.ledger import Family, Ledger
from banggiao.views.exports import Selection, write
from banggiao.views.exports.acts import CODED
from banggiao.views.exports.gdelt import COLUMNS as GDELT
from banggiao.views.exports.polecat import COLUMNS as POLECAT


def rows(path: Path, delimiter: str = "\t") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


@pytest.mark.parametrize(("format_", "columns", "number"), [("polecat", POLECAT, 40), ("gdelt", GDELT, 61)])
def test_columns(ledger: Ledger, tmp_path: Path, format_: str, columns: tuple[str, ...], number: int) -> None:
    path = tmp_path / "out.tsv"
    count = write(ledger, path, format=format_)
    table = pyarrow.csv.read_csv(path, parse_options=pyarrow.csv.ParseOptions(delimiter="\t"))
    assert tuple(table.column_names) == columns
    assert len(columns) == number
    assert table.num_rows == count > 100


@pytest.mark.parametrize("format_", ["polecat", "gdelt"])
def test_every_entry_has_a_line_that_says_what_was_lost(ledger: Ledger, tmp_path: Path, format_: str) -> None:
    path = tmp_path / "out.tsv"
    count = write(ledger, path, format=format_)
    losses = rows(tmp_path / "out.losses.csv", ",")
    known = {row["id"] for family in CODED for row in ledger.export(family)}
    assert {loss["id"] for loss in losses} == known
    assert len([x for x in losses if x["coded"] != "left out"]) == count


def test_one_event_is_one_row_however_many_reports(ledger: Ledger, tmp_path: Path) -> None:
    write(ledger, tmp_path / "p.tsv", format="polecat")
    ids = [row["Event ID"] for row in rows(tmp_path / "p.tsv")]
    assert len(ids) == len(set(ids))


def test_no_friendly_news_is_conflict(ledger: Ledger, tmp_path: Path) -> None:
    write(ledger, tmp_path / "p.tsv", format="polecat")
    write(ledger, tmp_path / "g.tsv", format="gdelt")
    assert {row["Quad Code"] for row in rows(tmp_path / "p.tsv")} == {"VERBAL COOPERATION"}
    assert {row["QuadClass"] for row in rows(tmp_path / "g.tsv")} == {"1"}


def test_mutual_acts_have_all_sides_as_actors_and_organisations_are_igos(ledger: Ledger, tmp_path: Path) -> None:
    write(ledger, tmp_path / "p.tsv", format="polecat")
    found = rows(tmp_path / "p.tsv")
    talks = [
        r for r in found if r["Event Type"] == "CONSULT" and r["Event Mode"] == "None" and "; " in r["Actor Country"]
    ]
    assert talks
    assert all(r["Recipient Country"] == "None" for r in talks)
    asean = [r for r in found if "ASEAN" in r["Actor Name"].split("; ")]
    assert asean
    assert all("IGO" in r["Actor Country"].split("; ") for r in asean)
    assert all("IGO" not in r["Actor Sectors"] for r in found)


def test_partial_dates_stay_partial(ledger: Ledger, tmp_path: Path) -> None:
    write(ledger, tmp_path / "g.tsv", format="gdelt")
    for row in rows(tmp_path / "g.tsv"):
        assert not row["SQLDATE"] or len(row["SQLDATE"]) == 8
        assert bool(row["SQLDATE"]) == bool(row["FractionDate"])
        if row["MonthYear"]:
            assert row["MonthYear"].startswith(row["Year"])


def test_correlates_of_war_codes(ledger: Ledger, tmp_path: Path) -> None:
    write(ledger, tmp_path / "p.tsv", format="polecat", selection=Selection(parties=("KOR", "VNM")))
    found = {(r["Actor Country"], r["Actor COW"]) for r in rows(tmp_path / "p.tsv")}
    assert ("KOR", "732") in found
    assert ("VNM", "816") in found


def test_selection_leaves_others_out(ledger: Ledger, tmp_path: Path) -> None:
    only = Selection(parties=("KOR",), since="2026-05", until="2026-06")
    write(ledger, tmp_path / "p.tsv", format="polecat", selection=only)
    found = rows(tmp_path / "p.tsv")
    assert found
    assert all("KOR" in (r["Actor Country"] + r["Recipient Country"]) for r in found)
    events = {row["id"]: row for row in ledger.export(Family.EVENTS)}
    chosen = [events[r["Event ID"]] for r in found if r["Event ID"] in events]
    dates = [row["date"] or row["first_reported"] for row in chosen]
    assert all("2026" <= date < "2026-07" for date in dates)
