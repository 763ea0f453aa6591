"""Files, folders and standard input to articles, lazily: what fails is told, the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.encoding import decode
from banggiao.sources.failure import Failure
from banggiao.sources.plain import LONGEST, article_from_text
from banggiao.sources.tabular import LONGEST_LINE, Item, read_csv, read_json, read_jsonl, without_place

STDIN = "-"
_MOST_BYTES = 4 * LONGEST  # of one plain text: UTF-8 takes four bytes a character at most

_Reader = Callable[..., Iterator[Item]]
_RECORDS: dict[str, _Reader] = {
    ".jsonl": read_jsonl, ".ndjson": read_jsonl, ".json": read_json, ".csv": read_csv, ".tsv": read_csv,
}  # fmt: skip
_TEXTS = (".txt", ".text")
KNOWN = (*_TEXTS, *_RECORDS)
_UNREAD = {
    ".html": "an HTML page", ".htm": "an HTML page", ".pdf": "a PDF", ".docx": "a Word document",
    ".doc": "a Word document", ".zip": "an archive", ".xml": "XML", ".parquet": "Parquet", ".warc": "a WARC file",
}  # fmt: skip


def articles(
    paths: Iterable[str | Path],
    *,
    published: PartialDate | None = None,
    stdin: BinaryIO | None = None,
    unique: bool = True,
) -> Iterator[Item]:
    """Articles and failures from files, folders (in order of name) and '-' (``stdin``), each read when it is asked for.

    ``published`` counts for articles that tell no day of their own. With ``unique`` an id that comes again with the
    same text is passed over; with another text it is a failure, and the first one stands.
    """
    seen: dict[str, tuple[bytes, str]] = {}
    for path in paths:
        for item in _from_path(path, published=published, stdin=stdin):
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


def _from_path(path: str | Path, *, published: PartialDate | None, stdin: BinaryIO | None) -> Iterator[Item]:
    where = "standard input" if str(path) == STDIN else str(path)
    try:
        if str(path) == STDIN:
            if stdin is None:
                raise SourceError("'-' was asked for and no stream was given")
            yield from _from_stdin(stdin, where=where, published=published)
        elif Path(path).is_dir():
            yield from _from_folder(Path(path), published=published)
        else:
            yield from _from_file(Path(path), published=published)
    except SourceError as wrong:
        yield Failure(wrong.where or where, without_place(wrong))


def _from_folder(folder: Path, *, published: PartialDate | None) -> Iterator[Item]:
    found = False
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and _suffix(path) in KNOWN and path.is_file():
            found = True
            yield from _from_path(path, published=published, stdin=None)
    if not found:
        yield Failure(str(folder), f"the folder holds no article: looked for {', '.join(KNOWN)} (also .gz)")


def _from_file(path: Path, *, published: PartialDate | None) -> Iterator[Item]:
    suffix = _suffix(path)
    if suffix in _UNREAD:
        raise SourceError(f"{_UNREAD[suffix]} cannot be read yet: save the article as text or JSONL", where=str(path))
    try:
        with _open(path) as stream:
            if suffix in _RECORDS:
                yield from _RECORDS[suffix](stream, where=str(path), published=published)
            else:
                yield _from_text(stream, where=str(path), id=_id(path), published=published)
    except FileNotFoundError as wrong:
        raise SourceError("there is no such file or folder", where=str(path)) from wrong
    except (gzip.BadGzipFile, EOFError, zlib.error) as wrong:
        raise SourceError(f"the gzip file is damaged: {wrong}", where=str(path)) from wrong
    except OSError as wrong:
        raise SourceError(f"cannot be read: {wrong.strerror or wrong}", where=str(path)) from wrong


def _from_text(stream: BinaryIO, *, where: str, id: str, published: PartialDate | None, first: bytes = b"") -> Item:
    data = first + stream.read(_MOST_BYTES + 1 - len(first))
    try:
        if len(data) > _MOST_BYTES:
            raise SourceError(f"more than {_MOST_BYTES // 10**6} MB of text in one article: split it", where=where)
        found = decode(data, where=where)
        return article_from_text(found.text, id=id, published=published, where=where, encoding=found.encoding)
    except SourceError as wrong:
        return Failure(where, without_place(wrong))


def _from_stdin(stream: BinaryIO, *, where: str, published: PartialDate | None) -> Iterator[Item]:
    """JSONL, JSON, or one plain text with the id 'stdin': told by how the first line starts."""
    first = stream.readline(LONGEST_LINE)
    start = first.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"{" and _is_json(first):
        yield from read_jsonl(stream, where=where, published=published, first=first)
        return
    if start in (b"{", b"["):
        data = first + stream.read()
        if _is_json(data):
            yield from read_json(io.BytesIO(data), where=where, published=published)
            return
        if start == b"{":  # a broken first line is no reason to lose the others
            yield from read_jsonl(io.BytesIO(data), where=where, published=published)
            return
        first, stream = data, io.BytesIO()  # '[Infographic] ...' is text
    yield _from_text(stream, where=where, id="stdin", published=published, first=first)


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _open(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path, "rb")) if path.suffix.lower() == ".gz" else path.open("rb")


def _suffix(path: Path) -> str:
    """The suffix that tells the format: that before '.gz' where the file is compressed."""
    return (Path(path.stem) if path.suffix.lower() == ".gz" else path).suffix.lower()


def _id(path: Path) -> str:
    """The file's name without its last extension (and without '.gz')."""
    return Path(path.stem).stem if path.suffix.lower() == ".gz" else path.stem
