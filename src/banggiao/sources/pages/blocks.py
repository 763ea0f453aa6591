"""An element's text as blocks in the order of the page: paragraphs and captions told apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Element = Any

_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr", "img", "picture", "source",
}  # fmt: skip
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, with its spaces collapsed."""

    text: str
    caption: bool = False


def squeeze(text: str) -> str:
    """The text with every run of white space as one space; soft hyphens and zero-width characters gone."""
    return _SPACE.sub(" ", text.translate(_INVISIBLE)).strip()


_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def text_of(element: Element) -> str:
    """All text within an element."""
    return squeeze(" ".join(block.text for block in blocks(element)))


def blocks(root: Element, *, captions: Collection[Element] = (), drop: Collection[Element] = ()) -> Iterator[Block]:
    """The blocks of ``root``; those within one of ``captions`` are captions; what is in ``drop`` is left out."""
    left_out, told = set(drop), set(captions)
    pieces: list[str] = []
    in_caption = 0

    def cut() -> Iterator[Block]:
        text = squeeze("".join(pieces))
        pieces.clear()
        if text:
            yield Block(text, in_caption > 0)

    # A stack of what is still to come, text or (element, is it its end): deep pages must not exhaust Python's own.
    coming: list[str | tuple[Element, bool]] = [(root, False)]
    while coming:
        step = coming.pop()
        if isinstance(step, str):
            pieces.append(step)
            continue
        element, ends = step
        if not ends and element is not root:
            coming.append(element.tail or "")
        if not isinstance(element.tag, str) or element in left_out:
            continue
        if element.tag not in _INLINE or element in told:
            yield from cut()
        if ends:
            in_caption -= element in told
            continue
        in_caption += element in told
        coming.append((element, True))
        coming += [(child, False) for child in reversed(element)]
        coming.append(element.text or "")
    yield from cut()
