"""`banggiao read` and `schema`: forms, failures, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.views.cli.conftest import Run

TEXT = (
    " date 2025-03-15 Chiều 14/3, tại Hà Nội, Thủ tướng Nguyễn Văn Tám tiếp Đại sứ Bỉ Jan Peeters. Thủ tướng khẳng định"
    " Việt Nam quý trọng tình bạn với Bỉ; hai bên nhất trí thúc đẩy hợp tác thương mại, nghề cá.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bi.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_jsonl_is_one_reading_a_line(run: Run, article: Path) -> None:
    done = run("read", article, "-", stdin=TEXT)
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [r["article"]["id"] for r in readings] == ["bi", "stdin"]
    assert readings[0]["article"]["published"] == "2025-03-15"
    assert all(0 <= start < end <= len(TEXT) for f in readings[0]["facts"] for start, end in f["evidence"])


def test_explain_names_rules_and_quotes_words(run: Run, article: Path) -> None:
    (reading,) = map(json.loads, run("read", article, "--explain").stdout.splitlines())
    for fact in reading["facts"]:
        assert fact["rule"]
        assert fact["words"] == [TEXT[start:end] for start, end in fact["evidence"]]


def test_mentions_only_when_asked_for(run: Run, article: Path) -> None:
    assert "mentions" in json.loads(run("read", article, "--mentions").stdout)
    assert "mentions" not in json.loads(run("read", article).stdout)


def test_published_counts_for_articles_that_tell_none(run: Run) -> None:
    read = json.loads(run("read", "-", "--published", "2025-10-23", stdin="Chiều nay, hai bên gặp nhau.").stdout)
    assert read["article"]["published"] == "2025-10-23"
    assert read["article"]["published_basis"] == "given"


def test_table(run: Run, article: Path) -> None:
    done = run("read", article, "--format", "table", "--explain")
    assert done.returncode == 0
    assert "Nguyễn Văn Tám, Thủ tướng" in done.stdout
    assert "\x1b" not in done.stdout


def test_html_to_a_file(run: Run, article: Path, tmp_path: Path) -> None:
    done = run("read", article, "--format", "html", "--output", "out.html", "--lang", "en")
    assert (done.returncode, done.stdout) == (0, "")
    assert "<mark" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_processes_give_the_same(run: Run, article: Path) -> None:
    assert run("read", article, "--jobs", "2").stdout == run("read", article).stdout


def test_what_fails_is_named_and_the_rest_is_read(run: Run, article: Path) -> None:
    done = run("read", "missing.txt", article, "-", stdin=b"a\0b")
    assert done.returncode == 1
    assert [json.loads(line)["article"]["id"] for line in done.stdout.splitlines()] == ["bi"]
    assert done.stderr.splitlines() == [
        "failed: missing.txt: there is no such file or folder",
        "failed: standard input: byte 1 is NUL: this is no text file (or UTF-16 without its mark); save it as UTF-8",
    ]


def test_broken_jsonl_line_is_named(run: Run) -> None:
    done = run("read", "-", stdin='{"id": "1", "text": "Tin"}\n{"id": \n{"id": "2", "text": "Tin"}\n')
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 2)
    assert done.stderr.startswith("failed: standard input, line 2: broken JSON")


@pytest.mark.parametrize(
    "args",
    [
        ["read"],
        ["read", "-", "--format", "xml"],
        ["read", "-", "--published", "23/10/2025"],
        ["read", "-", "--jobs", "0"],
        ["read", "-", "--lang", "fr"],
        ["read", "-", "--no-such-option"],
        ["no-such-command"],
    ],
)
def test_wrong_usage_exits_2_and_says_why(run: Run, args: list[str]) -> None:
    done = run(*args, stdin=TEXT)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_a_place_that_cannot_be_written(run: Run, article: Path) -> None:
    done = run("read", article, "--output", "no/such/folder.jsonl")
    assert done.returncode == 1
    assert done.stderr == "banggiao: no/such/folder.jsonl: No such file or directory\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system to stand for a full disk")
def test_a_full_disk_is_said(article: Path) -> None:
    code = "from banggiao.views.cli import main; main()"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, "read", article], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert done.returncode == 1
    assert b"banggiao: output: No space left on device; free some space" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_is_no_error(article: Path) -> None:
    code = "from banggiao.views.cli import main; main()"
    command = f"{sys.executable} -c '{code}' read $(yes {article} | head -3) --format html | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60, check=False)
    assert done.stderr == b""


def test_schema_is_printed(run: Run) -> None:
    assert json.loads(run("schema").stdout)["$schema"].endswith("2020-12/schema")


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("banggiao ")
