"""What the contract's values are called for people, in Vietnamese and English."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources

from banggiao.model import UsageError
from banggiao.views.wording.dates import date_words
from banggiao.views.wording.told import told

LANGUAGES = ("vi", "en")
__all__ = ["LANGUAGES", "Wording", "date_words", "wording"]
_LONG_NAME = 24  # characters


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language."""

    lang: str
    _tables: Mapping[str, Mapping[str, str]] = field(repr=False)

    def __call__(self, family: str, value: str) -> str:
        """The label of a value of a family ('tier', 'special'); the value itself where it has none."""
        return self._tables.get(family, {}).get(value, value.replace("_", " "))

    def knows(self, family: str, value: str) -> bool:
        """Is there a label for this value of a family?"""
        return value in self._tables.get(family, {})

    def told(self, message: str) -> str:
        """What the ledger says of a join, a choice or a verdict, in this language."""
        return told(message, self)

    def label(self, name: str) -> str:
        """A word of the views' own."""
        return self("label", name)

    def state(self, code: str) -> str:
        """The name of a country or organisation."""
        return _name(code, self.lang)

    def states(self, codes: Iterable[str]) -> str:
        """Names in a row, Vietnamese ones joined as newspapers do: 'Lào - Việt Nam'."""
        return " – ".join(self.state(code) for code in codes)

    def date(self, text: str | None) -> str:
        """A partial date or an interval as people write it; '' for none."""
        return date_words(text, self.lang)

    def number(self, value: float, *, digits: int = 2) -> str:
        """A number with the language's marks: 4100.5 is '4.100,5' in Vietnamese."""
        text = f"{value:,.{digits}f}"
        if digits:
            text = text.rstrip("0").rstrip(".")
        return text.translate({ord(","): self("amount", "group"), ord("."): self("amount", "decimal")})

    def amount(self, value: float, unit: str | None) -> str:
        """A number with its unit, large ones in words: '4,1 tỷ USD'."""
        for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
            if abs(value) >= size:
                return " ".join(
                    filter(None, [self.number(value / size, digits=3), self("amount", word), self._unit(unit)])
                )
        if unit == "%":
            return f"{self.number(value)} %"
        if unit == "rank":
            return f"{self._unit(unit)} {self.number(value, digits=0)}"
        return " ".join(filter(None, [self.number(value), self._unit(unit)]))

    def _unit(self, unit: str | None) -> str:
        return self("unit", unit) if unit else ""


@lru_cache(maxsize=10_000)
def _name(code: str, lang: str) -> str:
    from banggiao.reading.lexicon import load  # only views that name states pay for the lexicon

    lexicon = load()
    name = lexicon.display(code, lang)
    # Newspapers write 'ASEAN' and 'Liên hợp quốc': long names of organisations by their acronyms.
    return code if code not in lexicon.countries and len(name) > _LONG_NAME else name


@cache
def wording(lang: str) -> Wording:
    """The words of 'vi' or 'en'. Raises UsageError for another language."""
    if lang not in LANGUAGES:
        raise UsageError(f"no wording in language {lang!r}: give {' or '.join(LANGUAGES)}")
    data = resources.files(__package__).joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    return Wording(lang, tomllib.loads(data))
