"""What is said of another state: words of blame, of praise, of its worth, and those by which one stands firm."""

from __future__ import annotations

import re

# What is said of somebody's doing: a predicate by itself.
DOES = (
    "vi phạm|phá hoại|đe dọa|cản trở|gây căng thẳng|làm căng thẳng|gia tăng căng thẳng|gây leo thang|làm leo thang"
    "|leo thang căng thẳng|gây bất ổn|gây mất ổn định|làm mất ổn định|làm xấu|làm trầm trọng|làm phức tạp|làm suy yếu"
    "|làm tổn hại|gây tổn hại|gây tổn thương|làm tổn thương|làm xói mòn|gây nguy hiểm|đùa với lửa|can thiệp vào"
    "|can thiệp công việc|kích động|khiêu khích|gây chia rẽ|chia rẽ|bóp méo|xuyên tạc|thao túng|bắt nạt|chà đạp"
    "|nuốt lời|lợi dụng|bất công với|không công bằng với|đi ngược lại|phản bội|hủy hoại|xâm lược|xâm phạm|đánh cắp"
    "|phá vỡ thỏa thuận|phá vỡ lệnh|phá vỡ cam kết|phá vỡ hiện trạng|phá vỡ nguyên trạng|phá vỡ thế cân bằng"
    "|phá vỡ hòa bình"
    "|dẫn đến hậu quả|gây hậu quả|gây ra hậu quả|phải chịu trách nhiệm|phải trả giá|chịu hoàn toàn trách nhiệm"
    "|không muốn hòa bình|không nghiêm túc|không tôn trọng|không tuân thủ|thiếu thiện chí|không có thiện chí"
    "|không thực hiện cam kết|không giữ lời|phớt lờ|vu khống|bôi nhọ|vu cáo|cưỡng ép|tống tiền|ảnh hưởng tiêu cực"
    "|gây sức ép|đơn phương từ bỏ|đơn phương phá bỏ|đơn phương rút|không thể tin|không thể tin tưởng|lạm dụng"
    "|chiếm đoạt"
    "|không sẵn sàng đàm phán|không sẵn sàng đối thoại|chưa sẵn sàng|từ chối đối thoại|trốn tránh|né tránh trách nhiệm"
    "|chống phá|gây rối|gây phương hại|gây hại cho|làm phương hại|leo thang xung đột|châm ngòi|đổ thêm dầu"
    "|vượt quá giới hạn|vượt lằn ranh|tiếp tay|quân sự hóa"
    "|không đáng tin|xúc phạm đến|xúc phạm tới|xúc phạm sâu sắc|không quyết liệt"
)
# What somebody's doing is said to be: after 'là', or in marks.
BAD = (
    "vô nghĩa|phản tác dụng|sai lầm|sai trái|nguy hiểm|vô lý|vô căn cứ|không có căn cứ|phi pháp|trái phép|bất hợp pháp"
    "|không thể chấp nhận|vô trách nhiệm|thiếu trách nhiệm|đáng tiếc|đáng lo ngại|đáng báo động|đáng lên án|đáng xấu hổ"
    "|thù địch|tội ác|khủng bố|vô nhân đạo|ngu ngốc|lố bịch|nực cười|bất công|không công bằng|thiếu công bằng"
    "|đạo đức giả|phân biệt đối xử|vô hiệu|vô giá trị|mối đe dọa|mối nguy|kẻ thù|kẻ xâm lược|bịa đặt|dối trá"
    "|xúc phạm|tồi tệ|điên rồ|không hiệu quả|chưa đủ mạnh|phi lý|thiển cận|hiếu chiến|hành động chiến tranh"
    "|chiến tranh kinh tế|can thiệp thô bạo|trò hề|thảm họa|hành động gây hấn|gây hấn|kẻ hiếu chiến|không chính đáng"
    "|vô ích|vô bổ|vớ vẩn|không thực tế|phi thực tế|âm mưu|mưu đồ|chiêu trò|trò lố|trò đùa|động cơ chính trị"
    "|không nhất quán|lãng phí thời gian|đáng thương|đáng khinh|đáng buồn|đáng thất vọng|hèn nhát|thô bạo"
    "|thô thiển|ngạo mạn|kiêu ngạo"
    "|lừa dối|lừa đảo|giả dối|vô liêm sỉ|trơ trẽn|nham hiểm|độc hại|tàn bạo|man rợ|dã man|phản dân chủ|lạc hậu|lỗi thời"
    "|không phù hợp|không thích hợp|quá đáng|quá mức|thiếu tôn trọng|thiếu xây dựng|không xây dựng"
    "|không công lý|mối đe doạ|cái cớ|thủ phạm|kẻ gây hấn|kẻ bắt nạt|kẻ dối trá|kẻ phản bội"
    "|không đúng|không đúng sự thật|sai sự thật|trái sự thật|màn kịch|dấu hiệu tuyệt vọng|dấu hiệu về sự tuyệt vọng"
    "|phiến diện|một chiều|trục ác quỷ|quốc gia bất hảo|chế độ độc tài"
)
GOOD = (
    "hữu ích|tuyệt vời|đáng tin cậy|rất tốt|bước đi đúng|bước tiến|điều tốt|tín hiệu tốt|tín hiệu tích cực"
    "|dấu hiệu tích cực|dấu hiệu tốt|bước đi tích cực|động thái tích cực|diễn biến tích cực|đáng khích lệ"
    "|mang tính xây dựng|tầm cỡ|vĩ đại|dũng cảm|xuất sắc|thẳng thắn và cởi mở|đáng hoan nghênh|đáng trân trọng"
)
STANDS = (
    "không bao giờ chấp nhận|không bao giờ từ bỏ|không bao giờ công nhận|không bao giờ thỏa hiệp"
    "|không bao giờ nhượng bộ|không bao giờ đàm phán|không bao giờ khuất phục|không thể song hành|không bao giờ có thể"
    "|không nhượng bộ"
    "|không thỏa hiệp|không có chỗ cho|không thể thương lượng|không thể đàm phán|phải được công nhận"
    "|phải được tôn trọng|không thể tách rời|không có giải pháp quân sự|không thay đổi lập trường"
    "|không thay đổi quan điểm|không từ bỏ lập trường|chỉ có thể giải quyết|chỉ có thể được giải quyết"
    "|không từ bỏ một tấc|không nhượng bộ một tấc|không chấp nhận bất kỳ"
)
# What it is to one: after 'là', 'như', 'giữ', 'có'.
DEAR = (
    "đối tác quan trọng|đối tác hàng đầu|đối tác chiến lược hàng đầu|đối tác chiến lược quan trọng|đối tác ưu tiên"
    "|đối tác tin cậy|đối tác then chốt|đối tác trọng tâm|đối tác thương mại lớn|đối tác không thể thiếu"
    "|những đối tác quan trọng|ưu tiên hàng đầu|ưu tiên cao nhất|ưu tiên cao|một ưu tiên|láng giềng gần gũi"
    "|láng giềng thân thiết|láng giềng quan trọng|trụ cột|người bạn thân thiết|người bạn tốt|người anh em"
    "|bạn bè thân thiết|đồng minh thân cận|đồng minh quan trọng|đồng minh thân thiết|vị trí quan trọng|vị trí đặc biệt"
    "|vị trí ưu tiên|vị trí then chốt|vai trò then chốt|trọng tâm trong chính sách"
)
KINDS = {
    **dict.fromkeys(DOES.split("|"), "does"),
    **dict.fromkeys(BAD.split("|"), "bad"),
    **dict.fromkeys(GOOD.split("|"), "good"),
    **dict.fromkeys(STANDS.split("|"), "stands"),
    **dict.fromkeys(DEAR.split("|"), "dear"),
}
IS = re.compile(
    r"(?<!\w)(?:là|như|mang tính|mang tính chất)(?: (?:một|những|các|sự|hành động|hành vi|động thái|bước đi|việc làm"
    r"|quyết định|trò|rất|quá|hoàn toàn|cực kỳ|điều|hết sức|thật|vừa|hoàn toàn mang tính|việc|chính sách|nước|quốc gia"
    r"|nhà lãnh đạo|nhà ngoại giao|đất nước|người|đối tác|cuộc gặp|cuộc họp|kế hoạch|lời|chiến thuật|chiến dịch"
    r"|nghiêm trọng|tín hiệu|đầy|sai lầm|leo thang))* [\"']?$|[\"']$|(?<!\w)(?:rất|quá|thật|hoàn toàn|cực kỳ|hết sức) $"
)
IS_NOT = re.compile(
    r"(?<!\w)(?:không phải|không|chưa|chẳng) (?:là|như|mang tính)(?: [^\W\d_]+){0,4} [\"']?$"
    r"|(?<!\w)(?:không|chưa)(?!\w)[^,;.]{0,40} (?:hay|hoặc) (?:có )?(?:hành động |hành vi )?$"
)
NOT_SAID = frozenset(
    "không|chưa|chẳng|tránh|ngăn|chặn|chấm|dứt|chống|phó|trước|cơ|vi|mọi|các|những|buộc|để|nhằm|nếu|liệu|sự|bị|ngừng"
    "|dừng|kỳ|nào|vì|do|về|hòng|khỏi|được|khi|hề|thôi|hoặc|hay|đừng|cấm|lo|sợ|giảm|cách".split("|")
)
IF = re.compile(
    r"(?<!\w)(?:nếu|trừ khi|xin lỗi|liệu|không để|hy vọng|mong|kêu gọi|đề nghị|yêu cầu|cần|nên|phải|để|nhằm|khi"
    r"|tái diễn|quân nổi dậy|phiến quân|phe nổi dậy|lực lượng ly khai|phe ly khai)(?!\w)"
)
# Where something is, and who of a state is not its voice.
ASIDE = re.compile(
    r"(?<!\w)(?:công dân|người|doanh nghiệp|công ty|hãng|sinh viên|tập đoàn|đội|đội tuyển|cầu thủ|ngư dân|nhà báo"
    r"|du khách|nhóm|phe|phe đối lập|đảng|binh sĩ|tại|ở) $"
)
UNDER = re.compile(r"(?<!\w)bị (?:phía )?$")
HOLDS = re.compile(
    r"(?<!\w)(?:là|như|giữ|có|chiếm|đóng|trở thành)(?: (?:một|những|nước|các|trong|số|đất nước|quốc gia|người|luôn|cả"
    r"|vừa|một trong những|[^\W\d_]+,?)){0,9} [\"']?$"
)
ITS = re.compile(r"[\"']? (?:(?:sáng|chiều|tối|hôm|mới|gần|vừa) \w+ )?của ")  # 'hành động khiêu khích sáng nay của X'
NO_MORE = re.compile(r"(?<!\w)(?:từng|không còn|không phải|đảm bảo|bảo đảm|trở thành một trong|muốn|cựu)(?!\w)")
# Who says so, told after it: '..., X nhấn mạnh.'
AT_LAST = re.compile(
    r" ?(?:thêm|rõ|hôm \w+|ngày \d[\d./-]*|sáng \w+|chiều \w+|với \w[^,.]{1,40}|trên \w[^,.]{1,40})*[ .\"]*$"
)
ACCORDING = re.compile(r"[\"'\s]*theo (?:lời |thông tin từ |tuyên bố của |thông báo của )?")
