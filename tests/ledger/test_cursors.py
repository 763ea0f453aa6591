"""What comes back as a cursor: read where it is a list's, refused by name where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger.cursors import row_number, sort_key
from banggiao.model import UsageError


@given(st.text(alphabet="0123456789²٣x-~ ", max_size=30))
def test_row_numbers_are_read_or_refused(cursor: str) -> None:
    if cursor.isdecimal() and len(cursor) <= 15:
        assert row_number(cursor) == int(cursor) < 2**63
    else:
        with pytest.raises(UsageError, match="none of this list's"):
            row_number(cursor)


@pytest.mark.parametrize("cursor", ["", "²", "-1", "1.0", "1e3", " 1", "9" * 16, "2025~x"])
def test_what_is_no_row_number_is_refused(cursor: str) -> None:
    with pytest.raises(UsageError, match="none of this list's"):
        row_number(cursor)


def test_a_row_number_is_read() -> None:
    assert row_number("17") == 17


@given(st.text(alphabet="0123456789-", max_size=10), st.text(max_size=20))
def test_sort_keys_come_back(by: str, key: str) -> None:
    assert sort_key(f"{by}~{key}") == (by, key)


def test_a_cursor_without_a_key_is_refused() -> None:
    with pytest.raises(UsageError, match="none of this list's"):
        sort_key("2025-03-02")
