"""Between which two states a relation is."""

from __future__ import annotations

import re

from banggiao.reading.document import Sentence
from banggiao.reading.frame import Frame

_PARTED = re.compile(r"[,;]|quan hệ|đối tác")  # another clause, or another relation
# '(thiết lập quan hệ) sớm nhất với X', 'với đảo X'.
_LINK = re.compile(
    r"(?: và (?:thương mại|kinh tế|lãnh sự|giao thương|đi lại))?"
    r" (?:ngoại giao )?(?:(?:rất )?sớm(?: nhất)?|đầu tiên|chính thức|đầy đủ|cấp đại sứ|,)* ?với (?:đảo |nước |phía "
    r"|chính quyền )?"
)
_WITH = re.compile(r"(?<!\w)quan hệ (?:song phương |ngoại giao )?với ")
_UP_TO = re.compile(r" (?:lên|thành)(?: thành| mức| tầm| quan hệ| khuôn khổ| cấp| hàng)*(?: một| mối)? ?[\"'“]?")
# 'X - một (đối tác chiến lược) quan trọng của Y'
# '(Đối tác chiến lược) vì hòa bình ... | A - B': what the tier is for stands before the pair.
_FOR = re.compile(r" vì h(?:òa|oà) bình(?:(?!quan hệ|đối tác)[^;.]){0,90} (?:giữa )?")
_IS_A = re.compile(r"(?: [-–]|,)?(?: là)?(?: một)?(?: trong)?(?: những| các)? ")
_OF = re.compile(r"(?: (?:quan trọng|hàng đầu|lâu năm|lâu đời|tin cậy|đầu tiên|thân thiết|lớn)){0,3} của (?:nước )?")
_DONE_BY = re.compile(r"(?P<of> của (?:nước |quốc gia )?)|,? (?:bao )?gồm(?: có)?:? |,? đó là |: ")
_COMMA_OR_AND = re.compile(r"(?:,? và |, |)")
_COMMA_OR_WITH = re.compile(r",? (?:và|cùng với|cùng|lẫn) |, ")
_DO = re.compile(r",?(?: (?:đã|sẽ|cùng|lần lượt|đều|đồng loạt|vừa|mới|tuyên bố|quyết định|thông báo))* ")
_NEAR = 50  # code points from who is a partner to the tier
_TWO = 2
_RAISED = 60  # code points from 'quan hệ với' to the tier
_ANTECEDENT = 90  # code points from a pair's names to 'hai nước'


def pair_between(frame: Frame, number: int, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """The two states whose relation is spoken of.

    Named as a pair near by, or the clause's subject, or home and the other.
    """
    with_whom = frame.cast.within(end, min(sentence.end, end + 40))
    linked = bool(with_whom) and _LINK.fullmatch(frame.lowered, end, with_whom[0].start) is not None
    if linked and len(with_whom[0].codes) == 1:
        subject = frame.clauses.subject(start, number)
        whom, own = with_whom[0].codes[0], frame.cast.home
        if subject is not None and len(subject.codes) == 1 and whom not in subject.codes:
            return tuple(sorted((own if subject.inherited and own and own != whom else subject.codes[0], whom)))
        if subject is not None and len(subject.codes) > 1 and whom not in subject.codes:
            return ()  # each of several with him
    told = _raised_with(frame, number, sentence, start) or _partner_of(frame, sentence, start, end)
    if told:
        return told
    actors = frame.cast.within(sentence.start, sentence.end)
    groups = [a for a in actors if a.kind == "group" and len(a.codes) == 2]
    ahead_of_it = next((a for a in groups if a.start >= end and _FOR.fullmatch(frame.lowered, end, a.start)), None)
    if ahead_of_it is not None:
        return tuple(sorted(ahead_of_it.codes))
    near = [
        a
        for a in groups
        if (a.end <= start and start - a.end <= 160)
        or (a.start >= end and a.start - end <= 60 and not _PARTED.search(frame.text, end, a.start))
    ]
    best = min(near, key=lambda a: (start - a.end) if a.end <= start else (a.start - end) + 5, default=None)
    chains = [c for c in frame.clauses.chains(sentence.start, start) if len({x for a in c for x in a.codes}) == 2]
    if best is not None and best.end <= start and frame.lowered.startswith("hai ", best.start):
        named = [c for c in chains if 0 < best.start - c[-1].end <= _ANTECEDENT and len(c) == 2]
        if named:
            return tuple(sorted({x for a in named[-1] for x in a.codes}))  # 'A và B nâng quan hệ hai nước lên ...'
    if best is not None and (not chains or best.start > chains[-1][0].start or best.start >= end):
        return tuple(sorted(best.codes))
    if chains:
        return tuple(sorted({x for a in chains[-1] for x in a.codes}))
    ahead = [
        c for c in frame.clauses.chains(end, min(sentence.end, end + 60)) if len({x for a in c for x in a.codes}) == 2
    ]
    if ahead:
        return tuple(sorted({x for a in ahead[0] for x in a.codes}))
    if best is not None:
        return tuple(sorted(best.codes))
    codes: list[str] = []
    for actor in sorted((a for a in actors if a.kind != "organisation"), key=lambda a: abs(a.start - start)):
        for code in actor.codes:
            if code not in codes:
                codes.append(code)
    if len(codes) == 2:
        return tuple(sorted(codes))
    home = frame.cast.home
    if len(codes) == 1:
        post = _posted_at(frame, sentence, codes[0])
        if post is not None:
            return tuple(sorted((codes[0], post)))
        if home is not None and home not in codes:
            return tuple(sorted((home, codes[0])))
        other = _other(frame, sentence.start, codes[0])
        return tuple(sorted((codes[0], other))) if other else ()
    if not codes and home is not None:
        other = _other(frame, sentence.start, home)
        return tuple(sorted((home, other))) if other else ()
    if home in codes and len(codes) > 2:
        other = next(c for c in codes if c != home)
        return tuple(sorted((home, other)))
    return tuple(sorted(codes[:2]))


def pairs_between(frame: Frame, number: int, sentence: Sentence, start: int, end: int) -> list[tuple[str, ...]]:
    """As :func:`pair_between`; of several who do so with one ('A, B và C cắt quan hệ với D'), each with him."""
    whom = frame.cast.within(end, min(sentence.end, end + 40))[:1]
    if whom and len(whom[0].codes) == 1 and _LINK.fullmatch(frame.lowered, end, whom[0].start) is not None:
        other = whom[0].codes[0]
        told = _who_does(frame, sentence, whom[0].end) or _named_before(frame, sentence, start)
        several = [code for code in told if code != other]
        if several:
            return [tuple(sorted((code, other))) for code in several]
        subject = frame.clauses.subject(start, number)
        if subject is not None and len(subject.codes) > 1 and other not in subject.codes:
            return [tuple(sorted((code, other))) for code in subject.codes]
    pair = pair_between(frame, number, sentence, start, end)
    return [pair] if len(pair) == _TWO else []


def _who_does(frame: Frame, sentence: Sentence, position: int) -> list[str]:
    """'Quyết định cắt quan hệ với X của A', 'bốn nước cắt quan hệ với X, gồm A, B và C': who is told behind it."""
    named = _DONE_BY.match(frame.text, position, sentence.end)
    if named is None:
        return []
    here, out = named.end(), list[str]()
    for actor in frame.cast.within(here, sentence.end):
        if actor.kind != "state" or _COMMA_OR_AND.fullmatch(frame.text, here, actor.start) is None:
            break
        out += [code for code in actor.codes if code not in out]
        here = actor.end
        if named["of"]:
            break
    return out


def _named_before(frame: Frame, sentence: Sentence, start: int) -> list[str]:
    """'Các nước vùng Vịnh gồm A, B, cùng với C đã (cắt quan hệ)': those who are named before the verb, at least two."""
    out, here = list[str](), start
    for actor in reversed(frame.cast.within(sentence.start, start)):
        joint = _DO if here == start else _COMMA_OR_WITH
        if actor.kind != "state" or joint.fullmatch(frame.lowered, actor.end, here) is None:
            break
        out[:0] = [code for code in actor.codes if code not in out]
        here = actor.start
    return out if len(out) > 1 else []


def _posted_at(frame: Frame, sentence: Sentence, code: str) -> str | None:
    """'Đại sứ A tại B nói ... hai nước': B, where an ambassador of A speaks and no other state is named."""
    for actor in frame.cast.within(sentence.start, sentence.end):
        if actor.kind in ("person", "role") and actor.codes == (code,):
            for hit in frame.index.within(actor.start, actor.end):
                if hit.kind == "country" and hit.code not in (None, code):
                    return hit.code if frame.lowered.endswith((" tại ", " ở "), 0, hit.start) else None
    return None


def _raised_with(frame: Frame, number: int, sentence: Sentence, start: int) -> tuple[str, ...]:
    """'X nâng (cấp) quan hệ với Y lên ...': X and Y, whoever else the sentence names."""
    told = list(_WITH.finditer(frame.lowered, max(sentence.start, start - _RAISED), start))
    if not told:
        return ()
    found = told[-1]
    whom = frame.cast.within(found.end(), start)[:1]
    if not whom or whom[0].start != found.end() or len(whom[0].codes) != 1:
        return ()
    if not _UP_TO.fullmatch(frame.lowered, whom[0].end, start):
        return ()
    subject = frame.clauses.subject(found.start(), number)
    if subject is None or len(subject.codes) != 1 or subject.codes == whom[0].codes:
        return ()
    return tuple(sorted((subject.codes[0], whom[0].codes[0])))


def _partner_of(frame: Frame, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """'X - một đối tác chiến lược của Y - ...': X and Y, whoever else the sentence names."""
    of = _OF.match(frame.lowered, end, sentence.end)
    before = frame.cast.within(max(sentence.start, start - _NEAR), start)[-1:]
    whom = frame.cast.within(of.end(), sentence.end)[:1] if of is not None else []
    if of is None or not before or not whom or whom[0].start != of.end():
        return ()
    codes = {*before[0].codes, *whom[0].codes}
    beside = _IS_A.fullmatch(frame.lowered, before[0].end, start) is not None
    return tuple(sorted(codes)) if beside and len(codes) == _TWO and whom[0].kind == "state" else ()


def _other(frame: Frame, position: int, code: str) -> str | None:
    for actor in reversed(frame.cast.within(0, position)):
        if actor.kind == "state" and frame.lowered.endswith((" ở ", " tại "), 0, actor.start):
            continue  # where something lies
        if actor.kind != "organisation":
            for other in actor.codes:
                if other != code:
                    return other
    return None
