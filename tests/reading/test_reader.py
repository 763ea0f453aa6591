"""The whole reader: properties that hold on any text."""

import time
import unicodedata
from collections.abc import Iterator
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banggiao.model import MAX_EVIDENCE, Article, Reading, fact_to_json
from banggiao.reading import read

ARTICLE = (
    "Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Bỉ Luc Janssens\n\n"
    "Sáng 5/3, tại Phủ Chủ tịch, Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Bỉ Luc Janssens đang có chuyến thăm "
    "Việt Nam từ ngày 4 đến 6/3. Hai bên nhất trí tăng cường hợp tác nông nghiệp, hoà bình và an ninh biển; "
    "phấn đấu đưa kim ngạch thương mại lên 5 tỷ USD vào năm 2030.\n\n"
    "Thủ tướng Nguyễn Văn Bình khẳng định Việt Nam luôn coi Bỉ là đối tác quan trọng tại châu Âu, đề nghị Bỉ thông "
    "qua Hiệp định Bảo hộ đầu tư Việt Nam - EU (EVIPA). Kim ngạch hai nước năm 2025 đạt 3,9 tỷ USD, tăng 8,2%.\n\n"
    "Việt Nam và Bỉ thiết lập quan hệ ngoại giao năm 1973, nâng cấp lên Đối tác chiến lược tháng 3/2025. "
    "Thủ tướng Luc Janssens mời Thủ tướng Nguyễn Văn Bình thăm Bỉ và Thủ tướng đã nhận lời."
)


def article(text: str) -> Article:
    return Article("t", f" date 2026-03-05 {text}")


def facts_of(text: str) -> list[tuple[object, ...]]:
    """What the facts say, apart from where."""
    out = []
    for fact in read(article(text)).facts:
        data = {
            k: v for k, v in fact_to_json(fact).items() if k not in ("evidence", "confidence", "items", "text", "title")
        }
        out.append(tuple(sorted((k, repr(v)) for k, v in data.items())))
    return sorted(out)


def test_the_article_is_read() -> None:
    kinds = {str(f.type) for f in read(article(ARTICLE)).facts}
    assert kinds == {"engagement", "agreement", "relation", "commitment", "indicator", "office", "position"}


def assert_sound(reading: Reading) -> None:
    text = reading.article.text
    for fact in reading.facts:
        assert fact.evidence
        for span in fact.evidence:
            assert 0 <= span.start < span.end <= len(text)
            assert len(span) <= MAX_EVIDENCE
        assert 0.0 <= fact.confidence <= 1.0
        assert fact.rule


def test_every_span_quotes_the_text_as_given() -> None:
    assert_sound(read(article(ARTICLE)))
    assert_sound(read(article(unicodedata.normalize("NFD", ARTICLE))))


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_read_without_error(text: str) -> None:
    assert_sound(read(Article("t", text), mentions=True))


WORDS = (
    "Thủ tướng|Tổng thống|Nguyễn Văn Bình|Luc Janssens|Việt Nam|Bỉ|Hoa Kỳ|hội đàm|thăm|với|và|của|, |. |; |: |"
    "\n\n|ngày 5/3|năm 2025|đề nghị|nhất trí|mời|sẽ|đã|không|hai bên|ông|người đồng cấp|Hiệp định|ký|quan hệ|"
    'Đối tác chiến lược|kim ngạch|5 tỷ USD|"|(|)| - '
).split("|")


@given(st.lists(st.sampled_from(WORDS), max_size=120))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_jumble_of_diplomatic_words_is_read_soundly(words: list[str]) -> None:
    assert_sound(read(article(" ".join(words)), mentions=True))


def test_reading_is_deterministic() -> None:
    assert read(article(ARTICLE)) == read(article(ARTICLE))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composition_changes_no_fact(form: str) -> None:
    assert facts_of(unicodedata.normalize(form, ARTICLE)) == facts_of(ARTICLE)


def test_old_and_new_tone_marks_give_the_same_facts() -> None:
    assert facts_of(ARTICLE.replace("hoà", "hòa").replace("Uỷ", "Ủy")) == facts_of(ARTICLE)


def test_an_irrelevant_paragraph_removes_no_fact() -> None:
    before = facts_of(ARTICLE)
    after = facts_of(ARTICLE + "\n\nTrời hôm qua mưa to, nhiều cây đổ trên đường phố khiến giao thông ùn tắc.")
    assert [f for f in before if f not in after] == []


def test_an_article_about_nothing_of_the_kind_has_no_facts() -> None:
    reading = read(
        Article("t", "Đội bóng thành phố thắng trận thứ ba liên tiếp\n\nCác cầu thủ ăn mừng cùng cổ động viên.")
    )
    assert not reading.relevant
    assert reading.facts == ()


def test_mentions_are_normalised() -> None:
    mentions = read(article(ARTICLE), mentions=True).mentions
    assert mentions is not None
    said = {(str(m.kind), str(m.value)) for m in mentions}
    assert ("country", "BEL") in said
    assert ("person", "Luc Janssens") in said
    assert any(kind == "amount" and "3900000000" in value for kind, value in said)
    assert any(kind == "date" and "2026-03-05" in value for kind, value in said)


def worst_cases() -> Iterator[str]:
    n = 20_000
    yield "A" * n
    yield "Thủ tướng " * (n // 10)
    yield "Nguyễn " * (n // 7)
    yield "Bộ trưởng Bộ " * (n // 13)
    yield "hai bên nhất trí " * (n // 17)
    yield "Việt Nam - " * (n // 11)
    yield "Hiệp định về " * (n // 13)
    yield '"' * n
    yield "(" * n
    yield "1/1/" * (n // 4)
    yield "từ ngày 1 đến " * (n // 14)
    yield "sẽ thăm chính thức " * (n // 19)
    yield "kỷ niệm 50 năm " * (n // 15)
    yield "ông khẳng định rằng " * (n // 20)
    yield "đề nghị hai nước cần " * (n // 21)
    yield "hội nghị thượng đỉnh Mỹ - Trung và " * (n // 35)
    yield ", " * (n // 2)
    yield "á" * n
    yield "\u0301" * n


@pytest.mark.parametrize("text", list(worst_cases()), ids=lambda t: t[:16].strip() or "blank")
def test_no_pattern_runs_away(text: str) -> None:
    started = time.process_time()
    read(article("Thủ tướng Việt Nam hội đàm với Thủ tướng Bỉ. " + text), mentions=True)
    assert time.process_time() - started < 12.0


def test_cost_is_linear_in_length() -> None:
    def cost(times: int) -> float:
        text = "\n\n".join(islice((ARTICLE for _ in iter(int, 1)), times))
        best = 1e9
        for _ in range(2):
            started = time.process_time()
            read(article(text))
            best = min(best, time.process_time() - started)
        return best

    read(article(ARTICLE))
    small, large = cost(5), cost(80)
    assert large < 16 * small * 2.0


def test_a_day_of_the_week_is_mentioned_as_a_date_and_no_rank() -> None:
    text = "Ngoại trưởng Nga thăm Lào hôm thứ Ba, nước đứng thứ ba về đầu tư."
    mentions = read(article(text), mentions=True).mentions
    assert [m.kind for m in mentions if m.kind in ("date", "amount")] == ["date", "amount"]
