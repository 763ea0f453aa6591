"""Our kinds in CAMEO's codes: derived, one way. 'Đề nghị' is an appeal (02, cooperation), never a demand (10)."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.ledger import Family
from banggiao.views.exports.acts import Act

# The Goldstein scale of the codes used here, as GDELT publishes it (data/lookups/CAMEO.goldsteinscale.txt).
GOLDSTEIN = {
    "020": 3.0, "0211": 3.4, "0212": 3.4, "0213": 3.4, "026": 4.0, "030": 4.0, "0311": 5.2, "0312": 5.2, "0313": 5.2,
    "036": 4.0, "040": 1.0, "041": 1.0, "042": 1.9, "044": 2.5, "046": 7.0, "050": 3.5, "057": 8.0, "160": -4.0,
    "161": -4.0,
}  # fmt: skip
_ECONOMIC = {"trade", "investment", "economy", "finance", "industry"}


@dataclass(frozen=True, slots=True)
class Cameo:
    """A CAMEO code and what it loses of the entry."""

    code: str
    lost: tuple[str, ...] = ()

    @property
    def root(self) -> str:
        return self.code[:2]

    @property
    def base(self) -> str:
        return self.code[:3]

    @property
    def quad(self) -> int:
        """GDELT's QuadClass: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
        root = int(self.root)
        return 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4

    @property
    def goldstein(self) -> float:
        return GOLDSTEIN[self.code]


def cameo(act: Act) -> Cameo | str:
    """The coding of an act, or why there is none."""
    match act.family:
        case Family.EVENTS:
            return _event(act)
        case Family.AGREEMENTS:
            return _agreement(act)
        case Family.RELATIONS:
            if act.kind == "diplomatic_relations_severed":
                return Cameo("161", ("who broke off with whom",))
            if act.kind == "partnership_ended":
                return "a partnership ended: CAMEO would make it a hostile act of one side, and no side is told"
            return Cameo("050", tuple(filter(None, (act.kind, act.row.get("tier")))))
        case _:
            return _commitment(act)


def _event(act: Act) -> Cameo | str:
    kind = f"kind {act.kind}"
    match act.status:
        case "cancelled":
            return "called off: CAMEO could only call it a refusal, and no hostility is told"
        case "proposed":
            return Cameo("026", (kind, "what is proposed"))
        case "planned" | "invited" | "accepted":
            return Cameo("036", (kind, f"status {act.status}"))
    match act.kind:
        case "visit":
            return Cameo("042")
        case "call":
            return Cameo("041")
        case "message":
            return Cameo("050", ("a message of congratulation, thanks or condolence",))
    parties = act.row.get("parties") or ()
    where = act.row.get("place_country")
    if where and where not in parties and act.kind in ("talks", "meeting"):
        return Cameo("044", (kind,))
    return Cameo("040", (kind,))


def _agreement(act: Act) -> Cameo | str:
    title = f"title: {act.row.get('title')}"
    match act.status:
        case "suspended" | "terminated":
            return f"{act.status}: CAMEO would make it a hostile act of one side, and no side is told"
        case "signed" | "adopted" | "in_force":
            return Cameo("057", (f"kind {act.kind}", f"status {act.status}", title))
        case "negotiating":
            return Cameo("046", (title,))
    return Cameo("030", ("a text proposed, not agreed", title))


def _commitment(act: Act) -> Cameo:
    sectors = set(act.row.get("sectors") or ())
    detail = "1" if sectors & _ECONOMIC else "2" if "defence" in sectors else "3" if "justice" in sectors else ""
    lost = (f"modality {act.kind}", f"sectors {', '.join(sorted(sectors))}" if sectors else "sectors unknown")
    if act.kind == "invited":
        return Cameo("036", lost)
    if act.kind in ("proposed", "hoped"):
        return Cameo(f"021{detail}" if detail else "020", lost)
    return Cameo(f"031{detail}" if detail else "030", lost)
