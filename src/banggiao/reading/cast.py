"""Who acts: what an article's actors and cast are."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.reading.persons import Person
from banggiao.reading.record import record


@record
class Actor:
    """Somebody or something that can act, where the text says so.

    ``kind``: person, role, state, organisation, body, group, pronoun. ``codes``: the states or organisations
    that it stands for. ``person``: number of the person, where it is one.
    """

    start: int
    end: int
    kind: str
    codes: tuple[str, ...]
    person: int | None = None
    cls: str = ""

    @property
    def code(self) -> str | None:
        return self.codes[0] if len(self.codes) == 1 else None


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in an article: actors in order, persons by number, and the article's home state."""

    actors: tuple[Actor, ...]
    people: tuple[Person, ...]
    home: str | None
    dead: frozenset[int]

    def within(self, start: int, end: int) -> list[Actor]:
        """Actors that lie in ``[start, end)``, in order."""
        low, high = 0, len(self.actors)
        while low < high:
            middle = (low + high) // 2
            if self.actors[middle].start < start:
                low = middle + 1
            else:
                high = middle
        out = []
        for index in range(low, len(self.actors)):
            actor = self.actors[index]
            if actor.start >= end:
                break
            if actor.end <= end:
                out.append(actor)
        return out


def codes_of(code: str | None) -> tuple[str, ...]:
    """The code as a tuple, empty where there is none."""
    return (code,) if code else ()
