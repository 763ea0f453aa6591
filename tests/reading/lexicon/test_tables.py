"""Every table of the lexicon against its schema, and the tables against each other."""

import json
import re
from importlib.resources import files
from typing import Any

import pycountry
import pytest

from banggiao.model import codes
from banggiao.reading.lexicon import normal_form
from banggiao.reading.lexicon.tables import TABLES, header, raw, rows

SCHEMA: dict[str, Any] = json.loads(
    files("banggiao.reading.lexicon").joinpath("data", "schema.json").read_text(encoding="utf-8")
)["tables"]
# Tables whose forms bind in any case: two rows that differ only in capitals are one.
ANY_CASE = ("fields", "mechanisms", "engagement_triggers", "speech_acts", "tiers", "text_kinds", "metrics", "sectors")


def records(table: str) -> list[dict[str, str]]:
    return [dict(zip(header(table), row, strict=True)) for row in rows(table)]


def column(table: str, name: str) -> set[str]:
    return {record[name] for record in records(table)}


def allowed(rule: dict[str, Any]) -> set[str] | None:
    values = set(rule.get("values", ()))
    if "enum" in rule:
        values |= {str(member.value) for member in getattr(codes, rule["enum"])}
    if "references" in rule:
        table, name = rule["references"].split(".")
        values |= column(table, name)
    return values or None


def test_every_file_is_a_table() -> None:
    folder = files("banggiao.reading.lexicon").joinpath("data")
    assert {path.name.removesuffix(".tsv") for path in folder.iterdir() if path.name.endswith(".tsv")} == set(TABLES)


def test_schema_describes_every_table() -> None:
    assert set(SCHEMA) == set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_header_is_the_schema_s(table: str) -> None:
    assert header(table) == tuple(SCHEMA[table]["columns"])


@pytest.mark.parametrize("table", TABLES)
def test_file_is_sorted_and_has_no_repeats(table: str) -> None:
    lines = raw(table).decode().removesuffix("\n").split("\n")[1:]
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("table", TABLES)
def test_forms_are_in_normal_form(table: str) -> None:
    cells = {cell for row in rows(table) for cell in row}
    assert [cell for cell in cells if cell != normal_form(cell)] == []


@pytest.mark.parametrize("table", TABLES)
def test_keys_are_unique(table: str) -> None:
    keys = [tuple(record[name] for name in SCHEMA[table]["key"]) for record in records(table)]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


@pytest.mark.parametrize("table", TABLES)
def test_cells_hold_what_the_schema_allows(table: str) -> None:
    wrong = []
    for name, rule in SCHEMA[table]["columns"].items():
        values, pattern = allowed(rule), rule.get("pattern")
        for record in records(table):
            cell = record[name]
            if not cell:
                if rule["required"]:
                    wrong.append((name, record))
                continue
            parts = cell.split(",") if rule.get("list") else [cell]
            if values is not None and not set(parts) <= values:
                wrong.append((name, record))
            if pattern and not re.fullmatch(pattern, cell):
                wrong.append((name, record))
    assert wrong == []


@pytest.mark.parametrize("table", ANY_CASE)
def test_no_two_rows_differ_only_in_capitals(table: str) -> None:
    forms = [record["form"].lower() for record in records(table)]
    assert sorted(form for form in set(forms) if forms.count(form) > 1) == []


def test_every_iso_country_is_there() -> None:
    assert {country.alpha_3 for country in pycountry.countries} <= column("countries", "code")


def test_states_that_are_gone_are_there() -> None:
    assert {"SUN", "YUG", "CSK", "DDR"} <= column("countries", "code")


def test_every_state_has_names() -> None:
    states = {record["code"] for record in records("countries") if record["status"] != "territory"}
    assert states <= column("country_names", "country")


def test_a_country_name_that_means_two_countries_is_a_pair_s_or_ambiguous() -> None:
    homes: dict[str, set[str]] = {}
    for record in records("country_names"):
        if record["type"] != "pair" and not record["ambiguous"]:
            homes.setdefault(record["form"], set()).add(record["country"])
    assert {form: found for form, found in homes.items() if len(found) > 1} == {}


def test_names_of_countries_and_organisations_do_not_clash() -> None:
    countries = {record["form"] for record in records("country_names") if not record["ambiguous"]}
    organisations = {record["form"] for record in records("organisation_names") if not record["ambiguous"]}
    assert countries & organisations == set()


def test_countries_and_organisations_share_no_code() -> None:
    assert column("countries", "code") & column("organisations", "code") == set()


@pytest.mark.parametrize("table", ["places", "regions", "blocks"])
def test_other_names_do_not_hide_a_country(table: str) -> None:
    names = {record["form"] for record in records("country_names") if record["type"] != "pair"}
    assert column(table, "form") & names == set()


@pytest.mark.parametrize("table", ["offices", "titles", "bodies", "fields", "places", "organisation_names", "regions"])
def test_blocks_hide_no_form_of_another_table(table: str) -> None:
    assert column("blocks", "form") & column(table, "form") == set()


@pytest.mark.parametrize("table", ["bodies", "offices", "leaders", "departed"])
def test_countries_of_bodies_and_offices_are_known(table: str) -> None:
    known = column("countries", "code") | column("organisations", "code") | {""}
    assert column(table, "country") <= known


@pytest.mark.parametrize("sector", sorted(codes.Sector))
def test_every_sector_has_keywords(sector: str) -> None:
    found = {part for cell in column("sectors", "sectors") for part in cell.split(",")}
    assert sector in found
