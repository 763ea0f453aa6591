"""What could not be taken in: kept with its reason until it can."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.database import Database
from banggiao.ledger.identity import Json, article_json, batched, digest, now
from banggiao.ledger.rows import add, next_number
from banggiao.model import Article, PartialDate
from banggiao.sources.failure import Failure


def record_failures(connection: Connection, failures: Iterable[tuple[Failure, Article | None]]) -> None:
    """Keep what could not be taken in; the same failure again is no new one."""
    n = next_number(connection, schema.failures)
    rows = []
    for failure, article in failures:
        content = article.content_hash if article is not None else None
        rows.append(
            {
                "n": n,
                "digest": digest(failure.where, failure.reason, content, article.id if article else None),
                "at_place": clean(failure.where),
                "reason": clean(failure.reason),
                "content_hash": content,
                "article": dumps_safe(article) if article is not None else None,
                "at": now(),
            }
        )
        n += 1
    if not rows:
        return
    add(connection, schema.failures, rows)
    again = schema.failures.update().where(schema.failures.c.digest.in_([r["digest"] for r in rows]))
    connection.execute(again.values(settled=None))


def clean(text: str) -> str:
    """A text that every database takes."""
    return text.replace("\x00", "\\0").encode("utf-8", "backslashreplace").decode("utf-8")


def dumps_safe(article: Article) -> str:
    """An article as JSON in ASCII, so that NUL characters and lone surrogates come through."""
    return json.dumps(article_json(article), sort_keys=True)


def settle_failures(connection: Connection, hashes: Sequence[str]) -> None:
    """Note that these contents have been taken in after all."""
    c = schema.failures.c
    for some in batched(list(hashes)):
        connection.execute(
            schema.failures.update().where(c.content_hash.in_(some), c.settled.is_(None)).values(settled=now())
        )


def settle_places(database: Database, places: Sequence[str]) -> None:
    """See ``Ledger.settle_failures``."""
    c = schema.failures.c
    with database.write() as connection:
        for some in batched([clean(place) for place in places]):
            connection.execute(
                schema.failures.update().where(c.at_place.in_(some), c.settled.is_(None)).values(settled=now())
            )


def article_of(kept: str) -> Article:
    """The article that ``dumps_safe`` wrote."""
    data: Json = json.loads(kept)
    published, metadata = data.pop("published"), data.pop("metadata")
    return Article(
        **data,
        published=PartialDate.parse(published) if published else None,
        metadata=tuple((key, value) for key, value in metadata),
    )


def letters(database: Database) -> Iterator[Article]:
    """The articles that could not be read and have not been since."""
    f = schema.failures.c
    after = 0
    while True:
        query = sa.select(f.n, f.article).where(f.settled.is_(None), f.article.is_not(None), f.n > after)
        with database.read() as connection:
            rows = connection.execute(query.order_by(f.n).limit(100)).all()
        if not rows:
            return
        after = rows[-1].n
        for row in rows:
            yield article_of(row.article)
