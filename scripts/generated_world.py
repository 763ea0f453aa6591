"""What the invented stream of scripts/generate_articles.py is made of: states, offices, words; and two mixes of them.

``DENSE`` has much in few articles, for tests and for measuring engines and pages. ``CORPUS`` is what the
ledger is measured by, and near what the kept corpus holds as the reader of 23 November 2026 reads it (27,263 items):

| | corpus | CORPUS | DENSE |
| --- | --- | --- | --- |
| items about relations | 24.3 % | 24.3 % | 70 % |
| engagements of such an item | 1.64 | 1.6 | 1.0 |
| office-holders | 2.04 | 2.0 | 2.0 |
| commitments | 1.10 | 1.1 | 0.53 |
| positions | 0.71 | 0.71 | none |
| agreements | 0.22 | 0.22 | 0.22 |
| steps of a relation | 0.085 | 0.085 | 0.15 |
| figures | 0.081 | 0.081 | 0.15 |
| figures that are trade turnover | 27 % | 27 % | all |
| commitments with a target | 1.1 % | 1.1 % | 10 % |
| commitments with a deadline alone | 2.4 % | 2.4 % | none |
| reports of office-holders with fewer than 30 reports | 32 % | 32 % | next to none |

DENSE tells nine times as many targets as the corpus, all of one figure a pair, so that following promises grows with
the square of its length. What CORPUS still has unlike the corpus: events are told by more reports each, its articles
are shorter, nearly all are dated, and no item of a promise is about another fact of its article, as a tenth of the
corpus's are (invitations to visits, texts soon to be signed): how following those grows is not measured by it.
"""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.model import EngagementKind, Metric, Sector

COUNTRIES = (
    ("LAO", "Lào", "Viêng Chăn"), ("KHM", "Campuchia", "Phnôm Pênh"), ("CHN", "Trung Quốc", "Bắc Kinh"),
    ("JPN", "Nhật Bản", "Tokyo"), ("KOR", "Hàn Quốc", "Seoul"), ("RUS", "Nga", "Moskva"), ("IND", "Ấn Độ", "New Delhi"),
    ("FRA", "Pháp", "Paris"), ("DEU", "Đức", "Berlin"), ("GBR", "Anh", "London"), ("ITA", "Italia", "Roma"),
    ("CUB", "Cuba", "La Habana"), ("THA", "Thái Lan", "Bangkok"), ("IDN", "Indonesia", "Jakarta"),
    ("MYS", "Malaysia", "Kuala Lumpur"), ("PHL", "Philippines", "Manila"), ("SGP", "Singapore", "Singapore"),
    ("AUS", "Australia", "Canberra"), ("NZL", "New Zealand", "Wellington"), ("CAN", "Canada", "Ottawa"),
    ("MEX", "Mexico", "Mexico City"), ("BRA", "Brazil", "Brasilia"), ("ARG", "Argentina", "Buenos Aires"),
    ("CHL", "Chile", "Santiago"), ("EGY", "Ai Cập", "Cairo"), ("ZAF", "Nam Phi", "Pretoria"),
    ("KAZ", "Kazakhstan", "Astana"), ("MNG", "Mông Cổ", "Ulan Bator"), ("POL", "Ba Lan", "Warsaw"),
    ("HUN", "Hungary", "Budapest"), ("BGR", "Bulgaria", "Sofia"), ("TUR", "Thổ Nhĩ Kỳ", "Ankara"),
)  # fmt: skip
ENVOY = "Đại sứ"
OFFICES = ("Bộ trưởng Ngoại giao", "Thủ tướng", "Chủ tịch Quốc hội", "Bộ trưởng Quốc phòng", "Bộ trưởng Công Thương")
KINDS = (
    (EngagementKind.TALKS, "hội đàm"),
    (EngagementKind.MEETING, "hội kiến"),
    (EngagementKind.CALL, "điện đàm"),
    (EngagementKind.VISIT, "thăm chính thức"),
)
SECTORS = (
    (Sector.TRADE, "thương mại"), (Sector.DEFENCE, "quốc phòng"), (Sector.EDUCATION, "giáo dục"),
    (Sector.ENERGY, "năng lượng"), (Sector.TOURISM, "du lịch"), (Sector.AGRICULTURE, "nông nghiệp"),
)  # fmt: skip
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi")
ONSETS = ("b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "s", "t", "th", "tr", "v", "x")
RHYMES = ("a", "an", "anh", "ao", "au", "ay", "e", "en", "o", "oi", "on", "ơi", "u", "ui", "ung", "ương", "iên")
SYLLABLES = tuple(onset + rhyme for onset in ONSETS for rhyme in RHYMES)
SOURCES = ("Báo Sớm", "Tin Chiều", "Thông tấn Đông", "Nhật báo Biển", "Điểm tin")


@dataclass(frozen=True, slots=True)
class Mix:
    """What the articles of a stream tell. ``relevant``: the share that tells of states; the others are shares of those
    (``targets`` and ``deadlines``: of commitments). ``envoys``: where the other side's is one of many, not whoever
    holds one of the high offices. ``terms_apart``: not all offices change hands on one day. ``own_words``: no two
    events' promises are in the same words."""

    relevant: float = 0.7
    promises: tuple[float, ...] = (0.6,)
    targets: float = 0.1
    deadlines: float = 0.0
    relations: float = 0.15
    figures: float = 0.15
    metrics: tuple[tuple[Metric, float], ...] = ((Metric.TRADE_TURNOVER, 1.0),)
    more_events: float = 0.0
    positions: float = 0.0
    envoys: float = 0.0
    terms_apart: bool = False
    own_words: bool = False


DENSE = Mix()
CORPUS = Mix(
    relevant=0.243, promises=(0.85, 0.4), targets=0.011, deadlines=0.024, relations=0.085, figures=0.081,
    metrics=(
        (Metric.TRADE_TURNOVER, 0.27), (Metric.OTHER, 0.22), (Metric.FDI_CAPITAL, 0.15), (Metric.AID, 0.10),
        (Metric.FDI_PROJECTS, 0.08), (Metric.FDI_RANK, 0.08), (Metric.EXPORTS, 0.05), (Metric.TOURISTS, 0.05),
    ),
    more_events=0.64, positions=0.71, envoys=0.64, terms_apart=True, own_words=True,
)  # fmt: skip
UNITS = {
    Metric.TRADE_TURNOVER: "USD", Metric.FDI_CAPITAL: "USD", Metric.AID: "USD", Metric.EXPORTS: "USD",
    Metric.FDI_PROJECTS: "projects", Metric.FDI_RANK: "rank", Metric.TOURISTS: "visits", Metric.OTHER: "USD",
}  # fmt: skip
WORDS = {
    Metric.TRADE_TURNOVER: "Kim ngạch thương mại song phương", Metric.FDI_CAPITAL: "Vốn đầu tư đăng ký",
    Metric.AID: "Viện trợ", Metric.EXPORTS: "Xuất khẩu", Metric.FDI_PROJECTS: "Số dự án đầu tư",
    Metric.FDI_RANK: "Thứ hạng đầu tư", Metric.TOURISTS: "Lượng du khách", Metric.OTHER: "Quy mô hợp tác",
}  # fmt: skip
TERM = 1461  # days for which an office is held
ENVOYS = 45  # of one country in four years
