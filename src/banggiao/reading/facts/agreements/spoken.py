"""What is done to or wanted of a text that tells its life in no word of signing: it's defended, revised, sought."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.agreements.life import is_passed_over
from banggiao.reading.frame import Frame
from banggiao.reading.members import AgreementStatus

_NEAR = 60  # code points before a name in which is told what is done to the text
# 'Không có hiệp định ...', 'không phải một hiệp ước', 'nếu không đạt được thỏa thuận': there is no such text.
_NONE = regex.compile(
    r"(?<!\p{L})(?:không|chưa|chẳng|thiếu|nếu|khó|bất cứ|bất kỳ|mọi)(?!\p{L})(?! (?:vội|sẵn sàng|ủng hộ|thừa nhận"
    r"|công nhận|thúc đẩy))[^,;.]{0,44}$"
)
_BUT = r"(?: (?:lại|nhằm|vào|đến|tới|việc|cho|về|với|theo|đạt|đạt được|có|được|các|bản|một|nguyên tắc))*"
# 'Rất cần một hiệp định', 'nhất trí về nguyên tắc một hiệp định', 'chưa sẵn sàng đạt thỏa thuận'.
_SOUGHT = regex.compile(
    r"(?<!\p{L})(?:muốn|cần|khao khát|sẵn sàng|thúc đẩy|thu xếp|dàn xếp|vội|vội vàng|phác thảo|soạn|nhất trí|đồng ý"
    r"|làm việc)(?!\p{L})" + _BUT + " $"
)
_STANDS = regex.compile(
    r"(?<!\p{L})(?:phá hoại|làm gián đoạn|đe dọa|đe doạ|xem xét|sửa đổi|sửa|điều chỉnh|rút lại|cập nhật|giữ nguyên"
    r"|duy trì|cứu vãn|cứu|bám sát|gắn bó|bỏ phiếu|phản đối|ủng hộ|thừa nhận|công nhận|khôi phục|tái khởi động|củng cố"
    r"|(?:kết thúc|chấm dứt|khép lại) (?:bằng|với|nhờ))(?!\p{L})" + _BUT + " $"
)
_HALTED = regex.compile(r"(?<!\p{L})(?:tạm ngưng|tạm ngừng|ngưng|hoãn)(?: thực hiện| thi hành)?(?: các| bản)? $")
# '... đã được gia hạn', '... hoàn thành và sẽ được thực thi', '... sẽ được xác lập'.
_TOLD_BEHIND = regex.compile(
    r"[^,;.\"]{0,40}? (?:được gia hạn|được duy trì|hoàn thành|hoàn thiện|mất \d+ năm để ký|có hiệu lực)(?!\p{L})"
)
_TOLD_BEFORE = regex.compile(r"[\"”']? (?:này|đó|nói trên|trên)(?!\p{L})")  # another name of what was told of


def stage_spoken_of(frame: Frame, sentence: Sentence, start: int, end: int, row: int) -> AgreementStatus | None:
    """How a text stands that is sought, kept or fought over; None where nothing of the kind is said."""
    low = frame.lowered
    floor = max(sentence.start, row - _NEAR)
    after = frame.text[end : min(sentence.end, end + _NEAR)]
    if is_passed_over(frame.text, start, frame.text[floor:row], after):
        return None
    if _NONE.search(low, floor, row) is not None or _TOLD_BEFORE.match(low, end) is not None:
        return None
    if _HALTED.search(low, floor, row) is not None:
        return AgreementStatus.SUSPENDED
    if _STANDS.search(low, floor, row) is not None or _TOLD_BEHIND.match(low, end, sentence.end) is not None:
        return AgreementStatus.IN_FORCE
    return AgreementStatus.PROPOSED if _SOUGHT.search(low, floor, row) is not None else None
