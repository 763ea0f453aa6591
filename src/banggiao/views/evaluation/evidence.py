"""Where a fact's words stand: which evidence is sound, which fits the gold's, which is near enough to be meant."""

from __future__ import annotations

from banggiao.model import MAX_EVIDENCE
from banggiao.views.evaluation.types import Json

NEAR = 200  # code points around the gold's evidence in which a fact must stand to be about it
Spans = list[tuple[int, int]]


def sound_spans(fact: Json) -> Spans | None:
    """The fact's evidence as (start, end) pairs; None where there is none or one cannot be a span."""
    try:
        found = [(int(start), int(end)) for start, end in fact["evidence"]]
    except (KeyError, TypeError, ValueError):
        return None
    return found if found and all(0 <= start < end <= start + MAX_EVIDENCE for start, end in found) else None


def within(fact: Json, length: int | None) -> bool:
    """Does every span lie in a text of that length? True where the text is not known."""
    return length is None or all(end <= length for _, end in sound_spans(fact) or ())


def fit(gold: Json, said: Json) -> float:
    """How well the evidence fits: 0, or the shared part of the longer span of the best pair.

    Two spans fit when what they share is half of the shorter and a quarter of the longer.
    """
    best = 0.0
    for start, end in gold["evidence"]:
        for other_start, other_end in sound_spans(said) or ():
            shared = min(end, other_end) - max(start, other_start)
            shorter, longer = sorted((end - start, other_end - other_start))
            if shared >= 0.5 * shorter and shared >= 0.25 * longer:
                best = max(best, shared / longer)
    return best


def near(gold: Json, said: Json) -> bool:
    """Does any span stand in the neighbourhood of the gold's?"""
    spans = sound_spans(said) or ()
    return any(s < end + NEAR and e > start - NEAR for start, end in gold["evidence"] for s, e in spans)
