"""The project's own gold keeps to the reading contract, and its offsets lie within the texts they point into."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
FILES = tuple(sorted((HERE / "whole").glob("*.json")))
CORPUS = HERE.parents[2] / "shared" / "corpus" / "articles-2012-2025.jsonl.gz"
LONGEST = 700

KINDS = {
    "engagement": {
        "visit", "call", "talks", "meeting", "session", "conference", "signing", "ceremony", "press", "message",
    },
    "agreement": {
        "treaty", "agreement", "mou", "letter_of_intent", "joint_statement", "declaration", "plan", "protocol",
        "contract", "other",
    },
    "position": {
        "priority", "support", "congratulation", "gratitude", "concern", "principle", "praise",
    },
}
STATUSES = {
    "engagement": {"held", "planned", "proposed", "invited", "accepted", "cancelled"},
    "agreement": {"signed", "adopted", "in_force", "negotiating", "proposed", "suspended", "terminated"},
}
EVENTS = {
    "diplomatic_relations_established", "partnership_established", "partnership_affirmed", "partnership_ended",
    "diplomatic_relations_severed",
}
TIERS = {
    None, "special", "comprehensive_strategic_partnership", "strategic_partnership", "extensive_strategic_partnership",
    "comprehensive_strategic_cooperative_partnership", "comprehensive_partnership", "partnership",
}
MODALITIES = {"agreed", "pledged", "proposed", "hoped", "invited", "accepted"}
METRICS = {
    "trade_turnover", "exports", "imports", "fdi_projects", "fdi_capital", "fdi_rank", "tourists", "students",
    "workers", "aid", "other",
}
SECTORS = {
    "politics", "defence", "security", "trade", "investment", "economy", "finance", "industry",
    "science_technology", "digital", "energy", "nuclear_energy", "agriculture", "environment", "transport",
    "health", "education", "labour", "culture", "sports", "tourism", "people_to_people", "local", "media",
    "justice", "consular", "maritime", "space", "multilateral", "peace",
}
CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}\Z")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?\Z")
PERIOD = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?\Z")
TIMES = {None, "morning", "noon", "afternoon", "evening", "night"}
LEVELS = {None, "state", "official", "working", "other"}
KEYS = {
    "engagement": {
        "kind", "status", "date", "date_end", "time_of_day", "place", "place_country", "visit_level", "name",
        "ordinal", "parties", "participants",
    },
    "agreement": {
        "kind", "title", "parties", "signatories", "date", "place", "status", "period",
    },
    "relation": {
        "event", "parties", "tier", "date",
    },
    "commitment": {
        "modality", "holders", "addressees", "sectors", "target", "deadline",
    },
    "indicator": {
        "metric", "parties", "value", "unit", "period", "approximate", "change_pct", "rank_of",
    },
    "office": {
        "person", "office", "country", "organisation", "as_of", "historical",
    },
    "position": {
        "kind", "holder", "toward",
    },
}
OPTIONAL = {"indicator": {"from", "to"}, "office": {"since", "until"}}


def load(path: Path) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


ARTICLES = [pytest.param(entry, id=f"{path.stem}-{entry['article']['id']}") for path in FILES for entry in load(path)]


@cache
def corpus_texts() -> dict[str, str]:
    wanted = {entry["article"]["id"] for path in FILES for entry in load(path)}
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return {record["id"]: record["text"] for record in records if record["id"] in wanted}


def is_codes(values: list[str]) -> bool:
    return values == sorted(set(values)) and all(CODE.match(value) for value in values)


def wrong_in(fact: dict[str, Any]) -> list[str]:
    """What in this fact breaks the contract, in words."""
    kind = fact["type"]
    wrong = []

    def must(holds: object, message: str) -> None:
        if not holds:
            wrong.append(message)

    keys = set(fact) - {"type", "evidence"}
    must(KEYS[kind] <= keys <= KEYS[kind] | OPTIONAL.get(kind, set()), f"keys {sorted(keys)}")
    must(fact["evidence"], "no evidence")
    for start, end in fact["evidence"]:
        must(0 <= start < end <= start + LONGEST, f"span {start}-{end}")
    for name in ("parties", "holders", "addressees"):
        must(is_codes(fact.get(name, [])), f"{name} {fact.get(name)}")
    for name in ("date", "date_end", "deadline", "as_of", "since", "until"):
        must(fact.get(name) is None or DATE.match(fact[name]), f"{name} {fact.get(name)}")
    must(fact.get("period") is None or PERIOD.match(fact["period"]), f"period {fact.get('period')}")
    if kind in KINDS:
        must(fact["kind"] in KINDS[kind], f"kind {fact['kind']}")
    if kind in STATUSES:
        must(fact["status"] in STATUSES[kind], f"status {fact['status']}")
    if kind == "engagement":
        must(fact["parties"], "no parties")
        must(fact["time_of_day"] in TIMES, f"time_of_day {fact['time_of_day']}")
        must(fact["visit_level"] in LEVELS, f"visit_level {fact['visit_level']}")
        must(fact["visit_level"] is None or fact["kind"] == "visit", "a level on what is no visit")
        must(fact["date_end"] is None or fact["date"] is not None, "an end without a beginning")
    elif kind == "relation":
        must(len(fact["parties"]) == 2, f"parties {fact['parties']}")
        must(fact["event"] in EVENTS, f"event {fact['event']}")
        must(fact["tier"] in TIERS, f"tier {fact['tier']}")
        must((fact["tier"] is None) == fact["event"].startswith("diplomatic"), "tier does not suit the event")
    elif kind == "commitment":
        must(fact["modality"] in MODALITIES, f"modality {fact['modality']}")
        must(fact["holders"], "no holders")
        must(fact["sectors"] == sorted(set(fact["sectors"])), f"sectors unsorted {fact['sectors']}")
        must(set(fact["sectors"]) <= SECTORS, f"sectors unknown {fact['sectors']}")
    elif kind == "indicator":
        must(fact["metric"] in METRICS, f"metric {fact['metric']}")
        must(isinstance(fact["value"], (int, float)), f"value {fact['value']}")
        must({fact.get("from"), fact.get("to")} - {None} <= set(fact["parties"]), "direction outside the parties")
    elif kind == "office":
        must(CODE.match(fact["country"]), f"country {fact['country']}")
        must(fact["person"] and fact["office"], "no person or office")
    elif kind == "position":
        must(CODE.match(fact["holder"]), f"holder {fact['holder']}")
        must(fact["toward"] is None or CODE.match(fact["toward"]), f"toward {fact['toward']}")
    return wrong


def test_there_is_gold() -> None:
    assert FILES


def test_no_article_is_annotated_twice() -> None:
    ids = [entry["article"]["id"] for path in FILES for entry in load(path)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("entry", ARTICLES)
def test_facts_keep_to_the_contract(entry: dict[str, Any]) -> None:
    assert [(fact["type"], wrong) for fact in entry["facts"] for wrong in wrong_in(fact)] == []


@pytest.mark.parametrize("entry", ARTICLES)
def test_the_article_is_described(entry: dict[str, Any]) -> None:
    article = entry["article"]
    assert article["published_basis"] in {"given", "inferred", "unknown"}
    assert (article["published"] is None) == (article["published_basis"] == "unknown")
    assert article["relevant"] is True


@pytest.mark.parametrize("entry", ARTICLES)
def test_no_sentence_of_the_text_is_kept(entry: dict[str, Any]) -> None:
    assert not any("text" in fact for fact in entry["facts"])


@pytest.mark.parametrize("entry", ARTICLES)
def test_one_office_a_person_and_country(entry: dict[str, Any]) -> None:
    held = [(fact["person"], fact["country"]) for fact in entry["facts"] if fact["type"] == "office"]
    assert len(held) == len(set(held))


@pytest.mark.parametrize("entry", ARTICLES)
def test_offsets_lie_within_the_text(entry: dict[str, Any]) -> None:
    if not CORPUS.exists():
        pytest.skip("the corpus that the offsets count in is not beside the project")
    text = corpus_texts()[entry["article"]["id"]]
    for fact in entry["facts"]:
        for start, end in fact["evidence"]:
            assert end <= len(text)
            assert text[start:end] == text[start:end].strip(), "a span begins and ends with words"
            if fact["type"] == "agreement":
                assert fact["title"] in " ".join(text.split())
