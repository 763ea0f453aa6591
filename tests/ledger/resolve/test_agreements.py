"""Texts announced, signed and recalled are one; others are not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger.resolve import Accord, Attestation, resolve_agreements
from banggiao.ledger.resolve.agreement_match import compare, features
from banggiao.ledger.resolve.agreements import _comparable
from tests.ledger.resolve.attesting import attest


def text(fact_id: str, title: str, **fields: object) -> Attestation:
    base = {"kind": "agreement", "parties": ["LAO", "VNM"], "status": "signed"}
    return attest(fact_id, "agreement", **{**base, "title": title, **fields})


def one(*attestations: Attestation) -> Accord:
    accords = resolve_agreements(attestations)
    assert len(accords) == 1, [a.members for a in accords]
    return accords[0]


def test_negotiated_signed_and_recalled_is_one_with_its_history() -> None:
    accord = one(
        text("a", "Hiệp định về nuôi con nuôi", status="negotiating", published="2030-01-05"),
        text("b", "Hiệp định hợp tác về nuôi con nuôi", date="2031-03-09", published="2031-03-09"),
        text("c", "Hiệp định nuôi con nuôi", date="2031-03", published="2031-09-09"),
    )
    assert accord.value("status") == "signed"
    assert accord.date == "2031-03-09"
    assert [s.status for s in accord.history] == ["negotiating", "signed"]


def test_kinds_that_papers_mix_are_one_where_titles_agree() -> None:
    one(
        text("a", "Bản ghi nhớ về đào tạo thủy thủ", kind="mou", date="2031-03-09"),
        text("b", "Thỏa thuận đào tạo thủy thủ", kind="agreement", date="2031-03-09"),
    )


def test_statements_without_a_name_are_one_by_their_day() -> None:
    one(
        text("a", "Tuyên bố chung", kind="joint_statement", date="2031-03-09"),
        text("b", "Tuyên bố chung", kind="joint_statement", date="2031-03-09"),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"title": "Hiệp định về nuôi con nuôi"}, {"title": "Hiệp định về dẫn độ"}),
        ({"title": "Kế hoạch hợp tác giáo dục 2026 - 2030"}, {"title": "Kế hoạch hợp tác giáo dục 2021 - 2025"}),
        ({"title": "Tuyên bố chung", "date": "2031-03-09"}, {"title": "Tuyên bố chung", "date": "2030-03-09"}),
        ({"title": "Tuyên bố chung"}, {"title": "Tuyên bố chung", "published": "2031-08-09"}),
        ({"title": "Hiệp định về dẫn độ"}, {"title": "Hiệp định về dẫn độ", "parties": ["KHM", "VNM"]}),
        ({"title": "Hiệp định thương mại (ABTA)"}, {"title": "Hiệp định thương mại và đầu tư (ABIA)"}),
        ({"title": "Hiệp định thương mại"}, {"title": "Hiệp định thương mại", "published": "2031-08-09"}),
        (
            {"title": "Hiệp định hàng hải hữu nghị", "date": "1962"},
            {"title": "Hiệp định hàng hải hữu nghị", "date": "2002"},
        ),
        (
            {"title": "Thỏa thuận cứu hộ trên sông", "signatories": ["Bộ Quốc phòng Lào"]},
            {"title": "Thỏa thuận cứu hộ trên sông lớn", "signatories": ["Bộ Y tế Lào"]},
        ),
    ],
)
def test_two_texts_stay_two(first: dict[str, object], second: dict[str, object]) -> None:
    assert len(resolve_agreements([text("a", **first), text("b", **second)])) == 2  # type: ignore[arg-type]


def test_the_newest_word_ends_a_text() -> None:
    accord = one(
        text("a", "Hiệp định về dẫn độ", date="2031-03-09", published="2031-03-09"),
        text("b", "Hiệp định về dẫn độ", status="suspended", published="2031-08-09"),
    )
    assert accord.value("status") == "suspended"


_YEARS = st.frozensets(st.sampled_from(["2031", "2032", "2033"]), max_size=2)
_DAYS = st.sampled_from([None, "2031", "2031-03", "2031-03-31", "2031-04-01", "2031-04-02", "2032-03-31"])


@given(st.lists(st.tuples(_YEARS, _DAYS, st.sampled_from(["signed", "negotiating"])), max_size=9), st.integers(1, 9))
def test_no_two_texts_that_may_be_one_are_left_out_of_comparing(
    told: list[tuple[frozenset[str], str | None, str]], reach: int
) -> None:
    texts = [
        replace(features(text(f"t{i}", "Hiệp định về nuôi con nuôi", date=day, status=status)), article=str(i), years=y)
        for i, (y, day, status) in enumerate(told)
    ]
    near = [(a, b) for i, a in enumerate(texts) for b in texts[i + 1 : i + 1 + reach]]
    found = {(a.id, b.id) for a, b in _comparable(texts, reach)}
    assert {(a.id, b.id) for a, b in near if compare(a, b) is not None} <= found <= {(a.id, b.id) for a, b in near}


@pytest.mark.parametrize(
    ("one", "two", "compared"),
    [
        pytest.param({"date": "2031-03-31"}, {"date": "2031-04-01"}, 1, id="a day apart"),
        pytest.param({"date": "2031-03-09"}, {"date": "2031-05-09"}, 0, id="two days on which something was signed"),
        pytest.param({"date": "2031-03-09"}, {"date": "2031-05-09", "status": "negotiating"}, 1, id="to be signed"),
        pytest.param({"date": "2031-03-09"}, {}, 1, id="of no day"),
        pytest.param({"years": "2031-2033"}, {"years": "2033-2035"}, 1, id="a year in common"),
        pytest.param({"years": "2031-2033"}, {"years": "2034-2035"}, 0, id="of other years"),
    ],
)
def test_texts_of_other_days_and_years_are_not_compared(
    one: dict[str, str], two: dict[str, str], compared: int
) -> None:
    texts = [
        features(text(key, f"Hiệp định về nuôi con nuôi {some.pop('years', '')}", **some))
        for key, some in (("a", dict(one)), ("b", dict(two)))
    ]
    assert len(list(_comparable(texts, 5))) == compared
