"""A list as data: JSON, CSV, an Atom feed, a calendar. The same filters as its page."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any
from xml.etree import ElementTree as ET

from starlette.responses import Response, StreamingResponse

from banggiao.ledger import Entry
from banggiao.ledger.export import COLUMNS, exported
from banggiao.ledger.resolve import Family, Fate
from banggiao.model import DateInterval
from banggiao.views.desk.cards import Card

_ATOM = "http://www.w3.org/2005/Atom"
_XML_FORBIDDEN = {c: None for c in range(32) if c not in (9, 10, 13)} | {0xFFFE: None, 0xFFFF: None}
_COMMON = ("disputed", "articles", "reports", "independent", "first_reported", "last_reported")


def as_json(
    entries: Iterable[Entry[Any]], fates: Mapping[str, Fate], *, next_: str | None, undated: int | None = None
) -> Response:
    """A page of a list; ``next`` is the cursor of the next one, ``undated`` what a list of a day had to leave out."""
    items = [exported(entry, fates.get(entry.id)) for entry in entries]
    more = {} if undated is None else {"undated": undated}
    body = json.dumps({"items": items, "next": next_, **more}, ensure_ascii=False)
    return Response(body, media_type="application/json")


def as_csv(family: Family, rows: Iterable[Iterable[Mapping[str, Any]]]) -> Response:
    """Rows (piece by piece, as they are sent) with the flat export's columns. Cells that a spreadsheet would take for a
    formula start with '. What is wrong with the first piece is raised here."""
    columns = [*COLUMNS[family], *_COMMON]
    pieces = iter(rows)
    first = next(pieces, ())

    def lines() -> Iterator[str]:
        yield "\ufeff" + _lines([columns])
        for piece in chain([first], pieces):
            yield _lines([_cell(row.get(name)) for name in columns] for row in piece)

    headers = {"content-disposition": f'attachment; filename="banggiao-{family}.csv"'}
    return StreamingResponse(lines(), headers=headers, media_type="text/csv; charset=utf-8")


def _lines(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | dict):
        flat = isinstance(value, list) and all(isinstance(v, str) for v in value)
        text = "; ".join(value) if flat else json.dumps(value, ensure_ascii=False)
    else:
        text = str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not _is_number(text) else text


def _is_number(text: str) -> bool:
    return text.lstrip("-+").replace(".", "", 1).isdigit()


def as_atom(cards: Iterable[Card], *, title: str, base: str, address: str, now: dt.datetime) -> Response:
    """A feed of a list, an entry a thing, updated when it was last reported."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    listed = list(cards)

    def add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> None:
        made = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
        made.text = text.translate(_XML_FORBIDDEN) if text else None

    add(feed, "id", f"{base}{address}")
    add(feed, "title", title)
    add(feed, "updated", now.strftime("%Y-%m-%dT%H:%M:%SZ"))
    add(feed, "link", rel="self", href=f"{base}{address}")
    author = ET.SubElement(feed, f"{{{_ATOM}}}author")
    add(author, "name", "Banggiao")
    for one in listed:
        item = ET.SubElement(feed, f"{{{_ATOM}}}entry")
        add(item, "id", f"{base}{one.url}")
        add(item, "title", ": ".join(filter(None, [one.head, one.text]))[:300])
        add(item, "link", href=f"{base}{one.url}")
        day = _first_day(one.iso) or now.date()
        add(item, "updated", f"{day.isoformat()}T00:00:00Z")
        add(item, "summary", " · ".join(filter(None, [one.when, one.head, one.text, *one.more])))
    return Response(ET.tostring(feed, encoding="utf-8", xml_declaration=True), media_type="application/atom+xml")


def _first_day(iso: str | None) -> dt.date | None:
    return DateInterval.parse(iso).start.first_day if iso else None


def as_calendar(cards: Iterable[Card], *, base: str, now: dt.datetime) -> Response:
    """An all-day entry for everything with a date; promises stand at their deadline."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Banggiao//Desk//VI", "CALSCALE:GREGORIAN"]
    for one in cards:
        iso = one.due if one.family == Family.COMMITMENTS else one.iso
        if not iso:
            continue
        span = DateInterval.parse(iso)
        after = span.end.last_day + dt.timedelta(days=1)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.id}@banggiao",
            f"DTSTAMP:{now.strftime('%Y%m%dT%H%M%SZ')}",
            f"DTSTART;VALUE=DATE:{span.start.first_day.strftime('%Y%m%d')}",
            f"DTEND;VALUE=DATE:{after.strftime('%Y%m%d')}",
            f"SUMMARY:{_calendar_text(': '.join(filter(None, [one.head, one.text])))}",
            f"DESCRIPTION:{_calendar_text(' · '.join([one.when, *one.more]))}",
            f"URL:{base}{one.url}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    body = "".join(f"{_folded(line)}\r\n" for line in lines)
    return Response(body, media_type="text/calendar; charset=utf-8")


def _calendar_text(text: str) -> str:
    clean = text.translate(_XML_FORBIDDEN)[:400]
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines of at most 75 bytes, broken between characters."""
    data = line.encode()
    pieces, start, room = [], 0, 73
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        pieces.append(data[start:end].decode())
        start, room = end, 72
    return "\r\n ".join([*pieces, data[start:].decode()])
