"""Lists of the catalogue: the same entries as the ledger's own lists, whatever happens to the ledger."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from banggiao.ledger import Entry, Family, Ledger, schema
from banggiao.ledger.finding import URGENCY, Asked, board, count, facets, fates_of, find, promises
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Event, Series, standing_on
from banggiao.ledger.tally import met, pairs, standings
from tests.ledger.building import ingested, synthetic

ASKED: tuple[tuple[Family, dict[str, Any]], ...] = (
    (Family.EVENTS, {}),
    (Family.EVENTS, {"parties": ("LAO",)}),
    (Family.EVENTS, {"parties": ("CHN", "VNM")}),
    (Family.EVENTS, {"kind": "call", "since": "2005-01-02"}),
    (Family.EVENTS, {"status": "held", "parties": ("VNM",)}),
    (Family.EVENTS, {"since": "2005", "until": "2005-01"}),
    (Family.AGREEMENTS, {"parties": ("VNM",)}),
    (Family.PEOPLE, {"parties": ("VNM",)}),
    (Family.RELATIONS, {}),
    (Family.INDICATORS, {"kind": "trade_turnover"}),
    (Family.COMMITMENTS, {"sector": "trade"}),
    (Family.COMMITMENTS, {"state": "open", "parties": ("VNM",)}),
    (Family.COMMITMENTS, {"due_before": "2007"}),
)  # fmt: skip


def _listed(entry: Entry[Any]) -> tuple[Any, ...]:
    """What a line of a list is made of."""
    record = entry.record
    told = {name: (one.value, one.disputed) for name, one in record.fields if one.value is not None or one.disputed}
    present = [(a.name, a.country, a.office) for a in record.attendees] if isinstance(record, Event) else []
    points = record.points if isinstance(record, Series) else ()
    return (entry.id, entry.reports, entry.independent, entry.last_reported, record.members[0], record.last_reported,
            told, present, points)  # fmt: skip


def same(ledger: Ledger) -> None:
    """The catalogue answers as the ledger does."""
    for family, given in ASKED:
        wanted = [e.id for e in ledger.entries(family, **given, limit=1000).items]
        asked = Asked(Filters(**given))
        assert count(ledger, family, asked) == len(wanted)
        assert [e.id for e in find(ledger, family, asked, limit=1000).items] == wanted
        oldest = find(ledger, family, asked, limit=1000, newest_first=False).items
        assert [e.id for e in oldest] == wanted[::-1]
        brief = find(ledger, family, asked, limit=1000, brief=True).items
        assert [_listed(e) for e in brief] == [_listed(e) for e in ledger.entries(family, **given, limit=1000).items]
        assert fates_of(ledger, brief) == (ledger.fates(wanted) if family is Family.COMMITMENTS else {})
        if family is Family.COMMITMENTS:
            assert sorted(e.id for e in promises(ledger, asked, limit=1000).items) == sorted(wanted)


def test_answers_stay_the_same_while_a_ledger_grows_and_is_judged(where: str) -> None:
    _, articles, reader = synthetic(90)
    with ingested(where, articles[:30], reader) as ledger:
        same(ledger)
        with Ledger.open(where) as other:  # as another process
            for start in (30, 60):
                other.ingest(articles[start : start + 30], reader=reader)
                same(ledger)
            event = ledger.entries("events", limit=1).items[0]
            other.reject(event.record.members[0], author="An")
            same(ledger)
            promise = ledger.entries("commitments", limit=1).items[0]
            other.judge_fate(promise.id, "lapsed", author="An")
            found = find(ledger, Family.COMMITMENTS, Asked(Filters(state="lapsed"))).items
            assert promise.id in [e.id for e in found]
        places = len(ledger.catalogue.of(Family.EVENTS).ids)
        assert places > count(ledger, Family.EVENTS, Asked(Filters()))  # grown, not made anew
        ledger.rebuild()
        same(ledger)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    _, articles, reader = synthetic(200)
    return ingested(tmp_path_factory.mktemp("finding") / "l.ledger", articles, reader)


@pytest.mark.parametrize(("family", "given"), ASKED)
def test_facets_count_what_is_listed(filled: Ledger, family: Family, given: dict[str, Any]) -> None:
    asked = Asked(Filters(**given))
    told = facets(filled, family, asked)
    listed = find(filled, family, asked, limit=1000).items
    years = Counter((e.record.date or e.first_reported or "")[:4] for e in listed)
    if family is Family.EVENTS:
        assert dict(told["year"]) == years
        assert dict(told["kind"]) == Counter(e.record.text("kind") for e in listed)
        assert dict(told["country"]) == Counter(p for e in listed for p in e.record.parties)
    if family is Family.COMMITMENTS:
        fates = filled.fates([e.id for e in listed])
        assert dict(told["state"]) == Counter(str(fate.state) for fate in fates.values())
        assert [n for _, n in told["state"]] == sorted((n for _, n in told["state"]), reverse=True)


def test_words_sources_names_and_holders_narrow_a_list(filled: Ledger) -> None:
    for family in (Family.EVENTS, Family.COMMITMENTS):
        listed = find(filled, family, Asked(Filters()), limit=1000).items
        hits = set()
        cursor: str | None = None
        while True:
            page = filled.search("hoi dam", limit=200, cursor=cursor)
            hits |= {hit.article_id for hit in page.items}
            cursor = page.next
            if cursor is None:
                break
        wanted = sorted(e.id for e in listed if hits & set(e.articles))
        assert sorted(e.id for e in find(filled, family, Asked(Filters(), words="hoi dam"), limit=1000).items) == wanted
        sources = {a.source for a in filled.articles(limit=200).items if a.source}
        for source in sources:
            found = find(filled, family, Asked(Filters(), source=source), limit=1000).items
            assert {e.id for e in found} <= {e.id for e in listed}
    listed = find(filled, Family.COMMITMENTS, Asked(Filters()), limit=1000).items
    held = [e.id for e in listed if "VNM" in e.record.codes("holders")]
    found = find(filled, Family.COMMITMENTS, Asked(Filters(), holder="VNM"), limit=1000).items
    assert [e.id for e in found] == held
    person = filled.entries("people", parties=["VNM"], limit=1).items[0].record.text("name")
    at = find(filled, Family.EVENTS, Asked(Filters(person=person)), limit=1000).items
    assert [e.id for e in at] == [e.id for e in filled.entries("events", person=person, limit=1000).items]


def test_the_board_is_the_list_by_state(filled: Ledger) -> None:
    asked = Asked(Filters(parties=("VNM",)))
    listed = [e.id for e in promises(filled, asked, limit=1000).items]
    told = board(filled, asked, most=1000)
    assert [e.id for _, _, some in told for e in some] == listed
    assert [state for state, _, _ in told] == [s for s in URGENCY if s in {state for state, _, _ in told}]
    assert all(number == len(some) for _, number, some in told)
    pages: list[str] = []
    cursor: str | None = None
    while True:
        page = promises(filled, asked, limit=7, cursor=cursor)
        pages += [e.id for e in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert pages == listed


def test_who_met_a_state_and_where_both_stand(where: str) -> None:
    _, articles, reader = synthetic(120)
    with ingested(where, articles[:60], reader) as ledger:
        for some in ([], articles[60:]):
            ledger.ingest(some, reader=reader)
            numbers = met(ledger, "VNM")
            told = {(left if right == "VNM" else right): n for (left, right), n in pairs(ledger).items()
                    if "VNM" in (left, right)}  # fmt: skip
            assert dict(numbers) == told
            steps = [e.record for e in ledger.entries("relations", parties=["VNM"], limit=1000).items]
            stand = standings(ledger, "VNM", "2030-01-01")
            assert stand
            for code, found in stand.items():
                pair = (min(code, "VNM"), max(code, "VNM"))
                assert found == standing_on(steps, pair, "2030-01-01")


def test_what_follows_from_entries_is_made_anew_when_they_change(filled: Ledger) -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    derived = filled.catalogue.derived
    assert [derived("x", bits, make) for bits in (5, 5, 7, 5)] == [1, 1, 2, 3]


def test_a_ledger_of_the_first_version_is_brought_up(where: str) -> None:
    _, articles, reader = synthetic(40)
    k = schema.entry_keys.c
    listed = sa.select(schema.entry_keys).order_by(k.family, k.key, k.entry_id)
    shown = sa.select(schema.briefs).order_by(schema.briefs.c.entry_id)
    with ingested(where, articles, reader) as ledger:
        with ledger.read() as connection:
            wanted = connection.execute(listed).all()
            briefs = connection.execute(shown).all()
        with ledger._database.write() as connection:
            connection.execute(schema.entry_keys.delete().where(k.key.like("holder:%") | k.key.like("status:%")))
            schema.changes.drop(connection)
            schema.briefs.drop(connection)
            connection.execute(sa.text("DROP INDEX facts_by_content"))
            connection.execute(sa.text("CREATE INDEX facts_by_content ON facts (content_n)"))
            connection.execute(sa.text("DROP INDEX entries_by_time"))
            connection.execute(sa.text("CREATE INDEX entries_by_time ON entries (family, sorted_by, id)"))
            connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
    with Ledger.open(where, create=False) as ledger:
        with ledger.read() as connection:
            assert connection.execute(listed).all() == wanted
            assert connection.execute(shown).all() == briefs != []
            assert {"holder:VNM", "status:held"} <= {row.key for row in wanted}
        same(ledger)
        assert ledger.check(sample=20).ok


def test_an_old_ledger_is_not_changed_by_reading(tmp_path: Path) -> None:
    path = tmp_path / "old.ledger"
    with Ledger.open(path) as ledger, ledger._database.write() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
    with pytest.raises(Exception, match="older version"):
        Ledger.open(path, read_only=True)


def test_people_are_listed_without_what_no_line_shows(where: str) -> None:
    _, articles, reader = synthetic(120)
    with ingested(where, articles, reader) as ledger:
        whole = find(ledger, Family.PEOPLE, Asked(Filters()), limit=100).items
        short = find(ledger, Family.PEOPLE, Asked(Filters()), limit=100, brief=True).items
    assert whole
    assert [e.id for e in short] == [e.id for e in whole]
    for one, other in zip(short, whole, strict=True):
        assert (one.reports, one.independent) == (other.reports, other.independent)
        assert one.last_reported == other.last_reported
        assert one.record.members == other.record.members[:1]
        assert one.record.names == other.record.names
        assert [(name, s.value, s.disputed) for name, s in one.record.fields] == [
            (name, s.value, s.disputed) for name, s in other.record.fields
        ]
        assert [(t.office, t.since, t.until, t.last_seen) for t in one.record.tenures] == [
            (t.office, t.since, t.until, t.last_seen) for t in other.record.tenures
        ]
        assert (one.articles, one.record.joins) == ((), ())
