"""Whether an engagement took place: planned, asked for, called off, denied."""

from __future__ import annotations

import re

from banggiao.reading.cues import Cue, Cues, not_after
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus

_PLANNED = Cue(
    r"(?:sẽ|sắp|dự kiến|chuẩn bị|có kế hoạch|lên kế hoạch|dự định|trước thềm|trước khi|"
    r"sắp tới|tới đây|chờ|chờ đợi|kỳ vọng|trông chờ|thu xếp|sắp xếp|ấn định|chốt|lên lịch)(?![^\W\d_])"
)

_PROPOSED = Cue(
    rf"(?:{not_after('đề xuất', 'các ', 'những ', 'một số ', 'theo ')}|{not_after('đề nghị', 'các ', 'theo ')}|"
    r"thúc đẩy(?: sớm)?(?: tổ chức)?|sớm tổ chức|muốn|có thể|"
    r"khả năng|ý tưởng|kêu gọi|để ngỏ|cân nhắc|sẵn sàng|"
    rf"{not_after('nên', 'gây ', 'trở ', 'tạo ', 'làm ')}|cần|đồng ý|yêu cầu|"
    r"tìm cách|"
    r"mong muốn|phối hợp tổ chức|duy trì|tiếp tục|phát huy|đẩy mạnh|tăng cường|triển khai)(?![^\W\d_])"
)

_CANCELLED = Cue(
    r"(?:hủy|hủy bỏ|hoãn|hoãn lại|bị hủy|gác lại|đình chỉ|từ chối|không (?:đến|dự|gặp|tham dự|thăm|có))(?![^\W\d_])"
)

_DENIED = Cue(
    r"(?:không|chưa|bác bỏ|phủ nhận|(?:không|chưa) có (?:kế hoạch|ý định|lịch trình))"
    r"(?: (?:hề|thể|từng|có|bao giờ|còn|được|tổ chức|tiến hành|diễn ra))*(?: (?:cuộc|buổi))? *$"
)

_UNSENT = Cue(r"(?:không|chưa)(?: hề| từng)? (?:nhận|gửi|trao|chuyển)(?: được)?(?: một| bất kỳ| bất cứ)? *$")
_DENIED_NEWS = Cue(r"(?:bác|bác bỏ|phủ nhận) (?:tin|tin đồn|thông tin|khả năng|cáo buộc|việc)(?![^\W\d_])[^.;:]*$")

_WILL_NOT = Cue(r"(?:sẽ không|không còn|không thể) *$")

_INVITING = Cue(rf"(?:{not_after('mời', 'khách ')})(?![^\W\d_])(?! của)")

# 'mời X thăm nước này khi Y công du Z': Y is there.
_MEANWHILE = Cue(r"(?:khi|lúc|trong lúc|trong khi|nhân dịp|trong chuyến|trong khuôn khổ|bên lề)(?![^\W\d_])")

_WISHING = Cue(r"(?:mong|mong muốn|mong chờ|hy vọng|mong sớm|trông đợi|sớm được)(?![^\W\d_])")

_STAYS_AWAY = Cue(
    r"(?:(?:không|từ chối|chưa)(?: \w+)? (?:đến|dự|tham dự|tham gia|góp mặt)|bỏ lỡ|vắng mặt(?: tại| ở| trong)?)"
    r"(?: \w+){0,2} *$"
)
# 'bàn về kế hoạch thăm X', 'ngỏ ý gặp Y', 'được khuyên công du Z', 'các tổng thống thường thăm X trước': none yet.
_PLANS_TO = Cue(r"(?:(?:kế hoạch|ý định|quyết định)(?: (?:cho|về|tổ chức|của|sẽ|sang|đến|tới|một))*|lịch trình) *$")
# 'hai Đảng đã phối hợp tổ chức thành công Hội thảo': over.
_ORGANISED = re.compile(r"(?<!\w)đã (?:(?:cùng|cũng|đồng|luân phiên) )*phối hợp tổ chức(?: thành công| tốt| các)* $")
_TRIES_TO = Cue(r"(?:xúc tiến|tìm cách|nỗ lực|cố gắng|ngỏ ý|ngỏ lời|khuyên|xin)(?: (?:được|để|nên|sang|đến))* *$")
# 'lãnh đạo hai nước thường xuyên (thăm và) gặp gỡ', 'nếu X dự hội nghị': no one of them.
_REGULARLY = Cue(r"(?:thường xuyên(?: (?!trong|tại|hôm|ngày|khi)\w+){0,4}|nếu(?: (?!không )\w+){1,9}) *$")
_AS_A_RULE = (" thường ", " hay ", " luôn ")
# 'trì hoãn quá lâu trong cuộc gặp': what was put off is something else.
_ELSEWHERE = re.compile(r"(?<!\w)(?:trong|tại|ở|khi|sau|trước|vì|do|bên lề)(?!\w)")
# 'luôn hoan nghênh X sang thăm', 'hoan nghênh X thăm Y trong năm 2027': who is already there is only welcomed.
_IS_WELCOME = Cue(r"(?:luôn|sẵn sàng|rất|sẽ) (?:chào đón|hoan nghênh)(?![^\W\d_])")
_IN_TIME = re.compile(r"[^.;]{0,40} (?:(?:trong|vào) (?:năm|thời gian|tháng|nửa)|sắp tới|tới đây|thời gian tới)(?!\w)")
_ON_THE_SIDE_LATER = Cue(
    r"(?:sẽ|dự kiến|có thể)(?![^\W\d_])(?:(?!(?<![^\W\d_])(?:đã|vừa|sau khi)(?![^\W\d_]))[^.;:,])*"
    r"(?:bên lề|trong khuôn khổ|tại|nhân|dự|tham dự)(?: \w+){0,2} *$"
)

# 'X nhận lời mời của Y sang thăm'; with a comma, 'Nhận lời mời của Y, X thăm', the visit has begun.
_IN_ANSWER = ("đáp lại lời mời", "đáp lời mời")  # 'Đáp lại lời mời của X, Y cho biết sẽ sớm thăm'
_JUST_BEFORE = "trước "  # 'trước chuyến thăm của X'; 'ngay trước', 'ba ngày trước'
_LONG_AGO = (" vừa qua", " hồi ", " ngoái", " năm 1", " năm 2", " trước đó")
_ACCEPTS = Cue(r"(?:nhận lời(?<=\w nhận lời)|chấp nhận lời(?<=\w chấp nhận lời)) mời của [^,;]{2,60}$")
_NOT_ONLY_PERHAPS = "|".join(
    not_after(form, "có thể ", "có thể sẽ ", "nguy cơ ", "khả năng ", "không ")
    for form in ("bị", "đã", "đã bị", "vừa bị", "được")
)
_CALLED_OFF = Cue(rf"(?:{_NOT_ONLY_PERHAPS}) (?:hủy|hủy bỏ|huỷ|hoãn|hoãn lại|đình chỉ|huỷ bỏ)(?![^\W\d_])")

# 'chuyến thăm A của X bị Y hủy bỏ'
_CALLED_OFF_BY = re.compile(r"(?<!\w)(?<!có thể )bị [^,.;]{2,48}? (?:hủy|huỷ|hoãn|đình chỉ|gác lại)(?!\w)")
_TO_COME_BEHIND = re.compile(
    r"[^,.;:\"]{0,100}?,? (?:sắp tới|tới đây|sắp (?:sửa )?diễn ra|dự kiến diễn ra|dự kiến được|sẽ diễn ra"
    r"|sẽ được tổ chức|đang (?:được|trong quá trình) (?:chuẩn bị|lên kế hoạch|thu xếp|sắp xếp|dàn xếp)"
    r"|(?:vẫn )?chưa (?:được )?(?:ấn định|chốt|lên lịch|diễn ra)"
    r"|có (?:thể|nguy cơ|khả năng)(?: sẽ)? bị (?:hủy|huỷ|hoãn))"
    r"(?![^\W\d_])"
)
_MAY_TAKE_PLACE = re.compile(
    r"[^,.;:\"]{0,100}? ['‘“\"]?có (?:thể|khả năng)(?: sẽ)? "
    r"(?:diễn ra|được (?:tổ chức|tiến hành|thu xếp|sắp xếp))(?!\w)"
)
# 'cuộc gặp giữa A và B sẽ tập trung vào ...'
_IT_WILL = re.compile(
    r"[^,.;:\"]{0,100}? (?:sẽ|khó|khó có thể) (?:đạt|tập trung|mang lại|đem lại|giúp|tạo|là|bàn|thảo luận|"
    r"đề cập|kéo dài|góp phần)(?!\w)"
)
_VENUE = Cue(r"địa điểm(?: tổ chức| diễn ra| cho| của)* *$")
# 'đề xuất một cuộc gặp với X'; 'kết quả của hội nghị' is of one that is over.
_ASKED_FOR = Cue(
    rf"(?:{not_after('đề xuất', 'theo ')}|{not_after('đề nghị', 'theo ')}|kêu gọi|muốn|gợi ý"
    r"|sẵn sàng cho|để ngỏ khả năng)(?: về)?(?: có)?"
    r"(?: một| các)? *$"
)
_OUTCOME = Cue(r"(?:kết quả|thất bại)(?: của| tại| từ| các)* *$")
# 'đã thăm X trước khi tới Y': told as it went on.
_THEN_WENT = re.compile(
    r"(?<!\w)đã (?:(?!sẽ |dự kiến )[^.;])* trước khi (?:ra|về|tới|đến|bay|sang|rời|lên đường)(?!\w)[^.;]*$"
)
# 'X cam kết sẽ giảm thuế trong cuộc gặp với Y': there he pledged it.
_AT_IT = ("trong ", "tại ", "ở ", "sau ")
_TO_MEET = re.compile(r"(?<!\w)(?:gặp|hội đàm|họp|tổ chức|ký|thăm|thảo luận|bàn|đối thoại)(?!\w)")
_PLEDGED = Cue(
    r"(?:cam kết|hứa|hứa hẹn|bảo đảm|đảm bảo|nhất trí|thống nhất|đồng ý|tuyên bố)(?: (?:rằng|là))? sẽ [^,.;]*"
    r"(?:trong|tại|ở|sau) $"
)
# 'Khi đến X dự hội nghị, Y sẽ nêu ...'
_WHEN_HE_COMES = re.compile(r"(?:trong )?khi (?:tới|đến|sang|thăm|dự|tham dự|gặp)(?!\w)")
_HE_WILL = re.compile(r"[^,.;]*, (?:(?!đã |vừa )[^,.;]){3,90}? (?:sẽ|dự kiến|có thể)(?!\w)")

_MIGHT_BE_HELD = Cue(
    r"(?:có thể|khả năng|muốn|đề nghị|đề xuất|kêu gọi|mong muốn|sẵn sàng|hy vọng)(?: sớm| sẽ)?"
    r"(?: (?:tổ chức|thu xếp|sắp xếp|tiến hành|có|chủ trì|dàn xếp|đứng ra))+(?: một| các| những| nhiều| thêm)* *$"
)

_WHENEVER = Cue(r"(?:mỗi khi|mỗi lần|mỗi dịp|có dịp|khi nào|bất cứ khi nào)(?: \w+){0,3} *$")

_WHILE = Cue(
    "(?:"
    + "|".join(not_after(form, "trước ", "sau ", "từ ") for form in ("khi", "trong khi", "lúc"))
    + ")(?: đang| vừa)? *$"
)

_WILL_ORGANISE = Cue(r"(?:sẽ|dự kiến)(?![^\W\d_])[^.;]*(?:tổ chức|chuẩn bị|tham dự)(?![^\W\d_])[^.;]*$")

_ENDING = Cue(r"(?:kết thúc|tiếp tục|rời .{0,20} sau)(?: \w+){0,2} *$")
# 'sẽ kết thúc chuyến thăm X bằng một cuộc điện đàm với Y'
_BY = ("bằng ", "với ", "một ", "các ", "kết thúc ", "bắt đầu ", "mở đầu ", "khép lại ")
_WILL_END_WITH = Cue(r"sẽ (?:kết thúc|bắt đầu|mở đầu|khép lại)(?: [^.;]*(?:bằng|với))?(?: một| các)? *$")
_PASSED_ON = Cue(r"(?:chuyển|gửi|trao|đưa ra)(?: \w+){0,2} lời mời của [^.;]{2,80} (?:tới|đến|cho|mời) [^.;]{2,60}$")
_MAY = Cue(r"có (?:thể|khả năng)(?: sẽ| sớm)? *$")
_THREATENED = Cue(r"(?:dọa|đe dọa|đe doạ|doạ|có thể|nguy cơ|cân nhắc|xem xét|khả năng)(?![^\W\d_])[^,;]{0,24}$")

_ASKED_TO_MEET = Cue(r"lời mời(?: gặp)? *$")

_ACCEPTING = Cue(r"(?:nhận lời|chấp nhận lời mời)(?! mời của)(?![^\W\d_])")

_INVITED_NOUN = re.compile(r"(?:nhận lời mời|theo lời mời|đáp lại lời mời|lời mời của|thể theo lời mời)")

_SOON = Cue(
    "(?:"
    + "|".join(
        rf"{not_after(unit, 'một ', 'hai ', 'ba ', 'vài ', '[0-9] ')} (?:sau|tới)" for unit in ("tuần", "tháng")
    )
    + r"|tháng \d{1,2} tới|"
    r"ngày mai|những ngày tới)(?![^\W\d_])"
)

# 'sẽ hội đàm với A, hội kiến B và C, dự ...': the tense of the first verb is that of all.
_GOES_ON = Cue(
    r"(?:sẽ(?: nhấn mạnh| khẳng định)?|dự kiến|sắp(?: tới)?(?! tới|,| và| của| đây))(?![^\W\d_])"
    r"(?:(?!(?<![^\W\d_])(?:đã|vừa|nói|cho biết|khẳng định|nhấn mạnh|khi|mà)"
    r"(?![^\W\d_]))[^.;:\"])*(?:,| và| để| nhằm)"
    r"(?: (?:sau đó|tiếp đó|rồi)(?: \w+)?"
    r"| (?:có|tiến hành|tham dự|dự|tổ chức)(?: các| một| buổi| cuộc| sự kiện| hoạt động| tại| trong khuôn khổ)*)? *$"
)

# 'A và B nhất trí gặp nhau ở ...'
_AGREED_TO = Cue(r"(?:nhất trí|đồng ý|hẹn)(?: sẽ| sớm| lại| cùng)* *$")

# 'đàm phán để đi đến ký kết'
_LEADS_TO = Cue(
    r"(?:đi đến|tiến tới|hướng tới|hướng đến|xúc tiến|thúc đẩy|đàm phán|nhằm|để|sớm|hoàn tất)(?: việc| sớm)* *$"
)

# 'sẵn sàng gặp X', 'ngỏ ý muốn gặp X': a meeting that one side offers; 'mong muốn gặp X' is a wish.
_ASKS_TO_MEET = Cue(
    r"(?:sẵn sàng|đề nghị|đề xuất|ngỏ ý|ngỏ lời|để ngỏ khả năng)"
    r"(?: (?:được|sẽ|sớm|có thể|muốn|trực tiếp|đích thân|sang|tới|đến|về việc))* *$"
)
_REFUSES_TO_MEET = Cue(r"(?:không muốn|không chịu|không sẵn sàng|chưa sẵn sàng)(?: (?:trực tiếp|tới|đến))* *$")
_MEETS_IN_PERSON = frozenset({"gặp", "gặp gỡ", "gặp mặt", "hội đàm", "hội kiến"})
_AGREED_TO_HOLD = Cue(
    r"(?:nhất trí|thống nhất|đồng ý|thỏa thuận)(?: (?:sẽ|sớm|cùng|phối hợp))* "
    r"(?:tổ chức|nối lại|tiến hành|khởi động|triệu tập)(?: các| cuộc| lại)* *$"
)
_STILL_TO_COME = Cue(r"(?:sắp tới|tới đây|dự kiến|sắp diễn ra|sẽ diễn ra|sẽ được|đang được thu xếp)(?![^\W\d_])")

_ACCEPTABLE = frozenset(
    {EngagementKind.VISIT, EngagementKind.CONFERENCE, EngagementKind.CEREMONY, EngagementKind.SESSION}
)

MEETS = frozenset({EngagementKind.VISIT, EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.CALL})
_NEVER_PROPOSED = (MEETS - {EngagementKind.VISIT}) | {
    EngagementKind.SIGNING, EngagementKind.PRESS, EngagementKind.MESSAGE,
}  # fmt: skip


# What may stand right before a trigger; most of the time next to none of them does.
_NEAR = Cues(
    _PLANNED, _PROPOSED, _CANCELLED, _DENIED, _WILL_NOT, _INVITING, _WISHING, _STAYS_AWAY, _PLANS_TO, _TRIES_TO,
    _IS_WELCOME, _ASKED_FOR, _OUTCOME, _MIGHT_BE_HELD, _WHENEVER, _WHILE, _ENDING, _MAY, _ASKED_TO_MEET, _AGREED_TO,
    _LEADS_TO, _AGREED_TO_HOLD, _REGULARLY, _ASKS_TO_MEET, _REFUSES_TO_MEET,
)  # fmt: skip
(
    _MAY_PLAN, _MAY_PROPOSE, _MAY_CANCEL, _MAY_DENY, _MAY_NOT, _MAY_INVITE, _MAY_WISH, _MAY_STAY_AWAY, _MAY_PLAN_TO,
    _MAY_TRY_TO, _MAY_WELCOME, _MAY_ASK_FOR, _MAY_COME_OUT, _MAY_BE_POSSIBLE, _MAY_RECUR, _MAY_BE_MEANWHILE, _MAY_END,
    _MAY_MAY, _MAY_ASK_TO_MEET, _MAY_AGREE_TO, _MAY_LEAD_TO, _MAY_AGREE_TO_HOLD, _MAY_BE_REGULAR,
    _MAY_ASK_FOR_ONE, _MAY_REFUSE_ONE,
) = _NEAR.bits  # fmt: skip


def status_of(frame: Frame, trigger: Trigger, start: int, end: int) -> EngagementStatus | None:
    """Whether it was held, is planned, proposed, invited, called off; None where the text denies it.

    ``start`` and ``end`` bound the clause; what stands before the trigger decides first.
    """
    before = frame.lowered[start : trigger.start]
    if before.endswith("; "):
        before = before.replace(";", ",")  # 'sẽ hội đàm với A; hội kiến B'
    near = before[-70:]
    met = _NEAR.met(near)
    after = frame.lowered[trigger.end : min(end, trigger.end + 120)]
    # 'huỷ cuộc gặp với X bên lề G20': what is called off isn't the summit.
    aside = trigger.form.startswith("bên lề ") or near.endswith(("bên lề ", "bên lề các "))
    if aside and (_WILL_NOT.search(near) or _DENIED.search(near) or _CANCELLED.search(before[-100:])):
        return EngagementStatus.PLANNED if _PLANNED.search(before) else EngagementStatus.HELD
    if met & _MAY_NOT and _WILL_NOT.search(near):
        return EngagementStatus.CANCELLED
    if trigger.part == "verb" and ((met & _MAY_RECUR and _WHENEVER.search(near)) or near.endswith(_AS_A_RULE)):
        return None
    if met & _MAY_DENY and (_DENIED.search(near) or (trigger.kind is EngagementKind.MESSAGE and _UNSENT.search(near))):
        return None
    if before.startswith("nếu ") and trigger.part == "verb" and trigger.kind in _NEVER_PROPOSED and "," not in before:
        return None
    if met & _MAY_BE_REGULAR and not before.startswith("nếu ") and _REGULARLY.search(near):
        return None
    if ("bác" in before or "phủ nhận" in before) and _DENIED_NEWS.search(before[-140:]):
        return None
    if met & _MAY_STAY_AWAY and trigger.kind is EngagementKind.CONFERENCE and _STAYS_AWAY.search(near[-34:]):
        return None  # one who stays away doesn't cancel it, and takes no part
    if trigger.form in _MEETS_IN_PERSON:
        if met & _MAY_REFUSE_ONE and _REFUSES_TO_MEET.search(near):
            return None  # there was none to call off
        if met & _MAY_ASK_FOR_ONE and _ASKS_TO_MEET.search(near):
            return EngagementStatus.PROPOSED
        if near.endswith("nhận lời "):
            return EngagementStatus.ACCEPTED
    dropping = "hủy" in after or "hoãn" in after or "huỷ" in after or "đình chỉ" in after
    if dropping and (_CALLED_OFF.search(after) is not None or _CALLED_OFF_BY.search(after) is not None):
        return EngagementStatus.CANCELLED
    dropped = _CANCELLED.search(near[-30:]) if met & _MAY_CANCEL else None
    if dropped is not None and not _ELSEWHERE.search(near[-30:], dropped.end()):
        head = near[: max(0, len(near) - 30) + dropped.start()]
        return EngagementStatus.PLANNED if _THREATENED.search(head) else EngagementStatus.CANCELLED
    inviting = "lời" in before
    if inviting and trigger.kind is EngagementKind.VISIT and _PASSED_ON.search(before):
        return EngagementStatus.INVITED
    if met & _MAY_ASK_TO_MEET and trigger.form == "gặp" and _ASKED_TO_MEET.search(near):
        return EngagementStatus.ACCEPTED if _ACCEPTING.search(before) else EngagementStatus.INVITED
    if met & _MAY_WISH and trigger.part == "verb" and trigger.kind in _NEVER_PROPOSED and _WISHING.search(near):
        return None
    if inviting and trigger.kind is EngagementKind.VISIT and before.startswith(_IN_ANSWER) and " sẽ " in before:
        return EngagementStatus.ACCEPTED
    if inviting and trigger.kind in _ACCEPTABLE and (_ACCEPTING.search(before) or _ACCEPTS.search(before)):
        return EngagementStatus.ACCEPTED
    if trigger.kind in _ACCEPTABLE and not (inviting and _INVITED_NOUN.search(before)):
        asked = _INVITING.search(near) if met & _MAY_INVITE else None
        if asked is not None and not _MEANWHILE.search(near, asked.end()):
            return EngagementStatus.INVITED
        if trigger.kind is EngagementKind.VISIT and trigger.part == "verb":
            welcome = "hoan nghênh" in near[-60:] and _IN_TIME.match(after)
            wished = (met & _MAY_WISH and _WISHING.search(near[-60:])) or (
                met & _MAY_WELCOME and _IS_WELCOME.search(near[-60:])
            )
            if wished and ("nhiều lần " in near or "từng " in near):
                return None  # 'nhiều lần bày tỏ mong muốn thăm Việt Nam': what he wished before he came
            if welcome or wished:
                return EngagementStatus.INVITED
    leads = met & _MAY_LEAD_TO and trigger.kind is EngagementKind.SIGNING and trigger.part == "verb"
    if leads and _LEADS_TO.search(near[-40:]):
        return None
    tries = met & _MAY_TRY_TO and trigger.part == "verb" and trigger.kind is not EngagementKind.TALKS
    if tries and _TRIES_TO.search(near[-30:]):
        return None if trigger.kind in _NEVER_PROPOSED else EngagementStatus.PROPOSED
    agreed = met & _MAY_AGREE_TO and trigger.part == "verb" and trigger.kind is not EngagementKind.CEREMONY
    if agreed and _AGREED_TO.search(near[-24:]):
        return EngagementStatus.PLANNED
    if met & _MAY_PLAN_TO and trigger.kind in MEETS and _PLANS_TO.search(near[-34:]):
        return EngagementStatus.PLANNED
    if met & _MAY_AGREE_TO_HOLD and trigger.part != "verb" and _AGREED_TO_HOLD.search(near[-46:]):
        return EngagementStatus.PLANNED
    if met & _MAY_BE_MEANWHILE and trigger.part == "verb" and _WHILE.search(near) and not _PLANNED.search(near[-16:]):
        return EngagementStatus.HELD  # 'A kêu gọi kiềm chế khi điện đàm với B'
    if before.endswith(_BY) and _WILL_END_WITH.search(before[-150:]) is not None:
        return EngagementStatus.PLANNED
    on_the_way = trigger.part == "arrival" and _PLANNED.search(near)
    if met & _MAY_END and trigger.kind is EngagementKind.VISIT and not on_the_way and _ENDING.search(near):
        return EngagementStatus.HELD  # 'sẽ gặp kiều bào trước khi kết thúc chuyến thăm'
    if trigger.kind is not EngagementKind.VISIT and "địa điểm" in near[-30:] and _VENUE.search(near[-30:]):
        return EngagementStatus.PLANNED
    over = met & _MAY_COME_OUT and trigger.part != "verb" and _OUTCOME.search(near[-24:])
    if over and not _TO_COME_BEHIND.match(after):
        return EngagementStatus.HELD
    planned = bool(met & _MAY_PLAN and _PLANNED.search(near[-46:])) and _THEN_WENT.search(before) is None
    if planned and trigger.part == "verb" and near.endswith("đã "):
        planned = False  # 'Trước thềm Quốc khánh, X đã gửi thư'
    if planned and trigger.part == "noun" and near.endswith(_AT_IT) and _PLEDGED.search(before[-120:]):
        planned = False
    if not planned and trigger.part == "name" and before.startswith("nếu ") and ", " in after:
        planned = True
    if not planned and _WHEN_HE_COMES.match(before):
        planned = _HE_WILL.match(after) is not None
    to_come = "sẽ " in before or "dự kiến " in before
    if not planned and (to_come or "có thể" in before) and trigger.part == "name" and " vừa qua" not in after[:60]:
        planned = (_ON_THE_SIDE_LATER.search(before[-160:]) or _WILL_ORGANISE.search(before[-160:])) is not None
    if not planned and trigger.kind is EngagementKind.VISIT:
        planned = _SOON.search(near[-20:]) is not None or _SOON.within(after, 25)
    if not planned and trigger.kind is not EngagementKind.PRESS and (to_come or "sắp " in before):
        planned = _GOES_ON.search(before[-200:]) is not None
    if not planned and trigger.part == "noun" and trigger.kind is EngagementKind.VISIT and near.endswith(_JUST_BEFORE):
        planned = not any(word in after[:100] for word in _LONG_AGO)
    if planned:
        return EngagementStatus.PLANNED
    proposed = _PROPOSED.search(near[-40:]) if met & _MAY_PROPOSE else None
    if proposed is not None and (
        ("đã " in near and _ORGANISED.search(near) is not None)
        or (trigger.kind is EngagementKind.CONFERENCE and near.endswith(_AT_IT) and not _TO_MEET.search(near))
    ):
        return EngagementStatus.HELD  # 'đề xuất ba sáng kiến tại hội nghị'
    if met & _MAY_MAY and trigger.kind is EngagementKind.MEETING and trigger.part == "verb" and _MAY.search(near):
        return EngagementStatus.PROPOSED
    if proposed is not None and trigger.part != "noun":
        return None if trigger.kind in _NEVER_PROPOSED and trigger.part == "verb" else EngagementStatus.PROPOSED
    if trigger.part != "verb" and (
        (met & _MAY_BE_POSSIBLE and _MIGHT_BE_HELD.search(near))
        or (met & _MAY_ASK_FOR and _ASKED_FOR.search(near[-40:]))
    ):
        return EngagementStatus.PROPOSED
    negotiations = trigger.part != "verb" or trigger.form == "đàm phán"
    if negotiations and "có " in after and _MAY_TAKE_PLACE.match(after):
        return EngagementStatus.PROPOSED
    goes_so = " sẽ " in after or " khó " in after
    if trigger.kind is not EngagementKind.VISIT and goes_so and _IT_WILL.match(after):
        return EngagementStatus.PLANNED
    ahead = any(word in after for word in ("sắp", "tới", "dự kiến", "sẽ ", "đang ", "chưa ", "có "))
    behind = ahead and (trigger.part != "verb" or after.startswith(" giữa ")) and _TO_COME_BEHIND.match(after)
    if not before.endswith("đã ") and (behind or (ahead and _STILL_TO_COME.within(after, 40))):
        return EngagementStatus.PLANNED
    return EngagementStatus.HELD
