"""Words of worth that are said of another state: growth and how great, a deed and how well, a gift and its worth."""

from __future__ import annotations

_TOLD = (
    "nâng cao vị thế|nâng cao được vị thế|khẳng định vị thế|khẳng định được vị thế|vị thế ngày càng"
    "|vị thế quan trọng|uy tín ngày càng|có uy tín|năng động|hấp dẫn|ấn tượng|vượt bậc|kỳ diệu|thần kỳ"
    "|đáng tự hào|đáng ngưỡng mộ|đáng khâm phục|đáng kinh ngạc|đáng nể|đáng ghi nhận|tiên phong|đi đầu|hình mẫu"
    "|tấm gương|điểm sáng|mẫu mực|đóng góp tích cực|đóng góp quan trọng|đóng góp to lớn|đóng góp đáng kể"
    "|vai trò quan trọng|vai trò tích cực|vai trò chủ chốt|vai trò dẫn dắt|vai trò nổi bật|phát triển mạnh mẽ"
    "|phát triển rất nhanh|phát triển nhanh chóng|tăng trưởng mạnh mẽ|mến khách|hiếu khách|kiên cường|cần cù"
    "|tài ba|sáng suốt|lỗi lạc|kiệt xuất|nhân tố quan trọng|nhân tố tích cực|tiềm năng to lớn|tiềm năng rất lớn"
    "|thị trường quan trọng|thị trường tiềm năng|thị trường đầy tiềm năng|điểm đến lý tưởng|thành viên tích cực"
    "|rất thành công|vô cùng thành công|thành công rực rỡ|đúng đắn|hào phóng|thành tựu to lớn"
    "|thành tựu quan trọng|phát triển nhanh nhất|tăng trưởng nhanh nhất|nền kinh tế phát triển nhanh"
    "|ví dụ điển hình|ví dụ tiêu biểu|thành tựu đáng kể|thành tựu nổi bật|bước tiến lớn|bước tiến dài"
    "|bước tiến quan trọng|thay đổi ngoạn mục|xứng đáng nhận|xứng đáng được|xứng đáng với|xứng đáng giành"
    "|xứng đáng đoạt|đáng được trao|đáng được nhận|đáng được ghi nhận|đáng được tôn vinh|đáng được biểu dương"
)
# 'Việt Nam đang tăng trưởng rất nhanh', 'đã đổi mới rất nhiều'.
_GROWS = "phát triển|tăng trưởng|đổi mới|vươn lên|thay đổi|chuyển mình|phục hồi|hội nhập|đổi thay|lớn mạnh"
_HOW_IT_GROWS = (
    "mạnh mẽ|rất mạnh mẽ|mạnh|rất mạnh|nhanh|rất nhanh|nhanh chóng|rất nhanh chóng|rất nhiều|vượt bậc|ngoạn mục"
    "|ấn tượng|thành công|rất thành công|rất tốt|sâu rộng|không ngừng|vững chắc|kỳ diệu|thần kỳ"
)
# 'Đã ứng phó hiệu quả', 'làm rất tốt'.
_DOES = (
    "ứng phó|đối phó|kiểm soát|xử lý|quản lý|làm|thực hiện|triển khai|phòng chống|chống dịch|điều hành|tổ chức|đăng cai"
    "|chuẩn bị|đảm nhiệm|hoàn thành|phát huy|chủ trì"
)
_HOW_IT_DOES = (
    "hiệu quả|rất hiệu quả|tốt|rất tốt|thành công|rất thành công|xuất sắc|rất xuất sắc|chu đáo"
    "|rất chu đáo|hết sức chu đáo"
)
# 'Giành được nhiều thành tựu mới', 'đây là sáng kiến quan trọng của Việt Nam'.
_GAINS = (
    "thành tựu|thành công|tiến bộ|bước tiến|thành quả|sáng kiến|đóng góp|quyết định|bước đi|nỗ lực|chính sách|ý tưởng"
)
_OF_WORTH = (
    "quan trọng|rất quan trọng|hết sức quan trọng|to lớn|rất to lớn|lớn|rất lớn|mới|đáng kể|nổi bật|vượt bậc|tốt đẹp"
    "|đáng khích lệ|đáng mừng|có giá trị|rất có giá trị|quý giá|quý báu|kịp thời|sáng suốt|đúng đắn|có ý nghĩa"
    "|rất có ý nghĩa|thiết thực|phi thường|rực rỡ|đặc biệt|rất đặc biệt|hết sức đặc biệt|tích cực|rất tích cực"
    "|thiện chí|mang tính xây dựng"
)
_NEW_IS_NO_WORTH = frozenset(
    f"{gain} {worth}" for gain in ("quyết định", "bước đi", "nỗ lực", "chính sách", "ý tưởng", "sáng kiến", "đóng góp")
    for worth in ("mới", "lớn", "rất lớn")
)
# 'Là một trong những quốc gia đứng đầu Đông Nam Á'.
_RANKS = tuple(
    f"{what} {rank}"
    for what in ("quốc gia", "nước", "đất nước", "nền kinh tế", "thành viên", "thị trường", "điểm đến")
    for rank in ("đứng đầu", "hàng đầu", "dẫn đầu", "tiên tiến", "phát triển", "kiểu mẫu", "có trách nhiệm")
)
# 'X đã giúp đỡ chúng tôi rất nhiều'.
_TO_US = tuple(
    f"{does} {us}"
    for does in ("giúp", "giúp đỡ", "hỗ trợ", "ủng hộ", "đồng hành cùng", "sát cánh cùng", "chia sẻ với")
    for us in ("chúng tôi", "chúng ta")
)
_ALL = (
    *dict.fromkeys(
        (
            *_TOLD.split("|"),
            *(f"{grows} {how}" for grows in _GROWS.split("|") for how in _HOW_IT_GROWS.split("|")),
            *(f"{does} {how}" for does in _DOES.split("|") for how in _HOW_IT_DOES.split("|")),
            *(f"{gain} {worth}" for gain in _GAINS.split("|") for worth in _OF_WORTH.split("|")),
            *_RANKS,
            *_TO_US,
        )
    ),
)
MERITS = tuple(merit for merit in _ALL if merit not in _NEW_IS_NO_WORTH)
