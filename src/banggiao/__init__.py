"""Banggiao reads Vietnamese news of diplomacy and keeps a ledger of bilateral relations.

>>> import banggiao
>>> reading = banggiao.read("Chiều 14/3, Thủ tướng Nguyễn Văn Tám tiếp Đại sứ Bỉ.", published="2025-03-15")
>>> reading.published.isoformat()
'2025-03-15'

`read` turns one text into a `Reading`, `articles` finds articles in files and folders, `read_many` reads a stream of
them, `to_json` gives the contract's object. `banggiao.ledger.Ledger` keeps what was read; see the README.
"""

from banggiao.api import articles, read, read_many, schema, to_json
from banggiao.model import (
    Agreement,
    Article,
    BanggiaoError,
    Commitment,
    CommitmentItem,
    DataError,
    DateInterval,
    Engagement,
    Fact,
    FactType,
    Indicator,
    LedgerError,
    Mention,
    Office,
    PartialDate,
    Participant,
    Position,
    Reading,
    Relation,
    SchemaError,
    SourceError,
    Span,
    Target,
    UsageError,
)
from banggiao.sources.failure import Failure

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "Article",
    "BanggiaoError",
    "Commitment",
    "CommitmentItem",
    "DataError",
    "DateInterval",
    "Engagement",
    "Fact",
    "FactType",
    "Failure",
    "Indicator",
    "LedgerError",
    "Mention",
    "Office",
    "PartialDate",
    "Participant",
    "Position",
    "Reading",
    "Relation",
    "SchemaError",
    "SourceError",
    "Span",
    "Target",
    "UsageError",
    "__version__",
    "articles",
    "read",
    "read_many",
    "schema",
    "to_json",
]
