"""Agreements announced, signed and recalled, as one: by parties, kind of text, title and dates."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from banggiao.ledger.resolve.cluster import Clustering, sparse
from banggiao.ledger.resolve.common import base, pair_keys, same
from banggiao.ledger.resolve.names import fold, word_set
from banggiao.ledger.resolve.settle import history, settle, settle_date, settle_ranked, variants
from banggiao.ledger.resolve.times import Known, When, months, when
from banggiao.ledger.resolve.types import Accord, Attestation, Constraints, Join, Settled, Value
from banggiao.model import Agreement, AgreementKind, AgreementStatus
from banggiao.reading.lexicon import Kind, load

K = AgreementKind
ENOUGH, FULL = 4.0, 9.0
NEAREST = 6
LARGEST = 600  # distinct texts of a block beyond which each is compared with its neighbours by title only
FURTHEST = "the furthest that reports say it got"
NEWEST = "the newest word on it"
_STATUS = ("proposed", "negotiating", "signed", "adopted", "in_force")
_ENDED = ("suspended", "terminated")
_DONE = frozenset({AgreementStatus.SIGNED, AgreementStatus.ADOPTED})
_GENERIC = word_set(
    "hiệp định ước thỏa thoả thuận bản ghi nhớ biên tuyên bố chung kế hoạch chương trình nghị thư ý hợp tác về "
    "giữa và các hai bên nước chính phủ bộ nhân dân cộng hòa hoà xã hội chủ nghĩa giai đoạn năm đến trong lĩnh "
    "vực của với cấp khung văn kiện hành động sớm mou ký"
)
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ACROSS: dict[frozenset[AgreementKind], float] = {
    frozenset({K.JOINT_STATEMENT, K.DECLARATION}): 0.75,
    frozenset({K.AGREEMENT, K.TREATY}): 0.75,
    frozenset({K.AGREEMENT, K.MOU}): 0.5,
    frozenset({K.AGREEMENT, K.PROTOCOL}): 0.5,
    frozenset({K.MOU, K.LETTER_OF_INTENT}): 0.5,
    frozenset({K.PLAN, K.AGREEMENT}): 0.25,
}


@dataclass(frozen=True, slots=True)
class _Text:
    id: str
    cluster: str
    article: str
    kind: AgreementKind
    status: AgreementStatus
    when: When
    reported: When
    parties: frozenset[str]
    title: frozenset[str]
    years: frozenset[str]
    period: str | None
    bodies: frozenset[str]


@lru_cache(maxsize=32768)
def telling_words(title: str) -> frozenset[str]:
    """The folded words of a title that tell this text from others of its kind; countries do not."""
    text = unicodedata.normalize("NFC", title)
    for hit in reversed(load().scan(text, ("entities",))):
        if hit.kind in (Kind.COUNTRY, Kind.PAIR):
            text = text[: hit.start] + " " * (hit.end - hit.start) + text[hit.end :]
    lowered = re.sub(r"\bký kết\b", " ", text.lower())
    return frozenset(fold(w) for w in _WORD.findall(lowered) if w not in _GENERIC and not w.isdigit())


def years_of(title: str, period: str | None) -> frozenset[str]:
    """The years that a title or a period names."""
    return frozenset(_YEAR.findall(f"{title} {(period or '').replace('/', ' ')}"))


def _features(attestation: Attestation) -> _Text:
    fact = attestation.fact
    assert isinstance(fact, Agreement)
    return _Text(
        id=attestation.fact_id,
        cluster=attestation.cluster,
        article=attestation.article_id,
        kind=fact.kind,
        status=fact.status,
        when=when(fact.date, None, None),
        reported=when(None, None, attestation.published),
        parties=frozenset(fact.parties),
        title=telling_words(fact.title),
        years=frozenset(_YEAR.findall(fact.title)),
        period=fact.period,
        bodies=frozenset(w for body in fact.signatories for w in telling_words(body)),
    )


def block_keys(attestation: Attestation) -> frozenset[str]:
    """Pair and each telling word of the title; pair and month for texts known by their kind alone."""
    if not isinstance(attestation.fact, Agreement):
        return frozenset()
    text = _features(attestation)
    pairs = pair_keys(text.parties) or (f"~{text.cluster}",)
    telling = sorted(text.title, key=lambda w: (-len(w), w))[:5]
    keys = {f"{p}|{word}" for p in pairs for word in telling}
    seen = text.when if text.when.known >= Known.MONTH else text.reported
    if seen.known is Known.NOTHING:
        keys.update(f"{p}|?|{text.kind}|{text.cluster}" for p in pairs)
    elif text.when.known >= Known.MONTH or not telling:
        keys.update(f"{p}|{m}" for p in pairs for m in months(seen.first - 2, seen.last + 2))
    return frozenset(keys)


def _dates(a: _Text, b: _Text) -> float | None:
    if a.when.known and b.when.known:
        apart = max(a.when.first, b.when.first) - min(a.when.last, b.when.last)
        if apart > 1:
            return None if (a.status in _DONE) == (b.status in _DONE) else 0.0
        return 3.0 if min(a.when.known, b.when.known) is Known.DAY else 1.5
    if not (a.title and b.title):
        first = a.when if a.when.known else a.reported
        second = b.when if b.when.known else b.reported
        if Known.NOTHING in (first.known, second.known):
            return 0.0
        gap = max(first.first, second.first) - min(first.last, second.last)
        return 2.0 if gap <= 2 else 1.0 if gap <= 7 else None
    return 0.5


def _compare(a: _Text, b: _Text) -> tuple[float, str] | None:
    kind = 1.5 if a.kind is b.kind else 0.5 if K.OTHER in (a.kind, b.kind) else _ACROSS.get(frozenset({a.kind, b.kind}))
    if (
        kind is None
        or (a.period and b.period and a.period != b.period)
        or (a.years and b.years and not a.years & b.years)
    ):
        return None
    if a.bodies and b.bodies and not a.bodies & b.bodies:
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
        if part < 0.6 or (whole < 0.4 and common < 3):
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


def link(key: str, attestations: Sequence[Attestation]) -> list[Join]:
    """Each text's likeliest reports of the same text."""
    groups: dict[tuple[object, ...], list[_Text]] = defaultdict(list)
    for attestation in attestations:
        text = _features(attestation)
        signature = (text.kind, text.status, text.when, text.parties, text.title, text.years, text.period)
        groups[(*signature, () if text.title else (text.reported, text.cluster))].append(text)
    joins: list[Join] = []
    leaders = []
    for group in groups.values():
        group.sort(key=lambda t: t.id)
        leaders.append(group[0])
        for other in group[1:]:
            verdict = _compare(group[0], other)
            if verdict is None:
                leaders.append(other)
            else:
                joins.append(same(group[0].id, other.id, "one text", verdict[1], min(1.0, verdict[0] / FULL)))
    leaders.sort(key=lambda t: (sorted(t.title), t.id))
    reach = len(leaders) if len(leaders) <= LARGEST else LARGEST // 3
    found: list[Join] = []
    for i, left in enumerate(leaders):
        for right in leaders[i + 1 : i + 1 + reach]:
            verdict = _compare(left, right)
            if verdict is not None:
                join = same(left.id, right.id, "reports of one text", verdict[1], min(1.0, verdict[0] / FULL))
                found.append(join)
    return joins + sparse(found, NEAREST)


@dataclass(frozen=True, slots=True)
class _Summary:
    kinds: frozenset[AgreementKind]
    years: frozenset[str]
    periods: frozenset[str]
    done: tuple[int, int] | None


def _summarise(text: _Text) -> _Summary:
    exact = text.when.known is Known.DAY and text.status in _DONE
    return _Summary(
        frozenset({text.kind}), text.years, frozenset({text.period} if text.period else ()),
        (text.when.first, text.when.last) if exact else None,
    )  # fmt: skip


def _force(a: _Summary, b: _Summary) -> _Summary:
    done = (min(a.done[0], b.done[0]), max(a.done[1], b.done[1])) if a.done and b.done else a.done or b.done
    return _Summary(a.kinds | b.kinds, a.years | b.years, a.periods | b.periods, done)


def _merge(a: _Summary, b: _Summary) -> _Summary | None:
    whole = _force(a, b)
    if whole.done and whole.done[1] - whole.done[0] > 2:
        return None
    if len(whole.periods) > 1 or (a.years and b.years and not a.years & b.years):
        return None
    plain = sorted(whole.kinds - {K.OTHER})
    if any(frozenset({x, y}) not in _ACROSS for i, x in enumerate(plain) for y in plain[i + 1 :]):
        return None
    return whole


def _status(told: Sequence[tuple[Attestation, Value]]) -> Settled:
    furthest = settle_ranked(told, "status", lambda v: _STATUS.index(str(v)) if v in _STATUS else -1, FURTHEST)
    ended = [(a.published or "", str(v)) for a, v in told if v in _ENDED]
    others = [a.published or "" for a, v in told if v in ("signed", "in_force")]
    if ended and max(ended)[0] >= max(others, default=""):
        return Settled(max(ended)[1], NEWEST, variants(told), len(furthest.variants) > 1)
    return furthest


def assemble(attestations: Sequence[Attestation], joins: Sequence[Join], constraints: Constraints) -> list[Accord]:
    """The agreements of one component."""
    summaries = {a.fact_id: _summarise(_features(a)) for a in attestations}
    clustering = Clustering(attestations, summaries, constraints, merge=_merge, force=_force)
    clustering.take(joins)
    by_id = {a.fact_id: a for a in attestations}
    return [_accord([by_id[m] for m in group], clustering.taken) for group in clustering.groups()]


def _accord(attestations: Sequence[Attestation], joins: Sequence[Join]) -> Accord:
    facts = [(a, a.fact) for a in attestations if isinstance(a.fact, Agreement)]

    def told(name: str) -> list[tuple[Attestation, Value]]:
        return [(a, _plain(getattr(f, name))) for a, f in facts]

    def fullness(value: Value) -> int:
        return len(str(value))

    done = [(a, f) for a, f in facts if f.status in _DONE and f.date] or facts
    fields = (
        ("kind", settle(told("kind"), "kind")),
        ("title", settle_ranked(told("title"), "title", fullness, "the fullest that a fifth tell", share=0.2)),
        ("parties", settle(told("parties"), "parties")),
        ("signatories", settle(told("signatories"), "signatories")),
        ("date", settle_date([(a, f.date) for a, f in done], "date")),
        ("place", settle(told("place"), "place")),
        ("status", _status(told("status"))),
        ("period", settle(told("period"), "period")),
    )
    steps = history((a, str(f.status), f.date) for a, f in facts)
    return Accord(**base("ag", attestations, joins), fields=fields, history=steps)


def _plain(value: object) -> Value:
    if isinstance(value, tuple):
        return tuple(str(v) for v in value)
    return None if value is None else str(value)
