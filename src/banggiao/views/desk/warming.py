"""The answers that take longest, made before anybody asks."""

from __future__ import annotations

import gc
import logging
import threading

from banggiao.ledger.finding import Asked, count, facets
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Family
from banggiao.model import BanggiaoError
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.i18n import LANGUAGES
from banggiao.views.desk.pages.today import news
from banggiao.views.desk.viewer import Viewer

_LOG = logging.getLogger("banggiao.desk")


def warm(desk: Desk) -> None:
    """Make them in a thread of their own; what goes wrong there is told when somebody asks."""
    threading.Thread(target=_warm, args=(desk,), name="warming", daemon=True).start()


def _warm(desk: Desk) -> None:
    try:
        for lang in LANGUAGES:
            news(desk, Viewer(None, lang, None, None, "", False, ""), keys=())
        for family in Family:
            _count(desk, family)
    except BanggiaoError as wrong:
        _LOG.warning("warming stopped: %s", wrong)
    # What is at hand now stays: going through it again and again for garbage would hold up requests.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _count(desk: Desk, family: Family) -> None:
    asked = Asked(Filters())
    key = ("facets", family, asked)
    desk.kept(key, lambda: facets(desk.ledger, family, asked))
    desk.kept(("count", *key), lambda: count(desk.ledger, family, asked))
