"""Tables to records: the words of diplomacy (terms) and the sectors' keywords, with the patterns that find each."""

from collections.abc import Iterator

from banggiao.reading.lexicon.entries import case_of, listed
from banggiao.reading.lexicon.records import (
    Case,
    EngagementForm,
    Entry,
    Kind,
    OrganisationName,
    PerformativeForm,
    SectorForm,
    TermForm,
    UnitForm,
)
from banggiao.reading.lexicon.scan import Pattern
from banggiao.reading.lexicon.tables import rows

# Letters and telegrams sent at once, in either order, and what they are sent for.
_SENT = (
    "điện, thư", "thư, điện", "điện và thư", "thư và điện", "điện, thư và thông điệp", "thư, điện và thông điệp",
)  # fmt: skip
_CLIMATE_SUMMITS = range(15, 41)  # 'COP15' to 'COP40'
_SENT_FOR = ("chia buồn", "chúc mừng", "mừng", "thăm hỏi")

# What tells that somebody has come to a place, and the words for it that go before the place.
_ARRIVING = (
    (("dừng chân", "có mặt", "xuất hiện"), ("tại", "ở")),
    (("hạ cánh",), ("tại", "ở", "xuống")),
    (("đặt chân",), ("tới", "đến", "lên", "xuống")),
)


def engagement_forms() -> Iterator[tuple[str, str, str]]:
    """Form, kind and part of each word that tells an engagement: the table's, letters and telegrams in one."""
    yield from ((form, kind, part) for form, kind, part in rows("engagement_triggers"))
    for verbs, whither in _ARRIVING:
        yield from ((f"{verb} {at}", "visit", "arrival") for verb in verbs for at in whither)
    for together in ("cùng", "với"):
        for meal in ("bữa", "bữa trưa", "bữa tối"):
            yield f"dùng {meal} {together}", "meeting", "verb"
            if meal != "bữa":
                yield f"{meal} {together}", "meeting", "noun"
    for sent in ("thư", "điện"):
        for purpose in (*_SENT_FOR, "cảm ơn", "hồi đáp", "trả lời"):
            yield f"{sent} {purpose}", "message", "noun"
            yield f"gửi {sent} {purpose}", "message", "verb"
    for sent in _SENT:
        for purpose in _SENT_FOR:
            yield f"{sent} {purpose}", "message", "noun"
            yield f"gửi {sent} {purpose}", "message", "verb"
            yield f"có {sent} {purpose} gửi", "message", "verb"
    for goes in ("dự", "tham dự", "bên lề", "tại"):
        yield f"{goes} wef", "conference", "name"
        yield f"{goes} cop", "conference", "name"
        yield from ((f"{goes} cop{number}", "conference", "name") for number in _CLIMATE_SUMMITS)
    for purpose in _SENT_FOR:
        yield f"có thư {purpose} gửi", "message", "verb"
        yield f"có điện {purpose} gửi", "message", "verb"


def performative_forms() -> Iterator[tuple[str, str, str]]:
    """Form, group and value of each word that does something by being said: the table's, impressions and worries told
    in many ways in one."""
    yield from ((form, group, value) for form, group, value in rows("speech_acts"))
    for has in ("có", "có những", "có nhiều"):
        for how in ("tốt", "rất tốt", "tốt đẹp", "sâu sắc"):
            yield f"{has} ấn tượng {how} về", "position", "praise"
            yield f"{has} ấn tượng {how} với", "position", "praise"
    for how in ("sâu sắc", "chân thành"):
        for loss in ("mất mát", "khó khăn", "đau thương"):
            yield f"chia sẻ {how} với những {loss}", "position", "support"
    for of in ("khi", "trước", "vì", "về"):
        yield f"rất tiếc {of}", "position", "concern"
    for of in ("trước", "khi thấy", "nhận thấy", "thấy", "chứng kiến"):
        yield f"phấn khởi {of}", "position", "praise"
    for worry in ("lo ngại", "quan ngại"):
        for shared in ("có chung", "có chung sự", "có chung mối", "chung mối", "chia sẻ sự", "chia sẻ những"):
            yield f"{shared} {worry}", "position", "concern"


def _terms() -> Iterator[tuple[Kind, str, Entry]]:
    for form, tier in rows("tiers"):
        yield Kind.TIER, form, TermForm(form, tier)
    for form, kind in rows("text_kinds"):
        yield Kind.TEXT_KIND, form, TermForm(form, kind)
    for form, kind, _english in rows("mechanisms"):
        yield Kind.MECHANISM, form, TermForm(form, kind)
    for form, metric, unit in rows("metrics"):
        yield Kind.METRIC, form, TermForm(form, metric, unit)
    for form, unit, multiplier in rows("units"):
        yield Kind.UNIT, form, UnitForm(form, unit, int(multiplier))
    for form, code, _english in rows("currencies"):
        yield Kind.CURRENCY, form, UnitForm(form, code, 1)
    for form, kind, part in engagement_forms():
        yield Kind.ENGAGEMENT, form, EngagementForm(form, kind, part)
    for form, group, value in performative_forms():
        yield Kind.PERFORMATIVE, form, PerformativeForm(form, group, value)


def term_patterns() -> Iterator[Pattern]:
    """The terms' family. One form may have several meanings: all of them are hits."""
    for kind, form, entry in _terms():
        yield Pattern(form=form, case=case_of(form), kind=kind, entry=entry)


def sectors() -> tuple[SectorForm, ...]:
    return tuple(SectorForm(form, listed(codes)) for form, codes in rows("sectors"))


def sector_patterns(forms: tuple[SectorForm, ...], names: tuple[OrganisationName, ...]) -> Iterator[Pattern]:
    """The sectors' family.

    Single words with capitals ('ASEAN') bind as written. Words inside an organisation's name ('Liên minh Kinh tế
    Á - Âu') are no sector, unless the table says so.
    """
    for entry in forms:
        kind = Kind.SECTOR if entry.sectors else Kind.BLOCK
        case = Case.ANY if entry.form.islower() or " " in entry.form else Case.EXACT
        yield Pattern(form=entry.form, case=case, kind=kind, entry=entry)
    for name in names:
        if " " in name.form:
            yield Pattern(form=name.form, case=Case.ANY, kind=Kind.BLOCK, entry=name)
