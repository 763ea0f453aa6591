"""A small world for briefings: two partners, one visit past and one to come, promises kept, running and late.

The reader knows its facts, so that the golden briefings change only when briefings do.
"""

from __future__ import annotations

from pathlib import Path

from banggiao.ledger import Ledger
from banggiao.model import (
    AgreementKind,
    AgreementStatus,
    Article,
    Commitment,
    CommitmentItem,
    Engagement,
    EngagementKind,
    EngagementStatus,
    Fact,
    Indicator,
    Metric,
    Modality,
    Participant,
    Relation,
    RelationEvent,
    Sector,
    Target,
    Tier,
    VisitLevel,
)
from tests.ledger.building import KnowingReader, agreement, article, office, span

BOTH = ("LAO", "VNM")
KEO = Participant("Keo Vongsa", "Chủ tịch nước", "LAO")
DAT = Participant("Trần Văn Đạt", "Chủ tịch nước", "VNM")
NOY = Participant("Noy Sisavath", "Bộ trưởng Ngoại giao", "LAO")

OLD = (
    " date 2024-09-05 Ngày 5/9, kỷ niệm 62 năm ngày Việt Nam và Lào thiết lập quan hệ ngoại giao (5/9/1962), hai nước "
    "khẳng định quan hệ đặc biệt.\n\nHôm ấy hai bên nhất trí hoàn thành tuyến cáp điện trước tháng 6/2025."
)
VISIT = (
    "Chủ tịch nước Lào Keo Vongsa thăm cấp Nhà nước Việt Nam từ ngày 10 đến 12/3/2025. Chiều 10/3, ông hội đàm với Chủ "
    "tịch nước Trần Văn Đạt tại Hà Nội. Hai bên ký Bản ghi nhớ về đường sắt. Hai nhà lãnh đạo nhất trí đưa kim ngạch "
    "thương mại hai chiều lên 5 tỷ USD vào năm 2030. Chủ tịch nước Trần Văn Đạt đề nghị Lào mở thêm cửa khẩu."
)
TRADE = (
    "Kim ngạch thương mại Việt Nam - Lào năm 2023 đạt 1,6 tỷ USD. Năm 2024, con số này là hơn 2,2 tỷ USD, tăng 34%. "
    "Sáu tháng đầu năm 2025, kim ngạch đạt gần 1,3 tỷ USD."
)
NEXT = (
    "Bộ trưởng Ngoại giao Lào Noy Sisavath sẽ thăm Việt Nam vào tháng 11/2025. Trước đó, hôm 20/8, ông điện đàm với Bộ "
    "trưởng Ngoại giao Việt Nam. Hai bên cam kết sớm ký Hiệp định vận tải đường bộ."
)
JAPAN = "Chủ tịch nước Trần Văn Đạt tiếp Đại sứ Nhật Bản Mori Aiko ngày 2/7/2025, mong Nhật Bản cấp thêm học bổng."


def _meet(text: str, words: str, kind: str, date: str, *people: Participant, **more: object) -> Engagement:
    known: dict[str, object] = {"status": EngagementStatus.HELD, "parties": BOTH, "participants": people, **more}
    return Engagement(evidence=(span(text, words),), confidence=0.9, kind=EngagementKind(kind), date=date, **known)  # type: ignore[arg-type]


def _promise(text: str, words: str, modality: str, holders: tuple[str, ...], **more: object) -> Commitment:
    place = span(text, words)
    deadline, target = more.get("deadline"), more.get("target")
    item = CommitmentItem(place, words, deadline=deadline, target=target)  # type: ignore[arg-type]
    return Commitment(
        evidence=(place,),
        confidence=0.8,
        modality=Modality(modality),
        holders=holders,
        text=words,
        items=(item,),
        **more,
    )  # type: ignore[arg-type]


def _figure(text: str, words: str, value: float, period: str, **more: object) -> Indicator:
    return Indicator(
        evidence=(span(text, words),), confidence=0.9, metric=Metric.TRADE_TURNOVER, value=value, unit="USD",
        parties=BOTH, period=period, **more,
    )  # type: ignore[arg-type]  # fmt: skip


def _facts() -> dict[str, tuple[Fact, ...]]:
    trade = Target(Metric.TRADE_TURNOVER, 5e9, "USD")
    return {
        OLD: (
            Relation(
                evidence=(span(OLD, "thiết lập quan hệ ngoại giao (5/9/1962)"),), confidence=0.9, parties=BOTH,
                event=RelationEvent.DIPLOMATIC_RELATIONS_ESTABLISHED, date="1962-09-05",
            ),
            Relation(
                evidence=(span(OLD, "khẳng định quan hệ đặc biệt"),), confidence=0.9, parties=BOTH,
                event=RelationEvent.PARTNERSHIP_AFFIRMED, tier=Tier.SPECIAL, date="2024-09-05",
            ),
            _promise(
                OLD, "hoàn thành tuyến cáp điện trước tháng 6/2025", "agreed", BOTH, deadline="2025-06",
                sectors=(Sector.ENERGY,),
            ),
        ),
        VISIT: (
            _meet(
                VISIT, "thăm cấp Nhà nước Việt Nam từ ngày 10 đến 12/3/2025", "visit", "2025-03-10", KEO,
                date_end="2025-03-12", visit_level=VisitLevel.STATE, place_country="VNM",
            ),
            _meet(VISIT, "Chiều 10/3, ông hội đàm", "talks", "2025-03-10", KEO, DAT, place="Hà Nội"),
            agreement(
                VISIT, "Bản ghi nhớ về đường sắt", "Bản ghi nhớ về đường sắt", date="2025-03-10",
                kind=AgreementKind.MOU, status=AgreementStatus.SIGNED,
            ),
            _promise(
                VISIT, "nhất trí đưa kim ngạch thương mại hai chiều lên 5 tỷ USD vào năm 2030", "agreed", BOTH,
                deadline="2030", target=trade, sectors=(Sector.TRADE,),
            ),
            _promise(
                VISIT, "đề nghị Lào mở thêm cửa khẩu", "proposed", ("VNM",), addressees=("LAO",),
                holder_persons=("Trần Văn Đạt",), sectors=(Sector.TRADE,),
            ),
            office(VISIT, "Chủ tịch nước Lào Keo Vongsa", "Keo Vongsa", office="Chủ tịch nước"),
            office(VISIT, "Chủ tịch nước Trần Văn Đạt", "Trần Văn Đạt", office="Chủ tịch nước", country="VNM"),
        ),
        TRADE: (
            _figure(TRADE, "năm 2023 đạt 1,6 tỷ USD", 1.6e9, "2023"),
            _figure(TRADE, "hơn 2,2 tỷ USD", 2.2e9, "2024", approximate=True, change_pct=34.0),
            _figure(TRADE, "gần 1,3 tỷ USD", 1.3e9, "2025-01/2025-06", approximate=True),
        ),
        NEXT: (
            _meet(
                NEXT, "sẽ thăm Việt Nam vào tháng 11/2025", "visit", "2025-11", NOY,
                status=EngagementStatus.PLANNED, place_country="VNM",
            ),
            _meet(NEXT, "hôm 20/8, ông điện đàm", "call", "2025-08-20", NOY),
            _promise(NEXT, "sớm ký Hiệp định vận tải đường bộ", "pledged", BOTH, sectors=(Sector.TRANSPORT,)),
            office(NEXT, "Bộ trưởng Ngoại giao Lào Noy Sisavath", "Noy Sisavath"),
        ),
        JAPAN: (
            _meet(
                JAPAN, "tiếp Đại sứ Nhật Bản Mori Aiko ngày 2/7/2025", "meeting", "2025-07-02", DAT,
                Participant("Mori Aiko", "Đại sứ", "JPN"), parties=("JPN", "VNM"),
            ),
            _promise(
                JAPAN, "mong Nhật Bản cấp thêm học bổng", "hoped", ("VNM",), addressees=("JPN",),
                holder_persons=("Trần Văn Đạt",), sectors=(Sector.EDUCATION,),
            ),
        ),
    }  # fmt: skip


def articles() -> list[Article]:
    """The world's news."""
    return [
        article("lao-1", OLD, "2024-09-05", source="Báo Sớm"),
        article("lao-2", VISIT, "2025-03-12", source="Báo Sớm", url="https://bao.example/lao-2"),
        article("lao-3", TRADE, "2025-07-15", source="Tin Chiều"),
        article("lao-4", NEXT, "2025-08-21", source="Tin Chiều"),
        article("nhat-1", JAPAN, "2025-07-03", source="Báo Sớm"),
    ]


def build(path: Path) -> Ledger:
    """The ledger of this world; close it."""
    book = Ledger.open(path)
    book.ingest(articles(), reader=KnowingReader(says=_facts()))
    return book
