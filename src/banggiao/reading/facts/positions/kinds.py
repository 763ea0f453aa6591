"""Which kind of position a speech act takes, if any."""

from __future__ import annotations

import re

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Voice
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_AS = re.compile(
    r"[^;.]{0,140}?(?<!\w)(?:là|như)(?!\w)[^;.]{0,70}?(?:đối tác|ưu tiên|láng giềng|bạn bè|người bạn|trọng tâm"
    r"|chủ trương|lựa chọn|tài sản|đồng minh|anh em|hàng đầu|quan trọng|phương hướng|trụ cột|hình mẫu)"
)
_RELATIONS = re.compile(
    r"quan hệ|hợp tác|tình (?:hữu nghị|đoàn kết|cảm|bạn)|vai trò|vị trí|đối tác|phát triển|ý kiến|lợi ích"
)
_NO_THANKS = re.compile(
    r"[^,;.]{0,70}?(?:lời mời|dành thời gian|nhận lời|đã tiếp|đã mời|bạn đọc|độc giả|câu hỏi|quý vị|đã đến dự"
    r"|đã tham dự|tới dự)"
)
_SUPPORT_NOT = re.compile(
    r"(?<!\w)(?:cam kết|sẵn sàng|đề nghị|mong|mong muốn|tiếp tục|kêu gọi|yêu cầu|cảm ơn|hợp tác,|sự|được|lẫn nhau"
    r"|nhận được|giành|cùng|hỗ trợ,?|sẽ|người|những người|miễn cưỡng|nhằm|để|có thể|phe|lực lượng|không|chưa|hỗ trợ và"
    r"|giúp đỡ,)(?: \w+){0,4} $"
)
_SUPPORT_OBJECT_NOT = re.compile(
    r" (?:lẫn nhau|nhau|của|(?:các )?(?:biện pháp |lệnh )?trừng phạt|viên|tài chính|kinh tế chính|cho người)(?!\w)"
)
_SHARED_OBJECT = re.compile(r"(?:,| và) (?:sẵn sàng|mong|mong muốn|đề nghị|nhất trí|nhận lời|đồng ý|cam kết)(?!\w)")
_IMPORTANCE = re.compile(
    r"(?:nhấn mạnh|khẳng định|đề cao|tái khẳng định) (?:về )?(?:tầm quan trọng|ý nghĩa|vai trò quan trọng"
    r"|vai trò trung tâm) (?:của )?"
)
_ROLE_OF_ASEAN = re.compile(r"vai trò trung tâm của asean")
_OF_PRINCIPLE = re.compile(
    r"tự do hàng hải|hàng không|luật pháp quốc tế|luật biển|unclos|biện pháp h(?:òa|oà) bình|không (?:đe d(?:ọa|oạ)"
    r"|sử dụng vũ lực)|trật tự (?:quốc tế )?dựa trên luật|h(?:òa|oà) bình, ổn định|toàn vẹn lãnh thổ|chủ quyền"
    r"|một trung quốc|hai nhà nước|tranh chấp|(?<!\w)doc(?!\w)|(?<!\w)coc(?!\w)|phi hạt nhân|đa phương|không can thiệp"
    r"|lợi ích cốt lõi|hiến chương liên hợp quốc|đường lối đối ngoại|chính sách đối ngoại|biển đông|giới hạn đỏ"
    r"|lằn ranh đỏ|thương lượng"
)
_STANCE = re.compile(
    r"(?:[^.;]{0,160}?)(?:cần (?:phải )?(?:được )?giải quyết|kiên trì|tôn trọng|tuân thủ|kiên định|nhất quán|lập trường"
    r"|chủ trương|không chấp nhận|phản đối|không thể|không bao giờ|không đàm phán|nguyên tắc)"
)
_REGARDS_AS = re.compile(r"(?<!\w)(?:coi|xem) .{3,90}? là(?!\w)")
_IS_PARTNER = re.compile(
    r" (?:luôn |vẫn |không chỉ |tiếp tục |cũng |sẽ |chính |vừa ){0,5}(?:là|có) (?:một trong những |một |những "
    r"|nước ){0,5}(?:[^,;.]{0,40}(?<!\w))?(?:đối tác|láng giềng|ưu tiên|đồng minh|trọng tâm|vai trò then chốt"
    r"|vị trí (?:ưu tiên|quan trọng))(?!\w)"
)
_IS_GOOD = re.compile(
    r"[^;.]{0,30}? (?:là|trở thành|đã (?:đạt|vượt|có|trở)|vẫn đạt|đạt được|đóng vai trò"
    r"|thể hiện sự)(?!\w)[^;.]{0,90}?(?:quan trọng|quý giá|quý báu|to lớn|thành tựu|thành quả|tích cực|hình mẫu"
    r"|điểm sáng|mẫu mực|năng động|tốt nhất|ấn tượng|tin tưởng|sáng suốt|hàng đầu|người bạn tốt|tuyệt vời|đáng tin cậy"
    r"|then chốt|vĩ đại)"
)
_BEST_TIME = re.compile(r"[^;.]{0,60}?(?:thời kỳ|giai đoạn) (?:phát triển )?(?:tốt|tốt đẹp|rực rỡ|mạnh mẽ) nhất")
_ABOUT_THINGS = re.compile(
    r"(?:chuyến thăm|cuộc gặp|hội nghị|hội đàm|kết quả|văn kiện|thỏa thuận|hiệp định|sự kiện)[^,;.]{0,60}$"
)
_MUST = re.compile(r"(?<!\w)(?:cần|sẽ|mong|đề nghị|phải|nên|tiếp tục)(?!\w)")
_OF_STATES = re.compile(
    r"biển đông|khu vực|tình hình|bán đảo|hạt nhân|căng thẳng|xung đột|hành động đơn phương|hành động cản trở|thuế"
    r"|trừng phạt|vũ trang|chiến sự|tên lửa|lãnh thổ|khủng bố"
)
_EACH_OTHERS = re.compile(
    r"[^;.]{2,70}?(?<!\w)(?:là|đã trở thành|trở thành) [^;.]{0,60}?(?:đối tác|láng giềng|bạn bè|người bạn|ưu tiên"
    r"|đồng minh|thị trường)[^,;.]{0,50} của nhau(?!\w)"
)
# What is ours: 'khẳng định chủ quyền đối với ...'.
_OWN_SOVEREIGNTY = re.compile(
    r" (?:lại |rõ |về |mạnh mẽ )?(?:quyền và )?chủ quyền (?:của mình |không (?:thể )?tranh cãi |lãnh thổ "
    r"|của [^,;.]{2,30}"
    r" ){0,2}(?:đối với|trên|tại|ở)(?!\w)"
)
# Whoever it is that does so: an objection on principle, addressed to nobody in particular.
_WHOEVER = re.compile(
    r" (?:việc )?(?:tất cả |mọi |bất kỳ |bất cứ |mọi hình thức |các (?:nước|quốc gia|bên)(?! [A-ZĐ])"
    r"|hành động đơn phương"
    r"|các hành động đơn phương)"
)
# Joy at the relation itself is no stance; joy at what the other has done is.
_JOY = ("vui mừng", "hài lòng")
_THE_RELATION = re.compile(r"[^,;.]{0,60}?(?<!\w)(?:quan hệ|hợp tác|tình hữu nghị|tình đoàn kết)(?!\w)")
_CALLED = re.compile(
    r"[^;.]{3,120}? là [^,;.]{0,60}?(?:khiêu khích|nguy hiểm|leo thang|vi phạm|đe d(?:ọa|oạ)|thao túng|xâm lược"
    r"|phi pháp"
    r"|trái phép|bất hợp pháp|sai trái|sai lầm|đáng tiếc|vô trách nhiệm|tội ác|khủng bố|bôi nhọ|can thiệp|thù địch"
    r"|vô lý|vô căn cứ|không thể chấp nhận|kẻ thù|mối nguy)"
)
_SAID_BAD = re.compile(
    r"[^;.]{3,110}? là [^,;.]{0,40}?(?:khiêu khích|nguy hiểm|hành động leo thang|phi pháp|trái phép"
    r"|bất hợp pháp|sai trái"
    r"|sai lầm|đáng tiếc|vô trách nhiệm|tội ác|vô lý|vô căn cứ|không thể chấp nhận|vi phạm)(?!\w)"
)
_REFUSED = re.compile(
    r" [^,;.]{0,40}?(?:phán quyết|yêu sách|chủ quyền|sáp nhập|độc lập|đường lưỡi bò|đường chín đoạn)(?!\w)"
)
_SHARED_GAIN = re.compile(
    r" [^,;.]{0,30}?(?:kết quả|tiến triển|bước tiến|tiến bộ|đóng góp|nỗ lực|thành tựu|việc|sự phát triển)(?!\w)"
)
_HELP = re.compile(
    r"[^,;.]{0,80}?(?:giúp đỡ|ủng hộ|hỗ trợ|tình cảm|công lao|công ơn|hy sinh|nghĩa tình|chia sẻ|đoàn kết)"
)
# 'Bác bỏ thông tin về ...' denies that something is so; it blames nobody.
_DENIES = re.compile(
    r" (?:các |những |mọi )?(?:thông tin|tin đồn|tin tức|tin|khả năng|đồn đoán|suy đoán|việc (?:đang|đã|sẽ))(?!\w)"
)
_LETTER = re.compile(
    r"(?<!\w)(?:thư|điện|công điện|bức điện|thông điệp|hoa|lẵng hoa|điện và thư|thư và điện|lời nhắn)(?: \w+)? ?$"
)
_NOTED = re.compile(r" (?:nhận|rằng|thấy|là|dấu ấn|kỷ lục|bàn thắng|ý kiến|tại|\d)")
_ESTEEMS = re.compile(r" (?:giá trị|và biết ơn)?[^,;.]{0,60}(?:quan hệ|tình cảm|tình hữu nghị|sự giúp đỡ)")
_POLITE = re.compile(r" (?:cảm ơn|mời|chúc|đề nghị|kính|giới thiệu|thông báo|chuyển|gửi|cám ơn|nhận)(?!\w)")
_HISTORY = re.compile(
    r"(?<!\w)(?:từng|trước đây|trong quá khứ|trong những lúc|thời kỳ chiến tranh|trong chiến tranh|những năm (?:19"
    r"|chiến)|thập niên|thập kỷ|kháng chiến)(?!\w)"
)


_STRESSES = ("khẳng định", "tái khẳng định", "nhấn mạnh", "nêu rõ", "tuyên bố")


def kind_of(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None, end: int) -> PositionKind | None:
    """The position of a speech act; ``previous`` is the act before it in its sentence, ``end`` its clause's."""
    if act.group == "speech":
        return _said(frame, act, voice, end)
    if act.group != "position":
        return None
    return _EVALUATIVE[act.value](frame, act, voice, previous) if act.value in _EVALUATIVE else None


def names_other(frame: Frame, act: SpeechAct, voice: Voice, reach: int) -> bool:
    """Whether a state or organisation that is no subject is named within ``reach`` after the verb."""
    own = set(voice.subject.codes)
    stop = min(frame.document.sentences[act.sentence].end, act.end + reach)
    return any(set(a.codes) - own for a in frame.cast.within(act.end, stop))


def _said(frame: Frame, act: SpeechAct, voice: Voice, stop: int) -> PositionKind | None:
    """'Nhấn mạnh tầm quan trọng của UNCLOS', 'khẳng định Lào là láng giềng', 'cho rằng Lào đã đạt thành tựu'."""
    low = frame.lowered
    if _IMPORTANCE.match(low, act.start, stop):
        if _ROLE_OF_ASEAN.search(low, act.end, min(stop, act.end + 110)):
            return PositionKind.SUPPORT
        return PositionKind.PRINCIPLE if _OF_PRINCIPLE.search(low, act.end, min(stop, act.end + 220)) else None
    if act.fresh and _EACH_OTHERS.match(low, act.end, stop):
        return PositionKind.PRIORITY
    if (
        act.fresh
        and low.startswith(_STRESSES, act.start)
        and _OWN_SOVEREIGNTY.match(low, act.end, min(stop, act.end + 120))
    ):
        return PositionKind.PRINCIPLE
    if not act.fresh or _REGARDS_AS.search(low, act.end, min(stop, act.end + 160)):
        return None
    if (
        low.startswith(_STRESSES, act.start)
        and _OF_PRINCIPLE.search(low, act.end, min(stop, act.end + 240))
        and _STANCE.match(low, act.end, min(stop, act.end + 220))
        and not names_other(frame, act, voice, 30)
    ):
        return PositionKind.PRINCIPLE
    if len(voice.subject.codes) > 1:
        return None
    bad = _SAID_BAD.match(low, act.end, stop)
    if bad is not None and names_other(frame, act, voice, bad.end() - act.end):
        return PositionKind.CONCERN
    if _BEST_TIME.match(low, act.end, stop):
        return PositionKind.PRAISE
    return _of_other(frame, act, voice, stop)


def _of_other(frame: Frame, act: SpeechAct, voice: Voice, stop: int) -> PositionKind | None:
    """What is said of another state that stands as subject of the complement."""
    low, own = frame.lowered, set(voice.subject.codes)
    for actor in frame.cast.within(act.end, min(stop, act.end + 110)):
        if not actor.codes or set(actor.codes) & own or actor.kind in ("group", "many", "organisation"):
            continue
        if _ABOUT_THINGS.search(low, act.end, actor.start):
            return None
        if _IS_PARTNER.match(low, actor.end, stop):
            return PositionKind.PRIORITY
        good = _IS_GOOD.match(low, actor.end, min(stop, actor.end + 130))
        if good is not None:
            return None if _MUST.search(low, act.end, good.end()) else PositionKind.PRAISE
        if low.find(",", act.end, actor.start) < 0 and actor.start - act.end < 12:
            return None
    return None


def _regards(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    return PositionKind.PRIORITY if _AS.match(frame.lowered, act.end) else None


def _esteem(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    low = frame.lowered
    return PositionKind.PRIORITY if _ESTEEMS.match(low, act.end) and not _POLITE.match(low, act.end) else None


def _priority(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    if _RELATIONS.search(frame.lowered, act.end, act.end + 110) or names_other(frame, act, voice, 60):
        return PositionKind.PRIORITY
    return None


def _support(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    low = frame.lowered
    if _SUPPORT_NOT.search(low, max(0, act.start - 44), act.start) or _SUPPORT_OBJECT_NOT.match(low, act.end):
        return None
    bare = act.adjacent is None and act.intro is None
    if bare and previous is not None and previous.group == "commitment":
        return None  # 'đề nghị EU dỡ bỏ ..., ủng hộ ...': still what is asked for
    floor = frame.document.sentences[act.sentence].start
    if act.intro is None and _HISTORY.search(low, floor, frame.document.sentences[act.sentence].end):
        return None
    return PositionKind.SUPPORT


def _gratitude(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    return None if _NO_THANKS.match(frame.lowered, act.end) else PositionKind.GRATITUDE


def _congratulation(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """Congratulations in the speaker's words; a message that is only told of is none."""
    floor = frame.document.sentences[act.sentence].start
    low = frame.lowered
    if low.startswith("chúc mừng", act.start) and _LETTER.search(low, max(floor, act.start - 24), act.start):
        return None
    return PositionKind.CONGRATULATION


def _remembers(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    return PositionKind.GRATITUDE if _HELP.match(frame.lowered, act.end) else None


def _refuses(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """'Không công nhận yêu sách ...': a red line."""
    return PositionKind.PRINCIPLE if act.fresh and _REFUSED.match(frame.lowered, act.end) else None


def _calls(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """'Gọi quyết định của Mỹ là bước đi nguy hiểm'."""
    if _CALLED.match(frame.lowered, act.end) and names_other(frame, act, voice, 160):
        return PositionKind.CONCERN
    return None


def _praise(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    low = frame.lowered
    if low.startswith("ghi nhận", act.start) and _NOTED.match(low, act.end):
        return None
    if _SHARED_OBJECT.match(low, act.end):
        return None
    if low.startswith(_JOY, act.start) and _THE_RELATION.match(low, act.end):
        # Joy that goes on to praise in the same breath is part of that praise.
        stop = min(frame.document.sentences[act.sentence].end, act.end + 400)
        return PositionKind.PRAISE if low.find("đánh giá cao", act.end, stop) > 0 else None
    if len(voice.subject.codes) > 1 and not (
        names_other(frame, act, voice, 160)
        or (
            len(voice.subject.codes) == 2
            and (low.startswith("đánh giá", act.start) or _SHARED_GAIN.match(low, act.end))
        )
    ):
        return None  # praise of a third thing, that is of nobody
    return PositionKind.PRAISE


def _concern(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """Blame and worry are positions where they are about states: another is named, or what happens between them."""
    stop = frame.document.sentences[act.sentence].end
    if act.value == "rejects" and _DENIES.match(frame.lowered, act.end):
        return None
    if frame.lowered.startswith("phản đối", act.start) and _WHOEVER.match(frame.lowered, act.end):
        return PositionKind.PRINCIPLE
    if names_other(frame, act, voice, 160):
        return PositionKind.CONCERN
    if act.value == "concern" and _OF_STATES.search(frame.lowered, act.end, min(stop, act.end + 140)):
        return PositionKind.CONCERN
    return None


def _principle(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    low = frame.lowered
    if _IMPORTANCE.match(low, act.start):
        if _ROLE_OF_ASEAN.search(low, act.end, act.end + 110) or (
            "vai trò" in low[act.end : act.end + 40] and "asean" in low[act.end : act.end + 60]
        ):
            return PositionKind.SUPPORT
        return PositionKind.PRINCIPLE if _OF_PRINCIPLE.search(low, act.end, act.end + 220) else None
    return PositionKind.PRINCIPLE if act.fresh and _OF_PRINCIPLE.search(low, act.end, act.end + 120) else None


_EVALUATIVE = {
    "regards": _regards, "esteem": _esteem, "priority": _priority, "support": _support, "gratitude": _gratitude,
    "congratulation": _congratulation, "praise": _praise, "concern": _concern, "accuses": _concern, "rejects": _concern,
    "principle": _principle, "remembers": _remembers, "calls": _calls,
    "refuses": _refuses,
}  # fmt: skip
