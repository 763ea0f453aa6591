"""First stage of settling: from readings and judgements to the attestations that count, and their blocks."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader, numbers_of
from banggiao.ledger.bind import Anchor, bind
from banggiao.ledger.clusters import Clusters
from banggiao.ledger.constrain import rebind
from banggiao.ledger.identity import batched, digest, dumps
from banggiao.ledger.judged import Effective, effective, judgements_on
from banggiao.ledger.recording import evidence_rows, fact_row
from banggiao.ledger.resolve import Attestation, Family, block_keys, scope_of
from banggiao.ledger.rows import Row, add, mark, next_number
from banggiao.ledger.settle_blocks import block_mark
from banggiao.ledger.tellings import KEPT, telling_rows
from banggiao.ledger.types import Action

_Place = tuple[str, str, str | None]  # family and key of a block, scope of a fact there


def settle_contents(connection: Connection, loader: Loader, clusters: Clusters, *, limit: int) -> int:
    """Settle up to ``limit`` contents; how many there were."""
    d, c = schema.dirty.c, schema.contents.c
    query = sa.select(d.key).where(d.stage == "content").order_by(d.key).limit(limit)
    numbers = [int(key) for key in connection.execute(query).scalars()]
    if not numbers:
        return 0
    connection.execute(schema.dirty.delete().where(d.stage == "content", d.key.in_([str(n) for n in numbers])))
    columns = (c.n, c.hash, c.reading_n, c.relevant, c.placed)
    heads: dict[int, Any] = {}
    for some in batched(numbers):
        heads.update((row.n, row) for row in connection.execute(sa.select(*columns).where(c.n.in_(some))))
    read = _read(connection, heads.values())
    judged = judgements_on(connection, numbers)
    there = _attested(connection, numbers)
    facts: dict[int, list[Effective]] = {}
    moved: set[int] = set()
    placed: dict[int, bool] = {}
    for n, head in heads.items():
        facts[n] = effective(head.hash, read.get(n, []), judged.get(n, []))
        wanted = bool(head.relevant or facts[n])
        if wanted != bool(head.placed):
            placed[n] = wanted
    for n in (n for n, wanted in placed.items() if not wanted):
        moved |= clusters.remove(connection, n)
    moved |= clusters.place(connection, [n for n, wanted in placed.items() if wanted])
    _note_placed(connection, placed)
    mark(connection, "content", (("", str(m)) for m in moved - heads.keys()))
    ids = _numbered(connection, heads, facts)
    changed = _attest(connection, numbers, facts, there, ids)
    _block(connection, loader, changed)
    deciding = {j.n: j for some in judged.values() for j in some if j.action in (Action.MERGE, Action.SPLIT)}
    undone = _with_constraints(connection, numbers)
    rebind(connection, undone | deciding.keys(), deciding)
    mark(connection, "promise", _fated(connection, numbers))
    return len(numbers)


def _read(connection: Connection, heads: Iterable[Any]) -> dict[int, list[tuple[str, Row]]]:
    f, link = schema.facts.c, schema.reading_facts.c
    contents = {head.reading_n: head.n for head in heads if head.reading_n is not None}
    out: dict[int, list[tuple[str, Row]]] = defaultdict(list)
    for some in batched(sorted(contents)):
        query = (
            sa.select(link.reading_n, f.id, f.payload)
            .select_from(schema.reading_facts.join(schema.facts, link.fact_n == f.n))
            .where(link.reading_n.in_(some))
            .order_by(link.reading_n, link.position)
        )
        for row in connection.execute(query):
            out[contents[row.reading_n]].append((row.id, json.loads(row.payload)))
    return out


def _attested(connection: Connection, numbers: Sequence[int]) -> dict[int, dict[int, Any]]:
    a, f = schema.attested.c, schema.facts.c
    out: dict[int, dict[int, Any]] = defaultdict(dict)
    for some in batched(numbers):
        query = (
            sa.select(a.content_n, a.fact_n, a.base_n, a.seal, f.id, f.payload)
            .select_from(schema.attested.join(schema.facts, a.fact_n == f.n))
            .where(a.content_n.in_(some))
        )
        for row in connection.execute(query):
            out[row.content_n][row.fact_n] = row
    return out


def _note_placed(connection: Connection, placed: Mapping[int, bool]) -> None:
    c = schema.contents.c
    for wanted in (True, False):
        for some in batched([n for n, now in placed.items() if now is wanted]):
            values = {"placed": 1, "relevant": 1} if wanted else {"placed": 0}
            connection.execute(schema.contents.update().where(c.n.in_(some)).values(values))


def _numbered(
    connection: Connection, heads: Mapping[int, Any], facts: Mapping[int, Sequence[Effective]]
) -> dict[str, int]:
    """The numbers of all facts in play; those that judgements made get rows of their own."""
    made = [(n, f) for n, some in facts.items() for f in some]
    wanted = {f.id for _, f in made} | {f.base_id for _, f in made}
    ids = numbers_of(connection, sorted(wanted))
    free = next_number(connection, schema.facts) if wanted - ids.keys() else 0
    rows, spans = [], []
    for n, fact in made:
        for key in (fact.base_id, fact.id):
            if key not in ids:
                ids[key] = free
                rows.append(fact_row(free, key, n, fact.payload))
                spans += evidence_rows(free, fact.payload)
                free += 1
    if rows:
        connection.execute(schema.facts.insert(), rows)
        connection.execute(schema.evidence.insert(), spans)
    return ids


def _seals(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Any]]:
    """What all attestations of a content depend on."""
    c, r = schema.contents.c, schema.reports.c
    out: dict[int, list[Any]] = {}
    for some in batched(numbers):
        for row in connection.execute(
            sa.select(c.n, c.article_id, c.source, c.published, c.cluster).where(c.n.in_(some))
        ):
            out[row.n] = [row.article_id, row.source, row.published, row.cluster]
        query = sa.select(r.content_n, r.article_id, r.published).where(r.content_n.in_(some)).order_by(r.digest)
        for report in connection.execute(query):
            out[report.content_n].append([report.article_id, report.published])
    return out


def _attest(
    connection: Connection,
    numbers: Sequence[int],
    facts: Mapping[int, Sequence[Effective]],
    there: Mapping[int, Mapping[int, Any]],
    ids: Mapping[str, int],
) -> set[int]:
    """Make ``attested`` what counts now; the numbers of the facts that came, went, or changed."""
    seals = _seals(connection, [n for n in numbers if facts.get(n) or there.get(n)])
    gone: list[int] = []
    rows: dict[int, Row] = {}
    successions: list[Row] = []
    changed: set[int] = set()
    for n in numbers:
        before = there.get(n, {})
        now: dict[int, Effective] = {}
        for fact in facts.get(n, ()):
            now.setdefault(ids[fact.id], fact)
        for fact_n, fact in now.items():
            about = dumps(list(fact.about)) if any(fact.about) else None
            judged = dumps(sorted(fact.judged)) if fact.judged else None
            seal = digest(seals[n], about, judged, ids[fact.base_id])
            if fact_n not in before or before[fact_n].seal != seal:
                rows[fact_n] = {
                    "fact_n": fact_n,
                    "content_n": n,
                    "base_n": ids[fact.base_id],
                    "about": about,
                    "judged": judged,
                    "seal": seal,
                }
        lost = [row for fact_n, row in before.items() if fact_n not in now]
        gone += [row.fact_n for row in lost]
        successions += _successors(lost, now, ids)
    for some in batched([*gone, *rows]):
        connection.execute(schema.attested.delete().where(schema.attested.c.fact_n.in_(some)))
    if rows:
        connection.execute(schema.attested.insert(), list(rows.values()))
    add(connection, schema.successions, successions)
    changed.update(gone, rows)
    return changed


def _successors(lost: Sequence[Any], now: Mapping[int, Effective], ids: Mapping[str, int]) -> list[Row]:
    """Which of today's facts take the place of those that no longer count."""
    out = []
    for row in lost:
        heir = next((n for n, f in now.items() if ids[f.base_id] == row.base_n), None)
        if heir is None:
            found = bind(Anchor.of("", row.id, json.loads(row.payload)), ((f.id, f.payload) for f in now.values()))
            heir = ids[found] if found else None
        if heir is not None and heir != row.fact_n:
            out.append({"old_n": row.fact_n, "new_n": heir})
    return out


def _block(connection: Connection, loader: Loader, changed: set[int]) -> None:
    """Put the changed facts into their blocks, and note blocks and facts for the next stages."""
    b = schema.blocks.c
    was: dict[int, set[_Place]] = defaultdict(set)
    for some in batched(sorted(changed)):
        for row in connection.execute(sa.select(b.fact_n, b.family, b.key, b.scope).where(b.fact_n.in_(some))):
            was[row.fact_n].add((row.family, row.key, row.scope))
    attestations = loader.load(connection, changed)
    now = {n: _places(attestation) for n, attestation in attestations.items()}
    out: list[int] = []
    rows: list[Row] = []
    for n in changed:
        new = now.get(n, set())
        if was[n] - new:
            out.append(n)
            rows += [{"family": f, "key": k, "fact_n": n, "scope": scope} for f, k, scope in new]
        else:
            rows += [{"family": f, "key": k, "fact_n": n, "scope": scope} for f, k, scope in new - was[n]]
    for some in batched(out):
        connection.execute(schema.blocks.delete().where(b.fact_n.in_(some)))
    if rows:
        rows.sort(key=itemgetter("family", "key", "fact_n"))  # as they lie
        connection.execute(schema.blocks.insert(), rows)
    before = {n: {(f, k) for f, k, _ in places} for n, places in was.items()}
    after = {n: {(f, k) for f, k, _ in places} for n, places in now.items()}
    _tell(connection, before, after, attestations)
    touched = [(n, place) for n in changed for place in was[n] | now.get(n, set())]
    mark(connection, "block", ((family, block_mark(key, scope)) for _, (family, key, scope) in touched))
    mark(connection, "fact", ((family, str(n)) for n, (family, _, _) in touched))


def _places(attestation: Attestation) -> set[_Place]:
    """The blocks that an attestation lies in, and within which days."""
    out: set[_Place] = set()
    for family in Family:
        if keys := block_keys(family, attestation):
            scope = scope_of(family, attestation)
            out.update((str(family), key, str(scope) if scope is not None else None) for key in keys)
    return out


def _tell(
    connection: Connection,
    before: Mapping[int, set[tuple[str, str]]],
    after: Mapping[int, set[tuple[str, str]]],
    attestations: Mapping[int, Attestation],
) -> None:
    """Put what drawing needs of the changed facts in the place of what it needed."""
    t = schema.tellings.c
    stale = [
        {"at_family": family, "at_key": key, "at_n": n}
        for n, blocks in before.items()
        for family, key in blocks
        if Family(family) in KEPT
    ]
    if stale:
        at = (t.family == sa.bindparam("at_family"), t.key == sa.bindparam("at_key"), t.fact_n == sa.bindparam("at_n"))
        connection.execute(schema.tellings.delete().where(*at), stale)
    rows = telling_rows(connection, ((f, k, n) for n, blocks in after.items() for f, k in blocks), attestations)
    if rows:
        connection.execute(schema.tellings.insert(), rows)


def _with_constraints(connection: Connection, numbers: Sequence[int]) -> set[int]:
    """Merges and splits that have to do with these contents, whether they still hold or not."""
    j, link = schema.judgements.c, schema.judged_contents.c
    out: set[int] = set()
    for some in batched(numbers):
        query = (
            sa.select(j.n)
            .select_from(schema.judged_contents.join(schema.judgements, link.judgement_n == j.n))
            .where(link.content_n.in_(some), j.action.in_([Action.MERGE, Action.SPLIT]))
        )
        out.update(connection.execute(query).scalars())
    return out


def _fated(connection: Connection, numbers: Sequence[int]) -> list[tuple[str, str]]:
    """Commitments whose fate a person may have judged, or has just unjudged."""
    j, link = schema.judgements.c, schema.judged_contents.c
    m, a = schema.members.c, schema.attested.c
    out: list[tuple[str, str]] = []
    for some in batched(numbers):
        fated = (
            sa.select(link.content_n)
            .select_from(schema.judged_contents.join(schema.judgements, link.judgement_n == j.n))
            .where(link.content_n.in_(some), j.action == Action.FATE)
        )
        query = (
            sa.select(m.entry_id)
            .distinct()
            .select_from(schema.members.join(schema.attested, m.fact_n == a.fact_n))
            .where(m.family == Family.COMMITMENTS, a.content_n.in_(fated))
        )
        out += [("", key) for key in connection.execute(query).scalars()]
    return out
