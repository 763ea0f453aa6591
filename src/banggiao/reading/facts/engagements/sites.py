"""Sites seen within a visit: a university, a firm, a base."""

from __future__ import annotations

from banggiao.model.codes import VisitLevel
from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.calls_on import herself
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementStatus
from banggiao.reading.record import replace

# What is seen within a visit, by the head of its name or the common noun for it.
_KINDS = (
    r"(?:Học viện|Bệnh viện|Nhà máy|Trường|Đại học|Công ty|Tập đoàn|Khu|Trung tâm|Bảo tàng|Viện|Di tích|Đền|Chùa|"
    r"Đại sứ quán|Nhà tù|Cảng|Làng|Văn Miếu|Tỉnh|Vịnh|Phố|Hoàng thành|Công viên|Thánh địa|Nhà sàn|Nhà thờ|Lăng|Cung|"
    r"Tàu|Bộ [Tt]ư lệnh|Trung đoàn|Lữ đoàn|Sư đoàn|Quần thể|Dinh|Nhà hát|Vườn|Tượng đài|Lâu đài|Lầu Năm Góc|"
    r"sân bay|Sân bay|căn cứ|Căn cứ|nhà máy|bệnh viện|nghĩa trang|Nghĩa trang|tỉnh|thành phố|TP|"
    r"chùa|ngôi chùa|đền|nhà thờ|nhà sàn|bảo tàng|trường|trường đại học|học viện|trung tâm|làng|ngôi làng|"
    r"khu(?! vực)|quần thể|phố cổ|chợ|di tích|tượng đài|tàu sân bay|tàu|khu trục hạm|trụ sở|sứ quán|đại sứ quán|vườn|"
    r"công viên|cung điện|hoàng cung|lăng|dinh|nhà hát|thánh địa|cảng|trang trại|bộ tư lệnh|trung đoàn|lữ đoàn|ao cá)"
)
_SITE = regex.compile(
    r" (?:và (?:phát biểu|làm việc|nói chuyện) (?:tại|với) )?(?:(?:\p{L}+ ){0,2}?)"
    rf"({_KINDS}(?: [\p{{L}}\d]+){{0,12}}?)(?=[,.;:()]| và | ở | tại | vào | trong | để | của | sáng | chiều |"
    r" tối | ngày | hôm | hồi | trước | sau |$)"
)
_PLAIN = regex.compile(r"\p{Ll}+(?: \p{Ll}+)?$")  # 'thăm một trường', 'thăm cơ sở': none in particular
_AND_SITE = regex.compile(r"(?:,| và|, và) ")
_AT = regex.compile(r"(?:(?<!\p{L})(?:tại|ở)(?: (?:thủ đô|thành phố|tỉnh|bang|nước))*| \() ?$")
_ABROAD = regex.compile(r"(?<!\p{L})(?:[Tt]ại|[Ởở]|thăm|tới|đến)(?: (?:chính thức|cấp nhà nước|thủ đô|thành phố))* $")


def sites(
    frame: Frame, trigger: Trigger, sentence: Sentence, visitors: list[Actor], status: EngagementStatus
) -> list[Candidate]:
    """Site visits within a visit: level 'other', only of people from abroad; 'thăm Học viện A, Bệnh viện B' is two."""
    codes = {c for a in visitors for c in a.codes}
    home = frame.cast.home
    visitors = [herself(frame, sentence, a) for a in visitors]
    out: list[Candidate] = []
    found = _SITE.match(frame.text, trigger.end, min(sentence.end, trigger.end + 110))
    while found is not None and len(out) < 6:
        if found.group(1).islower() and (out or _PLAIN.match(found.group(1))):
            return out  # 'thăm một trường'; 'thăm chùa A, ngôi chùa cổ nhất ...'
        if home in codes and len(codes) > 1:  # with a host beside them
            visitors = [a for a in visitors if home not in a.codes]
            codes -= {home}
        if not codes or not visitors or _own_embassy(frame, found, codes):
            return out
        host = _host(frame, trigger, sentence, found, codes)
        told = host if host is not None and host not in codes else None
        out.append(_site(trigger, sentence, visitors, status, found, told or (home if home not in codes else None)))
        if told is None:
            out[-1] = replace(out[-1], guessed=True)
        joint = _AND_SITE.match(frame.text, found.end(1), sentence.end)
        found = _SITE.match(frame.text, joint.end() - 1, min(sentence.end, joint.end() + 90)) if joint else None
    return out


def _own_embassy(frame: Frame, found: regex.Match[str], codes: set[str]) -> bool:
    """'thăm Đại sứ quán Việt Nam' of somebody of Việt Nam."""
    if "sứ quán" not in found.group(1).lower():
        return False
    named = {h.code for h in frame.index.within(found.start(1), found.end(1)) if h.kind == "country"}
    return not named or bool(named & codes)


def _host(
    frame: Frame, trigger: Trigger, sentence: Sentence, found: regex.Match[str], codes: set[str]
) -> str | None:
    """The state that a site lies in: where it is told to be, by its name, by where the sentence begins."""
    text = frame.text
    for hit in frame.index.within(found.end(1), min(sentence.end, found.end(1) + 60)):
        if hit.kind in ("place", "country") and _AT.search(text, found.end(1), hit.start):
            return hit.country or hit.code
    for hit in frame.index.within(found.start(1), found.end(1)):
        if hit.kind in ("place", "country") and (hit.country or hit.code) not in codes:  # 'Hội Việt Nam' abroad
            return hit.country or hit.code
    for hit in reversed(frame.index.within(sentence.start, trigger.start)):
        if hit.kind in ("place", "country") and _ABROAD.search(text, max(sentence.start, hit.start - 40), hit.start):
            return hit.country or hit.code
    return None


def _site(
    trigger: Trigger,
    sentence: Sentence,
    visitors: list[Actor],
    status: EngagementStatus,
    found: regex.Match[str],
    host: str | None,
) -> Candidate:
    return Candidate(
        min(trigger.start, visitors[0].start if visitors[0].start >= sentence.start else trigger.start),
        found.end(1),
        trigger.sentence,
        trigger.kind,
        status,
        sentence.part,
        "engagement/visit/site",
        parties=tuple(sorted({*(c for a in visitors for c in a.codes), *((host,) if host is not None else ())})),
        people=tuple(a.person for a in visitors if a.person is not None),
        where=Where(" ".join(found.group(1).split()), host),
        visit_level=VisitLevel.OTHER,
        confidence=0.5,
    )
