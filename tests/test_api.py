"""The library's front door: what is exported, and what it takes."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import banggiao

TEXT = (
    "Chiều 14/3, tại Hà Nội, Thủ tướng Nguyễn Văn Tám tiếp Đại sứ Bỉ Jan Peeters."
    " Hai bên nhất trí thúc đẩy hợp tác thương mại giữa hai nước."
)

EXPORTED = {
    "Agreement",
    "Article",
    "BanggiaoError",
    "Commitment",
    "CommitmentItem",
    "DataError",
    "DateInterval",
    "Engagement",
    "Fact",
    "FactType",
    "Failure",
    "Indicator",
    "LedgerError",
    "Mention",
    "Office",
    "PartialDate",
    "Participant",
    "Position",
    "Reading",
    "Relation",
    "SchemaError",
    "SourceError",
    "Span",
    "Target",
    "UsageError",
    "__version__",
    "articles",
    "read",
    "read_many",
    "schema",
    "to_json",
}


def test_exported_names() -> None:
    assert set(banggiao.__all__) == EXPORTED
    assert all(hasattr(banggiao, name) for name in EXPORTED)


def test_version_is_the_package_s(root: Path) -> None:
    assert f'version = "{banggiao.__version__}"' in (root / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("published", ["2025-03-15", dt.date(2025, 3, 15), banggiao.PartialDate(2025, 3, 15)])
def test_read_takes_a_day_in_any_form(published: Any) -> None:
    reading = banggiao.read(TEXT, published=published)
    assert (str(reading.published), str(reading.published_basis)) == ("2025-03-15", "given")
    assert reading.article.text == TEXT


def test_every_fact_has_its_words() -> None:
    reading = banggiao.read(TEXT, published="2025-03-15")
    assert reading.facts
    assert all(reading.quote(span) in TEXT for fact in reading.facts for span in fact.evidence)


def test_a_header_counts_before_the_day_given() -> None:
    assert str(banggiao.read(f" date 2025-03-20 {TEXT}", published="2025-03-15").published) == "2025-03-20"


def test_read_refuses_what_is_no_day() -> None:
    with pytest.raises(banggiao.SchemaError, match="no ISO date"):
        banggiao.read(TEXT, published="15/3/2025")


def test_read_takes_an_article() -> None:
    article = banggiao.Article("a", TEXT, published=banggiao.PartialDate(2025, 3, 15), source="Báo")
    assert banggiao.to_json(banggiao.read(article))["article"]["source"] == "Báo"


def test_an_article_brings_its_own_date() -> None:
    with pytest.raises(banggiao.UsageError, match="give them there"):
        banggiao.read(banggiao.Article("a", TEXT), published="2025-03-15")


def test_what_is_known_of_a_text_is_kept() -> None:
    told = banggiao.to_json(banggiao.read(TEXT, id="x", title="T", source="S", url="https://a.example", byline="B"))
    head = told["article"]
    assert (head["id"], head["title"], head["source"], head["url"], head["byline"]) == (
        "x",
        "T",
        "S",
        "https://a.example",
        "B",
    )


def test_to_json_is_json() -> None:
    told = banggiao.to_json(banggiao.read(TEXT, published="2025-03-15", mentions=True))
    assert json.loads(json.dumps(told)) == told
    assert "mentions" in told


def _stream(tmp_path: Path, many: int = 150) -> list[banggiao.Article | banggiao.Failure]:
    lines = [json.dumps({"id": str(n), "text": TEXT, "published": "2025-03-15"}) for n in range(many)]
    lines.insert(70, "{broken")
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(banggiao.articles(path, tmp_path / "missing.txt"))


def _names(items: list[banggiao.Reading | banggiao.Failure]) -> list[str]:
    return [item.article.id if isinstance(item, banggiao.Reading) else item.where.rpartition("/")[2] for item in items]


def test_read_many_keeps_the_order_and_passes_failures_through(tmp_path: Path) -> None:
    items = _stream(tmp_path)
    names = _names(list(banggiao.read_many(items)))
    assert names == [*map(str, range(70)), "a.jsonl, line 71", *map(str, range(70, 150)), "missing.txt"]


def test_processes_give_what_one_gives(tmp_path: Path) -> None:
    items = _stream(tmp_path)
    assert list(banggiao.read_many(items, jobs=2)) == list(banggiao.read_many(items))


def test_read_many_is_lazy() -> None:
    taken = []

    def items() -> Any:
        for n in range(1000):
            taken.append(n)
            yield banggiao.Article(str(n), TEXT)

    next(iter(banggiao.read_many(items())))
    assert len(taken) == 1


def test_no_process_is_a_usage_error() -> None:
    with pytest.raises(banggiao.UsageError, match="at least 1"):
        banggiao.read_many([], jobs=0)


def test_an_article_that_breaks_the_reader_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(article: banggiao.Article, *, mentions: bool = False) -> banggiao.Reading:
        if article.id == "1":
            raise ZeroDivisionError("a fault")
        return banggiao.Reading(article, None, False)  # type: ignore[arg-type]

    monkeypatch.setattr("banggiao.reading.read", breaks)
    found = list(banggiao.read_many([banggiao.Article(str(n), TEXT) for n in range(3)]))
    assert found[1] == banggiao.Failure("1", "the reader failed: ZeroDivisionError: a fault")
    assert _names([found[0], found[2]]) == ["0", "2"]


@pytest.mark.parametrize("module", ["sqlalchemy", "typer", "rich", "pydantic", "multiprocessing", "banggiao.ledger"])
def test_importing_banggiao_leaves_alone(module: str) -> None:
    code = f"import banggiao, sys; banggiao.read('Tin'); sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
