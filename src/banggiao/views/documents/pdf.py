"""A briefing as PDF by typst, with whole Be Vietnam Pro fonts: text that can be searched and copied."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

from banggiao.model import UsageError

Json = dict[str, Any]


def as_pdf(told: Json) -> bytes:
    """The PDF. Needs the extra ``documents``."""
    return b"".join(_compiled(told, "pdf"))


def as_pages(told: Json, *, dots: float = 100.0) -> list[bytes]:
    """The pages as PNG pictures, to look at."""
    return _compiled(told, "png", dots=dots)


def _compiled(told: Json, form: str, *, dots: float = 144.0) -> list[bytes]:
    typst = _typst()
    source = resources.files(__package__).joinpath("brief.typ").read_bytes()
    made = typst.compile(
        source,
        format=form,
        ppi=dots,
        font_paths=[str(font_folder())],
        ignore_system_fonts=True,
        sys_inputs={"brief": json.dumps(told, ensure_ascii=False)},
    )
    return list(made) if isinstance(made, list) else [made]


def picture(svg: str, *, dots: float = 220.0) -> bytes:
    """An SVG as PNG, in the fonts of the documents; for Word, which knows no SVG everywhere."""
    typst = _typst()
    source = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    made = typst.compile(
        source,
        format="png",
        ppi=dots,
        font_paths=[str(font_folder())],
        ignore_system_fonts=True,
        sys_inputs={"svg": svg},
    )
    return bytes(made[0] if isinstance(made, list) else made)


def _typst() -> Any:
    try:
        import typst
    except ModuleNotFoundError as missing:
        raise UsageError('PDF needs an extra: pip install "banggiao[documents]"') from missing
    return typst


def font_folder() -> Path:
    """Where the font package keeps its whole TTFs (OFL 1.1)."""
    try:
        import fontpkg_be_vietnam_pro as fonts
    except ModuleNotFoundError as missing:
        raise UsageError('documents need an extra: pip install "banggiao[documents]"') from missing
    return Path(fonts.__file__).parent / "files"
