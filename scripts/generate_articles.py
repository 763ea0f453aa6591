"""Generate articles of an invented diplomatic news stream, any number of them, the same for the same seed.

    python scripts/generate_articles.py 20000 > articles.jsonl

The stream has a constant density: so many articles a day, so many events a day, each event told by one to five articles
around its day, some reprinted, some announced before or recalled weeks later, some articles about nothing of the kind.
Every article can be made from its number alone, and so can its facts: ``SyntheticReader`` knows them without reading,
so that a ledger can be measured and tested apart from the reader. The sentences are such as the reader can read too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass

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

START = dt.date(2005, 1, 1)
ARTICLES_A_DAY = 40
EVENTS_A_DAY = 12
COUNTRIES = (
    ("LAO", "Lào", "Viêng Chăn"), ("KHM", "Campuchia", "Phnôm Pênh"), ("CHN", "Trung Quốc", "Bắc Kinh"),
    ("JPN", "Nhật Bản", "Tokyo"), ("KOR", "Hàn Quốc", "Seoul"), ("RUS", "Nga", "Moskva"), ("IND", "Ấn Độ", "New Delhi"),
    ("FRA", "Pháp", "Paris"), ("DEU", "Đức", "Berlin"), ("GBR", "Anh", "London"), ("ITA", "Italia", "Roma"),
    ("CUB", "Cuba", "La Habana"), ("THA", "Thái Lan", "Bangkok"), ("IDN", "Indonesia", "Jakarta"),
    ("MYS", "Malaysia", "Kuala Lumpur"), ("PHL", "Philippines", "Manila"), ("SGP", "Singapore", "Singapore"),
    ("AUS", "Australia", "Canberra"), ("NZL", "New Zealand", "Wellington"), ("CAN", "Canada", "Ottawa"),
    ("MEX", "Mexico", "Mexico City"), ("BRA", "Brazil", "Brasilia"), ("ARG", "Argentina", "Buenos Aires"),
    ("CHL", "Chile", "Santiago"), ("EGY", "Ai Cập", "Cairo"), ("ZAF", "Nam Phi", "Pretoria"),
    ("KAZ", "Kazakhstan", "Astana"), ("MNG", "Mông Cổ", "Ulan Bator"), ("POL", "Ba Lan", "Warsaw"),
    ("HUN", "Hungary", "Budapest"), ("BGR", "Bulgaria", "Sofia"), ("TUR", "Thổ Nhĩ Kỳ", "Ankara"),
)  # fmt: skip
OFFICES = ("Bộ trưởng Ngoại giao", "Thủ tướng", "Chủ tịch Quốc hội", "Bộ trưởng Quốc phòng", "Bộ trưởng Công Thương")
KINDS = (
    (EngagementKind.TALKS, "hội đàm"),
    (EngagementKind.MEETING, "hội kiến"),
    (EngagementKind.CALL, "điện đàm"),
    (EngagementKind.VISIT, "thăm chính thức"),
)
SECTORS = (
    (Sector.TRADE, "thương mại"), (Sector.DEFENCE, "quốc phòng"), (Sector.EDUCATION, "giáo dục"),
    (Sector.ENERGY, "năng lượng"), (Sector.TOURISM, "du lịch"), (Sector.AGRICULTURE, "nông nghiệp"),
)  # fmt: skip
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi")
ONSETS = ("b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "s", "t", "th", "tr", "v", "x")
RHYMES = ("a", "an", "anh", "ao", "au", "ay", "e", "en", "o", "oi", "on", "ơi", "u", "ui", "ung", "ương", "iên")
SYLLABLES = tuple(onset + rhyme for onset in ONSETS for rhyme in RHYMES)
SOURCES = ("Báo Sớm", "Tin Chiều", "Thông tấn Đông", "Nhật báo Biển", "Điểm tin")


@dataclass(frozen=True, slots=True)
class World:
    """An invented news stream; another ``seed`` makes another one."""

    seed: int = 1

    def random(self, *what: object) -> random.Random:
        """Chance that depends on the seed and on what it is for, on nothing else."""
        return random.Random(repr((self.seed, *what)))

    def day(self, number: int) -> dt.date:
        return START + dt.timedelta(days=number // ARTICLES_A_DAY)

    def event_of(self, number: int) -> int | None:
        """Which event an article tells, None for one that tells nothing of states."""
        chance = self.random("article", number)
        if chance.random() < 0.3:
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
        chance = self.random("person", country, office, day.year // 4)
        given = " ".join(chance.choice(SYLLABLES).capitalize() for _ in range(2))
        return f"{chance.choice(SURNAMES)} {given}" if country == "VNM" else given + chance.choice(SYLLABLES)


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
        self.filler(12)
        held = day <= self.day
        when = f"Ngày {day.day}/{day.month}/{day.year}"
        object_ = f"{name}" if kind is EngagementKind.VISIT else f"{OFFICES[office]} {name} {left}"
        sentence = f"{when}, {OFFICES[office]} {other_name} {right} {'' if held else 'sẽ '}{verb} {object_}."
        spans = self.add(sentence)
        self.facts.append(
            Engagement(
                evidence=spans,
                confidence=0.9,
                kind=kind,
                status=EngagementStatus.HELD if held else EngagementStatus.PLANNED,
                date=day.isoformat(),
                place=city if kind is not EngagementKind.CALL else None,
                place_country=code if kind is not EngagementKind.CALL else None,
                parties=parties,
                participants=(Participant(right, OFFICES[office], other), Participant(left, OFFICES[office], code)),
            )
        )
        for person, country in ((left, code), (right, other)):
            self.facts.append(
                Office(evidence=spans, confidence=0.9, person=person, office=OFFICES[office], country=country)
            )
        self._agree(chance, event, day, parties, held)
        self.filler(25)

    def _agree(self, chance: random.Random, event: int, day: dt.date, parties: tuple[str, ...], held: bool) -> None:
        sector, word = chance.choice(SECTORS)
        if chance.random() < 0.6 and held:
            due = str(day.year + chance.randrange(1, 6))
            value = float(chance.randrange(1, 50))
            aimed = chance.random() < 0.1
            goal = f", đưa kim ngạch lên {value:.0f} tỷ USD vào năm {due}" if aimed else ""
            sentence = f"Hai bên nhất trí tăng cường hợp tác {word}{goal}."
            spans = self.add(sentence)
            target = Target(Metric.TRADE_TURNOVER, value * 1e9, "USD") if aimed else None
            deadline = due if aimed else None
            item = CommitmentItem(spans[0], sentence, sectors=(sector,), target=target, deadline=deadline)
            self.facts.append(
                Commitment(
                    evidence=spans,
                    confidence=0.8,
                    modality=Modality.AGREED,
                    holders=parties,
                    text=sentence,
                    sectors=(sector,),
                    target=target,
                    deadline=deadline,
                    items=(item,),
                )
            )
        if chance.random() < 0.25 and held:
            title = f"Bản ghi nhớ về hợp tác {word} giai đoạn {day.year}-{day.year + chance.randrange(2, 6)}"
            spans = self.add(f"Hai bên ký {title}.")
            status = AgreementStatus.SIGNED
            self.facts.append(
                Agreement(
                    evidence=spans,
                    confidence=0.8,
                    kind=AgreementKind.MOU,
                    title=title,
                    parties=parties,
                    date=day.isoformat(),
                    status=status,
                )
            )
        if chance.random() < 0.15:
            spans = self.add("Hai nước là đối tác chiến lược của nhau.")
            self.facts.append(
                Relation(
                    evidence=spans,
                    confidence=0.8,
                    event=RelationEvent.PARTNERSHIP_AFFIRMED,
                    parties=parties,
                    tier=Tier.STRATEGIC_PARTNERSHIP,
                    date=day.isoformat(),
                )
            )
        if chance.random() < 0.15:
            value = float(chance.randrange(10, 400)) / 10
            spans = self.add(f"Kim ngạch thương mại song phương năm {day.year - 1} đạt {value} tỷ USD.")
            self.facts.append(
                Indicator(
                    evidence=spans,
                    confidence=0.8,
                    metric=Metric.TRADE_TURNOVER,
                    value=value * 1e9,
                    unit="USD",
                    parties=parties,
                    period=str(day.year - 1),
                )
            )


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
