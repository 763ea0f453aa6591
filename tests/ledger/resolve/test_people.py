"""People across spellings, and who held which office when."""

from __future__ import annotations

from banggiao.ledger.resolve import Attestation, holder_on, resolve_people
from tests.ledger.resolve.attesting import attest


def office(fact_id: str, person: str, wording: str, country: str, day: str | None, **fields: object) -> Attestation:
    return attest(
        fact_id, "office", person=person, office=wording, country=country, as_of=day, published=day, **fields
    )  # fmt: skip


def test_spellings_are_one_person() -> None:
    people = resolve_people(
        [
            office("a", "Kim Jong-un", "Chủ tịch", "PRK", "2031-01-01"),
            office("b", "Kim Jong Un", "nhà lãnh đạo", "PRK", "2031-01-02"),
            office("c", "Kim Châng Ưn", "Chủ tịch", "PRK", "2031-01-03"),
            office("d", "Kim Yo Jong", "Phó Trưởng ban", "PRK", "2031-01-03"),
        ]
    )
    assert sorted(len(p.names) for p in people) == [1, 3]


def test_a_short_form_goes_to_the_one_who_shares_its_office() -> None:
    people = resolve_people(
        [
            office("a", "Donald Bush", "Tổng thống", "USA", "2031-01-01"),
            office("b", "Laura Bush", "Bộ trưởng Lao động", "USA", "2031-01-01"),
            office("c", "Bush", "Tổng thống", "USA", "2031-01-02"),
        ]
    )
    assert {p.members for p in people} == {("a", "c"), ("b",)}


def test_people_of_two_countries_stay_two() -> None:
    people = resolve_people(
        [office("a", "Kim Lan", "Đại sứ", "KOR", "2031-01-01"), office("b", "Kim Lan", "Đại sứ", "PRK", "2031-01-01")]
    )
    assert len(people) == 2


def test_a_handover_shows() -> None:
    people = resolve_people(
        [
            office("a", "Saleumxay Kommasith", "Bộ trưởng Ngoại giao", "LAO", "2030-01-05"),
            office("b", "Saleumxay Kommasith", "Ngoại trưởng", "LAO", "2031-02-05"),
            office("c", "Thongsavanh Phomvihane", "Bộ trưởng Bộ Ngoại giao", "LAO", "2031-03-01"),
            office("d", "Thongsavanh Phomvihane", "Ngoại trưởng", "LAO", "2031-09-01"),
        ]
    )

    def who(day: str) -> list[tuple[str, str]]:
        return [(str(p.value("name")), rule) for p, _, rule in holder_on(people, "Ngoại trưởng", "LAO", day)]

    assert who("2030-06-01") == [("Saleumxay Kommasith", "attested before and after the day")]
    assert who("2031-02-20") == [("Saleumxay Kommasith", "last attested before the day, no successor seen by then")]
    assert who("2031-05-01") == [("Thongsavanh Phomvihane", "attested before and after the day")]
    assert who("2032-05-01")[0][0] == "Thongsavanh Phomvihane"
    assert who("2029-05-01") == []


def test_told_beginnings_and_ends_bound_a_tenure() -> None:
    people = resolve_people(
        [
            office("a", "Lê Hoài Trung", "Bộ trưởng Ngoại giao", "VNM", "2031-03-01", since="2031-02-27"),
            office("b", "Bùi Thanh Sơn", "Bộ trưởng Ngoại giao", "VNM", "2031-02-01", until="2031-02-27"),
        ]
    )
    day = [str(p.value("name")) for p, _, _ in holder_on(people, "Bộ trưởng Bộ Ngoại giao", "VNM", "2031-02-28")]
    assert day == ["Lê Hoài Trung"]


def test_the_former_hold_nothing() -> None:
    people = resolve_people([office("a", "Nguyễn An", "Nguyên Thủ tướng", "VNM", "2031-03-01", historical=True)])
    assert holder_on(people, "Thủ tướng", "VNM", "2031-03-01") == ()
