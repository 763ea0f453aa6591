"""What the ledger's tests build with: articles, facts about places in them, and readers that know what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from banggiao.ledger import Ledger
from banggiao.model import (
    Agreement,
    AgreementKind,
    Article,
    Commitment,
    CommitmentItem,
    Engagement,
    EngagementKind,
    EngagementStatus,
    Fact,
    Modality,
    Office,
    PartialDate,
    Participant,
    PublishedBasis,
    ReaderInfo,
    Reading,
    Span,
)
from scripts.generate_articles import SyntheticReader, World


def span(text: str, words: str) -> Span:
    """Where the words stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def article(key: str, text: str, published: str | None = None, **more: Any) -> Article:
    return Article(key, text, PartialDate.parse(published) if published else None, **more)


def meeting(text: str, words: str, **fields: Any) -> Engagement:
    """Talks between Viet Nam and Laos, unless told otherwise."""
    known: dict[str, Any] = {
        "kind": EngagementKind.TALKS,
        "status": EngagementStatus.HELD,
        "date": "2025-03-04",
        "parties": ("LAO", "VNM"),
        "participants": (Participant("Thongsavanh", "Bộ trưởng Ngoại giao", "LAO"),),
    }
    return Engagement(evidence=(span(text, words),), confidence=0.9, **{**known, **fields})


def office(text: str, words: str, person: str, **fields: Any) -> Office:
    known: dict[str, Any] = {"office": "Bộ trưởng Ngoại giao", "country": "LAO"}
    return Office(evidence=(span(text, words),), confidence=0.9, person=person, **{**known, **fields})


def agreement(text: str, words: str, title: str, **fields: Any) -> Agreement:
    known: dict[str, Any] = {"kind": AgreementKind.MOU, "parties": ("LAO", "VNM"), "date": "2025-03-04"}
    return Agreement(evidence=(span(text, words),), confidence=0.9, title=title, **{**known, **fields})


def promise(text: str, words: str, **fields: Any) -> Commitment:
    place = span(text, words)
    known: dict[str, Any] = {"modality": Modality.AGREED, "holders": ("LAO", "VNM"), "text": words}
    known["items"] = (CommitmentItem(place, words),)
    return Commitment(evidence=(place,), confidence=0.8, **{**known, **fields})


@dataclass(frozen=True, slots=True)
class KnowingReader:
    """Knows the facts of texts; raises on those that hold 'poison', and dies on those that hold 'deadly'."""

    says: dict[str, tuple[Fact, ...]] = field(default_factory=dict)
    version: str = "1"

    def read(self, article: Article, /) -> Reading:
        if "poison" in article.text:
            raise RuntimeError("cannot stand poison")
        if "deadly" in article.text:
            import os

            os._exit(9)
        facts = self.says.get(article.text, ())
        return Reading(
            article,
            ReaderInfo(self.version, "lexicon"),
            relevant=bool(facts),
            facts=facts,
            published=article.published,
            published_basis=PublishedBasis.GIVEN if article.published else PublishedBasis.UNKNOWN,
        )

    def knowing(self, text: str, *facts: Fact) -> KnowingReader:
        return replace(self, says={**self.says, text: facts})


TALKS = "Ngày 4/3, Bộ trưởng Ngoại giao Lào Thongsavanh hội đàm tại Hà Nội. Hai bên nhất trí mở cửa khẩu mới."
ECHO = "Báo chí nước bạn đưa tin đậm về cuộc hội đàm ngày 4/3 giữa hai Bộ trưởng Ngoại giao Việt Nam và Lào."
OTHER = "Hôm 9/5, hai Thủ tướng điện đàm về thủy điện, sau trận lũ lớn ở vùng thượng nguồn."
DULL = "Trời hôm nay nhiều mây, chiều tối có mưa rào ở vài nơi, đêm trời lạnh."


def known_reader(version: str = "1") -> KnowingReader:
    """A reader of the four texts above."""
    reader = KnowingReader(version=version)
    reader = reader.knowing(
        TALKS,
        meeting(TALKS, "hội đàm tại Hà Nội"),
        office(TALKS, "Bộ trưởng Ngoại giao Lào Thongsavanh", "Thongsavanh Phomvihane"),
        promise(TALKS, "nhất trí mở cửa khẩu mới"),
    )
    reader = reader.knowing(ECHO, meeting(ECHO, "hội đàm ngày 4/3"))
    return reader.knowing(OTHER, meeting(OTHER, "điện đàm", kind=EngagementKind.CALL, date="2025-05-09"))


def some_articles() -> list[Article]:
    return [
        article("a1", TALKS, "2025-03-04", source="Báo Sớm"),
        article("a2", ECHO, "2025-03-06", source="Tin Chiều"),
        article("a3", OTHER, "2025-05-10", source="Báo Sớm"),
        article("a4", DULL, "2025-05-11"),
    ]


def everything(ledger: Ledger) -> dict[str, list[dict[str, Any]]]:
    """All exports of a ledger: what two ledgers must agree on to be the same."""
    families = ("events", "agreements", "relations", "people", "indicators", "commitments")
    return {family: list(ledger.export(family)) for family in families}


def synthetic(number: int, *, seed: int = 1) -> tuple[World, list[Article], SyntheticReader]:
    """A world, its first articles, and the reader that knows them."""
    world = World(seed)
    return world, list(world.articles(0, number)), SyntheticReader(world)


def ingested(where: Any, articles: Iterable[Article], reader: Any, **options: Any) -> Ledger:
    """A ledger with these articles; close it."""
    ledger = Ledger.open(where)
    ledger.ingest(articles, reader=reader, **options)
    return ledger
