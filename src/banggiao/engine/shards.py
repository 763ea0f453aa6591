"""Inputs cut into tasks: a file each, and large files of lines by ranges of bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from banggiao.model import PartialDate
from banggiao.sources import KNOWN, articles
from banggiao.sources.tabular import Item, read_jsonl

SIZE = 16 * 1024 * 1024  # bytes of a range: some 4,000 articles, a minute or two of reading
_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Shard:
    """A file, or the lines of it that begin in [start, end)."""

    path: str
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How shards are read: a day for articles that tell none, what columns are called, whether texts in other
    languages than Vietnamese are read too."""

    published: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    any_language: bool = True


PLAIN = Options()


def shards(paths: Iterable[str | Path], *, size: int = SIZE) -> list[Shard]:
    """The tasks of some files and folders, in their order."""
    out: list[Shard] = []
    for path in map(Path, paths):
        for file in _files(path):
            length = file.stat().st_size if file.suffix.lower() in _LINES and file.is_file() else 0
            if length > size:
                out += [Shard(str(file), start, min(start + size, length)) for start in range(0, length, size)]
            else:
                out.append(Shard(str(file)))
    return out


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        suffix = (Path(file.stem) if file.suffix.lower() in (".gz", ".zst") else file).suffix.lower()
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if not hidden and suffix in KNOWN and file.is_file():
            yield file


def read_shard(shard: Shard, options: Options = PLAIN) -> Iterator[Item]:
    """The articles and failures of a shard, of all languages."""
    published = PartialDate.parse(options.published) if options.published else None
    columns = dict(options.columns)
    if shard.end is None:
        yield from articles([shard.path], unique=False, published=published, columns=columns)
        return
    with Path(shard.path).open("rb") as stream:
        if shard.start > 0:
            stream.seek(shard.start - 1)
            stream.readline()  # the line that began in the range before is that range's
        place = stream.tell()
        if place >= shard.end:
            return
        stream.seek(place)
        data = stream.read(shard.end - place)
        if not data.endswith(b"\n"):
            data += stream.readline()
    where = f"{shard.path} from byte {place}"
    yield from read_jsonl(io.BytesIO(data), where=where, published=published, columns=columns)
