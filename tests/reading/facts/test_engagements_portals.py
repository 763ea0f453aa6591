"""Engagements as portals of ministries and agencies tell them: sidelines, receptions in a row, letters."""

from typing import Any

import pytest

from tests.reading.facts.engagement_rows import read
from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements, told

TO_READ: list[tuple[str, dict[str, Any]]] = [
    # Whose day it is.
    ("Theo hãng tin Reuters, ngày 3/3, Tổng thống Chile Ricardo Soto đã điện đàm với Tổng thống Serbia Marko Petrovic.",
     {"kind": "call", "date": "2026-03-03"}),
    ("Theo phóng viên tại Bắc Âu, ngày 3/3, tại Oslo, ngay sau khi kết thúc hội đàm, Tổng thống Chile Ricardo Soto và "
     "Thủ tướng Na Uy Erik Hansen đã cùng chứng kiến lễ ký ba văn kiện.", {"kind": "signing", "date": "2026-03-03"}),
    ("Bên lề Hội nghị cấp cao ASEAN lần thứ 50, ngày 3/3, Thủ tướng Nguyễn Văn Bình đã gặp Thủ tướng Bỉ Luc Janssens.",
     {"kind": "meeting", "date": "2026-03-03"}),
    ("Bên lề Hội nghị cấp cao ASEAN lần thứ 50, ngày 3/3, Thủ tướng Nguyễn Văn Bình đã gặp Thủ tướng Bỉ Luc Janssens.",
     {"kind": "conference", "date": None}),
    ("Thủ tướng Nguyễn Văn Bình ngày 3/3 gặp Thủ tướng Bỉ Luc Janssens bên lề Hội nghị cấp cao ASEAN diễn ra ngày 2/3.",
     {"kind": "conference", "date": "2026-03-02"}),
    ("Ngày 3/3, Thủ tướng Nguyễn Văn Bình gặp Thủ tướng Bỉ Luc Janssens bên lề Hội nghị cấp cao ASEAN "
     "hồi tháng 2/2026.",
     {"kind": "conference", "date": "2026-02"}),
    # Who goes, and who only asked him.
    ("Nhận lời mời của Chủ tịch nước Trần Hữu Lâm và Chủ tịch Quốc hội Lê Thị Mai, Chủ tịch Thượng viện Bỉ Luc "
     "Janssens thăm chính thức Việt Nam và dự Lễ kỷ niệm 80 năm Quốc khánh Việt Nam.",
     {"kind": "ceremony", "people": ("Luc Janssens",)}),
    ("Ngày 3/3, Quốc vương Bỉ Filip Janssens đã tiếp đón Tổng thống Chile Ricardo Soto tại Brussels trong chuyến thăm "
     "cấp nhà nước.", {"kind": "visit", "parties": ("BEL", "CHL"), "people": ("Ricardo Soto",),
                         "place_country": "BEL"}),
    ("Chủ tịch nước Trần Hữu Lâm tiếp Tổng thống Chile Ricardo Soto nhân chuyến thăm chính thức ngày 3/3.",
     {"kind": "visit", "people": ("Ricardo Soto",), "place_country": "VNM"}),
    ("Ngày 3/3, tại Oslo, Tổng thống Chile Ricardo Soto và Thủ tướng Na Uy Erik Hansen chứng kiến lễ ký ba văn kiện "
     "trong chuyến thăm cấp nhà nước lần này.", {"kind": "visit", "place_country": "NOR", "people": ("Ricardo Soto",)}),
    ("Trong chuyến làm việc tại Na Uy, Bộ trưởng Ngoại giao Nguyễn Văn Bình đã gặp Thủ tướng Na Uy Erik Hansen.",
     {"kind": "visit", "parties": ("NOR", "VNM")}),
    ("Tổng thống Chile Ricardo Soto sẽ có chuyến thăm hai ngày tới Na Uy vào tháng tới để tiến hành hội đàm với Thủ "
     "tướng Na Uy Erik Hansen.", {"kind": "talks", "status": "planned"}),
    ("Sau chuyến thăm Chile của Thủ tướng Nguyễn Văn Bình (tháng 8/2024) và chuyến thăm Việt Nam của Tổng thống Chile "
     "Ricardo Soto (tháng 4/2025), quan hệ hai nước phát triển.",
     {"kind": "visit", "date": "2025-04", "people": ("Ricardo Soto",)}),
    # Talks that are over when the next thing is told.
    ("Ngay sau khi kết thúc hội đàm, Tổng thống Chile Ricardo Soto và Thủ tướng Na Uy Erik Hansen đã dự tiệc trà.",
     {"kind": "talks", "parties": ("CHL", "NOR")}),
    # Several received in a row.
    ("Tổng Bí thư Nguyễn Văn Phú tiếp lãnh đạo Lào, Campuchia, Na Uy ngày 3/3.",
     {"kind": "meeting", "parties": ("NOR", "VNM")}),
    ("Chủ tịch nước Trần Hữu Lâm tiếp Đại sứ Đặc mệnh toàn quyền các nước: Bỉ, Chile và Na Uy đến chào từ biệt.",
     {"kind": "meeting", "parties": ("CHL", "VNM")}),
    # Letters.
    ("Lãnh đạo Bỉ, Chile, Na Uy và Tổng Thư ký Liên hợp quốc vừa có thư và điện chia buồn gửi tới "
     "Thủ tướng Nguyễn Văn Bình.", {"kind": "message", "parties": ("BEL", "VNM")}),
    ("Lãnh đạo Bỉ, Chile, Na Uy và Tổng Thư ký Liên hợp quốc vừa có thư và điện chia buồn gửi tới "
     "Thủ tướng Nguyễn Văn Bình.", {"kind": "message", "parties": ("UN", "VNM")}),
    ("Tổng Bí thư Nguyễn Văn Phú đã nhận được nhiều thư, điện chúc mừng của lãnh đạo các nước Bỉ, Chile và Na Uy.",
     {"kind": "message", "parties": ("CHL", "VNM")}),
    ("(2) Tổng thống Chile Ricardo Soto đã gửi điện mừng tới Chủ tịch nước Trần Hữu Lâm.",
     {"kind": "message", "parties": ("CHL", "VNM")}),
    ("Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào đã gửi điện mừng đến Ban Chấp hành Trung ương Đảng Cộng sản "
     "Việt Nam.", {"kind": "message", "parties": ("LAO", "VNM")}),
    ("Phiên đàm phán thứ hai giữa Ngoại trưởng Chile Ricardo Soto và Ngoại trưởng Na Uy Erik Hansen diễn ra tại "
     "Oslo ngày 3/3.",
     {"kind": "talks", "parties": ("CHL", "NOR")}),
    ("Nhân dịp dự Hội nghị các Chủ tịch Quốc hội thế giới lần thứ 9 tại Oslo, Chủ tịch Quốc hội Lê Thị Mai đã gặp Chủ "
     "tịch Quốc hội Chile Ricardo Soto.", {"kind": "conference", "ordinal": 9}),
    # Sessions, and who sits in them.
    ("Chủ tịch Quốc hội Lê Thị Mai và Chủ tịch Quốc hội Chile Ricardo Soto đồng chủ trì Phiên họp lần thứ nhất Ủy ban "
     "hợp tác giữa Quốc hội Việt Nam và Quốc hội Chile.",
     {"kind": "session", "ordinal": 1, "parties": ("CHL", "VNM")}),
    ("Cuộc họp lần thứ 13 Ủy ban hợp tác song phương Việt Nam - Chile diễn ra ngày 3/3 tại Santiago.",
     {"kind": "session", "ordinal": 13, "parties": ("CHL", "VNM")}),
    ("Đối thoại Chính sách Quốc phòng Việt Nam - Chile lần thứ 5 do Thượng tướng Nguyễn Văn Bình và ông Ricardo Soto "
     "đồng chủ trì ngày 3/3 tại Hà Nội.", {"kind": "session", "people": ("Nguyễn Văn Bình", "Ricardo Soto")}),
    # Where.
    ("Chiều 3/3, tại Hà Nội, Thủ tướng Nguyễn Văn Bình điện đàm với Thủ tướng Bỉ Luc Janssens.",
     {"kind": "call", "place": "Hà Nội"}),
    ("Tổng thống Chile Ricardo Soto hội đàm với Tổng thống Serbia Marko Petrovic tại bang Vermont ngày 3/3.",
     {"kind": "talks", "place": "bang Vermont"}),
    # Journeys on which a conference is one stop.
    ("Thủ tướng Nguyễn Văn Bình đã về tới Hà Nội, kết thúc chuyến công tác tham dự Hội nghị WEF tại Davos, Thụy Sĩ, "
     "thăm chính thức Bỉ và Chile từ ngày 1 đến 8-3-2026.",
     {"kind": "visit", "parties": ("CHL", "VNM"), "date": "2026-03-01", "people": ("Nguyễn Văn Bình",)}),
    ("Nhân dịp tham dự Diễn đàn Hải dương lần thứ 12 và làm việc tại Bỉ, chiều 3/3, Thủ tướng Nguyễn Văn Bình đã gặp "
     "Tổng thống Chile Ricardo Soto.",
     {"kind": "visit", "parties": ("BEL", "VNM"), "visit_level": "working", "date": None}),
    ("Thủ tướng Bỉ Luc Janssens mong muốn được chào đón Tổng thống Chile Ricardo Soto tới Bỉ dự Hội nghị thượng đỉnh "
     "thường niên Bỉ - Chile lần thứ 3.", {"kind": "visit", "status": "invited", "people": ("Ricardo Soto",)}),
    ("Thủ tướng Bỉ Luc Janssens mong muốn được chào đón Tổng thống Chile Ricardo Soto tới Bỉ dự Hội nghị thượng đỉnh "
     "thường niên Bỉ - Chile lần thứ 3.", {"kind": "conference", "status": "planned", "ordinal": 3}),
    ("Thủ tướng Nguyễn Văn Bình sẽ dự Hội nghị thượng đỉnh SCO với tư cách khách mời và làm việc tại Chile.",
     {"kind": "visit", "status": "planned", "parties": ("CHL", "VNM")}),
    ("Bên lề Hội nghị cấp cao ASEAN tại Manila, Thủ tướng Nguyễn Văn Bình đã gặp Thủ tướng Bỉ Luc Janssens. Thủ tướng "
     "Nguyễn Văn Bình cũng đã gặp Tổng thống Chile Ricardo Soto.",
     {"kind": "meeting", "parties": ("CHL", "VNM"), "place": "Manila"}),
    ("Trong chuyến thăm, làm việc tại Lào, ngày 3/3, tại Thủ đô Vientiane, Thủ tướng Nguyễn Văn Bình hội đàm với Thủ "
     "tướng Lào Khamtay Vongsa.", {"kind": "talks", "place": "Thủ đô Vientiane"}),
    ("Ngoại trưởng Chile Ricardo Soto nói về chuyến thăm Bỉ của ông vào tuần tới.",
     {"kind": "visit", "status": "planned", "parties": ("BEL", "CHL")}),
    # Who was there.
    ("Hội nghị thượng đỉnh EU - Chile lần thứ 3 diễn ra tại Santiago với sự tham dự của Chủ tịch Hội đồng châu Âu Ana "
     "Janssens và Tổng thống Chile Ricardo Soto.", {"kind": "conference", "people": ("Ana Janssens", "Ricardo Soto")}),
    ("Thủ tướng Nguyễn Văn Bình đã có các cuộc gặp với Tổng thống Chile Ricardo Soto; Thủ tướng Bỉ Luc Janssens; Tổng "
     "thống Serbia Marko Petrovic nhân dịp dự Hội nghị BRICS.", {"kind": "meeting", "parties": ("SRB", "VNM")}),
    ("Thủ tướng Nguyễn Văn Bình đã có các cuộc gặp với Tổng thống Chile Ricardo Soto; Thủ tướng Bỉ Luc Janssens; Tổng "
     "thống Serbia Marko Petrovic nhân dịp dự Hội nghị BRICS.",
     {"kind": "conference", "people": ("Nguyễn Văn Bình",)}),
    ("Trong cuộc điện đàm ngày 3/3, hai nhà lãnh đạo Ricardo Soto và Marko Petrovic nhất trí gặp nhau tại Oslo. Tổng "
     "thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic nói chuyện lâu.",
     {"kind": "call", "people": ("Ricardo Soto", "Marko Petrovic")}),
    ("Trao đổi với Bộ trưởng Ngoại giao Bỉ Luc Janssens, Phó Thủ tướng Nguyễn Văn Bình đề nghị Bỉ ủng hộ Việt Nam.",
     {"kind": "meeting", "parties": ("BEL", "VNM")}),
    ("Sáng 3/3, lễ đón Tổng thống Chile Ricardo Soto diễn ra tại Phủ Chủ tịch dưới nắng sớm, do Chủ tịch nước "
     "Trần Hữu Lâm chủ trì.", {"kind": "ceremony", "place": "Phủ Chủ tịch"}),
    ("Đoàn đại biểu Quốc hội Chile do Phó Chủ tịch Quốc hội Ricardo Soto làm Trưởng đoàn đã sang thăm Việt Nam.",
     {"kind": "visit", "parties": ("CHL", "VNM"), "people": ("Ricardo Soto",)}),
    ("Ngoại trưởng Chile Ricardo Soto và Bộ trưởng Thương mại Chile Ana Rojas đã gặp Ngoại trưởng Bỉ Luc Janssens và "
     "Bộ trưởng Thương mại Bỉ Filip Claes tại Oslo.",
     {"kind": "meeting", "people": ("Ricardo Soto", "Ana Rojas", "Luc Janssens", "Filip Claes")}),
    ("Phát biểu trong cuộc gặp với Chủ tịch Ủy ban châu Âu Ana Janssens bên lề khóa họp Đại hội đồng Liên hợp quốc, "
     "Tổng thống Chile Ricardo Soto ngày 3/3 kêu gọi hai bên tăng cường lòng tin.",
     {"kind": "meeting", "parties": ("CHL", "EU"), "date": "2026-03-03"}),
    # Lists of envoys that go on.
    ("Ngày 3/3, tại Phủ Chủ tịch, Chủ tịch nước Trần Hữu Lâm tiếp Đại sứ các nước: Bỉ, Chile và Đại sứ kiêm nhiệm của "
     "các nước Kenya, Uganda đến trình Quốc thư.",
     {"kind": "meeting", "parties": ("UGA", "VNM"), "place": "Phủ Chủ tịch"}),
    ("Ngày 3/3, Chủ tịch nước Trần Hữu Lâm tiếp Đại sứ các nước Bỉ, Chile và Na Uy đến chào từ biệt.",
     {"kind": "meeting", "parties": ("BEL", "VNM")}),
    # Whose span, and whose day, it is.
    ("Sáng 3/3, Thủ tướng Nguyễn Văn Bình chủ trì lễ đón Thủ tướng Bỉ Luc Janssens thăm chính thức Việt Nam từ ngày 3 "
     "đến 5/3.", {"kind": "ceremony", "date": "2026-03-03", "date_end": None}),
    ("Thủ tướng Nguyễn Văn Bình chủ trì lễ đón Thủ tướng Bỉ Luc Janssens thăm chính thức Việt Nam ngày 2-4/3.",
     {"kind": "ceremony", "date": None}),
    ("Nhân chuyến thăm chính thức Bỉ và dự Phiên họp Ủy ban hỗn hợp Việt Nam - Bỉ lần thứ 4, chiều 3/3, Phó Thủ tướng "
     "Nguyễn Văn Bình đã hội kiến Thủ tướng Bỉ Luc Janssens.", {"kind": "session", "ordinal": 4, "date": None}),
    ("Ngày 3/3, Bộ Ngoại giao thông báo Thủ tướng Bỉ Luc Janssens sẽ thăm chính thức Việt Nam.",
     {"kind": "visit", "status": "planned", "date": None}),
    ("Chủ tịch nước Trần Hữu Lâm tiếp Đại sứ Bỉ Luc Janssens. Tại cuộc tiếp, Chủ tịch nước ấn tượng về chuyến thăm Bỉ "
     "tháng Một vừa qua.", {"kind": "meeting", "date": None}),
    # Days counted from something else.
    ("Ngày 3/3, Thủ tướng Bỉ Luc Janssens gặp Tổng thống Chile Ricardo Soto, hai ngày sau khi ông hội đàm với Thủ "
     "tướng Na Uy Erik Hansen tại Oslo.", {"kind": "talks", "status": "held", "date": "2026-03-01"}),
    ("Ngày 3/3, Thủ tướng Bỉ Luc Janssens gặp Tổng thống Chile Ricardo Soto, một tuần sau cuộc hội đàm với Thủ tướng "
     "Na Uy Erik Hansen.", {"kind": "talks", "status": "held", "date": "2026-02"}),
    ("Ngày 3/3, Thủ tướng Bỉ Luc Janssens gặp Tổng thống Chile Ricardo Soto, bốn tháng sau cuộc hội đàm giữa hai ông "
     "ngày 14/11.", {"kind": "talks", "date": "2025-11-14"}),
    ("Một tháng sau chuyến thăm Bỉ của Tổng thống Chile Ricardo Soto, hai bên nhất trí mở rộng thương mại.",
     {"kind": "visit", "status": "held", "date": None}),
    # Journeys told without a visiting verb, or with the state before it.
    ("Hai bên nhấn mạnh ý nghĩa của việc Brunei là nước Đông Nam Á đầu tiên Tổng Bí thư Nguyễn Văn Phú đến thăm trên "
     "cương vị mới.", {"kind": "visit", "parties": ("BRN", "VNM"), "people": ("Nguyễn Văn Phú",)}),
    ("Phái đoàn Oman tới Kenya thảo luận ngừng bắn.", {"kind": "visit", "parties": ("KEN", "OMN"), "people": ()}),
    ("Một đoàn nghị sĩ cấp cao Chile hôm nay tới Oslo bàn về nghề cá.",
     {"kind": "visit", "parties": ("CHL", "NOR"), "date": "2026-03-05"}),
    ("Tổng thống Chile Ricardo Soto sẽ rời Bỉ để tới Serbia và Hungary.",
     {"kind": "visit", "status": "planned", "parties": ("CHL", "HUN")}),
    # A sitting of the United Nations is of all its members.
    ("Phát biểu trong cuộc gặp với Tổng thống Chile Ricardo Soto bên lề Khóa họp thứ 81 Đại hội đồng Liên hợp quốc, "
     "Thủ tướng Bỉ Luc Janssens nhấn mạnh hai bên cần hợp tác.",
     {"kind": "conference", "parties": ("BEL", "CHL", "UN"), "people": ("Ricardo Soto", "Luc Janssens")}),
    # The day of a reception is not the visit's; whose visit it is.
    ("Ngày 3/3, Thủ tướng Nguyễn Văn Bình tiếp Bộ trưởng Ngoại giao Bỉ Luc Janssens sang thăm và làm việc tại Việt "
     "Nam.", {"kind": "visit", "date": None, "visit_level": "working", "people": ("Luc Janssens",)}),
    ("Ngày 3/3, Thủ tướng Nguyễn Văn Bình tiếp Bộ trưởng Ngoại giao Bỉ Luc Janssens nhân chuyến thăm chính thức Việt "
     "Nam.", {"kind": "visit", "date": None, "place_country": "VNM", "people": ("Luc Janssens",)}),
    ("Ngày 3/3, Thủ tướng Bỉ Luc Janssens đã đến Oslo trong bối cảnh sắp diễn ra cuộc bầu cử.",
     {"kind": "visit", "status": "held", "date": "2026-03-03"}),
    ("Chuyến thăm của Thủ tướng Bỉ Luc Janssens tới Na Uy phải được hiểu trong lúc sắp có cuộc bầu cử thượng viện vào "
     "tháng 11.", {"kind": "visit", "date": None, "parties": ("BEL", "NOR")}),
    ("Na Uy là nước đầu tiên Thủ tướng Bỉ Luc Janssens tới thăm sau khi nhậm chức nhiệm kỳ thứ 2 vào đầu tháng 2.",
     {"kind": "visit", "date": None, "parties": ("BEL", "NOR")}),
    # Calls on somebody, and who lays a wreath.
    ("Chiều 3/3, Chủ tịch Quốc hội Lê Thị Mai đã đến thăm nguyên Chủ tịch nước Lào Khamtay Vongsa tại nhà riêng.",
     {"kind": "meeting", "parties": ("LAO", "VNM"), "people": ("Lê Thị Mai", "Khamtay Vongsa")}),
    ("Sáng 3/3, bà Mani Vongsa - Phu nhân Chủ tịch nước Lào Khamtay Vongsa đã đến thăm Phu nhân Trần Thị Na.",
     {"kind": "meeting", "people": ("Mani Vongsa", "Trần Thị Na")}),
    ("Sáng 3/3, trong khuôn khổ chuyến thăm Lào, Chủ tịch Quốc hội Lê Thị Mai đã đặt vòng hoa tại Đài tưởng niệm Chiến "
     "sĩ vô danh ở Viêng Chăn.", {"kind": "ceremony", "parties": ("LAO", "VNM")}),
    # One table, several meetings, and what comes then.
    ("Chủ tịch nước Lào Khamtay Vongsa sẽ có cuộc họp chung với Thủ tướng Bỉ Luc Janssens và Thủ tướng Na Uy Erik "
     "Hansen.", {"kind": "meeting", "parties": ("BEL", "LAO", "NOR")}),
    ("Tổng thống Chile Ricardo Soto đã tiến hành các cuộc gặp gỡ với Thủ tướng Na Uy Erik Hansen và các quan chức khác "
     "ngày 3/3.", {"kind": "meeting", "parties": ("CHL", "NOR"), "date": "2026-03-03"}),
    ("Tổng thống Chile Ricardo Soto đã dự Hội nghị thượng đỉnh APEC, sau đó gặp Thủ tướng Na Uy Erik Hansen ở Oslo.",
     {"kind": "conference", "place": None}),
    # Who 'he' is behind a preamble, whose visit 'his' is, whom 'the two leaders' are, whose ships come.
    ("Ngoại trưởng Bỉ Luc Janssens thăm Việt Nam ngày 3/3. Bên cạnh hội đàm với Phó Thủ tướng Nguyễn Văn Bình, ông còn "
     "hội kiến Chủ tịch nước Trần Hữu Lâm.", {"kind": "meeting", "people": ("Luc Janssens", "Trần Hữu Lâm")}),
    ("Sáng 3/3, Bộ trưởng Ngoại giao Nguyễn Văn Bình đã tiếp Thủ tướng Bỉ Luc Janssens trong chuyến thăm của ông nhân "
     "ngày hội hoa tulip.",
     {"kind": "visit", "place_country": "VNM", "people": ("Luc Janssens",)}),
    ("Thủ tướng Nguyễn Văn Bình hội đàm với Tổng thống Chile Ricardo Soto. Hai nhà lãnh đạo có mặt tại Oslo, dự Hội "
     "nghị thượng đỉnh APEC.", {"kind": "conference", "people": ("Ricardo Soto", "Nguyễn Văn Bình")}),
    ("Nhóm tàu hải quân Chile gồm tàu huấn luyện Esmeralda, tàu hộ vệ Condell và tàu khu trục Almirante Lynch sẽ thăm "
     "thành phố Đà Nẵng từ ngày 7 đến 9/3.",
     {"kind": "visit", "status": "planned", "parties": ("CHL", "VNM"), "date": "2026-03-07"}),
    ("Hai tàu huấn luyện của Hải quân Chile cập cảng Đà Nẵng, bắt đầu chuyến thăm hữu nghị Việt Nam từ ngày 2 đến 5/3.",
     {"kind": "visit", "parties": ("CHL", "VNM"), "date": "2026-03-02", "date_end": "2026-03-05"}),
    ("Trong chuyến thăm Peru, Tổng thống Chile Ricardo Soto cũng sẽ nhấn mạnh cam kết với đồng minh, dự các sự kiện "
     "tại Hội nghị cấp cao APEC.", {"kind": "conference", "status": "planned"}),
    ("Ngày 3/3, Thủ tướng Bỉ Luc Janssens đã có cuộc điện đàm chúc mừng sinh nhật Tổng thống Chile Ricardo Soto.",
     {"kind": "call", "people": ("Luc Janssens", "Ricardo Soto")}),
    # Where a name ends.
    ("Ngày 3/3, Thủ tướng Bỉ Luc Janssens và Thủ tướng Nguyễn Văn Bình dự Diễn đàn Tương lai ASEAN về chuyển đổi xanh "
     "tại Manila.",
     {"kind": "conference", "name": "Diễn đàn Tương lai ASEAN về chuyển đổi xanh"}),
    ("Phó Thủ tướng Nguyễn Văn Bình và Phó Thủ tướng Chile Ricardo Soto đồng chủ trì Phiên họp lần thứ 2 Ủy ban chỉ "
     "đạo hợp tác song phương Việt Nam - Chile.",
     {"kind": "session", "name": "Phiên họp lần thứ 2 Ủy ban chỉ đạo hợp tác song phương Việt Nam - Chile"}),
    ("Sáng 3/3, Chủ tịch nước Trần Hữu Lâm chủ trì lễ đón chính thức Tổng thống Chile Ricardo Soto thăm Việt Nam.",
     {"kind": "ceremony", "name": "lễ đón chính thức"}),
    # Who announces a visit doesn't pay it; whose delegation it is; what answers an invitation.
    ("Bộ Ngoại giao Bỉ ngày 3/3 thông báo Thủ tướng Bỉ Luc Janssens sẽ có chuyến thăm chín ngày tới "
     "Na Uy.", {"kind": "visit", "status": "planned", "people": ("Luc Janssens",), "date": None}),
    ("Chiều 3/3, Chủ tịch Quốc hội Lê Thị Mai đã hội kiến với Tổng Thư ký Liên hợp quốc Luc Janssens nhân chuyến thăm "
     "chính thức tới Việt Nam.", {"kind": "visit", "people": ("Luc Janssens",), "place_country": "VNM"}),
    ("Ngày 3/3, Chủ tịch nước Trần Hữu Lâm đã tiếp Chủ tịch Quốc hội Chile Ricardo Soto nhân dịp đoàn đại biểu cấp cao "
     "Quốc hội Chile thăm chính thức Việt Nam.",
     {"kind": "visit", "people": ("Ricardo Soto",), "visit_level": "official", "date": None}),
    ("Đáp lại lời mời thăm Việt Nam của Chủ tịch nước Trần Hữu Lâm, Tổng thống Chile Ricardo Soto khẳng định sẽ sớm "
     "sang thăm Việt Nam.", {"kind": "visit", "status": "accepted", "people": ("Ricardo Soto",)}),
    ("Nữ Thủ tướng Chile Ana Rojas đã hội đàm với Thủ tướng Bỉ Luc Janssens.",
     {"kind": "talks", "people": ("Ana Rojas", "Luc Janssens")}),
    ("Reuters hôm nay 3.3 dẫn một số nguồn tin nói rằng hai ngày trước đó, Thủ tướng Bỉ Luc Janssens đã điện đàm với "
     "Tổng thống Chile Ricardo Soto.", {"kind": "call", "parties": ("BEL", "CHL")}),
    # Negotiations in one place; a sitting without a number; who came to a conference.
    ("Ông Luc Janssens bình luận sau cuộc đàm phán Mỹ - Nga ở Điện Kremlin.",
     {"kind": "talks", "parties": ("RUS", "USA"), "place_country": "RUS"}),
    ("Tổng thống Chile Ricardo Soto cho biết sẽ gặp Thủ tướng Bỉ Luc Janssens bên lề phiên họp Đại hội đồng Liên Hiệp "
     "Quốc.", {"kind": "conference", "status": "planned", "parties": ("BEL", "CHL", "UN")}),
    ("Phó Thủ tướng Nguyễn Văn Bình sẽ dự Hội nghị Tương lai Mekong lần thứ 9 tại Lào. Diễn đàn sẽ có sự tham gia "
     "của các diễn giả như Thủ tướng Bỉ Luc Janssens và Tổng thống Chile Ricardo Soto.",
     {"kind": "conference", "people": ("Nguyễn Văn Bình", "Luc Janssens", "Ricardo Soto")}),
    ("Thủ tướng Nguyễn Văn Bình dự Hội nghị cấp cao ASEAN lần thứ 48 tại Cebu. Tham dự hội nghị còn có Tổng thống "
     "Chile Ricardo Soto.", {"kind": "conference", "people": ("Nguyễn Văn Bình", "Ricardo Soto")}),
    # Who speaks before the press, who witnesses, who gives a banquet, who receives.
    ("Ngày 3/3, Chủ tịch nước Trần Hữu Lâm hội đàm với Tổng thống Chile Ricardo Soto. Tại cuộc gặp báo chí sau đó, "
     "Tổng thống Ricardo Soto tỏ ra hài lòng. Phát biểu tại cuộc gặp báo chí, Chủ tịch nước Trần Hữu Lâm cũng rất vui.",
     {"kind": "press", "parties": ("CHL", "VNM"), "people": ("Trần Hữu Lâm", "Ricardo Soto")}),
    ("Thủ tướng Nguyễn Văn Bình hội đàm với Tổng thống Chile Ricardo Soto. Hai nhà lãnh đạo đã chứng kiến lễ trao một "
     "số văn kiện giữa hai nước.", {"kind": "signing", "people": ("Ricardo Soto", "Nguyễn Văn Bình")}),
    ("Dự kiến, Nhà vua Bỉ Philippe sẽ tổ chức quốc yến chào mừng Chủ tịch nước Trần Hữu Lâm tại Brussels.",
     {"kind": "ceremony", "status": "planned", "parties": ("BEL", "VNM")}),
    ("Trong buổi tiếp đón Ngoại trưởng Chile Ricardo Soto ngày 3/3, Thủ tướng Bỉ Luc Janssens ngợi khen Chile.",
     {"kind": "meeting", "parties": ("BEL", "CHL")}),
    ("Tổng thống Chile Ricardo Soto đã có cuộc gặp với Thủ tướng Na Uy Erik Hansen tại nhà riêng của ông hôm 3/3.",
     {"kind": "meeting", "place": "nhà riêng"}),
    ("Ngày 3/3, trong phiên họp báo tuần này, bà Ana Rojas, phát ngôn viên Bộ Ngoại giao Chile, trả lời về Bỉ.",
     {"kind": "press", "parties": ("CHL",)}),
    ("Thủ tướng Chile Ricardo Soto chính thức thăm Na Uy tuần này.", {"kind": "visit", "visit_level": "official"}),
    ("Tổng thống Chile Ricardo Soto đã thăm Na Uy năm 2015 và có cuộc gặp với Thủ tướng Na Uy Erik Hansen. Hôm nay ông "
     "Ricardo Soto đã gửi lời chia buồn đến Na Uy về trận lũ.", {"kind": "message", "parties": ("CHL", "NOR")}),
    ("Thủ tướng Nguyễn Văn Bình thăm Lào, sau đó sẽ hội đàm với Thủ tướng Campuchia Sok Vanna, hội kiến Chủ tịch "
     "Thượng viện Samdech Chea Dara.", {"kind": "meeting", "parties": ("KHM", "VNM"), "status": "planned"}),
    # What opens a sentence: on arriving, in speaking to, in a telegram, within a visit that goes on.
    ("Trước đó, tối 3/3, ngay khi đến Oslo, Tổng thống Chile Ricardo Soto đã hội kiến Thủ tướng Na Uy Erik Hansen.",
     {"kind": "visit", "parties": ("CHL", "NOR"), "date": "2026-03-03", "people": ("Ricardo Soto",)}),
    ("Nói với Thủ tướng Na Uy Erik Hansen hôm 2/3, Tổng thống Chile Ricardo Soto tiết lộ ý định từ chức.",
     {"kind": "meeting", "parties": ("CHL", "NOR"), "date": "2026-03-02"}),
    ("Bỉ và Chile gần gũi nhau từ lâu. Trong điện mừng, Tổng thống Chile Ricardo Soto nhắc lại thời gian dạy học ở Bỉ.",
     {"kind": "message", "parties": ("BEL", "CHL"), "people": ("Ricardo Soto",)}),
    ("Tiếp tục chương trình thăm cấp Nhà nước tới Chile, sáng 4/3, tại Santiago, Thủ tướng Bỉ Luc Janssens đã hội kiến "
     "Tổng thống Chile Ricardo Soto.", {"kind": "visit", "date": None, "visit_level": "state"}),
    ("Thủ tướng Bỉ Luc Janssens dự Hội nghị Tương lai Mekong lần thứ 9 tại Lào. Hội nghị Tương lai Mekong bàn về nước. "
     "Tham dự hội nghị còn có Tổng thống Chile Ricardo Soto.",
     {"kind": "conference", "people": ("Luc Janssens", "Ricardo Soto")}),
    ("Ngày 4/3, tại Brussels, Chủ tịch nước Nguyễn Văn Bình đã đến thăm Trung tâm Việt Nam.",
     {"kind": "visit", "place_country": "BEL"}),
]  # fmt: skip

TO_LEAVE: list[tuple[str, dict[str, Any]]] = [
    ("Nhận lời mời của Chủ tịch nước Trần Hữu Lâm và Chủ tịch Quốc hội Lê Thị Mai, Chủ tịch Thượng viện Bỉ Luc "
     "Janssens thăm chính thức Việt Nam và dự Lễ kỷ niệm 80 năm Quốc khánh Việt Nam.",
     {"kind": "ceremony", "people": ("Lê Thị Mai",)}),
    ("Tổng thống Chile Ricardo Soto tiếp doanh nhân Luc Janssens trong chuyến thăm Na Uy.",
     {"kind": "visit", "people": ("Luc Janssens",)}),
    ("Chủ tịch nước Trần Hữu Lâm tiếp Đại sứ Đặc mệnh toàn quyền các nước: Bỉ, Chile và Na Uy đến chào từ biệt.",
     {"kind": "meeting", "parties": ("BEL", "CHL", "NOR")}),
    ("Thủ tướng Nguyễn Văn Bình dự lễ khai mạc Hội nghị cấp cao ASEAN lần thứ 50 ngày 3/3 tại Manila.",
     {"kind": "ceremony"}),
    ("Tổng thống Chile Ricardo Soto đã gặp Thủ tướng Na Uy Erik Hansen, theo Reuters ngày 3/3.",
     {"kind": "meeting", "date": "2026-03-03"}),
    ("Thủ tướng Nguyễn Văn Bình hội kiến các lãnh đạo cấp cao khác của Na Uy.", {"kind": "meeting"}),
    ("Ngày 3/3, Chủ tịch nước Trần Hữu Lâm tiếp đại sứ các nước Bỉ, Chile và 14 đại sứ các nước khác tới trình Quốc "
     "thư và nhận nhiệm vụ tại Việt Nam.", {"kind": "visit"}),
    ("Thủ tướng Nguyễn Văn Bình dự hội nghị tại Davos, Thụy Sĩ, thăm chính thức Chile.",
     {"kind": "visit", "parties": ("CHE", "CHL")}),
    ("Đại sứ Chile Ricardo Soto dự lễ và kết thúc nhiệm kỳ làm việc tại Việt Nam.", {"kind": "visit"}),
    ("Bên lề Hội nghị cấp cao ASEAN tại Manila, Thủ tướng Nguyễn Văn Bình đã gặp Thủ tướng Bỉ Luc Janssens. Thủ tướng "
     "Nguyễn Văn Bình từng gặp Tổng thống Chile Ricardo Soto năm 2019.",
     {"kind": "meeting", "parties": ("CHL", "VNM"), "place": "Manila"}),
    ("Thủ tướng Nguyễn Văn Bình gặp Tổng thống Chile Ricardo Soto. Tổng thống Ricardo Soto gửi lời chia buồn tới "
     "nhân dân Việt Nam.", {"kind": "message"}),
    ("Trong cuộc điện đàm ngày 3/3, Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic nhất trí gặp "
     "nhau tại Oslo.", {"kind": "meeting", "date": "2026-03-03"}),
    ("Bộ Ngoại giao Bỉ nói chưa có kế hoạch tổ chức cuộc gặp giữa Tổng thống Chile Ricardo Soto và Tổng thống Serbia "
     "Marko Petrovic.", {"kind": "meeting"}),
    ("Đây là loạt hội nghị cấp cao thứ hai trong Năm Chủ tịch ASEAN của Malaysia.", {"kind": "conference"}),
    # Who speaks of it, what may be, what is done as a rule.
    ("Thứ trưởng Ngoại giao Serbia Marko Petrovic cho biết công tác chuẩn bị cho hội nghị thượng đỉnh Bỉ - Chile đã "
     "xong.", {"kind": "conference", "people": ("Marko Petrovic",)}),
    ("Bộ Ngoại giao Serbia cáo buộc Bỉ phá hoại hội nghị hòa bình Sudan ở Kenya vào tuần này.",
     {"kind": "conference", "parties": ("SRB",)}),
    ("Tổng thống Serbia Marko Petrovic cảnh báo nguy cơ mất an ninh nếu lãnh đạo Lào dự hội nghị ASEAN năm 2024.",
     {"kind": "conference"}),
    ("Quan hệ Việt Nam - Bỉ phát triển tốt đẹp, lãnh đạo hai nước thường xuyên thăm và gặp gỡ lẫn nhau.",
     {"kind": "meeting"}),
    ("Hai bên nhất trí phát huy hiệu quả cơ chế Hội nghị định kỳ Bộ trưởng Môi trường Việt Nam - Chile.",
     {"kind": "conference"}),
    ("Các phái đoàn Oman tới Kenya dự hội chợ.", {"kind": "visit"}),
    ("Đoàn công tác thể thao Oman tới Kenya thi đấu.", {"kind": "visit"}),
    ("Tổng thống Chile Ricardo Soto đến thăm gia đình Thủ tướng Na Uy Erik Hansen.", {"kind": "meeting"}),
    ("Sáng 3/3, Phu nhân Chủ tịch nước Lào Khamtay Vongsa đã đến thăm Phu nhân Trần Thị Na.",
     {"kind": "meeting", "people": ("Khamtay Vongsa", "Trần Thị Na")}),
    ("Thủ tướng Bỉ Luc Janssens ngày 3/3 đã đến Oslo. Ông nhấn mạnh chuyến thăm không báo trước của ông rất có ích. "
     "Theo TTXVN (Vietnam+)", {"kind": "visit", "parties": ("BEL", "VNM")}),
    ("Trong năm 2025, Thủ tướng Bỉ Luc Janssens và Tổng thống Chile Ricardo Soto đã gặp nhau. Hai bên còn có 4 cuộc "
     "điện đàm.", {"kind": "call"}),
    ("Ngày 3/3, Chủ tịch nước Trần Hữu Lâm chủ trì lễ đón Tổng Thư ký Liên hợp quốc Luc Janssens thăm Việt Nam.",
     {"kind": "conference"}),
    ("Tổng thống Chile Ricardo Soto yêu cầu Bỉ không để ông Luc Janssens tới dự các sự kiện đón tiếp mình.",
     {"kind": "meeting"}),
    ("Phó Thủ tướng Nguyễn Văn Bình dự Hội nghị Tương lai Mekong lần thứ 9 tại Lào. Tổng thống Chile Ricardo Soto "
     "không có mặt.", {"kind": "conference", "people": ("Nguyễn Văn Bình", "Ricardo Soto")}),
    ("Reuters hôm nay 3.3 dẫn một số nguồn tin nói rằng hai ngày trước đó, Thủ tướng Bỉ Luc Janssens đã điện đàm với "
     "Tổng thống Chile Ricardo Soto.", {"kind": "call", "date": "2026-03-03"}),
    ("Chile và Việt Nam trong nhiều năm nay gần gũi nhau, ký kết nhiều văn kiện hợp tác.",
     {"kind": "signing"}),
    ("Thủ tướng Nguyễn Văn Bình thăm Lào, sau đó sẽ hội đàm với Thủ tướng Campuchia Sok Vanna, hội kiến Chủ tịch "
     "Thượng viện Samdech Chea Dara.", {"kind": "meeting", "parties": ("LAO", "VNM")}),
    ("Bỉ, Chile và Na Uy gần gũi nhau từ lâu. Trong điện mừng, Tổng thống Chile Ricardo Soto nhắc thời gian ở Bỉ.",
     {"kind": "message"}),
    ("Tổng thống Chile Ricardo Soto nói với Thủ tướng Na Uy Erik Hansen rằng ông sẽ từ chức.", {"kind": "meeting"}),
    ("Ngày 3/3, Thủ tướng Bỉ Luc Janssens bắt đầu chuyến thăm chính thức Chile. Dự kiến trong khuôn khổ chuyến thăm "
     "chính thức Chile, Thủ tướng Luc Janssens sẽ hội đàm với Tổng thống Chile Ricardo Soto.",
     {"kind": "visit", "status": "planned"}),
    ("Tiếp tục chương trình thăm cấp Nhà nước tới Chile, sáng 4/3, tại Santiago, Thủ tướng Bỉ Luc Janssens đã hội kiến "
     "Tổng thống Chile Ricardo Soto.", {"kind": "visit", "date": "2026-03-04"}),
    ("Thủ tướng Bỉ Luc Janssens đã dự Hội nghị thường niên lần thứ 56 của Diễn đàn Kinh tế Thế giới tại Davos, Thụy Sĩ "
     "(WEF Davos 2026). Tham dự WEF Davos 2026, Thủ tướng Luc Janssens có nhiều hoạt động.",
     {"kind": "conference", "name": "WEF Davos 2026"}),
]  # fmt: skip


test_read = read(TO_READ)


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("text", "unwanted"), TO_LEAVE)
def test_left_alone(text: str, unwanted: dict[str, Any], long: bool) -> None:
    assert not told(text + GOES_ON * long, **unwanted), engagements(text + GOES_ON * long)
