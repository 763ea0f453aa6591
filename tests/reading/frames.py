"""Frames and facts of made-up texts, for the tests of what is read from them."""

from __future__ import annotations

from functools import cache

from banggiao.model.article import Article
from banggiao.model.codes import Modality, PositionKind
from banggiao.model.facts import Agreement, Commitment, Fact, Office, Position
from banggiao.reading.document import parse
from banggiao.reading.facts.agreements import read_agreements
from banggiao.reading.facts.engagements import read_engagements
from banggiao.reading.facts.offices import read_offices
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame, read_facts

# Who the persons of the tests are: told once, as an article's lead would.
LEAD = (
    "Ngày 3/6, Chủ tịch nước Trần Văn Bình hội đàm với Tổng thống Hàn Quốc Kim Dong-su tại Seoul. "
    "Cùng dự có Bộ trưởng Ngoại giao Lê Thị Hoa.\n"
)
# Neutral sentences, so that a rule is tried in a long article, too: some hold in short items only.
PADDING = "\n\n" + " ".join(["Thời tiết ở thủ đô khá đẹp và đường phố đông người qua lại từ rất sớm."] * 10)


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


def positions_told(text: str) -> list[tuple[PositionKind, str | None, str | None]]:
    """Kind, holder and addressee of each position after the lead."""
    return [(p.kind, p.holder, p.toward) for p in facts_of(text, Position) if isinstance(p, Position)]


def commitments_told(text: str) -> list[tuple[Modality, str, str]]:
    """Modality, holders and addressees of each commitment after the lead."""
    found = [f for f in facts_of(text, Commitment) if isinstance(f, Commitment)]
    return [(c.modality, "+".join(c.holders), "+".join(c.addressees)) for c in found]


def agreements_of(text: str) -> list[Agreement]:
    """The agreements of a text without a lead."""
    frame = frame_of(text, "2026-03-05")
    return read_agreements(frame, read_engagements(frame))


def agreements_told(text: str) -> set[tuple[str, str, str, str | None]]:
    """Title, parties, status and date of each agreement of a text without a lead."""
    return {(a.title, ",".join(a.parties), str(a.status), a.date) for a in agreements_of(text)}


def offices_of(text: str) -> list[Office]:
    """The offices of a text without a lead."""
    return read_offices(frame_of(text, "2026-03-05"))


def offices_told(text: str) -> set[tuple[str, str, str]]:
    """Person, office and country of each office of a text without a lead."""
    return {(o.person, o.office, str(o.country)) for o in offices_of(text)}
