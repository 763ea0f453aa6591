"""When two facts of a type are the same, by what defines them."""

from __future__ import annotations

from collections.abc import Callable

from banggiao.model import FactType
from banggiao.views.evaluation.evidence import fit
from banggiao.views.evaluation.types import Json
from banggiao.views.evaluation.words import name_key, shared_words, words

NAMED = frozenset({"session", "conference", "ceremony"})  # engagements that go by a name
SAME_TITLE = 0.6  # share of words
SAME_OFFICE = 0.5
SAME_VALUE = 0.01  # of the gold's value
_RANK_MARKS = frozenset({"pho", "thu", "nguyen", "cuu", "quyen"})  # phó, thứ (trưởng), nguyên, cựu, quyền


def same(gold: Json, said: Json) -> bool:
    """Are these two facts, of one type, the same?"""
    return _RULES[FactType(gold["type"])](gold, said)


def number(value: object) -> float:
    """A number in any JSON form; not-a-number, which equals nothing, for what is none."""
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return float("nan")


def _states(fact: Json, key: str = "parties") -> list[str]:
    return sorted(str(code) for code in fact.get(key) or [])


def _told_as_finely(gold: str | None, said: object) -> bool:
    """A gold date may be told more finely, never more coarsely; none at all matches any."""
    return gold is None or (isinstance(said, str) and said.startswith(gold))


def _agrees_coarsely(gold: str | None, said: object) -> bool:
    """Equal at the coarser of the two precisions, but at a year at least."""
    if gold is None:
        return True
    shorter = min(len(gold), len(said)) if isinstance(said, str) else 0
    return isinstance(said, str) and shorter >= len("2025") and gold[:shorter] == said[:shorter]


def _engagement(gold: Json, said: Json) -> bool:
    by_name = gold["kind"] in NAMED and shared_words(gold.get("name"), said.get("name")) >= SAME_TITLE
    who = _states(gold) == _states(said) or by_name
    return gold["kind"] == said.get("kind") and who and _told_as_finely(gold.get("date"), said.get("date"))


def _agreement(gold: Json, said: Json) -> bool:
    what = gold["kind"] == said.get("kind") and _states(gold) == _states(said)
    return what and shared_words(gold["title"], said.get("title")) >= SAME_TITLE


def _relation(gold: Json, said: Json) -> bool:
    what = (
        gold["event"] == said.get("event") and _states(gold) == _states(said) and gold.get("tier") == said.get("tier")
    )
    return what and _agrees_coarsely(gold.get("date"), said.get("date"))


def _commitment(gold: Json, said: Json) -> bool:
    who = gold["modality"] == said.get("modality") and _states(gold, "holders") == _states(said, "holders")
    return who and fit(gold, said) > 0


def _indicator(gold: Json, said: Json) -> bool:
    what = gold["metric"] == said.get("metric") and _states(gold) == _states(said)
    direction = all(gold[key] == said.get(key) for key in ("from", "to", "unit") if gold.get(key))
    value = abs(number(said.get("value")) - gold["value"]) <= SAME_VALUE * abs(gold["value"])
    return what and direction and value and gold.get("period") in (None, said.get("period"))


def _office(gold: Json, said: Json) -> bool:
    who = name_key(gold["person"]) == name_key(said.get("person")) and gold["country"] == said.get("country")
    ours, theirs = words(gold["office"]), words(said.get("office"))
    alike = len(ours & theirs) >= SAME_OFFICE * max(len(ours), len(theirs))
    return who and alike and ours & _RANK_MARKS == theirs & _RANK_MARKS


def _position(gold: Json, said: Json) -> bool:
    return gold["holder"] == said.get("holder") and fit(gold, said) > 0


_RULES: dict[FactType, Callable[[Json, Json], bool]] = {
    FactType.ENGAGEMENT: _engagement,
    FactType.AGREEMENT: _agreement,
    FactType.RELATION: _relation,
    FactType.COMMITMENT: _commitment,
    FactType.INDICATOR: _indicator,
    FactType.OFFICE: _office,
    FactType.POSITION: _position,
}
