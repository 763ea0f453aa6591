"""Wordings of how a text stands that tell of no signing: in the making, drafted, offered, about to end."""

from __future__ import annotations

from banggiao.reading import regex

NOT_THERE = regex.compile(
    r"(?i)(?<!\p{L})(?:chưa|không)(?: từng| hề)? (?:có|đạt được|đạt|ký|ký kết)(?: một| bất kỳ)? $"
)
# 'Điều kiện cho thỏa thuận', 'tín hiệu tốt cho thỏa thuận': it is being made.
IN_THE_MAKING = regex.compile(
    r"(?i)(?<!\p{L})(?:điều kiện|tín hiệu|lằn ranh đỏ|rào cản|trở ngại|nút thắt|triển vọng|cơ hội|tiến triển|lạc quan"
    r"|bi quan|nghi ngờ|dự thảo|bản thảo|nội dung|đàm phán|thảo luận|bàn|đột phá"
    r"|(?:khung|khuôn khổ)(?= \p{L}+ một))(?!\p{L})(?: \p{L}+){0,2} "
    r"(?:cho|về|trong|đối với|của|với|tới|dẫn tới|việc ký|khả năng ký|việc đạt|khả năng đạt)(?: được)?(?: một)? $"
)
DRAFT = regex.compile(r"(?i)(?<!\p{L})(?:dự thảo|bản thảo|soạn thảo|phác thảo(?: ra)?)(?: về| của)?(?: một)? $")
NEARLY = regex.compile(
    r"(?i)[^,;.]{0,30}? (?:đang |đã |vẫn |còn |lúc này |trở nên )*(?:rất |khá |ngày càng |thêm )*(?:đến gần|gần hơn"
    r"|(?<!gần )gần(?! đây)|cận kề|xa vời|bế tắc|trong tầm tay|chưa có gì (?:đảm bảo|chắc chắn)|khó đạt)(?!\p{L})"
)
OFFERED = regex.compile(
    r"(?i)(?<!\p{L})(?:tìm kiếm|theo đuổi|chấp nhận|chấp thuận|từ chối|bác bỏ|bác|áp đặt|đòi|hướng đến|trước)(?: ký)?"
    r"(?: một)? $"
)
STANDS = regex.compile(
    r"(?i)[^,;.]{0,30}? (?:đứng (?:trước|bên) (?:nguy cơ|bờ vực)"
    r"|sắp hết hạn|sẽ hết hạn|vẫn (?:còn )?(?:có )?hiệu lực|(?:thêm |rất |vẫn |còn "
    r"|còn lại rất )*mong manh"
    r"|lung lay|đứng vững|được (?:duy trì|tuân thủ|tôn trọng)|bị (?:vi phạm|phá vỡ|phớt lờ))(?!\p{L})"
)
# 'Hiệp ước phòng thủ được áp dụng đối với ...', 'Điều 5 của Hiệp ước', 'nghĩa vụ theo Hiệp ước': it binds.
APPLIES = regex.compile(r"(?i)[^,;.]{0,24}? (?:được )?áp dụng (?:cho|đối với|với|tại)(?!\p{L})")
BY_ITS_WORDS = regex.compile(
    r"(?i)(?<!\p{L})(?:điều(?: khoản)? (?:[ivx]+|\d+)|nghĩa vụ|trách nhiệm|viện dẫn|kích hoạt)"
    r"(?: (?:của|trong|theo|thuộc))?(?: các| bản)? $"
)
DESPITE = regex.compile(r"(?i)(?<!\p{L})(?:bất chấp|phá vỡ|phớt lờ|gia hạn|trái với)(?: các| bản)? $")
# 'Hiệp định đình chiến năm 1953', 'Tuyên bố chung Bình Nhưỡng ngày 19-9-2018': it was made then.
OF_A_DAY = regex.compile(
    r"(?i) (?:(?:được )?(?:ký|ký kết|đạt được|thông qua) )?(?:hồi |vào |từ )?(?:ngày \d{1,2}[/.-]\d{1,2}"
    r"|tháng \d{1,2}[/-]\d{4}"
    r"|(?:năm )?(?:19|20)\d\d(?!\d| ?[-–]))"
)
# 'Đóng vai trò tích cực trong việc đạt được thỏa thuận': told of somebody's part in it, not of the text.
ONES_PART_IN = regex.compile(
    r"(?i)(?<!\p{L})(?:vai trò|nỗ lực|đóng góp|sứ mệnh|trung gian)(?!\p{L})[^,;.]{0,40} (?:trong|cho|để|nhằm|vào)"
    r"(?: việc)? (?:đạt|đạt được|hướng tới|thúc đẩy)(?: một| các)? $"
)
# 'Họp để (nỗ lực) đạt thỏa thuận', 'trước khi có thể ký thỏa thuận': what is striven for, no news of a text.
STRIVEN_FOR = regex.compile(
    r"(?i)(?<!\p{L})(?:nhằm|để|nỗ lực|trước khi có thể|thời hạn)"
    r"(?: (?:nỗ lực|tìm cách|có thể|hướng tới|cố gắng|sớm|tiến tới|hai bên))*"
    r" (?:đạt|đạt được|đi đến|ký|ký kết)(?: một| bất kỳ)? $"
)
# 'Vòng đàm phán thứ 19 Hiệp định ...', 'phiên đàm phán cuối về Hiệp định ...'.
ROUND_OF = regex.compile(
    r"(?i)(?<!\p{L})(?:vòng|phiên|kỳ|khóa) đàm phán(?: (?:lần )?(?:thứ )?(?:\d+|\p{L}+)(?: cùng)?)?"
    r"(?: về| của)?(?: bản)? $"
)
# '"Hãy ký hiệp định hòa bình", ông nói', 'hoãn ký hiệp định': asked for, or put off.
# 'Tố nước kia không tuân thủ thỏa thuận', 'nếu vi phạm hiệp ước', 'nếu rút khỏi hiệp định': it binds.
BREACHED = regex.compile(
    r"(?i)(?<!\p{L})(?:(?:không|chưa) (?:tuân thủ|thực hiện|thực thi|tôn trọng|thi hành|làm đúng|gia hạn)"
    r"|nếu (?:[^,;.]{2,30} )?(?:vi phạm|phá vỡ|rút khỏi|từ bỏ|đi ngược))(?!\p{L})[^,;.]{0,40}$"
)
# 'Thỏa thuận X đã chấm dứt', 'hiệp định khí đốt kết thúc từ ngày 1/1'.
CAME_TO_AN_END = regex.compile(
    r"(?i)(?: với [^,;.]{2,30}?)?(?: (?:đã|vừa|chính thức|coi như|bị))+ (?:chấm dứt|kết thúc|hết hiệu lực|sụp đổ)"
    r"(?=$|[,;.\"'”]| (?:từ|vào|hôm|sau|ngày|khi)(?!\p{L}))"
)
# 'Theo hiệp ước song phương ký năm 2002': one text, however little its name says.
SIGNED_THEN = regex.compile(
    r"(?i) (?:được )?ký(?: kết)?(?: từ| vào| hồi)?(?: ngày| tháng| năm)? (?:\d{1,2}[/.-])*(?:19|20)\d\d(?!\d)"
)
# 'Việc ký thỏa thuận X sẽ ...', 'thỏa thuận X tương lai': it's to come.
_SIGNING_OF = regex.compile(r"(?i)(?<!\p{L})việc ký(?: kết)? (?:một |bản )*$")
_WILL = regex.compile(r"(?i)[^,;.]{0,16}? (?:sẽ|có thể|còn xa|vẫn chưa)(?!\p{L})")
_TO_COME = regex.compile(
    r"(?i) (?:trong )?(?:tương lai|tiềm năng)(?!\p{L})|(?<=(?<!chia sẻ )(?<!chung )tương lai)(?!\p{L})"
)
_URGED = regex.compile(
    r"(?i)(?<!\p{L})(?:trì hoãn|tạm hoãn|hoãn)(?: việc)? (?:ký|ký kết) (?:một |bản )*$"
    r"|(?<!\p{L})(?:vấn đề|khả năng|triển vọng|điều kiện|điều kiện để|sẽ chỉ) ký(?: kết)? (?:một |bản )*$"
    r"|(?<!\p{L})hãy (?:cùng |cùng nhau |mau |sớm )*(?:ký|ký kết|đạt|đạt được) (?:một |bản )*$"
)
JOINT = regex.compile(r"(?i)(?:bản )?(?:tuyên bố chung|thông cáo chung)|(?-i:Tuyên bố \p{Lu})")
# 'Đề nghị ASEAN đưa ra tuyên bố chung', 'triển vọng đạt thỏa thuận': it is not made yet.
ASKED_OF = regex.compile(
    r"(?i)(?<!\p{L})(?:đề nghị|đề xuất|kêu gọi|yêu cầu|thúc giục|hối thúc|triển vọng|kỳ vọng vào)(?!\p{L})[^,;.]{0,60} "
    r"(?:đạt|đạt được|ra|đưa ra|phát|phát đi|thông qua)(?: một| bản)* $"
)
# 'Trước khi đạt được thỏa thuận', 'cho đến khi ký hiệp ước': it is still to come.
NOT_BEFORE = regex.compile(r"(?i)(?<!\p{L})(?:trước khi|cho đến khi|cho tới khi|tới khi|đến khi)(?!\p{L})[^,;.]{0,40}$")


def is_to_come(text: str, end: int, near: str, after: str) -> bool:
    """Whether a text that ends at ``end``, between ``near`` and ``after``, is still to be signed or put off."""
    if _URGED.search(near) or _TO_COME.match(text, end):
        return True
    return _SIGNING_OF.search(near) is not None and _WILL.match(after) is not None
