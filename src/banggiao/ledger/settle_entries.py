"""Third stage of settling: components are assembled into entries, which replace those that were there."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.codec import brief
from banggiao.ledger.components import Reach, reach
from banggiao.ledger.drawing import Drawn, draw, taking_part
from banggiao.ledger.drawn import Told, keys_of
from banggiao.ledger.identity import batched
from banggiao.ledger.reaching import reaches
from banggiao.ledger.resolve import (
    Attestation,
    Family,
    Person,
    Promise,
    bearing_keys,
    watch_keys,
)
from banggiao.ledger.retiring import retire, unretire
from banggiao.ledger.rows import Row, mark, note_changes
from banggiao.ledger.tellings import KEPT

AT_ONCE = 4000  # facts that are held in memory together, unless one component has more


def settle_entries(connection: Connection, loader: Loader, *, limit: int) -> int:
    """Draw the entries of up to ``limit`` noted facts' components anew; how many facts there were."""
    d = schema.dirty.c
    query = sa.select(d.family, d.key).where(d.stage == "fact").order_by(d.family, d.key).limit(limit)
    seeds: dict[str, set[int]] = defaultdict(set)
    for row in connection.execute(query):
        seeds[row.family].add(int(row.key))
    for name, facts in seeds.items():
        family = Family(name)
        for part, loaded, told in _parts(connection, loader, family, facts):
            drawn = draw(connection, family, loaded, part.edges, alike=part.alike, told=told)
            for some in batched([str(n) for n in sorted(part.facts)]):
                connection.execute(schema.dirty.delete().where(d.stage == "fact", d.family == name, d.key.in_(some)))
            _replace(connection, family, part, drawn, {a.fact_id: n for n, a in loaded.items()})
    return sum(len(s) for s in seeds.values())


def _parts(
    connection: Connection, loader: Loader, family: Family, seeds: set[int]
) -> Iterator[tuple[Reach, dict[int, Attestation], dict[str, Told] | None]]:
    """What is connected with the seeds piece by piece, its attestations, and who reports them where that is known."""
    if family not in KEPT:
        for part in reach(connection, family, seeds).parts(AT_ONCE):
            yield part, taking_part(connection, loader, family, part.facts, part.edges), None
        return
    for whole, tellings in reaches(connection, family, seeds, AT_ONCE // 4):
        for part in whole.parts(AT_ONCE):
            inside = [(n, tellings[n]) for n in part.facts if n in tellings]
            told = {telling.attestation.content_hash: telling.told for _, telling in inside}
            yield part, {n: telling.attestation for n, telling in inside}, told


def _replace(
    connection: Connection, family: Family, found: Reach, drawn: Sequence[Drawn], numbers: Mapping[str, int]
) -> None:
    e = schema.entries.c
    before: dict[str, Any] = {}
    for some in batched(sorted(found.entries)):
        for known in connection.execute(sa.select(schema.entries).where(e.family == family, e.id.in_(some))):
            before[known.id] = known
    after = {thing.id: (thing, row) for thing, row in drawn}
    same = {key for key, (_, row) in after.items() if key in before and row == before[key]._asdict()}
    out = sorted(before.keys() - same)
    fresh = {key: pair for key, pair in after.items() if key not in same}
    touched = _keys_under(connection, family, out)
    retire(connection, family, {k: json.loads(before[k].payload)["members"] for k in out if k not in after})
    _remove(connection, family, out)
    held = {key: set(found.entries[key]) for key in out}
    holding = {key: {numbers[f] for f in thing.members} for key, (thing, _) in fresh.items()}
    _change_members(connection, family, held, holding)
    rows: dict[str, list[Row]] = {name: [] for name in ("keys", "bearing", "watching", "briefs")}
    for key, (thing, row) in fresh.items():
        common = {"family": family, "entry_id": key}
        listed = {"sorted_by": row["sorted_by"], "last_reported": row["last_reported"]}
        rows["keys"] += [{**common, **listed, "key": k} for k in keys_of(thing)]
        rows["bearing"] += [{**common, "key": k} for k in bearing_keys(family, thing)]
        if isinstance(thing, Person):
            rows["briefs"].append({**common, "payload": brief(thing)})
        if isinstance(thing, Promise):
            rows["watching"] += [{"key": k, "commitment_id": key} for k in watch_keys(thing)]
    rows["bearing"].sort(key=itemgetter("key", "entry_id"))  # as they lie: neighbours are written at once
    if fresh:
        unretire(connection, family, sorted(fresh))
        connection.execute(schema.entries.insert(), [row for _, row in fresh.values()])
    for table, name in (
        (schema.entry_keys, "keys"),
        (schema.bearing, "bearing"),
        (schema.watching, "watching"),
        (schema.briefs, "briefs"),
    ):
        if rows[name]:
            connection.execute(table.insert(), rows[name])
    note_changes(connection, ((str(family), key) for key in {*out, *fresh}))
    touched["watch"].update(r["key"] for r in rows["bearing"])
    touched["pair"].update(r["key"] for r in rows["keys"] if ":" not in r["key"])
    mark(connection, "watch", (("", key) for key in touched["watch"]))
    mark(connection, "pair", (("", key) for key in touched["pair"]))
    if family is Family.COMMITMENTS:
        gone = [key for key in out if key not in after]
        for some in batched(gone):
            connection.execute(schema.fates.delete().where(schema.fates.c.commitment_id.in_(some)))
        mark(connection, "promise", (("", key) for key in fresh))


def _keys_under(connection: Connection, family: Family, ids: Sequence[str]) -> dict[str, set[str]]:
    """The keys under which entries that are about to go stood: what they bore on, their parties and pairs."""
    out: dict[str, set[str]] = {"watch": set(), "pair": set()}
    b, k = schema.bearing.c, schema.entry_keys.c
    for some in batched(ids):
        query = sa.select(b.key).distinct().where(b.family == family, b.entry_id.in_(some))
        out["watch"].update(connection.execute(query).scalars())
        listed = sa.select(k.key).distinct().where(k.family == family, k.entry_id.in_(some))
        out["pair"].update(key for key in connection.execute(listed).scalars() if ":" not in key)
    return out


def _change_members(
    connection: Connection, family: Family, before: Mapping[str, set[int]], after: Mapping[str, set[int]]
) -> None:
    """Bring the facts of entries up to date; of an entry with thousands of facts most stay."""
    m = schema.members.c
    none: set[int] = set()
    gone = [{"at_n": n, "at_id": key} for key in sorted(before) for n in sorted(before[key] - after.get(key, none))]
    if gone:
        at = (m.family == family, m.fact_n == sa.bindparam("at_n"), m.entry_id == sa.bindparam("at_id"))
        connection.execute(schema.members.delete().where(*at), gone)
    come = sorted((n, key) for key in after for n in after[key] - before.get(key, none))
    if come:
        connection.execute(
            schema.members.insert(), [{"family": family, "fact_n": n, "entry_id": key} for n, key in come]
        )


def _remove(connection: Connection, family: Family, ids: Sequence[str]) -> None:
    for some in batched(ids):
        for table in (schema.entry_keys, schema.bearing, schema.briefs):
            connection.execute(table.delete().where(table.c.family == family, table.c.entry_id.in_(some)))
        e = schema.entries.c
        connection.execute(schema.entries.delete().where(e.family == family, e.id.in_(some)))
        if family is Family.COMMITMENTS:
            connection.execute(schema.watching.delete().where(schema.watching.c.commitment_id.in_(some)))
