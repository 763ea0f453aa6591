"""Sending notices by apprise: e-mail, webhooks, chats. Each once, whatever happens in between."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from banggiao.ledger import Ledger
from banggiao.model import UsageError
from banggiao.sources.watch import NoticeRule, State
from banggiao.views.notices.find import Notice, notices

Send = Callable[[Sequence[str], Notice], bool]


@dataclass(slots=True)
class Told:
    """What was sent, what failed and waits for the next round, what was there before its rule."""

    sent: list[Notice] = field(default_factory=list)
    failed: list[Notice] = field(default_factory=list)
    seen: int = 0


def tell_all(
    ledger: Ledger,
    rules: Sequence[NoticeRule],
    state: State,
    *,
    today: dt.date,
    send: Send | None = None,
    dry_run: bool = False,
) -> Told:
    """Send what is new. A rule's first round only looks: what happened before it is no news; what is due is told.

    With ``dry_run`` nothing is sent or remembered. A notice that a crash catches while it is sent is never sent again.
    """
    told = Told()
    sender = send or by_apprise
    for rule in rules:
        is_new = not state.rule_known(rule.name)
        for notice in notices(ledger, rule, today=today):
            if state.notice_known(notice.key):
                continue
            if is_new and notice.kind != "due":
                told.seen += 1
                if not dry_run:
                    state.notice(notice.key, rule.name, "seen", now=time.time())
            elif dry_run:
                told.sent.append(notice)
            else:
                _send(notice, rule, state, sender, told)
        if is_new and not dry_run:
            state.notice(f"rule {rule.name}", rule.name, "seen", now=time.time())
    return told


def _send(notice: Notice, rule: NoticeRule, state: State, sender: Send, told: Told) -> None:
    state.notice(notice.key, rule.name, "sending", now=time.time())
    if sender(rule.to, notice):
        state.notice(notice.key, rule.name, "sent", now=time.time())
        told.sent.append(notice)
    else:
        state.unsent(notice.key)
        told.failed.append(notice)


def by_apprise(to: Sequence[str], notice: Notice) -> bool:
    """Send to apprise addresses; 'env:NAME' is the address in that variable, so that no password stands in a file."""
    try:
        import apprise
    except ModuleNotFoundError as missing:
        raise UsageError('notices need an extra: pip install "banggiao[sources]"') from missing
    sender = apprise.Apprise()
    for address in to:
        real = os.environ.get(address[4:], "") if address.startswith("env:") else address
        if not sender.add(real):
            shown = address if address.startswith("env:") else address.partition("://")[0]
            raise UsageError(f"notify {notice.rule!r}: {shown!r} is no address that apprise knows")
    return bool(sender.notify(title=notice.title, body=notice.body))
