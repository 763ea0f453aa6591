"""From a form to a value or a fact of the contract."""

from __future__ import annotations

import json
from typing import Any

from starlette.datastructures import FormData

from banggiao.model import FactType, SchemaError
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.viewer import text_of
from banggiao.views.parties import find_party

_LISTS = ("parties", "holders", "addressees", "sectors", "signatories", "participants", "holder_persons")
_CODES = ("parties", "holders", "addressees")
_NUMBERS = ("ordinal", "rank_of", "value", "change_pct")


def parsed_value(field: str, text: str) -> Any:
    """What a reviewer typed for a field, in the contract's form: JSON, a list with commas, nothing, or words."""
    if text == "" or text == "null":
        return [] if field in _LISTS else None
    if text[0] in "[{" or text in ("true", "false"):
        try:
            return json.loads(text)
        except json.JSONDecodeError as wrong:
            raise SchemaError(f"{field}: broken JSON at column {wrong.colno}: {wrong.msg}") from wrong
    if field in _CODES:
        return sorted({find_party(part) for part in text.split(",") if part.strip()})
    if field in _LISTS:
        return [part.strip() for part in text.split(",") if part.strip()]
    if field in _NUMBERS:
        try:
            return json.loads(text)
        except json.JSONDecodeError as wrong:
            raise SchemaError(f"{field}: {text!r} is no number") from wrong
    return text


def fact_of(form: FormData, text: str) -> dict[str, Any]:
    """The fact that a form describes, about the words from ``start`` to ``end`` of a text."""
    kind = text_of(form, "type", most=20)
    if kind not in set(FactType):
        raise Problem(422, "type", f"type: {kind!r} is not one of {', '.join(FactType)}")
    start, end = _offset(form, "start"), _offset(form, "end")
    if not 0 <= start < end <= len(text):
        raise Problem(422, "span", "the selected words do not lie in the text: select them again")
    words = " ".join(text[start:end].split())
    what = text_of(form, "kind", most=60)
    parties = parsed_value("parties", text_of(form, "parties", most=300)) or []
    date = text_of(form, "date", most=30) or None
    fact: dict[str, Any] = {"type": kind, "evidence": [[start, end]], "confidence": 1.0, "said_by": None}
    match FactType(kind):
        case FactType.ENGAGEMENT:
            status = text_of(form, "status", most=20) or "held"
            fact |= {"kind": what, "status": status, "date": date, "parties": parties, "participants": []}
        case FactType.AGREEMENT:
            status = text_of(form, "status", most=20) or "signed"
            fact |= {"kind": what, "title": words, "status": status, "date": date, "parties": parties,
                     "signatories": []}  # fmt: skip
        case FactType.RELATION:
            tier = text_of(form, "status", most=60) or None
            fact |= {"event": what, "parties": parties, "date": date, "tier": tier}
        case FactType.COMMITMENT:
            fact |= {"modality": what, "holders": parties, "addressees": [], "text": words, "sectors": [],
                     "target": None, "deadline": date}  # fmt: skip
        case FactType.INDICATOR:
            value = parsed_value("value", text_of(form, "value", most=40))
            fact |= {"metric": what, "value": value, "unit": text_of(form, "status", most=20) or "USD",
                     "parties": parties, "from": None, "to": None, "approximate": False, "period": date}  # fmt: skip
        case FactType.OFFICE:
            country = parties[0] if parties else None
            fact |= {"person": what, "office": text_of(form, "status", most=200), "country": country,
                     "organisation": None, "as_of": date, "historical": False}  # fmt: skip
        case FactType.POSITION:
            fact |= {"kind": what, "holder": parties[0] if parties else None,
                     "toward": parties[1] if len(parties) > 1 else None, "text": words}  # fmt: skip
    return fact


def _offset(form: FormData, name: str) -> int:
    text = text_of(form, name, most=9)
    if not text.isdecimal():
        raise Problem(422, "span", "select the words that carry the fact")
    return int(text)
