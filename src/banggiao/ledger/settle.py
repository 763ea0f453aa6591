"""Bringing what is known up to date with what was read and judged.

Four stages, each a queue of marks in ``dirty``: contents to attestations and blocks; blocks to candidate joins; facts
to components and entries; promises to fates. Each step takes some marks, does their work and drops them in one
transaction, so it can be killed anywhere, taken up by another process, or done by two at once.
"""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import near, schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.clusters import Clusters
from banggiao.ledger.database import Database
from banggiao.ledger.retiring import retire_all
from banggiao.ledger.rows import mark, note_changes
from banggiao.ledger.settle_blocks import BlockQueue, settle_blocks
from banggiao.ledger.settle_contents import settle_contents
from banggiao.ledger.settle_entries import settle_entries
from banggiao.ledger.settle_fates import settle_fates, spread
from banggiao.ledger.types import SettleCounts

Progress = Callable[[int, int], None]
_LIMIT = 400  # marks that one transaction takes
_CONTENTS = 1000  # contents of one transaction: their bands lie all over the table, and pages are written once for all
_PROMISES = 2000  # promises of one transaction: many of them ask for the same things
_COUNTED = 20  # turns between two counts of the marks that are left, for progress
_STAGES = ("content", "block", "fact", "watch", "pair", "promise")


def settle(database: Database, *, progress: Progress | None = None) -> SettleCounts:
    """See ``Ledger.settle``."""
    loader, clusters, blocks = Loader(), Clusters(), BlockQueue()
    done = dict.fromkeys(_STAGES, 0)
    steps: tuple[tuple[str, Callable[[Connection], int]], ...] = (
        ("content", lambda c: settle_contents(c, loader, clusters, limit=_CONTENTS)),
        ("block", lambda c: settle_blocks(c, loader, blocks, limit=_LIMIT)),
        ("fact", lambda c: settle_entries(c, loader, limit=_LIMIT)),
        ("watch", lambda c: spread(c, limit=_LIMIT)),
        ("promise", lambda c: settle_fates(c, limit=_PROMISES)),
    )
    turns, left = 0, pending(database)
    while left:
        for stage, step in steps:
            while True:
                with database.write() as connection:
                    did = step(connection)
                done[stage] += did
                if not did:
                    break
                turns += 1
                if progress is not None:
                    # Counting the marks takes its time where there are many; in between, what was done is left out.
                    left = pending(database) if turns % _COUNTED == 1 else max(0, left - did)
                    progress(sum(done.values()), sum(done.values()) + left)
        left = pending(database)
        if progress is not None and turns and not left:
            progress(sum(done.values()), sum(done.values()))
    return SettleCounts(contents=done["content"], blocks=done["block"], fates=done["promise"])


def pending(database: Database) -> int:
    """How many marks wait."""
    with database.read() as connection:
        return waiting(connection)


def waiting(connection: Connection) -> int:
    """How many marks wait, over this connection."""
    query = sa.select(sa.func.count()).select_from(schema.dirty).where(schema.dirty.c.stage.in_(_STAGES))
    return int(connection.execute(query).scalar_one())


def rebuild(database: Database, *, progress: Progress | None = None) -> SettleCounts:
    """See ``Ledger.rebuild``."""
    with database.write() as connection:
        c = schema.contents.c
        retire_all(connection)
        for table in (
            schema.fates,
            schema.newest,
            schema.watching,
            schema.bearing,
            schema.entry_keys,
            schema.briefs,
            schema.members,
            schema.entries,
            schema.constraints,
            schema.joins,
            schema.block_spans,
            schema.tellings,
            schema.blocks,
            schema.attested,
            schema.near,
            schema.near_fresh,
            schema.sketches,
        ):
            connection.execute(table.delete())
        note_changes(connection, [("", "")])
        connection.execute(schema.dirty.delete().where(schema.dirty.c.stage.in_(_STAGES)))
        connection.execute(schema.contents.update().values(cluster=c.hash, placed=0))
        mark(connection, "content", (("", str(n)) for n in connection.execute(sa.select(c.n)).scalars()))
        connection.execute(schema.meta.delete().where(schema.meta.c.key == "near"))
        connection.execute(schema.meta.insert().values(key="near", value=near.SCHEME))
    return settle(database, progress=progress)
