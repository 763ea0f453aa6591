"""Files of many records, read lazily: JSONL a line at a time, CSV a row at a time, JSON whole."""

from __future__ import annotations

import codecs
import csv
import itertools
import json
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.columns import Columns, mapped
from banggiao.sources.encoding import decode
from banggiao.sources.failure import Failure
from banggiao.sources.records import article_from_record

LONGEST_LINE = 64 * 1024 * 1024  # bytes: a line without end must not fill the memory
_SKIPPING = 1024 * 1024

Item = Article | Failure


def read_jsonl(
    stream: BinaryIO,
    *,
    where: str,
    published: PartialDate | None = None,
    first: bytes = b"",
    columns: Columns | None = None,
) -> Iterator[Item]:
    """One article or failure a line; blank lines are passed over. ``first`` is a line already taken from the stream."""
    number = 0
    line = first or stream.readline(LONGEST_LINE)
    while line:
        number += 1
        spot = f"{where}, line {number}"
        if len(line) >= LONGEST_LINE and not line.endswith(b"\n"):
            yield Failure(spot, f"the line is longer than {LONGEST_LINE // 2**20} MB: is this JSONL?")
            _skip_line(stream)
        elif line.strip():
            yield _from_json(line, where=spot, published=published, columns=columns)
        line = stream.readline(LONGEST_LINE)


def _skip_line(stream: BinaryIO) -> None:
    while (part := stream.readline(_SKIPPING)) and not part.endswith(b"\n"):
        pass


def _from_json(line: bytes, *, where: str, published: PartialDate | None, columns: Columns | None) -> Item:
    try:
        text = line.removeprefix(b"\xef\xbb\xbf").decode("utf-8").rstrip("\r\n")  # else a column of the line below
        record = json.loads(text)
        return article_from_record(mapped(record, columns), where=where, published=published)
    except SourceError as wrong:
        return Failure(wrong.where or where, without_place(wrong))
    except UnicodeDecodeError as wrong:
        return Failure(where, f"byte {wrong.start} of the line is no UTF-8: JSONL is UTF-8")
    except json.JSONDecodeError as wrong:
        return Failure(where, f"broken JSON: {wrong.msg} at column {wrong.colno}")
    except RecursionError:
        return Failure(where, "broken JSON: nested too deeply")


def read_json(
    stream: BinaryIO, *, where: str, published: PartialDate | None = None, columns: Columns | None = None
) -> Iterator[Item]:
    """A list of records, or one record. The file is read whole: use JSONL for many articles."""
    try:
        found = json.loads(decode(stream.read(), where=where).text)
    except json.JSONDecodeError as wrong:
        hint = "; one object a line is JSONL: name the file .jsonl" if wrong.msg == "Extra data" else ""
        raise SourceError(
            f"broken JSON: {wrong.msg} in line {wrong.lineno}, column {wrong.colno}{hint}", where=where
        ) from wrong
    except RecursionError as wrong:
        raise SourceError("broken JSON: nested too deeply", where=where) from wrong
    if not isinstance(found, list):
        yield _checked(found, where=where, published=published, columns=columns)
        return
    if not found:
        yield Failure(where, "the list holds no record")
    for number, record in enumerate(found, 1):
        yield _checked(record, where=f"{where}, record {number}", published=published, columns=columns)


def read_csv(
    stream: BinaryIO, *, where: str, published: PartialDate | None = None, columns: Columns | None = None
) -> Iterator[Item]:
    """One article or failure a row; the header names the columns, of which id and text must be there."""
    lines = _text_lines(stream, where=where)
    header = next(lines)
    csv.field_size_limit(LONGEST_LINE)
    rows = csv.DictReader(itertools.chain([header], lines), dialect=_dialect(header), restkey="")
    names = [name.strip().lower() for name in rows.fieldnames or ()]
    columns = {field: column.lower() for field, column in (columns or {}).items()}
    needed = [columns.get(field, field) for field in ("id", "text")]
    missing = [name for name in needed if name not in names]
    if missing:
        named = ", ".join(names) or "none"
        raise SourceError(f"no column {' and no column '.join(missing)}: the header row names {named}", where=where)
    rows.fieldnames = names
    while True:
        try:
            row = next(rows, None)
        except csv.Error as wrong:
            yield Failure(f"{where}, line {rows.line_num}", f"broken CSV: {wrong}")
            continue
        if row is None:
            return
        spot = f"{where}, line {rows.line_num}"
        if "" in row:
            yield Failure(spot, f"the row has more than the header's {len(names)} fields: is a quote missing?")
            continue
        record = {key: value for key, value in row.items() if value is not None and (value or key in needed)}
        yield _checked(record, where=spot, published=published, columns=columns)


def _text_lines(stream: BinaryIO, *, where: str) -> Iterator[str]:
    """The lines as text: UTF-8, or from the first that is not, whatever old encoding the rest is in."""
    first = stream.readline(LONGEST_LINE).removeprefix(codecs.BOM_UTF8)
    for line in itertools.chain([first], iter(partial(stream.readline, LONGEST_LINE), b"")):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            yield from decode(line + stream.read(), where=where).text.splitlines(keepends=True)
            return


def _dialect(header: str) -> type[csv.Dialect]:
    class Found(csv.excel):
        delimiter = max(",\t;", key=header.count)

    return Found


def _checked(record: object, *, where: str, published: PartialDate | None, columns: Columns | None) -> Item:
    try:
        return article_from_record(mapped(record, columns), where=where, published=published)
    except SourceError as wrong:
        return Failure(wrong.where or where, without_place(wrong))


def without_place(wrong: SourceError) -> str:
    """The message without its place, which a failure keeps apart."""
    return str(wrong).removeprefix(f"{wrong.where}: ")
