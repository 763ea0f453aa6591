"""How surely two reports tell of one text: by parties, kind of text, title and dates."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from banggiao.ledger.resolve.names import fold, word_set
from banggiao.ledger.resolve.times import Known, When, when
from banggiao.ledger.resolve.types import Attestation
from banggiao.model import Agreement, AgreementKind, AgreementStatus
from banggiao.reading.lexicon import Kind, OrganisationName, load

K = AgreementKind
ENOUGH, FULL = 4.0, 9.0
SPECIFIC = 2  # syllables beyond the common ones that tell one text from the pair's others
_COMMON = re.compile(
    r"\b(?:thương mại|h[òo][aà] bình|hạt nhân|ngừng bắn|kinh tế|đầu tư|quốc phòng|an ninh|tự do|song phương|phi|mới)\b",
    re.IGNORECASE,
)
SOON = 45  # days within which a title of common words is still the same text
DONE = frozenset({AgreementStatus.SIGNED, AgreementStatus.ADOPTED})
_GENERIC = word_set(
    "hiệp định ước thỏa thoả thuận bản ghi nhớ biên tuyên bố chung kế hoạch chương trình nghị thư ý hợp tác về "
    "giữa và các hai bên nước chính phủ bộ nhân dân cộng hòa hoà xã hội chủ nghĩa giai đoạn năm đến trong lĩnh "
    "vực của với cấp khung văn kiện hành động sớm mou ký"
)
_WORD = re.compile(r"[^\W_]+")
_SHORT = re.compile(r"\b[A-Z][A-Z]{2,}\b")  # 'EVFTA', 'COC': a short name tells a text for certain
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ACROSS: dict[frozenset[AgreementKind], float] = {
    frozenset({K.JOINT_STATEMENT, K.DECLARATION}): 0.75,
    frozenset({K.AGREEMENT, K.TREATY}): 0.75,
    frozenset({K.AGREEMENT, K.MOU}): 0.5,
    frozenset({K.AGREEMENT, K.PROTOCOL}): 0.5,
    frozenset({K.MOU, K.LETTER_OF_INTENT}): 0.5,
    frozenset({K.PLAN, K.AGREEMENT}): 0.25,
}


@dataclass(frozen=True, slots=True)
class Text:
    """One agreement fact, ready for comparing."""

    id: str
    cluster: str
    article: str
    kind: AgreementKind
    status: AgreementStatus
    when: When
    reported: When
    parties: frozenset[str]
    title: frozenset[str]
    short: frozenset[str]
    years: frozenset[str]
    period: str | None
    bodies: frozenset[str]
    specific: bool


@lru_cache(maxsize=8192)
def _named(title: str) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """A title with spaces for the countries that it names, and where it names which organisations."""
    text = unicodedata.normalize("NFC", title)
    bodies = []
    for hit in load().scan(text, ("entities",)):
        if hit.kind in (Kind.COUNTRY, Kind.PAIR):
            text = _without(text, hit.start, hit.end)
        elif isinstance(hit.entry, OrganisationName):
            bodies.append((hit.entry.organisation, hit.start, hit.end))
    return text, tuple(bodies)


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


@lru_cache(maxsize=8192)
def _telling(text: str) -> frozenset[str]:
    lowered = re.sub(r"\bký kết\b", " ", text.lower())
    return frozenset(fold(w) for w in _WORD.findall(lowered) if w not in _GENERIC and not w.isdigit())


def telling_words(title: str, parties: frozenset[str] = frozenset()) -> frozenset[str]:
    """The folded words of a title that tell this text from others of its kind; its parties' names do not."""
    text, bodies = _named(title)
    for body, start, end in bodies:
        if body in parties and len(parties) > 1:
            text = _without(text, start, end)
    return _telling(text)


def years_of(title: str, period: str | None) -> frozenset[str]:
    """The years that a title or a period names."""
    return frozenset(_YEAR.findall(f"{title} {(period or '').replace('/', ' ')}"))


def is_specific(title: str, parties: frozenset[str]) -> bool:
    """Does a title tell its text from the pair's others, whenever it is told?"""
    return len(telling_words(_rare(title), parties)) >= SPECIFIC


@lru_cache(maxsize=8192)
def _rare(title: str) -> str:
    return _COMMON.sub(" ", unicodedata.normalize("NFC", title))


@lru_cache(maxsize=8192)
def _told(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """The short names in a title, and the years that it names."""
    return frozenset(_SHORT.findall(title)), frozenset(_YEAR.findall(title))


def features(attestation: Attestation) -> Text:
    fact = attestation.fact
    assert isinstance(fact, Agreement)
    parties = frozenset(fact.parties)
    short, years = _told(fact.title)
    short -= parties
    return Text(
        id=attestation.fact_id,
        cluster=attestation.cluster,
        article=attestation.article_id,
        kind=fact.kind,
        status=fact.status,
        when=when(fact.date, None, None),
        reported=when(None, None, attestation.published),
        parties=parties,
        title=telling_words(fact.title, parties),
        short=short,
        specific=bool(short) or is_specific(fact.title, parties),
        years=years,
        period=fact.period,
        bodies=frozenset(w for body in fact.signatories for w in telling_words(body)),
    )


def _dates(a: Text, b: Text) -> float | None:
    if a.when.known and b.when.known:
        apart = max(a.when.first, b.when.first) - min(a.when.last, b.when.last)
        if apart > 1:
            return None if (a.status in DONE) == (b.status in DONE) else 0.0
        return 3.0 if min(a.when.known, b.when.known) is Known.DAY else 1.5
    if not (a.specific and b.specific):
        first = a.when if a.when.known else a.reported
        second = b.when if b.when.known else b.reported
        if Known.NOTHING in (first.known, second.known):
            return 0.0 if a.cluster == b.cluster else None
        gap = max(first.first, second.first) - min(first.last, second.last)
        near = SOON if a.title and b.title else 7
        return 2.0 if gap <= 2 else 1.0 if gap <= 7 else 0.25 if gap <= near else None
    return 0.5


def compare(a: Text, b: Text) -> tuple[float, str] | None:
    kind = 1.5 if a.kind is b.kind else 0.5 if K.OTHER in (a.kind, b.kind) else ACROSS.get(frozenset({a.kind, b.kind}))
    if kind is None or (a.period and b.period and a.period != b.period):
        return None
    if any(x and y and not x & y for x, y in ((a.years, b.years), (a.short, b.short), (a.bodies, b.bodies))):
        return None
    shared = len(a.parties & b.parties)
    if a.parties != b.parties and shared < 2:
        return None
    dates = _dates(a, b)
    if dates is None:
        return None
    title, why = 0.0, "no title of its own"
    if a.title and b.title:
        common = len(a.title & b.title)
        part, whole = common / min(len(a.title), len(b.title)), common / len(a.title | b.title)
        if part < 0.6 or (whole < 0.4 and common < 3 and not a.short & b.short):
            return None
        if kind == 0.5 and K.OTHER in (a.kind, b.kind) and whole < 0.8:
            return None
        title, why = 1.0 + 2.0 * whole, "titles share their telling words"
    elif a.article == b.article:
        return None
    points = kind + dates + title + (1.0 if a.parties == b.parties else 0.25)
    points += 1.5 if a.cluster == b.cluster and a.article != b.article else 0.0
    if points < ENOUGH:
        return None
    reason = ["same parties" if a.parties == b.parties else "parties overlap", f"{a.kind} and {b.kind}", why]
    reason.append("same date" if dates >= 1.5 else "dates do not stand against it")
    return points, ", ".join(reason)
