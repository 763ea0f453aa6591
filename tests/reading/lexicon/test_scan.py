"""What a scan finds, and what it leaves alone."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.reading.lexicon import FAMILIES, CountryName, Hit, Kind, SectorForm, load
from banggiao.reading.lexicon.forms import lower_keeping_length
from banggiao.reading.lexicon.scan import prepare


def found(text: str, *families: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], str(hit.kind.value)) for hit in load().scan(text, families or ("entities",))]


def country_codes(text: str) -> list[str]:
    return [hit.entry.country for hit in load().scan(text, ("entities",)) if isinstance(hit.entry, CountryName)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("sang thăm Ca-dắc-xtan", "KAZ"),
        ("Cộng hòa Dân chủ Nhân dân Triều Tiên", "PRK"),
        ("Cộng hòa Dân chủ Nhân dân Lào", "LAO"),
        ("CHND Trung Hoa", "CHN"),
        ("CHLB Đức", "DEU"),
        ("Hi Lạp", "GRC"),
        ("Cộng hòa Séc", "CZE"),
        ("Cộng hòa Dominica", "DOM"),
        ("Dominica", "DMA"),
        ("CHDC Congo", "COD"),
        ("Liên Xô", "SUN"),
        ("Tòa thánh", "VAT"),
        ("Vương quốc Liên hiệp Anh và Bắc Ireland", "GBR"),
        ("THỔ NHĨ KỲ", "TUR"),
        ("Cộng hòa Kenya", "KEN"),
        ("Vương quốc Na Uy", "NOR"),
        ("Cộng hòa Congo", "COG"),
        ("Cộng hòa Dân chủ Congo", "COD"),
    ],
)
def test_countries_by_every_way_to_write_them(text: str, code: str) -> None:
    assert country_codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "tình hình trên bán đảo Triều Tiên",
        "các nước Mỹ Latinh",
        "vùng Ấn Độ Dương - Thái Bình Dương",
        "Pháp luật và Ý kiến, Đức Phật, Nhật ký",
        "nước mỹ miều của chàng anh hùng",
        "eo biển Đài Loan",
        "học tiếng Anh và tiếng Nga",
        "chuyến bay của Vietnam Airlines tới bang Georgia",
        "Biển Nam Trung Hoa và Biển Ả Rập",
    ],
)
def test_no_country_where_none_is_meant(text: str) -> None:
    assert country_codes(text) == []


def test_longest_form_wins() -> None:
    assert found("Phó Chủ tịch Thường trực Quốc hội Cuba") == [
        ("Phó Chủ tịch Thường trực Quốc hội", "office"),
        ("Cuba", "country"),
    ]


def test_office_field_body_and_country_follow_each_other() -> None:
    assert found("Bộ trưởng Bộ Ngoại giao Lào, bộ trưởng Quốc phòng Nga") == [
        ("Bộ trưởng", "office"),
        ("Bộ Ngoại giao", "body"),
        ("Lào", "country"),
        ("bộ trưởng", "office"),
        ("Quốc phòng", "field"),
        ("Nga", "country"),
    ]


def test_ministry_of_a_composed_field_is_one_body() -> None:
    assert found("giữa Bộ Nông nghiệp và Môi trường với Bộ Khoa học và Công nghệ") == [
        ("Bộ Nông nghiệp và Môi trường", "body"),
        ("Bộ Khoa học và Công nghệ", "body"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"), [("Thái tử", "office"), ("Trung tướng", "rank"), ("trung tướng", "rank"), ("Trung tá", "rank")]
)
def test_titles_that_begin_like_a_country(text: str, kind: str) -> None:
    assert found(text) == [(text, kind)]


def test_a_party_s_office_takes_the_party_s_name() -> None:
    (hit,) = load().scan("Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào", ("entities",))
    assert (hit.kind, hit.entry.country) == (Kind.OFFICE, "LAO")  # type: ignore[union-attr]


def test_no_news_agency_speaks_for_a_state() -> None:
    assert [body.form for body in load().bodies if body.cls == "media" and body.country] == []


@pytest.mark.parametrize("text", ["củng cố quan hệ", "bảo vệ chủ quyền", "tài nguyên và nguyên tắc", "sự cố"])
def test_syllables_of_other_words_are_no_modifiers(text: str) -> None:
    assert [kind for _, kind in found(text) if kind == "modifier"] == []


@pytest.mark.parametrize("text", ["nguyên Thủ tướng", "cố Tổng thống", "quyền Ngoại trưởng"])
def test_modifiers_before_offices(text: str) -> None:
    assert [kind for _, kind in found(text)] == ["modifier", "office"]


def test_heads_of_state_are_no_former_anything() -> None:
    assert found("các nguyên thủ và nguyên thủ quốc gia") == [
        ("nguyên thủ", "office"),
        ("nguyên thủ quốc gia", "office"),
    ]


def test_a_form_within_a_longest_match_that_fails() -> None:
    # 'Thủ đô Hà Nội' is a form with a capital; in 'thủ đô Hà Nội' only the city is.
    assert found("rời thủ đô Hà Nội") == [("Hà Nội", "place")]


def test_a_comma_ends_a_form() -> None:
    text = "Bộ Khoa học, công nghệ và kinh tế"
    assert ("Công nghệ", "field") not in found(text)
    assert found("Anh, Pháp, Đức") == [("Anh", "country"), ("Pháp", "country"), ("Đức", "country")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tại Hội đồng Bảo an", "UN"),
        ("Ủy ban châu Âu", "EU"),
        ("(ASEAN)", "ASEAN"),
        ("Liên minh Kinh tế Á - Âu", "EAEU"),
        ("Tổ chức Hợp tác Thượng Hải", "SCO"),
    ],
)
def test_organisations(text: str, code: str) -> None:
    hits = load().scan(text, ("entities",))
    assert [hit.entry.organisation for hit in hits if hit.kind is Kind.ORGANISATION] == [code]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "country", "metonym"),
    [
        ("Bình Nhưỡng", "PRK", True),
        ("Mát-xcơ-va", "RUS", True),
        ("Điện Kremlin", "RUS", True),
        ("Nhà Trắng", "USA", True),
        ("Côn Minh", "CHN", False),
        ("Phủ Chủ tịch", None, False),
    ],
)
def test_places(text: str, country: str | None, metonym: bool) -> None:
    (hit,) = load().scan(text, ("entities",))
    assert (hit.kind, hit.entry.country, hit.entry.metonym) == (Kind.PLACE, country, metonym)  # type: ignore[union-attr]


def test_both_koreas_in_one_word() -> None:
    (hit,) = load().scan("đường dây nóng liên Triều", ("entities",))
    assert hit.entry.countries == ("KOR", "PRK")  # type: ignore[union-attr]


def test_words_end_where_the_form_ends() -> None:
    assert found("Angang, Laos, ngân, Chilean", "entities") == [("Laos", "country")]


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("hợp tác quốc phòng - an ninh", {"defence", "security"}),
        ("an ninh lương thực", {"agriculture"}),
        ("môi trường hòa bình trên Biển Đông", {"peace", "maritime"}),
        ("Liên minh Kinh tế Á - Âu", set()),
        ("nhà máy điện hạt nhân", {"energy", "nuclear_energy"}),
        ("chất bán dẫn", {"industry", "science_technology"}),
        ("miễn thị thực cho công dân", {"consular"}),
        ("gỡ thẻ vàng IUU đối với thủy sản", {"agriculture"}),
        ("công nghiệp quốc phòng", {"defence"}),
        ("khắc phục hậu quả chiến tranh", {"peace"}),
    ],
)
def test_sectors(text: str, sectors: set[str]) -> None:
    hits = load().scan(text, ("sectors",))
    assert {code for hit in hits if isinstance(hit.entry, SectorForm) for code in hit.entry.sectors} == sectors


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("nâng cấp quan hệ lên Đối tác Chiến lược Toàn diện", "comprehensive_strategic_partnership"),
        ("Đối tác hợp tác chiến lược toàn diện", "comprehensive_strategic_cooperative_partnership"),
        ("đối tác toàn diện", "comprehensive_partnership"),
        ("đối tác chiến lược sâu rộng", "extensive_strategic_partnership"),
    ],
)
def test_tiers(text: str, tier: str) -> None:
    hits = load().scan(text, ("terms",))
    assert [hit.entry.value for hit in hits if hit.kind is Kind.TIER] == [tier]  # type: ignore[union-attr]


def test_one_term_may_have_several_meanings() -> None:
    assert {kind for _, kind in found("kim ngạch xuất nhập khẩu, ODA", "terms")} == {"metric"}
    assert {kind for words, kind in found("mời họp báo", "terms") if words == "họp báo"} == {"engagement"}


def test_two_spellings_of_one_term_are_one_hit() -> None:
    assert [kind for words, kind in found("20 triệu đô la Australia", "terms") if "Australia" in words] == ["currency"]


@given(st.text(max_size=200))
def test_any_text_is_scanned_and_every_hit_lies_in_it(text: str) -> None:
    hits: list[Hit] = load().scan(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)


PIECES = [
    "Việt Nam", "Mỹ", "-", " ", ",", "Bộ Ngoại giao", "\n", "Hàn", "Quốc", "Phó", "Chủ tịch", "nước", "İ", "hòa", "ß",
    "An", "Nam Phi", "Ấn Độ Dương", "Trung", "Tổng Bí thư", "(", "Liên Hợp Quốc", "công nghệ", "thông tin",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_hit_of_the_entities_overlaps_another_and_each_is_a_word(text: str) -> None:
    hits = load().scan(text, ("entities",))
    assert all(first.end <= second.start for first, second in pairwise(hits))
    for hit in hits:
        assert hit.end == len(text) or not text[hit.end].isalnum()
        assert hit.start == 0 or not text[hit.start - 1].isalnum()


@given(st.text(max_size=100))
def test_lowering_and_preparing_keep_offsets(text: str) -> None:
    assert len(lower_keeping_length(text)) == len(text)
    assert len(prepare(text)) == len(text) + 1


def test_scan_is_deterministic_and_families_add_up() -> None:
    text = "Thủ tướng hai nước bàn chuyện đường sắt, kinh tế; ASEAN và Hàn Quốc hội đàm tại Seoul."
    whole = load().scan(text)
    assert whole == load().scan(text)
    parts = [hit for family in FAMILIES for hit in load().scan(text, (family,))]
    assert sorted(map(repr, whole)) == sorted(map(repr, parts))


def test_time_grows_with_length_only() -> None:
    load()

    def seconds(text: str) -> float:
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            load().scan(text, ("entities",))
            best = min(best, time.process_time() - started)
        return best

    piece = "Bộ Bộ Bộ trưởng Ngoại giao và Phó Thủ tướng Phó Chủ tịch nước Mỹ - Anh công nghệ "
    assert seconds(piece * 2000) < 40 * seconds(piece * 200)
