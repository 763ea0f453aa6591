"""Layer 3d: one entity for all the ways in which an article names somebody: full, short, untitled."""

from __future__ import annotations

import re
from functools import lru_cache

from banggiao.reading.mentions import OPENING, KnownNames, well_known
from banggiao.reading.names import (
    CAPITALS,
    HYPHENED,
    LETTERS,
    SURNAMES,
    Name,
    fold_name,
    is_namesake,
    is_syllable,
    is_vietnamese,
    scan_name,
)
from banggiao.reading.people import Person, RawPerson

_BARE_RUN = re.compile(rf"[{CAPITALS}](?<![^\W\d_].)(?<!['\-\u0300-\u036f].){LETTERS}{HYPHENED}")


def link_persons(raw: list[RawPerson]) -> tuple[list[Person], dict[int, int]]:
    """One entity a person, the fullest name first; and, by the start of each raw mention, the entity's number."""
    order = sorted(range(len(raw)), key=lambda i: (-len(_tokens(raw[i].name)), raw[i].start))
    people: list[Person] = []
    where: dict[int, int] = {}
    bearers: dict[str, list[Person]] = {}  # of each token of a name, and of the name as one word
    for i in order:
        mention = raw[i]
        tokens = _tokens(mention.name)
        home = None
        for person in _bearers(bearers, tokens):
            if (same_person(person.tokens, tokens) and _titles_agree(person, mention)) or _spelt_otherwise(
                person, mention, tokens
            ):
                home = person
                break
        if home is None:
            home = Person(len(people), mention.name, tokens, [])
            people.append(home)
            for key in {*tokens, "".join(tokens), _by_initial(tokens)} - {""}:
                bearers.setdefault(key, []).append(home)
        home.mentions.append(mention)
        where[mention.start] = home.number
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
        countries = [
            m.title.country
            for m in person.mentions
            if m.title is not None and not m.title.historical and m.title.country
        ]
        countries += [m.country for m in person.mentions if m.country]
        if not countries:
            countries = [m.title.country for m in person.mentions if m.title is not None and m.title.country]
        names = [m.name for m in person.mentions if len(_tokens(m.name)) == len(person.tokens)]
        known = next((n for n in names if fold_name(n) in well_known()), None)
        if known is not None and fold_name(person.name) not in well_known():
            person.name = known  # spelt otherwise elsewhere
        if countries:
            person.country = max(countries, key=lambda c: (countries.count(c), -countries.index(c)))
            person.country_explicit = True
    return people, where


def _by_initial(tokens: tuple[str, ...]) -> str:
    """'v.putin' for 'Vladimir Putin' and 'V.Putin' alike."""
    return f"{tokens[0][0]}.{tokens[-1]}" if len(tokens) > 1 else ""


def _bearers(bearers: dict[str, list[Person]], tokens: tuple[str, ...]) -> list[Person]:
    """Who can be meant by a name: those whose own holds its first and last token, or is the same as one word."""
    whole = bearers.get("".join(tokens), [])
    if not tokens:
        return whole
    short = bearers.get(_by_initial(tokens), [])
    whole = [*whole, *short] if short else whole
    fewest = min((bearers.get(tokens[0], []), bearers.get(tokens[-1], [])), key=len)
    if not whole or whole is fewest:
        return fewest
    return sorted({p.number: p for p in (*fewest, *whole)}.values(), key=lambda p: p.number)


@lru_cache(maxsize=32768)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(
        folded for token in name.replace(" - ", "-").replace(".", ". ").split(" ") if (folded := fold_name(token))
    )


def same_person(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """True where ``short`` can be a shorter form of ``full``.

    Its tokens stand in it, in order and together, at an end.
    """
    if full == short or "".join(full) == "".join(short):
        return True
    if len(short) == len(full) > 1 and full[-1] == short[-1]:
        # 'V.Putin' is 'Vladimir Putin'
        return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(full, short, strict=True))
    if not short or len(short) >= len(full) or short == (short[0][:1],):
        return False  # a lone initial is nobody
    if short[-1] == full[-1] and len(short) == 2 and short[0] == full[0]:
        return True
    if len(short) > 1 and short[0] == full[0] and not all(map(is_syllable, short)):
        rest = iter(full)
        return all(token in rest for token in short)  # 'Luis Abinader' of 'Luis Rodolfo Abinader Corona'
    return (
        full[-len(short) :] == short
        or full[: len(short)] == short
        or (len(short) == 1 and short[0] in full and len(short[0]) > 3)
    )


def _spelt_otherwise(person: Person, mention: RawPerson, tokens: tuple[str, ...]) -> bool:
    """'Tổng thống Ukraine Vladimir Zelensky' and 'Tổng thống Ukraine Volodymyr Zelensky': one office, one surname."""
    if (
        len(tokens) != 2
        or len(person.tokens) != 2
        or tokens[-1] != person.tokens[-1]
        or tokens[0][0] != person.tokens[0][0]
    ):
        return False
    if mention.title is None or is_vietnamese(mention.name):
        return False
    head, country = mention.title.parts[0].head, mention.title.country
    return any(
        m.title is not None
        and (m.title.country == country or None in (country, m.title.country))
        and m.title.parts[0].head == head
        for m in person.mentions
    )


def _is_of_the_family(person: Person, mention: RawPerson) -> bool:
    """Whether ``person`` only bears a leader's surname: 'bà Jane Grant' beside 'Tổng thống Grant', who is known."""
    if mention.title is None or " " in mention.name or any(m.title is not None for m in person.mentions):
        return False
    surname = fold_name(mention.name)
    if mention.title.parts[0].cls != "head_of_state" or fold_name(person.name) in well_known():
        return False
    return any(name.endswith(surname) and len(name) > len(surname) for name in well_known())


def _titles_agree(person: Person, mention: RawPerson) -> bool:
    """A short form with a title of another state is another person ('Tổng thống Kim' of two Koreas)."""
    if mention.title is None:
        return True
    if _is_of_the_family(person, mention):
        return False
    if mention.title.country is None:
        return True
    own = {
        m.title.country for m in person.mentions if m.title is not None and m.title.country and not m.title.historical
    }
    if not own or mention.title.country in own:
        return True
    return mention.title.historical or _tokens(mention.name) == person.tokens


def capital_runs(text: str, ranges: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Every capitalised token as (start, end of its range, token): where names may begin."""
    return [
        (found.start(), end, found.group()) for start, end in ranges for found in _BARE_RUN.finditer(text, start, end)
    ]


def find_bare_names(
    text: str, people: list[Person], taken: list[tuple[int, int]], runs: list[tuple[int, int, str]]
) -> list[tuple[int, int, int]]:
    """Untitled repetitions of known names as (start, end, person number).

    ``runs`` are those of :func:`capital_runs`.
    """
    firsts: dict[str, list[Person]] = {}
    for person in people:
        for token in {person.tokens[0], person.tokens[-1]} if person.tokens else ():
            firsts.setdefault(token, []).append(person)
    out: list[tuple[int, int, int]] = []
    if not firsts:
        return out
    known = {token: firsts.get(fold_name(token)) for token in {token for _, _, token in runs}}
    covered = 0
    spans = iter(sorted(taken))
    current = next(spans, None)
    for begin, end, token in runs:
        candidates = known[token]
        if candidates is None:
            continue
        while current is not None and current[1] <= begin:
            current = next(spans, None)
        if begin < covered or (current is not None and current[0] <= begin < current[1]):
            continue
        name = scan_name(text, begin, end, frozenset())
        if name is None:
            continue
        match, finish = _longest(text, name, candidates)
        if match is not None:
            if not is_namesake(text, begin):
                out.append((begin, finish, match.number))
            covered = finish
    return out


def _longest(text: str, name: Name, candidates: list[Person]) -> tuple[Person | None, int]:
    for count in range(len(name.tokens), 0, -1):
        finish = name.tokens[count - 1][1]
        tokens = _tokens(text[name.start : finish])
        for person in candidates:
            if not same_person(person.tokens, tokens):
                continue
            if count == 1 and is_vietnamese(person.name) and len(person.tokens) > 1:
                continue  # a lone 'Lâm' or 'Hà' may be anything
            alone = text[name.start : finish]
            own = person.name.replace("-", " ").split()
            if count == 1 and is_syllable(alone) and (alone not in own or _given(alone, own)):
                continue  # 'Hàn Quốc' is nobody called Han; 'Bình Nhưỡng' isn't Tập Cận Bình
            return person, finish
    return None, 0


def _given(alone: str, name: list[str]) -> bool:
    """Whether a syllable ends a name that is all syllables: a Chinese given name in Vietnamese reading names nobody."""
    return len(name) > 1 and alone == name[-1] and all(map(is_syllable, name))


def find_known_names(
    text: str,
    people: list[Person],
    known: KnownNames,
    taken: list[tuple[int, int]],
    runs: list[tuple[int, int, str]],
) -> list[tuple[int, int, int]]:
    """Untitled names of well-known leaders whom the article never titles ('Trump - Putin'), as (start,
    end, person number).

    ``people`` grows by those found. A single token counts only where it can't be Vietnamese and isn't a common surname.
    """
    out: list[tuple[int, int, int]] = []
    spans = sorted(taken)
    starts = [s for s, _ in spans]
    new: dict[str, Person] = {}
    may_open = {token for token in {token for _, _, token in runs} if _may_open(token)}
    may_open = {token for token in may_open if fold_name(token)[:OPENING] in known.openings}
    covered, at, last = 0, -1, len(starts) - 1
    for begin, end, token in runs:
        if token not in may_open:
            continue
        while at < last and starts[at + 1] <= begin:
            at += 1
        if begin < covered or (at >= 0 and spans[at][1] > begin):
            continue
        name = scan_name(text, begin, end, frozenset())
        if name is None:
            continue
        for count in range(min(4, len(name.tokens)), 0, -1):
            finish = name.tokens[count - 1][1]
            key = fold_name(text[begin:finish])
            if key not in known or (count == 1 and (key in _COMMON or is_syllable(token))):
                continue
            covered = finish
            if is_namesake(text, begin):
                break
            tokens = _tokens(text[begin:finish])
            person = new.get(key) or _by_surname(people, text[begin:finish], tokens, known[key])
            if person is None:
                person = Person(len(people), text[begin:finish], tokens, [], country=known[key], country_explicit=True)
                people.append(person)
            new[key] = person
            out.append((begin, finish, person.number))
            break
    return out


def _by_surname(people: list[Person], name: str, tokens: tuple[str, ...], country: str) -> Person | None:
    """Whom the article has called by the last name alone that somebody well known bears; by the whole name now."""
    found = next((p for p in people if len(tokens) > 1 and p.tokens == tokens[-1:]), None)
    if found is None or found.country not in (None, country):
        return None
    found.name, found.tokens = name, tokens
    found.country, found.country_explicit = country, True
    return found


@lru_cache(maxsize=32768)
def _may_open(token: str) -> bool:
    """Whether a name of somebody well known can begin with a token: no plain Vietnamese word does."""
    return token in SURNAMES or not is_syllable(token.replace("-", ""))


_COMMON = frozenset(
    "may moon park bush johnson abbas sharif cameron harris kerry costa marcos abe lula yoon modi carney duda".split()
)
