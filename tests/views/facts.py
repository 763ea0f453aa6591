"""One fact of each type, in a text of our own."""

from __future__ import annotations

from banggiao.model import Article, PartialDate, PublishedBasis, ReaderInfo, Reading, fact_from_json

TEXT = (
    "Bộ trưởng Somphone thăm Việt Nam\n\n"
    "Sáng 3/5, Thủ tướng Trần Văn Đạt <b>hội đàm</b> với Bộ trưởng Ngoại giao Lào Somphone tại Hà Nội.\n"
    'Hai bên nhất trí sớm ký "Hiệp định vận tải" & đưa kim ngạch lên 5 tỷ USD vào năm 2030.\n\n'
    "Kim ngạch năm 2024 đạt hơn 2,2 tỷ USD, tăng 34 %. Việt Nam luôn ủng hộ Lào."
)


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


FACTS = [
    {
        "type": "engagement",
        "kind": "visit",
        "status": "held",
        "date": "2025-05-03",
        "date_end": "2025-05-05",
        "visit_level": "official",
        "place": "Hà Nội",
        "place_country": "VNM",
        "parties": ["LAO", "VNM"],
        "participants": [{"name": "Somphone", "office": "Bộ trưởng Ngoại giao", "country": "LAO"}],
        "evidence": [span("Bộ trưởng Somphone thăm Việt Nam")],
        "rule": "engagement/visit",
    },
    {
        "type": "engagement",
        "kind": "talks",
        "status": "held",
        "date": "2025-05-03",
        "time_of_day": "morning",
        "parties": ["LAO", "VNM"],
        "participants": [],
        "evidence": [span("Sáng 3/5, Thủ tướng Trần Văn Đạt <b>hội đàm</b> với")],
    },
    {
        "type": "agreement",
        "kind": "agreement",
        "title": "Hiệp định vận tải",
        "parties": ["LAO", "VNM"],
        "signatories": ["Bộ A", "Bộ B"],
        "status": "proposed",
        "date": None,
        "period": "2026/2030",
        "evidence": [span('"Hiệp định vận tải"')],
    },
    {
        "type": "relation",
        "event": "partnership_affirmed",
        "parties": ["LAO", "VNM"],
        "tier": "special",
        "date": "2025-05-03",
        "evidence": [span("Việt Nam luôn ủng hộ Lào")],
    },
    {
        "type": "commitment",
        "modality": "agreed",
        "holders": ["LAO", "VNM"],
        "addressees": [],
        "text": "nhất trí sớm ký",
        "sectors": ["trade", "transport"],
        "target": {"metric": "trade_turnover", "value": 5e9, "unit": "USD"},
        "deadline": "2030",
        "said_by": "Somphone",
        "evidence": [span('Hai bên nhất trí sớm ký "Hiệp định vận tải" & đưa kim ngạch lên 5 tỷ USD vào năm 2030')],
    },
    {
        "type": "indicator",
        "metric": "trade_turnover",
        "value": 2.2e9,
        "unit": "USD",
        "parties": ["LAO", "VNM"],
        "approximate": True,
        "period": "2024",
        "change_pct": 34,
        "from": None,
        "to": None,
        "evidence": [span("Kim ngạch năm 2024 đạt hơn 2,2 tỷ USD, tăng 34 %")],
    },
    {
        "type": "office",
        "person": "Trần Văn Đạt",
        "office": "Thủ tướng",
        "country": "VNM",
        "evidence": [span("Thủ tướng Trần Văn Đạt")],
        "historical": True,
        "until": "2026-01",
    },
    {
        "type": "position",
        "kind": "support",
        "holder": "VNM",
        "toward": "LAO",
        "text": "luôn ủng hộ Lào",
        "evidence": [span("Việt Nam luôn ủng hộ Lào"), span("Bộ trưởng Somphone thăm Việt Nam")],
    },
]


def reading(*, relevant: bool = True, facts: bool = True) -> Reading:
    return Reading(
        Article(id="lao-1", text=TEXT, source="Báo <i>Mẫu</i>"),
        ReaderInfo("1", "1"),
        relevant,
        facts=tuple(fact_from_json(fact) for fact in FACTS) if facts else (),
        published=PartialDate.parse("2025-05-03"),
        published_basis=PublishedBasis.INFERRED,
        published_why="vì thế",
        title="Bộ trưởng Somphone thăm Việt Nam",
    )
