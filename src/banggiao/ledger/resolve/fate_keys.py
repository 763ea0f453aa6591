"""Which things may bear on which promises: keys that they share. A help for finding; ``follow`` decides."""

from __future__ import annotations

from collections.abc import Iterator

from banggiao.ledger.resolve.agreement_match import telling_words
from banggiao.ledger.resolve.common import pair_keys
from banggiao.ledger.resolve.event_features import telling_name
from banggiao.ledger.resolve.fate_goal import Aim, Goal
from banggiao.ledger.resolve.fate_goals import goal_of
from banggiao.ledger.resolve.types import Accord, Event, Family, Promise, RelationStep, Resolved, Series
from banggiao.model import DateInterval

MOST = 100  # facts of one thing that promises are looked up by
WORDS = 8  # words of a name or title that are keys
_COMING = frozenset({"planned", "proposed", "invited", "accepted", "negotiating"})
_SITTINGS = frozenset({"session", "conference", "talks"})


def due_key(day: str) -> str:
    """Under which a promise watches for a deadline to go by; such keys are in the order of the last days."""
    return f"due:{DateInterval.parse(day).end.last_day.isoformat()}"


def watch_keys(promise: Promise) -> frozenset[str]:
    """The keys of what would bear on a promise; see ``bearing_keys``.

    A promise of two sides watches the pair; one that names its holder only watches the holder with the words of
    what is to be signed or held, so that a large state's promises do not watch everything that it does.
    """
    keys: set[str] = set()
    for item in promise.items:
        keys.update(f"about:{fact}" for fact in item.about)
        if item.deadline is not None:
            keys.add(due_key(item.deadline))
        goal = goal_of(promise, item)
        keys.update(_watched(promise, goal))
        pair = "-".join(sorted(goal.parties))
        if item.about and len(goal.parties) >= 2:
            keys.update((f"sign:{pair}", f"sit:{pair}", f"tier:{pair}"))
            keys.update(f"visit:{h}<{g}" for h in goal.parties for g in goal.parties if h != g)
    return frozenset(keys)


def _watched(promise: Promise, goal: Goal) -> Iterator[str]:
    pair = "-".join(sorted(goal.parties))
    alone = len(goal.parties) == 1
    match goal.aim:
        case Aim.FIGURE:
            yield f"figure:{goal.kind}:{pair}"
        case Aim.VISIT if goal.host and goal.guest:
            yield f"visit:{goal.host}<{goal.guest}"
        case Aim.VISIT:
            if goal.guest:
                yield f"guest:{goal.guest}"
            yield from (f"visit:{h}<{g}" for h in goal.parties for g in goal.parties if h != g)
        case Aim.SIGNATURE if alone:
            yield from (f"sign:{pair}:{word}" for word in sorted(goal.title)[:WORDS])
        case Aim.SIGNATURE:
            yield f"sign:{pair}"
        case Aim.SITTING if alone:
            yield from (f"called:{word}" for word in sorted(goal.title)[:WORDS])
            if goal.ordinal is not None:
                yield f"sit:{pair}:{goal.ordinal}"
        case Aim.SITTING:
            yield f"sit:{pair}"
        case Aim.TIER if alone:
            yield f"tier:{pair}:{goal.tier}"
        case Aim.TIER:
            yield from (f"tier:{pair}", f"sign:{pair}")
        case Aim.DEED:
            yield f"deed:{pair}"


def bearing_keys(family: Family, thing: Resolved) -> frozenset[str]:
    """The keys of the promises that a joined thing may bear on."""
    keys: set[str] = set()
    if isinstance(thing, (Event, Accord)):
        coming = [fact for step in thing.history if step.status in _COMING for fact in step.fact_ids]
        others = [fact for step in thing.history if step.status not in _COMING for fact in step.fact_ids]
        keys.update(f"about:{fact}" for fact in (coming + others)[:MOST])
    if isinstance(thing, Event):
        keys.update(_of_event(thing))
    elif isinstance(thing, Accord):
        keys.add(f"sign:{'-'.join(thing.parties)}")
        telling = sorted(telling_words(thing.text("title") or "", frozenset(thing.parties)))[:WORDS]
        keys.update(f"sign:{party}:{word}" for party in thing.parties[:4] for word in telling)
    elif isinstance(thing, RelationStep):
        keys.add(f"tier:{'-'.join(thing.parties)}")
        keys.update(f"tier:{party}:{thing.text('tier')}" for party in thing.parties)
        keys.update(f"about:{fact}" for fact in thing.members[:MOST])
    elif isinstance(thing, Series):
        keys.add(f"figure:{thing.text('metric')}:{'-'.join(thing.parties)}")
    elif isinstance(thing, Promise):
        keys.update(k for k in watch_keys(thing) if not k.startswith(("about:", "guest:", "due:")))
    return frozenset(keys)


def _of_event(event: Event) -> Iterator[str]:
    kind, pair, place = event.text("kind"), "-".join(event.parties), event.text("place_country")
    if kind == "visit" or (kind in ("talks", "ceremony") and len(event.parties) == 2 and place in event.parties):
        for host in [place] if place in event.parties else list(event.parties):
            for guest in [p for p in event.parties if p != host][:6]:
                yield f"visit:{host}<{guest}"
                if kind == "visit":
                    yield f"guest:{guest}"
    if kind in ("ceremony", "signing"):
        yield f"sit:{pair}"
        yield f"deed:{pair}"
        yield from (f"deed:{party}" for party in event.parties[:6])
    elif kind in _SITTINGS:
        yield f"sit:{pair}"
        ordinal = event.value("ordinal")
        if ordinal is not None:
            yield from (f"sit:{party}:{ordinal}" for party in event.parties[:6])
        if kind == "conference":
            yield from (f"called:{word}" for word in sorted(telling_name(event.text("name")))[:WORDS])
            yield from (f"sit:{p}" for p in pair_keys(event.parties))
