"""Selectors as outlets' rules write them ('div.detail-content p', '[data-role=sapo]') to elements."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from banggiao.model.errors import SourceError

if TYPE_CHECKING:
    Element = Any

_STEP = re.compile(r"(?P<tag>[a-zA-Z][\w-]*|\*)?(?P<rest>(?:[.#][\w-]+|\[[\w-]+(?:[*^]?=[^\]]*)?\])*)\Z")
_PART = re.compile(r"([.#])([\w-]+)|\[([\w-]+)(?:([*^]?)=([^\]]*))?\]")


@cache
def xpath(selector: str) -> str:
    """Tags, .class, #id, [attribute], [attribute=value] (*=: holds, ^=: starts with), descendants, and commas."""
    return " | ".join(_one(part.strip()) for part in selector.split(","))


def _one(selector: str) -> str:
    path = ""
    for step in selector.split():
        found = _STEP.match(step)
        if found is None or not step:
            raise SourceError(f"no such selector: {selector!r}")
        conditions = "".join(_condition(*part.groups()) for part in _PART.finditer(found["rest"]))
        path += f"//{(found['tag'] or '*').lower()}{conditions}"
    return f".{path}"


def _condition(mark: str | None, name: str, attribute: str | None, how: str, value: str | None) -> str:
    if mark == ".":
        return f"[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
    if mark == "#":
        return f"[@id='{name}']"
    if value is None:
        return f"[@{attribute}]"
    quoted = "'" + value.strip("\"'") + "'"
    if how:
        return f"[{'contains' if how == '*' else 'starts-with'}(@{attribute}, {quoted})]"
    return f"[@{attribute}={quoted}]"


def select(root: Element, selectors: Iterable[str]) -> list[Element]:
    """All elements that the first selector with any finds, in the order of the page."""
    for selector in selectors:
        found: list[Element] = root.xpath(xpath(selector))
        if found:
            return found
    return []


def select_all(root: Element, selectors: Iterable[str]) -> list[Element]:
    """All elements that any of the selectors finds."""
    return [element for selector in selectors for element in root.xpath(xpath(selector))]
