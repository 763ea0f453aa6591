"""What is said of the life of a text: signed, adopted, in force, negotiated, proposed, left."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.agreements.stages import (
    APPLIES,
    ASKED_OF,
    BREACHED,
    BY_ITS_WORDS,
    CAME_TO_AN_END,
    DESPITE,
    DRAFT,
    IN_THE_MAKING,
    JOINT,
    NEARLY,
    NOT_BEFORE,
    NOT_THERE,
    OF_A_DAY,
    OFFERED,
    ONES_PART_IN,
    ROUND_OF,
    STANDS,
    STRIVEN_FOR,
    is_to_come,
)
from banggiao.reading.facts.agreements.texts import ADOPTED, MAY_BE, QUOTES, STATEMENTS, KnownAgreement
from banggiao.reading.frame import Frame
from banggiao.reading.members import AgreementStatus

_UNDONE = regex.compile(r"(?i)(?<!\p{L})(?:không|chưa|không thể|chưa thể|cản trở|ngăn cản|ngăn)(?!\p{L})[^,;.]{0,40}$")
_SIGNED = regex.compile(
    r"(?i)(?<!\p{L})(?:ký|ký kết|trao(?! đổi)|trao đổi(?= (?:các |một |bản )*$)|ký tắt|đã ký|lễ ký|được ký"
    r"|chứng kiến(?= [^,;.]{0,60}(?:ký|trao|lễ))|gồm|bao gồm)(?!\p{L})"
)
_CEREMONY = regex.compile(r"(?i)(?<!\p{L})lễ (?:ký|ký kết|trao|trao đổi) (?:các |bản )?$")  # 'diễn ra lễ ký ...'
_SIGNED_FAR = regex.compile(r"(?i)(?<!\p{L})(?:ký|ký kết|trao|gồm)(?!\p{L})")
_IN_FORCE = regex.compile(
    r"(?i)(?<!\p{L})(?:vi phạm|chỉ trích|bảo vệ|triển khai|thực hiện|thực thi|có hiệu lực|tận dụng|phát huy|tuân thủ"
    r"|theo|"
    r"khai thác|hiệu quả|thi hành|tranh thủ|khuôn khổ|cơ sở|tôn trọng|duy trì|thành viên|"
    r"trong(?= (?:bản |các |một )?$))(?!\p{L})"
)
_PROPOSED = regex.compile(
    r"(?i)(?<!\p{L})(?:sớm (?:xây dựng|ký|ký kết|hoàn tất|đi đến ký)|đề xuất|đề nghị|hướng tới|tiến tới|sẽ ký|"
    r"sẽ|sắp|có thể|(?-i:nghiên cứu)|xem xét|dự kiến|chuẩn bị|mong muốn|mong|muốn|ngỏ ý|kêu gọi|"
    r"khả năng|xúc tiến|đặt mục tiêu|ưu tiên|sẵn sàng|kỳ vọng|hy vọng|cân nhắc|thúc giục|hối thúc|yêu cầu|giục|chờ|"
    r"thúc đẩy (?:việc )?(?:ký|sớm ký))(?!\p{L})"
)
_AGREED_TO_SIGN = regex.compile(
    r"(?i)(?<!\p{L})(?:nhất trí|thống nhất|đồng ý|cam kết|quyết tâm)"
    r"(?: (?:sẽ|sớm|sớm hoàn tất|hoàn tất|cùng|về việc|việc))* (?:ký kết|ký) (?:kết )?(?:bản |các |một )?$"
)
_NEGOTIATING = regex.compile(
    r"(?i)(?<!\p{L})(?:đàm phán(?! (?:lần )?thứ )|thương lượng|soạn thảo|hoàn thiện|bàn về)(?!\p{L})"
)
_INITIALLED = regex.compile(r"(?i)(?<!\p{L})ký tắt(?!\p{L})")  # the text stands; it is not signed
_NOT_YET = regex.compile(r"(?i)[^,;.]{0,60}? (?:vẫn )?(?:chưa|chưa thể) (?:được )?(?:ký|ký kết|hoàn tất)(?!\p{L})")
# 'Đạt các mục tiêu đề ra trong Kế hoạch ...', 'sẽ làm theo Nghị định thư ...'.
_LAID_DOWN_IN = regex.compile(
    r"(?i)(?<!\p{L})(?:theo|(?:đề ra|đặt ra|nêu|ghi|quy định|xác định) (?:trong|tại|ở)) (?:các |bản )?$"
)
_RATIFY = regex.compile(r"(?i)(?<!\p{L})phê chuẩn(?!\p{L})")
_LEFT = regex.compile(
    r"(?i)(?<!\p{L})(?:rút (?:(?-i:\p{Lu})\p{L}+ ){0,2}(?:ra )?khỏi|thoái lui khỏi"
    r"|hủy bỏ|huỷ bỏ|huỷ|xé bỏ|chấm dứt|hủy|từ bỏ|rời)(?!\p{L})"
)
_MAY_LEAVE = regex.compile(
    r"(?i)(?<!\p{L})(?:có thể|dọa|doạ|đe dọa|đe doạ|cân nhắc|xem xét|ý định|muốn|kêu gọi|tính|đòi|yêu cầu"
    r"|(?<!quyết )định|kế hoạch|dự định|sẽ|ý tưởng|khả năng)(?!\p{L})[^,;.]{0,24}$"
)
_WELCOMED = regex.compile(r"(?i)(?<!\p{L})(?:hoan nghênh|ca ngợi|chúc mừng)(?: việc| một)? $")
_SUSPENDED = regex.compile(r"(?i)(?<!\p{L})(?:đình chỉ|tạm dừng|ngừng thực hiện|đóng băng)(?!\p{L})")
_TO_BE_MADE = regex.compile(r"(?i)xây dựng|thiết lập|hoàn tất|tham gia|đạt")
_ONLY_IF = regex.compile(
    r"(?i)(?<!\p{L})(?:nếu|khi nào|(?<!tài |dữ |tư |số |lo |vật |nguyên |nhiên )liệu"
    r"|bất kỳ)(?!\p{L})[^,;.]{0,60}$"
)
_UNDER_TALKS = regex.compile(
    r"(?i)[^,;.]{0,40}? (?:đang|tiếp tục|vẫn) (?:được )?(?:đàm phán|(?:ở )?rất gần|cận kề|(?:ở )?giai đoạn (?:cuối"
    r"|đàm phán))"
)
_IN_TALKS_NOW = regex.compile(r"(?i) (?:mà )?(?:(?:hai bên|hai nước) )?đang (?:được )?đàm phán(?!\p{L})")
_DONE = regex.compile(r"(?i)(?<!\p{L})(?:đã|vừa|mới) (?:được )?(?:ký|đạt|thông qua|ra)(?!\p{L})")
_TO_BE_SIGNED = regex.compile(
    r"(?i)[^,;.]{0,40}? (?:sẽ|sắp|có thể|chờ|dự kiến|sắp sửa|cận kề|chuẩn bị)(?: sớm| cũng| có thể)*"
    r"(?: (?:được )?(?:hai bên |hai nước |các bên )?(?:ký|đạt|hoàn tất|thông qua|đưa ra)(?!\p{L})|(?= chưa từng))"
)
_RAN_OUT = regex.compile(
    r"(?i)[^,;.]{0,60}? (?<!sắp |sẽ )(?:đã |vừa )?(?<!sắp |sẽ )(?:hết hạn|hết hiệu lực|sụp đổ|đổ vỡ|bị hủy bỏ"
    r"|bị huỷ bỏ)(?!\p{L})"
)
_WAS_ADOPTED = regex.compile(
    r"(?i)[^,;.]{0,24}? ?(?:đã |vừa |mới )?(?:được|mà)(?! (?:không|chưa)) (?:[^,;.]{2,40}? )?(?:đã |vừa )?"
    r"(?:thông qua|đưa ra|công bố|ban hành|thống nhất|nhất trí|đạt được)"
    r"| (?:công bố|đưa ra|phát đi|đạt được)(?: vào| hồi)? (?:hôm|ngày|sáng|chiều|tối|sau|tháng|đầu|cuối)(?!\p{L})"
)
_WAS_SIGNED = regex.compile(
    r"(?i)(?: mới)?[ ,(]*(?:đã |vừa |mới |được |hai bên |hai nước |mà |chính thức |bộ quốc phòng "
    r"|của )*(?:ký|ký kết)(?!\p{L})"
    r"|[^,;.\"]{0,40}? (?:đã |vừa |mới )(?:được )?(?:ký|ký kết)(?!\p{L})"
    r"|[ ,]*(?:đã |vừa |mới )?được [^,;.\"]{3,60}? (?:ký|ký kết)(?!\p{L})"
)
_TOOK_FORCE = regex.compile(r"(?i) ?(?:đã |chính thức |bắt đầu )*(?:có hiệu lực|đi vào thực thi)")
_FROM_THEN = regex.compile(r"(?i) ?(?:đã |chính thức |bắt đầu )*(?:có|đi vào) hiệu lực (?:từ|vào|kể từ)(?!\p{L})")
_IN_FORCE_SINCE = regex.compile(
    r"(?i)[^;.]{0,60}?(?: và|,) (?:đã |chính thức |bắt đầu )*(?:có|đi vào) hiệu lực (?:từ|vào|kể từ|năm|ngay)"
)
_YEARS_SINCE = regex.compile(r"(?i)\d+ năm (?:(?:kể )?từ )?(?:ngày )?ký(?: kết)? $")
# 'Khi hiệp định được ký kết', 'sớm rà soát và ký chính thức', 'thúc đẩy một thỏa thuận': not made yet.
_WHEN = regex.compile(r"(?i)(?<!từ |sau |kể từ )(?:khi|trước khi) (?:bản )?$")
_COMES = regex.compile(
    r"(?i)[^,;.]{0,30}? (?:được |chính thức |được chính thức )(?:ký|ký kết|phê chuẩn|thông qua)(?!\p{L})"
    r"(?![^,;.]{0,18} (?:ngày|hôm|tháng|năm)(?!\p{L}))"
)
_PUSHES_FOR = regex.compile(
    r"(?i)(?<!\p{L})(?:thúc đẩy|theo đuổi|tìm kiếm|hướng đến) (?:việc đạt (?:được )?)?một (?:bản )?$"
)
_PLANNED_TOO = regex.compile(
    r"(?i)(?<!\p{L})(?:dự kiến|sẽ|chuẩn bị|có thể) [^;.]{3,80}(?:, đồng thời|, và| và) (?:ký|ký kết|thông qua|ra) "
    r"(?:một |bản )?$"
)
_TO_SIGN = regex.compile(r"(?i)(?<!\p{L})(?:để|và|tới|tiến đến|việc)(?: sớm)? ký(?: kết)?(?: chính thức)? (?:bản )?$")
_WISHED = regex.compile(
    r"(?i)(?<!\p{L})(?:đề nghị|mong|mong muốn|sớm|nhất trí|đẩy nhanh|thúc đẩy|hy vọng|kỳ vọng)(?!\p{L})"
)
# 'Sớm hoàn tất đàm phán', 'đẩy nhanh tiến trình đàm phán, sớm ký': the talks are under way.
_TALKS = regex.compile(
    r"(?i)(?<!\p{L})(?:hoàn tất|kết thúc|hoàn thành|tiến trình|quá trình|đẩy nhanh|tăng tốc"
    r"|tiếp tục)(?!\p{L})[^,;.]{0,24} "
    r"đàm phán,?(?: (?:và|để|nhằm|sớm|tiến tới|đi đến|hướng tới|ký kết|ký|việc|về|thực hiện|kết thúc|một|bản))* $"
)
# 'Đề nghị sớm đàm phán': the talks have not begun.
_TALKS_WISHED = regex.compile(
    r"(?i)(?<!\p{L})(?:đề nghị|đề xuất|mong muốn|sớm"
    r"|(?:thúc đẩy|tiến tới|hướng tới|về|việc|khả năng|để|sẽ) khởi động|xem xét|nghiên cứu|xúc tiến)(?!\p{L})"
    r"(?![^,;.]{0,40}(?:đẩy nhanh|tiếp tục|hoàn tất|kết thúc|nối lại|đang))[^,;.]{0,40} đàm phán"
    r"(?: (?:và|để|ký|ký kết|về|một|các|bản|việc))* $"
)
_TAKEN_AS_GROUND = regex.compile(r"(?i)[^;.]{0,60}? làm (?:nền tảng|cơ sở|nền móng)(?!\p{L})")
_EXPECTED = regex.compile(r"(?i)[^,;.]{0,16}(?<!\p{L})(?:dự kiến|sẽ|sắp|có thể|chưa)(?!\p{L})")
_NONE_SUCH = regex.compile(r"(?i) (?:nào|gì)(?!\p{L})")
_SPIRIT = regex.compile(r"(?i)theo (?:đúng )?tinh thần (?:của )?$")
_SIGN_AND_RATIFY = regex.compile(r"(?i)(?<!đã )ký(?: kết)?(?:,| và) (?:sớm )?phê chuẩn (?:các |bản )?$")
# 'Thúc đẩy thương mại thông qua các cơ chế như ...': by way of, not adopted.
_BY_WAY_OF = regex.compile(
    r"(?i)(?<!\p{L})(?:hợp tác|trao đổi|thúc đẩy|tăng cường|mở rộng|liên kết|kết nối|phát triển|đẩy mạnh)(?!\p{L})"
    r"[^,;.]{0,80} thông qua [^,;.]{0,40}$"
)
_PROGRESS_IN = regex.compile(r"(?i)(?:tiến triển|bước tiến|đột phá|bế tắc|khúc mắc)[^,;.]{0,24} (?:trong|về|đối với) $")
_CARRIED_OUT = regex.compile(
    r"(?i)(?<!\p{L})(?:triển khai|thực hiện|thực thi|cơ sở|khuôn khổ|tận dụng|tuân thủ|phát huy|cơ chế)(?!\p{L})"
)
_SUCH_AS = regex.compile(r"(?i)(?<!\p{L})(?:như|nhất là|đặc biệt là|trong đó có|bao gồm|gồm) (?:các |bản )?[\"“]?$")
# One of several that the sentence says are, or will be, signed.
_ONE_OF = regex.compile(
    r"(?i)(?<!\p{L})(?:trong đó|bao gồm|gồm|(?<![\p{L}\d] )(?:đó là|cụ thể)|đáng chú ý(?: là| có)|đáng kể là"
    r"|trong số (?:các |những )?(?:thỏa thuận|thoả thuận|văn kiện|hợp đồng)[^,;.]{0,30}? (?:có|là))(?!\p{L})"
    r"(?! (?:có )?việc)[^;.]{0,40}$"
)
_CARRIES_ON = ("Trong đó", "Trong số đó", "Cụ thể", "Đó là", "Bao gồm", "Gồm", "Đáng chú ý", "Đáng kể")
_WERE_SIGNED = regex.compile(
    r"(?i)(?<!\p{L})(?:ký|ký kết|trao|văn kiện|(?:các|loạt|nhiều|\d+) (?:thỏa thuận|hiệp định|hợp đồng))(?!\p{L})"
)
_TALKED_OVER = regex.compile(
    r"(?i)(?<!kết thúc )(?<!\p{L})(?:đàm phán|thương lượng|soạn thảo)"
    r"(?: (?:và|để|tiến tới|hoàn tất|về|thêm|một số|các|nhiều|những|sớm))* $"
)
_WILL_BE = regex.compile(r"(?i)(?<!\p{L})(?:sẽ|dự kiến|sắp|chuẩn bị)(?!\p{L})[^;.]{0,40}$")
_LIST = 1_500  # code points above an entry of a list in which its introduction stands
# What begins a statement about the text: no entry of a list.
_GOES_ON = regex.compile(
    r"(?i)[ ,]*(?:là|được|đã|sẽ|có|cũng|này|trên|nhấn mạnh|khẳng định|quy định|cho|không|nêu|mang|tạo|giúp|thể hiện"
    r"|bao gồm|gồm)"
    r"(?!\p{L})"
)
_ASKED_FOR = regex.compile(
    r"(?i)(?<!\p{L})(?:đề nghị|đề xuất|mong muốn|sẽ|dự kiến)(?!\p{L})[^;.]{0,160}(?:ký|đàm phán)(?!\p{L})"
)
_ASIDE = regex.compile(
    r" ?\((?!ký |ngày |tháng |năm |được |\d)[^()]{2,40}\)"
)  # 'Nghị định thư ... (ACFTA 3.0) được ký'
_BEFORE = 300  # code points before a sentence that begins with 'Trong đó'
_AT_SIGNING = regex.compile(r"(?i)gồm|chứng kiến|lễ ký")


# 'Trùng lập trường trong nhiều vấn đề, bao gồm ...': what is talked of, no list of what was signed.
_TOPICS = regex.compile(
    r"(?i)(?<!\p{L})(?:vấn đề|chủ đề|hồ sơ|điểm nóng)(?!\p{L})[^;.]{0,40} (?:bao )?gồm(?!\p{L})[^;.]*$"
)


def status_told(
    frame: Frame, sentence: Sentence, start: int, end: int, known: KnownAgreement | None, row: int
) -> AgreementStatus | None:
    """What the text says of its life; None where it says nothing.

    What stands before the row of texts in which it is named (it begins at ``row``) is said of it too.
    """
    text = frame.text
    cut = max(text.rfind(";", sentence.start, row) + 1, sentence.start)
    before = text[max(cut, row - 130) : row].rstrip('"“‘')
    near = before[-60:]
    end += text[end : end + 1] in QUOTES and end < sentence.end
    aside = _ASIDE.match(text, end, sentence.end)
    end = aside.end() if aside is not None else end
    after = text[end : min(sentence.end, end + 80)]
    if is_passed_over(text, start, before, after):
        return None
    if NOT_THERE.search(near) and not _NEGOTIATING.search(text, sentence.start, sentence.end):
        return None
    if is_to_come(text, end, near, after) or (_WHEN.search(near) and _COMES.match(after)):
        return AgreementStatus.PROPOSED
    if _IN_TALKS_NOW.match(after):
        return AgreementStatus.NEGOTIATING
    if CAME_TO_AN_END.match(after):
        return AgreementStatus.TERMINATED
    if _IN_FORCE_SINCE.match(after) or _FROM_THEN.match(after) or _TAKEN_AS_GROUND.match(after):
        return AgreementStatus.IN_FORCE
    if _WAS_SIGNED.match(after) or _YEARS_SINCE.search(near):
        return AgreementStatus.SIGNED
    if _WAS_ADOPTED.match(after):
        return AgreementStatus.ADOPTED
    if BREACHED.search(near):
        return AgreementStatus.IN_FORCE
    if _ONE_OF.search(near) is not None:
        floor = sentence.start
        if text.startswith(_CARRIES_ON, floor):
            floor = max(0, floor - _BEFORE)
            if _ASKED_FOR.search(text, floor, sentence.start):
                return AgreementStatus.PROPOSED
        of_several = _WERE_SIGNED.search(text, floor, start)
        if of_several is not None:
            if _TALKED_OVER.search(text, max(floor, of_several.start() - 40), of_several.start()):
                return AgreementStatus.NEGOTIATING  # 'thúc đẩy đàm phán các hiệp định, trong đó có Hiệp định X'
            coming = _WILL_BE.search(text, floor, of_several.start())
            return AgreementStatus.SIGNED if coming is None else AgreementStatus.PROPOSED
    if _INITIALLED.search(near) or ROUND_OF.search(near):
        return AgreementStatus.NEGOTIATING
    if DRAFT.search(near):
        return AgreementStatus.NEGOTIATING
    undone = _UNDONE.search(near) is not None
    if (undone or _NOT_YET.match(after)) and _NEGOTIATING.search(text, sentence.start, sentence.end):
        return AgreementStatus.NEGOTIATING
    if OFFERED.search(near) and text[start].islower():
        return AgreementStatus.PROPOSED
    to_come = NOT_BEFORE.search(near)
    if to_come is not None and _UNDONE.search(near[to_come.start() :]) is None:
        return AgreementStatus.PROPOSED
    if undone or (_ONLY_IF.search(before) and not _DONE.search(near)):
        return None
    left = _LEFT.search(near)
    if left is not None:
        return AgreementStatus.IN_FORCE if _MAY_LEAVE.search(near[: left.start()]) else AgreementStatus.TERMINATED
    if _SUSPENDED.search(near):
        return AgreementStatus.SUSPENDED
    if STANDS.match(after) or APPLIES.match(after) or DESPITE.search(near) or BY_ITS_WORDS.search(near):
        return AgreementStatus.IN_FORCE
    if (IN_THE_MAKING.search(near) or NEARLY.match(after)) and text[start].islower():
        return AgreementStatus.NEGOTIATING
    if _RAN_OUT.match(after):
        return AgreementStatus.TERMINATED
    if _PLANNED_TOO.search(before):
        return AgreementStatus.PROPOSED
    if _SIGN_AND_RATIFY.search(near) or _PUSHES_FOR.search(near):
        return AgreementStatus.PROPOSED
    if _TO_SIGN.search(near) and _WISHED.search(before):
        return AgreementStatus.PROPOSED
    if _RATIFY.search(near) or _RATIFY.search(after[:40]):
        return AgreementStatus.SIGNED
    if _TALKS.search(before):
        return AgreementStatus.NEGOTIATING
    if f" {near.lower()}".endswith((" theo ", " trong ")) and text[start:end].lower().startswith(STATEMENTS):
        return AgreementStatus.ADOPTED  # what a statement says
    if _LAID_DOWN_IN.search(near):
        return AgreementStatus.IN_FORCE
    if _TO_BE_SIGNED.match(after):
        return AgreementStatus.PROPOSED
    if _PROPOSED.search(near) and (_SIGNED.search(near) or _TO_BE_MADE.search(near)):
        return AgreementStatus.PROPOSED
    if _AGREED_TO_SIGN.search(near):
        return AgreementStatus.PROPOSED
    if _BY_WAY_OF.search(before):
        return AgreementStatus.IN_FORCE
    if _PROGRESS_IN.search(near):
        return AgreementStatus.NEGOTIATING
    if _TALKS_WISHED.search(near):
        return AgreementStatus.PROPOSED
    if _NEGOTIATING.search(near[-40:]) or _UNDER_TALKS.match(after):
        return AgreementStatus.NEGOTIATING
    if ADOPTED.search(near[-40:]) and not _CEREMONY.search(near):
        may_be = MAY_BE.search(near) or ASKED_OF.search(near)
        return AgreementStatus.PROPOSED if may_be else AgreementStatus.ADOPTED
    if _TOOK_FORCE.match(after):
        return AgreementStatus.IN_FORCE
    if _SUCH_AS.search(near) and _CARRIED_OUT.search(before):
        return AgreementStatus.IN_FORCE
    in_force = list(_IN_FORCE.finditer(near))
    topics = _TOPICS.search(before) is not None
    signed = list(_SIGNED.finditer(before)) if not topics else []
    if signed and (
        not in_force
        or signed[-1].start() - (len(before) - len(near)) > in_force[-1].start()
        or _AT_SIGNING.search(before)
    ):
        return AgreementStatus.SIGNED
    if in_force:
        return AgreementStatus.IN_FORCE
    if not topics and _SIGNED_FAR.search(text, sentence.start, row):
        return AgreementStatus.SIGNED
    if _WELCOMED.search(near):
        return AgreementStatus.ADOPTED
    if OF_A_DAY.match(text, end, sentence.end):
        stated = text[start:end].lower().startswith(STATEMENTS)
        return AgreementStatus.ADOPTED if stated else AgreementStatus.SIGNED
    if known is not None:
        return AgreementStatus(known.status)
    if JOINT.match(text, start) and not MAY_BE.search(before):
        return AgreementStatus.ADOPTED  # whose it is, whatever is said of it
    return _listed(text, sentence, row, end)


def is_passed_over(text: str, start: int, before: str, after: str) -> bool:
    """Whether a text is spoken of only by its spirit, by somebody's part in it, or as one of any."""
    if _NONE_SUCH.match(after) or _SPIRIT.search(before[-60:]):
        return True
    if text.startswith("thỏa thuận", start) and STRIVEN_FOR.search(before[-60:]):
        return True
    return text[start].islower() and ONES_PART_IN.search(before) is not None


def was_made(after: str) -> bool:
    """Whether what follows a text's name says that it was signed or issued."""
    if _EXPECTED.match(after):
        return False
    return _WAS_SIGNED.match(after) is not None or _WAS_ADOPTED.match(after) is not None


def _listed(text: str, sentence: Sentence, start: int, end: int) -> AgreementStatus | None:
    """A name that stands as an entry of its own, below what says that such texts were or will be signed."""
    if text[sentence.start : start].strip(" -–•*+.)0123456789") or _GOES_ON.match(text, end, sentence.end):
        return None
    head = text[max(0, sentence.start - _LIST) : sentence.start]
    signed = list(_WERE_SIGNED.finditer(head))
    if not signed:
        return None
    coming = _WILL_BE.search(head, 0, signed[-1].start())
    return AgreementStatus.SIGNED if coming is None else AgreementStatus.PROPOSED
