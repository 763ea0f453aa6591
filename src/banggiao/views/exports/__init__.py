"""What is known in the forms of other programs: event data, entities, graphs, calendars, linked data, packages.

from banggiao.views.exports import FORMATS, write
with Ledger.open("relations.ledger", read_only=True) as ledger:
    write(ledger, Path("relations.ics"), format="ics")
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from banggiao.ledger import Ledger
from banggiao.model import UsageError
from banggiao.views.exports.datapackage import write_datapackage
from banggiao.views.exports.ftm import write_ftm
from banggiao.views.exports.gdelt import write_gdelt
from banggiao.views.exports.graphxml import write_gexf, write_graphml
from banggiao.views.exports.ical import write_ical
from banggiao.views.exports.jsonld import write_jsonld
from banggiao.views.exports.polecat import write_polecat
from banggiao.views.exports.snapshot import ALL, Selection, Snapshot

__all__ = ["FORMATS", "Format", "Selection", "write"]


@dataclass(frozen=True, slots=True)
class Format:
    """One form: what it is, what it counts, and the function that writes it. ``worded``: it takes a language."""

    about: str
    counts: str
    write: Callable[..., int]
    worded: bool = False


FORMATS = {
    "polecat": Format("POLECAT's 40 columns (tab-separated), derived; losses beside it", "events", write_polecat),
    "gdelt": Format("GDELT's event columns with CAMEO codes, derived; losses beside it", "events", write_gdelt),
    "ftm": Format("FollowTheMoney entities, one JSON object a line", "entities", write_ftm, worded=True),
    "gexf": Format("a graph for Gephi", "nodes", write_gexf, worded=True),
    "graphml": Format("a graph for yEd, Cytoscape, igraph, networkx", "nodes", write_graphml, worded=True),
    "ics": Format("a calendar (iCalendar)", "entries", write_ical, worded=True),
    "jsonld": Format("JSON-LD with PROV: every entry with the words it derives from", "entries", write_jsonld),
    "datapackage": Format("a folder: Frictionless data package with data dictionary", "entries", write_datapackage),
}


def write(
    ledger: Ledger,
    path: Path,
    *,
    format: str,
    as_of: str | None = None,
    selection: Selection = ALL,
    lang: str = "vi",
) -> int:
    """Write what is known (as of a day) in one of ``FORMATS``; how many of what it counts.

    Raises UsageError for an unknown format, or where an extra is missing.
    """
    if format not in FORMATS:
        raise UsageError(f"format: {format!r} is not one of {', '.join(FORMATS)}")
    chosen = FORMATS[format]
    snapshot = Snapshot(ledger, as_of=as_of, selection=selection)
    return chosen.write(snapshot, path, lang=lang) if chosen.worded else chosen.write(snapshot, path)
