"""When two spellings are one person's name: diacritics, hyphens, spacing, order, short forms, known aliases."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from rapidfuzz.distance import JaroWinkler, Levenshtein


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: for lists of words in the source."""
    return frozenset(text.split())


_FAMILIES = word_set("kim lee yi park moon yoon choe choi han chung song jang hwang cho pak ahn roh kang shin li wang")
_NGUYEN = word_set("nguyen tran le pham hoang vu vo phan dang bui do ho ngo duong")  # families too common to tell one
_SOUNDS = (
    ("ph", "f"), ("kh", "k"), ("th", "t"), ("gh", "g"), ("ng", "n"), ("sh", "s"), ("ch", "s"), ("tr", "t"), ("j", "i"),
    ("x", "s"), ("c", "k"), ("q", "k"), ("y", "i"), ("w", "v"), ("z", "d"), ("r", "l"), ("h", ""),
)  # fmt: skip
_AT_HAND = 8192  # texts, names, pairs of names: what a small ledger asks for, so that a large one holds no more memory
_WORD = re.compile(r"[^\W_]+")
_TONED = set("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_TITLES = word_set("ong ba ngai dong chi dr tien si dai tuong thuong trung thieu ta hoang than samdech")


@lru_cache(maxsize=_AT_HAND)
def fold(text: str) -> str:
    """Lower case without diacritics, đ included: 'Tô Lâm' -> 'to lam'."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=_AT_HAND)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    return tuple(_WORD.findall(fold(text)))


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: ``tokens`` (hyphens split), ``squashed`` (all in one), ``marked`` (with its diacritics).

    ``respelled``: written syllable by syllable in Vietnamese ('Pu-tin'); ``sound``: roughly how it sounds.
    """

    tokens: tuple[str, ...]
    squashed: str
    ordered: str
    marked: str
    vietnamese: bool
    respelled: bool
    sound: str


@cache
def _aliases() -> dict[str, str]:
    text = (resources.files("banggiao.ledger.resolve") / "data" / "aliases.tsv").read_text("utf-8")
    out: dict[str, str] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        canonical, *others = line.split("\t")
        for other in others:
            out["".join(words(other))] = canonical
    return out


@lru_cache(maxsize=_AT_HAND)
def parse(name: str) -> Name:
    """A name taken apart; a known alias is read as its canonical spelling."""
    canonical = _aliases().get("".join(words(name)))
    text = unicodedata.normalize("NFC", canonical or name)
    tokens = words(text)
    while len(tokens) > 1 and tokens[0] in _TITLES and tokens[0] in ("ong", "ba", "ngai"):
        tokens = tokens[1:]
    marked = "".join(_WORD.findall(text.lower()))
    vietnamese = any(c in _TONED for c in marked)
    sound = _sound("".join(tokens))
    return Name(tokens, "".join(tokens), "".join(sorted(tokens)), marked, vietnamese, vietnamese and "-" in text, sound)


@lru_cache(maxsize=_AT_HAND)
def _sound(letters: str) -> str:
    """Letters that Vietnamese respelling interchanges made alike: 'x' and 's', 'ph' and 'f', 'c', 'k' and 'q'."""
    for one, other in _SOUNDS:
        letters = letters.replace(one, other)
    return re.sub(r"(.)\1+", r"\1", letters)


def _alike(a: str, b: str) -> bool:
    """Two words that differ as transliterations do: 'zelensky' and 'zelenskiy', 'vladimir' and 'vladimia'."""
    if a == b:
        return True
    shorter = min(len(a), len(b))
    if shorter < 5:
        return False
    one, two = _sound(a), _sound(b)
    if min(len(one), len(two)) >= 6 and a[0] == b[0] and Levenshtein.distance(one, two, score_cutoff=1) <= 1:
        return True
    return (
        Levenshtein.distance(a, b, score_cutoff=2) <= (1 if shorter < 8 else 2) and JaroWinkler.similarity(a, b) >= 0.88
    )


@lru_cache(maxsize=_AT_HAND)
def likeness(left: str, right: str) -> float:
    """How surely two names of people of one country are one person's, from 0 to 1.

    1.0 the same but for spelling, hyphens or order; 0.9 transliterations of one another; 0.8 one is the short form
    of the other ('Trump', 'Donald Trump'); 0 otherwise. Vietnamese names that differ in their diacritics are two
    people's, unless one is written without any.
    """
    a, b = parse(left), parse(right)
    if not a.tokens or not b.tokens:
        return 0.0
    if a.squashed == b.squashed or a.ordered == b.ordered:
        if a.marked != b.marked and a.vietnamese and b.vietnamese and _diacritics_differ(a, b):
            return 0.0
        return 1.0
    if a.respelled != b.respelled and min(len(a.sound), len(b.sound)) >= 8:
        alike = Levenshtein.normalized_similarity(a.sound, b.sound)
        if alike >= 0.8:
            return 0.9
    if a.vietnamese and b.vietnamese:
        return 0.8 if _short_form(a, b) else 0.0
    if len(a.tokens) == len(b.tokens) and all(_alike(x, y) for x, y in zip(a.tokens, b.tokens, strict=True)):
        return 0.9
    respaced = len(a.tokens) != len(b.tokens) and min(len(a.squashed), len(b.squashed)) >= 8
    if respaced and _alike(a.squashed, b.squashed):
        return 0.9
    return 0.8 if _short_form(a, b) else 0.0


def _diacritics_differ(a: Name, b: Name) -> bool:
    """True where tones or vowels differ beyond where the tone mark stands ('hoà' and 'hòa' are one)."""

    def bag(text: str) -> list[str]:
        return sorted(unicodedata.normalize("NFD", text))

    return bag(a.marked) != bag(b.marked)


def _short_form(a: Name, b: Name) -> bool:
    short, full = (a, b) if len(a.tokens) < len(b.tokens) else (b, a)
    if len(short.tokens) >= len(full.tokens) or len(short.squashed) < 3:
        return False
    if len(short.tokens) == 1:  # a bare family or given name: the last word (West, Việt Nam) or the first (the East)
        word = short.tokens[0]
        eastern = len(full.tokens) >= 3 and (full.vietnamese or full.tokens[0] in _FAMILIES)
        if eastern and word == full.tokens[0]:
            return word not in _NGUYEN
        return _alike(word, full.tokens[-1]) or (len(word) >= 5 and any(_alike(word, t) for t in full.tokens))
    rest = list(full.tokens)
    for token in short.tokens:
        match = next((t for t in rest if _alike(token, t) or (len(token) == 1 and t.startswith(token))), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def same_person(left: str, right: str) -> bool:
    """True where two names of one country's people may be one person's."""
    return likeness(left, right) >= 0.8


def best_name(names: dict[str, int]) -> str:
    """The spelling to show: the fullest among those told at least a third as often as the most told one."""
    most = max(names.values())
    often = [n for n, count in names.items() if 3 * count >= most]
    return min(often, key=lambda n: (-len(parse(n).tokens), -names[n], n))
