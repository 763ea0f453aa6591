"""What an agreement is before mentions of it are put together, and those that news names by acronym."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from banggiao.model.codes import AgreementKind, AgreementStatus
from banggiao.reading.document import Part
from banggiao.reading.lexicon.tables import rows

DATED = regex.compile(r" ?\((?:ngày |tháng |năm )?\d")
MAY_BE = regex.compile(
    r"(?i)(?<!\p{L})(?:sẽ|có thể|hy vọng|để|nhằm|muốn|sớm|tìm cách|nếu|gần|sắp|kỳ vọng|nỗ lực)(?!\p{L})"
)
ADOPTED = regex.compile(
    r"(?i)(?<!\p{L})(?:thông qua|ra|đưa ra|ban hành|công bố|nhất trí ra|phát đi|đạt|đạt được|chốt)(?!\p{L})"
)
STATEMENTS = ("tuyên bố", "bản tuyên bố", "thông cáo")


@dataclass(frozen=True, slots=True)
class Text:
    start: int
    end: int
    title: str
    kind: AgreementKind
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    status: AgreementStatus
    date: str | None
    place: str | None
    period: str | None
    sentence: int
    part: Part
    confidence: float


@dataclass(frozen=True, slots=True)
class KnownAgreement:
    """An agreement that news names by its acronym."""

    acronym: str
    title: str
    kind: str
    parties: tuple[str, ...]
    status: str


@cache
def known_agreements() -> dict[str, KnownAgreement]:
    """Agreements by acronym."""
    return {
        acronym: KnownAgreement(acronym, title, kind, tuple(parties.split(",")), status)
        for acronym, title, kind, parties, status in rows("known_agreements")
    }
