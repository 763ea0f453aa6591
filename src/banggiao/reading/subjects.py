"""Whom a verb belongs to, and who says so."""

from __future__ import annotations

from banggiao.reading.cast import Actor
from banggiao.reading.record import record


@record
class Subject:
    """Whom a verb belongs to: its actors' codes together, where the first begins, the person where there is one."""

    codes: tuple[str, ...]
    start: int
    end: int
    person: int | None
    kind: str
    inherited: bool = False
    people: tuple[int, ...] = ()


@record
class Voice:
    """Whose a speech act is: its ``subject``, and the ``speaker`` where another verb introduces it.

    In 'X khẳng định Y sẽ ...' X is the speaker. ``own``: the subject stands right before the verb.
    """

    subject: Subject
    speaker: Subject | None = None
    own: bool = False


def subject_of(chain: list[Actor]) -> Subject:
    """A chain of actors as one subject."""
    first = chain[0]
    if len(chain) == 1 and len(first.codes) < 2:  # most are
        person = first.person
        return Subject(
            first.codes, first.start, first.end, person, first.kind, people=() if person is None else (person,)
        )
    codes = tuple(sorted({c for a in chain for c in a.codes}))
    people = tuple(dict.fromkeys(a.person for a in chain if a.person is not None))
    return Subject(
        codes=codes,
        start=chain[0].start,
        end=chain[-1].end,
        person=people[0] if len(chain) == 1 and people else None,
        kind="group" if len(chain) > 1 else chain[0].kind,
        people=people,
    )
