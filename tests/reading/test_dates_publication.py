"""When an undated article was published: only where its words leave one day. Every sentence is made up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from banggiao.reading.dates import find_dates
from banggiao.reading.dates.publication import infer_published
from banggiao.reading.text import normalise

FILL = "Hai bên trao đổi về hợp tác trong nhiều lĩnh vực. " * 3


def infer(text: str) -> str | None:
    found = infer_published(text, find_dates(text))
    return found.iso if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bộ trưởng hội đàm với người đồng cấp chiều ngày 12/3/2018 tại Hà Nội.", "2018-03-12"),
        ("Thủ tướng tiếp Đại sứ\n\nNgày 22/5/2019, tại trụ sở, Thủ tướng đã tiếp Đại sứ Chile.", "2019-05-22"),
        ("Hôm nay 5/4/2017, hai bên ký bản ghi nhớ.", "2017-04-05"),
        ("Chiều 1/3, hai bên hội đàm. Năm 2018 vừa qua, kim ngạch tăng mạnh.", "2019-03-01"),
        ("Chiều 2/4, hai bên gặp nhau. Năm nay, 2023, hai nước kỷ niệm 30 năm quan hệ.", "2023-04-02"),
        (
            "Sáng 7/8, ông tiếp Đại sứ. Hai nước lập quan hệ ngoại giao năm 1983. "
            "Hai nước sẽ kỷ niệm 38 năm thiết lập quan hệ ngoại giao ngay trong năm nay.",
            "2021-08-07",
        ),
        ("Từ ngày mai (22-3), Tổng thống sẽ thăm Việt Nam, chuyến đầu tiên trong năm Mậu Tuất 2018.", "2018-03-21"),
        ("Hôm qua 5/3/2019, hai bên ký bản ghi nhớ.", "2019-03-06"),
        ("Ngày 20-10, bên lề Hội nghị APEC 2017 tại Hội An, Bộ trưởng tiếp Thứ trưởng.", "2017-10-20"),
        # not enough
        ("Ngày 20-10, hai bên nhất trí sẽ hợp tác trong khuôn khổ APEC 2027.", None),
        ("Chiều 29/6, Chủ tịch nước dạo phố cùng Tổng thống.", None),
        ("Chiều 29/6, hai bên nhất trí ủng hộ APEC 2017.", None),
        ("Thăm Việt Nam từ ngày 22 đến 24/8/2019, ông hội đàm với Thủ tướng.", None),
        ("Hai nước thiết lập quan hệ ngoại giao ngày 30/3/1973.", None),
        ("Ông sinh ngày 27/11/1948 tại Vientiane.", None),
        ("Hội nghị dự kiến diễn ra ngày 12/11/2020.", None),
        ("Chiều 1/12, hai bên hội đàm. Năm 2018 vừa qua, kim ngạch tăng.", None),
        ("Chiều 2/4, hai nước kỷ niệm 46 năm lập quan hệ ngoại giao.", None),
        ("Năm nay hai nước kỷ niệm 46 năm lập quan hệ ngoại giao từ năm 1979.", None),
        (FILL * 12 + "Ngày 5/6/2015, hai bên từng gặp nhau.", None),
        ("", None),
    ],
)
def test_infer(text: str, day: str | None) -> None:
    assert infer(text) == day


def test_it_shows_its_reasons() -> None:
    text = "Chiều 1/3, hai bên hội đàm. Năm 2018 vừa qua, kim ngạch tăng mạnh."
    found = infer_published(text, find_dates(text))
    assert found is not None
    assert [text[s:e] for s, e in found.spans] == ["Chiều 1/3", "Năm 2018 vừa qua"]
    assert found.why


def test_undated_articles_of_the_gold(shared: Path) -> None:
    texts = {}
    for line in (shared / "articles" / "dev.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"]
    for path in (shared / "seeds").glob("003_*.txt"):
        texts[path.stem] = path.read_text("utf-8")
    gold = json.loads((shared / "gold" / "dev.json").read_text("utf-8"))
    gold += [g for g in json.loads((shared / "gold" / "seeds.json").read_text("utf-8")) if g["article"]["id"] in texts]
    undated = [g["article"] for g in gold if g["article"]["published_basis"] != "given"]
    assert undated
    said = {a["id"]: infer(normalise(texts[a["id"]]).text) for a in undated}
    assert said == {a["id"]: a["published"] for a in undated}
