"""Known things as the templates show them: one card a thing, its words settled beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from banggiao.ledger import Entry, Ledger, Report
from banggiao.ledger.evidence_words import words_of
from banggiao.ledger.finding import fates_of
from banggiao.ledger.resolve import Accord, Event, Family, Fate, Person, Promise, RelationStep, Series
from banggiao.model import fact_from_json
from banggiao.reading.document import header_of
from banggiao.views.describe import describe
from banggiao.views.desk.i18n import date_words
from banggiao.views.desk.rendering import article_url, entry_url, fact_url
from banggiao.views.desk.viewer import Viewer
from banggiao.views.known import figures, known, progress_words, tenures
from banggiao.views.wording import Wording

KIND_OF = {  # which family of wording a record's kind belongs to, and the class that colours it
    Family.EVENTS: ("engagement_kind", "engagement"),
    Family.AGREEMENTS: ("agreement_kind", "agreement"),
    Family.RELATIONS: ("relation_event", "relation"),
    Family.PEOPLE: ("", "office"),
    Family.INDICATORS: ("metric", "indicator"),
    Family.COMMITMENTS: ("modality", "commitment"),
}
_SPACES = re.compile(r"\s+")
_HEADLINE = 100  # characters


@dataclass(frozen=True, slots=True)
class Card:
    """One line of a list. ``iso`` is the date for programs, ``when`` for people; ``sentence`` leads to the words.

    ``named`` is False where ``text`` only says who met; ``reported`` is the day of the newest report, in words.
    """

    family: str
    id: str
    url: str
    colour: str
    iso: str | None
    when: str
    head: str
    text: str
    more: tuple[str, ...]
    parties: tuple[str, ...]
    reports: int
    independent: int
    sentence: str
    named: bool = True
    reported: str = ""
    status: str | None = None
    state: str | None = None
    due: str | None = None
    holders: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    disputed: bool = False


def card(
    entry: Entry[Any], who: Viewer, fate: Fate | None = None, *, words: Mapping[str, str] | None = None
) -> Card:
    """An entry of any family. ``words``: what the facts of figures rest on, by fact id."""
    if entry.record.clusters or words:  # only what lists show is at hand, and comes again
        return _card(entry, fate, who.say, words)
    return who.again.get(("card", who.lang), (entry, fate), lambda: _card(entry, fate, who.say, None))


def _card(entry: Entry[Any], fate: Fate | None, say: Wording, words: Mapping[str, str] | None) -> Card:
    record = entry.record
    family = Family(entry.family)
    iso, status, state, due = record.date, None, None, None
    head, text = "", ""
    more: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    match record:
        case Person() as person:
            held = list(tenures(person, say))
            head = say.state(person.text("country") or "") if person.text("country") else ""
            text = person.text("name") or ""
            more = (held[0].text,) if held else ()
            iso = entry.last_reported
        case Series() as series:
            told = list(figures(series, say, newest=1, words=words))
            head, text = told[0].head if told else "", told[0].text if told else ""
            more = told[0].more if told else ()
            iso = told[0].when if told else None
        case _:
            line = known(entry, say)
            head, text, more = line.head, line.text, line.more
    if isinstance(record, Event | Accord):
        status = record.text("status")
        end = record.text("date_end")
        if iso and end and end != iso and "/" not in iso:
            iso = f"{iso}/{end}"
        said = say("engagement_status" if isinstance(record, Event) else "agreement_status", status or "")
        more = tuple(part for part in more if part != said)
    if isinstance(record, RelationStep):
        text = text or head
    if isinstance(record, Promise):
        holders, addressees = record.codes("holders"), record.codes("addressees")
        sectors = record.codes("sectors")
        iso, more = entry.first_reported, ()
        due = record.text("deadline") or (fate.deadline if fate else None)
        state = str(fate.state) if fate else None
        if fate is not None:
            more = tuple(progress_words(item.progress, say) for item in fate.items if item.progress)
    return Card(
        family=str(family),
        id=entry.id,
        url=entry_url(family, entry.id),
        colour=KIND_OF[family][1],
        iso=iso,
        when=date_words(iso, say.lang),
        head=head,
        text=_sentence(text),
        more=tuple(more),
        parties=record.parties,
        reports=entry.reports,
        independent=entry.independent,
        sentence=fact_url(record.members[0]),
        named=text != say.states(record.parties),
        reported=date_words(entry.last_reported, say.lang),
        status=status,
        state=state,
        due=due,
        holders=holders,
        addressees=addressees,
        sectors=sectors,
        disputed=any(settled.disputed for _, settled in record.fields),
    )


def _sentence(text: str) -> str:
    """On one line, beginning with a capital: a promise's words may stand in the middle of a sentence."""
    line = _SPACES.sub(" ", text).strip()
    return line[:1].upper() + line[1:]


def headline(title: str | None, text: str) -> str:
    """What an article is called: its title, else its first words."""
    if title:
        return title
    line = _SPACES.sub(" ", text[header_of(text)[1] :].strip().partition("\n")[0])
    return line if len(line) <= _HEADLINE else f"{line[:_HEADLINE].rpartition(' ')[0]}…"


def cards(
    entries: Iterable[Entry[Any]],
    who: Viewer,
    fates: Mapping[str, Fate] | None = None,
    *,
    words: Mapping[str, str] | None = None,
) -> list[Card]:
    """Cards of a list, in its order."""
    return [card(entry, who, (fates or {}).get(entry.id), words=words) for entry in entries]


def figure_words(ledger: Ledger, entries: Iterable[Entry[Any]]) -> dict[str, str]:
    """What rounded figures rest on, by fact id; of other things nothing."""
    series = [entry.record for entry in entries if isinstance(entry.record, Series)]
    rounded = [f for one in series for point in one.points if point.approximate for f in point.fact_ids]
    return words_of(ledger, rounded) if rounded else {}


def at(made: Iterable[Card], as_of: str | None) -> list[Card]:
    """The same cards leading to what was known on a day."""
    return [replace(one, url=f"{one.url}?as_of={quote(as_of)}") if as_of else one for one in made]


def cards_with_fates(ledger: Ledger, entries: Sequence[Entry[Any]], who: Viewer) -> list[Card]:
    """Cards of a mixed list; promises come with their fates."""
    promised = [entry for entry in entries if entry.family is Family.COMMITMENTS]
    words = figure_words(ledger, entries)
    return cards(entries, who, fates_of(ledger, promised) if promised else {}, words=words)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A report with its words, for a page: who says it, when, in which sentence."""

    article_id: str
    title: str
    source: str | None
    url: str | None
    when: str
    iso: str | None
    fact_id: str
    place: str
    head: str
    line: str
    details: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    confidence: float
    rule: str
    colour: str
    cluster: str


def quoted(report: Report, who: Viewer, *, opening: str = "") -> Quoted:
    """A report as the templates show it; ``opening``: how its text begins, where it has no title."""
    words = tuple(_SPACES.sub(" ", q.words[header_of(q.words)[1] :]).strip() for q in report.quotes)
    words = tuple(dict.fromkeys(words))  # one name stands many times in an article
    told = describe(fact_from_json(report.fact), who.say, words=" ".join(words))
    return Quoted(
        article_id=report.article_id,
        title=headline(report.title, opening) or report.article_id,
        source=report.source,
        url=safe_link(report.url),
        when=date_words(report.published, who.lang),
        iso=report.published,
        fact_id=report.fact_id,
        place=article_url(report.content_hash, report.fact_id),
        head=told.head,
        line=told.line,
        details=told.details,
        words=words,
        confidence=float(report.fact.get("confidence", 0)),
        rule=str(report.fact.get("rule", "")),
        colour=str(report.fact["type"]),
        cluster=report.cluster,
    )


def safe_link(url: str | None) -> str | None:
    """An address that may be linked to: articles are hostile, ``javascript:`` is none."""
    return url if url is not None and url.lower().startswith(("https://", "http://")) else None
