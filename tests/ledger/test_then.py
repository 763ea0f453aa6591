"""Lists as of a day are those that a ledger of that day would have given."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import pytest

from banggiao.ledger import Ledger
from banggiao.ledger.drawn import parties_of
from banggiao.ledger.finding import Asked, facets, find, promises
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Family
from banggiao.ledger.tally import pairs
from banggiao.ledger.then import facets_then, pairs_then, then
from banggiao.model import UsageError
from tests.ledger.building import ingested, synthetic

DAY = "2005-01-02"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ledger, Ledger]:
    """A ledger, and one of what was reported by DAY."""
    folder = tmp_path_factory.mktemp("then")
    _, articles, reader = synthetic(160)
    early = [a for a in articles if a.published is not None and str(a.published) <= DAY]
    return ingested(folder / "now.ledger", articles, reader), ingested(folder / "then.ledger", early, reader)


def _afresh(both: tuple[Ledger, Ledger], whole: int, monkeypatch: pytest.MonkeyPatch) -> tuple[Ledger, Ledger]:
    """The same with nothing worked out, and the share of a family from which on it is worked out as a whole."""
    monkeypatch.setattr("banggiao.ledger.past._WHOLE", whole)
    monkeypatch.setattr(both[0].catalogue, "_days", OrderedDict())
    return both


@pytest.mark.parametrize(
    "filters",
    [{}, {"parties": ("VNM",)}, {"kind": "talks"}, {"status": "held"}, {"since": "2005"}, {"until": "2004-12-31"}],
)
@pytest.mark.parametrize("whole", [0, 1], ids=["of the whole family", "of what stands under a key"])
def test_events(
    both: tuple[Ledger, Ledger], filters: dict[str, Any], whole: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, ledger = _afresh(both, whole, monkeypatch)
    asked = Asked(Filters(**filters))
    known = then(now, Family.EVENTS, asked, DAY)
    assert [e.id for e in known.entries] == [e.id for e in find(ledger, Family.EVENTS, asked, limit=1000).items]
    assert not known.cut
    expected = {name: dict(rows) for name, rows in facets(ledger, Family.EVENTS, asked, most=1000).items()}
    told = {name: dict(rows) for name, rows in facets_then(Family.EVENTS, known).items()}
    assert {name: told[name] for name in ("kind", "status", "country", "year")} == {
        name: expected[name] for name in ("kind", "status", "country", "year")
    }


@pytest.mark.parametrize("whole", [0, 1])
def test_promises_of_a_pair(both: tuple[Ledger, Ledger], whole: int, monkeypatch: pytest.MonkeyPatch) -> None:
    now, ledger = _afresh(both, whole, monkeypatch)
    busiest = promises(ledger, Asked(Filters()), limit=1).items[0].record
    asked = Asked(Filters(parties=parties_of(busiest)[:2]))
    known = then(now, Family.COMMITMENTS, asked, DAY)
    assert known.entries
    assert {e.id for e in known.entries} == {e.id for e in promises(ledger, asked, limit=1000).items}
    assert set(known.fates) == {e.id for e in known.entries}


def test_promises_come_by_urgency(both: tuple[Ledger, Ledger]) -> None:
    now, ledger = both
    known = then(now, Family.COMMITMENTS, Asked(Filters()), DAY)
    assert {e.id for e in known.entries} == {e.id for e in promises(ledger, Asked(Filters()), limit=1000).items}
    states = [known.fates[e.id].state for e in known.entries]
    assert states
    some = then(now, Family.COMMITMENTS, Asked(Filters(state=str(states[0]))), DAY)
    assert [e.id for e in some.entries] == [e.id for e in known.entries if known.fates[e.id].state == states[0]]


def test_words_and_sources_are_of_then(both: tuple[Ledger, Ledger]) -> None:
    now, _ = both
    everything = then(now, Family.EVENTS, Asked(Filters()), DAY).entries
    source = now.articles(until=DAY, limit=1).items[0].source
    some = then(now, Family.EVENTS, Asked(Filters(), source=source), DAY).entries
    assert some
    assert {e.id for e in some} <= {e.id for e in everything}
    assert not then(now, Family.EVENTS, Asked(Filters(), words="khongcotunay"), DAY).entries


def test_a_piece_is_what_the_whole_has_there(both: tuple[Ledger, Ledger]) -> None:
    known = then(both[0], Family.EVENTS, Asked(Filters()), DAY).entries
    whole = list(known)
    assert len(whole) == len(known) > 20
    assert list(known[5:9]) == whole[5:9]
    assert (known[0], known[-1]) == (whole[0], whole[-1])
    assert known[len(known) : len(known) + 5] == ()


def test_pairs(both: tuple[Ledger, Ledger]) -> None:
    now, ledger = both
    assert pairs_then(then(now, Family.EVENTS, Asked(Filters()), DAY)) == pairs(ledger)


def test_a_long_list_says_that_it_was_cut(both: tuple[Ledger, Ledger]) -> None:
    known = then(both[0], Family.EVENTS, Asked(Filters()), DAY, most=3)
    assert (len(known.entries), known.cut) == (3, True)


def test_a_day_that_is_none_is_refused(both: tuple[Ledger, Ledger]) -> None:
    with pytest.raises(UsageError, match="as_of"):
        then(both[0], Family.EVENTS, Asked(Filters()), "soon")
