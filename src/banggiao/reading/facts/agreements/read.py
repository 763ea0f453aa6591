"""Agreements: texts that states or their bodies sign, adopt, carry out, negotiate, leave."""

from __future__ import annotations

import re
from dataclasses import replace

from banggiao.model.facts import Agreement, Engagement
from banggiao.reading import regex
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.agreements.entries import (
    begins_row,
    day_above,
    day_between,
    entry_end,
    is_numbered,
    list_of,
)
from banggiao.reading.facts.agreements.life import status_told, was_made
from banggiao.reading.facts.agreements.merge import merged
from banggiao.reading.facts.agreements.particular import is_cited, is_order, is_told_of, is_verb, names_one, of_firms
from banggiao.reading.facts.agreements.rows import follows, is_class, is_standard
from banggiao.reading.facts.agreements.sides import are_named, is_of_others, names_sides, pair_that_met, parties_of
from banggiao.reading.facts.agreements.signing import signing_date
from banggiao.reading.facts.agreements.spoken import stage_spoken_of
from banggiao.reading.facts.agreements.stages import OF_A_DAY, SIGNED_THEN
from banggiao.reading.facts.agreements.texts import (
    ADOPTED,
    DATED,
    MAY_BE,
    KnownAgreement,
    Text,
    free_trade,
    known_agreements,
    known_by_name,
)
from banggiao.reading.facts.agreements.titles import find_heads, period_of, signatories_of, title_end, unquoted
from banggiao.reading.facts.parties import is_organisation
from banggiao.reading.frame import Frame
from banggiao.reading.members import AgreementKind, AgreementStatus, EngagementKind, EngagementStatus

_PLURAL = regex.compile(
    r"(?i)(?<![\p{L}\d])(?<!thứ )(?:các|những|tá|chục|trăm|nghìn|loạt|nhiều|một số|hàng loạt|mọi|số|loạt|\d+|hai|ba|bốn"
    r"|năm|sáu|bảy|tám|chín|mười|không có|bất kỳ|một) (?:văn |văn kiện |văn bản )?$"
)
_PROPER = regex.compile(r"\p{Lu}")
_OPENED = regex.compile(r"(?i)(?:mở ký|lễ ký|ký kết|ký) $")
_ACRONYM = regex.compile(r" ?\((?:gọi tắt là )?(?:New )?([A-Z][A-Z\-]{1,9})\)")
# 'Tuyên bố Ứng xử của các bên tại Biển Đông (DOC)': the acronym ends the name, whatever stands in it.
_NAMED_AFTER = regex.compile(
    r"(?! (?:này|đó|trên|là|được|đã|còn))[^,;:()]{0,90} ?\((?:gọi tắt là )?([A-Z][A-Z\-]{1,9})\)"
)
_BARE_ACRONYM = re.compile(
    r"(?<![^\W_])(?:[A-Z]{2,}FTA|EVIPA|CPTPP|RCEP|VJEPA|JCPOA|TIFA|COC|DOC|CEPA|INF|START|NAFTA|USMCA|TPP)(?![^\W_])"
)
_UN_OR_HANOI = regex.compile(r"(?i)liên hợp quốc|liên hiệp quốc|Hà Nội")
_CONVENTION = regex.compile(r"(?i)công ước(?!.* giữa )|liên hợp quốc|geneva|vienna|viên (?:năm|về)")
# Texts of all states: who leaves them or keeps them is no side with anybody.
_OF_THE_WORLD = regex.compile(
    r"(?i)luật biển|không phổ biến|cấm thử"
    r"|^(?:hiệp định|thỏa thuận|thoả thuận|hiệp ước) (?:toàn cầu )?(?:về |chống |bảo vệ )*"
    r"(?:(?:biến đổi )?khí hậu|paris(?! về .*giữa))"
)
_OWN_ACT = regex.compile(r"(?i)(?:ký|phê chuẩn|rút khỏi|gia nhập)")
_OF_EVERYTHING = (" nào", " về hầu hết", " về phần lớn", " về mọi", " về nhiều", " về một số vấn đề", " về tất cả")
_SHORT_TITLE = 8  # words
# 'Đạt thỏa thuận tiếp tục hợp tác', 'thỏa thuận 44 tỷ USD': what was agreed, what a firm pays; no text's name.
_NO_NAME = regex.compile(
    r" (?:tiếp tục|cùng|cùng nhau|sẽ|(?:về )?việc (?:hai|các|ba) (?:bên|nước|nhà lãnh đạo|phía|bộ trưởng"
    r"|tổng thống)|\d[\d.,]* (?:tỷ|tỉ|triệu|nghìn))(?!\p{L})"
)
_WHOSE_ONLY = regex.compile(r" \p{Lu}[\p{L} ]* và \p{Lu}[\p{L} ]*")  # 'thỏa thuận Chile và Peru (đạt được ...)'
_SIGNING = regex.compile(r"(?i)(?<!\p{L})ký (?:kết |văn bản |một )?$")
_TWO_NAMES = regex.compile(r"(?i) và (?:hiệp|bản ghi|nghị định|tuyên bố|thỏa thuận|thoả thuận)")
_MEMOS = (AgreementKind.MOU, AgreementKind.LETTER_OF_INTENT, AgreementKind.PROTOCOL)
# Kinds that say little of their own: which text it is stands behind them.
_NAMED_BY_TOPIC = (AgreementKind.AGREEMENT, AgreementKind.CONTRACT, AgreementKind.TREATY)
_TREATIES = (AgreementKind.AGREEMENT, AgreementKind.TREATY, AgreementKind.PROTOCOL, AgreementKind.MOU)
_MADE = (AgreementStatus.SIGNED, AgreementStatus.ADOPTED)
_LETTERS = ("thư hợp tác", "công hàm trao đổi", "công thư trao đổi")
_CAPITAL = regex.compile(r"\p{Lu}")


def read_agreements(frame: Frame, engagements: list[Engagement]) -> list[Agreement]:
    """All agreements of an article.

    Signed ones of a list take the day and place of the signing that the article tells.
    """
    found: list[Text] = []
    heads = find_heads(frame)
    acronyms = any(frame.text[start:end] in known_agreements() for _, start, end in frame.words.acronyms)
    signing = next(
        (e for e in engagements if e.kind is EngagementKind.SIGNING and e.status is EngagementStatus.HELD), None
    )
    if not heads and not acronyms:
        return []
    met = pair_that_met(engagements)
    starts = {number: found[0].start() for number, found in heads.items()}
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is Part.BYLINE:
            continue
        row, before = -1, None
        for head in heads.get(number, ()):
            if before is None or not follows(frame, before, head.start()):
                row = head.start()
            before = head
            stated = next((t for t in reversed(found) if t.kind is AgreementKind.JOINT_STATEMENT), None)
            listed = _listed(frame, number, sentence, head.start(), row, starts)
            one = _one(frame, number, sentence, head, row, signing, listed, stated=stated, met=met)
            if one is not None and not (found and one.start < found[-1].end):
                found.append(one)
            elif one is None:
                _dated_later(frame, sentence, head, found)
        if acronyms:
            found += _bare(frame, number, sentence, found)
    return merged(frame, found)


def _dated_later(frame: Frame, sentence: Sentence, head: regex.Match[str], found: list[Text]) -> None:
    """Its day, told where it is named by its kind alone: 'ký Bản ghi nhớ về gỗ. Bản ghi nhớ được ký ngày 4/3 ...'."""
    kind = AgreementKind(head.lastgroup or "other")
    at = next((n for n in range(len(found) - 1, -1, -1) if found[n].kind is kind), None)
    if at is None or found[at].date is not None or found[at].status is not AgreementStatus.SIGNED:
        return
    if not was_made(frame.text[head.end() : min(sentence.end, head.end() + 80)]):
        return
    date, place = signing_date(frame, sentence, head.start(), head.end(), AgreementStatus.SIGNED, None)
    found[at] = replace(found[at], date=date, place=found[at].place or place)


def _bare(frame: Frame, number: int, sentence: Sentence, found: list[Text]) -> list[Text]:
    """Agreements named by their acronym alone: 'sớm phê chuẩn EVIPA'."""
    out: list[Text] = []
    for acronym in _BARE_ACRONYM.finditer(frame.text, sentence.start, sentence.end):
        known = known_agreements().get(acronym.group())
        if known is None or any(t.start <= acronym.start() < t.end for t in found) or len(known.parties) < 2:
            continue
        if is_standard(frame, sentence.start, acronym.start()):
            continue
        if is_of_others(frame, known, acronym.start(), acronym.end()):
            continue
        status = status_told(frame, sentence, acronym.start(), acronym.end(), None, acronym.start())
        if status is not None:
            wished = _SIGNING.search(frame.text, max(sentence.start, acronym.start() - 20), acronym.start()) is not None
            status = _in_the_making(known, status, wished=wished)
            out.append(
                Text(
                    acronym.start(),
                    acronym.end(),
                    acronym.group(),
                    AgreementKind(known.kind),
                    tuple(sorted(known.parties)),
                    (),
                    status,
                    None,
                    None,
                    None,
                    number,
                    sentence.part,
                    0.6,
                    known.acronym,
                )
            )
    return out


def _in_the_making(known: KnownAgreement | None, status: AgreementStatus, *, wished: bool) -> AgreementStatus:
    """'Thông qua dự thảo khung COC', 'việc ký COC', 'sớm xây dựng COC': it is not made yet, whatever is hoped for.

    ``wished``: its signing is what is wished for.
    """
    if known is None or known.status != AgreementStatus.NEGOTIATING:
        return status
    if status in (*_MADE, AgreementStatus.IN_FORCE) or (status is AgreementStatus.PROPOSED and not wished):
        return AgreementStatus.NEGOTIATING
    return status


def _listed(
    frame: Frame, number: int, sentence: Sentence, start: int, row: int, starts: dict[int, int]
) -> tuple[int, str | None] | None:
    """Where the list begins of which the name at ``start`` is an entry, and its day; None where it is none."""
    if starts[number] == start:
        first = list_of(frame, number, starts)
        if first is not None:
            return frame.document.sentences[first].start, day_above(frame, first)
        if is_numbered(frame, number, start):
            return sentence.start, None
    if begins_row(frame, sentence, start):
        return row, day_between(frame, sentence.start, row)
    return None


def _one(
    frame: Frame,
    number: int,
    sentence: Sentence,
    head: regex.Match[str],
    row: int,
    signing: Engagement | None,
    listed: tuple[int, str | None] | None,
    *,
    stated: Text | None,
    met: tuple[str, ...],
) -> Text | None:
    """The text whose kind's noun is ``head``, in a row of texts that begins at ``row``; None where it is none."""
    text = frame.text
    start, kind = head.start(), AgreementKind(head.lastgroup or "other")
    before = text[max(sentence.start, start - 70) : start]
    if _PLURAL.search(before[-14:]) and before[-4:].lower() != "một ":
        return None
    if is_verb(frame, sentence.start, start) or is_order(frame, start):
        return None
    end = unquoted(frame, start, head.end(), title_end(frame, head.end(), sentence.end), sentence.end)
    acronym = _NAMED_AFTER.match(text, head.end(), sentence.end) or _ACRONYM.match(text, end)
    if acronym is not None and (acronym.group(1) not in known_agreements() or _TWO_NAMES.search(acronym.group())):
        acronym = _ACRONYM.match(text, end)
    known = None
    if acronym is not None:
        known = known_agreements().get(acronym.group(1))
        end = acronym.end() if kind is not AgreementKind.DECLARATION or known is not None else end
        whose = frame.index.at(end + 1)
        if text.startswith((" về ", " giữa ", " hợp tác "), end) or (
            whose is not None and whose.kind in ("country", "pair") and text[end] == " "
        ):  # 'Hiệp định Thương mại tự do (FTA) Chile - Peru'
            end = title_end(frame, end, sentence.end)
    inner = _BARE_ACRONYM.search(text, head.end(), end)
    if known is None and inner is not None:
        known = known_agreements().get(inner.group())
        if known is not None and text.startswith((" và ", " với "), inner.end()):
            end = inner.end()
    by_name = known_by_name(text, frame.lowered, start) if known is None else None
    if by_name is not None:
        known, end = by_name
    if known is not None and is_of_others(frame, known, start, end):
        known = None
    if listed is not None:
        end = max(end, entry_end(frame, head.end(), sentence) or end)
    title = " ".join(frame.document.normal.quote(start, end).split())
    words = title.split()
    rest = text[head.end() : end]
    dated = DATED.match(text, end) is not None
    of_year = SIGNED_THEN.match(text, end) is not None  # 'theo Nghị định thư năm 2003'
    of_year = of_year or (kind in _MEMOS and OF_A_DAY.match(text, end) is not None)
    capital = text[start].isupper() and start > sentence.start and end - head.end() > 3
    made = was_made(text[end : min(sentence.end, end + 80)])
    said = names_one(frame, head.end(), end, sentence.end)
    specific = of_year or (
        end > head.end()
        and (
            said
            or dated
            or capital
            or (_PROPER.search(rest) is not None and not is_told_of(rest) and not _WHOSE_ONLY.fullmatch(rest))
            or (kind not in _NAMED_BY_TOPIC and (made or rest.startswith(" giữa ")) and not rest.startswith(" lần "))
        )
    )
    if rest.lower().startswith(" với ") and " về " not in rest:
        specific = False
    issued = kind is AgreementKind.JOINT_STATEMENT and (
        ADOPTED.search(before[-30:]) is not None or _SIGNING.search(before) is not None or made
    )
    cited = (
        kind is AgreementKind.JOINT_STATEMENT
        and not (issued or specific or stated is not None)
        and is_cited(frame, sentence, start, end)
    )
    if rest.lower().startswith(_OF_EVERYTHING) or is_class(frame, start, end, sentence.end):
        return None
    if text[start].islower() and _NO_NAME.match(text, head.end()):
        return None
    # 'Đã ký thỏa thuận với X': one text, whatever it is about.
    of_whom = rest.lower().startswith((" với ", " ba bên", " bốn bên"))
    signed_with = len(words) <= _SHORT_TITLE and of_whom and _SIGNING.search(before)
    # 'Ký Bản ghi nhớ hợp tác': one text, however little its name says.
    memo = (kind in _MEMOS or head.group().lower().startswith("biên bản")) and _SIGNING.search(before) is not None
    named_so = known is not None or title.startswith("FTA")
    if (len(words) < 3 or not specific) and not (issued or cited or signed_with or memo or named_so):
        return None
    if kind is AgreementKind.TREATY and _OPENED.search(before) and _UN_OR_HANOI.search(title):
        opened = AgreementStatus.PROPOSED if MAY_BE.search(before) else AgreementStatus.SIGNED
        return Text(start, end, title, kind, ("UN",), (), opened, None, None, None, number, sentence.part, 0.7)
    if (known is not None or text.startswith("Thỏa thuận", start)) and is_standard(frame, sentence.start, row):
        return None
    if _OF_THE_WORLD.search(title) or (row == start and of_firms(frame, sentence.start, start, end)):
        return None
    if kind is AgreementKind.TREATY and _CONVENTION.search(title) and not _OWN_ACT.search(before[-24:]):
        return None  # cited as a standard
    again = stated is not None and kind is AgreementKind.JOINT_STATEMENT and text[start].islower()
    parties = (
        known.parties
        if known is not None
        else parties_of(frame, number, sentence, start, end, row, told=cited or again)
    )
    if again and stated is not None and not parties:
        parties = stated.parties  # the one told of before, by what it is about
    parties = parties or (met if cited else ())
    if not parties or (known is not None and len(known.parties) < 2 and not _OWN_ACT.search(before[-24:])):
        return None
    status = status_told(frame, sentence, start, end, known, row)
    spoken_of = status is None
    if status is None and kind in _TREATIES and (said or capital) and names_sides(frame, sentence, start, end):
        status = stage_spoken_of(frame, sentence, start, end, row)
        parties = parties_of(frame, number, sentence, start, end, row, told=True) if known is None else parties
    if status is None or not parties:
        return None
    status = _in_the_making(known, status, wished=_SIGNING.search(before) is not None)
    if status is AgreementStatus.SIGNED and title.lower().startswith(_LETTERS):
        status = AgreementStatus.ADOPTED  # letters and notes are exchanged
    named = _CAPITAL.search(text[start:end]) is not None
    if (
        len(parties) < 2
        and known is None
        and not (
            (kind is AgreementKind.JOINT_STATEMENT or (kind is AgreementKind.DECLARATION and text[start].isupper()))
            and len(parties) == 1
            and (issued or cited or is_organisation(parties[0]))
        )
    ):
        return None
    date, place = signing_date(frame, sentence, start, end, status, signing)
    if listed is not None and date is None and status in _MADE:
        date = listed[1]
    return Text(
        start,
        end,
        title,
        kind,
        tuple(sorted(set(parties))),
        signatories_of(title),
        status,
        date,
        place,
        period_of(title),
        number,
        sentence.part,
        0.8 if named else 0.6,
        known.acronym if known is not None else free_trade(title, parties),
        listed[0] if listed is not None else -1,
        told=not spoken_of,
        sure=known is not None or are_named(frame, sentence, parties),
    )
