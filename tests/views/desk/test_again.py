"""What is made of the very same things is made once."""

from __future__ import annotations

from banggiao.views.desk.again import Again


def test_the_same_thing_is_made_once_and_an_equal_one_again() -> None:
    again, made = Again(), []

    def make() -> int:
        made.append(1)
        return len(made)

    one, other = [1], [1]
    assert [again.get("card", (one,), make), again.get("card", (one,), make)] == [1, 1]
    assert again.get("card", (other,), make) == 2
    assert again.get("line", (one,), make) == 3


def test_what_was_made_first_goes_and_its_thing_with_it() -> None:
    again = Again(most=2)
    things = [[n] for n in range(3)]
    for thing in things:
        again.get("card", (thing,), lambda thing=thing: thing[0])  # type: ignore[misc]
    assert again.get("card", (things[0],), lambda: "anew") == "anew"
    assert again.get("card", (things[2],), lambda: "anew") == 2
