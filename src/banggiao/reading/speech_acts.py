"""Layer 4b: what is said and done with words: performative, evaluative and speech verbs, and the clauses they open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import ahocorasick_rs
import regex

from banggiao.reading.actors import Cast
from banggiao.reading.clauses import negated
from banggiao.reading.document import Document, Part

# What may stand between a subject (or a separator) and its verb.
_ADVERBS = regex.compile(
    r"(?i)(?:(?<!\p{L})(?:cũng|đã|đang|đều|vừa|cùng|luôn|luôn luôn|tiếp tục|chân thành|trân trọng|nhiệt liệt|bày tỏ|bày bỏ|một lần nữa|tái|hết sức|rất|vui mừng|vui vẻ|"
    r"vinh dự và|đồng thời|nhân dịp này|qua đó|theo đó|bên cạnh đó|ngoài ra|cơ bản|hoàn toàn|mạnh mẽ|lên tiếng|đặc biệt|sâu sắc|thay mặt|thẳng thắn|"
    r"gửi lời|chuyển lời|thực sự|đạt được|chính thức|sẽ|nhiều lần|công khai|tha thiết|kịch liệt|khẩn thiết|thông báo và|hoan nghênh và|hoan nghênh,|mong muốn và|"
    r"nhất quán|hai bên|về nguyên tắc|còn|liên tục|có|rằng|là|việc|sự|cao|phía|bản thân|cá nhân|đề nghị và|chủ động|tích cực|kiên quyết|quyết|rõ|cả|xin|"
    r"phát biểu|trả lời|trong đó|lại|từng|chỉ|luôn được|giữ|để|về phần mình|phần mình) *,? *)+$"
)
_SEPARATOR = regex.compile(
    r"(?i)(?:[,;:.(\"'\-…]|(?<!\p{L})(?:và|đồng thời|cũng như|nhưng|song|mà|khi|trong khi|bên cạnh việc|cùng với việc|thì|nên|sau khi|trước khi|lúc)) *$"
)
_NOUN_BEFORE = regex.compile(
    r"(?i)(?<!\p{L})(?:sự|những|các|mọi|lời|theo|bản|nội dung|với|tinh thần|thực hiện|triển khai|nhiều|một|hai|ba|có|từ|về|trước|các đề xuất,?|ý kiến|vấn đề|đáp ứng|được|không|chưa|thể hiện|nhân|như|của|cho|do|đạt|"
    r"thông điệp|tạo|vì|để|lá|bức|khoản|văn bản|tuyên bố|phù hợp với|nhất trí với|hoàn thành|bất chấp|tái khẳng định|đúng) +$"
)
_NOUN_AFTER = regex.compile(r"(?i)^ (?:của|này|đó|trên|nói trên|từ phía|nêu trên|chung của|gần đây của)(?!\p{L})")
_SPEECH_TAIL = regex.compile(
    r"(?i)(?<!\p{L})(?:khẳng định|tái khẳng định|nhấn mạnh|nêu rõ|cho biết|cho hay|nói|nói rằng|tuyên bố|bày tỏ|phát biểu|chia sẻ|thông báo|cho rằng|nhận định|đề nghị|lưu ý|nhất trí|thống nhất|viết|đánh giá|tin tưởng|hy vọng)"
    r"(?: với [^,;.\"]{1,60}?| tại [^,;.\"]{1,60}?)?(?: rằng| về việc| là)?[,:]? *[\"']?$"
)


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """A verb that does something by being said.

    ``group``: commitment, position, speech or other; ``value``: its modality or kind. ``opening`` is where its clause begins
    (subject and adverbs included), ``fresh`` whether it opens a clause of its own there; ``speech`` whether a speech verb
    introduces it.
    """

    start: int
    end: int
    sentence: int
    group: str
    value: str
    opening: int
    fresh: bool
    speech: bool
    denied: bool = False


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
    ends = {a.end: a.start for a in cast.actors}
    for actor in cast.actors:
        ends[actor.end] = min(ends[actor.end], actor.start)
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
        if start < sentence.start or sentence.part is Part.BYLINE:
            continue
        _, group, value = rows[which]
        if group != "other" and value != "will" and _is_noun(text, sentence.start, start, end, value):
            continue
        opening, fresh, speech = _opening(text, sentence.start, start, ends)
        out.append(SpeechAct(start, end, number, group, value, opening, fresh, speech, denied=negated(text, start)))
    return out


def _is_noun(text: str, floor: int, start: int, end: int, value: str) -> bool:
    """'Theo đề nghị của X', 'sự ủng hộ', 'những cam kết này': a noun, no act."""
    if _NOUN_AFTER.match(text[end : end + 16]):
        return True
    before = text[max(floor, start - 24) : start]
    found = _NOUN_BEFORE.search(before)
    if found is None:
        return False
    word = found.group().strip().lower()
    if word in ("cho", "của", "do", "để", "có", "không", "chưa", "với", "vì", "từ", "như", "được") and value in ("need", "will"):
        return False
    if word == "có" and value in ("hoped",):
        return False
    if word in ("không", "chưa", "tuyên bố", "nhất trí với") and value not in ("agreed",):
        return word == "nhất trí với"
    return not (word == "tái khẳng định" and value != "pledged")


def _opening(text: str, floor: int, position: int, ends: dict[int, int]) -> tuple[int, bool, bool]:
    """Walk left from a verb over adverbs, its subject, and the speech verb that introduces it.

    Returns where the clause begins, whether a separator or the sentence's beginning lies there, and whether a speech verb
    was passed.
    """
    here = position
    speech = False
    for _ in range(6):
        begin = _back(text, floor, here)
        if begin in ends and ends[begin] >= floor:
            here = ends[begin]
            # 'A và B' lead together.
            while True:
                joined = _back(text, floor, here)
                if text[max(floor, joined - 3) : joined].endswith(" và") and joined - 3 in ends and ends[joined - 3] >= floor:
                    here = ends[joined - 3]
                elif text[joined - 1 : joined] == "," and joined - 1 in ends and ends[joined - 1] >= floor and here != position:
                    here = ends[joined - 1]
                else:
                    break
            continue
        window = text[max(floor, here - 60) : here]
        adverb = _ADVERBS.search(window)
        if adverb is not None and adverb.group():
            here -= len(window) - adverb.start()
            continue
        window = text[max(floor, here - 90) : here]
        said = _SPEECH_TAIL.search(window)
        if said is not None:
            here -= len(window) - said.start()
            speech = True
            continue
        break
    before = text[max(floor, here - 24) : here]
    fresh = not before.strip() or _SEPARATOR.search(before) is not None
    return here, fresh, speech


def _back(text: str, floor: int, position: int) -> int:
    while position > floor and text[position - 1] == " ":
        position -= 1
    return position
