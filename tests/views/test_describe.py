"""Facts in words."""

from __future__ import annotations

import pytest

from banggiao.model import Metric, Target, fact_from_json
from banggiao.views.describe import describe, evidence_words, target_words
from banggiao.views.wording import wording
from tests.views.facts import FACTS, TEXT


@pytest.mark.parametrize(
    ("index", "head", "line", "details"),
    [
        (
            0,
            "Official visit, held",
            "Laos – Vietnam",
            {
                "When": "3–5 May 2025",
                "Place": "Hà Nội · Vietnam",
                "Participants": "Somphone (Bộ trưởng Ngoại giao)",
            },
        ),
        (1, "Talks, held", "Laos – Vietnam", {"When": "morning 3 May 2025"}),
        (2, "Agreement, proposed", "Hiệp định vận tải", {"Signatories": "Bộ A; Bộ B", "Period": "2026–2030"}),
        (3, "Partnership affirmed", "Laos – Vietnam · Special relationship", {"When": "3 May 2025"}),
        (
            4,
            "Both sides agreed",
            "nhất trí sớm ký",
            {
                "Parties": "Laos – Vietnam",
                "Sectors": "trade, transport",
                "Target": "Trade turnover: 5 billion USD",
                "Deadline": "2030",
                "Said by": "Somphone",
            },
        ),
        (5, "Trade turnover", "about 2.2 billion USD", {"Period": "2024", "Change": "+34 %"}),
        (6, "Office", "Trần Văn Đạt, Thủ tướng (former)", {"Country": "Vietnam", "Until": "Jan 2026"}),
        (7, "Support", "luôn ủng hộ Lào", {"Parties": "Vietnam → Laos"}),
    ],
)
def test_describe(index: int, head: str, line: str, details: dict[str, str]) -> None:
    told = describe(fact_from_json(FACTS[index]), wording("en"))
    assert (told.head, told.line) == (head, line)
    assert details.items() <= dict(told.details).items()
    assert all(value for _, value in told.details)


def test_direction_and_rank_of_an_indicator() -> None:
    fact = fact_from_json(
        {
            "type": "indicator",
            "metric": "fdi_rank",
            "value": 3,
            "unit": "rank",
            "rank_of": 140,
            "from": "KOR",
            "to": "VNM",
            "parties": ["KOR", "VNM"],
            "evidence": [[0, 3]],
        }
    )
    told = describe(fact, wording("vi"))
    assert told.line == "hạng 3 trên tổng số 140"
    assert ("Các bên", "Hàn Quốc → Việt Nam") in told.details


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (None, None),
        (Target(Metric.TOURISTS, multiplier=2), "Tourists: 2 times"),
        (Target(Metric.TOURISTS), "Tourists"),
        (Target(Metric.TOURISTS, 1_200_000, "people"), "Tourists: 1.2 million people"),
    ],
)
def test_target(target: Target | None, words: str | None) -> None:
    assert target_words(target, wording("en")) == words


def test_evidence_words_are_on_one_line() -> None:
    fact = fact_from_json({**FACTS[0], "evidence": [[TEXT.index("thăm"), TEXT.index("3/5")]]})
    assert list(evidence_words(fact, TEXT)) == ["thăm Việt Nam Sáng"]
