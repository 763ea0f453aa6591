"""Facts and readings as the contract's JSON, both ways; what breaks the contract is refused by key."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.model import (
    Article,
    FactType,
    Mention,
    MentionKind,
    PartialDate,
    PublishedBasis,
    ReaderInfo,
    Reading,
    SchemaError,
    Span,
    fact_from_json,
    fact_to_json,
    reading_from_json,
    reading_to_json,
)
from tests.views.facts import FACTS, reading

Json = dict[str, Any]


@pytest.mark.parametrize("fact", FACTS, ids=[str(f["type"]) for f in FACTS])
def test_a_fact_comes_back_the_same(fact: Json) -> None:
    once = fact_from_json(fact)
    assert fact_from_json(json.loads(json.dumps(fact_to_json(once)))) == once


def test_every_type_is_among_them() -> None:
    assert {fact["type"] for fact in FACTS} == {str(kind) for kind in FactType}


def test_a_commitment_s_items_come_back_the_same() -> None:
    fact = {
        **FACTS[4],
        "items": [
            {
                "start": 3, "end": 9, "text": "ký", "sectors": ["trade"], "deadline": "2030", "about": 2,
                "target": {"metric": "tourists", "multiplier": 2},
            }
        ],
        "holder_persons": ["Somphone"],
    }  # fmt: skip
    once = fact_from_json(fact)
    assert fact_from_json(fact_to_json(once)) == once
    assert fact_to_json(once)["items"] == fact["items"]


def test_a_reading_comes_back_the_same() -> None:
    once = reading()
    again = reading_from_json(json.loads(json.dumps(reading_to_json(once))), text=once.article.text)
    assert again == once


def test_mentions_are_written_only_where_asked_for() -> None:
    assert "mentions" not in reading_to_json(reading())
    article = Article("a", "Lào", published=PartialDate.parse("2025"))
    mention = Mention(MentionKind.COUNTRY, Span(0, 3), "LAO")
    with_mentions = Reading(
        article,
        ReaderInfo("1", "1"),
        True,
        published=article.published,
        published_basis=PublishedBasis.GIVEN,
        mentions=(mention,),
    )
    told = reading_to_json(with_mentions)
    assert told["mentions"] == [{"kind": "country", "start": 0, "end": 3, "value": "LAO"}]
    assert reading_from_json(told, text="Lào") == with_mentions


def test_extra_keys_are_passed_over() -> None:
    assert fact_from_json({**FACTS[0], "colour": "red"}) == fact_from_json(FACTS[0])


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"type": "visit"}, "type: 'visit' is not one of engagement"),
        ({"kind": "party"}, "kind: 'party' is not one of visit"),
        ({"kind": None}, "kind"),
        ({"date": "3/5/2025"}, "is no ISO date"),
        ({"date": "2025-05-03/2025-05-01"}, "ends before it starts"),
        ({"evidence": []}, "a fact without evidence"),
        ({"evidence": None}, "is no list of"),
        ({"evidence": [[5, 5]]}, "empty or negative"),
        ({"evidence": [[1, 2, 3]]}, "is no list of"),
    ],
)
def test_what_breaks_the_contract(change: Json, complaint: str) -> None:
    with pytest.raises(SchemaError, match=complaint):
        fact_from_json({**FACTS[0], **change})


def test_a_missing_key_that_defines_the_fact() -> None:
    with pytest.raises(SchemaError, match="engagement"):
        fact_from_json({"type": "engagement", "evidence": [[0, 3]]})


@pytest.mark.parametrize("data", [{}, {"article": {}}, {"article": "a"}, {"article": {"id": ""}}])
def test_a_reading_needs_its_article(data: Json) -> None:
    with pytest.raises(SchemaError, match="its article with an id"):
        reading_from_json(data)


@given(
    st.dictionaries(
        st.sampled_from(["type", "kind", "evidence", "date", "parties"]), st.none() | st.integers() | st.text()
    )
)
def test_any_object_is_a_fact_or_a_schema_error(data: Json) -> None:
    try:
        fact_from_json(data)
    except SchemaError:
        return
