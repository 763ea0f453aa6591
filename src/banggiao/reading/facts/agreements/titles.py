"""Where a text's title begins and ends, who signs by it, which years it covers."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from banggiao.reading import regex
from banggiao.reading.facts.agreements.texts import STATEMENTS
from banggiao.reading.frame import Frame


def _behind(verbs: str) -> str:
    """A pattern for a place right behind one of the verbs, or behind one and 'một' or 'bản'."""
    return f"(?<={'|'.join(f'{verb} {which}' for verb in verbs.split('|') for which in ('', 'một ', 'bản '))})"


_HEAD = regex.compile(
    r"(?i)(?<!\p{L})(?:"
    r"(?P<letter_of_intent>(?:bản )?(?:ý định thư|thư bày tỏ ý định|thư ngỏ ý))|"
    r"(?P<mou>(?:bản |biên bản )(?:ghi nhớ|thỏa thuận hợp tác ghi nhớ)|MOU|biên bản hợp tác)|"
    r"(?P<joint_statement>(?:bản )?(?:tuyên bố chung|thông cáo chung|thông cáo báo chí chung|"
    r"tuyên bố tầm nhìn chung|(?-i:T)ầm nhìn chung|tuyên bố báo chí chung"
    rf"|{_behind('ra|ký|ký kết|thông qua|công bố|phát đi')}tuyên bố"
    r"(?= (?:nâng cấp|nâng tầm|thiết lập|xác lập)(?!\p{L}))))|"
    r"(?P<protocol>nghị định thư)|"
    r"(?P<treaty>hiệp ước|công ước)|"
    r"(?P<contract>hợp đồng(?! (?:lao động|bảo hiểm|tương lai|kỳ hạn|quyền chọn)))|"
    r"(?P<plan>(?:bản )?(?:kế hoạch|chương trình) (?:hành động|hợp tác|phối hợp|công tác|trao đổi|giao lưu)"
    r"|(?:bản )?kế hoạch tổng thể(?: về)? (?:hợp tác|phát triển quan hệ|triển khai)"
    r"|(?<!tác )(?-i:Chiến lược) hợp tác(?! toàn diện))|"
    r"(?P<agreement>(?:bản |khung )?(?:hiệp định|thỏa thuận)|(?<!\()(?-i:FTA)(?! thế hệ))|"
    rf"(?P<declaration>{_behind('ký|ký kết|thông qua')}tuyên bố(?= nhằm)"
    r"|(?<!\p{L})(?-i:Tuyên bố)(?= (?-i:\p{Lu}\p{Ll}+(?: (?:de |\p{Lu})\p{Ll}+){0,3})"
    r"(?: (?:nêu|tái khẳng định|khẳng định|nhấn mạnh|kêu gọi|lên án|ghi nhận|được|của|năm|về|do)(?!\p{L})|[,.;)\"”]"
    r"| (?:tại|ở|trong|sau) ))"
    r"|(?:bản )?tuyên bố(?= (?:bàn môn điếm|panmunjom|về"
    r"|cấp (?:bộ trưởng|cao)|hợp tác giữa|chính trị|ứng xử|của các bên về|cách ứng xử"
    r"|(?-i:\p{Lu}\p{Ll}+)(?: (?-i:\p{Ll}+))* về)))|"
    r"(?P<other>thư hợp tác(?= giữa)|(?:công hàm|công thư) trao đổi|giấy chứng nhận bàn giao"
    r"|biên bản (?:kỳ họp|khóa họp|hội nghị|đàm phán|hội đàm|đối thoại|cuộc họp|cuộc gặp|thỏa thuận|phiên họp|"
    r"làm việc)|bộ quy tắc (?:về )?(?:cách )?ứng xử|điều lệ|văn bản ghi nhận)"
    r")(?!\p{L})"
)
_STOP = regex.compile(
    r"(?i),(?!\d| chống| (?!(?:tăng|thúc|mở|đẩy|tạo|góp|nhằm|hai|các|đồng|cùng|đã|sẽ|khẳng|nhất|cam|đưa|nâng|phát|hợp"
    r"|trong|với"
    r"|tại|theo|qua|là|một|ký|trao|chứng|bà|ông|trước|sau|đặc|bao|gồm|kể|cũng|hiện|và|để|nhân|kết|hoàn|xây|tiếp|đạt"
    r"|có|giúp)"
    r"(?!\p{L}))(?-i:\p{Ll}+)(?: (?-i:\p{Ll}+)){0,3} và (?-i:\p{Ll}))"
    r"|[;:\"()…]| [-–] (?=Ảnh|hiệp (?:định|ước)|văn (?:kiện|bản)|thỏa thuận|một )"
    r"| (?=\d{1,2}[/.]\d{1,2}[/.]\d{4})|(?<!TP)\.(?!\d)"
    r"|(?<!\p{L})(?:đã|được|sẽ|nhằm"
    r"|để|vào(?= (?:ngày|tháng|năm|sáng|trưa|chiều|tối|đầu|cuối|giữa|thời|dịp|tuần|hôm|lúc|quý|\d))|(?<!tự )do|khi|mà"
    r"|là|"
    r"đang|có(?! công(?!\p{L}))|cùng|cũng|trước|sau|đạt|ký|(?<!đóng )góp|chứ|giống(?= (?:với|như))"
    r"|(?:tiếp tục )?phải|(?<!hậu )cần(?! thiết)|tập hợp|(?<!đào |chế |sáng |cải |nhân )tạo|qua"
    r"|trên cơ sở|dưới|(?<!\d )ngày|bao trùm|áp dụng(?= (?:cho|đối với|với|tại))"
    r"|chỉ(?! đạo| dẫn| số| thị)"
    r"|thành(?= (?:hành động|hiện thực))|đứng(?= (?:trước|bên))|kết thúc(?! (?:chiến|xung đột|giao tranh|thù địch))"
    r"|đồng thời|(?<!thực |sự )hiện|vừa|sớm|"
    r"nhân dịp|này|nói trên|như|nên|vì|song(?! phương| hành)|nhưng|nào|diễn ra|hoặc|hay|(?<!kéo )dài(?= (?:hai|ba"
    r"|bốn|năm|mười"
    r"|\d))|hầu như"
    r"|chuẩn bị|bị(?= (?:trì hoãn|đình trệ|hủy|huỷ|phá|chỉ trích|bác|phản đối|vi phạm|đổ|sụp|đe))|làm(?= (?:nền tảng"
    r"|cơ sở))|hứa hẹn|mang lại|đem lại"
    r"|từ quan điểm|với điều kiện"
    r"|phòng(?= trường hợp)|"
    r"mới đây|(?<!công |cân )bằng|tại|còn|(?<!tiếp )theo|ngay|trong (?:đó|tháng|tuần|quý|\d|nhiệm kỳ|khuôn khổ"
    r"|thời gian|tương lai|năm|chuyến"
    r"|cuộc (?:họp|gặp"
    r"|hội đàm)|phiên"
    r"|buổi|dịp)|vào phút chót|tại lễ|"
    r"tại Hà Nội|tạo điều kiện|giúp|chấm dứt(?! chiến tranh| xung đột| giao tranh)|hết hạn|hết hiệu lực"
    r"|(?<!xây |mua |bán |đóng )thêm(?= (?:một|nữa|rằng|vào|mong|bế|khó|\d))"
    r"|thậm chí|khiến|mang tính|mở ra|cho phép"
    r"|bao gồm|gồm|cho thấy|thể hiện"
    r"|(?<!phòng |hàng |trên )không|càng|lên (?=\d)|kể từ|bắt đầu|nêu(?! trên)|"
    r"nếu|chưa|thì|thay(?= (?:vì|cho) )|vốn(?= (?:là|đã|được|bị|có|ký) )"
    r"|trong (?:vài|một số|hai|ba)|và (?:luôn|hy vọng|hi vọng|cho rằng|tin|nói|từng|khiến|cho biết)|"
    r"bất chấp|mặc dù|dù|từ năm|năm nay|đến nay|hôm|hồi(?= (?:tháng|đầu|cuối|năm|giữa|tuần|ngày|mùa|hè"
    r"|\d))|đầu tiên|lần đầu|mới nhất|mới (?=được|đây|ký|đạt)|dự kiến"
    r"|thiếu(?! nhi| niên)|gây(?= (?:tranh|lo|bất|chia|thất|khó))|đặt(?= (?:nền|ra|mục|dấu))"
    r"|trị giá|"
    r"sắp|đang|vẫn|rất|"
    r"nhân(?= chuyến)|và (?=\d+ năm(?! \d))|và (?:hai (?:lãnh|bên|nước|nhà|phía|bộ trưởng|tổng thống)|cung cấp"
    r"|tham dự|các(?! vấn đề)|nhiều|thúc đẩy|tăng cường"
    r"|tiếp tục|triển khai|đẩy mạnh"
    r"|mở rộng|thống nhất|nhất trí|ký|"
    r"một số|những|bản|biên bản|hiệp định|thỏa thuận|nghị định thư|kế hoạch|tuyên bố|công ước|"
    r"ý định thư|chương trình|Bản|Biên bản|Hiệp định|Thỏa thuận|Nghị định thư|Kế hoạch|Tuyên bố|"
    r"Ý định thư|Chương trình|tái|áp|rút|yêu cầu|muốn|bắt đầu|khôi phục|sẽ|đã|đang|chấm dứt|cáo buộc|đề nghị|đề xuất"
    r"|mong|cam kết|khẳng định|kêu gọi|"
    r"hỗ trợ(?! lẫn nhau| tư pháp| hành chính| kỹ thuật)|phối hợp|đưa|"
    r"tổ chức|sớm|hoan nghênh|ủng hộ|kế|thậm chí|cách thức))(?!\p{L})"
)
# 'Tổ chức Hiệp ước Bắc Đại Tây Dương' is a body, 'hai bên thỏa thuận mở rộng ...' a verb.
_NO_TEXT = regex.compile(r"(?<!\p{L})(?:tổ chức|(?:hai|các) (?:bên|nước)(?: đã| cùng)?) $")
_STATEMENT_STOP = regex.compile(
    r"(?i)(?<!\p{L})(?:(?:tái )?khẳng định|bày tỏ|nhấn mạnh|kêu gọi|lên án|ủng hộ|cam kết|nêu|cho biết|hoan nghênh|"
    r"ca ngợi|phản đối|cảnh báo|yêu cầu|nhất trí|thống nhất|nói|rằng|công bố|tái (?:khẳng|cam)|hai bên không)(?!\p{L})"
)
_PERIOD = regex.compile(
    r"(?i)(?:giai đoạn|năm học|nhiệm kỳ|thời kỳ) ?(?:từ năm )?(\d{4}) ?(?:[-–]|đến(?: năm)?) ?(\d{4})"
)
_BETWEEN = regex.compile(r"(?i)giữa (?P<names>.+?)(?= về | giai đoạn | trong giai đoạn | năm |$| \()")
_JOINT = regex.compile(r" (?:và|với) ")
_BODY_HEAD = regex.compile(
    r"^(?:Bộ|Ủy ban|Ban|Uỷ ban|Hội|Liên đoàn|Phòng|Thông tấn|Viện|Học viện|Đại học|Trường|Ngân hàng|Tổng cục|"
    r"Cục|Cơ quan|Văn phòng|Tòa án|Viện kiểm sát|Đài|Tập đoàn|Tổng công ty|Công ty|Quốc hội|Nghị viện"
    r"|Thượng viện|Hạ viện|Hãng|Mặt trận|"
    r"Trung tâm|Tỉnh|tỉnh|Thành phố|thành phố|TP|Thủ đô|thủ đô|Kho bạc|Kiểm toán|Thanh tra|Đoàn|Hiệp hội|Báo"
    r"|Quỹ|Chính phủ|"
    r"Tạp chí|Bảo tàng|UBND)(?!\p{L})"
)
_DANGLING = regex.compile(
    r"(?i) (?:(?:về )?(?<!làm )việc|và|với|tại|ở|của|trong|về|giữa|cho|(?:\d+ )?(?<!hằng |hàng )năm|từ|đến|trên"
    r"|lên|thời hạn|cách đây|mới được|kéo dài(?: hơn| gần| suốt| khoảng)?|(?:của|giữa|với|từ) nước)$"
)
# The year of a text is told after its name; that of what it plans for is a part of it.
_YEAR = regex.compile(r"(?i)(?<!giai đoạn|đến|tới|tầm nhìn|từ|[-–]|năm) (?:ký )?(?:năm )?(?:19|20)\d\d$")
_PLAN = regex.compile(r"(?:kế hoạch|chương trình|chiến lược) [^ ]+ [^ ]+$")
# A verb that ends a title elsewhere begins its name here: 'thỏa thuận chấm dứt giao tranh'.
_BANNED = ("tấn công", "xâm", "phổ biến", "sử dụng", "can thiệp", "kích", "áp", "triển khai", "bắn", "đánh")
_NAMED_BY_VERB = (" chấm dứt ", " cho phép ", " tạo điều kiện ", *(f" không {v}" for v in _BANNED))
_AND_SOMEBODY = regex.compile(
    r" và (?:Tổng thống|Thủ tướng|Chủ tịch|Ngoại trưởng|Bộ trưởng|Phó|Quốc vương|ông|bà|nhà lãnh đạo)(?!\p{L})"
)
_BETWEEN_OR_OF = regex.compile(r" (?:giữa|của|với) ")
_WITH = regex.compile(r" (?:với|cùng) (?:phía |nước |các nước |chính phủ )?$")
_BOTH = (" giữa hai nước,", " giữa hai bên,", " giữa hai nhà lãnh đạo,")
_CLOSING = {"'": "'’", '"': '"”', "“": '”"', "‘": "’'"}
_LONGEST_QUOTED = 260  # code points of a title in quotation marks
_PREDICATE = regex.compile(r"(?i)(?<!\p{L})(?:đã|sẽ|là|khẳng định|nhấn mạnh)(?!\p{L})")


# What the kinds of text begin with; the pattern then decides.
HEAD_WORDS = (
    "ý định thư",
    "thư bày tỏ",
    "thư ngỏ",
    "ghi nhớ",
    "biên bản",
    "mou",
    "tuyên bố",
    "thông cáo",
    "tầm nhìn",
    "nghị định thư",
    "hiệp ước",
    "công ước",
    "hợp đồng",
    "kế hoạch",
    "chương trình",
    "chiến lược hợp tác",
    "hiệp định",
    "thỏa thuận",
    "công hàm",
    "thư hợp tác",
    "bộ quy tắc",
    "điều lệ",
    "công thư",
    "giấy chứng nhận",
    "văn bản",
    "fta",
)


def find_heads(frame: Frame) -> dict[int, list[regex.Match[str]]]:
    """Where kinds of text are named, by sentence: an automaton finds the words, the pattern says which kind."""
    out: dict[int, list[regex.Match[str]]] = {}
    sentences = frame.document.sentences
    last = -1
    for _, start, _ in frame.words.heads:
        number = frame.document.sentence_at(start)
        sentence = sentences[number]
        floor = max(sentence.start, start - 9, last)
        head = _head_at(frame.text, floor, start, min(sentence.end, start + 48))
        if head is None or head.end() <= start:
            continue
        if _NO_TEXT.search(frame.lowered, max(sentence.start, head.start() - 24), head.start()):
            continue
        body = frame.index.at(head.start())
        if body is not None and body.kind == "organisation" and body.end > head.end():
            continue  # 'Hội nghị Chiến lược hợp tác kinh tế ...': those who go by that name
        out.setdefault(number, []).append(head)
        last = head.end()
    return out


def _head_at(text: str, floor: int, start: int, end: int) -> regex.Match[str] | None:
    """The first kind's noun that begins with a word in ``[floor, start]``."""
    for position in range(floor, start + 1):
        if not text[position - 1 : position].isalpha():
            head = _HEAD.match(text, position, end)
            if head is not None:
                return head
    return None


_LOCAL_UNIT = regex.compile(
    r"(?i)(?<!\p{L})(?:tỉnh|bang|thành phố|TP|thủ đô|vùng|châu|khu tự trị|quận|huyện)\.? (?-i:\p{Lu})[^,;.]*$"
)
_ENDS_OR_JOINS = regex.compile(r" (?:và|với) |[.,;)\"”\n]|$| giai đoạn ")
_LONGEST_TITLE = 600  # code points after the kind's word
_LONGEST_NAME = 200  # no name of a body or an organisation is longer
_LONGEST_FIELD, _FIELDS_NEAR = 30, 8  # code points of a sector's keyword; keywords looked at before a comma


def title_end(frame: Frame, position: int, limit: int) -> int:
    """Where the title whose kind's noun ends at ``position`` ends, before ``limit``."""
    end = _cut(frame, position, limit)
    if frame.lowered.find(" giữa ", position, end) < 0:
        for actor in frame.cast.within(position + 2, end):
            # 'Thỏa thuận đất hiếm | với X': whom it is with is no part of its name.
            joint = _WITH.search(frame.lowered, position + 1, actor.start)
            if joint is not None and actor.kind in ("state", "organisation", "person", "role"):
                return end if frame.lowered.startswith(" về ", actor.end) else joint.start()
    return end


def unquoted(frame: Frame, start: int, position: int, end: int, limit: int) -> int:
    """Where a title that begins in quotation marks ends: at the closing one, before ``limit``."""
    marks = _CLOSING.get(frame.text[start - 1 : start], "")
    reach = min(limit, position + _LONGEST_QUOTED)
    close = min((at for m in marks if (at := frame.text.find(m, position, reach)) > position), default=-1)
    if close < 0 or (close > end + 1 and _PREDICATE.search(frame.text, position, close) is not None):
        return end
    return end if _YEAR.fullmatch(frame.text, end, close) is not None else close


def _cut(frame: Frame, position: int, limit: int) -> int:
    text = frame.text
    # A sentence may run on for thousands of words, and name a text at every second one.
    limit = min(limit, position + _LONGEST_TITLE)
    named = next((word for word in _NAMED_BY_VERB if frame.lowered.startswith(word, position)), "")
    if frame.lowered.startswith(" nhằm ", position) and frame.lowered.endswith("tuyên bố", 0, position):
        named = " nhằm "
    position += len(named)
    stop = _STOP.search(text, position, limit)
    while stop is not None:
        # 'Hiệp định ... Việt Nam - Liên minh Kinh tế Á-Âu', 'giữa Bộ Văn hóa, Thể thao và Du lịch': inside a
        # known name.
        inside = next(
            (
                h
                for h in frame.index.within(stop.start() - _LONGEST_NAME, stop.start())
                if stop.start() < h.end and h.kind in ("body", "organisation", "field", "country")
            ),
            None,
        )
        goes_on = inside.end if inside is not None else _goes_on(frame, position, stop)
        if goes_on <= stop.start():
            break
        stop = _STOP.search(text, goes_on, limit)
    end = stop.start() if stop is not None else limit
    if frame.lowered.startswith(STATEMENTS, max(0, position - 16)) or frame.lowered[
        max(0, position - 16) : position
    ].endswith(("chung", "tuyên bố", "thông cáo")):
        said = _STATEMENT_STOP.search(text, position, end)
        end = said.start() if said is not None else end
    person = _AND_SOMEBODY.search(text, position, end)
    if person is not None and _BETWEEN_OR_OF.search(frame.lowered, position, person.start()) is None:
        end = person.start()  # 'thỏa thuận thương mại | và Tổng thống khẳng định'
    while end > position and text[end - 1] in " -,'":
        end -= 1
    planned = _PLAN.search(frame.lowered, max(0, position - 24), position) is not None
    for dangling in (_DANGLING,) if planned else (_DANGLING, _YEAR, _DANGLING):
        tail = dangling.search(text, position, end)
        if tail is not None and not (dangling is _YEAR and is_ahead(frame, text[end - 4 : end])):
            end = tail.start()
    return end


def is_ahead(frame: Frame, year: str) -> bool:
    """Whether a year is to come: what a text plans for ('Tuyên bố ... về ASEAN 2045'), not when it was made."""
    return frame.published is not None and year > frame.published[:4]


def _goes_on(frame: Frame, position: int, stop: regex.Match[str]) -> int:
    """Where the words end that look like a title's end at ``stop`` but belong to it; -1 where it does end there."""
    found = stop.group()
    if found == ",":
        return max(_members(frame, position, stop.start()), _fields(frame, stop.start()), _owner(frame, stop.start()))
    # 'Công ty Đạt Phương', 'Tập đoàn Như Ý': a name, not the verb that it is spelled like.
    capital = found[0].isupper() and not found.isupper() and frame.text[stop.start() - 1] == " "
    return stop.end() if capital else -1


def _fields(frame: Frame, comma: int) -> int:
    """Where the list of fields ends whose first comma is at ``comma``: 'hợp tác y tế, giáo dục, du lịch'; else -1."""
    sectors, end = frame.sectors(), -1
    number = bisect_left(sectors, comma - _LONGEST_FIELD, key=attrgetter("start"))
    if not any(h.end == comma for h in sectors[number : number + _FIELDS_NEAR]):
        return -1
    for hit in sectors[number:]:
        if hit.start > max(comma, end) + 6:
            break
        joint = frame.lowered[max(comma, end) : hit.start] if hit.start > comma else ""
        if joint in (", ", " và ", ", và "):
            end = hit.end
    return end


def _owner(frame: Frame, comma: int) -> int:
    """Where the state ends to which the town or province before the ``comma`` belongs: 'giữa tỉnh A, B và tỉnh C'."""
    owner = frame.index.at(comma + 2)
    if owner is None or owner.kind != "country":
        return -1
    unit = _LOCAL_UNIT.search(frame.text, max(0, comma - 40), comma) is not None
    return owner.end if unit and _ENDS_OR_JOINS.match(frame.text, owner.end) is not None else -1


def _members(frame: Frame, position: int, stop: int) -> int:
    """Where the list of states ends whose first comma is at ``stop``: 'tuyên bố chung giữa A, B và C'; else -1."""
    between = frame.lowered.rfind(" giữa ", position, stop)
    if between < 0 or frame.text[stop] != "," or frame.lowered.startswith(_BOTH, between):
        return -1
    chain = next(iter(frame.clauses.chains(between, stop + 60)), [])
    return chain[-1].end if len(chain) > 1 and any(a.end == stop for a in chain) else -1


def signatories_of(title: str) -> tuple[str, ...]:
    """The bodies that a title names as its sides: 'giữa Bộ A và Bộ B'."""
    found = _BETWEEN.search(title)
    if found is None:
        return ()
    named = found.group("names")
    for joint in _JOINT.finditer(named):
        first, second = named[: joint.start()].strip(), named[joint.end() :].strip()
        if _BODY_HEAD.match(second):
            return tuple(s for s in (first, second) if _BODY_HEAD.match(s))
    return (named.strip(),) if _BODY_HEAD.match(named) else ()


def period_of(title: str) -> str | None:
    found = _PERIOD.search(title)
    return f"{found.group(1)}/{found.group(2)}" if found is not None and found.group(1) < found.group(2) else None
