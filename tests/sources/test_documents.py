"""Communiqués as Word and PDF."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from banggiao.model import Article
from banggiao.sources import Failure, articles
from banggiao.sources.documents import joined

LINES = ("Thông cáo báo chí", "Hai bên nhất trí ký hiệp định trong năm nay.", "Hà Nội, ngày 4 tháng 8 năm 2025")


def read(path: Path) -> Article | Failure:
    (item,) = articles([path])
    return item


def word(path: Path) -> Path:
    document = docx.Document()
    document.core_properties.title = "Thông cáo"
    for line in LINES[:2]:
        document.add_paragraph(line)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Kim ngạch", "1,2 tỷ USD"
    document.add_paragraph(LINES[2])
    document.save(str(path))
    return path


def test_word_paragraphs_and_cells_in_their_order(tmp_path: Path) -> None:
    found = read(word(tmp_path / "tc.docx"))
    assert isinstance(found, Article)
    assert found.text == "\n\n".join([*LINES[:2], "Kim ngạch", "1,2 tỷ USD", LINES[2]])
    assert (found.id, found.title) == ("tc", "Thông cáo")


def test_entity_bomb_in_a_word_document_is_refused(tmp_path: Path) -> None:
    source = word(tmp_path / "a.docx")
    out = tmp_path / "bomb.docx"
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(out, "w") as made:
        for member in given.infolist():
            data = given.read(member)
            if member.filename == "word/document.xml":
                data = bomb + data[data.index(b"?>") + 2 :]
            made.writestr(member, data)
    found = read(out)
    assert isinstance(found, Failure)
    assert "entity bombs" in found.reason


def test_zip_bomb_in_a_word_document_is_refused(tmp_path: Path) -> None:
    path = word(tmp_path / "a.docx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/x.bin", b"\0" * (80 << 20))
    found = read(path)
    assert isinstance(found, Failure)
    assert "a bomb" in found.reason


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
def test_damaged_documents(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"nothing of the kind")
    found = read(tmp_path / name)
    assert isinstance(found, Failure)
    assert "damaged" in found.reason


def test_pdf_text(tmp_path: Path) -> None:
    import typst

    source = '#set text(lang: "vi")\n' + "\n\n".join(LINES)
    path = tmp_path / "tc.pdf"
    path.write_bytes(typst.compile(source.encode()))
    found = read(path)
    assert isinstance(found, Article)
    for line in LINES:
        assert line in found.text


def test_pdf_without_text_says_that_it_is_a_scan(tmp_path: Path) -> None:
    import pypdf

    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    data = io.BytesIO()
    writer.write(data)
    (tmp_path / "scan.pdf").write_bytes(data.getvalue())
    found = read(tmp_path / "scan.pdf")
    assert isinstance(found, Failure)
    assert "OCR" in found.reason


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (
            "Hai bên nhất trí thúc đẩy hợp tác\nkinh tế và thương mại.\nPhía bạn đề nghị",
            "Hai bên nhất trí thúc đẩy hợp tác kinh tế và thương mại.\n\nPhía bạn đề nghị",
        ),
        (
            "THÔNG CÁO\nHai bên nhất trí thúc đẩy hợp tác kinh tế.",
            "THÔNG CÁO\n\nHai bên nhất trí thúc đẩy hợp tác kinh tế.",
        ),
    ],
)  # fmt: skip
def test_lines_are_joined_to_paragraphs(page: str, text: str) -> None:
    assert joined(page) == text
