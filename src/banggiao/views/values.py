"""The fields of what is known, named and told in a language."""

from __future__ import annotations

from banggiao.ledger.resolve import Event, Resolved
from banggiao.ledger.resolve.types import Value
from banggiao.views.wording import Wording

_STATES = frozenset({"parties", "holders", "addressees", "country", "place_country", "from", "to"})
_DATES = frozenset({"date", "date_end", "deadline", "period"})
_FAMILIES = {
    "visit_level": "visit_level", "time_of_day": "time_of_day", "tier": "tier", "event": "relation_event",
    "modality": "modality", "metric": "metric", "unit": "unit", "sectors": "sector",
}  # fmt: skip
_LABELS = {
    "kind": "type", "kinds": "type", "date_end": "until", "place_country": "country", "visit_level": "level",
    "holders": "parties", "text": "what", "metric": "value", "time_of_day": "when", "event": "what",
}  # fmt: skip


def field_label(name: str, say: Wording) -> str:
    """What a field is called."""
    label = _LABELS.get(name, name)
    return say.label(label) if say.knows("label", label) else name.replace("_", " ")


def field_words(name: str, value: Value, record: Resolved, say: Wording) -> str:
    """A value of a field as people read it."""
    if isinstance(value, tuple):
        if name in _STATES:
            return say.states(value)
        return ", ".join(field_words(name, one, record, say) for one in value)
    if value is None:
        return "—"
    told = str(value)
    if name in _STATES:
        return say.state(told)
    if name in _DATES:
        return say.date(told)
    if name in ("kind", "kinds", "status"):
        of = "engagement" if isinstance(record, Event) else "agreement"
        return say(f"{of}_{'status' if name == 'status' else 'kind'}", told)
    family = _FAMILIES.get(name)
    return say(family, told) if family else told
