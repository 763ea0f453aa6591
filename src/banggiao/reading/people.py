"""Persons as the text names them: a name with or without its title, a title alone, and somebody in all his mentions."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.reading.record import record
from banggiao.reading.titles import Title


@record
class RawPerson:
    """One place where the text names a person: the whole range, the title (if any), the name."""

    start: int
    end: int
    title: Title | None
    name: str
    name_start: int
    honorific: bool = False
    country: str | None = None  # named behind the name: 'người phát ngôn X của NATO'


@record
class Role:
    """A title without a name: 'Thủ tướng', 'Tổng thống Nga'."""

    start: int
    end: int
    title: Title


@dataclass(slots=True)
class Person:
    """Everybody whom the article names, once. Built here, read everywhere, changed nowhere else."""

    number: int
    name: str
    tokens: tuple[str, ...]
    mentions: list[RawPerson]
    country: str | None = None
    country_explicit: bool = False
