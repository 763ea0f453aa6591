"""What briefings say of a pair, a country, a person, a sector and a visit, word for word.

Where a briefing changes on purpose: BANGGIAO_GOLDEN=1 pytest tests/views/brief, and look at the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from banggiao.ledger import Ledger
from banggiao.model import LedgerError, UsageError
from banggiao.views.brief import (
    Briefing,
    Country,
    Pair,
    Person,
    Sector,
    Subject,
    Visit,
    find_person,
    find_sector,
    find_visit,
    gather,
    markdown,
)
from banggiao.views.documents import charts
from banggiao.views.wording import wording
from tests.views.brief.world import build

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with build(tmp_path_factory.mktemp("brief") / "a.db") as book:
        yield book


def told(ledger: Ledger, subject: Subject, lang: str = "vi", **options: Any) -> Briefing:
    return gather(ledger, subject, say=wording(lang), **options)


def section(briefing: Briefing, name: str) -> str:
    """The text of a section, '' where it is not there."""
    found = [s for s in briefing.sections if s.name == name]
    return "\n".join(f"{line.when or ''} {line.text}" for s in found for line in s.lines)


CASES: dict[str, tuple[Subject, str, dict[str, Any]]] = {
    "pair": (Pair("LAO"), "vi", {}),
    "pair-since": (Pair("LAO"), "en", {"since": "2025-03-11"}),
    "pair-as-of": (Pair("LAO"), "vi", {"as_of": "2025-03-31"}),
    "country": (Country("VNM"), "en", {}),
    "person": (Person("tran van dat"), "vi", {}),
    "sector": (Sector("trade"), "vi", {}),
    "sector-pair": (Sector("energy", "VNM", "LAO"), "en", {}),
}


@pytest.mark.parametrize("case", CASES)
def test_golden_briefings(ledger: Ledger, case: str) -> None:
    subject, lang, options = CASES[case]
    check(case, markdown(told(ledger, subject, lang, **options)))


@pytest.mark.parametrize(
    ("case", "month", "lang"), [("visit-past", "2025-03", "vi"), ("visit-coming", "2025-11", "en")]
)
def test_golden_visits(ledger: Ledger, case: str, month: str, lang: str) -> None:
    check(case, markdown(told(ledger, Visit(find_visit(ledger, "LAO", "VNM", month)), lang)))


def check(case: str, text: str) -> None:
    path = GOLDEN / f"{case}.md"
    if os.environ.get("BANGGIAO_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_no_quote_shows_a_file_s_header_or_half_a_word(ledger: Ledger) -> None:
    for subject, lang, options in CASES.values():
        for note in told(ledger, subject, lang, **options).notes:
            text = ledger.article(note.article_id).text
            assert "date 20" not in note.words
            core = note.words.removeprefix("… ").removesuffix(" …")
            start = " ".join(text.split()).index(core)
            around = f" {' '.join(text.split())} "
            assert not around[start].isalnum() or not core[0].isalnum()
            assert not around[start + len(core) + 1].isalnum()


def test_hedges_are_kept(ledger: Ledger) -> None:
    figures = section(told(ledger, Pair("LAO"), "en"), "figures")
    assert "more than 2.2 billion USD" in figures
    assert "nearly 1.3 billion USD" in figures
    assert "hơn 2,2 tỷ USD" in section(told(ledger, Pair("LAO")), "figures")


def test_half_years_stand_beside_no_full_years(ledger: Ledger) -> None:
    (chart,) = charts(told(ledger, Pair("LAO")))
    assert [period for period, _, _ in chart.bars] == ["2023", "2024"]


def test_since_leaves_out_what_was_before_but_not_what_is_open(ledger: Ledger) -> None:
    briefing = told(ledger, Pair("LAO"), since="2025-04-01")
    assert "đường sắt" not in section(briefing, "agreements")
    assert "cửa khẩu" in section(briefing, "open_promises")
    assert "Noy Sisavath" in section(briefing, "since_day")


def test_everything_is_counted_however_little_is_shown(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("banggiao.views.brief.lines._PAGE", 2)  # as if there were thousands
    briefing = told(ledger, Pair("LAO"), "en", limit=1)
    (open_ones,) = [s for s in briefing.sections if s.name == "open_promises"]
    assert (len(open_ones.lines), open_ones.left_out) == (1, 3)
    assert "Promises recorded: 4 (" in section(briefing, "standing")


def test_what_is_past_is_not_coming(ledger: Ledger) -> None:
    assert "11/2025" in section(told(ledger, Pair("LAO")), "coming")
    assert "tuyến cáp" not in section(told(ledger, Pair("LAO")), "coming")


def test_a_visit_tells_what_came_of_it(ledger: Ledger) -> None:
    briefing = told(ledger, Visit(find_visit(ledger, "LAO", "VNM", "2025-03-11")))
    assert "Bản ghi nhớ về đường sắt" in section(briefing, "signed")
    assert "5 tỷ USD" in section(briefing, "made")
    assert "tuyến cáp" in section(briefing, "open_before")
    assert "tuyến cáp" not in section(briefing, "made")


def test_a_person_s_briefing_has_only_what_is_theirs(ledger: Ledger) -> None:
    briefing = told(ledger, Person("Keo Vongsa"))
    assert "Trần Văn Đạt" in section(briefing, "counterparts")
    assert section(briefing, "open_promises") == ""
    assert "Mori" not in markdown(briefing)


@pytest.mark.parametrize("name", ["Noy", "noy sisavath", "SISAVATH"])
def test_people_are_found_by_part_of_their_names(ledger: Ledger, name: str) -> None:
    assert find_person(ledger, name).record.text("name") == "Noy Sisavath"


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda book: find_person(book, "Nobody Atall"), "nobody in the ledger is called"),
        (lambda book: find_person(book, "ev-827406a3023abb2e"), "no id of a person"),
        (lambda book: find_visit(book, "LAO", "VNM", "2019"), r"no visit of LAO and VNM in 2019.*2025-11.*ev-"),
        (lambda book: find_visit(book, "LAO", "VNM", "hôm qua"), "is no ISO date"),
        (lambda book: find_sector("weather"), "no sector is called 'weather': give one of"),
        (lambda book: told(book, Pair("LAO"), since="tomorrow"), "since:"),
    ],
)
def test_mistakes_say_what_to_do(ledger: Ledger, ask: Any, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        ask(ledger)


def test_a_visit_that_was_never_given_out(ledger: Ledger) -> None:
    with pytest.raises(LedgerError):
        told(ledger, Visit("ev-00000000000000aa"))


@pytest.mark.parametrize("name", ["energy", "Năng lượng", "nang luong"])
def test_sectors_have_names_in_both_languages(name: str) -> None:
    assert find_sector(name) == "energy"
