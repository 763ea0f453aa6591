"""By what grammar a claim is made: what is denied, whose right it is, what it leads to, what it shows, turns on."""

from __future__ import annotations

import re

KINDS = {
    **dict.fromkeys(("không", "chưa", "chẳng"), "no"),
    **dict.fromkeys(
        ("có quyền", "có toàn quyền", "có nghĩa vụ", "có trách nhiệm", "không còn lựa chọn",
         "không còn cách nào"), "right"),
    **dict.fromkeys(
        ("dẫn đến", "dẫn tới", "leo thang thành", "châm ngòi", "thổi bùng", "kéo theo", "có thể gây", "sẽ gây",
         "có nguy cơ", "làm gia tăng", "làm tăng", "làm bùng"), "hazard"),
    **dict.fromkeys(("cho thấy", "chứng tỏ", "chứng minh", "phơi bày", "bộc lộ"), "shows"),
    **dict.fromkeys(
        ("từ chối", "lảng tránh", "trì hoãn", "tìm cách", "cố tình", "cố ý", "âm mưu", "mưu toan", "chuẩn bị", "muốn",
         "cố gắng", "nhằm mục đích"), "after"),
    **dict.fromkeys(("vai trò",), "role"),
    **dict.fromkeys(
        ("phụ thuộc vào", "phụ thuộc hoàn toàn vào", "tùy thuộc vào", "nằm trong tay", "chìa khóa", "phần sân của",
         "thuộc về", "mới có thể"), "turns"),
    **dict.fromkeys(
        ("sẽ thất bại", "sẽ không thành công", "sẽ không có kết quả", "sẽ không hiệu quả", "sẽ không thể thành công",
         "sẽ vô nghĩa", "sẽ sụp đổ", "sẽ không thể diễn ra", "sẽ không thể bắt đầu"), "unless"),
    **dict.fromkeys(
        ("hơn bao giờ hết", "chưa từng thấy", "chưa từng có", "từ trước đến nay", "từ trước tới nay", "trong lịch sử",
         "mức cao nhất", "chưa bao giờ tốt", "chưa bao giờ mạnh", "chưa bao giờ gần"), "most"),
    **dict.fromkeys(("cần thiết", "tất yếu", "cấp thiết", "cấp bách", "thích hợp", "bắt buộc"), "needed"),
    **dict.fromkeys(("mục tiêu", "điều kiện", "điều kiện tiên quyết", "ưu tiên", "trọng tâm"), "aim"),
    **dict.fromkeys(
        ("trái phép", "phi pháp", "bất hợp pháp", "vô cớ", "ngang nhiên", "trắng trợn", "đi quá xa", "đi quá đà",
         "quá giới hạn", "vượt qua mọi", "bước qua mọi", "vượt mọi", "quá trớn", "câu giờ", "kéo dài thời gian",
         "xâm nhập không phận", "xâm nhập lãnh hải", "xâm nhập lãnh thổ", "bị cô lập", "bờ vực sụp đổ", "có lỗi",
         "quá cao", "quá thấp", "quá ít", "quá chậm", "dính líu", "đứng đằng sau", "gốc rễ", "tự cô lập", "mất uy tín",
         "dối trá", "giả dối"), "how"),
    **dict.fromkeys(
        ("có nghĩa là", "có nghĩa rằng", "đồng nghĩa với", "bị coi là", "được coi là", "bị xem là", "được xem là",
         "bị xem như", "bị coi như"), "means"),
    **dict.fromkeys(
        ("để đáp trả", "để đối phó", "nhằm đáp trả", "nhằm đối phó", "trong phản ứng với", "để phản ứng", "để trả đũa",
         "nhằm trả đũa"), "answers"),
}  # fmt: skip

# Between where somebody begins to say it and of whom; between whom it is said of and what.
LEADS_IN = re.compile(
    r"[\"'\s,:]*(?:(?:rằng|là|thì|hiện nay|hiện|do đó|vì vậy|vì thế|thực tế|rõ ràng|về phần mình"
    r"|thay vào đó|thực ra|trên thực tế|cả|chính|bản thân|phía|(?:phương tây|châu âu|các đồng minh) và"
    r"|(?:đất )?nước(?! này| mình| tôi| của))(?!\w)[\"'\s,:]*)*"
)
# What stands before the clause and ends with a comma: 'nếu giành chiến thắng ở Y, ...', 'sau cuộc họp ở Y, ...'.
CONDITION = re.compile(
    r"[\"'\s,:]*(?:rằng |là )?[\"',\s]*(?:nếu|khi|sau|trước|trong|với|bằng cách|theo|kể từ|do|vì|bất chấp|mặc dù|dù"
    r"|ngay cả"
    r"|một khi|chừng nào)(?!\w)[^,;.:\"]{3,90}, "
)
MANNER = re.compile(
    r"(?:(?<!\w)(?:hiện|vẫn|sẽ|hoàn toàn|chắc chắn|tuyệt đối|đã|cũng|thực sự|dường như|luôn|từ lâu|rõ ràng|đều|đang"
    r"|thậm chí|nay|giờ|thì|là|chỉ|lại|vốn|liên tục|hiện nay|bây giờ|nhất quyết|kiên quyết|cương quyết|dứt khoát"
    r"|nhất định|ngày càng|cố tình|phải|tiếp tục|có thể|có|còn|giữ|nắm|đóng|nắm giữ|một|nhiều|những|mới|[\"']) ?)*$"
)
# One's own side, where one is just named as who speaks.
OURS = re.compile(
    r"(?:chúng tôi|chúng ta|nước này|nước mình|nước tôi|(?:đất nước|chính quyền|chính phủ|quốc gia) (?:này"
    r"|(?:của )?(?:ông|bà|mình|tôi|chúng tôi)))(?: [\"']?)?$"
)
# What speaks for one's own side: 'hiến pháp của nước này không cho phép ...'.
OWN_LAW = re.compile(
    r"[\"'\s,:]*(?:rằng |là )?(?:hiến pháp|luật(?: pháp)?|chính sách|lập trường|quan điểm|đường lối)"
    r"(?: [^\W\d_]+){0,3}?(?: (?:của |nhất quán của )?(?:nước này|nước mình|chúng tôi|đất nước))? $"
)
ANY_STATE = ("bất cứ nước", "bất kỳ nước", "bất cứ quốc gia", "bất kỳ quốc gia", "nước nào", "quốc gia nào")
DEED = re.compile(
    r"(?:(?:các|những|mọi|loạt|việc|một|sự|cuộc|vụ|đợt|những|nhiều) )*(?:hành động|động thái|hoạt động|chính sách"
    r"|phát biểu|phát ngôn|tuyên bố|quyết định|vụ|cuộc|đợt|bước đi|hành vi|kế hoạch|lệnh|đòn|biện pháp|cách|thái độ"
    r"|chiến lược|chiến dịch|mối đe dọa|sự hiện diện|việc|lập trường|đề xuất|đề nghị|thỏa thuận|luận điệu|thuế|mức thuế"
    r"|phản ứng|yêu cầu|tên lửa|đạo luật|dự luật|chương trình)(?!\w)"
)
AGAINST = re.compile(
    r"(?<!\w)(?:nếu|trong trường hợp|trừ khi|liệu|nhằm|ngăn|tránh|giúp|hy vọng|mong|kỳ vọng|để|khi nào|có hay)(?!\w)"
)
HAZARD = re.compile(
    r"[^;.:]{0,60}?(?<!\w)(?:chiến tranh|xung đột|leo thang|căng thẳng|bất ổn|thảm họa|hậu quả|khủng hoảng|đối đầu"
    r"|chạy đua vũ trang|mất ổn định|đụng độ|nguy hiểm|bạo lực|thảm kịch|sụp đổ|đổ vỡ|hỗn loạn|thiệt hại|tổn thất"
    r"|chia rẽ|thương vong|chết người|nghèo đói|suy thoái|bế tắc|thù địch|trả đũa|mất an ninh)(?!\w)"
)
# What is not meant as a stand: 'không bình luận', 'không có kế hoạch gặp', 'không kích'.
NO_STAND = re.compile(
    r" (?:phải là|bình luận|có (?:kế hoạch|khả năng|thông tin|lịch trình|bình luận|báo cáo|dấu hiệu|tin|gì|mặt|cuộc"
    r"|ai|nhiều"
    r"|thương vong|lời mời|đề nghị|điều kiện|đủ|thời gian|thay đổi)"
    r"|loại trừ|từng xác nhận|biết|rõ|nhận được|nhận|nghe|thấy|nêu|nói|tiết lộ|trả lời|xác nhận|cung cấp|đưa ra"
    r"|công bố|đề cập|nhớ"
    r"|hiểu|hiểu rõ|kích|quân|gian|phận|khí|chỉ|những|ít|lo|lo lắng|ngạc nhiên|bất ngờ|làm lộ|được|thể (?:tham dự"
    r"|xác|biết|nói|đến|tới|dự|có mặt|bình|chuyển|trả lời|tin)|tham dự|dự|tới|đến|gặp|ký|đạt|còn nhiều|tìm thấy"
    r"|ghi nhận"
    r"|phát hiện|xảy ra|mất|chắc|chắc chắn|hoàn thành|kịp|có mặt|quyết định|thỏa thuận|bị|hề (?:biết|nhận|thấy|nghe)"
    r"|thảo luận|bàn|sở hữu|sản xuất|thích|nghĩ|tin|cần biết|dám|lên kế hoạch|triệu tập|hài lòng|vui|dùng bữa)(?!\w)"
)
DISTRUST = re.compile(r" (?:hề |còn |thể )?tin(?: tưởng| cậy)?(?: vào)?(?! (?:rằng|là)(?!\w)) ")
# What is a stand whoever's it is, a person's or one's who is not named.
FIRM = re.compile(
    r" (?:bao giờ |hề |thể |được |còn |sẵn sàng |sẵn lòng |có ý định |có ý |có ý muốn |có kế hoạch |cần phải |định )*"
    r"(?:chấp nhận|công nhận|thừa nhận|cho phép|từ bỏ|nhượng bộ|thỏa hiệp|đàm phán|thương lượng|đối thoại|rút"
    r"|thay đổi|can"
    r" thiệp|can dự|ủng hộ|tha thứ|dung thứ|khoan nhượng|làm ngơ|nhắm mắt|ngồi yên|khuất phục|lùi bước|quỳ gối|bỏ qua"
    r"|sợ|e"
    r" ngại|cúi đầu|dừng|ngừng|loại bỏ|tách rời|đứng về|đứng nhìn|coi|xem|muốn (?:chiến tranh|xung đột|đối đầu"
    r"|leo thang"
    r"|một cuộc)|tìm kiếm|xâm lược|tấn công|đe dọa|gây hấn|tham chiến|chia sẻ|giải quyết|áp đặt|ép|trừng phạt|dỡ bỏ|nới"
    r" lỏng|gỡ bỏ|gia nhập|tham gia|tuân theo|tuân thủ|phụ thuộc|có (?:lý do|chỗ|giải pháp|sự lựa chọn|lựa chọn"
    r"|cách nào"
    r"|quốc gia|nước nào|bên nào|ai (?:hưởng|thắng|được|chiến)|người (?:chiến )?thắng|kẻ (?:chiến )?thắng"
    r"|hạn chế|các hạn chế|giới hạn|cơ sở|căn cứ|ích)|một (?:quốc gia|nước|ai|bên)|quốc gia nào"
    r"|nước nào"
    r"|ai (?:có|được)|bên nào|đổ lỗi|để (?:bị|cho|yên|mất|căng thẳng|xung đột|tình hình"
    r"|chiến tranh|leo thang)|hợp tác với|bán|mua|cấp|viện trợ|trả (?:tiền|phí))(?!\w)"
)
# What another is blamed for not doing.
WANTING = re.compile(
    r" thể (?!hiện|xác|biết|nói|đến|tới|dự|có mặt|chuyển|xuất|sở hữu|tham)\w| (?:hề |thực sự |còn |bao giờ |thật sự "
    r"|chịu "
    r"|hoàn toàn |đủ |có )*"
    r"(?:muốn (?:[^\W\d_]+ ){0,4}?(?:hòa bình|hoà bình|hòa giải|đối thoại|đàm phán|chấm dứt|giải quyết|hợp tác"
    r"|thỏa thuận|ngừng bắn|nhượng bộ|từ bỏ|nghe|hiểu|cải thiện|bình thường hóa)|quan tâm|sẵn sàng"
    r"|sẵn lòng|từ bỏ|dừng|ngừng|chấm dứt|quyền|tư cách|thiện chí|cơ sở|ý định (?:đàm phán|đối"
    r" thoại|chấm dứt|rút|từ bỏ|hòa|tuân)|bằng chứng|lý do|mong muốn|nỗ lực|tôn trọng|tuân thủ|thực hiện|thực thi"
    r"|giữ lời|giữ cam kết|đáp ứng|hợp tác|làm gì|làm đủ|chịu|hành động|hiểu|thay đổi|đáng|công bằng|trung thực"
    r"|thành thật"
    r"|thật lòng|nghiêm túc|cho thấy|thể hiện(?! (?:bất cứ |bất kỳ )?dấu hiệu)|thừa nhận|chấp nhận|đồng ý|nhượng bộ"
    r"|tin cậy|đếm xỉa|ngần ngại|che giấu"
    r"|điều kiện|năng lực|để tâm|phản ánh|nói đúng|nói thật|nói sự thật|phù hợp|chân thành"
    r"|thể tin|học được|rút ra|đối xử|cạnh tranh|mở cửa|dừng lại|ngồi|đối thoại|đàm phán|đóng góp|trả đủ"
    r"|phản hồi|đáp lại|tạo|tin tưởng|giữ"
    r"|hoàn thành nghĩa vụ|bảo vệ|ngăn chặn|kiểm soát được|kiềm chế|khôn ngoan|đại diện|chính danh)(?!\w)"
)
# What another is after: 'tìm cách lật đổ', 'muốn kéo dài chiến tranh'.
ILL = re.compile(
    r" (?:mọi cách |bằng mọi giá |tiếp tục )*[^,;.:]{0,40}?(?<!\w)(?:kéo dài|cản trở|phá|phá hoại|phá vỡ|làm gián đoạn"
    r"|gián đoạn|lật đổ|chia rẽ|"
    r"kiềm chế|kìm hãm|bao vây|cô lập|đe dọa|gây|làm suy yếu|suy yếu|can thiệp|thao túng|che giấu|trốn|né|tấn công"
    r"|xâm lược"
    r"|chiếm|thôn tính|áp đặt|ép|ép buộc|gây sức ép|hủy hoại|hủy diệt|tiêu diệt|leo thang|khiêu khích|vũ khí|tên lửa"
    r"|hạt nhân|chiến tranh|xung đột|thay đổi hiện trạng|thay đổi nguyên trạng|thống trị|bá quyền|lợi dụng|lôi kéo"
    r"|kích động|đánh cắp|quân sự hóa|trục lợi|đối đầu|đổ lỗi|đánh lạc hướng|bóp méo|phong tỏa|phong toả|lật ngược"
    r"|hợp pháp hóa|giành quyền|kiểm soát|độc chiếm|sáp nhập)(?!\w)"
)
REFUSES = ("từ chối", "lảng tránh", "trì hoãn")
REFUSED_NOT = re.compile(r" (?:bình luận|nói|trả lời|tiết lộ|cung cấp thông tin|xác nhận|phát biểu|phỏng vấn)(?!\w)")
# What deeds show of who does them.
FAULT = re.compile(
    r"[^;.:]{0,110}?(?<!\w)(?:không|chưa|thiếu|từ chối|thù địch|hiếu chiến|bản chất|ý đồ|âm mưu|tuyệt vọng|yếu kém"
    r"|điểm yếu"
    r"|coi thường|xem thường|mối đe dọa|nguy hiểm|nguy cơ|đạo đức giả|hai mặt|tiêu chuẩn kép|thất bại|bất chấp"
    r"|khiêu khích"
    r"|leo thang|sự thật là|lý do tại sao|dối trá|tàn bạo|dã man|vô trách nhiệm|sai lầm|bất lực|lo sợ|hoảng loạn)(?!\w)"
)
WORTH = re.compile(
    r"[^;.:]{0,110}?(?<!\w)(?:thiện chí|quyết tâm|nghiêm túc|cam kết|sẵn sàng|mong muốn|trách nhiệm|tích cực|mạnh mẽ"
    r"|vai trò|uy tín|thành công|đoàn kết|dũng cảm|lòng dũng cảm|vị thế|tin cậy|chân thành|khả năng lãnh đạo)(?!\w)"
)
WEIGHTY = re.compile(
    r"(?: [\"']?(?:rất|hết sức|vô cùng|đặc biệt|ngày càng|cực kỳ|một cách))*[ \"']+(?:quan trọng|tích cực|to lớn|lớn"
    r"|then"
    r" chốt|chủ chốt|trung tâm|dẫn dắt|xây dựng|mang tính xây dựng|nổi bật|quyết định|không thể thiếu"
    r"|không thể thay thế"
    r"|hàng đầu|chiến lược|có trách nhiệm|sống còn|trụ cột|lãnh đạo)(?!\w)"
)
BANEFUL = re.compile(r"[ \"']+(?:phá hoại|tiêu cực|gây bất ổn|nguy hiểm|xấu|gây rối|kích động|gây mất ổn định)(?!\w)")
CLOSE = re.compile(
    r"(?<!\w)(?:gần|gần gũi|gắn bó|gắn kết|mạnh|mạnh mẽ|vững|vững chắc|bền chặt|thân thiết|đoàn kết|tốt|tốt đẹp"
    r"|chặt chẽ"
    r"|sâu sắc|sâu rộng)(?: [^\W\d_]+){0,2} $"
)
# What all hangs on: 'đàm phán sẽ thất bại nếu ...'.
UNDERTAKING = re.compile(
    r"(?<!\w)(?:đàm phán|đối thoại|hội nghị|thượng đỉnh|thỏa thuận|tiến trình|hòa đàm|hòa bình|giải pháp"
    r"|nỗ lực|kế hoạch|lệnh ngừng bắn|hiệp định)(?!\w)"
)
UNLESS = re.compile(r"[^,;.:]{0,24}? (?:nếu|khi|trừ khi|chừng nào)(?!\w)")
# What is said to be at its best: the tie with another, by a superlative ('ở mức cao chưa từng thấy').
OUR_TIE = re.compile(r"(?<!\w)(?:quan hệ|tình hữu nghị|tình đoàn kết|hợp tác|đối tác|mối liên hệ|liên minh)(?!\w)")
AT_BEST = re.compile(
    r"(?<!\w)(?:cao|tốt|tốt đẹp|mạnh mẽ|mạnh|chặt chẽ|sâu sắc|vững chắc|bền chặt|gắn bó|phát triển|gần gũi|mật thiết"
    r"|tin cậy|toàn diện|hiệu quả)(?: nhất)?[\"']? (?:mà )?$|(?<!\w)(?:ở|lên|đạt)(?: tới| đến)? (?:một )?[\"']?$"
    r"|(?<!\w)(?:ở|lên|đạt)(?: tới| đến)? [\"']?mức [\"']?$"
)
AT_WORST = re.compile(r"(?<!\w)(?:xấu|tồi tệ|thấp|căng thẳng|khủng hoảng|đóng băng|rạn nứt|đối đầu|nguy hiểm)(?!\w)")
# What is no fault of that one's: 'Y bị trừng phạt trái phép', 'nếu Y đi quá xa', 'người nhập cư trái phép'.
NO_FAULT = re.compile(
    r"(?<!\w)(?:bị(?! cô lập| mất)|được|nhập cư|vượt biên|buôn bán|vận chuyển|đánh bắt|lao động|kêu gọi|yêu cầu|đề nghị"
    r"|phủ nhận|bác bỏ|cáo buộc|chống|ngăn|không|chưa|sẽ không)(?!\w)"
)
TOLD_OF = re.compile(r"(?<!\w)(?:được (?:đánh giá|cho|coi|xem|nhận định)|nguyên nhân|lý do|được nói)(?!\w)")
RESTS_WITH = re.compile(
    r" (?:việc|quyết định|hành động|thái độ|phản hồi|phản ứng|(?:sự )?hồi đáp|thiện chí|động thái|lập trường|chính sách"
    r"|ý chí|cách|bước đi|phía|chính|cả|điều|[\"'])(?!\w)"
)
ALL_STATES = re.compile(r"(?<!\w)(?:các|mọi|tất cả các|từng|mỗi) (?:nước|quốc gia|chính phủ|bên)(?!\w)")
GUILT = re.compile(r"(?<!\w)(?:trách nhiệm|lỗi|sai lầm|tội)(?!\w)")
SO_CALLED = ("tên ", "không phải ", "không ", "nên ", "gọi ", "coi ", "xem ", "mô tả ")  # 'điều ông gọi là "..."'
POINTS = re.compile(r"[\s,]*(?:rằng |là )*(?:đây|đó)(?!\w)")
# What is put in marks and says nothing of worth, or much.
AIM_IS = re.compile(
    r"(?: (?:chính|cuối cùng|chung|cơ bản|hàng đầu|chiến lược|duy nhất|lâu dài|cốt lõi|lúc này"
    r"|hiện nay)){0,2}(?: (?:của|khiến|để|mà) [^,;.:]{2,60}?)?(?: (?:lúc này|hiện nay))?"
    r" (?:vẫn |luôn |hiện |không phải )?là(?!\w)"
)
PLAIN = re.compile(
    r"(?:cam kết|gọi|không ảnh hưởng|có vẻ|có thể|sẽ|sắp|diễn ra|vào|trong"
    r"|xuống|thăm|đồng ý|nhận|mời|một phần|một trong|chuyến (?:thăm|đi)|trung tâm|kế hoạch|chủ đề"
    r"|mục tiêu|thời gian|dịp|ngày|phóng tên lửa"
    r"|tổng thống|thủ tướng|quan điểm"
    r"|phản ứng)(?!\w)"
)
GOOD = re.compile(
    r"(?<!\w)(?:tuyệt vời|tốt|tốt đẹp|thân|thân mật|thân thiện|bạn|người bạn|thành công|quan trọng|hiệu quả|tích cực"
    r"|lịch sử|vĩ đại|đáng kinh ngạc|anh em|hữu ích|hữu nghị|chân thành|bước ngoặt|thế kỷ|hy vọng|đồng minh|đối tác"
    r"|mẫu mực"
    r"|hình mẫu|vững chắc|gắn bó|xuất sắc|thông minh|dũng cảm|đúng đắn|đúng|xây dựng|bước tiến|đột phá|cột mốc|khích lệ"
    r"|hòa bình|hoà bình|ấm áp|cởi mở|thẳng thắn|có trách nhiệm|đáng hoan nghênh|tài năng|mạnh mẽ|thực chất|giỏi|khéo"
    r"|khéo léo|khôn khéo|khôn ngoan|thiên tài|(?:anh|người) hùng|kỳ diệu|diệu kỳ|ấn tượng|(?:lớn|mạnh|tốt|sâu) nhất"
    r"|hoàn hảo|đáng tin|tin cậy|hào phóng|tử tế|hợp lý|hứa hẹn|phi thường|đáng nể|quyết tâm|triển vọng|cơ hội"
    r"|can đảm|chín chắn|giúp|giúp đỡ|yêu thích)(?!\w)"
)
# What is told to amount to war.
WAR = re.compile(
    r"[^;.:]{0,60}?(?<!\w)(?:chiến tranh|tuyên chiến|tấn công|can thiệp|gây hấn|xâm lược|thù địch|leo thang|tham chiến"
    r"|mục tiêu|khiêu khích|vượt (?:qua )?(?:lằn ranh|ngưỡng|giới hạn)|đối đầu|bên tham gia|tự sát|đầu hàng"
    r"|diệt vong)(?!\w)"
)
PEOPLE_AT_HOME = re.compile(
    r"(?<!\w)(?:công dân|người dân|cử tri|người lao động|doanh nghiệp|nhân dân|dân)(?: [^\W\d_]+){0,3} $"
)
