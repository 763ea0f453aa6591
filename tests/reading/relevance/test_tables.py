"""The tables of the relevance decision hold together."""

from __future__ import annotations

import re

import pytest

from banggiao.model.errors import DataError
from banggiao.reading.relevance import features, tables

KINDS = {"state", "ambiguous", "government", "leader", "actor", "place", "territory", "organisation", "other"} | {
    "home_office",
    "home_place",
    "half",
}


def test_names_have_a_code_and_a_known_kind() -> None:
    for entry in tables.names().values():
        for name in entry:
            assert name.kind in KINDS, name
            assert name.kind == "other" or re.fullmatch(r"[A-Z][A-Z0-9]{1,15}", name.code), name


def test_forms_are_trimmed_and_lower_without_change_of_length() -> None:
    for form in [*tables.names(), *tables.cues()]:
        assert form == form.strip()
        assert len(features.lower(form)) == len(form)


def test_every_weight_belongs_to_a_feature_that_can_be_seen() -> None:
    groups = {cue.group for cue in tables.cues().values()}
    phrases = {cue.phrase for cue in tables.cues().values()}
    for feature in tables.weights():
        group = feature.split("|")[0].split("@")[0]
        known = groups | {"bias", "parties", "kind", "title", "subject", "pair"}
        assert feature[1:] in phrases or group in known, feature


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Thủ tướng Anh gặp Tổng thống Pháp", {"GBR", "FRA"}),
        ("Anh Nam kể chuyện với chị Hồng Anh", set()),
        ("bầu Đức và Mỹ Tâm", set()),
        ("Việt Nam - Mỹ - Nhật", {"VNM", "USA", "JPN"}),
        ("tình hữu nghị Việt - Lào", {"VNM", "LAO"}),
        ("đối thoại Mỹ-Trung", {"USA", "CHN"}),
        ("tuyến đường sắt Việt - Trung", {"VNM", "CHN"}),
        ("tam giác Nga - Ấn - Trung", {"RUS", "IND", "CHN"}),
        ("miền Trung - Tây Nguyên; anh Trung gặp khách Việt", set()),
        ("Trung học, Việt - Phương", set()),
        ("tình hữu nghị Việt - Xô", {"VNM", "SUN"}),
        ("Ngoại trưởng Thụy Điển tới Stockholm và Buenos Aires", {"SWE", "ARG"}),
        ("hợp tác CLMV", {"CLMV"}),
        ("Điện Kremlin nói với Nhà Trắng", {"RUS", "USA"}),
        ("phim Ngoại hạng Anh", set()),
    ],
)
def test_names_are_states_not_people(text: str, codes: set[str]) -> None:
    assert {item.name.code for item in features.named_in(text, features.lower(text))} == codes


def test_a_broken_row_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def joinpath(self, *_: str) -> Broken:
            return self

        def read_text(self, _: str) -> str:
            return "# head\nchỉ một cột\n"

    monkeypatch.setattr(tables, "files", lambda _: Broken())
    with pytest.raises(DataError, match=r"cues\.tsv, line 2"):
        list(tables._rows("cues.tsv", 2))


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Cộng hòa Peru và Chile giải quyết tranh chấp.", "neg_sport"),
        ("Peru công bố chính sách mới với Chile.", "neg_life"),
        ("Peru công bố chính sách mới với Chile.", "neg_show"),
        ("Lực lượng Peru và Chile đến Ai Cập.", "neg_science"),
    ],
)
def test_a_cue_is_not_found_within_another_word(text: str, group: str) -> None:
    found = features.evidence(text)
    assert found is not None
    assert not [feature for feature in found.features if feature.startswith(group)]


@pytest.mark.parametrize(
    ("text", "group"),
    [("Peru hòa Chile trong trận chung kết.", "neg_sport"), ("Cuốn sách của nhà văn Peru về Chile.", "neg_show")],
)
def test_the_cue_itself_still_is(text: str, group: str) -> None:
    found = features.evidence(text)
    assert found is not None
    assert [feature for feature in found.features if feature.startswith(group)]


@pytest.mark.parametrize(
    ("text", "group", "there"),
    [
        ("Cộng hòa Séc và Nga", "neg_sport", False),
        ("Séc hòa Nga trên sân khách", "neg_sport", True),
        ("chính sách của Nga", "neg_show", False),
        ("Ai Cập và Nga, ai cũng biết", "neg_science", False),
        ("Nga dùng AI", "neg_science", True),
        ("hãng tin Nga công bố", "neg_firm", False),
        ("Nga giải quyết sự kiện tại trụ sở", "neg_home", False),
    ],
)
def test_a_word_that_only_holds_a_cue_is_none(text: str, group: str, there: bool) -> None:
    found = features.evidence(text)
    assert found is not None
    assert any(feature.startswith(group) for feature in found.features) is there
