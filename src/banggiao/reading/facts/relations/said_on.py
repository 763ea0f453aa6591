"""The day on which a standing tier was named: that of the meeting at which the article lets it be said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from banggiao.model.facts import Engagement, Relation
from banggiao.reading.members import EngagementKind, EngagementStatus

_SPOKEN_AT = frozenset(
    (EngagementKind.TALKS, EngagementKind.MEETING, EngagementKind.CALL, EngagementKind.SESSION, EngagementKind.MESSAGE)
)
_FULL = len("2025-10-23")
_NEWS = 14  # days after which a meeting is background, no more the place of what the article tells


def said_on(relation: Relation, engagements: Sequence[Engagement], published: str | None) -> str | None:
    """The latest day on which the pair met in the days before publication; ``relation.date`` where none is told."""
    if published is None or relation.date != published:
        return relation.date
    days = [e.date for e in engagements if _of_pair(e, relation) and _lately(e, published)]
    return max(filter(None, days), default=relation.date)


def _of_pair(engagement: Engagement, relation: Relation) -> bool:
    return tuple(engagement.parties) == tuple(relation.parties)


def _lately(engagement: Engagement, published: str) -> bool:
    day = engagement.date
    if engagement.kind not in _SPOKEN_AT or engagement.status is not EngagementStatus.HELD:
        return False
    if day is None or len(day) != _FULL:
        return False
    return 0 <= (date.fromisoformat(published) - date.fromisoformat(day)).days <= _NEWS
