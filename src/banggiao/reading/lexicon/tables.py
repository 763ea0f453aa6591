"""Reading the data files: tab-separated, one header row, UTF-8."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files

from banggiao.model.errors import DataError

Row = tuple[str, ...]

TABLES = (
    "countries",
    "country_names",
    "country_namesakes",
    "country_groups",
    "state_offices",
    "organisations",
    "organisation_names",
    "regions",
    "places",
    "bodies",
    "fields",
    "offices",
    "modifiers",
    "titles",
    "leaders",
    "departed",
    "known_agreements",
    "blocks",
    "tiers",
    "text_kinds",
    "engagement_triggers",
    "mechanisms",
    "speech_acts",
    "metrics",
    "units",
    "currencies",
    "sectors",
)


def raw(table: str) -> bytes:
    """A table's file as bytes."""
    return files("banggiao.reading.lexicon").joinpath("data", f"{table}.tsv").read_bytes()


def header(table: str) -> Row:
    """The names of a table's columns."""
    return tuple(raw(table).decode().split("\n", 1)[0].split("\t"))


def rows(table: str) -> list[Row]:
    """A table's rows without its header; every row has as many cells as the header.

    Raises DataError where a row is too short or too long, naming its line.
    """
    lines = raw(table).decode().split("\n")
    width = lines[0].count("\t")
    parsed: list[Row] = []
    for number, line in enumerate(lines[1:], start=2):
        if not line:
            continue
        cells = tuple(line.split("\t"))
        if len(cells) != width + 1:
            raise DataError(
                f"lexicon table {table}.tsv, line {number}: {len(cells)} cells, not {width + 1}; fix the row"
            )
        parsed.append(cells)
    return parsed


@cache
def content_version() -> str:
    """Twelve hexadecimal digits that change whenever any table of the folder does."""
    digest = blake2b(digest_size=6)
    folder = files("banggiao.reading.lexicon").joinpath("data")
    for table in sorted(
        (table for table in folder.iterdir() if table.name.endswith(".tsv")), key=lambda table: table.name
    ):
        digest.update(table.name.encode())
        digest.update(table.read_bytes())
    return digest.hexdigest()
