"""Where a capital or a seat of power acts for its government ('Bắc Kinh ủng hộ', 'Điện Kremlin: ...')."""

from __future__ import annotations

import re

from banggiao.reading.complements import is_seat
from banggiao.reading.entities import Hit

# A verb follows it.
_ACTS = re.compile(
    r"(?: (?:và|với|cùng|lẫn) [A-ZĐ]\w+(?: [A-ZĐ]\w+){0,2})?"  # 'Washington và Tehran thông báo'
    r" (?:cũng |đã |đang |sẽ |vừa |luôn |vẫn |không |chưa |từng |đều |liên tục |có thể |cần |nên |phải "
    r"|kịch liệt |cực lực |kiên quyết |mạnh mẽ |nhiều lần |cùng |hôm nay |hôm qua |chính thức |tiếp tục "
    r"|chỉ |từ lâu |lâu nay "
    r"|thường |hay |rất |hoàn toàn |công khai |liên tục |tuần trước |tháng trước |trong khi đó |ngày càng |bất ngờ "
    r"|còn |lại |thậm chí |đến nay |tới nay |hiện |mới |bắt đầu |đột ngột |thực sự |sau đó "
    r"|trước đó |mới đây |gần đây |tháng này |tuần này |năm nay |(?:hôm|ngày) [0-9][0-9/.-]* )*"
    r"(?:cam kết|tuyên bố|cáo buộc|chỉ trích|phản đối|lên án|kêu gọi|yêu cầu|đề nghị|đề xuất|sẵn sàng|mong|muốn"
    r"|hy vọng|khẳng định|cho biết|cho rằng|cho hay|nói|nhấn mạnh|ủng hộ|coi|xem|đồng ý|nhất trí|thống nhất|cảnh báo"
    r"|áp|đe dọa|đe doạ|trừng phạt|triển khai|quyết định|thông báo|bác bỏ|hứa|đòi|hoan nghênh|lo ngại|quan ngại"
    r"|sẽ|đã|đang|vẫn|cần|nên|từ chối|chấp nhận|ca ngợi|đánh giá|ký(?! túc)|gia hạn|nối lại|đạt (?:được )?(?:thỏa"
    r"|thoả|đồng)|đình chỉ|đàm phán|hội đàm|trao đổi (?:tù|công hàm|lời|với)|triệu|phản ứng|đáp trả|xác nhận|thừa nhận"
    r"|tìm cách|tái khẳng định|bày tỏ|dọa|doạ|hoãn|rút|tố|gọi|mô tả|lấy làm|phủ nhận|phản bác|cảm ơn|chúc mừng"
    r"|thất vọng|tức giận|nổi giận|nhận định|lưu ý|phàn nàn|lên tiếng|phê phán|quan ngại|ngừng|dừng|hủy|huỷ|dỡ bỏ|thề"
    r"|trục xuất|thúc giục|hối thúc|cấm|dự định|có kế hoạch|lên kế hoạch|có ý định|công bố|thể hiện|tỏ ý|nêu|tin rằng"
    r"|tin tưởng|tỏ ra|cảm thấy|hài lòng|hưởng ứng|khen|chê|mời|(?:cắt(?: đứt)?|chấm dứt|lập|khôi phục) quan hệ"
    r"|không|chưa|chẳng|luôn|có thể(?! là| trở thành)|có quyền|có toàn quyền|có nghĩa vụ|có trách nhiệm|buộc phải|phải"
    r"|quyết tâm|khước từ|nhượng bộ|hứa hẹn"
    r"|hành động|hành xử|đối xử|theo đuổi|chuẩn bị|trả đũa|gây|vi phạm|khiêu khích|sử dụng|cung cấp|viện trợ|cho phép"
    r"|duy trì|tấn công|phóng(?! viên)|trì hoãn|phớt lờ|cố tình|âm mưu|can thiệp|phá hoại|leo thang|chống|đứng sau"
    r"|(?:(?:đưa )?ra|gửi|phát|đặt) (?:thông cáo|tuyên bố|tín hiệu|điều kiện))(?!\w)"
)
# ... or where something is said or done to it.
_ACTED_ON = re.compile(
    r"(?<!\w)(?:(?:đàm phán|(?:thỏa thuận|thoả thuận|hiệp định|hiệp ước)(?: \w+){1,4}|thỏa thuận|thoả thuận"
    r"|thương lượng|đối thoại|quan hệ|xung đột|căng thẳng|ngừng bắn"
    r"|ngoại giao|đối đầu|đồng minh"
    r"|chiến tranh|liên minh|hiệp ước|hiệp định|mới) với|cảnh báo|cáo buộc|chỉ trích|kêu gọi|thúc giục|hối thúc"
    r"|yêu cầu|đe dọa|cảm ơn|cám ơn|cảm kích|biết ơn|ca ngợi|khen ngợi|hoan nghênh|tố cáo|đổ lỗi cho|răn đe|trấn an"
    r"|đe doạ|lên án|trừng phạt|sức ép lên|áp lực lên|phản đối|thuyết phục|ủng hộ|đề nghị|muốn|mong|hy vọng|buộc)"
    r"(?: \w+(?: \w+)? và)?[\"']? $|(?<!\w)(?:phía|ông chủ|chính quyền|chính phủ|(?:điều kiện|đề xuất|quyết định"
    r"|lập trường|chính sách|quan điểm|thái độ|phát biểu|phát ngôn|nỗ lực|vai trò|đề nghị|chiến lược|lợi ích|sức ép"
    r"|ảnh hưởng|tham vọng|ý đồ|âm mưu|luận điệu|đòi hỏi|bước đi|quyền|lực lượng|quân đội|đồng minh"
    r"|yêu cầu|tuyên bố|động thái|hành động|kế hoạch|cam kết|cáo buộc|phản ứng)(?: \w+){0,2} của) $"
    r"|(?<!\w)(?:cho biết|cho hay|cho rằng|nói|khẳng định|tuyên bố|nhấn mạnh|nhắc lại|nêu rõ|tin) (?:rằng |là )?$"
    r"|(?<!\w)(?:ông chủ|bà chủ|chủ nhân|người đứng đầu|giới chức|quan chức|phát ngôn viên|người phát ngôn) $"
)


# 'Căng thẳng giữa Bắc Kinh và Tokyo': of two capitals that something is between, both stand for their states.
_BETWEEN = re.compile(
    r"(?<!\w)(?:quan hệ|căng thẳng|đối thoại|đàm phán|thương lượng|thương mại|thương chiến|ngoại giao|quân sự|liên minh"
    r"|tranh chấp|đồng minh|liên lạc|xung đột|bất đồng|khác biệt|khẩu chiến|chiến tranh|cuộc chiến|đối đầu|hạt nhân"
    r"|thỏa thuận|thoả thuận|hiệp định|hiệp ước|ngừng bắn|hòa giải|hoà giải|trung gian|song phương|thượng đỉnh|hội đàm"
    r"|điện đàm|lòng tin|thù địch|leo thang|xích lại gần)(?: \w+){0,4} giữa "
    r"(?:[a-zđ-ỹ]* ?[A-ZĐ][\w-]*(?: [A-ZĐ][\w-]*){0,2} (?:và|với|cùng) )?$"
)
_AND_ANOTHER = re.compile(r" (?:và|với|cùng) (?:chính quyền |phía )?[A-ZĐ]")


def acts_here(text: str, lowered: str, hit: Hit) -> bool:
    """Whether something is done by the capital or seat ``hit``, or said or done to it."""
    if _ACTS.match(text, hit.end) is not None:
        return True
    if text.startswith(": ", hit.end) and is_seat(text, hit):
        return True
    return _ACTED_ON.search(lowered, max(0, hit.start - 44), hit.start) is not None


def is_between(text: str, lowered: str, hit: Hit) -> bool:
    """Whether the capital ``hit`` is one of two that something between states is said to be between."""
    if hit.code is None:
        return False
    before = max(0, hit.start - 80)
    if lowered.rfind("giữa ", before, hit.start) < 0 or _BETWEEN.search(text, before, hit.start) is None:
        return False
    return lowered.endswith(("và ", "với ", "cùng "), 0, hit.start) or _AND_ANOTHER.match(text, hit.end) is not None
