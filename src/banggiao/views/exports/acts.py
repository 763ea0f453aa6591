"""Entries as acts of one side towards others, which event data knows and diplomacy often does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from banggiao.ledger import Family
from banggiao.views.exports.snapshot import Snapshot

CODED = (Family.EVENTS, Family.AGREEMENTS, Family.RELATIONS, Family.COMMITMENTS)


@dataclass(frozen=True, slots=True)
class Act:
    """One entry with its sides. ``lost`` says what the division into actor and recipient made up or dropped;
    ``mutual``: there is no such division, the sides stand in the order of codes."""

    family: Family
    row: Mapping[str, Any]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    lost: tuple[str, ...] = ()
    mutual: bool = False

    @property
    def id(self) -> str:
        return str(self.row["id"])

    @property
    def kind(self) -> str:
        """The entry's own kind, of relations its event, of commitments its modality."""
        key = {Family.RELATIONS: "event", Family.COMMITMENTS: "modality"}.get(self.family, "kind")
        return str(self.row.get(key) or "")

    @property
    def status(self) -> str:
        return str(self.row.get("status") or "")

    @property
    def persons(self) -> list[Mapping[str, Any]]:
        return [p for p in self.row.get("participants") or () if p.get("name")]

    def people_of(self, codes: tuple[str, ...]) -> list[Mapping[str, Any]]:
        """The participants from these states."""
        return [p for p in self.persons if p.get("country") in codes]


def acts(snapshot: Snapshot) -> Iterator[Act]:
    """Every event, agreement, step of relations and commitment, in the order of families and ids."""
    for family in CODED:
        for row in snapshot.rows(family):
            yield act(family, row)


def act(family: Family, row: Mapping[str, Any]) -> Act:
    """An entry's sides: the promising and the addressed; the guests and the host; else in the order of codes."""
    lost: list[str] = []
    mutual = False
    if family is Family.COMMITMENTS:
        actors = tuple(row.get("holders") or ())
        recipients = tuple(p for p in row.get("addressees") or () if p not in actors)
        date = row.get("first_reported")
        if date:
            lost.append("date is that of the first report")
        if row.get("deadline"):
            lost.append(f"deadline {row['deadline']}")
        if len(row.get("items") or ()) > 1:
            lost.append(f"{len(row['items'])} things promised in one clause")
        if not recipients and len(actors) > 1:
            actors, recipients, mutual = actors[:1], actors[1:], True
    else:
        parties = tuple(row.get("parties") or ())
        host = row.get("place_country") if row.get("kind") == "visit" else None
        if host in parties and len(parties) > 1:
            actors, recipients = tuple(p for p in parties if p != host), (host,)
        else:
            actors, recipients = parties[:1], parties[1:]
            mutual = len(parties) > 1
        date = row.get("date")
    if row.get("disputed"):
        lost.append(f"reports differ on {', '.join(row['disputed'])}")
    return Act(family, row, actors, recipients, date, tuple(lost), mutual)
