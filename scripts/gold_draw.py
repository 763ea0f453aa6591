"""Draw the articles of tests/gold/whole from the corpus again, and print which half each fell into.

    python scripts/gold_draw.py [--shared ../shared]

What was annotated is fixed in the JSON files; this shows how they were come by: a filter
for diplomacy, strata, shuffles with fixed seeds, and a list of those that a person passed over as not in kind.
A second draw goes on in the same order; what somebody had read beside the reader's answers
by then was passed over, which is printed too.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import unicodedata
from pathlib import Path

Record = dict[str, str | None]

COUNTRIES = (
    "Việt Nam|Trung Quốc|Mỹ|Hoa Kỳ|Nga|Nhật Bản|Hàn Quốc|Triều Tiên|Lào|Campuchia|Thái Lan|Malaysia|Indonesia|"
    "Singapore|Philippines|Myanmar|Brunei|Ấn Độ|Pháp|Đức|Anh|Italy|Tây Ban Nha|Hà Lan|Bỉ|EU|ASEAN|Australia|"
    "New Zealand|Canada|Cuba|Brazil|Iran|Israel|Palestine|Syria|Iraq|Thổ Nhĩ Kỳ|Ukraine|Belarus|Ba Lan|Hungary|"
    "Séc|Bulgaria|Romania|Thụy Điển|Đan Mạch|Na Uy|Phần Lan|Kazakhstan|Mông Cổ|Ai Cập|Nam Phi|NATO|Liên Hợp Quốc|"
    "Liên hợp quốc|Saudi|Qatar|UAE|Pakistan|Venezuela|Mexico|Argentina|Chile|Bangladesh|Sri Lanka|Moscow|"
    "Bắc Kinh|Washington|Seoul|Tokyo|Bình Nhưỡng|Ukraina"
)
DIPLOMACY = (
    "hội đàm|điện đàm|hội kiến|tiếp xúc|chào xã giao|thăm chính thức|thăm cấp|chuyến thăm|thăm hữu nghị|"
    "Ngoại trưởng|Bộ Ngoại giao|Đại sứ|[Hh]ội nghị [Tt]hượng đỉnh|thượng đỉnh|song phương|quan hệ ngoại giao|"
    "ký kết|[Hh]iệp định|bản ghi nhớ|Tuyên bố chung|tuyên bố chung|điện mừng|đối tác chiến lược|"
    "Đối tác chiến lược|cộng đồng quốc tế|đàm phán|trừng phạt|lệnh cấm vận|kim ngạch|hợp tác quốc phòng|nhất trí|"
    "hai nước|hai bên|Tổng thống|Bộ trưởng Quốc phòng"
)
EVENTS = (
    "hội đàm|điện đàm|hội kiến|tiếp xúc|chào xã giao|thăm chính thức|thăm cấp|chuyến thăm|thăm hữu nghị|"
    "thăm và làm việc|\\bgặp\\b|\\btiếp\\b|ký kết|\\bký\\b|điện mừng|thượng đỉnh|lễ đón|tham vấn|đối thoại|"
    "trừng phạt|tuyên bố chung|họp báo"
)
FIGURES = "kim ngạch|vốn đầu tư|dự án đầu tư|lượt khách|xuất khẩu|nhập khẩu|vốn đăng ký|ODA"
AMOUNTS = r"\d[\d.,]* ?(?:tỷ|tỉ|triệu) (?:USD|đô|Euro|euro)|\d[\d.,]*%"
TEXTS = (
    "[Hh]iệp định|[Bb]ản ghi nhớ|[Tt]hỏa thuận|[Tt]hoả thuận|[Nn]ghị định thư|[Tt]uyên bố chung|[Bb]iên bản|"
    "[Cc]hương trình hợp tác"
)
GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold" / "whole"
SECOND = ("opened2", "opened4")  # what the second draw became
TAKEN = {"DV": 12, "DT": 4, "UV": 10, "UT": 6, "FIG": 6, "SIG": 6}
PASSED_OVER = {
    "trends-f474e765f6fb", "mds2013-04a32c22bf2f", "vietnews-2200266cd9a7",
    "vietnews-7f5ca7680fae", "vietnews-1dba6b98103e", "vietnews-086cc0f25e99",
    "vietnews-1a8da1401a89", "vietnews-dafbfa4b68da", "vietnews-5dd031d1b255",
    "vietnews-83f5c5da2efd", "vietnews-a179681f2787", "vietnews-bf5f0c5b11be",
}


def text_of(record: Record) -> str:
    return unicodedata.normalize("NFC", record["text"] or "")


def shingles(text: str) -> set[str]:
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())
    return {" ".join(words[i : i + 4]) for i in range(len(words) - 3)}


def shared(a: set[str], b: set[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def is_diplomatic(record: Record) -> bool:
    text = text_of(record)
    lead = text[:700]
    return (
        len(text) <= 6000
        and len(set(re.findall(rf"\b(?:{COUNTRIES})\b", lead))) >= 2
        and len(re.findall(DIPLOMACY, lead)) >= 2
        and len(re.findall(DIPLOMACY, text)) / len(text) * 1000 >= 3
    )


def without_duplicates(records: list[Record], known: list[set[str]]) -> list[Record]:
    kept: list[Record] = []
    seen: list[set[str]] = []
    for record in records:
        own = shingles(text_of(record))
        if max(shared(own, other) for other in known) < 0.3 and all(shared(own, other) <= 0.4 for other in seen):
            seen.append(own)
            kept.append(record)
    return kept


def stratum(record: Record) -> str:
    text = text_of(record)
    vietnamese = "Việt Nam" in text[:700] and text.count("Việt") >= 3
    return ("D" if record["published"] else "U") + ("V" if vietnamese else "T")


def has_figures(text: str) -> bool:
    enough = len(re.findall(FIGURES, text)) >= 3 and len(re.findall(AMOUNTS, text)) >= 3
    return enough and "Việt Nam" in text and bool(re.search("hai nước|song phương", text))


def has_texts(text: str) -> bool:
    return len(re.findall(TEXTS, text)) >= 4 and bool(re.search(r"\bký\b", text))


def draw(records: list[Record], times: int = 1) -> dict[str, list[str]]:
    """Ids of each stratum, as many as were taken or so many times as many, in the order drawn."""
    strata: dict[str, list[Record]] = {name: [] for name in ("DV", "DT", "UV", "UT")}
    for record in records:
        if len(re.findall(EVENTS, text_of(record)[:700], re.IGNORECASE)) >= 2:
            strata[stratum(record)].append(record)
    strata["FIG"] = [record for record in records if has_figures(text_of(record))]
    strata["SIG"] = [record for record in records if has_texts(text_of(record))]
    shuffle = random.Random(20261122).shuffle
    taken: dict[str, list[str]] = {}
    for name, members in strata.items():
        shuffle(members)
        before = {key for ids in taken.values() for key in ids} | PASSED_OVER
        taken[name] = [str(record["id"]) for record in members if record["id"] not in before][: times * TAKEN[name]]
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    folder: Path = parser.parse_args().shared
    with gzip.open(folder / "corpus" / "articles-2012-2025.jsonl.gz", "rt", encoding="utf-8") as lines:
        records: list[Record] = [json.loads(line) for line in lines]
    with (folder / "articles" / "dev.jsonl").open(encoding="utf-8") as lines:
        known = [shingles(json.loads(line)["text"]) for line in lines]
    known += [shingles(path.read_text(encoding="utf-8")) for path in sorted((folder / "seeds").glob("*.txt"))]
    kept = without_duplicates([record for record in records if is_diplomatic(record)], known)
    kept.sort(key=lambda record: str(record["id"]))
    halve = random.Random(3111).sample
    first = draw(kept)
    for name, ids in first.items():
        opened = set(halve(ids, len(ids) // 2))
        for key in ids:
            print(name, "open" if key in opened else "opened", key, sep="\t")
    before = {key for ids in first.values() for key in ids}
    taken = {
        entry["article"]["id"]: half
        for half in SECOND
        for entry in json.loads((GOLD / f"{half}.json").read_text(encoding="utf-8"))
    }
    for name, ids in draw(kept, times=6).items():
        later = [key for key in ids if key not in before]
        last = max((number for number, key in enumerate(later) if key in taken), default=-1)
        for key in later[: last + 1]:
            print(name, taken.get(key, "passed over"), key, sep="\t")


if __name__ == "__main__":
    main()
