"""The goal of an item by its own words, where the reading points at no fact."""

from __future__ import annotations

import re

from banggiao.ledger.resolve.agreement_match import is_specific, telling_words, years_of
from banggiao.ledger.resolve.event_features import telling_name
from banggiao.ledger.resolve.fate_goal import Aim, Goal
from banggiao.ledger.resolve.fate_said import (
    country_after,
    guest_words,
    level_in,
    nfc,
    term_in,
    town_in,
    without_organisations,
)
from banggiao.ledger.resolve.names import fold, word_set
from banggiao.ledger.resolve.types import Promise, PromiseItem
from banggiao.reading.lexicon import Kind

_ORDINAL = re.compile(r"lan thu (\d{1,3})\b")
_SIGN = re.compile(r"\b(?:ky ket|ky|hoan tat dam phan|ket thuc dam phan|thong qua)\b(?! hop)")
RATIFY = re.compile(r"\b(?:phe chuan|co hieu luc)\b")
_RAISE = re.compile(r"\b(?:nang|dua)\b.{0,40}\b(?:quan he|len|thanh)\b|\bthiet lap\b.{0,30}\bdoi tac\b")
_ASKED = re.compile(r"\b(?:moi|don|som tham|se tham|sang tham|tham lai)\b")
_JOURNEY = re.compile(
    r"(?<!trong )(?<!qua )(?<!nhan )(?<!sau )(?<!tu )(?<!bao )(?<!cua )(?<!tai )(?<!dip )"
    r"\bchuyen (?:tham|cong du)\b.*\bcua (?:ong|ba|ngai|tong|thu|chu tich|bo truong|ngoai truong|quoc)\b"
)
_ATTEND = re.compile(r"\b(?:tham du|du)\b")
_SITTING = re.compile(r"\b(?:ky hop|phien hop|cuoc hop|tham van|doi thoai|uy ban|hoi nghi|dien dan)\b")
_HOLD = re.compile(r"\b(?:to chuc|dang cai|chu tri|trieu tap|tien hanh|khai mac)\b|^(?:som |dong |cung )?hop\b")
_PAST = re.compile(r"\b(?:ket qua|dat duoc tai|thong nhat tai|tai ky hop|tai phien hop|trien khai)\b")
_OCCASION = re.compile(r"\b(?:le ky niem|hoi nghi|dien dan|le|quoc khanh)\b")
NEXT = re.compile(r"\b(?:tiep theo|ke tiep|lan toi|toi day)\b")
_BY_WHEN = re.compile(r"\b(?:trong|vao|truoc|tu|den|cuoi|dau|giua)\b(?: \w+){0,3}? (?:nam|thang|quy|ngay)\b.*$")
_ASKS: dict[Aim, re.Pattern[str]] = {
    Aim.VISIT: re.compile(r"\b(?:tham|don|sang|nhan loi|cong du|len duong)\b"),
    Aim.SITTING: re.compile(
        r"\b(?:to chuc|dang cai|chu tri|trieu tap|tien hanh|du|tham du|hop|(?<!cuoc )gap|nhan loi|ky niem|khai mac)\b"
    ),
    Aim.SIGNATURE: re.compile(
        r"\b(?:ky|ky ket|phe chuan|thong qua|hoan tat|ket thuc|dam phan|cong bo|som dat|co hieu luc|xay dung)\b"
    ),
    Aim.TIER: re.compile(r"\b(?:nang|dua|thiet lap|xac lap|tro thanh|huong toi)\b"),
}
_HOLDING = word_set("to chuc som dong chu tri va")  # holding is no part of the name
_MUTUAL = re.compile(r"\b(?:cua nhau|lan nhau|moi ben|moi nuoc)\b")
_ACTS: tuple[tuple[str, str], ...] = (
    ("khoi cong", "begin"), ("dong tho", "begin"), ("khanh thanh", "open"), ("khai truong", "open"), ("mo lai", "open"),
    ("mo cua", "open"), ("mo", "open"), ("thong xe", "open"), ("dua vao hoat dong", "open"), ("ra mat", "found"),
    ("thanh lap", "found"), ("ban giao", "hand_over"), ("trao tra", "hand_over"), ("khai mac", "open"),
)  # fmt: skip
_SIGNING_NOUNS = (
    "hiep dinh", "hiep uoc", "thoa thuan", "ban ghi nho", "nghi dinh thu", "chuong trinh", "ke hoach", "tuyen bo",
    "bien ban",
)  # fmt: skip


def asks_for(aim: Aim, text: str) -> bool:
    """Do the words ask for a thing of that kind to come about? 'Triển khai hiệp định' asks for no signature."""
    asked = _ASKS.get(aim)
    return asked is not None and asked.search(fold(nfc(text))) is not None


def goal_in_words(promise: Promise, item: PromiseItem) -> Goal:
    """The goal that the item's words state; ``Aim.NOTHING`` where they state nothing that a report could show done."""
    text = nfc(item.text)
    folded = fold(text)
    tier = term_in(text, Kind.TIER) if _RAISE.search(folded) else None
    if tier:
        return Goal(Aim.TIER, frozenset(promise.parties), tier=tier)
    for stated in (_visit, _attendance, _signature, _sitting, _deed):
        goal = stated(promise, item, text, folded)
        if goal is not None:
            return goal
    return Goal(Aim.NOTHING, frozenset(promise.parties))


def _signature(promise: Promise, item: PromiseItem, text: str, folded: str) -> Goal | None:
    ratify = RATIFY.search(folded)
    signs = _SIGN.search(folded) or ratify
    if signs is None or not any(noun in folded[signs.end() :] for noun in _SIGNING_NOUNS):
        return None
    words = _without_time(text[signs.end() :])
    parties = frozenset(promise.parties)
    return Goal(
        Aim.SIGNATURE, parties, kind=term_in(words, Kind.TEXT_KIND), title=telling_words(words, parties),
        specific=is_specific(words, parties),
        years=years_of(words, None), ratify=ratify is not None and _SIGN.search(folded) is None,
    )  # fmt: skip


def _sitting(promise: Promise, item: PromiseItem, text: str, folded: str) -> Goal | None:
    """A sitting that is to be held; one whose results are to be carried out is past."""
    text = without_organisations(text)
    folded = fold(text)
    number, following = _ORDINAL.search(folded), NEXT.search(folded)
    named = _SITTING.search(folded) or term_in(text, Kind.MECHANISM)
    if not (number or named) or not (following or _HOLD.search(folded)) or _PAST.search(folded):
        return None
    kind = "conference" if re.search(r"\b(?:hoi nghi|dien dan)\b", folded) else "session"
    return Goal(
        Aim.SITTING, frozenset(promise.parties), kind=kind, title=telling_name(_without_time(text)) - _HOLDING,
        ordinal=int(number[1]) if number else None, next_one=bool(following and not number),
        articles=promise.articles, years=years_of(text, None),
    )  # fmt: skip


def _attendance(promise: Promise, item: PromiseItem, text: str, folded: str) -> Goal | None:
    """An invitation to an occasion: whoever is to come, and the occasion's name."""
    attends = _ATTEND.search(folded)
    addressees = promise.codes("addressees")
    if promise.text("modality") != "invited" or attends is None or len(addressees) != 1:
        return None
    if not _OCCASION.search(folded[attends.end() :]):
        return None
    said = guest_words(promise, item)
    return Goal(
        Aim.SITTING, frozenset(promise.parties), guest=addressees[0], names=said.names,
        title=telling_name(_without_time(text[attends.end() :])), articles=promise.articles,
    )  # fmt: skip


def _deed(promise: Promise, item: PromiseItem, text: str, folded: str) -> Goal | None:
    act = act_of(folded)
    if act is None:
        return None
    title = telling_words(_without_time(re.split("[,;]", text[act[1] :])[0]))
    return Goal(Aim.DEED, frozenset(promise.parties), title=title, act=act[0], mutual=bool(_MUTUAL.search(folded)))


def _without_time(text: str) -> str:
    """The words before 'trong năm ...', 'trước tháng ...': when is no part of a name."""
    when = _BY_WHEN.search(fold(text))
    return text[: when.start()] if when else text


def act_of(folded: str) -> tuple[str, int] | None:
    """The act that folded words name first ('khởi công', 'khánh thành', 'mở') and where its object begins."""
    found = [
        (m.start(), -len(word), act, m.end())
        for word, act in _ACTS
        if (m := re.search(rf"\b{word}\b(?! rong| cua thi| ra)", folded))
    ]
    return (min(found)[2], min(found)[3]) if found else None


def _visit(promise: Promise, item: PromiseItem, text: str, folded: str) -> Goal | None:
    modality = promise.text("modality")
    if modality == "accepted" or "nhan loi" in folded:
        return _acceptance(promise, item, text, folded)
    if not re.search(r"\btham\b", folded) or not (
        modality == "invited" or _ASKED.search(folded) or _JOURNEY.search(folded)
    ):
        return None
    holders, addressees = promise.codes("holders"), promise.codes("addressees")
    host = holders[0] if len(holders) == 1 else None
    guest = addressees[0] if len(addressees) == 1 else None
    if _JOURNEY.search(folded) or (modality == "pledged" and "se tham" in folded):
        host = country_after(text)
        others = [p for p in promise.parties if p != host]
        guest = others[0] if len(others) == 1 else None
    if host is None or guest is None or host == guest:
        return None
    said = guest_words(promise, item)
    return Goal(
        Aim.VISIT, frozenset({host, guest}), host, guest, names=said.names, offices=said.offices,
        collective=said.collective, level=level_in(text), city=town_in(text),
    )  # fmt: skip


def _acceptance(promise: Promise, item: PromiseItem, text: str, folded: str) -> Goal | None:
    holders, addressees = promise.codes("holders"), promise.codes("addressees")
    said = guest_words(promise, item)
    return Goal(
        Aim.VISIT, frozenset(promise.parties), addressees[0] if len(addressees) == 1 else country_after(text),
        holders[0] if len(holders) == 1 else None, names=promise.codes("holder_persons") or said.names,
        offices=said.offices, level=level_in(text), city=town_in(text),
    )  # fmt: skip
