"""A briefing as Markdown: readable as it is, with sources as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banggiao.views.brief.notes import Note
from banggiao.views.brief.quoting import LONGEST, shortened
from banggiao.views.brief.types import Briefing, Line
from banggiao.views.brief.words import spoken
from banggiao.views.wording import Wording, wording

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def markdown(briefing: Briefing) -> str:
    """The briefing's text. Words from articles cannot become markup."""
    return "\n".join(_lines(briefing, wording(briefing.lang))) + "\n"


def _lines(briefing: Briefing, say: Wording) -> Iterator[str]:
    yield f"# {_safe(briefing.kind)}: {_safe(briefing.title)}"
    yield ""
    yield " · ".join(head_words(briefing)) or say.label("no_day")
    for section in briefing.sections:
        yield ""
        yield f"## {section.title}"
        yield ""
        for line in section.lines:
            yield from _line(line, say)
        if section.left_out:
            yield f"- {left_out_words(section.left_out, say)}"
    if not briefing.sections:
        yield ""
        yield say.label("nothing")
    if briefing.notes:
        yield ""
        yield f"## {say.label('sources')}"
        yield ""
        yield from (_footnote(note, say) for note in briefing.notes)


def head_words(briefing: Briefing) -> Iterator[str]:
    """As of when, since when, up to which article, and what was left out."""
    say = wording(briefing.lang)
    if briefing.as_of:
        yield f"{say.label('as_of')} {spoken(briefing.as_of, say)}"
    if briefing.since:
        yield f"{say.label('since').lower()} {spoken(briefing.since, say)}"
    if briefing.newest:
        yield f"{say.label('newest_report')}: {spoken(briefing.newest, say)}"
    if briefing.undated:
        yield f"{briefing.undated} {say.label('undated_out')}"


def left_out_words(number: int, say: Wording) -> str:
    """'… và 46 mục nữa'."""
    return f"… {say.label('and')} {number} {say.label('more_of_them')}"


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
    words = shortened(note.words, LONGEST + LONGEST // 2)
    head = ", ".join(filter(None, [note.article_id, note.published or say.label("no_day"), note.source]))
    link = f" <{note.url}>" if note.url and re.fullmatch(r"https?://[^\s<>]+", note.url) else ""
    return f"[^{note.number}]: {_safe(head)}: “{_safe(words)}”{link}"


def _safe(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
