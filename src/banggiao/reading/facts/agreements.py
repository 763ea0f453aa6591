"""Agreements: texts that states or their bodies sign, adopt, carry out, negotiate, leave."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import ahocorasick_rs
import regex

from banggiao.model.codes import AgreementKind, AgreementStatus, EngagementKind, EngagementStatus
from banggiao.model.facts import Agreement, Engagement
from banggiao.reading.dates.anniversary import find_anniversaries, founding_year
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame

_HEAD = regex.compile(
    r"(?i)(?<!\p{L})(?:"
    r"(?P<letter_of_intent>(?:bản )?(?:ý định thư|thư bày tỏ ý định|thư ngỏ ý))|"
    r"(?P<mou>(?:bản |biên bản )(?:ghi nhớ|thỏa thuận hợp tác ghi nhớ)|MOU|biên bản hợp tác)|"
    r"(?P<joint_statement>(?:bản )?(?:tuyên bố chung|thông cáo chung|thông cáo báo chí chung|tuyên bố tầm nhìn chung|tầm nhìn chung|tuyên bố báo chí chung))|"
    r"(?P<protocol>nghị định thư)|"
    r"(?P<treaty>hiệp ước|công ước)|"
    r"(?P<contract>hợp đồng)|"
    r"(?P<plan>(?:bản )?(?:kế hoạch|chương trình) (?:hành động|hợp tác|phối hợp|công tác|trao đổi))|"
    r"(?P<agreement>(?:bản )?(?:hiệp định|thỏa thuận))|"
    r"(?P<declaration>(?:bản )?tuyên bố(?= (?:về|chính trị|(?-i:\p{Lu}\p{Ll}+)(?: (?-i:\p{Ll}+))* về)))|"
    r"(?P<other>công hàm trao đổi|biên bản (?:kỳ họp|đối thoại|cuộc họp|thỏa thuận|phiên họp|làm việc)|bộ quy tắc ứng xử|điều lệ|văn bản ghi nhận)"
    r")(?!\p{L})"
)
_PLURAL = regex.compile(r"(?i)(?<!\p{L})(?:các|những|nhiều|một số|hàng loạt|mọi|số|loạt|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|không có|bất kỳ|một) $")
_STOP = regex.compile(
    r"(?i),(?!\d| chống)|[;:\"()…]|\.(?!\d)|(?<!\p{L})(?:đã|được|sẽ|nhằm|để|vào|(?<!tự )do|khi|mà|là|đang|có|cùng|cũng|trước|sau|đạt|ký|góp|tạo|qua|trên cơ sở|dưới|ngày|đồng thời|hiện|vừa|sớm|nhân dịp|này|nói trên|như|nên|vì|song|nhưng|"
    r"mới đây|bằng|tại|còn|theo|ngay|trong khuôn khổ|trong thời gian|trong năm|trong chuyến|tại lễ|tại Hà Nội|tạo điều kiện|giúp|chấm dứt|hết|mở ra|cho phép|bao gồm|gồm|cho thấy|thể hiện|không|nếu|chưa|thì|từ năm|năm nay|đến nay|"
    r"và (?:các|nhiều|thúc đẩy|tăng cường|tiếp tục|triển khai|đẩy mạnh|mở rộng|thống nhất|nhất trí|ký|một số|những|bản|biên bản|hiệp định|thỏa thuận|nghị định thư|kế hoạch|tuyên bố|công ước|ý định thư|chương trình|Bản|Biên bản|Hiệp định|Thỏa thuận|Nghị định thư|Kế hoạch|Tuyên bố|Ý định thư|Chương trình|đề nghị|đề xuất|mong|cam kết|khẳng định|kêu gọi|hỗ trợ|phối hợp|đưa|tổ chức|sớm|hoan nghênh|ủng hộ|kế))(?!\p{L})"
)
_SPECIFIC = regex.compile(r"\p{Lu}|(?i:về|giữa|hợp tác|song phương|thương mại|đầu tư|biên giới|ngừng bắn|hòa bình|hạt nhân|khung|dẫn độ|tương trợ|kinh tế|quốc phòng|vận tải|tránh đánh thuế|viện trợ|đối tác|đình chiến|khoáng sản)")
_DATED = regex.compile(r" ?\((?:ngày |tháng |năm )?\d")
_VAGUE = frozenset(
    {"cấp cao", "song phương", "hợp tác", "quốc tế", "mới", "chung", "lịch sử", "tuyệt vời", "cuối cùng", "hợp tác song phương", "thương mại mới", "cụ thể", "đa phương", "khu vực", "liên quan", "quan trọng", "hợp tác giữa hai nước"}
)
_UNDONE = regex.compile(r"(?i)(?<!\p{L})(?:không|chưa|không thể|chưa thể)(?!\p{L})[^,;.]{0,40}$")
_SIGNED = regex.compile(r"(?i)(?<!\p{L})(?:ký|ký kết|trao|trao đổi|ký tắt|đã ký|lễ ký|được ký|chứng kiến|gồm|bao gồm)(?!\p{L})")
_OPENED = regex.compile(r"(?i)(?:mở ký|lễ ký|ký kết|ký) $")
_MAY_BE = regex.compile(r"(?i)(?<!\p{L})(?:sẽ|có thể|hy vọng|để|nhằm|muốn|sớm|tìm cách|nếu|gần|sắp|kỳ vọng|nỗ lực)(?!\p{L})")
_SIGNED_FAR = regex.compile(r"(?i)(?<!\p{L})(?:ký|ký kết|trao|gồm)(?!\p{L})")
_ADOPTED = regex.compile(r"(?i)(?<!\p{L})(?:thông qua|ra|đưa ra|ban hành|công bố|nhất trí ra|phát đi|đạt|đạt được|chốt)(?!\p{L})")
_IN_FORCE = regex.compile(r"(?i)(?<!\p{L})(?:triển khai|thực hiện|thực thi|có hiệu lực|tận dụng|phát huy|tuân thủ|theo|khai thác|hiệu quả|thi hành|tranh thủ|khuôn khổ|cơ sở|tôn trọng|duy trì|thành viên|trong)(?!\p{L})")
_PROPOSED = regex.compile(r"(?i)(?<!\p{L})(?:sớm (?:ký|ký kết|hoàn tất|đi đến ký)|đề xuất|đề nghị|hướng tới|tiến tới|sẽ ký|sẽ|nghiên cứu|xem xét|dự kiến|chuẩn bị|mong muốn|muốn|kêu gọi|khả năng|xúc tiến|thúc đẩy (?:việc )?(?:ký|sớm ký))(?!\p{L})")
_NEGOTIATING = regex.compile(r"(?i)(?<!\p{L})(?:đàm phán|thương lượng|soạn thảo|hoàn thiện|bàn về)(?!\p{L})")
_RATIFY = regex.compile(r"(?i)(?<!\p{L})phê chuẩn(?!\p{L})")
_LEFT = regex.compile(r"(?i)(?<!\p{L})(?:rút khỏi|rút ra khỏi|hủy bỏ|xé bỏ|chấm dứt|hủy|từ bỏ|rời)(?!\p{L})")
_SUSPENDED = regex.compile(r"(?i)(?<!\p{L})(?:đình chỉ|tạm dừng|ngừng thực hiện|đóng băng)(?!\p{L})")
_ACRONYM = regex.compile(r" ?\((?:gọi tắt là )?([A-Z][A-Z\-]{1,9})\)")
_BARE_ACRONYM = regex.compile(r"(?<![\p{L}\d])(?:[A-Z]{2,}FTA|EVIPA|CPTPP|RCEP|VJEPA|COC|DOC|CEPA|INF|START|NAFTA|USMCA|TPP)(?![\p{L}\d])")
_ACRONYMS = regex.compile(r"(?<![\p{L}\d])[A-Z]{3,}(?![\p{L}\d])")
_STATEMENTS = ("tuyên bố", "bản tuyên bố", "thông cáo")
_STATEMENT_STOP = regex.compile(r"(?i)(?<!\p{L})(?:khẳng định|bày tỏ|nhấn mạnh|kêu gọi|lên án|ủng hộ|cam kết|nêu|cho biết|phản đối|cảnh báo|yêu cầu|nói|rằng)(?!\p{L})")
_PERIOD = regex.compile(r"(?i)(?:giai đoạn|năm học|nhiệm kỳ|thời kỳ) ?(?:từ năm )?(\d{4}) ?(?:-|đến(?: năm)?) ?(\d{4})")
_SIGNATORY = regex.compile(r"(?i)giữa (?P<a>.+?) (?:và|với) (?P<b>.+?)(?= về | giai đoạn | trong | năm |,|$| \()")
_BODY_HEAD = regex.compile(r"^(?:Bộ|Ủy ban|Ban|Hội|Liên đoàn|Phòng|Thông tấn|Viện|Học viện|Đại học|Trường|Ngân hàng|Tổng cục|Cục|Cơ quan|Văn phòng|Tòa án|Viện kiểm sát|Đài|Tập đoàn|Tổng công ty|Công ty|Quốc hội|Mặt trận|Trung tâm|Tỉnh|tỉnh|Thành phố|TP|Kho bạc|Kiểm toán|Thanh tra|Đoàn|Hiệp hội|Báo|Quỹ|Chính phủ|Tạp chí|Bảo tàng|UBND)(?!\p{L})")
_UN_OR_HANOI = regex.compile(r"(?i)liên hợp quốc|liên hiệp quốc|Hà Nội")
_CONVENTION = regex.compile(r"(?i)liên hợp quốc|luật biển|geneva|vienna|viên (?:năm|về)")
_OWN_ACT = regex.compile(r"(?i)(?:ký|phê chuẩn|rút khỏi|gia nhập)")
_CAPITAL = regex.compile(r"\p{Lu}")
_DANGLING = regex.compile(r"(?i) (?:và|với|tại|ở|của|trong|về|giữa|cho|năm|từ|đến|trên)$")
_TO_BE_MADE = regex.compile(r"(?i)xây dựng|thiết lập|hoàn tất")
_UNDER_TALKS = regex.compile(r"(?i) ?(?:đang|tiếp tục) (?:được )?đàm phán")
_WAS_ADOPTED = regex.compile(r"(?i) ?(?:đã |vừa )?được (?:hai bên )?(?:thông qua|đưa ra|công bố|ban hành)")
_WAS_SIGNED = regex.compile(r"(?i)[ ,]*(?:đã |vừa |mới |được |hai bên |hai nước |mà |chính thức |bộ quốc phòng |của )*(?:ký|ký kết)(?!\p{L})")
_TOOK_FORCE = regex.compile(r"(?i) ?(?:đã |chính thức |bắt đầu )*(?:có hiệu lực|đi vào thực thi)")
_AT_SIGNING = regex.compile(r"(?i)gồm|chứng kiến|lễ ký")
_OF_YEAR = regex.compile(r"(?i) ?(?:năm|ký năm|ngày)")


@dataclass(frozen=True, slots=True)
class _Text:
    start: int
    end: int
    title: str
    kind: AgreementKind
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    status: AgreementStatus
    date: str | None
    place: str | None
    period: str | None
    sentence: int
    part: Part
    confidence: float


@dataclass(frozen=True, slots=True)
class KnownAgreement:
    """An agreement that news names by its acronym."""

    acronym: str
    title: str
    kind: str
    parties: tuple[str, ...]
    status: str


@cache
def known_agreements() -> dict[str, KnownAgreement]:
    """Agreements by acronym."""
    out: dict[str, KnownAgreement] = {}
    for line in files("banggiao.reading.lexicon").joinpath("data/known_agreements.tsv").read_text("utf-8").splitlines()[1:]:
        acronym, title, kind, parties, status = line.split("\t")
        out[acronym] = KnownAgreement(acronym, title, kind, tuple(parties.split(",")), status)
    return out


def read_agreements(frame: Frame, engagements: list[Engagement]) -> list[Agreement]:
    """All agreements of an article; signed ones of a list take the day and place of the signing that the article tells."""
    found: list[_Text] = []
    heads = _heads(frame)
    acronyms = any(a in frame.text for a in known_agreements())
    signing = next((e for e in engagements if e.kind is EngagementKind.SIGNING and e.status is EngagementStatus.HELD), None)
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is Part.BYLINE:
            continue
        for head in heads.get(number, ()):
            one = _one(frame, number, sentence, head, signing)
            if one is not None and not (found and one.start < found[-1].end):
                found.append(one)
        if acronyms:
            found += _bare(frame, number, sentence, found)
    return _merge(frame, found)


@cache
def _head_words() -> ahocorasick_rs.AhoCorasick:
    """What the kinds of text begin with; the pattern then decides."""
    words = ("ý định thư", "thư bày tỏ", "thư ngỏ", "ghi nhớ", "biên bản", "mou", "tuyên bố", "thông cáo", "tầm nhìn", "nghị định thư", "hiệp ước", "công ước",
             "hợp đồng", "kế hoạch", "chương trình", "hiệp định", "thỏa thuận", "công hàm", "bộ quy tắc", "điều lệ", "văn bản")  # fmt: skip
    return ahocorasick_rs.AhoCorasick(list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def _heads(frame: Frame) -> dict[int, list[regex.Match[str]]]:
    """Where kinds of text are named, by sentence: an automaton finds the words, the pattern says which kind."""
    out: dict[int, list[regex.Match[str]]] = {}
    sentences = frame.document.sentences
    last = -1
    for _, start, _ in _head_words().find_matches_as_indexes(frame.lowered):
        number = frame.document.sentence_at(start)
        sentence = sentences[number]
        floor = max(sentence.start, start - 9, last)
        head = _HEAD.search(frame.text, floor, min(sentence.end, start + 48)) if floor <= start else None
        if head is None or head.start() > start or head.end() <= start:
            continue
        out.setdefault(number, []).append(head)
        last = head.end()
    return out


def _bare(frame: Frame, number: int, sentence: Sentence, found: list[_Text]) -> list[_Text]:
    """Agreements named by their acronym alone: 'sớm phê chuẩn EVIPA'."""
    out: list[_Text] = []
    for acronym in _BARE_ACRONYM.finditer(frame.text, sentence.start, sentence.end):
        known = known_agreements().get(acronym.group())
        if known is None or any(t.start <= acronym.start() < t.end for t in found) or len(known.parties) < 2:
            continue
        status = _status(frame, sentence, acronym.start(), acronym.end(), None)
        if status is not None:
            out.append(
                _Text(acronym.start(), acronym.end(), acronym.group(), AgreementKind(known.kind), tuple(sorted(known.parties)), (), status, None, None, None, number, sentence.part, 0.6)
            )
    return out


def _one(frame: Frame, number: int, sentence: Sentence, head: regex.Match[str], signing: Engagement | None) -> _Text | None:
    text = frame.text
    start, kind = head.start(), AgreementKind(head.lastgroup or "other")
    before = text[max(sentence.start, start - 70) : start]
    if _PLURAL.search(before[-14:]) and not before[-4:].lower() == "một ":
        return None
    end = _title_end(frame, head.end(), sentence.end)
    acronym = _ACRONYM.match(text, end)
    known = None
    if acronym is not None:
        known = known_agreements().get(acronym.group(1))
        end = acronym.end() if kind is not AgreementKind.DECLARATION else end
        if text.startswith((" về ", " giữa ", " hợp tác "), end):
            end = _title_end(frame, end, sentence.end)
    inner = _BARE_ACRONYM.search(text, head.end(), end)
    if known is None and inner is not None:
        known = known_agreements().get(inner.group())
        if known is not None and text.startswith((" và ", " với "), inner.end()):
            end = inner.end()
    title = " ".join(frame.document.normal.quote(start, end).split())
    words = title.split()
    rest = text[head.end() : end]
    dated = _DATED.match(text, end) is not None
    capital = text[start].isupper() and start > sentence.start and end - head.end() > 3
    specific = end > head.end() and (dated or capital or _SPECIFIC.search(rest) is not None) and rest.strip().lower() not in _VAGUE
    if rest.lower().startswith(" với ") and " về " not in rest:
        specific = False
    if len(words) < 3 or not specific:
        if kind not in (AgreementKind.JOINT_STATEMENT,) or not _ADOPTED.search(before[-30:]):
            return None
    if kind is AgreementKind.TREATY and _OPENED.search(before) and _UN_OR_HANOI.search(title):
        status = AgreementStatus.PROPOSED if _MAY_BE.search(before) else AgreementStatus.SIGNED
        return _Text(start, end, title, kind, ("UN",), (), status, None, None, None, number, sentence.part, 0.7)
    if kind is AgreementKind.TREATY and _CONVENTION.search(title) and not _OWN_ACT.search(before[-24:]):
        return None  # cited as a standard
    parties = known.parties if known is not None else _parties(frame, number, sentence, start, end)
    if not parties:
        return None
    status = _status(frame, sentence, start, end, known)
    if status is None:
        return None
    named = _CAPITAL.search(text[start : end]) is not None
    if len(parties) < 2 and known is None and not (kind is AgreementKind.JOINT_STATEMENT and len(parties) == 1 and len(parties[0]) != 3):
        return None
    date, place = _when(frame, sentence, start, end, status, signing)
    return _Text(
        start, end, title, kind, tuple(sorted(set(parties))), _signatories(frame, title, parties, sentence, start), status, date, place,
        _period(title), number, sentence.part, 0.8 if named else 0.6,
    )  # fmt: skip


def _title_end(frame: Frame, position: int, limit: int) -> int:
    text = frame.text
    stop = _STOP.search(text, position, limit)
    while stop is not None:
        # 'Hiệp định ... Việt Nam - Liên minh Kinh tế Á-Âu', 'giữa Bộ Văn hóa, Thể thao và Du lịch': inside a known name.
        inside = next((h for h in frame.index.hits if h.start < stop.start() < h.end and h.kind in ("body", "organisation", "field", "country")), None)
        if inside is None:
            break
        stop = _STOP.search(text, inside.end, limit)
    end = stop.start() if stop is not None else limit
    if frame.lowered.startswith(_STATEMENTS, max(0, position - 16)) or frame.lowered[max(0, position - 16) : position].endswith(("chung", "tuyên bố", "thông cáo")):
        said = _STATEMENT_STOP.search(text, position, end)
        end = said.start() if said is not None else end
    while end > position and text[end - 1] in " -'":
        end -= 1
    tail = _DANGLING.search(text[position:end])
    return position + tail.start() if tail is not None else end


def _parties(frame: Frame, number: int, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """States in the title; else those who sign: the clause's subject, the pair spoken of."""
    inside: list[str] = []
    for actor in frame.cast.within(start, end + 1):
        if actor.kind in ("person", "role", "pronoun"):
            continue
        for code in actor.codes:
            if code not in inside and code != "UN":
                inside.append(code)
    if frame.lowered.startswith(_STATEMENTS, start):
        speaker = frame.clauses.subject(start, number)
        if speaker is not None and (len(speaker.codes) >= 2 or speaker.kind == "organisation") and not speaker.inherited:
            return speaker.codes
    if len(inside) >= 2:
        return tuple(inside[:4])
    behind = frame.cast.within(end, min(sentence.end, end + 60))
    if behind and text_gap(frame, end, behind[0].start) in (" với ", " cùng ") and behind[0].codes:
        subject = frame.clauses.subject(start, number)
        left = tuple(inside) or (subject.codes if subject is not None else ())
        if left and set(behind[0].codes) - set(left):
            return tuple(dict.fromkeys((*left, *behind[0].codes)))
    subject = frame.clauses.subject(start, number)
    codes = list(inside)
    if subject is not None:
        codes += [c for c in subject.codes if c not in codes]
    if len(codes) >= 2:
        return tuple(codes[:3])
    home = frame.cast.home
    for actor in [*reversed(frame.cast.within(sentence.start, start)), *frame.cast.within(end, sentence.end), *reversed(frame.cast.within(max(0, sentence.start - 600), sentence.start))]:
        if actor.kind == "organisation":
            continue
        for code in actor.codes:
            if code not in codes:
                codes.append(code)
        if len(codes) >= 2:
            break
    if len(codes) == 1 and home is not None and home not in codes:
        codes.append(home)
    return tuple(codes[:2]) if len(codes) >= 2 else ()


def text_gap(frame: Frame, start: int, end: int) -> str:
    """The words between two offsets."""
    return frame.text[start:end]


def _status(frame: Frame, sentence: Sentence, start: int, end: int, known: KnownAgreement | None) -> AgreementStatus | None:
    """What the text says of its life; None where it says nothing."""
    text = frame.text
    cut = max(text.rfind(";", sentence.start, start) + 1, sentence.start)
    before = text[max(cut, start - 130) : start]
    near = before[-60:]
    after = text[end : min(sentence.end, end + 80)]
    if _UNDONE.search(near):
        return None
    if _LEFT.search(near):
        return AgreementStatus.TERMINATED
    if _SUSPENDED.search(near):
        return AgreementStatus.SUSPENDED
    if _RATIFY.search(near) or _RATIFY.search(after[:40]):
        return AgreementStatus.SIGNED
    if _PROPOSED.search(near) and (_SIGNED.search(near) or _TO_BE_MADE.search(near)):
        return AgreementStatus.PROPOSED
    if _NEGOTIATING.search(near[-40:]) or _UNDER_TALKS.match(after):
        return AgreementStatus.NEGOTIATING
    if _ADOPTED.search(near[-40:]) or _WAS_ADOPTED.match(after):
        return AgreementStatus.PROPOSED if _MAY_BE.search(near) else AgreementStatus.ADOPTED
    if _WAS_SIGNED.match(after):
        return AgreementStatus.SIGNED
    if _TOOK_FORCE.match(after):
        return AgreementStatus.IN_FORCE
    in_force = list(_IN_FORCE.finditer(near))
    signed = list(_SIGNED.finditer(before))
    if signed and (not in_force or signed[-1].start() - (len(before) - len(near)) > in_force[-1].start() or _AT_SIGNING.search(before)):
        return AgreementStatus.SIGNED
    if in_force:
        return AgreementStatus.IN_FORCE
    if _SIGNED_FAR.search(text, sentence.start, start):
        return AgreementStatus.SIGNED
    if known is not None:
        return AgreementStatus(known.status)
    return None


def _when(frame: Frame, sentence: Sentence, start: int, end: int, status: AgreementStatus, signing: Engagement | None) -> tuple[str | None, str | None]:
    if status not in (AgreementStatus.SIGNED, AgreementStatus.ADOPTED):
        near = [m for m in dates_in(frame, end, min(sentence.end, end + 16))]
        if near and status is AgreementStatus.IN_FORCE and _OF_YEAR.match(frame.text[end : end + 10]):
            return resolve_date(frame, near[0], tense="past").date, None
        return None, None
    for mark in find_anniversaries(frame.text, sentence.start, sentence.end):
        if 0 <= start - mark.end <= 30:
            year = founding_year(mark, frame.text, frame.dates, frame.published)
            return (str(year) if year is not None else None), None
    best = None
    told = _DATED.match(frame.text, end)
    if told is not None:
        inside = dates_in(frame, end, min(sentence.end, end + 26))
        if inside:
            return resolve_date(frame, inside[0], tense="past").date, None
    for mention in dates_in(frame, sentence.start, sentence.end):
        if start <= mention.start < end:
            continue
        distance = mention.start - end if mention.start >= end else start - mention.end
        if distance > 150:
            continue
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is not None:
        when = resolve_date(frame, best[1], tense="past")
        return when.date if when.date_end is None else None, None
    if signing is not None:
        return signing.date, signing.place
    return (frame.published, None) if status is AgreementStatus.ADOPTED and frame.text[sentence.start : start].find("đã") >= 0 else (None, None)


def _signatories(frame: Frame, title: str, parties: tuple[str, ...], sentence: Sentence, start: int) -> tuple[str, ...]:
    found = _SIGNATORY.search(title)
    if found is None:
        return ()
    sides = [found.group("a").strip(), found.group("b").strip()]
    return tuple(s for s in sides if _BODY_HEAD.match(s))


def _period(title: str) -> str | None:
    found = _PERIOD.search(title)
    return f"{found.group(1)}/{found.group(2)}" if found is not None and found.group(1) < found.group(2) else None


def _merge(frame: Frame, found: list[_Text]) -> list[Agreement]:
    groups: list[list[_Text]] = []
    for one in found:
        words = set(fold(one.title).split())
        for group in groups:
            head = group[0]
            if head.kind is not one.kind or set(head.parties) != set(one.parties):
                continue
            theirs = set(fold(head.title).split())
            mine_a, theirs_a = _ACRONYMS.findall(one.title), _ACRONYMS.findall(head.title)
            if mine_a and theirs_a and not set(mine_a) & set(theirs_a):
                continue
            if (len(mine_a) == 1 and one.title == mine_a[0] and mine_a[0] in head.title):
                group.append(one)
                break
            if len(words & theirs) >= 0.6 * len(words | theirs) or (set(mine_a) & set(theirs_a)):
                group.append(one)
                break
        else:
            groups.append([one])
    out: list[Agreement] = []
    order = (AgreementStatus.SIGNED, AgreementStatus.ADOPTED, AgreementStatus.TERMINATED, AgreementStatus.SUSPENDED, AgreementStatus.IN_FORCE, AgreementStatus.NEGOTIATING, AgreementStatus.PROPOSED)
    for group in groups:
        best = max(group, key=lambda t: (len(t.title.split()), t.part is Part.BODY))
        status = min((t.status for t in group), key=order.index)
        ordered = [best] + [t for t in group if t is not best]
        out.append(
            Agreement(
                evidence=tuple(frame.span(t.start, t.end) for t in ordered),
                confidence=best.confidence,
                rule=f"agreement/{best.kind}",
                kind=best.kind,
                title=best.title,
                parties=best.parties,
                signatories=next((t.signatories for t in group if t.signatories), ()),
                date=next((t.date for t in group if t.date), None),
                place=next((t.place for t in group if t.place), None),
                status=status,
                period=best.period,
            )
        )
    return out
