"""The ledger's reasons in Vietnamese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from banggiao.ledger import Ledger, NewsReader
from banggiao.sources import articles
from banggiao.views.reasons import reason_words
from banggiao.views.wording import wording

SAMPLE = Path(__file__).parents[2] / "src" / "banggiao" / "data" / "sample"
ENGLISH = re.compile(r"\b(?:the|of|same|told|held|reports?|one|in common|set|its|has|no|name|and|figure)\b")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("the very visit that the promise speaks of, held on 2026-05-18",
         "chính chuyến thăm mà cam kết nói đến, diễn ra 18/5/2026"),
        ("same parties, same kind, same day, people in common",
         "cùng các bên, cùng loại, cùng ngày, có người tham dự chung"),
        ("same parties, kinds told of one event (talks, meeting), same day",
         "cùng các bên, loại hay dùng lẫn cho nhau (hội đàm, gặp, tiếp), cùng ngày"),
        ("2 fulfilled, 1 open", "2 đã thực hiện, 1 đang chờ"),
        ("its time (2026-06) has passed and no report shows it done; newest article read on these parties: 2026-09-01",
         "đã quá hạn (tháng 6/2026) mà không bài nào cho biết đã thực hiện; bài mới nhất về các bên: 1/9/2026"),
        ("text signed", "văn kiện đã ký"),
        ("same country, 'Kim' and 'Kim A' are short form of the name",
         "cùng nước, 'Kim' và 'Kim A': dạng ngắn của tên"),
        ("something new", "something new"),
    ],
)  # fmt: skip
def test_phrases(said: str, words: str) -> None:
    assert reason_words(said, wording("vi")) == words


def test_english_keeps_its_words_and_dates_are_peoples() -> None:
    said = "the very visit that the promise speaks of, held on 2026-05-18"
    assert reason_words(said, wording("en")).endswith("held on 18 May 2026")


def test_nothing_that_the_sample_gives_stays_english(tmp_path: Path) -> None:
    said: set[str] = set()
    with Ledger.open(tmp_path / "sample.ledger") as ledger:
        ledger.ingest(articles([str(SAMPLE / "articles"), str(SAMPLE / "feed.jsonl")]), reader=NewsReader())
        for family in ("events", "agreements", "relations", "people", "indicators", "commitments"):
            entries = ledger.entries(family, limit=1000).items
            for entry in entries:
                said |= {join.rule for join in entry.record.joins} | {join.reason for join in entry.record.joins}
                said |= {settled.rule for _, settled in entry.record.fields}
        for fate in ledger.fates([e.id for e in entries]).values():
            said |= {item.rule for item in fate.items} | {item.explanation for item in fate.items}
    say = wording("vi")
    quoted = re.compile(r"'[^']*'|“[^”]*”|: .*")
    left = {text: reason_words(text, say) for text in said}
    assert {k: v for k, v in left.items() if ENGLISH.search(quoted.sub("", v)) and not k[0].isdigit()} == {}
