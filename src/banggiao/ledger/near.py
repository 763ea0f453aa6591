"""Near-duplicates: texts that are one text reprinted.

A text is the set of its three-word shingles. MinHash signatures (rensa), cut into bands, find candidates; a candidate
counts where the exact Jaccard similarity of the two sets reaches ``THRESHOLD``. Clusters are the connected components,
so they do not depend on the order in which texts came.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from operator import eq

from rensa import RMinHash  # type: ignore[import-untyped]

from banggiao.ledger.words import tokens

THRESHOLD = 0.65
PERMUTATIONS = 120
ROWS = 5  # a band: 24 bands find 95 % of pairs at the threshold, 99 % from 0.7, hardly any under 0.1
FEWEST = 48  # bytes that the sketches of two candidates have in common
SHINGLE = 3
MAX_WORDS = 20_000  # of one text that are compared
SCHEME = f"rensa{RMinHash.ALGORITHM_VERSION}-{PERMUTATIONS}-{ROWS}-{SHINGLE}-{THRESHOLD}"


def shingles(text: str) -> frozenset[str]:
    """The text's runs of three words, folded; a text of fewer words is one shingle."""
    words = [word for _, _, word in tokens(text[: MAX_WORDS * 12])][:MAX_WORDS]
    if len(words) <= SHINGLE:
        return frozenset((" ".join(words),)) if words else frozenset()
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


@dataclass(frozen=True, slots=True)
class Signature:
    """What of a text is kept for finding its likes: signed 64-bit ``bands`` (two texts that share one are candidates),
    and a byte of each permutation, for leaving out candidates that are by chance."""

    bands: tuple[int, ...]
    sketch: bytes


def signature(pieces: frozenset[str]) -> Signature:
    """The signature of a text; no bands and no sketch of an empty one."""
    if not pieces:
        return Signature((), b"")
    made = RMinHash(num_perm=PERMUTATIONS, seed=7)
    made.update(sorted(pieces))
    values = made.digest()
    return Signature(_bands(values), bytes(value & 0xFF for value in values))


def bands(pieces: frozenset[str]) -> list[int]:
    """The bands of a text."""
    return list(signature(pieces).bands)


def may_be_like(one: bytes, two: bytes) -> bool:
    """Do two sketches leave it open whether their texts are one? Of 120 bytes two texts at the threshold have 78 in
    common give or take 5, so that one in a hundred million pairs there is missed; most that are by chance have fewer
    than ``FEWEST``."""
    common: int = sum(map(eq, one, two))
    return common >= FEWEST


def _bands(values: list[int]) -> tuple[int, ...]:
    out = []
    for start in range(0, PERMUTATIONS, ROWS):
        packed = struct.pack(f"<I{ROWS}I", start, *values[start : start + ROWS])
        out.append(int.from_bytes(hashlib.blake2b(packed, digest_size=8).digest(), "little", signed=True))
    return tuple(out)


def similarity(a: frozenset[str], b: frozenset[str]) -> float:
    """Jaccard: shared shingles over all shingles; 0 for two empty texts."""
    both = len(a & b)
    return both / (len(a) + len(b) - both) if both else 0.0
