"""The words of an article as a note quotes them: whole words, whole sentences where they are short enough."""

from __future__ import annotations

import re

from banggiao.model import Article, Span
from banggiao.reading.document import parse

LONGEST = 320  # characters of a quote
_AROUND = 90  # characters of a long sentence shown before what was read from it
_CLAUSE = re.compile(r"[,;:]\s+")
_LEFT, _RIGHT = "… ", " …"


def quote(text: str, span: Span) -> str:
    """The sentence that a span stands in, on one line; where it is long, the words around the span, cut between words
    with an ellipsis wherever something of the sentence is missing. An article file's header is never quoted."""
    first, last = sentence_bounds(text, span)
    start, end = first, last
    if last - first > LONGEST:
        start = _clause_start(text, span.start, first) if span.start - first > _AROUND else first
        end = min(last, max(span.end, start + LONGEST))
        if end - start > LONGEST + _AROUND:
            end = start + LONGEST
        start, end = _word_start(text, start, first), _word_end(text, end, start, last)
    words = " ".join(text[start:end].split())
    before = _LEFT if text[first:start].strip() else ""
    after = _RIGHT if text[end:last].strip() else ""
    return f"{before}{words}{after}"


def sentence_bounds(text: str, span: Span) -> tuple[int, int]:
    """Where the sentence, or the sentences, that a span touches begin and end."""
    document = parse(Article("", text))
    normal = document.normal
    first, last = normal.normal_offset(span.start), normal.normal_offset(max(span.start, span.end - 1))
    touched = [s for s in document.sentences if s.start <= last and s.end > first]
    if not touched:  # words that are of no sentence, as a byline's dash
        floor = normal.raw_span(document.header_end, document.header_end).start
        return max(span.start, floor), max(span.end, floor)
    whole = normal.raw_span(touched[0].start, touched[-1].end)
    return whole.start, whole.end


def shortened(words: str, longest: int) -> str:
    """Words cut between two of them, with an ellipsis where something is left out."""
    if len(words) <= longest:
        return words
    cut = words[:longest] if words[longest].isspace() else words[:longest].rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:–-…") + _RIGHT


def _clause_start(text: str, at: int, floor: int) -> int:
    """Where the first clause begins that lies within reach before ``at``; else the reach itself."""
    reach = max(floor, at - _AROUND)
    mark = _CLAUSE.search(text, reach, at)
    return mark.end() if mark else reach


def _word_start(text: str, at: int, floor: int) -> int:
    """``at``, or where the next word begins when it lies inside one."""
    if at <= floor or text[at - 1].isspace():
        return at
    while at < len(text) and not text[at].isspace():
        at += 1
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _word_end(text: str, at: int, floor: int, ceiling: int) -> int:
    """``at``, or where the word before ends when it lies inside one."""
    if at >= ceiling or text[at].isspace():
        return at
    back = at
    while back > floor and not text[back - 1].isspace():
        back -= 1
    return back if back > floor else at
