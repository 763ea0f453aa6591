"""The names, cues and weights of the relevance decision, read once from the reviewed tables in ``data``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

from banggiao.model.errors import DataError
from banggiao.reading.lexicon.tables import rows

HOME = "VNM"
HALF = "half"  # the kind of a name that counts only beside another one, behind a dash
DASHES = (" - ", "-", " – ", "–")
NEUTRAL = "-"  # the group of words that only keep a shorter cue from matching within them


@dataclass(frozen=True, slots=True)
class Name:
    """One written form of a party: ``code`` (ISO 3166-1 alpha-3 or acronym) and what sort of name it is."""

    text: str
    code: str
    kind: str
    feature: str = field(init=False)  # what a text shows by naming it

    def __post_init__(self) -> None:
        kind = "state" if self.kind == HALF else self.kind
        object.__setattr__(self, "feature", f"kind|{kind}{'+home' if self.code == HOME else ''}")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that tells what a text is about, and the group that it counts in."""

    phrase: str
    group: str
    capital: int | None = field(init=False)  # which of its letters must be a capital: an acronym's last, a name's first
    features: tuple[str, str, str] = field(init=False)  # itself; its group beside one party, beside two or more
    title_features: tuple[str, str] = field(init=False)  # the same of the group in a title

    def __post_init__(self) -> None:
        capital = len(self.phrase) - 1 if self.phrase.isupper() else 0 if self.phrase[0].isupper() else None
        object.__setattr__(self, "capital", capital)
        object.__setattr__(self, "features", (f"={self.phrase}", f"{self.group}|1", f"{self.group}|2"))
        object.__setattr__(self, "title_features", (f"{self.group}@title|1", f"{self.group}@title|2"))


def _rows(table: str, columns: int) -> Iterator[list[str]]:
    text = files("banggiao.reading.relevance").joinpath("data", table).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) < columns:
            raise DataError(f"{table}, line {number}: {len(row)} columns where {columns} are needed; part them by tabs")
        yield row


@cache
def names() -> dict[str, tuple[Name, ...]]:
    """Every name by its lower-case form; forms that differ in their capitals only stand together.

    The reviewed table goes before the lexicon, which knows more spellings of states and capitals.
    """
    found: dict[str, list[Name]] = {}
    for code, kind, forms, *_ in _rows("names.tsv", 3):
        for form in forms.split(";"):
            entry = found.setdefault(form.lower(), [])
            if all(known.text != form for known in entry):
                entry.append(Name(form, code, kind))
    reviewed = frozenset(found)
    for form, code, kind in _spellings():
        if form.lower() not in reviewed and not any(known.text == form for known in found.get(form.lower(), ())):
            found.setdefault(form.lower(), []).append(Name(form, code, kind))
    return {form: tuple(entry) for form, entry in found.items()}


def _spellings() -> Iterator[tuple[str, str, str]]:
    """States, halves of pairs, capitals and organisations as the lexicon writes them, where a name is no other word."""
    for form, code, sort, ambiguous, _ in rows("country_names"):
        if sort == "pair" or (sort == "short" and ambiguous):
            yield form, code, HALF
        elif not ambiguous and sort != "english":
            yield form, code, "state"
    for form, _, code, sort, _, ambiguous, _ in rows("places"):
        if sort == "capital" and not ambiguous and code != HOME:
            yield form, code, "government"
    for form, code, ambiguous in rows("organisation_names"):
        if not ambiguous:
            yield form, code, "organisation"


@cache
def cues() -> dict[str, Cue]:
    """Every cue by its lower-case form; a phrase counts in the first group that lists it."""
    found: dict[str, Cue] = {}
    for group, phrases, *_ in _rows("cues.tsv", 2):
        for phrase in phrases.split(";"):
            found.setdefault(phrase.lower(), Cue(phrase, group))
    return found


@cache
def weights() -> dict[str, float]:
    """What each feature adds to the score, as fitted."""
    return {feature: float(weight) for feature, weight, *_ in _rows("weights.tsv", 2)}


@cache
def name_finder() -> tuple[AhoCorasick, tuple[dict[str, Name], ...]]:
    """An automaton over lower-case names, and by the index that it gives the names as they are written."""
    written = tuple({name.text: name for name in reversed(alike)} for alike in names().values())
    return AhoCorasick(list(names()), matchkind=MatchKind.LeftmostLongest), written


@cache
def foreign_finder() -> AhoCorasick:
    """An automaton over the names of foreign parties as they are written: where it finds none, none is named.

    Most texts are decided by it, without having been put into lower case.
    """
    written: dict[str, None] = {}
    for name in (name for alike in names().values() for name in alike):
        if name.kind == HALF:
            written |= dict.fromkeys(form for dash in DASHES for form in (name.text + dash, dash + name.text))
        elif name.kind != "other" and name.code != HOME:
            written[name.text] = None
    return AhoCorasick(list(written))


@cache
def cue_finder() -> tuple[AhoCorasick, tuple[Cue | None, ...]]:
    """An automaton over lower-case cues, and the cues by the index that it gives: None where a word only holds one,
    as 'cộng hòa' holds the 'hòa' of a match.
    """
    counted = tuple(cue if cue.group != NEUTRAL else None for cue in cues().values())
    return AhoCorasick(list(cues()), matchkind=MatchKind.LeftmostLongest), counted
