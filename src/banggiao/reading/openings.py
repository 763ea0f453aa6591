"""Where a subject may begin, and what denies a verb."""

from __future__ import annotations

import re

from banggiao.reading.clause_words import NEVER, OBLIQUE, OPENERS

_PUNCTUATION = frozenset(",;:\"'(.!?-–…“”")

_LIST_MARK = re.compile(r"[(\[]?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)\]]|[*+•●○■▪►]")  # '(2) Tổng thống X ...'

_LONGEST = 3  # words in the longest phrase of the two tables

_NEGATION = re.compile(
    r"(?<!\w)(?:không|chưa|chẳng|chưa từng|không hề|hiếm khi|từ chối|bác bỏ|phủ nhận)(?: (?:thể|còn|có|được|phải|hề"
    r"|bao giờ|muốn|đưa ra|đạt được|sẽ))* *$"
)

_NEGATES = ("không", "hiếm khi", "chưa", "chẳng", "từ chối", "bác bỏ", "phủ nhận")  # one of them stands in it


def opens(lowered: str, floor: int, position: int) -> bool:
    """Whether what stands before ``position`` lets a subject begin there; ``floor`` is where the sentence begins."""
    before = lowered[max(floor, position - 28) : position].rstrip()
    if not before or before[-1] in _PUNCTUATION or before[-1].isdigit():
        return True
    words = before.split()
    if len(words) == 1 and position - floor <= 6 and _LIST_MARK.fullmatch(words[0]) is not None:
        return True
    if words[-1] in _OF_DELEGATES and (led := _DELEGATION.search(before)) is not None:
        # 'Đoàn cán bộ cấp cao Quân đội X', 'Lãnh đạo cấp cao X': what stands before the delegation decides.
        return opens(lowered, floor, position - (len(before) - led.start()) - 1)
    if words[-1] in _OF_TWO and (two := _TWO.search(lowered, max(floor, position - 44), position - 1)) is not None:
        # 'Hai nước láng giềng A và B': what stands before the two decides.
        return opens(lowered, floor, two.start())
    if words[-1].lstrip("\"'(“") not in _LAST_WORDS:
        return False
    for size in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-size:]).lstrip("\"'(“")
        if phrase in OBLIQUE:
            return False
        if phrase in OPENERS:
            # 'làm việc với các doanh nghiệp Mỹ': what stands before the plural decides.
            return phrase != "các" or len(words) < 2 or words[-2] not in OBLIQUE
    return False


_OF_DELEGATES = frozenset({"cao", "bộ", "biểu", "tác", "sự", "quyền", "phủ"})
_DELEGATION = re.compile(
    r"(?<!\w)(?:(?:phái )?đoàn(?: (?:đại biểu|cán bộ|công tác|quân sự))*(?: cấp cao)?|"
    r"(?:các )?(?:nhà )?lãnh đạo cấp cao|chính quyền|chính phủ)$"
)
_OF_TWO = frozenset({"giềng", "minh", "quốc", "tác", "thủ", "gia", "á", "âu", "phi", "giới", "nhân", "em", "vịnh"})
_TWO = re.compile(
    r"(?<!\w)(?:cả )?hai (?:nước|quốc gia|cường quốc|đồng minh|láng giềng|đối tác|đối thủ|cựu thù|nền kinh tế"
    r"|nguyên thủ)"
    r"(?: [^\W\d_]+){0,5}$"
)
_LAST_WORDS = frozenset(phrase.rsplit(None, 1)[-1] for phrase in OBLIQUE | OPENERS)

_LAST_OF_NEVER = frozenset(phrase.rsplit(None, 1)[-1] for phrase in NEVER)


def oblique(lowered: str, floor: int, position: int) -> bool:
    """Whether the word before ``position`` makes what stands there an object or a circumstance, no subject."""
    before = lowered[max(floor, position - 20) : position]
    words = before.split()
    if not words or words[-1] not in _LAST_OF_NEVER or not before.endswith(" "):
        return False
    return any(" ".join(words[-size:]) in NEVER for size in range(1, min(_LONGEST, len(words)) + 1))


# 'Nếu X cam kết rút quân, Y sẽ ...': what X might do is a condition.
_IF = re.compile(
    r"(?<!\w)(?:nếu|ngay cả khi|kể cả khi|trừ khi|trừ phi|chừng nào|một khi|cho (?:đến|tới) khi|liệu|giả sử"
    r"|trong trường hợp|với điều kiện)(?: như)? $"
)


def conditional(lowered: str, opening: int) -> bool:
    """Whether the clause that begins at ``opening`` is a condition: 'nếu X đồng ý ...', 'trừ khi ...'."""
    return lowered.endswith(_IF_ENDS, 0, opening) and _IF.search(lowered, max(0, opening - 24), opening) is not None


_IF_ENDS = ("nếu ", "khi ", "phi ", "nào ", "liệu ", "sử ", "hợp ", "kiện ", "như ")


def negated(lowered: str, position: int) -> bool:
    """True where the verb at ``position`` is denied by what stands right before it."""
    start = max(0, position - 34)
    return (
        any(map(lowered[start:position].__contains__, _NEGATES))
        and _NEGATION.search(lowered, start, position) is not None
    )
