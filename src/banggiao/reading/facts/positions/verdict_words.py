"""What is said of another state: words of blame, of praise, of its worth, and those by which one stands firm."""

from __future__ import annotations

import re

# What is said of somebody's doing: a predicate by itself.
DOES = (
    "là kẻ|là những kẻ|là một kẻ|là lũ|là bọn|chưa đủ tốt|không đủ tốt|vẫn chưa đủ|là chưa đủ|là không đủ|"
    "gây quan ngại|gây lo ngại|gây thất vọng|gây phẫn nộ|gây bất bình|làm dấy lên lo ngại"
    "|dấy lên quan ngại|không xứng đáng"
    "|phạm sai lầm|chơi trò|giở trò|là bên gây|là nước gây|là nguyên nhân gây|chịu trách nhiệm về cuộc"
    "|chịu trách nhiệm về vụ|chịu trách nhiệm về hậu quả|chịu trách nhiệm về leo thang|chịu trách nhiệm cho cuộc"
    "|chịu trách nhiệm cho vụ|con đường đối đầu|mất tính chính danh|tự đào hố|không giúp giải quyết|không giúp ích"
    "|mắc sai lầm|lầm to|nhầm to|đã lầm|đã nhầm|chẳng khác nào|không khác gì|chẳng khác gì"
    "|không gì khác ngoài|sa lầy"
    "|phá vỡ mọi|phá vỡ các|bội ước|xé bỏ|vi phạm|phá hoại|đe dọa|cản trở|gây căng thẳng|làm căng thẳng"
    "|gia tăng căng thẳng|gây leo thang|làm leo thang"
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
    "|tuyên chiến|tuyên bố một cuộc chiến|chuẩn bị chiến tranh|chuẩn bị cho một cuộc chiến|phát động chiến tranh"
    "|phát động một cuộc chiến|cố tình tránh|cố tình dựng|cố tình phá|cố tình cản|cố tình bóp méo|cố tình kéo dài"
    "|chống phá|gây rối|gây phương hại|gây hại cho|làm phương hại|leo thang xung đột|châm ngòi|đổ thêm dầu"
    "|vượt quá giới hạn|vượt lằn ranh|tiếp tay|quân sự hóa"
    "|liên tục thất bại|vấp phải thất bại|đã thất bại|chỉ lãng phí thời gian|chỉ phí thời gian|thể hiện bản chất"
    "|thể hiện rõ bản chất|không đáng tin|xúc phạm đến|xúc phạm tới|xúc phạm sâu sắc|không quyết liệt"
    "|đứng sau|cướp|ăn cắp|trục lợi|gian lận|gài bẫy|lật lọng|tráo trở|đảo ngược cam kết|đảo ngược những điều khoản"
    "|thiếu tôn trọng|thiếu nghiêm túc|thiếu trung thực|thiếu trách nhiệm|làm chưa đủ|chưa làm đủ|không làm đủ"
    "|không hành động|không đóng góp đủ|gây khó khăn|gây khó dễ|gây phức tạp|chèn ép|o ép|ép buộc|hăm dọa|dọa nạt"
    "|thể hiện ý đồ|có ý đồ|mưu toan|mưu tính|che giấu|nói dối"
    "|lừa dối|lôi kéo|dung túng|bao che|thiếu khách quan|áp dụng tiêu chuẩn kép|tiêu chuẩn kép"
    "|không có quyền|không còn quyền|nhằm đánh lạc hướng|nhằm phá hoại|đánh dấu leo thang|đánh dấu bước leo thang"
    "|tài trợ khủng bố|làm leo thang tình hình|leo thang tình hình|đổ lỗi|quay lưng"
    "|không từ bỏ tham vọng|thất hứa|không giữ cam kết|không hợp tác|không mang lại kết quả|không có tác dụng"
    "|nhằm chống|nhằm đe dọa|nhằm kiềm chế|nhằm do thám|nhằm thám thính|nhằm theo dõi|nhằm kìm hãm"
    "|nhằm bao vây"
    "|nhằm phá hoại|nhằm gây|nhằm cản trở|nhằm làm suy yếu|nhằm can thiệp|nhằm lật đổ|nhằm đánh lạc hướng|nhằm che đậy"
    "|có lợi cho|có lợi hơn cho|thiên vị|không muốn đối thoại|không muốn đàm phán|không muốn chấm dứt"
    "|không muốn giải quyết|không thể tin tưởng được|không có thành ý|không thực tâm"
    "|vượt giới hạn|vượt quá mức|không giúp gì cho|làm hỏng|bỏ qua lợi ích|hành xử như|đối xử tệ|đối xử bất công"
)
# What somebody's doing is said to be: after 'là', or in marks.
BAD = (
    "tối hậu thư|"
    "vô nghĩa|phản tác dụng|sai lầm|sai trái|nguy hiểm|vô lý|vô căn cứ|không có căn cứ|phi pháp|trái phép|bất hợp pháp"
    "|không thể chấp nhận|vô trách nhiệm|thiếu trách nhiệm|đáng tiếc|đáng lo ngại|đáng quan ngại|đáng báo động"
    "|đáng lên án"
    "|đáng xấu hổ"
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
    "|không đúng|hư cấu|không đúng sự thật|sai sự thật|trái sự thật|màn kịch|dấu hiệu tuyệt vọng"
    "|dấu hiệu về sự tuyệt vọng|phiến diện|trục ác quỷ|quốc gia bất hảo|chế độ độc tài"
    "|không công bằng|không thân thiện|thân thiện giả tạo|phí thời gian|phí công sức|bất khả thi|không khả thi"
    "|không thể thực hiện|không thể thực hiện được|không thể tin được|không thể tin nổi|không thể tha thứ"
    "|không thể dung thứ|tồi tệ nhất|trở ngại|rào cản|con rối|tay sai|nỗi hổ thẹn|nỗi xấu hổ|điều xấu|tin xấu|bước lùi"
    "|thất bại|thế lực thù địch|mối lo|mối quan ngại|vấn đề lớn|gốc rễ|sai trái nghiêm trọng"
    "|lời nói dối|tin giả|khó hiểu|kỳ lạ|ích kỷ|hung hăng|bá quyền|đế quốc|mất cân bằng|bất lợi|nguy cơ|tàn nhẫn"
    "|bước đi sai|không cần thiết|không may|đau lòng|đáng trách|đáng chê trách|đáng ngờ|mơ hồ|giả tạo"
    "|không có ý nghĩa|không phải là phương án|không phải giải pháp|không phải là giải pháp|nực cười"
    "|chưa đủ|không đủ|quá ít|không đủ mạnh"
)
GOOD = (
    "hữu ích|tuyệt vời|đáng tin cậy|rất tốt|bước đi đúng|bước tiến|điều tốt|tín hiệu tốt|tín hiệu tích cực"
    "|dấu hiệu tích cực|dấu hiệu tốt|bước đi tích cực|động thái tích cực|diễn biến tích cực|đáng khích lệ"
    "|mang tính xây dựng|tầm cỡ|vĩ đại|dũng cảm|xuất sắc|thẳng thắn và cởi mở|đáng hoan nghênh|đáng trân trọng"
    "|bước đi lớn|bước đi quan trọng|bước đi cần thiết|bước đi lịch sử|bước đi đầu tiên|bước ngoặt"
    "|cơ hội quý|cơ hội quý giá|cơ hội tốt|cơ hội lớn|cơ hội vàng|cơ hội lịch sử|cơ hội quan trọng|cơ hội tuyệt vời"
    "|cơ hội hiếm có|khoảnh khắc lịch sử|khoảnh khắc lớn|thời khắc lịch sử|thời khắc quan trọng|sự kiện lịch sử"
    "|sự kiện quan trọng|thành công lớn|thành công|thắng lợi|điều tích cực|tin tốt|tin vui|tin tuyệt vời|khởi đầu tốt"
    "|khởi đầu tuyệt vời|khởi đầu mới|chìa khóa|ý tưởng hay|ý tưởng tốt|tốt đẹp|hiệu quả|suôn sẻ|thuận lợi|ấm áp"
    "|thú vị|phi thường|thân thiện|cởi mở|thẳng thắn|chân thành|nghiêm túc|tích cực"
    "|có ý nghĩa|đúng hướng|khôn ngoan|thông minh|đáng kính|hợp lý|tài năng|mạnh mẽ"
    "|người tốt|người bạn tốt|nhà lãnh đạo giỏi|nhà lãnh đạo mạnh|quốc gia tuyệt vời|giải pháp tốt"
)
STANDS = (
    "là vấn đề chủ quyền|là vấn đề về chủ quyền|là lằn ranh đỏ|là giới hạn đỏ|là một lằn ranh đỏ"
    "|có đầy đủ cơ sở|có đầy đủ căn cứ|có đầy đủ bằng chứng|có đầy đủ chứng cứ"
    "|không bao giờ chấp nhận|không bao giờ từ bỏ|không bao giờ công nhận|không bao giờ thỏa hiệp"
    "|không bao giờ nhượng bộ|không bao giờ đàm phán|không bao giờ khuất phục|không thể song hành|không bao giờ có thể"
    "|không nhượng bộ"
    "|không thỏa hiệp|không có chỗ cho|không thể thương lượng|không thể đàm phán|phải được công nhận"
    "|phải được tôn trọng|không thể tách rời|không có giải pháp quân sự|không thay đổi lập trường"
    "|không thay đổi quan điểm|không từ bỏ lập trường|chỉ có thể giải quyết|chỉ có thể được giải quyết"
    "|không từ bỏ một tấc|không nhượng bộ một tấc|không chấp nhận bất kỳ"
    "|phải được giải quyết|cần được giải quyết|cần phải được giải quyết|nên được giải quyết|phải là phi hạt nhân"
    "|phải tuân thủ luật|phải tôn trọng luật|cần tuân thủ luật|cần tôn trọng luật|chỉ có thể đạt được"
    "|con đường duy nhất"
    "|giải pháp duy nhất|lựa chọn duy nhất|biện pháp duy nhất|cách duy nhất|không thể giải quyết bằng"
    "|không giải quyết được bằng|cần được duy trì|phải được duy trì|phải được thực thi|cần phải được duy trì"
    "|không thể bị áp đặt|phải được bảo vệ|không có giải pháp nào"
    "|là quyền của|là quyết định của|là quyền tự quyết|là quyền tự vệ|là quyền hợp pháp|là quyền chính đáng"
    "|là công việc nội bộ"
    "|là việc nội bộ|là chuyện nội bộ|là vấn đề nội bộ|là chuyện riêng|là quyết định có chủ quyền"
    "|là quyết định của riêng|không có quyền can thiệp|không có quyền phán xét|không có quyền quyết định"
    "|không có quyền ra lệnh|không có quyền lên lớp|không nước nào có quyền|không quốc gia nào có quyền"
    "|không ai có quyền|không nước nào được|không quốc gia nào được|không ai được phép"
    "|là quốc gia độc lập|là một quốc gia độc lập|là quốc gia có chủ quyền|là một quốc gia có chủ quyền"
    "|là nước độc lập|là một nước độc lập|là nước có chủ quyền|là một nước có chủ quyền"
    "|không có ý nghĩa với|không có ý nghĩa cho|không có ý nghĩa đối với|là hợp pháp|là hoàn toàn hợp pháp"
    "|là hành động tự vệ"
    "|là hành vi tự vệ|hoàn toàn phù hợp với luật"
    "|sẽ không thể kết thúc bằng|sẽ không thể giải quyết bằng|sẽ không thể chấm dứt bằng"
    "|không thể kết thúc bằng|không thể được giải quyết bằng|không thể chấm dứt bằng"
    "|chỉ được dỡ bỏ|chỉ dỡ bỏ|chỉ có thể được dỡ bỏ|chỉ được nới lỏng|chỉ có thể bắt đầu|chỉ có thể diễn ra"
    "|chỉ có thể chấm dứt|chỉ có thể kết thúc|chỉ chấm dứt khi|chỉ kết thúc khi"
    "|không nhằm vào|không nhằm chống|không chống lại bên|không chống lại nước|không gây phương hại"
)
# What a rule or a good of all is: 'UNCLOS là nền tảng cho ...', 'hòa bình là trách nhiệm của mỗi quốc gia'.
FOUNDS = tuple(
    f"là {what}{of}"
    for what in ("nền tảng", "cơ sở", "khuôn khổ", "căn cứ", "trách nhiệm", "nghĩa vụ", "yếu tố thiết yếu",
                 "yếu tố then chốt", "yếu tố quyết định", "điều kiện tiên quyết", "lợi ích chung", "lợi ích")
    for of in ("", " cho", " của", " để", " chung")
)  # fmt: skip
FOUNDED = re.compile(
    r"(?<!\w)(?:unclos|doc|coc|luật (?:pháp )?(?:quốc tế|biển)|công ước|hiến chương|phán quyết|nghị quyết|nguyên tắc"
    r"|hòa bình|ổn định|an ninh (?:khu vực|chung|hàng hải|quốc tế|của)|đối thoại|ngoại giao|chủ nghĩa đa phương"
    r"|tự do (?:hàng|thương|đi lại)|thương mại tự do|chủ quyền|phi hạt nhân hóa|ngừng bắn|kinh tế (?:mở|thị trường)"
    r"|kinh tế [\"']mở|tôn trọng|tuân thủ|hai nhà nước)(?!\w)"
)
# What a visit, a meeting or a step of the other's is: after its name, with no 'là'.
MEANS = (
    "có ý nghĩa quan trọng|có ý nghĩa rất quan trọng|có ý nghĩa hết sức quan trọng|có ý nghĩa đặc biệt"
    "|có ý nghĩa lịch sử"
    "|có ý nghĩa to lớn|có ý nghĩa sâu sắc|có ý nghĩa chiến lược|có ý nghĩa rất lớn|có ý nghĩa lớn|có ý nghĩa vô cùng"
    "|có ý nghĩa hết sức|mang ý nghĩa|mở ra chương|mở ra một chương|mở ra trang|mở ra giai đoạn|mở ra một giai đoạn"
    "|mở ra thời kỳ|đánh dấu cột mốc|đánh dấu mốc"
    "|là mốc son|thành công tốt đẹp|là biểu tượng|là bằng chứng"
    "|là minh chứng|thể hiện quyết tâm|thể hiện thiện chí|thể hiện tình cảm|thể hiện sự quan tâm|thể hiện cam kết"
    "|thể hiện sự tin tưởng|thể hiện sự tín nhiệm|thể hiện uy tín|thể hiện mong muốn|thể hiện sự chân thành"
    "|cho thấy mong muốn|cho thấy thiện chí|cho thấy quyết tâm|cho thấy sự chân thành"
)
# How a matter must be settled or go on: 'khẳng định tiến trình hòa bình phải ...'.
NORMS = "cần phải|phải|cần"
# What one will not do, told of oneself: 'khẳng định nước mình sẽ không từ bỏ ...'.
REFUSALS = (
    "sẽ không bao giờ|sẽ không|không bao giờ|chưa và sẽ không|không có ý cắt|không có ý từ bỏ|không có ý thay đổi"
    "|không có ý đối đầu|quyết không|nhất quyết không|kiên quyết không|không hề có ý định"
    "|không có ý định|không có ý muốn|không có lý do để|không có lý do gì|không có bất cứ lý do|không muốn chiến tranh"
    "|không muốn xung đột|không muốn đối đầu|không muốn leo thang|không muốn chiến đấu|không muốn căng thẳng"
    "|không muốn làm leo thang"
    "|không muốn một cuộc chiến|không muốn bị|không sợ|không lo sợ|không hề lo sợ|không e ngại|không ngại"
    "|không chấp nhận|không thay đổi|không hề thay đổi|vẫn không thay đổi|không thương lượng|không đàm phán"
    "|không nhượng bộ|không thỏa hiệp|không khuất phục|không lùi bước|không từ bỏ|không công nhận|không tìm cách"
    "|không theo đuổi|không tìm kiếm|không thể chấp nhận|không thể dung thứ|không thể tha thứ|không thể bỏ qua"
    "|không loại trừ biện pháp|không loại trừ khả năng sử dụng|không loại trừ lựa chọn|mọi lựa chọn|mọi phương án"
    "|không cần ai|không cần sự cho phép|không mong đợi|không trông đợi|không quan tâm|không bận tâm|không hứng thú"
    "|không đại diện cho|không sẵn sàng đàm phán|chưa sẵn sàng đàm phán|không vội|không vội vàng|không đứng về"
    "|không chọn bên|không can dự|không tham gia vào|không ủng hộ|không đồng ý|không tán thành|không hề có ý muốn"
    "|không có chuyện|không có việc|không hứa|không chủ trương"
    "|tôn trọng quyền của|tôn trọng quyết định|tôn trọng lựa chọn"
    "|tôn trọng sự lựa chọn"
)
# What follows where nobody refuses anything: 'sẽ không có gì', 'sẽ không diễn ra', 'không bao giờ quên'.
NO_REFUSAL = re.compile(
    r" (?:có(?! (?:đàm phán|đối thoại|nhượng bộ|thỏa hiệp|chuyện|thêm))|diễn ra|được|phải|còn|dễ|bao giờ|xảy ra|đạt"
    r"|quên|ảnh hưởng|lặp lại|kéo dài|tốt|là|mang|đủ|hiệu quả|biết|thể(?! (?:chấp nhận|dung|tha|bỏ|từ bỏ|nhượng|đàm"
    r"|ngồi|tham gia|đơn phương|dỡ|cho phép|làm ngơ|khoan))|khó|xấu|tồi|dẫn|gặp khó|quá|chỉ|ngạc nhiên|thấy|nói"
    r"|bình luận"
    r"|tiết lộ|trả lời|đề cập|tới dự|đến|thăm|tổ chức|ở|về|rời|lâu|thành|bất ngờ|giống|tồn tại|gây|ra|tăng|giảm"
    r"|hài lòng"
    r"|thất vọng|hối tiếc|lo lắng|nghĩ|tin|hiểu|vì|do|với|bởi|khiến|mất|lo|may|cô đơn|như|của|này|đó|họ|ai)(?!\w)"
)
# What it is to one: after 'là', 'như', 'giữ', 'có'.
DEAR = (
    "đối tác quan trọng|đối tác hàng đầu|đối tác chiến lược hàng đầu|đối tác chiến lược quan trọng|đối tác ưu tiên"
    "|đối tác tin cậy|đối tác then chốt|đối tác trọng tâm|đối tác thương mại lớn|đối tác không thể thiếu"
    "|những đối tác quan trọng|ưu tiên hàng đầu|ưu tiên cao nhất|ưu tiên cao|một ưu tiên|láng giềng gần gũi"
    "|láng giềng thân thiết|láng giềng quan trọng|trụ cột|người bạn thân thiết|người bạn tốt|người anh em"
    "|bạn bè thân thiết|đồng minh thân cận|đồng minh quan trọng|đồng minh thân thiết|vị trí quan trọng|vị trí đặc biệt"
    "|vị trí ưu tiên|vị trí then chốt|vai trò then chốt|trọng tâm trong chính sách"
    "|đối tác chiến lược|đối tác thân thiết|đối tác lớn|đối tác quý|bạn tốt|bạn thân|người bạn|những người bạn"
    "|bạn bè tốt"
    "|bạn thân nhất|đồng minh lớn|đồng minh mạnh|đồng minh chiến lược|đồng minh tin cậy|đồng minh lâu năm|hàng xóm tốt"
    "|láng giềng tốt|quốc gia anh em|vị trí chiến lược|tầm quan trọng|ý nghĩa quan trọng"
)
KINDS = {
    **dict.fromkeys(DOES.split("|"), "does"),
    **dict.fromkeys(BAD.split("|"), "bad"),
    **dict.fromkeys(GOOD.split("|"), "good"),
    **dict.fromkeys(NORMS.split("|"), "norm"),
    **dict.fromkeys(MEANS.split("|"), "means"),
    **dict.fromkeys(REFUSALS.split("|"), "refuses"),
    **dict.fromkeys(STANDS.split("|"), "stands"),
    **dict.fromkeys(FOUNDS, "founds"),
    **dict.fromkeys(DEAR.split("|"), "dear"),
}
# Words by which one refuses, and which are blame after 'là': 'hành động đó là không thể chấp nhận'.
BLAME_TOO = frozenset(BAD.split("|")) & frozenset(REFUSALS.split("|"))
IS = re.compile(
    r"(?<!\w)(?:là|như|mang tính|mang tính chất)(?: [\"']?(?:một|những|các|sự|hành động|hành vi|động thái|bước đi"
    r"|việc làm"
    r"|quyết định|trò|rất|quá|hoàn toàn|cực kỳ|điều|hết sức|thật|vừa|hoàn toàn mang tính|việc|chính sách|nước|quốc gia"
    r"|nhà lãnh đạo|nhà ngoại giao|đất nước|người|đối tác|cuộc gặp|cuộc họp|kế hoạch|lời|chiến thuật|chiến dịch"
    r"|nghiêm trọng|tín hiệu|đầy|sai lầm|leo thang|vô cùng|thực sự|có|đã|bước|ông|người đàn ông|hội nghị|chuyến thăm"
    r"|hai|nhân vật|dấu hiệu|giải pháp|ý tưởng|kết quả|thông điệp|điểm"
    r"|thỏa thuận|văn kiện|hiệp định|văn bản|hành vi|phát biểu|ý kiến|cuộc thảo luận|cuộc trao đổi|cuộc trò chuyện"
    r"|con người"
    r"|mãnh liệt|và|cuộc đối thoại|cuộc đàm phán|cử chỉ|ngày|hiệp ước|chuyến đi|tương đối|khá|thẳng thắn,|sâu sắc"
    r"|cuộc điện đàm|thời điểm|sự kiện|chính quyền|chế độ|cuộc chiến|phép thử))* [\"']?$"
    r"|[\"']$|(?<!\w)(?:rất|quá|thật|hoàn toàn|cực kỳ|hết sức|vô cùng|thực sự|khá|diễn ra|đầy|vẫn|vẫn còn) [\"']?$"
)
# A matter that stands as subject right after a verb of saying or at the beginning of what is said.
MATTER = re.compile(
    r"(?:rằng|là|biết|định|mạnh|hay|bố|nói|cho rằng|rõ|lại|[\":,])[ \",]*(?:(?:mọi|bất kỳ|bất cứ|các|những"
    r"|tất cả các|tất cả"
    r"|tất cả mọi|một|cuộc|tiến trình|quá trình|việc|kết quả của|bước tiếp theo của) ){0,3}"
    r"(?:tranh chấp|bất đồng|xung đột|vấn đề|khủng hoảng|giải pháp|thỏa thuận|hiệp định|đàm phán|đối thoại|hòa đàm"
    r"|phi hạt nhân hóa|trừng phạt|lệnh trừng phạt|biện pháp|cấm vận|hòa bình|tự do hàng hải|luật pháp quốc tế"
    r"|khác biệt"
    r"|hành động|đàm phán hòa bình|yêu sách|quan hệ|hợp tác|thương mại|bán đảo triều tiên|lãnh thổ|chủ quyền"
    r"|nghị quyết|mối quan tâm|quan ngại|lợi ích"
    r"|ngừng bắn|lệnh ngừng bắn|cuộc chiến|chiến tranh|điểm mấu chốt|ưu tiên)(?!\w)[^;.\"]{0,110}?"
    r" (?:vẫn |đều |luôn |cũng |sẽ |này |đó )*$"
)
OF = (
    "của ",
    "về ",
    "giữa ",
    "với ",
    "ở ",
    "trên ",
    "tại ",
    "lên ",
    "đối với ",
    "tới ",
    "vào ",
    "bán đảo ",
    "và ",
    ", ",
    "cho ",
)
NO_MUST = ("không ", "vấp ", "gặp ", "mắc ", "chẳng ", "chưa ", "bị ", "nếu ", "bên ", "lãnh thổ ", "hành động ", "ân ")
NO_NORM = re.compile(
    r" (?:thiết|thơ|cù|sa|chịu|đối mặt|mất|hứng|nhờ|trả giá|chờ|kể|nói|thừa nhận|không|chăng|có mặt)(?!\w)"
)
# Whose doing it is that means something.
DOING = re.compile(
    r"(?<!\w)(?:việc|đề xuất|sáng kiến|kế hoạch|sự (?:tham gia|ủng hộ|giúp đỡ)|quyết định|bài phát biểu|lời mời)(?!\w)"
)
# What a visit is or shows is told of the visit: no praise of the other.
A_VISIT = re.compile(
    r"(?<!\w)(?:chuyến (?:thăm|công tác|đi|công du)|thăm|sang dự|tới dự|đến dự|sự (?:có mặt|hiện diện|tham dự))(?!\w)"
)
NOT_NOW = re.compile(r"(?<!\w)(?:sẽ|nếu|mong|hy vọng|tin tưởng|kỳ vọng|để|nhằm|cần|không|chưa)(?!\w)")
OURS = re.compile(r"(?<!\w)của (?:chúng ta|chúng tôi|mình|tôi|nước ta|đất nước tôi)(?!\w)")
# What is glad news of one's own relation, no praise of the other.
RELATION = re.compile(r"(?<!\w)(?:quan hệ|hợp tác|kim ngạch|giao lưu|giao thương|thương mại hai chiều)(?!\w)")
IS_NOT = re.compile(
    r"(?<!\w)(?:không phải|không|chưa|chẳng) (?:là|như|mang tính)(?: [^\W\d_]+){0,4} [\"']?$"
    r"|(?<!\w)(?:không|chưa)(?!\w)[^,;.]{0,40} (?:hay|hoặc) (?:có )?(?:hành động |hành vi )?$"
)
NOT_SAID = frozenset(
    "không|chưa|chẳng|tránh|ngăn|chặn|chấm|dứt|chống|phó|trước|cơ|vi|mọi|các|những|buộc|để|nhằm|nếu|liệu|sự|bị|ngừng"
    "|dừng|kỳ|nào|vì|do|về|hòng|khỏi|được|khi|hề|thôi|hoặc|hay|đừng|cấm|lo|sợ|giảm|cách".split("|")
)
IF = re.compile(
    r"(?<!\w)(?:nếu|trong trường hợp|trừ khi|xin lỗi|liệu|không để|hy vọng|kỳ vọng|mong|kêu gọi|đề nghị|yêu cầu|hãy"
    r"|đừng"
    r"|tái diễn|quân nổi dậy|phiến quân|phe nổi dậy|lực lượng ly khai|phe ly khai)(?!\w)"
)
# The same right before the word: 'cần đúng đắn', 'để thành công', 'phải nghiêm túc'.
NOT_YET = re.compile(r"(?<!\w)(?:sẽ|có thể|có khả năng|chưa|không|muốn|cố gắng)(?!\w)[^,;.:]*$")
WHETHER = (" hay không", " hay chưa")
# Between whom it is and what he won't do: 'khi kẻ thù không chấp nhận', 'một thực tế vẫn không thay đổi'.
OWN_VERB = re.compile(
    r"[\"'\s,:]*(?:(?:rằng|là|và|nhưng|song|cũng|vẫn|luôn|hiện|đã|sẽ|đang|thì|mà|tuy nhiên|hoàn toàn|chắc chắn"
    r"|tuyệt đối"
    r"|chúng tôi|chúng ta|tôi|ông|bà|nước này|mình|nước mình"
    r"|cộng đồng quốc tế|thế giới|phía|chính phủ|lập trường|quan điểm|chính sách|của|về"
    r"|nước|dân|nhân dân|dứt khoát|nhất định|kiên quyết|bản thân|bên|quốc gia|quân đội|chính quyền|washington|moscow"
    r"|bình nhưỡng|bắc kinh|seoul|tokyo|kiev|tehran|điện kremlin|nhà trắng|manila|paris|berlin|london|hà nội)"
    r"(?!\w)[\"'\s,:]*)*"
)
PERHAPS = re.compile(r"(?<!\w)(?:có thể|khả năng|nên|cần|đề nghị|hy vọng|mong)(?!\w)")
WE = re.compile(r"(?<!của )(?<!\w)(?:chúng tôi|chúng ta|tôi)(?: [^\W\d_]+){0,2} $")
GOES_ON = (" nhưng ", " song ", " và ", ", ")
ASKED = re.compile(r"(?<!\w)(?:cần|nên|phải|để|nhằm|khi|hãy|sẽ|có thể|muốn)(?!\w)(?! (?:là|như)(?!\w))")
# Where something is, and who of a state is not its voice.
ASIDE = re.compile(
    r"(?<!\w)(?:công dân|người|doanh nghiệp|công ty|hãng|sinh viên|tập đoàn|đội|đội tuyển|cầu thủ|ngư dân|nhà báo"
    r"|du khách|nhóm|phe|phe đối lập|đảng|binh sĩ|tại|ở) $"
)
UNDER = re.compile(r"(?<!\w)bị (?:phía )?$")
# 'Hợp tác với X, đối tác quan trọng ...': what X is, said beside its name.
BESIDE = re.compile(r"(?:,| -| –) (?:một |một trong những |những |nước |quốc gia |là )*$")
HOLDS = re.compile(
    r"(?<!\w)(?:là|như|giữ|có|chiếm|đóng|trở thành)(?: (?:một|những|nước|các|trong|số|đất nước|quốc gia|người|luôn|cả"
    r"|vừa|một trong những|[^\W\d_]+,?)){0,9} [\"']?$"
)
# 'Thật vô ích khi đàm phán với X', 'không công bằng khi X ...', 'con rối do X điều khiển'.
ABOUT = re.compile(r"[\"']? (?:khi|nếu|vì|do|đối với|với|từ|trong quan hệ với|giữa|mà|cho thấy)(?!\w)[^,;.]{0,60}$")
ITS = re.compile(r"[\"']? (?:(?:sáng|chiều|tối|hôm|mới|gần|vừa) \w+ )?của ")  # 'hành động khiêu khích sáng nay của X'
# 'Không thể tin những lời hứa của X'.
WHOSE_WORD = re.compile(
    r" (?:(?:các|những|mọi|một|lời|vào) )*(?:hứa|hứa hẹn|cam kết|tuyên bố|phát biểu|đề nghị|đề xuất|nói|thiện chí"
    r"|chính sách"
    r"|ý định|kế hoạch)(?: [^\W\d_]+){0,2} của (?:chính phủ |chính quyền |nhà chức trách |giới chức |phía )?| "
)
# 'Quan hệ của ông với Tổng thống X rất tốt', 'có quan hệ rất tốt với Tổng thống X': the tie with one person.
TIE = re.compile(
    r"(?<!\w)quan hệ(?: cá nhân)? (?:(?P<with>(?:của [^,;.\"]{2,30} |giữa [^,;.\"]{2,30} )?(?:với|và) )[^,;.\"]{3,70}"
    r" (?:vẫn |luôn |đang |là |rất ){0,3})?[\"']?$"
)
OF_A_RELATION = ("quan hệ ", "tình ", "lên ", "thành ", "thỏa thuận ", "hiệp định ", "tuyên bố ", "thiết lập ")
NO_MORE = re.compile(
    r"(?<!\w)(?:dịp|cơ hội|nội hàm|nâng cấp|khuôn khổ|từng|không còn|không phải|đảm bảo|bảo đảm|trở thành một trong"
    r"|muốn|cựu)(?!\w)"
)
# Who says so, told after it: '..., X nhấn mạnh.'
AT_LAST = re.compile(
    r"(?:,? (?:thêm|rõ|hôm \w+|ngày \d[\d./-]*|sáng \w+|chiều \w+|tối \w+|tuần \w+|theo \w[^,.]{1,40}"
    r"|với \w[^,.]{1,60}|trên \w[^,.]{1,40}|tại \w[^,.]{1,50}|trong \w[^,.]{1,60}|sau \w[^,.]{1,50}|khi \w[^,.]{1,60}"
    r"))*[ .\"]*$"
)
ACCORDING = re.compile(
    r"[\"'\s]*(?:cũng )?theo (?:lời |thông tin từ |(?P<view>(?:đánh giá|nhận định|quan điểm|ý kiến|lập luận|cách nhìn"
    r"|tuyên bố|thông báo|phát biểu) (?:của |từ )(?:phía )?))?"
)
