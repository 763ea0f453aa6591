"""Every message of the ledger's has its words in Vietnamese, parameters and all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from banggiao.ledger import Ledger, NewsReader
from banggiao.ledger.resolve import Family
from banggiao.ledger.resolve.types import FateState, Resolved
from banggiao.sources import articles as articles_in
from banggiao.views.wording import wording
from banggiao.views.wording.told import templates, translation
from tests.conftest import ROOT
from tests.fate.following import Follower, annotated, gold, read_anew
from tests.ledger.building import ingested, synthetic

VI, EN = wording("vi"), wording("en")
SAMPLE = ROOT / "src" / "banggiao" / "data" / "sample"


@pytest.mark.parametrize(
    ("message", "vietnamese"),
    [
        ("same parties, same kind, same day", "cùng các bên, cùng loại, cùng ngày"),
        (
            "talks within the visit: same parties, within its days, people in common",
            "hội đàm trong khuôn khổ chuyến thăm: cùng các bên, trong những ngày đó, có chung nhân vật",
        ),
        (
            "its time (2026-10) has passed and no report shows it done; newest article read on these parties:"
            " 2026-11-02",
            "đã qua thời hạn (tháng 10/2026) mà chưa có bản tin nào cho thấy đã thực hiện; bài mới nhất về các bên này:"
            " 2/11/2026",
        ),
        (
            "the visit of An, Bình, whom the promise names, held on 2026-05-04",
            "chuyến thăm của An, Bình, người mà cam kết nêu tên, diễn ra 4/5/2026",
        ),
        ("2 fulfilled, 1 open", "2 đã thực hiện, 1 đang chờ"),
        ("what nobody ever said", "what nobody ever said"),
    ],
)
def test_messages_in_vietnamese(message: str, vietnamese: str) -> None:
    assert VI.told(message).lower() == vietnamese.lower()
    assert EN.told(message) == message


def _of(thing: Resolved) -> Iterator[str]:
    for join in thing.joins:
        yield from (join.rule, join.reason)
    for _, settled in thing.fields:
        yield settled.rule


def _said_by(ledger: Ledger) -> set[str]:
    out: set[str] = set()
    for family in Family:
        cursor = None
        while True:
            page = ledger.entries(family, limit=500, cursor=cursor)
            for entry in page.items:
                out.update(_of(entry.record))
            cursor = page.next
            if cursor is None:
                break
        if family is Family.COMMITMENTS:
            for state in FateState:
                ids = [e.id for e in ledger.entries(family, state=state, limit=500).items]
                for fate in ledger.fates(ids).values():
                    out.update((fate.rule, fate.explanation))
                    out.update(word for item in fate.items for word in (item.rule, item.explanation))
    return out


def _unknown(messages: set[str]) -> list[str]:
    return sorted(m for m in messages if translation(m, VI) is None)


def test_all_that_the_sample_says_is_known(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.ledger") as ledger:
        ledger.ingest(articles_in([SAMPLE / "articles", SAMPLE / "feed.jsonl"]), reader=NewsReader())
        said = _said_by(ledger)
    assert len(said) > 30
    assert _unknown(said) == []


def test_all_that_a_synthetic_stream_says_is_known(tmp_path: Path) -> None:
    _, articles, reader = synthetic(200)
    with ingested(tmp_path / "l.ledger", articles, reader) as ledger:
        assert _unknown(_said_by(ledger)) == []


@pytest.mark.parametrize("readings", [annotated, read_anew])
def test_all_that_is_said_of_the_fates_of_the_gold_is_known(readings: object) -> None:
    follower = Follower(readings())  # type: ignore[operator]
    fates = [f.fate for f in map(follower.follow, gold()) if f.fate is not None]
    assert _unknown({word for fate in fates for word in (fate.rule, fate.explanation)}) == []


def test_translations_keep_their_parameters() -> None:
    place = re.compile(r"\{(\w+)\}")
    for english, vietnamese in templates("vi").items():
        assert sorted(place.findall(english)) == sorted(place.findall(vietnamese)), english
