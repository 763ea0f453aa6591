"""The fate gold is in order: what it quotes is in its articles, and its readings are in the contract's form."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from banggiao.model import MAX_EVIDENCE, Commitment, reading_from_json

DATA = Path(__file__).parent / "data"
ARTICLES: dict[str, dict[str, Any]] = {
    article["id"]: article
    for article in map(json.loads, (DATA / "articles.jsonl").read_text(encoding="utf-8").splitlines())
}
FATES: list[dict[str, Any]] = json.loads((DATA / "fates.json").read_text(encoding="utf-8"))
READINGS: dict[str, dict[str, Any]] = {
    reading["article"]["id"]: reading for reading in json.loads((DATA / "readings.json").read_text(encoding="utf-8"))
}
KINDS = {"invitation", "sign", "session", "tier", "target", "deadline", "conference", "other"}
STATES = {"open", "in_progress", "fulfilled", "overdue", "superseded", "lapsed", "unclear"}
each_fate = pytest.mark.parametrize("fate", FATES, ids=[fate["id"] for fate in FATES])
each_article = pytest.mark.parametrize("name", sorted(ARTICLES))


def test_gold_is_large_and_hard_enough() -> None:
    promises = {(fate["promise"]["article"], fate["promise"]["item"]) for fate in FATES}
    states = Counter(fate["state"] for fate in FATES)
    assert len(promises) >= 48
    assert states["fulfilled"] >= 20
    assert set(states) == STATES
    assert {fate["promise"]["kind"] for fate in FATES} == KINDS
    assert sum(bool(fate["decoys"]) for fate in FATES) >= 20


def test_ids_are_unique() -> None:
    assert len({fate["id"] for fate in FATES}) == len(FATES)


def test_every_article_has_a_reading() -> None:
    assert sorted(READINGS) == sorted(ARTICLES)


@each_fate
def test_promise_is_an_item_of_a_commitment_of_its_reading(fate: dict[str, Any]) -> None:
    promise = fate["promise"]
    clauses = [f for f in READINGS[promise["article"]]["facts"] if f.get("text") == promise["quote"]]
    assert len(clauses) == 1
    assert [item["text"] for item in clauses[0]["items"]].count(promise["item"]) == 1


@each_fate
def test_fate_is_stated_as_it_must_be(fate: dict[str, Any]) -> None:
    assert fate["state"] in STATES
    assert fate["promise"]["kind"] in KINDS
    parties = fate["promise"]["parties"]
    assert parties == sorted(set(parties))
    assert len(parties) >= 2
    assert fate["why"]
    assert fate["state"] in {"open", "overdue"} or fate["by"]
    assert fate["state"] != "open" or not fate["by"]


@each_fate
def test_evidence_is_quoted_and_known_on_the_day(fate: dict[str, Any]) -> None:
    assert ARTICLES[fate["promise"]["article"]]["published"] <= fate["as_of"]
    for words in fate["by"] + fate["decoys"]:
        article = ARTICLES[words["article"]]
        assert article["text"].count(words["quote"]) >= 1
        assert article["published"] <= fate["as_of"]
        assert article["published"] >= ARTICLES[fate["promise"]["article"]]["published"]


@each_article
def test_reading_is_read_by_the_model_and_quotes_its_text(name: str) -> None:
    text = ARTICLES[name]["text"]
    reading = reading_from_json(READINGS[name], text=text)
    assert str(reading.published) == ARTICLES[name]["published"]
    for fact in reading.facts:
        assert fact.evidence
        for span in fact.evidence:
            assert span.end <= len(text)
            assert len(span) <= MAX_EVIDENCE


@each_article
def test_items_lie_in_their_clause_and_point_at_facts(name: str) -> None:
    text = ARTICLES[name]["text"]
    facts = reading_from_json(READINGS[name], text=text).facts
    for fact in facts:
        if not isinstance(fact, Commitment):
            continue
        assert fact.text == fact.evidence[0].quote(text)
        assert fact.items
        for item in fact.items:
            assert item.text == item.span.quote(text)
            assert fact.evidence[0].covers(item.span)
            assert item.about is None or (0 <= item.about < len(facts) and facts[item.about] is not fact)
