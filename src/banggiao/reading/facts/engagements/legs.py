"""Visits told together, each with a day of its own: the legs of a tour, and several visitors' visits."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.dates import DateMention
from banggiao.reading.document import Sentence
from banggiao.reading.entities import Hit
from banggiao.reading.facts.engagements.candidates import Candidate, When, Where
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind
from banggiao.reading.record import replace

_BEFORE_DAY = regex.compile(r",? (?:(?:vào|hồi|hôm|trong|từ|các|hai|ngày|đầu|giữa|cuối) )*")
_TOUR = regex.compile(r"(?<!\p{L})(?:(?:hai|ba|bốn|năm|sáu|bảy|tám|\d) (?:nước|quốc gia)|châu \p{Lu})")
_NEXT_LEG = regex.compile(r"(?:,|;)?(?: và)?(?: sau đó)?(?: (?:thăm|tới|đến|sang)(?: chính thức| cấp nhà nước)?)? ")
_NEXT_VISITOR = regex.compile(r"(?:,|;)?(?: và)?(?: của)? ")
_AND_AGAIN = regex.compile(r"(?: và|,|, và)(?: (?:vào|hồi|trong|ngày))* ")


def legs(frame: Frame, host: str, end: int, sentence: Sentence, made: list[Candidate]) -> list[Candidate]:
    """'thăm A từ ngày 16 đến 18/1, B từ ngày 18 đến 20/1': a visit a leg. ``made``: the visits read of the first one,
    whose name ends at ``end``."""
    day = _day_behind(frame, end, sentence)
    if day is None or len(made) != 1:
        return made
    out = [replace(made[0], when=_when(frame, day))]
    told = {host}
    while (hit := _state_behind(frame, day.end, sentence)) is not None:
        code = hit.code or hit.country
        day = _day_behind(frame, hit.end, sentence)
        if code is None or code in told or day is None:
            break
        told.add(code)
        out.append(
            replace(
                out[0],
                end=hit.end,
                parties=tuple(sorted({code, *(p for p in made[0].parties if p != host)})),
                where=Where(frame.text[hit.start : hit.end], code),
                when=_when(frame, day),
            )
        )
    return out if len(out) > 1 else made


def on_tour(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """'Ông thăm A và B. Chuyến thăm hai nước từ 12 đến 18/3': the days of the tour are those of the visits told
    beside it without a day."""
    tours = [
        c
        for c in candidates
        if c.kind is EngagementKind.VISIT
        and c.when.date_end is not None
        and (c.anaphoric or c.rule.endswith("/occasion"))
        and _TOUR.search(frame.text, c.start, c.end + 30)
    ]
    if not tours:
        return candidates
    out: list[Candidate] = []
    for candidate in candidates:
        if (
            candidate.kind is EngagementKind.VISIT
            and candidate.when.date is None
            and candidate.where.country is not None
            and not (candidate.anaphoric or candidate.site)
        ):
            theirs = [t for t in tours if t.status is candidate.status and abs(t.sentence - candidate.sentence) < 4]
            tour = next((t for t in theirs if not t.people or set(t.people) & set(candidate.people)), None)
            candidate = candidate if tour is None else replace(candidate, when=tour.when)
        out.append(candidate)
    return out


def visitors_each(frame: Frame, first: Actor, sentence: Sentence, made: list[Candidate]) -> list[Candidate]:
    """'chuyến thăm của A năm 1993 và B năm 1997 và năm 2004': a visit a year told. ``first``: the visitor read."""
    out: list[Candidate] = []
    actor: Actor | None = first
    while actor is not None and actor.person is not None and len(made) == 1:
        day = _day_behind(frame, actor.end, sentence)
        following = None
        while day is not None:
            host = made[0].where.country
            out.append(
                replace(
                    made[0],
                    start=actor.start if out else made[0].start,
                    end=day.end,
                    people=(actor.person,),
                    parties=tuple(sorted({*actor.codes, *((host,) if host is not None else ())})),
                    when=_when(frame, day),
                )
            )
            again = _AND_AGAIN.match(frame.text, day.end, sentence.end)
            ended = day.end
            day = _day_at(frame, again.end(), sentence) if again is not None else None
            if day is None:
                following = next(
                    (
                        a
                        for a in frame.cast.within(ended, min(sentence.end, ended + 40))
                        if _NEXT_VISITOR.fullmatch(frame.text, ended, a.start) and a.kind == "person"
                    ),
                    None,
                )
        actor = following
    return out if len(out) > 1 else made


def _when(frame: Frame, day: DateMention) -> When:
    return resolve_date(frame, day)


def _day_at(frame: Frame, position: int, sentence: Sentence) -> DateMention | None:
    told = dates_in(frame, max(0, position - 8), min(sentence.end, position + 30))
    return next((m for m in told if m.start <= position + 4 and m.end > position), None)


def _day_behind(frame: Frame, position: int, sentence: Sentence) -> DateMention | None:
    """The date that stands right behind a name."""
    for mention in dates_in(frame, position, min(sentence.end, position + 50)):
        gap = _BEFORE_DAY.match(frame.text, position, sentence.end)
        return mention if gap is not None and mention.start <= gap.end() else None
    return None


def _state_behind(frame: Frame, position: int, sentence: Sentence) -> Hit | None:
    found = _NEXT_LEG.match(frame.text, position, sentence.end)
    hit = frame.index.at(found.end()) if found is not None else None
    return hit if hit is not None and hit.kind in ("country", "place") else None
