"""Names put behind their offices in commas: 'Tổng thống Chile, Pedro Rojas, đến Lima'.

What a comma parts is as often somebody else: 'Sau khi gặp Tổng thống Chile, Pedro Rojas nói'. So the name must be
closed, or its office be told as the doer of what follows; and nobody is known to belong to another state.
"""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.entities import HitIndex
from banggiao.reading.mentions import well_known
from banggiao.reading.names import Name, fold_name, is_syllable, is_vietnamese
from banggiao.reading.titles import Title

_CLOSED = regex.compile(r"(?:[,;.)]| [-–] | và |\"|$)")
_BY = regex.compile(r"(?i)(?<!\p{L})(?:được|bị|do|bởi) $")
_AS_THEIRS = frozenset({"CHN", "TWN", "HKG", "SGP", "KOR", "PRK", "JPN", "KHM", "LAO", "MMR"})  # names of syllables


def may_apposed(title: Title, text: str, comma: int) -> bool:
    """Whether a name may stand behind the ``comma`` that a foreign office with its state ends at."""
    return (
        title.country not in (None, "VNM")
        and text.startswith(", ", comma)
        and text[comma + 2 : comma + 3].isupper()
        and title.parts[-1].country in (None, title.country)
    )


def is_apposed(text: str, index: HitIndex, title: Title, position: int, name: Name, end: int) -> bool:
    """Whether ``name`` is the holder of the ``title`` that begins at ``position``."""
    if len(name.tokens) < 2:
        return False
    told = name.text(text)
    syllables = [is_syllable(text[a:b].replace("-", "")) for a, b in name.tokens]
    plain = all(syllables)
    if any(syllables) and any(index.at(start) is not None for start, _ in name.tokens):
        return False  # 'Thủ tướng Israel, Dải Gaza, ...'
    if (is_vietnamese(told) and title.country != "CHN") or (plain and title.country not in _AS_THEIRS):
        return False
    if well_known().get(fold_name(told), title.country) != title.country:
        return False
    if _BY.search(text, max(0, position - 6), position) is not None:
        return True
    closed = _CLOSED.match(text, name.end, end)
    if closed is None:
        return False
    behind = index.at(name.end + 2) if closed.group() == "," else None
    if behind is not None and behind.kind in ("office", "modifier", "rank"):
        return False  # 'Sau khi gặp Tổng thống Chile, Pedro Rojas, đặc phái viên Peru, ...': an office of his own
    return closed.group() != " và " or index.at(closed.end()) is not None
