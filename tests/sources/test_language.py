"""Other languages are counted and left alone."""

from __future__ import annotations

import pytest

from banggiao.model import Article
from banggiao.sources import Failure
from banggiao.sources.language import Languages, language_of

VIETNAMESE = "Hai bên nhất trí thúc đẩy hợp tác kinh tế, thương mại và giao lưu nhân dân trong thời gian tới."
ENGLISH = (
    "The two sides agreed to promote economic cooperation, trade and people-to-people exchanges in the coming years."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (VIETNAMESE, "vi"),
        (ENGLISH, "en"),
        ("双方同意在未来几年促进经济合作、贸易和人文交流，并加强两国在地区问题上的协调。", "zh"),
        ("2025", "und"),
        ("\x00\x01", "und"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language_of(text) == code


def test_others_are_counted_and_failures_go_through() -> None:
    languages = Languages()
    items = [Article("1", VIETNAMESE), Article("2", ENGLISH), Failure("x", "broken"), Article("3", "Tin")]
    found = list(languages.vietnamese(items))
    assert [i.id if isinstance(i, Article) else i.where for i in found] == ["1", "x", "3"]
    assert dict(languages.left) == {"en": 1}
    first = found[0]
    assert isinstance(first, Article)
    assert first.language == "vi"


def test_text_that_the_detector_refuses_is_of_unknown_language(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refuses:
        error = ValueError

        @staticmethod
        def detect(*_: object, **__: object) -> None:
            raise ValueError("invalid UTF-8")

    monkeypatch.setattr("banggiao.sources.language.need", lambda *_, **__: Refuses)
    assert language_of("Thủ tướng tiếp Đại sứ Bỉ đến chào từ biệt.") == "und"
