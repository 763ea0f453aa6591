"""Layer 3f: who 'Thủ tướng', 'ông', 'nước bạn' and 'hai bên' are, from what stands before them."""

from __future__ import annotations

import re
from dataclasses import replace

from banggiao.reading.cast import Actor, codes_of
from banggiao.reading.document import Document
from banggiao.reading.persons import Person, Role

_LEADERS = (
    "lãnh đạo",
    "bộ trưởng",
    "thủ tướng",
    "tổng thống",
    "chủ tịch",
    "ngoại trưởng",
    "nguyên thủ",
    "tổng bí thư",
    "thứ trưởng",
    "tư lệnh",
    "ông",
    "đồng chí",
)
# A state that only says where a place lies.
_WHERE = re.compile(r"(?<!\w)(?:tại|ở) [^,.;]{2,24}, $")
_BESIDE = re.compile(r"(?i)(?<!\w)(?:với|cùng|của|gặp|tiếp|thăm|mời|đón|cho|tới|theo) $")


def resolve(
    text: str,
    document: Document,
    actors: list[Actor],
    pending: list[Actor],
    titles: dict[int, Role],
    people: list[Person],
    home: str | None,
    organisations: frozenset[str],
) -> list[Actor]:
    """Walk the text once; give roles, pronouns and groups their persons and states from what stands before them."""
    out: list[Actor] = []
    queue = sorted([(a.start, 0, a) for a in actors] + [(p.start, 1, p) for p in pending], key=lambda x: (x[0], x[1]))
    reach = -1
    others = [a for a in actors if a.kind in ("person", "state", "group", "body")]
    for start, _, actor in queue:
        if start < reach and not actor.codes and actor.kind in ("pronoun", "host", "group", "many"):
            continue
        done = actor
        if actor.kind == "role":
            done = _role(actor, titles[actor.start], out, people, home)
        elif actor.kind == "pronoun":
            done = _pronoun(document, actor, out)
        elif actor.kind == "host":
            foreign = [a for a in out if a.code and a.code != home and a.kind != "organisation"]
            done = replace(actor, kind="state", codes=codes_of(foreign[-1].code if foreign else None))
        elif actor.kind in ("group", "many") and not actor.codes:
            done = _group(document, actor, out, others, home, organisations)
        out.append(done)
        reach = max(reach, actor.end)
    return out


def _role(actor: Actor, role: Role, before: list[Actor], people: list[Person], home: str | None) -> Actor:
    head = role.title.parts[0].head
    country = role.title.country
    fits: list[tuple[int, int, Person]] = []
    for person in people:
        if country is not None and person.country != country:
            continue
        heads = [p.head for m in person.mentions if m.title is not None for p in m.title.parts if not p.historical]
        if head not in heads and not any(h.startswith(head) or head.startswith(h) for h in heads):
            continue
        last = max((i for i, a in enumerate(before) if a.person == person.number), default=-1)
        # A bare 'Thủ tướng' is the home state's own; with a country it is that country's.
        fits.append((2 if country is None and person.country == home else 1 if last >= 0 else 0, last, person))
    if fits:
        _, _, best = max(fits, key=lambda f: (f[0], f[1]))
        return replace(actor, codes=codes_of(country or best.country), person=best.number)
    if country is None and before:
        # 'Đại sứ' after 'Đại sứ Nga ...' without a name in the article, else the state spoken of.
        country = home
    return replace(actor, codes=codes_of(country))


def _pronoun(document: Document, actor: Actor, before: list[Actor]) -> Actor:
    """'Ông' is the person who led the sentence before, or this one so far."""
    here = document.sentence_at(actor.start)
    for back in range(3):
        number = here - back
        if number < 0:
            break
        sentence = document.sentences[number]
        inside = [
            a for a in before if sentence.start <= a.start < min(sentence.end, actor.start) and a.person is not None
        ]
        if inside:
            # The other side ('cùng Tổng thống X') isn't taken up before the sentence's own subject.
            first = next(
                (a for a in inside if not _BESIDE.search(document.text, max(0, a.start - 12), a.start)), inside[0]
            )
            return replace(actor, codes=first.codes, person=first.person, cls=first.cls)
    return actor


def _group(
    document: Document,
    actor: Actor,
    before: list[Actor],
    others: list[Actor],
    home: str | None,
    organisations: frozenset[str],
) -> Actor:
    """'Hai bên': the home state and the other one that was spoken of last; of three named, the last two."""
    many = actor.kind == "many"
    words = document.text[actor.start : actor.end].lower()
    leaders = any(w in words for w in _LEADERS)
    if leaders and len({c for a in before if a.person is not None for c in a.codes}) >= 2:
        before = [a for a in before if a.person is not None or a.kind == "role"]
    sentence = document.sentences[document.sentence_at(actor.start)]
    recent: list[str] = []
    for seen in reversed(before):
        if seen.kind == "organisation" and not many:
            continue
        if seen.kind == "state" and _WHERE.search(document.text, max(0, seen.start - 30), seen.start):
            continue  # 'tại Geneva, Thụy Sĩ'
        for code in reversed(seen.codes):
            if code not in recent and (many or code not in organisations or seen.kind == "person"):
                recent.append(code)
        if not many and len(recent) >= 2 and seen.start < sentence.start:
            break
    if many:
        return replace(
            actor,
            kind="group" if len(recent) > 1 else "many",
            codes=tuple(sorted(recent[:3])) if len(recent) > 1 else (),
        )
    here = {c for a in before if a.start >= sentence.start for c in a.codes if c in recent}
    if home not in recent and len(here) == 1 and any(home in a.codes for a in before):
        # 'Tại cuộc gặp Thủ tướng Lào, hai bên ...': the other of the two is the article's own side.
        recent = [*here, *([home] if home else [])]
    ahead = [c for a in others if a.start > actor.start for c in a.codes]
    for code in ahead:
        if len(recent) >= 2:
            break
        if code not in recent:
            recent.append(code)
    if home in recent:
        other = next((c for c in recent if c != home), None)
        pair: tuple[str | None, ...] = (home, other) if other else ()
    else:
        pair = tuple(recent[:2]) if len(recent) >= 2 else ()
    return replace(actor, kind="group", codes=tuple(sorted(c for c in pair if c)))
