"""Who attends what goes by a name: the subject, both sides of a welcome, whoever is met or invited there."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.parties import main_subject_after, sides_of, subject_of
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.facts.engagements.visitors import RETINUE, headed
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

SUMMITS = frozenset({"hội nghị thượng đỉnh", "thượng đỉnh", "hội nghị cấp cao", "cuộc họp thượng đỉnh"})
_ORGANISES = regex.compile(
    r"(?i)(?<!\p{L})(?:tổ chức|đăng cai|chuẩn bị|đảm nhiệm|đảm nhận)"
    r"(?: (?:thành công|tốt|các|sự kiện|vai trò|chủ nhà|năm|hoạt động))*"
    r"(?: [^.;,]{0,20}trong đó có)? $"
)
_REVIEWS = ("duyệt đội danh dự", "duyệt đội quân danh dự")  # at a welcome: guest and host
_OVER = regex.compile(r"(?i)(?<!\p{L})(?:sau|sau khi|ngay sau|kết thúc)(?: \p{L}+)? $")
# Of a head of state who comes into office or has died; the dead take no part.
_STATELY = ("lễ nhậm chức", "lễ đăng quang", "lễ tang", "lễ truy điệu", "quốc tang")
# Ceremonies for somebody, named behind them.
_BANQUETS = ("chiêu đãi", "tiệc chiêu đãi", "quốc yến", "tiệc trà")
_HONOURS = ("lễ đón", "lễ chào đón", "lễ tiễn", "viếng", "lễ viếng", *_BANQUETS, *_STATELY)
_PRAISED = regex.compile(
    r"(?<!\p{L})(?:chúc mừng|cảm ơn|đánh giá cao|hoan nghênh|ủng hộ)[^;.]{1,60}(?:đã |sẽ |vừa )?"
    r"(?:tổ chức|đăng cai|chủ trì)[^;.]*$"
)
# 'X cho biết kết quả của hội nghị', 'X chỉ trích hội nghị': who speaks of it need not be there.
_SPEAKS_OF = regex.compile(
    r"(?<!\p{L})(?:cho biết|cho hay|nói|khẳng định|cho rằng|tuyên bố|đánh giá|nhận định|cáo buộc|thông báo|xác nhận|"
    r"bình luận|chỉ trích|phản đối|hy vọng|kỳ vọng|tin rằng)(?!\p{L})"
    r"(?:(?!(?<!\p{L})(?:dự|tham dự|tham gia|phát biểu|chủ trì|đồng chủ trì|bên lề|khuôn khổ|nhân|tại|trong|khai mạc|"
    r"tới|đến|tổ chức|đăng cai|mời|ông|bà|cùng|với)(?!\p{L}))[^.;])*$"
)
_ASIDE = regex.compile(r"(?i)(?<!\p{L})(?:bên lề|trong khuôn khổ)(?: các| cuộc)* $")  # whoever is met there is there
_MET = regex.compile(
    r" (?:đã |sẽ |vừa |có )?(?:cuộc )?(?:gặp|hội đàm|hội kiến|tiếp|tiếp xúc|trao đổi|làm việc|gặp gỡ)"
    r"(?: song phương| riêng| với| ngắn)* "
)
_COMES_FOR = regex.compile(
    rf"(?i){RETINUE}(?: (?:đang|đã|sẽ|sang|đến|tới))* thăm [^,.;]{{2,60}}(?: và|,| để)(?: tham)? dự(?: lễ| các)? "
    r"|,?(?: nhân dịp| nhân)? (?:sang|đến|tới) (?:[^,.;]{2,40}? )?(?:để )?(?:tham )?dự(?: lễ| các)? "
)
_THERE = regex.compile(r"(?i)(?<!\p{L})(?:bên lề|trong khuôn khổ)(?: các| cuộc)* $")
_FOR_WHOM = regex.compile(r"(?i)(?<!\p{L})(?:chào mừng|mừng|chiêu đãi|đón|cho|dành cho|thết đãi|vinh danh|với) $")
WITH_THEM = regex.compile(r"(?i)(?:với )?sự (?:tham dự|tham gia|có mặt|góp mặt|hiện diện|chủ trì) của ")
_JOINING = regex.compile(
    r"sự (?:tham dự|tham gia|có mặt|góp mặt|hiện diện)(?: \p{Ll}+){0,3} của ((?:(?! tại )[^,.;]){2,60}) "
    r"(?:tại|ở|trong) (?:các )?$"
)
# 'A gặp B; C nhân dịp dự hội nghị': A came for it.
_ON_COMING = regex.compile(r"(?<!\p{L})nhân (?:dịp |chuyến )?(?:cùng )?(?:tham dự|dự|tới dự|đến dự) $")
_TOGETHER = regex.compile(r"(?: \p{Ll}+){0,2} cùng(?: với)? $")
_INVITES = regex.compile(r"(?i)(?<!\p{L})(?:mời|tháp tùng)(?: ngài| ông| bà| đồng chí| các)? $")


def attending(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Actor]:
    """Who takes part in something named: the subject that attends, or, for a welcome, both sides."""
    joining = _JOINING.search(frame.lowered, max(sentence.start, trigger.start - 90), trigger.start)
    if joining is not None:
        joins = [a for a in frame.cast.within(joining.start(1), trigger.start) if a.codes]
        if joins:
            return joins  # 'A đánh giá cao sự tham gia của B tại hội nghị': B
    subject = subject_of(frame, trigger, sentence)
    out: list[Actor] = []
    if subject is not None and _PRAISED.search(frame.lowered, subject.end, trigger.start) is not None:
        return []  # 'A chúc mừng B tổ chức thành công hội nghị': A need not have come
    if subject is not None and _ON_COMING.search(frame.lowered, max(sentence.start, trigger.start - 30), trigger.start):
        lead = frame.clauses.lead(trigger.sentence)
        subject = lead if lead is not None and lead.codes and lead.end < subject.start else subject
    pair: list[Actor] = []
    if trigger.form in SUMMITS:
        sides = sides_of(frame, trigger, sentence)
        if not sides.left and len(sides.codes) >= 2:
            return [*sides.right, *_with_them(frame, trigger, sentence)]
        # 'X dự hội nghị thượng đỉnh lịch sử Mỹ - Triều'
        pair = [a for a in sides.right[:1] if len(a.codes) == 2 and a.kind == "group"]
    if subject is not None and not pair and _only_speaks(frame, trigger, subject.end):
        return []
    if subject is not None and sentence.start <= subject.start < trigger.start and not subject.inherited:
        out = _coordinated(frame, sentence, frame.cast.within(subject.start, subject.end + 1))
        out += _with_others(frame, subject.end, trigger.start, sentence)
        out = _come_for_it(frame, trigger, sentence) or _met_there(frame, trigger, sentence) or out
    if pair:
        out = [*(a for a in out if set(a.codes) <= set(pair[0].codes)), *pair]
    if trigger.form in SUMMITS and not out:
        sides = sides_of(frame, trigger, sentence)
        out = [*sides.left, *sides.right] if len(sides.codes) >= 2 else []
    if _ASIDE.search(frame.text, max(sentence.start, trigger.start - 24), trigger.start):
        floor = max((a.end for a in out), default=sentence.start)
        out += [a for a in frame.cast.within(floor, trigger.start) if a.kind in ("person", "role") and a.codes]
        if not out:
            out = _who_met(frame, trigger, sentence)
        elif len({c for a in out for c in a.codes}) == 1:  # 'Tại cuộc gặp với A bên lề hội nghị, B nói'
            after = main_subject_after(frame, trigger.end, sentence)
            out += [a for a in after if a.kind in ("person", "role") and a.codes]
    invited = _invited(frame, trigger, sentence)
    if invited and status is EngagementStatus.INVITED:
        return invited  # whoever invites needn't come
    if invited:
        out = [*out, *invited]
    if trigger.form in ("thảm đỏ", *_REVIEWS):
        return [a for a in frame.cast.within(sentence.start, sentence.end) if a.kind in ("person", "role")]
    if trigger.form.startswith(_HONOURS) or "quốc thư" in trigger.form:
        for chain in frame.clauses.chains(trigger.end, min(sentence.end, trigger.end + 160)):
            gap = frame.text[trigger.end : chain[0].start]
            if len(gap) <= 30 or (len(gap) <= 60 and _FOR_WHOM.search(gap)):
                honoured = trigger.form.endswith(("viếng", "tang", "truy điệu"))  # they take no part
                out += [replace(a, person=None) if honoured else a for a in chain if a.kind in ("person", "role")]
            break
    organised = _ORGANISES.search(frame.text, max(sentence.start, trigger.start - 50), trigger.start)
    if organised is not None and trigger.form not in _BANQUETS:
        out = [a for a in out if a.kind in ("state", "group")]  # whoever asks for it or helps to hold it needn't come
    noun = trigger.form.startswith(("lễ", "hội", "cuộc", "kỳ", "phiên", "diễn"))
    if trigger.kind is EngagementKind.CONFERENCE and not any(a.kind == "person" for a in out):
        out += _with_them(frame, trigger, sentence)
    if not out and not (noun and _OVER.search(frame.text, max(sentence.start, trigger.start - 12), trigger.start)):
        out = [a for a in main_subject_after(frame, trigger.end, sentence) if a.kind != "organisation"]
    return out


def _only_speaks(frame: Frame, trigger: Trigger, position: int) -> bool:
    """'X chỉ trích hội nghị': of a conference, not of one that X holds with somebody."""
    if trigger.kind is not EngagementKind.CONFERENCE or frame.text.startswith((" với ", " giữa "), trigger.end):
        return False
    return _SPEAKS_OF.search(frame.lowered, position, trigger.start) is not None


def _with_them(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'Hội nghị ... với sự tham dự của A và B': both."""
    joined = WITH_THEM.search(frame.text, trigger.end, sentence.end)
    chains = frame.clauses.chains(joined.end(), sentence.end)[:1] if joined is not None else []
    near = [c for c in chains if joined is not None and c[0].start - joined.end() <= 24]
    return [a for a in near[0] if a.kind != "organisation"] if near else []


def _with_others(frame: Frame, start: int, end: int, sentence: Sentence) -> list[Actor]:
    """'Đại sứ X đã cùng Thứ trưởng Y dự lễ ...': Y."""
    for chain in frame.clauses.chains(start, end):
        if chain[0].kind == "person" and _TOGETHER.search(frame.text, max(sentence.start, start), chain[0].start):
            return [a for a in chain if a.kind == "person"]
    return []


def _come_for_it(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'lễ đón A thăm chính thức Việt Nam và tham dự Diễn đàn': A."""
    last = headed(frame, sentence.start, trigger.start)
    return last if last and _COMES_FOR.fullmatch(frame.lowered, last[-1].end, trigger.start) else []


def _met_there(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'A gặp B, C trong khuôn khổ hội nghị': all of them."""
    if not _THERE.search(frame.text, max(sentence.start, trigger.start - 24), trigger.start):
        return []
    lead = frame.clauses.lead(trigger.sentence)
    if lead is None or lead.kind not in ("person", "role", "group") or lead.end > trigger.start:
        return []
    met = [a for a in frame.cast.within(lead.start, trigger.start) if a.kind in ("person", "role") and a.codes]
    after = next((a for a in met if a.start >= lead.end), None)
    if after is None or not _MET.fullmatch(frame.lowered, lead.end, after.start):
        return []
    return met if len({c for a in met for c in a.codes}) > 1 else []


def _who_met(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'Bên lề hội nghị X, A đã gặp B': both."""
    met = main_subject_after(frame, trigger.end, sentence)
    for chain in frame.clauses.chains(met[-1].end, sentence.end)[:1] if met and met[-1].start > trigger.end else ():
        if _MET.fullmatch(frame.lowered, met[-1].end, chain[0].start):
            met = [*met, *chain]
    return [a for a in met if a.kind != "organisation"]


def _coordinated(frame: Frame, sentence: Sentence, subject: list[Actor]) -> list[Actor]:
    """The subject's actors, of 'cuộc gặp giữa A và B tại hội nghị' both; organisations don't attend."""
    for chain in frame.clauses.chains(sentence.start, subject[-1].end + 1) if subject else ():
        if chain[-1] is subject[-1] and frame.lowered.endswith("giữa ", 0, chain[0].start):
            subject = chain
    return [a for a in subject if a.kind != "organisation"]


def _invited(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'mời X (thăm ... và) dự hội nghị': X."""
    for chain in frame.clauses.chains(sentence.start, trigger.start):
        if _INVITES.search(frame.text[max(sentence.start, chain[0].start - 16) : chain[0].start]):
            return [a for a in chain if a.kind != "organisation"]
    return []
