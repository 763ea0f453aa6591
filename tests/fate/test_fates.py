"""Follow-through against the fate gold: what it calls fulfilled must be, and most of what is must be found.

From the gold's own readings, so that it is follow-through that is measured and not the reader; and from the reader's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from tests.fate.following import Followed, Follower, annotated, gold, read_anew

PRECISION, RECALL, RIGHT = 0.95, 0.75, 0.9  # floors: of 'fulfilled', and of all states
RIGHT_AS_READ = 0.75  # of all states, from the reader's own readings


def measure(followed: Sequence[Followed]) -> tuple[float, float, float]:
    """Precision and recall of 'fulfilled', and the share of states that are right."""
    pairs = [(f.gold["state"], str(f.fate.state) if f.fate else None) for f in followed]
    both = sum(g == s == "fulfilled" for g, s in pairs)
    said = sum(s == "fulfilled" for _, s in pairs)
    true = sum(g == "fulfilled" for g, _ in pairs)
    return both / max(1, said), both / max(1, true), sum(g == s for g, s in pairs) / len(pairs)


@cache
def followed() -> tuple[Followed, ...]:
    follower = Follower(annotated())
    return tuple(follower.follow(fate) for fate in gold())


def test_fulfilled_is_right_and_found() -> None:
    precision, recall, right = measure(followed())
    assert precision >= PRECISION
    assert recall >= RECALL
    assert right >= RIGHT


def test_what_the_reader_reads_is_followed_as_surely() -> None:
    follower = Follower(read_anew())
    precision, recall, right = measure([follower.follow(fate) for fate in gold()])
    assert precision >= PRECISION
    assert recall >= RECALL
    assert right >= RIGHT_AS_READ


@pytest.mark.parametrize("one", followed(), ids=lambda f: str(f.gold["id"]))
def test_every_state_but_open_names_its_rule_and_evidence(one: Followed) -> None:
    assert one.fate is not None, "the gold's item was not found among the promises"
    fate = one.fate
    assert fate.rule
    assert fate.explanation
    assert fate.promised
    if fate.state not in ("open", "overdue"):
        assert fate.later
        assert fate.entities
    if fate.state == "overdue" and not fate.later:
        assert fate.silent_since


def test_what_fulfils_was_reported_in_the_articles_that_the_gold_names() -> None:
    rests_elsewhere = []
    for one in followed():
        if one.fate is not None and one.gold["state"] == one.fate.state == "fulfilled":
            articles = {fact.partition("#")[0] for fact in one.fate.later}
            if not articles & {words["article"] for words in one.gold["by"]}:
                rests_elsewhere.append(one.gold["id"])
    assert not rests_elsewhere
