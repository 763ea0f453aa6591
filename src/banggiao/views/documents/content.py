"""A briefing as plain data, the same for every form of document and for a ministry's own template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from banggiao.views.brief import Briefing, Line, Note
from banggiao.views.brief.markdown import head_words, left_out_words
from banggiao.views.brief.quoting import shortened
from banggiao.views.brief.words import spoken
from banggiao.views.documents.charts import Chart
from banggiao.views.wording import Wording, wording

Json = dict[str, Any]
_LONGEST_QUOTE = 480  # characters
_LINK = re.compile(r"https?://[^\s<>\"]+\Z")


def content(briefing: Briefing, *, charts: Sequence[Chart] = ()) -> Json:
    """What templates get:

    ``title``, ``subtitle``, ``lang``, ``nothing`` (words where there are no sections); ``sections``: list of ``title``,
    ``lines`` (``mark``, ``when``, ``text``, ``reports``, ``refs`` as '[1][2]', ``notes`` as numbers, ``level`` 0 or 1),
    ``left_out``; ``charts``: list of ``title``, ``svg``, ``bars``; ``sources`` (the heading), ``notes``: list of
    ``number``, ``head``, ``words``, ``url``.
    """
    say = wording(briefing.lang)
    return {
        "title": briefing.title,
        "kind": briefing.kind,
        "subtitle": " · ".join(head_words(briefing)) or say.label("no_day"),
        "lang": briefing.lang,
        "nothing": "" if briefing.sections else say.label("nothing"),
        "figures": say.label("figures"),
        "sections": [
            {
                "title": section.title,
                "lines": [flat for line in section.lines for flat in _lines(line)],
                "left_out": left_out_words(section.left_out, say) if section.left_out else "",
                "has_charts": section.name == "figures" and bool(charts),
            }
            for section in briefing.sections
        ],
        "charts": [{"title": c.title, "svg": c.svg, "bars": [list(bar) for bar in c.bars]} for c in charts],
        "sources": say.label("sources"),
        "notes": [_note(note, say) for note in briefing.notes],
    }


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
    words = shortened(note.words, _LONGEST_QUOTE)
    day = spoken(note.published, say) or say.label("no_day")
    head = ", ".join(filter(None, [note.source, day, note.article_id]))
    url = note.url if note.url and _LINK.match(note.url) else ""
    return {"number": note.number, "head": head, "words": words, "url": url}
