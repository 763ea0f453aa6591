"""Time lines and charts: what is drawn, and where."""

from __future__ import annotations

import re

from starlette.testclient import TestClient

from banggiao.views.desk.charts import _partial
from banggiao.views.desk.timeline import Mark, _stacked


def mark(x: float, width: float = 0) -> Mark:
    return Mark(x, width, 0, "engagement", "/", "", False)


def test_marks_that_would_cover_each_other_stand_above_one_another() -> None:
    made, height = _stacked([(0, mark(10)), (0, mark(10.2)), (0, mark(40)), (1, mark(10))])
    first, second, far, below = (m.y for m in made)
    assert first != second
    assert far == first
    assert below > max(first, second)
    assert height > below


def test_many_marks_take_a_few_rows_only() -> None:
    made, _ = _stacked([(0, mark(50)) for _ in range(100)])
    assert len({m.y for m in made}) == 7


def test_parts_of_years_are_marked_beside_whole_years() -> None:
    assert _partial(["2024", "2025", "2026-01/2026-06", "2026-01/2026-10"]) == [False, False, True, True]
    assert _partial(["2026-01/2026-06", "2026-01/2026-10"]) == [False, False]  # like with like
    assert _partial(["2025", "2026-06-30", None]) == [False, False, False]  # a stock on a day is no part of anything


def test_a_chart_says_that_a_bar_is_of_half_a_year(desk: TestClient) -> None:
    page = desk.get("/relations/VNM/KOR?lang=en").text
    assert "Paler: not a whole year." in page
    assert re.search(r"&#34;partial&#34;: \[[^]]*true", page)


def test_figures_keep_what_stood_before_them(desk: TestClient) -> None:
    page = desk.get("/relations/VNM/KOR?lang=vi").text
    assert "hơn 10.400 dự án" in page  # as the article has it, not 'khoảng'
    assert "gần 2,3 triệu người" in page
    assert re.search(r"[Hh]ơn 10\.400 dự án", desk.get("/figures?country=KOR&lang=vi").text)
