"""What a state's voice holds of affairs between third states, in whatever words: the default where no rule took it in.

Among states at odds what an office says of another is a stand, not news: 'khẳng định cuộc tập trận không nhằm vào nước
nào'. What it reports (what was done, how many, where) is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from banggiao.model.codes import PositionKind
from banggiao.model.span import Span
from banggiao.reading.cast import Actor
from banggiao.reading.clauses import Voice
from banggiao.reading.document import Part
from banggiao.reading.facts.extent import end_of, openers
from banggiao.reading.facts.positions import patterns
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_HOME = "VNM"  # whose everyday diplomacy is told in its formulas
_SHORT = 24  # code points of a complement that holds nothing
_LEAD = 60  # code points in which it is told of whom something is said
_STRENGTH = 0.5
_ONE = frozenset(("state", "person", "role", "body"))
_AT_ONCE_NAMED = 24
_SAYS = frozenset(("say", "affirm", "judge"))
# Verbs that give an opinion; what the others tell is as often news.
_HOLDS = (
    "cho rằng", "khẳng định", "tái khẳng định", "cùng khẳng định", "nhấn mạnh", "nêu rõ", "tuyên bố", "chỉ ra",
    "lập luận", "nhận định", "đánh giá", "lưu ý", "quả quyết", "có chung", "đảm bảo",
    "bảo đảm", "trấn an",
)  # fmt: skip
_OPINION = ("cho rằng", "nhận định", "lập luận")  # of another: in whatever words
# What a judgement is told by: that something is not, must be, how it is felt or to be valued.
_NOT = (
    "không(?! (?:chỉ|những|quân|kích|gian|phận|lo|ngạc nhiên|bất ngờ|khiến|có (?:kế hoạch|thông tin|lịch|gì)"
    "|diễn ra|tham gia|tham dự|thể hiện|rõ|biết|liên quan|thăm|gặp|ảnh hưởng))"
)
_JUDGED = (
    f"{_NOT}|chưa (?:đủ|bao giờ|sẵn sàng)|chẳng|có thể (?:sẽ )?(?:gây|dẫn|làm|khiến|leo thang|phá|đe)"
    "|(?<!buộc )(?<!vấp )(?<!gặp )phải(?! chăng)|đáng|xứng đáng|tin rằng|cảm thấy|tiếc|lấy làm|lạc quan|rất|khó|dễ"
    "|nguy hiểm|quan trọng|cần thiết|tích cực|tốt đẹp|tốt|tiến triển|còn quá sớm|chỉ khi"
)
# And that it is so, and what it leads to.
_OPINES = re.compile(
    rf"(?<!\w)(?:{_JUDGED}|là|khiến|làm|gây|cho thấy|giúp|góp phần|tạo|luôn|chỉ|vẫn|hoàn toàn|thách thức"
    r"|ảnh hưởng|tồi tệ|xấu|có (?:đủ|nhiều|tác động|tác dụng|hiệu quả))(?!\w)"
)
_VISIT = re.compile(r"[ ,:\"']*(?:việc |rằng )?chuyến (?:thăm|công du|đi)(?!\w)")
_ASIDE = re.compile(r", (?:sau khi|trước khi|giữa lúc|trong khi|trong lúc|trong bối cảnh|khi|bất chấp|dù|mặc dù)(?!\w)")
_MARK = re.compile(r' "(?![^"]*(?<!\w)(?:đã|sẽ)(?!\w))')
_IF = re.compile(r"(?<!\w)(?:nếu|khi|trong trường hợp)(?!\w)[^,;]*$")
_AGAINST = re.compile(
    r"(?<!\w)(?:không(?! chỉ)|chưa|chẳng|gây|leo thang|nguy cơ|làm suy yếu|phá hoại|cản trở|tồi tệ|xấu|sai lầm"
    r"|đáng tiếc|thất vọng|vi phạm|đe d(?:ọa|oạ)|lo ngại|tiếc|thách thức)(?!\w)"
)
_FOR = re.compile(
    r"(?<!\w)(?:tốt|tốt đẹp|tiến triển|quan trọng|xứng đáng|đáng được|tích cực|thành công|hữu ích|bền vững)(?!\w)"
)
# What was done before anything is judged, how things go on between both, what one may do oneself: news and threats.
_DONE = re.compile(
    r"(?<!\w)(?:đã|vừa(?! qua)|từng|đều|cả hai|(?<!không )có thể"
    r" (?!(?:sẽ )?(?:gây|dẫn|làm|khiến|leo|phá|đe)))(?!\w)"
)
_REPORTS = re.compile(
    r"(?<!\w)(?:liệu|bao nhiêu|như thế nào|hay không|sáng nay|chiều nay|hôm nay|lịch trình|chương trình nghị sự"
    r"|kế hoạch thăm|để ngỏ|nhờ|thời gian|địa điểm|bằng chứng|đầu tiên)(?!\w)"
    r"|(?<!\w)(?:hai|các|đôi) (?:nước|bên|nhà lãnh đạo|lãnh đạo) (?:[^\W\d_]+ ){0,2}(?:đang|chưa)(?!\w)"
)
_COUNTS = re.compile(
    r"%|\d (?:tỷ|tỉ|triệu|nghìn|ngàn|người|binh|lính|tên lửa|quả|vụ|máy bay|tàu|xe"
    r"|km|tấn|ngày|giờ|năm|tháng|tuần)(?!\w)"
)
_WILL = re.compile(r"(?<!\w)sẽ(?! không)(?!\w)")
_NO_CLAUSE = re.compile(
    r"(?: (?:tiếp|thêm|rõ|chuyện|gì))* (?:về|đến|tới|với|trước|trong|tại|sau|khi|hôm|ngày|ở|bên|qua|cùng|cho|trên|từ|gì"
    r"|nhân|đồng thời|và|cứng rắn|mạnh mẽ|gây|chung|ngắn|như|phóng|đánh|bắn"
    r"|tấn công|tập kích|không kích|pháo kích|triển khai|kiểm soát"
    r"|hủy|huỷ|ngừng|chấm dứt|bắt giữ|cắt đứt|công nhận)(?!\w)"
    r"(?![^;.\"]{0,90} rằng )"
)
# What is not done at all, on a condition.
_NO_AT_ALL = re.compile(r"(?<!\w)(?:sẽ không|không thể|không bao giờ|chưa bao giờ|không có lý do)(?! chỉ)(?!\w)")
_CONDITION = re.compile(
    r"(?<!\w)(?:nếu|trừ khi|trừ phi|chừng nào|miễn là|chỉ khi|cho đến khi|cho tới khi|trước khi)(?!\w)"
)
_ASSURES = ("đảm bảo", "bảo đảm", "trấn an")
_NO_MORE = re.compile(r"(?<!\w)(?:cựu|nguyên|cố|ứng viên|ứng cử viên)(?!\w)")


def held(frame: Frame, told: Sequence[Stance], taken: Sequence[Span]) -> list[Stance]:
    """What is held besides the stances ``told``; nothing of what other facts have ``taken`` (spans of the raw text)."""
    voices = frame.clauses.voices(frame.acts)
    out: list[Stance] = []
    for number, act in enumerate(frame.acts):
        voice = voices[number]
        if act.group != "speech" or act.value not in _SAYS or act.denied or voice is None:
            continue
        if not voice.own or not _of_a_third_state(frame, voice):
            continue
        stance = _held(frame, number, voice)
        if stance is None or any(_overlap(stance, other) for other in (*told, *out)):
            continue
        span = frame.span(stance.act.end, stance.end)
        if not any(t.start < span.end and span.start < t.end for t in taken):
            out.append(stance)
    return out + _lines(frame, [*told, *out], taken)


def _lines(frame: Frame, told: Sequence[Stance], taken: Sequence[Span]) -> list[Stance]:
    """'"Nếu X không dừng lại, chúng tôi sẽ không ngồi vào bàn", Y nói': a line drawn in one's own words."""
    low, out = frame.lowered, list[Stance]()
    if low.find('"') < 0:
        return out
    for found in _NO_AT_ALL.finditer(low):
        number = frame.document.sentence_at(found.start())
        sentence = frame.document.sentences[number]
        if found.end() > sentence.end or sentence.part is Part.BYLINE or frame.text.startswith("?", sentence.end - 1):
            continue
        if _CONDITION.search(low, sentence.start, sentence.end) is None or any(o.act.sentence == number for o in out):
            continue
        in_speech, speaker = frame.clauses.quoted(found.start())
        if not in_speech or speaker is None or len(speaker.codes) != 1 or _HOME in speaker.codes:
            continue
        own = set(speaker.codes)
        named = [a for a in frame.cast.within(sentence.start, sentence.end) if a.codes and not _bare(frame, a)]
        others = [c for a in named for c in a.codes if c not in own]
        act = SpeechAct(sentence.start, found.start(), number, "position", "line", sentence.start, True)
        stance = Stance(act, speaker, PositionKind.PRINCIPLE, sentence.start, sentence.end, _STRENGTH,
                        others[0] if others else None, "held")  # fmt: skip
        span = frame.span(sentence.start, sentence.end)
        if (
            others
            and _HOME not in others
            and not any(_overlap(stance, other) for other in told)
            and not any(t.start < span.end and span.start < t.end for t in taken)
        ):
            out.append(stance)
    return out


def _of_a_third_state(frame: Frame, voice: Voice) -> bool:
    subject, speaker = voice.subject, voice.speaker
    if not 0 < len(subject.codes) <= 2 or _HOME in subject.codes or subject.inherited:
        return False
    if speaker is not None and not set(speaker.codes) & set(subject.codes):
        return False  # what another says that this one holds
    return _NO_MORE.search(frame.lowered, max(0, subject.start - 6), subject.end) is None


def _overlap(stance: Stance, other: Stance) -> bool:
    return other.start < stance.end and stance.start < other.end


def _held(frame: Frame, number: int, voice: Voice) -> Stance | None:
    low, act = frame.lowered, frame.acts[number]
    sentence = frame.document.sentences[act.sentence]
    following = frame.acts[number + 1] if number + 1 < len(frame.acts) else None
    if sentence.part is Part.BYLINE or frame.text.startswith("?", sentence.end - 1):
        return None
    if not low.startswith(_HOLDS, act.start):
        return None
    if following is not None and following.intro == number and following.group == "speech":
        return None  # what another is told to say
    that = low.find(" rằng", act.end, act.end + _LEAD)
    begin = that + 5 if that >= 0 else act.end
    if that < 0 and _NO_CLAUSE.match(low, begin):
        return None
    end = end_of(frame, sentence, act, openers(frame, _of_sentence(frame, act)))
    aside = _ASIDE.search(low, begin, end)
    stop = aside.start() if aside is not None else end
    judged = _OPINES.search(low, begin, stop)
    if judged is None and low.startswith(' "', begin):
        judged = _MARK.match(low, begin)  # 'tuyên bố "chia tay" với X': the word itself
    if (judged and _IF.search(low, begin, judged.start())) or _VISIT.match(low, begin):
        return None
    of = _said_of(frame, begin, stop)
    if low.startswith(_ASSURES, act.start) and of is None and that < 0:
        return None  # 'đảm bảo an ninh cho ...': what is done
    of_another = of is not None and low.startswith(_OPINION, act.start) and not set(of.codes) & set(voice.subject.codes)
    if not (judged or of_another):
        return None
    if stop - begin < _SHORT or _COUNTS.search(low, begin, stop):
        return None
    if _REPORTS.search(low, begin, stop) or _DONE.search(low, begin, judged.start() if judged else stop):
        return None
    own = set(voice.subject.codes)
    named = [a for a in frame.cast.within(begin, stop) if a.codes]
    if any(_HOME in a.codes for a in named):
        return None
    if named and set(named[0].codes) & own and not set(named[0].codes) <= own:
        return None  # 'hai nước đều không ...': of both
    named = [a for a in named if not _bare(frame, a)]
    others = [c for a in named for c in a.codes if c not in own]
    if not others and not _between_states(frame, begin, stop):
        return None
    if _WILL.search(low, begin, judged.end() if judged else stop):
        return None
    return Stance(
        act,
        voice.subject,
        _kind(frame, begin, end, own),
        min(act.opening, act.start),
        end,
        _STRENGTH,
        others[0] if others else None,
        "held",
    )


def _said_of(frame: Frame, begin: int, end: int) -> Actor | None:
    """The one side that what is said begins with: 'cho rằng Mỹ đòi hỏi quá nhiều'."""
    first = next((a for a in frame.cast.within(begin, min(end, begin + _AT_ONCE_NAMED)) if a.codes), None)
    if first is None or first.kind not in _ONE or len(first.codes) > 1:
        return None
    return first if not frame.lowered[begin : first.start].strip(' ,:"') else None


def _bare(frame: Frame, actor: Actor) -> bool:
    """An office without its state ('lãnh tụ tối cao'), a group that is no pair: whose it is was only worked out."""
    inside = frame.text[actor.start + 1 : actor.end]
    if actor.kind == "role":
        return inside == inside.lower()
    return actor.kind in ("group", "many") and " - " not in inside


def _of_sentence(frame: Frame, act: SpeechAct) -> list[SpeechAct]:
    first = bisect_left(frame.acts, act.sentence, key=lambda a: a.sentence)
    last = bisect_left(frame.acts, act.sentence + 1, key=lambda a: a.sentence)
    return list(frame.acts[first:last])


def _between_states(frame: Frame, begin: int, end: int) -> bool:
    return bool(
        patterns.OF_STATES.search(frame.lowered, begin, end) or patterns.OF_PRINCIPLE.search(frame.lowered, begin, end)
    )


def _kind(frame: Frame, begin: int, end: int, own: set[str]) -> PositionKind:
    """Blame or praise where another's doing leads what is said; else how one holds it oneself."""
    lead = next((a for a in frame.cast.within(begin, min(end, begin + _LEAD)) if a.codes), None)
    if lead is None or set(lead.codes) & own:
        return PositionKind.PRINCIPLE
    if _AGAINST.search(frame.lowered, begin, end):
        return PositionKind.CONCERN
    return PositionKind.PRAISE if _FOR.search(frame.lowered, begin, end) else PositionKind.PRINCIPLE
