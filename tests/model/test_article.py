"""Articles are known by their words."""

from __future__ import annotations

import dataclasses

import pytest

from banggiao.model import Article


def test_the_same_words_are_the_same_content() -> None:
    assert Article("a", "Tin", title="T").content_hash == Article("b", "Tin").content_hash
    assert Article("a", "Tin").content_hash != Article("a", "Tin ").content_hash


def test_hash_of_half_a_surrogate_pair_is_no_error() -> None:
    assert len(Article("a", "x\ud800").content_hash) == 64


def test_an_article_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Article("a", "Tin").text = "khác"  # type: ignore[misc]
