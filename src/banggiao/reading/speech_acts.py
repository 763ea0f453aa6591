"""Layer 4b: what is said and done with words: performative, evaluative and speech verbs, and the clauses they open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from banggiao.reading.act_walk import walk_left
from banggiao.reading.cast import Actor, Cast
from banggiao.reading.clause_words import NOUN_BEFORE
from banggiao.reading.document import Document, Part
from banggiao.reading.lexicon.terms import performative_forms
from banggiao.reading.passes import Place
from banggiao.reading.speech_act import Ends, SpeechAct

__all__ = ["SpeechAct", "act_forms", "find_speech_acts"]

_NOUN_AFTER = re.compile(
    r" (?:của|này|đó|trên(?! (?:twitter|x|facebook|truth|instagram|telegram|weibo|mạng|trang|tài khoản|truyền hình|sóng"
    r"|đài|kênh|tờ|báo|tạp chí|diễn đàn|bục)(?!\w))|tương tự|nói trên|trong (?:tài liệu|văn kiện|bản kế hoạch)"
    r"|từ phía|nêu trên|chung của|gần đây của|ấy|cũ|mới của|trước đây|trước đó"
    r"|lẫn nhau của|(?:rất |to )?lớn (?:lao )?của|rất cao của)(?!\w)"
)
_STAND = re.compile(
    r" của [^,;.]{2,40}? (?:(?:về|đối với|trong) [^,;.]{2,90}? )?(?:sẽ |luôn |vẫn |trước sau như một |là ){0,2}"
    r"(?:là|không (?:hề |bao giờ |có gì )?(?:thay đổi|đổi)|không lay chuyển|rất rõ ràng|rõ ràng|nhất quán)(?!\w)"
)
_VOICED = ("bày tỏ sự ", "bày tỏ mối ", "bày tỏ nỗi ", "bày tỏ niềm ", "nêu ", "tỏ ra ", "bày tỏ thái độ ")
_FELT = frozenset(("gratitude", "praise", "concern", "support", "esteem"))
_VOICED_FEELINGS = tuple(
    f"{verb} {noun} "
    for verb in ("bày tỏ", "thể hiện", "tỏ", "tỏ rõ", "nêu", "nêu rõ", "khẳng định", "khẳng định rõ", "dành", "gửi")
    for noun in ("sự", "lòng", "mối", "nỗi", "niềm", "những", "lời")
)
# 'Khẳng định sự coi trọng quan hệ với X': said of oneself, where a visit would only show it.
_VOICED_REGARD = tuple(f"{verb} sự " for verb in ("bày tỏ", "khẳng định", "tái khẳng định", "nhấn mạnh"))
_SPEAKERS = frozenset(("person", "role", "body"))
_SEATS = ("Điện Kremlin", "Nhà Trắng", "Lầu Năm Góc", "Nhà Xanh")
_SHOWS = ("khẳng định", "tái khẳng định", "thể hiện", "bày tỏ", "dành", "tuyên bố", "nhấn mạnh", "nhắc lại")
# 'Bày tỏ quan ngại của nước mình về ...'
_TOLD_BY_NOUN = ("chuyển ", "gửi ", "trao ", "ngỏ ", "lời mời", "thư mời", "giấy mời", "bày tỏ ")
_MODAL = frozenset(("will", "need"))
_AT = " tại "
_MISSIONS = ("đại sứ quán", "phái đoàn", "tổng lãnh sự quán", "lãnh sự quán", "phái bộ", "cơ quan đại diện")
_BEFORE_NOW = tuple(f"{time} trước " for time in ("tuần", "tháng", "năm", "hôm", "ngày", "lần", "đợt"))
_RESTATES = tuple(
    f"{verb} {which}"
    for verb in ("khẳng định", "nhấn mạnh", "nhắc lại", "nêu bật", "nêu rõ", "bao gồm", "gồm", "gồm có")
    for which in ("", "các ", "những ", "lại ")
)
_CALL_OF = re.compile(
    r"(?: (?:suốt|trong|hồi|trước|lâu nay|gần đây|nhiều lần|liên tục|mới đây)(?: [^\W\d_]+){0,4}?)?"
    r" của (?:phía |chính phủ |chính quyền |cựu )?"
)
_CALLS_FOR = re.compile(
    r"(?: \([^()]{1,20}\))?(?: và (?:các|những) (?:đối tác|đồng minh|nước khác|bên khác))?"
    r" (?:về việc|rằng|muốn|đòi)(?!\w)"
)
# 'Chuyến thăm nhằm khẳng định X muốn ...': X's, whose visit it is.
_ITS_AIM = re.compile(
    r"(?:mục đích |mục tiêu )?(?:của )?chuyến (?:thăm|công du|đi|công tác|làm việc)[^;.]{0,140} (?:(?:nhằm|để) )?$"
)
_FURTHER = 180  # code points within which the state stands that is affirmed to want something
_WHOSE = re.compile(
    r"(?: (?:chắc chắn|mạnh mẽ|vững chắc|bền vững|bền chặt|lâu dài|chung|nhất quán|kiên định|rõ ràng|sắt đá"
    r"|không lay chuyển|không thay đổi|trước sau như một|vững vàng|sâu sắc))* của "
)
# 'Theo đặc phái viên TTXVN, ...': a newspaper's, no state's.
_CORRESPONDENT = re.compile(r"(?i)(?:đặc phái viên|phóng viên) (?:ttx|báo|đài|vov|vtv|thông tấn|tuổi trẻ|thanh niên)")
# 'Hai bên thỏa thuận mở rộng ...': what is settled is told by a verb; before anything else the word is a noun.
_SETTLES_TO = re.compile(
    r"(?: (?:sẽ|cùng|tiếp tục|về việc|nhanh chóng|sớm|cùng nhau|tích cực)){0,3}(?: về việc| việc)? (?:mở rộng|mở"
    r"|nghiên cứu"
    r"|thành lập|lập|tăng cường|tăng|thúc đẩy|đẩy mạnh|đẩy nhanh|phối hợp|triển khai|xây dựng|tổ chức|duy trì|trao đổi"
    r"|nâng|hợp tác (?:trong|về|trên|với|cùng|chặt chẽ)|ký|nối lại|chấm dứt|ngừng|dừng|tạm dừng|rút|giảm|cắt giảm|miễn"
    r"|cử|cung cấp|hỗ trợ|tạo|xem xét|giải quyết|tiến hành|củng cố|phát triển|đưa|coi|dành|gia hạn|dỡ bỏ|áp dụng"
    r"|thực hiện"
    r"|tham vấn|nhóm họp|họp|gặp|khởi động|hoàn tất|hoàn thành|thiết lập|đàm phán|chia sẻ|tuần tra|khai thác"
    r"|đầu tư)(?!\w)"
)
# What is reached is a text by its name ('thỏa thuận ngừng bắn'), unless it goes on to say what shall be done.
_REACHES_TO = re.compile(r"(?: (?:với|cùng|giữa) [^,;.\"]{2,60}?)? (?:về việc|rằng|là sẽ|sẽ|cho phép)(?!\w)")
# 'Đe dọa áp thuế' says what one will do; 'đe dọa hòa bình' does not.
_THREATENS_TO = re.compile(
    r" (?:sẽ )?(?:áp|áp đặt|áp dụng|đánh thuế|tăng thuế|nâng thuế|cắt|rút|rời|hủy|huỷ|thử|phóng|bắn|ném bom|giáng trả"
    r"|trả thù|(?:dùng|sử dụng)(?! (?:vũ|võ) lực)|thu hồi|hạn chế|ngưng|điều quân|trừng phạt|đáp trả|trả đũa|tấn công"
    r"|không kích|đóng cửa|phong tỏa|đình chỉ|ngừng|dừng|tạm dừng|hoãn|cấm|trục xuất|kiện|can thiệp|giữ lại|chặn"
    r"|phủ quyết|tẩy chay|xé bỏ|từ bỏ|đưa quân|triển khai|chấm dứt|phá hủy|hủy diệt|xóa sổ)(?!\w)"
)
# 'X nói Y phải rút quân' asks; 'phải chịu', 'phải được' tells what befalls somebody.
_BIDS = ("hãy", "xin", "đừng")
# What one state bids another: 'hãy rút quân', 'xin đừng can thiệp'.
_BID_TO = re.compile(
    r" (?:cùng |cùng nhau |sớm |ngay |lập tức |ngay lập tức |tiếp tục |cố |cố gắng |tìm cách )*(?:rút|ngừng|dừng"
    r"|chấm dứt|từ bỏ|ký"
    r"|tuân thủ|thả|trả|mở|dỡ|kiềm chế|tôn trọng|hợp tác|nối lại|đối thoại|đàm phán|quay (?:lại|trở lại)|chấp nhận|ngồi"
    r"|ủng hộ|hỗ trợ|giúp|viện trợ|đầu tư|thực hiện|hủy|gỡ|giảm|cắt|bỏ|hành động|hạ vũ khí|giải trừ|phi hạt nhân"
    r"|can thiệp"
    r"|đe d(?:ọa|oạ)|lôi kéo|đổ lỗi|tấn công|thử|gây|lãng phí thời gian|leo thang|khiêu khích|áp|trừng phạt|đánh"
    r"|cung cấp"
    r"|làm (?:leo|trầm|phức)|đứng ngoài|thay đổi|tăng|xây dựng|thúc đẩy|đoàn kết|chung tay|phối hợp)(?!\w)"
)
# 'Y có trách nhiệm (phải) thực thi ...'
_DUTY = re.compile(
    r" (?:phải )?(?:thực thi|thực hiện|tuân thủ|ngăn chặn|bảo đảm|đảm bảo|bảo vệ|hợp tác|tôn trọng|chấm dứt|trả|thả|rút"
    r"|bắt|dẫn độ|giải quyết|bồi thường|cung cấp|duy trì|hành động|hỗ trợ|giúp)(?!\w)"
)
_COUNTED = re.compile(r"(?<!\w)(?:nêu|nêu rõ|đưa ra|với|gồm) (?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy) $")
_NO_NEED = re.compile(r" (?:thiết(?! (?:lập|kế|đặt))|cù|sa)(?!\w)")  # 'cần thiết', but 'cần thiết lập'
_MUST_BE_SAID = 80
_FATE = re.compile(
    r" (?:chịu|trả giá|đối mặt|là|được|mất|bị|nhờ|hứng|gánh|từ chức|nói|đến|có (?:được|mặt)|thừa nhận|khẳng định"
    r"|xin)(?!\w)"
)
_ANY_DEAL = re.compile(
    r"(?<!\w)(?:bất cứ|bất kỳ|mọi) (?:thỏa thuận|hiệp định|giải pháp|kế hoạch|đàm phán)[^,;.]{0,50}$"
)
_AT_ONCE = 6  # code points from a verb to what it says
_PEACE = re.compile(r" (?:ngừng|dừng|chấm dứt|trao đổi|hợp tác|đầu tư|khai thác)(?!\w)")


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    return tuple(performative_forms())


def act_forms() -> list[str]:
    """The words of speech acts."""
    return [form for form, _, _ in _table()]


def find_speech_acts(document: Document, cast: Cast, lowered: str, places: Sequence[Place]) -> list[SpeechAct]:
    """All speech acts of an article in order.

    ``lowered`` is the text in lower case, of the same length; ``places`` are those of :func:`act_forms` in it.
    """
    forms = _table()
    text = document.text
    ends = Ends({}, set(), set())
    mission = -1, -1
    for actor in cast.actors:
        first = actor.start
        if mission[1] == first - len(_AT) and text.startswith(_AT, mission[1]):
            first = mission[0]  # 'Đại sứ quán X tại Y chỉ trích ...': X's
        elif lowered.startswith(_MISSIONS, first):
            mission = first, actor.end
        ends.starts[actor.end] = min(ends.starts.get(actor.end, first), first)
        if actor.person is not None:
            ends.people.add(actor.end)
        elif actor.kind in ("state", "organisation"):
            ends.states.add(actor.end)
    out: list[SpeechAct] = []
    colons = _colons(document, cast)
    number = 0
    sentences = document.sentences
    for which, start, end in places:
        if (start and lowered[start - 1].isalnum()) or (end < len(lowered) and lowered[end].isalnum()):
            # The longest form failed at its end ('nên' of 'nêng'): shorter ones can't begin a word there either.
            continue
        while colons and colons[-1].start < start:
            out.append(colons.pop())
        while number < len(sentences) and sentences[number].end <= start:
            number += 1
        if number == len(sentences):
            break
        sentence = sentences[number]
        _, group, value = forms[which]
        if group == "none" or start < sentence.start or sentence.part is Part.BYLINE:
            continue
        if start > sentence.start and _of_a_name(text, start, end):
            continue
        if value == "need" and _NO_NEED.match(lowered, end):
            continue
        if value == "need" and lowered.startswith("có ", start) and not _DUTY.match(lowered, end):
            continue  # 'một thành viên có trách nhiệm'
        if value == "need" and lowered.startswith(_BIDS, start) and not _BID_TO.match(lowered, end):
            continue  # 'hãy chờ xem', 'đừng quên'
        must = value == "need" and lowered.startswith("phải", start)
        if must and not (
            (out and out[-1].sentence == number and start - out[-1].end < _MUST_BE_SAID)
            or (start - 1 in ends.states and text.count('"', sentence.start, start) == 1)
        ):
            continue  # so it has to be, nobody says so
        if value == "settles":
            reached = lowered.startswith("đạt", start)
            goes_on = _SETTLES_TO.match(lowered, end) and not (reached and _PEACE.match(lowered, end))
            if not (text[start].islower() and (goes_on or (reached and _REACHES_TO.match(lowered, end)))):
                continue
            value = "agreed"
        if value == "threatens":
            if not _THREATENS_TO.match(lowered, end):
                continue  # 'đe dọa hòa bình' is no act
            value = "pledged"
        floor = start - 1 if start - 1 in ends.starts else sentence.start  # 'Nhật Bản cam kết' is no 'bản cam kết'
        asker = _asker(lowered, cast, end, sentence.end) if value == "proposed" else None
        if asker is not None:  # 'bất chấp lời kêu gọi của X về việc ...': what X asks
            act = walk_left(text, lowered, sentence, number, start, end, group, value, ends, out)
            out.append(replace(act, adjacent=(asker.start, asker.end), denied=False, intro=None))
            continue
        if group != "other" and value != "will" and _is_noun(lowered, floor, start, end, value):
            continue
        if value == "agreed" and _is_name(text[start:end]):
            continue  # 'Dinh Thống Nhất'
        if value == "agreed" and text[start].isupper() and text.endswith(("Bộ ", "Arab ", "Rập ", "Ả-rập "), 0, start):
            continue  # the name of a ministry or a state
        named_text = lowered.startswith("thỏa thuận", start) and _PEACE.match(lowered, end) is not None
        act = walk_left(text, lowered, sentence, number, start, end, group, value, ends, out)
        if must and not _asks(lowered, act, out):
            continue
        if value == "affirm" and act.adjacent is None and _ITS_AIM.match(lowered, sentence.start, start):
            ahead = cast.within(end, min(sentence.end, end + _FURTHER))
            whose = next((a for a in ahead if a.kind == "state" and a.codes), None)
            act = act if whose is None else replace(act, adjacent=(whose.start, whose.end), fresh=True, intro=None)
        if value == "pledged" and act.adjacent is None and (of := _WHOSE.match(lowered, end)) is not None:
            owner = next((a for a in cast.within(of.end(), sentence.end) if a.start == of.end()), None)
            if owner is not None:  # 'nhắc lại cam kết của Thủ tướng X về việc ...': his pledge, whoever recalls it
                act = replace(act, adjacent=(owner.start, owner.end))
        if act.adjacent is None and (act.intro is None or named_text) and forms[which][2] == "settles":
            continue  # no one settles it: 'các thỏa thuận mở rộng hợp tác'
        out.append(act)
    out.extend(reversed(colons))
    return out


def _asker(lowered: str, cast: Cast, end: int, stop: int) -> Actor | None:
    """Whose the call or proposal is that is named by its noun, with what it is about."""
    of = _CALL_OF.match(lowered, end, stop)
    actor = next((a for a in cast.within(of.end(), stop) if a.start == of.end() and a.codes), None) if of else None
    return actor if actor is not None and _CALLS_FOR.match(lowered, actor.end, stop) is not None else None


def _asks(lowered: str, act: SpeechAct, before: list[SpeechAct]) -> bool:
    """Whether 'phải' asks: 'X nói Y phải rút quân', 'X khẳng định phải ...', 'bất cứ thỏa thuận nào cũng phải ...'."""
    intro = before[act.intro] if act.intro is not None else None
    if intro is None and act.adjacent is not None and not _FATE.match(lowered, act.end):
        said = lowered.rfind('"', 0, act.adjacent[0]) == act.adjacent[0] - 1  # '"Y phải rút quân", X nói'
        return said and not lowered.endswith("sẽ ", 0, act.start)
    if intro is None or intro.group != "speech" or _FATE.match(lowered, act.end):
        return False
    if lowered.endswith(("sẽ ", "đang ", "đã "), 0, act.start):
        return False
    if act.adjacent is not None and lowered.endswith(("buộc ", "ép ", "khiến ", "bắt "), 0, act.adjacent[0]):
        return False
    return (
        act.adjacent is not None
        or act.start - intro.end <= _AT_ONCE
        or bool(_ANY_DEAL.search(lowered, intro.end, act.start))
    )


def _colons(document: Document, cast: Cast) -> list[SpeechAct]:
    """'Ngoại trưởng X: ...', 'Theo Ngoại trưởng X, ...': ways of saying that X says so; the last one first."""
    text, out = document.text, list[SpeechAct]()
    for actor in cast.actors:
        if actor.codes and actor.kind in ("person", "role") and text.startswith(", ", actor.end):
            if _CORRESPONDENT.match(text, actor.start):
                continue
            at = actor.start - 5
            number = document.sentence_at(actor.start)
            if at >= 5 and text.startswith("Cũng t", at - 5):
                at -= 5
            opens = text.startswith(("Theo ", "Cũng theo "), at) and document.sentences[number].start == at
            if at >= 0 and (opens or text.startswith(", theo ", at - 2)):
                span = (actor.start, actor.end)
                out.append(SpeechAct(actor.end, actor.end + 1, number, "speech", "say", at, True, False, span))
            continue
        if not text.startswith(":", actor.end) or not actor.codes:
            continue
        number = document.sentence_at(actor.start)
        sentence = document.sentences[number]
        speaks = actor.kind in _SPEAKERS or text.startswith(_SEATS, actor.start)
        if text[sentence.start : actor.start].strip(" \"'“") or sentence.end <= actor.end + 2:
            continue
        if not speaks and actor.kind == "state":  # 'Nga: Ukraine không muốn hòa bình', a headline
            heard = cast.within(actor.end + 2, actor.end + 40)[:1]
            speaks = bool(heard) and heard[0].start == actor.end + 2 and not set(heard[0].codes) <= set(actor.codes)
        if speaks or text.startswith((": '", ': "', ": “", ": ‘"), actor.end):
            span = (actor.start, actor.end)
            out.append(SpeechAct(actor.end, actor.end + 1, number, "speech", "say", actor.start, True, False, span))
    out.reverse()
    return out


def _of_a_name(text: str, start: int, end: int) -> bool:
    """'Bà Lê Tố Loan': a word with a capital, within a sentence."""
    if not text[start].isupper() or text[start - 1] != " " or not text[start - 2].isalnum():
        return False
    return " " not in text[start:end]


def _is_name(words: str) -> bool:
    """Whether every word of a phrase begins with a capital, and no headline's capitals alone write it."""
    return not words.isupper() and all(word[0].isupper() for word in words.split())


def _is_noun(lowered: str, floor: int, start: int, end: int, value: str) -> bool:
    """'Theo đề nghị của X', 'sự ủng hộ', 'những cam kết này': a noun, no act."""
    if value == "support" and lowered.startswith(_SHOWS, start):
        return False  # 'khẳng định sự ủng hộ của nước mình đối với ...'
    if value == "concern" and lowered.endswith(_VOICED, floor, start):
        return False  # 'bày tỏ mối quan ngại'
    if value == "principle" and _STAND.match(lowered, end):
        return False  # 'lập trường nhất quán của X là ...'
    if value == "pledged" and lowered.endswith(_RESTATES, floor, start):
        return False  # 'tái khẳng định cam kết của Peru với ...'
    told_by_noun = value == "accepted" or lowered.startswith(_TOLD_BY_NOUN, start)
    if value not in _MODAL and _NOUN_AFTER.match(lowered, end) and not told_by_noun:
        return True
    if lowered.endswith(("thực sự ", "thật sự "), floor, start):
        return False  # 'thực sự hy vọng': how, no noun
    words = lowered[max(floor, start - 24) : start].split()
    if value == "proposed" and _COUNTED.search(lowered, max(floor, start - 12), start):
        return True  # 'nêu 5 đề nghị với X'
    word = " ".join(words[-2:])
    if word not in NOUN_BEFORE:
        if not words or words[-1] not in NOUN_BEFORE:
            return False
        word = words[-1]
    if value in _MODAL and word not in ("sự", "lời", "mọi"):
        return False
    if word == "nhân" and lowered.endswith(("phu nhân ", "cá nhân "), floor, start):
        return False  # 'Tổng thống và Phu nhân cảm ơn ...'
    if word == "trước" and lowered.endswith(_BEFORE_NOW, floor, start):
        return False  # 'tuần trước cáo buộc ...'
    if word == "với" and lowered.startswith("cáo buộc ", start):
        return False  # 'rút khỏi hiệp ước với cáo buộc X vi phạm'
    if (word == "có" and value == "hoped") or (word == "để" and value == "concern"):
        return False  # 'triệu tập Đại sứ để phản đối'
    if word == "một" and lowered.endswith("như một ", floor, start):
        return False  # 'trước sau như một không quên ...'
    if value in _FELT and lowered.endswith(_VOICED_FEELINGS, floor, start):
        return False  # 'bày tỏ sự biết ơn', 'tỏ lòng khâm phục', 'nêu những lo ngại về'
    if value == "priority" and lowered.endswith(_VOICED_REGARD, floor, start):
        return False
    if word in ("hai", "ba") and lowered.endswith(f"tháng {word} ", floor, start):
        return False  # 'X hồi tháng ba tuyên bố ...'
    if word == "ra" and value in ("praise", "concern") and lowered.endswith("tỏ ra ", floor, start):
        return False  # 'tỏ ra ấn tượng với ...'
    if word in ("không", "chưa") or (word == "thể hiện" and value == "hoped"):
        return False  # denied, not a noun
    if word == "tuyên bố":
        return value == "agreed"
    return not (word in ("hai", "ba") and value == "wants")
