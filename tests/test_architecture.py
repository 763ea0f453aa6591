"""The laws of the house: which room knows which, what may never happen where, how long a module may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "banggiao"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400  # lines; about 300 is what a module should have
PURE = ("model", "reading")  # rooms without clock, chance or disk
CLOCKS = {"now", "today", "utcnow"}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def _calls(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found.append((name, node.lineno))
    return found


def test_import_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_module_has_one_idea_s_length(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", [p for p in MODULES if _room(p) != "views"], ids=_name)
def test_core_never_prints(path: Path) -> None:
    assert [line for name, line in _calls(path) if name == "print"] == []


@pytest.mark.parametrize("path", [p for p in MODULES if _room(p) in PURE], ids=_name)
def test_pure_rooms_ask_no_clock(path: Path) -> None:
    assert [f"{name} in line {line}" for name, line in _calls(path) if name in CLOCKS] == []


@pytest.mark.parametrize("path", [p for p in MODULES if _room(p) == "model"], ids=_name)
def test_model_opens_no_file(path: Path) -> None:
    assert [line for name, line in _calls(path) if name in {"open", "read_text", "write_text"}] == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_bare_except(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [n.lineno for n in ast.walk(tree) if isinstance(n, ast.ExceptHandler) and n.type is None]
    assert bare == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_global_statement(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [n.lineno for n in ast.walk(tree) if isinstance(n, ast.Global)] == []


def test_package_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
