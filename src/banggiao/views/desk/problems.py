"""What can go wrong between a request and its answer, as one exception with a status and advice."""

from __future__ import annotations

import re

from banggiao.model import BanggiaoError, LedgerError


class Problem(Exception):
    """An answer that is no page: ``kind`` is a word for programs, ``detail`` says what was wrong and what to do."""

    def __init__(self, status: int, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.kind = kind
        self.detail = detail


_PLACE = re.compile(r"^ledger \S+")


def problem_of(wrong: BanggiaoError) -> Problem:
    """What an error of the ledger or model means to who asked. The ledger's place is nobody's business."""
    words = str(wrong)
    if not isinstance(wrong, LedgerError):
        return Problem(422, "filter", words)
    if words.startswith("the desk's own store"):
        return Problem(503, "store", "the desk's own store cannot be used: look at the server's disk and permissions")
    if not words.startswith("ledger "):
        return Problem(404, "unknown", words)
    told = _PLACE.sub("the ledger", words)
    if "is busy" in words:
        return Problem(503, "busy", "the ledger is busy with another writer: try again in a moment")
    return Problem(503, "ledger", told.partition(" (")[0].partition(": ")[0] + ": tell who runs this desk")
