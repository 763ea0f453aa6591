"""What an item of a promise aims at: a visit, a signature, a sitting, a tier, a figure, or nothing particular."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from banggiao.ledger.resolve.agreement_match import telling_words, years_of
from banggiao.ledger.resolve.event_features import is_country, telling_name
from banggiao.ledger.resolve.names import fold
from banggiao.ledger.resolve.offices import office_keys
from banggiao.ledger.resolve.types import Accord, Attendee, Event, Promise, PromiseItem, RelationStep, Resolved
from banggiao.reading.lexicon import Hit, Kind, OfficeForm, TermForm, load

_CAPITALS = regex.compile(r"\p{Lu}[\p{L}'.]*(?:[ -]+(?:\p{Lu}|-)[\p{L}'.-]*)+")
_ORDINAL = re.compile(r"lan thu (\d{1,3})\b")
_SIGN = re.compile(r"\b(?:ky ket|ky|hoan tat dam phan|ket thuc dam phan|thong qua)\b")
_RATIFY = re.compile(r"\b(?:phe chuan|co hieu luc)\b")
_RAISE = re.compile(r"\b(?:nang|dua)\b.{0,40}\b(?:quan he|len|thanh)\b|\bthiet lap\b.{0,30}\bdoi tac\b")
_TRAVEL = re.compile(r"\b(?:tham|sang|den|toi)\b")
_GUEST_BEFORE = re.compile(r"\b(?:moi|don|mong|hy vong|cho don|chao don|don tiep)\b")
_VISIT_OF = re.compile(r"\bchuyen (?:tham|cong du)\b.*?\bcua\b")
_ASKED = re.compile(r"\b(?:moi|don|som tham|se tham|sang tham|tham lai)\b")
_COLLECTIVE = re.compile(r"\b(?:lanh dao|doan|cac cap)\b")
_SIGNING_NOUNS = (
    "hiep dinh",
    "hiep uoc",
    "thoa thuan",
    "ban ghi nho",
    "nghi dinh thu",
    "chuong trinh",
    "ke hoach",
    "tuyen bo",
    "bien ban",
)


_NEXT = re.compile(r"\b(?:tiep theo|ke tiep|lan toi|toi day)\b")
_MUTUAL = re.compile(r"\b(?:cua nhau|lan nhau|moi ben|moi nuoc)\b")
_ACTS: tuple[tuple[str, str], ...] = (
    ("khoi cong", "begin"), ("dong tho", "begin"), ("khanh thanh", "open"), ("khai truong", "open"), ("mo lai", "open"),
    ("mo cua", "open"), ("mo", "open"), ("thong xe", "open"), ("dua vao hoat dong", "open"), ("ra mat", "found"),
    ("thanh lap", "found"), ("ban giao", "hand_over"), ("trao tra", "hand_over"), ("khai mac", "open"),
)  # fmt: skip


class Aim(StrEnum):
    """The kinds of thing that follow-through can see done."""

    VISIT = "visit"
    SIGNATURE = "signature"
    SITTING = "sitting"
    TIER = "tier"
    FIGURE = "figure"
    DEED = "deed"
    NOTHING = "nothing particular"


@dataclass(frozen=True, slots=True)
class Goal:
    """What would show an item done. ``guest`` goes to ``host`` (to its ``city``, where one is named), on a visit of
    ``level``; ``names`` and ``offices`` say who of the guest's. ``next_one``: the sitting after the one that the
    promise's ``articles`` tell of. ``mutual``: each side has its own to do. ``act``: what is done to ``title``.
    """

    aim: Aim
    parties: frozenset[str] = frozenset()
    host: str | None = None
    guest: str | None = None
    names: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    collective: bool = False
    kind: str | None = None
    title: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    ordinal: int | None = None
    tier: str | None = None
    ratify: bool = False
    level: str | None = None
    city: str | None = None
    next_one: bool = False
    mutual: bool = False
    act: str | None = None
    articles: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def goal_of(promise: Promise, item: PromiseItem, about: Sequence[Resolved] = ()) -> Goal:
    """The goal of an item: from the fact that it is about where the reading says so, else from its own words."""
    parties = frozenset(promise.parties)
    if item.target is not None:
        return Goal(Aim.FIGURE, parties, kind=item.target[0])
    for thing in about:
        if isinstance(thing, Event):
            return _about_event(promise, item, thing)
        if isinstance(thing, Accord):
            return _about_accord(item, thing)
        if isinstance(thing, RelationStep) and thing.text("tier"):
            return Goal(Aim.TIER, frozenset(thing.parties), tier=thing.text("tier"), about=item.about)
    return _from_words(promise, item)


def _about_event(promise: Promise, item: PromiseItem, event: Event) -> Goal:
    parties = frozenset(event.parties)
    if event.text("kind") != "visit":
        name = telling_name(event.text("name"))
        ordinal = event.value("ordinal")
        return Goal(
            Aim.SITTING, parties, kind=event.text("kind"), title=name,
            ordinal=ordinal if isinstance(ordinal, int) else None, about=item.about, articles=promise.articles,
            guest=_attending(promise, event),
            names=tuple(a.name for a in event.attendees if set(a.fact_ids) & set(item.about)),
            next_one=not isinstance(ordinal, int) and bool(_NEXT.search(fold(f"{event.text('name')} {item.text}"))),
        )  # fmt: skip
    host = event.text("place_country")
    if host not in parties:
        host = _inviter(promise, parties)
    others = sorted(parties - {host})
    guest = others[0] if host and len(others) == 1 else None
    travellers = tuple(a for a in event.attendees if a.country == guest and guest is not None)
    said = _guest_words(promise, item)
    return Goal(
        Aim.VISIT, parties, host, guest,
        names=tuple(a.name for a in travellers) or said.names,
        offices=_offices_of(travellers) or said.offices,
        collective=said.collective, about=item.about,
        level=event.text("visit_level") or _level(item.text), city=_city(event.text("place")),
    )  # fmt: skip


def _level(text: str) -> str | None:
    """The level of visit that the words name."""
    folded = fold(_nfc(text))
    return "state" if "cap nha nuoc" in folded else "official" if "chinh thuc" in folded else None


def _city(place: str | None) -> str | None:
    """A place that is no whole country, folded."""
    folded = fold(_nfc(place)) if place else None
    return None if folded is None or is_country(folded) else folded


def _city_in(text: str) -> str | None:
    """The first town that the words name after 'thăm'."""
    at = fold(text).find("tham")
    for hit in load().scan(text, ("entities",)):
        if hit.kind is Kind.PLACE and hit.start > at >= 0:
            return fold(text[hit.start : hit.end])
    return None


def _attending(promise: Promise, event: Event) -> str | None:
    """Whom an invitation to a conference is for."""
    addressees = promise.codes("addressees")
    invited = promise.text("modality") == "invited" and event.text("kind") in ("conference", "ceremony", "session")
    return addressees[0] if invited and len(addressees) == 1 else None


def _offices_of(people: Iterable[Attendee]) -> frozenset[str]:
    keys: set[str] = set()
    for person in people:
        if person.office:
            keys |= office_keys(person.office, person.country)
    return frozenset(keys)


def _about_accord(item: PromiseItem, accord: Accord) -> Goal:
    title = accord.text("title") or ""
    words = fold(item.text)
    return Goal(
        Aim.SIGNATURE, frozenset(accord.parties), kind=accord.text("kind"), title=telling_words(title),
        years=years_of(title, accord.text("period")), ratify=bool(_RATIFY.search(words)) and not _SIGN.search(words),
        about=item.about,
    )  # fmt: skip


def _inviter(promise: Promise, parties: frozenset[str]) -> str | None:
    holders = [h for h in promise.codes("holders") if h in parties]
    modality = promise.text("modality")
    if len(holders) != 1:
        return None
    if modality == "accepted":
        others = parties - {holders[0]}
        return next(iter(others)) if len(others) == 1 else None
    return holders[0]


@dataclass(frozen=True, slots=True)
class _Said:
    names: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    collective: bool = False


def _named_in(text: str) -> _Said:
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
    names = tuple(m.group().strip() for m in _CAPITALS.finditer("".join(blank)))
    return _Said(names, frozenset(offices), bool(_COLLECTIVE.search(fold(text))))


def _office_words(text: str, office: Hit, hits: Sequence[Hit]) -> str:
    """An office with the field or body that follows it: 'Bộ trưởng' + 'Ngoại giao'."""
    end = office.end
    for hit in sorted(hits):
        if hit.kind in (Kind.FIELD, Kind.BODY) and end <= hit.start <= end + 2:
            end = hit.end
    return text[office.start : end]


def _guest_words(promise: Promise, item: PromiseItem) -> _Said:
    """Whoever is to travel, by the words between the asking and the going."""
    for text in (_nfc(item.text), _nfc(promise.text("text") or "")):
        folded = fold(text)
        of = _VISIT_OF.search(folded)
        if of:
            return _named_in(text[of.end() :])
        start = _GUEST_BEFORE.search(folded)
        go = next((m for m in _TRAVEL.finditer(folded) if not folded[: m.start()].endswith("chuyen ")), None)
        if go is not None:
            first = start.end() if start and start.end() <= go.start() else 0
            said = _named_in(text[first : go.start()])
            if said.names or said.offices or said.collective:
                return said
    return _Said()


def _nfc(text: str) -> str:
    """Composed, so that the folded text is as long as this one."""
    return unicodedata.normalize("NFC", text)


def term_in(text: str, kind: Kind) -> str | None:
    """The value of the first term of a kind in a text."""
    return next((h.entry.value for h in load().scan(text) if h.kind is kind and isinstance(h.entry, TermForm)), None)


def _from_words(promise: Promise, item: PromiseItem) -> Goal:
    text = _nfc(item.text)
    folded = fold(text)
    parties = frozenset(promise.parties)
    modality = promise.text("modality")
    if _RAISE.search(folded):
        tier = term_in(text, Kind.TIER)
        if tier:
            return Goal(Aim.TIER, parties, tier=tier)
    visit = _visit(promise, item, folded, modality)
    if visit is not None:
        return visit
    signs = _SIGN.search(folded) or _RATIFY.search(folded)
    if signs and any(noun in folded[signs.end() :] for noun in _SIGNING_NOUNS):
        words = text[signs.end() :]
        return Goal(
            Aim.SIGNATURE, parties, kind=term_in(words, Kind.TEXT_KIND),
            title=telling_words(words), years=years_of(words, None),
            ratify=bool(_RATIFY.search(folded)) and not _SIGN.search(folded),
        )  # fmt: skip
    number = _ORDINAL.search(folded)
    if number or term_in(text, Kind.MECHANISM):
        ordinal = int(number[1]) if number else None
        return Goal(Aim.SITTING, parties, kind="session", title=telling_name(text), ordinal=ordinal)
    act = act_of(folded)
    if act is not None:
        return Goal(
            Aim.DEED, parties, title=telling_words(text[act[1] :]), act=act[0], mutual=bool(_MUTUAL.search(folded))
        )
    return Goal(Aim.NOTHING, parties)


def act_of(folded: str) -> tuple[str, int] | None:
    """The act that folded words name first ('khởi công', 'khánh thành', 'mở') and where its object begins."""
    found = [
        (m.start(), -len(word), act, m.end())
        for word, act in _ACTS
        if (m := re.search(rf"\b{word}\b(?! rong| cua thi| ra)", folded))
    ]
    return (min(found)[2], min(found)[3]) if found else None


def _visit(promise: Promise, item: PromiseItem, folded: str, modality: str | None) -> Goal | None:
    accepted = modality == "accepted" or "nhan loi" in folded
    if not accepted and not re.search(r"\btham\b", folded):
        return None
    if not accepted and modality != "invited" and not _ASKED.search(folded):
        return None
    holders, addressees = promise.codes("holders"), promise.codes("addressees")
    said = _guest_words(promise, item)
    if accepted:
        persons = promise.codes("holder_persons")
        guest = holders[0] if len(holders) == 1 else None
        host = addressees[0] if len(addressees) == 1 else _country_after(item.text)
        return Goal(
            Aim.VISIT, frozenset(promise.parties), host, guest, names=persons or said.names, offices=said.offices,
            level=_level(item.text), city=_city_in(_nfc(item.text)),
        )  # fmt: skip
    host = holders[0] if len(holders) == 1 else None
    guest = addressees[0] if len(addressees) == 1 else None
    if re.search(r"\bse tham\b", folded) and modality == "pledged":
        host, guest = _country_after(item.text), host
    if host is None or guest is None or host == guest:
        return None
    return Goal(
        Aim.VISIT, frozenset({host, guest}), host, guest, names=said.names, offices=said.offices,
        collective=said.collective, level=_level(item.text), city=_city_in(_nfc(item.text)),
    )  # fmt: skip


def _country_after(text: str) -> str | None:
    """The first country named after 'thăm'."""
    at = fold(text).find("tham")
    for hit in load().scan(text):
        if hit.kind is Kind.COUNTRY and hit.start > at >= 0:
            return getattr(hit.entry, "country", None)
    return None
