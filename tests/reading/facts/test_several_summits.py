"""Several summits in one article stay several: of other pairs, of another number, in another third state."""

import pytest

from banggiao.reading.members import EngagementKind
from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements

PAIR = "Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic"


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            f"{PAIR} dự hội nghị thượng đỉnh lần hai ở Brussels. Ông Petrovic hứa như thế ở hội nghị "
            "thượng đỉnh với Tổng thống Peru Ana Reyes năm 2024.",
            [("CHL", "SRB"), ("PER", "SRB")],
        ),
        (
            f"Hội nghị thượng đỉnh lần hai giữa {PAIR} diễn ra ở Brussels. Hai nước từng hứa như vậy tại hội nghị "
            "thượng đỉnh Chile - Serbia đầu tiên.",
            [("CHL", "SRB"), ("CHL", "SRB")],
        ),
        (
            f"Hội nghị thượng đỉnh giữa {PAIR} diễn ra ở Brussels. Thượng đỉnh Chile - Serbia ở Singapore không ra "
            "tuyên bố chung.",
            [("CHL", "SRB"), ("CHL", "SRB")],
        ),
        (
            f"{PAIR} sắp gặp nhau. Hội nghị Soto - Petrovic diễn ra ở Brussels ngày 1/3. Hội nghị thượng đỉnh giữa ông "
            "Soto và ông Petrovic kéo dài một ngày.",
            [("CHL", "SRB")],
        ),
        (
            f"Hội nghị thượng đỉnh giữa {PAIR} diễn ra ở Brussels. Ông Soto nói về thượng đỉnh Chile - Serbia "
            "tại Lima.",
            [("CHL", "SRB"), ("CHL", "SRB")],
        ),
        (
            f"Hội nghị thượng đỉnh giữa {PAIR} diễn ra ở Brussels. Ông Soto nói về thượng đỉnh Chile - Serbia tại "
            "Santiago.",
            [("CHL", "SRB")],
        ),
    ],
)
def test_pairs_of_summits(text: str, pairs: list[tuple[str, str]], long: bool) -> None:
    found = [e.parties for e in engagements(text + GOES_ON * long) if e.kind is EngagementKind.CONFERENCE]
    assert sorted(found) == pairs


def test_a_summit_named_after_its_town_is_of_those_who_meet_there() -> None:
    text = "Tổng thống Chile Ricardo Soto tới muộn trong thượng đỉnh Helsinki với Tổng thống Serbia Marko Petrovic."
    assert [e.parties for e in engagements(text) if e.kind is EngagementKind.CONFERENCE] == [("CHL", "SRB")]


def test_nobody_visits_an_organisation_named_beside_a_state() -> None:
    text = (
        "Bộ trưởng Chile đề cao quan hệ với Việt Nam và ASEAN lúc đón Thủ tướng Nguyễn Văn Bình đến thăm."
    )
    assert not [e for e in engagements(text) if "ASEAN" in e.parties]
