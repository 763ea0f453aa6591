"""A fact's fields as a reviewer sees and changes them: words instead of keys, choices instead of codes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from banggiao.model import (
    AgreementKind,
    AgreementStatus,
    EngagementKind,
    EngagementStatus,
    Metric,
    Modality,
    PositionKind,
    RelationEvent,
    Tier,
    TimeOfDay,
    VisitLevel,
)
from banggiao.views.desk.viewer import Viewer

_FIXED = ("type", "evidence", "confidence", "rule", "items")
_CHOICES: dict[tuple[str, str], tuple[type[StrEnum], str]] = {
    ("engagement", "kind"): (EngagementKind, "engagement_kind"),
    ("engagement", "status"): (EngagementStatus, "engagement_status"),
    ("engagement", "time_of_day"): (TimeOfDay, "time_of_day"),
    ("engagement", "visit_level"): (VisitLevel, "visit_level"),
    ("agreement", "kind"): (AgreementKind, "agreement_kind"),
    ("agreement", "status"): (AgreementStatus, "agreement_status"),
    ("relation", "event"): (RelationEvent, "relation_event"),
    ("relation", "tier"): (Tier, "tier"),
    ("commitment", "modality"): (Modality, "modality"),
    ("indicator", "metric"): (Metric, "metric"),
    ("position", "kind"): (PositionKind, "position_kind"),
}
_OPTIONAL = ("time_of_day", "visit_level", "tier")
PREFIX = "f-"  # of the form's names


@dataclass(frozen=True, slots=True)
class FieldForm:
    """One field: its name in the form, what people call it, its value as text, and what it may be, with words."""

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    long: bool = False


def as_text(value: Any) -> str:
    """A value of the contract as a form holds it; ``adding.parsed_value`` is the way back."""
    if value is None or value == []:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(v, str) and "," not in v for v in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)


def fields_of(fact: Mapping[str, Any], who: Viewer) -> list[FieldForm]:
    """The fields of a fact, the most telling first, as its type has them."""
    out = []
    for name, value in fact.items():
        if name in _FIXED:
            continue
        text = as_text(value)
        choices: tuple[tuple[str, str], ...] = ()
        if (fact["type"], name) in _CHOICES:
            kinds, family = _CHOICES[fact["type"], name]
            choices = (("", "—"),) if name in _OPTIONAL else ()
            choices += tuple((str(kind), who.say(family, str(kind))) for kind in kinds)
        elif isinstance(value, bool):
            choices = (("true", who.t("yes")), ("false", who.t("no")))
        out.append(FieldForm(PREFIX + name, label(name, who), text, choices, len(text) > 60))
    return out


def changed(fact: Mapping[str, Any], form: Iterable[tuple[str, Any]]) -> list[tuple[str, str]]:
    """The fields whose text in a form is another one than the fact's, with the new text."""
    out = []
    for key, value in form:
        name = key.removeprefix(PREFIX)
        if key.startswith(PREFIX) and name in fact and name not in _FIXED and isinstance(value, str):
            text = value.replace("\r\n", "\n").strip()
            if text != as_text(fact[name]):
                out.append((name, text))
    return out


def label(name: str, who: Viewer) -> str:
    """What a field is called."""
    labels = {
        "kind": who.t("Kind"), "visit_level": who.say.label("level"), "event": who.t("Step"),
        "date_end": who.say.label("until"), "time_of_day": who.t("Time of day"), "from": who.t("From"),
        "to": who.t("To"), "unit": who.t("Unit"), "metric": who.t("Figure"), "holders": who.t("Who undertakes"),
        "addressees": who.t("Towards whom"), "holder_persons": who.t("Who spoke"), "modality": who.t("How"),
        "ordinal": who.t("Number in series"), "place_country": who.t("Country of the place"),
        "historical": who.say.label("former"), "holder_bodies": who.t("Which body"), "name": who.t("Name"),
        "approximate": who.t("Rounded"), "change_pct": who.say.label("change"), "rank_of": who.t("Out of how many"),
        "person": who.t("Person"), "office": who.t("Office"), "as_of": who.t("As of"), "holder": who.t("Whose"),
        "text": who.t("Words"), "title": who.say.label("title"), "toward": who.t("Towards whom"),
    }  # fmt: skip
    return labels.get(name) or who.say.label(name)
