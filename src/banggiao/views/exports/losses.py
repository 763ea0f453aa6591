"""What another vocabulary cannot say of an entry: written beside the export, a line an entry."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Loss:
    """What became of one entry: how it was coded (or 'left out'), and what that loses."""

    id: str
    family: str
    kind: str
    coded: str
    lost: tuple[str, ...]


LEFT_OUT = "left out"
MADE_UP = "mutual: actor and recipient by the order of codes"


def losses_path(path: Path) -> Path:
    """Where the losses of an export at ``path`` are written."""
    return path.with_name(f"{path.stem}.losses.csv")


def write_losses(losses: Iterable[Loss], path: Path) -> None:
    """A CSV with the columns id, family, kind, coded, lost (joined by ';')."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["id", "family", "kind", "coded", "lost"])
        for loss in losses:
            table.writerow([loss.id, loss.family, loss.kind, loss.coded, "; ".join(loss.lost)])
