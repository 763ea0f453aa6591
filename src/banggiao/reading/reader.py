"""Reading an article: the layers in order, then the facts."""

from __future__ import annotations

from functools import cache

from banggiao.model.article import Article
from banggiao.model.codes import PublishedBasis
from banggiao.model.dates import PartialDate
from banggiao.model.facts import Fact
from banggiao.model.reading import ReaderInfo, Reading
from banggiao.reading.actors import GROUP_WORDS, HOST_WORDS, find_cast
from banggiao.reading.cast import Cast
from banggiao.reading.clauses import Clauses
from banggiao.reading.dates import DateMention, find_dates
from banggiao.reading.dates.finder import TRIGGERS
from banggiao.reading.dates.publication import infer_published
from banggiao.reading.document import Document, header_of, parse
from banggiao.reading.facts.agreements import known_agreements, read_agreements
from banggiao.reading.facts.agreements.titles import HEAD_WORDS
from banggiao.reading.facts.commitments import read_commitments
from banggiao.reading.facts.engagements import read_engagements
from banggiao.reading.facts.engagements.triggers import trigger_forms
from banggiao.reading.facts.figure_words import WORTH_READING
from banggiao.reading.facts.indicators import read_indicators
from banggiao.reading.facts.items import link_items
from banggiao.reading.facts.offices import read_offices
from banggiao.reading.facts.positions import read_positions
from banggiao.reading.facts.positions.claims import CLAIM_CUES
from banggiao.reading.facts.positions.roundabout import BY_CUES, FELT_CUES, SENT_CUES
from banggiao.reading.facts.positions.verdicts import VERDICT_CUES
from banggiao.reading.facts.relations import read_relations
from banggiao.reading.frame import Frame, SectorHit
from banggiao.reading.lexicon import Lexicon, SectorForm, load
from banggiao.reading.lexicon.scan import prepare
from banggiao.reading.mentions import find_entities, well_known
from banggiao.reading.outsiders import SOURCE_HINTS
from banggiao.reading.passes import Pass, Words
from banggiao.reading.relevance import tells_of_relations
from banggiao.reading.speech_acts import act_forms, find_speech_acts
from banggiao.reading.spoken_of import list_mentions
from banggiao.reading.text import NormalText, normalise

READER_VERSION = "0.1.0"
_LONGEST_TITLE = 120  # characters that somebody's offices and name may take around a year


def read(article: Article, *, mentions: bool = False) -> Reading:
    """Read one article: which facts it tells, each with its words.

    Pure: the same article gives the same reading; no clock, no network, no disk but the lexicon. Works on any
    text, of any length; never raises for what a text contains.
    """
    lexicon = load()
    normal = normalise(article.text)
    relevant = tells_of_relations(normal.text)
    if not relevant and not mentions:
        return _irrelevant(article, normal, lexicon)
    document = parse(article, normal)
    frame, basis, why = build_frame(document, lexicon)
    facts = read_facts(frame) if relevant else []
    return Reading(
        article=article,
        reader=_info(lexicon.version),
        relevant=relevant,
        facts=tuple(facts),
        published=PartialDate.parse(frame.as_of) if frame.as_of else None,
        published_basis=basis,
        published_why=why,
        title=article.title or (normal.quote(*document.title) if document.title else None),
        byline=article.byline or (normal.quote(*document.byline) if document.byline else None),
        mentions=list_mentions(frame) if mentions else None,
    )


@cache
def _info(lexicon: str) -> ReaderInfo:
    return ReaderInfo(READER_VERSION, lexicon)


def _irrelevant(article: Article, normal: NormalText, lexicon: Lexicon) -> Reading:
    """The reading of an article that isn't about relations between states: no facts, and no layer beyond the text."""
    given = article.published or header_of(normal.text)[0]
    return Reading(
        article=article,
        reader=_info(lexicon.version),
        relevant=False,
        published=given,
        published_basis=PublishedBasis.GIVEN if given else PublishedBasis.UNKNOWN,
        title=article.title,
        byline=article.byline,
    )


@cache
def _words() -> Pass:
    """The pass for the words that dates, acts and facts begin with; its tables as :class:`Words` names them."""
    tables = (
        TRIGGERS, act_forms(), SOURCE_HINTS, trigger_forms(), HEAD_WORDS, WORTH_READING, VERDICT_CUES, GROUP_WORDS,
        HOST_WORDS, [acronym.lower() for acronym in known_agreements()], BY_CUES, SENT_CUES, FELT_CUES,
        CLAIM_CUES,
    )  # fmt: skip
    return Pass(tables)


def build_frame(document: Document, lexicon: Lexicon) -> tuple[Frame, PublishedBasis, str | None]:
    """All layers beneath the facts, and how the day of publication is known."""
    text = document.text
    prepared = prepare(text, document.lowered)
    index = find_entities(lexicon, text, prepared)
    words = Words(*_words().find(document.lowered))
    dates = find_dates(text, document.header_end, low=document.lowered, triggers=words.dates)
    given = document.article.published or document.header_date
    published: str | None = str(given) if given else None
    basis, why = (PublishedBasis.GIVEN, None) if published else (PublishedBasis.UNKNOWN, None)
    if published is None:
        inferred = infer_published(text, dates, document.lowered)
        if inferred is not None:
            published, basis, why = inferred.iso, PublishedBasis.INFERRED, inferred.why
    cast = find_cast(document, index, well_known(), lexicon.organisation_codes, words)
    acts = find_speech_acts(document, cast, document.lowered, words.acts)
    frame = Frame(
        document=document,
        lowered=document.lowered,
        index=index,
        cast=cast,
        clauses=Clauses(document, cast, words.sources),
        acts=tuple(acts),
        dates=tuple(d for d in dates if not _in_a_title(cast, d)),
        sectors=cache(lambda: sector_hits(lexicon, text, prepared)),
        published=published if published is not None and len(published) == 10 else None,
        as_of=published,
        words=words,
    )
    return frame, basis, why


def _in_a_title(cast: Cast, date: DateMention) -> bool:
    """Whether a year is a part of somebody's office ('Chủ tịch ASEAN 2025'): it dates nothing."""
    beside = cast.within(date.start - _LONGEST_TITLE, date.end + _LONGEST_TITLE)
    return any(a.cls and a.start < date.start and date.end < a.end for a in beside)


def sector_hits(lexicon: Lexicon, text: str, prepared: str) -> tuple[SectorHit, ...]:
    """Sector keywords of a text, in order."""
    hits = lexicon.scan(text, families={"sectors"}, prepared=prepared)
    return tuple(SectorHit(h.start, h.end, h.entry.sectors) for h in hits if isinstance(h.entry, SectorForm))


def read_facts(frame: Frame) -> list[Fact]:
    """All facts of a frame, type by type."""
    facts: list[Fact] = []
    engagements = read_engagements(frame)
    facts += engagements
    facts += read_agreements(frame, engagements)
    facts += read_relations(frame, engagements)
    commitments = read_commitments(frame)
    facts += commitments
    facts += read_indicators(frame)
    facts += read_offices(frame)
    facts += read_positions(frame, [span for fact in commitments for span in fact.evidence])
    return link_items(facts)
