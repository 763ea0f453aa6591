"""People, places and levels in the words of a promise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from banggiao.ledger.resolve.event_features import is_country
from banggiao.ledger.resolve.names import fold
from banggiao.ledger.resolve.offices import office_keys
from banggiao.ledger.resolve.types import Promise, PromiseItem
from banggiao.reading.lexicon import Hit, Kind, OfficeForm, TermForm, load

_CAPITALS = regex.compile(r"\p{Lu}[\p{L}'.]*(?:[ -]+(?:\p{Lu}|-)[\p{L}'.-]*)+")
_ADDRESSED = regex.compile(r"(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Nn]gài)\s+(\p{Lu}[\p{L}'-]+)")
_TRAVEL = re.compile(r"\b(?:tham|sang|den|toi|du)\b")
_GUEST_BEFORE = re.compile(r"\b(?:moi|don|mong|hy vong|cho don|chao don|don tiep)\b")
_VISIT_OF = re.compile(r"\bchuyen (?:tham|cong du)\b.*?\bcua\b")
_COLLECTIVE = re.compile(r"\b(?:lanh dao|doan|cac cap)\b")


def level_in(text: str) -> str | None:
    """The level of visit that the words name."""
    folded = fold(nfc(text))
    return "state" if "cap nha nuoc" in folded else "official" if "chinh thuc" in folded else None


def town(place: str | None) -> str | None:
    """A place that is no whole country, folded."""
    folded = fold(nfc(place)) if place else None
    return None if folded is None or is_country(folded) else folded


def town_in(text: str) -> str | None:
    """The first town that the words name after 'thăm'."""
    at = fold(text).find("tham")
    for hit in load().scan(text, ("entities",)):
        if hit.kind is Kind.PLACE and hit.start > at >= 0:
            return fold(text[hit.start : hit.end])
    return None


@dataclass(frozen=True, slots=True)
class Said:
    """People as a stretch of text names them; ``collective``: leaders at large."""

    names: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    collective: bool = False


def named_in(text: str) -> Said:
    """The people that a stretch of text names: capitalised names beside countries and offices, and the offices."""
    hits = load().scan(text, ("entities", "terms"))
    offices: set[str] = set()
    blank = list(text)
    for hit in hits:
        if hit.kind is Kind.OFFICE and isinstance(hit.entry, OfficeForm):
            offices |= office_keys(_office_words(text, hit, hits))
        if hit.kind in (Kind.OFFICE, Kind.COUNTRY, Kind.ORGANISATION, Kind.BODY, Kind.HONORIFIC, Kind.FIELD, Kind.RANK):
            for n in range(hit.start, hit.end):
                blank[n] = "\n"
    rest = "".join(blank)
    names = tuple(m.group().strip() for m in _CAPITALS.finditer(rest))
    if not names:  # 'ông Lechner': one word is a name where a form of address says so
        names = tuple(m[1] for m in _ADDRESSED.finditer(text))
    return Said(names, frozenset(offices), bool(_COLLECTIVE.search(fold(text))))


def _office_words(text: str, office: Hit, hits: Sequence[Hit]) -> str:
    """An office with the field or body that follows it: 'Bộ trưởng' + 'Ngoại giao'."""
    end = office.end
    for hit in sorted(hits):
        if hit.kind in (Kind.FIELD, Kind.BODY) and end <= hit.start <= end + 2:
            end = hit.end
    return text[office.start : end]


def guest_words(promise: Promise, item: PromiseItem) -> Said:
    """Whoever is to travel, by the words between the asking and the going."""
    for text in (nfc(item.text), nfc(promise.text("text") or "")):
        folded = fold(text)
        of = _VISIT_OF.search(folded)
        if of:
            return named_in(text[of.end() :])
        start = _GUEST_BEFORE.search(folded)
        go = next((m for m in _TRAVEL.finditer(folded) if not folded[: m.start()].endswith("chuyen ")), None)
        if go is not None:
            first = start.end() if start and start.end() <= go.start() else 0
            said = named_in(text[first : go.start()])
            if said.names or said.offices or said.collective:
                return said
    return Said()


def nfc(text: str) -> str:
    """Composed, so that the folded text is as long as this one."""
    return unicodedata.normalize("NFC", text)


def term_in(text: str, kind: Kind) -> str | None:
    """The value of the first term of a kind in a text."""
    return next((h.entry.value for h in load().scan(text) if h.kind is kind and isinstance(h.entry, TermForm)), None)


def without_organisations(text: str) -> str:
    """The text with organisations' names blanked: 'Tổ chức Hợp tác Thượng Hải' organises nothing."""
    for hit in load().scan(text, ("entities",)):
        if hit.kind is Kind.ORGANISATION and len(text[hit.start : hit.end]) > len("ASEAN"):
            text = text[: hit.start] + " " * (hit.end - hit.start) + text[hit.end :]
    return text


def country_after(text: str) -> str | None:
    """The first country named after 'thăm'."""
    at = fold(text).find("tham")
    for hit in load().scan(text):
        if hit.kind is Kind.COUNTRY and hit.start > at >= 0:
            return getattr(hit.entry, "country", None)
    return None
