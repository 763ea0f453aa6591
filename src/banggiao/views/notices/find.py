"""What a rule has to say of the ledger now."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from banggiao.ledger import Entry, Family, Ledger
from banggiao.sources.watch import NoticeRule
from banggiao.views.known import known
from banggiao.views.wording import Wording, wording

_MOST = 200  # of a kind a rule: the newest
_OPEN = {"open", "in_progress", "overdue", "unclear"}


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell. ``key`` is the same for the same thing for ever; another fate is another thing."""

    key: str
    rule: str
    kind: str
    title: str
    body: str


def notices(ledger: Ledger, rule: NoticeRule, *, today: dt.date) -> Iterator[Notice]:
    """Everything that the rule would tell somebody who has been told nothing yet."""
    say = wording(rule.lang)
    if "event" in rule.on:
        for entry in ledger.entries(Family.EVENTS, parties=rule.parties, limit=_MOST).items:
            yield _notice(rule, "event", entry, say, state="")
    commitments = ledger.entries(Family.COMMITMENTS, parties=rule.parties, limit=_MOST).items
    fates = ledger.fates([entry.id for entry in commitments])
    if "fate" in rule.on:
        for entry in commitments:
            fate = fates.get(entry.id)
            if fate is not None and fate.state != "open":
                yield _notice(rule, "fate", entry, say, state=str(fate.state), fate=fate)
    if "due" in rule.on:
        horizon = (today + dt.timedelta(days=rule.days)).isoformat()
        page = ledger.entries(Family.COMMITMENTS, parties=rule.parties, due_before=horizon, limit=_MOST)
        due = ledger.fates([entry.id for entry in page.items])
        for entry in page.items:
            fate = due.get(entry.id)
            deadline = (fate.deadline if fate else None) or entry.record.text("deadline")
            if fate is not None and str(fate.state) in _OPEN and deadline and deadline + "-99" >= today.isoformat():
                yield _notice(rule, "due", entry, say, state=deadline, fate=fate)


def _notice(rule: NoticeRule, kind: str, entry: Entry[Any], say: Wording, *, state: str, fate: Any = None) -> Notice:
    told = known(entry, say, fate=fate)
    key = hashlib.sha256("\n".join((rule.name, kind, entry.id, state)).encode()).hexdigest()[:32]
    marks = {"event": "", "fate": say("fate", state), "due": f"{say.label('deadline')} {state}"}
    title = " · ".join(part for part in (marks[kind], told.head, told.text[:80]) if part)
    sources = ", ".join(entry.articles[:3])
    lines = (str(told), f"{entry.reports} {say.label('reports')}: {sources}", entry.id)
    return Notice(key, rule.name, kind, title, "\n".join(lines))
