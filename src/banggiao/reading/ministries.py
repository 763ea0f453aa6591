"""Whose 'Bộ Ngoại giao' is that names no state: the one told of before in full, else the article's own side's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from banggiao.reading.cast import Actor
from banggiao.reading.document import Document
from banggiao.reading.lexicon import load

_AT_FIRST = 24  # code points from where a sentence begins to a ministry that leads it ('Theo Bộ Ngoại giao, ...')
_BACK = 600  # code points back to where it was told of in full


@cache
def _ministries() -> frozenset[str]:
    return frozenset(f"bộ {field.form.lower()}" for field in load().fields if "ministry" in field.heads)


def ministry_of(document: Document, actor: Actor, before: Sequence[Actor], home: str | None) -> str | None:
    """The state whose ministry it is, or None where nothing tells.

    Told of in full is 'người phát ngôn Bộ Ngoại giao X', too; ``before`` are the actors before it, in order. Our own
    needs no name where it leads the sentence.
    """
    name = document.lowered[actor.start : actor.end]
    sentence = document.sentences[document.sentence_at(actor.start)]
    if not name.startswith("bộ ") or name not in _ministries() or actor.start - sentence.start > _AT_FIRST:
        return None
    for seen in reversed(before):
        if seen.start < actor.start - _BACK:
            break
        named = seen.kind in ("body", "person", "role") and len(seen.codes) == 1
        if named and name in document.lowered[seen.start : seen.end]:
            return seen.codes[0]
    return home if home == "VNM" else None
