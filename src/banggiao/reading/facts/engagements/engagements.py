"""From triggers to engagements: every mention, then one fact a thing."""

from __future__ import annotations

from dataclasses import replace

import regex

from banggiao.model.codes import EngagementKind, EngagementStatus
from banggiao.model.dates import PartialDate
from banggiao.model.facts import Engagement
from banggiao.reading.actors import Actor
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.engagements.candidates import Candidate, When, Where
from banggiao.reading.facts.engagements.details import dates_in, follows_on, place_near, resolve_date
from banggiao.reading.facts.engagements.merge import merge
from banggiao.reading.facts.engagements.names import name_from, ordinal_in
from banggiao.reading.facts.engagements.parties import Sides, main_subject_after, sides_of
from banggiao.reading.facts.engagements.triggers import Trigger, find_triggers, status_of
from banggiao.reading.facts.engagements.visits import visit_candidates
from banggiao.reading.frame import Frame

_JOINT = {EngagementKind.TALKS, EngagementKind.CALL, EngagementKind.MEETING, EngagementKind.PRESS, EngagementKind.SIGNING}
_NAMED = {EngagementKind.SESSION, EngagementKind.CONFERENCE, EngagementKind.CEREMONY}
_BEFORE_RECEIVING = regex.compile(r"(?i)(?:đã|sẽ|vừa|đang|khi|cũng|lần lượt|trọng thị|thân mật|buổi|, |trân trọng) $")
_HONOURED = regex.compile(r"(?: (?:cố )?(?:Lăng|Đài|Nghĩa trang|Tượng|Chủ tịch|Tổng Bí thư|Bác|lăng|đài|tượng|nghĩa trang)[^,.;()]{0,60}?)(?= sáng| chiều| tối| ngày| và | tại | ở | trước |[,.;(]|$)")
_ERA = regex.compile(r"(?:giai đoạn|nhiệm kỳ|thập niên|thế kỷ|nhiệm kì) ?")
_SOURCE = regex.compile(r"(?:Theo|Trả lời|Dẫn|Trong (?:thông báo|thông cáo|tuyên bố|bài viết)) ")
_BEGINS = regex.compile(r"(?i)bắt đầu|đến|tới|hạ cánh|kết thúc|lên đường|rời")
_RECEIVING_GAP = regex.compile(r"(?i)(?: (?:đã|sẽ|vừa|đang|cũng|lần lượt|trọng thị|thân mật|cùng|ngày|hôm|sáng|chiều|tối|trưa|nay|qua|\d[\d/.\-]*|\([^)]*\)|tháng|tại [^,]{1,40}|,))* ")
_ATTENDS = regex.compile(r"(?i)(?<!\p{L})(?:dự|tham dự|tham gia|chủ trì|đồng chủ trì|phát biểu tại|khai mạc|bế mạc|bên lề|trong khuôn khổ|tại|nhân dịp|tổ chức|diễn ra)(?: lễ| cuộc| các| buổi)* $")
_SUMMITS = frozenset({"hội nghị thượng đỉnh", "thượng đỉnh", "hội nghị cấp cao", "cuộc gặp thượng đỉnh", "cuộc họp thượng đỉnh"})
_LIST_OF_STATES = regex.compile(r"(?i)(?:lãnh đạo|người đồng cấp|ngoại trưởng|bộ trưởng|thủ tướng|tổng thống)? ?(?:các nước|các quốc gia|các nước và tổ chức quốc tế|nhiều nước)[^.;]{0,40}?(?:gồm|như|là|:) ?")
_YEAR = regex.compile(r"\d{4}")
_MANY_SIDED = regex.compile(r"(?i)ba bên|bốn bên|đa phương|ba nước")
_OWN_NAME = regex.compile(r"\p{Lu}|doanh nghiệp")
_STANDING_MECHANISM = regex.compile(r"[Ủủ]y ban|cấp|[Cc]hiến lược|[Cc]hính trị|[Qq]uốc phòng")
_INVITES = regex.compile(r"(?i)(?<!\p{L})mời(?: ngài| ông| bà| đồng chí| các)? $")


def read_engagements(frame: Frame) -> list[Engagement]:
    """All engagements that an article tells, one fact each, the article's own main one first where dates don't differ."""
    candidates: list[Candidate] = []
    triggers = find_triggers(frame)
    day: str | None = None
    last_sentence = -1
    sentence_day: dict[int, str | None] = {}
    for position, trigger in enumerate(triggers):
        sentence = frame.document.sentences[trigger.sentence]
        if trigger.sentence != last_sentence:
            last_sentence = trigger.sentence
        neighbours = [t for t in triggers[max(0, position - 6) : position + 7] if t.sentence == trigger.sentence]
        floor = max([sentence.start] + [frame.text.rfind(";", sentence.start, trigger.start) + 1])
        status = status_of(frame, trigger, floor, sentence.end)
        if status is None:
            continue
        made = _candidates(frame, trigger, sentence, status)
        when, own = _when(frame, trigger, sentence, neighbours, status, day)
        years = _years(frame, trigger, sentence) if trigger.kind is EngagementKind.VISIT and status is EngagementStatus.HELD else []
        if len(years) > 1:
            candidates += [replace(c, when=When(year)) for c in made for year in years]
            continue
        if status is EngagementStatus.HELD and when is not None and _ahead(when.date, frame.published):
            made = [replace(c, status=EngagementStatus.PLANNED) if c.status is EngagementStatus.HELD else c for c in made]
        for candidate in made:
            dated = candidate if candidate.when.date or when is None or (candidate.anaphoric and not own) else replace(candidate, when=when)
            candidates.append(dated)
            if dated.when.date and dated.status is EngagementStatus.HELD and len(dated.when.date) == 10 and dated.kind is not EngagementKind.VISIT:
                sentence_day.setdefault(trigger.sentence, dated.when.date)
        if when is not None and when.date and len(when.date) == 10:
            day = when.date
    return merge(frame, candidates)


def _ahead(date: str | None, published: str | None) -> bool:
    """Whether a date lies behind the day of publication."""
    if date is None or published is None:
        return False
    if len(date) == len(published) == 10:
        # Some sources date by another clock: the day after publication may be the same day.
        return (PartialDate.parse(date).first_day - PartialDate.parse(published).first_day).days > 1
    return date[: len(published)] > published[: len(date)]


def _years(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[str]:
    """'thăm Việt Nam vào các năm 2001, 2006 và 2013': a visit a year."""
    listed = regex.compile(r"(?:vào )?(?:các )?năm ((?:\d{4})(?:(?:, | và |, và )(?:năm )?\d{4})+)").search(frame.text, trigger.end, min(sentence.end, trigger.end + 90))
    return _YEAR.findall(listed.group(1)) if listed is not None else []


def _candidates(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    if trigger.kind is EngagementKind.VISIT:
        return visit_candidates(frame, trigger, sentence, status)
    if trigger.kind in _NAMED:
        named = _named(frame, trigger, sentence, status)
        return [named] if named is not None else []
    if trigger.kind is EngagementKind.MESSAGE:
        message = _message(frame, trigger, sentence, status)
        return [message] if message is not None else []
    return _joint(frame, trigger, sentence, status)


def _joint(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    """Talks, calls, meetings, press and signings: the two sides of the verb."""
    sides = sides_of(frame, trigger, sentence)
    codes = sides.codes
    if trigger.form == "tiếp" and not _receives(frame, trigger, sentence, sides):
        return []
    if trigger.form in ("đàm phán", "cuộc đàm phán") and not dates_in(frame, sentence.start, sentence.end):
        return []
    if trigger.form in ("đàm phán",) and len(codes) < 2:
        return []
    listed = _listed_states(frame, trigger, sentence)
    where = place_near(frame, sentence.start, sentence.end, frame.cast.home, codes)
    base = Candidate(
        sides.start, sides.end, trigger.sentence, trigger.kind, status, sentence.part, f"engagement/{trigger.kind}/{trigger.form}",
        parties=codes, people=sides.people, where=where, anaphoric=(trigger.part == "noun" and len(sides.people) < 2) or frame.text.startswith(" hẹp", trigger.end),
        confidence=0.8 if len(sides.people) >= 2 else 0.6,
    )  # fmt: skip
    if listed and len({c for a in sides.left for c in a.codes}) == 1:
        own = sides.left[0].codes[0]
        people = tuple(a.person for a in sides.left if a.person is not None)
        return [replace(base, parties=tuple(sorted({own, code})), people=people, end=max(base.end, end)) for code, end in listed if code != own]
    return _split(frame, base, sides, trigger)


def _receives(frame: Frame, trigger: Trigger, sentence: Sentence, sides: Sides) -> bool:
    """'Tiếp' receives somebody only right behind its subject or at the head of a clause: 'đàm phán tiếp' does not."""
    if trigger.start - sentence.start <= 6 or _BEFORE_RECEIVING.search(frame.text, max(sentence.start, trigger.start - 24), trigger.start):
        return True
    left = [a for a in sides.left if a.end <= trigger.start]
    return bool(left) and _RECEIVING_GAP.fullmatch(frame.text[left[-1].end : trigger.start]) is not None


def _split(frame: Frame, base: Candidate, sides: Sides, trigger: Trigger) -> list[Candidate]:
    """'Lần lượt hội kiến A và B' is two meetings, and 'A và B hội kiến C' of one side too."""
    if trigger.kind not in (EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.CALL):
        return [base]
    for many, other in ((sides.right, sides.left), (sides.left, sides.right)):
        named = [a for a in many if a.person is not None and a.kind == "person"]
        theirs = {c for a in other for c in a.codes}
        apart = [a for a in named if a.codes and not set(a.codes) & theirs]
        if len(apart) >= 2 and other and len(apart) == len(named):
            fixed = tuple(dict.fromkeys(a.person for a in other if a.person is not None))
            return [replace(base, parties=tuple(sorted(theirs | set(a.codes))), people=(*fixed, a.person)) for a in apart if a.person is not None]
    own = {c for a in sides.left for c in a.codes}
    others = [a for a in sides.right if a.code and a.code not in own]
    if len(own) == 1 and len({a.code for a in others}) >= 2 and not _MANY_SIDED.search(frame.text[base.start : base.end + 30]):
        fixed = tuple(dict.fromkeys(a.person for a in sides.left if a.person is not None))
        return [replace(base, parties=tuple(sorted(own | set(a.codes))), people=(*fixed, *((a.person,) if a.person is not None else ())), anaphoric=False) for a in others]
    return [base]


def _listed_states(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[tuple[str, int]]:
    """'tiếp xúc lãnh đạo các nước, gồm A, B, C': the states listed."""
    found = _LIST_OF_STATES.search(frame.text, trigger.end, min(sentence.end, trigger.end + 110))
    if found is None or found.start() - trigger.end > 20:
        return []
    out: list[tuple[str, int]] = []
    here = found.end()
    for hit in frame.index.hits:
        if hit.start < found.end() - 1:
            continue
        if hit.start - here > 6 or hit.kind not in ("country", "organisation") or hit.code is None:
            break
        out.append((hit.code, hit.end))
        here = hit.end
    return out if len(out) > 1 else []


def _named(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> Candidate | None:
    """Sessions, conferences, ceremonies: they go by a name."""
    text = frame.text
    start, end = name_from(text, trigger.start, trigger.end, sentence.end, frame.index)
    if trigger.form == "viếng":
        honoured = _HONOURED.match(text, trigger.end, sentence.end)
        end = honoured.end() if honoured is not None else end
    name = " ".join(frame.document.normal.quote(start, end).split())
    ordinal = ordinal_in(name)
    if trigger.kind is not EngagementKind.CEREMONY and end - trigger.end < 4 and ordinal is None:
        summit = trigger.form in _SUMMITS and (len(sides_of(frame, trigger, sentence).codes) >= 2 or len(text) <= 700)
        if not summit:
            return None
    inside = {c for a in frame.cast.within(start, end) for c in a.codes}
    if trigger.kind is EngagementKind.CONFERENCE and not inside and ordinal is None and not _OWN_NAME.search(text[trigger.end : end]) and trigger.form not in _SUMMITS:
        return None
    attends = _ATTENDS.search(text, sentence.start, start) is not None
    if trigger.kind is EngagementKind.SESSION and ordinal is None and len(inside) < 2 and not _STANDING_MECHANISM.search(name):
        return None
    attendants = _attendants(frame, trigger, sentence)
    if len(inside) >= 2 and not attends:
        attendants = [a for a in attendants if set(a.codes) <= inside]
    codes = inside | {c for a in attendants for c in a.codes}
    people = tuple(dict.fromkeys(a.person for a in attendants if a.person is not None))
    if trigger.kind in (EngagementKind.CEREMONY, EngagementKind.SESSION) and len(codes) == 1 and frame.cast.home and trigger.kind is EngagementKind.CEREMONY:
        host = place_near(frame, sentence.start, sentence.end, frame.cast.home, tuple(codes)).country or frame.cast.home
        codes = codes | ({host} if trigger.form.startswith("lễ đón") and host else set())
    where = place_near(frame, sentence.start, sentence.end, frame.cast.home, tuple(codes))
    if where.place is None and trigger.kind is EngagementKind.CONFERENCE:
        held = next((h for h in frame.index.hits if start < h.start < end and h.kind == "place"), None)
        where = Where(held.form, held.country) if held is not None else where
    return Candidate(
        min([start] + [a.start for a in attendants if sentence.start <= a.start < start]), end, trigger.sentence, trigger.kind, status, sentence.part,
        f"engagement/{trigger.kind}/{trigger.form}", parties=tuple(sorted(codes)), people=people, where=where, name=name, ordinal=ordinal,
        anaphoric=len(codes) < 2, confidence=0.7,
    )  # fmt: skip


def _attendants(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """Who takes part in something named: the subject that attends, or, for a welcome, both sides."""
    subject = frame.clauses.subject(trigger.start, trigger.sentence)
    out: list[Actor] = []
    if trigger.form in _SUMMITS:
        sides = sides_of(frame, trigger, sentence)
        if not sides.left and len(sides.codes) >= 2:
            return list(sides.right)
    if subject is not None and sentence.start <= subject.start < trigger.start and not subject.inherited:
        out = [a for a in frame.cast.within(subject.start, subject.end + 1) if a.kind != "organisation"]
    if trigger.form in _SUMMITS and not out:
        sides = sides_of(frame, trigger, sentence)
        out = [*sides.left, *sides.right] if len(sides.codes) >= 2 else []
    invited = _invited(frame, trigger, sentence)
    if invited:
        out = [*out, *invited]
    if trigger.form.startswith(("lễ đón", "viếng", "lễ viếng")):
        for chain in frame.clauses.chains(trigger.end, min(sentence.end, trigger.end + 160)):
            if chain[0].start - trigger.end <= 30:
                out += [a for a in chain if a.kind in ("person", "role")]
            break
    if not out:
        out = [a for a in main_subject_after(frame, trigger.end, sentence) if a.kind != "organisation"]
    return out


def _invited(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'mời X (thăm ... và) dự hội nghị': X."""
    for chain in frame.clauses.chains(sentence.start, trigger.start):
        if _INVITES.search(frame.text[max(sentence.start, chain[0].start - 16) : chain[0].start]):
            return [a for a in chain if a.kind != "organisation"]
    return []


def _message(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> Candidate | None:
    sides = sides_of(frame, trigger, sentence)
    if len(sides.codes) < 2:
        ahead = [a for a in frame.cast.within(trigger.end, sentence.end) if a.codes and not set(a.codes) & set(sides.codes)]
        if not ahead or trigger.part == "noun":
            if not sides.people:
                return None
            return Candidate(
                sides.start, sides.end, trigger.sentence, trigger.kind, EngagementStatus.HELD, sentence.part, f"engagement/message/{trigger.form}",
                parties=sides.codes, people=sides.people, anaphoric=True, confidence=0.5,
            )  # fmt: skip
        first = ahead[0]
        return Candidate(
            sides.start, first.end, trigger.sentence, trigger.kind, EngagementStatus.HELD, sentence.part, f"engagement/message/{trigger.form}",
            parties=tuple(sorted({*sides.codes, *first.codes})), people=tuple(dict.fromkeys((*sides.people, *((first.person,) if first.person is not None else ())))),
            confidence=0.6,
        )  # fmt: skip
    return Candidate(
        sides.start, sides.end, trigger.sentence, trigger.kind, status if status is EngagementStatus.PLANNED else EngagementStatus.HELD, sentence.part,
        f"engagement/message/{trigger.form}", parties=sides.codes, people=sides.people, confidence=0.7,
    )  # fmt: skip


def _attributes(frame: Frame, sentence: Sentence, date: int, trigger: int) -> bool:
    """'Theo thông cáo ngày 22/11, X đã gặp Y hôm 21/11': the first date is the statement's."""
    return date < trigger and _SOURCE.match(frame.text, sentence.start, sentence.end) is not None and frame.text.find(",", date, trigger) >= 0 and frame.text.find(",", sentence.start, date) < 0


def _when(frame: Frame, trigger: Trigger, sentence: Sentence, neighbours: list[Trigger], status: EngagementStatus, day: str | None) -> tuple[When | None, bool]:
    """The date that belongs to a trigger, the one nearest in its sentence with no other trigger between; and whether it is its own,
    not the day that the narrative has reached."""
    mentions = dates_in(frame, sentence.start, sentence.end)
    tense = "future" if status in (EngagementStatus.PLANNED, EngagementStatus.INVITED, EngagementStatus.PROPOSED, EngagementStatus.ACCEPTED) else "past"
    best = None
    for mention in mentions:
        if _attributes(frame, sentence, mention.start, trigger.start) or _ERA.match(frame.lowered, mention.start) or _ERA.search(frame.lowered, max(0, mention.start - 12), mention.start):
            continue
        if mention.end <= trigger.start:
            between = [t for t in neighbours if mention.end <= t.start < trigger.start and t.kind is not trigger.kind and t.part != "name"]
            gap = frame.text[mention.end : trigger.start]
            leading = mention.start - sentence.start <= 12
            distance = len(gap) + (60 if ";" in gap else 0) + 40 * len(between)
            if "," in gap and any(t.end <= mention.start and "," not in frame.text[t.end : mention.start] for t in neighbours):
                continue  # it dates what stands right before it
            if leading and trigger.part != "verb" and frame.text.find(",", mention.end, trigger.start) < 0 and between:
                continue
            if distance > 240 and not leading:
                continue
        elif mention.start >= trigger.end:
            between = [t for t in neighbours if trigger.end <= t.start < mention.start and t.kind is not trigger.kind]
            gap = frame.text[trigger.end : mention.start]
            distance = len(gap) + (80 if ";" in gap else 0) + 60 * len(between) + (20 if "," in gap else 0)
            distance = distance // 2 if "," not in gap and ";" not in gap else distance
            if distance > 200:
                continue
        else:
            distance = 0
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is not None:
        when = resolve_date(frame, best[1], tense=tense, context_day=day)
        if trigger.kind is EngagementKind.VISIT and trigger.part == "noun" and when.time_of_day is not None and not _BEGINS.search(frame.text, sentence.start, trigger.start):
            return None, True  # an hour dates what is told of the visit, not the visit
        if when.date_end is not None and len(when.date or "") < 10:
            return None, True
        if when.date is not None or when.time_of_day is not None:
            return when, True
    if status in (EngagementStatus.HELD, EngagementStatus.PLANNED) and sentence.part is Part.BODY and day is not None and follows_on(frame.text, sentence.start) and trigger.kind is not EngagementKind.VISIT:
        return When(day), False
    return None, False
