"""Figures form series; differing ones stand beside each other."""

from __future__ import annotations

from banggiao.ledger.resolve import Attestation, resolve_indicators
from tests.ledger.resolve.attesting import attest


def figure(fact_id: str, value: float, period: str | None, **fields: object) -> Attestation:
    base = {"metric": "trade_turnover", "parties": ["KOR", "VNM"], "unit": "USD"}
    return attest(fact_id, "indicator", **{**base, "value": value, "period": period, **fields})


def test_one_series_of_points_in_order() -> None:
    (series,) = resolve_indicators([figure("a", 9e10, "2031"), figure("b", 8e10, "2030"), figure("c", 9.1e10, "2031")])
    assert [(p.period, p.value.disputed) for p in series.points] == [("2030", False), ("2031", True)]
    assert {v.value for v in series.points[1].value.variants} == {9e10, 9.1e10}


def test_directions_and_metrics_are_series_of_their_own() -> None:
    series = resolve_indicators(
        [
            figure("a", 1.0, "2031", metric="exports", **{"from": "VNM", "to": "KOR"}),
            figure("b", 1.0, "2031", metric="exports", **{"from": "KOR", "to": "VNM"}),
            figure("c", 1.0, "2031"),
        ]
    )
    assert len(series) == 3
