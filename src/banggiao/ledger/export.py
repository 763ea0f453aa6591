"""Exports: every entry of a family as plain data, as JSON lines, CSV or Parquet."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.articles import effective_facts
from banggiao.ledger.codec import encode
from banggiao.ledger.database import Database
from banggiao.ledger.fates_asof import fates_as_of, kept_fates
from banggiao.ledger.identity import batched, dumps
from banggiao.ledger.judge import reviewed
from banggiao.ledger.lists import check_dates, everything
from banggiao.ledger.positions import COLUMNS as POSITION_COLUMNS
from banggiao.ledger.positions import positions
from banggiao.ledger.resolve import (
    Event,
    Family,
    Fate,
    Person,
    Promise,
    Resolved,
    Series,
)
from banggiao.ledger.types import Entry
from banggiao.model import UsageError

Json = dict[str, Any]
FORMATS = ("jsonl", "csv", "parquet")

# The columns of the flat formats. JSON lines have these keys and more.
COLUMNS: dict[Family, tuple[str, ...]] = {
    Family.EVENTS: (
        "id", "kind", "status", "parties", "date", "date_end", "time_of_day", "place", "place_country", "visit_level",
        "name", "ordinal", "participants", "part_of",
    ),
    Family.AGREEMENTS: ("id", "kind", "title", "parties", "signatories", "date", "place", "status", "period"),
    Family.RELATIONS: ("id", "event", "parties", "tier", "date"),
    Family.PEOPLE: ("id", "name", "country", "historical", "names", "tenures"),
    Family.INDICATORS: ("id", "metric", "parties", "from", "to", "unit", "rank_of", "points"),
    Family.COMMITMENTS: (
        "id", "modality", "holders", "addressees", "text", "sectors", "deadline", "state", "items", "fate",
    ),
}  # fmt: skip
POSITIONS = "positions"
_COMMON = ("disputed", "articles", "reports", "independent", "first_reported", "last_reported")
_LISTS = frozenset({"parties", "signatories", "holders", "addressees", "sectors", "names", "articles", "disputed"})
_NUMBERS = frozenset({"ordinal", "rank_of", "reports", "independent", "start", "end"})


def columns_of(table: Family | str) -> tuple[str, ...]:
    """The columns of a table's flat formats."""
    return POSITION_COLUMNS if table == POSITIONS else (*COLUMNS[Family(table)], *_COMMON)


def exported(entry: Entry[Any], fate: Fate | None = None) -> Json:
    """One entry as plain data: the value taken for each field; ``variants`` where reports disagree."""
    thing: Resolved = entry.record
    whole = encode(thing)
    out: Json = {"id": entry.id}
    out.update((name, whole_field["value"]) for name, whole_field in whole["fields"])
    if isinstance(thing, Event):
        out["participants"] = [{"name": a.name, "office": a.office, "country": a.country} for a in thing.attendees]
        out["part_of"] = thing.part_of
    if isinstance(thing, Person):
        out |= {"names": list(thing.names), "tenures": whole["tenures"]}
    if isinstance(thing, Series):
        out["points"] = whole["points"]
    if isinstance(thing, Promise):
        out["items"] = whole["items"]
        out["state"] = str(fate.state) if fate else None
        out["fate"] = encode(fate) if fate else None
    if "history" in whole:
        out["history"] = whole["history"]
    disputed = {name: field["variants"] for name, field in whole["fields"] if field["disputed"]}
    out |= {
        "disputed": sorted(disputed),
        "variants": disputed,
        "joins": whole["joins"],
        "articles": list(entry.articles),
        "reports": entry.reports,
        "independent": entry.independent,
        "first_reported": entry.first_reported,
        "last_reported": entry.last_reported,
    }
    for name in COLUMNS[entry.family]:
        out.setdefault(name, [] if name in _LISTS else None)
    return out


def export(database: Database, family: Family | str, *, as_of: str | None) -> Iterator[Json]:
    """See ``Ledger.export``."""
    check_dates(as_of=as_of)
    with database.read() as connection:
        if family == POSITIONS:
            yield from positions(connection, as_of=as_of)
            return
        family = Family(family)
        if family is not Family.COMMITMENTS:
            for entry in everything(connection, family, as_of=as_of):
                yield exported(entry)
            return
        waiting: list[Entry[Any]] = []
        for entry in everything(connection, family, as_of=as_of):
            waiting.append(entry)
            if as_of is None and len(waiting) == 500:
                yield from _with_fates(connection, waiting, as_of)
                waiting = []
        yield from _with_fates(connection, waiting, as_of)


def _with_fates(connection: sa.Connection, entries: list[Entry[Any]], as_of: str | None) -> Iterator[Json]:
    if as_of is None:
        fates = kept_fates(connection, [e.id for e in entries])
    else:
        fates = fates_as_of(connection, [e.record for e in entries], as_of)
    for entry in entries:
        yield exported(entry, fates.get(entry.id))


def write(database: Database, family: Family | str, path: str | Path, *, format_: str, as_of: str | None) -> int:
    """See ``Ledger.write_export``."""
    if format_ not in FORMATS:
        raise UsageError(f"format: {format_!r} is not one of {', '.join(FORMATS)}")
    rows = export(database, family, as_of=as_of)
    if format_ == "parquet":
        return _parquet(rows, family, path)
    writer = _jsonl if format_ == "jsonl" else _csv
    if str(path) == "-":
        return writer(rows, family, sys.stdout)
    with Path(path).open("w", encoding="utf-8", newline="") as out:
        return writer(rows, family, out)


def _jsonl(rows: Iterable[Json], _family: Family | str, out: TextIO) -> int:
    count = 0
    for row in rows:
        out.write(dumps(row) + "\n")
        count += 1
    return count


def flat(row: Mapping[str, Any], family: Family | str) -> Json:
    """The columns of a row: text, numbers and lists of text; what is deeper as JSON."""
    out: Json = {}
    for name in columns_of(family):
        value = row.get(name)
        if name in _LISTS:
            out[name] = [str(v) for v in value or ()]
        elif name in _NUMBERS or value is None or isinstance(value, str):
            out[name] = value
        else:
            out[name] = dumps(value)
    return out


def _csv(rows: Iterable[Json], family: Family | str, out: TextIO) -> int:
    table = csv.DictWriter(out, columns_of(family), lineterminator="\n")
    table.writeheader()
    count = 0
    for row in rows:
        table.writerow({k: ";".join(v) if isinstance(v, list) else v for k, v in flat(row, family).items()})
        count += 1
    return count


def _parquet(rows: Iterable[Json], family: Family | str, path: str | Path) -> int:
    try:
        import pyarrow as pa  # type: ignore[import-untyped]
        import pyarrow.parquet as pq  # type: ignore[import-untyped]
    except ModuleNotFoundError as missing:
        raise UsageError('Parquet needs an extra: pip install "banggiao[tables]"') from missing
    if str(path) == "-":
        raise UsageError("Parquet cannot be written to standard output: give a file")

    def kind(name: str) -> Any:
        return pa.list_(pa.string()) if name in _LISTS else pa.int64() if name in _NUMBERS else pa.string()

    form = pa.schema([(name, kind(name)) for name in columns_of(family)])
    flattened = [flat(row, family) for row in rows]
    with pq.ParquetWriter(str(path), form) as out:
        for some in batched(flattened, 10_000):
            out.write_table(pa.Table.from_pylist(list(some), schema=form))
    return len(flattened)


def gold(database: Database) -> list[Json]:
    """See ``Ledger.export_gold``."""
    c, r = schema.contents.c, schema.readings.c
    out = []
    with database.read() as connection:
        for n in reviewed(connection):
            query = (
                sa.select(c.article_id, c.source, c.published, c.relevant, r.published_basis, r.title, r.byline)
                .select_from(schema.contents.join(schema.readings, c.reading_n == r.n))
                .where(c.n == n)
            )
            head = connection.execute(query).one()
            facts = []
            for _, payload in effective_facts(connection, n):
                facts.append({k: v for k, v in payload.items() if k not in ("rule", "confidence")})
            article = {
                "id": head.article_id,
                "source": head.source,
                "published": head.published,
                "published_basis": head.published_basis,
                "title": head.title,
                "byline": head.byline,
                "relevant": bool(head.relevant),
            }
            out.append({"article": article, "facts": facts})
    return sorted(out, key=lambda g: str(g["article"]["id"]))
