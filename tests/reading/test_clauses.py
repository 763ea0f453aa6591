"""Whose a verb is. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.reading.clauses import Voice
from banggiao.reading.openings import negated, opens
from tests.reading.frames import LEAD, frame_of


def voice(text: str, verb: str) -> Voice | None:
    """Whose the first act of that verb after the lead is."""
    frame = frame_of(LEAD + text)
    at = frame.text.index(verb, frame.text.index(text[:12]))
    number = next(n for n, a in enumerate(frame.acts) if a.start >= at)
    return frame.clauses.voices(frame.acts)[number]


@pytest.mark.parametrize(
    ("text", "verb", "codes"),
    [
        ("Chủ tịch nước Trần Văn Bình đề nghị hai bên hợp tác.", "đề nghị", ("VNM",)),
        ("Việt Nam và Hàn Quốc nhất trí hợp tác.", "nhất trí", ("KOR", "VNM")),
        ("Phía Hàn Quốc cam kết hợp tác.", "cam kết", ("KOR",)),
        # The second of two named in a row, the first being an object.
        ("Tại cuộc gặp Tổng thống Kim Dong-su, Chủ tịch nước Trần Văn Bình đề nghị hợp tác.", "đề nghị", ("VNM",)),
        # Who leads the sentence, not who is spoken of in it.
        ("Tổng thống Kim Dong-su khẳng định Việt Nam là đối tác lớn, đề nghị hợp tác.", "đề nghị", ("KOR",)),
        ("Chủ tịch nước Trần Văn Bình cảm ơn Hàn Quốc đã giúp đỡ; mong muốn hợp tác.", "mong muốn", ("VNM",)),
        # A subject that comes after its verb.
        ("Đánh giá cao kết quả, Tổng thống Kim Dong-su cảm ơn Việt Nam.", "Đánh giá cao", ("KOR",)),
        # A quotation's speaker.
        ('"Chúng tôi sẵn sàng hợp tác", Tổng thống Kim Dong-su nói.', "sẵn sàng", ("KOR",)),
        # The sentence before.
        ("Tổng thống Kim Dong-su tới Hà Nội. Trong dịp này, đề nghị hai bên hợp tác.", "đề nghị", ("KOR",)),
    ],
)
def test_whose_a_verb_is(text: str, verb: str, codes: tuple[str, ...]) -> None:
    found = voice(text, verb)
    assert found is not None
    assert found.subject.codes == codes


def test_the_speaker_and_the_subject_of_what_is_said() -> None:
    found = voice("Tổng thống Kim Dong-su nói Việt Nam sẽ tham gia.", "sẽ")
    assert found is not None
    assert found.speaker is not None
    assert (found.speaker.codes, found.subject.codes) == (("KOR",), ("VNM",))


def test_a_pronoun_after_a_verb_of_saying_is_the_speaker() -> None:
    found = voice("Tổng thống Kim Dong-su nói rằng ông sẵn sàng thăm Hà Nội.", "sẵn sàng")
    assert found is not None
    assert found.subject.codes == ("KOR",)


@pytest.mark.parametrize(
    ("before", "can_be_subject"),
    [
        ("", True),
        ("Hôm nay, ", True),
        ("cho biết ", True),
        ("trong khi ", True),
        ("đề nghị ", False),
        ("hội đàm với ", False),
        ("nhân dân ", False),
        ("thăm ", False),
    ],
)
def test_where_a_subject_can_begin(before: str, can_be_subject: bool) -> None:
    assert opens(before.lower() + "lào", 0, len(before)) is can_be_subject


@pytest.mark.parametrize(
    ("before", "denied"),
    [("không ", True), ("chưa từng ", True), ("không thể ", True), ("từ chối ", True), ("đã ", False), ("", False)],
)
def test_negated(before: str, denied: bool) -> None:
    text = "Lào " + before + "đề nghị"
    assert negated(text, text.index("đề nghị")) is denied
