"""Ids that derive from content, and the small orders that the ledger needs."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from banggiao.model import Article, Fact, fact_to_json

Json = dict[str, Any]


def dumps(value: object) -> str:
    """JSON in one canonical form: sorted keys, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(*parts: object, size: int = 16) -> str:
    """A hexadecimal digest of the parts, ``size`` bytes long."""
    return hashlib.blake2b(dumps(parts).encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()


def now() -> str:
    """This moment in UTC, to the second, ISO 8601."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0).isoformat()


def fact_id(content_hash: str, payload: Json, about: Sequence[str | None] = ()) -> str:
    """The id of a fact: what it says, of which text. The rule that made it and its confidence are not part of it;
    what a commitment's items are about counts by ``about`` (fact ids), not by position in one reading."""
    core = {k: v for k, v in payload.items() if k not in ("confidence", "rule")}
    if core.get("items"):
        core["items"] = [{k: v for k, v in item.items() if k != "about"} for item in core["items"]]
    return digest("fact", content_hash, core, list(about) if any(about) else [])


def facts_with_ids(content_hash: str, facts: Sequence[Fact]) -> list[tuple[str, Fact, Json, tuple[str | None, ...]]]:
    """(id, fact, contract object, ids that its items are about) for each fact of a reading, in its order."""
    payloads = [fact_to_json(f) for f in facts]
    plain = [fact_id(content_hash, p) for p in payloads]
    out = []
    for fact, payload, own in zip(facts, payloads, plain, strict=True):
        positions = [item.get("about") for item in payload.get("items") or ()]
        about = tuple(plain[i] if isinstance(i, int) and 0 <= i < len(plain) else None for i in positions)
        out.append((fact_id(content_hash, payload, about) if any(about) else own, fact, payload, about))
    return out


def parties_of(payload: Json) -> tuple[str, ...]:
    """All states and organisations that a fact is about, sorted."""
    found: set[str] = set(payload.get("parties") or ())
    found.update(payload.get("holders") or ())
    found.update(payload.get("addressees") or ())
    found.update(v for k in ("country", "holder", "toward") if (v := payload.get(k)))
    return tuple(sorted(found))


def date_of(payload: Json) -> str | None:
    """When what a fact tells happened, or is due."""
    for key in ("date", "deadline", "period", "as_of"):
        if payload.get(key):
            return str(payload[key])
    return None


def version_key(version: str) -> tuple[int, ...]:
    """Versions in order of their numbers: '0.10' after '0.9'."""
    return tuple(int(n) for n in re.findall(r"\d+", version))


def last_day(date: str | None) -> str | None:
    """A partial date as a string that sorts as its last day: what is told as a month was reported by its end."""
    return None if date is None else date + "-99"[: 10 - len(date)] if len(date) > 4 else date + "-99-99"


def earliest(dates: Iterable[str | None]) -> str | None:
    """The earliest whole day, else the earliest of the coarser dates; None without any."""
    known = sorted(d for d in dates if d)
    days = [d for d in known if len(d) == 10]
    return next(iter(days or known), None)


def report_digest(article: Article) -> str:
    """One report of a text: who gave it, when. The same report again is no new one."""
    return digest(article.id, article.source, article.url, str(article.published) if article.published else None)


def article_json(article: Article) -> Json:
    """An article with its text, for keeping what could not be read."""
    return {
        "id": article.id,
        "text": article.text,
        "published": str(article.published) if article.published else None,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "byline": article.byline,
        "language": article.language,
        "metadata": [list(pair) for pair in article.metadata],
    }


def batched(values: Sequence[Any], size: int = 400) -> Iterable[Sequence[Any]]:
    """Pieces of at most ``size``, for databases that take only so many parameters."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
