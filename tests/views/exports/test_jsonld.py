"""JSON-LD: rdflib reads it without the network, and every entry leads to words of an article."""

from __future__ import annotations

import warnings

import pytest
import rdflib

from banggiao.ledger import Family, Ledger
from banggiao.views.exports import write

PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture(scope="module")
def linked(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> rdflib.Graph:
    path = tmp_path_factory.mktemp("jsonld") / "out.jsonld"
    write(ledger, path, format="jsonld")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own use of its own old class
        return rdflib.Graph().parse(path, format="json-ld")


def test_every_entry_derives_from_words(linked: rdflib.Graph, ledger: Ledger) -> None:
    for family in Family:
        for row in ledger.export(family):
            entry = rdflib.URIRef(f"urn:banggiao:{row['id']}")
            quotes = list(linked.objects(entry, PROV.wasDerivedFrom))
            assert quotes, row["id"]
            assert all(list(linked.objects(q, OA.hasSource)) for q in quotes)


def test_positions_derive_from_words_too(linked: rdflib.Graph, ledger: Ledger) -> None:
    known = [row["id"] for row in ledger.export("positions")]
    assert known
    for key in known:
        quotes = list(linked.objects(rdflib.URIRef(f"urn:banggiao:position:{key}"), PROV.wasDerivedFrom))
        assert len(quotes) == 1
        assert list(linked.objects(quotes[0], OA.hasSource))


def test_selectors_quote_the_text_at_its_place(linked: rdflib.Graph, ledger: Ledger) -> None:
    texts = {record.content_hash[:16]: record.text for record in ledger.articles(limit=1000).items}
    looked_at = 0
    for quoted in linked.subjects(rdflib.RDF.type, OA.SpecificResource):
        place = exact = None
        for selector in linked.objects(quoted, OA.hasSelector):
            if (words := linked.value(selector, OA.exact)) is not None:
                exact = str(words)
            else:
                start, end = linked.value(selector, OA.start), linked.value(selector, OA.end)
                place = (int(str(start)), int(str(end)))
        assert place is not None
        text = texts[str(quoted).split(":")[3]]
        assert text[place[0] : place[1]] == exact
        looked_at += 1
    assert looked_at > 100


def test_no_relative_or_broken_names(linked: rdflib.Graph) -> None:
    for subject, predicate, _ in linked:
        assert str(predicate).startswith(("http", "urn:")), predicate
        assert isinstance(subject, rdflib.BNode) or str(subject).startswith(("http", "urn:"))
