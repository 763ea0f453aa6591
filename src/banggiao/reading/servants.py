"""Offices by another's: whom a spokesman or adviser serves; and offices that are only sought."""

from __future__ import annotations

from dataclasses import replace

from banggiao.reading import regex
from banggiao.reading.entities import HitIndex
from banggiao.reading.mentions import well_known
from banggiao.reading.names import fold_name
from banggiao.reading.titles import Title, parse_title

# 'X, cố vấn thân cận của Tổng thống Chile Y': whom those serve whose office is with a person.
SERVANTS = ("spokesperson", "adviser", "envoy")
SERVES = regex.compile(
    r"(?: (?:thân cận|hàng đầu|cấp cao|đặc biệt|riêng|báo chí|chính|lâu năm)){0,2} của "
    r"(?P<who>(?:ông |bà |cựu )?)"
)
_MASTERS_NAME = regex.compile(r"(?: \p{Lu}[\p{L}'.\-]*){1,5}(?=(?:,| -| –) (?:ông|bà) \p{Lu}| [-–] \p{Lu})")
_NAME_BEHIND = regex.compile(r"(?: \p{Lu}[\p{L}'\-]*(?:\. \p{Lu}\p{L}+)?){2,4}")
_TOPIC = regex.compile(  # what an adviser told behind his name advises on
    r" về \p{Ll}+(?: \p{Ll}+){0,11}?(?=[,.;)]| (?:cho (?:biết|hay|rằng)|nói|nhận định|khẳng định|đã|sẽ|đang)(?!\p{L}))"
)
_OF_A_MASTER = ("của tổng thống", "của thủ tướng", "của chủ tịch", "của quốc vương", "của nhà vua", "của ngoại trưởng")
_SOUGHT = regex.compile(r"(?i)(?<!\p{L})(?:ứng cử viên|ứng viên|tranh cử|chạy đua|ghế)(?: chức| vào chức| cho chức)? $")

_ENDS_OF_SOUGHT = ("viên ", "cử ", "đua ", "ghế ", "chức ")


def is_sought(text: str, position: int) -> bool:
    """Whether the title that begins at ``position`` is only stood for: 'ứng cử viên | Tổng thống Chile X'."""
    # The word before the office, or the one before 'chức', is the last of a phrase that asks for it.
    if not text[max(0, position - 6) : position].lower().endswith(_ENDS_OF_SOUGHT):
        return False
    return _SOUGHT.search(text, max(0, position - 28), position) is not None


def with_master(text: str, index: HitIndex, title: Title, end: int) -> Title:
    """'Người phát ngôn của Tổng thống Chile, ông X': whom he serves is a part of the office, X no president."""
    last = title.parts[-1]
    if last.cls in SERVANTS and last.head.endswith(_OF_A_MASTER):
        # The office names whom it serves: 'Đặc phái viên của Tổng thống | Chile A, ông B'.
        named = _MASTERS_NAME.match(text, title.end, end)
        return title if named is None else replace(title, end=named.end())
    if title.country is not None or last.cls not in SERVANTS:
        return title
    serves = SERVES.match(text, title.end, end)
    master = parse_title(text, index, serves.end(), end) if serves is not None else None
    if master is None or serves is None:
        return title
    named = _MASTERS_NAME.match(text, master.end, end)
    behind = named.end() if named is not None else master.end
    if not text.startswith((", ông ", ", bà ", " - ", " – "), behind) and not _is_servants_name(text, master, end):
        return title
    last = replace(last, end=behind, text_end=serves.end() + len(master.parts[0].head), country=master.country)
    return replace(title, end=behind, parts=(*title.parts[:-1], last))


def _is_servants_name(text: str, master: Title, end: int) -> bool:
    """Whether the name behind a known leader's office isn't his: 'Người phát ngôn của Tổng thống Mỹ | Kate Brown'."""
    name = _NAME_BEHIND.match(text, master.end, end)
    if name is None or master.country in (None, "VNM"):
        return False
    known = well_known()
    return master.country in known.values() and fold_name(name.group()) not in known


def by_master(text: str, index: HitIndex, title: Title, end: int) -> Title | None:
    """The office of a servant with whom he serves behind it ('cố vấn | của Tổng thống Chile'); None where nobody is."""
    serves = SERVES.match(text, title.end, end) if title.parts[-1].cls in SERVANTS else None
    if serves is None:
        return None
    master = parse_title(text, index, serves.end(), end)
    if master is None:
        return title
    text_end = serves.end() + len(master.parts[0].head)
    if text_end == master.end and (topic := _TOPIC.match(text, text_end, end)) is not None:
        text_end = topic.end()
        title = replace(title, end=text_end)
    last = replace(title.parts[-1], text_end=text_end)
    parts = (*title.parts[:-1], last)
    return replace(title, parts=tuple(replace(p, country=p.country or master.country) for p in parts))
