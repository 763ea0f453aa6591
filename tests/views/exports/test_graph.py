"""Graphs: networkx reads both forms, and reads the same graph from both."""

from __future__ import annotations

import networkx as nx
import pytest

from banggiao.ledger import Family, Ledger
from banggiao.views.exports import write


@pytest.fixture(scope="module")
def graphs(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> tuple[nx.DiGraph, nx.DiGraph]:
    folder = tmp_path_factory.mktemp("graphs")
    number = write(ledger, folder / "g.gexf", format="gexf")
    assert write(ledger, folder / "g.graphml", format="graphml") == number
    return nx.read_gexf(folder / "g.gexf"), nx.read_graphml(folder / "g.graphml")


def test_both_forms_hold_the_same_graph(graphs: tuple[nx.DiGraph, nx.DiGraph]) -> None:
    gexf, graphml = graphs
    assert set(gexf.nodes) == set(graphml.nodes)
    assert sorted(gexf.edges()) == sorted(graphml.edges())


def test_every_event_is_one_node_with_its_parties(graphs: tuple[nx.DiGraph, nx.DiGraph], ledger: Ledger) -> None:
    graph = graphs[1]
    for row in ledger.export(Family.EVENTS):
        assert graph.nodes[row["id"]]["family"] == "events"
        assert graph.nodes[row["id"]]["reports"] == row["reports"]
        parties = {n for n in graph.predecessors(row["id"]) if graph.nodes[n]["family"] == "parties"}
        assert parties == set(row["parties"] or ())


def test_labels_are_names_in_vietnamese(graphs: tuple[nx.DiGraph, nx.DiGraph]) -> None:
    assert graphs[1].nodes["KOR"]["label"] == "Hàn Quốc"
    assert graphs[0].nodes["KOR"]["label"] == "Hàn Quốc"


def test_every_node_is_joined_to_another(graphs: tuple[nx.DiGraph, nx.DiGraph]) -> None:
    alone = [n for n, d in graphs[1].degree() if d == 0 and graphs[1].nodes[n]["family"] != "relations"]
    assert len(alone) <= 3  # a speech without a known side
