"""When and where an engagement takes place, and of what rank a visit is."""

from __future__ import annotations

import re
from bisect import bisect_left

from banggiao.model.codes import TimeOfDay, VisitLevel
from banggiao.reading import regex
from banggiao.reading.dates import DateMention, resolve
from banggiao.reading.dates.expression import DateKind
from banggiao.reading.entities import Hit
from banggiao.reading.facts.engagements.candidates import When, Where
from banggiao.reading.frame import Frame

_CLOCK = DateKind.CLOCK
_LEVELS = (
    (regex.compile(r"(?i)cấp (?:nhà nước|quốc gia)"), VisitLevel.STATE),
    (regex.compile(r"(?i)chính thức"), VisitLevel.OFFICIAL),
    (regex.compile(r"(?i)làm việc|thăm làm việc"), VisitLevel.WORKING),
)
_LEVEL_WORDS = re.compile(  # on lower-cased text
    r"(?:[ ,]*(?:cấp (?:nhà nước|quốc gia)|hữu nghị chính thức|chính thức|hữu nghị|làm việc|"
    r"và làm việc|song phương|lần đầu tiên|đầu tiên|lịch sử|cấp cao|kéo dài|ngắn|bất ngờ|xã giao|"
    r"nội bộ|này|lần này))+"
)
_AT = regex.compile(r"(?i)(?<!\p{L})(?:tại|ở|đến|tới)(?: (?:thủ đô|thành phố|tp\.?|trụ sở|căn cứ))? $")
_BEFORE_PLACES = (
    "tại ", "ở ", "đến ", "tới ", "thủ đô ", "thành phố ", "tp ", "tp. ", "trụ sở ", "căn cứ ",
)  # fmt: skip
_IN = regex.compile(r"(?i)(?<!\p{L})(?:tại|ở)(?: (?:thủ đô|thành phố|tp\.?|trụ sở|căn cứ))? $")
_BUILDING = regex.compile(
    r"(?<!\p{L})(?:[Tt]ại|[Ởở]) ((?:[Tt]rụ sở|[Vv]ăn phòng|Phủ|Nhà|Lầu|Điện|Cung|[Kk]hách sạn|[Ss]ân bay|"
    r"[Nn]hà riêng|[Tt]rung tâm|[Pp]hòng họp|Lăng|Đại lễ đường|Tòa|[Cc]ăn cứ|[Dd]inh|Hoàng cung|[Cc]ửa khẩu|"
    r"[Đđ]ại sứ quán|Đại học|Học viện|[Bb]ên lề|[Cc]ung điện|[Ll]âu đài|"
    r"(?:[Tt]ỉnh|[Bb]ang|[Tt]hị trấn|[Kk]hu nghỉ dưỡng|[Dd]inh thự|[Bb]iệt thự|[Ll]àng)(?= \p{Lu}))"
    r"(?: \p{L}[\p{L}\-]*){0,7}?)(?=[,.;:()]| ở | tại |$| ngày | sáng | chiều | tối | hôm | nhân |"
    r" trong | vào | lúc | dưới | sẽ | nơi |"
    r" đã | có | với | để | do | và | không | là | của | được | khi | sau | trước | theo | \()"
)
# What _BUILDING begins with, but for the 't', which stands too often to be leapt to.
_AT_SOME = re.compile(r"(?:ại(?<=[Tt]ại)|ở|Ở) (?=[TtVvPNnĐđCcKkSspLlDdHBb])")
_OF_VIETNAM = regex.compile(
    r"(?i)phủ chủ tịch|trụ sở chính phủ|trung ương đảng|t\.?ư đảng|nhà quốc hội|văn phòng chính phủ|"
    r"phủ thủ tướng|trụ sở bộ|lăng chủ tịch hồ chí minh|quân ủy trung ương|"
    r"đài tưởng niệm các anh hùng|trụ sở quốc hội|trụ sở (?:ban chấp hành )?(?:trung ương|t\.?ư)|nhà khách chính phủ"
)
_HOMEWARD = ("về tới ", "về đến ", "về tới thủ đô ", "về đến thủ đô ", "trở về ")
_OF_AN_ACCIDENT = regex.compile(
    r"(?i)(?:nhiệm kỳ|nhiệm vụ|công tác|thường trú|đầu tư|kinh doanh|sinh sống) (?:tại|ở) $|"
    r"(?:sau|về|trước|liên quan|trong) (?:vụ|các vụ|trận|cuộc (?:xung đột|chiến|khủng hoảng|bầu cử)|tình hình|"
    r"xung đột|chiến sự)[^,.;]*$"
)
# 'Đại sứ quán Việt Nam tại Chile', 'công dân Peru ở Chile': where they are at home; what is opened there is there.
_AT_HOME_THERE = regex.compile(
    r"(?i)(?<!\p{L})(?P<opened>(?:khai trương|khánh thành|mở|mở cửa|trụ sở|tòa nhà|toà nhà) )?(?:đại sứ quán|sứ quán|"
    r"(?:tổng )?lãnh sự quán|lãnh sự|đại sứ|cơ quan đại diện|phái đoàn|công dân|người việt|cộng đồng|kiều bào|"
    r"doanh nghiệp|lao động|du học sinh)(?: (?-i:\p{Lu}\p{L}*)| người){0,5} (?:tại|ở) $"
)
# 'thảo luận về hệ thống tên lửa của Nga ở Syria': where the missiles are
_OF_A_TOPIC = regex.compile(  # on lower-cased text
    r"(?<!\p{L})(?:về|vấn đề|tình hình|liên quan(?: đến| tới)?) (?:[^,.;]* )?(?:tên lửa|quân đội|quân|binh sĩ|lính|"
    r"căn cứ|xung đột|chiến sự|chiến tranh|cuộc chiến|khủng hoảng|bạo lực|người tị nạn|ngừng bắn|nội chiến|đảo chính|"
    r"tình hình|an ninh|hòa bình|hoà bình|động đất|nhân đạo)(?: [^,.;]*)? (?:ở|tại) $"
)
# 'sẽ dự hội nghị và ký Kế hoạch hợp tác năm 2026': what the plan is for.
_OF_A_PLAN = regex.compile(
    r"(?i)(?<!\p{L})(?:(?<!có |lên )kế hoạch|chương trình|phương hướng|nhiệm vụ|mục tiêu|nghị quyết|ngân sách|tầm nhìn)"
    r"[^,.;]{0,40} (?:năm )?$"
)
_TWO_ENDS = re.compile(r"\((?:[0-9]{1,2}[-/.]){2}[0-9]{4} ?/ ?(?:[0-9]{1,2}[-/.]){2}[0-9]{4}\)")
_THAT_YEAR = (" cùng năm", " năm đó", " năm ấy", ", cùng năm")
_BACK = 4  # dates before 'cùng năm' among which its year is told
_AGE = 5  # years from which a span is an age
_ITS_TOWN = 18  # code points from a building to the town that it stands in: ' ở thành phố '
_NEXT_CLAUSE = 12  # code points from a place, a comma among them, behind which another building is another clause's
_RELATIVE = regex.compile(r"(?i) (?:cuộc|chuyến|khi|lễ|hội|buổi|ngày|lần)(?!\p{L})")
_OTHER_CLOCK = regex.compile(r"(?i)giờ (?:Việt Nam|VN|Hà Nội)|tức")
_SINCE = regex.compile(
    r"(?i)(?:kể từ|từ khi|kể từ khi|sau khi|trước khi|kỷ niệm)(?: [\p{L}\d]+){0,9} (?:vào )?(?:ngày |tháng |năm )?$"
)
_THEN = regex.compile(r"(?i)(?<!\p{L})(?:sau đó|tiếp đó|ngay sau)(?!\p{L})")
_SEQUEL = regex.compile(
    r"(?i)^(?:ngay )?(?:sau đó|tiếp đó|kết thúc|sau (?:hội đàm|hội kiến|lễ|cuộc)|tiếp theo|"
    r"trước đó(?: cùng ngày)?|cũng trong|cùng ngày|trong ngày(?! \d)|nhân dịp này|tại (?:cuộc|buổi|hội|lễ)|"
    r"trong (?:cuộc|buổi))"
)


def level_of(text: str, start: int, end: int) -> VisitLevel | None:
    """The rank of a visit told in its words: 'cấp nhà nước', 'chính thức', 'làm việc'."""
    window = text[start:end]
    for pattern, level in _LEVELS:
        if pattern.search(window):
            return level
    return None


def after_level(text: str, position: int) -> int:
    """The offset behind the words of rank that follow ``position``."""
    found = _LEVEL_WORDS.match(text[position : position + 80].lower())
    return position + found.end() if found is not None else position


def resolve_date(
    frame: Frame, mention: DateMention, *, tense: str | None = None, context_day: str | None = None
) -> When:
    """A date mention as When."""
    if mention.expr.kind is DateKind.NAME_YEAR:
        year = mention.expr.first.year
        return When(str(year)) if year is not None else When()
    year = _year_told(frame, mention) if frame.text.startswith(_THAT_YEAR, mention.end) else None
    resolved = resolve(mention, frame.published, context_year=year, context_day=context_day, tense=tense)
    time = TimeOfDay(mention.time_of_day) if mention.time_of_day else None
    start, end = resolved.start, resolved.end
    if start is not None and end == start:
        end = None
    return When(start, end, time)


def _year_told(frame: Frame, mention: DateMention) -> int | None:
    """The year that the text named last before 'tháng 11 cùng năm'."""
    first = bisect_left(frame.date_starts, mention.start)
    for earlier in reversed(frame.dates[max(0, first - _BACK) : first]):
        point = earlier.expr.last or earlier.expr.first
        if point.year is not None and earlier.expr.kind is not DateKind.NAME_YEAR:
            return point.year
        resolved = resolve(earlier, frame.published).start
        if resolved is not None and (point.month or point.year_shift is not None):
            return int(resolved[:4])
    return None


def dates_in(frame: Frame, start: int, end: int, *, anything: bool = False) -> list[DateMention]:
    """Date mentions within a range that can date an event; with ``anything`` those that date something else too."""
    first = bisect_left(frame.date_starts, start)
    last = bisect_left(frame.date_starts, end, first)
    if first == last:
        return []
    place = start, end, anything
    if place not in frame.dated:
        frame.dated[place] = [
            mention
            for mention in frame.dates[first:last]
            if mention.end <= end
            and mention.expr.kind is not _CLOCK
            and (anything or not _elsewhere(frame.text, mention, start))
        ]
    return [*frame.dated[place]]


def _elsewhere(text: str, mention: DateMention, floor: int) -> bool:
    """The same moment by another clock ('sáng 19-11 giờ Việt Nam', in brackets).

    Or a day that only dates something else.
    """
    opened = text.rfind("(", max(floor, mention.start - 60), mention.start)
    if opened >= 0 and ")" not in text[opened : mention.start] and _OTHER_CLOCK.search(text[opened : mention.end + 16]):
        return True
    ends = text.rfind("(", max(floor, mention.start - 16), mention.start)
    if _of_an_age(mention) or (ends >= 0 and _TWO_ENDS.match(text, ends) is not None):
        return True
    point = mention.expr.first
    of_year = point.month is None and point.year is not None
    if of_year and _OF_A_PLAN.search(text, max(floor, mention.start - 60), mention.start):
        return True
    if counts_from(text, mention):
        return True
    return since(text, mention, floor) is not None


def counts_from(text: str, mention: DateMention) -> bool:
    """'hai ngày sau khi X', 'ba tuần trước chuyến thăm': counted from an event, and so the day of none by itself."""
    if text.endswith("sau khi", mention.start, mention.end):
        return True
    return text.endswith(("sau", "trước"), mention.start, mention.end) and bool(_RELATIVE.match(text, mention.end))


def _of_an_age(mention: DateMention) -> bool:
    """'80 năm thành lập (10/10/1945 - 10/10/2025)': from a beginning to its anniversary, no time of an event."""
    first, last = mention.expr.first.year, mention.expr.last.year if mention.expr.last is not None else None
    return first is not None and last is not None and last - first >= _AGE


def since(text: str, mention: DateMention, floor: int) -> int | None:
    """Where the words stand that make a date that of something else ('sau khi ... ngày 5/3'), or None."""
    low = max(floor, mention.start - 60)
    window = text[low : mention.start]
    lowered = window.lower()
    if "kể từ" not in lowered and " khi" not in lowered and "kỷ niệm" not in lowered:
        return None
    found = _SINCE.search(window)
    return low + found.start() if found is not None else None


def place_near(
    frame: Frame, start: int, end: int, home: str | None, hosts: tuple[str, ...], *, towards: bool = True
) -> Where:
    """The narrowest place named by 'tại ...' in a range, and the state that it lies in.

    ``towards``: 'đến ...' and 'tới ...' count as well, unless they go with a visit told beside it.
    """
    text = frame.text
    located_by = _AT if towards else _IN
    at = (
        _BUILDING.match(text, max(start, found.start() - (found.group() == "ại ")), end)
        for found in _AT_SOME.finditer(text, start, end)
    )
    building = next((found for found in at if found is not None), None)
    places = [h for h in frame.index.within(start, end) if h.kind in ("place", "country")]
    located: list[Hit] = []
    for hit in places:
        if not (
            frame.lowered.endswith(_BEFORE_PLACES, 0, hit.start)
            and located_by.search(text[max(0, hit.start - 22) : hit.start])
        ) and not (located and text[located[-1].end : hit.start] in (", ", " (", " ở ")):
            continue
        if towards and frame.lowered.endswith(_HOMEWARD, 0, hit.start):
            continue
        if any(a.start < hit.start and a.kind in ("person", "role") for a in frame.cast.around(hit.start)):
            continue  # 'Đại sứ Cuba tại Việt Nam': a post
        if _OF_AN_ACCIDENT.search(text[max(start, hit.start - 40) : hit.start]):
            continue  # 'gặp nhau lần đầu sau vụ tai nạn tại Malaysia'
        those = _AT_HOME_THERE.search(text[max(start, hit.start - 60) : hit.start])
        if those is not None and those["opened"] is None:
            continue
        if hit.kind == "country" and _OF_A_TOPIC.search(frame.lowered, max(start, hit.start - 90), hit.start):
            continue
        located.append(hit)
    if building is not None and located and building.start() - located[0].end > _NEXT_CLAUSE:
        building = None if ", " in text[located[0].end : building.start()] else building
    if building is not None and "ên lề" not in building.group(1):
        name = " ".join(building.group(1).split())
        inside = next((h for h in located if h.start == building.start(1)), None)
        if inside is not None and inside.end >= building.end(1):
            name = text[inside.start : inside.end]
        country = next((h.country for h in places if h.start >= building.start(1) - 2 and h.country), None)
        whose = (h for h in places if h.kind == "country" and building.start(1) <= h.start < building.end(1))
        owner = next(whose, None)
        stands_in = (h for h in located if building.end(1) < h.start <= building.end(1) + _ITS_TOWN)
        town = next(stands_in, None)
        if owner is not None:
            country = owner.code  # 'trụ sở Bộ Quốc phòng Úc'
        elif town is not None:
            country = town.country or town.code  # 'Phủ Thủ tướng ở thủ đô Lima'
        elif _OF_VIETNAM.search(name) and (home == "VNM" or "VNM" in hosts or any(h.code == "VNM" for h in places)):
            country = "VNM"
        return Where(name, country)
    if located:
        first = located[0]
        if first.kind == "country":  # 'trong chuyến thăm, làm việc tại Lào, tại Thủ đô Vientiane, ...': the narrower
            first = next((h for h in located[1:] if h.kind == "place" and h.country == first.code), first)
        return Where(
            text[first.start : first.end], next((h.country or h.code for h in located if h.country or h.code), None)
        )
    return Where()


def follows_on(text: str, start: int) -> bool:
    """A sentence that goes on with the same day: 'Sau đó ...', 'Kết thúc hội đàm ...'."""
    return _SEQUEL.match(text[start : start + 30]) is not None or _THEN.search(text, start, start + 60) is not None
