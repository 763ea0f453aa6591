"""Names of sessions, conferences and ceremonies: where they end, and which in the series."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.entities import HitIndex
from banggiao.reading.numbers import ordinal

# What a name goes on with: capitals, codes, numbers, and the small words that bind them.
_BINDERS = (
    r"lần thứ (?:nhất|tư|sáu|bảy|tám|chín|mười(?: \p{Ll}+)?)|"
    "và|về|giữa|của|cấp|các|nước|trong|lần|thứ|hợp tác|liên|chung|hỗn hợp|mở rộng|không chính thức|"
    "cao|cấp cao|thượng đỉnh|bộ trưởng|ngoại giao|chính phủ|quốc hội|phòng|quốc phòng|"
    "chính trị|chiến lược|kinh tế|thương mại|đầu tư|khoa học|kỹ thuật|công nghệ|biên giới|hữu nghị|"
    "nhóm|khối|năm|với|ba|hai|bên|lãnh đạo|nhà|liên chính phủ|liên nghị viện|liên quân|ủy ban|"
    "tham vấn|đối thoại|toàn quốc|toàn cầu|quốc tế|an ninh|thường niên|đặc biệt|toàn thể|hẹp|khóa|"
    "dành|cho|đối tác|vì|tăng trưởng|mục tiêu|phát triển|bền vững|đoàn kết|châu|khu vực|ngày|"
    "thành lập|đảng|thành viên|thứ trưởng|ngoại trưởng|chủ tịch|"
    "thế giới|thượng viện|hạ viện|song phương|"
    "tổng tư lệnh|tư lệnh|tài chính|nông nghiệp|nghị viện|phi|quân sự|sáng lập|lao động|nhà nước|"
    "quan chức|cựu|dân|chiến|thắng|thiết lập|quan hệ|độc lập|nhân dân|tổng|lập|nhóm họp|chống|"
    "khí hậu|biến đổi|hòa bình|doanh nghiệp|hợp|liên hợp|tương lai|kết nối|nền|gia nhập|trực tuyến|tự nguyện|"
    "phát xít|phát-xít|tháng|truyền thống|quân đội|công an|giải phóng|thống nhất|đất nước|"
    "xúc tiến|khởi nghiệp|pháp luật|thanh niên|phụ nữ|giáo dục|năng lượng|du lịch|văn hoá|văn hóa|y tế|môi trường|"
    "hạ tầng|nghị sĩ|công nghiệp|tư pháp|giao thương|thông tin|báo chí|"
    "chính sách|chỉ đạo|điều phối|thành công|các quốc gia|tỉnh|phía|thành phố|hội đồng|"
    "giao thông|hàng không|hàng hải|nghề cá|thủy sản|lãnh sự|nhân quyền|tình báo|tội phạm|phòng chống"
)
_WORD = regex.compile(
    rf"(?:[ ]|(?<=[\p{{L}}\d)]) ?- ?|"
    rf", (?=\p{{Lu}}))(?:\(?(?:\p{{Lu}}[\p{{L}}\d\-+/.]*(?: \+(?=\)))?|\d+(?:[-/.]\d+|"
    rf"\+\d*)?|[IVXLC]+)\)?|(?:{_BINDERS})(?!\p{{L}}))"
)
# 'Đối thoại An ninh, Thực thi pháp luật lần thứ 2': a second field before the number.
_FIELD_MORE = regex.compile(r", \p{Lu}\p{Ll}+(?: \p{Ll}+){1,5}(?= lần thứ)")
_AGE_SPAN = regex.compile(
    r" \(\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?| của (?:Tổng Bí thư|Chủ tịch|Thủ tướng|Tổng thống) \p{Lu}"
)
_LISTED_ON = regex.compile(r",? và |,| lần | năm | thứ |[.;)\n]|$")
_FIRST = regex.compile(r"(?<![\p{L}\-])\p{Lu}\p{Ll}{0,5}$")
_OF_SOMEBODY = ("lễ đón", "lễ tiễn", "lễ chào đón", "tiệc", "chiêu đãi", "quốc yến")
# 'Đối thoại chính sách quốc phòng Việt Nam - X', 'lễ khởi công cầu hữu nghị Việt Nam - Lào': whose or which is still to
# come, so the small words before belong to the name.
_UP_TO = regex.compile(r"((?: \p{Ll}+){1,6}?)(?: (?:lần thứ|giữa) | (?=\p{Lu}[\p{L} ]{1,24}[-–] ?\p{Lu}))")
_VOICE = "Tiếng nói "
_TOPIC_WORDS = 6  # small words with which a name may tell what it is about
_SECOND = regex.compile(r" (\p{Ll}{1,6})(?!\p{L})")
_SOMEBODY = regex.compile(
    r" (?:Thứ trưởng|Bộ trưởng|Thủ tướng|Phó|Chủ tịch|Tổng|Ngoại trưởng|Đại sứ|ông|bà|ngài|"
    r"người đồng (?:cấp|nhiệm|chức)|(?:nhà )?lãnh đạo|phía)"
)
_ANOTHER = regex.compile(
    r" (?:các )?(?:[Ll]ễ|[Hh]ội nghị|[Dd]iễn đàn|[Pp]hiên|[Cc]uộc|[Tt]uần lễ|[Kk]ỳ họp|"
    r"[Dd]ự|[Tt]hăm|[Gg]ặp)(?!\p{L})"
)
_CREDIT = regex.compile(r" ?[-–] ?(?:Ảnh|ẢNH|Video|Clip)$")
_DAY_END = regex.compile(r"(?: vào)? (?:ngày|tháng) \d{1,2}(?:[-/.]\d{1,4})*$")
_ORDINAL_END = regex.compile(r"(?:thứ|lần) (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)$")
_NOT_SECOND = frozenset(
    "đã sẽ đang là tại ở do cùng có được diễn khai bế họp tổ nhằm vào ngày sáng chiều tối nói để theo khi "
    "mà hôm trưa đêm sang tới đến từ trên qua cũng vừa này đó gặp thăm tiếp ra trước sau nhân ký như bị "
    "còn rằng hay hoặc nếu vì nên thì bày kết tham bàn đưa nêu hồi chưa dự không bởi do lại".split()
)
# 'Hội nghị thượng đỉnh nhóm các nền kinh tế phát triển và mới nổi hàng đầu thế giới (G20)': to the letters.
_SPELLED = regex.compile(r"(?: \p{Ll}+| \d+){1,14} \((?:G ?20|G ?7|BRICS|EAS|ASEM|SCO|APEC)\)")
_WHOLE = frozenset({"country", "organisation", "pair", "region", "place"})
_WEAK_END = regex.compile(
    r"(?:[ ,]|(?<=\p{L}))*(?:(?<!\p{L})(?:và|về|giữa|của|các|(?<!lý )(?<!nguồn )(?<!nguyên )nước|trong"
    r"|lần|thứ|với|cho|năm|cấp|ngày|"
    r"ba|hai|bên|dành|nhà|chung|khu vực|lãnh đạo|ba|khối|nhóm|lập|quan|chống|liên))+$"
)


# 'đăng cai (tổ chức) APEC 2027'; 'Ủy ban hỗn hợp A - B sẽ họp lần đầu'.
_YEAR_OF = regex.compile(
    r"(?: tổ chức| thành công| tốt| Năm| năm)* ((?:APEC|ASEAN|G20|G7|BRICS|SCO|AIPA|P4G)[ -]?(?:năm )?20\d\d)"
)
_BARE = regex.compile(
    r"(?:[Tt]ham dự|[Dd]ự|[Bb]ên lề|[Tt]ại) "
    r"((?:APEC|G ?20|G7|ASEM|BRICS|WEF(?: Davos)?|COP)(?:[ -]?(?:năm )?(?:20)?\d\d)?)"
    r"(?! (?:CEO|Summit|[Bb]usiness|\d|\p{Lu})|-)(?![\p{L}\d])"
)
_COMMITTEE = regex.compile(
    r"((?:Ủy ban|Uỷ ban|Tiểu ban|Nhóm công tác|Hội đồng|Tổ công tác)[^,.;:]{4,90}?)"
    r"(?: đã| sẽ| vừa| dự kiến| cũng| lại| tiến hành)* $"
)
# 'dự APEC', 'bên lề G20 ở Osaka': the summit by its group alone.
GOES_TO = ("dự ", "tham dự ", "bên lề ", "tại ")
# Words whose name isn't behind them in full.
TOLD_BY = ("đăng cai", "họp ", *GOES_TO)


def told_by(text: str, form: str, start: int, end: int, floor: int, limit: int) -> tuple[int, int] | None:
    """The name that goes with 'đăng cai (APEC 2027)', 'bên lề (G20)', '(Ủy ban ...) họp kỳ', if there is one."""
    if form.startswith("họp "):
        found = _COMMITTEE.search(text, max(floor, start - 130), start)
    else:
        found = _YEAR_OF.match(text, end, limit) if form == "đăng cai" else _BARE.match(text, start, limit)
    return found.span(1) if found is not None else None


def name_from(text: str, start: int, end: int, limit: int, index: HitIndex) -> tuple[int, int]:
    """The range of the name whose head is ``text[start:end]``, at most to ``limit``."""
    position = end
    whole = index.at(start)
    last = None
    if whole is not None and end < whole.end <= limit:
        position, last = whole.end, whole
    topical = _TOPIC_WORDS
    welcome = text[start:end].lower().startswith(_OF_SOMEBODY)  # whose name follows
    while position < limit:
        found = _WORD.match(text, position, limit)
        more = _FIELD_MORE.match(text, position, limit) if text.startswith(", ", position) else None
        if more is not None:
            position = more.end()
            continue
        if found is None:
            second = _SECOND.match(text, position, limit)
            about = second is not None and second.group(1) not in _NOT_SECOND and topical > 0
            if about and second is not None and text.find(" về", end, position) >= 0:
                topical -= 1  # 'Diễn đàn ASEAN về phát triển nhanh'
                position = second.end()
                continue
            if text.startswith(_VOICE, position - len("Tiếng")):
                position += len(" nói")  # 'Hội nghị Tiếng nói Nam Bán cầu': no verb
                continue
            further = _goes_on_to(text, position, limit, index)
            if further:
                position = further
                continue
            if second is None or second.group(1) in _NOT_SECOND or not _FIRST.search(text, start, position):
                break
            if any(h.end == position and h.kind in _WHOLE for h in index.within(max(start, position - 40), position)):
                break  # 'thượng đỉnh Mỹ - Triều phản ...': a state's name goes on with no second syllable
            position = second.end()
            continue
        if found.group() == " và" and _ANOTHER.match(text, found.end(), limit):
            break  # 'Hội nghị A và Lễ kỷ niệm B': two
        comma = text[found.start()] == ","
        if found.group() == " với" and _SOMEBODY.match(text, found.end(), limit):
            break  # 'Tham vấn chính trị A - B lần thứ 12 với Thứ trưởng X'
        hit = index.at(found.start() + (2 if comma else 1))
        if hit is not None and (hit.kind in ("rank", "honorific") or (welcome and hit.kind == "office")):
            break
        if (
            hit is not None
            and hit.kind == "office"
            and (comma or hit.cls in ("head_of_state", "head_of_government"))
            and text[hit.start].isupper()
        ):
            # 'Hội nghị cấp cao ASEAN Thủ tướng ...': the next subject begins.
            break
        if comma and (hit is None or hit.kind not in ("country", "organisation", "field")):
            break
        if comma and hit is not None and hit.kind != "field" and (last is None or last.kind == "field"):
            break  # 'tại hội nghị, Nga ...': the next clause
        if comma and hit is not None and hit.kind == "country" and not _LISTED_ON.match(text, hit.end):
            break  # 'Hội nghị cấp cao ASEAN 47, Timor-Leste gia nhập': the next clause
        if hit is not None and hit.kind in ("country", "organisation", "body", "office", "field") and hit.end <= limit:
            last = hit
            position = max(found.end(), hit.end)
            continue
        position = found.end()
        if text[position - 1] == "." and text[position : position + 1] == " ":
            break  # 'Hội nghị cấp cao Đông Á. Song'
    aged = _AGE_SPAN.search(text, end, position)
    if aged is not None:
        position = aged.start()
    while position > end and text[position - 1] in ".,;":
        position -= 1
    day = None if text[start:end].lower().startswith("lễ") else _DAY_END.search(text[end:position])
    if day is not None:
        position = end + day.start()
    credit = _CREDIT.search(text[end:position])
    position = end + credit.start() if credit is not None else position
    weak = _WEAK_END.search(text[end:position])
    while weak is not None and weak.group() and not _ORDINAL_END.search(text[end:position]):
        position = end + weak.start()
        weak = _WEAK_END.search(text[end:position])
    spelled = _SPELLED.match(text, position, limit)
    return start, spelled.end() if spelled is not None else position


def _goes_on_to(text: str, position: int, limit: int, index: HitIndex) -> int:
    """Behind the small words that lead to whose it is or to its number, 0 where there are none."""
    found = _UP_TO.match(text, position, limit)
    if found is None or " và " in found.group() or not _NOT_SECOND.isdisjoint(found.group(1).split()):
        return 0
    named = index.at(found.end())
    pair = named is not None and named.kind in ("country", "pair", "office", "body")
    return found.end(1) if pair or found.group().endswith(("thứ ", "giữa ")) else 0


def ordinal_in(text: str) -> int | None:
    """Which in its series a name says: 'Kỳ họp lần thứ 12' -> 12."""
    return ordinal(text)
