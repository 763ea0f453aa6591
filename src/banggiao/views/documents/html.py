"""A briefing as one HTML file that needs nothing else, and prints well."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib import resources
from typing import Any

Json = dict[str, Any]


def as_html(told: Json) -> str:
    """The page; everything that comes from articles is escaped."""
    style = resources.files(__package__).joinpath("brief.css").read_text(encoding="utf-8")
    body = "\n".join(_body(told))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(told["lang"])}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(told['title'])}</title>\n"
        f"<style>\n{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _body(told: Json) -> Iterator[str]:
    yield f'<header><p class="kind">{escape(told["kind"])}</p><h1>{escape(told["title"])}</h1>'
    yield f"<p>{escape(told['subtitle'])}</p></header><main>"
    if told["nothing"]:
        yield f"<p>{escape(told['nothing'])}</p>"
    for section in told["sections"]:
        yield f"<section><h2>{escape(section['title'])}</h2>"
        if section["has_charts"]:
            yield from _charts(told)
        yield "<ul>"
        yield from (_line(line) for line in section["lines"])
        if section["left_out"]:
            yield f'<li class="more">{escape(section["left_out"])}</li>'
        yield "</ul></section>"
    if told["notes"]:
        yield f'<section class="notes"><h2>{escape(told["sources"])}</h2><ol>'
        yield from (_note(note) for note in told["notes"])
        yield "</ol></section>"
    yield "</main>"


def _charts(told: Json) -> Iterator[str]:
    for chart in told["charts"]:
        yield f"<figure><figcaption>{escape(chart['title'])}</figcaption>{chart['svg']}</figure>"


def _line(line: Json) -> str:
    mark = f'<strong class="mark">{escape(line["mark"])}</strong> ' if line["mark"] else ""
    when = f'<span class="when">{escape(line["when"])}</span> ' if line["when"] else ""
    reports = f' <span class="reports">{escape(line["reports"])}</span>' if line["reports"] else ""
    refs = "".join(f'<a href="#note-{n}">[{n}]</a>' for n in line["notes"])
    where = ' class="beneath"' if line["level"] else ""
    return f"<li{where}>{mark}{when}{escape(line['text'])}{reports}<sup>{refs}</sup></li>"


def _note(note: Json) -> str:
    link = f' <a href="{escape(note["url"])}">{escape(note["url"])}</a>' if note["url"] else ""
    number = int(note["number"])
    return f'<li id="note-{number}" value="{number}">{escape(note["head"])}: “{escape(note["words"])}”{link}</li>'
