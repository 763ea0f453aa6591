"""FEEDS.toml: what is wrong is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from banggiao.model import UsageError
from banggiao.sources.watch import load_config

GOOD = """
[watch]
every = "10m"
timeout = "5s"
[[feed]]
name = "Thế giới"
url = "https://a.vn/rss"
[[feed]]
url = "https://b.vn/sitemap.xml"
every = "1h"
pages = false
[[notify]]
to = "mailto://x"
parties = ["KOR", "VNM"]
on = ["due"]
"""


def test_a_whole_file(tmp_path: Path) -> None:
    (tmp_path / "f.toml").write_text(GOOD, encoding="utf-8")
    config = load_config(tmp_path / "f.toml")
    assert [(f.name, f.every, f.pages) for f in config.feeds] == [
        ("Thế giới", 600.0, True),
        ("https://b.vn/sitemap.xml", 3600.0, False),
    ]
    assert config.timeout == 5.0
    assert config.notices[0].on == ("due",)
    assert config.allow == frozenset()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no \\[\\[feed\\]\\]"),
        ("[[feed]]\nurl='file:///etc/passwd'", "http"),
        ("[[feed]]\nurl='http://a'\n[[feed]]\nurl='http://a'", "one name"),
        ("[[feed]]\nurl='http://a'\nevry='1h'", "evry"),
        ("[[feed]]\nurl='http://a'\nevery='soon'", "no span of time"),
        ("[[feed]]\nurl='http://a'\n[[notify]]\non=['visit']", "visit"),
        ("[watch", "no TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "f.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        load_config(tmp_path / "f.toml")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        load_config(tmp_path / "f.toml")
