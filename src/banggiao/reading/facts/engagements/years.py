"""The years of visits told together: 'thăm Chile các năm 1998, 2004 và 2011'."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame

_YEARS = regex.compile(r"(?:vào )?(?:các )?năm ((?:\d{4})(?:(?:, | và |, và )(?:năm )?\d{4})+)")
_YEAR = regex.compile(r"\d{4}")
# 'lần đầu là vào năm 2010, lần thứ hai năm 2012 và lần gần nhất là năm 2015'.
_TIMES = regex.compile(r"(?i)lần (?:đầu|thứ|gần|sau|trước|\d)[^,.;\d]{0,36}năm (\d{4})")
_MONTHS = regex.compile(r"tháng \d{1,2}[/-]\d{4}(?:(?:, và|,| và) (?:tháng )?\d{1,2}[/-]\d{4})+")
_MONTH = regex.compile(r"(\d{1,2})[/-](\d{4})")


def years_listed(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[str]:
    """'thăm Chile các năm 1998, 2004 và 2011': a visit a year."""
    if all(frame.lowered.find(word, trigger.end, sentence.end) < 0 for word in ("năm ", "tháng ")):
        return []
    months = _MONTHS.search(frame.text, trigger.end, min(sentence.end, trigger.end + 90))
    if months is not None:
        told = [(int(m.group(2)), int(m.group(1))) for m in _MONTH.finditer(months.group())]
        return [f"{year}-{month:02}" for year, month in told if 1 <= month <= 12]
    listed = _YEARS.search(frame.text, trigger.end, min(sentence.end, trigger.end + 90))
    if listed is not None:
        return _YEAR.findall(listed.group(1))
    reach = min(sentence.end, trigger.end + 200)
    if frame.lowered.find("lần ", trigger.end, reach) < 0:
        return []
    return [m.group(1) for m in _TIMES.finditer(frame.text, trigger.end, reach)]
