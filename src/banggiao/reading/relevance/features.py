"""What a short text shows of states and of what they do, as named features.

Names come first: where no foreign state, organisation, armed body or disputed place is named, nothing else is looked
at, and that is the end of most items of a feed. The cues around the names fall into groups; a group counts differently
beside one party and beside two, so that 'gặp' between two states is not 'gặp' of two lovers.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from banggiao.reading.record import record
from banggiao.reading.relevance.tables import DASHES, HALF, HOME, Name, cue_finder, foreign_finder, name_finder

_HOME_ONLY = frozenset({HOME})
# What may stand, with its capital, before a state's name that is a person's or a word too ('Anh', 'Đức', 'Ý'):
# prepositions that open a sentence, ends of offices, other states.
_BEFORE_STATE = frozenset(
    {"Tại", "Ở", "Với", "Từ", "Của", "Và", "Sau", "Về", "Cựu", "Tân", "Giao", "Phòng", "Trưởng", "Tướng", "Thống", "Sứ"}
    | {"Vua", "Việt", "Trung", "Mỹ", "Nga", "Anh", "Pháp", "Đức", "Nhật"}
)
_TITLED = frozenset({"Ông", "Bà", "Ngoại trưởng", "Tổng thống", "Thủ tướng"})
_JOINTS = frozenset({" - ", "-", ", ", " và ", " với "})


@record
class Named:
    """A name where it stands in the text."""

    start: int
    end: int
    name: Name


@record
class Evidence:
    """What was found: the parties named, and the features that a weight may stand beside, each once."""

    parties: frozenset[str]
    features: tuple[str, ...]
    low: str  # the text in lower case


def lower(text: str) -> str:
    """The text in lower case, character by character, so that offsets stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _state_not_person(text: str, start: int, end: int) -> bool:
    """Is a name such as 'Anh', 'Đức', 'Ý' a state here? Not beside another capital, but after an office."""
    before = text[max(0, start - 40) : start].rstrip()
    if before and before[-1].isalnum():
        word = before.rsplit(maxsplit=1)[-1]
        return not word[:1].isupper() or word in _BEFORE_STATE
    after = text[end : end + 2]
    return len(after) < 2 or not after[1].isupper()


def named_in(text: str, low: str) -> list[Named]:
    """The parties named in a text, in order; ``low`` is the text in lower case."""
    finder, table = name_finder()
    found: list[Named] = []
    half: Named | None = None  # waits for the name that it is half of a pair with
    for index, start, end in finder.find_matches_as_indexes(low):
        name = table[index].get(text[start:end])
        if (
            name is not None
            and name.kind != "other"
            and not (start and low[start - 1].isalnum())
            and not low[end : end + 1].isalnum()
            and (name.kind != "ambiguous" or _state_not_person(text, start, end))
        ):
            one = Named(start, end, name)
            before = half or (found[-1] if found else None)
            paired = before is not None and text[before.end : start] in DASHES
            if half is not None and paired:
                found.append(half)
            half = one if name.kind == HALF and not paired else None
            if half is None:
                found.append(one)
    return found


def evidence(text: str, *, opens: bool = True) -> Evidence | None:
    """The features of a normalised text; None where it names nobody that relations between states could be with.

    ``opens``: whether the text begins where its article does, so that its first sentence is its title if no line is.
    """
    if not foreign_finder().find_matches_as_indexes(text):
        return None
    low = lower(text)
    named = named_in(text, low)
    codes = frozenset([item.name.code for item in named])
    if codes <= _HOME_ONLY:
        return None
    level = 2 if len(codes) > 1 else 1
    title = _title_end(text) if opens else text.find("\n")
    features: dict[str, None] = dict.fromkeys(_party_features(text, named, codes, title))
    finder, table = cue_finder()
    for index, start, end in finder.find_matches_as_indexes(low):
        cue = table[index]
        if (
            cue is None
            or (start and low[start - 1].isalnum())
            or low[end : end + 1].isalnum()
            or (cue.capital is not None and not text[start + cue.capital].isupper())
        ):
            continue
        of_cue = cue.features
        features[of_cue[level]] = None
        if start < title:
            features[cue.title_features[level - 1]] = None
        features[of_cue[0]] = None
    return Evidence(codes, tuple(features), low)


def _title_end(text: str) -> int:
    """Where the title ends: with the first line, or, where there is but one, with its first sentence."""
    line = text.find("\n")
    if line >= 0:
        return line
    sentence = text.find(". ")
    return len(text) if sentence < 0 else sentence


def _party_features(text: str, named: list[Named], codes: frozenset[str], title: int) -> Iterator[str]:
    yield "bias"
    yield f"parties|{min(len(codes - {HOME}), 4)}{'+home' if HOME in codes else ''}"
    for item in named:
        yield item.name.feature
    in_title = {item.name.code for item in named if item.start < title}
    yield f"title|{min(len(in_title - {HOME}), 2)}{'+home' if HOME in in_title else ''}"
    first = named[0]
    if first.start == 0 or text[: first.start].strip() in _TITLED:
        yield f"subject|{first.name.kind}"
    for one, two in pairwise(named):
        joint = text[one.end : two.start]
        if joint in _JOINTS and one.name.code != two.name.code:
            yield "pair|dash" if "-" in joint else "pair|and"
            break
