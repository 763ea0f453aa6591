"""What takes longest, made before anybody asks: in a process that has just started, the first who ask would wait for it
all at once, and on one another."""

from __future__ import annotations

import datetime as dt
import gc
import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from banggiao.ledger.finding import Asked
from banggiao.ledger.lists import Filters
from banggiao.ledger.queue import queued
from banggiao.ledger.resolve import Family
from banggiao.model import BanggiaoError
from banggiao.views.desk import assets
from banggiao.views.desk.cards import cards
from banggiao.views.desk.config import HOME
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.i18n import LANGUAGES
from banggiao.views.desk.listing import listing
from banggiao.views.desk.pages.health import figures
from banggiao.views.desk.pages.network import edges, period
from banggiao.views.desk.pages.relations import partners, told
from banggiao.views.desk.pages.review import counts
from banggiao.views.desk.pages.today import news
from banggiao.views.desk.rendering import environment
from banggiao.views.desk.viewer import Viewer
from banggiao.views.parties import find_party

_LOG = logging.getLogger("banggiao.desk")
_BUSIEST = 40  # partners
_A_WHILE = dt.timedelta(days=90)
_LISTED = 40  # entries of each family whose cards are made: as many as a page of a list shows


def warm(desk: Desk) -> None:
    """Make them in a thread of their own; what goes wrong there is told when somebody asks."""
    threading.Thread(target=_warm, args=(desk,), name="warming", daemon=True).start()


def _warm(desk: Desk) -> None:
    for step in _steps(desk):
        try:
            step()
        except BanggiaoError as wrong:
            _LOG.warning("warming stopped: %s", wrong)
            break
    # What is at hand now stays: going through it again and again for garbage would hold up requests.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _steps(desk: Desk) -> Iterator[Callable[[], object]]:
    """What every page needs comes first, then the pages most asked for, last what only a few ask for."""
    yield assets.assets
    yield partial(find_party, HOME)
    yield from (partial(environment().get_template, name) for name in environment().list_templates())
    yield from (partial(assets.packed, name) for name, asset in assets.assets().items() if asset.packable)
    people = [Viewer(None, lang, None, None, "", False, "", again=desk.again) for lang in LANGUAGES]
    yield from (partial(news, desk, who, keys=()) for who in people)
    yield from (partial(_listed, desk, family, people) for family in Family)
    yield partial(queued, desk.ledger)
    yield partial(counts, desk, None)
    yield partial(edges, desk, since=period(desk), until=None, country=None, least=1)
    yield partial(figures, desk)
    # What of these changes is read again when somebody asks; the rest stays at hand.
    yield from (partial(told, desk, people[0], one.code, HOME) for one in partners(desk, people[0])[:_BUSIEST])
    # A day gone by needs words that nothing else does; this is how they come to be at hand.
    before = (desk.config.day() - _A_WHILE).isoformat()
    yield from (partial(told, desk, people[0], one.code, HOME, as_of=before) for one in partners(desk, people[0])[:1])


def _listed(desk: Desk, family: Family, people: Iterable[Viewer]) -> None:
    found = listing(desk, family, Asked(Filters()), as_of=None, limit=_LISTED, cursor=None)
    for who in people:
        cards(found.entries, who, found.fates)
