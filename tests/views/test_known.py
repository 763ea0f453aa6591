"""Known things in words."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.ledger.resolve.types import Attendee, Event, Person, Point, Progress, Series, Settled, Tenure, Variant
from banggiao.ledger.types import Entry, Family
from banggiao.views.known import family_of, figures, is_entry_id, known, progress_words, tenures
from banggiao.views.wording import wording

EN = wording("en")


def made(cls: Any, fields: dict[str, Any], **more: Any) -> Any:
    settled = tuple((name, Settled(value, "told")) for name, value in fields.items())
    return cls(id="xx-1", members=("f",), articles=("a",), clusters=("c",), fields=settled, **more)


def entry(record: Any, family: Family) -> Entry[Any]:
    return Entry(family, "xx-1", record, ("a",), 1, 1, None, None)


def test_an_event_tells_when_what_who_and_where() -> None:
    visit = made(
        Event,
        {
            "kind": "visit", "visit_level": "state", "status": "held", "parties": ("LAO", "VNM"), "date": "2025-05-03",
            "date_end": "2025-05-05", "place_country": "VNM",
        },
        attendees=(Attendee("Somphone", "LAO", "Bộ trưởng", ("Somphone",), ("Bộ trưởng",), ("f",)),),
    )  # fmt: skip
    assert str(known(entry(visit, Family.EVENTS), EN)) == (
        "2025-05-03 – 2025-05-05 · State visit · Laos – Vietnam · held · Vietnam · Somphone (Bộ trưởng)"
    )


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (
            Progress("trade_turnover", "USD", 150e9, "2030", 75e9, "2025", 0.5, 70e9, "2024", 0.149, 0.071),
            "75 billion USD / 150 billion USD (2025), 50 %, needs 14.9 % a year, so far 7.1 % a year",
        ),
        (
            Progress("trade_turnover", "USD", 150e9, "2030", None, None, None, None, None, None, None),
            "Target 150 billion USD",
        ),
    ],
)
def test_progress(progress: Progress, words: str) -> None:
    assert progress_words(progress, EN) == words


def test_figures_come_newest_first_and_show_what_differs() -> None:
    def point(period: str, *values: float, change: float | None = None) -> Point:
        variants = tuple(Variant(value, ("f",), 1) for value in values)
        return Point(
            period, Settled(values[0], "told", variants, len(values) > 1), Settled(change, "told"), False, ("f",), None
        )

    series = made(
        Series,
        {"metric": "trade_turnover", "parties": ("LAO", "VNM"), "unit": "USD"},
        points=(point("2023", 1.6e9), point("2024", 2.2e9, 2.3e9, change=34.0)),
    )
    assert [str(f) for f in figures(series, EN, newest=1)] == [
        "2024 · Trade turnover · 2.2 billion USD (or 2.3 billion USD) · +34 %"
    ]


def test_tenures_come_newest_first() -> None:
    def tenure(office: str, first: str, last: str, **told: str) -> Tenure:
        return Tenure(office, office, "LAO", None, first, last, told.get("since"), told.get("until"), (office,), ("f",))

    person = made(
        Person,
        {"name": "Somphone", "country": "LAO"},
        tenures=(tenure("Thứ trưởng", "2020", "2023"), tenure("Bộ trưởng", "2024-02", "2025-01", since="2024-01")),
    )
    assert [(t.text, t.when) for t in tenures(person, EN)] == [
        ("Bộ trưởng", "Since Jan 2024"),
        ("Thứ trưởng", "2020–2023"),
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("ev-827406a3023abb2e", True), ("KOR", False), ("xx-827406a3023abb2e", False), ("ev-xyz", False)],
)
def test_ids_are_told_from_names(text: str, is_one: bool) -> None:
    assert is_entry_id(text) is is_one


def test_family_of_an_id() -> None:
    assert family_of("cm-827406a3023abb2e") is Family.COMMITMENTS
