"""The ledger: articles, facts and judgements kept for ever; what is known now derived from them.

    from banggiao.ledger import Ledger, NewsReader
    with Ledger.open("relations.ledger") as ledger:
        counts = ledger.ingest(articles, reader=NewsReader(), jobs=2)
        print(ledger.overview("KOR"))
"""

from banggiao.ledger.ledger import Ledger
from banggiao.ledger.newsreader import NewsReader
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
    Problem,
    Quote,
    Reader,
    Report,
    SettleCounts,
)

__all__ = [
    "Action",
    "ArticleRecord",
    "CheckResult",
    "DeadLetter",
    "Detail",
    "Entry",
    "Failure",
    "Family",
    "Health",
    "Hit",
    "IngestCounts",
    "JudgementRecord",
    "Ledger",
    "NewsReader",
    "Overview",
    "Page",
    "Problem",
    "Quote",
    "Reader",
    "Report",
    "SettleCounts",
]
