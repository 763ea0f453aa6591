"""Generate articles of an invented diplomatic news stream, any number of them, the same for the same seed.

    python scripts/generate_articles.py 20000 > articles.jsonl

The stream has a constant density: so many articles a day, so many events a day, each event told by one to five articles
around its day, some reprinted, some announced before or recalled weeks later, some articles about nothing of the kind.
Every article can be made from its number alone, and so can its facts: ``SyntheticReader`` knows them without reading,
so that a ledger can be measured and tested apart from the reader. The sentences are such as the reader can read too.

Two mixes of what is told, ``DENSE`` and ``CORPUS``: see scripts/generated_world.py.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from banggiao.model import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Article,
    Commitment,
    CommitmentItem,
    Engagement,
    EngagementKind,
    EngagementStatus,
    Fact,
    Indicator,
    Metric,
    Modality,
    Office,
    PartialDate,
    Participant,
    Position,
    PositionKind,
    PublishedBasis,
    ReaderInfo,
    Reading,
    Relation,
    RelationEvent,
    Sector,
    Span,
    Target,
    Tier,
)
from scripts.generated_world import (
    CORPUS,
    COUNTRIES,
    DENSE,
    ENVOY,
    ENVOYS,
    KINDS,
    OFFICES,
    SECTORS,
    SOURCES,
    SURNAMES,
    SYLLABLES,
    TERM,
    UNITS,
    WORDS,
    Mix,
)

__all__ = ["CORPUS", "COUNTRIES", "DENSE", "SyntheticReader", "World"]

START = dt.date(2005, 1, 1)
ARTICLES_A_DAY = 40
EVENTS_A_DAY = 12
@dataclass(frozen=True, slots=True)
class World:
    """An invented news stream; another ``seed`` makes another one."""

    seed: int = 1
    mix: Mix = DENSE

    def random(self, *what: object) -> random.Random:
        """Chance that depends on the seed and on what it is for, on nothing else."""
        return random.Random(repr((self.seed, *what)))

    def day(self, number: int) -> dt.date:
        return START + dt.timedelta(days=number // ARTICLES_A_DAY)

    def event_of(self, number: int) -> int | None:
        """Which event an article tells, None for one that tells nothing of states."""
        chance = self.random("article", number)
        if chance.random() < 1 - self.mix.relevant:
            return None
        today = (number // ARTICLES_A_DAY) * EVENTS_A_DAY
        back = chance.choice((0, 0, 0, 0, 1, 1, 2, -3, 25))
        return max(0, today - back * EVENTS_A_DAY + chance.randrange(EVENTS_A_DAY))

    def article(self, number: int) -> Article:
        """The article with this number."""
        return self.told(number)[0]

    def told(self, number: int) -> tuple[Article, tuple[Fact, ...]]:
        """The article with this number, and the facts that it tells."""
        chance = self.random("form", number)
        original = number
        if number > 200 and chance.random() < 0.1:  # a reprint of an earlier article, with another paper's last line
            original = number - chance.randrange(1, 60)
        event = self.event_of(original)
        writer = _Writer(self, original)
        if event is None:
            writer.filler(60)
        else:
            writer.tell(event)
        if original != number:
            writer.add(f"Theo {chance.choice(SOURCES)}.")
        published = None if chance.random() < 0.03 else PartialDate.of(self.day(number))
        article = Article(
            id=f"syn-{self.seed}-{number:07d}",
            text=writer.text,
            published=published,
            source=chance.choice(SOURCES),
            url=f"https://news.example/{self.seed}/{number}",
        )
        return article, tuple(writer.facts)

    def articles(self, first: int, last: int) -> Iterator[Article]:
        """The articles from number ``first`` up to, not including, ``last``."""
        for number in range(first, last):
            yield self.article(number)

    def person(self, country: str, office: int, day: dt.date) -> str:
        """Who holds an office: the same for four years, then somebody else."""
        term = day.year // 4
        if self.mix.terms_apart:
            term = (day.toordinal() + self.random("term", country, office).randrange(TERM)) // TERM
        chance = self.random("person", country, office, term)
        given = " ".join(chance.choice(SYLLABLES).capitalize() for _ in range(2))
        return f"{chance.choice(SURNAMES)} {given}" if country == "VNM" else given + chance.choice(SYLLABLES)

    def envoy(self, country: str, chance: random.Random, day: dt.date) -> str:
        """One of the many who travel for a country."""
        which = self.random("envoy", country, chance.randrange(ENVOYS), day.year // 4)
        return " ".join(which.choice(SYLLABLES).capitalize() for _ in range(2)) + which.choice(SYLLABLES)


class _Writer:
    """Writes one article, keeping the facts and where they stand."""

    def __init__(self, world: World, number: int) -> None:
        self.world = world
        self.number = number
        self.day = world.day(number)
        self.chance = world.random("words", number)
        self.text = ""
        self.facts: list[Fact] = []

    def add(self, sentence: str) -> tuple[Span, ...]:
        """Write a sentence; where it stands."""
        if self.text:
            self.text += "\n"
        start = len(self.text)
        self.text += sentence
        return (Span(start, len(self.text)),)

    def filler(self, words: int) -> None:
        """Words that say nothing, unlike those of any other article."""
        self.add(" ".join(self.chance.choice(SYLLABLES) for _ in range(words)).capitalize() + ".")

    def tell(self, event: int) -> None:
        chance = self.world.random("event", event)
        day = START + dt.timedelta(days=event // EVENTS_A_DAY)
        code, name, city = chance.choice(COUNTRIES)
        other, other_name = ("VNM", "Việt Nam")
        if chance.random() < 0.2:
            other, other_name, _ = chance.choice([c for c in COUNTRIES if c[0] != code])
        parties = tuple(sorted((code, other)))
        kind, verb = chance.choice(KINDS)
        office = chance.randrange(len(OFFICES))
        left, right = self.world.person(code, office, day), self.world.person(other, office, day)
        more = self.world.random("more", event)
        holds = OFFICES[office]
        if more.random() < self.world.mix.envoys:
            left, holds = self.world.envoy(code, more, day), ENVOY
        self.filler(12)
        guest, host = Participant(right, OFFICES[office], other), Participant(left, holds, code)
        spans = self._engage(day, (kind, verb), guest, other_name, host, name, city)
        for person, title, country in ((left, holds, code), (right, OFFICES[office], other)):
            self.facts.append(Office(evidence=spans, confidence=0.9, person=person, office=title, country=country))
        self._agree(chance, event, day, parties, day <= self.day)
        self._add_more(event, day)
        self.filler(25)

    def _agree(self, chance: random.Random, event: int, day: dt.date, parties: tuple[str, ...], held: bool) -> None:
        sector, word = chance.choice(SECTORS)
        for which, share in enumerate(self.world.mix.promises):
            if chance.random() < share and held:
                about = self.world.random("promise", event, which)
                self._promise(chance, about, day, parties, about.choice(SECTORS) if which else (sector, word))
        if chance.random() < 0.25 and held:
            title = f"Bản ghi nhớ về hợp tác {word} giai đoạn {day.year}-{day.year + chance.randrange(2, 6)}"
            spans = self.add(f"Hai bên ký {title}.")
            status = AgreementStatus.SIGNED
            self.facts.append(Agreement(
                evidence=spans, confidence=0.8, kind=AgreementKind.MOU, title=title, parties=parties,
                date=day.isoformat(), status=status,
            ))  # fmt: skip
        if chance.random() < self.world.mix.relations:
            spans = self.add("Hai nước là đối tác chiến lược của nhau.")
            self.facts.append(Relation(
                evidence=spans, confidence=0.8, event=RelationEvent.PARTNERSHIP_AFFIRMED, parties=parties,
                tier=Tier.STRATEGIC_PARTNERSHIP, date=day.isoformat(),
            ))  # fmt: skip
        if chance.random() < self.world.mix.figures:
            value = float(chance.randrange(10, 400)) / 10
            metrics, shares = zip(*self.world.mix.metrics, strict=True)
            metric = self.world.random("metric", event).choices(metrics, shares)[0]
            spans = self.add(f"{WORDS[metric]} năm {day.year - 1} đạt {value} tỷ USD.")
            self.facts.append(Indicator(
                evidence=spans, confidence=0.8, metric=metric, value=value * 1e9, unit=UNITS[metric],
                parties=parties, period=str(day.year - 1),
            ))  # fmt: skip

    def _engage(
        self,
        day: dt.date,
        what: tuple[EngagementKind, str],
        guest: Participant,
        guests: str,
        host: Participant,
        hosts: str,
        city: str,
    ) -> tuple[Span, ...]:
        """Tell one engagement, held or to come by the article's day; ``guests`` and ``hosts`` name the two states."""
        kind, verb = what
        held = day <= self.day
        when = f"Ngày {day.day}/{day.month}/{day.year}"
        object_ = hosts if kind is EngagementKind.VISIT else f"{host.office} {hosts} {host.name}"
        spans = self.add(f"{when}, {guest.office} {guests} {guest.name} {'' if held else 'sẽ '}{verb} {object_}.")
        met = kind is not EngagementKind.CALL
        self.facts.append(Engagement(
            evidence=spans, confidence=0.9, kind=kind,
            status=EngagementStatus.HELD if held else EngagementStatus.PLANNED, date=day.isoformat(),
            place=city if met else None, place_country=host.country if met else None,
            parties=tuple(sorted((str(guest.country), str(host.country)))), participants=(guest, host),
        ))  # fmt: skip
        return spans

    def _promise(
        self,
        chance: random.Random,
        about: random.Random,
        day: dt.date,
        parties: tuple[str, ...],
        sector: tuple[Sector, str],
    ) -> None:
        """Something promised in a sector; ``about``: chance of what other mixes than the dense one tell of it."""
        due = str(day.year + chance.randrange(1, 6))
        value = float(chance.randrange(1, 50))
        mix = self.world.mix
        aimed = chance.random() < mix.targets
        late = not aimed and about.random() < mix.deadlines
        goal = f", đưa kim ngạch lên {value:.0f} tỷ USD" if aimed else ""
        goal += f" vào năm {due}" if aimed else f" trong năm {due}" if late else ""
        where = f" tại {about.choice(SYLLABLES).capitalize()} {about.choice(SYLLABLES).capitalize()}"
        sentence = f"Hai bên nhất trí tăng cường hợp tác {sector[1]}{where if mix.own_words else ''}{goal}."
        spans = self.add(sentence)
        target = Target(Metric.TRADE_TURNOVER, value * 1e9, "USD") if aimed else None
        deadline = due if aimed or late else None
        item = CommitmentItem(spans[0], sentence, sectors=(sector[0],), target=target, deadline=deadline)
        self.facts.append(Commitment(
            evidence=spans, confidence=0.8, modality=Modality.AGREED, holders=parties, text=sentence,
            sectors=(sector[0],), target=target, deadline=deadline, items=(item,),
        ))  # fmt: skip

    def _add_more(self, event: int, day: dt.date) -> None:
        """What a mix has beside the event: another event of that day, and how a state sees another."""
        chance, mix = self.world.random("beside", event), self.world.mix
        if chance.random() < mix.more_events:
            code, name, city = chance.choice(COUNTRIES)
            kind, verb = chance.choice(KINDS)
            left, right = self.world.person(code, 0, day), self.world.person("VNM", 0, day)
            guest, host = Participant(right, OFFICES[0], "VNM"), Participant(left, OFFICES[0], code)
            self._engage(day, (kind, verb), guest, "Việt Nam", host, name, city)
        if chance.random() < mix.positions:
            code, name, _ = chance.choice(COUNTRIES)
            sentence = f"Việt Nam coi trọng quan hệ với {name}."
            spans = self.add(sentence)
            self.facts.append(Position(
                evidence=spans, confidence=0.8, kind=PositionKind.PRIORITY, holder="VNM", toward=code, text=sentence,
            ))  # fmt: skip


@dataclass(frozen=True, slots=True)
class SyntheticReader:
    """Knows what the articles of a world tell. ``drop``: it misses one in so many facts (0: none)."""

    world: World = World()
    version: str = "1"
    drop: int = 0

    def read(self, article: Article, /) -> Reading:
        """The article's facts, made again from its number."""
        number = int(article.id.rsplit("-", 1)[1])
        made, facts = self.world.told(number)
        if made.text != article.text:
            raise ValueError(f"{article.id} is no article of this world")
        kept = tuple(f for i, f in enumerate(facts) if not self.drop or (number + i) % self.drop)
        return Reading(
            article,
            ReaderInfo(self.version, "synthetic"),
            relevant=bool(facts),
            facts=kept,
            published=article.published,
            published_basis=PublishedBasis.GIVEN if article.published else PublishedBasis.UNKNOWN,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Generate articles of an invented diplomatic news stream.")
    parser.add_argument("number", type=int, help="how many")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for article in World(options.seed).articles(0, options.number):
        row = {
            "id": article.id,
            "published": str(article.published) if article.published else None,
            "source": article.source,
            "url": article.url,
            "text": article.text,
        }
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
