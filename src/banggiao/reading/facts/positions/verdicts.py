"""Verdicts: what a state says another is or does ('cho rằng chính sách của X là sai lầm'), by no verb of position."""

from __future__ import annotations

import re
from functools import cache

import ahocorasick_rs

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Subject, Voice
from banggiao.reading.document import Part
from banggiao.reading.facts.commitments.decide import decide
from banggiao.reading.facts.positions import patterns
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.facts.quotations import quotation_at, speaker_of
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

# What is said of somebody's doing: a predicate by itself.
_DOES = (
    "vi phạm|phá hoại|đe dọa|cản trở|gây căng thẳng|làm căng thẳng|gia tăng căng thẳng|gây leo thang|làm leo thang"
    "|leo thang căng thẳng|gây bất ổn|gây mất ổn định|làm mất ổn định|làm xấu|làm trầm trọng|làm phức tạp|làm suy yếu"
    "|làm tổn hại|gây tổn hại|gây tổn thương|làm tổn thương|làm xói mòn|gây nguy hiểm|đùa với lửa|can thiệp vào"
    "|can thiệp công việc|kích động|khiêu khích|gây chia rẽ|chia rẽ|bóp méo|xuyên tạc|thao túng|bắt nạt|chà đạp"
    "|nuốt lời|lợi dụng|bất công với|không công bằng với|đi ngược lại|phản bội|hủy hoại|xâm lược|xâm phạm|đánh cắp"
    "|phá vỡ thỏa thuận|phá vỡ lệnh|phá vỡ cam kết|phá vỡ hiện trạng|phá vỡ nguyên trạng|phá vỡ thế cân bằng"
    "|phá vỡ hòa bình"
    "|dẫn đến hậu quả|gây hậu quả|gây ra hậu quả|phải chịu trách nhiệm|phải trả giá|chịu hoàn toàn trách nhiệm"
    "|không muốn hòa bình|không nghiêm túc|không tôn trọng|không tuân thủ|thiếu thiện chí|không có thiện chí"
    "|không thực hiện cam kết|không giữ lời|phớt lờ|vu khống|bôi nhọ|vu cáo|cưỡng ép|tống tiền|ảnh hưởng tiêu cực"
    "|gây sức ép|leo thang xung đột|châm ngòi|đổ thêm dầu|vượt quá giới hạn|vượt lằn ranh|tiếp tay|quân sự hóa"
)
# What somebody's doing is said to be: after 'là', or in marks.
_IS_BAD = (
    "vô nghĩa|phản tác dụng|sai lầm|sai trái|nguy hiểm|vô lý|vô căn cứ|không có căn cứ|phi pháp|trái phép|bất hợp pháp"
    "|không thể chấp nhận|vô trách nhiệm|thiếu trách nhiệm|đáng tiếc|đáng lo ngại|đáng báo động|đáng lên án|đáng xấu hổ"
    "|thù địch|tội ác|khủng bố|vô nhân đạo|ngu ngốc|lố bịch|nực cười|bất công|không công bằng|thiếu công bằng"
    "|đạo đức giả|phân biệt đối xử|vô hiệu|vô giá trị|mối đe dọa|mối nguy|kẻ thù|kẻ xâm lược|bịa đặt|dối trá"
    "|xúc phạm|tồi tệ|điên rồ|không hiệu quả|chưa đủ mạnh|phi lý|thiển cận|hiếu chiến|hành động chiến tranh"
    "|chiến tranh kinh tế|can thiệp thô bạo|trò hề|thảm họa|hành động gây hấn|gây hấn|kẻ hiếu chiến|không chính đáng"
    "|phiến diện|một chiều|không đáng tin|trục ác quỷ|quốc gia bất hảo|chế độ độc tài"
)
_IS_GOOD = (
    "hữu ích|tuyệt vời|đáng tin cậy|rất tốt|bước đi đúng|bước tiến|điều tốt|tín hiệu tốt|tín hiệu tích cực"
    "|dấu hiệu tích cực|dấu hiệu tốt|bước đi tích cực|động thái tích cực|diễn biến tích cực|đáng khích lệ"
    "|mang tính xây dựng|tầm cỡ|vĩ đại|dũng cảm|xuất sắc|thẳng thắn và cởi mở|đáng hoan nghênh|đáng trân trọng"
)
_STANDS = (
    "không bao giờ chấp nhận|không bao giờ từ bỏ|không bao giờ công nhận|không bao giờ thỏa hiệp"
    "|không bao giờ nhượng bộ|không bao giờ đàm phán|không bao giờ khuất phục|không thể song hành|không nhượng bộ"
    "|không thỏa hiệp|không có chỗ cho|không thể thương lượng|không thể đàm phán|phải được công nhận"
    "|phải được tôn trọng|không thể tách rời|không có giải pháp quân sự|không thay đổi lập trường"
    "|không thay đổi quan điểm|không từ bỏ lập trường|chỉ có thể giải quyết|chỉ có thể được giải quyết"
)
_KINDS = {
    **dict.fromkeys(_DOES.split("|"), "does"),
    **dict.fromkeys(_IS_BAD.split("|"), "bad"),
    **dict.fromkeys(_IS_GOOD.split("|"), "good"),
    **dict.fromkeys(_STANDS.split("|"), "stands"),
}
_IS = re.compile(
    r"(?<!\w)(?:là|như|mang tính|mang tính chất)(?: (?:một|những|các|sự|hành động|hành vi|động thái|bước đi|việc làm"
    r"|quyết định|trò|rất|quá|hoàn toàn|cực kỳ|điều|hết sức|thật|vừa|hoàn toàn mang tính|việc|chính sách|nước|quốc gia"
    r"|nhà lãnh đạo|nhà ngoại giao|đất nước|người|đối tác|cuộc gặp|cuộc họp|kế hoạch|lời|chiến thuật|chiến dịch"
    r"|nghiêm trọng|tín hiệu|đầy|sai lầm|leo thang))* [\"']?$|[\"']$|(?<!\w)(?:rất|quá|thật|hoàn toàn|cực kỳ|hết sức) $"
)
_IS_NOT = re.compile(r"(?<!\w)(?:không phải|không|chưa|chẳng) (?:là|như|mang tính)(?: [^\W\d_]+){0,4} [\"']?$")
_NOT_SAID = frozenset(
    "không|chưa|chẳng|tránh|ngăn|chặn|chấm|dứt|chống|phó|trước|cơ|vi|mọi|các|những|buộc|để|nhằm|nếu|liệu|sự|bị|ngừng"
    "|dừng|kỳ|nào|vì|do|về|hòng|khỏi|được|khi|hề|thôi|hoặc|hay|đừng|cấm|lo|sợ".split("|")
)
_IF = re.compile(
    r"(?<!\w)(?:nếu|trừ khi|liệu|không để|hy vọng|mong|kêu gọi|đề nghị|yêu cầu|cần|nên|phải|để|nhằm|khi|tái diễn"
    r"|quân nổi dậy|phiến quân|phe nổi dậy|lực lượng ly khai|phe ly khai)(?!\w)"
)
# Where something is, and who of a state is not its voice.
_ASIDE = re.compile(
    r"(?<!\w)(?:công dân|người|doanh nghiệp|công ty|hãng|sinh viên|tập đoàn|đội|đội tuyển|cầu thủ|ngư dân|nhà báo"
    r"|du khách|nhóm|phe|phe đối lập|đảng|binh sĩ|tại|ở) $"
)
_UNDER = re.compile(r"(?<!\w)bị (?:phía )?$")
_STANCES = {"good": PositionKind.PRAISE, "stands": PositionKind.PRINCIPLE}
_JUDGES = frozenset(("calls", "regards", "judge"))
_PASSING = frozenset(("will",))
_REACH = 190  # code points from who judges to the verdict
_OWN_NEAR = 14
_STRENGTH = 0.6


@cache
def _cues() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    forms = tuple(_KINDS)
    return ahocorasick_rs.AhoCorasick(forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), forms


def verdicts(frame: Frame, told: list[Stance]) -> list[Stance]:
    """The verdicts of an article that none of the stances ``told`` already takes in, in the order of the text."""
    automaton, forms = _cues()
    low = frame.lowered
    out: list[Stance] = []
    voices: tuple[Voice | None, ...] | None = None
    for which, start, end in automaton.find_matches_as_indexes(low):
        if (start and low[start - 1].isalnum()) or (end < len(low) and low[end].isalnum()):
            continue
        number = frame.document.sentence_at(start)
        sentence = frame.document.sentences[number]
        if not sentence.start <= start < sentence.end or sentence.part is Part.BYLINE:
            continue
        if any(s.start <= start < s.end for s in (*told, *out)):
            continue
        voices = frame.clauses.voices(frame.acts) if voices is None else voices
        found = _verdict(frame, forms[which], start, number, voices)
        if found is not None:
            out.append(found)
    return out


def _verdict(
    frame: Frame, form: str, start: int, number: int, voices: tuple[Voice | None, ...]
) -> Stance | None:
    kind = _KINDS[form]
    sentence = frame.document.sentences[number]
    said = _said(frame, start, number, voices)
    if said is None:
        return None
    subject, begin, opening = said
    if len(subject.codes) != 1 or start - begin > _REACH:
        return None
    other: str | None = None
    if kind == "stands":
        if not _between_states(frame, subject, begin, start, sentence.end) or _undertaken(frame, start, voices):
            return None
    elif _predicate(frame, kind, begin, start):
        other = _judged(frame, subject, begin, start, start + len(form), sentence.end)
        if other is None:
            return None
    else:
        return None
    act = SpeechAct(begin, start, number, "position", "verdict", opening, True)
    what = _STANCES.get(kind, PositionKind.CONCERN)
    return Stance(act, subject, what, opening, sentence.end, _STRENGTH, other, form)


def _said(
    frame: Frame, start: int, number: int, voices: tuple[Voice | None, ...]
) -> tuple[Subject, int, int] | None:
    """Whose word a verdict is, where what he says begins, and where the clause opens."""
    sentence = frame.document.sentences[number]
    quotation = quotation_at(frame, start)
    if quotation is not None:
        speaker = speaker_of(frame, quotation)
        begin = max(sentence.start, quotation[0])
        return (speaker, begin, begin) if speaker is not None else None
    for index in range(len(frame.acts) - 1, -1, -1):
        act = frame.acts[index]
        if act.start >= start or act.sentence > number:
            continue
        if act.sentence < number:
            return None
        if act.value in _PASSING:
            continue
        if act.group != "speech" and act.value not in _JUDGES:
            return None
        voice = voices[index]
        if voice is None or act.denied or voice.subject.inherited or not (act.fresh or voice.own):
            return None
        return voice.subject, act.end, min(act.opening, act.start)
    return None


def _between_states(frame: Frame, subject: Subject, begin: int, start: int, stop: int) -> bool:
    """Whether what is not given way on is a matter between states."""
    low, own = frame.lowered, set(subject.codes)
    if _IF.search(low, begin, start) is not None:
        return False
    named = any(set(a.codes) - own for a in frame.cast.within(begin, stop))
    return named or patterns.OF_PRINCIPLE.search(low, begin, stop) is not None


def _undertaken(frame: Frame, start: int, voices: tuple[Voice | None, ...]) -> bool:
    """Whether a commitment tells it: 'khẳng định sẽ không bao giờ ...'."""
    for number in range(len(frame.acts) - 1, -1, -1):
        act = frame.acts[number]
        if act.start < start:
            return act.value == "will" and start - act.end <= 4 and decide(frame, number, voices) is not None
    return False


def _predicate(frame: Frame, kind: str, begin: int, start: int) -> bool:
    """Whether the words are said of somebody, not denied, feared or asked for."""
    low = frame.lowered
    if _IF.search(low, begin, start) is not None:
        return False
    floor = max(begin, start - 90)
    if _IS_NOT.search(low, floor, start) is not None:
        return False
    if kind == "good" and low.find("quan hệ", begin, start) >= 0:
        return False  # joy at the relation itself
    if _IS.search(low, floor, start) is not None:
        return True
    if kind != "does":
        return False
    doer = next((a for a in frame.cast.within(floor, start) if a.end == start - 1), None)
    if doer is not None and _UNDER.search(low, floor, doer.start) is not None:
        return True  # 'nước này bị X đe dọa'
    return not any(word in _NOT_SAID for word in low[floor:start].split()[-2:])


def _judged(frame: Frame, subject: Subject, begin: int, start: int, end: int, stop: int) -> str | None:
    """The other state that the verdict is about: named before it in what is said, or right after it ('... của X')."""
    own, low = set(subject.codes), frame.lowered
    named = [a for a in frame.cast.within(begin, start) if a.codes]
    others = [
        a for a in named if not own & set(a.codes) and not _ASIDE.search(low, max(begin, a.start - 14), a.start)
    ]
    after = next((a for a in frame.cast.within(end, min(stop, end + 40)) if a.codes), None)
    its = after is not None and low.endswith(" của ", end, after.start) and not own & set(after.codes)
    if after is not None and its and (not others or low[end : after.start] == " của "):
        return after.codes[0]  # 'sự xâm lược của X'
    if not others:
        return None
    under = next((a for a in others if _UNDER.search(low, max(begin, a.start - 10), a.start)), None)
    if under is not None:
        return under.codes[0]
    if own & set(named[0].codes) and named[0].start - begin <= _OWN_NEAR:
        return None  # what is said of one's own
    return others[0].codes[0]

