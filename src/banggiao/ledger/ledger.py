"""The ledger: one object over one file or server."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy.engine import Connection

from banggiao.ledger import articles as _articles
from banggiao.ledger import check as _check
from banggiao.ledger import detail as _detail
from banggiao.ledger import export as _export
from banggiao.ledger import failing as _retry
from banggiao.ledger import health as _health
from banggiao.ledger import ingest as _ingest
from banggiao.ledger import judge as _judge
from banggiao.ledger import lists as _lists
from banggiao.ledger import retiring as _retiring
from banggiao.ledger import search as _search
from banggiao.ledger import settle as _settle
from banggiao.ledger.catalogue import Catalogue
from banggiao.ledger.database import Database, open_database
from banggiao.ledger.families import family_of as _family
from banggiao.ledger.families import table_of as _table
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Fate
from banggiao.ledger.types import (
    Action,
    ArticleRecord,
    CheckResult,
    DeadLetter,
    Detail,
    Entry,
    Failure,
    Family,
    Health,
    Hit,
    IngestCounts,
    JudgementRecord,
    Overview,
    Page,
    Reader,
    SettleCounts,
)
from banggiao.model import Article


class Ledger:
    """What is known, and every word it rests on. Open one with ``Ledger.open``; close it, or use it in a ``with``.

    Dates are ISO strings, partial ones allowed. ``as_of`` (a day) answers from what was reported by that day; articles
    without a date are then left out and counted. Lists are paged: give ``Page.next`` back as ``cursor``. All methods
    raise LedgerError where the ledger cannot be read or written.
    """

    @classmethod
    def open(cls, where: str | Path, *, create: bool = True, read_only: bool = False, mapped: bool = False) -> Ledger:
        """A ledger file (SQLite; ``mapped``: read where it lies in memory), or a ``postgresql://`` address.

        Raises LedgerError where it is no ledger, belongs to a newer version, cannot be written, or does not exist and
        ``create`` is False; else makes or migrates it.
        """
        return cls(open_database(where, create=create, read_only=read_only, mapped=mapped))

    def __init__(self, database: Database) -> None:
        self._database = database
        self.catalogue = Catalogue(database)

    @property
    def name(self) -> str:
        """The ledger's file or address, without a password."""
        return self._database.name

    @property
    def is_sqlite(self) -> bool:
        """Is it a file, not a server's database?"""
        return self._database.is_sqlite

    def read(self) -> AbstractContextManager[Connection]:
        """A connection within one snapshot, for questions that no method asks. Raises LedgerError."""
        return self._database.read()

    def revision(self) -> str:
        """Changes whenever anything in the ledger does; cheap enough to ask on every request."""
        return self._database.revision()

    def close(self) -> None:
        """Give back the connections."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    # taking in
    def ingest(
        self,
        items: Iterable[Article | Failure],
        *,
        reader: Reader,
        jobs: int = 1,
        batch: int = 100,
        reread: bool = False,
        settle: bool = True,
        progress: Callable[[IngestCounts], None] | None = None,
    ) -> IngestCounts:
        """Read what is new and keep it. Streams; each batch is one transaction; a repeat changes nothing.

        ``reread`` also reads known texts again where ``reader`` is newer than what they were read with. ``progress``
        is called after every batch with the counts so far. With ``settle`` the derived state is brought up to date at
        the end; else by the next ``settle()``. ``jobs`` above 1 reads in that many processes, which are started
        afresh: in a script call it under ``if __name__ == "__main__":``.
        """
        counts = _ingest.ingest(
            self._database, items, reader=reader, jobs=jobs, batch=batch, reread=reread, progress=progress
        )
        if settle:
            self.settle()
        return counts

    def reread(
        self,
        *,
        reader: Reader,
        jobs: int = 1,
        batch: int = 100,
        progress: Callable[[IngestCounts], None] | None = None,
    ) -> IngestCounts:
        """Read every stored text that was read by an older reader again; older readings stay beside the new ones."""
        counts = _ingest.reread(self._database, reader=reader, jobs=jobs, batch=batch, progress=progress)
        self.settle()
        return counts

    def retry(self, *, reader: Reader, jobs: int = 1) -> IngestCounts:
        """Try the articles among ``failures()`` again; those that succeed leave the list."""
        letters = _retry.letters(self._database)
        return self.ingest(letters, reader=reader, jobs=jobs)

    def settle_failures(self, places: Sequence[str]) -> None:
        """What failed at these places (``Failure.where``) has been taken in after all: it leaves ``failures()``."""
        _retry.settle_places(self._database, places)

    def settle(self, *, progress: Callable[[int, int], None] | None = None) -> SettleCounts:
        """Bring the derived state up to date: what an interrupted run or ``ingest(settle=False)`` left undone.

        ``progress`` is called with (steps done, steps known of), the second growing as the first bring up more.
        """
        return _settle.settle(self._database, progress=progress)

    def rebuild(self, *, progress: Callable[[int, int], None] | None = None) -> SettleCounts:
        """Derive everything again from facts and judgements. Exports come out the same; old ids still lead home."""
        return _settle.rebuild(self._database, progress=progress)

    # looking up
    def article(self, article_id: str) -> ArticleRecord:
        """The article with this id (the newest text, where the id came with several), or content hash."""
        return _articles.article(self._database, article_id)

    def articles(
        self,
        *,
        country: str | None = None,
        source: str | None = None,
        since: str | None = None,
        until: str | None = None,
        relevant: bool | None = None,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Page[ArticleRecord]:
        """Articles, newest first, without their facts."""
        return _articles.articles(
            self._database, country=country, source=source, since=since, until=until, relevant=relevant,
            limit=limit, cursor=cursor,
        )  # fmt: skip

    def search(
        self,
        words: str,
        *,
        country: str | None = None,
        type: str | None = None,
        since: str | None = None,
        until: str | None = None,
        as_of: str | None = None,
        limit: int = 20,
        cursor: str | None = None,
    ) -> Page[Hit]:
        """Articles that hold all the words, accents optional, newest first. ``"..."`` is a phrase, ``wor*`` a prefix;
        ``country`` and ``type``: only articles with a fact about that party, of that fact type.
        """
        return _search.search(
            self._database, words, country=country, type_=type, since=since, until=until, as_of=as_of,
            limit=limit, cursor=cursor,
        )  # fmt: skip

    def entries(
        self,
        family: Family | str,
        *,
        parties: Sequence[str] = (),
        kind: str | None = None,
        since: str | None = None,
        until: str | None = None,
        sector: str | None = None,
        state: str | None = None,
        due_before: str | None = None,
        person: str | None = None,
        status: str | None = None,
        as_of: str | None = None,
        newest_first: bool = True,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Page[Entry[Any]]:
        """Known things of one family. ``parties``: all of these take part. ``kind``: the record's kind (of relations,
        its event; of indicators, the metric; of commitments, the modality). ``since``/``until``: when it happened.
        ``sector``, ``state``, ``due_before`` go with commitments, ``person`` (a name) with events and people,
        ``status`` with events and agreements."""
        filters = Filters(tuple(parties), kind, since, until, sector, state, due_before, person, status)
        return _lists.entries(
            self._database, _family(family), filters, as_of=as_of, newest_first=newest_first, limit=limit, cursor=cursor
        )

    def get(
        self, family: Family | str, entry_id: str, *, as_of: str | None = None, limit: int | None = None,
        offset: int = 0,
    ) -> Detail[Any]:  # fmt: skip
        """One known thing with its reports, following aliases. Of more than ``limit`` facts only so many, the newest
        first, from ``offset`` on. Raises LedgerError for an id never given out."""
        _lists.check_dates(as_of=as_of)
        return _detail.get(self._database, _family(family), entry_id, as_of=as_of, limit=limit, offset=offset)

    def find_id(self, family: Family | str, entry_id: str) -> str | None:
        """The id under which a thing is known now; None where nothing is left of it; LedgerError if never given out."""
        with self._database.read() as connection:
            return _retiring.current_id(connection, _family(family), entry_id)

    def fates(self, commitment_ids: Sequence[str], *, as_of: str | None = None) -> Mapping[str, Fate]:
        """The fates of commitments, by id (records of ``banggiao.ledger.resolve``)."""
        _lists.check_dates(as_of=as_of)
        return _detail.fates(self._database, commitment_ids, as_of=as_of)

    def overview(self, party: str, other: str = "VNM", *, as_of: str | None = None, limit: int = 20) -> Overview:
        """Where two states stand: tier and history, the newest engagements, agreements, promises and figures, who is
        who. ``limit`` holds for each list."""
        return _detail.overview(self._database, party, other, as_of=as_of, limit=limit)

    def office_holders(
        self, country: str, *, on: str | None = None, as_of: str | None = None
    ) -> tuple[Entry[Any], ...]:
        """Who holds the offices of a state on a day (today's state of knowledge by default)."""
        _lists.check_dates(on=on)
        return _detail.office_holders(self._database, country, on=on, as_of=as_of)

    def health(self) -> Health:
        """The ledger in numbers."""
        return _health.health(self._database)

    def failures(self, *, limit: int = 100, cursor: str | None = None) -> Page[DeadLetter]:
        """What could not be taken in and has not been since, newest first."""
        return _health.failures(self._database, limit=limit, cursor=cursor)

    def check(self, *, sample: int | None = 200) -> CheckResult:
        """Integrity: every stored span lies in its text, hashes match, references hold, and the derived state equals
        what is derived anew for ``sample`` blocks a family (None: all)."""
        return _check.check(self._database, sample=sample)

    # judging: every function appends one judgement, signed and dated, and returns it
    def confirm(self, fact_id: str, *, author: str, note: str | None = None) -> JudgementRecord:
        """The fact is right as it stands."""
        return self._settled(_judge.on_fact(self._database, Action.CONFIRM, fact_id, author=author, note=note))

    def correct(self, fact_id: str, field: str, value: Any, *, author: str, note: str | None = None) -> JudgementRecord:
        """The fact's ``field`` (a key of the contract) should be ``value`` (its JSON form). Raises SchemaError."""
        made = _judge.on_fact(
            self._database, Action.CORRECT, fact_id, author=author, note=note, field=field, value=value
        )
        return self._settled(made)

    def reject(self, fact_id: str, *, author: str, note: str | None = None) -> JudgementRecord:
        """The article does not say this."""
        return self._settled(_judge.on_fact(self._database, Action.REJECT, fact_id, author=author, note=note))

    def add_fact(
        self, content_hash: str, fact: Mapping[str, Any], *, author: str, note: str | None = None
    ) -> JudgementRecord:
        """A fact that the reader missed, as the contract's object with ``evidence`` spans. Raises SchemaError."""
        return self._settled(_judge.add_fact(self._database, content_hash, fact, author=author, note=note))

    def merge(
        self, family: Family | str, entry_ids: Sequence[str], *, author: str, note: str | None = None
    ) -> JudgementRecord:
        """These are one."""
        return self._settled(_judge.merge(self._database, _family(family), entry_ids, author=author, note=note))

    def split(
        self, family: Family | str, entry_id: str, fact_ids: Sequence[str], *, author: str, note: str | None = None
    ) -> JudgementRecord:
        """These facts of an entry are about something else than its other facts."""
        made = _judge.split(self._database, _family(family), entry_id, fact_ids, author=author, note=note)
        return self._settled(made)

    def note(self, family: Family | str, entry_id: str, text: str, *, author: str) -> JudgementRecord:
        """A remark on an entry; changes nothing else."""
        made = _judge.on_entry(
            self._database, Action.NOTE, _family(family), entry_id, author=author, payload={"note": text}
        )
        return self._settled(made)

    def judge_fate(
        self, commitment_id: str, state: str, *, author: str, item: int | None = None, note: str | None = None
    ) -> JudgementRecord:
        """A commitment's (or one item's) fate is ``state``, whatever the rules say."""
        made = _judge.fate(self._database, commitment_id, state, author=author, item=item, note=note)
        return self._settled(made)

    def undo(self, judgement_id: str, *, author: str) -> JudgementRecord:
        """Take a judgement back; itself a judgement, which can be undone."""
        return self._settled(_judge.undo(self._database, judgement_id, author=author))

    def judgements(
        self, *, author: str | None = None, orphaned: bool | None = None, limit: int = 50, cursor: str | None = None
    ) -> Page[JudgementRecord]:
        """Judgements, newest first. ``orphaned``: only those that find none (or one) of today's facts."""
        return _judge.judgements(self._database, author=author, orphans=orphaned, limit=limit, cursor=cursor)

    def _settled(self, made: JudgementRecord) -> JudgementRecord:
        self.settle()
        return made

    # giving out
    def export(self, family: Family | str, *, as_of: str | None = None) -> Iterator[dict[str, Any]]:
        """Every entry of a family as a JSON object (``id, kind, parties, date, articles`` and more), ordered by ids."""
        return _export.export(self._database, _table(family), as_of=as_of)

    def write_export(
        self, family: Family | str, path: str | Path, *, format: str = "jsonl", as_of: str | None = None
    ) -> int:
        """Write an export as ``jsonl``, ``csv`` or ``parquet`` (needs the extra ``tables``); the number of entries.
        ``path`` '-' is standard output for the text formats."""
        return _export.write(self._database, _table(family), path, format_=format, as_of=as_of)

    def export_gold(self) -> list[dict[str, Any]]:
        """Articles that were judged, with their effective facts, as the contract's gold."""
        return _export.gold(self._database)
