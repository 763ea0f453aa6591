"""Readings as tables for a terminal or a text file."""

from __future__ import annotations

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from banggiao.model import FactType, Reading
from banggiao.views.describe import describe, evidence_words
from banggiao.views.wording import Wording

STYLES = {
    FactType.ENGAGEMENT: "blue",
    FactType.AGREEMENT: "yellow",
    FactType.RELATION: "magenta",
    FactType.COMMITMENT: "green",
    FactType.INDICATOR: "purple",
    FactType.OFFICE: "bright_black",
    FactType.POSITION: "red",
}


def reading_table(reading: Reading, say: Wording, *, explain: bool = False) -> RenderableType:
    """One article's facts in the order of its text. ``explain`` adds the rule, the confidence and the quoted words."""
    head = _head(reading, say)
    if not reading.facts:
        return Group(head, Text("  " + say.label("no_facts" if reading.relevant else "not_relevant"), style="italic"))
    table = Table(box=box.SIMPLE, pad_edge=False)
    table.add_column(say.label("type"), no_wrap=True)
    table.add_column(say.label("what"), ratio=3)
    table.add_column(say.label("details"), ratio=2)
    if explain:
        table.add_column(say.label("cause"), ratio=1, overflow="fold")
        table.add_column(say.label("words"), ratio=2)
    for fact in sorted(reading.facts, key=lambda fact: fact.evidence[0]):
        told = describe(fact, say, words=" ".join(evidence_words(fact, reading.article.text)))
        details = "\n".join(f"{label}: {value}" for label, value in told.details if value != told.line)
        kind = say("type", fact.type)
        row = [
            Text(kind, style=STYLES[fact.type]),
            Text.assemble((f"{told.head}\n" if told.head != kind else "", "bold"), told.line),
            Text(details),
        ]
        if explain:
            words = "\n".join(f"“{words}”" for words in evidence_words(fact, reading.article.text))
            row += [Text(f"{fact.rule}\n{fact.confidence:.2f}"), Text(words)]
        table.add_row(*row)
    return Group(head, table)


def _head(reading: Reading, say: Wording) -> Text:
    day = str(reading.published) if reading.published else "—"
    basis = say("published_basis", reading.published_basis)
    why = f": {reading.published_why}" if reading.published_why else ""
    title = f"  {reading.title}" if reading.title else ""
    return Text.assemble((reading.article.id, "bold"), f"  {day} ({basis}{why})", (title, "italic"))
