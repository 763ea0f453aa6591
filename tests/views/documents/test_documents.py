"""Briefings as HTML, Word and PDF: the same words in each, nothing garbled, nothing that runs."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest

from banggiao.ledger import Ledger, NewsReader
from banggiao.model import DataError, UsageError
from banggiao.sources import articles
from banggiao.views.brief import Briefing, Line, Note, Pair, Section, gather
from banggiao.views.documents import FORMATS, Chart, charts, content, write_document
from banggiao.views.documents.docx import as_docx, default_template
from banggiao.views.documents.html import as_html
from banggiao.views.documents.pdf import as_pages, as_pdf, font_folder, picture
from banggiao.views.wording import wording
from tests.views.exports.conftest import SAMPLE

CHART = Chart("Kim ngạch <thương mại>", (("2023", 7.6e10, "76 tỷ USD"), ("2025", 9.45e10, "94,5 tỷ USD")))
EVIL = '<script>alert(1)</script> #panic("x") {{ 7*7 }} \\ $x$ @ref *đậm* & "ngoặc"'
HARD = "Đề nghị Thủ tướng Đặng Hữu Phước: sắc lệnh, hữu nghị, ưỡn, ễnh ương, Ỷ Lan, ĐẶC BIỆT, nghề, 5 tỷ €"


def made_up(text: str = HARD) -> Briefing:
    note = Note(1, "bài <1>", "2026-05-19", "Nguồn", "https://example.org/?a=1&b=2", f"lời {text}")
    lines = (
        Line(
            text,
            when="2026-05",
            mark="quá hạn",
            reports="2 bài",
            notes=(note,),
            beneath=(Line("Sau đó", notes=(note,)),),
        ),
        Line("dòng hai"),
    )
    return Briefing(
        "Tóm tắt",
        "Hàn Quốc – Việt Nam",
        "vi",
        "2026-06-01",
        "2026-05-20",
        2,
        (Section("Mục", lines, 3), Section("Số liệu", lines, name="figures")),
        (note,),
    )


def word_text(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def pdf_text(data: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_pdf_holds_the_vietnamese_as_text() -> None:
    found = pdf_text(as_pdf(content(made_up(), charts=[CHART])))
    for words in (HARD, "Hàn Quốc – Việt Nam", "quá hạn", "94,5 tỷ USD", "tính đến 1/6/2026"):
        assert words in found


def test_pdf_embeds_be_vietnam_pro_and_no_other_font() -> None:
    reader = pypdf.PdfReader(io.BytesIO(as_pdf(content(made_up(), charts=[CHART]))))
    fonts = {str(f.get_object()["/BaseFont"]) for page in reader.pages for f in page["/Resources"]["/Font"].values()}
    assert fonts
    assert all("BeVietnamPro" in font for font in fonts), fonts


@pytest.mark.parametrize("render", [as_pdf, as_docx, as_html])
def test_words_of_articles_are_never_markup(render: Any) -> None:
    told = content(made_up(EVIL))
    made = render(told)
    if render is as_html:
        assert "<script>" not in made
        assert "{{ 7*7 }}" in made
        return
    found = pdf_text(made) if render is as_pdf else word_text(made)
    assert '<script>alert(1)</script> #panic("x") {{ 7*7 }} \\ $x$ @ref *đậm* & "ngoặc"' in found


def test_word_document_holds_lines_notes_and_charts() -> None:
    data = as_docx(content(made_up(), charts=[CHART]))
    found = word_text(data)
    assert HARD in found
    assert "[1] Nguồn, 19/5/2026, bài <1>: “lời" in found
    assert "… và 3 mục nữa" in found
    assert "{%" not in found
    assert len(docx.Document(io.BytesIO(data)).inline_shapes) == 1


def test_a_template_of_ones_own(tmp_path: Path) -> None:
    template = docx.Document()
    template.add_paragraph("BỘ NGOẠI GIAO")
    template.add_paragraph("{{ title }}: {% for s in sections %}{{ s.title }};{% endfor %}")
    template.save(str(tmp_path / "bo.docx"))
    found = word_text(as_docx(content(made_up()), template=tmp_path / "bo.docx"))
    assert found == "BỘ NGOẠI GIAO\nHàn Quốc – Việt Nam: Mục;Số liệu;"


@pytest.mark.parametrize("tag", ["{{ title.__class__.__mro__[1].__subclasses__() }}", "{% for s in sections %}"])
def test_a_template_that_is_wrong_or_means_harm(tmp_path: Path, tag: str) -> None:
    template = docx.Document()
    template.add_paragraph(tag)
    template.save(str(tmp_path / "x.docx"))
    with pytest.raises(DataError, match=r"x\.docx"):
        as_docx(content(made_up()), template=tmp_path / "x.docx")


def test_default_template_is_a_word_document() -> None:
    assert "{{ title }}" in word_text(default_template())


def test_chart_is_sound_xml_and_a_picture() -> None:
    root = ET.fromstring(CHART.svg)
    assert root.get("aria-label") == CHART.title
    assert picture(CHART.svg).startswith(b"\x89PNG")


def test_pages_are_pictures_too() -> None:
    assert all(page.startswith(b"\x89PNG") for page in as_pages(content(made_up()), dots=40))


def test_fonts_are_whole_and_licensed() -> None:
    assert (font_folder() / "BeVietnamPro-Regular.ttf").stat().st_size > 100_000
    assert (font_folder().parent / "LICENSE").is_file()


def test_a_briefing_from_a_ledger_in_every_form(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.db") as book:
        book.ingest(articles([SAMPLE / "articles"]), reader=NewsReader())
        briefing = gather(book, Pair("KOR", "VNM"), say=wording("en"))
    told = content(briefing, charts=charts(briefing))
    for form in FORMATS:
        path = tmp_path / f"b.{form}"
        write_document(told, path, format=form)
        assert path.stat().st_size > 5000
    html = (tmp_path / "b.html").read_text(encoding="utf-8")
    for number in range(1, len(told["notes"]) + 1):
        assert f'id="note-{number}"' in html
    shown = pdf_text((tmp_path / "b.pdf").read_bytes())
    assert "South Korea" in shown


def test_nothing_known_says_so() -> None:
    empty = Briefing("Tóm tắt", "Hàn Quốc – Việt Nam", "vi", None, None, 0, ())
    told = content(empty)
    assert "Chưa có gì" in as_html(told)
    assert "Chưa có gì" in pdf_text(as_pdf(told))
    assert "Chưa có gì" in word_text(as_docx(told))


def test_template_goes_with_word_only(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="goes with docx"):
        write_document(content(made_up()), tmp_path / "a.pdf", format="pdf", template=tmp_path / "t.docx")
