"""Which of a table's columns are which of an article's, where they are called otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from banggiao.model.errors import UsageError

FIELDS = ("id", "text", "published", "title", "source", "url", "byline", "language")
Columns = Mapping[str, str]


def parse_columns(pairs: Iterable[str]) -> dict[str, str]:
    """'text=body' and so on: an article's field to the column that holds it. Raises UsageError."""
    out: dict[str, str] = {}
    for pair in pairs:
        field, mark, column = pair.partition("=")
        if not mark or field not in FIELDS or not column:
            raise UsageError(f"column {pair!r}: give FIELD=COLUMN, where FIELD is one of {', '.join(FIELDS)}")
        out[field] = column
    return out


def mapped(record: object, columns: Columns | None) -> object:
    """The record under the names that articles know; what is no record is given back as it is."""
    if not columns or not isinstance(record, Mapping):
        return record
    taken = set(columns.values())
    out = {key: value for key, value in record.items() if key not in taken}
    for field, column in columns.items():
        if column in record:
            out[field] = record[column]
    return out
