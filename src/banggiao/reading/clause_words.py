"""Word tables of the clause layer, in lower case: what may stand before a subject, before a verb, between clauses."""

from __future__ import annotations

# Words after which an actor is no subject.
OBLIQUE = frozenset(
    "với|của|tới|đến|cho|do|tại|ở|giữa|từ|về|trong|theo|cùng|sang|thăm|mời|tiếp|gặp|đón|bởi|được|bằng|thuộc"
    "|vào|lên|như|kể cả|hội kiến|hội đàm|nhất là|đặc biệt là|cùng với|đối với|thay mặt|trước|sau|chúc mừng"
    "|cảm ơn|cám ơn|đề nghị|ủng hộ|kêu gọi|yêu cầu|mong muốn|mong|coi|xem|giúp|để|bao gồm|gồm|trao|gửi"
    "|nhân danh|nước|đồng bào|quê hương|người|dân tộc|nhờ|qua|khỏi|không có|chống|ngoài|bên cạnh|so với"
    "|hỗ trợ|đưa|thúc giục|hối thúc|ép|buộc|cáo buộc|chỉ trích|lên án|điện đàm với|phía|nhằm vào|đất nước"
    "|bên|triệu tập|triệu mời|trục xuất|bổ nhiệm|yết kiến|tiếp kiến|gặp gỡ|gặp lại|điện đàm|chào mừng|chào đón"
    "|đón tiếp|hoan nghênh|ca ngợi|khen ngợi|cảm ơn".split("|")
)
# Words after which a new subject may stand, besides punctuation, a number and the beginning of the sentence.
OPENERS = frozenset(
    "tuy nhiên|ngoài ra|hơn nữa|mặt khác|dù vậy|tuy vậy|vì vậy|do vậy|bởi vậy|dù thế|vì thế|thế nhưng|đáng chú ý"
    "|và|rằng|là|mà|thì|khi|nếu|biết|định|mạnh|rõ|hay|nói|tỏ|này|nay|đó|đây|vì|tin tưởng|tin rằng|bố|cáo"
    "|trong khi|lúc|nhưng|song|còn|nên|sau đó|hiện|hiện nay|đồng thời|việc|đàm|kiến|họp|nghị|trí|nhở|nhận"
    "|thấy|lẫn|thời gian tới|tục|nhằm|các|cả|chính|bản thân|cựu|nguyên|muốn|thông tin|ánh|giá|phần|luận|bày"
    "|nước gồm|quốc gia gồm|bên gồm"
    "|vọng|lời|thích|rồi|tới|tiếp|gặp|do|qua|cùng|gồm|nhất|đầu tiên|lần đầu|buổi|cuộc"
    "|mai|tuần tới|tháng tới|năm tới|tuần sau|tháng sau|năm sau|tuần trước|tháng trước|năm trước|năm ngoái".split("|")
)
# Of the oblique ones, those that no subject ever follows.
NEVER = frozenset(
    (
        "với|của|tại|ở|giữa|từ|về|trong|theo|sang|thăm|mời|gặp|đón|thuộc|vào|như|hội kiến|hội đàm|cùng với|đối với"
        "|chúc mừng|cảm ơn|cám ơn|ủng hộ|chống|được|bị|do|triệu tập|triệu mời|trục xuất|bổ nhiệm"
        "|khi tiếp|buổi tiếp|đã tiếp"
    ).split("|")
)
# What may stand between a subject (or a separator) and its verb, one to four words each.
ADVERBS = frozenset(
    "cũng|đồng chí|đã|đang|đều|vừa|cùng|luôn|luôn luôn|tiếp tục|chân thành|trân trọng|nhiệt liệt|bày bỏ"
    "|nghiêm túc|nghiêm khắc"
    "|một lần nữa|tái|hết sức|rất|vui mừng|vui vẻ|vinh dự|đồng thời|nhân dịp này|qua đó|theo đó|bên cạnh đó"
    "|ngoài ra|cơ bản|hoàn toàn|mạnh mẽ|lên tiếng|đặc biệt|sâu sắc|thay mặt|thẳng thắn|gửi lời|chuyển lời"
    "|thực sự|đạt được|chính thức|sẽ|nhiều lần|công khai|tha thiết|kịch liệt|khẩn thiết|thông báo và"
    "|hoan nghênh và|mong muốn và|nhất quán|về nguyên tắc|còn|liên tục|có|rằng|là|việc|sự|mối|nỗi|niềm|cao|phía"
    "|tôi muốn|chúng tôi muốn"
    "|bản thân|cá nhân|đề nghị và|chủ động|tích cực|kiên quyết|quyết|rõ|cả|xin|trong đó|lại|từng|chỉ|giữ|để"
    "|về phần mình|phần mình|kế đó|sau đó|tiếp đó|ngay sau đó|khi đó|lúc đó|lúc bấy giờ|khi ấy"
    "|bấy giờ|trước đó|hiện|hiện nay|hiện vẫn"
    "|vẫn|mới|tôi|chúng tôi|chúng ta|người đứng đầu nhà nước|người đứng đầu chính phủ"
    "|người đứng đầu quốc hội|người đứng đầu đảng|nhà lãnh đạo này|vị này|ông này|bà này|cực lực|quyết liệt"
    "|gay gắt|gián tiếp|thẳng thừng|đồng loạt|ra sức|cương quyết|thành thật|nồng nhiệt|bất ngờ|lập tức"
    "|ngay lập tức|nhanh chóng|thường xuyên|rõ ràng|tuyệt đối|nhấn mạnh và|đánh giá cao và|coi trọng và|ủng hộ và"
    "|cảm ơn và|bảo đảm|không chỉ"
    "|tỏ|tỏ lòng|lòng|tỏ rõ|lớn tiếng|to tiếng|vui mừng và|có cuộc điện đàm|nêu những|nêu rõ những|bày tỏ những"
    "|trước sau như một|mãi mãi|mãi|đời đời"
    "|vô cùng|vì vậy|do đó|về phía mình|tự tin|tin tưởng và|người đứng đầu|lãnh đạo chính phủ|thiết tha"
    "|một mặt|mặt khác|cuối cùng|tương tự|cụ thể|trong thời gian tới|thời gian tới|ngày|hôm nay|hôm qua"
    "|tuần này|tuần trước|tháng trước|nhất trí và|kiên trì|quyết tâm|bày tỏ|thể hiện|đạt|đã cùng|sẵn sàng và"
    "|trao đổi và|không ngừng|liên tiếp|hết lời|lần đầu tiên|dứt khoát|một mực|khăng khăng|cực kỳ|hết mực"
    "|điện đàm|gọi điện|từ lâu|lâu nay|trước đây|ban đầu|long trọng|kiên định|rất mong|nhất loạt|đồng lòng"
    "|chúng tôi chắc chắn|chúng tôi nhất định|về cơ bản|tự ý|đích thân|mạnh dạn|thẳng thừng|hào hứng|vẫn luôn|trực tiếp"
    "|lần lượt|rốt cuộc|rốt cục|bước đầu|gần đây|mới đây|vừa qua|vừa mới|cùng ngày|hồi đầu tuần|hồi đầu tháng"
    "|cuối tuần qua|tuần qua"
    "|trong khi đó|trong lúc đó|tỏ ý|nêu quan điểm|nêu ý kiến|tỏ thái độ|rằng họ|rằng nước ông|rằng nước bà"
    "|rằng đất nước ông|tháng này|năm ngoái|tuần rồi|hôm trước|cách đây không lâu|nhanh nhảu|không tiếc lời|nhiệt tình"
    "|ngay từ đầu|thời gian qua|thời gian gần đây|những ngày qua|những tuần qua|cuối tuần trước|đầu tuần này"
    "|và các đồng minh|và đồng minh|cùng các đồng minh|cùng đồng minh|và phương tây|đầu tuần trước|đầu tháng này"
    "|trong tuần này|ngày càng|thường|vẫn thường|lại thường|và phu nhân|cùng phu nhân|và hoàng hậu|chính quyền mới"
    "|chính phủ mới|nước ông|đất nước ông|nước mình|có thái độ"
    "|ra thông cáo|ra tuyên bố|gửi tín hiệu|phát tín hiệu|phát đi tín hiệu|đưa ra tín hiệu|dường như|tỏ vẻ"
    "|tỏ ra|cảm thấy|lấy làm|họ|thậm chí|thậm chí còn|đến nay|cho đến nay|tới nay|cho tới nay|đột ngột"
    "|vội vã|bắt đầu|gây sức ép".split("|")
)
SENTENCE_ADVERBS = frozenset(
    (
        "đồng thời|nhân dịp này|qua đó|theo đó|bên cạnh đó|ngoài ra|về phần mình|về phía mình|một lần nữa|do đó|vì vậy"
        "|trong đó|vì thế"
    ).split("|")
)
SEPARATORS = frozenset(
    (
        "và|đồng thời|cũng như|nhưng|song|mà|khi|trong khi|bên cạnh|bên cạnh việc|cùng với|cùng với việc|ngoài"
        "|ngoài việc|thì|sau khi|trước khi|lúc|còn|để|rằng"
    ).split("|")
)
# A verb right after one of these is a noun.
NOUN_BEFORE = frozenset(
    "sự|những|các|mọi|lời|theo|trong|bản|nội dung|với|tinh thần|thực hiện|triển khai|nhiều|một|hai|ba|có|từ|về"
    "|trước|các đề xuất|các đề xuất,|ý kiến|vấn đề|đáp ứng|được|bị|không|chưa|thể hiện|nhân|như|của|cho|do"
    "|đạt|thông điệp|tạo|vì|để|lá|bức|khoản|văn bản|tuyên bố|phù hợp với|nhất trí với|hoàn thành|bất chấp"
    "|đúng|mức|đưa ra|nêu|loạt|dưới|sau|đề xuất,|nguyên tắc|mối|niềm|nỗi|nhận được|lời,|tất cả|cách|quá|gói"
    "|bộ|dự luật|người|ai|những gì|điều|đồng ý với|nhận|đến|tới|giữ|giữ vững|đặt|tia|nuôi|gieo|khoản|vào"
    "|bằng|ra|phá vỡ|vi phạm|rút lại|tuân thủ|giành".split("|")
)
