"""Every command helps, with examples that themselves can be parsed."""

from __future__ import annotations

import re
import shlex
from typing import Any

import pytest
import typer

from banggiao.views.cli.app import app

Command = Any  # typer brings a click of its own, so click's types are not to be had
COMMANDS: Command = typer.main.get_command(app)


def _leaves(group: Command, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Command]]:
    found: list[tuple[tuple[str, ...], Command]] = []
    for name, command in group.commands.items():
        here = (*path, name)
        found += _leaves(command, here) if hasattr(command, "commands") else [(here, command)]
    return found


LEAVES = _leaves(COMMANDS)


def _examples(command: Command) -> list[str]:
    lines = (line.strip() for line in (command.help or "").splitlines())
    return [line for line in lines if line.startswith("banggiao ") or "| banggiao " in line]


@pytest.mark.parametrize(("path", "command"), LEAVES, ids=[" ".join(path) for path, _ in LEAVES])
def test_command_has_help_with_examples(path: tuple[str, ...], command: Command) -> None:
    assert _examples(command), f"{' '.join(path)}: --help shows no example"
    for parameter in command.params:
        assert getattr(parameter, "help", None) or parameter.name == "help", parameter.name


@pytest.mark.parametrize(
    "example", [example for _, command in LEAVES for example in _examples(command)], ids=lambda example: example
)
def test_example_can_be_parsed(example: str) -> None:
    words = shlex.split(re.split(r" [<>] ", example.split("| ")[-1])[0])
    assert words[0] == "banggiao"
    command: Command = COMMANDS
    rest = words[1:]
    while hasattr(command, "commands"):
        command, rest = command.commands[rest[0]], rest[1:]
    command.make_context(words[1], rest)
