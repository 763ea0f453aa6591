"""A graph as GEXF 1.2 (Gephi) or GraphML (yEd, Cytoscape, networkx, igraph)."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from banggiao.views.exports.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Graph, Node, graph
from banggiao.views.exports.snapshot import Snapshot
from banggiao.views.wording import wording

_GEXF = "http://www.gexf.net/1.2draft"
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # characters that XML 1.0 cannot hold


def write_gexf(snapshot: Snapshot, path: Path, *, lang: str = "vi") -> int:
    """Write GEXF; the number of nodes."""
    made = graph(snapshot, wording(lang))
    root = ET.Element("gexf", xmlns=_GEXF, version="1.2")
    body = ET.SubElement(root, "graph", defaultedgetype="directed", mode="static")
    for kind, attributes in (("node", NODE_ATTRIBUTES), ("edge", EDGE_ATTRIBUTES)):
        declared = ET.SubElement(body, "attributes", {"class": kind})
        for name, form in attributes.items():
            ET.SubElement(
                declared, "attribute", id=f"{kind}_{name}", title=name, type="integer" if form == "int" else form
            )
    nodes = ET.SubElement(body, "nodes")
    for node in made.nodes.values():
        element = ET.SubElement(nodes, "node", id=node.id, label=_text(node.label))
        _gexf_values(element, "node", node.values)
    edges = ET.SubElement(body, "edges")
    for number, edge in enumerate(made.edges):
        element = ET.SubElement(
            edges, "edge", id=str(number), source=edge.source, target=edge.target, label=_text(edge.role)
        )
        _gexf_values(element, "edge", {"role": edge.role, **edge.values})
    _write(root, path)
    return len(made.nodes)


def _gexf_values(element: ET.Element, kind: str, values: dict[str, str | int]) -> None:
    held = ET.SubElement(element, "attvalues")
    for name, value in values.items():
        ET.SubElement(held, "attvalue", {"for": f"{kind}_{name}", "value": _text(str(value))})


def write_graphml(snapshot: Snapshot, path: Path, *, lang: str = "vi") -> int:
    """Write GraphML; the number of nodes."""
    made = graph(snapshot, wording(lang))
    root = ET.Element("graphml", xmlns=_GRAPHML)
    for kind, attributes in (("node", {"label": "string", **NODE_ATTRIBUTES}), ("edge", EDGE_ATTRIBUTES)):
        for name, form in attributes.items():
            ET.SubElement(root, "key", {"id": f"{kind}_{name}", "for": kind, "attr.name": name, "attr.type": form})
    body = ET.SubElement(root, "graph", edgedefault="directed")
    _graphml_parts(body, made)
    _write(root, path)
    return len(made.nodes)


def _graphml_parts(body: ET.Element, made: Graph) -> None:
    part: Node | Edge
    for part in made.nodes.values():
        element = ET.SubElement(body, "node", id=part.id)
        _graphml_values(element, "node", {"label": part.label, **part.values})
    for number, part in enumerate(made.edges):
        element = ET.SubElement(body, "edge", id=f"e{number}", source=part.source, target=part.target)
        _graphml_values(element, "edge", {"role": part.role, **part.values})


def _graphml_values(element: ET.Element, kind: str, values: dict[str, str | int]) -> None:
    for name, value in values.items():
        ET.SubElement(element, "data", key=f"{kind}_{name}").text = _text(str(value))


def _text(value: str) -> str:
    return _NOT_XML.sub("\ufffd", value)


def _write(root: ET.Element, path: Path) -> None:
    ET.indent(root)
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
