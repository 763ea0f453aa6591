"""Records as JSON and back."""

from __future__ import annotations

import json
from pathlib import Path

from banggiao.ledger import Family
from banggiao.ledger.codec import decode, decode_fate, encode, written
from banggiao.ledger.identity import dumps
from tests.ledger.building import ingested, synthetic


def test_records_and_fates_come_back_from_their_json(tmp_path: Path) -> None:
    _, articles, reader = synthetic(120)
    with ingested(tmp_path / "l.ledger", articles, reader) as ledger:
        for family in Family:
            for entry in ledger.entries(family, limit=1000).items:
                text = json.dumps(encode(entry.record))
                assert written(entry.record) == dumps(encode(entry.record))
                assert decode(family, text) == entry.record
        commitments = [c.id for c in ledger.entries("commitments").items]
        for fate in ledger.fates(commitments).values():
            text = json.dumps(encode(fate))
            assert decode_fate(text) == fate
