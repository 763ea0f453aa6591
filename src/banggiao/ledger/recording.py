"""Writing what was read: contents, reports, readings, facts. Rows are added, never changed; heads follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.failing import settle_failures
from banggiao.ledger.identity import (
    batched,
    date_of,
    dumps,
    earliest,
    facts_with_ids,
    last_day,
    now,
    parties_of,
    report_digest,
    version_key,
)
from banggiao.ledger.rows import Row, mark, next_number
from banggiao.ledger.words import indexed
from banggiao.model import Article, Reading


@dataclass(slots=True)
class Recorded:
    """What one batch brought."""

    new: int = 0
    known: int = 0
    not_relevant: int = 0
    reports: int = 0
    reread: int = 0
    facts: int = 0
    conflicts: list[str] = field(default_factory=list)


def storable(article: Article) -> str | None:
    """Why an article cannot be kept as it is, or None."""
    if not article.text.strip():
        return "the article is empty"
    words = (article.id, article.text, article.title, article.source, article.url, article.byline, article.language)
    for value in (*words, *(part for pair in article.metadata for part in pair)):
        if value is None:
            continue
        if "\x00" in value:
            return "it holds NUL characters, so it is no text: clean or convert it first"
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return "it holds lone surrogates, so its encoding was misread: convert it first"
    return None if article.id else "the article has no id"


def known_contents(connection: Connection, hashes: Sequence[str]) -> dict[str, Row]:
    """By hash: number, relevance, and the reader version of the current reading of the contents that are there."""
    c, r = schema.contents.c, schema.readings.c
    out: dict[str, Row] = {}
    for some in batched(list(hashes)):
        query = (
            sa.select(c.n, c.hash, c.given, c.relevant, r.reader_version, r.lexicon)
            .select_from(schema.contents.outerjoin(schema.readings, c.reading_n == r.n))
            .where(c.hash.in_(some))
        )
        out.update((row.hash, row._asdict()) for row in connection.execute(query))
    return out


def record(connection: Connection, articles: Sequence[Article], readings: Mapping[str, Reading]) -> Recorded:
    """Keep a batch: ``readings`` by content hash, of these articles or of known contents that were read again.

    Articles that are neither known nor read are left out.
    """
    done = Recorded()
    hashes = list(dict.fromkeys([*(a.content_hash for a in articles), *readings]))
    known = known_contents(connection, hashes)
    numbers = {h: row["n"] for h, row in known.items()}
    _add_contents(connection, articles, readings, numbers)
    kept = [a for a in articles if a.content_hash in numbers]
    _add_reports(connection, kept, numbers, done)
    fresh = {h: numbers[h] for h in hashes if h in numbers and h not in known}
    read = {numbers[h]: r for h, r in readings.items() if h in numbers}
    _add_readings(connection, read, known=frozenset(row["n"] for row in known.values()), done=done)
    refresh_heads(connection, [numbers[h] for h in hashes if h in numbers])
    done.new = len(fresh)
    done.known = len(kept) - len(fresh)
    done.not_relevant = sum(1 for h in fresh if not readings[h].relevant)
    done.reread = sum(1 for h in known if h in readings)
    settle_failures(connection, [h for h in hashes if h in numbers])
    return done


def _add_contents(
    connection: Connection, articles: Sequence[Article], readings: Mapping[str, Reading], numbers: dict[str, int]
) -> None:
    n = next_number(connection, schema.contents)
    rows, words = [], []
    for article in articles:
        key = article.content_hash
        if key in numbers or key not in readings:
            continue
        numbers[key] = n
        text = {"n": n, "hash": key, "text": article.text, "first_seen": now()}
        rows.append({**text, **_likely_head(article, readings[key]), "placed": 0, "cluster": key})
        words.append({"n": n, "words": indexed(article.text)})
        n += 1
    if not rows:
        return
    connection.execute(schema.contents.insert(), rows)
    if connection.dialect.name == "sqlite":
        connection.execute(sa.text("INSERT INTO folded (rowid, words) VALUES (:n, :words)"), words)
    else:
        connection.execute(
            sa.text("INSERT INTO folded (content_n, words) VALUES (:n, to_tsvector('simple', :words))"), words
        )


def _likely_head(article: Article, reading: Reading) -> Row:
    """The head of a new content as it mostly stays: indices then have it where it belongs from the start."""
    given = str(article.published) if article.published else None
    read = str(reading.published) if reading.published else None
    return _head(article.id, article.source, given=given, read=read, relevant=int(reading.relevant))


def _head(article_id: str | None, source: str | None, *, given: str | None, read: str | None, relevant: int) -> Row:
    """Who told a content, and when: as given, else as its reading worked it out."""
    published = given or read
    return {
        "relevant": relevant,
        "article_id": article_id,
        "source": source,
        "given": given,
        "published": published,
        "reported": last_day(published),
    }


def _add_reports(
    connection: Connection, articles: Sequence[Article], numbers: Mapping[str, int], done: Recorded
) -> None:
    c = schema.reports.c
    there: set[tuple[int, str]] = set()
    for some in batched(sorted({numbers[a.content_hash] for a in articles})):
        query = sa.select(c.content_n, c.digest).where(c.content_n.in_(some))
        there.update((row.content_n, row.digest) for row in connection.execute(query))
    fresh_contents = {n for n, _ in there}
    rows = []
    for article in articles:
        key = (numbers[article.content_hash], report_digest(article))
        if key in there:
            continue
        there.add(key)
        if key[0] in fresh_contents:
            done.reports += 1
        fresh_contents.add(key[0])
        rows.append(
            {
                "content_n": key[0],
                "digest": key[1],
                "article_id": article.id,
                "source": article.source,
                "url": article.url,
                "title": article.title,
                "byline": article.byline,
                "language": article.language,
                "published": str(article.published) if article.published else None,
                "metadata": dumps([list(p) for p in article.metadata]) if article.metadata else None,
                "first_seen": now(),
            }
        )
    if not rows:
        return
    _note_conflicts(connection, rows, done)
    connection.execute(schema.reports.insert(), rows)


def _note_conflicts(connection: Connection, rows: Sequence[Row], done: Recorded) -> None:
    """An id that stands for more than one text: each is kept, and it is said."""
    c = schema.reports.c
    texts: dict[str, set[int]] = defaultdict(set)
    for some in batched(sorted({row["article_id"] for row in rows})):
        query = sa.select(c.article_id, c.content_n).where(c.article_id.in_(some))
        for row in connection.execute(query):
            texts[row.article_id].add(row.content_n)
    for new in rows:
        if texts[new["article_id"]] - {new["content_n"]}:
            done.conflicts.append(f"id {new['article_id']!r} came with another text before: both are kept")
        texts[new["article_id"]].add(new["content_n"])


def _add_readings(
    connection: Connection, read: Mapping[int, Reading], *, known: frozenset[int], done: Recorded
) -> None:
    r = schema.readings.c
    there: set[tuple[int, str, str, str]] = set()
    ids: dict[str, int] = {}
    for some in batched(sorted(known & read.keys())):
        query = sa.select(r.content_n, r.reader_version, r.lexicon, r.given).where(r.content_n.in_(some))
        there.update(tuple(row) for row in connection.execute(query))
        f = schema.facts.c
        ids.update(tuple(row) for row in connection.execute(sa.select(f.id, f.n).where(f.content_n.in_(some))))
    reading_n, fact_n = next_number(connection, schema.readings), next_number(connection, schema.facts)
    reading_rows, fact_rows, link_rows, span_rows = [], [], [], []
    for content_n, reading in read.items():
        given = str(reading.article.published) if reading.article.published else ""
        if (content_n, reading.reader.version, reading.reader.lexicon, given) in there:
            continue
        reading_rows.append(
            {
                "n": reading_n,
                "content_n": content_n,
                "reader_version": reading.reader.version,
                "lexicon": reading.reader.lexicon,
                "given": given,
                "relevant": int(reading.relevant),
                "published": str(reading.published) if reading.published else None,
                "published_basis": str(reading.published_basis),
                "published_why": reading.published_why,
                "title": reading.title,
                "byline": reading.byline,
                "at": now(),
            }
        )
        for position, (key, _, payload, _) in enumerate(facts_with_ids(reading.article.content_hash, reading.facts)):
            if key not in ids:
                ids[key] = fact_n
                fact_rows.append(fact_row(fact_n, key, content_n, payload))
                span_rows += evidence_rows(fact_n, payload)
                fact_n += 1
            link_rows.append({"reading_n": reading_n, "position": position, "fact_n": ids[key]})
        done.facts += len(reading.facts)
        reading_n += 1
    for table, rows in (
        (schema.readings, reading_rows),
        (schema.facts, fact_rows),
        (schema.reading_facts, link_rows),
        (schema.evidence, span_rows),
    ):
        if rows:
            connection.execute(table.insert(), rows)


def fact_row(n: int, key: str, content_n: int, payload: Row) -> Row:
    return {
        "n": n,
        "id": key,
        "content_n": content_n,
        "type": payload["type"],
        "parties": ",".join(parties_of(payload)),
        "date": date_of(payload),
        "payload": dumps(payload),
    }


def evidence_rows(n: int, payload: Row) -> list[Row]:
    spans = payload["evidence"]
    return [{"fact_n": n, "position": i, "start": s, "end": e} for i, (s, e) in enumerate(spans)]


def refresh_heads(connection: Connection, content_ns: Sequence[int]) -> None:
    """Make the heads of contents what their reports and readings say, and note the contents as to be settled.

    A content whose earliest given date no reading has taken into account is noted as to be read again.
    """
    wanted = sorted(set(content_ns))
    reports: dict[int, list[Any]] = defaultdict(list)
    readings: dict[int, list[Any]] = defaultdict(list)
    rc, c = schema.reports.c, schema.readings.c
    for some in batched(wanted):
        query = sa.select(rc.content_n, rc.article_id, rc.source, rc.published).where(rc.content_n.in_(some))
        for row in connection.execute(query):
            reports[row.content_n].append(row)
        columns = (c.n, c.content_n, c.reader_version, c.given, c.relevant, c.published)
        for found in connection.execute(sa.select(*columns).where(c.content_n.in_(some))):
            readings[found.content_n].append(found)
    updates, unread = [], []
    for n in wanted:
        given = earliest(r.published for r in reports[n])
        head = min(reports[n], key=lambda r: (r.published != given, r.article_id, r.source or ""))
        fitting = [r for r in readings[n] if r.given == (given or "")]
        if not fitting:
            unread.append(n)
        current = max(fitting or readings[n], key=lambda r: (version_key(r.reader_version), r.n), default=None)
        read, relevant = (current.published, current.relevant) if current is not None else (None, 0)
        told = _head(head.article_id, head.source, given=given, read=read, relevant=relevant)
        updates.append({"at_n": n, "reading_n": current.n if current is not None else None, **told})
    if updates:
        heads = [name for name in updates[0] if name != "at_n"]
        statement = (
            schema.contents.update()
            .where(schema.contents.c.n == sa.bindparam("at_n"))
            .values({name: sa.bindparam(name) for name in heads})
        )
        connection.execute(statement, updates)
    mark(connection, "content", (("", str(n)) for n in wanted))
    mark(connection, "read", (("", str(n)) for n in unread))
