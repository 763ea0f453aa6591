"""GDELT 2.0's 61 event columns with CAMEO codes: tab-separated; no header in GDELT's own files, one here."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping
from pathlib import Path

from banggiao.views.exports.acts import Act, acts
from banggiao.views.exports.cameo import Cameo, cameo
from banggiao.views.exports.losses import LEFT_OUT, MADE_UP, Loss, losses_path, write_losses
from banggiao.views.exports.snapshot import Snapshot, Source, cited
from banggiao.views.exports.states import state_codes
from banggiao.views.wording import wording

_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR), *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip


def write_gdelt(snapshot: Snapshot, path: Path) -> int:
    """Write the table and, beside it, what the coding loses; the number of rows."""
    articles = snapshot.articles()
    losses: list[Loss] = []
    count = 0
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, COLUMNS, delimiter="\t", lineterminator="\n", restval="")
        table.writeheader()
        for act in acts(snapshot):
            coding = cameo(act)
            if isinstance(coding, str) or not act.actors:
                reason = coding if isinstance(coding, str) else "no party is known"
                losses.append(Loss(act.id, act.family, act.kind, LEFT_OUT, (reason,)))
                continue
            table.writerow(row(act, coding, articles))
            lost = (*coding.lost, *act.lost, *((MADE_UP,) if act.mutual else ()), *_cut(act))
            losses.append(Loss(act.id, act.family, act.kind, coding.code, lost))
            count += 1
    write_losses(losses, losses_path(path))
    return count


def row(act: Act, coding: Cameo, articles: Mapping[str, Source]) -> dict[str, object]:
    """The columns that are known. AvgTone and coordinates are left empty: nothing here measures them."""
    sources = cited(articles, act.row.get("articles") or ())
    published = next((s.published for s in sources if s.published and len(s.published) == 10), None)
    out: dict[str, object] = {
        "GLOBALEVENTID": int.from_bytes(hashlib.sha256(act.id.encode()).digest()[:7], "big"),
        **_date(act.date),
        "IsRootEvent": 1,
        "EventCode": coding.code,
        "EventBaseCode": coding.base,
        "EventRootCode": coding.root,
        "QuadClass": coding.quad,
        "GoldsteinScale": coding.goldstein,
        "NumMentions": act.row.get("reports") or 0,
        "NumSources": act.row.get("independent") or 0,
        "NumArticles": act.row.get("reports") or 0,
        "ActionGeo_Type": 0,
        "DATEADDED": f"{published.replace('-', '')}000000" if published else "",
        "SOURCEURL": next((s.url for s in sources if s.url), ""),
    }
    if place := act.row.get("place") or act.row.get("place_country"):
        out |= {"ActionGeo_Type": 4 if act.row.get("place") else 1, "ActionGeo_FullName": place}
    out |= _actor("Actor1", act.actors[:1], act) | _actor("Actor2", _other(act), act)
    return out


def _other(act: Act) -> tuple[str, ...]:
    return (*act.recipients, *act.actors[1:])[:1]


def _cut(act: Act) -> tuple[str, ...]:
    more = [*act.recipients, *act.actors[1:]][1:]
    return (f"GDELT has two actors: {', '.join(more)} dropped",) if more else ()


def _date(date: str | None) -> dict[str, object]:
    """Only what is known: a month has no SQLDATE, a year no MonthYear."""
    parts = (date or "").partition("/")[0].split("-")
    out: dict[str, object] = {}
    if parts[0]:
        out["Year"] = parts[0]
    if len(parts) > 1:
        out["MonthYear"] = "".join(parts[:2])
    if len(parts) > 2:
        out["SQLDATE"] = "".join(parts)
        out["FractionDate"] = f"{int(parts[0]) + (30 * int(parts[1]) + int(parts[2])) / 365:.4f}"  # GDELT's own formula
    return out


def _actor(role: str, codes: tuple[str, ...], act: Act) -> dict[str, object]:
    if not codes:
        return {}
    code = codes[0]
    is_state = bool(state_codes(code).iso2)
    return {
        f"{role}Code": f"{code}GOV" if is_state else f"IGO{code}",
        f"{role}Name": wording("en").state(code).upper(),
        f"{role}CountryCode": code if is_state else "",
        f"{role}KnownGroupCode": "" if is_state else code,
        f"{role}Type1Code": "GOV" if is_state else "IGO",
    }
