"""Whose somebody is who receives a guest: the state's where the guest has come ('A tới Paris, gặp Tổng thống B')."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from banggiao.reading.document import Document
from banggiao.reading.entities import HitIndex
from banggiao.reading.people import Person, RawPerson

# What stands right before whom a guest meets.
MEETS = ("gặp ", "hội đàm với ", "điện đàm với ", "hội kiến ", "hội kiến với ", "tiếp ")
_AT_HIS_PLACE = ("gặp ", "hội đàm với ", "hội kiến ", "hội kiến với ", "gặp gỡ ", "làm việc với ", "lễ nhậm chức của ")
_BY_HIM = ("được ", "do ")
_RECEIVES = re.compile(r"(?: [^\W\d_]+){0,2}? (?:tiếp|đón|chào đón|chủ trì)(?!\w)")
_COMES_TO = re.compile(
    r"(?<!\w)(?:ghé|thăm|đến|tới|sang|tại|ở)"
    r"(?: (?:chính thức|cấp nhà nước|hữu nghị|và|làm việc|thủ đô|thành phố|nước|cộng hòa|vương quốc))* $"
)
_HE = ("ông ", "bà ", "tại đây", "cùng ngày", "sau đó", "chiều ", "sáng ", "tối ")  # the guest of the sentence before
_JOINTS = (" và ", ", ", " cùng ", " cũng như ")
_REACH = 40
_LONGEST_JOINT = 12


def hosts_state(
    document: Document, index: HitIndex, person: Person, settled: Mapping[int, str], apart: Collection[str]
) -> str | None:
    """The state where the guest has come whom ``person`` receives, None where nobody comes to him.

    ``settled``: where a mention of somebody begins whose state is known; ``apart``: states that can't be his.
    """
    for mention in person.mentions:
        number = document.sentence_at(mention.start)
        start = document.sentences[number].start
        if not _receives(document.lowered, mention, start):
            continue
        guests = [at for at in settled if start <= at < mention.start]
        if not guests and number and document.lowered.startswith(_HE, start):
            start = document.sentences[number - 1].start
            guests = [at for at in settled if start <= at < mention.start]
        place = _where(document, index, mention.start, {*apart, *(settled[at] for at in guests)}) if guests else None
        # 'A thăm Lào, hội đàm với Thủ tướng Campuchia B, hội kiến Chủ tịch Thượng viện C': C stands with B.
        if place is not None and not any(at > max(place[0], min(guests)) for at in guests):
            return place[1]
    return None


def _receives(low: str, mention: RawPerson, start: int) -> bool:
    if low.endswith(_AT_HIS_PLACE, start, mention.start):
        return True
    return low.endswith(_BY_HIM, start, mention.start) and _RECEIVES.match(low, mention.end) is not None


def _where(document: Document, index: HitIndex, position: int, apart: Collection[str]) -> tuple[int, str] | None:
    """The place last come to before ``position``, in its sentence or the one before, and its state."""
    number = document.sentence_at(position)
    start = document.sentences[max(0, number - 1)].start
    found: tuple[int, str] | None = None
    for hit in index.within(start, position):
        code = hit.country if hit.kind == "place" else hit.code if hit.kind == "country" else None
        if code is None or code in apart:
            continue
        if _COMES_TO.search(document.lowered, max(0, hit.start - _REACH), hit.start):
            found = (hit.start, code)
    return found


def with_whom(low: str, person: Person, ends: Mapping[int, str]) -> str | None:
    """The state of the host whom ``person`` stands beside: 'gặp Tổng thống B | và Chủ tịch Hạ viện C'.

    ``ends``: where the mentions of hosts end.
    """
    for mention in person.mentions:
        for end, code in ends.items():
            if end < mention.start <= end + _LONGEST_JOINT and low[end : mention.start] in _JOINTS:
                return code
    return None
