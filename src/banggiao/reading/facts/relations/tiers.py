"""Tiers of partnership: set up or raised, affirmed by being named."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.relations.dating import founding_date
from banggiao.reading.facts.relations.pairs import pair_between
from banggiao.reading.facts.relations.told import NOT_YET, Told, since_then, word_end, word_start
from banggiao.reading.frame import Frame
from banggiao.reading.members import RelationEvent, Tier

_TIER = regex.compile(  # on lower-cased text
    r"(?P<comprehensive_strategic_cooperative_partnership>đối tác (?:hợp tác chiến lược|chiến lược hợp tác)"
    r" toàn diện)"
    r"|(?P<comprehensive_strategic_partnership>đối tác (?:chiến lược(?: tăng cường| toàn cầu)?(?: và)?,? toàn diện"
    r"|toàn diện chiến lược))"
    r"|(?P<extensive_strategic_partnership>đối tác chiến lược (?:sâu rộng|mở rộng))"
    r"|(?P<strategic_partnership>đối tác,? (?:hợp tác )?chiến lược(?! (?:kinh tế|công nghiệp)))"
    r"|(?P<comprehensive_partnership>đối tác(?: và|,)? (?:hợp tác )?toàn diện)"
    r"|(?P<partnership>đối tác (?:vì )?(?:hợp tác )?(?:và phát triển|hữu nghị|vì hòa bình|vì hợp tác và phát triển))"
    r"|(?P<special>(?:tình |sự |mối quan hệ |quan hệ )?(?:hữu nghị vĩ đại, )?đoàn kết đặc biệt|"
    r"(?:mối )?quan hệ (?:hữu nghị )?đặc biệt|tình (?:đoàn kết, |đoàn kết |anh em, )?hữu nghị đặc biệt)"
)
_SET_UP = regex.compile(
    r"(?i)(?<!\p{L})(?:thiết lập|xác lập|nâng cấp|nâng tầm|nâng|đưa|thành lập|"
    r"trở thành)(?!\p{L})(?! (?:mối )?(?:quan hệ ngoại giao|bang giao))"
    r"(?:(?!duy trì|phát triển|làm sâu sắc|tăng cường)[^.;]){0,110}$"
)
# 'Năm 2013, A và B nhất trí (về) quan hệ đối tác chiến lược': set up then, where a day gone by is told.
_BEGUN = regex.compile(
    r"(?i)(?<!\p{L})(?:nhất trí|thống nhất|thỏa thuận|thoả thuận|công bố|tuyên bố|bắt đầu|khởi động|khởi xướng"
    r"|hình thành|chính thức hóa|gây dựng|đặt nền móng cho)(?: (?:về|chính thức|việc|mối|một|quan hệ|khuôn khổ))* $"
)
_UP_TO = regex.compile(
    r"(?i)(?<!\p{L})lên (?:thành |mức |tầm |quan hệ |khuôn khổ |cấp )*$|(?<!\p{L})ký (?:kết )?quan hệ $"
)
_SET_UP_AFTER = regex.compile(
    r"(?i)^(?:[^.;,]{0,50}|[^.;,]{0,30}, (?:vốn |đã |chính thức |(?:mối |khuôn khổ )*(?:quan hệ "
    r"|khuôn khổ )){0,3})(?:được )?(?:thiết lập|xác lập|nâng cấp"
    r"|ký(?! (?:kết )?(?:tuyên|hiệp|thỏa|thoả|bản|biên|một|các|nhiều)))"
    r"(?: từ| vào| năm| ngày| tháng)?|^(?: của [^,;.]{2,30}?| giữa [^,;.]{4,40}?)? (?:kể )?từ (?:ngày |tháng |năm )?\d"
)
# '10 năm (quan hệ) Đối tác chiến lược': counted from its beginning; 'hơn 10 năm' is a rough age.
_YEARS_OF = regex.compile(
    r"(?i)(?<!hơn |gần |suốt |khoảng |trong )(?<!\d)\d{1,2} năm (?:ngày )?(?:quan hệ |khuôn khổ )?$"
)
_KEEPS = regex.compile(
    r"(?i)(?:đưa|nâng) [^.;]{0,140}(?:đi vào|lên tầm cao|lên tầm chiến lược"
    r"|(?<!và )phát triển|lên một|ngày càng|sang giai đoạn|vững bước)"
)
_RAISED_FROM = regex.compile(r"(?i)^[^.;]{0,50} lên (?:thành |mức |tầm |quan hệ )*đối tác")
_OF_ONE = regex.compile(r"(?i)(?: của \p{L}+(?: \p{L}+){0,3}?)?,? (?:gồm có|bao gồm|gồm|là|với)(?: các nước)?:? ")
# 'Đối tác chiến lược giữa Việt Nam với Peru, Chile và Cuba': with each of them.
_WITH_EACH = regex.compile(r"(?i) (?:giữa )?(?P<own>[^,;.()]{3,24}?) với (?:các nước )?(?=\p{Lu})")
_COMMA_OR_AND = regex.compile(r"(?:,? và |, | |)")
_OF_BUSINESS = regex.compile(r"(?i) (?:kinh tế|tin cậy nhất của (?:các )?doanh nghiệp)")
_FIRM = regex.compile(
    r"(?i)(?<!\p{L})(?:công ty|tập đoàn|nhà phân phối|ngân hàng|hãng|thương hiệu)(?!\p{L})(?![^.;]*quan hệ)[^.;]*$"
)
_TEXTS = tuple(
    f"{kind} {of}"
    for kind in ("hiệp định", "hiệp ước", "thỏa thuận", "thoả thuận")
    for of in ("", "về ", "khung về ", "khung ")
)
# 'nâng tầm quan hệ Đối tác chiến lược toàn diện': the tier that stands gets more weight.
_HEIGHTENS = regex.compile(
    r"(?i)(?:nâng tầm|tiếp tục (?:nâng|nâng cấp|nâng tầm|đưa|củng cố)) (?:mối |khuôn khổ )?quan hệ $"
)
# 'tích cực trao đổi để nâng cấp quan hệ lên ...': what is done has it for its purpose.
_IN_ORDER_TO = regex.compile(
    r"(?i)(?<!\p{L})(?:để|nhằm|hướng đến)(?: sớm| cùng| hai bên| tiến tới)*"
    r" (?:nâng cấp|nâng tầm|nâng|đưa|thiết lập|xác lập)(?!\p{L})[^.;]{0,80}$"
)
# 'Hướng tới đối tác chiến lược', 'không còn là đối tác chiến lược': no tier that stands.
_NOT_STANDING = regex.compile(
    r"(?i)(?<!\p{L})(?:hướng tới|hướng đến|tiến tới|không còn là|không phải là|chưa phải là|từng là"
    r"|(?:nên|cần|phải|sẽ) được (?:xem|coi) (?:là|như))"
    r"(?: (?:thiết lập|xây dựng|mối|khuôn khổ|quan hệ|một|cấp|tầm|mức))* $"
)
# 'Các đối tác chiến lược của họ': whoever they may be.
_WHOSOEVER = regex.compile(r"(?i)(?<!là )(?<!\p{L})(?:các|những|nhiều|một số) $")
_THEIRS = regex.compile(r"(?i) (?:[\p{L}]+ ){0,2}?của (?:họ|mình|nước này)(?!\p{L})")
# 'Trụ cột trong quan hệ Đối tác chiến lược': within the tier that stands.
_WITHIN = regex.compile(r"(?i)(?<!\p{L})(?:trong|của) (?:khuôn khổ )?(?:mối )?quan hệ $")
# 'Đưa hợp tác quốc phòng lên tầm đối tác chiến lược': one field of it alone.
_ONE_FIELD = regex.compile(
    r"(?i)(?:quan hệ|hợp tác) (?:hợp tác )?(?:quốc phòng|an ninh|kinh tế|thương mại|đầu tư|văn hóa|giáo dục|năng lượng)"
    r"[^,;.]{0,40} lên (?:tầm |mức |thành |hàng )*$"
)
_COMMEMORATES = regex.compile(r"(?i)kỷ niệm")
_DECIDED = regex.compile(
    r"(?i)(?:thống nhất|nhất trí|đồng lòng|đồng ý|quyết định|tuyên bố|công bố|thông qua|chính thức|đã)(?!\p{L})"
)


def read_tiers(frame: Frame, number: int, sentence: Sentence) -> list[Told]:
    out: list[Told] = []
    text = frame.text
    for found in _TIER.finditer(frame.lowered, sentence.start, sentence.end):
        tier = Tier(found.lastgroup or "")
        members = _listed(frame, sentence, found.end())
        if members:
            out += [
                Told(
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
        pair = pair_between(frame, number, sentence, found.start(), found.end())
        if len(pair) != 2:
            continue
        if tier is Tier.SPECIAL and not {"CUB", "LAO"} & set(pair):
            continue
        if _OF_BUSINESS.match(text[found.end() : found.end() + 30]):
            continue
        if _FIRM.search(text, max(sentence.start, found.start() - 60), found.start()):
            continue
        before = text[max(sentence.start, found.start() - 120) : found.start()]
        if before.lower().endswith((*_TEXTS, "tầm nhìn ")):
            continue  # the name of a text
        after = text[found.end() : min(sentence.end, found.end() + 60)]
        if _NOT_STANDING.search(before) or _ONE_FIELD.search(before):
            continue
        if _WHOSOEVER.search(before) and _THEIRS.match(after):
            continue
        set_up = _SET_UP.search(before) or _UP_TO.search(before) or _YEARS_OF.search(before)
        if set_up is not None and _WITHIN.search(before):
            set_up = None
        if set_up is None and _BEGUN.search(before):
            day = founding_date(frame, sentence, found.start(), found.end())
            gone_by = day is not None and (frame.published is None or day < frame.published[: len(day)])
            set_up = _BEGUN.search(before) if gone_by else None
        keeps = (
            set_up is not None
            and not _UP_TO.search(before)
            and _KEEPS.search(text[max(sentence.start, found.start() - 120) : min(sentence.end, found.end() + 110)])
            is not None
        )
        keeps = keeps or _HEIGHTENS.search(before) is not None
        since = _SET_UP_AFTER.match(after)
        from_it = set_up is not None if since is None else "nâng" in since[0].lower()
        if from_it and _RAISED_FROM.match(after):
            continue  # 'nâng quan hệ A lên B': A is what is left behind
        if tier is not Tier.SPECIAL and ((set_up is not None and not keeps) or since):
            date = founding_date(frame, sentence, found.start(), found.end())
            to_come = NOT_YET.search(since_then(before, dated=date is not None)) or _IN_ORDER_TO.search(before)
            if since is None and to_come and not _COMMEMORATES.search(before):
                continue
            if date is not None and frame.published is not None and date > frame.published[: len(date)]:
                continue  # agreed for a day to come
            if date is None and _is_news(frame, sentence, before):
                date = frame.published
            begins = set_up.start() if set_up else len(before)
            out.append(
                Told(
                    RelationEvent.PARTNERSHIP_ESTABLISHED,
                    pair,
                    tier,
                    date,
                    word_start(text, sentence, found.start() - len(before) + begins),
                    word_end(text, sentence, found.end() + 25),
                    "relation/tier-set-up",
                    0.75,
                )
            )
            continue
        out.append(
            Told(
                RelationEvent.PARTNERSHIP_AFFIRMED,
                pair,
                tier,
                frame.published,
                word_start(text, sentence, found.start() - 40),
                found.end(),
                "relation/tier-named",
                0.75,
            )
        )
    return out


def _listed(frame: Frame, sentence: Sentence, position: int) -> list[tuple[tuple[str, ...], int]]:
    """'ba đối tác chiến lược toàn diện của Chile là Peru, Kenya, ...': each with the one that they are of."""
    limit = min(sentence.end, position + 70)
    opened = _OF_ONE.match(frame.text, position, limit) or _WITH_EACH.match(frame.text, position, limit)
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
