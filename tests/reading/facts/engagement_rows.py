"""Tables of made-up sentences as tests: engagements to read or to leave alone, short and in a long article."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements, told

Row = tuple[str, dict[str, Any]]  # the text, and fields of the engagement in question


def read(rows: Sequence[Row]) -> Callable[..., None]:
    """A test that each text tells the engagement beside it."""

    @pytest.mark.parametrize("long", [False, True])
    @pytest.mark.parametrize(("text", "wanted"), rows)
    def test(text: str, wanted: dict[str, Any], long: bool) -> None:
        assert told(text + GOES_ON * long, **wanted), engagements(text + GOES_ON * long)

    return test


def left_alone(rows: Sequence[Row]) -> Callable[..., None]:
    """A test that no text tells the engagement beside it."""

    @pytest.mark.parametrize("long", [False, True])
    @pytest.mark.parametrize(("text", "wanted"), rows)
    def test(text: str, wanted: dict[str, Any], long: bool) -> None:
        assert not told(text + GOES_ON * long, **wanted), engagements(text + GOES_ON * long)

    return test
