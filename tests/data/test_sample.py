"""The shipped sample: its gold is in the contract's form and says what its articles say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import banggiao
from banggiao.model import MAX_EVIDENCE, FactType, reading_from_json

SAMPLE = Path(banggiao.__file__).parent / "data" / "sample"
HEADER = re.compile(r" date (\d{4}-\d{2}-\d{2}) ")


def load_texts() -> dict[str, str]:
    texts = {}
    for path in sorted((SAMPLE / "articles").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            texts[path.stem] = file.read()
    return texts


def load_feed() -> list[dict[str, Any]]:
    lines = (SAMPLE / "feed.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


ARTICLES = load_texts()
FEED = load_feed()
TEXTS = ARTICLES | {item["id"]: item["text"] for item in FEED}
GOLD: list[dict[str, Any]] = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))
FACTS = [(reading["article"]["id"], fact) for reading in GOLD for fact in reading["facts"]]
each_reading = pytest.mark.parametrize("reading", GOLD, ids=[r["article"]["id"] for r in GOLD])


def test_every_text_has_one_gold_reading() -> None:
    assert sorted(reading["article"]["id"] for reading in GOLD) == sorted(TEXTS)


def test_sample_is_large_enough_to_show_every_kind_of_fact() -> None:
    assert len(ARTICLES) >= 16
    assert len(FEED) == 8
    assert {fact["type"] for _, fact in FACTS} == {str(kind) for kind in FactType}
    assert sum(not reading["article"]["relevant"] for reading in GOLD) >= 2


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_articles_are_of_the_length_of_news(name: str) -> None:
    assert 900 <= len(ARTICLES[name]) <= 3500


@each_reading
def test_published_agrees_with_the_header(reading: dict[str, Any]) -> None:
    article = reading["article"]
    given = {item["id"]: item["published"] for item in FEED}
    header = HEADER.match(TEXTS[article["id"]])
    said = given.get(article["id"]) or (header and header[1])
    if article["published_basis"] == "given":
        assert article["published"] == said
    else:
        assert said is None
        assert (article["published"] is None) == (article["published_basis"] == "unknown")


@each_reading
def test_gold_is_read_by_the_model(reading: dict[str, Any]) -> None:
    parsed = reading_from_json(reading, text=TEXTS[reading["article"]["id"]])
    assert len(parsed.facts) == len(reading["facts"])


@each_reading
def test_irrelevant_articles_have_no_facts(reading: dict[str, Any]) -> None:
    assert bool(reading["facts"]) == reading["article"]["relevant"]


@each_reading
def test_evidence_lies_in_the_text_and_is_no_longer_than_allowed(reading: dict[str, Any]) -> None:
    text = TEXTS[reading["article"]["id"]]
    for fact in reading["facts"]:
        assert fact["evidence"]
        for start, end in fact["evidence"]:
            assert 0 <= start < end <= len(text)
            assert end - start <= MAX_EVIDENCE
            assert text[start:end] == text[start:end].strip()


@each_reading
def test_words_that_facts_quote_are_the_words_of_the_text(reading: dict[str, Any]) -> None:
    text = TEXTS[reading["article"]["id"]]
    for fact in reading["facts"]:
        start, end = fact["evidence"][0]
        if "text" in fact:
            assert fact["text"] == text[start:end]
        for key in ("title", "name", "person"):
            assert (fact.get(key) or "") in text
        assert all(person["name"] in text for person in fact.get("participants", ()))


@each_reading
def test_parties_are_sorted_without_repeats(reading: dict[str, Any]) -> None:
    for fact in reading["facts"]:
        for key in ("parties", "holders", "addressees", "sectors"):
            values = fact.get(key, [])
            assert values == sorted(set(values))
        assert fact.get("parties") != []


@each_reading
def test_one_office_a_person_and_country(reading: dict[str, Any]) -> None:
    held = [(f["person"], f["country"], f["historical"]) for f in reading["facts"] if f["type"] == "office"]
    assert len(held) == len(set(held))
    assert all(f["as_of"] == reading["article"]["published"] for f in reading["facts"] if f["type"] == "office")


def test_feed_has_what_a_feed_has() -> None:
    for item in FEED:
        assert set(item) == {"id", "published", "source", "url", "text"}
        assert item["url"].startswith("https://example.org/")
    assert len({item["source"] for item in FEED}) > 1
