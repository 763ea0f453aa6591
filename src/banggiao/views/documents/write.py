"""Documents to files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from banggiao.model import UsageError
from banggiao.views.documents.docx import as_docx
from banggiao.views.documents.html import as_html
from banggiao.views.documents.pdf import as_pdf

FORMATS = ("html", "docx", "pdf")


def write_document(told: dict[str, Any], path: Path, *, format: str, template: Path | None = None) -> None:
    """Write what ``content`` gave. ``template``: a Word document with tags, for 'docx' only."""
    if format not in FORMATS:
        raise UsageError(f"format: {format!r} is not one of {', '.join(FORMATS)}")
    if template is not None and format != "docx":
        raise UsageError("--template is a Word document: it goes with docx")
    match format:
        case "html":
            path.write_text(as_html(told), encoding="utf-8")
        case "docx":
            path.write_bytes(as_docx(told, template=template))
        case _:
            path.write_bytes(as_pdf(told))
