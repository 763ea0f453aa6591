"""Promises told by several reports, as one: same holders, same days, and words or goal in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from banggiao.ledger.resolve.cluster import Clustering, sparse
from banggiao.ledger.resolve.common import base, same
from banggiao.ledger.resolve.names import word_set, words
from banggiao.ledger.resolve.scopes import Scope
from banggiao.ledger.resolve.settle import settle, settle_date
from banggiao.ledger.resolve.times import Known, When, months, when
from banggiao.ledger.resolve.types import Attestation, Constraints, Join, Promise, PromiseItem, Settled
from banggiao.model import Commitment, CommitmentItem, Modality

DAYS_APART = 7  # days between two reports of one promise
APART = DAYS_APART
NEAREST = 4
LARGEST = 400  # distinct promises of a block beyond which each is compared with its neighbours by wording only
_M = Modality
_ONE_ACT = (
    frozenset({_M.AGREED, _M.PLEDGED}),
    frozenset({_M.PROPOSED, _M.HOPED}),
    frozenset({_M.INVITED}),
    frozenset({_M.ACCEPTED}),
)
_EMPTY = word_set(
    "va cac cua trong ve voi cho la duoc co nhung de den tu theo hai ben nuoc nhat tri thong cam ket de nghi "
    "mong muon khang dinh se san sang tiep tuc tang cuong thuc day hop tac quan he phat trien viet nam nham cung "
    "nhu giua linh vuc"
)


@dataclass(frozen=True, slots=True)
class _Clause:
    id: str
    article: str
    cluster: str
    modality: Modality
    holders: frozenset[str]
    addressees: frozenset[str]
    when: When
    deadline: str | None
    target: tuple[str, float | None, str | None, float | None] | None
    bag: frozenset[str]


def target_of(item: Commitment | CommitmentItem) -> tuple[str, float | None, str | None, float | None] | None:
    """A goal as plain values: metric, value, unit, multiplier."""
    goal = item.target
    return None if goal is None else (str(goal.metric), goal.value, goal.unit, goal.multiplier)


def _features(attestation: Attestation) -> _Clause:
    fact = attestation.fact
    assert isinstance(fact, Commitment)
    return _Clause(
        id=attestation.fact_id,
        article=attestation.article_id,
        cluster=attestation.cluster,
        modality=fact.modality,
        holders=frozenset(fact.holders),
        addressees=frozenset(fact.addressees),
        when=when(None, None, attestation.published),
        deadline=fact.deadline,
        target=target_of(fact) or next((t for i in fact.items if (t := target_of(i))), None),
        bag=frozenset(w for w in words(fact.text) if w not in _EMPTY),
    )


def block_keys(attestation: Attestation) -> frozenset[str]:
    """Parties and month of the report (one's own promises: and sector); reprints where no day is known."""
    fact = attestation.fact
    if not isinstance(fact, Commitment):
        return frozenset()
    clause = _features(attestation)
    who = "-".join(sorted(clause.holders | clause.addressees)) or "?"
    keys = {f"{who}|{clause.cluster}"}
    if clause.when.known is not Known.NOTHING:
        spans = months(clause.when.first - DAYS_APART, clause.when.last + DAYS_APART)
        sectors = [str(s) for s in fact.sectors] or [""] if len(clause.holders | clause.addressees) < 2 else [""]
        keys.update(f"{who}|{month}|{sector}" for month in spans for sector in sectors)
    return frozenset(keys)


def scope(attestation: Attestation) -> Scope | None:
    """The days of a promise's report; see ``_compare``."""
    told = when(None, None, attestation.published)
    dated = isinstance(attestation.fact, Commitment) and told.known is not Known.NOTHING
    return Scope(told.first, told.last) if dated else None


def _compare(a: _Clause, b: _Clause) -> tuple[float, str] | None:
    if a.article == b.article or a.holders != b.holders:
        return None
    if a.modality is not b.modality and not any({a.modality, b.modality} <= act for act in _ONE_ACT):
        return None
    if a.addressees and b.addressees and a.addressees != b.addressees:
        return None
    if a.deadline and b.deadline and not (a.deadline.startswith(b.deadline) or b.deadline.startswith(a.deadline)):
        return None
    if a.target and b.target and a.target != b.target:
        return None
    if Known.NOTHING not in (a.when.known, b.when.known):
        if max(a.when.first, b.when.first) - min(a.when.last, b.when.last) > DAYS_APART:
            return None
    elif a.cluster != b.cluster:
        return None
    if not a.bag or not b.bag:
        return None
    common = len(a.bag & b.bag)
    likeness, part = common / len(a.bag | b.bag), common / min(len(a.bag), len(b.bag))
    why = []
    if a.target and a.target == b.target:
        why.append("same goal")
    if likeness >= 0.5 or (part >= 0.75 and common >= 6):
        why.append("words in common")
    if not why:
        return None
    if a.cluster == b.cluster:
        why.append("near-duplicate text")
    score = min(1.0, 0.5 * likeness + 0.25 * part + (0.25 if "same goal" in why else 0.0) + 0.1)
    return score, ", ".join(["same holders", "within a week", *why])


def link(key: str, attestations: Sequence[Attestation]) -> list[Join]:
    """Each promise's likeliest reports of the same promise."""
    clauses = sorted((_features(a) for a in attestations), key=lambda c: (sorted(c.bag), c.id))
    reach = len(clauses) if len(clauses) <= LARGEST else LARGEST // 4
    found: list[Join] = []
    for i, left in enumerate(clauses):
        for right in clauses[i + 1 : i + 1 + reach]:
            verdict = _compare(left, right)
            if verdict is not None:
                join = same(left.id, right.id, "reports of one promise", verdict[1], verdict[0])
                found.append(join)
    return sparse(found, NEAREST)


@dataclass(frozen=True, slots=True)
class _Summary:
    articles: frozenset[str]
    deadlines: frozenset[str]
    first: int | None
    last: int | None


def _summarise(clause: _Clause) -> _Summary:
    known = clause.when.known is not Known.NOTHING
    return _Summary(
        frozenset({clause.article}), frozenset({clause.deadline} if clause.deadline else ()),
        clause.when.first if known else None, clause.when.last if known else None,
    )  # fmt: skip


def _force(a: _Summary, b: _Summary) -> _Summary:
    days = [d for d in (a.first, b.first, a.last, b.last) if d is not None]
    return _Summary(
        a.articles | b.articles, a.deadlines | b.deadlines, min(days, default=None), max(days, default=None)
    )


def _merge(a: _Summary, b: _Summary) -> _Summary | None:
    if a.articles & b.articles:
        return None
    whole = _force(a, b)
    if whole.first is not None and whole.last is not None and whole.last - whole.first > 2 * DAYS_APART:
        return None
    return whole


def assemble(attestations: Sequence[Attestation], joins: Sequence[Join], constraints: Constraints) -> list[Promise]:
    """The promises of one component."""
    summaries = {a.fact_id: _summarise(_features(a)) for a in attestations}
    clustering = Clustering(attestations, summaries, constraints, merge=_merge, force=_force)
    clustering.take(joins)
    by_id = {a.fact_id: a for a in attestations}
    return [_promise([by_id[m] for m in group], clustering.taken) for group in clustering.groups()]


def _promise(attestations: Sequence[Attestation], joins: Sequence[Join]) -> Promise:
    facts = [(a, a.fact) for a in attestations if isinstance(a.fact, Commitment)]
    best, told = min(facts, key=lambda t: (-len(t[1].items), -len(t[1].text), t[0].published or "9999", t[0].fact_id))
    parties = tuple(sorted({*told.holders, *told.addressees}))
    text = Settled(told.text, "the report that lists most", (), len({f.text for _, f in facts}) > 1)
    fields = (
        ("modality", settle([(a, str(f.modality)) for a, f in facts], "modality")),
        ("holders", settle([(a, tuple(f.holders)) for a, f in facts], "holders")),
        ("addressees", settle([(a, tuple(f.addressees)) for a, f in facts], "addressees")),
        ("parties", Settled(parties, "holders and addressees")),
        ("text", text),
        ("sectors", settle([(a, tuple(str(s) for s in f.sectors)) for a, f in facts], "sectors")),
        ("deadline", settle_date([(a, f.deadline) for a, f in facts], "deadline")),
        ("holder_persons", settle([(a, tuple(f.holder_persons)) for a, f in facts], "holder_persons")),
    )
    return Promise(**base("cm", attestations, joins), fields=fields, items=_items(best, told, facts))


def _items(
    best: Attestation, told: Commitment, facts: Sequence[tuple[Attestation, Commitment]]
) -> tuple[PromiseItem, ...]:
    """The items of the report that lists most, each with whatever other reports say it is about."""
    listed = told.items or (_whole(told),)
    out = []
    for index, item in enumerate(listed):
        bag = {w for w in words(item.text) if w not in _EMPTY}
        about = {f for f in (best.about[index : index + 1] if told.items else best.about) if f}
        for attestation, fact in facts:
            if attestation is best:
                continue
            for n, other in enumerate(fact.items):
                theirs = {w for w in words(other.text) if w not in _EMPTY}
                alike = len(bag & theirs) >= 0.5 * max(1, min(len(bag), len(theirs)))
                pointed = attestation.about[n] if alike and n < len(attestation.about) else None
                about.update({pointed} if pointed else ())
        single = len(listed) == 1
        out.append(
            PromiseItem(
                fact_id=best.fact_id, index=index, start=item.span.start, end=item.span.end, text=item.text,
                sectors=tuple(str(s) for s in item.sectors),
                target=target_of(item) or (target_of(told) if single else None),
                deadline=item.deadline or (told.deadline if single or not any(i.deadline for i in listed) else None),
                about=tuple(sorted(about)),
            )
        )  # fmt: skip
    return tuple(out)


def _whole(fact: Commitment) -> CommitmentItem:
    """A clause that lists nothing is its own single item."""
    return CommitmentItem(fact.evidence[0], fact.text, fact.sectors, fact.target, fact.deadline)
