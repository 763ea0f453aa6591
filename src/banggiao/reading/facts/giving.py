"""Who gives aid to whom where a verb tells it: 'A cảm ơn B đã hỗ trợ', 'A nhận khoản viện trợ từ B'."""

from __future__ import annotations

import re

from banggiao.reading.document import Sentence
from banggiao.reading.facts.parties import State, is_organisation, seats_in
from banggiao.reading.frame import Frame

_OF = r"(?:(?:chính phủ|chính quyền|nhà nước|đảng|nhân dân|quân đội|phía|nước|bộ \w+|bộ \w+ \w+)(?:,| và)? )*$"
_THANKS = re.compile(r"(?<!\w)(?:cảm ơn|cám ơn|tri ân|biết ơn|hoan nghênh|đánh giá cao|ghi nhận)(?: việc| sự)?(?!\w)")
_HAS_GIVEN = re.compile(
    r"[^;.]{0,40}? (?:đã |vừa |luôn |tiếp tục |kịp thời )*(?:viện trợ|hỗ trợ|giúp đỡ|giúp|tài trợ|cứu trợ|tặng|cung cấp"
    r"|dành|cấp|trao|chuyển)(?!\w)"
)
_RECEIVES = re.compile(r"(?<!\w)(?<!công )(?<!xác )(?<!ghi )(?:tiếp nhận|nhận được|nhận)(?!\w)(?! (?:thấy|định|thức))")
_FROM = re.compile(rf"(?<!\w)(?:từ|của|do) {_OF}")
_NEAR = 64  # code points that the words before a state's name are looked for in


def given_and_taken(frame: Frame, number: int, sentence: Sentence, states: list[State]) -> tuple[str, str] | None:
    """The giver's state and the taker's; None where no verb of thanks or of receiving tells them apart."""
    low, named = frame.lowered, [*states, *seats_in(frame, sentence)]
    thanks = _THANKS.search(low, sentence.start, sentence.end)
    if thanks is not None:
        giver = next((s for s in sorted(named, key=lambda s: s.start) if s.start >= thanks.end()), None)
        if giver is None or giver.start - thanks.end() > _NEAR or _HAS_GIVEN.match(low, giver.end) is None:
            return None
        return _with_taker(frame, number, thanks.start(), giver.code, named)
    receives = _RECEIVES.search(low, sentence.start, sentence.end)
    if receives is None:
        return None
    behind = (s for s in named if s.start > receives.end())
    giver = next((s for s in behind if _FROM.search(low, max(receives.end(), s.start - _NEAR), s.start)), None)
    return _with_taker(frame, number, receives.start(), giver.code, named) if giver is not None else None


def _with_taker(frame: Frame, number: int, verb: int, giver: str, named: list[State]) -> tuple[str, str] | None:
    """The giver, and the verb's subject: in its own sentence, a capital at least, or carried over from one before."""
    subject = frame.clauses.subject(verb, number)
    codes = subject.codes if subject is not None else ()
    if subject is None or subject.inherited:
        codes = tuple(s.code for s in named if s.end <= verb)[-1:] or codes
    if len(codes) != 1 or codes[0] == giver or is_organisation(codes[0]):
        return None
    return giver, codes[0]
