"""Resolution and follow-through as pure functions: attestations in, joined things and fates out.

    resolve_events(attestations, constraints) -> tuple[Event, ...]         and so for each family
    follow(promise, bearing, as_of=None)      -> Fate

Nothing here reads a clock, a disk (but its own small tables) or a database, and no result depends on the order of the
attestations. Two ways to use it:

**Whole.** ``resolve(family, attestations, constraints)`` does everything for any set of attestations.

**By increments.** Three steps that give the same result, each local:

1. ``block_keys(family, attestation)``: the blocks that an attestation lies in (none: it takes no part in that family).
   Only attestations that share a key are ever compared. Keys are bounded (pair and month), and need *not* be closed
   transitively.
2. ``link(family, key, attestations)``: the candidate joins that one block gives, from exactly the attestations that
   have that key. Keep them by key: a block that gains or loses an attestation is linked anew, its old joins replaced.
   They follow from the attestations alone, so blocks that hold the same ones have the same joins.
3. ``assemble(family, attestations, joins, constraints)``: the joined things of one connected component (connected by
   joins of any bond, and by ``constraints.must``). Give it all attestations of the component and all joins among them.
   A component may come out as several things: candidate joins that contradict each other are not all taken.

Ids derive from the earliest reported member, so they stay as later reports come in; when an earlier one arrives, or two
things turn out one, ids change, and the store's aliases lead from the old to the new (``members`` overlap).

Follow-through: ``watch_keys(promise)`` and ``bearing_keys(family, thing)`` share a key where the thing may bear on the
promise; ``follow`` ignores what does not.
"""

from banggiao.ledger.resolve.alike import Alike, Likeness
from banggiao.ledger.resolve.api import (
    as_of,
    assemble,
    assemble_alike,
    block_keys,
    likeness_of,
    link,
    link_alike,
    name_of,
    resolve,
    resolve_agreements,
    resolve_commitments,
    resolve_events,
    resolve_indicators,
    resolve_people,
    resolve_relations,
    scope_of,
    touched_in,
)
from banggiao.ledger.resolve.fate_keys import bearing_keys, due_key, watch_keys
from banggiao.ledger.resolve.follow import follow, rests_on_silence, with_newest
from banggiao.ledger.resolve.scopes import Scope
from banggiao.ledger.resolve.standing import Standing, holder_on, standing_on
from banggiao.ledger.resolve.types import (
    NO_CONSTRAINTS,
    Accord,
    Attendee,
    Attestation,
    Bearing,
    Bond,
    Constraints,
    Event,
    Family,
    Fate,
    FateState,
    ItemFate,
    Join,
    Person,
    Point,
    Progress,
    Promise,
    PromiseItem,
    RelationStep,
    Resolved,
    Series,
    Settled,
    Step,
    Tenure,
    Variant,
)

__all__ = [
    "NO_CONSTRAINTS",
    "Accord",
    "Alike",
    "Attendee",
    "Attestation",
    "Bearing",
    "Bond",
    "Constraints",
    "Event",
    "Family",
    "Fate",
    "FateState",
    "ItemFate",
    "Join",
    "Likeness",
    "Person",
    "Point",
    "Progress",
    "Promise",
    "PromiseItem",
    "RelationStep",
    "Resolved",
    "Scope",
    "Series",
    "Settled",
    "Standing",
    "Step",
    "Tenure",
    "Variant",
    "as_of",
    "assemble",
    "assemble_alike",
    "bearing_keys",
    "block_keys",
    "due_key",
    "follow",
    "holder_on",
    "likeness_of",
    "link",
    "link_alike",
    "name_of",
    "resolve",
    "resolve_agreements",
    "resolve_commitments",
    "resolve_events",
    "resolve_indicators",
    "resolve_people",
    "resolve_relations",
    "rests_on_silence",
    "scope_of",
    "standing_on",
    "touched_in",
    "watch_keys",
    "with_newest",
]
