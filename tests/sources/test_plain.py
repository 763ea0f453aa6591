"""Plain text: the header, and what can be no article."""

from __future__ import annotations

import pytest

from banggiao.model import PartialDate, SourceError
from banggiao.sources import LONGEST, article_from_text, published_in_header


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2026-01-30 Chiều nay", "2026-01-30"),
        ("date 2026-01-30\nChiều nay", "2026-01-30"),
        (" date 2026-01-30", "2026-01-30"),
        (" date 2026-13-30 Chiều nay", None),
        (" date 2026-01-301 Chiều nay", None),
        ("Tin date 2026-01-30 Chiều nay", None),
        (" date 2026-01 Chiều nay", None),
        ("Chiều nay", None),
    ],
)
def test_header(text: str, day: str | None) -> None:
    assert published_in_header(text) == (PartialDate.parse(day) if day else None)


def test_header_stays_part_of_the_text() -> None:
    article = article_from_text(" date 2026-01-30 Tin", id="a")
    assert article.text == " date 2026-01-30 Tin"


def test_header_counts_before_the_day_given() -> None:
    given = PartialDate.parse("2020-01-01")
    assert article_from_text(" date 2026-01-30 Tin", id="a", published=given).published == PartialDate.parse(
        "2026-01-30"
    )
    assert article_from_text("Tin", id="a", published=given).published == given


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        (" \n\t\u00a0", "is empty"),
        ("a\0b", "character 1 is NUL"),
        ("a\ud800b", "half of a surrogate pair"),
        ("a" * (LONGEST + 1), "split the file"),
    ],
    ids=["empty", "blank", "nul", "surrogate", "too long"],
)
def test_no_article(text: str, reason: str) -> None:
    with pytest.raises(SourceError, match=f"x.txt: .*{reason}"):
        article_from_text(text, id="x", where="x.txt")


def test_old_encoding_is_kept_in_the_metadata() -> None:
    assert article_from_text("Tin", id="a", encoding="tcvn3").metadata == (("encoding", "tcvn3"),)
