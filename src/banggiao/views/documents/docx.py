"""A briefing as a Word document, in our template or in a ministry's own.

A template is a Word document with docxtpl's tags: ``{{ title }}``, ``{%p for section in sections %}`` and so on, over
what ``content`` gives, and ``pictures``, the charts as pictures. It runs in Jinja's sandbox.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from banggiao.model import DataError, UsageError
from banggiao.views.documents.pdf import picture

Json = dict[str, Any]


def as_docx(told: Json, *, template: Path | None = None) -> bytes:
    """The document. Raises UsageError where the extra is missing, DataError where the template is wrong."""
    try:
        from docx.shared import Mm
        from docxtpl import DocxTemplate, InlineImage
        from jinja2 import TemplateError
        from jinja2.sandbox import SandboxedEnvironment
    except ModuleNotFoundError as missing:
        raise UsageError('Word documents need an extra: pip install "banggiao[documents]"') from missing
    source: Any = io.BytesIO(default_template()) if template is None else str(template)
    try:
        document = DocxTemplate(source)
        pictures = [
            {"title": chart["title"], "image": InlineImage(document, io.BytesIO(picture(chart["svg"])), width=Mm(120))}
            for chart in told["charts"]
        ]
        document.render({**told, "pictures": pictures}, SandboxedEnvironment(autoescape=True), autoescape=True)
    except FileNotFoundError as missing:
        raise UsageError(f"{template}: there is no such template") from missing
    except (TemplateError, ValueError, KeyError) as wrong:
        raise DataError(f"{template or 'the template'}: {wrong}") from wrong
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def default_template() -> bytes:
    """Our template, as a Word document: save it, change it, give it back as one's own."""
    from docx import Document
    from docx.shared import Mm, Pt, RGBColor

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(22)
    page.top_margin = page.bottom_margin = Mm(20)
    blue = RGBColor(0x1F, 0x4E, 0x79)
    for name, size in (
        ("Normal", 10.5),
        ("Title", 20),
        ("Heading 2", 12),
        ("List Bullet", 10.5),
        ("List Bullet 2", 10),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = "Be Vietnam Pro", Pt(size)
        for fonts in style.element.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rFonts"):
            for key in [k for k in fonts.attrib if "Theme" in k]:
                del fonts.attrib[key]
        if name in ("Title", "Heading 2"):
            style.font.color.rgb = blue
    document.add_paragraph("{{ kind }}")
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{{ subtitle }}")
    document.add_paragraph("{%p if nothing %}")
    document.add_paragraph("{{ nothing }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p for section in sections %}")
    document.add_paragraph("{{ section.title }}", style="Heading 2")
    document.add_paragraph("{%p if section.has_charts %}")
    document.add_paragraph("{%p for picture in pictures %}")
    document.add_paragraph("{{ picture.title }}").runs[0].bold = True
    document.add_paragraph("{{ picture.image }}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p for line in section.lines %}")
    for condition, style in (("if line.level == 0", "List Bullet"), ("else", "List Bullet 2")):
        document.add_paragraph(f"{{%p {condition} %}}")
        _line(document.add_paragraph(style=style), blue)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p if section.left_out %}")
    document.add_paragraph("{{ section.left_out }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p if notes %}")
    document.add_paragraph("{{ sources }}", style="Heading 2")
    document.add_paragraph("{%p for note in notes %}")
    note = document.add_paragraph().add_run("[{{ note.number }}] {{ note.head }}: “{{ note.words }}” {{ note.url }}")
    note.font.size = Pt(8.5)
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endif %}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _line(paragraph: Any, colour: Any) -> None:
    mark = paragraph.add_run("{% if line.mark %}{{ line.mark }} {% endif %}")
    mark.bold = True
    when = paragraph.add_run("{% if line.when %}{{ line.when }} · {% endif %}")
    when.font.color.rgb = colour
    paragraph.add_run("{{ line.text }}{% if line.reports %} ({{ line.reports }}){% endif %}")
    refs = paragraph.add_run("{{ line.refs }}")
    refs.font.superscript = True
