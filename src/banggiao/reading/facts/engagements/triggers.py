"""The words that tell an engagement, and what around them decides whether it took place."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import ahocorasick_rs
import regex

from banggiao.model.codes import EngagementKind, EngagementStatus
from banggiao.reading.cues import Cue
from banggiao.reading.document import Part
from banggiao.reading.frame import Frame
from banggiao.reading.record import record

_PLANNED = Cue(
    r"(?:sẽ|sắp|dự kiến|chuẩn bị|có kế hoạch|lên kế hoạch|dự định|trước thềm|trước khi|"
    r"sắp tới|tới đây|chờ|chờ đợi|kỳ vọng|trông chờ|thu xếp|sắp xếp|ấn định|chốt|lên lịch)(?![^\W\d_])"
)
_PROPOSED = Cue(
    r"(?:(?<!các )(?<!những )(?<!một số )đề xuất|(?<!các )đề nghị|"
    r"thúc đẩy(?: sớm)?(?: tổ chức)?|sớm tổ chức|muốn|có thể|"
    r"khả năng|ý tưởng|kêu gọi|để ngỏ|cân nhắc|sẵn sàng|nên|cần|đồng ý|yêu cầu|tìm cách|"
    r"mong muốn|phối hợp tổ chức|duy trì|tiếp tục|phát huy|đẩy mạnh|tăng cường|triển khai)(?![^\W\d_])"
)
_CANCELLED = Cue(
    r"(?:hủy|hủy bỏ|hoãn|hoãn lại|bị hủy|đình chỉ|từ chối|không (?:đến|dự|gặp|tham dự|thăm|có))(?![^\W\d_])"
)
_DENIED = Cue(r"(?:không|chưa|bác bỏ|phủ nhận|không có kế hoạch)(?: (?:hề|thể|từng|có|bao giờ|còn|được))* *$")
_DENIED_NEWS = Cue(r"(?:bác|bác bỏ|phủ nhận) (?:tin|tin đồn|thông tin|khả năng|cáo buộc|việc)(?![^\W\d_])[^.;:]*$")
_WILL_NOT = Cue(r"(?:sẽ không|không còn|không thể) *$")
_INVITING = Cue(r"(?:mời)(?![^\W\d_])(?! của)")
_WISHING = Cue(r"(?:mong|mong muốn|mong chờ|hy vọng|mong sớm|trông đợi|sớm được|hoan nghênh)(?![^\W\d_])")
_STAYS_AWAY = Cue(r"(?:không|từ chối|chưa)(?: \w+)? (?:đến|dự|tham dự|tham gia|góp mặt)(?: \w+){0,2} *$")
_ON_THE_SIDE_LATER = Cue(
    r"(?:sẽ|dự kiến)(?![^\W\d_])(?:(?!(?<![^\W\d_])(?:đã|vừa|sau khi)(?![^\W\d_]))[^.;:,])*"
    r"(?:bên lề|trong khuôn khổ|tại|nhân)(?: \w+){0,2} *$"
)
# 'X nhận lời mời của Y sang thăm'; with a comma, 'Nhận lời mời của Y, X thăm', the visit has begun.
_ACCEPTS = Cue(r"(?<=\w )(?:nhận lời|chấp nhận lời) mời của [^,;]{2,60}$")
_CALLED_OFF = Cue(r"(?:bị|đã|đã bị|vừa bị|được) (?:hủy|hủy bỏ|huỷ|hoãn|hoãn lại|đình chỉ|huỷ bỏ)(?![^\W\d_])")
# 'cuộc gặp giữa A và B sắp tới': the words may stand behind the names.
# 'cuộc họp đặc biệt ASEAN', 'cuộc họp của Hội đồng Bảo an'.
_OF_A_BODY = re.compile(
    r" (?:(?:đặc biệt|khẩn cấp|khẩn|cấp cao|thường niên|bất thường|của|các|lãnh đạo|ngoại trưởng|"
    r"bộ trưởng|nhóm|khối|ngoại giao) )*"
    r"(?:asean|g7|g20|nato|eu|brics|apec|sco|hội đồng bảo an|liên minh châu âu|quad|au)(?!\w)"
)
_TO_COME_BEHIND = re.compile(
    r"[^,.;:\"]{0,100}? (?:sắp tới|tới đây|sắp diễn ra|dự kiến diễn ra|dự kiến được|sẽ diễn ra)(?![^\W\d_])"
)
_MIGHT_BE_HELD = Cue(
    r"(?:có thể|khả năng|muốn|đề nghị|đề xuất|kêu gọi|mong muốn|sẵn sàng|hy vọng)(?: sớm| sẽ)?"
    r"(?: (?:tổ chức|thu xếp|sắp xếp|tiến hành|có|chủ trì|dàn xếp))+(?: một| các| những)? *$"
)
_WHENEVER = Cue(r"(?:mỗi khi|mỗi lần|mỗi dịp|có dịp|khi nào|bất cứ khi nào)(?: \w+){0,3} *$")
_THREATENED = Cue(r"(?:dọa|đe dọa|đe doạ|doạ|có thể|nguy cơ|cân nhắc|xem xét|khả năng)(?![^\W\d_])[^,;]{0,24}$")
_ASKED_TO_MEET = Cue(r"lời mời(?: gặp)? *$")
_ACCEPTING = Cue(r"(?:nhận lời|chấp nhận lời mời)(?! mời của)(?![^\W\d_])")
_INVITED_NOUN = re.compile(r"(?:nhận lời mời|theo lời mời|đáp lại lời mời|lời mời của|thể theo lời mời)")
_OFTEN = regex.compile(r"(?:nhiều lần|thường xuyên|nếu|để|muốn|từng) (?:đã )?$")
_GOER = regex.compile(r"(?:đã|vừa|sẽ|sắp|lần gần đây nhất|ông|bà|\w{2,}) $")
_GOAL = regex.compile(r" (?:thủ đô |thành phố |nước )?")
_UNCOUNTED = regex.compile(r"(?:các|những|nhiều|mọi|thông qua|qua) $")
_SOON = Cue(r"(?:tuần (?:sau|tới)|tháng (?:sau|tới|\d{1,2} tới)|ngày mai|những ngày tới)(?![^\W\d_])")
# 'sẽ hội đàm với A, hội kiến B và C, dự ...': the tense of the first verb is that of all.
_GOES_ON = Cue(
    r"(?:sẽ|dự kiến)(?![^\W\d_])(?:(?!(?<![^\W\d_])(?:đã|vừa|nói|cho biết|khẳng định|nhấn mạnh|khi|mà)"
    r"(?![^\W\d_]))[^.;:\"])*(?:,| và) *$"
)
_AGREED_TO_HOLD = Cue(
    r"(?:nhất trí|thống nhất|đồng ý|thỏa thuận)(?: (?:sẽ|sớm|cùng|phối hợp))* "
    r"(?:tổ chức|nối lại|tiến hành|khởi động|triệu tập)(?: các| cuộc| lại)* *$"
)
_STILL_TO_COME = Cue(r"(?:sắp tới|tới đây|dự kiến|sắp diễn ra|sẽ diễn ra|sẽ được|đang được thu xếp)(?![^\W\d_])")


@record
class Trigger:
    """A word that tells an engagement: noun ('cuộc hội đàm'), verb ('hội đàm') or the head of a name ('kỳ họp')."""

    start: int
    end: int
    sentence: int
    kind: EngagementKind
    part: str
    form: str


@cache
def _table() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, str, str], ...]]:
    rows = []
    for line in (
        files("banggiao.reading.lexicon").joinpath("data/engagement_triggers.tsv").read_text("utf-8").splitlines()[1:]
    ):
        form, kind, part = line.split("\t")
        rows.append((form, kind, part))
    return ahocorasick_rs.AhoCorasick([r[0] for r in rows], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), tuple(
        rows
    )


def find_triggers(frame: Frame) -> list[Trigger]:
    """All engagement words of an article, outside names and titles, in order."""
    automaton, rows = _table()
    lowered = frame.lowered
    out: list[Trigger] = []
    sentences = frame.document.sentences
    number = 0
    for which, start, end in automaton.find_matches_as_indexes(lowered):
        if (start and lowered[start - 1].isalnum()) or (end < len(lowered) and lowered[end].isalnum()):
            continue
        while number < len(sentences) and sentences[number].end <= start:
            number += 1
        if number == len(sentences):
            break
        if start < sentences[number].start or sentences[number].part is Part.BYLINE:
            continue
        form, kind, part = rows[which]
        if kind == "press" and lowered.startswith(("tại ", "sau "), max(0, start - 4)):
            part = "noun"  # 'tại họp báo thường kỳ, người phát ngôn cho biết'
        if form == "cuộc họp" and _OF_A_BODY.match(lowered, end):
            kind, part = "conference", "name"
        if form in _EXCEPTIONS and _EXCEPTIONS[form].match(lowered[end : end + 40]):
            continue
        if form in _NOT_AFTER and _NOT_AFTER[form].search(lowered[max(0, start - 16) : start]):
            continue
        inside = frame.index.at(start)
        if inside is None:
            inside = frame.index.over(start)
        if inside is not None and inside.kind in ("body", "office") and inside.end > end and kind != "visit":
            continue
        if not _tells(lowered, form, start, end, sentences[number].start):
            continue
        out.append(Trigger(start, end, number, EngagementKind(kind), part, form))
    return out


# Whom a leader meets besides those of another state.
_PEOPLE = (
    r"(?:đông đảo |các |những |một số |đại diện |với )*(?:cán bộ|kiều bào|bà con|cộng đồng|người việt|doanh nghiệp|"
    r"phóng viên|sinh viên|học sinh|lưu học sinh|cử tri|người dân|nhân dân|binh sĩ|quân nhân|gia đình|thân nhân|"
    r"nhân viên|doanh nhân|trí thức|nạn nhân|ngư dân)(?!\p{L})"
)
_ORDINARY = regex.compile(rf" {_PEOPLE}")
_EXCEPTIONS = {
    "tiếp": regex.compile(
        r" (?:tục|theo|cận|diễn|nhận|thu|nối|thị|đất|giáp|đó|tế|quản|sức|viện|bước|tay|nhiên|liệu|lời|cho|"
        r"đà|viện|xúc)(?!\p{L})"
    ),
    "gặp": regex.compile(
        rf" {_PEOPLE}|"
        r" (?:khó|phải|nạn|nguy|trở|rủi|bất|vấn|thách|nhiều|không ít|lại nhau|may|trục|thời|thất|sự cố|"
        r"áp lực|hạn)(?!\p{L})"
    ),
    "gặp gỡ": _ORDINARY,
    "gặp mặt": _ORDINARY,
    "cuộc gặp gỡ": _ORDINARY,
    "thăm": regex.compile(r" (?:dò|hỏi|khám|nom|viếng|quan)(?!\p{L})"),
    "ký": regex.compile(r" (?:ức|quỹ|túc|lưu bút|tên|hiệu|giả|kết\b(?!))"),
    "đàm phán": regex.compile(
        r" (?:viên|thương mại tự do|(?:về )?(?:một |các |những |bản |ký )?(?:hiệp định|thỏa thuận|thoả thuận))(?!\p{L})"
    ),
    "tiếp xúc": regex.compile(r" (?:cử tri|cấp cao|gần|trực tiếp với virus|với người|với nguồn)(?!\p{L})"),
    "đối thoại": regex.compile(r" (?:và|với|để|thẳng|cởi|xây|hòa|chân|trực tiếp|giữa|song phương|là|,|\.)"),
    "tiếp đón": regex.compile(r" (?:nồng|chu|trọng|hết|thắm|thân|của|trang)(?!\p{L})"),
    "gửi thông điệp": regex.compile(
        r" (?:răn đe|cảnh báo|cứng rắn|mạnh mẽ|rõ ràng|sai lệch|đanh thép|ngầm|đoàn kết|thách thức)(?!\p{L})"
    ),
    "đón tiếp": regex.compile(r" (?:nồng|chu|trọng|hết|thắm|thân|của|trang)(?!\p{L})"),
    "trao đổi với": regex.compile(
        r" (?:báo|phóng|cử tri|vnexpress|tuổi trẻ|thanh niên|ttxvn|bộ|các bên|nhau|truyền|đài|hãng|tờ|tạp|dân)(?!\p{L})"
    ),
    "thảo luận với": regex.compile(r" (?:báo|phóng|nhau|các bên)(?!\p{L})"),
    "làm việc với": regex.compile(r" (?:báo|phóng|các tỉnh|lãnh đạo tỉnh|công ty)(?!\p{L})"),
    "viếng": regex.compile(r" thăm(?!\p{L})"),
    "triệu tập": regex.compile(r"(?! (?:\w+ )?(?:đại sứ|đại biện|nhà ngoại giao|tùy viên|quyền đại sứ|tổng lãnh sự))"),
    "triệu": regex.compile(r"(?! (?:đại sứ|đại biện|nhà ngoại giao|tùy viên|quyền đại sứ))"),
    "thông điệp": regex.compile(r"(?! (?:chúc|chia|của|gửi|mừng))"),
}
_NOT_AFTER = {
    "gặp": regex.compile(r"(?:thường|hay|từng bị|bị|cuộc|lần|đối mặt|đã được|buổi)\s$"),
    "tiếp": regex.compile(
        r"(?:trực|gián|liên|nối|kế|giao|phát|truyền|chuyển|tái|đón|đầu|lại|viết|nói|đi|gián|kế|xe|vẫn|"
        r"cuộc|buổi|chiêu)\s$"
    ),
    "thăm": regex.compile(r"(?:chuyến|cuộc|(?<!nhận )lời|hỏi|khách|viếng|đi|đợt|được)\s$"),
    "hội đàm": regex.compile(r"(?:kết quả|sau|tại|buổi|cuộc|kết thúc|trước)\s$(?!)"),
    "ký": regex.compile(r"(?:chữ|đăng|nhật|thư|bút|tốc|hồi|du|phóng|kỳ|tùy|bút|thế)\s$"),
    "điện mừng": regex.compile(r"gửi\s$"),
    "đàm phán": regex.compile(r"(?:bàn|tiến trình|quá trình|nhà|lập trường|để|năm|tháng|ngồi vào|chiến thuật)\s$"),
    "hội nghị": regex.compile(r"(?:nhà|trung tâm|phòng|cung|hội trường)\s$"),
    "thượng đỉnh": regex.compile(r"(?:hội nghị|cuộc gặp|cuộc họp)\s$"),
    "viếng": regex.compile(r"(?:thăm|phúng)\s$"),
    "chiêu đãi": regex.compile(r"(?:nhà|cơm|phòng)\s$"),
}


_ACCEPTABLE = frozenset(
    {EngagementKind.VISIT, EngagementKind.CONFERENCE, EngagementKind.CEREMONY, EngagementKind.SESSION}
)
_NEVER_PROPOSED = frozenset(
    {EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.SIGNING, EngagementKind.PRESS, EngagementKind.MESSAGE}
)
_TEXTS = regex.compile(
    r" (?:kết )?(?:các|nhiều|hàng loạt|một số|loạt|\d+) (?:văn kiện|văn bản|thỏa thuận|hiệp định|bản ghi nhớ)"
)
_WITNESSED = regex.compile(r"chứng kiến [^.;,]{0,90}$")


def _tells(lowered: str, form: str, start: int, end: int, floor: int) -> bool:
    """Whether a bare word tells an engagement at all.

    'ký' does where texts are signed before witnesses or in number.
    """
    if form in ("ký", "ký kết"):
        return (
            _TEXTS.match(lowered, end) is not None
            or _WITNESSED.search(lowered, max(floor, start - 110), start) is not None
        )
    if form.startswith("gửi lời"):
        return lowered[floor : floor + 4] != "tại " and (
            form != "gửi lời chúc mừng" or lowered.startswith(_IN_A_LETTER, floor)
        )
    if form in _ARRIVALS:
        if _OFTEN.search(lowered[max(floor, start - 20) : start]):
            return False
        return (
            _GOER.search(lowered[max(floor, start - 24) : start]) is not None and _GOAL.match(lowered, end) is not None
        )
    return not _UNCOUNTED.search(lowered[max(floor, start - 10) : start]) or form not in _COUNTABLE


_IN_A_LETTER = ("trong thư", "trong bức thư", "trong điện", "trong bức điện", "trong thông điệp", "trong lá thư")
_ARRIVALS = frozenset({"đến", "tới", "sang"})
_COUNTABLE = frozenset(
    {"cuộc gặp gỡ", "buổi gặp", "cuộc đàm phán", "chuyến thăm", "cuộc đối thoại", "điện mừng", "bức thư", "lá thư"}
)


def status_of(frame: Frame, trigger: Trigger, start: int, end: int) -> EngagementStatus | None:
    """Whether it was held, is planned, proposed, invited, called off; None where the text denies it.

    ``start`` and ``end`` bound the clause; what stands before the trigger decides first.
    """
    before = frame.lowered[start : trigger.start]
    near = before[-70:]
    after = frame.lowered[trigger.end : min(end, trigger.end + 120)]
    if _WILL_NOT.search(near):
        return EngagementStatus.CANCELLED
    if trigger.part == "verb" and _WHENEVER.search(near):
        return None
    if _DENIED.search(near) or _DENIED_NEWS.search(before[-140:]):
        return None
    if trigger.kind is EngagementKind.CONFERENCE and _STAYS_AWAY.search(near[-34:]):
        return None  # one who stays away doesn't cancel it, and takes no part
    if _CALLED_OFF.search(after) is not None:
        return EngagementStatus.CANCELLED
    dropped = _CANCELLED.search(near[-30:])
    if dropped is not None:
        head = near[: max(0, len(near) - 30) + dropped.start()]
        return EngagementStatus.PLANNED if _THREATENED.search(head) else EngagementStatus.CANCELLED
    if trigger.form == "gặp" and _ASKED_TO_MEET.search(near):
        return EngagementStatus.ACCEPTED if _ACCEPTING.search(before) else EngagementStatus.INVITED
    if trigger.part == "verb" and trigger.kind in _NEVER_PROPOSED and _WISHING.search(near):
        return None
    if trigger.kind in _ACCEPTABLE and (_ACCEPTING.search(before) or _ACCEPTS.search(before)):
        return EngagementStatus.ACCEPTED
    if trigger.kind in (
        EngagementKind.VISIT,
        EngagementKind.CONFERENCE,
        EngagementKind.CEREMONY,
        EngagementKind.SESSION,
    ) and not _INVITED_NOUN.search(before):
        if _INVITING.search(near):
            return EngagementStatus.INVITED
        if trigger.kind is EngagementKind.VISIT and _WISHING.search(near[-60:]) and trigger.part == "verb":
            return EngagementStatus.INVITED
    if trigger.part != "verb" and _AGREED_TO_HOLD.search(near[-46:]):
        return EngagementStatus.PLANNED
    planned = _PLANNED.search(near[-46:]) is not None
    if not planned and trigger.part == "name":
        planned = _ON_THE_SIDE_LATER.search(before[-160:]) is not None
    if not planned and trigger.kind is EngagementKind.VISIT:
        planned = _SOON.search(near[-20:]) is not None or _SOON.within(after, 25)
    if not planned and trigger.part == "verb":
        planned = _GOES_ON.search(before[-200:]) is not None
    if planned:
        return EngagementStatus.PLANNED
    proposed = _PROPOSED.search(near[-40:])
    if proposed is not None and trigger.part != "noun":
        return None if trigger.kind in _NEVER_PROPOSED and trigger.part == "verb" else EngagementStatus.PROPOSED
    if trigger.part != "verb" and _MIGHT_BE_HELD.search(near):
        return EngagementStatus.PROPOSED
    if _STILL_TO_COME.within(after, 40) or (trigger.part != "verb" and _TO_COME_BEHIND.match(after)):
        return EngagementStatus.PLANNED
    return EngagementStatus.HELD
