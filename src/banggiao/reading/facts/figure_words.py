"""The words by which news names what a figure measures."""

from __future__ import annotations

import re
from collections.abc import Iterable

from banggiao.model.codes import Metric

# Words without one of which a sentence tells no figure of relations.
WORTH_READING = (
    "kim ngạch", "thương mại", "buôn bán", "xuất khẩu", "nhập khẩu", "xuất siêu", "nhập siêu", "vốn", "đầu tư",
    "fdi", "khách", "du học", "lưu học", "sinh viên", "lao động", "thực tập sinh", "đối tác", "bạn hàng", "đào tạo",
    "khoản vay", "tín dụng", "viện trợ", "oda", "tài trợ", "không hoàn lại", "tặng", "dự án", "học bổng",
    "cộng đồng người", "người việt", "thiệt hại", "tiêu tốn", "trị giá", "thuế", "hỗ trợ",
    "hợp tác kỹ thuật", "vũ khí", "binh sĩ", "quân nhân", "đồn trú", "vay", "lính", "giải ngân",
    "hợp đồng", "thương vụ", "xăng", "khí đốt", "dầu thô", "dầu mỏ", "nhiên liệu", "lãnh thổ", "sinh sống", "định cư",
    "trao đổi hàng", "ủng hộ nhân dân", "ủng hộ chính phủ",
)  # fmt: skip
# What a word before (seldom after) an amount says that the amount is of. Longest first; None hides a shorter word.
AMOUNT_WORDS: dict[str, Metric | None] = {
    "kim ngạch xuất-nhập khẩu": Metric.TRADE_TURNOVER, "xuất-nhập khẩu": Metric.TRADE_TURNOVER,
    "kim ngạch xuất, nhập khẩu": Metric.TRADE_TURNOVER,
    "kim ngạch xuất nhập khẩu": Metric.TRADE_TURNOVER, "kim ngạch xuất khẩu hai chiều": Metric.TRADE_TURNOVER,
    "kim ngạch xuất khẩu": Metric.EXPORTS, "kim ngạch nhập khẩu": Metric.IMPORTS,
    "kim ngạch đầu tư": Metric.FDI_CAPITAL,
    "kim ngạch": Metric.TRADE_TURNOVER, "thương mại song phương": Metric.TRADE_TURNOVER,
    "thương mại hai chiều": Metric.TRADE_TURNOVER, "thương mại hai nước": Metric.TRADE_TURNOVER,
    "thương mại giữa": Metric.TRADE_TURNOVER, "trao đổi thương mại": Metric.TRADE_TURNOVER,
    "trao đổi hàng hóa": Metric.TRADE_TURNOVER, "giao thương": Metric.TRADE_TURNOVER,
    "buôn bán": Metric.TRADE_TURNOVER, "giá trị thương mại": Metric.TRADE_TURNOVER,
    "tổng giá trị thương mại": Metric.TRADE_TURNOVER, "xuất nhập khẩu": Metric.TRADE_TURNOVER,
    "thương mại": Metric.TRADE_TURNOVER, "xuất khẩu và nhập khẩu": Metric.TRADE_TURNOVER,
    "xuất khẩu": Metric.EXPORTS, "nhập khẩu": Metric.IMPORTS,
    "thâm hụt thương mại": Metric.OTHER, "thặng dư thương mại": Metric.OTHER, "cán cân thương mại": Metric.OTHER,
    "khoảng cách thương mại": Metric.OTHER, "chênh lệch thương mại": Metric.OTHER,
    "xuất siêu": Metric.OTHER, "nhập siêu": Metric.OTHER, "thặng dư": Metric.OTHER, "thâm hụt": Metric.OTHER,
    "vốn đăng ký": Metric.FDI_CAPITAL, "vốn đầu tư": Metric.FDI_CAPITAL, "vốn fdi": Metric.FDI_CAPITAL,
    "tổng vốn đầu tư": Metric.FDI_CAPITAL, "số vốn đầu tư": Metric.FDI_CAPITAL,
    "tổng số vốn đầu tư": Metric.FDI_CAPITAL, "kim ngạch thương mại": Metric.TRADE_TURNOVER,
    "tổng vốn": Metric.FDI_CAPITAL, "số vốn": Metric.FDI_CAPITAL, "tổng số vốn": Metric.FDI_CAPITAL,
    "đầu tư trực tiếp": Metric.FDI_CAPITAL, "fdi": Metric.FDI_CAPITAL, "tổng đầu tư": Metric.FDI_CAPITAL,
    "đầu tư": Metric.FDI_CAPITAL,
    "viện trợ": Metric.AID, "oda": Metric.AID, "không hoàn lại": Metric.AID, "vốn vay ưu đãi": Metric.AID,
    "hỗ trợ phát triển": Metric.AID, "hỗ trợ": Metric.AID, "trao tặng": Metric.AID, "vốn oda": Metric.AID,
    "nhà tài trợ": Metric.AID, "tài trợ": Metric.AID,
    "hợp tác kỹ thuật": Metric.AID, "giải ngân": Metric.AID,
    "khoản vay": Metric.AID, "vốn vay": Metric.AID, "tín dụng": Metric.AID, "vay": Metric.AID,
    "ủng hộ nhân dân": Metric.AID, "ủng hộ chính phủ": Metric.AID,
    "thuế nhập khẩu": None, "thuế xuất khẩu": None, "thương mại tự do": None, "thương mại điện tử": None,
    "thị trường xuất khẩu": None, "đối tác thương mại": None, "chiến tranh thương mại": None, "nhà xuất khẩu": None,
    "kinh tế thương mại": None, "bộ thương mại": None, "bộ kế hoạch và đầu tư": None, "xúc tiến đầu tư": None,
    "kinh tế - thương mại": None, "thỏa thuận thương mại": None, "hiệp định thương mại": None,
    "bạn hàng thương mại": None,
    "thương mại - đầu tư": None, "thương mại, đầu tư": None, "môi trường đầu tư": None, "phòng thương mại": None,
}  # fmt: skip
NOUN_METRICS: dict[str, Metric] = {
    "dự án": Metric.FDI_PROJECTS,
    "lượt khách": Metric.TOURISTS, "lượt du khách": Metric.TOURISTS, "du khách": Metric.TOURISTS,
    "khách du lịch": Metric.TOURISTS, "khách quốc tế": Metric.TOURISTS, "khách": Metric.TOURISTS,
    "lượt người": Metric.TOURISTS, "lượt": Metric.TOURISTS,
    "du học sinh": Metric.STUDENTS, "lưu học sinh": Metric.STUDENTS, "sinh viên": Metric.STUDENTS,
    "nghiên cứu sinh": Metric.STUDENTS, "học viên": Metric.STUDENTS, "học sinh": Metric.STUDENTS,
    "lao động": Metric.WORKERS, "thực tập sinh": Metric.WORKERS, "công nhân": Metric.WORKERS,
    "lượt lao động": Metric.WORKERS, "lượt người lao động": Metric.WORKERS, "người lao động": Metric.WORKERS,
}  # fmt: skip
TROOPS = frozenset({"binh sĩ", "binh lính", "lính", "quân nhân", "quân"})
PEOPLE_WORDS: dict[str, Metric] = {
    "lượt khách": Metric.TOURISTS, "du khách": Metric.TOURISTS, "khách du lịch": Metric.TOURISTS,
    "lượng khách": Metric.TOURISTS,
    "du học sinh": Metric.STUDENTS, "lưu học sinh": Metric.STUDENTS, "sinh viên": Metric.STUDENTS,
    "lao động": Metric.WORKERS, "thực tập sinh": Metric.WORKERS, "cộng đồng người": Metric.OTHER,
}  # fmt: skip


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


AMOUNT_PATTERN = _pattern(AMOUNT_WORDS)
PEOPLE_PATTERN = _pattern(PEOPLE_WORDS)
# '2.500 binh sĩ Mỹ đang đồn trú ở X': who stands there, not who fell or came home.
STATIONED = re.compile(
    r"(?: (?!thiệt|chết|bị|hy|tử|mất|tham|rút|khỏi|đến|sang|về|sẽ)\w+){0,3}?(?: (?:đang|hiện|vẫn|được))*"
    r"(?:(?: (?:đồn trú|đóng quân|đóng|hiện diện|triển khai|làm nhiệm vụ|hoạt động|có mặt))? (?:tại|ở|trên lãnh thổ)"
    r"| (?:đồn trú|đóng quân)(?=[,.;]| (?:và|để|nhằm|cùng)(?!\w)|$)"
    r"|(?: (?:đã|vừa|được))+ (?:triển khai|điều) (?:tới|đến|sang))(?!\w)"
)
# 'Người Việt đang sinh sống tại X', 'người X định cư ở Y'.
COMMUNITY = re.compile(
    r"\s+(?:gốc\s+)?(?:việt(?!\w)(?![^,;.]{0,40}(?:mất tích|thiệt mạng|mắc kẹt|bị))"
    r"[^,;.]{0,60}?(?:sinh sống|định cư|làm ăn|cư trú|đang sống|sống|học tập|tại|ở)(?!\w)"
    r"|\w[^,;.]{1,24}? (?:(?:đang|hiện|đã) )*(?:sinh sống|định cư|cư trú|sống)[^,;.]{0,40} (?:tại|ở)(?!\w))"
)
# 'Lượng khách X đến Y giảm 70%'.
TRAVELLERS = re.compile(
    r"(?<!\w)(?P<who>lượng khách|khách du lịch|du khách|lượt khách|du học sinh|sinh viên|lao động)(?!\w)[^,;]*$"
)
LENT = re.compile(r"(?<!\w)(?:vay|oda)(?!\w)")
GRANTED = re.compile(r"(?<!\w)(?:khoản|gói) (?:viện trợ|hỗ trợ|cứu trợ)(?!\w)")
AIDED = re.compile(r"(?<!\w)(?:jica|koica|usaid|afd|viện trợ|không hoàn lại|hợp tác kỹ thuật|oda)(?!\w)")
FROM_ALL_OVER = re.compile(r" ?(?:quốc tế|nước ngoài)(?!\w)")
# 'X nhất trí đầu tư 350 tỷ USD': what is to come.
PLEDGED = re.compile(r"(?<!\w)(?:nhất trí|đồng ý|thống nhất|chấp thuận)(?!\w)[^,;.]{0,30} (?:đầu tư|rót|chi|bỏ)(?!\w)")
