"""Records as JSON and back: the same as resolution writes."""

from __future__ import annotations

import json
from pathlib import Path

from banggiao.ledger import Family
from banggiao.ledger.codec import decode, decode_fate, encode, written
from banggiao.ledger.identity import dumps
from banggiao.ledger.resolve import fate_to_json, resolved_from_json, resolved_to_json
from tests.ledger.building import ingested, synthetic


def test_codes_as_resolution_does(tmp_path: Path) -> None:
    _, articles, reader = synthetic(120)
    with ingested(tmp_path / "l.ledger", articles, reader) as ledger:
        for family in Family:
            for entry in ledger.entries(family, limit=1000).items:
                text = json.dumps(encode(entry.record))
                data = json.loads(text)
                assert data == json.loads(json.dumps(resolved_to_json(entry.record)))
                assert written(entry.record) == dumps(encode(entry.record))
                assert decode(family, text) == resolved_from_json(family, data) == entry.record
        commitments = [c.id for c in ledger.entries("commitments").items]
        for fate in ledger.fates(commitments).values():
            text = json.dumps(encode(fate))
            data = json.loads(text)
            assert data == json.loads(json.dumps(fate_to_json(fate)))
            assert decode_fate(text) == fate
