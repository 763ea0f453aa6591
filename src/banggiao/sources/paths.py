"""Files, folders and standard input to articles, lazily: what fails is told, the rest goes on."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.archives import read_zip
from banggiao.sources.columns import Columns
from banggiao.sources.compressed import SUFFIXES, damaged, opened
from banggiao.sources.encoding import decode
from banggiao.sources.failure import Failure
from banggiao.sources.forms import FORMS
from banggiao.sources.plain import LONGEST, article_from_text
from banggiao.sources.tabular import LONGEST_LINE, Item, read_csv, read_json, read_jsonl, without_place

STDIN = "-"
_MOST_BYTES = 4 * LONGEST  # of one plain text: UTF-8 takes four bytes a character at most

_Reader = Callable[..., Iterator[Item]]
_RECORDS: dict[str, _Reader] = {
    ".jsonl": read_jsonl, ".ndjson": read_jsonl, ".json": read_json, ".csv": read_csv, ".tsv": read_csv,
}  # fmt: skip
_TEXTS = (".txt", ".text")
_ZIP = ".zip"
KNOWN = (*_TEXTS, *_RECORDS, *FORMS, _ZIP)
_UNREAD = {
    ".doc": "an old Word document", ".odt": "an OpenDocument text", ".rtf": "RTF", ".xls": "an Excel table",
    ".xlsx": "an Excel table", ".rar": "a RAR archive", ".7z": "a 7z archive", ".tar": "a tar archive",
}  # fmt: skip


def articles(
    paths: Iterable[str | Path],
    *,
    published: PartialDate | None = None,
    stdin: BinaryIO | None = None,
    unique: bool = True,
    columns: Columns | None = None,
) -> Iterator[Item]:
    """Articles and failures from files, folders (in order of name) and '-' (``stdin``), each read when it is asked for.

    ``published`` counts for articles that tell no day of their own. With ``unique`` an id that comes again with the
    same text is passed over; with another text it is a failure, and the first one stands. ``columns`` names, for
    tables and records, the columns that hold an article's fields where they are called otherwise.
    """
    seen: dict[str, tuple[bytes, str]] = {}
    for path in paths:
        for item in _from_path(path, published=published, stdin=stdin, columns=columns):
            if isinstance(item, Failure) or not unique:
                yield item
                continue
            digest = bytes.fromhex(item.content_hash)
            known = seen.get(item.id)
            if known is None:
                seen[item.id] = (digest, str(path))
                yield item
            elif known[0] != digest:
                reason = f"the id {item.id!r} already named another text, in {known[1]}: give one of the two another id"
                yield Failure(str(path), reason)


def _from_path(
    path: str | Path, *, published: PartialDate | None, stdin: BinaryIO | None, columns: Columns | None = None
) -> Iterator[Item]:
    where = "standard input" if str(path) == STDIN else str(path)
    try:
        if str(path) == STDIN:
            if stdin is None:
                raise SourceError("'-' was asked for and no stream was given")
            yield from _from_stdin(stdin, where=where, published=published, columns=columns)
        elif Path(path).is_dir():
            yield from _from_folder(Path(path), published=published, columns=columns)
        else:
            yield from _from_file(Path(path), published=published, columns=columns)
    except SourceError as wrong:
        yield Failure(wrong.where or where, without_place(wrong))


def _from_folder(folder: Path, *, published: PartialDate | None, columns: Columns | None) -> Iterator[Item]:
    found = False
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and _suffix(path) in KNOWN and path.is_file():
            found = True
            yield from _from_path(path, published=published, stdin=None, columns=columns)
    if not found:
        yield Failure(str(folder), f"the folder holds no article: looked for {', '.join(KNOWN)} (also .gz, .zst)")


def _from_file(path: Path, *, published: PartialDate | None, columns: Columns | None) -> Iterator[Item]:
    where = str(path)
    try:
        with opened(path) as stream:
            if _suffix(path) == _ZIP and path.suffix.lower() == _ZIP:
                read = partial(_from_member, published=published, columns=columns)
                yield from read_zip(stream, read, known=(*_TEXTS, *_RECORDS, *FORMS), where=where)
            else:
                name = path.stem if path.suffix.lower() in SUFFIXES else path.name
                yield from _from_stream(stream, name, where=where, published=published, columns=columns)
    except FileNotFoundError as wrong:
        raise SourceError("there is no such file or folder", where=where) from wrong
    except SourceError:
        raise
    except Exception as wrong:
        told = damaged(wrong) or (f"cannot be read: {wrong.strerror or wrong}" if isinstance(wrong, OSError) else None)
        if told is None:
            raise
        raise SourceError(told, where=where) from wrong


def _from_member(
    stream: BinaryIO, name: str, where: str, *, published: PartialDate | None, columns: Columns | None
) -> Iterator[Item]:
    yield from _from_stream(stream, PurePosixPath(name).name, where=where, published=published, columns=columns)


def _from_stream(
    stream: BinaryIO, name: str, *, where: str, published: PartialDate | None, columns: Columns | None
) -> Iterator[Item]:
    """The articles of a file of that name, unpacked."""
    suffix, id = PurePosixPath(name).suffix.lower(), PurePosixPath(name).stem
    if suffix in _UNREAD:
        raise SourceError(f"{_UNREAD[suffix]} cannot be read: save it as text, .docx, PDF or JSONL", where=where)
    if suffix in _RECORDS:
        yield from _RECORDS[suffix](stream, where=where, published=published, columns=columns)
    elif suffix == ".parquet":
        yield from FORMS[suffix](stream, where=where, id=id, published=published, columns=columns)
    elif suffix in FORMS:
        yield from FORMS[suffix](stream, where=where, id=id, published=published)
    else:
        yield _from_text(stream, where=where, id=id, published=published)


def _from_text(stream: BinaryIO, *, where: str, id: str, published: PartialDate | None, first: bytes = b"") -> Item:
    data = first + stream.read(_MOST_BYTES + 1 - len(first))
    try:
        if len(data) > _MOST_BYTES:
            raise SourceError(f"more than {_MOST_BYTES // 10**6} MB of text in one article: split it", where=where)
        found = decode(data, where=where)
        return article_from_text(found.text, id=id, published=published, where=where, encoding=found.encoding)
    except SourceError as wrong:
        return Failure(where, without_place(wrong))


def _from_stdin(
    stream: BinaryIO, *, where: str, published: PartialDate | None, columns: Columns | None
) -> Iterator[Item]:
    """JSONL, JSON, or one plain text with the id 'stdin': told by how the first line starts."""
    first = stream.readline(LONGEST_LINE)
    start = first.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"{" and _is_json(first):
        yield from read_jsonl(stream, where=where, published=published, first=first, columns=columns)
        return
    if start in (b"{", b"["):
        data = first + stream.read()
        if _is_json(data):
            yield from read_json(io.BytesIO(data), where=where, published=published, columns=columns)
            return
        if start == b"{":  # a broken first line is no reason to lose the others
            yield from read_jsonl(io.BytesIO(data), where=where, published=published, columns=columns)
            return
        first, stream = data, io.BytesIO()  # '[Infographic] ...' is text
    yield _from_text(stream, where=where, id="stdin", published=published, first=first)


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _suffix(path: Path) -> str:
    """The suffix that tells the format: that before '.gz' or '.zst' where the file is compressed."""
    return (Path(path.stem) if path.suffix.lower() in SUFFIXES else path).suffix.lower()
