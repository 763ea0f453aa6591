"""Integrity: what is stored hangs together, and what is known is what would be derived anew."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.codec import brief, decode, decode_fate, encode
from banggiao.ledger.components import reach
from banggiao.ledger.database import Database
from banggiao.ledger.drawing import draw, taking_part
from banggiao.ledger.identity import dumps, fact_id
from banggiao.ledger.judged import effective, judgements_on
from banggiao.ledger.resolve import Family, block_keys, follow, link, with_newest
from banggiao.ledger.rows import Row
from banggiao.ledger.settle import waiting
from banggiao.ledger.settle_fates import NAMED, Gather, fate_row
from banggiao.ledger.tellings import telling_rows
from banggiao.ledger.types import CheckResult, Problem
from banggiao.model import SchemaError, fact_from_json

MOST_PROBLEMS = 1000


class _Check:
    """One check under way, over one connection."""

    def __init__(self, connection: Connection, sample: int | None) -> None:
        self.connection = connection
        self.sample = sample
        self.problems: list[Problem] = []
        self.checked: Counter[str] = Counter()
        self.readable = True

    def problem(self, where: str, what: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(where, what))

    def rows(self, query: sa.Select[Any]) -> Iterator[Any]:
        yield from self.connection.execute(query, execution_options={"yield_per": 500})

    def sampled(self, things: Iterable[Any]) -> list[Any]:
        """An even sample of things in order; all where none was asked for."""
        known = list(things)
        if self.sample is None or len(known) <= self.sample:
            return known
        step = len(known) / self.sample
        return [known[int(i * step)] for i in range(self.sample)]

    def database(self) -> None:
        """What the database itself can tell."""
        if self.connection.dialect.name != "sqlite":
            return
        for row in self.connection.exec_driver_sql("PRAGMA quick_check"):
            if row[0] != "ok":
                self.problem("database", str(row[0]))
        for row in self.connection.exec_driver_sql("PRAGMA foreign_key_check"):
            self.problem(f"table {row[0]} row {row[1]}", f"refers to a row of {row[2]} that is not there")

    def texts(self) -> None:
        """Hashes match texts; every fact's id matches what it says; every span quotes its text."""
        c, f, e = schema.contents.c, schema.facts.c, schema.evidence.c
        for row in self.rows(sa.select(c.hash, c.text)):
            self.checked["articles"] += 1
            if hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).hexdigest() != row.hash:
                self.problem(f"article {row.hash[:12]}", "its text is not what its hash was made of")
        spans = (
            sa.select(f.id, e.start, e.end, sa.func.length(c.text).label("size"))
            .select_from(schema.evidence.join(schema.facts, e.fact_n == f.n).join(schema.contents, f.content_n == c.n))
            .where(sa.or_(e.start < 0, e.start >= e.end, e.end > sa.func.length(c.text)))
        )
        for row in self.rows(spans):
            self.problem(f"fact {row.id}", f"evidence [{row.start}, {row.end}) lies outside its text of {row.size}")
        number = sa.select(sa.func.count()).select_from(schema.evidence)
        self.checked["spans"] = self.connection.execute(number).scalar_one()

    def facts(self) -> None:
        """Every stored fact can be read, and says what its id was made of."""
        f, c, e = schema.facts.c, schema.contents.c, schema.evidence.c
        spans: dict[int, list[list[int]]] = {}
        for row in self.rows(sa.select(e.fact_n, e.start, e.end).order_by(e.fact_n, e.position)):
            spans.setdefault(row.fact_n, []).append([row.start, row.end])
        query = sa.select(f.n, f.id, f.payload, c.hash).select_from(
            schema.facts.join(schema.contents, f.content_n == c.n)
        )
        for row in self.rows(query):
            self.checked["facts"] += 1
            payload = json.loads(row.payload)
            try:
                fact_from_json(payload)
            except SchemaError as wrong:
                self.readable = False
                self.problem(f"fact {row.id}", f"cannot be read: {wrong}")
            if spans.pop(row.n, []) != payload["evidence"]:
                self.problem(f"fact {row.id}", "its spans are not those that it was stored with")
            items = payload.get("items") or ()
            if not any(item.get("about") is not None for item in items) and fact_id(row.hash, payload) != row.id:
                self.problem(f"fact {row.id}", "it does not say what its id was made of")

    def attestations(self) -> None:
        """What counts of each article is what its newest reading and the judgements say."""
        c, a, f, link_ = schema.contents.c, schema.attested.c, schema.facts.c, schema.reading_facts.c
        for n, hash_, reading in self.sampled(
            tuple(row) for row in self.rows(sa.select(c.n, c.hash, c.reading_n).where(c.relevant == 1).order_by(c.n))
        ):
            self.checked["attestations"] += 1
            query = (
                sa.select(f.id, f.payload)
                .select_from(schema.reading_facts.join(schema.facts, link_.fact_n == f.n))
                .where(link_.reading_n == reading)
                .order_by(link_.position)
            )
            read = [(row.id, json.loads(row.payload)) for row in self.connection.execute(query)]
            judged = judgements_on(self.connection, [n]).get(n, [])
            should = {fact.id for fact in effective(hash_, read, judged)}
            counting = sa.select(f.id).select_from(schema.attested.join(schema.facts, a.fact_n == f.n))
            counts = set(self.connection.execute(counting.where(a.content_n == n)).scalars())
            if counts != should:
                self.problem(f"article {hash_[:12]}", "what counts of it is not what its reading and judgements say")

    def blocks(self, loader: Loader) -> None:
        """Facts lie in their blocks, and blocks give the joins that are stored."""
        b, j = schema.blocks.c, schema.joins.c
        pairs = sa.select(b.family, b.key).distinct().order_by(b.family, b.key)
        for family, key in self.sampled(tuple(row) for row in self.rows(pairs)):
            self.checked["blocks"] += 1
            members = sa.select(b.fact_n).where(b.family == family, b.key == key)
            loaded = loader.load(self.connection, self.connection.execute(members).scalars().all())
            numbers = {a.fact_id: n for n, a in loaded.items()}
            for a in loaded.values():
                if key not in block_keys(Family(family), a):
                    self.problem(f"fact {a.fact_id}", f"lies in block {family} {key!r}, where it does not belong")
            new = {(numbers[x.left], numbers[x.right], str(x.bond)) for x in link(Family(family), key, loaded.values())}
            query = sa.select(j.left_n, j.right_n, j.bond).where(j.family == family, j.key == key)
            if {tuple(row) for row in self.connection.execute(query)} != new:
                self.problem(f"block {family} {key!r}", "its joins are not what would be found now: rebuild")
            t = schema.tellings.c
            kept = sa.select(schema.tellings).where(t.family == family, t.key == key).order_by(t.fact_n)
            should = telling_rows(self.connection, [(family, key, n) for n in loaded], loaded)
            if [row._asdict() for row in self.connection.execute(kept)] != should:
                self.problem(f"block {family} {key!r}", "what is kept of its reports is not what they tell: rebuild")

    def entries(self, loader: Loader) -> None:
        """Entries are what their components give."""
        e, m = schema.entries.c, schema.members.c
        for family in Family:
            query = sa.select(e.id).where(e.family == family).order_by(e.id)
            for key in self.sampled(self.connection.execute(query).scalars()):
                self.checked["entries"] += 1
                seeds = sa.select(m.fact_n).where(m.family == family, m.entry_id == key)
                found = reach(self.connection, family, self.connection.execute(seeds).scalars())
                loaded = taking_part(self.connection, loader, family, found.facts, found.edges)
                drawn = {thing.id: row for thing, row in draw(self.connection, family, loaded, found.edges)}
                stored = self.connection.execute(sa.select(schema.entries).where(e.family == family, e.id == key)).one()
                if not _same(drawn.get(key), stored._asdict()):
                    self.problem(f"{family} {key}", "is not what would be drawn from its reports now: rebuild")
                elif family is Family.PEOPLE and self._brief(key) != brief(decode(family, stored.payload)):
                    self.problem(f"{family} {key}", "is not listed as what is known of it: rebuild")

    def _brief(self, key: str) -> str | None:
        b = schema.briefs.c
        query = sa.select(b.payload).where(b.family == Family.PEOPLE, b.entry_id == key)
        found: str | None = self.connection.execute(query).scalar()
        return found

    def fates(self) -> None:
        """Fates are what follows from the entries (those that people judged aside)."""
        e, f = schema.entries.c, schema.fates.c
        query = (
            sa.select(e.payload, f.payload.label("fate"), f.timed)
            .select_from(schema.entries.outerjoin(schema.fates, e.id == f.commitment_id))
            .where(e.family == Family.COMMITMENTS)
            .order_by(e.id)
        )
        gather = Gather(self.connection)
        for row in self.sampled(self.rows(query)):
            self.checked["fates"] += 1
            promise: Any = decode(Family.COMMITMENTS, row.payload)
            if row.fate is None:
                self.problem(f"commitment {promise.id}", "has no fate: settle")
                continue
            follows = fate_row(promise, follow(promise, gather.bearing(promise)))["payload"]
            stored = row.fate
            if row.timed == NAMED:  # of which day the newest report is, is filled in when it is read
                stored = dumps(encode(with_newest(promise, decode_fate(stored), None)))
            if follows != stored and '"rule":"judged"' not in row.fate:
                self.problem(f"commitment {promise.id}", "its fate is not what would follow now: rebuild")


def _same(drawn: Row | None, stored: Row) -> bool:
    """Do two rows of ``entries`` say the same? Large numbers may be written in two ways: 1e+16 is 1e16."""
    if drawn is None or drawn == stored:
        return drawn is not None
    return {**drawn, "payload": json.loads(drawn["payload"])} == {**stored, "payload": json.loads(stored["payload"])}


def check(database: Database, *, sample: int | None) -> CheckResult:
    """See ``Ledger.check``."""
    with database.read() as connection:
        one = _Check(connection, sample)
        one.database()
        one.texts()
        one.facts()
        pending = waiting(connection)
        if pending:
            one.problem("ledger", f"{pending} steps wait, so what is known is not up to date: ingest or settle")
        elif one.readable:  # else nothing can be derived anew to compare with
            loader = Loader()
            one.attestations()
            one.blocks(loader)
            one.entries(loader)
            one.fates()
    return CheckResult(dict(one.checked), tuple(one.problems))
