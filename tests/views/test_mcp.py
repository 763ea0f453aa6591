"""The MCP server, asked by the library's own client: every answer carries its sources."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from mcp import Client

from banggiao.ledger import Ledger, NewsReader
from banggiao.sources import articles
from banggiao.views.mcp import INSTRUCTIONS, Tools, server

SAMPLE = Path(str(resources.files("banggiao"))) / "data" / "sample" / "articles"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = tmp_path_factory.mktemp("mcp") / "a.db"
    with Ledger.open(path) as book:
        book.ingest(articles([SAMPLE]), reader=NewsReader())
    with Ledger.open(path, create=False, read_only=True) as book:
        yield book


def ask(ledger: Ledger, tool: str, **arguments: Any) -> tuple[bool, str]:
    """(is it an error, the answer's text)."""

    async def go() -> tuple[bool, str]:
        async with Client(server(ledger)) as client:
            result = await client.call_tool(tool, arguments)
            return bool(result.is_error), "".join(getattr(part, "text", "") for part in result.content)

    return asyncio.run(go())


def test_the_tools_are_there_and_say_that_they_only_read(ledger: Ledger) -> None:
    async def go() -> list[Any]:
        async with Client(server(ledger)) as client:
            assert client.instructions == INSTRUCTIONS
            return list((await client.list_tools()).tools)

    tools = asyncio.run(go())
    assert {t.name for t in tools} == {"search", "partner", "entry", "promises", "brief"}
    assert all(t.description and t.annotations.read_only_hint for t in tools)


def test_a_partner_by_name_with_sources_for_everything(ledger: Ledger) -> None:
    wrong, text = ask(ledger, "partner", country="hàn quốc")
    assert not wrong, text
    found = json.loads(text)
    assert found["pair"] == ["KOR", "VNM"]
    told = [one for key in ("relations", "engagements", "agreements", "promises", "figures") for one in found[key]]
    assert len(told) > 10
    assert all(one["sources"] and one["sources"][0]["quote"] for one in told)


def test_quotes_stand_at_their_places(ledger: Ledger) -> None:
    texts = {record.id: record.text for record in ledger.articles(limit=1000).items}
    for one in Tools(ledger).partner("KOR")["engagements"]:
        for source in one["sources"]:
            assert texts[source["article"]][source["start"] : source["end"]] == source["quote"]


def test_promises_tell_their_fate_with_the_words_of_both_sides(ledger: Ledger) -> None:
    _, text = ask(ledger, "promises", country="KOR", state="fulfilled")
    found = json.loads(text)["promises"]
    assert found
    assert all(one["state"] == "fulfilled" and one["sources"] and one["later"] for one in found)


def test_one_entry_by_its_id(ledger: Ledger) -> None:
    first = Tools(ledger).partner("KOR")["engagements"][0]
    _, text = ask(ledger, "entry", id=first["id"])
    found = json.loads(text)
    assert (found["id"], found["family"]) == (first["id"], "events")
    assert found["sources"]


def test_search_and_brief(ledger: Ledger) -> None:
    _, text = ask(ledger, "search", words="dien dam", country="KOR")
    assert json.loads(text)["articles"][0]["quote"]
    _, text = ask(ledger, "brief", country="KOR", lang="en")
    assert "[^1]" in text


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        ({"about": "country", "country": "KOR"}, "# Tóm tắt đối ngoại: Hàn Quốc"),
        ({"about": "person", "name": "Kang Do-hyun"}, "# Tóm tắt nhân vật: Kang Do-hyun"),
        ({"about": "sector", "name": "trade", "country": "KOR"}, "# Tóm tắt lĩnh vực: Thương mại"),
        ({"about": "visit", "country": "KOR", "name": "2026-05", "lang": "en"}, "# Visit file: State visit"),
    ],
)
def test_briefs_on_other_things_than_a_pair(ledger: Ledger, arguments: dict[str, str], title: str) -> None:
    wrong, text = ask(ledger, "brief", **arguments)
    assert not wrong, text
    assert text.startswith(title)


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("brief", {"about": "weather"}, "is not one of pair"),
        ("brief", {"about": "person"}, "needs 'name'"),
        ("brief", {}, "needs 'country'"),
        ("partner", {"country": "Atlantis"}, "no state or organisation is called"),
        ("entry", {"id": "x"}, "no id of an entry"),
        ("entry", {"id": "ev-00000000000000aa"}, "ev-00000000000000aa"),
        ("partner", {"country": "VNM"}, "no pair"),
    ],
)
def test_mistakes_come_back_as_words(ledger: Ledger, tool: str, arguments: dict[str, str], told: str) -> None:
    wrong, text = ask(ledger, tool, **arguments)
    assert wrong
    assert told in text


def test_over_standard_input_and_output_as_clients_run_it(ledger: Ledger) -> None:
    import sys

    from mcp import StdioServerParameters

    command = ["-c", "from banggiao.views.cli import main; main()", "mcp", "--ledger", ledger.name]

    async def go() -> str:
        async with Client(StdioServerParameters(command=sys.executable, args=command)) as client:
            result = await client.call_tool("search", {"words": "dien dam"})
            return "".join(getattr(part, "text", "") for part in result.content)

    assert "articles" in asyncio.run(asyncio.wait_for(go(), 60))
