"""Positions: how a state, or who speaks for it, regards another."""

from __future__ import annotations

import regex

from banggiao.model.codes import PositionKind
from banggiao.model.facts import Position
from banggiao.reading.actors import Actor
from banggiao.reading.clauses import Subject
from banggiao.reading.document import Part
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_AS = regex.compile(r"(?i)^[^;.]{0,140}?(?<!\p{L})(?:là|như)(?!\p{L})[^;.]{0,70}?(?:đối tác|ưu tiên|láng giềng|bạn bè|người bạn|trọng tâm|chủ trương|lựa chọn|tài sản|đồng minh|anh em|hàng đầu|quan trọng|phương hướng)")
_RELATIONS = regex.compile(r"(?i)quan hệ|hợp tác|tình (?:hữu nghị|đoàn kết|cảm|bạn)|vai trò|vị trí|đối tác|phát triển")
_INVITATION = regex.compile(r"(?i)^[^,;.]{0,60}?(?:lời mời|đã dành thời gian|dành thời gian|nhận lời|đã tiếp|đã mời|bạn đọc|độc giả)")
_OWN_JOY = regex.compile(r"(?i)^[^,;.]{0,30}?(?:vui mừng|phấn khởi)")
_SUPPORT_NOT = regex.compile(r"(?i)(?:cam kết|sẵn sàng|đề nghị|mong|mong muốn|tiếp tục|kêu gọi|yêu cầu|cảm ơn|hợp tác,|sự|được|lẫn nhau|nhận được|giành|kêu gọi các|cùng|hỗ trợ,?)(?: \p{L}+){0,6} $")
_SUPPORT_OBJECT = regex.compile(r"(?i)^ (?:lẫn nhau|nhau|của)(?!\p{L})")
_IMPORTANCE = regex.compile(r"(?i)(?:nhấn mạnh|khẳng định|đề cao|tái khẳng định) (?:về )?(?:tầm quan trọng|ý nghĩa|vai trò quan trọng|vai trò trung tâm) (?:của )?")
_ROLE_OF_ASEAN = regex.compile(r"(?i)vai trò trung tâm của ASEAN")
_OF_PRINCIPLE = regex.compile(
    r"(?i)tự do hàng hải|hàng không|luật pháp quốc tế|luật biển|UNCLOS|biện pháp hòa bình|không (?:đe dọa|sử dụng vũ lực)|trật tự (?:quốc tế )?dựa trên luật|hòa bình, ổn định|toàn vẹn lãnh thổ|chủ quyền|"
    r"một Trung Quốc|hai nhà nước|tranh chấp|DOC|COC|phi hạt nhân|đa phương|không can thiệp|lợi ích cốt lõi|Hiến chương Liên hợp quốc|đường lối đối ngoại|chính sách đối ngoại|Biển Đông"
)
_PRINCIPLE_VERB = regex.compile(r"(?i)(?:khẳng định|tái khẳng định|nhấn mạnh|nêu rõ|tuyên bố|lập trường)(?: \p{L}+){0,10}? [^.;]{0,160}?(?:cần (?:được )?giải quyết|kiên trì|tôn trọng|tuân thủ|kiên định|nhất quán|giải quyết|lập trường|chủ trương|không chấp nhận|phản đối|không thể)")
_JUDGED_WELL = regex.compile(
    r"(?i)(?:là|trở thành|đã (?:đạt|vượt|có|trở)|đóng vai trò|đạt được|thể hiện sự)[^;.]{0,90}?(?:quan trọng|quý giá|quý báu|to lớn|thành tựu|thành quả|thành công|tốt đẹp|tích cực|hình mẫu|điểm sáng|mẫu mực|năng động|tốt nhất|ấn tượng|tin tưởng|sáng suốt|hàng đầu|thời kỳ tốt)"
)
_THEIR_WRONG = regex.compile(r"(?i)^[^;.]{0,200}")
_NOTED = regex.compile(r"(?i)^ (?:nhận|rằng|thấy|là)")


def read_positions(frame: Frame) -> list[Position]:
    """All positions of an article; one a clause and holder, a clause told twice is one."""
    found: list[tuple[Position, set[str], Part]] = []
    for position, (act, subject, kind, start, end, strength) in enumerate(_acts(frame)):
        del position
        part = frame.document.sentences[act.sentence].part
        words = set(fold(frame.text[act.end : end]).split())
        for holder in subject.codes:
            toward = _toward(frame, act, start, end, holder, subject, kind)
            if toward == holder:
                continue
            if _known(found, kind, holder, toward, words, part, frame, start, end):
                continue
            found.append(
                (
                    Position(
                        evidence=(frame.span(start, end),),
                        confidence=strength,
                        said_by=frame.cast.people[subject.person].name if subject.person is not None else None,
                        rule=f"position/{kind}/{frame.lowered[act.start : act.end]}",
                        kind=kind,
                        holder=holder,
                        toward=toward,
                        text=frame.quote(start, end),
                    ),
                    words,
                    part,
                )
            )
    return [p for p, _, _ in found]


def _known(
    found: list[tuple[Position, set[str], Part]], kind: PositionKind, holder: str, toward: str | None, words: set[str], part: Part, frame: Frame, start: int, end: int
) -> bool:
    """Whether this clause was told before; the place that tells it is then added to the evidence."""
    for number, (other, content, where) in enumerate(found):
        if other.kind is not kind or other.holder != holder or other.toward != toward:
            continue
        common = len(words & content)
        if common >= 0.6 * max(1, min(len(words), len(content))) and (where is not Part.BODY or part is not Part.BODY or len(words & content) >= 0.8 * len(words)):
            fresh = frame.span(start, end)
            evidence = (fresh, *other.evidence) if where is Part.TITLE else (*other.evidence, fresh)
            merged = Position(evidence=evidence, confidence=other.confidence, said_by=other.said_by, rule=other.rule, kind=kind, holder=holder, toward=toward, text=other.text)
            found[number] = (merged, content | words, where)
            return True
    return False


def _acts(frame: Frame) -> list[tuple[SpeechAct, Subject, PositionKind, int, int, float]]:
    out: list[tuple[SpeechAct, Subject, PositionKind, int, int, float]] = []
    taken = -1
    for number, act in enumerate(frame.acts):
        if act.start < taken or act.denied:
            continue
        kind = _kind(frame, act)
        if kind is None:
            continue
        subject = frame.clauses.subject(act.start, act.sentence)
        if subject is None or not subject.codes or len(subject.codes) > 3:
            continue
        own = not subject.inherited and act.start - subject.end <= 60
        if not act.fresh and not own:
            continue
        start = min(act.opening, act.start)
        end = _end(frame, act, number)
        if end - act.end < 6:
            continue
        out.append((act, subject, kind, start, end, 0.75 if act.fresh and own else 0.55))
        taken = min(end, act.end + 40)
    return out


def _kind(frame: Frame, act: SpeechAct) -> PositionKind | None:
    text = frame.text
    after = text[act.end : act.end + 220]
    before = text[max(0, act.start - 50) : act.start]
    value = act.value
    if act.group == "position":
        return _evaluative(frame, act, value, before, after)
    if act.group == "speech":
        if value == "judge" and _JUDGED_WELL.search(after):
            return PositionKind.PRAISE
        if value in ("affirm", "say"):
            if _ROLE_OF_ASEAN.search(after[:80]) and _IMPORTANCE.match(text[act.start : act.start + 60]):
                return PositionKind.SUPPORT
            if _IMPORTANCE.match(text[act.start : act.start + 60]) and _OF_PRINCIPLE.search(after):
                return PositionKind.PRINCIPLE
            if _PRINCIPLE_VERB.match(text[act.start : act.start + 220]) and _OF_PRINCIPLE.search(after) and act.fresh:
                return PositionKind.PRINCIPLE
            if act.fresh and _JUDGED_WELL.search(after[:150]) and act.value == "say" and text[act.start : act.end].lower() == "nhấn mạnh" and not regex.search(r"(?i)cần|sẽ|mong|đề nghị", after[:120]):
                return PositionKind.PRAISE
    return None


def _evaluative(frame: Frame, act: SpeechAct, value: str, before: str, after: str) -> PositionKind | None:
    if value == "regards":
        return PositionKind.PRIORITY if _AS.match(after) and not after.startswith((" xét", " như không")) else None
    if value == "esteem":
        return PositionKind.PRIORITY if regex.match(r"(?i) (?:giá trị|và biết ơn)?[^,;.]{0,60}quan hệ", after) and not regex.match(r"(?i) (?:cảm ơn|mời|chúc|đề nghị|kính|giới thiệu|thông báo|chuyển|gửi)", after) else None
    if value == "priority":
        return PositionKind.PRIORITY if _RELATIONS.search(after[:110]) or _names_other(frame, act) else None
    if value == "support":
        if _SUPPORT_NOT.search(before) or _SUPPORT_OBJECT.match(after):
            return None
        return PositionKind.SUPPORT
    if value == "gratitude":
        return None if _INVITATION.match(after) else PositionKind.GRATITUDE
    if value == "congratulation":
        return PositionKind.CONGRATULATION
    if value == "praise":
        if act.end - act.start <= 8 and _NOTED.match(after):
            return None
        return PositionKind.PRAISE
    if value in ("concern", "accuses", "rejects"):
        if value == "accuses" and not _names_other(frame, act):
            return None
        return PositionKind.CONCERN
    if value == "principle":
        if act.end - act.start < 14:
            return PositionKind.PRINCIPLE if _OF_PRINCIPLE.search(after[:120]) and act.fresh else None
        if _ROLE_OF_ASEAN.search(after[:80]) or after[:60].find("ASEAN") >= 0 and "vai trò" in after[:40]:
            return PositionKind.SUPPORT
        return PositionKind.PRINCIPLE if _OF_PRINCIPLE.search(after) else None
    return None


def _names_other(frame: Frame, act: SpeechAct) -> bool:
    return any(a.codes for a in frame.cast.within(act.end, act.end + 60))


def _end(frame: Frame, act: SpeechAct, number: int) -> int:
    sentence = frame.document.sentences[act.sentence]
    for other in frame.acts[number + 1 :]:
        if other.sentence != act.sentence:
            break
        if other.fresh and other.start > act.end and other.opening > act.end + 3 and other.value not in ("will", "need"):
            end = other.opening
            trail = regex.search(r"(?i)(?:[\s,;:\-(\"']|(?<!\p{L})(?:và|đồng thời|cũng như|cũng|trong khi|nhưng|song|mà|còn))+$", frame.text[act.end : end])
            return act.end + trail.start() if trail is not None else end
    cut = frame.text.find(";", act.end, sentence.end)
    return cut if cut > 0 else sentence.end


def _toward(frame: Frame, act: SpeechAct, start: int, end: int, holder: str, subject: Subject, kind: PositionKind) -> str | None:
    """The other side: whom the clause names after the verb, else (for warm words) the one spoken with."""
    named = [a for a in frame.cast.within(act.end, end) if a.codes]
    first = next((a for a in named if a.kind not in ("group",) and any(c != holder for c in a.codes)), None)
    if kind in (PositionKind.PRINCIPLE,):
        return None
    if first is not None:
        other = next(c for c in first.codes if c != holder)
        if kind is PositionKind.CONCERN and len(subject.codes) > 1:
            return None
        return other if other not in subject.codes or len(subject.codes) == 1 else None
    pair = next((a for a in named if a.kind == "group" and holder in a.codes), None)
    if pair is not None and len(subject.codes) == 1:
        return next((c for c in pair.codes if c != holder), None)
    if kind in (PositionKind.CONCERN,):
        return None
    if len(subject.codes) > 1:
        return next((c for c in subject.codes if c != holder), None) if kind is PositionKind.PRIORITY else None
    return _spoken_with(frame, act, holder, named)


def _spoken_with(frame: Frame, act: SpeechAct, holder: str, named: list[Actor]) -> str | None:
    for actor in reversed(frame.cast.within(max(0, act.start - 700), act.start)):
        if actor.kind != "organisation":
            for code in actor.codes:
                if code != holder:
                    return code
    return None
