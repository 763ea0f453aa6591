"""Refresh the outputs shown in the documentation: every ```console block whose lines start with '$ ' is run anew.

    python scripts/docs.py            refresh
    python scripts/docs.py --check    only say which blocks have changed (exit code 1)

Commands run in a scratch folder that holds the sample articles as `articles/` and a ledger of them as `banggiao.db`.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "README.vi.md", "docs/cli.md")
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_SAMPLE = ROOT / "src" / "banggiao" / "data" / "sample"


def main() -> None:
    """Run, compare, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    changed = []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(_SAMPLE / "articles", Path(folder) / "articles")
        for page in (ROOT / name for name in PAGES if (ROOT / name).exists()):
            before = page.read_text(encoding="utf-8")
            after = _BLOCK.sub(lambda found: f"```console\n{_refreshed(found[1], Path(folder))}```", before)
            if after != before:
                changed.append(page.name)
                if not options.check:
                    page.write_text(after, encoding="utf-8")
    print(f"{'changed' if options.check else 'refreshed'}: {', '.join(changed) or 'nothing'}")
    sys.exit(options.check and bool(changed))


def _refreshed(block: str, folder: Path) -> str:
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{_output(command[2:], folder)}" for command in commands)


def _output(command: str, folder: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "NO_COLOR": "1", "TERM": "dumb"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"docs: {command!r} failed:\n{done.stdout}")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
