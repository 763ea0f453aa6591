"""How the tables of a large ledger are filled, told to SQLite from the start.

SQLite chooses its ways by numbers of its own counting, and has none while a ledger is filled for the first time: it
then takes a family for ten rows, and looks through the whole of it instead of looking some hundred rows up. The numbers
here were counted on ledgers of 20,000 to 200,000 articles; the same ways are good on small ones, and they stay the same
as a ledger grows. A PostgreSQL server counts by itself.
"""

from __future__ import annotations

from sqlalchemy.engine import Connection

# By table and index: rows in all, then how many of them share the first column's value, the first two columns', ...
# A table that is kept in the order of its key has an index of its own name. What no index is named after is the key's.
_KEY = "sqlite_autoindex_{}_1"
_FILLED: dict[str, dict[str, str]] = {
    "attested": {"attested_by_base": "570000 1", "attested_by_content": "570000 5"},
    "bearing": {"": "97000 3 3 1", "bearing_by_entry": "97000 19000 2"},
    "block_spans": {"": "60000 10000 1"},
    "blocks": {"": "850000 140000 8 1", "blocks_by_fact": "850000 2"},
    "briefs": {"": "700 700 1"},
    "constraints": {"": "50000 5 5 2 1", "constraints_by_left": "50000 2", "constraints_by_right": "50000 2"},
    "contents": {
        "": "200000 1",
        "contents_by_cluster": "4300 2",
        "contents_by_day": "200000 40 1",
        "contents_by_reported": "200000 100000 20 1",
        "contents_by_source": "200000 40000 20000 5 4 1",
    },
    "dirty": {"": "100000 20000 15000 1"},
    "entries": {
        "": "100000 17000 1",
        "entries_by_component": "100000 17000 1 1",
        "entries_by_kind": "100000 17000 2000 5 1",
        "entries_by_reports": "100000 17000 6 5 2 1 1",
        "entries_by_time": "100000 17000 6 1 1 1",
    },
    "entry_keys": {
        "": "577000 96000 139 2 1",
        "entry_keys_by_entry": "577000 96000 6",
        "entry_keys_by_newest": "299000 532 3",
    },
    "evidence": {"": "570000 1 1"},
    "facts": {"": "570000 1", "facts_by_content": "570000 5 2"},
    "fates": {
        "": "33000 1",
        "fates_by_due": "33000 1750",
        "fates_by_state": "33000 5500 411 1",
        "fates_by_timed": "33000 200 1",
    },
    "joins": {"": "675000 112000 15 5 1 1 1", "joins_by_left": "675000 8", "joins_by_right": "675000 2"},
    "judged_contents": {"": "50000 2 1", "judged_contents_by_content": "50000 2"},
    "members": {"": "570000 95000 1 1", "members_by_entry": "570000 95000 6"},
    "near": {"": "3400000 1 1"},
    "near_fresh": {"": "400000 1 1"},
    "newest": {"": "1300 1"},
    "reading_facts": {"": "570000 5 1"},
    "readings": {"": "200000 1 1 1 1"},
    "reports": {"": "201000 1 1", "reports_by_article": "201000 1"},
    "retired": {"": "20000 4000 1"},
    "successions": {"": "50000 1 1"},
    "tellings": {"": "700000 350000 20 1"},
    "watching": {"": "500000 5 1", "watching_by_commitment": "500000 2"},
}


def tell(connection: Connection) -> None:
    """Write the numbers into a SQLite ledger, in place of any that it has; other databases are left alone."""
    if connection.dialect.name != "sqlite":
        return
    connection.exec_driver_sql("ANALYZE meta")  # where nothing was ever counted there is no table for it yet
    connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    rows = []
    for table, indices in _FILLED.items():
        for index, numbers in indices.items():
            # One of the two names is not there, and then means nothing.
            names = (index,) if index else (table, _KEY.format(table))
            rows += [(table, name, numbers) for name in names]
    connection.exec_driver_sql("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", rows)
    connection.exec_driver_sql("ANALYZE sqlite_schema")  # counts nothing: has the numbers read
