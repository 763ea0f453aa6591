"""What an item of a promise aims at: from the fact that it is about where the reading says so, else from its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from banggiao.ledger.resolve.agreement_match import is_specific, telling_words, years_of
from banggiao.ledger.resolve.event_features import telling_name
from banggiao.ledger.resolve.fate_goal import Aim, Goal
from banggiao.ledger.resolve.fate_said import guest_words, level_in, town
from banggiao.ledger.resolve.fate_words import NEXT, RATIFY, asks_for, goal_in_words
from banggiao.ledger.resolve.names import fold
from banggiao.ledger.resolve.offices import office_keys
from banggiao.ledger.resolve.types import Accord, Attendee, Event, Promise, PromiseItem, RelationStep, Resolved


def goal_of(promise: Promise, item: PromiseItem, about: Sequence[Resolved] = ()) -> Goal:
    """The goal of an item: from the fact that it is about where the reading says so, else from its own words."""
    parties = frozenset(promise.parties)
    if item.target is not None:
        return Goal(Aim.FIGURE, parties, kind=item.target[0])
    stated = _stated(promise, item)
    for thing in about:
        goal = _goal_about(promise, item, thing)
        if goal is None:
            continue
        if goal.aim is stated.aim or (stated.aim in (Aim.NOTHING, Aim.DEED) and asks_for(goal.aim, item.text)):
            return goal
    return stated


@lru_cache(maxsize=1024)
def _stated(promise: Promise, item: PromiseItem) -> Goal:
    """The goal by the words. Promises that watch for the same ask it of each other, one after another."""
    return goal_in_words(promise, item)


def _goal_about(promise: Promise, item: PromiseItem, thing: Resolved) -> Goal | None:
    if isinstance(thing, Event):
        return _about_event(promise, item, thing)
    if isinstance(thing, Accord):
        return _about_accord(item, thing)
    if isinstance(thing, RelationStep) and thing.text("tier"):
        return Goal(Aim.TIER, frozenset(thing.parties), tier=thing.text("tier"), about=item.about)
    return None


def _about_event(promise: Promise, item: PromiseItem, event: Event) -> Goal:
    parties = frozenset(event.parties)
    if event.text("kind") != "visit":
        name = telling_name(event.text("name"))
        ordinal = event.value("ordinal")
        return Goal(
            Aim.SITTING, parties, kind=event.text("kind"), title=name,
            ordinal=ordinal if isinstance(ordinal, int) else None, about=item.about, articles=promise.articles,
            guest=_attending(promise, event),
            names=tuple(a.name for a in event.attendees if set(a.fact_ids) & set(item.about)),
            years=years_of(f"{event.text('name') or ''} {item.text}", None),
            next_one=not isinstance(ordinal, int) and bool(NEXT.search(fold(f"{event.text('name')} {item.text}"))),
        )  # fmt: skip
    host = event.text("place_country")
    if host not in parties:
        host = _inviter(promise, parties)
    others = sorted(parties - {host})
    guest = others[0] if host and len(others) == 1 else None
    travellers = tuple(a for a in event.attendees if a.country == guest and guest is not None)
    said = guest_words(promise, item)
    return Goal(
        Aim.VISIT, parties, host, guest,
        names=tuple(a.name for a in travellers) or said.names,
        offices=_offices_of(travellers) or said.offices,
        collective=said.collective, about=item.about,
        level=event.text("visit_level") or level_in(item.text), city=town(event.text("place")),
    )  # fmt: skip


def _attending(promise: Promise, event: Event) -> str | None:
    """Whom an invitation to a conference is for."""
    addressees = promise.codes("addressees")
    invited = promise.text("modality") == "invited" and event.text("kind") in ("conference", "ceremony", "session")
    return addressees[0] if invited and len(addressees) == 1 else None


def _offices_of(people: Iterable[Attendee]) -> frozenset[str]:
    keys: set[str] = set()
    for person in people:
        if person.office:
            keys |= office_keys(person.office, person.country)
    return frozenset(keys)


def _about_accord(item: PromiseItem, accord: Accord) -> Goal:
    title, parties = accord.text("title") or "", frozenset(accord.parties)
    words = fold(item.text)
    return Goal(
        Aim.SIGNATURE, parties, kind=accord.text("kind"), title=telling_words(title, parties),
        specific=is_specific(title, parties),
        years=years_of(title, accord.text("period")), ratify=bool(RATIFY.search(words)) and "ky" not in words.split(),
        about=item.about,
    )  # fmt: skip


def _inviter(promise: Promise, parties: frozenset[str]) -> str | None:
    holders = [h for h in promise.codes("holders") if h in parties]
    modality = promise.text("modality")
    if len(holders) != 1:
        return None
    if modality == "accepted":
        others = parties - {holders[0]}
        return next(iter(others)) if len(others) == 1 else None
    return holders[0]
