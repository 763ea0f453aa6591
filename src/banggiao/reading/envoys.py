"""Who is sent, and who sends: 'Đặc phái viên của Tổng thống Peru Juan Rojas' is not Juan Rojas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from banggiao.reading.cast import Actor
from banggiao.reading.mentions import KnownNames
from banggiao.reading.names import fold_name, is_vietnamese
from banggiao.reading.people import RawPerson

_SENT = re.compile(
    r"(?:đặc phái viên|phái viên|đặc sứ|đại diện|trợ lý|cố vấn|thư ký)(?: \w+){0,2}?(?: của)? "
    r"(tổng bí thư|tổng thống|thủ tướng|chủ tịch nước|tổng thư ký)(?!\w)"
)
_CLASSES = {
    "tổng bí thư": "party_leader",
    "tổng thống": "head_of_state",
    "chủ tịch nước": "head_of_state",
    "thủ tướng": "head_of_government",
    "tổng thư ký": "official",
}
_OF = ("đặc phái viên của ", "phái viên của ", "đặc sứ của ", "đại diện của ", "trợ lý của ", "cố vấn của ")


def senders(text: str, people: list[RawPerson], known: KnownNames) -> list[RawPerson]:
    """Titles of envoys that go on with the name of a leader known by it: the name's own is the office within."""
    return [_sender(text, mention, people, known) for mention in people]


def _sender(text: str, mention: RawPerson, people: list[RawPerson], known: KnownNames) -> RawPerson:
    title = mention.title
    if title is None or " về " in text[title.start : title.end]:
        return mention  # 'Đặc phái viên của Tổng thống Mỹ về Trung Đông X': nobody is president of what he deals with
    if len(title.parts) != 1 or title.parts[0].cls not in ("envoy", "official", "adviser"):
        return mention
    part = title.parts[0]
    found = _SENT.match(text[part.start : part.end].lower())
    if found is None:
        return mention
    start, head = part.start + found.start(1), found.group(1)
    holders = {
        m.name.split()[-1]
        for m in people
        if m.title is not None and m.title.parts[0].head == head and m.title.country in (None, title.country)
    }
    if holders and mention.name.split()[-1] not in holders:
        return mention  # 'Đặc phái viên của Tổng thống Mỹ Steve Witkoff', where the president is somebody else
    named = " của " in found.group() and (is_vietnamese(mention.name) or fold_name(mention.name) in known)
    if not holders and not named:
        return mention
    inner = replace(part, start=start, text_start=start, head=head, cls=_CLASSES[head])
    return replace(mention, start=start, title=replace(title, start=start, parts=(inner,)))


def sent_by(lowered: str, actor: Actor, shifted: Mapping[int, int]) -> Actor:
    """Whoever is sent by a person acts for the person's state, and is not that person. ``shifted``: where the titles
    that :func:`senders` cut began, by where they begin now.
    """
    if actor.kind != "person":
        return actor
    start = shifted.get(actor.start)
    if start is None and lowered.endswith(_OF, 0, actor.start):
        start = actor.start - next(len(words) for words in _OF if lowered.endswith(words, 0, actor.start))
    return replace(actor, start=start, kind="role", person=None, cls="envoy") if start is not None else actor


_RECALLS = re.compile(
    r" (?:(?:đã|sẽ|vừa|cũng|từng|quyết định|tuyên bố|lập tức) )*"
    r"(?:triệu hồi|rút|gọi|cử|bổ nhiệm|chỉ định)(?: (?:các|toàn bộ|cả))* "
)


def recalls(text: str, state: Actor, envoy: Actor) -> bool:
    """'X triệu hồi đại sứ tại Y': whether ``envoy``, of whom no state is told, is X's, who stands before the verb."""
    if envoy.cls != "diplomat" or len(state.codes) != 1:
        return False
    return _RECALLS.fullmatch(text, state.end, envoy.start) is not None
