"""Whether words name one particular text: told by their syntax, not by what the text is about."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.frame import Frame

# Words after a kind's noun that judge, point or count, and say nothing of what the text is about.
_IDLE = regex.compile(
    r" (?:rất |khá |tương đối |thực sự |vô cùng |hết sức |mang tính |có tính |đầy |một cách )*"
    r"(?:tốt đẹp|tốt|tồi tệ|tồi|tệ hại|tệ|xấu|công bằng|có lợi|cùng có lợi|lớn|nhỏ|tuyệt vời|lịch sử|truyền thống"
    r"|cuối cùng|cụ thể|chính thức|ban đầu|sơ bộ|tạm thời|lâm thời|về (?:mặt )?nguyên tắc|bí mật|ngầm|mới|cũ|riêng"
    r"|chung|khác|như vậy|như thế|hiện nay|hiện tại|hiện hành|hiện có|hiện thời|tương tự|tương lai|tiềm năng|khả thi"
    r"|toàn diện|tổng thể|rộng rãi|rộng hơn|sâu rộng|dài hạn|ngắn hạn|quốc tế|quan trọng|lâu dài|bền vững|hoàn hảo"
    r"|hoàn chỉnh|đầy đủ|đột phá|khôn ngoan|thực chất|thực sự|chắc chắn|mong manh|ngu ngốc|biểu tượng|ràng buộc"
    r"|không ràng buộc|đơn giản|phức tạp|hợp lý|vô lý|tối thiểu|đáng kể|hạn chế|nói trên|kể trên|trên đây|trước đây"
    r"|trước đó|gần đây|vừa qua|mới nhất|đầu tiên|thứ nhất|thứ hai|thứ ba|lần này|lần thứ [\p{L}\d]+|tham vọng|tích cực"
    r"|hiệu quả"
    r"|phi thường|bình đẳng|cơ bản|chính|thống nhất|khung chung|khung"
    r"|nhanh chóng|sắp tới|song phương|đa phương|cấp cao|mong muốn|liên quan|đắt đỏ|cân bằng"
    r"|lịch sự|đầy tham vọng|mơ hồ|đã có|hợp tác|tổng thể|đầu tiên)(?: hơn| nhất)?(?!\p{L})"
)
# Words with which no name begins: what is told of the text, or another clause.
_NOT_A_NAME = regex.compile(
    r" (?:này|đó|kia|ấy|nào|gì|là|rằng|thì|mà|để|nhằm|đã|được|sẽ|đang|bị|phải|cần|nên|có thể|vẫn|cũng|chỉ|đều|từng"
    r"|chưa|không thể|tồn tại|với|của|giữa|tại|ở|trong|trước|sau|vào|từ|đến|tới|theo|hôm|ngày|tháng|khi|như|nếu|hay"
    r"|hoặc|và|nhưng|song|vì|do|nhờ|bởi|dựa|thành|trở|đạt|lại|ra|đi|xong|lâu nay|từ lâu|qua|bằng|dưới|trên|nêu|lên"
    r"|sang|cùng|nhất|nói|cho rằng|kéo dài|bao gồm|gồm|trị giá|mà hai|mang|có|giúp|khiến|nghĩa|nữa|chứ|thay|quá|kịp"
    r"|giống"
    r"|vốn|tuy|một|dần|hoàn toàn|gần|còn|đối với|cho(?= (?:\p{Lu}|các bên|hai))|trị giá|quy định|yêu cầu|buộc|khó"
    r"|đáp ứng)(?!\p{L})"
)
_TOPIC = regex.compile(
    r" (?:về|giai đoạn|nhằm|liên quan đến|liên quan tới|trong lĩnh vực) (?!(?:việc|vấn đề|điều|nội dung) (?:này|đó))"
    r"[\p{L}\d]{2,}"
)
_WHOSE = regex.compile(r" (?:với|cùng|của|giữa|từ)(?: \p{Ll}+){0,3} $")
_TOLD_OF = regex.compile(r" (?:lần|rằng|trong|tại|ở|sau|trước|khi|mà|là|để|làm vừa|thì|và|hay|hoặc|khiến)(?!\p{L})")
_THEM = regex.compile(r" (?:chúng|nó)(?! ta| tôi)(?!\p{L})")
_WORD = regex.compile(r"\p{L}{2,}")
_AND = regex.compile(r"(?<!\p{L})và(?!\p{L})")
# 'Hai bên (đã) thỏa thuận tăng cường ...': a verb, no text.
_IS_VERB = regex.compile(
    r"(?<!\p{L})(?:đã|sẽ|cùng|cùng nhau|từng|có thể|chưa|tự|cũng|đều|(?:hai|các|ba|đôi) (?:bên|nước|phía)"
    r"|hai nhà lãnh đạo|vừa|đang|chúng ta|chúng tôi|họ) $"
)
_CAN_BE_VERB = ("thỏa thuận", "thoả thuận")
_GOVERNS = ("với ", "cùng ", "cho ", "của ", "từ ", "giữa ", " - ", " và ")  # who stands behind these is no subject


def names_one(frame: Frame, start: int, end: int, limit: int) -> bool:
    """Whether the words from ``start``, where a kind's noun ends, to ``end`` say which text it is.

    The sentence goes on to ``limit``.

    They do where something is left once what judges or points ('tốt', 'mới', 'cuối cùng') and who made it
    ('với X', 'giữa A và B') are taken away.
    """
    position = start
    while position < end:
        idle = _IDLE.match(frame.text, position, limit)
        if idle is None:
            break
        position = idle.end()
    if position >= end:
        return False
    topic = _TOPIC.search(frame.text, position, limit)
    if topic is not None and topic.start() < end:
        return True
    if _NOT_A_NAME.match(frame.lowered, position, end):
        return False
    rest = frame.text[position:end]
    if _THEM.search(rest):
        return False  # a relative clause: 'hiệp ước kiềm chế chúng'
    for actor in reversed(frame.cast.within(position, end)):
        low, high = actor.start - position, actor.end - position
        before = rest[:low]
        whose = _WHOSE.search(before)
        rest = (before[: whose.start()] if whose is not None else before) + rest[high:]
    return _WORD.search(_AND.sub(" ", rest)) is not None


def is_told_of(rest: str) -> bool:
    """Whether what follows a kind's noun tells of the text, names and all: 'thỏa thuận rằng Chile sẽ ...'."""
    return _TOLD_OF.match(rest) is not None


def is_verb(frame: Frame, floor: int, start: int) -> bool:
    """Whether the noun at ``start`` is a verb here: 'hai bên thỏa thuận mở rộng', 'gói tín dụng đã thỏa thuận'."""
    if not frame.text.startswith(_CAN_BE_VERB, start):
        return False
    if _IS_VERB.search(frame.lowered, max(floor, start - 20), start):
        return True
    return any(
        actor.end == start - 1
        and actor.kind in ("person", "role", "state", "organisation", "group", "pronoun")
        and not frame.lowered.endswith(_GOVERNS, 0, actor.start)
        for actor in frame.cast.within(max(floor, start - 60), start)
    )


# 'Ký bản ghi nhớ (về việc) rút X khỏi ...', 'bản ghi nhớ áp thuế lên ...': a president's orders to his own.
_ORDERS = regex.compile(
    r"(?:bản |biên bản )?ghi nhớ(?: về)?(?: việc)? (?:rút|áp|đánh|cấm|chỉ thị|yêu cầu|cho phép|ra lệnh|trừng phạt"
    r"|hạn chế|tăng|siết|đình chỉ|hủy|huỷ|bãi bỏ|khôi phục|chấm dứt)(?!\p{L})"
)


def is_order(frame: Frame, start: int) -> bool:
    """Whether the memorandum at ``start`` is one side's own act, no text between two."""
    return _ORDERS.match(frame.lowered, start) is not None


# 'Trong tuyên bố chung', 'bản thảo tuyên bố chung', 'tuyên bố chung khẳng định': the one that there is.
_CITED = regex.compile(
    r"(?:trong|theo|tại|nêu tại|nội dung|dự thảo|bản thảo|toàn văn|soạn thảo|xây dựng|dẫn|chuẩn bị|với|qua|bằng"
    r"|thống nhất)"
    r"(?: một| bản| dự thảo| về)* $"
)
_STATES_THAT = regex.compile(
    r"(?: [^,;.]{2,30}?| (?:(?:được )?(?:đưa ra|công bố|phát đi) )?(?:sau|nhân|tại|ngày|hôm) [^;.]{2,130}?)?"
    r" (?:khẳng định|nêu|cho rằng|cho biết|nhấn mạnh|kêu gọi|viết|có đoạn|không nêu|không đề cập"
    r"|bày tỏ|xác nhận"
    r"|đề cập|lên án|giải quyết|đề ra|đặt ra|mở ra|mang lại"
    r"|tái khẳng định|ghi nhận|hoan nghênh|cam kết|sẽ thông qua|được cho là|có nội dung)(?!\p{L})"
)


def is_cited(frame: Frame, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a joint statement is spoken of as one that there is, or that is being drawn up."""
    floor = max(sentence.start, start - 40)
    return (
        _CITED.search(frame.lowered, floor, start) is not None
        or _STATES_THAT.match(frame.lowered, end, min(sentence.end, end + 160)) is not None
    )


# 'Hãng X (vừa) ký hợp đồng với Y': business between firms. State companies act for their states.
_FIRM = (
    r"(?:hãng(?: \p{Ll}+){0,2}|tập đoàn|công ty|doanh nghiệp|nhà sản xuất|tổng giám đốc|ngân hàng"
    r"|\p{L}+ (?:airways|airlines|air|group|corp|motors|holdings|energy))"
)
_FIRM_SIGNS = regex.compile(
    r"(?:\G|[,;:.] |(?:và|của|lễ|giữa|các|những) )" + _FIRM + r" [^,;:.]{0,70}?(?:ký|ký kết|đạt|gia hạn|chấm dứt"
    r"|mua)(?!\p{L})[^,;:.]{0,40}$"
)
_BEFORE_LEADERS = regex.compile(r"(?<!\p{L})(?:chứng kiến|lễ ký|lễ trao|trong đó|trong số|bao gồm|gồm)(?!\p{L})")
_OF_THE_STATE = regex.compile(
    r"(?i)nhà nước|quốc gia|quốc phòng|dầu khí|điện lực|bộ |(?<!\p{L})(?:evn|pvn|petrovietnam|viettel"
    r"|vietnam airlines|rosatom|gazprom"
    r"|rosneft|zarubezhneft|rosoboronexport|tkv|kogas|afd|jica|ngân hàng (?:thế giới|phát triển|trung ương"
    r"|nhà nước))(?!\p{L})"
)


def of_firms(frame: Frame, floor: int, start: int, end: int) -> bool:
    """Whether a text is private business: a firm makes it, and no state company is in it."""
    signs = _FIRM_SIGNS.search(frame.lowered, max(floor, start - 150), start)
    if signs is None or _BEFORE_LEADERS.search(frame.lowered, floor, start):
        return False  # in a row of what states sign
    return _OF_THE_STATE.search(frame.text, signs.start(), end) is None
