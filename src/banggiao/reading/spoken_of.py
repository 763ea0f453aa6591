"""Mentions as the contract gives them, layer by layer: what the article names, normalised."""

from __future__ import annotations

from banggiao.model.codes import MentionKind
from banggiao.model.reading import Mention
from banggiao.reading.dates import resolve
from banggiao.reading.dates.expression import DateKind
from banggiao.reading.document import Document
from banggiao.reading.frame import Frame
from banggiao.reading.numbers import find_quantities


def list_mentions(frame: Frame) -> tuple[Mention, ...]:
    """All mentions of an article in order; spans into the text as given, values normalised.

    country, organisation: code. person: fullest name in the article. office: the office as written. place: name and
    country. date: ISO date, partial date or interval (None where the year can't be known). amount: value,
    unit, approximate. sector: the contract's sectors, joined by commas.
    """
    document = frame.document
    out: list[Mention] = []
    _entities(frame, out)
    _people(frame, out)
    for date in frame.dates:
        if date.expr.kind is DateKind.CLOCK:
            continue
        resolved = resolve(date, frame.published)
        value = resolved.start if resolved.end in (None, resolved.start) else f"{resolved.start}/{resolved.end}"
        out.append(
            _mention(document, MentionKind.DATE, date.start, date.end, {"iso": value, "time_of_day": date.time_of_day})
        )
    dated = {at for date in frame.dates for at in range(date.start, date.end)}
    for quantity in find_quantities(frame.text):
        if quantity.start in dated:
            continue  # 'thứ Ba' of a week is no rank
        out.append(
            _mention(
                document,
                MentionKind.AMOUNT,
                quantity.start,
                quantity.end,
                {"value": quantity.value, "unit": quantity.unit, "approximate": quantity.approximate},
            )
        )
    out += [
        _mention(document, MentionKind.SECTOR, hit.start, hit.end, ",".join(hit.sectors))
        for hit in frame.sectors()
        if hit.sectors
    ]
    out.sort(key=lambda m: (m.span.start, m.span.end, m.kind))
    return tuple(out)


def _entities(frame: Frame, out: list[Mention]) -> None:
    document = frame.document
    for hit in frame.index.hits:
        if hit.kind == "country" and hit.code is not None:
            out.append(_mention(document, MentionKind.COUNTRY, hit.start, hit.end, hit.code))
        elif hit.kind == "pair":
            out.append(_mention(document, MentionKind.COUNTRY, hit.start, hit.end, ",".join(hit.codes)))
        elif hit.kind == "organisation" and hit.code is not None:
            out.append(_mention(document, MentionKind.ORGANISATION, hit.start, hit.end, hit.code))
        elif hit.kind == "place":
            out.append(
                _mention(document, MentionKind.PLACE, hit.start, hit.end, {"name": hit.form, "country": hit.country})
            )


def _people(frame: Frame, out: list[Mention]) -> None:
    document, text = frame.document, frame.text
    named: set[int] = set()
    for person in frame.cast.people:
        for raw in person.mentions:
            out.append(
                _mention(document, MentionKind.PERSON, raw.name_start, raw.name_start + len(raw.name), person.name)
            )
            named.add(raw.start)
            if raw.title is not None:
                for part in raw.title.parts:
                    # A counterpart's title lies where the other's stands.
                    if raw.start <= part.text_start and part.text_end <= raw.end:
                        out.append(
                            _mention(
                                document,
                                MentionKind.OFFICE,
                                part.text_start,
                                part.text_end,
                                text[part.text_start : part.text_end],
                            )
                        )
    for actor in frame.cast.actors:
        if actor.kind == "person" and actor.person is not None and actor.start not in named:
            out.append(
                _mention(document, MentionKind.PERSON, actor.start, actor.end, frame.cast.people[actor.person].name)
            )
        elif actor.kind == "role":
            out.append(_mention(document, MentionKind.OFFICE, actor.start, actor.end, text[actor.start : actor.end]))


def _mention(
    document: Document, kind: MentionKind, start: int, end: int, value: str | dict[str, str | float | bool | None]
) -> Mention:
    return Mention(kind, document.normal.raw_span(start, end), value)
