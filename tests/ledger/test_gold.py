"""The reference facts in a ledger: real ones, with all their gaps."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from banggiao.ledger import Ledger
from banggiao.model import Article, PartialDate, ReaderInfo, Reading, reading_from_json
from tests.ledger.building import everything


@dataclass(frozen=True, slots=True)
class GoldReader:
    gold: dict[str, Any] = field(default_factory=dict)
    version: str = "1"

    def read(self, article: Article, /) -> Reading:
        made = reading_from_json(self.gold[article.id], text=article.text)
        return replace(made, reader=ReaderInfo(self.version, "gold"))


def test_reference_facts_settle_and_come_back(shared: Path, tmp_path: Path) -> None:
    rows = [row for name in ("seeds", "dev") for row in json.loads((shared / f"gold/{name}.json").read_text("utf-8"))]
    gold = {row["article"]["id"]: row for row in rows}
    articles = [Article(path.stem, path.read_text("utf-8")) for path in sorted((shared / "seeds").glob("*.txt"))]
    for line in (shared / "articles/dev.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        articles.append(
            Article(row["id"], row["text"], PartialDate.parse(row["published"]) if row["published"] else None)
        )
    with Ledger.open(tmp_path / "gold.ledger") as ledger:
        counts = ledger.ingest(articles, reader=GoldReader(gold))
        assert (counts.new, counts.failed) == (len(gold), 0)
        assert ledger.health().facts == sum(len(row["facts"]) for row in rows)
        before = everything(ledger)
        assert ledger.check(sample=None).problems == ()
        ledger.rebuild()
        assert everything(ledger) == before
        assert ledger.export_gold() == []
