"""Events from reports of engagements: blocks, links, assembly."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from banggiao.ledger.resolve import event_parts
from banggiao.ledger.resolve.cluster import Clustering, sparse
from banggiao.ledger.resolve.common import same
from banggiao.ledger.resolve.event_features import Report, block_keys_of, engagement_of, features, window
from banggiao.ledger.resolve.event_fields import event_of
from banggiao.ledger.resolve.event_match import FULL, compare
from banggiao.ledger.resolve.event_merge import force, merge, summarise
from banggiao.ledger.resolve.scopes import Scope
from banggiao.ledger.resolve.times import Known, when
from banggiao.ledger.resolve.types import Attestation, Bond, Constraints, Event, Join

NEAREST = 8  # candidate joins that a report keeps in one block
LARGEST = 600  # distinct reports of a block beyond which each is compared with its neighbours in time only
NEIGHBOURS = 120
APART = event_parts.FURTHEST


def block_keys(attestation: Attestation) -> frozenset[str]:
    """Pair-and-month blocks of an engagement; none for other facts."""
    if engagement_of(attestation) is None:
        return frozenset()
    return block_keys_of(features(attestation))


def scope(attestation: Attestation) -> Scope | None:
    """The days that an engagement's report tells; see ``_comparable``."""
    fact = engagement_of(attestation)
    seen = when(fact.date, fact.date_end, attestation.published) if fact is not None else None
    return Scope(seen.first, seen.last) if seen is not None and seen.known is Known.DAY else None


def _signature(report: Report) -> tuple[object, ...]:
    return (
        report.kind, report.coming, report.cancelled, report.when, report.parties, report.people, report.place,
        report.place_country, report.name, report.ordinal, report.level, report.offices, report.rank,
        "" if report.when.known else report.cluster,
    )  # fmt: skip


def link(key: str, attestations: Sequence[Attestation]) -> list[Join]:
    """Each report's likeliest reports of the same engagement, and of the visit that holds it.

    Reports that tell exactly the same are compared once. A block of more than ``LARGEST`` distinct reports is not
    compared all with all: sorted by day, each is compared with its ``NEIGHBOURS`` next ones.
    """
    groups: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for attestation in attestations:
        report = features(attestation)
        groups[_signature(report)].append(report)
    joins: list[Join] = []
    leaders: list[Report] = []
    for group in groups.values():
        group.sort(key=lambda r: r.id)
        leaders.append(group[0])
        for other in group[1:]:
            verdict = compare(group[0], other)
            if verdict is None:
                leaders.append(other)
            else:
                joins.append(_same("reports that tell the same", group[0], other, verdict))
    leaders.sort(key=lambda r: ((window(r) or (0, 0))[0], r.id))
    reach = len(leaders) if len(leaders) <= LARGEST else NEIGHBOURS
    found: list[Join] = []
    wholes: dict[str, list[Join]] = defaultdict(list)
    for left, right in _comparable(leaders, reach):
        verdict = compare(left, right)
        if verdict is not None:
            found.append(_same("reports of one engagement", left, right, verdict))
            continue
        for part, whole in ((left, right), (right, left)):
            held = event_parts.part_of(part, whole)
            if held is not None:
                wholes[part.id].append(held)
    best = set(sparse(found, NEAREST))
    for candidates in wholes.values():
        best.update(sorted(candidates, key=lambda j: (-j.score, j.right))[:2])
    return joins + sorted(best)


def _comparable(reports: Sequence[Report], reach: int) -> Iterator[tuple[Report, Report]]:
    """The pairs of reports, sorted by the first day of their window, at most ``reach`` apart in that order; but for
    those that tell days too far apart for ``compare`` and ``part_of``: most of a block of a year."""
    dated = [i for i, report in enumerate(reports) if report.when.known is Known.DAY]
    others = [i for i, report in enumerate(reports) if report.when.known is not Known.DAY]
    place = {i: k for k, i in enumerate(dated)}
    for i, left in enumerate(reports):
        last = min(i + reach, len(reports) - 1)
        if i not in place:
            yield from ((left, reports[j]) for j in range(i + 1, last + 1))
            continue
        for j in dated[place[i] + 1 :]:
            if j > last or reports[j].when.first - left.when.last > event_parts.FURTHEST:
                break
            yield left, reports[j]
        yield from ((left, reports[j]) for j in others[bisect_right(others, i) : bisect_right(others, last)])


def _same(rule: str, left: Report, right: Report, verdict: tuple[float, str]) -> Join:
    points, reason = verdict
    return same(left.id, right.id, rule, reason, min(1.0, points / FULL))


def assemble(attestations: Sequence[Attestation], joins: Sequence[Join], constraints: Constraints) -> list[Event]:
    """The events of one component, parts placed within their wholes."""
    summaries = {a.fact_id: summarise(features(a)) for a in attestations}
    clustering = Clustering(attestations, summaries, constraints, merge=merge, force=force)
    clustering.take(joins)
    by_id = {a.fact_id: a for a in attestations}
    taken = defaultdict(list)
    for join in clustering.taken:
        taken[clustering.root(join.left)].append(join)
    groups = {clustering.root(group[0]): group for group in clustering.groups()}
    ranks = {root: _rank(by_id[m] for m in group) for root, group in groups.items()}
    held = _wholes(joins, clustering, ranks)
    events = {
        root: event_of([by_id[m] for m in group], taken[root] + ([held[root]] if root in held else []))
        for root, group in groups.items()
    }
    parts: dict[str, list[Event]] = defaultdict(list)
    for root, join in held.items():
        parts[clustering.root(join.right)].append(events[root])
    out = []
    for root, event in events.items():
        whole = held.get(root)
        made = event_parts.made_by_parts(event, parts[root]) if root in parts else event
        out.append(event_of_whole(made, events[clustering.root(whole.right)].id if whole else None, whole))
    return out


def event_of_whole(event: Event, whole: str | None, join: Join | None) -> Event:
    """The event placed within its whole."""
    if whole is None or join is None:
        return event
    return replace(event, part_of=whole, joins=tuple(sorted({*event.joins, join})))


def _rank(attestations: Iterable[Attestation]) -> int:
    ranks = []
    for attestation in attestations:
        report = features(attestation)
        ranks.append(event_parts.rank(report.kind, report.level))
    return max(ranks)


def _wholes(joins: Sequence[Join], clustering: Clustering, ranks: dict[str, int]) -> dict[str, Join]:  # type: ignore[type-arg]
    """For each cluster that is part of another, the best join that says so: the whole that most joins name."""
    votes: dict[str, dict[str, list[Join]]] = defaultdict(lambda: defaultdict(list))
    for join in joins:
        if join.bond is Bond.PART:
            part, whole = clustering.root(join.left), clustering.root(join.right)
            if part != whole and ranks[part] < ranks[whole]:
                votes[part][whole].append(join)
    out: dict[str, Join] = {}
    for part, wholes in votes.items():
        best = min(wholes, key=lambda w: (-ranks[w], -sum(j.score for j in wholes[w]), w))
        out[part] = min(wholes[best], key=lambda j: (-j.score, j))
    return out
