"""Briefings: where states stand, what happened, what was promised, who is who; every line with its source."""

from banggiao.views.brief.find import find_person, find_sector, find_visit
from banggiao.views.brief.gather import gather
from banggiao.views.brief.markdown import markdown
from banggiao.views.brief.notes import Note
from banggiao.views.brief.types import Briefing, Country, Line, Pair, Person, Section, Sector, Subject, Visit

__all__ = [
    "Briefing",
    "Country",
    "Line",
    "Note",
    "Pair",
    "Person",
    "Section",
    "Sector",
    "Subject",
    "Visit",
    "find_person",
    "find_sector",
    "find_visit",
    "gather",
    "markdown",
]
