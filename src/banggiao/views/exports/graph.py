"""The ledger as a graph: parties, people, events, agreements and promises; who takes part in what, holds, promises.

An event of many parties is a node, never a clique of edges, so that counting edges counts no event twice; project on
the parties to get a network of states.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from banggiao.ledger import Family
from banggiao.views.exports.snapshot import Snapshot, parties_of
from banggiao.views.wording import Wording

# Attributes of nodes and edges and their types in GEXF and GraphML alike.
NODE_ATTRIBUTES = {
    "family": "string", "kind": "string", "status": "string", "date": "string", "date_end": "string",
    "place": "string", "text": "string", "reports": "int", "independent": "int",
}  # fmt: skip
EDGE_ATTRIBUTES = {"role": "string", "office": "string", "date": "string"}


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    label: str
    values: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    source: str
    target: str
    role: str
    values: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes by id, and edges between them, each pair of nodes once a role."""

    nodes: dict[str, Node]
    edges: list[Edge]


def graph(snapshot: Snapshot, say: Wording) -> Graph:
    """The graph of a snapshot; a party or person that nothing mentions is no node of it."""
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    people: dict[tuple[str, str | None], str] = {}

    def party(code: str) -> str:
        nodes.setdefault(code, Node(code, say.state(code), {"family": "parties", "kind": "party"}))
        return code

    def connect(edge: Edge) -> None:
        edges.setdefault((edge.source, edge.target, edge.role), edge)

    for row in snapshot.rows(Family.PEOPLE):
        nodes[row["id"]] = Node(row["id"], row["name"], _values(row, Family.PEOPLE, "person"))
        people |= {(name, row["country"]): row["id"] for name in row["names"]}
        for tenure in row["tenures"]:
            if tenure["country"]:
                values = _present(office=tenure["office"], date=tenure["since"] or tenure["first_seen"])
                connect(Edge(row["id"], party(tenure["country"]), f"office: {tenure['key']}", values))
    for family, kind, label in _HAPPENINGS:
        for row in snapshot.rows(family):
            text = row.get(label) or say.states(row.get("parties") or row.get("holders") or ())
            nodes[row["id"]] = Node(row["id"], text[:120], _values(row, family, row.get(kind) or ""))
            for code, role in _roles(family, row):
                connect(Edge(party(code), row["id"], role))
            for person in row.get("participants") or ():
                if found := people.get((person["name"], person["country"])):
                    connect(Edge(found, row["id"], "attends", _present(office=person["office"])))
    for row in snapshot.rows(Family.EVENTS):
        if row["part_of"] in nodes:
            connect(Edge(row["id"], row["part_of"], "part of"))
    return Graph(nodes, list(edges.values()))


_HAPPENINGS = (
    (Family.EVENTS, "kind", "name"),
    (Family.AGREEMENTS, "kind", "title"),
    (Family.RELATIONS, "event", "tier"),
    (Family.COMMITMENTS, "modality", "text"),
)


def _roles(family: Family, row: dict[str, list[str] | None]) -> Iterator[tuple[str, str]]:
    if family is Family.COMMITMENTS:
        for code in row.get("holders") or ():
            yield code, "promises"
        for code in row.get("addressees") or ():
            yield code, "is addressed"
        return
    for code in sorted(parties_of(row)):
        yield code, "takes part"


def _values(row: dict[str, str | int | None], family: Family, kind: object) -> dict[str, str | int]:
    status = row.get("state") if family is Family.COMMITMENTS else row.get("status")
    return _present(
        family=str(family), kind=str(kind), status=status, date=row.get("date") or row.get("deadline"),
        date_end=row.get("date_end"), place=row.get("place"), text=row.get("text"), reports=row.get("reports"),
        independent=row.get("independent"),
    )  # fmt: skip


def _present(**values: str | int | None) -> dict[str, str | int]:
    return {name: value for name, value in values.items() if value is not None}
