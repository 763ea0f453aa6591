"""Patterns of what is asserted: how things stand between states, what holds for all, what ranks high."""

from __future__ import annotations

import re

from banggiao.reading.cues import whole

# 'Khẳng định phát triển quan hệ với X là lựa chọn chiến lược': what ranks high with one, without 'coi'.
RANKS_HIGH = re.compile(
    r"(?: rõ)?[,:]?(?: rằng)?(?: việc)?(?:,? (?:và )?(?:giữ gìn|củng cố|phát triển|tăng cường|mở rộng|thúc đẩy"
    r"|làm sâu sắc|vun đắp|duy trì|đẩy mạnh|nâng cao)){0,4}(?: hơn)?(?: nữa)? (?:mối )?(?:quan hệ|tình hữu nghị"
    r"|tình đoàn kết|hợp tác)(?!\w)[^;.]{0,170}? (?:là|được [^,;.]{2,30} (?:xác định|coi|xem) là) [^;.]{0,60}?"
    r"(?:ưu tiên|lựa chọn chiến lược|yêu cầu khách quan|chủ trương nhất quán|tất yếu khách quan|quy luật sống còn"
    r"|(?:yếu|nhân) tố sống còn|mục tiêu (?:chiến lược|hàng đầu|lâu dài)"
    r"|một trong những mục tiêu)(?!\w)"
)
# 'Khẳng định UNCLOS là khuôn khổ pháp lý', 'nhấn mạnh hiệp định X tiếp tục là cơ sở': a text that holds.
FRAMEWORK = re.compile(
    r"(?: rõ)?[,:]?(?: rằng)?,? (?:các |những )?(?:hiệp định|hiệp ước|công ước|nghị quyết|đồng thuận|tuyên bố"
    r"|hiến chương|thỏa thuận|nguyên tắc|luật|unclos|doc|coc)(?!\w)[^;.]{0,110}?"
    r" (?:vẫn |tiếp tục |luôn |chính |phải )*là (?:một |các |những )?(?:khuôn khổ|khung|cơ sở|nền tảng|căn cứ"
    r"|kim chỉ nam|điểm khởi đầu|định hướng)(?!\w)"
)
# 'Nhấn mạnh ưu tiên cấp bách là ngăn chặn xung đột'.
PRESSING = re.compile(
    r"(?: rõ)?[,:]?(?: rằng)?,? (?:ưu tiên|nhiệm vụ|việc|điều)(?: (?:cấp bách|cấp thiết|hàng đầu|cao nhất|trước mắt"
    r"|quan trọng|lúc này|hiện nay|nhất|then chốt))+(?: (?:của|với|đối với) [^,;.]{2,40}?)? (?:phải )?là (?:phải |cần "
    r"|việc |sớm )*(?:ngăn|chấm dứt|bảo vệ"
    r"|bảo đảm|đảm bảo|duy trì|thả|đạt|tránh|giảm|hạ nhiệt|ngừng|khôi phục|nối lại|thực thi|tôn trọng|tuân thủ"
    r"|giải quyết|h(?:òa|oà) bình|đối thoại)(?!\w)"
)
# 'Nhấn mạnh việc gìn giữ hòa bình là lợi ích chung', 'cho rằng đối thoại là con đường ...': what holds for all.
HOLDS_FOR_ALL = re.compile(
    r"(?: rõ)?[,:]?(?: rằng)?,? ?[\"']?(?:(?:việc|sự|xu thế|các|mọi|một) )?(?:(?:duy trì|bảo đảm|đảm bảo"
    r"|bảo vệ|gìn giữ|giữ gìn|thả|trả tự do cho"
    r"|tôn trọng|tuân thủ|thượng tôn|thúc đẩy|giải quyết|ngăn chặn|chấm dứt)(?:,| và)? ?){0,3}(?:nền |các |mọi )?"
    r"(?:hòa bình|hoà bình|ổn định|an ninh(?! (?:lương thực|năng lượng|mạng|trật tự))|an toàn hạt nhân|tự do hàng hải"
    r"|luật pháp quốc tế|phi hạt nhân h(?:óa|oá)|đối thoại|biện pháp ngoại giao|ngoại giao|chủ nghĩa đa phương"
    r"|chủ quyền|xung đột|ngừng bắn|chiến tranh|vũ lực|bạo lực|tranh chấp|con tin)(?!\w)[^;.]{0,150}?"
    r" (?:vẫn |luôn |chính |cũng |đều )?(?:là|không phải là|không phục vụ) [^;.]{0,40}?(?:lợi ích|mục tiêu|ưu tiên"
    r"|nền tảng|nguyên tắc|con đường|chìa khóa|trách nhiệm|nghĩa vụ|sứ mệnh|nhiệm vụ|xu thế|dòng chảy|cơ sở|then chốt"
    r"|cần thiết|không thể chấp nhận|quan trọng|giải pháp|lựa chọn duy nhất)(?!\w)"
)
STANCE = re.compile(
    r"(?:[^.;]{0,160}?)(?:cần (?:phải )?(?:được )?giải quyết|kiên trì|tôn trọng|tuân thủ|kiên định|nhất quán|lập trường"
    r"|chủ trương|không chấp nhận|phản đối|không thể|không bao giờ|không đàm phán|nguyên tắc|không cho phép"
    r"|không can thiệp|không (?:hề )?từ bỏ|kiên quyết (?:bảo vệ|đấu tranh)|đầy đủ (?:cơ sở|bằng chứng|căn cứ|chứng cứ)"
    r"|(?:bất hợp pháp|phi pháp|trái phép|vô giá trị|không có giá trị)|phải (?:được )?(?:tôn trọng|tuân thủ"
    r"|giải quyết)|có quyền|quyền tự do)"
)
REGARDS_AS = re.compile(whole("coi", "xem") + r" .{3,90}? là(?!\w)")
IS_PARTNER = re.compile(
    r" (?:luôn |vẫn |không chỉ |tiếp tục |cũng |sẽ |chính |vừa ){0,5}(?:là|có) (?:một trong những |một |những "
    r"|nước ){0,5}(?:[^,;.]{0,40}(?<!\w))?(?:đối tác|láng giềng|ưu tiên|đồng minh|trọng tâm|vai trò then chốt"
    r"|vị trí (?:ưu tiên|quan trọng))(?!\w)"
)
IS_GOOD = re.compile(
    r"[^;.]{0,30}? (?:là|trở thành|đã (?:đạt|vượt|có|trở)|vẫn đạt|đạt được|đóng vai trò"
    r"|thể hiện sự)(?!\w)[^;.]{0,90}?(?:quan trọng|quý giá|quý báu|to lớn|thành tựu|thành quả|tích cực|hình mẫu"
    r"|điểm sáng|mẫu mực|năng động|tốt nhất|ấn tượng|tin tưởng|sáng suốt|hàng đầu|người bạn tốt|tuyệt vời|đáng tin cậy"
    r"|then chốt|vĩ đại)"
)
BEST_TIME = re.compile(r"[^;.]{0,60}?(?:thời kỳ|giai đoạn) (?:phát triển )?(?:tốt|tốt đẹp|rực rỡ|mạnh mẽ) nhất")
BEST_OF_RELATIONS = re.compile(
    r"[^;.]{0,90}?(?:quan hệ|tình (?:hữu nghị|đoàn kết)|hợp tác)[^;.]{0,300}?(?:tốt (?:đẹp )?nhất|thành công nhất"
    r"|hiếm có|mạnh mẽ nhất|sâu rộng nhất|năng động nhất|quan trọng hơn bao giờ hết|có quyền tự hào"
    r"|đặc biệt như|tốt (?:đẹp )?hơn bao giờ hết"
    r"|chưa bao giờ (?:[^,;.]{2,24}? )?(?:tốt|bền|vững|mạnh|gần gũi|sâu sắc|chặt chẽ|gắn bó|tin cậy)"
    r"|đỉnh cao|ở mức cao nhất|hình mẫu|mẫu mực|có một không hai|độc nhất|chưa từng (?:có|tốt)"
    r"|(?:hết sức|vô cùng) tốt đẹp"
    r"|nền tảng (?:rất |hết sức )?vững chắc|tài sản (?:chung )?(?:vô giá|quý))"
)
# 'Hai bên cho rằng quan hệ hai nước có ý nghĩa quan trọng': what it is to both.
DEAR_TO_BOTH = re.compile(
    r"[^;.]{0,260}?(?:quan hệ|tình (?:hữu nghị|đoàn kết))[^;.]{0,160}? (?:có|mang|giữ|là) (?:một )?(?:(?:ý nghĩa|tầm"
    r"|vai trò|vị trí)"
    r" (?:[^\W\d_]+ ){0,4}?quan trọng|ý nghĩa chiến lược|tài sản|ưu tiên|lựa chọn chiến lược)"
)
ABOUT_THINGS = re.compile(
    r"(?:chuyến thăm|cuộc gặp|hội nghị|hội đàm|kết quả|văn kiện|thỏa thuận|hiệp định|sự kiện"
    r"|chiến dịch|truy quét|không kích|tiêu diệt|chống|cuộc chiến|trừng phạt|sức ép|tấn công)[^,;.]{0,60}$"
)
MUST = re.compile(r"(?<!\w)(?:dư địa|cần|sẽ|mong|đề nghị|phải|nên|tiếp tục)(?!\w)")
EACH_OTHERS = re.compile(
    r"[^;.]{2,70}?(?<!\w)(?:là|đã trở thành|trở thành) [^;.]{0,60}?(?:đối tác|láng giềng|bạn bè|người bạn|ưu tiên"
    r"|đồng minh|thị trường)[^,;.]{0,50} của nhau(?!\w)"
)
# What is ours: 'khẳng định chủ quyền đối với ...'.
OWN_SOVEREIGNTY = re.compile(
    r" (?:lại |rõ |về |mạnh mẽ )?(?:quyền và )?chủ quyền (?:của mình |không (?:thể )?tranh cãi |lãnh thổ "
    r"|của [^,;.]{2,30}"
    r" ){0,2}(?:đối với|trên|tại|ở)(?!\w)"
)
SAID_BAD = re.compile(
    r"[^;.]{3,110}? là [^,;.]{0,40}?(?:khiêu khích|nguy hiểm|hành động leo thang|phi pháp|trái phép"
    r"|bất hợp pháp|sai trái"
    r"|sai lầm|đáng tiếc|vô trách nhiệm|tội ác|vô lý|vô căn cứ|không thể chấp nhận|vi phạm|không nghiêm túc)(?!\w)"
)
# 'Nhấn mạnh mỗi thắng lợi đều không thể tách rời sự giúp đỡ của X', '... có được là nhờ sự ủng hộ của X'.
OWED_TO_HELP = re.compile(
    r"[^;.]{0,200}?(?<!\w)(?:không (?:thể )?tách rời|gắn liền với|(?:là )?nhờ(?: có)?|không thể thiếu"
    r"|nếu (?:thiếu|không có))"
    r" (?:những |một phần |một phần lớn |có )*sự (?:ủng hộ|giúp đỡ|hỗ trợ|đóng góp)(?!\w)"
)
# 'Khẳng định Mỹ có lợi ích lâu dài ở châu Á'.
INTERESTS = re.compile(
    r"(?: rằng)?[^,;.]{2,40}? có (?:những |các )?lợi ích (?:quốc gia|lâu dài|chiến lược|cốt lõi|sống còn|to lớn)"
    r"[^,;.]{0,30}? (?:ở|tại|trong) (?:khu vực|châu|đông nam á|ấn độ dương|mỹ latin|trung đông|nam á|đông á)(?!\w)"
)
# 'Chia sẻ rằng nhờ vắc xin của X mà nước mình thoát dịch': what one has from another.
OWED_TO = re.compile(
    r"(?: rằng)?,? (?:chính )?nhờ (?:có )?[^,;.]{0,60}?(?P<of>của|từ) [^,;.]{2,40}? (?:mà|nên) [^,;.]{0,60}?"
    r"(?:thành công|vượt qua|đạt|phát triển|kiểm soát|khôi phục|phục hồi|thoát|có thể|xây dựng|ổn định)(?!\w)"
)
# 'Nói mục tiêu chiến lược của nước mình là gần gũi hơn với X'.
AIM = re.compile(
    r"(?:,? (?:rằng|ngay từ khi|từ khi|kể từ khi)(?: [^;.]{3,90}?,)?)?,? (?:một trong những )?mục tiêu"
    r"(?: (?:chiến lược|lâu dài|hàng đầu|ưu tiên|quan trọng|nhất quán|chính|lớn|đối ngoại|xuyên suốt))*"
    r"(?: (?:của|trong) [^,;.]{2,40}?)? là [^,;.]{0,50}?(?:quan hệ|hợp tác)"
)
STRESSES = ("khẳng định", "tái khẳng định", "nhấn mạnh", "nêu rõ", "tuyên bố")
