"""Sides that no signing tells: whose war a truce ends, who accuses whom of breaking a text."""

from __future__ import annotations

from collections import Counter

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.parties import is_organisation
from banggiao.reading.frame import Frame

_ENDS_WAR = regex.compile(
    r"(?:khung |bản )?(?:thỏa thuận|thoả thuận|hiệp định|hiệp ước|lệnh) (?:h(?:òa|oà) bình|ngừng bắn|đình chiến"
    r"|hưu chiến"
    r"|chấm dứt|kết thúc|gia hạn (?:lệnh )?ngừng bắn|minsk)"
)
# Whose war it is, where a truce is called by the land that is fought over.
_WARS = (
    (regex.compile(r"(?<!\p{L})(?:ukraine|ukraina|minsk)(?!\p{L})"), ("RUS", "UKR")),
    (regex.compile(r"(?<!\p{L})gaza(?!\p{L})"), ("ISR", "PSE")),
    (regex.compile(r"liên triều|bán đảo triều tiên|chiến tranh triều tiên|hai miền triều tiên"), ("KOR", "PRK")),
)
_ACCUSES = regex.compile(
    r"(?<!\p{L})(?:tố cáo|tố|cáo buộc|chỉ trích|lên án|điều tra|cảnh báo|phản đối|phàn nàn)(?: rằng| việc| hành động)? "
)
_BREAKS = regex.compile(
    r"(?<!\p{L})(?:vi phạm|phá vỡ|không tuân thủ|không thực hiện|không tôn trọng|làm trái|đi ngược|phớt lờ|xé bỏ"
    r"|rút khỏi|bội ước)(?!\p{L})"
)
_NEAR = 40  # code points behind a title in which the land of the war is looked for
_ENOUGH = 20_000  # code points from the beginning that tell whom an article is about
_PLACES = (" ở ", " tại ")
_STATES = ("state", "group", "person", "role", "body")
_ARMED = frozenset(("HAMAS", "HEZBOLLAH", "HOUTHI", "TALIBAN"))  # that wage wars, and are no states


def _is_state(kind: str, code: str) -> bool:
    return kind in _STATES and not is_organisation(code)


def ends_war(frame: Frame, start: int) -> bool:
    """Whether the text named at ``start`` is a truce or a peace."""
    return _ENDS_WAR.match(frame.lowered, start) is not None


def of_land(frame: Frame, start: int, end: int) -> tuple[str, ...]:
    """Whose war the truce or peace named at ``start`` ends, by the land in its title; () where it names none."""
    if not ends_war(frame, start):
        return ()
    return next((sides for land, sides in _WARS if land.search(frame.lowered, start, end)), ())


def belligerents(frame: Frame, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """Whose war the truce ends: the land in its name, else the pair of which the article tells; () where unclear."""
    stop = frame.text.find(",", end, end + _NEAR)
    reach = min(sentence.end, stop if stop >= 0 else end + _NEAR)
    for land, sides in _WARS:
        if land.search(frame.lowered, start, reach):
            return sides
    told = [a.codes for a in frame.cast.within(sentence.start, start) if a.kind == "group" and len(a.codes) == 2]
    if told and frame.cast.home not in told[-1]:
        return tuple(sorted(told[-1]))  # 'tình hình A - B, trong đó có việc ký thỏa thuận hòa bình'
    pairs: Counter[tuple[str, ...]] = Counter()
    states: set[str] = set()
    for chain in frame.clauses.chains(0, min(len(frame.text), _ENOUGH)):
        codes = tuple(sorted({c for a in chain for c in a.codes if c in _ARMED or _is_state(a.kind, c)}))
        if not frame.lowered.endswith(_PLACES, 0, chain[0].start):  # 'hòa bình ở X' is X's own
            states.update(codes)
        if len(codes) == 2:
            pairs[codes] += 1
    if "UKR" in states:
        return _WARS[0][1]  # the others that sit at that table go between
    if pairs:
        (first, count), *rest = pairs.most_common(2)
        return first if not rest or rest[0][1] < count else ()
    return tuple(sorted(states)) if len(states) == 2 else ()


def accuser_and_accused(frame: Frame, number: int, sentence: Sentence, start: int) -> tuple[str, ...]:
    """The two between whom a text stands that one accuses the other of breaking: 'A cáo buộc B vi phạm ...'."""
    accuses = next(iter(list(_ACCUSES.finditer(frame.lowered, sentence.start, start))[-1:]), None)
    if accuses is None or _BREAKS.search(frame.lowered, accuses.end(), start) is None:
        return ()
    accuser = frame.clauses.own(accuses.start(), number)
    chains = frame.clauses.chains(accuses.end(), start)
    if accuser is None or not chains:
        return ()
    codes = tuple(dict.fromkeys((*accuser.codes[:1], *(c for a in chains[0] for c in a.codes))))
    return codes if len(codes) == 2 else ()
