"""Verbs that do something by being said, and the clauses that they open. Every sentence is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct
from tests.reading.frames import frame_of


def acts(text: str) -> list[tuple[str, SpeechAct]]:
    """The verbs of a text, as written, with their acts."""
    frame = frame_of(text, None)
    return [(frame.text[a.start : a.end], a) for a in frame.acts]


def named(text: str, verb: str) -> SpeechAct:
    return next(a for form, a in acts(text) if form == verb)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Việt Nam đề nghị Lào sớm hoàn thành tuyến đường.", ["đề nghị"]),
        ("Theo đề nghị của Lào, lễ ký lùi một tuần.", []),
        ("Lào đánh giá cao sự ủng hộ của Việt Nam.", ["đánh giá cao"]),
        ("Những cam kết này cần thời gian.", ["cần"]),
        ("Nhật Bản đáp ứng yêu cầu của Philippines.", []),
        ("Việc này là cần thiết.", []),
        ("Lào được Việt Nam mời dự hội nghị.", ["mời"]),
    ],
)
def test_nouns_are_no_acts(text: str, verbs: list[str]) -> None:
    found = [form for form, a in acts(text) if a.group in ("commitment", "position")]
    assert found == verbs


@pytest.mark.parametrize(
    ("text", "verb", "opening"),
    [
        ("Hôm nay, Việt Nam đã đề nghị Lào hỗ trợ.", "đề nghị", "Việt Nam"),
        ("Việt Nam cảm ơn Lào, đồng thời đề nghị hai bên hợp tác.", "đề nghị", "đồng thời"),
        ("Thủ tướng Lào khẳng định Lào sẽ hợp tác.", "sẽ", "Thủ tướng Lào"),
        ("Việt Nam và Lào nhất trí hợp tác.", "nhất trí", "Việt Nam và Lào"),
        ('"Chúng tôi mong muốn hòa bình", ông nói.', "mong muốn", "Chúng tôi"),
    ],
)
def test_where_the_clause_begins(text: str, verb: str, opening: str) -> None:
    act = named(text, verb)
    assert frame_of(text, None).text.startswith(opening, act.opening)
    assert act.fresh


@pytest.mark.parametrize(
    ("text", "verb", "introduced"),
    [
        ("Lào khẳng định sẽ hợp tác với Việt Nam.", "sẽ", "khẳng định"),
        ("Bộ trưởng nói với báo giới rằng Lào sẽ hợp tác.", "sẽ", "nói"),
        ("Lào cho rằng hai nước cần hợp tác.", "cần", "cho rằng"),
        ("Lào sẽ hợp tác với Việt Nam.", "sẽ", None),
        ("Lào khẳng định điều đó; Việt Nam sẽ hợp tác.", "sẽ", None),
    ],
)
def test_what_introduces_it(text: str, verb: str, introduced: str | None) -> None:
    act = named(text, verb)
    before = [a for _, a in acts(text)]
    frame = frame_of(text, None)
    found = frame.text[before[act.intro].start : before[act.intro].end] if act.intro is not None else None
    assert found == introduced


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Lào không đề nghị hoãn cuộc họp.", True),
        ("Lào chưa đồng ý lùi lễ ký.", True),
        ("Lào từ chối cam kết thời hạn.", True),
        ("Lào đề nghị không hoãn cuộc họp.", False),
    ],
)
def test_denial(text: str, denied: bool) -> None:
    act = next(a for _, a in acts(text) if a.group == "commitment")
    assert act.denied is denied


def test_a_capital_within_a_sentence_opens_a_clause() -> None:
    assert named("Lào hợp tác với EU Nhất trí với Việt Nam về việc này.", "Nhất trí").fresh


def test_half_words_are_no_verbs() -> None:
    assert [form for form, _ in acts("Lào cần cùng Việt Nam hợp tác.")] == ["cần"]


TEXTS = st.lists(
    st.sampled_from(
        [
            "Việt Nam",
            "Lào",
            "đề nghị",
            "khẳng định",
            "sẽ",
            "cần",
            "và",
            ",",
            ";",
            '"',
            "(",
            ")",
            "hai bên",
            "rằng",
            "với",
            ".",
        ]
    ),
    max_size=24,
).map(" ".join)


@given(TEXTS)
def test_acts_lie_in_their_sentences_in_order(text: str) -> None:
    frame: Frame = frame_of(text or ".", None)
    reach = -1
    for number, act in enumerate(frame.acts):
        sentence = frame.document.sentences[act.sentence]
        assert sentence.start <= act.opening <= act.start < act.end <= sentence.end
        assert act.start >= reach
        assert act.intro is None or act.intro < number
        reach = act.end
    assert len(frame.clauses.voices(frame.acts)) == len(frame.acts)
