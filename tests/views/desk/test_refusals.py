"""What went wrong is told in Vietnamese too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from banggiao.views.desk.refusals import refusal
from banggiao.views.wording import wording

DESK = Path(__file__).parents[3] / "src" / "banggiao" / "views" / "desk"
SAID = re.compile(r'Problem\(\s*\d+, "\w+", "([^"]+)"')


def test_every_fixed_message_of_the_desk_has_its_vietnamese() -> None:
    said = {text for path in DESK.rglob("*.py") for text in SAID.findall(path.read_text(encoding="utf-8"))}
    assert len(said) > 15
    assert [text for text in sorted(said) if refusal(text, wording("vi")) == text] == []
    assert all(refusal(text, wording("en")) == text for text in said)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("no 'ev-12' among the ledger's events: check the id", "không có mục 'ev-12': hãy kiểm tra lại mã"),
        ("nothing of 'ev-1' was reported by 2026-03-05: ask without a day, or a later one",
         "đến 5/3/2026 chưa có bài nào về 'ev-1': hãy bỏ ngày, hoặc chọn ngày sau đó"),
        ("no state or organisation is called 'x': give a name, or a code such as LAO or ASEAN",
         "không có nước hay tổ chức nào tên là 'x': hãy nhập tên, hoặc mã như LAO, ASEAN"),
        ("something nobody foresaw", "something nobody foresaw"),
    ],
)  # fmt: skip
def test_messages_with_their_values(message: str, words: str) -> None:
    assert refusal(message, wording("vi")) == words


def test_pages_tell_it_in_the_readers_language(desk: TestClient) -> None:
    assert "không có gì ở địa chỉ này" in desk.get("/nothing?lang=vi").text
    assert "there is nothing at this address" in desk.get("/nothing?lang=en").text
    wrong = desk.get("/events?lang=vi&since=soon")
    assert wrong.status_code == 422
    assert "không phải ngày tháng" in wrong.text
