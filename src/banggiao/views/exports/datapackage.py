"""A Frictionless data package: a CSV a family, articles, what rests on which article, and the data dictionary."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from banggiao.ledger import Family
from banggiao.ledger.export import COLUMNS, POSITIONS, columns_of, flat
from banggiao.model import UsageError
from banggiao.views.exports.dictionary import COMMON, DESCRIPTIONS, FAMILIES
from banggiao.views.exports.snapshot import Json, Snapshot

_INTEGERS = {"ordinal", "rank_of", "reports", "independent", "start", "end"}
_DATES = {"date", "date_end", "deadline", "published", "first_reported", "last_reported"}
# A day, a month, a year, or a span of them.
_PARTIAL_DATE = r"-?\d{4}(-\d{2}(-\d{2})?)?(/-?\d{4}(-\d{2}(-\d{2})?)?)?"
_ARTICLES = ("id", "published", "source", "url", "title", "content_hash", "reader")
_LINKS = ("entry", "family", "article")


def write_datapackage(snapshot: Snapshot, folder: Path) -> int:
    """Write the package into ``folder``, which must be new or empty; the number of entries."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder}: a data package goes into a new or empty folder")
    folder.mkdir(parents=True, exist_ok=True)
    articles = snapshot.articles()
    resources: list[Json] = []
    links: list[tuple[str, str, str]] = []
    total = 0
    for family in Family:
        names = [name for name in (*COLUMNS[family], *COMMON) if name != "articles"]
        rows = list(_rows(snapshot, family, links))
        total += len(rows)
        resources.append(_resource(folder, str(family), names, rows, FAMILIES[family], key="id"))
    said = [flat(row, POSITIONS) for row in snapshot.positions()]
    told = "Positions: what a state says of another, each as one article tells it."
    resources.append(_resource(folder, POSITIONS, columns_of(POSITIONS), said, told, key="id"))
    known = [{name: getattr(a, name) for name in _ARTICLES} for a in sorted(articles.values(), key=lambda a: a.id)]
    told = "Articles that report relations between states, without their texts."
    resources.append(_resource(folder, "articles", _ARTICLES, known, told, key="id"))
    kept = [dict(zip(_LINKS, link, strict=True)) for link in links if link[2] in articles]
    made = _resource(folder, "entry_articles", _LINKS, kept, "Which entry rests on which article.")
    made["schema"]["primaryKey"] = ["entry", "article"]
    made["schema"]["foreignKeys"] = [{"fields": ["article"], "reference": {"resource": "articles", "fields": ["id"]}}]
    resources.append(made)
    package = {
        "name": "banggiao",
        "title": "Relations between states as Vietnamese news reports them",
        "description": "Made by Banggiao. One event is one row, however many articles report it: `reports` counts them,"
        " `independent` counts reprints of one text once. Dates are as precise as the sources tell.",
        "profile": "tabular-data-package",
        **({"version": snapshot.as_of} if snapshot.as_of else {}),
        "resources": resources,
    }
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    (folder / "DICTIONARY.md").write_text("\n".join(_dictionary(resources)) + "\n", encoding="utf-8")
    return total


def _rows(snapshot: Snapshot, family: Family, links: list[tuple[str, str, str]]) -> Iterator[Json]:
    for row in snapshot.rows(family):
        links += [(row["id"], str(family), article) for article in dict.fromkeys(row["articles"])]
        yield {k: ";".join(v) if isinstance(v, list) else v for k, v in flat(row, family).items()}


def _resource(
    folder: Path, name: str, columns: Iterable[str], rows: list[Json], description: str, *, key: str | None = None
) -> Json:
    columns = list(columns)
    path = folder / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, columns, lineterminator="\n", extrasaction="ignore")
        table.writeheader()
        table.writerows(rows)
    data = path.read_bytes()
    schema: Json = {"fields": [_field(c, name) for c in columns], "missingValues": [""]}
    if key:
        schema["primaryKey"] = [key]
    return {
        "name": name,
        "path": path.name,
        "profile": "tabular-data-resource",
        "description": description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": schema,
    }


def _field(column: str, resource: str) -> Json:
    told = DESCRIPTIONS.get(f"{resource}.{column}") or DESCRIPTIONS[column]
    out: Json = {"name": column, "type": "integer" if column in _INTEGERS else "string", "description": told}
    constraints: dict[str, Any] = {}
    if column in ("id", "entry", "article"):
        constraints["required"] = True
    if column in _DATES:
        constraints["pattern"] = _PARTIAL_DATE
    return out | ({"constraints": constraints} if constraints else {})


def _dictionary(resources: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield "# Data dictionary"
    for resource in resources:
        yield ""
        yield f"## {resource['path']}"
        yield ""
        yield str(resource["description"])
        yield ""
        yield "| column | type | meaning |"
        yield "| --- | --- | --- |"
        for column in resource["schema"]["fields"]:
            yield f"| `{column['name']}` | {column['type']} | {column['description']} |"
