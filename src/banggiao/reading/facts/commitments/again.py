"""Commitments told again, in title, lead and caption: each is one."""

from __future__ import annotations

import re

from banggiao.reading.document import Part
from banggiao.reading.facts.commitments.clause import Clause
from banggiao.reading.facts.extent import is_heading
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality

LEAD = 2  # sentences that an article may tell again further down: title, subtitle, lead
_AGAIN = 0.55  # of a clause's words that its telling elsewhere shares; two clauses of one matter share less
_OTHERWISE = 0.8  # the same of a headline that tells it as another act
_RESTATED = 0.6  # of what is asked for, hoped or promised that its second telling names, too
_FEW = 2  # words that two tellings share at least
_OF_ONE = frozenset((Modality.HOPED, Modality.PLEDGED, Modality.PROPOSED))  # what one side says, not both
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d")
# What any wish between states is made of, in letters without marks.
_COMMON = frozenset(
    "va voi cua cac nhung trong ve cho de da se duoc la mot nay do khi neu tu tai o ra vao len cung con ma thi rang"
    " tiep tuc viec hai ben nuoc ong ba toi chung den hon nua cu the co khong theo nhu nhieu dang van luon bi boi nham"
    " qua giua phia nen can phai hay ho tang cuong thuc day hop tac quan he phat trien song phuong manh me moi linh vuc"
    " san sang mong muon".split()
)


def same(frame: Frame, clauses: list[Clause]) -> list[list[Clause]]:
    """Clauses that tell the same thing again, the fullest of the body first."""
    order = sorted(clauses, key=lambda c: (c.part is not Part.BODY, c.sentence <= LEAD, -(c.end - c.start)))
    groups: list[list[Clause]] = []
    contents: dict[tuple[int, int], set[str]] = {}

    def content(clause: Clause) -> set[str]:
        place = clause.body, clause.end
        if place not in contents:
            contents[place] = set(_WORD.findall(fold(frame.text[clause.body : clause.end])))
        return contents[place]

    for clause in order:
        again = clause.part is not Part.BODY or clause.sentence <= LEAD or is_heading(frame, clause.sentence)
        for members in groups:
            head = members[0]
            if head.holders != clause.holders:
                continue
            if again and head.modality is clause.modality is Modality.ACCEPTED:
                members.append(clause)
                break
            if again and _restates(frame, head, clause):
                members.append(clause)
                break
            wish = clause.rule.startswith("want/") and head.modality in (Modality.PROPOSED, Modality.PLEDGED)
            if again and (head.modality is clause.modality or wish or clause.sentence == 0):
                words, told = content(clause), content(head)
                common = len(words & told)
                lead = {head.sentence, clause.sentence} == {0, 1}  # a headline and what it tells first
                share = 0.5 if lead or clause.rule.startswith("want/") else _AGAIN
                if head.modality is not clause.modality and not wish:
                    share = _OTHERWISE  # 'A, B kêu gọi ...' over 'hai bên nhất trí ...'
                if common >= share * max(1, min(len(words), len(told))):
                    members.append(clause)
                    break
        else:
            groups.append([clause])
    return sorted(groups, key=lambda g: g[0].start)


def _restates(frame: Frame, head: Clause, clause: Clause) -> bool:
    """'X: Hà Nội sẵn sàng đàm phán', then 'X nhiều lần nói Việt Nam sẵn sàng đàm phán': whatever states are called."""
    if head.modality is not clause.modality or clause.modality not in _OF_ONE or head.sentence == clause.sentence:
        return False
    words, told = _named(frame, clause), _named(frame, head)
    if {w for w in words if _FIGURE.match(w)} != {w for w in told if _FIGURE.match(w)}:
        return False  # another figure, another promise
    return len(words & told) >= max(_FEW, _RESTATED * min(len(words), len(told)))


def _named(frame: Frame, clause: Clause) -> set[str]:
    """What a clause is about: its words without the common ones, states and their people by their codes."""
    out: set[str] = set()
    here = clause.body
    for actor in frame.cast.within(clause.body, clause.end):
        if actor.start < here or len(actor.codes) != 1:
            continue
        out.update(_WORD.findall(fold(frame.text[here : actor.start])))
        if actor.code not in clause.holders:
            out.add(f"={actor.code}")
        here = actor.end
    out.update(_WORD.findall(fold(frame.text[here : clause.end])))
    return out - _COMMON
