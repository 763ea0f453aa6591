"""Records (JSON objects, CSV rows) to articles, validated at the edge."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SchemaError, SourceError
from banggiao.sources.plain import check_text, published_in_header

if TYPE_CHECKING:
    from pydantic import BaseModel

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}")
_OWN = ("id", "published", "text", "title", "source", "url", "byline", "language")


@cache
def _schema() -> type[BaseModel]:
    # Imported when the first record comes: plain text and `--help` do without pydantic's half second.
    from pydantic import BaseModel, ConfigDict, Field

    class Record(BaseModel):
        """One article as a record; what else it carries is kept as metadata."""

        model_config = ConfigDict(extra="allow", coerce_numbers_to_str=True)

        id: str = Field(min_length=1)
        text: str
        published: str | None = None
        title: str | None = None
        source: str | None = None
        url: str | None = None
        byline: str | None = None
        language: str | None = None

    return Record


def article_from_record(record: object, *, where: str = "", published: PartialDate | None = None) -> Article:
    """An article from ``{id, published, text, title, source, url, byline, language, ...}``.

    ``published`` counts where the record tells no day of its own. Raises SourceError, saying which key is wrong.
    """
    if not isinstance(record, Mapping):
        raise SourceError(f"a record is an object with id and text, and this is {_kind(record)}", where=where)
    from pydantic import ValidationError

    try:
        checked = _schema().model_validate(dict(record)).model_dump()
    except ValidationError as wrong:
        raise SourceError(_complaint(wrong.errors()), where=where) from wrong
    where = f"{where} (id {checked['id']})" if where else f"record {checked['id']}"
    text = check_text(checked["text"], where=where)
    day = parse_published(checked["published"], where=where) or published_in_header(text) or published
    extra = tuple((key, _plain(value)) for key, value in checked.items() if key not in _OWN and value is not None)
    optional = {key: checked[key] or None for key in ("title", "source", "url", "byline", "language")}
    return Article(id=checked["id"], text=text, published=day, metadata=extra, **optional)


def parse_published(value: str | None, *, where: str = "") -> PartialDate | None:
    """A day, month or year, or the day of a moment as it is written ('2025-08-04T07:30:00+07:00'); None for nothing."""
    if value is None or not value.strip():
        return None
    moment = _MOMENT.match(value.strip())
    try:
        return PartialDate.parse(moment[1] if moment else value.strip())
    except SchemaError as wrong:
        raise SourceError(f"published: {wrong}", where=where) from wrong


def _complaint(errors: list[Any]) -> str:
    first = errors[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return f"the record has no {key}: a record needs id and text"
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    return f"{key}: {first['msg'][:1].lower()}{first['msg'][1:]}, not {str(first.get('input'))[:40]!r}{more}"


def _kind(value: object) -> str:
    names = {list: "a list", str: "a string", int: "a number", float: "a number", bool: "a truth value"}
    return names.get(type(value), "nothing (null)" if value is None else type(value).__name__)


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
