"""What a speech act is: a verb that does something by being said, and where its clause opens."""

from __future__ import annotations

from banggiao.reading.record import record


@record
class SpeechAct:
    """A verb that does something by being said.

    ``group``: commitment, position, speech or other; ``value``: its modality or kind. ``opening`` is where its clause
    begins (subject and adverbs included), ``fresh`` whether it opens a clause of its own there. ``adjacent`` is the
    range of the actors right before the verb, its subject; ``intro`` the number of the act that introduces it
    ('X khẳng định sẽ ...').
    """

    start: int
    end: int
    sentence: int
    group: str
    value: str
    opening: int
    fresh: bool
    denied: bool = False
    adjacent: tuple[int, int] | None = None
    intro: int | None = None

    @property
    def speech(self) -> bool:
        """Whether another act introduces it."""
        return self.intro is not None


@record
class Ends:
    """Where the actors that end at a position begin; which of those positions end a person's name, which a state's."""

    starts: dict[int, int]
    people: set[int]
    states: set[int]
