"""Relations: diplomatic relations and tiers, set up, affirmed, lowered, broken off."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from banggiao.model.codes import RelationEvent, Tier
from banggiao.model.facts import Relation
from banggiao.reading.dates import resolve
from banggiao.reading.dates.anniversary import find_anniversaries, founding_year
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.engagements.details import dates_in
from banggiao.reading.frame import Frame

_TIER = regex.compile(
    r"(?i)(?P<comprehensive_strategic_cooperative_partnership>đối tác hợp tác chiến lược toàn diện)"
    r"|(?P<comprehensive_strategic_partnership>đối tác chiến lược(?: và)?,? toàn diện)"
    r"|(?P<extensive_strategic_partnership>đối tác chiến lược (?:sâu rộng|mở rộng))"
    r"|(?P<strategic_partnership>đối tác (?:hợp tác )?chiến lược(?! (?:lâu dài về|về|trong lĩnh vực|"
    r"kinh tế|công nghiệp)))"
    r"|(?P<comprehensive_partnership>đối tác (?:hợp tác )?toàn diện)"
    r"|(?P<partnership>đối tác (?:vì )?(?:hợp tác )?(?:và phát triển|hữu nghị|vì hòa bình|vì hợp tác và phát triển))"
    r"|(?P<special>(?:tình |sự |mối quan hệ |quan hệ )?(?:hữu nghị vĩ đại, )?đoàn kết đặc biệt|"
    r"(?:mối )?quan hệ (?:hữu nghị )?đặc biệt)"
)
_DIPLOMATIC = regex.compile(
    r"(?i)(?:thiết lập|lập|đặt|chính thức hóa) (?:chính thức )?(?:mối )?(?:quan hệ|bang giao)(?: ngoại giao)"
    r"|(?<=\d năm )(?:ngày )?quan hệ ngoại giao"
)
_NORMALISED = regex.compile(r"(?i)bình thường hóa quan hệ(?: ngoại giao)?")
_SEVERED = regex.compile(r"(?i)(?:cắt đứt|cắt|đoạn tuyệt|phá vỡ|đóng băng) (?:mọi |hoàn toàn )?quan hệ(?: ngoại giao)?")
_LOWERED = regex.compile(r"(?i)(?:hạ cấp|đình chỉ|hạ mức) (?:mọi )?quan hệ(?: ngoại giao)?")
_SET_UP = regex.compile(
    r"(?i)(?<!\p{L})(?:thiết lập|xác lập|nâng cấp|nâng tầm|nâng|đưa|thành lập|"
    r"trở thành)(?!\p{L})(?:(?!duy trì|phát triển|làm sâu sắc|tăng cường)[^.;]){0,110}$"
)
_UP_TO = regex.compile(r"(?i)(?<!\p{L})lên (?:thành |mức |tầm |quan hệ |khuôn khổ |cấp )*$")
_SET_UP_AFTER = regex.compile(
    r"(?i)^(?:[^.;,]{0,50}|, (?:vốn |đã |chính thức )?)(?:được )?(?:thiết lập|xác lập|nâng cấp|ký)"
    r"(?: từ| vào| năm| ngày| tháng)?"
)
_NOT_YET = regex.compile(
    r"(?i)(?<!\p{L})(?:xem xét|hướng tới|đề nghị|đề xuất|tiến tới|sớm|mong muốn|khả năng|nghiên cứu|"
    r"sẵn sàng|sẽ|sắp|chuẩn bị|muốn|có thể|cân nhắc|kỳ vọng|trao đổi về|bàn về|thảo luận|"
    r"phấn đấu|(?:đang|vẫn|tiếp tục|còn) (?:đàm phán|thương lượng|soạn thảo))(?!\p{L})(?![^.;]*(?<!\p{L})(?:đã|vừa) "
    r"(?:thiết lập|xác lập|nâng|đưa|chính thức))[^.;]{0,110}$"
)
_MAINTAIN = regex.compile(
    r"(?i)(?<!\p{L})(?:đi vào|ngày càng|phát triển|làm sâu sắc|tăng cường|củng cố|duy trì|thúc đẩy|"
    r"không ngừng)(?!\p{L})"
)
_KEEPS = regex.compile(
    r"(?i)(?:đưa|nâng) [^.;]{0,100}(?:đi vào|lên tầm cao|(?<!và )phát triển|lên một|ngày càng|sang giai đoạn|vững bước)"
)
_RAISED_FROM = regex.compile(r"(?i)^[^.;]{0,50} lên (?:thành |mức |tầm |quan hệ )*đối tác")
_OF_ONE = regex.compile(r"(?i)(?: của \p{L}+(?: \p{L}+){0,3}?)?,? (?:gồm có|bao gồm|gồm|là|với)(?: các nước)?:? ")
_COMMA_OR_AND = regex.compile(r"(?:,? và |, | |)")
_DATED_WORDS = regex.compile(r"(?i)kỷ niệm|năm|\d")
_OF_BUSINESS = regex.compile(r"(?i) (?:kinh tế|tin cậy nhất của (?:các )?doanh nghiệp)")
_COMMEMORATES = regex.compile(r"(?i)kỷ niệm")
_DECIDED = regex.compile(r"(?i)(?:thống nhất|nhất trí|quyết định|tuyên bố|thông qua|chính thức|đã)(?!\p{L})")


@dataclass(frozen=True, slots=True)
class _Told:
    event: RelationEvent
    parties: tuple[str, ...]
    tier: Tier | None
    date: str | None
    start: int
    end: int
    rule: str
    confidence: float


def read_relations(frame: Frame) -> list[Relation]:
    """All relation facts: one an event, pair and tier.

    An affirmation gives way to that tier's setting-up told as news.
    """
    told: list[_Told] = []
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is Part.BYLINE:
            continue
        low, start, end = frame.lowered, sentence.start, sentence.end
        if low.find("quan hệ", start, end) >= 0 or low.find("bang giao", start, end) >= 0:
            told += _diplomatic(frame, number, sentence)
        if low.find("đối tác", start, end) >= 0 or low.find("đặc biệt", start, end) >= 0:
            told += _tiers(frame, number, sentence)
    return _settle(frame, told)


def _diplomatic(frame: Frame, number: int, sentence: Sentence) -> list[_Told]:
    out: list[_Told] = []
    text = frame.text
    for found in _DIPLOMATIC.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - 80) : found.start()]
        if _NOT_YET.search(before) and not _DATED_WORDS.search(before[-40:]):
            continue
        pair = _pair(frame, number, sentence, found.start(), found.end())
        if len(pair) != 2:
            continue
        date = _date(frame, sentence, found.start(), found.end())
        start = max(sentence.start, found.start() - 70)
        start = text.find(" ", start) + 1 if start > sentence.start else start
        out.append(
            _Told(
                RelationEvent.DIPLOMATIC_RELATIONS_ESTABLISHED,
                pair,
                None,
                date,
                start,
                _to(text, sentence, found.end() + 20),
                "relation/diplomatic",
                0.85,
            )
        )
    for found in _NORMALISED.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - 60) : found.start()]
        pair = _pair(frame, number, sentence, found.start(), found.end())
        date = _date(frame, sentence, found.start(), found.end())
        if len(pair) == 2 and date is not None and not _NOT_YET.search(before) and date < (frame.published or "9"):
            out.append(
                _Told(
                    RelationEvent.DIPLOMATIC_RELATIONS_ESTABLISHED,
                    pair,
                    None,
                    date,
                    max(sentence.start, found.start() - 40),
                    _to(text, sentence, found.end() + 20),
                    "relation/normalised",
                    0.7,
                )
            )
    for pattern, event in (
        (_SEVERED, RelationEvent.DIPLOMATIC_RELATIONS_SEVERED),
        (_LOWERED, RelationEvent.DIPLOMATIC_RELATIONS_SEVERED),
    ):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            if "ngoại giao" not in found.group().lower() or _NOT_YET.search(
                text[max(sentence.start, found.start() - 60) : found.start()]
            ):
                continue
            pair = _pair(frame, number, sentence, found.start(), found.end())
            if len(pair) == 2:
                mentions = dates_in(frame, sentence.start, sentence.end, anything=True)
                date = _near_date(frame, mentions, found.start(), found.end())
                out.append(
                    _Told(
                        event,
                        pair,
                        None,
                        date,
                        sentence.start,
                        _to(text, sentence, found.end() + 60),
                        "relation/severed",
                        0.6,
                    )
                )
    return out


def _tiers(frame: Frame, number: int, sentence: Sentence) -> list[_Told]:
    out: list[_Told] = []
    text = frame.text
    for found in _TIER.finditer(text, sentence.start, sentence.end):
        tier = Tier(found.lastgroup or "")
        members = _listed(frame, sentence, found.end())
        if members:
            out += [
                _Told(
                    RelationEvent.PARTNERSHIP_AFFIRMED,
                    member,
                    tier,
                    frame.published,
                    found.start(),
                    end,
                    "relation/tier-list",
                    0.75,
                )
                for member, end in members
            ]
            continue
        pair = _pair(frame, number, sentence, found.start(), found.end())
        if len(pair) != 2:
            continue
        if tier is Tier.SPECIAL and "LAO" not in pair and not ("đoàn kết" in found.group().lower() and "CUB" in pair):
            continue
        if _OF_BUSINESS.match(text[found.end() : found.end() + 30]):
            continue
        before = text[max(sentence.start, found.start() - 120) : found.start()]
        if before.lower().endswith("hiệp định "):
            continue  # the name of a trade agreement
        after = text[found.end() : min(sentence.end, found.end() + 60)]
        set_up = _SET_UP.search(before) or _UP_TO.search(before)
        keeps = (
            set_up is not None
            and _KEEPS.search(text[max(sentence.start, found.start() - 120) : min(sentence.end, found.end() + 110)])
            is not None
        )
        since = _SET_UP_AFTER.match(after)
        if set_up is not None and since is None and _RAISED_FROM.match(after):
            continue  # 'nâng quan hệ A lên B': A is what is left behind
        if tier is not Tier.SPECIAL and ((set_up is not None and not keeps) or since):
            if since is None and _NOT_YET.search(before) and not _COMMEMORATES.search(before):
                continue
            date = _date(frame, sentence, found.start(), found.end())
            if date is not None and frame.published is not None and date > frame.published[: len(date)]:
                continue  # agreed for a day to come
            if date is None and _is_news(frame, sentence, before):
                date = frame.published
            out.append(
                _Told(
                    RelationEvent.PARTNERSHIP_ESTABLISHED,
                    pair,
                    tier,
                    date,
                    _from(text, sentence, found.start() - len(before) + (set_up.start() if set_up else len(before))),
                    _to(text, sentence, found.end() + 25),
                    "relation/tier-set-up",
                    0.75,
                )
            )
            continue
        out.append(
            _Told(
                RelationEvent.PARTNERSHIP_AFFIRMED,
                pair,
                tier,
                frame.published,
                _from(text, sentence, found.start() - 40),
                found.end(),
                "relation/tier-named",
                0.75,
            )
        )
    return out


def _listed(frame: Frame, sentence: Sentence, position: int) -> list[tuple[tuple[str, ...], int]]:
    """'bảy đối tác chiến lược toàn diện của Việt Nam gồm Mỹ, Nhật Bản, ...': each with the one that they are of."""
    opened = _OF_ONE.match(frame.text, position, min(sentence.end, position + 70))
    if opened is None:
        return []
    owner = next((a for a in frame.cast.within(position, opened.end()) if a.kind == "state"), None)
    home = owner.code if owner is not None else frame.cast.home
    out: list[tuple[tuple[str, ...], int]] = []
    here = opened.end()
    for actor in frame.cast.within(here, sentence.end):
        if actor.kind != "state" or _COMMA_OR_AND.fullmatch(frame.text[here : actor.start]) is None:
            break
        if home is not None and actor.code is not None and actor.code != home:
            out.append((tuple(sorted((home, actor.code))), actor.end))
        here = actor.end
    return out if len(out) > 1 else []


def _is_news(frame: Frame, sentence: Sentence, before: str) -> bool:
    return _DECIDED.search(before) is not None


def _to(text: str, sentence: Sentence, position: int) -> int:
    position = min(sentence.end, position)
    while position < sentence.end and not text[position].isspace():
        position += 1
    return position


def _from(text: str, sentence: Sentence, position: int) -> int:
    position = max(sentence.start, position)
    while position > sentence.start and not text[position - 1].isspace():
        position -= 1
    return position


def _pair(frame: Frame, number: int, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """The two states whose relation is spoken of.

    Named as a pair near by, or the clause's subject, or home and the other.
    """
    with_whom = frame.cast.within(end, min(sentence.end, end + 40))
    if with_whom and frame.text[end : with_whom[0].start].strip() == "với" and len(with_whom[0].codes) == 1:
        subject = frame.clauses.subject(start, number)
        if subject is not None and len(subject.codes) == 1 and subject.codes != with_whom[0].codes:
            return tuple(sorted((*subject.codes, *with_whom[0].codes)))
    actors = frame.cast.within(sentence.start, sentence.end)
    groups = [a for a in actors if a.kind == "group" and len(a.codes) == 2]
    near = [a for a in groups if (a.end <= start and start - a.end <= 160) or (a.start >= end and a.start - end <= 60)]
    best = min(near, key=lambda a: (start - a.end) if a.end <= start else (a.start - end) + 5, default=None)
    chains = [c for c in frame.clauses.chains(sentence.start, start) if len({x for a in c for x in a.codes}) == 2]
    if best is not None and (not chains or best.start > chains[-1][0].start or best.start >= end):
        return tuple(sorted(best.codes))
    if chains:
        return tuple(sorted({x for a in chains[-1] for x in a.codes}))
    ahead = [
        c for c in frame.clauses.chains(end, min(sentence.end, end + 60)) if len({x for a in c for x in a.codes}) == 2
    ]
    if ahead:
        return tuple(sorted({x for a in ahead[0] for x in a.codes}))
    if best is not None:
        return tuple(sorted(best.codes))
    codes: list[str] = []
    for actor in sorted((a for a in actors if a.kind != "organisation"), key=lambda a: abs(a.start - start)):
        for code in actor.codes:
            if code not in codes:
                codes.append(code)
    if len(codes) == 2:
        return tuple(sorted(codes))
    home = frame.cast.home
    if len(codes) == 1:
        if home is not None and home not in codes:
            return tuple(sorted((home, codes[0])))
        other = _other(frame, sentence.start, codes[0])
        return tuple(sorted((codes[0], other))) if other else ()
    if not codes and home is not None:
        other = _other(frame, sentence.start, home)
        return tuple(sorted((home, other))) if other else ()
    if home in codes and len(codes) > 2:
        other = next(c for c in codes if c != home)
        return tuple(sorted((home, other)))
    return tuple(sorted(codes[:2]))


def _other(frame: Frame, position: int, code: str) -> str | None:
    for actor in reversed(frame.cast.within(0, position)):
        if actor.kind != "organisation":
            for other in actor.codes:
                if other != code:
                    return other
    return None


def _date(frame: Frame, sentence: Sentence, start: int, end: int) -> str | None:
    """When it was set up: by an anniversary's arithmetic, or the date told beside it."""
    for mark in find_anniversaries(frame.lowered, sentence.start, sentence.end):
        if (
            (mark.start <= start + 5 and start - mark.end <= 60)
            or 0 <= mark.start - end <= 12
            or (mark.end <= start and start - mark.end < 80)
        ):
            year = founding_year(mark, frame.text, frame.dates, frame.published)
            return str(year) if year is not None else None
    return _near_date(frame, dates_in(frame, sentence.start, sentence.end, anything=True), start, end)


def _near_date(frame: Frame, mentions: list, start: int, end: int) -> str | None:  # type: ignore[type-arg]
    best = None
    for mention in mentions:
        distance = mention.start - end if mention.start >= end else start - mention.end + 15
        if distance < 0 or (distance > 70 and not (mention.end <= start and distance < 140)):
            continue
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is None:
        return None
    resolved = resolve(best[1], frame.published, tense="past")
    return resolved.start if resolved.end is None or resolved.end == resolved.start else None


def _settle(frame: Frame, told: list[_Told]) -> list[Relation]:
    groups: dict[tuple[RelationEvent, tuple[str, ...], Tier | None], list[_Told]] = {}
    for one in told:
        groups.setdefault((one.event, one.parties, one.tier), []).append(one)
    news = {
        (p, t)
        for (e, p, t), ones in groups.items()
        if e is RelationEvent.PARTNERSHIP_ESTABLISHED and any(o.date == frame.published and o.date for o in ones)
    }
    out: list[Relation] = []
    for (event, parties, tier), ones in groups.items():
        if event is RelationEvent.PARTNERSHIP_AFFIRMED and (parties, tier) in news:
            continue
        dated = [o for o in ones if o.date]
        best = max(dated, key=lambda o: len(o.date or ""), default=ones[0])
        ordered = [best] + [o for o in ones if o is not best]
        out.append(
            Relation(
                evidence=tuple(frame.span(o.start, o.end) for o in ordered),
                confidence=min(0.95, best.confidence + 0.05 * (len(ones) - 1)),
                rule=best.rule,
                event=event,
                parties=parties,
                tier=tier,
                date=best.date,
            )
        )
    out.sort(key=lambda r: min(s.start for s in r.evidence))
    return out
