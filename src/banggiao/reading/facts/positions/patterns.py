"""Patterns of the rules of :mod:`.kinds`, on text in lower case: what may follow a verb, or keeps it from counting."""

from __future__ import annotations

import re

from banggiao.reading.cues import whole

AS = re.compile(
    r"[^;.]{0,140}?(?<!\w)(?:là|như)(?!\w)[^;.]{0,70}?(?:đối tác|ưu tiên|láng giềng|bạn bè|người bạn|trọng tâm"
    r"|chủ trương|lựa chọn|đại diện|bạn thân|đồng hương|thị trường|tài sản|đồng minh|anh em|hàng đầu|quan trọng"
    r"|phương hướng|trụ cột"
    r"|hình mẫu)"
)
RELATIONS = re.compile(
    r"quan hệ|hợp tác|tình (?:hữu nghị|đoàn kết|cảm|bạn)|vai trò|vị trí|đối tác|ý kiến|lợi ích|chuyến thăm|cơ chế"
    r"|diễn đàn|sự tham gia|phát triển (?:với|cùng)"
)
TIES = re.compile(
    r"(?<!\w)(?:quan hệ|hợp tác|hữu nghị|đoàn kết|đây|đó|này|nhau|bạn bè|người bạn|anh em|láng giềng|đối tác|hai bên"
    r"|hai nước|hai dân tộc|họ|ông|bà|khu vực|thị trường|các nước|đồng minh|chúng tôi|đối ngoại|ngoại giao)(?!\w)"
)
# 'Cảm ơn X vì đã ...'.
FOR_WHAT_IT_DID = re.compile(r"(?<!\w)(?:vì|đã|luôn)(?!\w)")
# One's own, wherever they live: an affair at home.
OWN_PEOPLE_ABROAD = re.compile(r"[^;.]{0,60}?(?<!\w)(?:cộng đồng người|kiều bào|đồng bào|người việt)(?!\w)")
FOR_OWN_PEOPLE = re.compile(r"(?<!\w)(?:tới|đến|với|cho|lo) (?:cộng đồng người|kiều bào|đồng bào)(?!\w)")
# 'Hưởng ứng lời kêu gọi của X'.
ANSWERS = re.compile(
    r" (?:các |những |với |ngay )*(?:lời kêu gọi|đề xuất|sáng kiến|đề nghị|ý tưởng|dự án|kế hoạch)(?!\w)"
)
# 'Đặt quan hệ với B ở vị trí ưu tiên'.
PLACED = re.compile(
    r"[^;.]{2,110}?(?<!\w)(?:ở|vào|là|lên|trong)(?: [^\W\d_]+){0,4}? (?:ưu tiên|hàng đầu|quan trọng)(?!\w)"
)
NO_THANKS = re.compile(
    r" và (?:khẳng định|nhấn mạnh|cho biết|thông báo|đề nghị|mong muốn|mong|bày tỏ mong)(?!\w)"
    r"(?![^;.]{0,60}(?:ghi nhớ|biết ơn))"
    r"|[^,;.]{0,70}?(?:lời mời|dành thời gian|nhận lời|đã tiếp|đã mời|bạn đọc|độc giả|câu hỏi|quý vị|đã đến dự"
    r"|đã tham dự|tới dự|vì đây là|(?:đã |đến |sang |tới |lên ){1,2}thăm(?! hỏi)(?!\w))"
)
SUPPORT_NOT = re.compile(
    r"(?<!\w)(?:trông đợi|kỳ vọng|hối thúc|thúc giục|khuyến khích|hy vọng|chờ đợi|cam kết|sẵn sàng|đề nghị|mong"
    r"|mong muốn|tiếp tục|kêu gọi|yêu cầu|cảm ơn|hợp tác,|sự|được|lẫn nhau"
    r"|nhận được|giành|cùng|hỗ trợ,?|sẽ|người(?! đứng đầu)|những người|miễn cưỡng|nhằm|để|có thể|phe|lực lượng|không"
    r"|chưa|hỗ trợ và"
    r"|giúp đỡ,|thuyết phục|vận động|lôi kéo|(?<!cho )biết|buộc|khiến)(?: \w+){0,4} $"
)
# 'Thể hiện sự ủng hộ của mình đối với ...'.
SHOWN = ("khẳng định", "tái khẳng định", "thể hiện", "bày tỏ", "dành", "nhấn mạnh", "nhắc lại")
SUPPORT_OBJECT_NOT = re.compile(
    r" (?:lẫn nhau|nhau|của|(?:các )?(?:biện pháp |lệnh )?trừng phạt|viên|tài chính|kinh tế chính|cho người)(?!\w)"
)
SHARED_OBJECT = re.compile(r"(?:,| và) (?:sẵn sàng|mong|mong muốn|đề nghị|nhất trí|nhận lời|đồng ý|cam kết)(?!\w)")
# 'Bày tỏ quan ngại và kêu gọi ...': at what is told before it.
# 'Lấy làm tiếc vì những phát ngôn ấy': of whose words is told before.
REGRETS = re.compile(
    r" (?:khi|về|trước|vì)(?: việc)?[^;.]{0,60}?(?<!\w)(?:phát biểu|tuyên bố|phát ngôn|nhận định|bình luận)(?!\w)"
)
BARE_BLAME = re.compile(r"(?: (?:sâu sắc|mạnh mẽ|nghiêm trọng|cao độ))?(?:,| và|;|\.|\"|$)")
# 'Cảnh báo lũ', 'cảnh báo sớm thiên tai'.
OF_NATURE = re.compile(r" (?:sớm(?! về)|lũ|bão|thiên tai|sóng thần|động đất|rủi ro|cháy|dịch bệnh|sạt lở)(?!\w)")
# 'Sát cánh cùng X'; 'sát cánh kiên trì con đường ...' is of both.
SIDE_BY_SIDE = (" cùng ", " với ", " bên ", " bên cạnh ")
# How things stand between states, of whom none is named.
AFFAIRS = re.compile(
    r"(?<!\w)(?:diễn biến|tình hình|tình trạng|xung đột|căng thẳng|leo thang|chiến sự|bạo lực|không kích"
    r"|cuộc (?:chiến|khủng hoảng|tấn công)|vụ tấn công)(?!\w)"
)
ROLE_OF_ASEAN = re.compile(r"vai trò trung tâm của asean")
OF_PRINCIPLE = re.compile(
    r"tự do hàng hải|tự do đi lại|hàng không|luật pháp quốc tế|luật biển|unclos|biện pháp h(?:òa|oà) bình"
    r"|không (?:đe d(?:ọa|oạ)"
    r"|sử dụng vũ lực)|trật tự (?:quốc tế )?dựa trên luật|h(?:òa|oà) bình(?:,| và) ổn định"
    r"|toàn vẹn lãnh thổ|chủ quyền"
    r"|một trung quốc|hai nhà nước|tranh chấp|(?<!\w)doc(?!\w)|(?<!\w)coc(?!\w)|phi hạt nhân|đa phương|không can thiệp"
    r"|lợi ích cốt lõi|hiến chương liên hợp quốc|đường lối đối ngoại|chính sách đối ngoại|biển đông|giới hạn đỏ"
    r"|lằn ranh đỏ|thương lượng|công việc nội bộ|hoàng sa|trường sa|chống (?:lại )?nước (?:kia|khác)|chống phá"
)
OF_STATES = re.compile(
    r"biển đông|khu vực|tình hình|bán đảo|hạt nhân|căng thẳng|xung đột|hành động đơn phương|hành động cản trở|thuế"
    r"|trừng phạt|vũ trang|chiến sự|tên lửa|lãnh thổ|khủng bố|vụ tấn công|leo thang|chiến tranh|giao tranh|trung đông"
    r"|tập trận|thaad|cấm vận|phương tây|cuộc gặp|thượng đỉnh|cuộc họp|lá chắn|triển khai (?:quân|hệ thống|binh)"
    r"|eo biển|cuộc (?:tấn công|không kích|đụng độ|pháo kích)|khủng hoảng nhân đạo|đảo chính|vụ phóng|vụ thử|bất ổn"
)
# What states are worried about, where none is named.
WORLDLY = re.compile(
    r"(?<!\w)(?:đơn phương|bảo hộ|chuỗi cung ứng|bạo lực|dân thường|thường dân|thương vong|mất mát|nhân đạo|xuất khẩu"
    r"|hạn chế thương mại|rào cản|dư thừa|cưỡng ép|quân sự h(?:óa|oá)|h(?:òa|oà) bình|ngừng bắn"
    r"|luật pháp quốc tế|chủ quyền|người tị nạn|di cư|đàn áp|nhân quyền|bắt giữ|vũ khí|phổ biến|chạy đua)(?!\w)"
)
# 'Năm mới', 'Giáng sinh': a greeting.
SEASON = re.compile(r" (?:mừng )?(?:năm mới|giáng sinh|xuân|tết)(?!\w)")
# 'Quan hệ hai nước ghi nhận kết quả': no one notes it.
ON_RECORD = re.compile(
    r"(?<!\w)(?:quan hệ|hợp tác|kim ngạch|thương mại|kinh tế|thị trường|giao thương|đầu tư|giao lưu|năm \d{4})(?!\w)"
    r"[^,;.]{0,60}$"
)
# What is welcomed of nobody in particular: 'hoan nghênh những tiến triển tích cực', 'hoan nghênh lệnh ngừng bắn'.
GOOD_NEWS = re.compile(
    r" (?:việc |những |các |mọi |bước ){0,2}(?:tiến triển|diễn biến|bước tiến|lệnh ngừng bắn|thỏa thuận ngừng bắn"
    r"|thỏa thuận hòa bình|nỗ lực|sáng kiến|thông qua|nối lại|giải pháp)(?!\w)"
)
# Whoever it is that does so: an objection on principle, addressed to nobody in particular.
WHOEVER = re.compile(
    r" (?:việc )?(?:tất cả |mọi |bất kỳ |bất cứ |mọi hình thức |các (?:nước|quốc gia|bên)(?! [A-ZĐ])"
    r"|hành động đơn phương"
    r"|các hành động đơn phương)"
)
# 'Coi đây là biểu hiện của quan hệ đối tác': of the relation, not of the other.
# 'Coi X là mối đe dọa': a regard, and no warm one.
FOE = re.compile(
    r"[^,;.]{2,60}? (?:là|như) (?:một |những |các |mối )?(?:kẻ thù|kẻ địch|mối đe dọa|đe dọa|đối thủ"
    r"|thế lực thù địch|thách thức"
    r"|nguy cơ|rào cản|trở ngại|hành động (?:thù địch|khiêu khích)|gánh nặng)(?!\w)"
)
A_SIGN = re.compile(
    r" (?:đây|đó|chuyến thăm|việc)[^;.]{0,80}? là (?:một )?(?:biểu hiện|minh chứng|dịp|cơ hội|dấu mốc|bằng chứng)"
)
# One's own people, praised by their minister.
OWN_PEOPLE = re.compile(
    r"[^,;.]{0,60}?(?:của|mà|nỗ lực|đóng góp|kết quả|công tác|tinh thần)"
    r" (?:toàn thể |tập thể |các |những ){0,2}(?:đội ngũ|cán bộ|bộ,? ngành|cơ quan(?! liên hợp)"
    r"|đơn vị|lực lượng|đại sứ quán|kiều bào|bà con|cộng đồng người việt|thanh niên việt|phóng viên)(?!\w)"
)
# Joy at the relation itself is no stance; joy at what the other has done is.
JOY = ("vui mừng", "hài lòng", "phấn khởi")
THE_RELATION = re.compile(r"[^;.]{0,90}?(?<!\w)(?:quan hệ|hợp tác|tình hữu nghị|tình đoàn kết)(?!\w)")
CONTENT = ("hài lòng", "vui mừng khi thấy", "vui mừng thấy", "phấn khởi")
CARED_FOR = re.compile(
    r"(?: và coi trọng)?(?: đến| tới)?(?: việc)?(?: tăng cường| thúc đẩy| củng cố| phát triển| mở rộng){0,3}"
    r" (?:mối )?(?:quan hệ|hợp tác|tình hữu nghị)(?!\w)"
)
CALLED = re.compile(
    r"[^;.]{3,200}? là [^,;.]{0,60}?(?:khiêu khích|nguy hiểm|leo thang|vi phạm|đe d(?:ọa|oạ)|thao túng|xâm lược"
    r"|phi pháp"
    r"|trái phép|bất hợp pháp|sai trái|sai lầm|đáng tiếc|vô trách nhiệm|tội ác|khủng bố|bôi nhọ|can thiệp|thù địch"
    r"|vô lý|vô căn cứ|không thể chấp nhận|kẻ thù|mối nguy|đáng (?:báo động|lo ngại|thất vọng|lên án|xấu hổ)|xúc phạm"
    r"|quá đáng|ngu ngốc|lố bịch|(?:gã|tên|kẻ|lão) [^,;.]{2,20}|đồ khốn|tồi tệ|thảm họa|trò hề|hèn hạ|gây hấn"
    r"|điên rồ|không đáng tin|không thân thiện|không công bằng|âm mưu|đáng xấu hổ|đạo đức giả|nực cười|vô nghĩa"
    r"|phản bội|hèn nhát|bịa đặt|dối trá|tối hậu thư)"
)
# 'Gọi quan hệ với X là "có một không hai"'.
CALLED_DEAR = re.compile(
    r"(?:[^;.]{0,60}?(?<!\w)(?:quan hệ|hợp tác|tình hữu nghị|liên minh|tình bạn|cuộc gặp|hội nghị|thượng đỉnh"
    r"|hội đàm|thỏa thuận|hiệp định|quyết định|bước đi|động thái|tuyên bố|sáng kiến|đề xuất|kế hoạch)"
    r"| (?:ông|bà|tổng thống|thủ tướng|chủ tịch))(?!\w)[^;.]{0,80}? (?:là|như) "
    r"[^;.,]{0,40}?(?:tốt (?:đẹp )?nhất|có một không hai|độc nhất|chưa từng|hiếm có|mẫu mực|hình mẫu"
    r"|tuyệt vời|đặc biệt|vĩ đại|anh em|gắn bó|bền chặt|tài sản|không thể phá vỡ|vô giá|lịch sử|thế kỷ|bước ngoặt"
    r"|cột mốc|dấu mốc|đột phá|bước tiến|thành công|dũng cảm|sáng suốt|đúng đắn|người bạn|mang tính xây dựng)(?!\w)"
)
REFUSED = re.compile(
    r" [^,;.]{0,40}?(?:phán quyết|yêu sách|chủ quyền|sáp nhập|độc lập|đường lưỡi bò|đường chín đoạn)(?!\w)"
)
SHARED_GAIN = re.compile(
    r" [^,;.]{0,30}?(?:kết quả|tiến triển|bước tiến|tiến bộ|đóng góp|nỗ lực|thành tựu|việc|sự phát triển)(?!\w)"
)
HELP = re.compile(
    r"[^,;.]{0,80}?(?:giúp đỡ|ủng hộ|hỗ trợ|tình cảm|tình bạn|tình hữu nghị|lòng tốt|công lao"
    r"|công ơn|hy sinh|nghĩa tình|chia sẻ|đoàn kết)"
)
# 'Trân trọng sự giúp đỡ của X', 'trân trọng và biết ơn ...': what was given.
HELP_GIVEN = re.compile(
    r" (?:và biết ơn(?!\w)|(?:tình đoàn kết,? (?:và )?)?(?:những |các |sự |tấm )*(?:tình cảm|giúp đỡ|ủng hộ"
    r"|hỗ trợ|viện trợ|lòng tốt|hy sinh)(?!\w))"
)
# 'Bác bỏ thông tin về ...' denies that something is so; it blames nobody.
DENIES = re.compile(
    r" (?:các |những |mọi )?(?:thông tin|tin đồn|tin tức|tin|đề nghị|đề xuất|lời mời|yêu cầu|khả năng|đồn đoán|suy đoán"
    r"|nghi ngờ|nhận định|ý kiến|tuyên bố cho rằng|việc (?:đang|đã|sẽ))(?!\w)| bất (?:cứ|kỳ) (?:sự|mối|khả năng)(?!\w)"
)
NONE_OF_IT = re.compile(r"(?<!\w)(?:không có|không phải|không còn|chưa phải|không hề)(?!\w)")
# 'Vai trò của nước mình', praised by one's own.
ROLE_OF = re.compile(r"(?<!\w)(?:vai trò|nỗ lực|đóng góp|thành tựu|chính sách|công lao|chuyến đi|chuyến công du) của $")
OWN_ANSWER = re.compile(
    r"(?: rằng| về)? (?:(?:mọi|bất kỳ|các|đòn|cuộc|hành động|sự) )*(?:phản ứng|đáp trả|trả đũa"
    r"|tấn công) của (?:nước này|mình"
    r"|chúng tôi|họ|quân đội nước này)(?!\w)"
)
# 'Sẽ rất thất vọng nếu ...'; 'những lời đe dọa, chỉ trích'.
WILL_BE = re.compile(r"(?<!\w)sẽ [\"']?(?:rất )?[\"']?$")
NOUNS = re.compile(
    r"(?<!\w)(?:những|các|nhiều|loạt|mọi) (?:lời|tiếng|màn|đòn|phát ngôn)(?!\w)"
    r"[^;.:\"]{0,24}(?:,| và) $"
)
LETTER = re.compile(
    r"(?<!\w)(?:thư|điện(?! đàm)|công điện|bức điện|thông điệp|hoa|lẵng hoa|điện và thư|thư và điện"
    r"|lời nhắn)(?: \w+)? ?$"
)
NOTED = re.compile(
    r"[^;.]{0,60}?(?<!\w)quan hệ[^;.]{0,60}?(?:phát triển|tiến triển|bước tiến)"
    r"| (?:nhận|rằng|thấy|là|dấu ấn|kỷ lục|bàn thắng|tại|\d"
    r"|(?:các |những |mọi )?(?:ý kiến|kiến nghị|đề xuất|phản ánh|góp ý|chia sẻ))"
)
ESTEEMS = re.compile(
    r" (?:giá trị|và biết ơn)?[^,;.]{0,60}(?:quan hệ|tình (?:cảm|hữu nghị|đoàn kết|bạn)"
    r"|sự giúp đỡ|sự ủng hộ|sự hợp tác|sự hỗ trợ"
    r"|sự hiện diện|đóng góp|vai trò|(?<!\w)là (?:một )?(?:người bạn|đối tác|láng giềng))"
)
# 'Cảnh báo nguy cơ chiến tranh': of what may happen between states.
DANGER = re.compile(
    r"[^,;.]{0,90}?(?:xung đột|chiến tranh|leo thang|căng thẳng|bất ổn|đối đầu|chạy đua (?:vũ trang|hạt nhân)"
    r"|đụng độ|bùng nổ quân sự|bán đảo (?=[^;.]{0,90}(?:dẫn (?:đến|tới)|gây))"
    r"|tranh chấp|biển đông)(?!\w)"
)
POLITE = re.compile(r" (?:cảm ơn|mời|chúc|đề nghị|kính|giới thiệu|thông báo|chuyển|gửi|cám ơn|nhận)(?!\w)")
HISTORY = re.compile(
    r"(?<!\w)(?:từng(?! (?:nhiều lần|bày tỏ|tuyên bố|khẳng định|công khai|lên tiếng|nói))|trước đây|trong quá khứ"
    r"|trong những lúc|thời kỳ chiến tranh|trong chiến tranh|những năm (?:19"
    r"|chiến)|thập niên|thập kỷ|kháng chiến|giành độc lập|giải phóng dân tộc)(?!\w)"
)
# 'Ấn tượng tốt đẹp về chuyến thăm': of the journey.
OF_A_TRIP = re.compile(
    r"(?: (?:rất|hết sức|vô cùng|tốt đẹp|tốt|sâu sắc|đặc biệt|mạnh mẽ))* (?:về|với|trước) chuyến (?:thăm|đi)(?!\w)"
)
# 'Hoan nghênh Thủ tướng X (và đoàn ...) sang thăm', 'hoan nghênh chuyến thăm': a greeting.
COMES = re.compile(
    r"[^,;.]{0,110}?(?<!\w)(?:thăm|sang (?:dự|chia|làm)|tham dự|tới dự|đến dự|dự (?:hội|lễ|diễn))(?!\w)"
)
THE_COMING = re.compile(
    r" (?:chuyến (?:thăm|công tác)|(?:sự )?(?:có mặt|hiện diện)|đoàn(?: đại biểu)? )(?!\w)"
)


# 'Khẳng định lập trường về X không thay đổi'.
# 'Giải quyết tranh chấp bằng con đường hòa bình': of nobody in particular.
SETTLEMENT = re.compile(
    r" (?:việc |quan điểm |lập trường |nguyên tắc |rằng ){0,3}(?:(?:giải quyết|xử lý) )?(?:các |mọi |những )?"
    r"(?:tranh chấp|bất đồng|khác biệt|mâu thuẫn|vấn đề)[^,;.]{0,60}?"
    r"(?:bằng|thông qua|trên cơ sở|phù hợp với) (?:các |con đường )?(?:biện pháp|thương lượng|đối thoại|luật|h(?:òa"
    r"|oà) bình)"
)
# 'Ủng hộ việc thực hiện đầy đủ DOC', 'ủng hộ tự do hàng hải': of a rule that holds for all.
RULE = re.compile(
    r" (?:mạnh mẽ |đối với |việc |quan điểm |lập trường |nguyên tắc |rằng |về |các nước |các bên ){0,4}"
    r"(?:(?:duy trì|bảo đảm|đảm bảo|tôn trọng|tuân thủ|thực thi|thực hiện|triển khai|thượng tôn|đề cao|thúc đẩy)"
    r"(?:,| và)? ?){0,3}(?:(?:nghiêm túc|nghiêm chỉnh|đầy đủ|hiệu quả|toàn diện)(?:,| và)? ?){0,3}"
    r"(?:tuyên bố (?:về )?(?:cách |hành vi )?ứng xử|bộ quy tắc ứng xử|tuyên bố về ứng xử|doc(?!\w)|coc(?!\w)|unclos"
    r"|công ước (?:của )?(?:liên hợp quốc|liên hiệp quốc|lhq) về luật biển|luật pháp quốc tế|luật quốc tế"
    r"|tự do hàng hải|tự do (?:và an toàn )?hàng hải|thượng tôn pháp luật|(?:các )?tranh chấp)(?!\w)"
)
# 'Nhất trí sự cần thiết phải giải quyết tranh chấp bằng biện pháp hòa bình'.
NEED_TO_SETTLE = re.compile(r"(?: cao)?(?: về)? sự cần thiết(?: phải| của việc)?" + SETTLEMENT.pattern)
UNCHANGED = re.compile(
    r"[^;.]{0,40}?(?<!\w)(?:lập trường|quan điểm|chính sách)[^;.]{0,90}?(?<!\w)(?:không (?:hề |có gì )?thay đổi"
    r"|không đổi|trung lập|cứng rắn"
    r"|nhất quán|trước sau như một|vẫn vậy)(?!\w)"
)
OWN_LAND = re.compile(
    r"[^;.]{2,60}? là (?:một )?(?:phần|bộ phận|tỉnh|thủ đô|vấn đề nội bộ|công việc nội bộ|lợi ích cốt lõi|lằn ranh đỏ"
    r"|giới hạn đỏ)(?!\w)"
)
# 'X chủ trương giải quyết mọi tranh chấp ...', 'X chủ trương phát triển quan hệ với mọi nước': how one deals with all.
HOLDS_TO = re.compile(
    r" (?:luôn |kiên trì |tiếp tục )?(?:ủng hộ|phản đối|không|chấm dứt|tôn trọng|tuân thủ|bảo vệ|duy trì"
    r"|đối thoại|hội nhập"
    r"|đa dạng|đa phương|giải quyết|xử lý|thực hiện|phát triển|mở rộng|tăng cường|thúc đẩy|làm bạn|hợp tác)(?!\w)"
    r"[^;.]{0,130}?(?:h(?:òa|oà) bình|luật pháp quốc tế|luật quốc tế|đối thoại|đàm phán|đa phương|đa dạng|vũ lực"
    r"|tranh chấp"
    r"|bất đồng|liên minh quân sự|can thiệp|chủ quyền|hội nhập quốc tế|đối ngoại|tất cả các (?:nước|đối tác|quốc gia)"
    r"|các nước|mọi (?:nước|đối tác|quốc gia)|cùng có lợi|bình đẳng)(?!\w)"
)
# 'Lập trường nhất quán của X là ...', with nobody saying so: X's own word.
STAND_OF = re.compile(r"(?: (?:nhất quán|chính thức|chung|xuyên suốt|rõ ràng|không thay đổi)){0,2} của ")
STAND_IS = re.compile(
    r" (?:(?:về|đối với|trong) [^,;.]{2,90}? )?(?:sẽ |luôn |vẫn |trước sau như một |là ){0,2}"
    r"(?:là|không (?:hề |bao giờ |có gì )?(?:thay đổi|đổi)|không lay chuyển|rất rõ ràng|rõ ràng|nhất quán)(?!\w)"
)
# What has been told of before: 'tố cáo quyết định trên là ...'.
THAT_DEED = re.compile(
    r"(?: mạnh mẽ| kịch liệt| gay gắt| về| với| trước| việc){0,2} (?:điều (?:này|đó)|việc (?:này|đó))(?!\w)"
    r"|(?: mạnh mẽ| kịch liệt| gay gắt| về| với| trước){0,2} (?:các |những |mọi )?(?:quyết định|hành động|động thái"
    r"|tuyên bố|phát biểu|phát ngôn|lệnh|biện pháp|cáo buộc|kế hoạch|vụ việc|vụ phóng|vụ thử|cuộc tập trận|diễn biến"
    r"|hành vi|dự luật|vụ tấn công|cuộc tấn công|nhà lãnh đạo|chính quyền|chính phủ)(?: [^\W\d_]+){0,2}? (?:trên|này"
    r"|đó|nói trên|vừa qua)(?!\w)"
)
# 'Phủ nhận cáo buộc của X': what X says is turned down, not only what is said.
DENIED_WORD = re.compile(
    r" (?:mọi |các |những |toàn bộ )?(?:cáo buộc|tuyên bố|chỉ trích|phát biểu)[^,;.]{0,50}? (?:của|từ) "
    r"| (?:những )?(?:điều|cáo buộc|tuyên bố|chỉ trích|luận điệu|nhận định) (?:này|đó|trên|ấy)(?!\w)"
)
# 'Rút khỏi hiệp ước với cáo buộc X vi phạm', '... nhằm phản đối X': what a deed says of another.
TO_THAT_END = ("nhằm ", "để ", "với ")
# 'Ngó lơ cáo buộc X ...': an accusation that is spoken of.
SPOKEN_OF = (
    "ngó lơ ", 'ngó lơ" ', "phớt lờ ", "bỏ qua ", "phủ nhận ", "bác bỏ ", "bất chấp ", "trước ", "về ", "liên quan ",
    "đối mặt ", "tương tự với ",
)  # fmt: skip
SUMMONED = re.compile(whole("triệu") + r" (?:tập|mời|đại sứ|đại biện)(?!\w)[^;.]{3,60}$")
