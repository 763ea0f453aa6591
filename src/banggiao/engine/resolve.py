"""Second stage, groups by key: facts to joined things. The ledger's own link and assemble, a partition a task."""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from banggiao.engine.engines import Engine
from banggiao.engine.tables import JOINS, RESOLVED, Row, arrow, duck, place, sweep, table, write
from banggiao.ledger import near
from banggiao.ledger.codec import written
from banggiao.ledger.resolve import Attestation, Family, Join, assemble, link
from banggiao.ledger.resolve.cluster import components
from banggiao.ledger.resolve.types import Bond
from banggiao.model import DataError, fact_from_json

_PAIRS = 5000  # candidates whose texts are at hand together


@dataclass(frozen=True, slots=True)
class _Task:
    folder: str
    family: str
    part: int
    parts: int


def resolve_all(
    folder: Path, *, engine: Engine, families: Iterable[Family] = tuple(Family), parts: int = 0
) -> dict[str, int]:
    """Resolve what ``read_all`` wrote into ``folder``/FAMILY/part-*.parquet; how many things of each family.

    The same things come out whatever the engine and the number of ``parts`` (four a worker by default).
    """
    parts = parts or 4 * engine.workers
    _heads(folder)
    _blocks(folder, parts)
    out: dict[str, int] = {}
    for family in families:
        tasks = [_Task(str(folder), str(family), part, parts) for part in range(parts)]
        _run(engine, link_task, tasks)
        _components(folder, family, parts)
        out[str(family)] = sum(_run(engine, assemble_task, tasks))
    shutil.rmtree(folder / "parts", ignore_errors=True)
    sweep(folder)
    return out


def _run(engine: Engine, function: Any, tasks: Sequence[_Task]) -> list[int]:
    out = []
    for number, outcome in engine.map(function, tasks):
        if isinstance(outcome, BaseException):
            raise DataError(f"{tasks[number].family}, part {number}: {type(outcome).__name__}: {outcome}") from outcome
        out.append(int(outcome))
    return out


def _heads(folder: Path) -> None:
    """One row a text: its earliest given day, else the inferred one, and its cluster of near-duplicates."""
    db = duck()
    articles = table(folder, "articles/*.parquet")
    db.execute(
        "CREATE TABLE heads AS SELECT content_hash,"
        " arg_min(article_id, (coalesce(given, published, '9999'), article_id)) AS article_id,"
        " coalesce(min(given), min(published)) AS published,"
        f" arg_min(source, (coalesce(given, published, '9999'), article_id)) AS source FROM {articles}"
        " WHERE relevant GROUP BY content_hash"
    )
    db.execute(
        "CREATE TABLE banded AS SELECT DISTINCT content_hash, unnest(bands) AS band FROM"
        f" (SELECT DISTINCT ON (content_hash) content_hash, bands FROM {articles} WHERE relevant)"
    )
    pairs = db.execute(
        "SELECT DISTINCT a.content_hash, b.content_hash FROM banded a JOIN banded b"
        " ON a.band = b.band AND a.content_hash < b.content_hash ORDER BY ALL"
    ).fetchall()
    alike = _alike(db, articles, pairs)
    hashes = [key for (key,) in db.execute("SELECT content_hash FROM heads").fetchall()]
    rows = [(member, min(group)) for group in components(hashes, alike) for member in group]
    db.execute("CREATE TABLE clusters (content_hash VARCHAR, cluster VARCHAR)")
    if rows:
        pa_rows = {"content_hash": [r[0] for r in rows], "cluster": [r[1] for r in rows]}
        clusters_table = arrow().table(pa_rows)
        db.register("clusters_table", clusters_table)
        db.execute("INSERT INTO clusters SELECT * FROM clusters_table")
    db.execute(
        f"COPY (SELECT h.*, c.cluster FROM heads h JOIN clusters c USING (content_hash) ORDER BY content_hash)"
        f" TO {place(folder, 'heads.parquet')} (FORMAT parquet)"
    )


def _alike(db: Any, articles: str, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of the candidates those that are near-duplicates. The files are searched once, for the candidates' texts."""
    out: list[tuple[str, str]] = []
    _register(db, "candidates", {key for pair in pairs for key in pair})
    db.execute(
        f"CREATE TABLE texts AS SELECT DISTINCT ON (content_hash) content_hash, text FROM {articles}"
        " WHERE content_hash IN (SELECT content_hash FROM candidates)"
    )
    for start in range(0, len(pairs), _PAIRS):
        some = pairs[start : start + _PAIRS]
        _register(db, "wanted", {key for pair in some for key in pair})
        texts = db.execute("SELECT content_hash, text FROM texts JOIN wanted USING (content_hash)").fetchall()
        pieces = {key: near.shingles(text) for key, text in texts}
        out += [(a, b) for a, b in some if near.similarity(pieces[a], pieces[b]) >= near.THRESHOLD]
    return out


def _register(db: Any, name: str, keys: set[str]) -> None:
    pa = arrow()
    db.register(name, pa.table({"content_hash": pa.array(sorted(keys), pa.string())}))


def _blocks(folder: Path, parts: int) -> None:
    """Facts of texts once each, and their blocks with the part that each block belongs to; both a file a part too, so
    that a task reads its own and nothing else."""
    db = duck()
    facts = table(folder, "facts/*.parquet")
    db.execute(
        f"COPY (SELECT DISTINCT ON (fact_id) f.fact_id, f.payload, f.about, h.* FROM {facts} f"
        f" JOIN {table(folder, 'heads.parquet')} h USING (content_hash) ORDER BY fact_id)"
        f" TO {place(folder, 'attestations.parquet')} (FORMAT parquet)"
    )
    db.execute(
        "COPY (SELECT DISTINCT split_part(block, '|', 1) AS family, block, fact_id,"
        f" (hash(block) % {parts})::INTEGER AS part FROM (SELECT fact_id, unnest(blocks) AS block FROM {facts})"
        f" ORDER BY family, part, block, fact_id) TO {place(folder, 'blocks.parquet')} (FORMAT parquet)"
    )
    blocks, attested = table(folder, "blocks.parquet"), table(folder, "attestations.parquet")
    _apart(db, f"SELECT * FROM {blocks}", folder / "parts" / "blocks", "family, part")
    needed = f"(SELECT DISTINCT family, part, fact_id FROM {blocks})"
    _apart(
        db, f"SELECT n.family, n.part, a.* FROM {needed} n JOIN {attested} a USING (fact_id)",
        folder / "parts" / "facts", "family, part",
    )  # fmt: skip


def _apart(db: Any, query: str, folder: Path, by: str) -> None:
    """Rows in a folder a part; parts without rows have none."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    db.execute(f"COPY ({query}) TO {place(folder.parent, folder.name)} (FORMAT parquet, PARTITION_BY ({by}))")


def _part(folder: Path, query: str) -> list[Any]:
    """What a query finds in one part's files, which stand in it as {table}; none where there are none."""
    if not folder.is_dir():
        return []
    return list(duck().execute(query.format(table=table(folder, "*.parquet"))).fetchall())


_COLUMNS = "a.fact_id, a.article_id, a.content_hash, a.published, a.source, a.cluster, a.payload, a.about"


def _attestation(row: Sequence[Any]) -> Attestation:
    fact_id, article, key, published, source, cluster, payload, about = row
    told = tuple(json.loads(about)) if about else ()
    return Attestation(fact_id, article, key, published, source, cluster, fact_from_json(json.loads(payload)), told)


def link_task(task: _Task) -> int:
    """The joins within the blocks of one part. Runs anywhere."""
    mine = Path(task.folder) / "parts"
    own = f"family={task.family}/part={task.part}"
    known = {row[0]: _attestation(row) for row in _part(mine / "facts" / own, f"SELECT {_COLUMNS} FROM {{table}} a")}
    by_block: dict[str, list[Attestation]] = defaultdict(list)
    for block, fact_id in _part(mine / "blocks" / own, "SELECT block, fact_id FROM {table}"):
        if fact_id in known:
            by_block[block].append(known[fact_id])
    joins: list[Row] = []
    for block in sorted(by_block):
        for j in link(Family(task.family), block.partition("|")[2], by_block[block]):
            joins.append({"family": task.family, "left": j.left, "right": j.right, "bond": str(j.bond), "rule": j.rule,
                          "reason": j.reason, "score": j.score})  # fmt: skip
    write(joins, JOINS, Path(task.folder) / "joins" / task.family / f"part-{task.part:06}.parquet")
    return len(joins)


def _components(folder: Path, family: Family, parts: int) -> None:
    """Which facts hang together, and the part that each component belongs to."""
    pa = arrow()
    db = duck()
    members = [
        key
        for (key,) in db.execute(
            f"SELECT DISTINCT b.fact_id FROM {table(folder, 'blocks.parquet')} b"
            f" JOIN {table(folder, 'attestations.parquet')} a USING (fact_id) WHERE family = ? ORDER BY 1",
            [str(family)],
        ).fetchall()
    ]
    edges = db.execute(
        f'SELECT DISTINCT "left", "right" FROM {table(folder, f"joins/{family}/*.parquet")} ORDER BY ALL'
    ).fetchall()
    groups = sorted(sorted(group) for group in components(members, edges))
    rows = [(member, number, number % parts) for number, group in enumerate(groups) for member in group]
    found = pa.table(
        {
            "fact_id": pa.array([r[0] for r in rows], pa.string()),
            "component": pa.array([r[1] for r in rows], pa.int64()),
            "part": pa.array([r[2] for r in rows], pa.int64()),
        }
    )
    db.register("found", found)
    attested, joined = table(folder, "attestations.parquet"), table(folder, f"joins/{family}/*.parquet")
    _apart(
        db, f"SELECT f.part, f.component, a.* FROM found f JOIN {attested} a USING (fact_id)",
        folder / "parts" / f"{family}-facts", "part",
    )  # fmt: skip
    _apart(
        db, f'SELECT DISTINCT f.part, f.component, j.* FROM {joined} j JOIN found f ON j."left" = f.fact_id',
        folder / "parts" / f"{family}-joins", "part",
    )  # fmt: skip


def assemble_task(task: _Task) -> int:
    """The joined things of one part's components. Runs anywhere."""
    mine, own = Path(task.folder) / "parts", f"part={task.part}"
    groups: dict[int, list[Attestation]] = defaultdict(list)
    for component, *row in _part(
        mine / f"{task.family}-facts" / own, f"SELECT a.component, {_COLUMNS} FROM {{table}} a"
    ):
        groups[component].append(_attestation(row))
    joins: dict[int, list[Join]] = defaultdict(list)
    for component, left, right, bond, rule, reason, score in _part(
        mine / f"{task.family}-joins" / own,
        'SELECT component, "left", "right", bond, rule, reason, score FROM {table}',
    ):
        joins[component].append(Join(left, right, Bond(bond), rule, reason, score))
    out: list[Row] = []
    family = Family(task.family)
    for component in sorted(groups):
        for thing in assemble(family, groups[component], joins[component]):
            out.append(
                {
                    "id": thing.id,
                    "kind": thing.text("kind") or thing.text("event") or thing.text("metric") or thing.text("modality"),
                    "parties": list(thing.parties),
                    "date": thing.date,
                    "reports": len(thing.articles),
                    "independent": thing.independent,
                    "first_reported": thing.first_reported,
                    "last_reported": thing.last_reported,
                    "record": written(thing),
                }
            )
    out.sort(key=lambda row: str(row["id"]))
    write(out, RESOLVED, Path(task.folder) / task.family / f"part-{task.part:06}.parquet")
    return len(out)
