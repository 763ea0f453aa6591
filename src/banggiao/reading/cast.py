"""Who acts: what an article's actors and cast are."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate

from banggiao.reading.people import Person
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
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _listed: list[Actor] = field(init=False, repr=False, compare=False)  # ``actors`` again: a slice of it is a list
    _reaches: list[int] = field(init=False, repr=False, compare=False)  # how far each actor and those before it go
    classes: dict[int, set[str]] = field(init=False, repr=False, compare=False)  # of each person's offices

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [actor.start for actor in self.actors])
        object.__setattr__(self, "_listed", list(self.actors))
        object.__setattr__(self, "_reaches", list(accumulate((actor.end for actor in self.actors), max)))
        classes: dict[int, set[str]] = {}
        for actor in self.actors:
            if actor.person is not None and actor.cls:
                classes.setdefault(actor.person, set()).add(actor.cls)
        object.__setattr__(self, "classes", classes)

    def within(self, start: int, end: int) -> list[Actor]:
        """Actors that lie in ``[start, end)``, in order."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        found = self._listed[low:high]
        if low == high or self._reaches[high - 1] <= end:
            return found
        return [actor for actor in found if actor.end <= end]

    def around(self, position: int) -> list[Actor]:
        """Actors whose words hold ``position``."""
        high = bisect_left(self._starts, position + 1)
        return [actor for actor in self.actors[max(0, high - 4) : high] if actor.end > position]


def codes_of(code: str | None) -> tuple[str, ...]:
    """The code as a tuple, empty where there is none."""
    return (code,) if code else ()
