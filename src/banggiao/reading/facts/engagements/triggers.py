"""The words that tell an engagement, and what around them decides whether it took place."""

from __future__ import annotations

import re
from functools import cache

from banggiao.reading import regex
from banggiao.reading.document import Part
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon.terms import engagement_forms
from banggiao.reading.members import EngagementKind
from banggiao.reading.record import record

# 'cuộc gặp giữa A và B sắp tới': the words may stand behind the names.
# 'cuộc họp đặc biệt ASEAN', 'cuộc họp của Hội đồng Bảo an'.
_OF_A_BODY = re.compile(
    r"(?P<which>(?: với (?:các )?(?:nhà )?lãnh đạo(?: của)?)?"
    r"(?: (?:đặc biệt|khẩn cấp|khẩn|cấp cao|thường niên|bất thường|của|các|lãnh đạo|ngoại trưởng|khai mạc|hẹp"
    r"|bộ trưởng|nhóm|khối|ngoại giao|tham vấn|không chính thức|mở rộng|toàn thể|trực tuyến|cấp|đầu tiên|quốc phòng"
    r"|kinh tế|thương mại|tài chính))*)"
    r" (?:(?:asean|g7|g20|nato|eu|brics|apec|sco|hội đồng bảo an|liên minh châu âu|quad|au)(?!\w)"
    r"|(?<=khai mạc )(?:hội đồng|đại hội đồng) \w)"
)
# 'Cuộc họp Nội các chung A - B lần thứ 5', 'cuộc họp lần thứ 5 Ủy ban biên giới chung'
_NUMBERED = re.compile(
    r" (?:nội các|ủy ban|uỷ ban|tiểu ban|hội đồng|nhóm|cấp (?:bộ|thứ) trưởng)[^.;,]{0,90} lần thứ \w"
    r"|(?: (?:lần thứ \w+|thường niên|định kỳ|đặc biệt|bất thường|toàn thể|đầu tiên))+ (?:của )?"
    r"(?:nội các|ủy ban|uỷ ban|tiểu ban|tổ công tác|nhóm công tác)(?!\w)"
)
_OFTEN = regex.compile(r"(?:nhiều lần|thường xuyên|nếu|để|muốn|từng) (?:đã )?$")
# 'Nói với Thủ tướng A hôm 25/9, B tiết lộ': they met; 'nói với báo chí', 'B nói với A rằng' tell nothing new
_LEADER = re.compile(r" (?:tân |người đồng cấp )?(?:tổng thống|thủ tướng|ngoại trưởng|chủ tịch|bộ trưởng|quốc vương)")
_LEAVES = re.compile(r"(?<!\w)rời (?!khỏi)[^,.;]{2,36} để $")  # 'rời Chile để tới Peru'
_ENDS_OF_OFTEN = ("lần ", "xuyên ", "nếu ", "để ", "muốn ", "từng ", "đã ")
_GOER = re.compile(r"[\w/.-]\w $")  # 'đã', 'ông', a name, a day
_GOAL = regex.compile(r" (?:thủ đô |thành phố |nước )?")
_UNCOUNTED = regex.compile(r"(?:các|những|nhiều|mọi|thông qua|qua) $")


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
def _table() -> tuple[tuple[str, str, str], ...]:
    return tuple(engagement_forms())


def trigger_forms() -> list[str]:
    """The words that tell engagements."""
    return [form for form, _, _ in _table()]


def find_triggers(frame: Frame) -> list[Trigger]:
    """All engagement words of an article, outside names and titles, in order."""
    rows = _table()
    lowered = frame.lowered
    out: list[Trigger] = []
    sentences = frame.document.sentences
    number = 0
    for which, start, end in frame.words.triggers:
        if (start and lowered[start - 1].isalnum()) or (end < len(lowered) and lowered[end].isalnum()):
            continue
        while number < len(sentences) and sentences[number].end <= start:
            number += 1
        if number == len(sentences):
            break
        if start < sentences[number].start or sentences[number].part is Part.BYLINE:
            continue
        if out and start < out[-1].end:
            continue  # 'Cuộc họp tham vấn ASEAN': one
        form, kind, part = rows[which]
        if kind == "press" and lowered.endswith(("tại ", "sau ", "trong ", "phiên ", "buổi "), 0, start):
            part = "noun"  # 'tại họp báo thường kỳ, người phát ngôn cho biết'
        if form in _BARE_NOUNS and lowered.endswith(("trong ", "tại ", "qua "), 0, start):
            part = "noun"  # 'X kêu gọi kiềm chế trong điện đàm với Y'
        if kind == "visit" and part == "verb" and lowered.endswith(_A_PLAN, 0, start):
            part = "noun"  # 'kế hoạch thăm A của X'
        of_a_body = _OF_A_BODY.match(lowered, end) if form == "cuộc họp" else None
        if of_a_body is not None:
            kind, part, end = "conference", "name", of_a_body.end("which")
        elif form == "cuộc họp" and _NUMBERED.match(lowered, end):
            kind, part = "session", "name"
        if form == "thượng đỉnh" and lowered.endswith(("hội đàm ", "gặp "), 0, start):
            continue  # 'cuộc hội đàm thượng đỉnh giữa A và B', 'gặp thượng đỉnh': talks, a meeting
        if form == "đã tiếp" and lowered.startswith(_RECEIVED, end):
            form, end = "tiếp" + lowered[end : end + 5].rstrip(), lowered.find(" ", end + 1)
        if form in _EXCEPTIONS and _EXCEPTIONS[form].match(lowered, end, end + 90):
            floor = max(sentences[number].start, start - 120)
            if not form.startswith("triệu") or _SUMMONED.search(lowered, floor, start) is None:
                continue
        if form in _NOT_AFTER and _NOT_AFTER[form].search(lowered[max(0, start - 20) : start]):
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


_BARE_NOUNS = frozenset({"điện đàm"})
_A_PLAN = ("kế hoạch ", "lịch trình ", "dự định ", "lịch ")
_RECEIVED = (" đón ", " kiến ", " xúc ")
# Whom a leader meets besides those of another state.
_PEOPLE = (
    r"(?:đông đảo |các |những |một số |đại diện |với )*(?:cán bộ|kiều bào|bà con|cộng đồng|người việt|doanh nghiệp|"
    r"phóng viên|(?:hội )?sinh viên|học sinh|lưu học sinh|cử tri|người dân|nhân dân|binh sĩ|quân nhân|gia đình|"
    r"thân nhân|nhân viên|doanh nhân|trí thức|nạn nhân|ngư dân)(?!\p{L})"
)
_ORDINARY = regex.compile(rf" {_PEOPLE}")
# What 'tiếp' begins besides receiving: 'tiếp nhận máy bay', 'tiếp tục', 'tiếp cận'.
_NO_RECEPTION = (
    r" (?:tục|theo|cận|diễn|nhận|thu|nối|thị|đất|giáp|đó|tế|quản|sức|viện|bước|tay|nhiên|liệu|lời|cho|đà|viện"
)
# Whom a foreign ministry summons.
_ENVOYS = (
    r"(?:(?:các|những|toàn bộ|hàng loạt|một số) )*(?:đại sứ|đại biện|nhà ngoại giao|tùy viên|quyền đại sứ|tổng lãnh sự|"
    r"(?:người đứng đầu|trưởng|đại diện)(?: các)? (?:phái đoàn|cơ quan đại diện|đại sứ quán|phái bộ))"
)
_SUMMONED = regex.compile(
    r"(?<!\p{L})(?:đại sứ|đại biện|nhà ngoại giao|tùy viên|lãnh sự)(?!\p{L})[^.;]*(?<!\p{L})(?:bị|được) [^.;]*$"
)
_EXCEPTIONS = {
    "tiếp": regex.compile(rf"{_NO_RECEPTION}|xúc)(?!\p{{L}})"),
    "đã tiếp": regex.compile(rf"{_NO_RECEPTION})(?!\p{{L}})"),
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
        r" (?:viên|(?:bản )?bộ (?:quy|qui) tắc|coc|rcep|evfta|cptpp|tpp|fta|brexit|thương mại tự do|"
        r"(?:về )?(?:một |các |những |bản |ký )?(?:hiệp định|thỏa thuận|thoả thuận))(?!\p{L})"
    ),
    "tiếp xúc": regex.compile(
        r" (?:cử tri|cấp cao|ở (?:các )?cấp|các cấp|gần|trực tiếp với virus|với người|với nguồn)(?!\p{L})"
    ),
    "đối thoại": regex.compile(r" (?:và|với|để|thẳng|cởi|xây|hòa|chân|trực tiếp|giữa|song phương|là|,|\.)"),
    "tiếp đón": regex.compile(r" (?:nồng|chu|trọng|hết|thắm|thân|của|trang)(?!\p{L})"),
    "đặt vòng hoa": regex.compile(r" (?:và )?(?:vào )?viếng(?!\p{L})"),  # the other word tells it
    "chào đón": regex.compile(r"(?! (?:Tổng|Thủ|Chủ|Ngoại|Bộ|Quốc|ông|bà|ngài)[^,.;]{4,80} (?:tại|ở) )", regex.I),
    "đón": regex.compile(
        r"(?! (?:trọng thể|trọng thị|(?:theo|với) nghi)|"
        r" (?:tổng|thủ|chủ|ngoại|bộ trưởng|quốc vương|nhà vua|ông|bà|người đồng)[^,.;]{4,80} (?:(?:theo|với) nghi|"
        r"(?:tại|ở) (?!sân bay|ga|cửa khẩu|chân cầu thang|cầu cảng|biên giới)))"
    ),
    "chuyển thư": regex.compile(r" mời(?!\p{L})"),
    "gửi thông điệp": regex.compile(
        r" (?:răn đe|cảnh báo|cảnh cáo|cứng rắn|mạnh mẽ|rõ ràng|sai lệch|đanh thép|ngầm|đoàn kết|thách thức)(?!\p{L})"
    ),
    "đón tiếp": regex.compile(r" (?:nồng|chu|trọng|hết|thắm|thân|của|trang)(?!\p{L})"),
    "trao đổi với": regex.compile(
        r" (?:báo|phóng|cử tri|vnexpress|tuổi trẻ|thanh niên|ttxvn|bộ(?! trưởng)|các bên|nhau|truyền|đài|hãng|tờ|tạp|"
        r"dân)(?!\p{L})"
    ),
    "thảo luận với": regex.compile(r" (?:báo|phóng|nhau|các bên)(?!\p{L})"),
    "làm việc với": regex.compile(rf" (?:(?:báo|phóng|các tỉnh|lãnh đạo tỉnh|công ty)(?!\p{{L}})|{_PEOPLE})"),
    "viếng": regex.compile(r" thăm(?!\p{L})"),
    "triệu tập": regex.compile(rf"(?! (?:\w+ )?{_ENVOYS})"),
    "triệu": regex.compile(rf"(?! {_ENVOYS})"),
    "thông điệp": regex.compile(r"(?! (?:chúc|chia|của|gửi|mừng))"),
}
_EXCEPTIONS["đã tiếp"] = regex.compile(_EXCEPTIONS["tiếp"].pattern.replace("|xúc", ""))  # 'đã tiếp nhận'
_MADE_TO = regex.compile(r"(?:phải|buộc|để|nên|cần|muốn|sẵn sàng|ép|thể|mời|sớm|chịu|không|chưa|hay|việc)\s$")
_NOT_AFTER = {
    **{f"{comes} bàn đàm phán": _MADE_TO for comes in ("ngồi vào", "quay lại", "trở lại")},
    "diễn đàn": regex.compile(r"(?:trên các|tại các|các|những|nhiều|mọi)\s$"),
    "tiếp xúc": regex.compile(r"(?:đổi đoàn và|đoàn,|tăng cường|duy trì|đẩy mạnh|thúc đẩy|giao lưu,|giao lưu và)\s$"),
    "gặp": regex.compile(
        r"(?:vui mừng|mừng được|lần đầu tiên|vui được|thường|hay|từng bị|bị|cuộc|lần|"
        r"đối mặt|đã được|buổi)\s$"
    ),
    "tiếp": regex.compile(
        r"(?:trực|gián|liên|nối|kế|giao|phát|truyền|chuyển|tái|đón|đầu|lại|viết|nói|đi|gián|kế|xe|vẫn|"
        r"cuộc|buổi|chiêu)\s$"
    ),
    "thăm": regex.compile(
        r"(?:chuyến|cuộc|(?<!nhận )lời|hỏi|khách|viếng|đi|đợt|(?<!vui )(?<!vui mừng )(?<!vinh dự )(?<!vinh hạnh )"
        r"(?<!hân hạnh )(?<!có dịp )được)\s$"
    ),
    "hội đàm": regex.compile(r"(?:kết quả|sau|tại|buổi|cuộc|kết thúc|trước)\s$(?!)"),
    "ký": regex.compile(r"(?:chữ|đăng|nhật|thư|bút|tốc|hồi|du|phóng|kỳ|tùy|bút|thế)\s$"),
    "điện mừng": regex.compile(r"gửi\s$"),
    "đàm phán": regex.compile(
        r"(?:bàn|tiến trình|quá trình|nhà|lập trường|(?:để|nhằm|muốn) (?:nối lại|khởi động)|để|năm|tháng|"
        r"ngồi vào|chiến thuật|đoàn|phụ trách|quyền|đại diện|đối tác|kênh|trưởng|hậu|nhóm|đội|tổ|kỹ năng)\s$"
    ),

    "hội nghị": regex.compile(r"(?:nhà|trung tâm|phòng|cung|hội trường)\s$"),
    "thượng đỉnh": regex.compile(r"(?:hội nghị|cuộc gặp|cuộc họp)\s$"),
    "đón tiếp": regex.compile(r"(?:sự kiện|hoạt động|được|nghi thức|nghi lễ|công tác|chuẩn bị|kế hoạch|sự)\s$"),
    "tiếp đón": regex.compile(r"(?:được|nghi thức|nghi lễ|công tác|chuẩn bị|kế hoạch|sự)\s$"),
    "viếng": regex.compile(r"(?:thăm|phúng)\s$"),
    "đón": regex.compile(
        r"(?:được|lễ|ra|đưa|chào|tiếp|nghi thức|công tác|hàng người|người dân|xếp hàng|nghênh|thảm đỏ)\s$"
    ),
    "thư của": regex.compile(r"(?:tối hậu|bí|văn|công|thanh|tổng|định|chứng|ủy)\s$"),
    "chiêu đãi": regex.compile(r"(?:nhà|cơm|phòng)\s$"),
}


_TEXTS = regex.compile(
    r" (?:kết )?(?:các|nhiều|hàng loạt|một số|(?:một )?loạt(?: các)?|\d+) "
    r"(?:văn kiện|văn bản|thỏa thuận|hiệp định|bản ghi nhớ)"
)
# 'Sau hội đàm, A và B đã ký Bản ghi nhớ'
_AFTER_TALKS = regex.compile(
    r"(?:ngay )?(?:sau|kết thúc)(?: khi)?(?: kết thúc)?(?: cuộc| buổi)? (?:hội đàm|đối thoại|cuộc họp|kỳ họp)(?!\p{L})|"
    r"hai (?:bên|bộ trưởng|nhà lãnh đạo) sau đó |sau đó, hai "
)
# 'Nhiều văn kiện sẽ được hai bên ký kết': in the passive.
SIGNED = regex.compile(
    r"(?<!\p{L})(?:nhiều|các|loạt|một số|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:\p{Ll}+ ){0,2}?"
    r"(?:văn kiện|văn bản|thỏa thuận|hiệp định|bản ghi nhớ|hợp đồng|biên bản)(?!\p{L})[^.;:]{0,80}? được "
    r"(?:[^,.;:]{2,40} )?$"
)
_A_TEXT = regex.compile(
    r" (?:kết )?(?:một |bản |các )*(?:kế hoạch|bản ghi nhớ|biên bản|hiệp định|thỏa thuận|thoả thuận|tuyên bố|"
    r"nghị định thư|ý định thư|hợp đồng|chương trình|công ước|hiệp ước|bản ghi|thông cáo|văn kiện)(?!\p{L})"
)
_OPENING = regex.compile(r"(?<!\p{L})(?:dự|tham dự|cắt băng|chứng kiến|buổi|bấm nút) $")  # 'dự khai trương đường bay'
# 'dự Hội nghị X và làm việc tại Chile'
_AND_WORKS_THERE = regex.compile(
    r"(?<!\p{L})(?:trong|nhân|tiếp tục|kết thúc)(?: \p{Ll}+){0,3} (?:thời gian|ngày|chương trình|đợt|dịp)"
    r"(?: (?:đầu tiên|đầu|cuối|thứ \p{Ll}+|thăm|và|có mặt|ở|tại|sang|đến))* $|"
    r"(?<!\p{L})(?:dự|tham dự|tham gia)(?!\p{L})[^.;]{3,160}?(?: và|,| kết hợp)"
    r"(?: (?:có|thăm|và|các|hoạt động|song phương))* $"
)
_OF_A_STAY = regex.compile(
    r"(?: (?:đầu tiên|cuối cùng|thứ \p{Ll}+|đầu|cuối|bận rộn))? (?:tại|ở) (?!nhà |bộ |trụ |văn )"
)
WORKS_AT = frozenset({"làm việc tại", "làm việc ở"})
_WITNESSED = regex.compile(r"chứng kiến [^.;,]{0,90}$")


def _tells(lowered: str, form: str, start: int, end: int, floor: int) -> bool:
    """Whether a bare word tells an engagement at all.

    'ký' does where texts are signed before witnesses or in number.
    """
    if form in ("ký", "ký kết"):
        return (
            _TEXTS.match(lowered, end) is not None
            or (_AFTER_TALKS.match(lowered, floor) is not None and _A_TEXT.match(lowered, end) is not None)
            or _WITNESSED.search(lowered, max(floor, start - 110), start) is not None
            or (" được " in lowered[floor:start] and SIGNED.search(lowered, floor, start) is not None)
        )
    if form == "ngày làm việc":
        return _OF_A_STAY.match(lowered, end) is not None
    if form in WORKS_AT:
        return _AND_WORKS_THERE.search(lowered, floor, start) is not None
    if form == "nói với":
        return start - floor <= 4 and _LEADER.match(lowered, end) is not None
    if form == "khai trương":
        return _OPENING.search(lowered, max(floor, start - 24), start) is not None
    if form.startswith("gửi lời"):
        return lowered[floor : floor + 4] != "tại " and (
            form != "gửi lời chúc mừng"
            or lowered.startswith(_IN_A_LETTER, floor)
            or _ON_A_FEAST.match(lowered, end) is not None
        )
    if form in _ARRIVALS:
        often = lowered.endswith(_ENDS_OF_OFTEN, floor, start)
        often = often and _OFTEN.search(lowered[max(floor, start - 20) : start]) is not None
        often = often and _LEAVES.search(lowered, max(floor, start - 50), start) is None
        if often or lowered.startswith(_TO_AN_OFFICE, end):
            return False
        return (
            start - 3 >= floor
            and _GOER.match(lowered, start - 3, start) is not None
            and _GOAL.match(lowered, end) is not None
        )
    return form not in _COUNTABLE or not _UNCOUNTED.search(lowered[max(floor, start - 10) : start])


# 'đã gửi lời chúc mừng tới B nhân dịp Quốc khánh'
_ON_A_FEAST = regex.compile(r"(?: \p{Ll}+){0,4} (?:đến|tới|cho) [^.;]{4,160} (?:nhân|nhân dịp|nhân ngày|về việc) ")
_IN_A_LETTER = ("trong thư", "trong bức thư", "trong điện", "trong bức điện", "trong thông điệp", "trong lá thư")
_TO_AN_OFFICE = (" trình ", " chào ", " nhận ", " nộp ")  # 'đại sứ các nước tới trình Quốc thư': they are received
_ARRIVALS = frozenset({
    "đến", "tới", "sang", "đáp xuống", "hạ cánh xuống", "hạ cánh tại", "hạ cánh ở", "dừng chân tại", "dừng chân ở",
    "đặt chân lên", "đặt chân đến", "đặt chân tới", "đặt chân xuống", "có mặt tại", "có mặt ở", "xuất hiện tại",
    "xuất hiện ở",
})  # fmt: skip
_COUNTABLE = frozenset(
    {"cuộc đàm phán", "chuyến thăm", "cuộc đối thoại", "điện mừng", "bức thư", "lá thư"}
)
