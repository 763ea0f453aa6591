"""States as other data sets number them: ISO 3166-1 alpha-2, and the Correlates of War project's country codes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class StateCodes:
    """The codes of one state: ``iso2`` upper case, ``cow`` a number as text; empty where there is none."""

    iso2: str = ""
    cow: str = ""


@cache
def _table() -> dict[str, StateCodes]:
    data = resources.files(__package__).joinpath("data/states.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in data.splitlines()[1:])
    return {code: StateCodes(iso2, cow) for code, iso2, cow in rows}


def state_codes(code: str) -> StateCodes:
    """The codes of a state by its ISO 3166-1 alpha-3 code; empty ones for organisations and unknown codes."""
    return _table().get(code, StateCodes())
