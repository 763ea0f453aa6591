"""POLECAT's 40 columns: tab-separated, 'None' where nothing is known, several actors in one cell joined by '; '."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from banggiao.views.exports.acts import Act, acts
from banggiao.views.exports.losses import LEFT_OUT, MADE_UP, Loss, losses_path, write_losses
from banggiao.views.exports.plover import VERBAL_COOPERATION, Plover, plover
from banggiao.views.exports.snapshot import Snapshot, Source, cited
from banggiao.views.exports.states import state_codes
from banggiao.views.wording import wording

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations",
    "Language", "Version",
)  # fmt: skip
_NONE = "None"
_IGO = "IGO"  # PLOVER's actor code for what is no state; its sectors have none for organisations
_ALWAYS_LOST = "number of reports, sentences, fate"


def write_polecat(snapshot: Snapshot, path: Path) -> int:
    """Write the table and, beside it, what the coding loses; the number of rows."""
    articles = snapshot.articles()
    losses: list[Loss] = []
    count = 0
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, COLUMNS, delimiter="\t", lineterminator="\n", restval=_NONE)
        table.writeheader()
        for act in acts(snapshot):
            coding = plover(act)
            if isinstance(coding, str):
                losses.append(Loss(act.id, act.family, act.kind, LEFT_OUT, (coding,)))
                continue
            if not act.actors:
                losses.append(Loss(act.id, act.family, act.kind, LEFT_OUT, ("no party is known",)))
                continue
            table.writerow({k: v or _NONE for k, v in row(act, coding, articles).items()})
            coded = "/".join(filter(None, (coding.type, coding.mode)))
            order = (MADE_UP,) if act.mutual and coding.quad != VERBAL_COOPERATION else ()
            losses.append(Loss(act.id, act.family, act.kind, coded, (*coding.lost, *act.lost, *order, _ALWAYS_LOST)))
            count += 1
    write_losses(losses, losses_path(path))
    return count


def row(act: Act, coding: Plover, articles: Mapping[str, Source]) -> dict[str, str]:
    """The columns that are known of an act. Dates are as precise as they are known: '2026-05' stays a month."""
    sources = cited(articles, act.row.get("articles") or ())
    first = sources[0] if sources else None
    place = act.row.get("place") or ""
    country = act.row.get("place_country") or ""
    out = {
        "Event ID": act.id,
        "Event Date": act.date or "",
        "Event Type": coding.type,
        "Event Mode": coding.mode,
        "Quad Code": coding.quad,
        "Contexts": "; ".join(coding.contexts),
        "Placename": place,
        "Country": country,
        "Raw Placename": place,
        "Source": (first.source or first.id) if first else "",
        "Publication Date": (first.published or "") if first else "",
        "Story People": "; ".join(str(p["name"]) for p in act.persons),
        "Story Organizations": "; ".join(c for c in (*act.actors, *act.recipients) if _is_organisation(c)),
        "Story Locations": "; ".join(filter(None, (place, country))),
        "Language": "vi",
        "Version": f"banggiao {first.reader}" if first else "banggiao",
    }
    together = act.mutual and coding.quad == VERBAL_COOPERATION  # as the manual has it: all are actors, none recipient
    actors, recipients = ((*act.actors, *act.recipients), ()) if together else (act.actors, act.recipients)
    return out | _side("Actor", actors, act) | _side("Recipient", recipients, act)


def _side(role: str, codes: tuple[str, ...], act: Act) -> dict[str, str]:
    say = wording("en")
    people = act.people_of(codes) if codes else []
    states = [c for c in codes if not _is_organisation(c)]
    offices: list[Any] = [p["office"] for p in people if p.get("office")]
    return {
        f"{role} Name": "; ".join(say.state(c) for c in codes),
        f"{role} Country": "; ".join(c if c in states else _IGO for c in codes),
        f"{role} COW": "; ".join(filter(None, (state_codes(c).cow for c in states))),
        f"Primary {role} Sector": "GOV" if states else "",
        f"{role} Sectors": "; ".join("GOV" for _ in states),
        f"{role} Title": "; ".join(offices),
        f"{role} Name Raw": "; ".join(str(p["name"]) for p in people),
    }


def _is_organisation(code: str) -> bool:
    return not state_codes(code).iso2
