"""What went wrong, in a reader's language. Messages are English where they arise; one not known here stays as it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from banggiao.views.wording import Wording


@cache
def _catalogue(lang: str) -> tuple[Mapping[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    if lang == "en":
        return {}, ()
    text = (resources.files(__package__) / "locale" / lang / "problems.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return data["phrase"], tuple((re.compile(one["said"], re.DOTALL), one["words"]) for one in data["pattern"])


def refusal(message: str, say: Wording) -> str:
    """The message in the language of ``say``."""
    phrases, patterns = _catalogue(say.lang)
    if message in phrases:
        return phrases[message]
    for pattern, words in patterns:
        found = pattern.fullmatch(message)
        if found is not None:
            values = found.groupdict("")
            if "date" in values:
                values["date"] = say.date(values["date"])
            return " ".join(words.format(**values).split())
    return message
