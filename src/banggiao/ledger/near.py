"""Near-duplicates: texts that are one text reprinted.

A text is the set of its three-word shingles. MinHash signatures (rensa), cut into bands, find candidates; a candidate
counts where the exact Jaccard similarity of the two sets reaches ``THRESHOLD``. Clusters are the connected components,
so they do not depend on the order in which texts came.
"""

from __future__ import annotations

import hashlib
import struct

from rensa import RMinHash  # type: ignore[import-untyped]

from banggiao.ledger.words import tokens

THRESHOLD = 0.65
PERMUTATIONS = 120
ROWS = 5  # a band: 24 bands find 95 % of pairs at the threshold, 99 % from 0.7, hardly any under 0.1
SHINGLE = 3
MAX_WORDS = 20_000  # of one text that are compared
SCHEME = f"rensa{RMinHash.ALGORITHM_VERSION}-{PERMUTATIONS}-{ROWS}-{SHINGLE}-{THRESHOLD}"


def shingles(text: str) -> frozenset[str]:
    """The text's runs of three words, folded; a text of fewer words is one shingle."""
    words = [word for _, _, word in tokens(text[: MAX_WORDS * 12])][:MAX_WORDS]
    if len(words) <= SHINGLE:
        return frozenset((" ".join(words),)) if words else frozenset()
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def bands(pieces: frozenset[str]) -> list[int]:
    """Signed 64-bit band values: two texts that share one are candidates."""
    if not pieces:
        return []
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=7)
    sketch.update(sorted(pieces))
    values = sketch.digest()
    out = []
    for start in range(0, PERMUTATIONS, ROWS):
        packed = struct.pack(f"<I{ROWS}I", start, *values[start : start + ROWS])
        out.append(int.from_bytes(hashlib.blake2b(packed, digest_size=8).digest(), "little", signed=True))
    return out


def similarity(a: frozenset[str], b: frozenset[str]) -> float:
    """Jaccard: shared shingles over all shingles; 0 for two empty texts."""
    both = len(a & b)
    return both / (len(a) + len(b) - both) if both else 0.0
