"""Readings and facts as the contract's JSON, both ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from banggiao.model import codes
from banggiao.model.article import Article
from banggiao.model.codes import FactType, MentionKind, PublishedBasis, Sector
from banggiao.model.dates import DateInterval, PartialDate
from banggiao.model.errors import SchemaError
from banggiao.model.facts import (
    FACT_CLASSES,
    Agreement,
    Commitment,
    CommitmentItem,
    Engagement,
    Fact,
    Indicator,
    Office,
    Participant,
    Position,
    Relation,
    Target,
    Unnamed,
)
from banggiao.model.reading import Mention, ReaderInfo, Reading
from banggiao.model.span import Span

Json = dict[str, Any]

_FIELDS: dict[FactType, tuple[str, ...]] = {
    FactType.ENGAGEMENT: (
        "kind",
        "status",
        "date",
        "date_end",
        "time_of_day",
        "place",
        "place_country",
        "visit_level",
        "name",
        "ordinal",
        "parties",
        "participants",
        "unnamed",
    ),
    FactType.AGREEMENT: ("kind", "title", "parties", "signatories", "date", "place", "status", "period"),
    FactType.RELATION: ("event", "parties", "tier", "date"),
    FactType.COMMITMENT: (
        "modality",
        "holders",
        "addressees",
        "text",
        "sectors",
        "target",
        "deadline",
        "items",
        "holder_persons",
        "holder_bodies",
    ),
    FactType.INDICATOR: (
        "metric",
        "parties",
        "from",
        "to",
        "value",
        "unit",
        "approximate",
        "period",
        "change_pct",
        "rank_of",
    ),
    FactType.OFFICE: ("person", "office", "country", "organisation", "as_of", "historical", "since", "until"),
    FactType.POSITION: ("kind", "holder", "toward", "text"),
}
_RENAMED = {"from": "origin", "to": "destination"}
_ENUMS: dict[tuple[FactType, str], type[StrEnum]] = {
    (FactType.ENGAGEMENT, "kind"): codes.EngagementKind,
    (FactType.ENGAGEMENT, "status"): codes.EngagementStatus,
    (FactType.ENGAGEMENT, "time_of_day"): codes.TimeOfDay,
    (FactType.ENGAGEMENT, "visit_level"): codes.VisitLevel,
    (FactType.AGREEMENT, "kind"): codes.AgreementKind,
    (FactType.AGREEMENT, "status"): codes.AgreementStatus,
    (FactType.RELATION, "event"): codes.RelationEvent,
    (FactType.RELATION, "tier"): codes.Tier,
    (FactType.COMMITMENT, "modality"): codes.Modality,
    (FactType.INDICATOR, "metric"): codes.Metric,
    (FactType.POSITION, "kind"): codes.PositionKind,
}
_NEVER_NULL = {"kind", "status", "event", "modality", "metric"}
_TUPLES = {"parties", "signatories", "holders", "addressees", "holder_persons", "holder_bodies"}
_DATES = {"date", "date_end", "deadline", "as_of", "since", "until", "period"}


def _target_json(target: Target | None) -> Json | None:
    if target is None:
        return None
    if target.multiplier is not None:
        return {"metric": str(target.metric), "multiplier": target.multiplier}
    return {"metric": str(target.metric), "value": target.value, "unit": target.unit}


def _item_json(item: CommitmentItem) -> Json:
    return {
        "start": item.span.start,
        "end": item.span.end,
        "text": item.text,
        "sectors": [str(s) for s in item.sectors],
        "target": _target_json(item.target),
        "deadline": item.deadline,
        "about": item.about,
    }


def fact_to_json(fact: Fact) -> Json:
    """A fact as the contract's object; ``rule`` is kept as an extra key."""
    out: Json = {
        "type": str(fact.type),
        "evidence": [span.as_list() for span in fact.evidence],
        "confidence": round(fact.confidence, 3),
        "said_by": fact.said_by,
        "rule": fact.rule,
    }
    for key in _FIELDS[fact.type]:
        value: Any = getattr(fact, _RENAMED.get(key, key))
        if key == "participants":
            value = [{"name": p.name, "office": p.office, "country": p.country} for p in value]
        elif key == "unnamed":
            value = [{"office": u.office, "country": u.country} for u in value]
        elif key == "target":
            value = _target_json(value)
        elif key == "items":
            value = [_item_json(i) for i in value]
        elif isinstance(value, tuple):
            value = [str(v) for v in value]
        elif value is not None and (fact.type, key) in _ENUMS:
            value = str(value)
        out[key] = value
    return out


@cache
def _members(cls: type[StrEnum]) -> Json:
    return {str(member): member for member in cls}


def _enum(cls: type[StrEnum], value: object, key: str) -> Any:
    found = _members(cls).get(value) if isinstance(value, str) else None
    if found is None:
        raise SchemaError(f"{key}: {value!r} is not one of {', '.join(_members(cls))}")
    return found


def _target(value: Mapping[str, Any] | None) -> Target | None:
    if not value:
        return None
    return Target(
        _enum(codes.Metric, value.get("metric"), "target.metric"),
        value=value.get("value"),
        unit=value.get("unit"),
        multiplier=value.get("multiplier"),
    )


def _item(value: Mapping[str, Any]) -> CommitmentItem:
    return CommitmentItem(
        Span(value["start"], value["end"]),
        value.get("text") or "",
        sectors=tuple(_enum(Sector, s, "item.sectors") for s in value.get("sectors") or ()),
        target=_target(value.get("target")),
        deadline=value.get("deadline"),
        about=value.get("about"),
    )


def _evidence(value: Any) -> tuple[Span, ...]:
    try:
        spans = tuple(Span(int(s), int(e)) for s, e in value)
    except (TypeError, ValueError) as wrong:
        raise SchemaError(f"evidence {value!r} is no list of [start, end) pairs") from wrong
    if not spans:
        raise SchemaError("a fact without evidence: give at least one [start, end) pair")
    return spans


def _dated(value: str | None) -> str | None:
    if value is not None:
        DateInterval.parse(value)
    return value


_READ: dict[str, Callable[[Any], Any]] = {  # by key what is made of a value, where it does not stay as it is
    **dict.fromkeys(_TUPLES, lambda value: tuple([str(v) for v in value or ()])),
    **dict.fromkeys(_DATES, _dated),
    "sectors": lambda value: tuple([_enum(Sector, s, "sectors") for s in value or ()]),
    "participants": lambda value: tuple(
        [Participant(p["name"], p.get("office"), p.get("country")) for p in value or ()]
    ),
    "unnamed": lambda value: tuple([Unnamed(u["office"], u.get("country")) for u in value or ()]),
    "target": _target,
    "items": lambda value: tuple([_item(i) for i in value or ()]),
}
_PLANS = {  # by type: key, name in the model, enumeration, what is made of it
    kind: tuple((key, _RENAMED.get(key, key), _ENUMS.get((kind, key)), _READ.get(key)) for key in keys)
    for kind, keys in _FIELDS.items()
}


def fact_from_json(data: Mapping[str, Any]) -> Fact:
    """A fact from the contract's object; unknown extra keys are ignored. Raises SchemaError."""
    kind: FactType = _enum(FactType, data.get("type"), "type")
    fields: Json = {}
    for key, name, coded, made in _PLANS[kind]:
        if key not in data:
            continue
        value = data[key]
        if coded is not None and (value is not None or key in _NEVER_NULL):
            value = _enum(coded, value, key)
        elif made is not None:
            value = made(value)
        fields[name] = value
    fields["evidence"] = _evidence(data.get("evidence"))
    fields["confidence"] = data.get("confidence", 1.0)
    fields["said_by"] = data.get("said_by")
    fields["rule"] = data.get("rule") or ""
    for required in ("holder", "country"):
        if required in _FIELDS[kind]:
            fields.setdefault(required, None)
    try:
        return FACT_CLASSES[kind](**fields)
    except TypeError as wrong:
        raise SchemaError(f"{kind}: {wrong}") from wrong


def mention_to_json(mention: Mention) -> Json:
    return {
        "kind": str(mention.kind),
        "start": mention.span.start,
        "end": mention.span.end,
        "value": mention.value,
    }


def _mention(value: Mapping[str, Any]) -> Mention:
    kind: MentionKind = _enum(MentionKind, value["kind"], "kind")
    return Mention(kind, Span(value["start"], value["end"]), value["value"])


def reading_to_json(reading: Reading) -> Json:
    """A reading as one object of the contract."""
    article = reading.article
    head: Json = {
        "id": article.id,
        "source": article.source,
        "url": article.url,
        "published": str(reading.published) if reading.published else None,
        "published_basis": str(reading.published_basis),
        "title": reading.title,
        "byline": reading.byline,
        "relevant": reading.relevant,
    }
    if reading.published_why:
        head["published_why"] = reading.published_why
    out: Json = {
        "article": head,
        "reader": {"version": reading.reader.version, "lexicon": reading.reader.lexicon},
        "facts": [fact_to_json(f) for f in reading.facts],
    }
    if reading.mentions is not None:
        out["mentions"] = [mention_to_json(m) for m in reading.mentions]
    return out


def reading_from_json(data: Mapping[str, Any], *, text: str = "") -> Reading:
    """A reading from the contract's object. The contract keeps no text: give it where quotes are wanted."""
    head = data.get("article")
    if not isinstance(head, Mapping) or not head.get("id"):
        raise SchemaError("a reading needs its article with an id")
    reader = data.get("reader") or {}
    published = PartialDate.parse(head["published"]) if head.get("published") else None
    mentions = data.get("mentions")
    return Reading(
        Article(
            id=str(head["id"]),
            text=text,
            published=published if head.get("published_basis") == "given" else None,
            source=head.get("source"),
            url=head.get("url"),
        ),
        ReaderInfo(str(reader.get("version", "")), str(reader.get("lexicon", ""))),
        bool(head.get("relevant", True)),
        facts=tuple(fact_from_json(f) for f in data.get("facts") or ()),
        published=published,
        published_basis=_enum(PublishedBasis, head.get("published_basis") or "unknown", "published_basis"),
        published_why=head.get("published_why"),
        title=head.get("title"),
        byline=head.get("byline"),
        mentions=None if mentions is None else tuple(_mention(m) for m in mentions),
    )


__all__ = [
    "Agreement",
    "Commitment",
    "Engagement",
    "Indicator",
    "Office",
    "Position",
    "Relation",
    "fact_from_json",
    "fact_to_json",
    "mention_to_json",
    "reading_from_json",
    "reading_to_json",
]
