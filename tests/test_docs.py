"""The documentation tells the truth: its Python runs, its links lead somewhere, its commands and options exist."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from banggiao.views.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
_LINK = re.compile(r"\[[^\]]*\]\((?!https?:|#|mailto:)([^)#\s]+)")
_COMMAND = re.compile(r"^(?:\$ |    )(banggiao .*)$", re.MULTILINE)
_TARGET = re.compile(r"`make ([a-z-]+)")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_python_runs(page: Path) -> None:
    # Only the prompts: tests of Markdown fences would take the closing fence for output.
    text = page.read_text(encoding="utf-8").replace("```", "")
    test = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=told.append)
    assert told == []


def _commands() -> list[tuple[str, str]]:
    """Commands as they stand; those that another command completes are run by scripts/docs.py only."""
    found = [(_name(page), line) for page in PAGES for line in _COMMAND.findall(page.read_text(encoding="utf-8"))]
    return [(page, line) for page, line in found if "$(" not in line]


@pytest.mark.parametrize(("page", "line"), _commands())
def test_commands_can_be_parsed(page: str, line: str) -> None:
    words = shlex.split(re.split(r" [|<>] | && | #", line)[0])
    command: Any = typer.main.get_command(app)
    rest = words[1:]
    while hasattr(command, "commands") and rest and not rest[0].startswith("-"):
        assert rest[0] in command.commands, f"{page}: no command {rest[0]}"
        command, rest = command.commands[rest[0]], rest[1:]
    if "--help" not in rest and "--version" not in rest and rest:
        command.make_context("banggiao", rest)


def test_every_command_is_described() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    described = set(re.findall(r"`([a-z-]+)(?: [^`|]*)?`", page))
    group: Any = typer.main.get_command(app)
    assert set(group.commands) <= described


def test_make_targets_exist() -> None:
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {target for page in PAGES for target in _TARGET.findall(page.read_text(encoding="utf-8"))}
    assert named <= made
