"""One key for the many wordings of an office: 'Ngoại trưởng' is the 'Bộ trưởng Bộ Ngoại giao'."""

from __future__ import annotations

import re
from functools import lru_cache

from banggiao.ledger.resolve.names import words

_FORMER = ("nguyen", "cuu")
_ACTING = ("quyen",)
_DEPUTY = ("pho",)
_MINISTRIES = {
    "ngoai giao va hop tac quoc te": "ngoai giao",
    "cac van de doi ngoai": "ngoai giao",
    "ngoai vu": "ngoai giao",
    "doi ngoai": "ngoai giao",
    "quoc phong viet nam": "quoc phong",
    "cong thuong va thuong mai": "cong thuong",
}
# Longest wordings first: an office that holds a longer one is not read as the shorter.
_HEADS: tuple[tuple[str, str], ...] = (
    ("tong bi thu", "party_leader"),
    ("bi thu thu nhat", "party_leader"),
    ("bi thu thanh uy", "city_party_secretary"),
    ("bi thu tinh uy", "province_party_secretary"),
    ("chu tich quoc hoi", "speaker"),
    ("chu tich ha vien", "lower_house_speaker"),
    ("chu tich thuong vien", "upper_house_speaker"),
    ("chu tich duma quoc gia", "lower_house_speaker"),
    ("chu tich hoi dong lien bang", "upper_house_speaker"),
    ("uy vien truong quoc hoi", "speaker"),
    ("uy vien truong nhan dai", "speaker"),
    ("chu tich nghi vien", "speaker"),
    ("chu tich nuoc", "president"),
    ("chu tich uy ban nhan dan", "people_committee_chair"),
    ("chu tich ubnd", "people_committee_chair"),
    ("chu tich dang", "party_chair"),
    ("chu tich uy ban chau au", "commission_president"),
    ("tong thu ky", "secretary_general"),
    ("thu tuong", "prime_minister"),
    ("tong thong", "president"),
    ("quoc vuong", "monarch"),
    ("nha vua", "monarch"),
    ("nu hoang", "monarch"),
    ("thai tu", "crown_prince"),
    ("ngoai truong", "minister:ngoai giao"),
    ("co van an ninh quoc gia", "national_security_adviser"),
    ("tong lanh su", "consul_general"),
    ("dai su", "ambassador"),
    ("dai bien", "charge_d_affaires"),
    ("truong ban doi ngoai trung uong", "party_external_relations"),
    ("truong ban doi ngoai", "party_external_relations"),
    ("nguoi phat ngon", "spokesperson"),
)
_PRESIDENT_IS_CHAIR = frozenset({"VNM", "CHN", "LAO", "CUB", "PRK"})
_MINISTER = re.compile(r"^(?:bo truong|chu nhiem)(?: bo)?\b ?(.*)$")
_VICE_MINISTER = re.compile(r"^(?:thu truong|pho bo truong)(?: thuong truc| thu nhat)?(?: bo)?\b ?(.*)$")
_TAIL = re.compile(r"\b(?:chinh phu|ban chap hanh trung uong|nuoc cong hoa|nuoc|dang cong san|dang nhan dan)\b.*$")


def _one(text: str, country: str | None) -> str | None:
    prefix = ""
    parts = text.split()
    while parts and parts[0] in (*_FORMER, *_ACTING):
        prefix += "former:" if parts[0] in _FORMER else "acting:"
        parts = parts[1:]
    text = " ".join(parts)
    found = _VICE_MINISTER.match(text)
    if found:
        return f"{prefix}vice_minister:{_ministry(found.group(1))}"
    found = _MINISTER.match(text)
    if found and text.startswith("bo truong"):
        return f"{prefix}minister:{_ministry(found.group(1))}"
    if parts and parts[0] in _DEPUTY:
        prefix += "deputy:"
        text = " ".join(parts[1:])
    for wording, key in _HEADS:
        if text.startswith(wording):
            if key == "ambassador":
                place = text.partition(" tai ")[2]
                return f"{prefix}{key}" + (f":{place}" if place else "")
            return prefix + key
    if text in ("chu tich", "chu tich nuoc") and country in _PRESIDENT_IS_CHAIR:
        return prefix + "president"
    return prefix + text if text else None


def _ministry(text: str) -> str:
    text = _TAIL.sub("", text).strip()
    return _MINISTRIES.get(text, text)


@lru_cache(maxsize=16384)
def office_keys(office: str, country: str | None = None) -> frozenset[str]:
    """The canonical keys of every office that a wording names ('Phó Thủ tướng, Bộ trưởng Ngoại giao' names two).

    >>> sorted(office_keys("Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao"))
    ['deputy:prime_minister', 'minister:ngoai giao']
    """
    keys: set[str] = set()
    for part in re.split(r"[,;–]| - | kiêm ", office):
        text = " ".join(words(part))
        if text.startswith(("uy vien bo chinh tri", "uy vien trung uong", "uy vien ban", "bi thu trung uong")):
            continue
        key = _one(text, country) if text else None
        if key:
            keys.add(key)
    if not keys:
        whole = " ".join(words(office))
        keys.add(whole)
    return frozenset(keys)


def primary_key(office: str, country: str | None = None) -> str:
    """The highest of the offices that a wording names."""
    return min(office_keys(office, country), key=lambda k: (_rank(k), k))


_RANK = {k: n for n, k in enumerate((
    "party_leader", "monarch", "president", "prime_minister", "speaker", "upper_house_speaker", "lower_house_speaker",
    "deputy:president", "deputy:prime_minister", "deputy:speaker", "commission_president", "secretary_general",
))}  # fmt: skip


def _rank(key: str) -> int:
    bare = key.removeprefix("acting:").removeprefix("former:")
    if bare in _RANK:
        return _RANK[bare]
    if bare.startswith("minister:"):
        return 40
    return 50 if bare.startswith("vice_minister:") else 60
