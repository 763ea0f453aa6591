"""Records made from others as the standard library makes them."""

from __future__ import annotations

import dataclasses

import pytest

from banggiao.model.codes import EngagementKind, EngagementStatus
from banggiao.reading.document import Part
from banggiao.reading.facts.engagements.candidates import Candidate, When
from banggiao.reading.record import replace

MEETING = Candidate(3, 9, 0, EngagementKind.MEETING, EngagementStatus.HELD, Part.BODY, "engagement/meeting/gặp")


@pytest.mark.parametrize(
    "changes", [{}, {"open": True}, {"when": When("2026-03-05"), "parties": ("LAO", "VNM"), "confidence": 0.8}]
)
def test_a_record_with_other_values(changes: dict[str, object]) -> None:
    made = replace(MEETING, **changes)
    assert made == dataclasses.replace(MEETING, **changes)  # type: ignore[arg-type]
    assert made is not MEETING


def test_no_field_of_that_name() -> None:
    with pytest.raises(KeyError):
        replace(MEETING, nobody=1)
