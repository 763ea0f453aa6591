"""Agreements announced, signed and recalled, as one: blocks, links, assembly."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from banggiao.ledger.resolve.agreement_match import ACROSS, DONE, FULL, Text, compare, features
from banggiao.ledger.resolve.cluster import Clustering, sparse
from banggiao.ledger.resolve.common import base, pair_keys, same
from banggiao.ledger.resolve.scopes import Scope
from banggiao.ledger.resolve.settle import history, settle, settle_date, settle_ranked, variants
from banggiao.ledger.resolve.times import Known, months, when
from banggiao.ledger.resolve.types import Accord, Attestation, Constraints, Join, Settled, Value
from banggiao.model import Agreement, AgreementKind

K = AgreementKind
NEAREST = 6
LARGEST = 600  # distinct texts of a block beyond which each is compared with its neighbours by title only
APART = 1
_ROUGHLY = 60  # days of a date beyond which a text is compared with those of any day
FURTHEST = "the furthest that reports say it got"
NEWEST = "the newest word on it"
_STATUS = ("proposed", "negotiating", "signed", "adopted", "in_force")
_ENDED = ("suspended", "terminated")


def block_keys(attestation: Attestation) -> frozenset[str]:
    """Pair and each telling word of the title; pair and month for texts known by their kind alone."""
    if not isinstance(attestation.fact, Agreement):
        return frozenset()
    text = features(attestation)
    pairs = pair_keys(text.parties) or (f"~{text.cluster}",)
    telling = sorted(text.title, key=lambda w: (-len(w), w))[:5]
    keys = {f"{p}|{word}" for p in pairs for word in telling}
    seen = text.when if text.when.known >= Known.MONTH else text.reported
    if seen.known is Known.NOTHING:
        keys.update(f"{p}|?|{text.kind}|{text.cluster}" for p in pairs)
    elif text.when.known >= Known.MONTH or not telling:
        keys.update(f"{p}|{m}" for p in pairs for m in months(seen.first - 2, seen.last + 2))
    return frozenset(keys)


def scope(attestation: Attestation) -> Scope | None:
    """The days of a dated text, apart for those that are done and those that are not; see ``_comparable``."""
    if not isinstance(attestation.fact, Agreement):
        return None
    told = when(attestation.fact.date, None, None)
    if told.known is Known.NOTHING or told.last - told.first > _ROUGHLY:
        return None
    return Scope(told.first, told.last, "done" if attestation.fact.status in DONE else "")


def link(key: str, attestations: Sequence[Attestation]) -> list[Join]:
    """Each text's likeliest reports of the same text."""
    groups: dict[tuple[object, ...], list[Text]] = defaultdict(list)
    for attestation in attestations:
        text = features(attestation)
        signature = (text.kind, text.status, text.when, text.parties, text.title, text.years, text.period)
        groups[(*signature, () if text.title else (text.reported, text.cluster))].append(text)
    joins: list[Join] = []
    leaders = []
    for group in groups.values():
        group.sort(key=lambda t: t.id)
        leaders.append(group[0])
        for other in group[1:]:
            verdict = compare(group[0], other)
            if verdict is None:
                leaders.append(other)
            else:
                joins.append(same(group[0].id, other.id, "one text", verdict[1], min(1.0, verdict[0] / FULL)))
    leaders.sort(key=lambda t: (sorted(t.title), t.id))
    reach = len(leaders) if len(leaders) <= LARGEST else LARGEST // 3
    found: list[Join] = []
    for left, right in _comparable(leaders, reach):
        verdict = compare(left, right)
        if verdict is not None:
            join = same(left.id, right.id, "reports of one text", verdict[1], min(1.0, verdict[0] / FULL))
            found.append(join)
    return joins + sparse(found, NEAREST)


def _comparable(texts: Sequence[Text], reach: int) -> Iterator[tuple[Text, Text]]:
    """The pairs of texts at most ``reach`` apart but for those that ``compare`` refuses by their days (both told, not
    at most one apart, and both done or both not) or by years named, none in common. Of one matter two states have ever
    more texts, and of most pairs of them that is so."""
    dated: dict[tuple[bool, str], list[int]] = defaultdict(list)
    inside = [_months_of(text) for text in texts]
    for i, (text, some) in enumerate(zip(texts, inside, strict=True)):
        for month in some:
            dated[text.status in DONE, month].append(i)
    always = {  # whichever day they are of: those without one, and those that are not as done
        done: [i for i, text in enumerate(texts) if not inside[i] or (text.status in DONE) is not done]
        for done in (False, True)
    }
    for i, left in enumerate(texts):
        done, last = left.status in DONE, min(i + reach, len(texts) - 1)
        others: Iterable[int] = range(i + 1, last + 1)
        if inside[i]:
            near = [always[done], *(dated[done, month] for month in inside[i])]
            others = sorted({j for some in near for j in some[bisect_right(some, i) : bisect_right(some, last)]})
        for j in others:
            right = texts[j]
            if not left.years or not right.years or left.years & right.years:
                yield left, right


def _months_of(text: Text) -> tuple[str, ...]:
    """The months in which a text of the same day, or one apart, may be dated; none where it is told but roughly."""
    when = text.when
    if when.known is Known.NOTHING or when.last - when.first > _ROUGHLY:
        return ()
    return months(when.first - 1, when.last + 1, most=_ROUGHLY)


@dataclass(frozen=True, slots=True)
class _Summary:
    kinds: frozenset[AgreementKind]
    years: frozenset[str]
    periods: frozenset[str]
    short: frozenset[str]
    fullest: frozenset[str]
    done: tuple[int, int] | None


def _summarise(text: Text) -> _Summary:
    dated = text.when.known is not Known.NOTHING and text.status in DONE
    return _Summary(
        frozenset({text.kind}), text.years, frozenset({text.period} if text.period else ()), text.short, text.title,
        (text.when.first - 1, text.when.last + 1) if dated else None,
    )  # fmt: skip


def _force(a: _Summary, b: _Summary) -> _Summary:
    done = (max(a.done[0], b.done[0]), min(a.done[1], b.done[1])) if a.done and b.done else a.done or b.done
    fullest = max(a.fullest, b.fullest, key=lambda t: (len(t), sorted(t)))
    return _Summary(a.kinds | b.kinds, a.years | b.years, a.periods | b.periods, a.short | b.short, fullest, done)


def _merge(a: _Summary, b: _Summary) -> _Summary | None:
    whole = _force(a, b)
    if whole.done and whole.done[0] > whole.done[1]:
        return None
    if len(whole.periods) > 1 or any(x and y and not x & y for x, y in ((a.years, b.years), (a.short, b.short))):
        return None
    if a.fullest and b.fullest and len(a.fullest & b.fullest) < 0.6 * min(len(a.fullest), len(b.fullest)):
        return None
    plain = sorted(whole.kinds - {K.OTHER})
    if any(frozenset({x, y}) not in ACROSS for i, x in enumerate(plain) for y in plain[i + 1 :]):
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
    summaries = {a.fact_id: _summarise(features(a)) for a in attestations}
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

    done = [(a, f) for a, f in facts if f.status in DONE and f.date] or facts
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
