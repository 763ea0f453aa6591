"""Layer 3d: who acts: persons, states, organisations, bodies, roles, pronouns and 'hai bên', each resolved within the article."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from banggiao.reading.document import Document, Part
from banggiao.reading.entities import HitIndex
from banggiao.reading.names import is_vietnamese
from banggiao.reading.persons import (
    Person,
    RawPerson,
    Role,
    capital_runs,
    find_bare_names,
    find_known_names,
    link_persons,
    scan_persons,
)

_GROUP = regex.compile(
    r"(?i)(?<!\p{L})(?:(?P<two>(?:lãnh đạo |nhân dân |đại diện |các nhà lãnh đạo |quân đội |chính phủ |người dân |cả )?(?:hai|đôi) "
    r"(?:bên|nước|quốc gia|nhà lãnh đạo|vị lãnh đạo|lãnh đạo|nhà nước|đảng|chính phủ|dân tộc|nguyên thủ|vị nguyên thủ|vị|bộ trưởng|thủ tướng|tổng thống|"
    r"chủ tịch|ngoại trưởng|nhà ngoại giao|tổng bí thư|đoàn|phía|bộ|quốc hội|thứ trưởng|phó thủ tướng|tư lệnh|nền kinh tế|nhà vua|quân đội|đồng chí|ông|người))"
    r"|(?P<many>(?:lãnh đạo )?(?:ba|bốn|năm|các) (?:bên|nước|nhà lãnh đạo|bộ trưởng|vị lãnh đạo|quốc gia)))(?!\p{L})"
)
_STATE_PREFIX = regex.compile(
    r"(?i)(?:phía|lãnh đạo|nhà lãnh đạo|vị lãnh đạo|vị nguyên thủ|nguyên thủ|người đứng đầu|chính phủ|chính quyền|nhà nước|nước|đất nước|quan chức|"
    r"các nhà lãnh đạo|đoàn|đoàn đại biểu|nhà ngoại giao|giới chức|quân đội|quốc hội|nhân dân|người dân|doanh nghiệp|nhà chức trách|đảng, nhà nước|bạn) $"
)
_HE = regex.compile(r"(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Nn]gài)(?: ấy| này)?(?!\p{L})(?! \p{Lu})")
_HOST = regex.compile(
    r"(?<!\p{L})(?:[Nn]ước (?:này|bạn|chủ nhà|sở tại)|[Bb]ên kia|[Pp]hía bạn|[Ll]ãnh đạo bạn)(?!\p{L})"
)
_DEAD = regex.compile(r"^[\s,]*(?:từ trần|qua đời|tạ thế|băng hà|mất\b)")
_DEPARTED = regex.compile(r"(?:sự ra đi của|tang lễ|lễ tang|viếng|linh cữu|lễ quốc tang|thương tiếc) *(?:đồng chí *)?$")


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


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that can act, where the text says so.

    ``kind``: person, role, state, organisation, body, group, pronoun. ``codes``: the states or organisations that it stands
    for. ``person``: number of the person, where it is one.
    """

    start: int
    end: int
    kind: str
    codes: tuple[str, ...]
    person: int | None = None
    cls: str = ""

    @property
    def code(self) -> str | None:
        return self.codes[0] if len(self.codes) == 1 else None


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in an article: actors in order, persons by number, and the article's home state."""

    actors: tuple[Actor, ...]
    people: tuple[Person, ...]
    home: str | None
    dead: frozenset[int]

    def within(self, start: int, end: int) -> list[Actor]:
        """Actors that lie in ``[start, end)``, in order."""
        low, high = 0, len(self.actors)
        while low < high:
            middle = (low + high) // 2
            if self.actors[middle].start < start:
                low = middle + 1
            else:
                high = middle
        out = []
        for actor in self.actors[low:]:
            if actor.start >= end:
                break
            if actor.end <= end:
                out.append(actor)
        return out


def find_cast(document: Document, index: HitIndex, known: dict[str, str], organisations: frozenset[str]) -> Cast:
    """Resolve who acts. ``organisations`` are the codes that are no states; ``known`` maps folded names of well-known leaders to states: a help for linking only."""
    text = document.text
    ranges = [(s.start, s.end) for s in document.sentences if s.part is not Part.BYLINE]
    raw, roles = scan_persons(text, index, ranges)
    people, where = link_persons(raw)
    taken = [(m.start, m.end) for m in raw] + [(r.start, r.end) for r in roles]
    runs = capital_runs(text, ranges)
    bare = find_bare_names(text, people, taken, runs)
    bare += find_known_names(text, people, known, taken + [(b[0], b[1]) for b in bare], runs)
    plain = _states(text, index, sorted(taken + [(b[0], b[1]) for b in bare]))
    home = _home(raw, roles, plain, people)
    _settle_countries(people, raw, roles, plain, home, known)
    dead = _dead(text, people, where, raw, bare)
    actors: list[Actor] = [_person_actor(m, people[where[m.start]]) for m in raw]
    actors += [Actor(s, e, "person", _codes(people[n].country), person=n) for s, e, n in bare]
    actors += plain
    actors.sort(key=lambda a: (a.start, a.end))
    pending: list[Actor] = [
        Actor(r.start, r.end, "role", _codes(r.title.country), cls=r.title.parts[-1].cls) for r in roles
    ]
    pending += [Actor(m.start(), m.end(), "pronoun", ()) for m in _HE.finditer(text)]
    pending += [Actor(m.start(), m.end(), "host", ()) for m in _HOST.finditer(text)]
    pending += [Actor(m.start(), m.end(), "group" if m.group("two") else "many", ()) for m in _GROUP.finditer(text)]
    titles = {r.start: r for r in roles}
    resolved = _resolve(
        text, document, actors, sorted(pending, key=lambda a: a.start), titles, people, home, organisations
    )
    return Cast(tuple(resolved), tuple(people), home, dead)


def _codes(code: str | None) -> tuple[str, ...]:
    return (code,) if code else ()


def _person_actor(mention: RawPerson, person: Person) -> Actor:
    code = person.country
    if mention.title is not None and mention.title.country and not mention.title.historical:
        code = mention.title.country
    return Actor(
        mention.start,
        mention.end,
        "person",
        _codes(code),
        person=person.number,
        cls=mention.title.parts[-1].cls if mention.title else "",
    )


def _states(text: str, index: HitIndex, taken: list[tuple[int, int]]) -> list[Actor]:
    out: list[Actor] = []
    spans = iter(taken)
    current = next(spans, None)
    for hit in index.hits:
        while current is not None and current[1] <= hit.start:
            current = next(spans, None)
        if current is not None and current[0] <= hit.start < current[1]:
            continue
        if hit.kind in ("country", "organisation"):
            start = hit.start
            prefix = _STATE_PREFIX.search(text, max(0, start - 24), start)
            if prefix is not None:
                start = prefix.start()
            out.append(Actor(start, hit.end, "state" if hit.kind == "country" else "organisation", _codes(hit.code)))
        elif hit.kind == "pair":
            out.append(Actor(hit.start, hit.end, "group", hit.codes))
        elif hit.kind == "body":
            out.append(Actor(hit.start, hit.end, "body", _codes(hit.country)))
    return _bodies_of_states(text, _merge_pairs(text, out))


def _merge_pairs(text: str, actors: list[Actor]) -> list[Actor]:
    """'Việt Nam - Bulgaria' and 'Việt Nam-Campuchia-Lào' are one group."""
    out: list[Actor] = []
    for actor in actors:
        if out and actor.kind in ("state", "organisation") and out[-1].kind in ("state", "group", "organisation"):
            gap = text[out[-1].end : actor.start]
            if len(gap) <= 3 and gap.strip() == "-" and actor.codes != out[-1].codes:
                codes = tuple(dict.fromkeys(out[-1].codes + actor.codes))
                out[-1] = Actor(out[-1].start, actor.end, "group", codes)
                continue
        out.append(actor)
    return out


def _bodies_of_states(text: str, actors: list[Actor]) -> list[Actor]:
    """'Bộ Ngoại giao Lào' is one actor of Laos."""
    out: list[Actor] = []
    for actor in actors:
        if (
            out
            and out[-1].kind == "body"
            and actor.kind == "state"
            and text[out[-1].end : actor.start] in (" ", " của ", " nước ")
        ):
            out[-1] = Actor(out[-1].start, actor.end, "body", actor.codes)
            continue
        out.append(actor)
    return out


def _home(raw: list[RawPerson], roles: list[Role], plain: list[Actor], people: list[Person]) -> str | None:
    """The state from whose side the article is told: Việt Nam where it acts, else the one named most."""
    counts: dict[str, int] = {}
    for actor in plain:
        for code in actor.codes:
            counts[code] = counts.get(code, 0) + 1
    for mention in raw:
        if mention.title is not None and mention.title.country:
            counts[mention.title.country] = counts.get(mention.title.country, 0) + 2
    if counts.get("VNM") or any(is_vietnamese(p.name) and not p.country for p in people):
        return "VNM"
    return max(counts, key=lambda c: counts[c]) if counts else None


def _settle_countries(
    people: list[Person],
    raw: list[RawPerson],
    roles: list[Role],
    plain: list[Actor],
    home: str | None,
    known: dict[str, str],
) -> None:
    """A state for those whose titles name none: by a list of leaders, the form of the name, the words around it."""
    marks: list[tuple[int, str]] = [
        (a.start, a.codes[0]) for a in plain if a.kind in ("state", "body") and len(a.codes) == 1
    ]
    marks += [(m.start, m.title.country) for m in raw if m.title is not None and m.title.country]
    marks += [(r.start, r.title.country) for r in roles if r.title.country]
    marks.sort()
    foreign = [c for _, c in marks if c != "VNM"]
    common = max(set(foreign), key=foreign.count) if foreign else None
    for person in people:
        if person.country is not None:
            continue
        if is_vietnamese(person.name) and home == "VNM" and "".join(person.tokens) not in known:
            person.country = "VNM"
            continue
        guess = known.get("".join(person.tokens)) or (known.get(person.tokens[-1]) if len(person.tokens) == 1 else None)
        if guess is None:
            first = person.mentions[0].start if person.mentions else 0
            before = [c for at, c in marks if at < first and c != "VNM"]
            guess = before[-1] if before else common
        person.country = guess or home


def _dead(
    text: str, people: list[Person], where: dict[int, int], raw: list[RawPerson], bare: list[tuple[int, int, int]]
) -> frozenset[int]:
    out: set[int] = set()
    for start, end, number in [(m.start, m.end, where[m.start]) for m in raw] + bare:
        if _DEAD.match(text[end : end + 14]) or _DEPARTED.search(text[max(0, start - 24) : start]):
            out.add(number)
    for person in people:
        if any(p.dead for m in person.mentions if m.title is not None for p in m.title.parts):
            out.add(person.number)
    return frozenset(out)


def _resolve(
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
            done = replace(actor, kind="state", codes=_codes(foreign[-1].code if foreign else None))
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
        return replace(actor, codes=_codes(country or best.country), person=best.number)
    if country is None and before:
        # 'Đại sứ' after 'Đại sứ Nga ...' without a name in the article, else the state spoken of.
        country = home
    return replace(actor, codes=_codes(country))


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
            first = inside[0]
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
