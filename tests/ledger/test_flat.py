"""Rows made straight from what is kept are the exported ones."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.ledger import Ledger, flat
from banggiao.ledger.export import columns_of
from banggiao.ledger.finding import Asked
from banggiao.ledger.flat import flat_rows
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Family
from banggiao.model import UsageError
from tests.ledger.building import ingested, synthetic


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    _, articles, reader = synthetic(200)
    return ingested(tmp_path_factory.mktemp("flat") / "l.ledger", articles, reader)


def _plain(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """With nothing for an empty list, as cells show both."""
    return [{name: None if value == [] else value for name, value in row.items()} for row in rows]


@pytest.mark.parametrize("family", list(Family))
def test_rows_are_the_exported_ones(filled: Ledger, family: Family) -> None:
    columns = columns_of(family)
    rows = [row for piece in flat_rows(filled, family, Asked(Filters()), most=5000) for row in piece]
    exported = [{name: row[name] for name in columns} for row in filled.export(family)]
    assert exported
    assert _plain(sorted(rows, key=lambda row: str(row["id"]))) == _plain(exported)


def test_pieces_go_on_where_the_one_before_ended(filled: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [row["id"] for piece in flat_rows(filled, Family.EVENTS, Asked(Filters()), most=5000) for row in piece]
    monkeypatch.setattr(flat, "AT_ONCE", 7)
    pieces = list(flat_rows(filled, Family.EVENTS, Asked(Filters()), most=17))
    assert [len(piece) for piece in pieces] == [7, 7, 3]
    assert [row["id"] for piece in pieces for row in piece] == whole[:17]


def test_a_date_that_is_none_is_refused(filled: Ledger) -> None:
    with pytest.raises(UsageError, match="since"):
        next(flat_rows(filled, Family.EVENTS, Asked(Filters(since="soon")), most=10))
