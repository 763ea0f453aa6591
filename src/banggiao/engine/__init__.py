"""Past one process and one machine: shards of articles to facts, facts to joined things, as Parquet.

The functions that read and resolve are the ledger's own; an engine only says where they run. Nothing here schedules,
shuffles or retries: a loop, a process pool and Dask do.
"""

from banggiao.engine.engines import DaskEngine, Engine, PoolEngine, SerialEngine, engine
from banggiao.engine.load import load
from banggiao.engine.read import ReadCounts, read_all
from banggiao.engine.resolve import resolve_all
from banggiao.engine.shards import Options, Shard, shards

__all__ = [
    "DaskEngine",
    "Engine",
    "Options",
    "PoolEngine",
    "ReadCounts",
    "SerialEngine",
    "Shard",
    "engine",
    "load",
    "read_all",
    "resolve_all",
    "shards",
]
