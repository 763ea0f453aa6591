"""Frames and facts of made-up texts, for the tests of what is read from them."""

from __future__ import annotations

from functools import cache

from banggiao.model.article import Article
from banggiao.model.facts import Fact
from banggiao.reading.document import parse
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame, read_facts

# Who the persons of the tests are: told once, as an article's lead would.
LEAD = (
    "Ngày 3/6, Chủ tịch nước Trần Văn Bình hội đàm với Tổng thống Hàn Quốc Kim Dong-su tại Seoul. "
    "Cùng dự có Bộ trưởng Ngoại giao Lê Thị Hoa.\n"
)


@cache
def frame_of(text: str, published: str | None = "2025-06-03") -> Frame:
    """The frame of a text; a header gives it its day."""
    header = f" date {published} " if published else ""
    return build_frame(parse(Article("test", header + text)), load())[0]


def facts_of(text: str, kind: type[Fact], *, lead: str = LEAD, published: str | None = "2025-06-03") -> list[Fact]:
    """The facts of one type that a text tells, those of the lead left out."""
    frame = frame_of(lead + text, published)
    header = len(f" date {published} ") if published else 0
    begin = header + len(lead)
    return [f for f in read_facts(frame) if isinstance(f, kind) and f.evidence[0].start >= begin]
