"""Layer 4b: what is said and done with words: performative, evaluative and speech verbs, and the clauses they open."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import ahocorasick_rs

from banggiao.reading.cast import Cast
from banggiao.reading.clause_words import ADVERBS, NOUN_BEFORE, SENTENCE_ADVERBS, SEPARATORS
from banggiao.reading.clauses import negated, oblique, opens
from banggiao.reading.document import Document, Part, Sentence
from banggiao.reading.record import record

_LONGEST = 4  # words in the longest of them
_MARKS = frozenset(",;:.(\"'-…“”")
_NOUN_AFTER = re.compile(
    r" (?:của|này|đó|trên|nói trên|từ phía|nêu trên|chung của|gần đây của|ấy|cũ|mới của|trước đây|trước đó"
    r"|lẫn nhau của)(?!\w)"
)
# What may stand between a speech verb and the verb that it introduces.
_INTRODUCES = re.compile(
    r" *(?:(?:với|cùng|trước) [^,;.\"]{1,70}?|tại [^,;.\"]{1,70}?|trên [^,;.\"]{1,40}?|trong [^,;.\"]{1,50}?"
    r"|(?:vào )?(?:sáng|chiều|tối|hôm|ngày) [^,;.\"]{1,20}?|đó là)?(?:,? *(?:rằng|về việc|là|việc"
    r"|về))?[,:]? *[\"'“]?(?:\.\.\.|…)? *"
)
# 'Ấn Độ và Nepal ngày 17/3 nhất trí ...': the day between a subject and its verb.
_DAY = re.compile(
    r"(?<!\w)(?:vào )?(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm)(?: (?:ngày|hôm))?|ngày|hôm) (?:nay|qua|\d{1,2}"
    r"(?:[/.-]\d{1,2}(?:[/.-]\d{2,4})?| tháng \d{1,2}(?: năm \d{4})?))$"
)
_ENDS_OF_DAY = frozenset("0123456789ya")  # in a figure, 'nay' or 'qua'
_LOOSE = re.compile(r" *[^;:.\"]{0,90} *")
_RELATIVE = re.compile(
    r"(?<!\w)(?:nếu|mà|những gì|để|nhằm|bởi|vì|do|tin tưởng|hy vọng|dự báo|khả năng|có thể|điều)(?!\w)"
)
_STAND = re.compile(r" của [^,;.]{2,40}? (?:về [^,;.]{2,60} )?(?:luôn |vẫn |trước sau như một )?là(?!\w)")
_VOICED = ("bày tỏ sự ", "bày tỏ mối ", "bày tỏ nỗi ", "bày tỏ niềm ", "nêu ", "tỏ ra ", "bày tỏ thái độ ")
_SHOWS = ("khẳng định", "tái khẳng định", "thể hiện", "bày tỏ", "dành", "tuyên bố")
_BOTH_OBLIQUE = ("giữa ", "được ", "bị ", " do ")
_CONVEYING = ("chuyển ", "gửi ", "trao ", "ngỏ ", "lời mời")
_CONVEYS = re.compile(r"[^;.\"]{0,160}")
_MODAL = frozenset(("will", "need"))
# 'Hai bên thỏa thuận mở rộng ...': what is settled is told by a verb; before anything else the word is a noun.
_SETTLES_TO = re.compile(
    r"(?: (?:sẽ|cùng|tiếp tục|về việc|nhanh chóng|sớm|cùng nhau|tích cực)){0,3}(?: về việc| việc)? (?:mở rộng|mở"
    r"|nghiên cứu"
    r"|thành lập|lập|tăng cường|tăng|thúc đẩy|đẩy mạnh|đẩy nhanh|phối hợp|triển khai|xây dựng|tổ chức|duy trì|trao đổi"
    r"|nâng|hợp tác (?:trong|về|trên|với|cùng|chặt chẽ)|ký|nối lại|chấm dứt|ngừng|dừng|tạm dừng|rút|giảm|cắt giảm|miễn"
    r"|cử|cung cấp|hỗ trợ|tạo|xem xét|giải quyết|tiến hành|củng cố|phát triển|đưa|coi|dành|gia hạn|dỡ bỏ|áp dụng"
    r"|thực hiện"
    r"|tham vấn|nhóm họp|họp|gặp|khởi động|hoàn tất|hoàn thành|thiết lập|đàm phán|chia sẻ|tuần tra|khai thác"
    r"|đầu tư)(?!\w)"
)
# What is reached is a text by its name ('thỏa thuận ngừng bắn'), unless it goes on to say what shall be done.
_REACHES_TO = re.compile(r"(?: (?:với|cùng|giữa) [^,;.\"]{2,60}?)? (?:về việc|rằng|là sẽ|sẽ|cho phép)(?!\w)")
# 'X (ra tuyên bố chung) lên án', 'các lãnh đạo X(, gồm cả Y,) kêu gọi'.
_SET_ASIDE = re.compile(
    r"(?<!\w)(?:(?:đã|vừa|cùng) )*(?:ra|đưa ra|phát đi)(?: bản| một)? (?:tuyên bố|thông cáo)(?: chung| báo chí"
    r"| chính thức)*$"
    r"|,? (?:bao )?gồm cả [^,;.]{2,40},$"
)
_PEACE = re.compile(r" (?:ngừng|dừng|chấm dứt|trao đổi|hợp tác|đầu tư|khai thác)(?!\w)")
# 'X (chiều 5/3) cảnh báo': when it is said stands between who says it and the verb.
_WHEN = re.compile(
    r"(?<!\w)(?:vào |từ |trong )?(?:(?:rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm|khuya|hôm|ngày|tuần|tháng|cuối tuần"
    r"|đầu tuần) ){1,3}(?:\d{1,2}(?:[./-]\d{1,2}){0,2}(?:[./-]\d{4})?|nay|qua|này|trước|kia|vừa qua)$"
)
_ENDS_OF_WHEN = frozenset("0123456789yac")  # in a figure, 'nay', 'qua', 'này', 'trước' or 'kia'
_LOOSELY = frozenset(("will", "need", "pledged"))


@record
class SpeechAct:
    """A verb that does something by being said.

    ``group``: commitment, position, speech or other; ``value``: its modality or kind. ``opening`` is where its clause
    begins (subject and adverbs included), ``fresh`` whether it opens a clause of its own there. ``adjacent`` is the
    range of the actors right before the verb, its subject; ``intro`` the number of the act that introduces it
    ('X khẳng định sẽ ...').
    """

    start: int
    end: int
    sentence: int
    group: str
    value: str
    opening: int
    fresh: bool
    denied: bool = False
    adjacent: tuple[int, int] | None = None
    intro: int | None = None

    @property
    def speech(self) -> bool:
        """Whether another act introduces it."""
        return self.intro is not None


@record
class _Ends:
    """Where the actors that end at a position begin; which of those positions end a person's name, which a state's."""

    starts: dict[int, int]
    people: set[int]
    states: set[int]


@cache
def _table() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, str, str], ...]]:
    rows = []
    for line in files("banggiao.reading.lexicon").joinpath("data/speech_acts.tsv").read_text("utf-8").splitlines()[1:]:
        form, group, value = line.split("\t")
        rows.append((form, group, value))
    automaton = ahocorasick_rs.AhoCorasick([r[0] for r in rows], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return automaton, tuple(rows)


def find_speech_acts(document: Document, cast: Cast, lowered: str) -> list[SpeechAct]:
    """All speech acts of an article in order. ``lowered`` is the text in lower case, of the same length."""
    automaton, rows = _table()
    text = document.text
    ends = _Ends({}, set(), set())
    for actor in cast.actors:
        ends.starts[actor.end] = min(ends.starts.get(actor.end, actor.start), actor.start)
        if actor.person is not None:
            ends.people.add(actor.end)
        elif actor.kind in ("state", "organisation"):
            ends.states.add(actor.end)
    out: list[SpeechAct] = []
    number = 0
    sentences = document.sentences
    for which, start, end in automaton.find_matches_as_indexes(lowered):
        if (start and lowered[start - 1].isalnum()) or (end < len(lowered) and lowered[end].isalnum()):
            # The longest form failed at its end ('nên' of 'nêng'): shorter ones can't begin a word there either.
            continue
        while number < len(sentences) and sentences[number].end <= start:
            number += 1
        if number == len(sentences):
            break
        sentence = sentences[number]
        _, group, value = rows[which]
        if group == "none" or start < sentence.start or sentence.part is Part.BYLINE:
            continue
        if value == "settles":
            reached = lowered.startswith("đạt", start)
            goes_on = _SETTLES_TO.match(lowered, end) and not (reached and _PEACE.match(lowered, end))
            if not (text[start].islower() and (goes_on or (reached and _REACHES_TO.match(lowered, end)))):
                continue
            value = "agreed"
        floor = start - 1 if start - 1 in ends.starts else sentence.start  # 'Nhật Bản cam kết' is no 'bản cam kết'
        if group != "other" and value != "will" and _is_noun(lowered, floor, start, end, value):
            continue
        if value == "agreed" and text[start].isupper() and text.endswith(("Bộ ", "Arab ", "Rập ", "Ả-rập "), 0, start):
            continue  # the name of a ministry or a state
        act = _act(text, lowered, sentence, number, start, end, group, value, ends, out)
        if act.adjacent is None and rows[which][2] == "settles":
            continue  # no one settles it: 'các thỏa thuận mở rộng hợp tác'
        out.append(act)
    return out


def _is_noun(lowered: str, floor: int, start: int, end: int, value: str) -> bool:
    """'Theo đề nghị của X', 'sự ủng hộ', 'những cam kết này': a noun, no act."""
    if value == "support" and lowered.startswith(_SHOWS, start):
        return False  # 'khẳng định sự ủng hộ của nước mình đối với ...'
    if value == "concern" and lowered.endswith(_VOICED, floor, start):
        return False  # 'bày tỏ mối quan ngại'
    if value == "principle" and _STAND.match(lowered, end):
        return False  # 'lập trường nhất quán của X là ...'
    if value == "pledged" and lowered.endswith("khẳng định ", floor, start):
        return False  # 'tái khẳng định cam kết của Mỹ đối với ...'
    if value not in _MODAL and _NOUN_AFTER.match(lowered, end) and not lowered.startswith(_CONVEYING, start):
        return True
    words = lowered[max(floor, start - 24) : start].split()
    word = next((w for size in (2, 1) if len(words) >= size and (w := " ".join(words[-size:])) in NOUN_BEFORE), None)
    if word is None:
        return False
    if value in _MODAL and word not in ("sự", "lời", "mọi"):
        return False
    if (word == "có" and value == "hoped") or (word == "để" and value == "concern"):
        return False  # 'triệu tập Đại sứ để phản đối'
    if word in ("không", "chưa") or (word == "thể hiện" and value == "hoped"):
        return False  # denied, not a noun
    if word == "tuyên bố":
        return value == "agreed"
    return not (word in ("hai", "ba") and value == "wants")


def _act(
    text: str, lowered: str, sentence: Sentence, number: int, start: int, end: int, group: str, value: str,
    ends: _Ends, before: list[SpeechAct],
) -> SpeechAct:  # fmt: skip
    """Walk left from a verb over adverbs, its subject, and the speech verb that introduces it."""
    floor = sentence.start
    here = start
    adjacent: tuple[int, int] | None = None
    intro: int | None = None
    fresh: bool | None = None
    if (
        text[start].isupper()
        and start > floor
        and text[start - 1] == " "
        and text[start - 2 : start - 1].isalnum()
        and group != "other"
    ):
        # A capital within a sentence: the stop before it was lost.
        fresh = True
    while fresh is None:
        back = _back(text, floor, here)
        if (
            adjacent is None
            and ends.starts.get(back, -1) >= floor
            and (value == "invited" or not oblique(text, floor, ends.starts[back]))
        ):
            first = _coordinated(text, floor, back, ends)
            if first >= 0:
                adjacent, here = (first, back), first
                continue
        adverb = _adverb(lowered, floor, back)
        if group != "position" and adverb is None:
            adverb = _day(lowered, floor, back)
        if adverb is not None and not (before and before[-1].start < adverb < before[-1].end):
            here = adverb
            continue
        aside = _WHEN.search(lowered, max(floor, back - 40), back) if lowered[back - 1] in _ENDS_OF_WHEN else None
        aside = aside or _SET_ASIDE.search(lowered, max(floor, back - 60), back)
        if aside is not None:
            here = aside.start()
            continue
        intro = _introduction(lowered, number, here, group, value, adjacent, before)
        break
    if intro is not None:
        opening, fresh = before[intro].opening, before[intro].fresh
    else:
        opening = here
        fresh = fresh or _separated(lowered, floor, here)
    return SpeechAct(
        start, end, number, group, value, opening, fresh, negated(text, start), adjacent, intro,
    )  # fmt: skip


def _back(text: str, floor: int, position: int) -> int:
    """Left over spaces, quotation marks and what stands in brackets ('Liên minh châu Âu (EU)')."""
    while position > floor:
        if text[position - 1] in " \"'“":
            position -= 1
        elif text[position - 1] == ")" and (mark := text.rfind("(", max(floor, position - 30), position)) > floor:
            position = mark
        else:
            break
    return position


def _coordinated(text: str, floor: int, end: int, ends: _Ends) -> int:
    """Where 'A và B', 'A, B và C' begin, given where they end; -1 where they are no subject ('giữa A và B')."""
    here = first = ends.starts[end]
    people = end in ends.people
    while True:
        for gap in (" và ", " cùng ", ", "):
            left = here - len(gap)
            if gap == ", " and here == ends.starts[end] and not {left, end} <= ends.states:
                continue  # 'gặp ông A, bà B đề nghị' is no list; 'Anh, Pháp, Đức muốn' is
            if text.startswith(gap, left) and ends.starts.get(left, -1) >= floor:
                reach = ends.starts[left]
                people = people and gap == " và " and left in ends.people
                break
        else:
            return first
        here = reach
        if text.endswith(_BOTH_OBLIQUE, 0, here) or (people and oblique(text, floor, here)):
            return -1
        if opens(text, floor, here):
            first = here


def _adverb(lowered: str, floor: int, end: int) -> int | None:
    """Where the longest adverb that ends at ``end`` begins."""
    if end > floor and lowered[end - 1] == ",":
        end -= 1
        bare = _adverb(lowered, floor, end)
        return bare if bare is not None and lowered[bare:end] in SENTENCE_ADVERBS else None
    at = end
    found = None
    for _ in range(_LONGEST):
        space = lowered.rfind(" ", floor, at)
        begin = space + 1 if space >= 0 else floor
        while begin < end and lowered[begin] in "\"'(“":
            begin += 1
        if lowered[begin:end] in ADVERBS:
            found = begin
        if space < 0:
            break
        at = space
    return found


def _day(lowered: str, floor: int, end: int) -> int | None:
    """Where the words for a day that end at ``end`` begin."""
    if lowered[end - 1] not in _ENDS_OF_DAY:
        return None
    found = _DAY.search(lowered[max(floor, end - 36) : end])
    return max(floor, end - 36) + found.start() if found else None


def _introduction(
    lowered: str,
    number: int,
    here: int,
    group: str,
    value: str,
    adjacent: tuple[int, int] | None,
    before: list[SpeechAct],
) -> int | None:
    """The number of the act that introduces a verb whose clause begins at ``here``, or None."""
    for index in range(len(before) - 1, max(-1, len(before) - 4), -1):
        act = before[index]
        if act.sentence != number:
            return None
        if act.end > here:
            continue
        modal = value in _MODAL
        introduces = (
            act.group == "speech"
            or (act.value == "warns" and modal)
            or (act.value == "agreed" and (group == "speech" or modal))
        )
        if not introduces and not (
            value in ("will", "agreed", "pledged")
            and act.group == "commitment"
            and lowered[act.end : here].strip() in ("", "rằng")
        ):
            return None
        if act.value == "conveys" and value == "invited" and _CONVEYS.fullmatch(lowered, act.end, here):
            return index
        if _INTRODUCES.fullmatch(lowered, act.end, here):
            return index
        if lowered[act.end : here].rstrip().endswith((" và", ",", " đồng thời")):
            return None  # beside it, not within it
        loose = value in _LOOSELY and _LOOSE.fullmatch(lowered, act.end, here) is not None
        return index if loose and not _RELATIVE.search(lowered, act.end, here) else None
    return None


def _separated(lowered: str, floor: int, here: int) -> bool:
    """Whether a separator, or the sentence's beginning, stands right before ``here``."""
    before = lowered[max(floor, here - 24) : here].rstrip()
    if not before or before[-1] in _MARKS:
        return True
    words = before.split()
    return any(" ".join(words[-size:]).lstrip("\"'(“") in SEPARATORS for size in range(1, min(3, len(words)) + 1))
