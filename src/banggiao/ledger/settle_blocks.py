"""Second stage of settling: candidate joins, block by block."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.components import Edge
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.resolve import Family, Scope, link, touched_in
from banggiao.ledger.rows import Row, mark
from banggiao.ledger.settle_alike import Linked, link_kept
from banggiao.ledger.tellings import KEPT

AT_ONCE = 4000  # facts that are held in memory together, unless one block has more
_TURNS = 16  # whose blocks are put in order at once
_AFTER_PAIR = 9  # where the month begins in most keys: blocks of one time lie in one place on disk


_Span = tuple[str | None, str | None, int]  # first and last day, how many have none
_Members = dict[int, Scope | None]  # the facts of a block
_BEFORE_SCOPE = "\n"  # in a mark


def block_mark(key: str, scope: str | None) -> str:
    """What is noted of a block where a fact came, changed, or went: within which days, if that is known."""
    return key if scope is None else f"{key}{_BEFORE_SCOPE}{scope}"


def _marked(mark: str) -> tuple[str, Scope | None]:
    key, _, scope = mark.partition(_BEFORE_SCOPE)
    return key, Scope.parse(scope) if scope else None


class BlockQueue:
    """Which blocks come next. All marks are put in the order of time for that, so it is done for several turns at
    once; a block that somebody else links meanwhile is linked again, to the same effect."""

    def __init__(self) -> None:
        self._next: deque[tuple[str, str]] = deque()

    def take(self, connection: Connection, limit: int) -> list[tuple[str, str]]:
        """Up to ``limit`` pairs of family and mark; none where no block waits."""
        if not self._next:
            d = schema.dirty.c
            by_time = sa.func.substr(d.key, _AFTER_PAIR)
            waiting = sa.select(d.family, d.key).where(d.stage == "block").order_by(by_time, d.family, d.key)
            self._next.extend((family, key) for family, key in connection.execute(waiting.limit(limit * _TURNS)))
        return [self._next.popleft() for _ in range(min(limit, len(self._next)))]


def settle_blocks(connection: Connection, loader: Loader, queue: BlockQueue, *, limit: int) -> int:
    """Link the blocks (as far as they changed) of up to ``limit`` marks anew; how many there were."""
    d, b = schema.dirty.c, schema.blocks.c
    pairs = queue.take(connection, limit)
    by_family: dict[str, list[str]] = defaultdict(list)
    for family, noted in pairs:
        by_family[family].append(noted)
    for family, marks in by_family.items():
        changes: dict[str, list[Scope | None]] = defaultdict(list)
        for key, scope in map(_marked, marks):
            changes[key].append(scope)
        for some in batched(marks):
            connection.execute(schema.dirty.delete().where(d.stage == "block", d.family == family, d.key.in_(some)))
        keys = list(changes)
        sizes: dict[str, int] = dict.fromkeys(keys, 0)
        for some in batched(keys):
            counted = sa.select(b.key, sa.func.count()).where(b.family == family, b.key.in_(some)).group_by(b.key)
            sizes.update((key, n) for key, n in connection.execute(counted))
        for part in _parts(sizes):
            members: dict[str, _Members] = {key: {} for key in part}
            for some in batched(part if Family(family) not in KEPT else []):
                inside = sa.select(b.key, b.fact_n, b.scope).where(b.family == family, b.key.in_(some))
                for key, n, days in connection.execute(inside).all():
                    members[key][n] = Scope.parse(days) if days is not None else None
            _link(connection, loader, Family(family), members, changes)
    return len(pairs)


def _parts(sizes: dict[str, int]) -> Iterator[list[str]]:
    """The keys in pieces of some ``AT_ONCE`` facts."""
    part: list[str] = []
    facts = 0
    for key, size in sizes.items():
        part.append(key)
        facts += size
        if facts >= AT_ONCE:
            yield part
            part, facts = [], 0
    if part:
        yield part


def _link(
    connection: Connection,
    loader: Loader,
    family: Family,
    members: Mapping[str, _Members],
    changes: Mapping[str, Sequence[Scope | None]],
) -> None:
    if family in KEPT:
        linked = link_kept(connection, family, list(members))
    else:
        linked = _linked(connection, loader, family, members, changes)
    spans: list[Row] = []
    for key, block in linked.items():
        if len(block.days) > 1:
            dated = [day for day in block.days if day is not None]
            span: Row = {"first": min(dated, default=None), "last": max(dated, default=None)}
            spans.append({"family": family, "key": key, "undated": len(block.days) - len(dated), **span})
    stale = [_at(family, key, join) for key, block in linked.items() for join in block.stale]
    if stale:
        key_columns = schema.joins.primary_key.columns
        here = (column == sa.bindparam(f"at_{column.name}") for column in key_columns)
        connection.execute(schema.joins.delete().where(*here), stale)
    rows = [_row(family, key, join) for key, block in linked.items() for join in block.fresh]
    if rows:
        connection.execute(schema.joins.insert(), rows)
    for some in batched(list(members)):
        s = schema.block_spans.c
        connection.execute(schema.block_spans.delete().where(s.family == family, s.key.in_(some)))
    if spans:
        connection.execute(schema.block_spans.insert(), spans)
    ends = {end for block in linked.values() for join in (*block.fresh, *block.stale) for end in join[:2]}
    mark(connection, "fact", ((str(family), str(n)) for n in ends))


def _linked(
    connection: Connection,
    loader: Loader,
    family: Family,
    members: Mapping[str, _Members],
    changes: Mapping[str, Sequence[Scope | None]],
) -> dict[str, Linked]:
    """What becomes of the joins of some blocks, by key. Of a block whose days are known the parts that changed are
    looked at, no others: their joins stay."""
    spans = _spans(connection, family, [key for key, inside in members.items() if None not in changes[key]])
    parts = {
        key: touched_in(family, inside.items(), changes[key]) if key in spans else set(inside)
        for key, inside in members.items()
    }
    attestations = loader.load(connection, [n for key, some in parts.items() if len(members[key]) > 1 for n in some])
    reported = {n: last_day(a.published) for n, a in attestations.items()}
    numbers = {a.fact_id: n for n, a in attestations.items()}
    there = _joins(connection, family, list(members))
    made: dict[frozenset[int], set[Edge]] = {}
    out: dict[str, Linked] = {}
    for key, facts in parts.items():
        inside = frozenset(n for n in facts if n in attestations)
        if inside not in made:  # two blocks often hold the same: a title's words, say
            new = link(family, key, [attestations[n] for n in inside]) if len(inside) > 1 else ()
            made[inside] = {(numbers[j.left], numbers[j.right], str(j.bond), j.rule, j.reason, j.score) for j in new}
        rest = members[key].keys() - facts
        before = {join for join in there.get(key, set()) if not (join[0] in rest and join[1] in rest)}
        days = [reported[n] for n in facts if n in reported]
        if rest:
            days = _widened(spans[key], days)
        out[key] = Linked(fresh=sorted(made[inside] - before), stale=sorted(before - made[inside]), days=days)
    return out


def _spans(connection: Connection, family: Family, keys: Sequence[str]) -> dict[str, _Span]:
    """Between which days the facts of blocks were reported, as far as that is kept."""
    s = schema.block_spans.c
    out: dict[str, _Span] = {}
    for some in batched(keys):
        query = sa.select(s.key, s.first, s.last, s.undated).where(s.family == family, s.key.in_(some))
        out.update((key, (first, last, undated)) for key, first, last, undated in connection.execute(query).all())
    return out


def _widened(span: _Span, days: Sequence[str | None]) -> list[str | None]:
    """The days of a block of which a part was not looked at. What is gone may still widen them: as-of views then look
    at a block that they need not look at."""
    first, last, undated = span
    dated = [day for day in (first, last, *days) if day is not None]
    return [*dated, *[None] * max(undated, days.count(None))]


def _joins(connection: Connection, family: Family, keys: list[str]) -> dict[str, set[Edge]]:
    j = schema.joins.c
    columns = (j.key, j.left_n, j.right_n, j.bond, j.rule, j.reason, j.score)
    out: dict[str, set[Edge]] = defaultdict(set)
    for some in batched(keys):
        for key, *edge in connection.execute(sa.select(*columns).where(j.family == family, j.key.in_(some))).all():
            out[key].add((edge[0], edge[1], edge[2], edge[3], edge[4], edge[5]))
    return out


def _at(family: Family, key: str, join: Edge) -> Row:
    left, right, bond, rule, _, _ = join
    return {
        "at_family": str(family),
        "at_key": key,
        "at_left_n": left,
        "at_right_n": right,
        "at_bond": bond,
        "at_rule": rule,
    }


def _row(family: Family, key: str, join: Edge) -> Row:
    left, right, bond, rule, reason, score = join
    return {
        "family": str(family),
        "key": key,
        "left_n": left,
        "right_n": right,
        "bond": bond,
        "rule": rule,
        "reason": reason,
        "score": score,
    }
