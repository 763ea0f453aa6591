"""Compressed files as streams that stop before they fill the disk or the memory."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, cast

from banggiao.model.errors import SourceError
from banggiao.sources.extras import need

SUFFIXES = (".gz", ".zst")
FREE = 64 * 1024 * 1024  # bytes that any file may unpack to, however small it is
HIGHEST = 200  # times as large as packed: news in JSONL packs to a tenth; bombs pack to a thousandth and less


class Limited(io.RawIOBase):
    """A reading stream that raises SourceError when it has given far more than ``packed`` bytes can hold."""

    def __init__(self, stream: BinaryIO, *, packed: int, where: str) -> None:
        self._stream = stream
        self._most = max(FREE, HIGHEST * packed)
        self._given = 0
        self._where = where

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        data = self._stream.read(len(view))
        self._given += len(data)
        if self._given > self._most:
            raise SourceError(
                f"unpacks to more than {self._most // 2**20} MB, over {HIGHEST} times its size: a bomb, or no text;"
                " unpack it yourself if it is sound",
                where=self._where,
            )
        view[: len(data)] = data
        return len(data)


def limited(stream: BinaryIO, *, packed: int, where: str) -> BinaryIO:
    """A buffered stream over ``stream`` that refuses to grow beyond what ``packed`` bytes can hold."""
    return cast(BinaryIO, io.BufferedReader(Limited(stream, packed=packed, where=where), 1 << 16))


class opened:
    """``with opened(path) as stream``: the file's bytes, unpacked where its name ends in .gz or .zst.

    Damaged files raise SourceError when they are read; see ``damaged``.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stack = ExitStack()

    def __enter__(self) -> BinaryIO:
        path = self._path
        suffix = path.suffix.lower()
        if suffix not in SUFFIXES:
            return self._stack.enter_context(path.open("rb"))
        packed = path.stat().st_size
        raw = self._stack.enter_context(path.open("rb"))
        if suffix == ".gz":
            stream = cast(BinaryIO, self._stack.enter_context(gzip.open(raw, "rb")))
        else:
            zstandard = need("zstandard", what="a .zst file")
            made = zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True)
            stream = cast(BinaryIO, self._stack.enter_context(made))
        return limited(stream, packed=packed, where=str(path))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._stack.close()


def damaged(wrong: BaseException) -> str | None:
    """What is wrong with a packed file, where ``wrong`` says that; else None."""
    if isinstance(wrong, gzip.BadGzipFile | EOFError | zlib.error):
        return f"the gzip file is damaged: {wrong}"
    if type(wrong).__name__ == "ZstdError":
        return f"the zst file is damaged: {wrong}"
    return None
