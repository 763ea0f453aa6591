"""Records are validated at the edge; each complaint names the key."""

from __future__ import annotations

import io

import pytest

from banggiao.model import PartialDate, SourceError
from banggiao.sources import article_from_record, parse_published
from banggiao.sources.failure import Failure
from banggiao.sources.tabular import read_jsonl


def test_every_key_finds_its_place() -> None:
    article = article_from_record(
        {
            "id": 7, "text": "Tin", "published": "2025-08-04", "title": "Tiêu đề", "source": "Báo", "url": "https://a.example/1",
            "byline": "H.Y", "language": "vi", "section": "Thế giới", "tags": ["a", "b"], "nothing": None,
        }
    )  # fmt: skip
    assert (article.id, article.text, str(article.published)) == ("7", "Tin", "2025-08-04")
    assert (article.title, article.source, article.url) == ("Tiêu đề", "Báo", "https://a.example/1")
    assert (article.byline, article.language) == ("H.Y", "vi")
    assert article.metadata == (("section", "Thế giới"), ("tags", '["a", "b"]'))


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"text": "Tin"}, "the record has no id"),
        ({"id": "a"}, "the record has no text"),
        ({"id": "", "text": "Tin"}, "id: string should have at least 1 character"),
        ({"id": "a", "text": ["Tin"]}, "text: input should be a valid string"),
        ({"id": "a", "text": " "}, r"\(id a\): the article is empty"),
        ({"id": "a", "text": "x", "published": "4/8/2025"}, "published: '4/8/2025' is no ISO date"),
        ({"id": "a", "text": "x", "published": "2025-02-30"}, "published: .*is no date"),
        ([1], "this is a list"),
        ("tin", "this is a string"),
        (None, "this is nothing"),
    ],
)
def test_complaint(record: object, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        article_from_record(record, where="f.jsonl, line 3")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (None, None),
        ("", None),
        ("2025", "2025"),
        ("2025-08", "2025-08"),
        (" 2025-08-04 ", "2025-08-04"),
        ("2025-08-04T23:30:00+07:00", "2025-08-04"),
        ("2025-08-04 23:30", "2025-08-04"),
    ],
)
def test_published(value: str | None, day: str | None) -> None:
    assert parse_published(value) == (PartialDate.parse(day) if day else None)


def test_a_record_s_own_day_counts_before_header_and_default() -> None:
    default = PartialDate.parse("2020-01-01")
    text = " date 2026-01-30 Tin"
    assert (
        str(article_from_record({"id": "a", "text": text, "published": "2025"}, published=default).published) == "2025"
    )
    assert str(article_from_record({"id": "a", "text": text}, published=default).published) == "2026-01-30"
    assert article_from_record({"id": "a", "text": "Tin"}, published=default).published == default


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b'{"id": "a",\n', "at column 12"),  # where it ends, not column 1 of a line below
        (b'{"id": "a" "text": "x"}\r\n', "at column 12"),
        (b'\xef\xbb\xbf{"id": }\n', "at column 8"),
        ('{"id": "Đà Nẵng", x}\n'.encode(), "at column 19"),
    ],
)
def test_broken_json_names_the_column_that_an_editor_shows(line: bytes, told: str) -> None:
    (found,) = read_jsonl(io.BytesIO(line), where="a.jsonl")
    assert isinstance(found, Failure)
    assert found.reason.endswith(told)
