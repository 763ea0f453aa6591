"""The reading contract as a JSON Schema, made from the model's own vocabularies."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from banggiao.model import (
    AgreementKind,
    AgreementStatus,
    EngagementKind,
    EngagementStatus,
    FactType,
    MentionKind,
    Metric,
    Modality,
    PositionKind,
    PublishedBasis,
    RelationEvent,
    Sector,
    Tier,
    TimeOfDay,
    VisitLevel,
)

Schema = dict[str, Any]

_DAY = r"\d{4}(-\d{2}(-\d{2})?)?"


def _enum(cls: type[StrEnum]) -> Schema:
    return {"enum": [str(value) for value in cls]}


def _nullable(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(items: Schema, **more: Any) -> Schema:
    return {"type": "array", "items": items, **more}


def _object(properties: Mapping[str, Schema], *, required: tuple[str, ...] = (), **more: Any) -> Schema:
    return {"type": "object", "properties": dict(properties), "required": list(required), **more}


_TEXT: Schema = {"type": "string"}
_MAYBE_TEXT = _nullable(_TEXT)
_NUMBER: Schema = {"type": "number"}
_COUNT = _nullable({"type": "integer"})
_OFFSET: Schema = {"type": "integer", "minimum": 0}
_CODE: Schema = {
    "type": "string",
    "pattern": r"^[A-Z][A-Za-z0-9+-]*$",
    "description": "ISO 3166 alpha-3 code, or an organisation's acronym",
}
_MAYBE_CODE = _nullable(_CODE)
_CODES = _list(_CODE, uniqueItems=True)
_DATE: Schema = {"type": "string", "pattern": f"^{_DAY}$", "description": "ISO 8601 at the precision that is known"}
_TIME: Schema = {"type": "string", "pattern": f"^{_DAY}(/{_DAY})?$", "description": "A date, or START/END"}
_MAYBE_TIME = _nullable(_TIME)
_EVIDENCE = _list(
    {"type": "array", "prefixItems": [_OFFSET, _OFFSET], "items": False, "minItems": 2},
    minItems=1,
    description="[start, end) code-point offsets into the text as given; the first is the primary one",
)
_TARGET = _nullable(
    _object(
        {"metric": _enum(Metric), "value": _NUMBER, "unit": _MAYBE_TEXT, "multiplier": _NUMBER},
        required=("metric",),
    )
)
_PARTICIPANT = _object({"name": _TEXT, "office": _MAYBE_TEXT, "country": _MAYBE_CODE}, required=("name",))
_UNNAMED = _object({"office": _TEXT, "country": _MAYBE_CODE}, required=("office",))
_ITEM = _object(
    {
        "start": _OFFSET,
        "end": _OFFSET,
        "text": _TEXT,
        "sectors": _list(_enum(Sector)),
        "target": _TARGET,
        "deadline": _MAYBE_TIME,
        "about": _nullable(_OFFSET),
    },
    required=("start", "end", "text"),
)

_FACTS: dict[FactType, tuple[dict[str, Schema], tuple[str, ...]]] = {
    FactType.ENGAGEMENT: (
        {
            "kind": _enum(EngagementKind),
            "status": _enum(EngagementStatus),
            "date": _MAYBE_TIME,
            "date_end": _MAYBE_TIME,
            "time_of_day": _nullable(_enum(TimeOfDay)),
            "place": _MAYBE_TEXT,
            "place_country": _MAYBE_CODE,
            "visit_level": _nullable(_enum(VisitLevel)),
            "name": _MAYBE_TEXT,
            "ordinal": _COUNT,
            "parties": _CODES,
            "participants": _list(_PARTICIPANT),
            "unnamed": _list(_UNNAMED),
        },
        ("kind", "status", "date", "parties", "participants"),
    ),
    FactType.AGREEMENT: (
        {
            "kind": _enum(AgreementKind),
            "title": _TEXT,
            "parties": _CODES,
            "signatories": _list(_TEXT),
            "date": _MAYBE_TIME,
            "place": _MAYBE_TEXT,
            "status": _enum(AgreementStatus),
            "period": _MAYBE_TIME,
        },
        ("kind", "title", "parties", "status"),
    ),
    FactType.RELATION: (
        {"event": _enum(RelationEvent), "parties": _CODES, "tier": _nullable(_enum(Tier)), "date": _MAYBE_TIME},
        ("event", "parties", "tier", "date"),
    ),
    FactType.COMMITMENT: (
        {
            "modality": _enum(Modality),
            "holders": _CODES,
            "addressees": _CODES,
            "text": _TEXT,
            "sectors": _list(_enum(Sector)),
            "target": _TARGET,
            "deadline": _MAYBE_TIME,
            "items": _list(_ITEM),
            "holder_persons": _list(_TEXT),
            "holder_bodies": _list(_TEXT),
        },
        ("modality", "holders", "sectors"),
    ),
    FactType.INDICATOR: (
        {
            "metric": _enum(Metric),
            "parties": _CODES,
            "from": _MAYBE_CODE,
            "to": _MAYBE_CODE,
            "value": _NUMBER,
            "unit": _TEXT,
            "approximate": {"type": "boolean"},
            "period": _MAYBE_TIME,
            "change_pct": _nullable(_NUMBER),
            "rank_of": _COUNT,
        },
        ("metric", "parties", "value", "unit"),
    ),
    FactType.OFFICE: (
        {
            "person": _TEXT,
            "office": _TEXT,
            "country": _MAYBE_CODE,
            "organisation": _MAYBE_TEXT,
            "as_of": _MAYBE_TIME,
            "historical": {"type": "boolean"},
            "since": _MAYBE_TIME,
            "until": _MAYBE_TIME,
        },
        ("person", "office", "country"),
    ),
    FactType.POSITION: (
        {"kind": _enum(PositionKind), "holder": _MAYBE_CODE, "toward": _MAYBE_CODE, "text": _TEXT},
        ("kind", "holder"),
    ),
}


def _fact(kind: FactType) -> Schema:
    own, required = _FACTS[kind]
    common: dict[str, Schema] = {
        "type": {"const": str(kind)},
        "evidence": {"$ref": "#/$defs/evidence"},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "said_by": _MAYBE_TEXT,
        "rule": {"type": "string", "description": "The name of the rule that made the fact"},
    }
    return _object(common | own, required=("type", "evidence", *required), title=str(kind))


def reading_schema() -> Schema:
    """The JSON Schema (2020-12) of one reading, as ``banggiao read`` prints one a line. Extra keys are allowed."""
    article = _object(
        {
            "id": {"type": "string", "minLength": 1},
            "source": _MAYBE_TEXT,
            "url": _MAYBE_TEXT,
            "published": _nullable(_DATE),
            "published_basis": _enum(PublishedBasis),
            "published_why": _TEXT,
            "title": _MAYBE_TEXT,
            "byline": _MAYBE_TEXT,
            "relevant": {"type": "boolean"},
        },
        required=("id", "published", "published_basis", "relevant"),
    )
    mention = _object(
        {"kind": _enum(MentionKind), "start": _OFFSET, "end": _OFFSET, "value": {"type": ["string", "object"]}},
        required=("kind", "start", "end", "value"),
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Banggiao reading",
        "description": "What one article says: facts with spans into its text as given.",
        "type": "object",
        "properties": {
            "article": article,
            "reader": _object({"version": _TEXT, "lexicon": _TEXT}, required=("version", "lexicon")),
            "facts": _list({"oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in FactType]}),
            "mentions": _list(mention),
        },
        "required": ["article", "reader", "facts"],
        "$defs": {"evidence": _EVIDENCE, **{str(kind): _fact(kind) for kind in FactType}},
    }
