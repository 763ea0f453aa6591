"""Articles as stored, with what their newest reading and people's judgements say."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.cursors import sort_key
from banggiao.ledger.database import Database
from banggiao.ledger.identity import batched
from banggiao.ledger.lists import check_dates
from banggiao.ledger.search import having
from banggiao.ledger.types import ArticleRecord, Page
from banggiao.model import LedgerError

_HEAD = ("n", "hash", "text", "published", "source", "first_seen", "relevant", "article_id", "cluster")


def _query() -> sa.Select[Any]:
    c, r = schema.contents.c, schema.readings.c
    head = [c[name] for name in _HEAD]
    read = (r.published_basis, r.title, r.byline, r.reader_version)
    return sa.select(*head, *read).select_from(schema.contents.outerjoin(schema.readings, c.reading_n == r.n))


def article(database: Database, asked: str) -> ArticleRecord:
    """See ``Ledger.article``."""
    c, r = schema.contents.c, schema.reports.c
    with database.read() as connection:
        by_id = sa.select(r.content_n).where(r.article_id == asked)
        query = _query().where(sa.or_(c.hash == asked, c.n.in_(by_id)))
        day = sa.func.coalesce(c.reported, "")
        row = connection.execute(query.order_by(day.desc(), c.hash.desc()).limit(1)).first()
        if row is None:
            raise LedgerError(f"no article {asked!r} in the ledger: check the id")
        return _records(connection, [row], asked=asked, facts=True)[0]


def articles(
    database: Database,
    *,
    country: str | None,
    source: str | None,
    since: str | None,
    until: str | None,
    relevant: bool | None,
    limit: int,
    cursor: str | None,
) -> Page[ArticleRecord]:
    """See ``Ledger.articles``."""
    check_dates(since=since, until=until)
    limit = max(1, min(limit, 500))
    c = schema.contents.c
    day = sa.func.coalesce(c.reported, sa.literal_column("''"))  # as the index has it
    query = _query().add_columns(day.label("day"))
    if country is not None:
        query = query.where(c.n.in_(having(country, None)))
    if source is not None:
        query = query.where(c.source == source)
    if since is not None:
        query = query.where(c.reported >= since)
    if until is not None:
        query = query.where(c.published <= until + "-99")
    if relevant is not None:
        query = query.where(c.relevant == int(relevant))
    if cursor is not None:
        after, key = sort_key(cursor)
        there = sa.tuple_(sa.literal(after, schema.Words), sa.literal(key, schema.Words))
        query = query.where(sa.tuple_(day, c.hash) < there)
    with database.read() as connection:
        rows = connection.execute(query.order_by(day.desc(), c.hash.desc()).limit(limit + 1)).all()
        records = _records(connection, rows[:limit], asked=None, facts=False)
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(tuple(records), f"{last.day}~{last.hash}" if last is not None else None)


def _records(connection: Connection, rows: Sequence[Any], *, asked: str | None, facts: bool) -> list[ArticleRecord]:
    r = schema.reports.c
    numbers = [row.n for row in rows]
    reports: dict[int, list[Any]] = {n: [] for n in numbers}
    for some in batched(numbers):
        query = sa.select(schema.reports).where(r.content_n.in_(some)).order_by(r.article_id, r.digest)
        for row in connection.execute(query):
            reports[row.content_n].append(row)
    out = []
    for row in rows:
        known = reports[row.n]
        own = next((k for k in known if k.article_id == asked), None)
        own = own or next(k for k in known if k.article_id == row.article_id)
        out.append(
            ArticleRecord(
                id=own.article_id,
                content_hash=row.hash,
                text=row.text,
                published=row.published,
                published_basis=row.published_basis or "unknown",
                title=own.title or row.title,
                byline=own.byline or row.byline,
                source=own.source,
                url=own.url,
                language=own.language,
                relevant=bool(row.relevant),
                reader_version=row.reader_version or "",
                first_seen=row.first_seen,
                cluster=row.cluster,
                also=tuple(sorted({k.article_id for k in known} - {own.article_id})),
                facts=tuple(effective_facts(connection, row.n)) if facts else (),
            )
        )
    return out


def effective_facts(connection: Connection, content_n: int) -> list[tuple[str, dict[str, Any]]]:
    """(fact id, contract object) of the facts that count, in the order of the text."""
    a, f = schema.attested.c, schema.facts.c
    query = (
        sa.select(f.id, f.payload)
        .select_from(schema.attested.join(schema.facts, a.fact_n == f.n))
        .where(a.content_n == content_n)
    )
    found = [(row.id, json.loads(row.payload)) for row in connection.execute(query)]
    return sorted(found, key=lambda pair: (pair[1]["evidence"][0], pair[0]))
