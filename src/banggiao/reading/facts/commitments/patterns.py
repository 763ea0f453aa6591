"""Patterns of the rules of :mod:`.decide`, on text in lower case: what may follow a verb, or keeps it from counting."""

from __future__ import annotations

import re

# 'Sẽ cân nhắc (việc) dỡ bỏ lệnh cấm': a measure that is weighed.
_MEASURE = (
    r" (?:[^\W\d_]+ ){0,3}?(?:việc |khả năng |phương án )?(?:nới lỏng|dỡ bỏ|gỡ bỏ|bãi bỏ|viện trợ|cung cấp|hỗ trợ|gửi"
    r"|triển khai|cử|rút|áp|áp đặt|áp dụng|trừng phạt|mở|mở lại|nối lại|công nhận|cấp|bán|chuyển giao|tham gia|giảm|cắt"
    r"|hủy|huỷ|đình chỉ|phê chuẩn|gia nhập|đáp trả|trả đũa|thiết lập|khôi phục|miễn|gia hạn)(?!\w)"
)
_TO_THE_TABLE = r" (?:với )?(?:(?:bàn|tiến trình|vòng) )?(?:đàm phán|đối thoại|thương lượng|thỏa thuận|thoả thuận)"
# Verbs after 'sẽ' that tell an event or a fate, not an undertaking.
EVENT = re.compile(
    r" [\"'“]?(?:sớm |cùng |trực tiếp |lần lượt |không |chưa |cũng ){0,5}(?:tiếp tục (?:thăm|gặp|hội đàm|phát biểu"
    r"|có|được|bị"
    r"|thảo luận|diễn ra|ở lại)|thăm|gặp|hội đàm"
    r"|hội kiến|đến|dự|tham dự|tham quan|ghé|triệu(?! tập)"
    r"|tiếp(?! (?:tục|nhận|cận|sức|tế)(?!\w))|đón|diễn ra|được|bị|là"
    r"|có(?! (?:những |các |một |ngay |thêm )*[\"'“]?(?:biện pháp|hành động|phản ứng|bước đi|đáp trả|động thái))"
    r"|gặp gỡ|phát biểu|tới|lên đường|sang|công du"
    r"|bắt đầu (?:với|bằng|cuộc (?:gặp|họp|trao đổi)|chuyến|thăm|công du|nhiệm kỳ|có|vào|từ|lúc)|kỷ niệm|trở thành"
    r"|đạt|kéo dài|bay|rời(?! khỏi (?:thỏa thuận|hiệp|liên minh|tổ chức|khối))|chủ trì|dành (?:thời gian|cả)"
    r"|đồng chủ trì|chào|họp|điện đàm|thực hiện chuyến|công bố"
    r"|riêng|thu (?:được|lợi|về)|cho (?:một )?(?:cuộc|chuyến)|nhấn mạnh|đề cập|nêu|khẳng định|tái khẳng định"
    r"|tuyên bố|cảnh báo|thông báo|bày tỏ"
    r"|bước|chứng kiến|mang|thể hiện|khó|giúp cho|góp phần|mở ra|đối mặt|chịu|gây|phải|bầu|nhậm chức|kết thúc|trình|nói"
    r"|ra(?! (?:lệnh|tay|sức)(?!\w))|còn|làm cho|nhận|giành|thảo luận|trao đổi|bàn|cân nhắc(?!" + _MEASURE + r")"
    r"|từ chức|nghỉ hưu|ngạc nhiên|tự biết|chỉ (?:diễn ra|là"
    r"|có|khi)|ảnh hưởng|rất(?! (?:nhiệt|tích cực))|hết hạn|chấm dứt vào|tạo ra|dẫn đến|khiến|thành công|thắng|thua"
    r"|mất|sụp đổ|xảy ra|thay đổi"
    r"|trải qua|tăng trưởng|ở|về nước|thu xếp|quay lại(?!" + _TO_THE_TABLE + r")|tạo xung lực|tạo động lực|tạo bước"
    r"|ngày càng"
    r"|phát triển(?! (?:mối |các mối )?(?:quan hệ|hợp tác))|mãi|luôn là"
    r"|(?:tiếp tục |còn )?(?:đơm hoa|kết trái|nở rộ|thăng hoa)"
    r"|luôn được|tập trung vào|đưa ra|xem xét(?! tích cực|" + _MEASURE + r")|xuất hiện|biết|tranh cử|tái tranh cử"
    r"|trở lại(?!" + _TO_THE_TABLE + r")"
    r"|không bao giờ quên|quên|mãi ghi nhớ|bao gồm|gồm|dẫn đầu|dừng chân|tháp tùng|nằm (?:trong|ở)|phụ thuộc|xoay quanh"
    r"|hoan nghênh|vui|ăn (?:tối|trưa|sáng)|dùng (?:bữa|tiệc)|chờ|xem(?! xét)|thấy|nghĩ|nhớ|không thể"
    r"|làm (?:điều|như vậy|thế|được|gì|những gì|(?:bất cứ|mọi|tất cả)(?![^,;.]{0,40} (?:để|nhằm) )))(?!\w)"
)
# Verbs after 'sẽ' that undertake even where nobody says so.
UNDERTAKES = re.compile(
    r" (?:luôn |cùng |mãi mãi |tích cực |nỗ lực |chủ động |sớm |cũng |không ngừng |rất |hết sức |nhiệt thành "
    r"|nhiệt tình "
    r"|mạnh mẽ |cùng nhau |tập trung |vẫn |chung tay |kiên quyết |kiên trì |phấn đấu |cố gắng |tiến tới |từng bước "
    r"|ngay lập tức |tạm thời ){0,5}(?:tiếp tục|hoãn|tạm hoãn|đình chỉ|xóa bỏ|xoá bỏ|gỡ bỏ|bãi bỏ|loại bỏ"
    r"|giảm(?! tốc| xuống| mạnh| dần| \d)|xem xét"
    r"|tăng cường|phát triển(?= (?:mối |các mối )?(?:quan hệ|hợp tác))"
    r"|tăng|hỗ trợ"
    r"|giúp|thúc đẩy|phối hợp|ủng hộ|mở rộng|cung cấp|viện trợ|nỗ lực|làm hết sức|củng cố|giữ gìn|gìn giữ|khuyến khích"
    r"|sát cánh|đẩy mạnh|hợp tác|chia sẻ|bảo đảm|đảm bảo|dành|đóng góp|triển khai|thực hiện|duy trì|mở cửa|chỉ đạo"
    r"|phát huy|áp đặt|áp thuế|đáp trả|trả đũa|làm việc|nhập khẩu|mua|cấp|miễn|trợ giúp|đầu tư|đồng hành|xây dựng"
    r"|nghiên cứu|tôn trọng|gửi|cử|rút|trừng phạt|tuân thủ|theo đuổi|vun đắp|quan tâm|đứng về|bàn giao|tháo gỡ"
    r"|hoàn thành|thành lập|đàm phán|bắt đầu|tạo điều kiện|tạo thuận lợi|gia hạn|dỡ bỏ|nới lỏng|giảm thuế|đóng góp"
    r"|bảo vệ"
    r"|tham gia|tiếp nhận|bán(?= [^,;.]{1,40} (?:cho|sang) )|chuyển giao|áp dụng|nâng|nối lại|ngừng|dừng(?! chân)|cắt"
    r"|tạm dừng|tạm ngừng|tạm đình chỉ|khôi phục"
    r"|điều (?:động |thêm )?(?:quân|tàu|binh|lực lượng|máy bay)|trao trả|trao tặng|tặng"
    r"|chi(?= [^,;.]{0,20}[0-9])|phê chuẩn"
    r"|mở(?= thêm | đại sứ| đường bay| tuyến| văn phòng| lãnh sự)"
    r"|rời khỏi|hành động|trục xuất|cấm(?! kỵ)|hạn chế|tái thiết|cho vay|xóa nợ|xoá nợ|đào tạo|bảo lãnh|gia nhập"
    r"|công nhận"
    r"|bổ sung|chuyển (?:cho|giao)|nhập|tài trợ|giúp đỡ|giải ngân|mở lại|nối lại|thả|phóng thích|hồi hương)(?!\w)"
)
# 'Theo thỏa thuận, X sẽ trả 18 binh sĩ nếu ...', 'Đổi lại, Y sẽ ...': what a deal binds a state to, whatever that is.
BOUND = re.compile(
    r"[\"“ ]*(?:theo (?:nội dung |các điều khoản của |điều khoản )?(?:thỏa thuận|thoả thuận|hiệp định|tuyên bố chung"
    r"|bản ghi nhớ|lệnh ngừng bắn)(?: này| trên| mới| khung| [^,;.]{1,40})?|đổi lại|ngược lại|để đổi lại"
    r"|(?:để )?đổi lấy (?:việc )?[^;.]{4,90}?(?=,)),? "
)
AFFIRMED = re.compile(
    r" (?:rằng |việc )?(?:luôn |vẫn |sẽ |cùng nhau |cùng |tích cực ){0,5}(?:tiếp tục|nỗ lực|quyết tâm|thúc đẩy"
    r"|tăng cường"
    r"|đẩy mạnh|mở rộng|phối hợp|hợp tác (?:chặt chẽ|với|cùng|tích cực)|không ngừng|tham gia|duy trì|triển khai|hỗ trợ"
    r"|dành)(?!\w)(?! (?:(?:ủng hộ|coi trọng|ưu tiên|kiên trì|kiên định|đứng|là|coi|xem|nhất quán|sự|tình cảm"
    r"|đường lối)(?!\w)|[^,;.]{0,90} là ))"
)
# 'Nhấn mạnh tầm quan trọng của việc tăng cường ...'; of what the law of nations asks it is a principle.
IMPORTANCE = re.compile(
    r"(?: rằng)? (?:tầm quan trọng|ý nghĩa|sự cần thiết|nhu cầu)(?: đặc biệt)?(?: của việc| trong việc| phải| của"
    r"| cần)? "
    r"(?:không ngừng |tiếp tục |cùng |cùng nhau |thường xuyên |sớm ){0,3}(?:tăng cường|thúc đẩy|đẩy mạnh|củng cố"
    r"|mở rộng"
    r"|phối hợp|hợp tác|triển khai|thực hiện|phát huy|xây dựng|nâng cao|phát triển|làm sâu sắc|tạo|duy trì (?:trao đổi"
    r"|tiếp xúc|hợp tác|đối thoại|đà|liên lạc|các cơ chế))(?!\w)"
    r"(?![^;.]{0,70}(?:luật pháp quốc tế|luật quốc tế|unclos|luật biển|hàng hải|hiến chương|(?<!\w)doc(?!\w)))"
)
OF_ONE_MIND = re.compile(
    r" (?:rằng |cần |sẽ |cùng |tiếp tục |việc )*(?:hướng tới|tăng cường|thúc đẩy|đẩy mạnh|củng cố|mở rộng|phối hợp"
    r"|hợp tác|triển khai|thực hiện|phát huy|xây dựng|nâng|đưa|nối lại|khôi phục|thiết lập|thành lập|duy trì"
    r"|tổ chức)(?!\w)"
)
# The same with its subject told again: what goes on anyway ('X luôn hợp tác chặt chẽ') is none.
GOES_ON_TO = re.compile(r" (?:luôn |vẫn |sẽ |cùng nhau |cùng ){0,3}(?:tiếp tục|nỗ lực|quyết tâm|không ngừng)(?!\w)")
# 'Thống nhất' and 'đồng thuận' of one alone are more often qualities or names.
MET = re.compile(r"(?<!\w)(?:hội đàm|điện đàm|hội kiến|gặp|trao đổi|thảo luận|làm việc|đàm phán)(?!\w)")
ALONE = ("nhất trí", "đồng ý", "thống nhất sẽ")
# 'Bộ trưởng Thống nhất Hàn Quốc' is a name; in 'hai Bộ trưởng thống nhất ...' the two agree.
UNITY = ("bộ trưởng ", "viện ", "mặt trận ", "ngày ", "bộ ", "ủy ban ", "uỷ ban ")
CIRCUMSTANCE = re.compile(
    r",? (?:rằng |là |với [^,;.]{1,60} (?:rằng|về việc) ){0,5}(?:(?:trong|vào|từ|sau|thời gian tới|sắp tới|năm|tháng"
    r"|tuần"
    r"|ngày|trên|nếu"
    r"|dù|khi|nhân|để|luôn|cũng|đã|vẫn|tại|họ)(?!\w)|\"|“|$)"
)
DOUBT = re.compile(
    r"(?<!\w)(?:tin tưởng|tin rằng|tin chắc|hy vọng|kỳ vọng|dự báo|dự đoán|nếu|khả năng|lo ngại|nguy cơ|liệu|đồn đoán"
    r"|suy đoán|có thể|dường như)(?!\w)"
)
JUDGED = re.compile(r" (?:cao )?(cho rằng|đánh giá|nhận định|ghi nhận|khẳng định|nhận thấy|rằng)(?!\w)")
VALUES = frozenset(("đánh giá", "nhận định", "ghi nhận", "nhận thấy"))
GOES_ON = re.compile(
    r"[^,;.]{0,60}?(?<!\w)(?:sẽ|tiếp tục|cùng|tăng cường|thúc đẩy|phối hợp|phải|đẩy mạnh|nỗ lực|mở rộng|ủng hộ)(?!\w)"
)
# 'Nhất trí nâng quan hệ lên Đối tác toàn diện', and nothing more.
RAISES = re.compile(
    r"(?: (?:cùng|đã|về|việc|chính thức|thống nhất))* (?:nâng cấp|nâng tầm|nâng|đưa|thiết lập"
    r"|xác lập) (?:mối |khuôn khổ )?"
    r"quan hệ(?! (?:hợp tác )?(?:quốc phòng|an ninh|kinh tế|thương mại|giữa hai bộ|giữa hai quốc hội))[^,;.]{0,50}?"
    r"(?<!\w)đối tác (?:hợp tác )?(?:chiến lược|toàn diện)"
    r"| (?:về )?(?:mối )?quan hệ đối tác (?:hợp tác )?(?:chiến lược|toàn diện)[^,;.]{0,20}(?:[,;.]|$)"
)
WITH_WORDS = re.compile(
    r" (?:cao )?với (?:(?:tôi|chúng tôi|ông|bà|nhau) về )?(?:các |những |nhiều )?(?:đánh giá|ý kiến|quan điểm"
    r"|nhận định|phát biểu|kết quả|chia sẻ|(?:đề nghị"
    r"|đề xuất|nội dung|định hướng|phương hướng|biện pháp)[^,;.]{0,30} (?:của|trên|này|nêu|do))(?!\w)"
)
ADJECTIVE = re.compile(
    r"(?:,| và) (?:đoàn kết|đồng bộ|vững mạnh|toàn diện|xuyên suốt|quan điểm|tiếng nói|vai trò)(?!\w)"
    r"| trong (?:đa dạng|nội bộ)(?!\w)"
)
TOGETHER = re.compile(
    r"[^;.]{0,60}?(?:hai bên|hai nước|song phương|lẫn nhau|với nhau|cùng nhau|giữa hai|hai đảng|hai chính phủ"
    r"|hai bộ)(?!\w)"
)
COMES = re.compile(r"(?<!\w)(?:thăm|tham dự|dự|sang|tới|đến|làm việc|đầu tư|tham gia|công du|quay lại|trở lại)(?!\w)")
SEATED = re.compile(
    r"(?<!\w)(?:tiến lên|bước lên|vào vị trí|vị trí danh dự|lên bục|duyệt|dùng|thưởng thức|ngồi|phát biểu|vào phòng|xem"
    r"|nghe|chụp ảnh|ăn|uống|cơm|trà|tiệc|chiêu đãi|lên xe)(?!\w)"
)
LEADERS = re.compile(
    r" (?:các )?(?:nhà lãnh đạo|lãnh đạo|ngài|ông|bà|đoàn|đồng chí|doanh nghiệp|hoàng gia|phu nhân|chủ tịch|thủ tướng"
    r"|tổng thống)(?!\w)"
)
SO = re.compile(
    r" (?:nhớ|tự hỏi|khi|mới|đã|việc|họ|ông|bà|bây|nó|chúng|các|những|cuộc|mỗi|không thể|tình|quan hệ|ngay)(?!\w)"
)
WANTS_NOTHING = re.compile(
    r" (?:được )?(?:nói|cảm ơn|nhấn mạnh|gửi|bày tỏ|biết|hỏi|thấy|chứng minh|ám chỉ|nhắc|nghe|tin|hay không|là"
    r"|đề cập|nhắc lại|khẳng định|cho thấy|cho [^,;.]{1,30}? (?:thấy|biết|hiểu)|nhắn|rằng|gì|vậy|thế|cảnh báo|đi xa"
    r"|đi nhanh)(?!\w)"
)
# What is wanted is between states where another is named, or this.
BETWEEN_STATES = re.compile(
    r"(?<!\w)(?:quan hệ|hợp tác|đàm phán|đối thoại|hai nước|hai bên|song phương|thỏa thuận|hiệp định|hiệp ước|h(?:òa"
    r"|oà) bình"
    r"|cấm vận|trừng phạt|thuế|đồng minh|đối tác|khu vực|quốc tế|liên minh|thượng đỉnh|cuộc gặp|viện trợ|các nước"
    r"|ngừng bắn)"
    r"(?!\w)"
)
# 'Quyết định giảm thuế', 'thông báo đình chỉ thương mại': a measure taken is an undertaking.
DECIDES = re.compile(
    r" (?:về )?(?:việc )?(?:sẽ )?(?:giảm|tăng|áp|áp đặt|hoãn|tạm hoãn|tạm dừng|tạm ngừng"
    r"|tạm đình chỉ|dừng|ngừng|ngưng|đình chỉ|đóng băng"
    r"|hủy|huỷ|rút|cắt(?! đứt| quan hệ)"
    r"|gửi|viện trợ|cấp|cử|mở|mở lại|đóng cửa|nối lại|khôi phục|dỡ bỏ|gỡ bỏ|gỡ|miễn|gia hạn|trừng phạt|cấm|trục xuất"
    r"|cung cấp"
    r"|công nhận|thành lập|triển khai|áp dụng|điều|đưa|rút lại|ngưng|chấm dứt|đánh thuế|nâng thuế|khởi động)(?!\w)"
)
# 'Cho biết thời điểm X sẽ phóng ...', 'hỏi liệu X sẽ ...': what is known or asked of it, no undertaking.
WHEN_OR_WHETHER = re.compile(
    r"(?<!\w)(?:thời điểm|liệu|khi nào|lúc nào|bao giờ|lý do|vì sao|tại sao|ai|nơi)(?: mà)? $"
)
# 'Tất cả sẽ ...', 'điều đó sẽ ...': no side's own.
NOBODYS = re.compile(
    r"[:, ]*(?:rằng |là )?[\"'“]?(?:chúng(?! (?:tôi|ta)(?!\w))|tất cả|mọi (?:thứ|việc|người|chuyện)"
    r"|(?:điều|việc) (?:này|đó)"
    r"|(?:các )?(?:chuyến (?:thăm|đi|công du)|cuộc (?:gặp|họp|hội đàm|đàm phán)|hội nghị|hội đàm|phản ứng|kết quả"
    r"|quyết định|động thái|thỏa thuận|hiệp định|quan hệ|mối quan hệ|văn kiện))(?!\w)"
)
# 'X tuyên bố: "Chúng tôi sẽ ..."', 'X nói rằng nước tôi sẽ ...'
WE = re.compile(
    r"[:, ]*(?:rằng |là )?[\"'“ ]*(?:chúng tôi|chúng ta|tôi|nước tôi|đất nước (?:chúng )?tôi|chính phủ (?:chúng )?tôi"
    r"|nước chúng tôi)(?: [^\W\d_]+){0,2} "
)
# 'X tuyên bố với ... rằng quốc gia vùng Vịnh này sẽ ...'
THIS_STATE = re.compile(r"(?<!\w)(?:nước|quốc gia|đất nước|đảo quốc|quốc đảo|vương quốc)(?: [^\W\d_]+){0,4} này $")
# 'Gợi ý rằng X có thể bị trừng phạt': no more than a thought; 'gợi ý rằng X nên ...' asks.
SUGGESTS_NOTHING = re.compile(
    r" rằng (?![^.;]{0,110}?(?<!\w)(?:nên|cần|phải|hãy|sẽ|có thể (?!bị|là|đã|đang|có))(?!\w))"
)
# 'Đưa ra lời kêu gọi trong cuộc gặp ...': nobody tells which.
NOT_TOLD = re.compile(r"(?: (?:này|trên|nói trên|đó))*(?: (?:trong|tại|sau|khi|hôm|ngày|vào|ở|chỉ|một)(?!\w)|[.,;]|$)")
# 'X là thành viên uy tín, nỗ lực hết mình, ...': told of X by the writer.
DESCRIBED = re.compile(r"(?: [^\W\d_]+){0,3}? (?:là|trở thành|có(?! (?:chuyến|cuộc|buổi|bài)))(?!\w)[^;.:\"]*,$")
# What was announced long ago is history.
EARLIER = re.compile(r"(?<!\w)(?:năm \d{4}|năm ngoái|hồi|từng|trước đó|trước đây|tháng trước|sau khi|việc)(?!\w)")
# 'X công bố (khoản) viện trợ 60 triệu USD cho Y': what is announced is promised.
ANNOUNCES = re.compile(
    r" (?:sẽ |việc |về việc |một |các |những |thêm |khoản |gói |chương trình |dự án |kế hoạch )*(?:hỗ trợ"
    r"|viện trợ|tài trợ"
    r"|cung cấp|cấp|dành|trao tặng|tặng|cho vay|tăng viện trợ|tăng hỗ trợ|rút|áp|áp đặt|dỡ bỏ|gỡ bỏ|nới lỏng|nối lại"
    r"|đình chỉ|gửi|cử|đóng góp|giảm thuế|miễn thị thực|mở lại)(?!\w)"
)
LONG_AGO = re.compile(r"(?<!\w)(?:hồi (?:tháng|năm|đầu|cuối|giữa)|năm ngoái|tháng trước|vào năm \d{4})(?!\w)")
# What is hoped of one's own people abroad and officials at home is no matter between states.
OWN_PEOPLE = re.compile(
    r" (?:rằng )?(?:các |cộng đồng |toàn thể |mỗi |tất cả )*(?:bà con|kiều bào"
    r"|đại sứ quán(?! [a-zà-ỹđ]+ (?:tại|ở) việt nam)"
    r"|cán bộ|nhân viên|mọi người|người việt|người dân|cơ quan đại diện|sinh viên|cử tri|đảng viên)(?!\w)"
)
# 'Đe dọa hủy cuộc gặp'
CALLS_OFF = re.compile(
    r" (?:sẽ )?(?:hủy|huỷ|hoãn|rút khỏi|rời) (?:cuộc )?(?:gặp|hội đàm|họp|hội nghị|chuyến thăm|thượng đỉnh)(?!\w)"
)
OUGHT = ("cần ", "cần phải ", "phải ", "nên ", "cần sớm ")
STATE_OF = re.compile(
    r"(?<!\w)(?:tình trạng|tư thế|mức độ|trạng thái|chế độ|khả năng|tinh thần|đã được|chuẩn bị|đã hoàn toàn) $"
)
# 'X đưa ra cam kết quan trọng': nobody tells which.
OF_SOME_KIND = re.compile(
    r" (?:rất |hết sức |vô cùng )?(?:quan trọng|mạnh mẽ|cứng rắn|lớn|mới|chưa từng có|lịch sử|cụ thể|rõ ràng)"
    r"(?: [^,;.]{0,24})?[\"'”]?(?:[,;.\n]|$)"
)
# 'Văn kiện đã sẵn sàng', 'đã nỗ lực hết sức': what is, or was done, and no undertaking.
NO_MORE = re.compile(r"[\"'”]?(?:[,;.]| và | nhưng | song |$)")
NOTHING_NAMED = re.compile(
    r" (?:thêm )?(?:một số|nhiều|các|những|\d+|một loạt|ba|bốn|năm) (?:nội dung|phương hướng|biện pháp|giải pháp"
    r"|định hướng|sáng kiến|ý tưởng|vấn đề)[^,;:.]{0,60}[.;]"
)
# What is claimed for oneself, or drunk to, is asked of nobody.
NO_REQUEST = re.compile(r" (?:chủ quyền|yêu sách|(?:được |xin )?(?:nâng|cạn|uống) (?:ly|cốc|chén))(?!\w)")
# 'Trong lúc cả hai đề nghị, ...', 'hội nghị do X đề xuất, ...': what is asked for is told elsewhere, or nowhere.
NO_COMPLEMENT = re.compile(
    r"[\"']?(?:[,;)] ?(?:chúng tôi|nhằm|và|điều|mà|nhưng|song|trong khi|theo|ông|bà)(?!\w)|[.;)]"
    r"| (?:từ lâu|trước đó|hồi|khi tới|khi thăm)(?!\w))"
)
# 'X dường như quyết tâm ...': a guess of the writer's.
SUPPOSED = re.compile(
    r"(?<!\w)(?:không tin (?:rằng |là )?[^,;.]{1,20}"
    r"|dường như|có vẻ|có lẽ|được cho là|được dự đoán|nhiều khả năng|có thể)"
    r"(?: (?:đang|đã|sẽ|cũng|vẫn|rất|như|sớm))* [\"'“]?$"
)
# 'Sẽ không từ bỏ mục tiêu', 'sẽ không nhượng bộ': a stand that is kept, no undertaking.
STANDS_FIRM = re.compile(
    r" [\"'“]?(?:tuyệt đối )?không (?:bao giờ |thể |tiếp tục |còn ){0,2}(?:từ bỏ|nhượng bộ|lùi bước|thỏa hiệp"
    r"|thoả hiệp|chấp nhận|cho phép"
    r"|dung thứ|khuất phục|đầu hàng|thay đổi|công nhận|khoan nhượng|đánh đổi|bao giờ quên)(?!\w)"
)
# 'Nhất trí rằng xung đột sẽ không thể kết thúc bằng biện pháp quân sự'.
NOT_BY_FORCE = re.compile(
    r"(?: cho)?(?: rằng)? [^,;.]{3,80}? (?:sẽ )?(?:không thể (?:được )?(?:giải quyết|kết thúc|chấm dứt) bằng"
    r"|không có giải pháp quân sự)(?!\w)"
)
# 'Chúng ta sẽ xây dựng được lòng tin': what may come of it.
SUCCEEDS = re.compile(r" (?:[^\W\d_]+ ){1,2}được (?!rằng)")
# 'Dự án mà X từng cam kết': said of the project, not undertaken here.
BLAMED_FOR = re.compile(r"(?<!\w)(?:vì|do|bởi|về việc|tội) (?:đã )?[\"'“]?$")
WHICH = re.compile(r"(?:^|[ ,\"'])mà $")
# 'Những lĩnh vực mà X quan tâm và mong muốn thúc đẩy': still said of the fields.
WHICH_AND = re.compile(r"(?<!\w)mà [^,;.:\"]{3,50} (?:và|cũng như) (?:cũng |đều |rất )?$")
# 'Khiến X cần thêm vũ khí': no modal verb.
NEEDS_A_THING = re.compile(r" (?:các loại|vũ khí|thêm|nhiều|sự|viện trợ|tiền|khoảng|ít nhất|\d)(?!\w)")
# A day that belongs to a condition or a circumstance.
CIRCUMSTANCE_OF_DATE = re.compile(
    r"(?<!\w)(?:nếu|có hiệu lực|bắt đầu từ|trong bối cảnh|kể từ|sau khi|đã (?:ký|đạt|thống nhất|được"
    r"|đưa ra|nêu|đề xuất|nhất trí))(?!\w)")
# 'Khẳng định cần bảo đảm tự do hàng hải': a principle, asked of nobody.
UPHOLD = re.compile(
    r" (?:phải )?(?:đảm bảo|bảo đảm|duy trì|giữ vững|bảo vệ|tôn trọng|tuân thủ|giải quyết|đề cao)[^;.]{0,90}?"
    r"(?:hàng hải|hàng không|luật pháp quốc tế|luật quốc tế|unclos|luật biển|chủ quyền|toàn vẹn lãnh thổ"
    r"|biện pháp h(?:òa|oà) bình|hiến chương)"
)
# 'tranh chấp cần được giải quyết bằng biện pháp hòa bình' is a principle, asked of nobody.
PRINCIPLE = re.compile(
    r" (?:phải )?(?:(?:được|bị) (?:giải quyết|tôn trọng|tuân thủ|xử lý|hiểu|xem|coi|nhìn|gọi)"
    r"|tôn trọng (?:luật|độc lập|chủ quyền|sự thật)"
    r"|tuân thủ (?:đầy đủ )?luật)(?!\w)"
)
# A minister's word to his own administration.
AT_HOME = re.compile(
    r" (?:tất cả |toàn bộ )?(?:các )?(?:quan chức|giới chức|nội các"
    r"|chính phủ(?! (?:này|hai|các|đó))|bộ|ban|sở|ngành|cơ quan|địa phương|tỉnh|thành phố|đơn vị|quốc hội|nghị sĩ"
    r"|nhân viên|cấp dưới|binh sĩ|lực lượng|công an|quân đội|tòa án|người dân|cử tri|doanh nghiệp|tổng cục|cục"
    r"|đảng viên|cán bộ|phóng viên|báo chí"
    r"|chính quyền địa phương|hãng hàng không|công dân)(?!\w)"
)
ABROAD = re.compile(r"(?<!\w)(?:hai bên|hai nước|song phương|đối tác|nước bạn|nước ngoài|quốc tế)(?!\w)")
# Good wishes hope for nothing that anybody is to do.
EMPTY_HOPE = re.compile(
    r" (?:này|đó|vào|là vậy|đợi gì|manh|ước)(?!\w)"
    r"| (?:rằng )?(?:các |những )?(?:nạn nhân|người bị thương|người bị nạn|linh hồn|gia đình các nạn nhân)(?!\w)"
    r"| (?:là )?(?:như vậy|như thế|vậy|thế)(?=[\"'”.,;]|$)"
    r"|(?: cho)? (?:ông|bà|ngài|đồng chí"
    r"|quý vị)(?: [^,;.]{2,30})?? (?:sẽ )?[\"'“]?"
    r"(?:thành công|gặt hái|dồi dào|mạnh kh|hạnh phúc|luôn|sức kh)"
)
