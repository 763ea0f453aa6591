"""The day of publication as Vietnamese papers show it, and as their metadata do."""

from __future__ import annotations

import datetime as dt
import re

from banggiao.model.dates import PartialDate
from banggiao.model.errors import SchemaError

_HANOI = dt.timezone(dt.timedelta(hours=7))
# 'Thứ Sáu, 24/10/2025, 10:15 (GMT+7)', '24-10-2025', '24.10.2025', 'ngày 24 tháng 10 năm 2025'
_SHOWN = re.compile(
    r"(?<![\d/])(?P<day>\d{1,2})(?:\s*[/.\-]\s*|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:\s*[/.\-]\s*|(?:\s+năm)?\s+|,\s*(?:năm\s+)?)(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ]+(?P<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)


def shown_day(text: str) -> PartialDate | None:
    """The first whole date in words or figures, day first; else an ISO one; None where there is none."""
    found = _SHOWN.search(text)
    if found is not None:
        return _day(f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}")
    iso = _ISO.search(text)
    return _day(iso["day"]) if iso else None


def stamped_day(text: str) -> PartialDate | None:
    """The day in Hà Nội of a moment of metadata: '2025-10-23T20:00:00Z' is the 24th; without a zone as it stands."""
    found = _ISO.search(text.strip())
    if found is None:
        return shown_day(text)
    day = _day(found["day"])
    zone = found["zone"]
    if day is None or not found["time"] or not zone:
        return day
    offset = "+0000" if zone == "Z" else zone.replace(":", "")
    time = found["time"] if len(found["time"]) == 8 else f"{found['time']}:00"
    try:
        moment = dt.datetime.strptime(f"{found['day']} {time} {offset}", "%Y-%m-%d %H:%M:%S %z")
    except ValueError:
        return day
    return PartialDate.of(moment.astimezone(_HANOI).date())


def _day(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except SchemaError:
        return None
