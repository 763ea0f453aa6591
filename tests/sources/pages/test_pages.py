"""Pages of eleven outlets' layouts: title, day, lead, text, captions, byline, source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from banggiao.model import Article, SourceError
from banggiao.sources import articles
from banggiao.sources.pages import MOST_BYTES, Page, article_from_page, outlet_of, outlets, read_page
from tests.sources.pages.made_pages import Made, made, main

PAGES = made()
LEAST_RIGHT = 48  # of fifty


def wrong(one: Made, page: Page, *, with_outlet: bool = True) -> list[str]:
    told = {
        "title": (page.title, one.title),
        "date": (str(page.shown or page.stamped), one.published),
        "body": ([b.text for b in page.body if not b.caption], one.paragraphs),
        "captions": (list(page.captions), one.captions),
    }
    if with_outlet:
        told |= {
            "lead": (page.lead, one.lead),
            "byline": (page.byline, one.byline),
            "source": (page.source, one.outlet),
        }
    return [key for key, (got, expected) in told.items() if got != expected]


def test_there_are_fifty_pages_of_eight_outlets_and_more() -> None:
    assert len(PAGES) == 50
    assert len({one.outlet for one in PAGES}) >= 8


def test_forty_eight_of_fifty_are_right() -> None:
    mistakes = {one.name: wrong(one, read_page(one.data)) for one in PAGES}
    right = [name for name, keys in mistakes.items() if not keys]
    assert len(right) >= LEAST_RIGHT, {name: keys for name, keys in mistakes.items() if keys}


def test_without_rules_most_titles_dates_and_captions_are_right_still() -> None:
    """What an outlet without rules, or one that changed its layout, can expect. Measured: see docs/sources.md."""
    mistakes = [wrong(one, read_page(one.data, url="https://example.org/x"), with_outlet=False) for one in PAGES]
    assert sum("title" not in keys for keys in mistakes) >= 48
    assert sum("date" not in keys for keys in mistakes) >= 48
    assert sum("captions" not in keys for keys in mistakes) >= 45


def test_nothing_of_other_articles_or_menus_comes_in() -> None:
    for one in PAGES:
        text = read_page(one.data).text
        assert "ngập nhiều tuyến phố" not in text
        assert "Giấy phép" not in text
        assert "Mục 1" not in text


def test_a_folder_of_saved_pages(tmp_path: Path) -> None:
    main(tmp_path)
    (tmp_path / "expected.json").unlink()
    found = list(articles([tmp_path]))
    assert len(found) == 50
    assert all(isinstance(item, Article) for item in found)
    first = found[0]
    assert isinstance(first, Article)
    assert first.id == "00-vnexpress"
    assert first.text.startswith(f"{first.title}\n\n")
    assert first.url is not None
    assert first.url.startswith("https://vnexpress.net/")


def test_captions_are_in_the_text_and_told_apart() -> None:
    one = next(p for p in PAGES if len(p.captions) > 1)
    article = article_from_page(one.data, id="a")
    told = json.loads(dict(article.metadata)["captions"])
    assert told == one.captions
    assert all(caption in article.text for caption in told)


def page(body: str, head: str = "") -> bytes:
    text = (
        "Hai bên nhất trí mở lại đường bay thẳng giữa hai thủ đô trong năm sau, sau khi hoàn tất thủ tục cần thiết. "
        * 2
    )
    paragraphs = (
        f"<h1>Hai nước mở lại đường bay</h1><p>{text}</p><p>Chuyến bay đầu tiên cất cánh vào tháng ba. {text}</p>"
    )
    return f"<html><head>{head}</head><body>{body}<main><article>{paragraphs}</article></main></body></html>".encode()


def test_day_that_readers_see_counts_before_metadata_and_both_are_kept() -> None:
    stamp = '<meta property="article:published_time" content="2025-10-23T23:30:00+07:00">'
    article = article_from_page(page('<div class="date">Thứ Sáu, 24/10/2025 06:30</div>', stamp), id="a")
    assert str(article.published) == "2025-10-24"
    kept = dict(article.metadata)
    assert (kept["published_shown"], kept["published_stamped"]) == ("2025-10-24", "2025-10-23")


def test_moment_in_utc_is_the_day_in_hanoi() -> None:
    stamp = '<meta property="article:published_time" content="2025-10-23T20:00:00Z">'
    assert str(article_from_page(page("", stamp), id="a").published) == "2025-10-24"


def test_lead_outside_the_article_comes_back() -> None:
    lead = "Sau sáu năm gián đoạn, hai nước quyết định nối lại đường bay thẳng giữa hai thủ đô."
    found = article_from_page(page(f'<h2 class="sapo">{lead}</h2>'), id="a")
    assert lead in found.text


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1258", "utf-16"])
def test_encodings(encoding: str) -> None:
    import unicodedata

    text = page("", f'<meta charset="{encoding}">').decode()
    if encoding == "windows-1258":
        text = "".join(_1258(c) for c in unicodedata.normalize("NFC", text))
    found = article_from_page(text.encode(encoding), id="a")
    assert "Hai bên nhất trí mở lại đường bay" in unicodedata.normalize("NFC", found.text)


def _1258(char: str) -> str:
    """A letter as Windows-1258 has it: composed but for its tone, which follows."""
    import unicodedata

    try:
        char.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", char)
        tones = [c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323"]
        return unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones)) + "".join(tones)
    return char


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b"<html><body><a href='/1'>Tin 1</a><a href='/2'>Tin 2</a></body></html>", "no article was found"),
        (b"\x89PNG\r\n\x1a\n\0\0", "NUL"),
        (b"<p>" + b"a" * MOST_BYTES, "more than 16 MB"),
    ],
)
def test_what_is_no_article_says_so(data: bytes, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        read_page(data, where="p.html")


def test_deep_nesting_is_no_crash() -> None:
    deep = b"<html><body>" + b"<div>" * 50_000 + b"Tin" + b"</div>" * 50_000
    with pytest.raises(SourceError):
        read_page(deep)


def test_broken_json_ld_and_unclosed_tags() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    broken = page("", head).replace(b"</p>", b"").replace(b"</article>", b"")
    assert read_page(broken).title == "Hai nước mở lại đường bay"


def test_every_outlet_is_found_by_its_hosts() -> None:
    assert len(outlets()) >= 11
    for outlet in outlets():
        for host in outlet.hosts:
            assert outlet_of(f"https://www.{host}/a") is outlet
    assert outlet_of("https://notvnexpress.net/a") is None
    assert outlet_of(None) is None
