"""FollowTheMoney entities: states, people, offices and who held them, events, agreements, promises, articles.

One JSON object a line, in the order: parties, articles, people with their offices, then the rest. Occupancies carry
the days that are told; where none is told, none is made up of the days of reports.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from banggiao.ledger import Family
from banggiao.views.exports.snapshot import Json, Snapshot, parties_of
from banggiao.views.exports.states import state_codes
from banggiao.views.wording import Wording, wording

Values = Iterable[str | None] | str | None


def write_ftm(snapshot: Snapshot, path: Path, *, lang: str = "vi") -> int:
    """Write the entities; their number."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for entity in entities(snapshot, wording(lang)):
            out.write(json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n")
            count += 1
    return count


def entities(snapshot: Snapshot, say: Wording) -> Iterator[Json]:
    """All entities, each id once."""
    known: set[str] = set()
    rest: list[Json] = []
    for made in (*_people(snapshot), *_happenings(snapshot, say)):
        rest.append(made)
    parties = sorted({code for family in Family for row in snapshot.rows(family) for code in parties_of(row)})
    for made in (*(_party(code, say) for code in parties), *_articles(snapshot), *rest):
        if made["id"] not in known:
            known.add(made["id"])
            yield made


def _entity(id_: str, schema: str, **properties: Values) -> Json:
    cleaned: dict[str, list[str]] = {}
    for name, values in properties.items():
        listed = [values] if isinstance(values, str) else [v for v in values or () if v]
        if listed:
            cleaned[name.rstrip("_")] = list(dict.fromkeys(listed))
    return {"id": id_, "schema": schema, "properties": cleaned}


def _country(*codes: str | None) -> list[str]:
    return [state_codes(c).iso2.lower() for c in codes if c and state_codes(c).iso2]


def party_id(code: str) -> str:
    """The id of a state or organisation."""
    return f"party-{code}"


def article_id(key: str) -> str:
    """The id of an article: of its own id's hash, since ids of articles are anything."""
    return _hashed("article", key)


def _hashed(prefix: str, key: str) -> str:
    return f"{prefix}-{hashlib.sha256(key.encode()).hexdigest()[:20]}"


def _party(code: str, say: Wording) -> Json:
    state = bool(state_codes(code).iso2)
    return _entity(
        party_id(code),
        "PublicBody" if state else "Organization",
        name=say.state(code),
        alias=wording("en").state(code),
        country=_country(code),
        abbreviation=code,
    )


def _articles(snapshot: Snapshot) -> Iterator[Json]:
    for article in snapshot.articles().values():
        yield _entity(
            article_id(article.id),
            "Article",
            title=article.title or article.id,
            publishedAt=article.published,
            publisher=article.source,
            sourceUrl=article.url if (article.url or "").startswith(("http://", "https://")) else None,
            language="vie",
        )


def _people(snapshot: Snapshot) -> Iterator[Json]:
    for row in snapshot.rows(Family.PEOPLE):
        yield _entity(
            row["id"],
            "Person",
            name=row["name"],
            alias=[n for n in row["names"] if n != row["name"]],
            country=_country(row["country"]),
            position=[t["office"] for t in row["tenures"]],
            proof=[article_id(a) for a in row["articles"]],
        )
        for number, tenure in enumerate(row["tenures"]):
            name = " ".join(filter(None, (tenure["office"], tenure["organisation"])))
            post = _hashed("position", f"{tenure['country']}|{name}")
            yield _entity(post, "Position", name=name, country=_country(tenure["country"]))
            yield _entity(
                f"{row['id']}-{number}",
                "Occupancy",
                holder=row["id"],
                post=post,
                startDate=tenure["since"],
                endDate=tenure["until"],
                status=None if not row["historical"] else "ended",
                date=[tenure["first_seen"], tenure["last_seen"]],
            )


def _happenings(snapshot: Snapshot, say: Wording) -> Iterator[Json]:
    people = {(n, row["country"]): row["id"] for row in snapshot.rows(Family.PEOPLE) for n in row["names"]}
    for row in snapshot.rows(Family.EVENTS):
        head = say("engagement_kind", row["kind"] or "")
        attending = [people.get((p["name"], p["country"])) for p in row["participants"] or ()]
        yield _happening(
            row,
            name=row["name"] or f"{head}: {say.states(row['parties'] or ())}",
            keywords=["engagement", row["kind"], row["status"]],
            involved=attending,
            start=row["date"],
            end=row["date_end"],
            location=row["place"],
            country=_country(row["place_country"]),
        )
    for row in snapshot.rows(Family.AGREEMENTS):
        yield _happening(
            row,
            name=row["title"],
            keywords=["agreement", row["kind"], row["status"]],
            start=row["date"],
            location=row["place"],
            description=f"{say.label('period')} {row['period']}" if row["period"] else None,
        )
    for row in snapshot.rows(Family.RELATIONS):
        tier = f": {say('tier', row['tier'])}" if row["tier"] else ""
        yield _happening(
            row,
            name=f"{say('relation_event', row['event'] or '')}{tier}",
            keywords=["relation", row["event"], row["tier"]],
            start=row["date"],
        )
    for row in snapshot.rows(Family.COMMITMENTS):
        yield _happening(
            row,
            name=f"{say('modality', row['modality'] or '')}: {say.states(row['holders'] or ())}",
            summary=row["text"],
            keywords=["commitment", row["modality"], row["state"], *(row["sectors"] or ())],
            start=row["first_reported"],
            description=f"{say.label('deadline')} {row['deadline']}" if row["deadline"] else None,
        )


def _happening(row: Json, *, start: str | None, end: str | None = None, involved: Values = (), **more: Values) -> Json:
    first, _, last = (start or "").partition("/")
    sides = [party_id(code) for code in sorted(parties_of(row))]
    more.setdefault("country", _country(*sorted(parties_of(row))))
    found: list[Any] = [v for v in involved or () if v]
    return _entity(
        row["id"],
        "Event",
        startDate=first or None,
        endDate=end or last or None,
        involved=[*sides, *found],
        proof=[article_id(a) for a in row["articles"]],
        **more,
    )
