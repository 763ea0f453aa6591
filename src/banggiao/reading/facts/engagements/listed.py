"""Those met, where they are listed: 'các nhà lãnh đạo A, B', 'tiếp xúc lãnh đạo các nước, gồm A, B, C'."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame

_LIST_OF_STATES = regex.compile(
    r"(?i)(?:lãnh đạo|người đồng cấp|ngoại trưởng|bộ trưởng(?: \p{L}+){0,4}?|thủ tướng|tổng thống|"
    r"(?:các |tân )*(?:đại sứ|đại biện)(?: \p{L}+){0,4}?|chủ tịch (?:quốc hội|hạ viện|thượng viện))? ?(?:các nước|"
    r"các quốc gia|các nước và tổ chức quốc tế|nhiều nước)(?:[^.;]{0,40}?(?:gồm|như|là|:) ?| (?=(?-i:\p{Lu})))"
)
# 'Đại sứ các nước A, B và Đại sứ kiêm nhiệm (của) các nước C, D': the list goes on.
_AND_THOSE_OF = regex.compile(
    r"(?i),? (?:và|cùng|cùng với)(?: các)? (?:đại sứ|đại biện)(?: (?!tại|khác)\p{Ll}+){0,6}:? "
)
_OF_A_LIST = frozenset({"office", "body", "honorific", "modifier", "rank", "field"})


def each_of(frame: Frame, actor: Actor) -> list[Actor]:
    """'các nhà lãnh đạo Chile, Peru và Tổng thư ký Liên Hợp Quốc': each of those listed."""
    if actor.kind != "group" or not frame.lowered.startswith("các ", actor.start):
        return [actor]
    named = [a for a in frame.cast.within(actor.start, actor.end) if a is not actor and a.code]
    return named if {a.code for a in named} == set(actor.codes) else [actor]


def listed_states(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[tuple[str, int]]:
    """'tiếp xúc lãnh đạo các nước, gồm A, B, C': the states listed."""
    end = min(sentence.end, trigger.end + 110)
    ahead = frame.lowered[trigger.end : end]
    if not any(words in ahead for words in ("các nước", "các quốc gia", "nhiều nước")):
        return []
    found = _LIST_OF_STATES.search(frame.text, trigger.end, end)
    if found is None or found.start() - trigger.end > 20:
        return []
    out: list[tuple[str, int]] = []
    here = found.end()
    for hit in frame.index.hits:
        if hit.end <= found.end() or hit.kind in _OF_A_LIST:
            continue
        apart = hit.start - here
        more = out and 6 < apart <= 60 and _AND_THOSE_OF.fullmatch(frame.text, here, hit.start)
        if (apart > 6 and not more) or hit.kind not in ("country", "organisation") or hit.code is None:
            break
        out.append((hit.code, hit.end))
        here = hit.end
    return out if len(out) > 1 else []
