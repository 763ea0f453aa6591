"""One known thing with every report of it, and two states' relations at a glance."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.asof import AsOf
from banggiao.ledger.attestations import numbers_of
from banggiao.ledger.database import Database
from banggiao.ledger.drawn import pair_key
from banggiao.ledger.fates_asof import fates_as_of, kept_fates
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.judged import judgements_on
from banggiao.ledger.judgement_records import records_of
from banggiao.ledger.lists import Filters, entries, entry_of
from banggiao.ledger.resolve import Family, Fate, Person, standing_on
from banggiao.ledger.retiring import current_id, known_ids
from banggiao.ledger.types import Detail, Entry, Overview, Quote, Report
from banggiao.model import LedgerError, Span

MOST_SHOWN = 1000


def get(
    database: Database, family: Family, asked: str, *, as_of: str | None, limit: int | None = None, offset: int = 0
) -> Detail[Any]:
    """See ``Ledger.get``."""
    with database.read() as connection:
        key = current_id(connection, family, asked)
        if key is None:
            raise LedgerError(f"nothing is left of {asked!r}: its reports were rejected or read otherwise since")
        entry = _entry(connection, family, key, as_of)
        members: Sequence[str] = entry.record.members
        cut = limit is not None and len(members) > limit
        if cut:
            members = _newest(connection, members, as_of=as_of)[offset : offset + (limit or 0)]
        reports = reports_of(connection, members, as_of=as_of)
        contents = sorted(_contents(connection, entry.record.members))
        judgements = {j.n: j for some in judgements_on(connection, contents).values() for j in some}
        facts = set(entry.record.members) | _as_read(connection, entry.record.members)
        mine = [j for j in judgements.values() if _touches(j, family, key, facts)]
        return Detail(asked, entry, reports if not cut else _turned(reports), tuple(records_of(connection, mine)))


def _turned(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The newest first, those without a date last."""
    return tuple(sorted(reports, key=lambda r: (r.published or "", r.article_id, r.fact_id), reverse=True))


def _newest(connection: Connection, members: Sequence[str], *, as_of: str | None) -> list[str]:
    """Facts by the earliest report of their text, the newest first; the reports are the same as of ``reports_of``."""
    f, c, r = schema.facts.c, schema.contents.c, schema.reports.c
    told: dict[str, tuple[str, str]] = {}
    for some in batched(sorted(members)):
        query = (
            sa.select(f.id, r.article_id, r.published, c.given, c.published.label("worked_out"))
            .select_from(
                schema.facts.join(schema.contents, f.content_n == c.n).join(schema.reports, r.content_n == c.n)
            )
            .where(f.id.in_(some))
        )
        for row in connection.execute(query):
            published = row.published or (None if row.given else row.worked_out)
            if as_of is None or (published is not None and (last_day(published) or "") <= as_of):
                here = (published or "", row.article_id)
                told[row.id] = min(told.get(row.id, here), here)
    return sorted(told, key=lambda key: (*told[key], key), reverse=True)


def _as_read(connection: Connection, members: Sequence[str]) -> set[str]:
    """The ids of the facts as read that corrections made these of."""
    f, a = schema.facts.c, schema.attested.c
    base = schema.facts.alias("base")
    out: set[str] = set()
    for some in batched(sorted(members)):
        query = (
            sa.select(base.c.id)
            .select_from(schema.facts.join(schema.attested, a.fact_n == f.n).join(base, a.base_n == base.c.n))
            .where(f.id.in_(some))
        )
        out.update(connection.execute(query).scalars())
    return out


def _touches(judgement: Any, family: Family, key: str, members: set[str]) -> bool:
    payload = judgement.payload
    anchors = [*(payload.get("anchors") or ()), *(a for side in payload.get("sides") or () for a in side)]
    if key in (payload.get("entries") or ()) and judgement.family == family:
        return True
    return any(a["fact_id"] in members for a in anchors)


def _entry(connection: Connection, family: Family, key: str, as_of: str | None) -> Entry[Any]:
    e = schema.entries.c
    row = connection.execute(sa.select(schema.entries).where(e.family == family, e.id == key)).first()
    assert row is not None
    if as_of is None:
        return entry_of(family, row._asdict())
    then = AsOf(connection, family, as_of, only={row.component})
    if row.component not in then.moved:
        if row.component_last is not None and row.component_last <= as_of and not row.component_undated:
            return entry_of(family, row._asdict())
        raise LedgerError(f"nothing of {key!r} was reported by {as_of}: ask without a day, or a later one")
    members = set(json.loads(row.payload)["members"])
    best = max(then.redrawn, key=lambda d: (len(members & set(d[0].members)), d[0].id), default=None)
    if best is None or not members & set(best[0].members):
        raise LedgerError(f"nothing of {key!r} was reported by {as_of}: ask without a day, or a later one")
    return entry_of(family, best[1])


def _contents(connection: Connection, members: Sequence[str]) -> set[int]:
    f = schema.facts.c
    out: set[int] = set()
    for some in batched(sorted(members)):
        out.update(connection.execute(sa.select(f.content_n).where(f.id.in_(some))).scalars())
    return out


def reports_of(connection: Connection, members: Sequence[str], *, as_of: str | None = None) -> tuple[Report, ...]:
    """Every report of some facts, the earliest first."""
    f, c, r = schema.facts.c, schema.contents.c, schema.reports.c
    numbers = numbers_of(connection, members)
    columns = (
        f.id, f.payload, c.text, c.hash, c.cluster, c.given, c.published.label("worked_out"),
        r.article_id, r.published, r.source, r.url, r.title,
    )  # fmt: skip
    out = []
    for some in batched(sorted(numbers.values())):
        query = (
            sa.select(*columns)
            .select_from(
                schema.facts.join(schema.contents, f.content_n == c.n).join(schema.reports, r.content_n == c.n)
            )
            .where(f.n.in_(some))
        )
        for row in connection.execute(query):
            published = row.published or (None if row.given else row.worked_out)
            if as_of is not None and (published is None or (last_day(published) or "") > as_of):
                continue
            payload = json.loads(row.payload)
            spans = [Span(s, e) for s, e in payload["evidence"]]
            out.append(
                Report(
                    article_id=row.article_id,
                    content_hash=row.hash,
                    published=published,
                    source=row.source,
                    url=row.url,
                    title=row.title,
                    cluster=row.cluster,
                    fact_id=row.id,
                    fact=payload,
                    quotes=tuple(Quote(span, span.quote(row.text)) for span in spans),
                )
            )
    return tuple(sorted(out, key=lambda x: (x.published or "9999", x.article_id, x.fact_id)))


def fates(database: Database, ids: Sequence[str], *, as_of: str | None) -> Mapping[str, Fate]:
    """See ``Ledger.fates``."""
    with database.read() as connection:
        there = known_ids(connection, Family.COMMITMENTS, ids)
        current = {
            asked: asked if asked in there else current_id(connection, Family.COMMITMENTS, asked) for asked in ids
        }
        known = [key for key in current.values() if key is not None]
        if as_of is None:
            found = kept_fates(connection, known)
        else:
            promises = [_entry(connection, Family.COMMITMENTS, key, as_of).record for key in known]
            by_id = fates_as_of(connection, promises, as_of)
            found = {key: by_id[p.id] for key, p in zip(known, promises, strict=True)}
        return {asked: found[key] for asked, key in current.items() if key is not None and key in found}


def overview(database: Database, party: str, other: str, *, as_of: str | None, limit: int) -> Overview:
    """See ``Ledger.overview``."""
    pair = (min(party, other), max(party, other))

    def listed(family: Family, filters: Filters, most: int = limit) -> tuple[tuple[Entry[Any], ...], int]:
        page = entries(database, family, filters, as_of=as_of, newest_first=True, limit=most, cursor=None)
        return page.items, page.undated

    both = Filters(parties=pair)
    relations, _ = listed(Family.RELATIONS, both, MOST_SHOWN)
    engagements, out_events = listed(Family.EVENTS, both)
    agreements, out_agreements = listed(Family.AGREEMENTS, both)
    commitments, out_commitments = listed(Family.COMMITMENTS, both)
    indicators, out_indicators = listed(Family.INDICATORS, both)
    newest = newest_on_pair(database, pair, until=as_of)
    day = as_of or newest or "9999-12-31"
    return Overview(
        pair=pair,
        as_of=as_of,
        standing=standing_on([e.record for e in relations], pair, day),
        relations=tuple(sorted(relations, key=lambda e: (e.record.date or "9999", e.id))),
        engagements=engagements,
        agreements=agreements,
        commitments=commitments,
        fates=fates_of(database, commitments, as_of=as_of),
        indicators=indicators,
        office_holders=office_holders(database, party, on=None, as_of=as_of, limit=limit),
        newest=newest,
        undated=out_events + out_agreements + out_commitments + out_indicators,
    )


def fates_of(database: Database, commitments: Sequence[Entry[Any]], *, as_of: str | None) -> dict[str, Fate]:
    """The fates of commitments at hand, by id."""
    with database.read() as connection:
        if as_of is None:
            return kept_fates(connection, [c.id for c in commitments])
        return fates_as_of(connection, [c.record for c in commitments], as_of)


def newest_on_pair(database: Database, pair: tuple[str, str], *, until: str | None) -> str | None:
    """The day of the newest report about both."""
    k = schema.entry_keys.c
    query = sa.select(sa.func.max(k.last_reported)).where(k.key == pair_key(*pair))
    if until is not None:
        query = query.where(k.last_reported <= until)
    with database.read() as connection:
        day: str | None = connection.execute(query).scalar()
        return day


def office_holders(
    database: Database, country: str, *, on: str | None, as_of: str | None, limit: int = MOST_SHOWN
) -> tuple[Entry[Any], ...]:
    """See ``Ledger.office_holders``."""
    page = entries(
        database,
        Family.PEOPLE,
        Filters(parties=(country,)),
        as_of=as_of,
        newest_first=True,
        limit=MOST_SHOWN,
        cursor=None,
    )
    return tuple(e for e in page.items if _in_office(e.record, country, on))[:limit]


def _in_office(person: Person, country: str, on: str | None) -> bool:
    if person.value("historical"):
        return False
    for tenure in person.tenures:
        if tenure.country != country or not tenure.last_seen:
            continue
        if on is None:
            if tenure.until is None:
                return True
            continue
        start = tenure.since or tenure.first_seen or on
        end = tenure.until or (last_day(tenure.last_seen) or on)
        if start <= on <= end + "-99":
            return True
    return False
