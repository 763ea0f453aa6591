"""Run as a program: ingest synthetic articles into a ledger, until done or killed.

python -m tests.ledger.killing LEDGER FIRST LAST SEED
"""

from __future__ import annotations

import sys

from banggiao.ledger import Ledger
from scripts.generate_articles import SyntheticReader, World


def main() -> None:
    where, first, last, seed = sys.argv[1], *map(int, sys.argv[2:5])
    world = World(seed)
    with Ledger.open(where) as ledger:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        ledger.ingest(world.articles(first, last), reader=SyntheticReader(world), batch=10)


if __name__ == "__main__":
    main()
