"""Communiqués as Word and PDF documents."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.compressed import FREE, HIGHEST
from banggiao.sources.extras import need
from banggiao.sources.plain import check_text, published_in_header
from banggiao.sources.tabular import Item

MOST_BYTES = 64 * 1024 * 1024
_MOST_PAGES = 2000
# A line that ends a paragraph: with a full stop or the like, or much shorter than its neighbours.
_ENDS = re.compile(r"[.!?…:;”\"]\s*\Z")
_HYPHENATED = re.compile(r"(?<=\w)-\n(?=\w)")


def _whole(stream: BinaryIO, where: str) -> bytes:
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise SourceError(f"more than {MOST_BYTES // 2**20} MB in one document", where=where)
    return data


def read_docx(stream: BinaryIO, *, where: str, id: str, published: PartialDate | None = None) -> Iterator[Item]:
    """A Word document (.docx): paragraphs and cells of tables in their order; title and author of its properties."""
    docx = need("docx", what="a Word document")
    data = _whole(stream, where)
    _check_package(data, where=where)
    try:
        document = docx.Document(io.BytesIO(data))
        lines = list(_paragraphs(document))
        core = document.core_properties
        title, author = core.title or None, core.author or None
    except (KeyError, ValueError, zipfile.BadZipFile, docx.opc.exceptions.OpcError) as wrong:
        raise SourceError(f"no Word document, or a damaged one: {wrong}", where=where) from wrong
    except need("lxml.etree", what="a Word document").XMLSyntaxError as wrong:
        raise SourceError(f"a damaged Word document: {wrong}", where=where) from wrong
    text = check_text("\n\n".join(lines), where=where)
    yield Article(
        id=id,
        text=text,
        published=published_in_header(text) or published,
        title=title,
        byline=author if author != "python-docx" else None,
        metadata=(("form", "docx"),),
    )


def _paragraphs(document: Any) -> Iterator[str]:
    seen: set[Any] = set()
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                for cell in row.cells:
                    if cell._tc not in seen:  # a cell over several columns comes once a column
                        seen.add(cell._tc)
                        yield from (text for p in cell.paragraphs if (text := p.text.strip()))
        elif text := part.text.strip():
            yield text


def _check_package(data: bytes, *, where: str) -> None:
    """A .docx is a ZIP of XML: refuse the bombs of both before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            unpacked = sum(member.file_size for member in members)
            if unpacked > max(FREE, HIGHEST * len(data)) or sum(m.compress_size for m in members) > len(data):
                raise SourceError(f"unpacks to {unpacked // 2**20} MB: a bomb, refused", where=where)
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    with archive.open(member) as part:
                        if b"<!ENTITY" in part.read(1 << 16).replace(b"\0", b"").upper():
                            raise SourceError("declares XML entities, as entity bombs do: refused", where=where)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as wrong:
        raise SourceError(f"no Word document, or a damaged one: {wrong}", where=where) from wrong


def read_pdf(stream: BinaryIO, *, where: str, id: str, published: PartialDate | None = None) -> Iterator[Item]:
    """A PDF with text in it: lines joined to paragraphs. A scan holds none and is a failure that says so."""
    pypdf = need("pypdf", what="a PDF")
    data = _whole(stream, where)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError("encrypted: save it without its password", where=where)
        if len(reader.pages) > _MOST_PAGES:
            raise SourceError(f"{len(reader.pages)} pages: more than {_MOST_PAGES} are no article", where=where)
        pages = [page.extract_text() for page in reader.pages]
        told = reader.metadata
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, IndexError, RecursionError) as wrong:
        raise SourceError(f"no PDF, or a damaged one: {wrong}", where=where) from wrong
    text = "\n\n".join(joined(page) for page in pages if page.strip())
    if not text.strip():
        raise SourceError("the PDF holds no text, only pictures of it: recognise the text first (OCR)", where=where)
    text = check_text(text.replace("\0", ""), where=where)
    title = str(told.title).strip() if told is not None and told.title else None
    day = published_in_header(text) or published
    yield Article(id=id, text=text, published=day, title=title, metadata=(("form", "pdf"),))


def joined(page: str) -> str:
    """Lines as they were set to paragraphs: a line that ends without a stop goes on in the next."""
    lines = [line.strip() for line in _HYPHENATED.sub("-", page).split("\n")]
    longest = max(map(len, lines), default=0)
    out: list[str] = []
    goes_on = False
    for line in lines:
        if not line:
            goes_on = False
            continue
        if goes_on:
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
        goes_on = not _ENDS.search(line) and len(line) > 0.6 * longest
    return "\n\n".join(out)
