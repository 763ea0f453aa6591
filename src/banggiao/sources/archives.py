"""ZIP archives of articles, read in place: nothing is unpacked to disk, nothing is trusted.

Refused, each with its reason: names that lead out of the archive, links, encrypted members, archives within archives,
members that unpack to far more than they can hold, archives whose members overlap.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath, PureWindowsPath
from typing import BinaryIO, cast

from banggiao.model.errors import SourceError
from banggiao.sources.compressed import limited
from banggiao.sources.failure import Failure
from banggiao.sources.tabular import Item, without_place

MOST_MEMBERS = 200_000
_NESTED = (".zip", ".gz", ".zst", ".bz2", ".xz", ".7z", ".rar", ".tar")

Reader = Callable[[BinaryIO, str, str], Iterator[Item]]


def read_zip(stream: BinaryIO, read: Reader, *, known: tuple[str, ...], where: str) -> Iterator[Item]:
    """The articles of a ZIP's members whose suffix is ``known``; ``read`` gets (stream, member's name, where)."""
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as wrong:
        raise SourceError(f"no ZIP archive, or a damaged one: {wrong}", where=where) from wrong
    with archive:
        members = archive.infolist()
        _check(members, _size(stream), where=where)
        found = False
        for member in members:
            spot = f"{where}, {member.filename[:200]}"
            refused = _refused(member)
            if refused:
                yield Failure(spot, refused)
                found = True
            elif member.is_dir() or _is_hidden(member.filename):
                continue
            elif PurePosixPath(member.filename).suffix.lower() in known:
                found = True
                yield from _member(archive, member, read, spot)
        if not found:
            yield Failure(where, f"the archive holds no article: looked for {', '.join(known)}")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, read: Reader, spot: str) -> Iterator[Item]:
    try:
        with archive.open(member) as raw:
            stream = limited(cast(BinaryIO, raw), packed=member.compress_size, where=spot)
            yield from read(stream, member.filename, spot)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as wrong:
        yield Failure(spot, f"damaged: {wrong}")
    except SourceError as wrong:
        yield Failure(spot, without_place(wrong))


def _size(stream: BinaryIO) -> int:
    place = stream.tell()
    size = stream.seek(0, 2)
    stream.seek(place)
    return size


def _check(members: list[zipfile.ZipInfo], size: int, *, where: str) -> None:
    if len(members) > MOST_MEMBERS:
        raise SourceError(f"{len(members):,} members: more than {MOST_MEMBERS:,} in one archive", where=where)
    if sum(member.compress_size for member in members) > size:
        raise SourceError("its members overlap, as those of ZIP bombs do: refused", where=where)


def _refused(member: zipfile.ZipInfo) -> str | None:
    name = member.filename
    if _leads_out(name):
        return "the name leads out of the archive: refused"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a link, not a file: refused"
    if member.flag_bits & 1:
        return "encrypted: unpack it with its password"
    if PurePosixPath(name).suffix.lower() in _NESTED:
        return "an archive or packed file within an archive: unpack it once"
    return None


def _leads_out(name: str) -> bool:
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    return posix.is_absolute() or bool(windows.drive or windows.root) or ".." in (*posix.parts, *windows.parts)


def _is_hidden(name: str) -> bool:
    parts = [part for part in PurePosixPath(name).parts if part != ".."]
    return any(part.startswith((".", "__MACOSX")) for part in parts)
