"""The state from whose side an article is told, and who in it is dead."""

from __future__ import annotations

import re

from banggiao.reading.cast import Actor
from banggiao.reading.names import is_vietnamese
from banggiao.reading.people import Person, RawPerson, Role
from banggiao.reading.reference import OUR_OFFICES
from banggiao.reading.titles import Title

_AT_FIRST = re.compile(r"(?:\([\w. ]+\) ?[-–] ?)?(?:(?:Sáng|Chiều|Tối|Trưa|Ngày|Hôm|Đêm)[^,.;]{0,24}, ?)?")

_READ_ALIKE = frozenset({"CHN", "TWN", "HKG", "MAC", "SGP", "KOR", "PRK"})
_HIGHEST = OUR_OFFICES - {"bộ trưởng", "thứ trưởng"}
_SENTENCE = re.compile(r"[.!?]\s|\n")

_DEAD = re.compile(r"[\s,]*(?:từ trần|qua đời|tạ thế|băng hà|mất\b)")

_DEPARTED = re.compile(r"(?:sự ra đi của|tang lễ|lễ tang|viếng|linh cữu|lễ quốc tang|thương tiếc) *(?:đồng chí *)?$")


def home_of(
    raw: list[RawPerson], roles: list[Role], plain: list[Actor], people: list[Person], text: str, floor: int
) -> str | None:
    """The state from whose side the article is told: Việt Nam where it acts, else the one named most."""
    counts: dict[str, int] = {}
    for actor in plain:
        for code in actor.codes:
            counts[code] = counts.get(code, 0) + 1
    for mention in raw:
        if mention.title is not None and mention.title.country:
            counts[mention.title.country] = counts.get(mention.title.country, 0) + 2
    if counts.get("VNM"):
        return "VNM"
    ours = [p for p in people if is_vietnamese(p.name) and not p.country]
    if ours and any(not _maybe_theirs(p, raw, plain, text) for p in ours):
        return "VNM"
    opening = min(roles, key=lambda r: r.start, default=None)
    if (
        opening is not None
        and opening.title.country is None
        and opening.title.parts[0].head in OUR_OFFICES
        and _AT_FIRST.fullmatch(text, floor, opening.start)
    ):
        return "VNM"  # 'Thủ tướng tiếp ...', nobody's by name: as only one's own are called
    return max(counts, key=lambda c: counts[c]) if counts else None


def _maybe_theirs(person: Person, raw: list[RawPerson], plain: list[Actor], text: str) -> bool:
    """Whether a name that looks Vietnamese may be a Chinese or Korean one in Vietnamese reading.

    It may, where the article has told of such a state in a sentence before, or puts the name beside one of theirs
    ('Phó Thủ tướng Trung Quốc A và Trưởng đoàn đàm phán B').
    """
    if not person.mentions or person.name.startswith("Nguyễn "):
        return False
    heads = {part.head for m in person.mentions if m.title is not None for part in m.title.parts}
    if not heads.isdisjoint(_HIGHEST):
        return False  # theirs of that rank are known by name
    first = person.mentions[0].start
    theirs = [a.start for a in plain if not _READ_ALIKE.isdisjoint(a.codes)]
    theirs += [m.start for m in raw if m.title is not None and m.title.country in _READ_ALIKE]
    told = min(theirs, default=len(text))
    if told < first and _SENTENCE.search(text, told, first) is not None:
        return True
    own = person.mentions[0].title
    return any(
        m.end + 4 == first and text.startswith(" và ", m.end) and m.start in theirs and not _same_office(m.title, own)
        for m in raw
    )


def _same_office(one: Title | None, other: Title | None) -> bool:
    """'Thủ tướng Trung Quốc A và Thủ tướng B': counterparts, of two states."""
    return one is not None and other is not None and one.parts[0].head == other.parts[0].head


# A word of each that the two can be found by.
_OF_DEATH = ("trần", "qua đời", "tạ thế", "băng hà", "mất", "sự ra đi của", "tang", "viếng", "linh cữu", "thương tiếc")


def dead_of(
    text: str, people: list[Person], where: dict[int, int], raw: list[RawPerson], bare: list[tuple[int, int, int]]
) -> frozenset[int]:
    out: set[int] = set()
    told = any(map(text.__contains__, _OF_DEATH))
    for start, end, number in [(m.start, m.end, where[m.start]) for m in raw] + bare if told else ():
        if _DEAD.match(text[end : end + 14]) or _DEPARTED.search(text[max(0, start - 24) : start]):
            out.add(number)
    for person in people:
        for mention in person.mentions:
            if mention.title is not None and mention.title.dead:
                out.add(person.number)
    return frozenset(out)
