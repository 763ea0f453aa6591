"""Stances told in other orders: 'được X hoan nghênh', 'gửi tới X lời chúc mừng nồng nhiệt'."""

from __future__ import annotations

import re

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Subject, subject_of
from banggiao.reading.cues import whole
from banggiao.reading.document import Part
from banggiao.reading.facts.positions.dealings import stood_against
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.frame import Frame
from banggiao.reading.outsiders import outsiders
from banggiao.reading.speech_acts import SpeechAct

_BY = re.compile(r"(?<!\w)được (?:phía |cả |chính |các nước |nhiều nước |cộng đồng )?$")
_NOT_BY = re.compile(
    r"(?<!\w)(?:không|chưa|để|nhằm|nếu|mong|hy vọng|cần|sẽ|muốn|nên)(?: [^\W\d_]+){0,2} được (?:phía )?$"
)
_HOW = re.compile(
    r" (?:(?:luôn|đã|đang|rất|nhiệt liệt|hết sức|cùng|đều|tiếp tục|mạnh mẽ|vô cùng|hoàn toàn|ngày càng) )*"
    r"(?P<verb>hoan nghênh|đánh giá (?:rất )?cao|ủng hộ|ghi nhận|đánh giá tích cực|coi trọng|trân trọng)(?!\w)"
)
_BY_KINDS = {"ủng hộ": PositionKind.SUPPORT, "coi trọng": PositionKind.PRIORITY, "trân trọng": PositionKind.PRIORITY}
BY_CUES = (
    "hoan nghênh", "đánh giá cao", "đánh giá rất cao", "ủng hộ", "ghi nhận", "tích cực", "coi trọng", "trân trọng",
)  # fmt: skip
_SENDS = re.compile(
    r"(?<!\w)(?:gửi|chuyển|dành|có|trao)(?: tới| đến| cho)?(?P<whom> [^;.:\"]{2,130}?) (?:những )?lời"
    r" (?P<what>chúc mừng|cảm ơn|cám ơn|tri ân|khen ngợi|ngợi khen|chúc tốt đẹp)(?!\w)"
)
# 'Dành nhiều lời khen ngợi cho Y'.
_GIVES = re.compile(
    r"(?<!\w)(?:gửi|chuyển|dành|có|trao|dùng) (?:nhiều |những |không ít |hàng loạt )?(?:lời|mỹ từ)(?: lẽ)?"
    r" (?P<what>chúc mừng|cảm ơn|cám ơn|tri ân|khen ngợi|khen|ca ngợi|ngợi ca|tán dương|chỉ trích)(?: [^\W\d_]+){0,4}?"
    r"(?: dành)? (?:cho|tới|đến|về|nhằm vào)(?P<whom> [^;.:\"]{2,110})"
)
_SENT = {
    "chúc": PositionKind.CONGRATULATION, "khen": PositionKind.PRAISE, "ngợi": PositionKind.PRAISE,
    "ca": PositionKind.PRAISE, "tán": PositionKind.PRAISE, "chỉ": PositionKind.CONCERN,
}  # fmt: skip
SENT_CUES = (
    " lời chúc mừng", " lời cảm ơn", " lời cám ơn", " lời tri ân", " lời khen", " lời ca ngợi", " lời ngợi ca",
    " lời tán dương", " lời chỉ trích",
)  # fmt: skip
# 'Bài diễn văn thể hiện sự thất vọng của A với B'.
_FELT = re.compile(
    r"(?<!\w)(?:thể hiện|bày tỏ|khẳng định|nêu|nhấn mạnh|truyền đạt|phản ánh|cho thấy|nói lên|chứng tỏ)(?: rõ)?"
    r" (?:sự|nỗi|mối|lòng|những)"
    r" (?P<what>thất vọng|phản đối|bất bình|bất mãn|tức giận|quan ngại|lo ngại|biết ơn|ủng hộ|coi trọng|trân trọng)"
    r"(?: [^\W\d_]+){0,2}?(?:(?:,| và) (?:sự |những )?(?:ưu tiên|quý mến|quý trọng|trân trọng|quan tâm|thiện chí"
    r"|tình cảm|coi trọng|biết ơn|gắn bó)(?: [^\W\d_]+){0,2}?){0,2} của (?P<whose>(?:(?:đảng|nhà nước|chính phủ"
    r"|trung ương đảng|lãnh đạo|tập thể lãnh đạo|cá nhân|nhân dân)"
    r"(?:,| và|, và|,? cũng như)? ){0,4})"
)
FELT_CUES = tuple(
    f"{noun} của"
    for noun in (
        "thất vọng", "phản đối", "bất bình", "bất mãn", "tức giận", "ngại", "biết ơn", "ủng hộ", "coi trọng", "cao độ",
        "đặc biệt", "trân trọng", "ưu tiên", "ưu tiên cao", "cao nhất", "hàng đầu", "tốt đẹp", "sâu sắc",
        "thiện chí", "rất lớn", "chân thành",
    )
)  # fmt: skip
_FELT_FOR = re.compile(r"[^;.\"]{0,60}? (?:với|đối với|trước|về|dành cho|cho|tới|đến|trong việc) ")
_FELT_KINDS = {
    "biết ơn": PositionKind.GRATITUDE, "ủng hộ": PositionKind.SUPPORT, "coi trọng": PositionKind.PRIORITY,
    "trân trọng": PositionKind.PRIORITY,
}  # fmt: skip
# 'X nói X sẽ không ký trước khi ...': who doesn't move.
_REFUSES = re.compile(
    whole("sẽ không", "không bao giờ", "nhất quyết không", "kiên quyết không") + r"(?! chỉ)(?! để)"
    r"(?= [^,;.]{3,150}?(?:trước khi|trừ khi|trừ phi|cho đến khi|cho tới khi|đến khi|chừng nào"
    r"|nếu (?:[^,;.]{2,40} )?(?:không|chưa)|khi chưa)(?!\w))"
)
# 'X là một ưu tiên trong chính sách đối ngoại của Y', told by nobody: Y's regard.
_RANKED = re.compile(
    r"(?<!\w)(?:là|chiếm|giữ|có)(?!\w)[^.;\"]{0,110}?(?:ưu tiên|hàng đầu|quan trọng|trọng tâm)(?!\w)[^.;\"]{0,50}?"
    r" trong (?:tổng thể )?(?:chính sách|đường lối|chiến lược) (?:đối ngoại|ngoại giao)(?: [^\W\d_]+){0,6}? của "
)
_ACTING = frozenset(("person", "role", "state", "body", "organisation", "group"))
_STRENGTH = 0.7
_REACH = 160


def roundabout(frame: Frame, told: list[Stance]) -> list[Stance]:
    """The stances of both orders that none of ``told`` takes in."""
    low = frame.lowered
    out: list[Stance] = []
    if "được" in low and frame.words.praises:
        out += _passive(frame)
    if frame.words.sent:
        out += _sent(frame)
    if frame.words.felt:
        out += _felt(frame)
    if "sẽ không" in low or "không bao giờ" in low or "quyết không" in low:
        out += _refused(frame)
    if " đối ngoại" in low or " ngoại giao của" in low:
        out += _ranked(frame)
    return [s for s in out if not any(t.start < s.end and s.start < t.end for t in told)]


def _ranked(frame: Frame) -> list[Stance]:
    """'X là láng giềng gần gũi và là một ưu tiên trong chính sách đối ngoại của Y': Y's regard for X."""
    out = list[Stance]()
    for found in _RANKED.finditer(frame.lowered):
        number = frame.document.sentence_at(found.start())
        sentence = frame.document.sentences[number]
        if found.end() > sentence.end or sentence.part is Part.BYLINE:
            continue
        if any(act.sentence == number and act.start < found.start() for act in frame.acts):
            continue  # somebody's word
        owner = next(iter(frame.cast.within(found.end(), min(sentence.end, found.end() + 40))), None)
        if owner is None or owner.start != found.end() or len(owner.codes) != 1:
            continue
        ranked = [c for a in frame.cast.within(sentence.start, found.start()) for c in a.codes if c not in owner.codes]
        if len(set(ranked)) != 1:
            continue
        act = SpeechAct(found.start(), found.end(), number, "position", "ranked", sentence.start, True)
        out.append(
            Stance(act, subject_of([owner]), PositionKind.PRIORITY, sentence.start, sentence.end, _STRENGTH, ranked[0],
                   "ưu tiên trong chính sách")
        )
    return out


def _passive(frame: Frame) -> list[Stance]:
    """'Sáng kiến của A được lãnh đạo B hoan nghênh': B praises A."""
    low, out = frame.lowered, list[Stance]()
    at = low.find("được ")
    while at >= 0:
        out += _welcomed(frame, at)
        at = low.find("được ", at + 5)
    return out


def _welcomed(frame: Frame, at: int) -> list[Stance]:
    low = frame.lowered
    number = frame.document.sentence_at(at)
    sentence = frame.document.sentences[number]
    if sentence.part is Part.BYLINE or not sentence.start <= at < sentence.end:
        return []
    chain = next(iter(frame.clauses.chains(at, min(sentence.end, at + 90))), None)
    if chain is None or chain[0].kind not in _ACTING or not any(a.codes for a in chain):
        return []
    if _BY.search(low, at, chain[0].start) is None or _NOT_BY.search(low, sentence.start, chain[0].start):
        return []
    verb = _HOW.match(low, chain[-1].end, sentence.end)
    subject = subject_of(chain)
    in_speech, speaker = frame.clauses.quoted(at)
    if verb is None or not _of_office(frame, subject) or (in_speech and not _same_side(speaker, subject)):
        return []
    holders = set(subject.codes)
    before = [a for a in frame.cast.within(sentence.start, at) if a.codes and not holders & set(a.codes)]
    if not before:
        return []
    act = SpeechAct(verb.start("verb"), verb.end("verb"), number, "position", "passive", sentence.start, True)
    kind = _BY_KINDS.get(verb["verb"], PositionKind.PRAISE)
    stop = low.find(",", verb.end(), sentence.end)
    end = stop if stop > 0 else sentence.end
    start = max(low.rfind(",", sentence.start, at) + 1, sentence.start, at - _REACH)
    if not any(a.start >= start for a in before):
        start = max(sentence.start, before[-1].start)
    while low[start] == " ":
        start += 1
    return [Stance(act, subject, kind, start, end, _STRENGTH, before[0].codes[0], f"được {verb['verb']}")]


def _sent(frame: Frame) -> list[Stance]:
    """'X gửi tới Y lời chúc mừng': the words of a message, not that one was sent."""
    low, out = frame.lowered, list[Stance]()
    for found in (*_SENDS.finditer(low), *_GIVES.finditer(low)):
        number = frame.document.sentence_at(found.start())
        sentence = frame.document.sentences[number]
        if found.end("what") > sentence.end or sentence.part is Part.BYLINE:
            continue
        subject = frame.clauses.own(found.start(), number) or frame.clauses.inherited(number)
        if subject is None or len(subject.codes) != 1 or not _of_office(frame, subject):
            continue
        whom = [a for a in frame.cast.within(found.start("whom"), found.end("whom")) if a.codes]
        other = next((c for a in whom for c in a.codes if c not in subject.codes), None)
        if other is None:
            continue
        kind = _SENT.get(found["what"].split()[0], PositionKind.GRATITUDE)
        stop = low.find(";", found.end(), sentence.end)
        start = subject.start if not subject.inherited else found.start()
        act = SpeechAct(found.start(), found.end(), number, "position", "sent", start, True)
        end = stop if stop > 0 else sentence.end
        out.append(Stance(act, subject, kind, start, end, _STRENGTH, other, f"lời {found['what']}"))
    return out


def _same_side(speaker: Subject | None, subject: Subject) -> bool:
    """Whether what is said of a side's regard is that side's own word."""
    return speaker is not None and bool(set(speaker.codes) & set(subject.codes))


def _of_office(frame: Frame, subject: Subject) -> bool:
    if not subject.people:
        return True
    return not outsiders(frame.cast, frame.lowered).intersection(subject.people)


def _felt(frame: Frame) -> list[Stance]:
    """'... thể hiện sự thất vọng của A với B', whoever or whatever shows it."""
    low, out = frame.lowered, list[Stance]()
    for found in _FELT.finditer(low):
        number = frame.document.sentence_at(found.start())
        sentence = frame.document.sentences[number]
        if found.end() >= sentence.end or sentence.part is Part.BYLINE:
            continue
        whose = found.start("whose") if found["whose"] else found.end()
        chain = next((c for c in frame.clauses.chains(whose, min(sentence.end, whose + 90)) if c[0].codes), None)
        if chain is None or chain[0].start - found.end() > 1 or chain[0].kind not in _ACTING:
            continue
        subject = subject_of(chain)
        toward = _FELT_FOR.match(low, chain[-1].end, sentence.end)
        if toward is None or len(subject.codes) != 1 or not _of_office(frame, subject):
            continue
        others = frame.cast.within(toward.end(), min(sentence.end, toward.end() + 120))
        other = next((c for a in others for c in a.codes if c not in subject.codes), None)
        if other is None:
            continue
        if _told_by_another(frame, number, found.start(), subject):
            continue
        kind = _FELT_KINDS.get(found["what"], PositionKind.CONCERN)
        act = SpeechAct(found.start(), found.end(), number, "position", "felt", found.start(), True)
        out.append(Stance(act, subject, kind, found.start(), sentence.end, _STRENGTH, other, found["what"]))
    return out


def _told_by_another(frame: Frame, number: int, start: int, subject: Subject) -> bool:
    """Whether somebody of another side says so: that one's praise, if anything."""
    voices = frame.clauses.voices(frame.acts)
    for act, voice in zip(frame.acts, voices, strict=True):
        if act.sentence == number and act.end <= start and act.group == "speech" and voice is not None and voice.own:
            return not set(voice.subject.codes) & set(subject.codes)
    return False


def _refused(frame: Frame) -> list[Stance]:
    """'A tuyên bố A sẽ không ... cho tới khi B ...': a line that A doesn't leave."""
    low, out = frame.lowered, list[Stance]()
    voices = None
    for found in _REFUSES.finditer(low):
        number = frame.document.sentence_at(found.start())
        sentence = frame.document.sentences[number]
        if found.end() >= sentence.end or sentence.part is Part.BYLINE:
            continue
        voices = voices or frame.clauses.voices(frame.acts)
        for act, voice in zip(frame.acts, voices, strict=True):
            if act.sentence != number or act.group != "speech" or voice is None or found.start() - act.end > _REACH:
                continue
            if act.end > found.start() or act.denied or not (act.fresh or voice.own) or voice.subject.inherited:
                continue
            who = frame.cast.within(act.end, found.start())
            named = any(set(a.codes) - set(voice.subject.codes) for a in frame.cast.within(found.end(), sentence.end))
            if len(voice.subject.codes) != 1 or not named:
                continue
            if any(a.codes and not set(a.codes) & set(voice.subject.codes) for a in who):
                continue
            told = SpeechAct(found.start(), found.end(), number, "position", "refused", act.opening, True)
            start = min(act.opening, act.start)
            kind, words = PositionKind.PRINCIPLE, "không ... trước khi"
            against = stood_against(frame, voice.subject, found.end(), found.end(), sentence.end)
            out.append(Stance(told, voice.subject, kind, start, sentence.end, _STRENGTH, against, words))
            break
    return out
