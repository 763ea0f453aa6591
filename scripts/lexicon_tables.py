"""Reading and writing the lexicon's tables for the scripts that build them: sorted rows, tab-separated, UTF-8."""

from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src" / "banggiao" / "reading" / "lexicon" / "data"


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table by column."""
    header, *lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]


def write_table(name: str, rows: Iterable[dict[str, str]]) -> int:
    """Write a table's rows in order, its header unchanged; returns how many."""
    path = DATA / f"{name}.tsv"
    header = path.read_text(encoding="utf-8").split("\n", 1)[0]
    columns = header.split("\t")
    lines = sorted({"\t".join(row[column] for column in columns) for row in rows})
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return len(lines)
