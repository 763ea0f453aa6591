"""The newspapers' texts are read and tested on, but none of their wording stands in the project."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
RUN = 12  # words in a row that only a few texts share with the project
FEW = 6  # texts: what more of them share is a formula of the language
_WORD = re.compile(r"\w+")
_JOINED = re.compile(r'"\s*\n\s*f?"')
# Official names of bodies, offices, treaties and conferences, which are facts.
NAMES = tuple(
    " ".join(_WORD.findall(name.lower()))
    for name in (
        "Bí thư thứ nhất Ban Chấp hành trung ương Đảng Cộng sản Cuba",
        "Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng nước Cộng hòa",
        "Tuyên bố về ứng xử của các bên ở Biển Đông",
        "Ủy ban Thường vụ Đại hội đại biểu Nhân dân toàn quốc",
        "các nền kinh tế phát triển và mới nổi hàng đầu thế giới",
        "Hội nghị thượng đỉnh Nhóm các nước công nghiệp phát triển",
    )
)


def words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def shingles(found: list[str]) -> Iterator[str]:
    for at in range(len(found) - RUN + 1):
        yield " ".join(found[at : at + RUN])


def own() -> dict[str, str]:
    """Each run of words of the project, official names left out of it, and the file that holds it."""
    listed = subprocess.run(
        ["git", "ls-files", "src/*.py", "tests/*.py", "docs/*.md", "*.md"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    out: dict[str, str] = {}
    for name in listed.stdout.split():
        for line in _JOINED.sub("", (ROOT / name).read_text(encoding="utf-8")).split("\n"):
            told = " ".join(words(line))
            for known in NAMES:
                told = told.replace(known, "*")
            out.update(dict.fromkeys(shingles(told.split()), name))
    return out


def texts() -> Iterator[str]:
    for path in sorted((SHARED / "corpus").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)
    for line in (SHARED / "articles" / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["text"]
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        yield path.read_text(encoding="utf-8")


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the newspapers' texts are not beside the project")
def test_no_wording_of_the_newspapers_stands_in_the_project() -> None:
    ours = own()
    assert len(ours) > 10_000
    seen: dict[str, int] = defaultdict(int)
    for text in texts():
        for run in set(shingles(words(text))) & ours.keys():
            seen[run] += 1
    borrowed = {run: ours[run] for run, number in seen.items() if number <= FEW}
    assert not borrowed, "\n".join(f"{name}: {run}" for run, name in sorted(borrowed.items(), key=lambda item: item[1]))
