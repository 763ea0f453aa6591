"""States and organisations by what people type."""

from __future__ import annotations

import pytest

from banggiao.model import UsageError
from banggiao.views.parties import find_party


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KOR", "KOR"),
        ("kor", "KOR"),
        ("Hàn Quốc", "KOR"),
        ("han quoc", "KOR"),
        (" South Korea ", "KOR"),
        ("Mỹ", "USA"),
        ("Hoa Kỳ", "USA"),
        ("CHDCND Triều Tiên", "PRK"),
        ("Liên Xô", "SUN"),
        ("Lào", "LAO"),
        ("ASEAN", "ASEAN"),
        ("asean", "ASEAN"),
        ("Liên hợp quốc", "UN"),
        ("lien hop quoc", "UN"),
    ],
)
def test_party(name: str, code: str) -> None:
    assert find_party(name) == code


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("korea", "Hàn Quốc (KOR) or Triều Tiên (PRK)"),
        ("Germny", "Đức (DEU)"),
        ("Han Quocc", "Hàn Quốc (KOR)"),
        ("xyzzy", "give a name, or a code such as LAO or ASEAN"),
        ("", "give a name, or a code such as LAO or ASEAN"),
    ],
)
def test_what_may_have_been_meant(name: str, suggestion: str) -> None:
    with pytest.raises(UsageError) as wrong:
        find_party(name)
    assert suggestion in str(wrong.value)
