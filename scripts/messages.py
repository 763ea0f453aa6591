"""List the desk's own words that a catalogue does not have yet: `python scripts/messages.py`, none is right.

Message ids are the English words in the templates (``_("...")``, ``ngettext``) and in the pages (``who.t``, ``who.n``).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

DESK = Path(__file__).resolve().parent.parent / "src" / "banggiao" / "views" / "desk"
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "ngettext": (1, 2), "t": None, "n": (1, 2)}


def used() -> Iterator[str | tuple[str, str]]:
    """Every message id of the desk, a pair where it has a plural."""
    for path in sorted(DESK.rglob("*.py")):
        with path.open("rb") as file:
            yield from (_id(found[1]) for found in extract("python", file, keywords=KEYWORDS, comment_tags=()))
    plain = Environment()
    for path in sorted((DESK / "templates").glob("*.html")):
        tree = plain.parse(path.read_text(encoding="utf-8"))
        yield from (_id(found[2]) for found in extract_from_ast(tree, gettext_functions=("_", "ngettext")))
    yield from TITLES


# What pages hand over by variable.
TITLES = ("Engagements", "Agreements", "Milestones", "People", "Figures", "Promises",
          "State", "Status", "Kind", "Country", "Sector", "Year")  # fmt: skip


def _id(message: object) -> str | tuple[str, str]:
    return (str(message[0]), str(message[1])) if isinstance(message, tuple) else str(message)


def missing(lang: str = "vi") -> list[str | tuple[str, str]]:
    """What the catalogue of a language does not have."""
    with (DESK / "locale" / lang / "LC_MESSAGES" / "desk.po").open("rb") as file:
        catalogue = read_po(file, locale=lang)
    known = {message.id for message in catalogue if message.string and message.id}
    return sorted({m for m in used() if m not in known}, key=str)


if __name__ == "__main__":
    for message in missing():
        print(message)
    sys.exit(1 if missing() else 0)
