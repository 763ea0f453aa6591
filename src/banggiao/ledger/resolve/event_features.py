"""What comparing engagements needs of each report, worked out once; and the blocks that it lies in."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from banggiao.ledger.resolve.common import pair_keys
from banggiao.ledger.resolve.names import fold, parse, word_set, words
from banggiao.ledger.resolve.offices import office_keys
from banggiao.ledger.resolve.times import AFTER, BEFORE, COMING, Known, When, iso, months, when
from banggiao.ledger.resolve.types import Attestation
from banggiao.model import Engagement, EngagementKind, EngagementStatus
from banggiao.reading.lexicon import Kind, load

K = EngagementKind
FACE = frozenset({K.TALKS, K.MEETING, K.CONFERENCE, K.SESSION})
NAMED = frozenset({K.SESSION, K.CONFERENCE, K.CEREMONY})
RECALLED = frozenset({K.VISIT, K.CONFERENCE, K.SESSION, K.SIGNING})  # kinds that are recalled by the year alone
_GENERIC = word_set(
    "ky hop phien hoi nghi cap cao thuong dinh lan thu le dien dan cuoc gap doi thoai tham van uy ban hon hop va cac "
    "nuoc giua viet nam hai ben ve hop tac bo truong lanh dao ngay tai o voi trong ben khuon kho thang song phuong ba "
    "mot nhat dau tien sap toi tiep theo tong thong thu tuong chu tich"
)


@dataclass(frozen=True, slots=True)
class Report:
    """One engagement fact, ready for comparing. ``people`` is by country ('' where it is not told), and so are the keys
    of the ``offices`` of those who take part, named or not; ``rank`` is that of a conference, where its name tells."""

    id: str
    article: str
    cluster: str
    kind: EngagementKind
    coming: bool
    cancelled: bool
    when: When
    reported: int | None
    parties: frozenset[str]
    people: tuple[tuple[str, tuple[str, ...]], ...]
    place: str | None
    place_country: str | None
    name: frozenset[str]
    ordinal: int | None
    level: str | None
    offices: tuple[tuple[str, frozenset[str]], ...] = ()
    rank: str | None = None


@lru_cache(maxsize=8192)
def telling_name(name: str | None) -> frozenset[str]:
    """The folded words of a session's or conference's name that tell it from others; countries do not."""
    if not name:
        return frozenset()
    text = unicodedata.normalize("NFC", name)
    for hit in load().scan(text, ("entities",)):
        if hit.kind in (Kind.COUNTRY, Kind.PAIR):
            text = text[: hit.start] + " " * (hit.end - hit.start) + text[hit.end :]
    return frozenset(w for w in words(text) if w not in _GENERIC and not w.isdigit())


@lru_cache(maxsize=8192)
def is_country(place: str) -> bool:
    """Does a folded place name a whole country?"""
    return load().country_by_name(place) is not None


@lru_cache(maxsize=1024)
def is_organisation(code: str) -> bool:
    """Is a party an organisation, not a state?"""
    return load().organisation(code) is not None


def _known_as(fact: Engagement) -> frozenset[str]:
    """The telling words of the name; a summit goes by its place as well ('thượng đỉnh Alaska')."""
    name = telling_name(fact.name)
    return name | telling_name(fact.place) if fact.kind is K.CONFERENCE else name


_RANKS = (
    ("officials", ("quan chuc",)),
    ("deputies", ("thu truong",)),
    ("ministers", ("bo truong", "ngoai truong")),
    ("leaders", ("thuong dinh", "cap cao", "nguyen thu")),
)


@lru_cache(maxsize=8192)
def conference_rank(name: str | None) -> str | None:
    """Of whom a conference is, as far as its name tells: leaders, ministers, deputies, senior officials."""
    said = f" {' '.join(words(name))} " if name else ""
    return next((rank for rank, told in _RANKS if any(f" {t} " in said for t in told)), None)


def _offices(fact: Engagement) -> tuple[tuple[str, frozenset[str]], ...]:
    held: dict[str, set[str]] = defaultdict(set)
    told = [(p.office, p.country) for p in fact.participants] + [(u.office, u.country) for u in fact.unnamed]
    for office, country in told:
        if office and country:
            held[country].update(office_keys(office, country))
    return tuple(sorted((country, frozenset(keys)) for country, keys in held.items()))


def _ordinal_day(published: str | None) -> int | None:
    seen = when(None, None, published)
    return seen.last if seen.known is not Known.NOTHING else None


def engagement_of(attestation: Attestation) -> Engagement | None:
    """The attestation's engagement, or None where its fact is of another type."""
    return attestation.fact if isinstance(attestation.fact, Engagement) else None


def features(attestation: Attestation) -> Report:
    """The features of an engagement's attestation."""
    fact = attestation.fact
    assert isinstance(fact, Engagement)
    people: dict[str, list[str]] = defaultdict(list)
    for person in fact.participants:
        if person.name and parse(person.name).tokens:
            people[person.country or ""].append(person.name)
    return Report(
        id=attestation.fact_id,
        article=attestation.article_id,
        cluster=attestation.cluster,
        kind=fact.kind,
        coming=fact.status in COMING,
        cancelled=fact.status is EngagementStatus.CANCELLED,
        when=when(fact.date, fact.date_end, attestation.published),
        reported=_ordinal_day(attestation.published),
        parties=frozenset(fact.parties),
        people=tuple(sorted((c, tuple(sorted(set(n)))) for c, n in people.items())),
        place=fold(fact.place) if fact.place else None,
        place_country=fact.place_country,
        name=_known_as(fact),
        ordinal=fact.ordinal,
        level=str(fact.visit_level) if fact.visit_level else None,
        offices=_offices(fact),
        rank=conference_rank(fact.name) if fact.kind is K.CONFERENCE else None,
    )


def window(report: Report) -> tuple[int, int] | None:
    """The days within which the event may lie, or None where nothing tells."""
    seen = report.when
    if seen.known is Known.NOTHING:
        return None
    if seen.known is Known.REPORTED:
        return (seen.first - 1, seen.last + AFTER) if report.coming else (seen.first - BEFORE, seen.last + 3)
    return (seen.first - 1, seen.last + 1)


def block_keys_of(report: Report) -> frozenset[str]:
    """Pair and month (or year, for what is recalled by the year; or people, where no time is known)."""
    prefer = [c for c in report.parties if is_organisation(c)] + [c for c, _ in report.people]
    pairs = pair_keys(report.parties, prefer=[*prefer, report.place_country or ""]) or (f"~{report.cluster}",)
    keys: set[str] = set()
    seen = window(report)
    if seen is None:
        group = "face" if report.kind in FACE else str(report.kind)
        marks = sorted(report.name, key=lambda w: (-len(w), w))[:3] + ([report.place] if report.place else [])
        keys.update(f"{p}|?|{group}|{mark}" for p in pairs for mark in marks)
        keys.add(f"~{report.cluster}|{group}")
    elif report.when.known is Known.YEAR:
        keys.update(f"{p}|{iso(report.when.first)[:4]}|{report.kind}" for p in pairs)
        # News tells the year alone of what it reports these days ('lần đầu trong năm nay').
        if report.reported is not None and seen[0] <= report.reported <= seen[1]:
            day = report.reported
            about = (day - 1, day + AFTER) if report.coming else (day - 3, day)
            keys.update(f"{p}|{month}" for p in pairs for month in months(*about))
    else:
        keys.update(f"{p}|{month}" for p in pairs for month in months(*seen))
        if report.kind in RECALLED and report.when.known is not Known.REPORTED:
            keys.update(f"{p}|{iso(report.when.first)[:4]}|{report.kind}" for p in pairs)
    if report.kind is K.PRESS and seen is not None:
        keys.update(f"{party}|press|{month}" for party in sorted(report.parties)[:4] for month in months(*seen))
    if report.kind in NAMED and report.ordinal is not None:
        keys.update(f"{p}|no {report.ordinal}" for p in pairs)
    if report.kind is K.CONFERENCE and seen is not None and report.when.known is not Known.YEAR:
        telling = sorted(report.name, key=lambda w: (-len(w), w))[:4]
        keys.update(f"called {word}|{month}" for word in telling for month in months(*seen))
    return frozenset(keys)
