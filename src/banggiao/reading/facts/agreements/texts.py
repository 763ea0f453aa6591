"""What an agreement is before mentions of it are put together, and those that news names by acronym."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from banggiao.reading import regex
from banggiao.reading.document import Part
from banggiao.reading.lexicon.tables import rows
from banggiao.reading.members import AgreementKind, AgreementStatus

DATED = regex.compile(r"(?: mới)? ?\((?:(?:được )?ký (?:kết )?)?(?:ngày |tháng |năm )?\d")
MAY_BE = regex.compile(
    r"(?i)(?<!\p{L})(?:sẽ|có thể|hy vọng|để|nhằm|muốn|sớm|tìm cách|nếu|gần|sắp|cần|phải|buộc|kỳ vọng|nỗ lực|cơ hội"
    r"|khả năng|nghi ngờ|sẵn sàng|dự kiến)(?!\p{L})"
)
ADOPTED = regex.compile(
    r"(?i)(?<!\p{L})(?:thông qua|ra|đưa ra|ban hành|công bố|nhất trí ra|phát đi"
    r"|(?:nhất trí|đồng ý)(?= (?:với |về )?(?:một |bản )?$)"
    r"|đạt|đạt được|đi đến|đi tới|(?<!then )chốt|hoàn tất(?= (?:một |bản )?$))(?!\p{L})"
)
QUOTES = ('"', "”", "’", "'", "»")  # that close a name
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
    known: str = ""  # the acronym by which news names it
    row: int = -1  # where the list or row begins in which it is named; -1 where it stands alone
    told: bool = True  # whether the sentence says how it stands
    sure: bool = True  # whether its own sentence names its sides


@dataclass(frozen=True, slots=True)
class KnownAgreement:
    """An agreement that news names by its acronym."""

    acronym: str
    title: str
    kind: str
    parties: tuple[str, ...]
    status: str


_NUCLEAR = regex.compile(
    r"(?:bản )?th(?:ỏa|oả) thuận(?: hạt nhân(?P<iran>(?:(?: với)? iran)?)(?P<year> (?:ký )?(?:năm )?2015)?"
    r"|(?P<then> (?:ký )?năm 2015)(?= (?:giữa|với) iran))"
)
_NEW_ONE = regex.compile(r"[^,;.]{0,24}? (?:mới|khác|thay thế)(?!\p{L})")
# 'Tuyên bố về ứng xử của các bên ở Biển Đông', 'sớm đạt Bộ Quy tắc ứng xử': DOC and COC, by whatever name.
_CONDUCT = regex.compile(
    r"(?:bản )?(?:(?P<coc>bộ quy tắc)|tuyên bố)(?: của các bên)?(?: về)?(?: cách| hành vi| quy tắc)? ứng xử"
    r"(?: (?:của|giữa) các bên)?"
    r"(?P<where>(?: (?:ở|tại|trên|trong) (?:khu vực )?biển đông| tại vùng biển này)?(?: ?\((?:doc|coc)\))?)"
)
_IS_MADE = regex.compile(
    r"(?<!\p{L})(?:đạt|hoàn tất|hoàn thành|xây dựng|tiến tới|đàm phán|sớm|ký|thông qua|hướng tới|thúc đẩy|thực hiện"
    r"|thực thi|tuân thủ)(?!\p{L})"
)
_JCPOA = "JCPOA"
_ITS_NAMES = ("kế hoạch hành động chung", "cường quốc", "p5+1", "p5 + 1", "2015")


def known_by_name(text: str, lowered: str, start: int) -> tuple[KnownAgreement, int] | None:
    """The agreement that news names by what it is about, and the end of that name: the nuclear deal with Iran."""
    conduct = _CONDUCT.match(lowered, start)
    if conduct is not None and (conduct["where"] or _IS_MADE.search(lowered, max(0, start - 40), start)):
        return known_agreements()["COC" if conduct["coc"] else "DOC"], conduct.end()
    by_title = _known_titles().match(lowered, start)
    if by_title is not None:
        return known_agreements()[_by_title()[by_title.group(1)]], by_title.end()
    named = _NUCLEAR.match(lowered, start)
    if named is None or _NEW_ONE.match(lowered, named.end()):
        return None
    spoken_of = "iran" in lowered and (_JCPOA in text or any(name in lowered for name in _ITS_NAMES))
    end = named.end("then") if named["then"] else named.end("iran")
    return (known_agreements()[_JCPOA], end) if named["year"] or named["then"] or spoken_of else None


@cache
def _by_title() -> dict[str, str]:
    """Acronyms by the full titles of treaties that have one, in small letters and without the words for 'the'."""
    known = (k for k in known_agreements().values() if k.kind == "treaty" and len(k.parties) > 1)
    return {k.title.lower().removeprefix("hiệp ước ").removeprefix("các "): k.acronym for k in known}


@cache
def _known_titles() -> regex.Pattern[str]:
    titles = "|".join(map(re.escape, _by_title()))
    return regex.compile(rf"(?:bản )?hiệp ước (?:về )?(?:các )?({titles})(?!\p{{L}})")


_FREE_TRADE = regex.compile(r"(?i)thương mại tự do|tự do thương mại|mậu dịch tự do|(?-i:FTA)")


def free_trade(title: str, parties: tuple[str, ...]) -> str:
    """The acronym of the free trade agreement that two have with each other; '' where a title is of none."""
    if len(parties) != 2 or _FREE_TRADE.search(title) is None:
        return ""
    theirs = (k.acronym for k in known_agreements().values() if set(k.parties) == set(parties))
    return next((acronym for acronym in theirs if acronym.endswith("FTA")), "")


@cache
def known_agreements() -> dict[str, KnownAgreement]:
    """Agreements by acronym."""
    return {
        acronym: KnownAgreement(acronym, title, kind, tuple(parties.split(",")), status)
        for acronym, title, kind, parties, status in rows("known_agreements")
    }
