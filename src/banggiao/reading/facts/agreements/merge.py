"""Mentions of one text put together: by sides, kind and title, or what one loosely refers to."""

from __future__ import annotations

from banggiao.model.facts import Agreement
from banggiao.reading import regex
from banggiao.reading.document import Part
from banggiao.reading.facts.agreements.texts import DATED, Text
from banggiao.reading.facts.extent import is_heading
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame
from banggiao.reading.members import AgreementKind, AgreementStatus

_WHOSE = regex.compile(r"(?: giua(?: chinh phu| hai)?| cua| voi)? ?$| ?\([^)]*$")
_DEALS = frozenset((AgreementKind.AGREEMENT, AgreementKind.CONTRACT))
_BARE = regex.compile(r"(?:bản )?(?:thỏa thuận|thoả thuận|hiệp định|hợp đồng) (?:với|giữa) (?!.* về )")
_KINDS = frozenset("ban khung thoa thuan hiep dinh hop dong ve viec moi song phuong hop tac".split())
_LOOSE = {AgreementKind.TREATY, AgreementKind.AGREEMENT, AgreementKind.CONTRACT}
_TREATIES = {AgreementKind.TREATY, AgreementKind.AGREEMENT}
_SMALL = frozenset("giua voi va cua cho cac hai nuoc ben de trong tai nham lien quan den chinh thuc lich su".split())
_STANDING = (AgreementStatus.SIGNED, AgreementStatus.IN_FORCE)
_SAID_OF_TREATY = 3  # words that two namings of a treaty must share at least, and one more
_A_FEW = 3  # sides
_SAYS_LITTLE = 2  # words of a headline's name that say no more than of which kind a deal is
_MOST_SHARED = 0.6  # share of the words of the shorter of two loose names that the other has too
_SAME_BODIES = 0.6  # share of words that two namings of the same bodies have in common
_BARE_MEMO = regex.compile(r"(?:Bản|Biên bản|bản|biên bản) ghi nhớ chung")
_STATED_ON = regex.compile(r"(?:bản )?(?:tuyên bố|thông cáo) chung(?: (?:về|sau|giữa) .*)?")
_ACRONYMS = regex.compile(r"(?<![\p{L}\d])[A-Z]{3,}(?![\p{L}\d])")


def _core(frame: Frame, one: Text) -> str:
    """A title without whose it is: 'hiệp định bảo hộ đầu tư' of '... VN - EU' and of '... giữa hai bên (IPA)'."""
    states = [a for a in frame.cast.within(one.start + 1, one.end + 1) if a.kind in ("state", "group", "organisation")]
    end = min([one.end, *(a.start for a in states)])
    return _WHOSE.sub("", fold(frame.text[one.start : end])).strip()


def _same_object(frame: Frame, one: Text, other: Text) -> bool:
    """'Thỏa thuận mua S-400' and 'hợp đồng mua tên lửa S-400'; 'thỏa thuận với Nhật Bản' of a pair's only one."""
    if one.kind not in _DEALS or _both_dated(frame, one, other):
        return False
    mine, theirs = (set(_core(frame, t).split()) - _KINDS for t in (one, other))
    if not mine or not theirs:
        return one.kind is other.kind and _BARE.match((other if mine else one).title) is not None
    short, full = (one, other) if len(mine) <= len(theirs) else (other, one)
    return (
        (mine <= theirs or theirs <= mine)
        and min(len(mine), len(theirs)) > 1
        and (frame.text[short.start].islower() or frame.text[full.start].islower())
    )


def _fullness(one: Text) -> tuple[bool, bool, int, bool, int, bool]:
    """How much a title says of what its text is; of equals the one that tells of its making."""
    title = one.title
    if one.kind is AgreementKind.JOINT_STATEMENT:
        title = title.split(" của ")[0].split(" giữa ")[0]  # whose it is says nothing of what it is
    said = len(set(fold(title).split()) - _KINDS) if _BARE.match(title) is None else 0
    made = one.status in (AgreementStatus.SIGNED, AgreementStatus.ADOPTED)
    named = bool(one.known) and one.known in one.title and one.known != one.title  # 'hiệp ước New START'
    return one.kind is AgreementKind.TREATY, named, said, made, len(title.split()), one.part is Part.BODY


def _both_dated(frame: Frame, one: Text, other: Text) -> bool:
    return one.date is not None and other.date is not None and one.date != other.date


def _told_again(frame: Frame, first: Text, second: Text) -> bool:
    """A headline's loose name and the lead's: 'ký thỏa thuận đất hiếm', 'ký thỏa thuận về khoáng sản'."""
    return (
        first.sentence == 0
        and second.sentence == 1
        and frame.text[first.start].islower()
        and (
            (first.status is second.status and frame.text[second.start].islower())
            or len(_topic(frame, first)) <= _SAYS_LITTLE
        )
    )


def _loosely(frame: Frame, short: Text, full: Text) -> bool:
    """Whether ``short`` only refers to what ``full`` names: 'tuyên bố chung', 'hiệp định xây dựng nhà máy'."""
    if DATED.match(frame.text, short.end) is not None and short.date != full.date:
        return False
    if "FTA" in (short.title, full.title):
        return "thuong mai tu do" in fold(short.title + full.title)
    return short.kind is AgreementKind.JOINT_STATEMENT or _is_loose(frame, short)


def _describes(frame: Frame, one: Text) -> bool:
    """'Hiệp định thương mại tự do đầu tiên với ...': what another text is, no name."""
    return frame.lowered.startswith((" đầu tiên ", " duy nhất "), one.end)


def _treaty_again(frame: Frame, one: Text, other: Text) -> bool:
    """'Hiệp ước đối tác chiến lược toàn diện' and 'hiệp định đối tác chiến lược giữa A và B': one text."""
    if {one.kind, other.kind} != _TREATIES or one.status not in _STANDING or other.status not in _STANDING:
        return False
    mine, theirs = (set(_core(frame, t).split()[2:]) for t in (one, other))
    return min(len(mine), len(theirs)) > _SAID_OF_TREATY and (mine <= theirs or theirs <= mine)


def _apart(one: Text, other: Text) -> bool:
    """Two of one list, or texts of other bodies: 'giữa hai Bộ Tư pháp', 'giữa hai Bộ Công an'."""
    if one.row == other.row >= 0 and one.start != other.start:
        return True
    if len(one.signatories) < 2 or len(other.signatories) < 2:
        return False
    mine, theirs = (set(fold(" ".join(t.signatories)).split()) for t in (one, other))
    return len(mine & theirs) < _SAME_BODIES * len(mine | theirs)


def _same_bodies(frame: Frame, told: Text, one: Text) -> bool:
    """One text, with and without who signs by it: 'Bản ghi nhớ hợp tác y tế', '... giữa tỉnh A và tỉnh B'."""
    if told.row >= 0 or one.row >= 0 or _both_dated(frame, told, one):
        return False
    if told.signatories and one.signatories:
        mine, theirs = (set(fold(" ".join(t.signatories)).split()) - {"va"} for t in (told, one))
        return mine == theirs
    bare, full = (told, one) if one.signatories else (one, told)
    return bool(full.signatories) and fold(full.title).split(" giua ")[0] == fold(bare.title)


def _stated_again(frame: Frame, told: Text, one: Text) -> bool:
    """A statement that later sentences call by what it is about: 'tuyên bố chung về Syria', 'tuyên bố chung về IS'."""
    if one.kind is not AgreementKind.JOINT_STATEMENT or _both_dated(frame, told, one) or _apart(told, one):
        return False
    return frame.text[one.start].islower() and _STATED_ON.fullmatch(one.title) is not None


def _left_since(frame: Frame, told: list[Text]) -> bool:
    """Whether a text was left that was signed in years gone by: 'ký năm 1987', 'rút khỏi hiệp ước'."""
    years = [t.date[:4] for t in told if t.date is not None and t.status in _STANDING]
    now = (frame.published or "9999")[:4]
    return bool(years) and max(years) < now and any(t.status is AgreementStatus.TERMINATED for t in told)


def _under_a_photo(told: Text, one: Text) -> bool:
    """A caption calls by another kind what the same two bodies signed: 'Lễ ký Ý định thư giữa hai Bộ A. Ảnh: ...'."""
    if one.part is not Part.CAPTION or told.part is Part.CAPTION or len(one.signatories) < 2:
        return False
    return {fold(s) for s in one.signatories} == {fold(s) for s in told.signatories}


def _topic(frame: Frame, one: Text) -> set[str]:
    """The words of a title that say what its text is about."""
    return set(_core(frame, one).split()[2:]) - _KINDS - _SMALL


def _loosely_same(frame: Frame, one: Text, other: Text) -> bool:
    """Two loose names of one deal: 'thỏa thuận đóng góp chi phí quân sự', 'thỏa thuận về chia sẻ chi phí quân sự'."""
    if one.kind not in _DEALS or one.row >= 0 or other.row >= 0 or one.sentence == other.sentence:
        return False
    if _both_dated(frame, one, other) or not (_is_loose(frame, one) and _is_loose(frame, other)):
        return False
    mine, theirs = _topic(frame, one), _topic(frame, other)
    return len(mine & theirs) >= max(2, _MOST_SHARED * min(len(mine), len(theirs)))


def _parties(told: list[Text]) -> tuple[str, ...]:
    """The sides of a text told several times: where its own sentence names them; of many, where all are named."""
    first = next((t.parties for t in told if t.sure), told[0].parties)
    more = (t.parties for t in told if t.sure and len(t.parties) > _A_FEW and set(t.parties) > set(first))
    return max(more, key=len, default=first)


def _same_name(frame: Frame, one: Text, other: Text) -> bool:
    """Whether two loose names say the same of what their text is about, whoever they leave unsaid that it is with."""
    mine, theirs = _topic(frame, one), _topic(frame, other)
    return bool(mine) and mine == theirs and _is_loose(frame, one) and _is_loose(frame, other)


def _is_loose(frame: Frame, one: Text) -> bool:
    """Whether a title is no proper name: in small letters, but for its first where a sentence begins."""
    first = frame.text[one.start].islower() or one.start == frame.document.sentences[one.sentence].start
    first = first or frame.text.endswith(": ", 0, one.start)
    return first and not _ACRONYMS.search(one.title)


def _only_spoken_of(frame: Frame, one: Text, found: list[Text]) -> bool:
    """Whether a text of whose life nothing is said is another name of one of which something is."""
    if one.told or one.known or _ACRONYMS.search(one.title):
        return False
    mine = _topic(frame, one)
    return any(
        t.told
        and t.parties == one.parties
        and {t.kind, one.kind} <= _LOOSE
        and (len(mine) < _SAID_OF_TREATY or mine & _topic(frame, t))
        for t in found
    )


def merged(frame: Frame, found: list[Text]) -> list[Agreement]:
    """One fact a text: its fullest title, the status that says most, the first date and place told."""
    groups: list[list[Text]] = []
    named = [t for t in found if not _describes(frame, t)]
    for one in found:
        if _BARE_MEMO.fullmatch(one.title) and any(t.parties == one.parties and t.start < one.start for t in found):
            continue  # 'ký thỏa thuận ... Bản ghi nhớ chung được công bố': the one told of before
        if _only_spoken_of(frame, one, found):
            continue
        if one not in named:
            others = {t.title.lower() for t in named if t.parties == one.parties and t.kind is one.kind}
            if others and one.title.lower() not in others:
                continue
        words = set(fold(one.title).split())
        for group in groups:
            head = group[0]
            if any(_apart(one, t) for t in group):
                continue
            theirs = set(fold(head.title).split())
            sides, others = set(one.parties), set(head.parties)
            same_sides = (
                sides == others
                or (words == theirs and (sides < others or others < sides))
                or (bool(sides & others) and not (one.sure and head.sure) and _same_name(frame, one, head))
            )
            if one.known and one.known == head.known:
                group.append(one)
                break
            if same_sides and _under_a_photo(head, one):
                break
            if same_sides and _treaty_again(frame, head, one):
                group.append(one)
                break
            if not same_sides or not (head.kind is one.kind or {head.kind, one.kind} == _DEALS):
                continue
            if _same_object(frame, one, head):
                group.append(one)
                break
            if any(_loosely_same(frame, one, t) for t in group):
                group.append(one)
                break
            if head.kind is not one.kind:
                continue
            if _same_bodies(frame, head, one):
                group.append(one)
                break
            if _stated_again(frame, head, one):
                group.append(one)
                break
            if _core(frame, head) == _core(frame, one) and not _both_dated(frame, head, one):
                group.append(one)
                break
            if _told_again(frame, head, one):
                group.append(one)
                break
            if "FTA" in (one.title, head.title) and _loosely(frame, one, head):
                group.append(one)
                break
            if (words < theirs and _loosely(frame, one, head)) or (theirs < words and _loosely(frame, head, one)):
                group.append(one)
                break
            mine_a, theirs_a = _ACRONYMS.findall(one.title), _ACRONYMS.findall(head.title)
            if mine_a and theirs_a and not set(mine_a) & set(theirs_a):
                continue
            if len(mine_a) == 1 and one.title == mine_a[0] and any(mine_a[0] in t.title for t in group):
                group.append(one)
                break
            if len(words & theirs) >= 0.6 * len(words | theirs) or (set(mine_a) & set(theirs_a)):
                group.append(one)
                break
        else:
            groups.append([one])
    out: list[Agreement] = []
    order = (
        AgreementStatus.SIGNED,
        AgreementStatus.ADOPTED,
        AgreementStatus.TERMINATED,
        AgreementStatus.SUSPENDED,
        AgreementStatus.IN_FORCE,
        AgreementStatus.NEGOTIATING,
        AgreementStatus.PROPOSED,
    )
    for group in groups:
        best = max(group, key=_fullness)
        told = [t for t in group if not is_heading(frame, t.sentence)] or group  # headings are short with tenses
        told = [t for t in told if t.title != t.known] or told  # so are mentions by the acronym alone
        told = [t for t in told if t.told] or told  # so are those of which is only said what is thought of them
        status = min((t.status for t in told), key=order.index)
        if status in _STANDING and _left_since(frame, told):
            status = AgreementStatus.TERMINATED
        ordered = [best] + [t for t in group if t is not best]
        out.append(
            Agreement(
                evidence=tuple(frame.span(t.start, t.end) for t in ordered),
                confidence=best.confidence,
                rule=f"agreement/{best.kind}",
                kind=best.kind,
                title=best.title,
                parties=_parties(ordered),
                signatories=next((t.signatories for t in group if t.signatories), ()),
                date=next((t.date for t in group if t.date), None),
                place=next((t.place for t in group if t.place), None),
                status=status,
                period=best.period,
            )
        )
    return out
