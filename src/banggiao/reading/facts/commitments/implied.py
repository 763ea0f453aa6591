"""Commitments without a performative verb: lists introduced as agreed, joint sentences, goals, what goes on."""

from __future__ import annotations

import re

from banggiao.model.span import MAX_EVIDENCE
from banggiao.reading.cues import Cue
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.commitments.clause import Clause, other_side
from banggiao.reading.facts.commitments.patterns import BETWEEN_STATES
from banggiao.reading.facts.extent import is_heading
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality

_JOINT = re.compile(
    r"(?! tiếp tục (?:dùng|ăn|đi|gặp|họp|hội đàm|hội kiến|trao đổi riêng"
    r"|có cuộc|là|diễn ra|thăm|bất đồng|mâu thuẫn|căng thẳng|đổ lỗi)(?!\w))"
    r"(?: cũng| cùng| sẽ| tiếp tục| cùng nhau| tích cực| đã cùng)* (?:tiếp tục|đẩy mạnh|tăng cường|thúc đẩy"
    r"|mở rộng|phối hợp|phấn đấu|hướng tới|nỗ lực|tạo thuận lợi|tạo điều kiện|ủng hộ (?:lẫn )?nhau"
    r"|hợp tác(?! (?:tốt|hiệu quả|chặt chẽ)? ?(?:trên|trong|ở) (?:nhiều|các|hầu hết))|triển khai"
    r"|phát huy|chú trọng|khuyến khích|quyết tâm|quan tâm|tập trung|củng cố|duy trì|chỉ đạo|tích cực|đặt mục tiêu"
    r"|giao(?= (?:cho |nhiệm vụ cho )?(?:các |hai |lãnh đạo )*(?:bộ|ngành|cơ quan|ngoại trưởng|ủy ban|uỷ ban|nhóm))"
    r"|đặt ra mục tiêu)(?!\w)"
)
# What both are doing anyway is told, not agreed: 'hai bên duy trì phối hợp tại các diễn đàn'.
_STANDING = re.compile(
    r"(?: cũng| đều| hiện| thường xuyên)*(?: duy trì| (?:phối hợp|hợp tác|ủng hộ (?:lẫn )?nhau)(?= chặt chẽ"
    r"| tốt| hiệu quả"
    r"| tích cực| và| tại| trong| trên))[^;.]{0,90}?(?:tại|trong|trên|ở) (?:các|nhiều)? ?(?:diễn đàn|cơ chế"
    r"|tổ chức)(?!\w)"
)
_JOINT_LEADS = (
    "hai bên", "hai nước", "hai nhà lãnh đạo", "hai bộ trưởng", "hai thủ tướng", "hai ngoại trưởng", "hai đảng",
    "lãnh đạo hai nước", "hai quốc gia",
)  # fmt: skip
_ACHIEVED = re.compile(
    r"(?<!\w)(?:đã(?! (?:đạt|ký|thống nhất|cam kết|thỏa thuận|được|có)(?!\w))|vừa|từng|luôn|thường xuyên"
    r"|trong những năm qua|thời gian qua|những năm gần đây"
    r"|hồi (?:tháng|năm|đầu|cuối))(?!\w)"
)
_FOLLOW_ON = re.compile(r"(?:Đồng thời|Trong đó|Đặc biệt|Bên cạnh đó là|Cùng với đó|Nhất là|Cụ thể|Theo đó)(?!\w)")
# 'X đề nghị Y mở cửa khẩu. Tăng cường chia sẻ thông tin ...': a sentence that begins with what else is to be done.
_BARE = re.compile(
    r"(?:Tiếp tục|Tăng cường|Thúc đẩy|Phối hợp|Đẩy mạnh|Mở rộng|Ủng hộ|Hỗ trợ|Chia sẻ|Triển khai|Tạo điều kiện|Nâng cao"
    r"|Tạo thuận lợi|Khuyến khích|Duy trì|Củng cố|Phát huy|Đẩy nhanh|Cùng nhau|Tích cực|Thực hiện|Kết nối) (?!chuỗi"
    r"|chương trình|chuyến|hoạt động|cuộc)"
)
_LIST_INTRO = re.compile(
    r"(?i)(?<!\w)(?:nhất trí|thống nhất|đồng ý|thỏa thuận|cam kết|đề nghị|đề xuất)(?!\w)[^.]{0,140}:$"
)
_ITEM = re.compile(
    r"(?i)(?:[-–•+*]\s*|(?:thứ|một|hai|ba|bốn|năm|sáu|bảy|tám|\d{1,2})"
    r"(?: (?:là|nhất|hai|ba|tư|năm|sáu|bảy))?\s?[,.:)]\s*|\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s*"
    r"|(?:về|trong lĩnh vực|trên lĩnh vực|đối với) [^,:.]{2,60}[,:]\s*)*(?:tăng|thúc đẩy|đẩy|mở|đưa|củng cố|duy trì"
    r"|phối hợp|hợp tác|triển khai|thực hiện|nâng"
    r"|phát|tiếp tục|sớm|khuyến khích|tạo|hoàn|xây dựng|nghiên cứu|tổ chức|ký|hỗ trợ|ủng hộ|chia sẻ|hai bên|hai nước"
    r"|cùng|tháo gỡ|giải quyết|kết nối|làm sâu sắc|quan tâm|chú trọng|tận dụng|đa dạng|gia tăng|thành lập|lập"
    r"|rà soát|cam kết|nhất trí|đồng ý|chấm dứt|ngừng|dừng|giảm|cắt giảm|rút)(?!\w)"
)
# 'Hai là, ...', 'Thứ ba, ...', 'Về giáo dục, ...': goes on with what the sentence before asked for or told as agreed.
_NEXT = re.compile(
    r"(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|(?:Hai|Ba|Bốn|Năm|Sáu|Bảy) là|Cuối cùng(?: là)?"
    r"|(?:Về|Trong lĩnh vực|Trên lĩnh vực|Đối với) [^,:.]{2,60})[,:] "
)
_GOES_ON_LIST = frozenset((Modality.AGREED, Modality.PROPOSED))
# 'X nêu ba định hướng hợp tác với Y, trong đó có ...': what X proposes, told by what it lists.
_DIRECTIONS = re.compile(
    r"(?<!\w)(?:đưa ra|nêu ra|nêu rõ|nêu|gợi mở|đề ra)(?: (?:hai|ba|bốn|năm|sáu|bảy|tám|một số|các|những|nhiều|\d))?"
    r"(?: nhóm)? (?:đề nghị|đề xuất|định hướng|phương hướng|trọng tâm|kiến nghị|giải pháp|biện pháp)[^.;:]{0,80}?"
    r"(?:,? (?:gồm|bao gồm|trong đó có|cụ thể là|đó là|như)|:)(?: việc)? (?=[\"“]?\w)"
    r"|(?<!\w)(?:đưa ra|nêu ra|nêu rõ|nêu) (?:các|những|một số|nhiều) (?:đề nghị|đề xuất|kiến nghị) (?:với|tới)"
    r" [^,;:.]{2,60} (?:liên quan|về) "
)
_PROPOSALS = ("trọng tâm", "kiến nghị", "pháp", "đề nghị", "đề xuất")  # one of them stands in it, or 'hướng'
# '(X) (cũng) cho Y thời hạn hai tuần để rút ...', 'đặt thời hạn 60 ngày để Y ...'
_TERM = re.compile(
    r" (?:cho|đặt ra cho|ra hạn cho) (?:phía |chính phủ |nước )?[^,;.:\"]{2,40}? (?:một )?thời hạn [^,;.:\"]{0,40}?"
    r"(?:để|phải|nhằm)(?!\w)| (?:đặt ra|đưa ra|ấn định|đặt|ra) (?:một )?thời hạn [^,;.:\"]{0,40}?"
    r"(?:để|cho|buộc) [^,;.:\"]{2,40}(?!\w)"
)
_AT_ONCE = 12  # code points from whoever sets a term to the verb
_GOAL = Cue(r"mục tiêu[^.;]{0,120}?\d[\d.,]* ?(?:tỷ|tỉ|triệu|nghìn|ngàn|%|usd|euro|lần)(?!\w)[^.;]{0,80}")
_SET = re.compile(r"(?<!\w)(?:đặt ra|đề ra|đã đặt|chung|phấn đấu)(?!\w)")
_REACHED = re.compile(r"(?<!\w)(?:vượt|đã đạt|đạt được|hoàn thành) mục tiêu")


def list_introduced(frame: Frame, sentence: Sentence) -> bool:
    """'Hai bên nhất trí sáu nhóm giải pháp:' - what follows is agreed, the sentence itself only says so."""
    return (
        sentence.part is Part.BODY and frame.text[sentence.end - 1] == ":"
        and _LIST_INTRO.search(frame.text, sentence.start, sentence.end) is not None
    )  # fmt: skip


def listed(frame: Frame, number: int, intro: Clause) -> Clause | None:
    """A sentence of such a list, or None where the list is over."""
    sentence = frame.document.sentences[number]
    if sentence.part is not Part.BODY or not _ITEM.match(frame.text, sentence.start, sentence.end):
        return None
    return Clause(
        sentence.start, sentence.start, sentence.end, number, sentence.part, intro.modality, intro.holders,
        intro.addressees,
        intro.subject, intro.speaker, 0.65, "listed",
    )  # fmt: skip


def next_item(frame: Frame, number: int, last: Clause) -> Clause | None:
    """The next of what the clause of the sentence before began to list, where the sentence only goes on; else None."""
    sentence, before = frame.document.sentences[number], frame.document.sentences[number - 1]
    if last.modality not in _GOES_ON_LIST or last.end < before.end - 1 or last.part is not Part.BODY:
        return None
    if _NEXT.match(frame.text, sentence.start, sentence.end) is None or frame.clauses.lead(number) is not None:
        return None
    return listed(frame, number, last)


def joint(frame: Frame, number: int) -> Clause | None:
    """'Hai bên tiếp tục mở cửa cho ...': told as agreed without saying so; what both did till now is history."""
    sentence, low = frame.document.sentences[number], frame.lowered
    start, end = sentence.start, sentence.end
    if sentence.part is not Part.BODY or (
        low.find("hai ", start, end) < 0
        and low.find("mục tiêu", start, end) < 0
        and low.find("phấn đấu", start, end) < 0
    ):
        return None
    lead = frame.clauses.lead(number)
    if lead is None or lead.kind != "group" or len(lead.codes) != 2 or lead.start - sentence.start > 60:
        return None
    aims = "mục tiêu" in low[lead.end : lead.end + 40] or "phấn đấu" in low[lead.end : lead.end + 20]
    if not aims and not low.startswith(_JOINT_LEADS, lead.start):
        return None
    if not _JOINT.match(low, lead.end, sentence.end) or _STANDING.match(low, lead.end, sentence.end):
        return None
    if _ACHIEVED.search(low, sentence.start, min(sentence.end, lead.end + 110)):
        return None
    return Clause(
        lead.start, lead.end, sentence.end, number, sentence.part, Modality.AGREED, lead.codes, (), lead, None, 0.55,
        "joint",
    )  # fmt: skip


def goal(frame: Frame, number: int) -> Clause | None:
    """'Mục tiêu đặt ra là đưa thương mại lên 3 tỷ USD', 'mục tiêu 5 tỷ USD mà hai nước đề ra': agreed by both."""
    sentence = frame.document.sentences[number]
    low = frame.lowered
    if sentence.part is not Part.BODY:
        return None
    if low.find("mục tiêu", sentence.start, sentence.end) < 0:
        return None
    found = _GOAL.search(low, sentence.start, sentence.end)
    if found is None or _REACHED.search(low, sentence.start, found.start() + 10):
        return None
    if not _SET.search(low, max(sentence.start, found.start() - 40), found.end()):
        return None
    pair = next(
        (a for a in frame.cast.within(sentence.start, sentence.end) if a.kind == "group" and len(a.codes) == 2), None
    )
    if pair is None:
        near = [
            a
            for a in frame.cast.within(max(0, sentence.start - 900), sentence.start)
            if a.kind == "group" and len(a.codes) == 2
        ]
        pair = near[-1] if near else None
    if pair is None:
        return None
    return Clause(
        found.start(), found.start() + 8, found.end(), number, sentence.part, Modality.AGREED,
        tuple(sorted(pair.codes)), (),
        None, None, 0.5, "goal",
    )  # fmt: skip


def directions(frame: Frame, number: int) -> Clause | None:
    """'Thủ tướng nêu ba định hướng hợp tác với X, trong đó có ...': proposed to the other side."""
    sentence, low = frame.document.sentences[number], frame.lowered
    if low.find("hướng", sentence.start, sentence.end) < 0 and not any(
        low.find(noun, sentence.start, sentence.end) >= 0 for noun in _PROPOSALS
    ):
        return None
    found = _DIRECTIONS.search(low, sentence.start, sentence.end)
    if found is None or sentence.part is Part.BYLINE:
        return None
    subject = frame.clauses.own(found.start(), number)
    if subject is None or len(subject.codes) != 1 or subject.kind not in ("person", "role", "pronoun"):
        return None
    others = any(set(a.codes) - set(subject.codes) for a in frame.cast.within(sentence.start, sentence.end))
    if not others and BETWEEN_STATES.search(low, sentence.start, sentence.end) is None:
        return None  # at home
    other = other_side(frame, found.start(), subject.codes, stop=sentence.end)
    if other is None:
        return None
    return Clause(
        subject.start, found.end(), sentence.end, number, sentence.part, Modality.PROPOSED, subject.codes, (other,),
        subject, None, 0.5, "directions",
    )  # fmt: skip


def term_set(frame: Frame, number: int) -> Clause | None:
    """'X cho Y thời hạn một tháng để rút ...': asked of Y, and by when."""
    sentence, low = frame.document.sentences[number], frame.lowered
    if sentence.part is Part.BYLINE or low.find("thời hạn", sentence.start, sentence.end) < 0:
        return None
    found = _TERM.search(low, sentence.start, sentence.end)
    if found is None:
        return None
    subject = frame.clauses.own(found.start(), number)
    if subject is None or len(subject.codes) != 1 or found.start() - subject.end > _AT_ONCE:
        return None
    whom = {c for a in frame.cast.within(found.start(), found.end()) for c in a.codes} - set(subject.codes)
    if not whom:
        return None
    return Clause(
        subject.start, found.end(), sentence.end, number, sentence.part, Modality.PROPOSED, subject.codes,
        tuple(sorted(whom)), subject, None, 0.5, "term",
    )  # fmt: skip


def goes_on(frame: Frame, number: int, last: Clause) -> bool:
    """'Đồng thời ...', 'Trong đó ...' without a subject or verb of its own belongs to the clause before it."""
    sentence = frame.document.sentences[number]
    if number == 0 or frame.document.sentences[number - 1].end > last.end + 1 or sentence.part is not Part.BODY:
        return False
    if frame.clauses.lead(number) is not None:
        return False
    if _FOLLOW_ON.match(frame.text, sentence.start, sentence.end) is not None:
        return True
    if last.modality not in _GOES_ON_LIST or is_heading(frame, number) or sentence.end - last.start > MAX_EVIDENCE:
        return False
    return _BARE.match(frame.text, sentence.start, sentence.end) is not None
