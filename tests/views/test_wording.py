"""Both languages name every value of the contract, and numbers are written as each writes them."""

from __future__ import annotations

from enum import StrEnum

import pytest

from banggiao.model import (
    AgreementKind,
    AgreementStatus,
    EngagementKind,
    EngagementStatus,
    FactType,
    Metric,
    Modality,
    PositionKind,
    PublishedBasis,
    RelationEvent,
    Sector,
    Tier,
    TimeOfDay,
    UsageError,
    VisitLevel,
)
from banggiao.views.wording import LANGUAGES, wording

FAMILIES: dict[str, type[StrEnum]] = {
    "type": FactType,
    "engagement_kind": EngagementKind,
    "engagement_status": EngagementStatus,
    "time_of_day": TimeOfDay,
    "visit_level": VisitLevel,
    "agreement_kind": AgreementKind,
    "agreement_status": AgreementStatus,
    "relation_event": RelationEvent,
    "tier": Tier,
    "modality": Modality,
    "metric": Metric,
    "position_kind": PositionKind,
    "sector": Sector,
    "published_basis": PublishedBasis,
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_value_has_a_label(lang: str, family: str) -> None:
    assert set(wording(lang)._tables[family]) == {str(value) for value in FAMILIES[family]}


def test_both_languages_have_the_same_words() -> None:
    tables = [{family: set(words) for family, words in wording(lang)._tables.items()} for lang in LANGUAGES]
    assert tables[0] == tables[1]


@pytest.mark.parametrize(
    ("lang", "value", "unit", "text"),
    [
        ("vi", 4.1e9, "USD", "4,1 tỷ USD"),
        ("en", 4.1e9, "USD", "4.1 billion USD"),
        ("vi", 1.5e12, "VND", "1,5 nghìn tỷ VND"),
        ("vi", 92_500_000, "USD", "92,5 triệu USD"),
        ("vi", 10_060, "projects", "10.060 dự án"),
        ("en", 10_060, "projects", "10,060 projects"),
        ("vi", 34.5, "%", "34,5 %"),
        ("vi", 3, "rank", "hạng 3"),
        ("vi", -2e6, "USD", "-2 triệu USD"),
        ("vi", 0.5, None, "0,5"),
    ],
)
def test_amount(lang: str, value: float, unit: str | None, text: str) -> None:
    assert wording(lang).amount(value, unit) == text


@pytest.mark.parametrize(
    ("lang", "names"),
    [("vi", "Lào – Liên hợp quốc – ASEAN"), ("en", "Laos – United Nations – ASEAN")],
)
def test_states(lang: str, names: str) -> None:
    assert wording(lang).states(["LAO", "UN", "ASEAN"]) == names


def test_unknown_code_is_shown_as_it_is() -> None:
    assert wording("vi").state("XXY") == "XXY"


def test_unknown_language() -> None:
    with pytest.raises(UsageError, match="'fr': give vi or en"):
        wording("fr")
