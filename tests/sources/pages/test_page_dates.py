"""Days of publication as pages show them."""

from __future__ import annotations

import pytest

from banggiao.sources.pages.dates import shown_day, stamped_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thứ sáu, 24/10/2025, 10:15 (GMT+7)", "2025-10-24"),
        ("Thứ Sáu, ngày 4/1/2025 - 10:15", "2025-01-04"),
        ("10:15 | 24/10/2025", "2025-10-24"),
        ("24-10-2025 10:15", "2025-10-24"),
        ("24.10.2025", "2025-10-24"),
        ("Ngày 24 tháng 10 năm 2025", "2025-10-24"),
        ("24 tháng 10, 2025", "2025-10-24"),
        ("Thứ Sáu, 10:15, 24/10/2025", "2025-10-24"),
        ("2025-10-24 10:15", "2025-10-24"),
        ("31/2/2025", None),
        ("24/10", None),
        ("số 1/2024/10/2025", None),
        ("hai giờ trước", None),
    ],
)
def test_shown_day(text: str, day: str | None) -> None:
    found = shown_day(text)
    assert (str(found) if found else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-10-24T10:15:00+07:00", "2025-10-24"),
        ("2025-10-24T10:15:00+0700", "2025-10-24"),
        ("2025-10-23T17:00:00Z", "2025-10-24"),
        ("2025-10-23T16:59:59.000Z", "2025-10-23"),
        ("2025-10-24T00:10", "2025-10-24"),
        ("2025-10-24", "2025-10-24"),
        ("24/10/2025 10:15", "2025-10-24"),
        ("gần đây", None),
    ],
)
def test_stamped_day(text: str, day: str | None) -> None:
    found = stamped_day(text)
    assert (str(found) if found else None) == day
