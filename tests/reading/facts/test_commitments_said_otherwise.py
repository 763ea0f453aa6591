"""Commitments by who says them and how: 'chúng tôi', 'Theo X', a government by its head, plans, what is announced.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from banggiao.model.codes import Modality
from banggiao.model.facts import Commitment
from tests.reading.frames import facts_of

AGREED, PLEDGED, PROPOSED = Modality.AGREED, Modality.PLEDGED, Modality.PROPOSED
HOPED, INVITED = Modality.HOPED, Modality.INVITED
# Neutral sentences, so that a rule is tried in a long article, too.
PADDING = (
    " Thời tiết miền Bắc những ngày qua có mưa nhỏ và sương mù. Giá gạo ổn định trong tuần. Nhiều gia đình"
    " đưa con đi công"
    " viên. Các trường học trong vùng đã bắt đầu năm học mới. Đường phố đông hơn ngày thường vì có chợ hoa."
    " Đội bóng của"
    " thành phố thắng trận thứ ba liên tiếp. Bảo tàng mở cửa miễn phí cho học sinh trong tháng này. Người dân quanh hồ"
    " thường tập thể dục từ năm giờ sáng, các quán cà phê mở cửa muộn hơn một chút, còn chợ cá thì họp từ nửa đêm."
)
LENGTHS = pytest.mark.parametrize("padding", ["", PADDING], ids=["alone", "padded"])


def told(text: str) -> list[tuple[Modality, str]]:
    """Modality and holders of each commitment after the lead."""
    return [(c.modality, "+".join(c.holders)) for c in facts_of(text, Commitment) if isinstance(c, Commitment)]


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 'Chúng tôi' is the speaker's state.
        ('"Chúng tôi muốn theo đuổi quan hệ hữu nghị với Chile", Ngoại trưởng Peru Julio Diaz nói.', (HOPED, "PER")),
        ('"Chúng tôi luôn muốn duy trì hợp tác an ninh với Chile", Ngoại trưởng Peru Julio Diaz nói.', (HOPED, "PER")),
        # What a letter or a note asks, its sender asks, whoever stands before the verb.
        ("Thủ tướng Peru Julio Diaz gửi thư cho Tổng thống Chile Ricardo Soto đòi mở lại cửa khẩu.", (PROPOSED, "PER")),
        ("Bộ Ngoại giao Peru trao công hàm cho Đại sứ Chile yêu cầu Santiago rút tàu cá.", (PROPOSED, "PER")),
        # Who 'X của Peru' is stands right before the verb.
        ("Ngoại trưởng Julio Diaz của Peru đề nghị Chile mở lại cửa khẩu.", (PROPOSED, "PER")),
        ("Ông Diaz của Peru kêu gọi Chile mở lại cửa khẩu.", (PROPOSED, "PER")),
        # A pledge is his who made it, whoever recalls it.
        (
            "Ngoại trưởng Peru Julio Diaz nhấn mạnh cam kết của Thủ tướng Chile Ana Soto về việc hỗ trợ Peru"
            " đào tạo cán bộ.",
            (PLEDGED, "CHL"),
        ),
        # He who is told of by 'theo'.
        ("Theo Ngoại trưởng Peru Julio Diaz, Lima sẽ tiếp tục hỗ trợ Chile tái thiết.", (PLEDGED, "PER")),
        ("Theo Thủ tướng Peru Julio Diaz, hai nước Peru và Chile cần mở thêm cửa khẩu.", (PROPOSED, "PER")),
        # A government by its head.
        ("Chính quyền Biden đồng ý nhận thêm người tị nạn từ Cuba.", (PLEDGED, "USA")),
        ("Chính phủ của Tổng thống Pháp Luc Martin mong muốn tăng cường hợp tác với Cuba.", (HOPED, "FRA")),
        # 'Nước này' of the speaker.
        ("Peru hôm nay nhắc lại nước này cam kết mở cửa biên giới thông qua đối thoại.", (PLEDGED, "PER")),
        # What is planned.
        ("Anh có kế hoạch triển khai tàu tuần tra đến Ba Lan.", (PLEDGED, "GBR")),
        ("Ấn Độ dự định bán tàu tuần tra cho Peru.", (PLEDGED, "IND")),
        # What is announced.
        ("Nhật Bản công bố khoản viện trợ 60 triệu USD cho Peru.", (PLEDGED, "JPN")),
        ("Tổng thống Pháp Luc Martin thông báo gói hỗ trợ 10 triệu USD cho Cuba.", (PLEDGED, "FRA")),
        # Asked for, some other way.
        ("Tổng thống Peru Julio Diaz đòi hỏi Chile phải dỡ bỏ toàn bộ hàng rào trên núi.", (PROPOSED, "PER")),
        ("Tổng thống Peru Julio Diaz sẽ kêu gọi Chile kiềm chế.", (PROPOSED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz nhấn mạnh cam kết của Peru hỗ trợ Chile tái thiết.", (PLEDGED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz trông chờ Chile sớm trở lại bàn đàm phán.", (HOPED, "PER")),
        ("Peru đã thống nhất sẽ cải cách luật lao động theo lộ trình mà Chile nêu.", (PLEDGED, "PER")),
        ("Hai nước Peru và Chile đồng tình về việc tuân thủ thỏa thuận biên giới.", (AGREED, "CHL+PER")),
        # The speaker's own state, and who goes on speaking.
        ("Bộ Ngoại giao Nhật Bản cho biết nước này sẵn sàng bàn về thuế nông sản với Mỹ.", (PLEDGED, "JPN")),
        ('"Chile là nước láng giềng", Ngoại trưởng Peru Julio Diaz nói. "Chúng tôi sẵn sàng hợp tác với'
         ' Chile về điện".', (PLEDGED, "PER")),
        ('Tổng thống Kim Dong-su khẳng định Chile là đối tác quan trọng: "Chile rất đẹp. Tôi hy vọng niềm tin giữa hai'
         ' quốc gia được củng cố".', (HOPED, "KOR")),
        ("Canada đã đưa ra loạt cam kết dài hơi về cá hồi với Mỹ.", (PLEDGED, "CAN")),
        ("Chủ tịch Hạ viện Peru Julio Diaz mới đây cũng yêu cầu Chile dừng khai thác.", (PROPOSED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz nói Peru và Chile cần thiết lập đường dây nóng.", (PROPOSED, "PER")),
        ("Tổng thống Peru Julio Diaz lặp lại cam kết sẽ ký xong thỏa thuận với Chile trước Tết.", (PLEDGED, "PER")),
        ("Trong tuyên bố chung, lãnh đạo Hàn - Triều đã nhất trí nối lại đường sắt và cam kết gỡ mìn trên núi.",
         (AGREED, "KOR+PRK")),
        ("Bình Nhưỡng chỉ yêu cầu Washington gỡ lệnh cấm mua than.", (PROPOSED, "PRK")),
        ("Bắc Kinh từ lâu đã kêu gọi Washington ký lại hiệp ước vùng cực.", (PROPOSED, "CHN")),
        ("Washington ngày 5/3 kêu gọi Moskva thả công dân Mỹ.", (PROPOSED, "USA")),
        ("Ngoại trưởng Peru Julio Diaz nêu mong muốn Chile sớm ký hiệp định.", (HOPED, "PER")),
        # Threats, answers and signals.
        ("Tổng thống Peru Julio Diaz hôm 4/3 dọa cắt viện trợ cho Chile.", (PLEDGED, "PER")),
        ("Tổng thống Peru Julio Diaz đe dọa áp thuế 40% đối với hàng hóa Chile.", (PLEDGED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz nói Lima sẽ có biện pháp đáp trả nếu Chile đóng cửa khẩu.", (PLEDGED, "PER")),
        ("Estonia và Peru đã gửi tín hiệu sẵn sàng cử đội rà phá bom mìn tới Chile.", (PLEDGED, "EST+PER")),
        ("Hungary, Peru và Cuba nằm trong số những quốc gia bày tỏ sẵn sàng đăng cai đàm phán với Chile.",
         (PLEDGED, "CUB+HUN+PER")),
        # What a deal binds both to, and the next sentence's state.
        ("Peru và Chile ký thỏa thuận nghề cá. Theo thỏa thuận, hai nước sẽ tổ chức thêm các cuộc tuần tra chung.",
         (AGREED, "CHL+PER")),
        ("Theo thỏa thuận mới, Peru sẽ giảm thuế đối với nho Chile. Santiago cũng sẽ đổi giờ làm việc ở cửa khẩu.",
         (PLEDGED, "CHL")),
        ("Thỏa thuận bao gồm cam kết của Peru về việc mở lại lãnh sự quán tại Chile.", (PLEDGED, "PER")),
        ("Tổng thống Peru và Thủ tướng Chile đạt được sự đồng thuận để giải quyết tranh chấp cửa sông.",
         (AGREED, "CHL+PER")),
        # Together with others.
        ("Thủ tướng Peru Julio Diaz cùng với các nhà lãnh đạo Chile, Cuba và Pháp đã cam kết hỗ trợ Haiti.",
         (PLEDGED, "CHL+CUB+FRA+PER")),
        ("Mỹ tập trận hằng năm. Nhà Trắng cho biết nước này cùng với Hàn Quốc sẽ hoãn diễn tập rà thủy lôi.",
         (AGREED, "KOR+USA")),
        ("Hội nghị thượng đỉnh G7 tại Canada khai mạc sáng 4/3. Các nhà lãnh đạo cam kết bảo vệ nguồn cung đất hiếm.",
         (AGREED, "G7")),
        ("Hội nghị Bộ trưởng Ngoại giao ASEAN diễn ra tại Lào. Các bộ trưởng nhất trí lập quỹ cứu trợ bão.",
         (AGREED, "ASEAN")),
        # A wish after a verb of saying, 'we' after a colon, a state that is told of as 'this state'.
        ("Ngoại trưởng Peru Julio Diaz cho biết vẫn muốn đối thoại với Chile về tranh chấp biên giới.", (HOPED, "PER")),
        ('Thủ tướng Peru Julio Diaz tuyên bố: "Chúng tôi sẽ cung cấp thêm than đá cho Chile".', (PLEDGED, "PER")),
        ('"Nếu họ không mở cửa khẩu, chúng tôi sẽ áp đặt lệnh trừng phạt với Chile", Tổng thống Peru Julio Diaz nói.',
         (PLEDGED, "PER")),
        ("Hoàng tử Oman Said Al Nur tuyên bố với báo giới rằng quốc gia vùng Vịnh này sẽ giảm hợp tác với Chile.",
         (PLEDGED, "OMN")),
        # Offices of a state; whose a pledge is behind an adjective; a resolution's own words.
        ('"Thời gian tới, các cơ quan chức năng của Peru sẽ tiếp tục phối hợp với Chile", ông Julio Diaz, người phát'
         ' ngôn Bộ Ngoại giao Peru, cho biết.', (PLEDGED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz nhắc lại cam kết mạnh mẽ của Chile về việc giúp Peru trồng rừng.",
         (PLEDGED, "CHL")),
        ("Nghị quyết 3120 của Hội đồng Bảo an Liên hợp quốc yêu cầu các bên ở Sudan ngừng bắn.", (PROPOSED, "UN")),
        ("Nghị quyết 3120 của Hội đồng Bảo an Liên hợp quốc đã được thông qua. Nghị quyết cũng kêu gọi mở hành lang"
         " nhân đạo.", (PROPOSED, "UN")),
        # A condition, and what follows from it.
        ("Tổng thống Peru Julio Diaz tuyên bố nếu Chile cam kết rút quân, Peru sẽ dỡ bỏ trừng phạt.", (PLEDGED, "PER")),
        ("Lima tháng này yêu cầu Santiago cung cấp danh sách tàu cá.", (PROPOSED, "PER")),
        # What a visit is to affirm, what one gives one's word for, conditions made, 'A lẫn B'.
        ("Chuyến thăm Chile của Tổng thống Peru Julio Diaz nhằm khẳng định Peru muốn mở rộng quan hệ với Chile.",
         (HOPED, "PER")),
        ("Mục đích chuyến đi Chile của ông Julio Diaz là nhằm khẳng định trong lúc khó khăn, Peru sẽ hỗ trợ Chile.",
         (PLEDGED, "PER")),
        ("Các quan chức Peru đã đảm bảo với Chile rằng đội đua thuyền sẽ được cấp thị thực.", (PLEDGED, "PER")),
        ("Lima đưa ra điều kiện Santiago cần giải tán đội tàu lưới rê.", (PROPOSED, "PER")),
        ("Cả Peru lẫn Chile đều muốn bảo vệ nguồn cá cơm trước Bolivia.", (HOPED, "CHL+PER")),
        ("Ngư dân nhớ những lời kêu gọi suốt nhiều năm của Peru và các đồng minh rằng Chile nên bỏ lưới rê.",
         (PROPOSED, "PER")),
        ("Peru nghiêm khắc yêu cầu Chile trả lại bức tượng.", (PROPOSED, "PER")),
        ("Tổng thống Peru Julio Diaz gửi thư cho Chile để bày tỏ mong muốn nối lại đàm phán.", (HOPED, "PER")),
        # Whose a call is that is named by its noun; everything that is to be done.
        ("Chile vẫn đánh bắt bất chấp lời kêu gọi của Peru về việc trả lại vùng đầm.", (PROPOSED, "PER")),
        ("Lima bác bỏ yêu cầu của Chile rằng Peru phải đóng xưởng tàu.", (PROPOSED, "CHL")),
        ("Tổng thống Peru Julio Diaz tuyên bố Lima sẽ làm tất cả những gì có thể để giúp Chile dập lửa.",
         (PLEDGED, "PER")),
        ("Thủ tướng Prayuth Chan - ocha gửi lời mời Thủ tướng Pháp Luc Martin thăm Thái Lan vào mùa hoa.",
         (INVITED, "THA")),
        # In the passive.
        ("Tổng thống Chile Ana Vega được Tổng thống Peru Julio Diaz mời thăm Lima.", (INVITED, "PER")),
        ("Hai nhà ngoại giao Chile bị Peru yêu cầu rời khỏi Lima.", (PROPOSED, "PER")),
        ("Kế hoạch này được lãnh đạo hai nước Peru và Chile nhất trí hồi tháng 1.", (AGREED, "CHL+PER")),
        # Bidden, or told what one must, in the speaker's own words.
        ('"Hãy rút quân khỏi biên giới", Tổng thống Peru Julio Diaz nói với Chile.', (PROPOSED, "PER")),
        ('"Xin đừng lôi kéo Chile", Tổng thống Peru Julio Diaz nói.', (PROPOSED, "PER")),
        ('"Chile phải rút quân ngay", Tổng thống Peru Julio Diaz tuyên bố.', (PROPOSED, "PER")),
        # By a text of one's own; wished by two; made sure of.
        ("Tối hậu thư của Peru yêu cầu Chile rút quân.", (PROPOSED, "PER")),
        ("Bức thư của Tổng thống Peru đề nghị Chile nối lại đàm phán.", (PROPOSED, "PER")),
        ("Peru và Chile cùng muốn bảo vệ đàn cá cơm.", (HOPED, "CHL+PER")),
        ("Các quan chức Peru bảo đảm với Chile rằng tàu của nước này sẽ không bị bắt giữ.", (PLEDGED, "PER")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[Modality, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        # 'Chúng' are the measures, not the speaker's side.
        "Ông Diaz của Peru gọi thuế quan của Chile là sai, đồng thời cảnh báo chúng sẽ phản tác dụng.",
        "Tình hình ở Trung Đông đòi hỏi các nước phải kiềm chế.",
        "Theo Ngoại trưởng Peru Julio Diaz, cuộc họp sẽ diễn ra tại Lima.",
        "Peru công bố kết quả bầu cử quốc hội.",
        "Nhật Bản công bố số liệu về du khách Chile.",
        "Tổng thống Peru Julio Diaz có kế hoạch thăm Chile.",
        "Peru và Chile nhất trí cùng đưa quan hệ lên nấc Đối tác chiến lược.",
        '"Chúng tôi hy vọng thượng đỉnh Peru - Chile sẽ mở ra kỷ nguyên mới" - tờ Andes Times viết.',
        "Chủ tịch nước Trần Văn Bình mong muốn kiều bào hướng về quê hương.",
        "Ngoại trưởng Peru Julio Diaz khẳng định Peru sẽ không bao giờ quên những người bạn Chile.",
        "Ngoại trưởng Peru Julio Diaz nói với Chile rằng hai bên từng bắt kẻ trồng cần sa ở biên giới.",
        "Tổng thống Kim Dong-su tới thăm Dinh Thống Nhất vào tối 10/11 và chụp ảnh với học sinh.",
        '"Tôi muốn cảm ơn nhân dân Chile", Ngoại trưởng Peru Julio Diaz nói.',
        # Threats of others, told; what is no deed.
        "Các bộ trưởng Peru chỉ trích việc Chile dọa rút khỏi hiệp định.",
        "Hành động của Chile đe dọa hòa bình ở Nam Mỹ.",
        "Tổng thống Peru Julio Diaz từng dọa áp thuế với Chile.",
        # Conditions and doubts.
        "Trừ khi Chile cam kết ngừng khai thác, Peru không gặp.",
        "Ngay cả khi Lima bày tỏ mong muốn trở lại, không có gì bảo đảm Chile chấp nhận.",
        "Ông Julio Diaz nói rằng không ai rõ thời điểm Peru sẽ phóng vệ tinh. Tổng thống Peru Julio Diaz đang ở Chile.",
        # What is described, guessed or unnamed.
        "Peru và Chile đều có cách nhìn cởi mở, sẵn sàng hợp tác với bên ngoài.",
        "Peru đã trở thành một hội viên tích cực của APEC, nỗ lực hết mình, làm việc tận tụy.",
        "Bước đi này cho thấy ông Julio Diaz sẵn sàng hợp tác với Chile. Tổng thống Peru Julio Diaz đang ở Lima.",
        "Tổng thống Peru Julio Diaz nhắc lại rằng ông sẽ làm tất cả vì cử tri.",
        "Phủ Tổng thống Peru cho biết chuyến thăm của ông Julio Diaz tới Chile sẽ cho thấy sức mạnh của hòa giải.",
        "Thủ tướng Peru Julio Diaz hôm qua đưa ra lời kêu gọi trong cuộc gặp với Tổng thống Chile.",
        "Tổng thống Peru Julio Diaz gợi ý rằng Chile có thể bị nêu tên trong danh sách đen.",
        # A stand that is kept, an intent told of, ties told of, an aim of one's own.
        "Tổng thống Peru Julio Diaz nói Lima sẽ không nhượng bộ Chile về hòn đảo.",
        "Chile lo ngại về việc Peru có ý định rút khỏi hiệp ước cá cơm.",
        "Hai nước Peru và Chile cũng hợp tác trên nhiều lĩnh vực như đường sắt, điện ảnh.",
        "Peru đặt mục tiêu sản xuất sáu triệu tấn quặng trong ba năm.",
        "Theo Ngoại trưởng Peru Julio Diaz, tình bạn Peru - Chile lâu năm và sẽ tiếp tục đơm hoa kết trái.",
        "Ngoại trưởng Peru Julio Diaz lưu ý cuộc thi hoa được tổ chức trong sự mong đợi và kỳ vọng rất lớn của Chile.",
        # At home, and who speaks for no state.
        "Rời cuộc gặp với Thủ tướng Chile, Tổng thống Peru Julio Diaz kêu gọi các phóng viên kiên nhẫn.",
        "Phát biểu với các nhà đầu tư, Tổng thống Peru Julio Diaz đề nghị chính phủ soạn kế hoạch giảm thuế.",
        "Một số chính trị gia Peru yêu cầu Chile trả lại bức tượng.",
        "Chủ tịch Tập đoàn Flandria Luc Peeters cho biết Flandria sẵn sàng đồng hành cùng Peru trong chuyển đổi số.",
        # Nobody asked, or something else is told.
        "Chile chưa được Peru mời tham dự hội nghị.",
        "Đội bóng Chile được Peru mời dùng tiệc trà.",
        "Công việc tiến triển theo lộ trình được hai nước Peru và Chile nhất trí.",
        '"Hãy chờ xem Chile nói gì", Tổng thống Peru Julio Diaz nói.',
        '"Chúng ta hãy tôn trọng Chile", Tổng thống Peru Julio Diaz nói.',
        '"Chile sẽ phải rút quân", Tổng thống Peru Julio Diaz nói.',
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


@LENGTHS
def test_we_who_agree_are_both(padding: str) -> None:
    text = '"Chúng tôi nhất trí mở thêm cửa khẩu", Tổng thống Kim Dong-su nói.'
    assert (AGREED, "KOR+VNM") in told(text + padding)
