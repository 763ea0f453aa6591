"""What a mention leaves out and the article tells: the other side of a message, of a welcome, of a numbered session."""

from __future__ import annotations

from banggiao.reading.facts.engagements.alike import compatible
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind
from banggiao.reading.record import replace


def welcomes(candidates: list[Candidate]) -> list[Candidate]:
    """A welcome that names nobody is for the visitor of whose visit the article tells."""
    visits = [c for c in candidates if c.kind is EngagementKind.VISIT and len(c.parties) == 2 and c.people]
    visits = visits or [c for c in candidates if c.kind is EngagementKind.TALKS and len(c.parties) == 2 and c.people]
    if not visits:
        return candidates
    out: list[Candidate] = []
    for candidate in candidates:
        if (
            candidate.kind is EngagementKind.CEREMONY
            and len(candidate.parties) < 2
            and (candidate.name or "").lower().startswith("lễ đón")
        ):
            visit = min(visits, key=lambda v: abs(v.sentence - candidate.sentence))
            candidate = replace(candidate, parties=visit.parties, anaphoric=False)
        out.append(candidate)
    return out


_BEFORE_PRESS = ("họp báo", "báo chí", "báo giới")


def joint_press(candidates: list[Candidate]) -> list[Candidate]:
    """A joint press conference that names one side is also of whom that one talked with, told beside it."""
    pairs = [c for c in candidates if c.kind in FACE_TO_FACE and len(c.parties) == 2 and c.people]
    out: list[Candidate] = []
    press = [c for c in candidates if c.kind is EngagementKind.PRESS and c.rule.endswith(_BEFORE_PRESS)]
    spoke = {p for c in press for p in c.people}
    for candidate in candidates:
        if candidate.kind is EngagementKind.PRESS:
            one = len(candidate.parties) == len(candidate.people) == 1
            one = one and (candidate.rule.endswith(" chung") or bool(spoke - set(candidate.people)))
            beside = [c for c in pairs if one and abs(c.sentence - candidate.sentence) < 7]
            beside = [c for c in beside if set(candidate.people) <= set(c.people)]
            if not candidate.rule.endswith(" chung"):  # the other speaks before the press, too
                beside = [c for c in beside if set(c.people) <= spoke]
            if beside:
                nearest = min(beside, key=lambda c: abs(c.sentence - candidate.sentence))
                candidate = replace(candidate, parties=nearest.parties, people=nearest.people)
        out.append(candidate)
    told = [c for c in out if c.kind is EngagementKind.PRESS and len(c.people) > 1]
    return [
        replace(c, parties=other.parties, anaphoric=True)
        if c.kind is EngagementKind.PRESS
        and len(c.people) == 1
        and (other := next((t for t in told if set(c.people) < set(t.people) and compatible(t.when, c.when)), None))
        else c
        for c in out
    ]


def next_times(candidates: list[Candidate]) -> list[Candidate]:
    """'Cuộc gặp thứ hai diễn ra tại Moskva': of the two whose meeting is told before it."""
    pairs = [c for c in candidates if c.kind in FACE_TO_FACE and len(c.parties) == 2 and not c.anaphoric]
    out: list[Candidate] = []
    for candidate in candidates:
        numbered = candidate.kind in FACE_TO_FACE and candidate.ordinal is not None and not candidate.parties
        told = [c for c in pairs if numbered and 0 < candidate.sentence - c.sentence < 5]
        if told:
            last = max(told, key=lambda c: c.start)
            candidate = replace(candidate, parties=last.parties, people=last.people, anaphoric=False)
        out.append(candidate)
    return out


def in_series(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """A session told without its parties ('Kỳ họp lần thứ 21 sẽ diễn ra tại ...') is of those whose session is told."""
    sessions = [c for c in candidates if c.kind is EngagementKind.SESSION]
    if not sessions:
        return candidates
    pairs = [c for c in sessions if len(c.parties) == 2]
    main = _main_pair(frame)
    out: list[Candidate] = []
    for candidate in candidates:
        if candidate.kind is EngagementKind.SESSION and len(candidate.parties) < 2 and candidate.ordinal is not None:
            parties = min(pairs, key=lambda c: abs(c.sentence - candidate.sentence)).parties if pairs else main
            if set(candidate.parties) <= set(parties):
                candidate = replace(candidate, parties=parties, anaphoric=not parties)
        out.append(candidate)
    return out


def letters(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """'Trong điện mừng, Chủ tịch nước Lào X viết ...': to home, or to the other state that the article is about."""
    out: list[Candidate] = []
    for candidate in candidates:
        home = frame.cast.home
        if (
            candidate.kind is EngagementKind.MESSAGE
            and candidate.one_sided
            and home is not None
            and home not in candidate.parties
            and len(candidate.parties) > 1
            and {frame.cast.people[p].country for p in candidate.people} == set(candidate.parties)
        ):
            # 'Lãnh đạo Lào X và Campuchia Y gửi điện mừng': each their own, to home.
            for person in candidate.people:
                pair = tuple(sorted((home, frame.cast.people[person].country or home)))
                out.append(replace(candidate, parties=pair, people=(person,)))
            continue
        if candidate.kind is EngagementKind.MESSAGE and len(candidate.parties) == 1 and candidate.people:
            pair = (home, *candidate.parties) if home is not None else _main_pair(frame)
            if len(set(pair)) == 2 and set(candidate.parties) < set(pair):
                candidate = replace(candidate, parties=tuple(sorted(pair)), anaphoric=False)
        out.append(candidate)
    return out


def of_the_item(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """In an item of two lines a meeting that names nobody ('cuộc gặp ở Nhà Trắng') is that of the two it is about."""
    if len(frame.text) > 700:
        return candidates
    main: tuple[str, ...] | None = None
    out: list[Candidate] = []
    guests = {p.country: p.number for p in frame.cast.people if p.country is not None}
    for candidate in candidates:
        told = set(candidate.parties)
        if candidate.kind is EngagementKind.VISIT and told == {candidate.where.country} and not candidate.people:
            abroad = [code for code in guests if code not in told]
            if len(abroad) == 1:
                # 'Ông Putin được gì từ chuyến thăm Bắc Kinh?': his, if nobody else's.
                candidate = replace(
                    candidate,
                    parties=tuple(sorted((*told, abroad[0]))),
                    people=(guests[abroad[0]],),
                    anaphoric=False,
                    confidence=0.4,
                )
        face_to_face = candidate.kind in FACE_TO_FACE or (
            candidate.kind is EngagementKind.CONFERENCE
            and "đỉnh" in candidate.rule
            and not {"về", "hòa", "hoà"} & set((candidate.name or "").split())
        )
        host = _host(frame, candidate) if face_to_face and len(candidate.parties) < 2 else ()
        if host:
            candidate = replace(candidate, parties=host, anaphoric=False, confidence=0.4)
        elif face_to_face and len(candidate.parties) < 2:
            main = _main_pair(frame) if main is None else main
            if main and set(candidate.parties) <= set(main):
                candidate = replace(candidate, parties=main, anaphoric=False, confidence=0.4)
        out.append(candidate)
    return out


def _host(frame: Frame, candidate: Candidate) -> tuple[str, ...]:
    """'hội nghị thượng đỉnh ở Nhà Trắng' told of one state: that one and the host."""
    host = candidate.where.country
    guests = set(candidate.parties) or {c for a in frame.cast.actors if a.kind == "person" for c in a.codes}
    guests -= {host} if host is not None else set()
    seat = (candidate.where.place or "").startswith(("Nhà Trắng", "Điện Kremlin", "Điện Élysée", "Phủ"))
    if host is None or len(guests) != 1 or not (seat or not candidate.parties):
        return ()
    guest = next(iter(guests))
    return tuple(sorted((guest, host))) if len(guest) == 3 else ()


def _main_pair(frame: Frame) -> tuple[str, ...]:
    """The two states of an article that is about two, else none."""
    counts: dict[str, int] = {}
    for actor in frame.cast.actors:
        if actor.kind != "organisation":
            for code in actor.codes:
                counts[code] = counts.get(code, 0) + 1
    ranked = sorted(counts, key=lambda c: (-counts[c], c))
    if len(ranked) < 2 or (len(ranked) > 2 and counts[ranked[2]] * 3 > counts[ranked[1]]):
        return ()
    return tuple(sorted(ranked[:2]))
