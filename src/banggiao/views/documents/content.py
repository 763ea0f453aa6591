"""A briefing as plain data, the same for every form of document and for a ministry's own template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from banggiao.views.brief import Briefing, Line, Note
from banggiao.views.documents.charts import Chart
from banggiao.views.wording import Wording, wording

Json = dict[str, Any]
_LONGEST_QUOTE = 400  # characters
_LINK = re.compile(r"https?://[^\s<>\"]+\Z")


def content(briefing: Briefing, *, charts: Sequence[Chart] = ()) -> Json:
    """What templates get:

    ``title``, ``subtitle``, ``lang``, ``nothing`` (words where there are no sections); ``sections``: list of ``title``,
    ``lines`` (``mark``, ``when``, ``text``, ``reports``, ``refs`` as '[1][2]', ``notes`` as numbers, ``level`` 0 or 1),
    ``left_out``; ``charts``: list of ``title``, ``svg``, ``bars``; ``sources`` (the heading), ``notes``: list of
    ``number``, ``head``, ``words``, ``url``.
    """
    say = wording(briefing.lang)
    party, other = (say.state(code) for code in briefing.parties)
    figures = say.label("figures")
    return {
        "title": f"{party} – {other}",
        "kind": say.label("briefing"),
        "subtitle": " · ".join(_head(briefing, say)) or say.label("no_day"),
        "lang": briefing.lang,
        "nothing": "" if briefing.sections else say.label("nothing"),
        "figures": figures,
        "sections": [
            {
                "title": section.title,
                "lines": [flat for line in section.lines for flat in _lines(line)],
                "left_out": f"… (+{section.left_out})" if section.left_out else "",
                "has_charts": section.title == figures and bool(charts),
            }
            for section in briefing.sections
        ],
        "charts": [{"title": c.title, "svg": c.svg, "bars": [list(bar) for bar in c.bars]} for c in charts],
        "sources": say.label("sources"),
        "notes": [_note(note, say) for note in briefing.notes],
    }


def _head(briefing: Briefing, say: Wording) -> Iterator[str]:
    if briefing.as_of:
        yield f"{say.label('as_of')} {briefing.as_of}"
    if briefing.newest:
        yield f"{say.label('newest_article')}: {briefing.newest}"
    if briefing.undated:
        yield f"{briefing.undated} {say.label('undated_out')}"


def _lines(line: Line, level: int = 0) -> Iterator[Json]:
    numbers = list(dict.fromkeys(note.number for note in line.notes))
    yield {
        "mark": line.mark or "",
        "when": line.when or "",
        "text": line.text,
        "reports": line.reports or "",
        "notes": numbers,
        "refs": "".join(f"[{number}]" for number in numbers),
        "level": level,
    }
    for beneath in line.beneath:
        yield from _lines(beneath, 1)


def _note(note: Note, say: Wording) -> Json:
    words = note.words
    if len(words) > _LONGEST_QUOTE:
        words = words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    head = ", ".join(filter(None, [note.article_id, note.published or say.label("no_day"), note.source]))
    url = note.url if note.url and _LINK.match(note.url) else ""
    return {"number": note.number, "head": head, "words": words, "url": url}
