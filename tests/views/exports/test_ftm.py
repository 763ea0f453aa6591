"""FollowTheMoney: every entity passes its own library's model, every reference leads somewhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from banggiao.ledger import Family, Ledger
from banggiao.views.exports import write

REFERENCES = ("involved", "proof", "holder", "post")


@pytest.fixture(scope="module")
def entities(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    path = tmp_path_factory.mktemp("ftm") / "out.ftm.json"
    count = write(ledger, path, format="ftm")
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(found) == count
    return found


def test_ids_are_unique_and_references_lead_somewhere(entities: list[dict[str, Any]]) -> None:
    ids = [entity["id"] for entity in entities]
    assert len(ids) == len(set(ids))
    referred = {v for e in entities for name in REFERENCES for v in e["properties"].get(name, ())}
    assert referred <= set(ids)


def test_every_entry_but_figures_is_an_entity(entities: list[dict[str, Any]], ledger: Ledger) -> None:
    ids = {entity["id"] for entity in entities}
    for family in set(Family) - {Family.INDICATORS}:
        assert {row["id"] for row in ledger.export(family)} <= ids


def test_the_library_takes_every_property(entities: list[dict[str, Any]]) -> None:
    pytest.importorskip("followthemoney", reason="followthemoney needs ICU to build: pip install followthemoney")
    from followthemoney import model
    from followthemoney.proxy import EntityProxy

    for entity in entities:
        schema = model.get(entity["schema"])
        assert schema is not None, entity["schema"]
        # cleaned=False sends each value through its type: what it refuses would be missing afterwards.
        proxy = EntityProxy.from_dict({**entity, "properties": entity["properties"]}, cleaned=False)
        for name, values in entity["properties"].items():
            assert name in schema.properties, (entity["schema"], name)
            assert len(proxy.get(name)) == len(values), (entity["id"], name, values, proxy.get(name))
        if not schema.edge and schema.is_a("Thing"):
            assert proxy.caption != entity["id"], entity


def test_months_stay_months(entities: list[dict[str, Any]], ledger: Ledger) -> None:
    by_id = {entity["id"]: entity for entity in entities}
    months = [row for row in ledger.export(Family.EVENTS) if row["date"] and len(row["date"]) == 7]
    assert months
    for row in months:
        assert by_id[row["id"]]["properties"]["startDate"] == [row["date"]]
