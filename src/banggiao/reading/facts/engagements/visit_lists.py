"""Lists of visits as foreign ministries print them: 'Các đoàn ta thăm X: A (6/1961), B (9/1988)'."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementStatus

_OPENS = regex.compile(
    r"(?i) ?(?P<us>ta|bạn)?(?: chính thức| gần đây)?(?: có| gồm(?: có)?)?(?: các đoàn)? ?:(?=[^.;]{4,160}\(\d)"
)


def visit_list(frame: Frame, trigger: Trigger, sentence: Sentence, host: str | None, position: int) -> list[Candidate]:
    """A visit for everybody whom such a list dates. ``host`` is the state visited where one is named, at
    ``position`` the offset behind it; 'ta' is the home state."""
    opening = _OPENS.match(frame.text, position, sentence.end)
    if opening is None:
        return []
    home = frame.cast.home
    if host is None:
        host = home if opening.group("us") in ("ta", None) else None
    if host is None:
        return []
    guest = _guest(frame, trigger, sentence, host, home)
    if guest is None or guest == host:
        return []
    out: list[Candidate] = []
    actors = [a for a in frame.cast.within(opening.end(), sentence.end) if a.kind in ("person", "role")]
    place = frame.text[trigger.end : position].strip() if frame.text[trigger.end : position].strip() else None
    for actor, following in zip(actors, [*actors[1:], None], strict=True):
        limit = following.start if following is not None else sentence.end
        bracket = frame.text.find("(", actor.end, limit)
        close = frame.text.find(")", bracket, limit) if bracket >= 0 else -1
        if bracket < 0 or close < 0:
            continue
        for mention in dates_in(frame, bracket, close + 1, anything=True):
            out.append(
                Candidate(
                    actor.start,
                    close + 1,
                    trigger.sentence,
                    trigger.kind,
                    EngagementStatus.HELD,
                    sentence.part,
                    "engagement/visit/list",
                    parties=tuple(sorted((guest, host))),
                    people=(actor.person,) if actor.person is not None and actor.kind == "person" else (),
                    when=resolve_date(frame, mention, tense="past"),
                    where=Where(place, host),
                    confidence=0.8,
                )
            )
    return out


def _guest(frame: Frame, trigger: Trigger, sentence: Sentence, host: str, home: str | None) -> str | None:
    """Whose delegations they are: named before the verb, 'ta', or the other side of the home state."""
    for actor in reversed(frame.cast.within(sentence.start, trigger.start)):
        if actor.code and actor.code != host:
            return actor.code
    if home is not None and home != host:
        return home
    for actor in reversed(frame.cast.within(0, sentence.start)):
        if actor.kind != "organisation":
            for code in actor.codes:
                if code != host:
                    return code
    return None
