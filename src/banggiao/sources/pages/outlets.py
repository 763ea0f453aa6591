"""What is known of outlets' pages: reviewed data, not code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from urllib.parse import urlsplit

_FIELDS = ("title", "date", "byline", "lead", "body", "captions", "drop", "lead_drop")


@dataclass(frozen=True, slots=True)
class Outlet:
    """Selectors of one outlet's pages, tried in order; ``drop`` are parts of the body that are no text of it."""

    name: str
    hosts: tuple[str, ...]
    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    lead_drop: tuple[str, ...] = ()


@cache
def _data() -> tuple[tuple[Outlet, ...], Outlet]:
    text = resources.files(__package__).joinpath("outlets.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return tuple(_outlet(entry) for entry in data["outlet"]), _outlet({"name": "", "hosts": []} | data["any"])


def _outlet(entry: Mapping[str, object]) -> Outlet:
    def listed(key: str) -> tuple[str, ...]:
        value = entry.get(key, ())
        return tuple(str(v) for v in value) if isinstance(value, list | tuple) else (str(value),)

    return Outlet(str(entry["name"]), listed("hosts"), **{key: listed(key) for key in _FIELDS})


def outlets() -> tuple[Outlet, ...]:
    """All outlets with rules of their own."""
    return _data()[0]


def anywhere() -> Outlet:
    """The rules that hold for any page."""
    return _data()[1]


def outlet_of(url: str | None) -> Outlet | None:
    """The outlet that an address belongs to, subdomains included."""
    host = (urlsplit(url).hostname or "") if url else ""
    for outlet in outlets():
        if any(host == known or host.endswith(f".{known}") for known in outlet.hosts):
            return outlet
    return None
