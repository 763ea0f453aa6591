"""Who comes with whom: 'Tháp tùng Thủ tướng X thăm Y có: ...', 'Thành phần đoàn gồm ...'."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Part
from banggiao.reading.frame import Frame

# 'Đoàn ... do X (dẫn đầu)', 'do X, Chủ tịch Y(, làm Trưởng đoàn)'.
LEADS = regex.compile(r",? (?:dẫn đầu|(?:làm|là) [tT]rưởng đoàn)(?!\p{L})")
CHAIRS = regex.compile(
    r"(?:, [^,.;]{3,40},)?,? (?:chủ trì|đăng cai|làm trung gian|đứng ra tổ chức|dàn xếp|điều phối)(?!\p{L})"
)
_ACCOMPANY = ("tháp tùng", "cùng đi với", "cùng đi có", "thành phần đoàn", "tham gia đoàn")
_LISTS = regex.compile(r"(?i) (?:có|gồm|bao gồm)(?: các đồng chí| các ông| các vị| có)?(?: ?:| )")


def delegations(frame: Frame) -> dict[int, tuple[int, ...]]:
    """Those listed as coming with somebody, by the number in the cast of whom they come with."""
    out: dict[int, tuple[int, ...]] = {}
    lowered = frame.lowered
    for word in _ACCOMPANY:
        at = lowered.find(word)
        while at >= 0:
            sentence = frame.document.sentences[frame.document.sentence_at(at)]
            if sentence.part is Part.BODY and at - sentence.start <= 30:
                led = _led(frame, at, sentence.start, sentence.end)
                if led is not None:
                    leader, people = led
                    out[leader] = tuple(dict.fromkeys((*out.get(leader, ()), *people)))
            at = lowered.find(word, at + len(word))
    return out


def _led(frame: Frame, at: int, start: int, end: int) -> tuple[int, list[int]] | None:
    listing = _LISTS.search(frame.text, at, end)
    while listing is not None:
        heads = [a for a in frame.cast.within(at, listing.start()) if a.kind == "person" and a.person is not None]
        people = [a for a in frame.cast.within(listing.end() - 1, end) if a.kind == "person" and a.person is not None]
        if heads and len(people) >= 2:
            state = heads[0].codes
            return (
                heads[0].person or 0,
                [a.person for a in people if a.person is not None and a.codes == state and a.person != heads[0].person],
            )
        listing = _LISTS.search(frame.text, listing.end(), end)
    return None
