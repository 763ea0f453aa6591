"""Patterns that are compiled when they are first asked for."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
import regex as library

import banggiao.reading
from banggiao.reading import regex
from banggiao.reading.regex import Deferred

PATTERN = Deferred.__mro__[1]  # what a pattern is once it has been asked for, too


def every_pattern() -> Iterator[tuple[str, Deferred]]:
    """The deferred patterns of all modules of reading, in containers too."""
    for found in pkgutil.walk_packages(banggiao.reading.__path__, "banggiao.reading."):
        for name, value in vars(importlib.import_module(found.name)).items():
            values = (
                value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else (value,)
            )
            yield from ((f"{found.name}.{name}", each) for each in values if isinstance(each, PATTERN))


def test_every_pattern_compiles() -> None:
    patterns = list(every_pattern())
    assert len(patterns) > 100
    for name, pattern in patterns:
        assert pattern.pattern, name


def test_a_pattern_is_compiled_once_and_then_answers_itself() -> None:
    pattern = regex.compile(r"\p{Lu}\p{Ll}+")
    first = pattern.search
    found = first("tại Hà Nội")
    assert found is not None
    assert found.group() == "Hà"
    assert pattern.search is first


def test_flags_are_kept() -> None:
    assert regex.compile("hà", regex.I).match("HÀ")


SENTENCES = (
    "Sáng 5/3/2026, tại Hà Nội, Tổng thống Peru Luis Rojas-Ortiz (trái) đã hội đàm với Chủ tịch nước Nguyễn Văn Bình;\n"
    "Ngay sau đó, hai bên ký Hiệp định ASEAN - Peru trị giá 4,1 tỷ USD và nhất trí sớm tổ chức cuộc họp lần thứ 2 của "
    "Ủy ban chung. Theo ông, chuyến thăm Việt Nam [đầu tiên] của ông Мария Ἑλένη 王小明 김민지 là 'dấu mốc'."
)


def test_whoever_compiles_a_pattern_it_finds_the_same() -> None:
    for name, pattern in every_pattern():
        by_library = library.compile(pattern.pattern, pattern._flags)
        found = [each.span() for each in pattern.finditer(SENTENCES)]
        assert found == [each.span() for each in by_library.finditer(SENTENCES)], name


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"[\p{Lu}\-]+", "A-ĐỄ-Ж"), (r"[^\p{L}]+", ", 3 "), (r"[]\p{Ll}]+", "ế]я"), (r"\p{L}+", "Ếmé王민"),
        (r"\p{Lu}\p{Ll}", "Ườ"), (r"\[\p{Ll}", "[ớ"), (r"[\p{L}'\-]+", "Ü-王'д"),
        (r"hai(?<=một|ai)(?<!một|i |bai) bên", "hai bên"),
    ],
)  # fmt: skip
def test_letters_are_those_of_unicode(source: str, words: str) -> None:
    pattern = regex.compile(source)
    assert pattern.fullmatch(words) is not None
    assert type(pattern.search.__self__) is type(re.compile(""))  # type: ignore[attr-defined]


@pytest.mark.parametrize("source", [r"\p{M}+", r"\Ghà", r"(?<=a(?:b|cd))d"])
def test_what_re_does_not_know_stays_with_the_library(source: str) -> None:
    pattern = regex.compile(source)
    assert isinstance(pattern.search.__self__, library.Pattern)  # type: ignore[attr-defined]


def test_what_a_pattern_does_not_hand_on_it_does_not_have() -> None:
    with pytest.raises(AttributeError):
        _ = regex.compile("a").nothing  # type: ignore[attr-defined]
