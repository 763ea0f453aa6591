"""Today: what is new, what falls due, what changed its fate; a year of weeks; the map."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from banggiao.ledger import Entry
from banggiao.ledger.resolve import Family
from banggiao.ledger.tally import days, due, entries_at, newest_ids, turned
from banggiao.model import DateInterval, SchemaError
from banggiao.views.coming import is_coming
from banggiao.views.desk.cards import cards_with_fates
from banggiao.views.desk.config import HOME
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.i18n import date_words
from banggiao.views.desk.pages.relations import Partner, partners
from banggiao.views.desk.rendering import page, unless_known
from banggiao.views.desk.viewer import Reader, TheDesk, Viewer

router = APIRouter()
_AHEAD, _BEHIND = 180, 60  # days looked ahead and back for what falls due
_WEEKS = 52
_TIERS = {  # how dark the map draws a tier: the closest the darkest
    "special": 6,
    "comprehensive_strategic_partnership": 5,
    "comprehensive_strategic_cooperative_partnership": 5,
    "strategic_partnership": 4,
    "extensive_strategic_partnership": 4,
    "comprehensive_partnership": 3,
    "partnership": 2,
}


@dataclass(frozen=True, slots=True)
class Week:
    """A bar of the strip: its place and height in per cent, its Monday, how many."""

    x: float
    height: float
    monday: str
    sunday: str
    label: str
    number: int


@router.get("/", response_class=HTMLResponse)
def today(request: Request, who: Reader, desk: TheDesk, mine: bool = False, colour: str = "tier") -> HTMLResponse:
    """The front page; ``mine``: only the partners that the user follows."""
    unless_known(request, who)
    day = desk.config.day()
    followed = desk.store.followed(who.name)
    keys = followed if mine else ()
    fresh, falling, fates = news(desk, who, keys=keys)
    coming = [e for e in fresh if e.family is Family.EVENTS and _ahead(e, day)]
    return page(
        request,
        who,
        "today.html",
        day=day,
        mine=mine,
        followed=followed,
        colour=colour if colour in ("tier", "activity", "promises") else "tier",
        fresh=cards_with_fates(desk.ledger, fresh[:24], who),
        due=cards_with_fates(desk.ledger, falling, who),
        turned=cards_with_fates(desk.ledger, fates, who),
        coming=sorted(cards_with_fates(desk.ledger, coming[:10], who), key=lambda c: c.iso or "9999"),
        weeks=desk.kept(("weeks", followed if mine else HOME, who.lang), lambda: weeks(desk, keys or (HOME,), who)),
        map=map_data(desk, who),
    )


def news(
    desk: Desk, who: Viewer, *, keys: tuple[str, ...]
) -> tuple[list[Entry[Any]], list[Entry[Any]], list[Entry[Any]]]:
    """What is new, what falls due, which promises turned; each kept until the ledger changes."""
    day = desk.config.day()
    map_data(desk, who)
    ids = desk.kept(("newest", keys), lambda: newest_ids(desk.ledger, keys=keys))
    fresh = desk.kept(("fresh", keys), lambda: _fresh(desk, ids))
    since, until = (day - dt.timedelta(_BEHIND)).isoformat(), (day + dt.timedelta(_AHEAD)).isoformat()
    falling = desk.kept(("due", keys), lambda: due(desk.ledger, since=since, until=until, keys=keys, limit=12))
    fates = desk.kept(("turned", keys), lambda: turned(desk.ledger, by=[i for _, i in ids], keys=keys, limit=10))
    return fresh, falling, fates


_SHOWN = (Family.EVENTS, Family.AGREEMENTS, Family.RELATIONS)


def _fresh(desk: Desk, ids: list[tuple[Family, str]]) -> list[Entry[Any]]:
    found = entries_at(desk.ledger, [pair for pair in ids if pair[0] in _SHOWN][:80])
    rank = {Family.RELATIONS: 2, Family.AGREEMENTS: 1}
    return sorted(found, key=lambda e: (e.last_reported or "", rank.get(e.family, 0), e.reports), reverse=True)


def _ahead(entry: Entry[Any], day: dt.date) -> bool:
    """Whether that is to come on a day that is told."""
    return entry.record.date is not None and is_coming(entry, day)


def weeks(desk: Desk, keys: tuple[str, ...], who: Viewer) -> list[Week]:
    """How many engagements each of the last 52 weeks and the coming four had."""
    day = desk.config.day()
    monday = day - dt.timedelta(days=day.weekday())
    first = monday - dt.timedelta(weeks=_WEEKS - 1)
    stop = monday + dt.timedelta(weeks=4)
    number: Counter[dt.date] = Counter()
    for key in keys:
        found = days(desk.ledger, key=key, since=first.isoformat(), until=(stop + dt.timedelta(days=6)).isoformat())
        for iso, many in found.items():
            try:
                when = DateInterval.parse(iso).start
            except SchemaError:
                continue
            if when.is_day:
                number[when.first_day - dt.timedelta(days=when.first_day.weekday())] += many
    count = _WEEKS + 4
    most = max(number.values(), default=1)
    out = []
    for index in range(count):
        start = first + dt.timedelta(weeks=index)
        end = start + dt.timedelta(days=6)
        many = number[start]
        label = f"{date_words(f'{start.isoformat()}/{end.isoformat()}', who.lang)}: {many}"
        height = 0 if not many else max(8.0, 100 * many / most)
        place = round(100 * index / count, 2)
        out.append(Week(place, round(height, 1), start.isoformat(), end.isoformat(), label, many))
    return out


def _shade(partner: Partner) -> int:
    return _TIERS.get(partner.tier or "", 1 if partner.events else 0)


def map_data(desk: Desk, who: Viewer) -> dict[str, Any]:
    """What the map draws: by code, a name, the tier, its shade, activity of the year, running promises."""
    listed = partners(desk, who)
    tiers = {shade: who.say("tier", tier) for tier, shade in reversed(_TIERS.items())}
    tiers[1] = who.t("tier not known")
    return {
        "home": HOME,
        "partners": {
            p.code: [p.name, who.say("tier", p.tier) if p.tier else "", _shade(p), p.recent, p.open] for p in listed
        },
        "words": {
            "events": who.t("engagements in a year"),
            "promises": who.t("running promises"),
            "no_tier": who.t("tier not known"),
            "none": who.t("none"),
            "tiers": tiers,
            "sea": who.t("East Sea"),
            "paracels": who.t("Paracel Islands (Viet Nam)"),
            "spratlys": who.t("Spratly Islands (Viet Nam)"),
        },
    }
