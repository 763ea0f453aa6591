"""Our kinds in PLOVER's: derived, one way, and never more hostile than the words.

After PLOVER's manual and its table from CAMEO (github.com/openeventdata/PLOVER: PLOVER_MANUAL.tex, CAMEO2PLOVER-2021).
Its DEMAND (REQUEST in POLECAT's data) is verbal conflict, so that a naive coding of 'đề nghị' makes friends hostile:
what is proposed or hoped is coded AGREE ('offer, promise, or otherwise indicate willingness'), with what that loses
said beside it. What only a hostile code could express, though no hostility is told (a meeting called off, which the
manual calls REJECT; a treaty ended), is left out and listed. Mutual acts have their sides as actors together, and no
recipient.
"""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.ledger import Family
from banggiao.views.exports.acts import Act

VERBAL_COOPERATION = "VERBAL COOPERATION"
MATERIAL_CONFLICT = "MATERIAL CONFLICT"

_FUTURE = {
    "planned": "planned, not held: PLOVER keeps only the agreement",
    "accepted": "an invitation accepted: PLOVER keeps only the agreement",
    "invited": "an invitation: PLOVER keeps only the offer",
    "proposed": "proposed, not agreed: PLOVER's DEMAND or REQUEST would call it verbal conflict",
}
_MODALITY = {
    "agreed": (),
    "pledged": ("one side's promise: PLOVER has no PROMISE",),
    "accepted": (),
    "invited": ("an invitation: PLOVER keeps only the offer",),
    "proposed": (
        "asked or suggested ('đề nghị'), not agreed: PLOVER's DEMAND or REQUEST would call it verbal conflict",
    ),
    "hoped": ("a wish, not agreed",),
}
_CONTEXTS = {
    "defence": "military",
    "trade": "economic",
    "investment": "economic",
    "economy": "economic",
    "finance": "economic",
    "industry": "economic",
    "environment": "enviro_disaster",
    "justice": "legal",
}


@dataclass(frozen=True, slots=True)
class Plover:
    """A PLOVER coding: type, mode (or empty), quad, contexts; what it loses of the entry."""

    type: str
    mode: str = ""
    quad: str = VERBAL_COOPERATION
    contexts: tuple[str, ...] = ("diplomatic",)
    lost: tuple[str, ...] = ()


def plover(act: Act) -> Plover | str:
    """The coding of an act, or why there is none."""
    match act.family:
        case Family.EVENTS:
            return _event(act)
        case Family.AGREEMENTS:
            return _agreement(act)
        case Family.RELATIONS:
            return _relation(act)
        case _:
            lost = _MODALITY.get(act.kind, ())
            sectors = act.row.get("sectors") or ()
            contexts = tuple(sorted({_CONTEXTS[s] for s in sectors if s in _CONTEXTS})) or ("diplomatic",)
            without = [s for s in sectors if s not in _CONTEXTS]
            nameless = (f"no context for {', '.join(without)}",) if without else ()
            return Plover("AGREE", contexts=contexts, lost=(*lost, f"modality {act.kind}", *nameless))


def _event(act: Act) -> Plover | str:
    if act.status == "cancelled":
        return "called off: PLOVER could only call it REJECT, a hostile act, and no hostility is told"
    if act.status in _FUTURE:
        return Plover("AGREE", lost=(f"kind {act.kind}", _FUTURE[act.status]))
    if act.kind == "message":
        return Plover("SUPPORT", lost=("a message of congratulation, thanks or condolence",))
    if act.kind == "visit":
        return Plover("CONSULT", "visit")
    if act.kind == "call":
        return Plover("CONSULT", "phone")
    many = len(act.row.get("parties") or ()) > 2
    where = act.row.get("place_country")
    elsewhere = where and where not in (act.row.get("parties") or ()) and act.kind in ("talks", "meeting")
    mode = "multilateral" if many or act.kind == "conference" else "third-party" if elsewhere else ""
    return Plover("CONSULT", mode, lost=(f"kind {act.kind}",))


def _agreement(act: Act) -> Plover | str:
    if act.status in ("suspended", "terminated"):
        return f"{act.status}: PLOVER would make it a sanction by one side, and no side is told"
    title = f"title: {act.row.get('title')}"
    if act.status in ("signed", "adopted", "in_force"):
        return Plover("SUPPORT", lost=(f"kind {act.kind}", f"status {act.status}", title))
    if act.status == "negotiating":
        return Plover("CONSULT", lost=("a text under negotiation", title))
    return Plover("AGREE", lost=("a text proposed, not agreed", title))


def _relation(act: Act) -> Plover | str:
    tier = (f"tier {act.row['tier']}",) if act.row.get("tier") else ()
    if act.kind == "diplomatic_relations_severed":
        return Plover("SANCTION", "discontinue", MATERIAL_CONFLICT, lost=(*tier, "who broke off with whom"))
    if act.kind == "partnership_ended":
        return "a partnership ended: PLOVER would make it a sanction by one side, and no side is told"
    return Plover("SUPPORT", lost=(act.kind, *tier))
