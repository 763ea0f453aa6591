"""Parquet tables, a batch of rows at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.columns import Columns, mapped
from banggiao.sources.extras import need
from banggiao.sources.failure import Failure
from banggiao.sources.records import article_from_record
from banggiao.sources.tabular import Item, without_place

_BATCH = 500
_MOST_BYTES = 512 * 1024 * 1024  # of a table that comes packed and has to be held whole


def read_parquet(
    stream: BinaryIO, *, where: str, id: str = "", published: PartialDate | None = None, columns: Columns | None = None
) -> Iterator[Item]:
    """One article or failure a row, in batches: the file need not fit in memory. Needs the extra ``tables``."""
    pq = need("pyarrow.parquet", what="Parquet", extra="tables")
    arrow = need("pyarrow", what="Parquet", extra="tables")
    number = 0
    if not stream.seekable():
        stream = io.BytesIO(stream.read(_MOST_BYTES))
    try:
        table = pq.ParquetFile(stream)
        names = table.schema_arrow.names
        needed = [(columns or {}).get(field, field) for field in ("id", "text")]
        missing = [name for name in needed if name not in names]
        if missing:
            told = f"no column {' and no column '.join(missing)}: the columns are {', '.join(names)}; map them"
            raise SourceError(told, where=where)
        for batch in table.iter_batches(_BATCH):
            for row in batch.to_pylist():
                number += 1
                yield _row(row, columns, where=f"{where}, row {number}", published=published)
    except (arrow.ArrowException, OSError) as wrong:
        raise SourceError(f"no Parquet file, or a damaged one: {wrong}", where=where) from wrong


def _row(row: Mapping[str, Any], columns: Columns | None, *, where: str, published: PartialDate | None) -> Item:
    try:
        record = mapped({k: _told(v) for k, v in row.items()}, columns)
        return article_from_record(record, where=where, published=published)
    except SourceError as wrong:
        return Failure(wrong.where or where, without_place(wrong))


def _told(value: object) -> object:
    """Dates and moments as ISO text; what JSON knows as it is."""
    return value.isoformat() if hasattr(value, "isoformat") else value
