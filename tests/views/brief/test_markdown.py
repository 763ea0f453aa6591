"""A briefing as Markdown: nothing that an article says becomes markup."""

from __future__ import annotations

import re

from banggiao.views.brief import Briefing, Line, Note, Section, markdown

HOSTILE = "*Tuyên bố* [bấm](javascript:alert(1)) <script>x</script> `a` | # _b_"


def note(number: int, words: str = "hai bên nhất trí", **known: str | None) -> Note:
    return Note(
        number,
        known.get("article_id") or "tin-1",
        known.get("published"),
        known.get("source"),
        known.get("url"),
        words,
    )


def told(*lines: Line, notes: tuple[Note, ...] = (), lang: str = "vi", **more: object) -> str:
    return markdown(
        Briefing(
            "Tóm tắt",
            "Lào – Việt Nam",
            lang,
            as_of=more.get("as_of"),  # type: ignore[arg-type]
            newest=more.get("newest"),  # type: ignore[arg-type]
            undated=more.get("undated", 0),  # type: ignore[arg-type]
            sections=(Section("Văn kiện", lines, left_out=3),) if lines else (),
            notes=notes,
        )
    )


def test_a_line_has_its_mark_day_words_and_sources() -> None:
    source = note(1, published="2025-05-03")
    line = Line("Hiệp định vận tải", when="2025-05", mark="đã ký", reports="3 bài", notes=(source,))
    assert "- **đã ký** · 2025-05 · Hiệp định vận tải — tin-1, 2025-05-03; 3 bài [^1]\n- … và 3 mục nữa\n" in told(
        line, notes=(source,)
    )


def test_lines_stand_beneath_lines() -> None:
    assert "\n- Lời hứa\n  - Sau đó\n" in told(Line("Lời hứa", beneath=(Line("Sau đó"),)))


def test_notes_quote_and_link() -> None:
    text = told(Line("x"), notes=(note(1, source="TTXVN", published="2025", url="https://a.example/1"),))
    assert text.endswith("[^1]: tin-1, 2025, TTXVN: “hai bên nhất trí” <https://a.example/1>\n")


def test_an_undated_source_says_so() -> None:
    assert "tin-1, không rõ ngày" in told(Line("x", notes=(note(1),)), notes=(note(1),))


def test_words_of_articles_are_no_markup() -> None:
    text = told(Line(HOSTILE), notes=(note(1, HOSTILE, url="javascript:alert(1)"), note(2, url="https://a <b>")))
    assert "<script>" not in text.replace("\\<", "")
    assert re.search(r"(?<!\\)\[bấm", text) is None
    assert "javascript:alert(1)>" not in text
    assert "<https" not in text


def test_long_quotes_are_cut_between_words() -> None:
    text = told(Line("x"), notes=(note(1, "nhất trí " * 80),))
    (quoted,) = re.findall("“(.+)”", text)
    assert quoted.endswith(("nhất trí …", "nhất …"))
    assert len(quoted) <= 483


def test_head_tells_the_day_and_what_was_left_out() -> None:
    text = told(Line("x"), lang="en", as_of="2025-12-31", newest="2025-12-30", undated=4)
    assert (
        "\nas of 31 Dec 2025 · Newest article: 30 Dec 2025 · 4 facts of undated articles were left out\n"
        in text
    )


def test_nothing_known_is_said() -> None:
    assert "Chưa có gì." in told()
