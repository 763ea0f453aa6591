"""From a verb leftwards: over adverbs, its subject, the verb of saying that introduces it."""

from __future__ import annotations

import re

from banggiao.reading.clause_words import ADVERBS, SENTENCE_ADVERBS, SEPARATORS
from banggiao.reading.cues import whole
from banggiao.reading.document import Sentence
from banggiao.reading.occasions import ENDS_OF_WHEN, NAMES_IT, WHEN, occasion
from banggiao.reading.openings import conditional, negated, oblique, opens
from banggiao.reading.speech_act import Ends, SpeechAct

_LONGEST = 4  # words in the longest of them
_ENDS_OF_ADVERBS = frozenset(adverb.rpartition(" ")[2] for adverb in ADVERBS)
_MARKS = frozenset(",;:.(\"'-…“”")
# What may stand between a speech verb and the verb that it introduces.
_INTRODUCES = re.compile(
    r" *(?:(?:với|cùng|trước) [^,;.\"]{1,70}?|tại [^,;.\"]{1,70}?|trên [^,;.\"]{1,40}?|trong [^,;.\"]{1,50}?"
    r"|(?:vào )?(?:sáng|chiều|tối|hôm|ngày) [^,;.\"]{1,20}?|đó là)?(?:,? *(?:rằng|về việc|là|việc"
    r"|về))?[,:]? *[\"'“]?(?:\.\.\.|…)? *"
)
# 'X tuyên bố nếu Y rút quân, (X sẽ) ...'
_CONDITION = re.compile(
    r" *(?:rằng )?[\"'“]?(?:nếu|trừ khi|một khi|trong trường hợp|chừng nào|ngay cả khi|trong bối cảnh)"
    r" [^.;:\"]{3,160}, *(?:thì )?"
)
_LOOSE = re.compile(r" *[^;:.\"]{0,90} *")
_RELATIVE = re.compile(
    r"(?<!\w)(?:nếu|mà|những gì|để|nhằm|bởi|vì|do|tin tưởng|hy vọng|dự báo|khả năng|có thể|điều)(?!\w)"
)
_BOTH_OBLIQUE = ("giữa ", "được ", "bị ", " do ")
_SUCH_AS = re.compile(r"(?:nước|quốc gia)(?: [^\W\d_]+){0,3} như $")  # 'nhiều nước trên thế giới như A, B'
_CONVEYS = re.compile(r"[^;.\"]{0,160}")
_MODAL = frozenset(("will", "need"))
# 'X (ra tuyên bố chung) lên án', 'X (là nước đầu tiên) lên án', 'các lãnh đạo X(, gồm cả Y,) kêu gọi'.
_BY_STATEMENT = re.compile(
    r"(?<!\w)(?:(?:đã|vừa|cùng) )*(?:ra|đưa ra|phát đi)(?: bản| một)? (?:tuyên bố|thông cáo)(?: chung| báo chí"
    r"| chính thức)*$"
)
_AS_ONE_OF = re.compile(
    r"(?:" + whole("là") + r" (?:một )?(?:trong )?(?:những |số những |số các )?"
    r"|(?<!\w)nằm trong (?:số )?(?:những |các )?)"
    r"(?:nước|quốc gia)(?: đầu tiên| duy nhất| đã)?$"
)
_INCLUDING = re.compile(r",? (?:bao )?gồm cả [^,;.]{2,40},$")
_ENDS_OF_MONTH = (
    *(f" {word}" for word in "một hai ba tư năm sáu bảy tám chín mười giêng chạp ngoái".split()),
    *(f"{part} {span}" for part in ("đầu", "giữa", "cuối") for span in ("tuần", "tháng", "năm")),
)
_ASIDES = (
    (_INCLUDING, (",",), "gồm cả "),
    (_BY_STATEMENT, ("tuyên bố", "thông cáo", "chung", "báo chí", "chính thức"), ""),
    (_AS_ONE_OF, ("nước", "quốc gia", "đầu tiên", "duy nhất"), ""),
)  # the pattern, what it ends in, what stands in it
# 'X (cùng nhiều nước khác) lên án': who else does so, unnamed.
_AND_OTHERS = re.compile(
    r",? (?:cùng|và|cũng như|cùng với) (?:với )?(?:nhiều|đông đảo|một số|hàng loạt|một loạt|đa số|hàng chục|các)"
    r" (?:các )?(?:nước|quốc gia|thành viên|đồng minh|đối tác|bên|nhà lãnh đạo|lãnh đạo)(?: [^\W\d_]+){0,3}$"
    r"|,? (?:cùng|và) (?:các )?(?:nhà )?lãnh đạo (?:của )?(?:nhiều|một số|hàng chục) (?:nước|quốc gia)(?: khác)?$"
)
_ENDS_OF_OTHERS = (
    "nước", "quốc gia", "khác", "minh", "đối tác", "thành viên", "lãnh đạo", "khu vực", "thế giới", "phương tây", "mỹ",
    "châu á", "châu âu", "châu phi", "đông nam á", "trung đông", "hồi giáo", "arab", "latinh",
)  # fmt: skip
_ENDS_OF_ASIDES = tuple(word for _, ends, _ in _ASIDES for word in ends)
_STATEMENT_OF = re.compile(
    r"(?<!\w)(?:tuyên bố|thông cáo|nghị quyết|công hàm|bức thư|lá thư|tối hậu thư|bản yêu sách|yêu sách|bản kế hoạch"
    r"|thông điệp|báo cáo|sắc lệnh|thư ngỏ|thư|điện mừng|bức điện)(?: chung| báo chí| chính thức| mới nhất"
    r"| (?:số )?\d[\w/.-]*| (?:đề |ra )?(?:ngày|hôm) [\w/.-]+)? của $"
)
_OFFICES = tuple(
    f"{many}{what}"
    for what in ("cơ quan chức năng ", "cơ quan hữu quan ", "cơ quan liên quan ", "cơ quan có thẩm quyền ")
    for many in ("các ", "")
)
_GOVERNMENTS = ("chính quyền ", "chính phủ ", "nội các ", "chính quyền cựu ", "chính quyền tân ", *_OFFICES)
# 'Các quan chức X nhất trí', 'ông chủ Nhà Trắng đồng ý': who stands before the state is the subject's own head.
_OFFICERS = re.compile(
    r"(?<!\w)(?:(?:các|một|một số|nhiều|những|hai|vị) )?(?:ông chủ|bà chủ|chủ nhân|quan chức(?: cấp cao)?|giới chức"
    r"|nghị sĩ|chính giới|nước chủ nhà|người đứng đầu|lãnh đạo đảng,|đại diện)(?: của)? $"
)
_SOME = ("một số ", "các ", "những ", "nhiều ", "một ")  # 'các | quan chức X'
_ENDS_OF_OFFICERS = (
    "chủ ", "nhân ", "chức ", "cấp cao ", "nghị sĩ ", "giới ", "chủ nhà ", "đầu ", "đảng, ", "đại diện ", "của ",
)  # fmt: skip
_GOVERNMENTS_OF = (
    "chính quyền của ", "chính phủ của ", "nội các của ", "đội ngũ của ", "phái đoàn của ",
    *(f"{office}của " for office in _OFFICES),
)  # fmt: skip
_ANY_GOVERNMENT = (*_GOVERNMENTS, *_GOVERNMENTS_OF)
_TOGETHER_WITH = " cùng với "
_LOOSELY = frozenset(("will", "need", "pledged"))


def walk_left(
    text: str, lowered: str, sentence: Sentence, number: int, start: int, end: int, group: str, value: str,
    ends: Ends, before: list[SpeechAct],
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
        if adjacent is None and lowered.endswith(_ENDS_OF_OTHERS, floor, back):
            others = _AND_OTHERS.search(lowered, max(floor, back - 60), back)
            if others is not None:
                here = others.start()
                continue
        apposed = adjacent is None and text.endswith(",", floor, back)
        if apposed and _in_apposition(text, lowered, floor, back - 1, ends):
            adjacent, here = (ends.starts[back - 1], back - 1), ends.starts[back - 1]
            continue
        if (
            adjacent is None
            and ends.starts.get(back, -1) >= floor
            and (
                value == "invited"
                or not oblique(lowered, floor, ends.starts[back])
                or _stated_by(lowered, floor, ends.starts[back])
                or lowered.endswith(_GOVERNMENTS_OF, floor, ends.starts[back])
                or _with_others(text, floor, ends.starts[back], ends)
            )
        ):
            if text.startswith(" để ", back):
                fresh = True  # 'gọi điện cho Y để bày tỏ ...': who called does
                break
            first = _coordinated(text, lowered, floor, back, ends)
            if first >= 0:
                adjacent, here = (first, back), _with_government(lowered, floor, first)
                continue
        adverb = _adverb(lowered, floor, back)
        if adverb is not None and before and before[-1].start < adverb < before[-1].end:
            # 'bày tỏ lòng kính trọng': 'tỏ lòng' would reach into the verb before; 'lòng' alone does not.
            shorter = before[-1].end + 1
            adverb = shorter if shorter < back and lowered[shorter:back] in ADVERBS else None
        if adverb is not None:
            here = adverb
            continue
        aside = None
        if back > floor and (lowered[back - 1] in ENDS_OF_WHEN or lowered.endswith(_ENDS_OF_MONTH, floor, back)):
            aside = WHEN.search(lowered, max(floor, back - 40), back)
        if aside is None:
            aside = _set_aside(lowered, max(floor, back - 60), back)
        if aside is not None:
            here = aside.start()
            continue
        told = occasion(text, lowered, floor, back, ends) if adjacent is None else None
        if told is not None and not any(
            told < act.start < back and not lowered.endswith(NAMES_IT, 0, act.start) for act in before[-3:]
        ):
            here = told
            continue
        intro = _introduction(lowered, number, here, group, value, adjacent, before)
        break
    if intro is not None:
        opening, fresh = before[intro].opening, before[intro].fresh
    else:
        opening = here
        fresh = fresh or _separated(lowered, floor, here)
    return SpeechAct(
        start, end, number, group, value, opening, fresh, negated(lowered, start), adjacent, intro,
    )  # fmt: skip


def _in_apposition(text: str, lowered: str, floor: int, end: int, ends: Ends) -> bool:
    """'Thủ tướng X, ông Y, cho biết': one person by office and name, with commas around the second."""
    first = ends.starts.get(end, -1)
    if first < floor or end not in ends.people or oblique(lowered, floor, first):
        return False
    return text.find(", ", first, end) > 0 and opens(lowered, floor, first)


def _set_aside(lowered: str, low: int, end: int) -> re.Match[str] | None:
    """What ends at ``end`` and stands between who says something and the verb."""
    if not lowered.endswith(_ENDS_OF_ASIDES, low, end):
        return None
    for pattern, ends, inside in _ASIDES:
        if lowered.endswith(ends, low, end) and lowered.find(inside, low, end) >= 0:
            return pattern.search(lowered, low, end)
    return None


def _stated_by(lowered: str, floor: int, position: int) -> bool:
    """'Tuyên bố chung của X lên án ...': X does."""
    stated = lowered.endswith(" của ", floor, position)
    return stated and _STATEMENT_OF.search(lowered, max(floor, position - 40), position) is not None


def _with_government(lowered: str, floor: int, first: int) -> int:
    """Where the subject begins in 'chính quyền (của) Tổng thống X': with the government that he stands for."""
    if lowered.endswith(_ANY_GOVERNMENT, floor, first):
        return first - next(len(word) for word in _ANY_GOVERNMENT if lowered.endswith(word, floor, first))
    if lowered.endswith(_ENDS_OF_OFFICERS, floor, first):
        officers = _OFFICERS.search(lowered, max(floor, first - 48), first)
        return officers.start() if officers is not None else first
    if not lowered.endswith(_SOME, floor, first):
        return first
    some = next(len(word) for word in _SOME if lowered.endswith(word, floor, first))
    return first if lowered.endswith(" và ", floor, first - some) else first - some


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


def _coordinated(text: str, lowered: str, floor: int, end: int, ends: Ends) -> int:
    """Where 'A và B', 'A, B và C' begin, given where they end; -1 where they are no subject ('giữa A và B')."""
    here = first = ends.starts[end]
    people = end in ends.people
    while True:
        for gap in (" và ", " cùng ", " lẫn ", _TOGETHER_WITH, ", "):
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
        if text.endswith(_BOTH_OBLIQUE, 0, here) or (people and oblique(lowered, floor, here)):
            return -1
        if opens(lowered, floor, here) or _SUCH_AS.search(text, max(floor, here - 40), here):
            first = here


def _with_others(text: str, floor: int, first: int, ends: Ends) -> bool:
    """'X cùng với các nhà lãnh đạo A, B cam kết': whether those that begin at ``first`` act with who stands before."""
    before = first - len(_TOGETHER_WITH)
    return text.startswith(_TOGETHER_WITH, before) and ends.starts.get(before, -1) >= floor


def _adverb(lowered: str, floor: int, end: int) -> int | None:
    """Where the longest adverb that ends at ``end`` begins."""
    if end > floor and lowered[end - 1] == ",":
        end -= 1
        bare = _adverb(lowered, floor, end)
        return bare if bare is not None and lowered[bare:end] in SENTENCE_ADVERBS else None
    at = end
    found = None
    for number in range(_LONGEST):
        space = lowered.rfind(" ", floor, at)
        begin = space + 1 if space >= 0 else floor
        while begin < end and lowered[begin] in "\"'(“":
            begin += 1
        words = lowered[begin:end]
        if words in ADVERBS:
            found = begin
        if space < 0 or (number == 0 and words not in _ENDS_OF_ADVERBS):
            break
        at = space
    return found


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
        if act.end > here or conditional(lowered, act.opening):
            continue
        if adjacent is not None and act.adjacent is None and act.intro is None:
            between = lowered[act.end : here]
            if between.rstrip().endswith(",") and between.strip(" ,") not in ("", "rằng"):
                return None  # 'Phát biểu tại hội nghị, X lên án ...': X's own verb
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
        if _INTRODUCES.fullmatch(lowered, act.end, here) or (modal and _CONDITION.fullmatch(lowered, act.end, here)):
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
