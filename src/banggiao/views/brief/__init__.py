"""Briefings: where two states stand, what happened, what was promised, who is who; every line with its source."""

from banggiao.views.brief.gather import Briefing, Line, Section, gather
from banggiao.views.brief.markdown import markdown
from banggiao.views.brief.notes import Note

__all__ = ["Briefing", "Line", "Note", "Section", "gather", "markdown"]
