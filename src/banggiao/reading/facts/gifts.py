"""Gifts in kind: how many vehicles, ships, aircraft, tonnes or doses one state gives another."""

from __future__ import annotations

import re

from banggiao.reading.numbers import Quantity

_THINGS = frozenset(("vehicles", "ships", "aircraft", "doses"))
_GIVEN = re.compile(r"(?<!\w)(?:tặng|viện trợ|món quà|quà tặng|bàn giao miễn phí)(?!\w)[^;]{0,110}$")
_FOOD = re.compile(r"(?<!\w)(?:tặng|trao tặng|viện trợ|hỗ trợ|cứu trợ|giúp)(?!\w)")


def is_gift(low: str, start: int, end: int, quantity: Quantity) -> bool:
    """Whether what ``quantity`` counts is given away, in the sentence ``low[start:end]``."""
    if quantity.noun == "tấn":
        return _FOOD.search(low, start, end) is not None
    return quantity.unit in _THINGS and _GIVEN.search(low, start, quantity.start) is not None
