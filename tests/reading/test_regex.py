"""Patterns that are compiled when they are first asked for."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

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


def test_what_a_pattern_does_not_hand_on_it_does_not_have() -> None:
    with pytest.raises(AttributeError):
        _ = regex.compile("a").nothing  # type: ignore[attr-defined]
