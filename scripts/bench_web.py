"""Measure the desk: a generated ledger of 100,000 events, 20 users who each ask once a second, every page and list.

    python scripts/bench_web.py --events 100000 --users 20 --seconds 60

The ledger is made once and kept in build/. Server and load share the machine. For each page: requests, p50, p95, the
most, bytes compressed; then what a first paint of each kind of page weighs, all files together. Waiting depends on
what else the machine does, so a second server is asked for each page alone, and what that costs it in processor time
is told: the first time at an address, and again.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import hashlib
import itertools
import json
import os
import random
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2 as httpx
from generate_articles import COUNTRIES, SyntheticReader, World

from banggiao.ledger import Ledger

ROOT = Path(__file__).resolve().parent.parent
CODES = [code for code, _, _ in COUNTRIES]
GOAL = 0.150  # seconds, p95
PAINTS = {  # kilobytes of a first paint, all files together: pages and lists, and those with a map or a graph
    "/": 900, "/partners": 300, "/relations/VNM/KOR": 300, "/promises": 300, "/events": 300, "/events?as=map": 900,
    "/network": 900, "/sources": 300, "/review": 300,
}  # fmt: skip
WARMING = 15.0  # seconds in which a server makes what pages reuse
ALONE = 6  # addresses of each page that a server is asked for alone
ARTICLES = 20_000  # of the stream that is copied


def fill(path: Path, base: Path, events: int) -> None:
    """A ledger of so many events: that of the generated stream, its entries copied under new ids until there are
    enough. Copies share the reports of what they copy, so that every page still leads to its sentences."""
    if path.exists():
        return
    new = not base.exists()
    with Ledger.open(base) as ledger:  # one of an earlier version is brought up
        if new:
            ledger.ingest(World().articles(0, ARTICLES), reader=SyntheticReader(), batch=500)
    shutil.copyfile(base, path)
    with sqlite3.connect(path) as raw:
        raw.create_function("other", 2, _other)
        there = raw.execute("SELECT count(*) FROM entries WHERE family = 'events'").fetchone()[0]
        for table, key in COPIED.items():
            columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
            raw.execute(f"CREATE TEMP TABLE base_{table} AS SELECT * FROM {table}")
            for k in range(1, -(-events // there)):
                values = ", ".join(_copied(name, key, k) for name in columns)
                raw.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM base_{table}")
            raw.commit()
        raw.execute("ANALYZE")
    raw.close()


# What is derived, by the column that holds the entry's id.
COPIED = {"entries": "id", "entry_keys": "entry_id", "members": "entry_id", "briefs": "entry_id",
          "fates": "commitment_id", "watching": "commitment_id", "bearing": "entry_id"}  # fmt: skip


def _other(key: str, k: int) -> str:
    return f"{key[:3]}{hashlib.sha256(f'{k}{key}'.encode()).hexdigest()[:16]}"


def _copied(name: str, key: str, k: int) -> str:
    if name == key:
        return f"other({name}, {k})"
    if name == "payload" and key in ("id", "entry_id"):
        return f"replace(payload, '\"id\":\"' || {key} || '\"', '\"id\":\"' || other({key}, {k}) || '\"')"
    return f"'{k}-' || component" if name == "component" else f'"{name}"'


def addresses(client: httpx.Client) -> dict[str, list[str]]:
    """Every page and list, each with several addresses so that no single answer is measured over and over."""
    chance = random.Random(7)
    out: dict[str, list[str]] = {
        "today": ["/", "/?lang=en"],
        "partners": ["/partners"],
        "relation": [f"/relations/VNM/{code}" for code in CODES],
        "relation of others": [f"/relations/{a}/{b}" for a, b in zip(CODES[:8], CODES[8:16], strict=True)],
        "promises board": ["/promises", *(f"/promises?country={code}" for code in CODES)],
        "promises table": [f"/promises?as=table&country={code}" for code in CODES],
        "events": [f"/events?country={code}" for code in CODES] + ["/events", "/events?kind=visit"],
        "events of a year": [f"/events?since={y}&until={y}" for y in range(2005, 2009)],
        "events time line": [f"/events?as=timeline&country={code}" for code in CODES[:10]],
        "agreements": [f"/agreements?country={code}" for code in CODES],
        "people": [f"/people?country={code}" for code in CODES],
        "figures": [f"/figures?country={code}" for code in CODES],
        "words": [f"/search?q={word}" for word in ("hoi+dam", "dien+dam", "nang+luong", "hiep+dinh", "chuyen+tham")],
        "words among events": [f"/events?q={word}" for word in ("tokyo", "viet+nam+lao", "thuong+mai")],
        "network": ["/network", *(f"/network?country={code}" for code in CODES[:10])],
        "compare": [f"/compare?with={a}&with={b}" for a, b in itertools.pairwise(CODES)][:12],
        "sources": ["/sources"],
        "review": ["/review"],
        "list as JSON": [f"/events.json?country={code}" for code in CODES],
        "list as calendar": [f"/events.ics?country={code}" for code in CODES[:10]],
        "list as CSV": [f"/agreements.csv?country={code}" for code in CODES],
        "list as a feed": [f"/events.atom?country={code}" for code in CODES[:10]],
        "milestones": [f"/milestones?country={code}" for code in CODES],
        "events on the map": [f"/events?as=map&country={code}" for code in CODES[:10]],
        "network as GEXF": [f"/network.gexf?country={code}" for code in CODES[:10]],
        "keys": ["/keys"],
        "relation as of a day": [f"/relations/VNM/{code}?as_of=2005-12-31" for code in CODES[:10]],
        "events as of a day": [f"/events?country={code}&as_of=2005-12-31" for code in CODES[:10]],
        "people as of a day": [f"/people?country={code}&as_of=2005-12-31" for code in CODES[:10]],
        "API": [f"/api/v1/entries/commitments?country={code}" for code in CODES],
    }
    for place in ("events", "agreements", "milestones", "people", "figures", "promises"):
        found: list[str] = []
        for code in chance.sample(CODES, 8):
            told = client.get(f"/{place}", params={"country": code}).text
            found += re.findall(rf'href="(/{place}/[a-z]+-[0-9a-f]+)"', told)[:6]
        out[f"one of {place}"] = found or [f"/{place}"]
    told = client.get("/sources").text
    out["article"] = re.findall(r'href="(/articles/[0-9a-f]+)"', told) or ["/sources"]
    return out


async def user(
    base: str, pages: dict[str, list[str]], seconds: float, seed: int, seen: dict[str, list[float]],
    sizes: dict[str, int], wrong: list[str],
) -> None:  # fmt: skip
    """Asks once a second, another page each time."""
    chance = random.Random(seed)
    names = sorted(pages)
    async with httpx.AsyncClient(base_url=base, timeout=30) as client:
        await asyncio.sleep(chance.random())
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            began = time.monotonic()
            name = chance.choice(names)
            async with client.stream("GET", chance.choice(pages[name]), follow_redirects=True) as answer:
                body = b"".join([piece async for piece in answer.aiter_raw()])
            seen[name].append(time.monotonic() - began)
            sizes[name] = max(sizes[name], len(body))
            if answer.status_code != 200:
                wrong.append(f"{answer.status_code} {answer.url}")
            await asyncio.sleep(max(0.0, 1 - (time.monotonic() - began)))


def first_paint(client: httpx.Client, page: str) -> int:
    """Bytes, compressed, of a page with every file that it names before anybody scrolls (the map's outlines, too)."""
    told = client.get(page)
    total = len(gzip.compress(told.content, 5))
    names = set(re.findall(r'(?:src|href|data-world|data-islands)="(/static/[^"]+)"', told.text))
    for name in names:
        total += _packed(client, name)
        if ".css" in name:
            fonts = re.findall(r'url\("(fonts/[^"]+-(?:latin|vietnamese)-[^"]+)"\)', client.get(name).text)
            # A browser fetches the faces that the page uses: upright ones, latin and Vietnamese.
            total += sum(_packed(client, f"/static/vendor/{font}") for font in fonts if "italic" not in font)
    return total


def _packed(client: httpx.Client, name: str) -> int:
    with client.stream("GET", name) as answer:
        return sum(len(piece) for piece in answer.iter_raw())


def spent(pid: int) -> float:
    """Seconds of processor time that a process has taken, all its threads together (Linux)."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text(encoding="ascii").split()[0]) for task in tasks) / 1e9


def alone(client: httpx.Client, pid: int, pages: dict[str, list[str]]) -> dict[str, tuple[float, float, float]]:
    """Processor seconds of the server by page: at an address for the first time (mean, most), and again (mean)."""
    chance = random.Random(3)
    out = {}
    for name, listed in sorted(pages.items()):
        first: list[float] = []
        again: list[float] = []
        for address in chance.sample(listed, min(ALONE, len(listed))):
            for times in (first, again):
                before = spent(pid)
                client.get(address, follow_redirects=True)
                times.append(spent(pid) - before)
        out[name] = statistics.mean(first), max(first), statistics.mean(again)
    return out


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def report(
    seen: dict[str, list[float]], sizes: dict[str, int], costs: dict[str, tuple[float, float, float]],
    paint: dict[str, int], wrong: list[str],
) -> bool:  # fmt: skip
    print(f"{'':24} {'waiting':^32} {'':>7} {'server CPU ms, alone':>23}")
    print(f"{'page':24} {'n':>5} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8} {'KB':>7} "
          f"{'first':>7} {'most':>7} {'again':>7}")
    slow = []
    for name in sorted(seen):
        values = seen[name]
        p95 = percentile(values, 0.95)
        slow += [name] if p95 > GOAL else []
        print(f"{name:24} {len(values):5} {1e3 * statistics.median(values):8.0f} {1e3 * p95:8.0f} "
              f"{1e3 * max(values):8.0f} {sizes[name] / 1e3:7.0f} "
              + " ".join(f"{1e3 * cost:7.0f}" for cost in costs[name]))  # fmt: skip
    everything = [value for values in seen.values() for value in values]
    mean = [1e3 * statistics.mean(cost[k] for cost in costs.values()) for k in range(3)]
    print(f"{'all':24} {len(everything):5} {1e3 * statistics.median(everything):8.0f} "
          f"{1e3 * percentile(everything, 0.95):8.0f} {1e3 * max(everything):8.0f} {'':7} "
          + " ".join(f"{value:7.0f}" for value in mean))  # fmt: skip
    heavy = [page for page, size in paint.items() if size > PAINTS[page] * 1000]
    for page, size in paint.items():
        print(f"first paint of {page}: {size / 1e3:.0f} KB compressed of {PAINTS[page]} allowed")
    for line in wrong[:10]:
        print(f"wrong: {line}")
    print("slower than 150 ms at p95: " + (", ".join(slow) or "none"))
    print("heavier than allowed: " + (", ".join(heavy) or "none"))
    return not slow and not heavy and not wrong


async def load(base: str, pages: dict[str, list[str]], users: int, seconds: float) -> tuple[Any, Any, list[str]]:
    seen: dict[str, list[float]] = defaultdict(list)
    sizes: dict[str, int] = defaultdict(int)
    wrong: list[str] = []
    await asyncio.gather(*(user(base, pages, seconds, n, seen, sizes, wrong) for n in range(users)))
    return seen, sizes, wrong


# As `banggiao serve` does, but on the day of the newest report: else the time lines of a generated ledger are empty.
SERVE = """
import datetime, sys
from banggiao.views.desk import Config
from banggiao.views.desk.serving import serve
path, port, workers, day = sys.argv[1:]
serve(Config(path, port=int(port), today=datetime.date.fromisoformat(day)), workers=int(workers))
"""


def newest(path: Path) -> str:
    """The day of a ledger's newest report."""
    with sqlite3.connect(path) as raw:
        day = raw.execute("SELECT max(reported) FROM contents").fetchone()[0]
    raw.close()
    return str(day)


@contextmanager
def served(path: Path, workers: int = 1) -> Iterator[tuple[httpx.Client, int]]:
    """A client of a server of one's own, and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-c", SERVE, str(path), str(port), str(workers), newest(path)])
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=180) as client:
            for _ in range(600):  # a busy machine takes its time
                try:
                    client.get("/healthz")
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            yield client, server.pid
    finally:
        server.terminate()
        server.wait(60)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2, help="processes of the desk under load; alone it is one")
    parser.add_argument("--ledger", type=Path, help="a ledger to measure on; else one is generated")
    parser.add_argument("--base", type=Path, help="a ledger of the generated stream to copy; else it is generated")
    parser.add_argument("--json", type=Path, help="write the figures there, too")
    options = parser.parse_args()
    path = options.ledger or ROOT / "build" / f"bench-web-{options.events}.db"
    if options.ledger is None:
        path.parent.mkdir(exist_ok=True)
        print(f"filling {path.name} to {options.events:,} events")
        fill(path, options.base or ROOT / "build" / f"bench-web-base-{ARTICLES}.db", options.events)
    with served(path, options.workers) as (client, _):
        pages = addresses(client)
        began = time.monotonic()
        client.get("/partners")
        client.get("/")
        took = 1e3 * (time.monotonic() - began)
        print(f"first two pages after the start, which make what later ones reuse: {took:.0f} ms")
        paint = {page: first_paint(client, page) for page in PAINTS}
        time.sleep(WARMING)
        print(f"load average before: {os.getloadavg()[0]:.1f}; {options.workers} processes", flush=True)
        seen, sizes, wrong = asyncio.run(load(str(client.base_url), pages, options.users, options.seconds))
    with served(path) as (client, pid):
        client.get("/partners")
        client.get("/")
        time.sleep(WARMING)
        costs = alone(client, pid, pages)
    good = report(seen, sizes, costs, paint, wrong)
    if options.json:
        figures = {name: {"n": len(v), "p95": percentile(v, 0.95), "cpu": costs[name]} for name, v in seen.items()}
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
