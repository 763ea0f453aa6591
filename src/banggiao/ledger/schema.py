"""The ledger's tables.

What was read: ``contents`` (texts), ``reports`` (who gave the text, when), ``readings``, ``facts``, ``reading_facts``,
``evidence``, ``judgements``, ``failures``: rows are added, never changed (a content's head columns follow from its
reports and readings). What follows from that: ``attested`` to ``fates``, replaced as needed and rebuildable.
``dirty`` holds what of the second is not yet up to date with the first. Numbers (``n``) are this ledger's own and mean
nothing elsewhere; hashes and ids derive from content.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import BigInteger, Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import TEXT

metadata = MetaData()
Number = BigInteger().with_variant(Integer, "sqlite")
# Everywhere the order of code points: the same lists on every database and in every locale.
Words = Text().with_variant(TEXT(collation="C"), "postgresql")


def _n(name: str = "n") -> Column[int]:
    return Column(name, Number, primary_key=True, autoincrement=False)


def _to(target: str, name: str, **options: bool) -> Column[int]:
    return Column(name, Number, ForeignKey(target), **{"nullable": False, **options})  # type: ignore[arg-type]


def _text(name: str, **options: bool) -> Column[str]:
    return Column(name, Words, **{"nullable": True, **options})  # type: ignore[arg-type]


def _integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _block() -> tuple[Column[str], Column[str]]:
    return _text("family", primary_key=True), _text("key", primary_key=True)


meta = Table("meta", metadata, _text("key", primary_key=True), _text("value", nullable=False))

contents = Table(
    "contents",
    metadata,
    _n(),
    _text("hash", nullable=False, unique=True),
    _text("text", nullable=False),
    _text("first_seen", nullable=False),
    # The head: what the reports and the newest reading say together.
    Column("reading_n", Number),
    Column("relevant", Integer, nullable=False, default=0),
    _text("article_id"),
    _text("source"),
    _text("given"),  # the earliest date of publication that a report gives
    _text("published"),  # given, else inferred by the reader
    _text("reported"),  # the last day that `published` covers, for as-of
    _text("cluster"),  # the least content hash among its near-duplicates
    Column("placed", Integer, nullable=False, default=0),  # 1 while it takes part in finding near-duplicates
    Index("contents_by_reported", "relevant", "reported", "n"),
    Index("contents_by_source", "source", "relevant", "published", "first_seen", "reading_n"),
)
# Most texts are alone in their cluster, which is then known by its own hash: see ``clusters.inside``.
_joined = contents.c.cluster != contents.c.hash
Index("contents_by_cluster", contents.c.cluster, sqlite_where=_joined, postgresql_where=_joined)
Index("contents_by_day", sa.func.coalesce(contents.c.reported, sa.literal_column("''")), contents.c.hash)

reports = Table(
    "reports",
    metadata,
    _to("contents.n", "content_n", primary_key=True),
    _text("digest", primary_key=True),
    _text("article_id", nullable=False),
    _text("source"),
    _text("url"),
    _text("title"),
    _text("byline"),
    _text("language"),
    _text("published"),
    _text("metadata"),
    _text("first_seen", nullable=False),
    Index("reports_by_article", "article_id"),
)

readings = Table(
    "readings",
    metadata,
    _n(),
    _to("contents.n", "content_n"),
    _text("reader_version", nullable=False),
    _text("lexicon", nullable=False),
    _text("given", nullable=False),
    Column("relevant", Integer, nullable=False),
    _text("published"),
    _text("published_basis", nullable=False),
    _text("published_why"),
    _text("title"),
    _text("byline"),
    _text("at", nullable=False),
    UniqueConstraint("content_n", "reader_version", "lexicon", "given"),
)

# Kept in the order of their key: SQLite needs no second tree for them, what lies together is written together.
_KEYED: dict[str, Any] = {"sqlite_with_rowid": False}

facts = Table(
    "facts",
    metadata,
    _n(),
    _text("id", nullable=False, unique=True),
    _to("contents.n", "content_n"),
    _text("type", nullable=False),
    _text("parties", nullable=False),
    _text("date"),
    _text("payload", nullable=False),  # the contract's object
    Index("facts_by_content", "content_n", "type"),
)

reading_facts = Table(
    "reading_facts",
    metadata,
    _to("readings.n", "reading_n", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _to("facts.n", "fact_n"),
)

evidence = Table(
    "evidence",
    metadata,
    _to("facts.n", "fact_n", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    _n(),
    _text("id", nullable=False, unique=True),
    _text("action", nullable=False),
    _text("author", nullable=False),
    _text("at", nullable=False),
    _text("family"),
    _text("payload", nullable=False),  # anchors, field, value, note, what it undoes
)

judged_contents = Table(
    "judged_contents",
    metadata,
    _to("judgements.n", "judgement_n", primary_key=True),
    _to("contents.n", "content_n", primary_key=True),
    Index("judged_contents_by_content", "content_n"),
)

failures = Table(
    "failures",
    metadata,
    _n(),
    _text("digest", nullable=False, unique=True),
    _text("at_place", nullable=False),
    _text("reason", nullable=False),
    _text("content_hash"),
    _text("article"),  # the article as JSON, for a retry
    _text("at", nullable=False),
    _text("settled"),  # when it succeeded after all
    Index("failures_by_content", "content_hash"),
)

# Bands of signatures. They lie all over the table, so that those of newer texts wait in a small one and move together.
# That a text is there is not looked up for each of its two dozen bands: in a large ledger each is another page.
near = Table("near", metadata, _n("band"), _n("content_n"), **_KEYED)
near_fresh = Table("near_fresh", metadata, _n("band"), _n("content_n"), **_KEYED)

# What of a placed text says whether another may be like it, without reading the two (``near.may_be_like``).
_placed = _to("contents.n", "content_n", primary_key=True)
sketches = Table("sketches", metadata, _placed, Column("sketch", sa.LargeBinary, nullable=False))

attested = Table(
    "attested",
    metadata,
    _to("facts.n", "fact_n", primary_key=True),
    _to("contents.n", "content_n"),
    _to("facts.n", "base_n"),  # the fact as read, where a correction made another of it
    _text("about"),  # JSON: a fact id or null for each item of a commitment
    _text("judged"),  # JSON: the fields that a person settled
    _text("seal", nullable=False),  # changes whenever the attestation would
    Index("attested_by_content", "content_n"),
    Index("attested_by_base", "base_n"),
)

blocks = Table(
    "blocks",
    metadata,
    *_block(),
    _to("facts.n", "fact_n", primary_key=True),
    _text("scope"),  # the days outside which it is compared with none of the block; NULL: it may be with any
    Index("blocks_by_fact", "fact_n"),
    **_KEYED,
)

# What drawing needs of each attestation in a block, for families whose things are reported by the thousand.
_fact = _to("facts.n", "fact_n", primary_key=True)
tellings = Table("tellings", metadata, *_block(), _fact, _text("told", nullable=False), **_KEYED)

# Between which days the attestations of a block were reported, for as-of; of one that lies alone nobody asks.
_span = (_text("first"), _text("last"), _integer("undated"))
block_spans = Table("block_spans", metadata, *_block(), *_span, **_KEYED)

joins = Table(
    "joins",
    metadata,
    *_block(),
    Column("left_n", Number, primary_key=True, autoincrement=False),
    Column("right_n", Number, primary_key=True, autoincrement=False),
    _text("bond", primary_key=True),
    _text("rule", primary_key=True),
    _text("reason", nullable=False),
    Column("score", Float, nullable=False),
    Index("joins_by_left", "left_n"),
    Index("joins_by_right", "right_n"),
    **_KEYED,
)

constraints = Table(
    "constraints",
    metadata,
    _to("judgements.n", "judgement_n", primary_key=True),
    _text("family", nullable=False),
    _text("kind", primary_key=True),  # must, cannot
    Column("left_n", Number, primary_key=True, autoincrement=False),
    Column("right_n", Number, primary_key=True, autoincrement=False),
    Index("constraints_by_left", "left_n"),
    Index("constraints_by_right", "right_n"),
)

entries = Table(
    "entries",
    metadata,
    _text("family", primary_key=True),
    _text("id", primary_key=True),
    _text("kind"),
    _text("date"),
    _text("date_end"),
    _text("sorted_by", nullable=False),  # when it happened, else when it was first reported
    _text("first_reported"),
    _text("last_reported"),
    _integer("reports"),
    _integer("independent"),
    _text("articles", nullable=False),  # JSON: all article ids
    _text("payload", nullable=False),  # the resolved record
    # The connected component that it was drawn from, for as-of: what of it was reported when.
    _text("component", nullable=False),
    _text("component_first"),
    _text("component_last"),
    _integer("component_undated"),
    Index("entries_by_time", "family", "sorted_by", "id", "kind", "date_end"),
    Index("entries_by_kind", "family", "kind", "sorted_by", "id"),
    Index("entries_by_component", "family", "component", "id"),
    Index("entries_by_reports", "family", "component_last", "component_undated", "component_first", "component", "id"),
)

# What lists show of an entry, where all that is known of it is long: a leader is reported by the thousand.
_entry = (_text("family", primary_key=True), _text("entry_id", primary_key=True))
briefs = Table("briefs", metadata, *_entry, _text("payload", nullable=False))

members = Table(
    "members",
    metadata,
    _text("family", primary_key=True),
    _to("facts.n", "fact_n", primary_key=True),
    _text("entry_id", primary_key=True),
    Index("members_by_entry", "family", "entry_id"),
    **_KEYED,
)

# One row an entry for each party ('KOR'), pair ('KOR|VNM'), and other thing that lists are asked by ('sector:energy',
# 'holder:VNM', 'name:...').
entry_keys = Table(
    "entry_keys",
    metadata,
    _text("family", primary_key=True),
    _text("key", primary_key=True),
    _text("sorted_by", primary_key=True),
    _text("entry_id", primary_key=True),
    _text("last_reported"),
    Index("entry_keys_by_entry", "family", "entry_id"),
)
# The keys of states and pairs, whose newest reports are asked for: all others ('name:...') begin with a small letter.
of_states = entry_keys.c.key < sa.literal_column("'a'")
_newest = (entry_keys.c.key, entry_keys.c.last_reported)
Index("entry_keys_by_newest", *_newest, sqlite_where=of_states, postgresql_where=of_states)

# A promise watches for keys; an entry that bears on one of them may decide its fate.
watching = Table(
    "watching",
    metadata,
    _text("key", primary_key=True),
    _text("commitment_id", primary_key=True),
    Index("watching_by_commitment", "commitment_id"),
    **_KEYED,
)

bearing = Table(
    "bearing",
    metadata,
    _text("key", primary_key=True),
    _text("family", primary_key=True),
    _text("entry_id", primary_key=True),
    Index("bearing_by_entry", "family", "entry_id"),
    **_KEYED,
)

# The day of the newest report on each pair, as the fates have taken it into account.
newest = Table("newest", metadata, _text("pair", primary_key=True), _text("day"))

fates = Table(
    "fates",
    metadata,
    _text("commitment_id", primary_key=True),
    _text("state", nullable=False),
    _text("due"),
    _integer("timed"),  # where it names the newest report on its parties (see settle_fates), else 0
    _text("payload", nullable=False),
    Index("fates_by_state", "state", "due", "commitment_id"),
    Index("fates_by_due", "due"),
    Index("fates_by_timed", "timed", "commitment_id"),
)

# Which entries (or their fates) changed, in order, for those who keep something of them at hand; the oldest rows go.
# No family and no id: everything.
changes = Table("changes", metadata, _n(), _text("family", nullable=False), _text("entry_id", nullable=False))

# Ids that were given out and are no longer among the current ones, with what they stood for.
retired = Table(
    "retired",
    metadata,
    _text("family", primary_key=True),
    _text("id", primary_key=True),
    _text("members", nullable=False),  # JSON: fact ids
)

successions = Table(
    "successions", metadata, _to("facts.n", "old_n", primary_key=True), _to("facts.n", "new_n", primary_key=True)
)

dirty = Table("dirty", metadata, _text("stage", primary_key=True), *_block())
