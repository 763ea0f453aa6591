"""Why the ledger says what it says: its reasons in a reader's language.

The ledger keeps reasons in English, made of a few phrases. A phrase that is not known here is shown as it is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from banggiao.views.wording import Wording

_DATE = re.compile(r"(?<![\w/-])\d{4}-\d{2}(?:-\d{2})?(?:/\d{4}-\d{2}(?:-\d{2})?)?(?![\w/-])")
_FAMILY = re.compile(r"\d+\Z")  # 'engagement_kind2' is a second value of that wording


@cache
def _phrases(lang: str) -> tuple[Mapping[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    data = tomllib.loads(resources.files(__package__).joinpath("wording", "reasons.toml").read_text(encoding="utf-8"))
    told = data.get(lang, {})
    patterns = tuple((re.compile(one["said"], re.DOTALL), one["words"]) for one in told.get("pattern", ()))
    return told.get("phrase", {}), patterns


def reason_words(text: str, say: Wording) -> str:
    """A rule's name or a reason, in words of the language, with dates as people write them."""
    if say.lang == "en":
        return _dated(text, say)
    return _whole(text, say) or _dated(", ".join(_whole(part, say) or part for part in text.split(", ")), say)


def _whole(text: str, say: Wording) -> str | None:
    phrases, patterns = _phrases(say.lang)
    if text in phrases:
        return phrases[text]
    for pattern, words in patterns:
        found = pattern.fullmatch(text)
        if found is not None:
            return words.format(**{name: _value(name, value, say) for name, value in found.groupdict("").items()})
    return None


def _value(name: str, value: str, say: Wording) -> str:
    family = _FAMILY.sub("", name)
    if family == "date":
        return say.date(value)
    if family == "reason":
        return reason_words(value, say)
    if family in ("words", "number"):
        return value
    return say(family, value).lower()


def _dated(text: str, say: Wording) -> str:
    return _DATE.sub(lambda found: say.date(found[0]), text)
