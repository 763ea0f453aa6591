"""JSON-LD with PROV: every entry, and from which words of which article it derives (Web Annotation selectors)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from banggiao.ledger import Family, Ledger, Quote, Report
from banggiao.model import Span
from banggiao.views.exports.snapshot import Json, Snapshot, Source

_BASE = "urn:banggiao:"
CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "banggiao": f"{_BASE}vocabulary:",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "graph": "@graph",
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "wasAssociatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "used": {"@id": "prov:used", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector"},
    "start": {"@id": "oa:start", "@type": "xsd:integer"},
    "end": {"@id": "oa:end", "@type": "xsd:integer"},
    "exact": "oa:exact",
    "name": "schema:name",
    "datePublished": "schema:datePublished",
    "url": {"@id": "schema:url", "@type": "@id"},
    "publisher": "schema:publisher",
    "@vocab": f"{_BASE}vocabulary:",
}
_TYPES = {
    Family.EVENTS: ["Engagement", "schema:Event"],
    Family.AGREEMENTS: ["Agreement", "schema:CreativeWork"],
    Family.RELATIONS: ["RelationStep"],
    Family.PEOPLE: ["Person", "schema:Person"],
    Family.INDICATORS: ["Indicator", "schema:Dataset"],
    Family.COMMITMENTS: ["Commitment"],
}
_LEFT = {"id", "joins", "variants", "history", "articles", "name"}  # told otherwise here, or the ledger's own business


def write_jsonld(snapshot: Snapshot, path: Path) -> int:
    """Write one document; the number of its entries."""
    count = 0
    known: set[str] = set()
    with path.open("w", encoding="utf-8") as out:
        out.write('{"@context": ' + json.dumps(CONTEXT) + ',\n"@graph": [\n')
        comma = ""
        for node, is_entry in _nodes(snapshot, known):
            out.write(comma + json.dumps(node, ensure_ascii=False, sort_keys=True))
            comma = ",\n"
            count += is_entry
        out.write("\n]}\n")
    return count


def _nodes(snapshot: Snapshot, known: set[str]) -> Iterator[tuple[Json, bool]]:
    for family in Family:
        for row in snapshot.rows(family):
            reports = _reports(snapshot.ledger, family, row["id"], snapshot.as_of)
            for report in reports:
                yield from ((node, False) for node in _provenance(report, known))
            yield _entry(family, row, reports), True
    articles = snapshot.articles()
    for row in snapshot.positions():
        report = _report(row, articles.get(row["article"]))
        yield from ((node, False) for node in _provenance(report, known))
        yield _position(row, report), True


def _report(row: Json, article: Source | None) -> Report:
    """The one report of a position."""
    said = Quote(Span(row["start"], row["end"]), row["quote"])
    return Report(
        row["article"], row["content_hash"], row["published"], row["source"], article.url if article else None,
        article.title if article else None, "", row["id"], {}, (said,),
    )  # fmt: skip


def _position(row: Json, report: Report) -> Json:
    told = {key: row[key] for key in ("kind", "holder", "toward", "text", "said_by") if row[key] is not None}
    return {
        "id": f"{_BASE}position:{row['id']}",
        "type": ["Position", "prov:Entity"],
        "wasDerivedFrom": [_quote_id(report, 0)],
        "wasGeneratedBy": f"{_BASE}reading",
        **told,
    }


def _reports(ledger: Ledger, family: Family, entry_id: str, as_of: str | None) -> tuple[Report, ...]:
    return ledger.get(family, entry_id, as_of=as_of).reports


def _entry(family: Family, row: Json, reports: tuple[Report, ...]) -> Json:
    node: Json = {
        "id": _BASE + row["id"],
        "type": [*_TYPES[family], "prov:Entity"],
        "wasDerivedFrom": sorted({_quote_id(r, n) for r in reports for n in range(len(r.quotes))}),
        "wasGeneratedBy": f"{_BASE}resolution",
    }
    if name := row.get("name") or row.get("title"):
        node["name"] = name
    for key, value in row.items():
        if key not in _LEFT and value is not None:
            node[key] = _plain(value)
    return node


def _plain(value: object) -> object:
    """Deep values as JSON literals, so that no key of theirs is taken for a term."""
    if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(v, dict | list) for v in value)):
        return {"@value": value, "@type": "@json"}
    return value


def _article_id(report: Report) -> str:
    return f"{_BASE}article:{quote(report.article_id, safe='')}:{report.content_hash[:16]}"


def _quote_id(report: Report, number: int) -> str:
    span = report.quotes[number].span
    return f"{_BASE}quote:{report.content_hash[:16]}:{span.start}-{span.end}:{quote(report.article_id, safe='')}"


def _provenance(report: Report, known: set[str]) -> Iterator[Json]:
    article = _article_id(report)
    if f"{_BASE}reading" not in known:
        known.add(f"{_BASE}reading")
        yield {"id": f"{_BASE}reading", "type": "prov:Activity", "wasAssociatedWith": f"{_BASE}banggiao"}
        yield {"id": f"{_BASE}resolution", "type": "prov:Activity", "wasAssociatedWith": f"{_BASE}banggiao"}
        yield {"id": f"{_BASE}banggiao", "type": "prov:SoftwareAgent", "name": "Banggiao"}
    if article not in known:
        known.add(article)
        node: Json = {"id": article, "type": ["schema:NewsArticle", "prov:Entity"], "articleId": report.article_id,
                      "contentHash": f"sha256:{report.content_hash}"}  # fmt: skip
        for key, value in (("name", report.title), ("datePublished", report.published), ("publisher", report.source)):
            if value:
                node[key] = value
        if report.url and report.url.startswith(("http://", "https://")):
            node["url"] = report.url
        yield node
    for number, said in enumerate(report.quotes):
        key = _quote_id(report, number)
        if key in known:
            continue
        known.add(key)
        selectors = [
            {"type": "oa:TextPositionSelector", "start": said.span.start, "end": said.span.end},
            {"type": "oa:TextQuoteSelector", "exact": said.words},
        ]
        yield {
            "id": key,
            "type": ["oa:SpecificResource", "prov:Entity"],
            "source": article,
            "selector": selectors,
            "wasDerivedFrom": article,
            "wasGeneratedBy": f"{_BASE}reading",
        }
