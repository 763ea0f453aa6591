"""gz and zst files of any kind; bombs and damage told."""

from __future__ import annotations

import gzip
from pathlib import Path

import zstandard

from banggiao.model import Article
from banggiao.sources import Failure, articles

LINES = b'{"id": "1", "text": "Tin"}\n{"id": "2", "text": "Tin"}\n'


def read(path: Path) -> tuple[list[str], list[str]]:
    found = list(articles([path]))
    return [i.id for i in found if isinstance(i, Article)], [i.reason for i in found if isinstance(i, Failure)]


def test_zst_of_records_and_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(LINES))
    (tmp_path / "b.txt.zst").write_bytes(zstandard.compress(b"Tin"))
    assert read(tmp_path) == (["1", "2", "b"], [])


def test_several_frames_are_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.zst"
    path.write_bytes(zstandard.compress(LINES[:27]) + zstandard.compress(LINES[27:]))
    assert read(path) == (["1", "2"], [])


def test_a_gzip_bomb_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    with gzip.open(path, "wb") as out:
        for _ in range(100):
            out.write(b" " * (1 << 20) + b"\n")
    (reason,) = read(path)[1]
    assert "bomb" in reason


def test_a_zst_bomb_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.zst"
    path.write_bytes(zstandard.compress((b" " * (1 << 20) + b"\n") * 100))
    (reason,) = read(path)[1]
    assert "bomb" in reason


def test_damage_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.zst"
    path.write_bytes(b"no zst at all")
    (reason,) = read(path)[1]
    assert "zst file is damaged" in reason


def test_news_packs_well_and_is_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    text = "Hai bên nhất trí thúc đẩy hợp tác. " * 200
    lines = "".join(f'{{"id": "{n}", "text": "{text}"}}\n' for n in range(500))
    path.write_bytes(gzip.compress(lines.encode()))
    assert len(read(path)[0]) == 500
