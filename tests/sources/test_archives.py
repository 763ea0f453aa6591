"""ZIP archives: read in place; bombs and tricks refused, the rest read."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest

from banggiao.model import Article
from banggiao.sources import Failure, articles

TEXT = "Hai bên nhất trí thúc đẩy hợp tác."


def packed(path: Path, members: dict[str, bytes], *, level: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", level) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def read(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    found = list(articles([path]))
    texts = {item.id: item.text for item in found if isinstance(item, Article)}
    return texts, {item.where: item.reason for item in found if isinstance(item, Failure)}


def test_members_of_any_known_kind(tmp_path: Path) -> None:
    members = {
        "2025/a.txt": TEXT.encode(),
        "b.jsonl": b'{"id": "1", "text": "Tin"}\n{"id": "2", "text": "Tin"}\n',
        "anh.jpg": b"\xff\xd8",
        "__MACOSX/a.txt": b"x",
    }
    texts, failures = read(packed(tmp_path / "a.zip", members))
    assert texts == {"a": TEXT, "1": "Tin", "2": "Tin"}
    assert failures == {}


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/a.txt", "x/../../a.txt", "C:\\a.txt", "..\\a.txt", "\\\\host\\a.txt"]
)
def test_names_that_lead_out_are_refused_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    texts, failures = read(packed(tmp_path / "a.zip", {name: b"x", "good.txt": TEXT.encode()}))
    assert texts == {"good": TEXT}
    (reason,) = failures.values()
    assert "leads out" in reason


def test_a_link_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("passwd.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    _, failures = read(path)
    assert "a link" in next(iter(failures.values()))


def test_a_bomb_is_stopped_and_costs_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.jsonl", "w") as member:
        line = b" " * (1 << 20) + b"\n"
        for _ in range(100):
            member.write(line)
    assert path.stat().st_size < 200_000
    _, failures = read(path)
    assert "bomb" in next(iter(failures.values()))


def test_archives_within_archives_are_refused(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", TEXT)
    _, failures = read(packed(tmp_path / "a.zip", {"inner.zip": inner.getvalue()}))
    assert "within an archive" in next(iter(failures.values()))


def test_overlapping_members_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.txt": b"x" * 50, "b.txt": b"y" * 50}, level=zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    start = data.rindex(b"PK\x01\x02")
    for place in (start, data.index(b"PK\x01\x02")):  # both members claim more than the whole file
        data[place + 20 : place + 24] = (5000).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    _, failures = read(path)
    assert "overlap" in next(iter(failures.values()))


def test_a_damaged_member_costs_itself_only(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.txt": TEXT.encode() * 50, "b.txt": TEXT.encode()})
    data = bytearray(path.read_bytes())
    data[45:60] = b"\xff" * 15
    path.write_bytes(bytes(data))
    texts, failures = read(path)
    assert texts == {"b": TEXT}
    assert len(failures) == 1


def test_no_zip_and_an_empty_one(tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK nothing")
    assert "no ZIP archive" in read(bad)[1][str(bad)]
    assert "no article" in next(iter(read(packed(tmp_path / "none.zip", {"a.jpg": b""}))[1].values()))
