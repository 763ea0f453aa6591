"""What was read last is not read again; what changed has another place."""

from __future__ import annotations

from banggiao.ledger.at_hand import AtHand
from banggiao.ledger.bitmaps import Bitmaps, Line


def _bitmaps(*ids: str) -> Bitmaps:
    return Bitmaps().changed((), [Line(key, None, "2026-01-01", None) for key in ids], {}, [])


class _Store:
    """Tells what it was asked for."""

    def __init__(self, there: Bitmaps) -> None:
        self.there = there
        self.asked: list[list[int]] = []

    def read(self, places: list[int]) -> dict[int, str]:
        self.asked.append(places)
        return {place: self.there.ids[place] for place in places if self.there.ids[place] != "gone"}


def test_only_what_is_not_at_hand_is_read() -> None:
    there, hand = _bitmaps("a", "b", "c"), AtHand[str](most=10)
    store = _Store(there)
    assert hand.get("events", there, [0, 1], store.read) == {0: "a", 1: "b"}
    assert hand.get("events", there, [1, 2], store.read) == {1: "b", 2: "c"}
    assert store.asked == [[0, 1], [2]]


def test_what_is_gone_is_left_out() -> None:
    there, hand = _bitmaps("a", "gone"), AtHand[str](most=10)
    assert hand.get("events", there, [0, 1], _Store(there).read) == {0: "a"}


def test_the_first_of_many_goes() -> None:
    there, hand = _bitmaps("a", "b", "c"), AtHand[str](most=2)
    store = _Store(there)
    for place in (0, 1, 0, 2, 0, 1):
        hand.get("events", there, [place], store.read)
    assert store.asked == [[0], [1], [2], [1]]


def test_kinds_are_kept_apart() -> None:
    there, hand = _bitmaps("a"), AtHand[str](most=10)
    assert hand.get("events", there, [0], lambda places: {0: "entry"}) == {0: "entry"}
    assert hand.get("fates", there, [0], lambda places: {0: "fate"}) == {0: "fate"}


def test_places_given_out_anew_mean_something_else() -> None:
    hand = AtHand[str](most=10)
    before, after = _bitmaps("a"), _bitmaps("b")
    assert hand.get("events", before, [0], _Store(before).read) == {0: "a"}
    assert hand.get("events", after, [0], _Store(after).read) == {0: "b"}
