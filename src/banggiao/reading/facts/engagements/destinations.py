"""Where a visit goes: states, towns, and the sites within it."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.frame import Frame

_TO = regex.compile(
    r"(?i)^[ ,]*(?:tới|đến|sang|tại|ở|nước|đất nước|các nước|hai nước|thủ đô|thành phố|lại|và|ba nước|"
    r"bốn nước|quốc gia|hai|ba|bốn|năm|\d|đảo|làm việc tại|"
    r"cảng|một cảng|các cảng|quân cảng|quốc tế|của|lãnh thổ|vùng đất|mảnh đất|đất| )*$"
)

# 'công du 3 nước châu Á, gồm A, B và C', 'thăm 5 nước, trong đó có A', 'tới châu Âu với các điểm đến là A và B'.
_REGION = (
    r"(?:châu|Trung Đông|Đông Nam Á|Đông Á|Nam Á|Trung Á|Mỹ ?Latin|Mỹ La|Nam Mỹ|Bắc Âu|Đông Âu|Balkan|[Vv]ùng Vịnh)"
)
_OF_SOME = (
    r"(?: (?:\d+|\p{Ll}+) (?:ngày|tuần|tháng))?(?: tới| đến| sang| qua)?"
    r"(?: (?:\d+|\p{Ll}+) (?:nước|quốc gia)| các nước|"
    rf" (?:khu vực )?{_REGION})[^,.;:(]{{0,30}}?"
)
_STOP = r"(?:(?:hai|ba|bốn|năm|\d) )?(?:điểm|chặng)(?: đến| dừng chân| dừng)?"
_TOUR = regex.compile(
    rf"{_OF_SOME}(?: \((?:gồm )?|,? ?(?:(?:bao )?gồm(?: cả)?|là|:|trong đó có|với (?:các|hai|ba|bốn|năm|\d) {_STOP}"
    rf"(?: gồm| là| tại| ở| lần lượt là)?)(?: các {_STOP})?(?: (?:tại|ở|là))?(?= ))"
)
_SOME_STATES = regex.compile(
    rf"{_OF_SOME}|[^,.;:]{{0,60}} (?:tới|đến|sang|qua) (?:(?:\d+|ba|bốn|năm|các) nước|khu vực|{_REGION})|"
    rf"[^,.;:]{{0,60}} (?:gồm|với|qua) (?:các )?{_STOP}(?!\p{{L}})"
)
# '... của X bắt đầu tại A, sau đó là B', '... của X gồm các chặng dừng chân tại A và B'.
_STOPS = regex.compile(
    rf"(?<!\p{{L}})(?:với (?:các|hai|ba|bốn|năm|\d) {_STOP}(?: (?:tại|ở|là|(?:bao )?gồm(?: cả)?))?|"
    rf"bắt đầu (?:tại|từ|ở|bằng|với)|gồm(?:(?: các)? {_STOP})?(?: (?:tại|ở|là))?|{_STOP} (?:là|gồm)|"
    r"lần lượt (?:tới|đến|thăm|qua))(?= )"
)
# 'tới A, tiếp đó là B'.
_AND_THEN = regex.compile(r",? (?:và )?(?:tiếp đó|tiếp theo|sau đó|rồi)(?: là| tới| đến| sang| thăm| qua)* ")
_THIS_STATE = regex.compile(r"(?: tới| đến| sang)* ((?:đất )?nước (?:này|láng giềng này)|quốc gia này)(?!\p{L})")
_TOWARDS = regex.compile(r"(?i)(?:tới|đến|sang|tại)(?: thủ đô)? $")

_SOMEWHERE = regex.compile(
    r"(?i)[ ,]*(?:(?:tới|đến|sang|tại|qua|các nước|một số nước|nhiều nước|khu vực|\d+ nước|\p{Ll}+ nước|nước ngoài|"
    r"đầu tiên|dài ngày|quốc tế) )*(?:châu|Trung Đông|Đông Nam Á|Đông Á|Nam Á|Trung Á|Mỹ ?Latin|Mỹ La|Nam Mỹ|"
    r"nước ngoài|quốc tế|các nước|nhiều nước|một số nước|khu vực|Balkan|Bắc Âu|Đông Âu)"
)

# 'B là nước Đông Nam Á đầu tiên (mà) X đến thăm', 'X chọn B là điểm đến đầu tiên', 'Điểm đến hôm nay là B'.
_FIRST_OF = regex.compile(
    r"(?: cũng| chính)* (?:là|trở thành) (?:một trong (?:những|số|các) )?"
    r"(?:nước|quốc gia|điểm đến|điểm dừng chân|đất nước|thành viên|láng giềng|đối tác)(?!\p{L})"
    r"[^.;]{0,60}?(?:đầu tiên|duy nhất|thứ \p{L}+)[^,.;]{0,40}? (?:mà )?$"
)
_STOP_MARK = regex.compile(r"[,.;:]")

_GOES_TO = regex.compile(r"(?i)(?<!\p{L})(?:tới|đến|sang)(?: nước| thủ đô)* $")


def abroad(text: str, position: int) -> bool:
    """'chuyến công du châu Á', 'chuyến đi nước ngoài': no one state's guest."""
    return _SOMEWHERE.match(text, position) is not None


def destinations(frame: Frame, position: int, sentence: Sentence) -> tuple[list[str], list[str | None], int]:
    """States (and the words for them) right behind a visiting verb or noun."""
    text = frame.text
    tour = _TOUR.match(text, position, sentence.end)
    position = tour.end() if tour is not None else position
    this = _THIS_STATE.match(text, position, sentence.end)
    if this is not None:
        meant = [a.code for a in frame.cast.within(this.start(1), this.end() + 1) if a.kind == "state" and a.code]
        return (meant[:1], [None], this.end()) if meant else ([], [], position)
    hosts: list[str] = []
    places: list[str | None] = []
    here = position
    for hit in frame.index.within(position, sentence.end):
        gap = text[here : hit.start]
        if hit.kind not in ("country", "place", "pair"):
            if hit.kind in ("modifier", "field", "honorific") and hit.start - here < 24:
                continue
            break
        joined = bool(hosts) and (gap in (" và ", ", ", " (", ", thủ đô ", " - ") or _AND_THEN.fullmatch(gap))
        towards = len(gap) <= 40 and _TOWARDS.search(gap) is not None and not _STOP_MARK.search(gap)
        if not joined and (hosts or not (_TO.match(gap) or towards)):
            break
        code = hit.code or hit.country
        if code is None or hit.kind == "pair":
            break
        if code in hosts:
            here = hit.end
            continue
        if gap == " (" and hosts:
            break
        hosts.append(code)
        places.append(text[hit.start : hit.end].removeprefix("nước "))
        here = hit.end
    return hosts, places, here if hosts else position


def destinations_later(frame: Frame, position: int, sentence: Sentence) -> tuple[list[str], list[str | None], int]:
    """'chuyến thăm của X tới Lào': the state behind 'tới', after the visitor."""
    text = frame.text
    if _SOME_STATES.match(text, position, sentence.end) is not None:
        stops = _STOPS.search(text, position, min(sentence.end, position + 160))
        if stops is not None:
            hosts, places, end = destinations(frame, stops.end(), sentence)
            if hosts:
                return list(hosts), list(places), end
    for hit in frame.index.within(position, min(sentence.end, position + 220)):
        if hit.kind not in ("country", "place"):
            continue
        before = text[max(position, hit.start - 20) : hit.start]
        if _GOES_TO.search(before):
            code = hit.code or hit.country
            if code is not None:
                return [code], [text[hit.start : hit.end]], hit.end
    return [], [], position


def first_visited(frame: Frame, start: int, end: int) -> list[str]:
    """'B là nước đầu tiên X đến thăm', ``end`` where X begins: B."""
    at = frame.lowered.find("đầu tiên", start, end)
    if at < 0 and frame.lowered.find("duy nhất", start, end) < 0 and frame.lowered.find(" thứ ", start, end) < 0:
        return []
    for actor in reversed(frame.cast.within(start, end)):
        if actor.kind == "state" and actor.code is not None and _FIRST_OF.fullmatch(frame.text, actor.end, end):
            return [actor.code]
    return []


_CHOSEN = regex.compile(
    r" (?:là|làm) (?:nước|quốc gia|điểm đến|điểm dừng chân|chặng dừng chân|nơi|đất nước|chặng)(?!\p{L})[^,.;:]{0,50} $"
)


def told_before(frame: Frame, start: int, end: int, *, chosen: bool) -> tuple[list[str], list[str | None]]:
    """The state that stands before the word: 'Nhật Bản, nơi X tới thăm', and, where it may be ``chosen``, 'X chọn Nhật
    Bản là nước đầu tiên tới thăm'."""
    where = frame.text.rfind(", nơi ", start, end)
    choice = frame.lowered.rfind("chọn ", start, end) if chosen else -1
    if where < 0 and choice < 0:
        return [], []
    for hit in reversed(frame.index.within(max(start, choice), end)):
        code = hit.code or hit.country
        if hit.kind not in ("country", "place") or code is None:
            continue
        beside = hit.end == where and not frame.text[where + 2 : end].count(",")
        if beside or (choice >= 0 and hit.start - choice < 16 and _CHOSEN.fullmatch(frame.text, hit.end, end)):
            return [code], [frame.text[hit.start : hit.end]]
    return [], []


_IN_A_PLACE = regex.compile(r"(?i)(?<!\p{L})(?:tại|ở)(?: (?:thủ đô|thành phố))? $")


def located(frame: Frame, start: int, end: int, guests: set[str]) -> tuple[list[str], list[str | None]]:
    """'Tại Moskva, X tới thăm và làm việc với ...', 'ở thủ đô A để đón X thăm chính thức': where the sentence says that
    it is, in a state that isn't the guests' own."""
    found = {
        hit.code or hit.country: frame.text[hit.start : hit.end]
        for hit in frame.index.within(start, end)
        if hit.kind in ("country", "place") and _IN_A_PLACE.search(frame.text, max(start, hit.start - 24), hit.start)
    }
    if len(found) != 1:
        return [], []
    ((code, place),) = found.items()
    return ([code], [place]) if code is not None and code not in guests else ([], [])
