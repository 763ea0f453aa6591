"""Offices told behind a name that say more than what stands before it: 'Đại sứ X, Trưởng Phái đoàn ... tại WTO'."""

from __future__ import annotations

from dataclasses import replace

from banggiao.reading import regex
from banggiao.reading.entities import HitIndex
from banggiao.reading.titles import Title, parse_title

_ELECTED = regex.compile(
    r" (?:vừa |mới |đã |sẽ |chính thức )*(?:được |nhậm )(?:(?:\p{L}+ ){0,6}?(?:bầu|bổ nhiệm|chỉ định|"
    r"suy tôn)?(?: tiếp tục| lại)?(?: giữ)? ?(?:chức(?: vụ)?|làm|vào vị trí|cương vị)"
    r"|(?:bầu|bổ nhiệm|chỉ định|cử) là) "
)
_GOES_ON_WITH_NAME = regex.compile(r" \p{Lu}|, (?:ông|bà|ngài|đồng chí) \p{Lu}")


def said_to_hold(text: str, index: HitIndex, title: Title | None, finish: int, end: int) -> Title | None:
    """The title of somebody whose name ends at ``finish``: ``title`` before it, or the fuller one told behind it."""
    elected = _ELECTED.match(text, finish, end)
    chosen = parse_title(text, index, elected.end(), end) if elected and index.at(elected.end()) is not None else None
    if title is None or title.parts[-1].cls != "diplomat" or len(title.parts) > 1:
        return chosen if title is None else title
    if chosen is not None and chosen.parts[0].cls == "diplomat":
        fuller = len(chosen.office(text)) > len(title.office(text)) and chosen.country in (title.country, None)
        return replace(title, parts=chosen.parts) if fuller or title.country is None else title
    if title.country is not None or not text.startswith(", ", finish) or index.at(finish + 2) is None:
        return title
    more = parse_title(text, index, finish + 2, end)
    if more is None or more.parts[0].cls == "leader" or _GOES_ON_WITH_NAME.match(text, more.end, end):
        return title
    again = more.parts[0].head == title.parts[0].head  # 'Đại sứ X, Đại sứ Việt Nam tại Peru'
    return replace(title, parts=more.parts if again else (*title.parts, *more.parts))
