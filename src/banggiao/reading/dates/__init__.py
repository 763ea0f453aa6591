"""Dates of Vietnamese news: find them, keep their precision, resolve them against the day of publication.

>>> from banggiao.reading.dates import find_dates, resolve
>>> [resolve(m, "2026-01-30").iso for m in find_dates("Chiều 30/1, hai bên hội đàm; năm ngoái họ gặp ở Hà Nội.")]
['2026-01-30', '2025']
"""

from banggiao.reading.dates.expression import DateExpr, DateKind, DateMention, Point, Resolved, mentions_within
from banggiao.reading.dates.finder import find_dates
from banggiao.reading.dates.resolver import resolve

__all__ = ["DateExpr", "DateKind", "DateMention", "Point", "Resolved", "find_dates", "mentions_within", "resolve"]
