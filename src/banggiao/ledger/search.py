"""Full text: words with or without accents, phrases and prefixes; results quote the original text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.cursors import sort_key
from banggiao.ledger.database import Database
from banggiao.ledger.identity import last_day
from banggiao.ledger.lists import check_dates
from banggiao.ledger.resolve import Family
from banggiao.ledger.rows import joined, parted
from banggiao.ledger.types import Hit, Page
from banggiao.ledger.words import MAX_INDEXED, tokens
from banggiao.model import FactType, UsageError

AROUND = 90  # characters of original text on each side of the first match
MOST = 200  # hits a page
_PIECE = re.compile(r'"([^"]*)"?|(\S+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow each other; ``prefix``: the last is only a beginning."""

    words: tuple[str, ...]
    prefix: bool = False


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a query, all of which must be found. Raises UsageError where there is none."""
    terms = []
    for found in _PIECE.finditer(query):
        piece = found.group(1) if found.group(1) is not None else found.group(2)
        words = tuple(word for _, _, word in tokens(piece))
        if words:
            terms.append(Term(words, prefix=found.group(1) is None and piece.endswith("*")))
    if not terms:
        raise UsageError(f"nothing to search for in {query!r}: give at least one word")
    return tuple(terms)


def matching(connection: Connection, terms: Sequence[Term]) -> sa.ColumnElement[bool]:
    """Contents that hold all terms. Words are letters and digits only, so they cannot break out of the quotes."""
    n = schema.contents.c.n
    if connection.dialect.name == "sqlite":
        match = " ".join('"' + " ".join(t.words) + '"' + ("*" if t.prefix else "") for t in terms)
        return n.in_(sa.text("SELECT rowid FROM folded WHERE folded MATCH :match").bindparams(match=match))
    match = " & ".join("(" + " <-> ".join(f"'{w}'" for w in t.words) + (":*" if t.prefix else "") + ")" for t in terms)
    return n.in_(
        sa.text("SELECT content_n FROM folded WHERE words @@ to_tsquery('simple', :match)").bindparams(match=match)
    )


def reported_in(connection: Connection, family: Family, terms: Sequence[Term]) -> Iterable[str]:
    """The ids of the entries that texts with all of the terms report; an id may come several times."""
    return reported(connection, family, matching(connection, terms))


def reported(connection: Connection, family: Family, where: sa.ColumnElement[bool]) -> Iterable[str]:
    """The ids of the entries that some contents report; an id may come several times."""
    c, f, m = schema.contents.c, schema.facts.c, schema.members.c
    query = (
        sa.select(joined(m.entry_id))
        .select_from(
            schema.contents.join(schema.facts, f.content_n == c.n).join(
                schema.members, sa.and_(m.fact_n == f.n, m.family == family)
            )
        )
        .where(where)
    )
    return parted(connection.execute(query).scalar())


def search(
    database: Database,
    words: str,
    *,
    country: str | None,
    type_: str | None,
    since: str | None,
    until: str | None,
    as_of: str | None,
    limit: int,
    cursor: str | None,
) -> Page[Hit]:
    """See ``Ledger.search``."""
    check_dates(since=since, until=until, as_of=as_of)
    if type_ is not None and type_ not in set(FactType):
        raise UsageError(f"type: {type_!r} is not one of {', '.join(FactType)}")
    terms = parse(words)
    limit = max(1, min(limit, MOST))
    c = schema.contents.c
    day = sa.func.coalesce(c.published, "")
    columns = (c.hash, c.article_id, c.published, c.source, c.text, day.label("day"))
    with database.read() as connection:
        conditions = [matching(connection, terms)]
        if since is not None:
            conditions.append(c.reported >= since)
        if until is not None:
            conditions.append(c.published <= until + "-99")
        if as_of is not None:
            conditions.append(c.reported <= (last_day(as_of) or as_of))
        if country is not None or type_ is not None:
            conditions.append(c.n.in_(having(country, type_)))
        left_out = 0
        if as_of is not None:
            counting = sa.select(sa.func.count()).where(conditions[0], c.reported.is_(None))
            left_out = int(connection.execute(counting).scalar_one())
        query = sa.select(c.n).where(*conditions)
        if cursor is not None:
            after, key = sort_key(cursor)
            there = sa.tuple_(sa.literal(after, schema.Words), sa.literal(key, schema.Words))
            query = query.where(sa.tuple_(day, c.hash) < there)
        # What comes first is found without the texts: sorting would carry along those of all that is found.
        first = connection.execute(query.order_by(day.desc(), c.hash.desc()).limit(limit + 1)).scalars().all()
        whole = sa.select(c.n, *columns).where(c.n.in_(first)).order_by(day.desc(), c.hash.desc())
        rows = connection.execute(whole).all()
        titles = _titles(connection, [row.n for row in rows])
    hits = tuple(_hit(row, titles.get(row.n), terms) for row in rows[:limit])
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(hits, f"{last.day}~{last.hash}" if last is not None else None, left_out)


def having(country: str | None, type_: str | None) -> sa.Select[tuple[int]]:
    """The contents with a fact about a party, of a type."""
    a, f = schema.attested.c, schema.facts.c
    query = sa.select(a.content_n).select_from(schema.attested.join(schema.facts, a.fact_n == f.n))
    if type_ is not None:
        query = query.where(f.type == type_)
    if country is not None:
        query = query.where(("," + f.parties + ",").contains(f",{country},", autoescape=True))
    return query


def _titles(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    c, r = schema.contents.c, schema.readings.c
    query = (
        sa.select(c.n, r.title)
        .select_from(schema.contents.join(schema.readings, c.reading_n == r.n))
        .where(c.n.in_(numbers), r.title.is_not(None))
    )
    return {row.n: row.title for row in connection.execute(query)}


def _hit(row: Any, title: str | None, terms: Sequence[Term]) -> Hit:
    text: str = row.text
    found = marks(text, terms)
    at = found[0][0] if found else 0
    start = max(0, at - AROUND)
    end = min(len(text), max(at, found[0][1] if found else 0) + AROUND)
    while start > 0 and not text[start - 1].isspace() and at - start < AROUND + 20:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - at < AROUND * 2 + 20:
        end += 1
    inside = tuple((s - start, e - start) for s, e in found if start <= s and e <= end)
    return Hit(row.article_id, row.hash, row.published, row.source, title, text[start:end], start, inside)


def marks(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where the terms stand in a text, in order, as ranges of the text as given."""
    known = list(tokens(text[:MAX_INDEXED]))
    out: set[tuple[int, int]] = set()
    for term in terms:
        size = len(term.words)
        for i in range(len(known) - size + 1):
            if all(_same(known[i + k][2], w, term.prefix and k == size - 1) for k, w in enumerate(term.words)):
                out.add((known[i][0], known[i + size - 1][1]))
    return sorted(out)


def _same(word: str, wanted: str, prefix: bool) -> bool:
    return word.startswith(wanted) if prefix else word == wanted
