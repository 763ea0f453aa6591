"""People across spellings, and the offices that they hold, from what articles say of office-holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from banggiao.ledger.resolve.alike import (
    KEPT_JOINS,
    NO_ALIKE,
    Alike,
    Likeness,
    alike_of,
    likes,
    with_others,
)
from banggiao.ledger.resolve.cluster import Clustering
from banggiao.ledger.resolve.common import base, same
from banggiao.ledger.resolve.names import best_name, likeness, parse
from banggiao.ledger.resolve.offices import office_keys, primary_key
from banggiao.ledger.resolve.settle import settle, variants
from banggiao.ledger.resolve.types import Attestation, Constraints, Join, Person, Settled, Tenure
from banggiao.model import Fact, Office

ALIKE = Likeness("one name", "same country, same name {}")
LARGEST = 400  # distinct names of a block beyond which each is compared with its neighbours by spelling only
_COMMON = frozenset(
    ["kim", "lee", "park", "van", "von", "bin", "ibn", "abu", "del", "della", "san", "mac", "nguyen", "tran"]
)


def _office(attestation: Attestation) -> Office:
    fact = attestation.fact
    assert isinstance(fact, Office)
    return fact


def block_keys(attestation: Attestation) -> frozenset[str]:
    """Country and the beginnings of the name's words; country and the last two words of names in Vietnamese."""
    fact = attestation.fact
    if not isinstance(fact, Office):
        return frozenset()
    name = parse(fact.person)
    if not name.tokens:
        return frozenset()
    country = fact.country or "?"
    if name.vietnamese or country == "VNM":
        return frozenset({f"{country}|{''.join(name.tokens[-2:])}"})
    telling = [t for t in name.tokens if len(t) >= 3 and t not in _COMMON] or [name.squashed]
    return frozenset({f"{country}|{t[:4]}" for t in telling})


def name_of(fact: Fact) -> str:
    """What makes reports of one block alike: the name."""
    assert isinstance(fact, Office)
    return fact.person


def link(key: str, attestations: Sequence[Attestation]) -> list[Join]:
    """One name is one person; spellings are joined by likeness, short forms with the one that shares an office."""
    groups = likes((name_of(a.fact), a) for a in attestations)
    joins = [ALIKE.join(name, some[0].fact_id, other.fact_id) for name, some in groups.items() for other in some[1:]]
    return joins + link_alike({name: alike_of(some) for name, some in groups.items()})


def link_alike(groups: Mapping[str, Alike]) -> list[Join]:
    """The joins between the names of a block."""
    joins: list[Join] = []
    offices = {
        name: frozenset().union(*(office_keys(f.office, f.country) for f in group.facts if isinstance(f, Office)))
        for name, group in groups.items()
    }
    names = sorted(groups, key=lambda n: (parse(n).squashed, n))
    reach = len(names) if len(names) <= LARGEST else LARGEST // 4
    short: dict[str, list[tuple[bool, int, str]]] = defaultdict(list)
    for i, one in enumerate(names):
        for two in names[i + 1 : i + 1 + reach]:
            value = likeness(one, two)
            shared = bool(offices[one] & offices[two])
            if value >= 0.9 and (value == 1.0 or shared or len(parse(one).squashed) >= 8):
                rule = "spellings of one name" if value == 1.0 else "transliterations of one name"
                joins.append(_named(groups, one, two, rule, value))
            elif value >= 0.8:
                less, full = sorted((one, two), key=lambda n: len(parse(n).tokens))
                short[less].append((shared, groups[full].number, full))
    for less, candidates in short.items():
        shared_only = [c for c in candidates if c[0]]
        if shared_only or len(candidates) == 1:
            _, _, full = max(shared_only or candidates)
            joins.append(_named(groups, less, full, "short form of the name", 0.8))
    return joins


def _named(groups: Mapping[str, Alike], one: str, two: str, rule: str, score: float) -> Join:
    reason = f"same country, {one!r} and {two!r} are {rule}"
    return same(groups[one].first, groups[two].first, rule, reason, score)


def assemble(
    attestations: Sequence[Attestation],
    joins: Sequence[Join],
    constraints: Constraints,
    alike: Mapping[str, Sequence[str]] = NO_ALIKE,
) -> list[Person]:
    """The people of one component. ``alike``: by the first report of each name the others, whose joins with it are
    not among ``joins`` (only where nobody judged)."""
    by_id = {a.fact_id: a for a in attestations}
    others = {other for some in alike.values() for other in some}
    heads = [a for a in attestations if a.fact_id not in others] if others else attestations
    summaries = {a.fact_id: frozenset({_office(a).person}) for a in heads}

    def merge(a: frozenset[str], b: frozenset[str]) -> frozenset[str] | None:
        full = [n for n in a | b if len(parse(n).tokens) > 1]
        clash = any(likeness(x, y) == 0.0 for x in full if x in a for y in full if y in b)
        return None if clash else a | b

    clustering = Clustering(heads, summaries, constraints, merge=merge, force=lambda a, b: a | b)
    clustering.take(joins)
    names = {first: _office(by_id[first]).person for first in alike}
    taken = [*clustering.taken, *ALIKE.joins(names, alike, most=KEPT_JOINS)]
    return [_person([by_id[m] for m in sorted(with_others(group, alike))], taken) for group in clustering.groups()]


def _person(attestations: Sequence[Attestation], joins: Sequence[Join]) -> Person:
    facts = [(a, _office(a)) for a in attestations]
    counts: dict[str, int] = defaultdict(int)
    for _, fact in facts:
        counts[fact.person] += 1
    told = [(a, f.person) for a, f in facts]
    name = Settled(
        best_name(dict(counts)), "the fullest spelling among those often told", variants(told), len(counts) > 1
    )
    judged = settle(told, "person")
    if any("person" in a.judged for a in attestations):
        name = judged
    fields = (
        ("name", name),
        ("country", settle([(a, f.country) for a, f in facts], "country")),
        ("historical", settle([(a, f.historical) for a, f in facts], "historical")),
    )
    names = tuple(sorted(counts, key=lambda n: (-counts[n], n)))
    return Person(**base("pe", attestations, joins), fields=fields, names=names, tenures=_tenures(facts))


def _tenures(facts: Sequence[tuple[Attestation, Office]]) -> tuple[Tenure, ...]:
    by_key: dict[tuple[str, str | None], list[tuple[Attestation, Office, bool]]] = defaultdict(list)
    for attestation, fact in facts:
        for key in office_keys(fact.office, fact.country):
            past = fact.historical or key.startswith("former:")
            by_key[key.removeprefix("former:"), fact.country].append((attestation, fact, past))
    out = []
    for (key, country), told in by_key.items():
        seen = sorted(day for a, f, past in told if not past and (day := f.as_of or a.published))
        wordings: dict[str, int] = defaultdict(int)
        for _, fact, _ in told:
            wordings[fact.office] += 1
        offices = tuple(sorted(wordings, key=lambda o: (primary_key(o, country) != key, -wordings[o], len(o), o)))
        since = settle([(a, f.since) for a, f, _ in told], "since").value
        until = settle([(a, f.until) for a, f, _ in told], "until").value
        organisation = settle([(a, f.organisation) for a, f, _ in told], "organisation").value
        out.append(
            Tenure(
                office=offices[0],
                key=key,
                country=country,
                organisation=organisation if isinstance(organisation, str) else None,
                first_seen=seen[0] if seen else None,
                last_seen=seen[-1] if seen else None,
                since=since if isinstance(since, str) else None,
                until=until if isinstance(until, str) else None,
                offices=offices,
                fact_ids=tuple(sorted(a.fact_id for a, _, _ in told)),
            )
        )
    return tuple(sorted(out, key=lambda t: (t.since or t.first_seen or "9999", t.key, t.country or "")))
