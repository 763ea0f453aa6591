"""Made-up gold and readings of it, near enough to the gold that every rule has something to decide."""

from __future__ import annotations

import copy
import random
from typing import Any

Json = dict[str, Any]
STATES = ["VNM", "LAO", "KOR", "JPN", "EU"]
DATES: list[Any] = [None, "2025", "2025-10", "2025-10-23", "2025-10-24", "2026-01"]
NAMES = ["Tô Văn Lâm", "To Van Lam", "Kim Jae-min", "Kim Jae Min", "Trần Thị Đào"]
OFFICES = [
    "Bộ trưởng Ngoại giao",
    "Thứ trưởng Ngoại giao",
    "Phó Thủ tướng",
    "Thủ tướng",
    "nguyên Bộ trưởng",
    "Bộ trưởng",
]
TITLES = [
    "Hiệp định hợp tác năng lượng",
    "hiệp định về hợp tác năng lượng sạch",
    "Bản ghi nhớ về giáo dục",
    "Tuyên bố chung",
    "Kế hoạch hành động giai đoạn 2026-2030",
    "",
]
SECTORS = ["trade", "energy", "politics", "education"]


def _pick(chance: random.Random, values: list[Any]) -> Any:
    return chance.choice(values)


def _states(chance: random.Random) -> list[str]:
    return sorted(chance.sample(STATES, chance.randint(0, 3)))


def _engagement(chance: random.Random) -> Json:
    return {
        "kind": _pick(chance, ["visit", "talks", "meeting", "session", "conference"]),
        "status": _pick(chance, ["held", "planned"]),
        "date": _pick(chance, DATES),
        "time_of_day": _pick(chance, [None, "morning"]),
        "visit_level": _pick(chance, [None, "state"]),
        "place": _pick(chance, [None, "Hà Nội", "thủ đô Hà Nội", "Vientiane"]),
        "name": _pick(chance, [None, "Hội nghị Cấp cao ASEAN lần thứ 47", "Hội nghị cấp cao ASEAN", "kỳ họp thứ ba"]),
        "parties": _states(chance),
        "participants": [{"name": name} for name in chance.sample(NAMES, chance.randint(0, 2))],
    }


def _agreement(chance: random.Random) -> Json:
    return {
        "kind": _pick(chance, ["agreement", "mou", "plan"]),
        "title": _pick(chance, TITLES),
        "parties": _states(chance),
        "signatories": _pick(chance, [[], ["Bộ Ngoại giao"], ["bộ ngoại giao", "Bộ Y tế"]]),
        "date": _pick(chance, DATES),
        "status": _pick(chance, ["signed", "proposed"]),
    }


def _relation(chance: random.Random) -> Json:
    return {
        "event": _pick(chance, ["partnership_affirmed", "partnership_established"]),
        "parties": _states(chance),
        "tier": _pick(chance, [None, "special", "strategic_partnership"]),
        "date": _pick(chance, DATES),
    }


def _commitment(chance: random.Random) -> Json:
    return {
        "modality": _pick(chance, ["agreed", "proposed"]),
        "holders": _states(chance),
        "sectors": chance.sample(SECTORS, chance.randint(0, 3)),
        "target": _pick(
            chance,
            [
                None,
                {"metric": "trade_turnover", "value": 150e9, "unit": "USD"},
                {"metric": "tourists", "multiplier": 2},
            ],
        ),
        "deadline": _pick(chance, DATES),
    }


def _indicator(chance: random.Random) -> Json:
    return {
        "metric": _pick(chance, ["trade_turnover", "fdi_projects"]),
        "parties": _states(chance),
        "from": _pick(chance, [None, "KOR"]),
        "to": _pick(chance, [None, "VNM"]),
        "unit": _pick(chance, ["USD", "projects"]),
        "value": _pick(chance, [0, 4.1e9, 4.12e9, 4.2e9, 100, 101, 102]),
        "period": _pick(chance, [None, "2025", "2024/2025"]),
        "change_pct": _pick(chance, [None, 8, 8.0, 12.5]),
    }


def _office(chance: random.Random) -> Json:
    return {
        "person": _pick(chance, NAMES),
        "office": _pick(chance, OFFICES),
        "country": _pick(chance, [None, *STATES[:3]]),
    }


def _position(chance: random.Random) -> Json:
    return {
        "kind": _pick(chance, ["support", "praise"]),
        "holder": _pick(chance, [None, *STATES[:3]]),
        "toward": _pick(chance, [None, *STATES[:3]]),
    }


MAKERS = {
    "engagement": _engagement,
    "agreement": _agreement,
    "relation": _relation,
    "commitment": _commitment,
    "indicator": _indicator,
    "office": _office,
    "position": _position,
}


def _fact(chance: random.Random) -> Json:
    kind = chance.choice(list(MAKERS))
    start = chance.randrange(0, 1200)
    spans = [[start, start + chance.randint(1, 300)]]
    if chance.random() < 0.3:
        spans.append([0, 60])
    return {"type": kind, "evidence": spans, **MAKERS[kind](chance)}


def _misread(chance: random.Random, fact: Json) -> Json:
    """The fact with a field or two as another reader, or a broken one, might tell them."""
    said = copy.deepcopy(fact)
    other = MAKERS[said["type"]](chance)
    for key in other:
        dice = chance.random()
        if dice < 0.12:
            said[key] = other[key]
        elif dice < 0.15:
            said[key] = None
        elif dice < 0.17:
            said.pop(key, None)
    dice = chance.random()
    start, end = said["evidence"][0]
    if dice < 0.5:
        said["evidence"] = [[max(0, start + chance.randint(-150, 150)), end + chance.randint(0, 150)]]
    elif dice < 0.6:
        bad: list[Any] = [
            [],
            None,
            [[5, 5]],
            [[9, 3]],
            [[0, 701]],
            [["a", 3]],
            [[-3, 8]],
            [["4", "90"]],
            [[1]],
            [[1500, 1600]],
        ]
        said["evidence"] = chance.choice(bad)
    if said.get("value") is not None and chance.random() < 0.1:
        said["value"] = chance.choice(["4100000000", "many", [], float("nan")])
    return said


def made_up(seed: int) -> tuple[list[Json], list[Json], dict[str, str]]:
    """Gold, readings and texts, the same for the same seed."""
    chance = random.Random(seed)
    gold, readings, texts = [], [], {}
    for number in range(chance.randint(1, 6)):
        key = f"article-{number}"
        facts = [_fact(chance) for _ in range(chance.randint(0, 14))]
        if facts and chance.random() < 0.4:  # two facts that only the matching can tell apart
            facts += [copy.deepcopy(chance.choice(facts)) for _ in range(3)]
        gold.append(
            {
                "article": {"id": key, "published": chance.choice(DATES), "relevant": chance.random() < 0.8},
                "facts": facts,
            }
        )
        if chance.random() < 0.1:
            continue
        said = [_misread(chance, fact) for fact in facts if chance.random() < 0.85]
        said += [_fact(chance) for _ in range(chance.randint(0, 3))]
        chance.shuffle(said)
        readings.append(
            {
                "article": {"id": key, "published": chance.choice(DATES), "relevant": chance.random() < 0.8},
                "facts": said,
            }
        )
        texts[key] = "x" * 1400
    readings.append({"article": {"id": "not in the gold"}, "facts": [_fact(chance)]})
    return gold, readings, texts
