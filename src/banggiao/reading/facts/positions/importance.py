"""What is stressed to matter: a rule or a need, the tie with another, another's role ('tầm quan trọng của ...')."""

from __future__ import annotations

import re

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Voice
from banggiao.reading.facts.commitments import patterns as commitments
from banggiao.reading.facts.positions import patterns
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

IMPORTANCE = re.compile(
    r"(?:nhấn mạnh|khẳng định|đề cao|tái khẳng định|nêu bật|lưu ý|nhắc lại|chia sẻ (?:quan điểm|nhận thức))"
    r" (?:(?:về|đến|tới|lại|rõ|cao|chung|một lần nữa) ){0,3}"
    r"(?P<what>tầm quan trọng|sự cần thiết|tính cấp (?:thiết|bách)|ý nghĩa|vai trò)"
    r"(?: (?:đặc biệt|to lớn|sống còn|quan trọng|trung tâm|then chốt|chiến lược|chủ chốt|hàng đầu|ngày càng"
    r" (?:tăng|lớn))){0,2}"
    r"(?: về (?:(?:kinh tế|chính trị|chiến lược|an ninh|thương mại|lịch sử|pháp lý)(?: và |, )?){1,3})?"
    r" (?P<of>của |phải |trong )?"
)
# 'Tầm quan trọng của mối quan hệ với X', '... của liên minh Mỹ - Nhật': what the other is to one.
_OF_THE_TIE = re.compile(
    r"(?:việc (?:củng cố |duy trì |phát triển |tăng cường ){1,2})?(?:các |những )?(?:mối )?"
    r"(?:quan hệ|liên minh|tình (?:hữu nghị|đoàn kết))(?!\w)"
)
# What should be, whoever does it: 'việc chấm dứt xung đột', 'ngừng bắn ở ...'.
_OF_A_NORM = re.compile(
    r"(?:(?:việc|sự|phải|các|những|mọi|một|cần|cùng|sớm|tiếp tục|nhanh chóng|kịp thời|ngay lập tức|tất cả|bên|liên quan"
    r"|hai|nước|quốc gia|thành viên|cộng đồng|quốc tế) ){0,6}"
    r"(?:bảo đảm|đảm bảo|duy trì|tôn trọng|tuân thủ|thượng tôn|thực thi|thực hiện|chấm dứt|ngăn chặn|giải quyết|bảo vệ"
    r"|tránh|phòng ngừa|kiềm chế|chống|xóa bỏ|dỡ bỏ|giảm (?:leo thang|căng thẳng)|hạ nhiệt|cung cấp|tiếp cận|cho phép"
    r"|đạt (?:được|tới)|kiên trì|gìn giữ|giữ gìn|giữ vững|quay (?:lại|trở lại)|nối lại|đối thoại|ngoại giao"
    r"|h(?:òa|oà) bình|ổn định|an ninh|an toàn|tự do|ngừng bắn|viện trợ|cứu trợ|luật|pháp quyền|thương mại|chủ nghĩa"
    r"|trật tự|nguyên tắc|nỗ lực|giải pháp|đoàn kết|đồng thuận|năng lực|phi hạt nhân|kiểm soát vũ khí"
    r"|(?:hiệp định|hiệp ước|công ước)(?=[^;.]{0,90}? (?:với|đối với|cho) (?:các nước thành viên|khu vực|toàn cầu)))"
    r"(?!\w)"
)
_BETWEEN = re.compile(
    r"(?<!\w)(?:quốc tế|khu vực|hạt nhân|xung đột|ngừng bắn|nhân đạo|đa phương|các nước|các quốc gia|các bên"
    r"|các thành viên|liên hợp quốc|h(?:òa|oà) bình|căng thẳng|thương mại tự do|chủ nghĩa bảo hộ|toàn cầu"
    r"|thế giới|nước thành viên)(?!\w)"
)
_NOT_NOW = re.compile(
    r"(?<!\w)(?:sẽ|muốn|nhằm|để|dự kiến|có thể|dịp|cách|cách thức|cơ hội|mong|không|được dùng)(?: [^\W\d_]+){0,1} \"?$"
)
_WHOSE = 60  # code points that whoever's role it is takes, office and name
_AT_ONCE = 5  # code points before that: 'của nước Nga'


def names_other(frame: Frame, act: SpeechAct, voice: Voice, reach: int) -> bool:
    """Whether a state or organisation that is no subject is named within ``reach`` after the verb."""
    own = set(voice.subject.codes)
    stop = min(frame.document.sentences[act.sentence].end, act.end + reach)
    return any(set(a.codes) - own for a in frame.cast.within(act.end, stop))


def importance(frame: Frame, act: SpeechAct, voice: Voice, stop: int) -> PositionKind | None:
    """'Nhấn mạnh tầm quan trọng của UNCLOS', 'nhấn mạnh sự cần thiết phải chấm dứt xung đột', 'vai trò của ASEAN'."""
    low = frame.lowered
    found = IMPORTANCE.match(low, act.start, stop)
    if found is None:
        return None
    if patterns.ROLE_OF_ASEAN.search(low, act.end, min(stop, act.end + 110)):
        return PositionKind.SUPPORT
    one = len(voice.subject.codes) == 1
    now = _NOT_NOW.search(low, max(0, act.start - 24), act.start) is None
    whose = next((a for a in frame.cast.within(found.end(), found.end() + _WHOSE) if a.codes), None)
    if whose is None or whose.start - found.end() > _AT_ONCE or set(whose.codes) & set(voice.subject.codes):
        whose = None
    if whose is not None and found["of"] == "của " and now:
        if whose.kind == "organisation" and not low.startswith("hiệp định", whose.start):
            return PositionKind.SUPPORT
        if one and found["what"] in ("tầm quan trọng", "vai trò") and whose.kind in ("state", "person", "role"):
            return PositionKind.PRAISE
    if found["what"] == "vai trò":
        return None
    if patterns.OF_PRINCIPLE.search(low, act.end, min(stop, act.end + 220)):
        return PositionKind.PRINCIPLE
    if found["what"] == "tầm quan trọng":
        tie = _OF_THE_TIE.match(low, found.end(), stop)
        if tie is not None:
            return PositionKind.PRIORITY if one and names_other(frame, act, voice, 110) else None
    if not now or voice.subject.inherited or _OF_A_NORM.match(low, found.end(), stop) is None:
        return None
    if not one and commitments.IMPORTANCE.match(low, found.start("what") - 1):
        return None  # what several shall do
    return PositionKind.PRINCIPLE if _BETWEEN.search(low, found.end(), stop) else None
