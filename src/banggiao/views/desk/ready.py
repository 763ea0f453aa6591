"""Answers as they were made, packed, and kept until what they show changes.

A page is the same for all who may see it but for the token in its forms, so it is cut where that stands: the pieces are
packed once, and an answer is put together from them and the token of who asks.
"""

from __future__ import annotations

import struct
import threading
import zlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from starlette.responses import HTMLResponse, Response

_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"  # gzip, no name, no time, any system
_LEVEL = 5
_SMALL = 1000  # bytes that are not worth packing


@dataclass(frozen=True, slots=True)
class Made:
    """An answer's body in pieces, between which the token belongs; each also deflated, up to a whole byte."""

    pieces: tuple[bytes, ...]
    packed: tuple[bytes, ...]
    media_type: str

    @classmethod
    def of(cls, body: bytes, *, token: str = "", media_type: str = "text/html") -> Made:
        """From the body that was made for one token."""
        pieces = tuple(body.split(token.encode())) if token else (body,)
        return cls(pieces, tuple(_packed(piece) for piece in pieces), media_type)

    @property
    def size(self) -> int:
        """Bytes that it takes to keep."""
        return sum(len(piece) for piece in (*self.pieces, *self.packed))

    def answer(self, token: str, accepted: str) -> Response:
        """The answer for a token; packed where the ``Accept-Encoding`` that came allows it."""
        body = token.encode().join(self.pieces)
        kind = HTMLResponse if self.media_type == HTMLResponse.media_type else Response
        if "gzip" not in accepted or len(body) < _SMALL:
            return kind(body, media_type=self.media_type)
        packed = _packed(token.encode()).join(self.packed)
        tail = b"\x03\x00" + struct.pack("<LL", zlib.crc32(body), len(body) & 0xFFFFFFFF)
        return kind(_HEAD + packed + tail, headers={"content-encoding": "gzip"}, media_type=self.media_type)


def _packed(piece: bytes) -> bytes:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)


class Shelf:
    """The answers made last, up to ``most`` bytes."""

    def __init__(self, *, most: int = 48 * 1024 * 1024) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Made] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> Made | None:
        """The answer for a key, where it is kept."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: Hashable, made: Made) -> None:
        """Keep an answer; those that nobody asked for longest go."""
        with self._lock:
            before = self._kept.pop(key, None)
            self._size += made.size - (before.size if before is not None else 0)
            self._kept[key] = made
            while self._size > self._most:
                _, gone = self._kept.popitem(last=False)
                self._size -= gone.size
