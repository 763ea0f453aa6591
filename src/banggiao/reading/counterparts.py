"""Layer 3c: 'người đồng cấp X', whose office is the one that another state's man was named with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from banggiao.reading.people import RawPerson, Role
from banggiao.reading.titles import Title

_NO_OFFICE = ("leader", "official", "royal", "business", "other")  # of which a head of state is no counterpart
_REACH = 60


def set_apart(text: str, people: list[RawPerson], roles: list[Role]) -> tuple[list[RawPerson], list[Role]]:
    """'Khi gặp người đồng cấp Hàn Quốc, ông Smith nói': Smith is no Korean where he is known as another's."""
    homes: dict[str, set[str]] = {}
    for mention in people:
        if mention.title is not None and mention.title.country and " " in mention.name:
            for token in mention.name.split():
                homes.setdefault(token, set()).add(mention.title.country)
    out: list[RawPerson] = []
    for mention in people:
        title = mention.title
        if (
            title is not None
            and title.country
            and " " not in mention.name
            and mention.name_start > title.end
            and text.startswith(", ", title.end)
            and homes.get(mention.name, {title.country}).isdisjoint({title.country})
        ):
            roles = [*roles, Role(mention.start, title.end, title)]
            mention = replace(mention, start=title.end + 2, title=None, honorific=True)
        out.append(mention)
    return out, roles


def with_counterparts(people: list[RawPerson], roles: list[Role]) -> tuple[list[RawPerson], list[Role]]:
    """'Người đồng cấp X' holds, in another state, the office of whoever was named before."""
    everybody: list[RawPerson | Role] = [*people, *roles]
    if not any(_is_counterpart(m.title) for m in everybody):
        return people, roles
    titled = sorted([m for m in everybody if m.title is not None], key=lambda m: m.start)
    before: dict[int, Title] = {}
    latest: Title | None = None
    for number, mention in enumerate(titled):
        if mention.title is not None and _is_counterpart(mention.title):
            latest = latest or _behind(titled[number:])
            if latest is not None:
                own = mention.title.parts[-1]
                parts = tuple(
                    replace(
                        p,
                        start=own.start,
                        end=own.end,
                        country=own.country,
                        organisation=own.organisation,
                        historical=False,
                        # What the other is charged with ('... Mỹ về Triều Tiên') isn't this one's.
                        text_end=p.text_start + len(p.head) if p.country and p.end == p.text_end else p.text_end,
                    )
                    for p in latest.parts
                    if p.cls != "diplomat"
                )
                before[mention.start] = replace(mention.title, parts=parts or mention.title.parts)
        elif latest is None or (mention.title is not None and mention.title.parts[0].cls not in _NO_OFFICE):
            latest = mention.title
    return (
        [replace(m, title=before.get(m.start, m.title)) if _is_counterpart(m.title) else m for m in people],
        [replace(r, title=before.get(r.start, r.title)) if _is_counterpart(r.title) else r for r in roles],
    )


def _behind(titled: Sequence[RawPerson | Role]) -> Title | None:
    """The office of whoever is named behind the counterpart: 'Khi gặp người đồng cấp Nga A, Tổng thống B ...'."""
    first = titled[0].end
    return next((m.title for m in titled if first < m.start < first + _REACH and not _is_counterpart(m.title)), None)


def _is_counterpart(title: Title | None) -> bool:
    return title is not None and title.parts[0].cls == "counterpart"
