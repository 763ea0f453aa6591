"""Notices: what a rule tells, each thing once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import pytest

from banggiao.ledger import Ledger, NewsReader
from banggiao.model import UsageError
from banggiao.sources import articles
from banggiao.sources.watch import NoticeRule, State
from banggiao.views.notices import Notice, notices, tell_all
from banggiao.views.notices.send import by_apprise

SAMPLE = Path(str(resources.files("banggiao"))) / "data" / "sample" / "articles"
TODAY = dt.date(2026, 8, 1)
RULE = NoticeRule("Hàn Quốc", ("json://localhost",), parties=("KOR", "VNM"), days=400)


@pytest.fixture(scope="module")
def files() -> list[Path]:
    return sorted(SAMPLE.glob("han-quoc-*.txt"))


@pytest.fixture
def ledger(tmp_path: Path, files: list[Path]) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "a.db") as book:
        book.ingest(articles(files[:3]), reader=NewsReader())
        yield book


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    with State(tmp_path / "a.state") as memory:
        yield memory


class Outbox:
    def __init__(self, *, works: bool = True) -> None:
        self.sent: list[Notice] = []
        self.works = works

    def __call__(self, to: Sequence[str], notice: Notice) -> bool:
        if self.works:
            self.sent.append(notice)
        return self.works


def test_first_round_tells_what_is_due_and_only_looks_at_the_rest(ledger: Ledger, state: State) -> None:
    outbox = Outbox()
    told = tell_all(ledger, [RULE], state, today=TODAY, send=outbox)
    assert told.seen > 0
    assert {n.kind for n in outbox.sent} <= {"due"}


def test_news_is_told_once(ledger: Ledger, state: State, files: list[Path]) -> None:
    outbox = Outbox()
    tell_all(ledger, [RULE], state, today=TODAY, send=outbox)
    before = len(outbox.sent)
    ledger.ingest(articles(files[3:]), reader=NewsReader())
    tell_all(ledger, [RULE], state, today=TODAY, send=outbox)
    news = outbox.sent[before:]
    assert any(n.kind == "event" for n in news)
    tell_all(ledger, [RULE], state, today=TODAY, send=outbox)
    assert len(outbox.sent) == before + len(news)
    assert len({n.key for n in outbox.sent}) == len(outbox.sent)


def test_dry_run_sends_and_remembers_nothing(ledger: Ledger, state: State) -> None:
    outbox = Outbox()
    first = tell_all(ledger, [RULE], state, today=TODAY, send=outbox, dry_run=True)
    second = tell_all(ledger, [RULE], state, today=TODAY, send=outbox, dry_run=True)
    assert outbox.sent == []
    assert [n.key for n in first.sent] == [n.key for n in second.sent]
    assert not state.rule_known(RULE.name)


def test_what_cannot_be_sent_is_tried_again(ledger: Ledger, state: State, files: list[Path]) -> None:
    tell_all(ledger, [RULE], state, today=TODAY, send=Outbox())
    ledger.ingest(articles(files[3:]), reader=NewsReader())
    failed = tell_all(ledger, [RULE], state, today=TODAY, send=Outbox(works=False)).failed
    assert failed
    outbox = Outbox()
    tell_all(ledger, [RULE], state, today=TODAY, send=outbox)
    assert {n.key for n in outbox.sent} == {n.key for n in failed}


def test_a_crash_while_sending_never_sends_twice(ledger: Ledger, state: State, files: list[Path]) -> None:
    tell_all(ledger, [RULE], state, today=TODAY, send=Outbox())
    ledger.ingest(articles(files[3:]), reader=NewsReader())

    def crash(to: Sequence[str], notice: Notice) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell_all(ledger, [RULE], state, today=TODAY, send=crash)
    (caught,) = state.uncertain()
    outbox = Outbox()
    tell_all(ledger, [RULE], state, today=TODAY, send=outbox)
    assert caught not in {n.key for n in outbox.sent}


def test_only_the_chosen_partners(ledger: Ledger) -> None:
    rule = NoticeRule("Lào", (), parties=("LAO", "VNM"))
    assert list(notices(ledger, rule, today=TODAY)) == []


def test_a_notice_names_its_sources(ledger: Ledger) -> None:
    told = list(notices(ledger, RULE, today=TODAY))
    assert told
    assert all("han-quoc-0" in notice.body for notice in told)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # apprise's own imports
def test_wrong_address_says_so_without_its_secret() -> None:
    with pytest.raises(UsageError, match="no address") as caught:
        by_apprise(["nosuch://user:secret@host"], Notice("k", "r", "event", "t", "b"))
    assert "secret" not in str(caught.value)
