"""What is known of a pair of states, or of one thing, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from banggiao.ledger import Detail, Entry, Ledger
from banggiao.ledger.types import Family
from banggiao.model import PartialDate, fact_from_json
from banggiao.views.coming import coming_and_past
from banggiao.views.describe import describe
from banggiao.views.known import family_of, figures, known, sources_note, tenures
from banggiao.views.values import field_label, field_words
from banggiao.views.wording import Wording


def show_pair(ledger: Ledger, party: str, other: str, *, say: Wording, as_of: str | None, limit: int) -> str:
    """Standing, then the newest of each family and what lies ahead, each line with its id."""
    overview = ledger.overview(party, other, as_of=as_of, limit=limit)
    standing = overview.standing
    lines = [f"{say.state(party)} ({party}) – {say.state(other)} ({other})"]
    tier = say("tier", standing.tier) if standing.tier else say.label("no_tier")
    when = say.label("affirmed_since" if standing.only_affirmed else "since").lower()
    since = f", {when} {standing.since}" if standing.since else ""
    lines.append(f"  {tier}{since}")
    if standing.diplomatic_relations_since:
        lines.append(f"  {say.label('diplomatic_relations_since')} {standing.diplomatic_relations_since}")
    if overview.newest:
        lines.append(f"  {say.label('newest_article')}: {overview.newest}")
    if overview.undated:
        lines.append(f"  {overview.undated} {say.label('undated_out')}")
    fates = overview.fates

    def promise(entry: Entry[Any]) -> str:
        fate = fates.get(entry.id)
        return f"[{say('fate', fate.state)}] {known(entry, say, fate=fate)}" if fate else str(known(entry, say))

    def line(entry: Entry[Any]) -> str:
        return str(known(entry, say))

    day = as_of or overview.newest
    coming, past = coming_and_past(
        ledger, (party, other), day=PartialDate.parse(day).last_day if day else None, as_of=as_of, limit=limit
    )
    for label, entries, told in (
        ("history", overview.relations, line),
        ("engagements", past, line),
        ("coming", coming, line),
        ("agreements", overview.agreements, line),
        ("promises", overview.commitments, promise),
    ):
        lines += _listed(say.label(label), ((told(entry), entry.id) for entry in entries[:limit]))
    lines += _listed(say.label("figures"), _figures(overview.indicators, say, limit))
    lines += _listed(say.label("people"), _people(overview.office_holders, say, limit))
    return "\n".join(lines) + "\n"


def _listed(title: str, lines: Iterable[tuple[str, str]]) -> Iterator[str]:
    shown = [f"  {text}  [{entry_id}]" for text, entry_id in lines]
    if shown:
        yield from ("", title, *shown)


def _figures(entries: Iterable[Entry[Any]], say: Wording, limit: int) -> Iterator[tuple[str, str]]:
    for entry in list(entries)[:limit]:
        for figure in figures(entry.record, say, newest=2):
            yield str(figure), entry.id


def _people(entries: Iterable[Entry[Any]], say: Wording, limit: int) -> Iterator[tuple[str, str]]:
    for entry in list(entries)[:limit]:
        for tenure in list(tenures(entry.record, say))[:1]:
            yield f"{tenure.head}: {tenure.text} ({tenure.when})", entry.id


def show_entry(ledger: Ledger, entry_id: str, *, say: Wording, as_of: str | None) -> str:
    """One thing in full: what is taken, what differs, why reports were joined, and every report with its words."""
    detail = ledger.get(family_of(entry_id), entry_id, as_of=as_of)
    entry = detail.entry
    fate = ledger.fates([entry.id], as_of=as_of).get(entry.id) if entry.family is Family.COMMITMENTS else None
    alias = f" ({say.label('alias')} {detail.asked})" if detail.asked != entry.id else ""
    lines = [f"{entry.id}{alias}"]
    lines += [f"  {known(entry, say, fate=fate)}", f"  {sources_note(entry, say)}"]
    if fate is not None:
        lines.append(f"  {say('fate', fate.state)}: {say.told(fate.rule)}: {say.told(fate.explanation)}")
        lines += [f"    {say.told(i.explanation)}" for i in fate.items if i.silent_since and len(fate.items) > 1]
    lines += _disputes(entry, say)
    lines += [f"  {say.label('joined')}: {say.told(join.rule)}: {say.told(join.reason)}" for join in entry.record.joins]
    lines += _reports(detail, say)
    for judgement in detail.judgements:
        note = f": {judgement.note}" if judgement.note else ""
        lines.append(f"  {judgement.at} {judgement.author}: {judgement.action}{note} [{judgement.id}]")
    return "\n".join(lines) + "\n"


def _disputes(entry: Entry[Any], say: Wording) -> Iterator[str]:
    for name, settled in entry.record.fields:
        if settled.disputed:
            told = ((field_words(name, v.value, entry.record, say), v.independent) for v in settled.variants)
            values = "; ".join(f"{words} ({independent})" for words, independent in told)
            yield f"  {say.label('disputed')} {field_label(name, say)}: {values} — {say.told(settled.rule)}"


def _reports(detail: Detail[Any], say: Wording) -> Iterator[str]:
    for report in detail.reports:
        told = describe(fact_from_json(report.fact), say)
        yield ""
        yield f"  {report.article_id}, {report.published or '—'}: {told.head} · {told.line}  [{report.fact_id}]"
        for quote in report.quotes:
            yield f"    “{' '.join(quote.words.split())}”"
