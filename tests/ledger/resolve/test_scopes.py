"""Blocks fall apart by days, and what changed of one is linked as if all of it were."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger.identity import facts_with_ids
from banggiao.ledger.resolve import Attestation, Family, Scope, block_keys, link, scope_of, touched_in
from banggiao.ledger.resolve.scopes import parts, touched
from scripts.generate_articles import CORPUS, World
from tests.ledger.resolve.test_order import attestations

_SCOPES = st.builds(lambda first, long, group: Scope(first, first + long, group), st.integers(0, 60), st.integers(0, 5),
                    st.sampled_from(["", "", "", "", "done"]))  # fmt: skip
_BLOCKS = st.lists(st.one_of(_SCOPES, _SCOPES, _SCOPES, _SCOPES, st.none()), max_size=20)


def _near(a: Scope | None, b: Scope | None, apart: int) -> bool:
    return a is None or b is None or a.group != b.group or max(a.first, b.first) - min(a.last, b.last) <= apart


@given(_BLOCKS, st.integers(0, 5))
def test_what_may_be_compared_is_in_one_part(scopes: list[Scope | None], apart: int) -> None:
    found = parts(enumerate(scopes), apart)
    assert sorted(n for part in found for n in part) == list(range(len(scopes)))
    part_of = {n: i for i, part in enumerate(found) for n in part}
    for a, one in enumerate(scopes):
        for b, other in enumerate(scopes):
            assert part_of[a] == part_of[b] or not _near(one, other, apart)


@given(_BLOCKS, _BLOCKS, _BLOCKS, st.integers(0, 5))
def test_what_is_not_touched_was_parts_before_and_after(
    stays: list[Scope | None], comes: list[Scope | None], goes: list[Scope | None], apart: int
) -> None:
    before = dict(enumerate([*stays, *goes]))
    after = {n: scope for n, scope in before.items() if n < len(stays)}
    after |= {n + len(before): scope for n, scope in enumerate(comes)}
    rest = after.keys() - touched(after.items(), [*comes, *goes], apart)
    for block in (before, after):
        for part in parts(block.items(), apart):
            assert rest.issuperset(part) or rest.isdisjoint(part)


@given(_SCOPES)
def test_scopes_are_read_as_they_were_written(scope: Scope) -> None:
    assert Scope.parse(str(scope)) == scope


def _told(number: int) -> list[Attestation]:
    """What the first articles of an invented stream tell."""
    world = World(seed=3, mix=CORPUS)
    out = []
    for article, facts in map(world.told, range(number)):
        text, day = article.content_hash, str(article.published) if article.published else None
        for key, fact, _, _ in facts_with_ids(text, facts):
            out.append(Attestation(key, article.id, text, day, article.source, text, fact))
    return out


def _as_the_whole(family: Family, told: list[Attestation]) -> int:
    """Hold what a last report changes in each block to what the block gives; how many reports need no look."""
    blocks: dict[str, list[Attestation]] = defaultdict(list)
    for one in {one.fact_id: one for one in told}.values():
        for key in block_keys(family, one):
            blocks[key].append(one)
    spared = 0
    for key, block in blocks.items():
        scopes = [(n, scope_of(family, one)) for n, one in enumerate(block)]
        chosen = touched_in(family, scopes, [scopes[-1][1]])
        rest = {one.fact_id for n, one in enumerate(block) if n not in chosen}
        spared += len(rest)
        stays = {join for join in link(family, key, block[:-1]) if join.left in rest and join.right in rest}
        assert stays | set(link(family, key, [block[n] for n in chosen])) == set(link(family, key, block))
    return spared


@pytest.mark.parametrize("family", list(Family))
@given(told=attestations())
def test_what_a_report_touches_gives_what_the_block_gives(family: Family, told: list[Attestation]) -> None:
    _as_the_whole(family, told)


@pytest.mark.parametrize("family", [Family.EVENTS, Family.AGREEMENTS, Family.COMMITMENTS])
def test_of_a_long_stream_much_needs_no_look(family: Family) -> None:
    told = _told(3000)
    assert _as_the_whole(family, told) > 0
