"""Both languages say everything; dates read as people write them."""

from __future__ import annotations

import datetime as dt
import importlib.util
from pathlib import Path

import pytest

from banggiao.views.desk.i18n import anniversary, chosen, date_words, years_between

SCRIPT = Path(__file__).parents[3] / "scripts" / "messages.py"


def test_nothing_is_left_untranslated() -> None:
    spec = importlib.util.spec_from_file_location("messages", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.missing() == []


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2025-10-23", "23/10/2025", "23 Oct 2025"),
        ("2026-03-05", "5/3/2026", "5 Mar 2026"),
        ("2025-10", "tháng 10/2025", "Oct 2025"),
        ("2030", "2030", "2030"),
        ("2025-10-23/2025-10-25", "23–25/10/2025", "23–25 Oct 2025"),
        ("2026/2030", "2026–2030", "2026–2030"),
        ("2027-01/2027-03", "tháng 1–3/2027", "Jan 2027 – Mar 2027"),
        ("2025-12-30/2026-01-02", "30/12/2025 – 2/1/2026", "30 Dec 2025 – 2 Jan 2026"),
        ("no date", "no date", "no date"),
        (None, "", ""),
    ],
)
def test_dates(iso: str | None, vi: str, en: str) -> None:
    assert date_words(iso, "vi") == vi
    assert date_words(iso, "en") == en


def test_languages_are_chosen_by_wish_then_by_browser() -> None:
    assert chosen(("en", "vi"), "vi") == "en"
    assert chosen((None, "xx"), "fr,en;q=0.8") == "en"
    assert chosen((), "") == "vi"


def test_anniversaries() -> None:
    day = dt.date(2026, 11, 22)
    assert years_between("1992-12-22", day) == 33
    assert anniversary("1992-12-22", day) == (34, "2026-12-22")
    assert anniversary("1992-11-22", day) == (34, "2026-11-22")
    assert anniversary("1975", day) is None
    assert years_between("2027", day) is None
