"""What resolution says of its joins, choices and verdicts, in the reader's language.

The ledger keeps these messages in English, with what they tell of filled in. Each has a template with named parameters;
a message is found by its template, its parameters are put into the reader's words, and those into the template's
translation. What no template fits stands as it is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from banggiao.views.wording import Wording

_PLACE = re.compile(r"\{(\w+)\}")
_SHAPES = {
    "day": r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?",
    "newest": r"\d{4}-\d\d-\d\d|none",
    "count": r"\d+",
    "share": r"[\d.]+",
    "kind": r"visit|call|talks|meeting|session|conference|signing|ceremony|press|message|treaty|agreement|mou"
    r"|letter_of_intent|joint_statement|declaration|plan|protocol|contract|other",
    "status": r"held|planned|proposed|invited|accepted|cancelled|signed|adopted|in_force|negotiating|suspended"
    r"|terminated",
    "fate": r"open|in_progress|fulfilled|overdue|superseded|lapsed|unclear",
    "tier": r"[a-z_]+",
}
_SHAPES["part"] = _SHAPES["kind"]
_FAMILIES = {
    "kind": ("engagement_kind", "agreement_kind"),
    "part": ("engagement_kind", "agreement_kind"),
    "status": ("engagement_status", "agreement_status"),
    "fate": ("fate",),
    "tier": ("tier",),
}


@cache
def templates(lang: str) -> Mapping[str, str]:
    """The translations of a language, by template; empty for English, in which the messages are."""
    if lang == "en":
        return {}
    text = resources.files(__package__).joinpath(f"told.{lang}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _patterns(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each template with parameters as a pattern, those that say most of themselves first."""
    with_places = [t for t in templates(lang) if _PLACE.search(t)]
    with_places.sort(key=lambda t: -len(_PLACE.sub("", t)))
    return tuple((re.compile(_pattern(t), re.DOTALL), templates(lang)[t]) for t in with_places)


def _pattern(template: str) -> str:
    pieces = _PLACE.split(template)
    return "".join(
        re.escape(piece) if number % 2 == 0 else f"(?P<{piece}>{_SHAPES.get(piece, '.+')})"
        for number, piece in enumerate(pieces)
    )


def told(message: str, say: Wording) -> str:
    """A message of the ledger's in the words of ``say``."""
    return (translation(message, say) if templates(say.lang) else None) or message


def translation(message: str, say: Wording) -> str | None:
    """The same, None where no template fits."""
    whole = templates(say.lang).get(message)
    if whole is not None:
        return whole
    for pattern, translation in _patterns(say.lang):
        found = pattern.fullmatch(message)
        if found is not None:
            values = {name: _value(name, value, say) for name, value in found.groupdict().items()}
            if all(value is not None for value in values.values()):
                return _PLACE.sub(lambda place, values=values: str(values[place[1]]), translation)  # type: ignore[misc]
    return _list(message, say)


def _list(message: str, say: Wording) -> str | None:
    """Messages set side by side: the first comma at which both halves say something."""
    at = message.find(", ")
    while at >= 0:
        head, tail = translation(message[:at], say), translation(message[at + 2 :], say)
        if head is not None and tail is not None:
            return f"{head}, {tail}"
        at = message.find(", ", at + 2)
    return None


def _value(name: str, value: str, say: Wording) -> str | None:
    """A parameter in the words of the language; None where it is a message that none is known for."""
    if name in ("why", "said"):
        return translation(value, say)
    if name == "day" or (name == "newest" and value != "none"):
        return say.date(value)
    if name == "newest":
        return say.label("no_article")
    for family in _FAMILIES.get(name, ()):
        if say.knows(family, value):
            return say(family, value)
    return value
