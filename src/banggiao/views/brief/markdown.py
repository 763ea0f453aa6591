"""A briefing as Markdown: readable as it is, with sources as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banggiao.views.brief.gather import Briefing, Line
from banggiao.views.brief.notes import Note
from banggiao.views.wording import Wording, wording

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LONGEST_QUOTE = 300  # characters


def markdown(briefing: Briefing) -> str:
    """The briefing's text. Words from articles cannot become markup."""
    return "\n".join(_lines(briefing, wording(briefing.lang))) + "\n"


def _lines(briefing: Briefing, say: Wording) -> Iterator[str]:
    party, other = (say.state(code) for code in briefing.parties)
    yield f"# {say.label('briefing')}: {_safe(party)} – {_safe(other)}"
    yield ""
    yield " · ".join(_head(briefing, say)) or say.label("no_day")
    for section in briefing.sections:
        yield ""
        yield f"## {section.title}"
        yield ""
        for line in section.lines:
            yield from _line(line, say)
        if section.left_out:
            yield f"- … (+{section.left_out})"
    if not briefing.sections:
        yield ""
        yield say.label("nothing")
    if briefing.notes:
        yield ""
        yield f"## {say.label('sources')}"
        yield ""
        yield from (_footnote(note, say) for note in briefing.notes)


def _head(briefing: Briefing, say: Wording) -> Iterator[str]:
    if briefing.as_of:
        yield f"{say.label('as_of')} {briefing.as_of}"
    if briefing.newest:
        yield f"{say.label('newest_article')}: {briefing.newest}"
    if briefing.undated:
        yield f"{briefing.undated} {say.label('undated_out')}"


def _line(line: Line, say: Wording, *, indent: str = "") -> Iterator[str]:
    parts = [f"**{line.mark}**" if line.mark else "", line.when or "", _safe(line.text)]
    text = " · ".join(part for part in parts if part)
    sources = "; ".join(
        dict.fromkeys(f"{_safe(note.article_id)}, {note.published or say.label('no_day')}" for note in line.notes)
    )
    counted = f"; {line.reports}" if line.reports else ""
    marks = "".join(f"[^{note.number}]" for note in line.notes)
    yield f"{indent}- {text}{f' — {sources}{counted} {marks}' if sources else ''}"
    for beneath in line.beneath:
        yield from _line(beneath, say, indent=indent + "  ")


def _footnote(note: Note, say: Wording) -> str:
    words = note.words if len(note.words) <= _LONGEST_QUOTE else note.words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    head = ", ".join(filter(None, [note.article_id, note.published or say.label("no_day"), note.source]))
    link = f" <{note.url}>" if note.url and re.fullmatch(r"https?://[^\s<>]+", note.url) else ""
    return f"[^{note.number}]: {_safe(head)}: “{_safe(words)}”{link}"


def _safe(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
