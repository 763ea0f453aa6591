"""Judgements: what they do, that they last, that they can be undone, and that none is ever dropped."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.ledger import Action, Ledger
from banggiao.model import EngagementKind, LedgerError, Modality, SchemaError, UsageError
from tests.ledger.building import (
    ECHO,
    OTHER,
    TALKS,
    KnowingReader,
    article,
    everything,
    known_reader,
    meeting,
    office,
    promise,
    some_articles,
    span,
)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.ingest(some_articles(), reader=known_reader())
    return ledger


def fact_of(ledger: Ledger, article_id: str, kind: str) -> str:
    """The id of the article's fact of a type."""
    return next(key for key, fact in ledger.article(article_id).facts if fact["type"] == kind)


def event_of(ledger: Ledger, article_id: str) -> Any:
    return next(e for e in ledger.entries("events").items if article_id in e.articles)


def newer(reader: KnowingReader, version: str = "2") -> KnowingReader:
    return KnowingReader(dict(reader.says), version)


def test_confirming_marks_a_fact_as_settled(filled: Ledger) -> None:
    made = filled.confirm(fact_of(filled, "a1", "engagement"), author="mai", note="seen the minutes")
    assert (made.action, made.author, made.note, made.orphaned) == (Action.CONFIRM, "mai", "seen the minutes", False)
    assert made.at.startswith("20")
    assert [j.id for j in filled.get("events", event_of(filled, "a1").id).judgements] == [made.id]


def test_correcting_changes_what_is_known_and_undoing_brings_it_back(filled: Ledger) -> None:
    before = everything(filled)
    key = event_of(filled, "a3").id
    made = filled.correct(fact_of(filled, "a3", "engagement"), "date", "2025-05-08", author="mai")
    event = event_of(filled, "a3")
    assert event.record.date == "2025-05-08"
    detail = filled.get("events", key)
    assert (detail.asked, detail.entry.id) == (key, event.id)
    assert [j.id for j in detail.judgements] == [made.id]
    undone = filled.undo(made.id, author="lan")
    assert everything(filled) == before
    assert [j.undone_by for j in filled.judgements().items if j.id == made.id] == [undone.id]
    filled.undo(undone.id, author="mai")
    assert event_of(filled, "a3").record.date == "2025-05-08"


def test_the_last_word_counts(filled: Ledger) -> None:
    fact = fact_of(filled, "a3", "engagement")
    filled.correct(fact, "date", "2025-05-08", author="mai")
    filled.correct(fact, "date", "2025-05-07", author="lan")
    filled.correct(fact_of(filled, "a3", "engagement"), "kind", "meeting", author="lan")
    event = event_of(filled, "a3")
    assert (event.record.date, event.record.text("kind")) == ("2025-05-07", "meeting")


def test_rejecting_takes_a_fact_out(filled: Ledger) -> None:
    key, fact = event_of(filled, "a3").id, fact_of(filled, "a3", "engagement")
    made = filled.reject(fact, author="mai")
    assert all("a3" not in e.articles for e in filled.entries("events").items)
    assert filled.find_id("events", key) is None
    with pytest.raises(LedgerError, match="nothing is left"):
        filled.get("events", key)
    assert not made.orphaned
    filled.undo(made.id, author="mai")
    assert filled.find_id("events", key) == key


def test_a_missing_fact_can_be_added(filled: Ledger) -> None:
    text = filled.article("a2").text
    place = span(text, "Báo chí nước bạn đưa tin")
    content = filled.article("a2").content_hash
    made = filled.add_fact(
        content,
        {
            "type": "engagement",
            "kind": "press",
            "parties": ["VNM", "LAO"],
            "evidence": [place.as_list()],
            "date": "2025-03-05",
        },
        author="mai",
    )
    [event] = filled.entries("events", kind="press").items
    assert (event.articles, event.record.parties) == (("a2",), ("LAO", "VNM"))
    filled.undo(made.id, author="mai")
    assert filled.entries("events", kind="press").items == ()


def test_an_added_fact_gives_way_to_none_that_a_reader_finds_later(filled: Ledger) -> None:
    fact = {"type": "engagement", "kind": "call", "parties": ["LAO", "VNM"], "date": "2025-05-08"}
    where = [span(OTHER, "hai Thủ tướng điện đàm về thủy điện").as_list()]
    filled.reject(fact_of(filled, "a3", "engagement"), author="mai")
    filled.add_fact(filled.article("a3").content_hash, {**fact, "evidence": where}, author="mai")
    filled.reread(reader=newer(known_reader()))
    assert [f["date"] for _, f in filled.article("a3").facts] == ["2025-05-08"]


def test_merging_and_splitting(filled: Ledger) -> None:
    before = everything(filled)
    one, two = event_of(filled, "a1").id, event_of(filled, "a3").id
    made = filled.merge("events", [one, two], author="mai")
    merged = filled.get("events", one)
    assert merged.entry.articles == ("a1", "a2", "a3")
    assert filled.find_id("events", two) == merged.entry.id
    filled.undo(made.id, author="mai")
    assert everything(filled) == before

    event = filled.get("events", one)
    echo = [r.fact_id for r in event.reports if r.article_id == "a2"]
    made = filled.split("events", one, echo, author="mai")
    assert event_of(filled, "a1").articles == ("a1",)
    assert event_of(filled, "a2").articles == ("a2",)
    filled.undo(made.id, author="mai")
    assert everything(filled) == before


def test_a_note_changes_nothing_else(filled: Ledger) -> None:
    before = everything(filled)
    key = event_of(filled, "a1").id
    filled.note("events", key, "ask the embassy", author="mai")
    assert everything(filled) == before
    assert [j.note for j in filled.get("events", key).judgements] == ["ask the embassy"]


def test_a_fate_can_be_judged(filled: Ledger) -> None:
    [commitment] = filled.entries("commitments").items
    before = filled.fates([commitment.id])
    made = filled.judge_fate(commitment.id, "fulfilled", author="mai", note="opened in June")
    fate = filled.fates([commitment.id])[commitment.id]
    assert (str(fate.state), fate.rule) == ("fulfilled", "judged")
    assert "opened in June" in fate.explanation
    assert [e.id for e in filled.entries("commitments", state="fulfilled").items] == [commitment.id]
    filled.ingest([article("late", OTHER + " Thêm.")], reader=known_reader())
    filled.rebuild()
    assert str(filled.fates([commitment.id])[commitment.id].state) == "fulfilled"
    filled.undo(made.id, author="mai")
    assert filled.fates([commitment.id]) == before


@pytest.mark.parametrize("again", ["ingest", "rebuild", "reread"])
def test_judgements_outlive(filled: Ledger, again: str) -> None:
    filled.correct(fact_of(filled, "a3", "engagement"), "date", "2025-05-08", author="mai")
    filled.reject(fact_of(filled, "a1", "office"), author="mai")
    filled.merge("events", [event_of(filled, "a1").id, event_of(filled, "a3").id], author="mai")
    before = everything(filled)
    if again == "ingest":
        filled.ingest(some_articles(), reader=known_reader())
    elif again == "rebuild":
        filled.rebuild()
    else:
        filled.reread(reader=newer(known_reader()))
    assert everything(filled) == before


def test_a_judgement_finds_its_fact_in_another_reading(filled: Ledger) -> None:
    filled.correct(fact_of(filled, "a1", "engagement"), "place", "Viêng Chăn", author="mai")
    filled.reject(fact_of(filled, "a1", "commitment"), author="mai")
    reader = newer(known_reader()).knowing(
        TALKS,
        meeting(TALKS, "Ngoại giao Lào Thongsavanh hội đàm tại Hà Nội", date="2025-03"),
        office(TALKS, "Bộ trưởng Ngoại giao Lào Thongsavanh", "Thongsavanh Phomvihane"),
        promise(TALKS, "Hai bên nhất trí mở cửa khẩu mới", modality=Modality.AGREED),
    )
    filled.reread(reader=reader)
    facts = {f["type"]: f for _, f in filled.article("a1").facts}
    assert (facts["engagement"]["place"], facts["engagement"]["date"]) == ("Viêng Chăn", "2025-03")
    assert "commitment" not in facts
    assert filled.judgements(orphaned=True).items == ()


def test_one_that_finds_none_is_listed_and_kept(filled: Ledger) -> None:
    made = filled.correct(fact_of(filled, "a3", "engagement"), "date", "2025-05-08", author="mai")
    reader = newer(known_reader()).knowing(
        OTHER, meeting(OTHER, "trận lũ lớn", kind=EngagementKind.SESSION, parties=())
    )
    filled.reread(reader=reader)
    assert [j.id for j in filled.judgements(orphaned=True).items] == [made.id]
    filled.reread(reader=newer(known_reader(), "3"))
    assert filled.judgements(orphaned=True).items == ()
    assert event_of(filled, "a3").record.date == "2025-05-08"


def test_reviewed_articles_become_gold(filled: Ledger) -> None:
    filled.correct(fact_of(filled, "a1", "engagement"), "place", "Hà Nội", author="mai")
    filled.note("events", event_of(filled, "a3").id, "no review", author="mai")
    [gold] = filled.export_gold()
    assert gold["article"]["id"] == "a1"
    assert gold["article"]["published"] == "2025-03-04"
    assert {f["type"] for f in gold["facts"]} == {"engagement", "office", "commitment"}
    assert next(f for f in gold["facts"] if f["type"] == "engagement")["place"] == "Hà Nội"


def test_judgements_are_listed_by_pages(filled: Ledger) -> None:
    fact = fact_of(filled, "a1", "engagement")
    made = [filled.confirm(fact, author=f"reader {i % 2}").id for i in range(5)]
    seen, cursor = [], None
    while True:
        page = filled.judgements(limit=2, cursor=cursor)
        seen += [j.id for j in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert seen == made[::-1]
    assert len(filled.judgements(author="reader 1").items) == 2


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("kind", "party", "not one of"),
        ("song", "x", "no field 'song'"),
        ("date", "soon", "no ISO date"),
        ("evidence", [[0, 100_000]], "outside the article"),
        ("type", "office", "no field"),
    ],
)
def test_a_correction_must_make_sense(filled: Ledger, field: str, value: Any, words: str) -> None:
    before = everything(filled)
    with pytest.raises(SchemaError, match=words):
        filled.correct(fact_of(filled, "a1", "engagement"), field, value, author="mai")
    assert everything(filled) == before


def test_what_cannot_be_judged_is_said(filled: Ledger) -> None:
    event = event_of(filled, "a1").id
    fact = fact_of(filled, "a1", "engagement")
    with pytest.raises(LedgerError, match="no fact"):
        filled.confirm("none", author="mai")
    with pytest.raises(UsageError, match="who judges"):
        filled.confirm(fact, author=" ")
    with pytest.raises(UsageError, match="two different"):
        filled.merge("events", [event, event], author="mai")
    with pytest.raises(UsageError, match="not all"):
        filled.split("events", event, [r.fact_id for r in filled.get("events", event).reports], author="mai")
    with pytest.raises(UsageError, match="fulfilled"):
        filled.judge_fate(filled.entries("commitments").items[0].id, "great", author="mai")
    with pytest.raises(LedgerError, match="no judgement"):
        filled.undo("none", author="mai")
    made = filled.confirm(fact, author="mai")
    filled.undo(made.id, author="mai")
    with pytest.raises(UsageError, match="undone already"):
        filled.undo(made.id, author="mai")
    with pytest.raises(LedgerError, match="no article"):
        filled.add_fact("0" * 64, {"type": "position", "kind": "praise", "evidence": [[0, 1]]}, author="mai")


def test_echo_of_one_event_stays_with_it(filled: Ledger) -> None:
    assert event_of(filled, "a2").articles == ("a1", "a2")
    assert ECHO in {filled.article("a2").text}
