"""Offices: who holds which, as of the article."""

from __future__ import annotations

from banggiao.model.facts import Office
from banggiao.reading import regex
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.mentions import departed
from banggiao.reading.names import fold_name
from banggiao.reading.people import Person, RawPerson
from banggiao.reading.titles import Title


def read_offices(frame: Frame) -> list[Office]:
    """One office fact a person and state, in the fullest form held as of the article; a former office
    where it is of another state, or the only one told."""
    out: list[Office] = []
    for person in frame.cast.people:
        titled = [m for m in person.mentions if m.title is not None]
        if not titled or person.country is None or _private(frame, person, titled):
            continue
        out.extend(_of_person(frame, person, titled))
    out.sort(key=lambda o: o.evidence[0].start)
    return out


# 'Giám đốc phụ trách châu Á của Công ty ...': of an institute or firm.
_OF_NO_STATE = regex.compile(
    r"(?: \p{Ll}+){0,4} (?:của|thuộc|tại|ở|từ) (?:công ty|tập đoàn|viện|trung tâm|đại học|trường|quỹ|tổ chức"
    r"|diễn đàn|hiệp hội"
    r"|hãng|ngân hàng|học viện|chương trình)(?!\p{L})"
)


_FIRM_NAMED = regex.compile(r" \p{Lu}\p{L}+(?= ?[,.;)]| [-–]| \p{Ll})")


def _private(frame: Frame, person: Person, titled: list[RawPerson]) -> bool:
    """Experts, managers and the like, of no state by their title, hold no office that the ledger keeps."""
    if not person.country_explicit and all(
        m.title is not None
        and m.title.parts[0].cls in ("business", "other", "adviser", "official")
        and _OF_NO_STATE.match(frame.lowered, m.title.end) is not None
        for m in titled
    ):
        return True
    if not person.country_explicit and all(
        m.title is not None
        and m.title.parts[-1].head.endswith("giám đốc")
        and m.title.parts[-1].organisation is None
        and m.title.parts[-1].text_end - m.title.parts[-1].text_start == len(m.title.parts[-1].head)
        and _FIRM_NAMED.match(frame.text, m.title.end) is not None
        for m in titled
    ):
        return True  # 'bà A, tổng giám đốc Andes'
    return (
        not person.country_explicit
        and all(
            p.cls in ("business", "other", "adviser", "official")
            for m in titled
            if m.title is not None
            for p in m.title.parts
        )
        and any(p.cls in ("business", "other") for m in titled if m.title is not None for p in m.title.parts)
    )


def _of_person(frame: Frame, person: Person, titled: list[RawPerson]) -> list[Office]:
    text = frame.text
    key = fold_name(person.name)
    gone = person.number in frame.cast.dead or key in departed()
    current = [(m, m.title) for m in titled if m.title is not None and not m.title.historical]
    former = [(m, m.title) for m in titled if m.title is not None and m.title.historical]
    out: list[Office] = []
    if current:
        mention, title = _fullest(text, current)
        told = titled if gone else [m for m, _ in current]  # a dead man's office is told by 'cố Tổng thống X', too
        places = [mention] + [m for m in told if m is not mention]
        out.append(_fact(frame, person, places, title, historical=gone))
    if former:
        mention, title = _fullest(text, former)
        country = title.country or person.country
        if not out or (country != out[0].country and title.country is not None):
            places = [mention] + [m for m, t in former if m is not mention]
            out.append(_fact(frame, person, places, title, historical=True))
    return out


def _fullest(text: str, titled: list[tuple[RawPerson, Title]]) -> tuple[RawPerson, Title]:
    """The title with most offices, then most words; the earliest of equals. 'Nhà lãnh đạo' gives way to any office."""
    if len(titled) == 1:
        return titled[0]
    return max(
        titled,
        key=lambda mt: (
            mt[1].parts[0].cls != "leader",
            len(mt[1].parts),
            mt[1].country is not None or mt[1].parts[0].cls != "leader",
            len(mt[1].office(text).split()),
            mt[1].country is not None,
            -mt[0].start,
        ),
    )


def office_text(frame: Frame, title: Title) -> str:
    """A title's offices as the contract writes them: without the name, without the state at the end."""
    return title.office(frame.text)


def _fact(frame: Frame, person: Person, places: list[RawPerson], title: Title, *, historical: bool) -> Office:
    country = title.country if title.country and not (title.historical and not historical) else person.country
    country = country or person.country
    organisation = country if country is not None and load().organisation(country) is not None else None
    explicit = title.country is not None or person.country_explicit
    generic = any(p.generic for p in title.parts)
    return Office(
        evidence=tuple(frame.span(m.start, m.end) for m in places),
        confidence=0.95 if explicit and not generic else 0.8 if not generic else 0.6,
        rule="office/title" + ("/generic" if generic else ""),
        person=person.name,
        office=office_text(frame, title),
        country=country,
        organisation=organisation,
        as_of=frame.as_of,
        historical=historical,
    )


def fullest_office(frame: Frame, person: Person) -> str | None:
    """A person's fullest office in the article, None where no title is told. Worked out once a person."""
    if person.number not in frame.offices:
        frame.offices[person.number] = _office_held(frame, person)
    return frame.offices[person.number]


def _office_held(frame: Frame, person: Person) -> str | None:
    titled = [m for m in person.mentions if m.title is not None]
    current = [(m, m.title) for m in titled if m.title is not None and not m.title.historical]
    former = [(m, m.title) for m in titled if m.title is not None and m.title.historical]
    if not current and not former:
        return None
    return office_text(frame, _fullest(frame.text, current or former)[1])
