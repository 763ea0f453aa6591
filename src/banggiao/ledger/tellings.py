"""Reports of office-holders and figures, as they lie together in their blocks.

Somebody in high office, and a figure between two states, are reported by the thousand, and every new report has them
drawn anew. Looked up one by one, their reports lie all over the ledger; ``tellings`` has all of a block in one place,
with no more of each than drawing needs. It follows from ``attested``, row by row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.drawing import reports_of
from banggiao.ledger.drawn import Told
from banggiao.ledger.identity import batched, dumps
from banggiao.ledger.resolve import Attestation, Family
from banggiao.ledger.rows import Row
from banggiao.model import Fact, fact_from_json, fact_to_json

KEPT = frozenset({Family.PEOPLE, Family.INDICATORS})
_NOT_DRAWN = ("evidence", "confidence", "rule", "said_by")  # of a fact: they make no difference to these families
_Reports = tuple[tuple[str, str | None], ...]
_AT_ONCE = 2000
_BLOCKS = 100  # that are read at once, each as one value
_NONE: frozenset[str] = frozenset()


class _Kept(msgspec.Struct, array_like=True, frozen=True, gc=False):
    fact_id: str
    article: str
    text: str
    published: str | None
    source: str | None
    cluster: str | None
    judged: tuple[str, ...]
    reports: _Reports | None
    saying: str


class _Short(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What linking asks of a telling: it is not built up for more."""

    fact_id: str
    article: msgspec.Raw
    text: msgspec.Raw
    published: str | None
    source: msgspec.Raw
    cluster: msgspec.Raw
    judged: msgspec.Raw
    reports: msgspec.Raw
    saying: str


_ALL = msgspec.json.Decoder(list[tuple[int, _Kept]])
_ALL_SHORT = msgspec.json.Decoder(list[tuple[int, _Short]])


@dataclass(frozen=True, slots=True)
class Telling:
    """One attestation as drawing needs it (its fact without evidence), and who reports its text."""

    attestation: Attestation
    told: Told


def telling_rows(
    connection: Connection, blocks: Iterable[tuple[str, str, int]], attestations: Mapping[int, Attestation]
) -> list[Row]:
    """The rows of ``tellings`` for (family, key, number) triples of the families that have them."""
    wanted = [(family, key, n) for family, key, n in blocks if Family(family) in KEPT]
    told = reports_of(connection, {attestations[n].content_hash for _, _, n in wanted})
    written: dict[int, str] = {}
    rows: list[Row] = []
    for family, key, n in sorted(wanted):
        if n not in written:
            written[n] = _written(attestations[n], told[attestations[n].content_hash])
        rows.append({"family": family, "key": key, "fact_n": n, "told": written[n]})
    return rows


def _written(a: Attestation, told: Told) -> str:
    alone = told.reports == ((a.article_id, a.published),)
    saying = {key: value for key, value in fact_to_json(a.fact).items() if key not in _NOT_DRAWN}
    return dumps(
        [
            a.fact_id, a.article_id, a.content_hash, a.published, a.source,
            None if a.cluster == a.content_hash else a.cluster, sorted(a.judged),
            None if alone else told.reports, dumps(saying),
        ]
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _fact(saying: str) -> Fact:
    return fact_from_json({**msgspec.json.decode(saying), "evidence": [[0, 1]]})


def _telling(kept: _Kept) -> Telling:
    attestation = Attestation(
        fact_id=kept.fact_id,
        article_id=kept.article,
        content_hash=kept.text,
        published=kept.published,
        source=kept.source,
        cluster=kept.cluster or kept.text,
        fact=_fact(kept.saying),
        judged=frozenset(kept.judged) if kept.judged else _NONE,
    )
    return Telling(attestation, Told(kept.reports or ((kept.article, kept.published),)))


def sayings_in(
    connection: Connection, family: str, keys: Sequence[str]
) -> dict[str, list[tuple[str, int, str | None, Fact]]]:
    """(fact id, number, day of publication, fact without evidence) of all tellings of some blocks, by key."""
    facts: dict[str, Fact] = {}
    out: dict[str, list[tuple[str, int, str | None, Fact]]] = {key: [] for key in keys}
    for key, whole in _whole(connection, family, keys):
        told = _ALL_SHORT.decode(whole)
        facts.update((saying, _fact(saying)) for saying in {one.saying for _, one in told} - facts.keys())
        out[key] = [(one.fact_id, n, one.published, facts[one.saying]) for n, one in told]
    return out


def tellings_in(connection: Connection, family: str, keys: Sequence[str]) -> dict[str, dict[int, Telling]]:
    """All tellings of some blocks, by key and number."""
    out: dict[str, dict[int, Telling]] = {key: {} for key in keys}
    made: dict[int, Telling] = {}
    for key, whole in _whole(connection, family, keys):
        told = _ALL.decode(whole)
        made.update((n, _telling(kept)) for n, kept in told if n not in made)
        out[key] = {n: made[n] for n, _ in told}
    return out


def _whole(connection: Connection, family: str, keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each block's tellings with their numbers as one JSON array: thousands of rows of one each take many times as
    long."""
    t = schema.tellings.c
    one = sa.literal("[") + sa.cast(t.fact_n, sa.Text) + sa.literal(",") + t.told + sa.literal("]")
    for some in batched(keys, _BLOCKS):
        query = (
            sa.select(t.key, sa.func.aggregate_strings(one, ","))
            .where(t.family == family, t.key.in_(some))
            .group_by(t.key)
        )
        for key, told in connection.execute(query):
            yield key, f"[{told}]"


def fill(connection: Connection) -> None:
    """Write the tellings of all blocks that have them, where there are none yet."""
    loader = Loader()
    for family in sorted(KEPT):
        for some in facts_in_blocks(connection, family):
            attestations = loader.load(connection, some)
            pairs = [(key, n) for key, ns in keys_of(connection, family, some).items() for n in ns if n in attestations]
            rows = telling_rows(connection, [(family, key, n) for key, n in pairs], attestations)
            if rows:
                connection.execute(schema.tellings.insert(), rows)


def facts_in_blocks(connection: Connection, family: str) -> Iterator[Sequence[int]]:
    """The facts that lie in blocks of a family, some thousands at once, in order."""
    b, after = schema.blocks.c, -1
    while True:
        numbers = sa.select(b.fact_n).distinct().where(b.family == family, b.fact_n > after)
        some = connection.execute(numbers.order_by(b.fact_n).limit(_AT_ONCE)).scalars().all()
        if not some:
            return
        after = some[-1]
        yield some


def keys_of(connection: Connection, family: str, facts: Iterable[int]) -> dict[str, list[int]]:
    """The blocks of a family in which some facts lie, with those facts."""
    b = schema.blocks.c
    out: dict[str, list[int]] = defaultdict(list)
    for some in batched(sorted(facts)):
        query = sa.select(b.key, b.fact_n).where(b.family == family, b.fact_n.in_(some))
        for key, n in connection.execute(query):
            out[key].append(n)
    return out
