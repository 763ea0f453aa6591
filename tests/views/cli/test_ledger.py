"""The commands over a ledger: one sample ledger, read many times; a copy of it where something is written."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from banggiao.model import UsageError
from banggiao.views.cli.app import app

SAMPLE = Path(__file__).resolve().parents[3] / "src" / "banggiao" / "data" / "sample" / "articles"
RUN = CliRunner()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the sample articles, for reading only."""
    path = tmp_path_factory.mktemp("ledger") / "sample.db"
    done = RUN.invoke(app, ["ingest", str(SAMPLE), "--ledger", str(path)])
    assert done.exit_code == 0, done.output
    return path


@pytest.fixture
def ledger(sample: Path, tmp_path: Path) -> Path:
    """A copy of it, to write to."""
    return Path(shutil.copy(sample, tmp_path / "copy.db"))


def ok(*args: str | Path) -> str:
    """The output of a command that must succeed."""
    done = RUN.invoke(app, [str(a) for a in args])
    assert done.exit_code == 0, f"{args}: {done.output}{done.exception!r}"
    return done.stdout


def test_ingest_tells_counts(tmp_path: Path) -> None:
    number = len(list(SAMPLE.glob("*.txt")))
    told = ok("ingest", SAMPLE, "--ledger", tmp_path / "new.db")
    assert re.match(rf"articles: {number} new \(\d not relevant\), 0 known, 0 failed; \d+ facts\n", told)


def test_ingesting_again_changes_nothing(ledger: Path) -> None:
    before = ok("export", "events", "--ledger", ledger)
    number = len(list(SAMPLE.glob("*.txt")))
    assert ok("ingest", SAMPLE, "--ledger", ledger).startswith(f"articles: 0 new (0 not relevant), {number} known")
    assert ok("export", "events", "--ledger", ledger) == before


def test_ingest_with_processes_gives_the_same(sample: Path, tmp_path: Path) -> None:
    ok("ingest", SAMPLE, "--ledger", tmp_path / "two.db", "--jobs", "2")
    for family in ("events", "commitments"):
        assert ok("export", family, "--ledger", tmp_path / "two.db") == ok("export", family, "--ledger", sample)


def test_what_fails_is_told_and_the_rest_is_in(tmp_path: Path) -> None:
    (tmp_path / "nul.txt").write_bytes(b"a\0b")
    paths = [tmp_path / "nul.txt", tmp_path / "missing.txt", SAMPLE / "han-quoc-01-dien-dam.txt"]
    done = RUN.invoke(app, ["ingest", *map(str, paths), "--ledger", str(tmp_path / "new.db")])
    assert done.exit_code == 1
    assert "articles: 1 new" in done.stdout
    assert "2 failed" in done.stdout
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == ["failed", "failed"]
    assert "missing.txt: there is no such file" in done.stderr


def test_an_id_with_another_text_is_told_and_both_are_kept(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tin.txt").write_text(f"Bản tin {name} về quan hệ Việt Nam - Lào.", encoding="utf-8")
    done = RUN.invoke(app, ["ingest", str(tmp_path / "a"), str(tmp_path / "b"), "--ledger", str(tmp_path / "new.db")])
    assert "articles: 2 new" in done.stdout
    assert "tin" in done.stderr


@pytest.mark.parametrize("name", ["KOR", "kor", "Hàn Quốc", "han quoc", "South Korea"])
def test_show_finds_a_state_by_any_name(sample: Path, name: str) -> None:
    told = ok("show", name, "--ledger", sample)
    assert told.startswith("Hàn Quốc (KOR) – Việt Nam (VNM)\n  Đối tác chiến lược toàn diện")
    for heading in ("Hoạt động gần đây", "Văn kiện", "Cam kết và việc thực hiện", "Nhân sự"):
        assert f"\n{heading}\n" in told


def test_show_keeps_what_lies_ahead_apart_from_what_was(sample: Path) -> None:
    told = ok("show", "KOR", "--lang", "en", "--limit", "3", "--ledger", sample)
    sections = {part.split("\n")[0]: part for part in told.split("\n\n")}
    assert " · invited · " in sections["Coming"]
    assert all(" · held · " in line for line in sections["Recent engagements"].splitlines()[1:])


def test_show_another_pair_in_english(sample: Path) -> None:
    assert ok("show", "nga", "--with", "trieu tien", "--lang", "en", "--ledger", sample).startswith(
        "Russia (RUS) – North Korea (PRK)"
    )


def test_show_an_entry_with_its_reports(sample: Path) -> None:
    listed = ok("show", "KOR", "--ledger", sample)
    entry = re.findall(r"\[(ev-[0-9a-f]+)\]", listed)[0]
    told = ok("show", entry, "--ledger", sample)
    assert told.startswith(entry)
    assert re.search(r"\n  han-quoc-\S+, \d{4}-\d\d-\d\d: .*\[[0-9a-f]{32}\]\n    “", told)


def test_brief_gives_every_line_its_source(sample: Path) -> None:
    told = ok("brief", "KOR", "--ledger", sample)
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.+)$", told, re.MULTILINE))
    used: list[str] = []
    for line in told.splitlines():
        if line.startswith("- ") and not line.startswith(("- …", "- Cam kết đã ghi nhận:", "- Chưa có bài nào")):
            marks = re.findall(r"\[\^(\d+)\]", line)
            assert marks, line
            used += marks
    assert set(used) <= set(notes)
    assert list(notes) == [str(n) for n in range(1, len(notes) + 1)]
    texts = {path.stem: " ".join(path.read_text(encoding="utf-8").split()) for path in SAMPLE.glob("*.txt")}
    for note in notes.values():
        head, _, words = note.partition(": “")
        article = head.split(", ")[0].replace("\\", "")
        quoted = words.removesuffix("”").removeprefix("… ").removesuffix(" …").replace("\\", "")
        assert quoted in texts[article]


def test_brief_as_of_a_day_knows_nothing_later(sample: Path) -> None:
    told = ok("brief", "KOR", "--as-of", "2026-03-31", "--ledger", sample, "--lang", "en")
    assert "as of 31 Mar 2026" in told
    days = re.findall(r"^\[\^\d+\]: \S+, (\d{4}-\d\d-\d\d)", told, re.MULTILINE)
    assert days
    assert max(days) <= "2026-03-31"


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (["--country", "KOR"], "# Tóm tắt đối ngoại: Hàn Quốc"),
        (["--person", "Kang Do-hyun"], "# Tóm tắt nhân vật: Kang Do-hyun, Hàn Quốc"),
        (["--sector", "trade"], "# Tóm tắt lĩnh vực: Thương mại: Việt Nam"),
        (["KOR", "--sector", "thuong mai"], "# Tóm tắt lĩnh vực: Thương mại: Hàn Quốc – Việt Nam"),
        (["KOR", "--visit", "2026-05"], "# Hồ sơ chuyến thăm: "),
    ],
)
def test_brief_on_other_things_than_a_pair(sample: Path, asked: list[str], title: str) -> None:
    told = ok("brief", *asked, "--since", "2026-01-01", "--ledger", sample)
    assert told.startswith(title)
    assert "[^1]: " in told


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ([], "say on what"),
        (["KOR", "--person", "x"], "stands alone"),
        (["--sector", "trade", "--person", "x"], "on one of them"),
        (["--visit", "cm-827406a3023abb2e"], "no id of a visit"),
        (["KOR", "--visit", "1999"], "no visit of"),
        (["KOR", "--format", "rtf"], "is not one of md"),
    ],
)
def test_brief_says_what_is_wrong_with_a_question(sample: Path, asked: list[str], why: str) -> None:
    done = RUN.invoke(app, ["brief", *asked, "--ledger", str(sample)])
    assert isinstance(done.exception, UsageError)
    assert why in str(done.exception)


@pytest.mark.parametrize("wrong", ["ev-82740", "ev-827406a3023abb2x", "cm-"])
@pytest.mark.parametrize("command", [["show"], ["brief", "--visit"], ["brief", "--person"]])
def test_a_mistyped_id_is_no_country(sample: Path, command: list[str], wrong: str) -> None:
    done = RUN.invoke(app, [*command, wrong, "--ledger", str(sample)])
    assert isinstance(done.exception, UsageError)
    assert "is no id: they look like" in str(done.exception)


def test_brief_to_a_file(sample: Path, tmp_path: Path) -> None:
    assert ok("brief", "LAO", "--ledger", sample, "--output", tmp_path / "lao.md") == ""
    assert (tmp_path / "lao.md").read_text(encoding="utf-8").startswith("# Tóm tắt quan hệ: Lào – Việt Nam")


def test_brief_on_a_pair_of_which_nothing_is_known(sample: Path) -> None:
    assert "Chưa có gì." in ok("brief", "Fiji", "--ledger", sample)


@pytest.mark.parametrize("words", [["dien", "dam"], ["ĐIỆN ĐÀM"], ["điện"]])
def test_search_with_and_without_accents(sample: Path, words: list[str]) -> None:
    assert "han-quoc-01-dien-dam" in ok("search", *words, "--ledger", sample)


def test_search_filters(sample: Path) -> None:
    lines = ok("search", "han", "--country", "KOR", "--type", "agreement", "--since", "2026-03", "--until", "2026-06",
               "--format", "jsonl", "--ledger", sample).splitlines()  # fmt: skip
    assert lines
    assert all("2026-03" <= json.loads(line)["published"] <= "2026-06-99" for line in lines)


def test_search_that_finds_nothing(sample: Path) -> None:
    assert ok("search", "xyzzy", "--ledger", sample) == "nothing found\n"


def test_follow_shows_fate_rule_and_later_words(sample: Path) -> None:
    told = ok("follow", "KOR", "--state", "fulfilled", "--ledger", sample)
    assert "[đã thực hiện]" in told
    assert re.search(r"\n    \w.*: .*\n    Sau đó: “.+” \(han-quoc-", told)
    assert "[đang chờ]" not in told


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_follow_for_programs(sample: Path, format: str) -> None:
    told = ok("follow", "--ledger", sample, "--format", format, "--limit", "5")
    rows = (
        list(csv.DictReader(io.StringIO(told))) if format == "csv" else [json.loads(line) for line in told.splitlines()]
    )
    assert len(rows) == 5
    assert all(row["id"].startswith("cm-") and row["state"] for row in rows)


@pytest.mark.parametrize("family", ["events", "agreements", "relations", "people", "commitments", "indicators"])
def test_export_every_family(sample: Path, family: str) -> None:
    rows = [json.loads(line) for line in ok("export", family, "--ledger", sample).splitlines()]
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    table = list(csv.DictReader(io.StringIO(ok("export", family, "--format", "csv", "--ledger", sample))))
    assert [row["id"] for row in table] == [row["id"] for row in rows]


def test_check_and_rebuild(ledger: Path) -> None:
    before = ok("export", "events", "--ledger", ledger)
    assert ok("check", "--all", "--ledger", ledger).endswith("the ledger is sound\n")
    assert ok("rebuild", "--ledger", ledger).startswith("rebuilt: ")
    assert ok("export", "events", "--ledger", ledger) == before


def _first_fact(ledger: Path) -> str:
    entry = json.loads(ok("export", "agreements", "--ledger", ledger).splitlines()[0])["id"]
    found = re.search(r"\[([0-9a-f]{32})\]", ok("show", entry, "--ledger", ledger))
    assert found
    return found[1]


def test_judgements_are_signed_listed_and_undone(ledger: Path) -> None:
    before = ok("export", "agreements", "--ledger", ledger)
    fact = _first_fact(ledger)
    made = ok("judge", "reject", fact, "--author", "Lan", "--note", "nhầm", "--ledger", ledger)
    assert re.match(r"\S+  reject by Lan\n", made)
    assert ok("export", "agreements", "--ledger", ledger) != before
    assert re.search(rf"Lan  reject {fact}.*: nhầm", ok("judge", "list", "--ledger", ledger))
    ok("judge", "undo", made.split()[0], "--author", "Lan", "--ledger", ledger)
    assert ok("export", "agreements", "--ledger", ledger) == before


def test_a_corrected_field_shows(ledger: Path) -> None:
    ok("judge", "correct", _first_fact(ledger), "status", "terminated", "--ledger", ledger)
    assert any(
        json.loads(line)["status"] == "terminated"
        for line in ok("export", "agreements", "--ledger", ledger).splitlines()
    )


def test_an_added_fact_stands(ledger: Path, tmp_path: Path) -> None:
    fact = {"type": "office", "person": "Somphone Mẫu", "office": "Đại sứ", "country": "LAO", "evidence": [[20, 40]]}
    ok("judge", "add", "han-quoc-01-dien-dam", json.dumps(fact), "--ledger", ledger)
    assert "Somphone Mẫu" in ok("export", "people", "--ledger", ledger)


def test_reviewed_articles_are_gold(ledger: Path) -> None:
    ok("judge", "confirm", _first_fact(ledger), "--ledger", ledger)
    gold = json.loads(ok("export", "gold", "--ledger", ledger))
    assert gold
    assert {"article", "facts"} <= set(gold[0])


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["show", "KOR", "--ledger", "none.db"], 1, "no ledger at none.db"),
        (["show", "Koria"], 2, "no state or organisation is called 'Koria'"),
        (["show", "korea"], 2, "did you mean Hàn Quốc (KOR) or Triều Tiên (PRK)?"),
        (["brief", "VNM"], 2, "name the other side with --with"),
        (["show", "ev-0123456789abcdef"], 1, "ev-0123456789abcdef"),
        (["search", '"'], 2, "give at least one word"),
        (["follow", "--due-before", "31/12/2026"], 2, "no ISO date"),
        (["export", "events", "--format", "parquet"], 2, "--output"),
        (["export", "gold", "--as-of", "2026"], 2, "--as-of"),
        (["judge", "confirm", "nope"], 1, "check the id"),
        (["judge", "note", "nope", "x"], 2, "no entry's id"),
        (["judge", "merge", "ev-0123456789abcdef"], 2, "two or more"),
        (["judge", "add", "nope", "{"], 2, "broken JSON"),
        (["judge", "fate", "cm-0123456789abcdef", "done"], 2, ""),
    ],
)
def test_what_goes_wrong_is_said(sample: Path, run: object, args: list[str], code: int, words: str) -> None:
    with_ledger = args if "--ledger" in args else [*args, "--ledger", str(sample)]
    done = run(*with_ledger)  # type: ignore[operator]
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert words in " ".join(done.stderr.replace("│", " ").split())
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_ledger(run: object, tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"not a database" * 100)
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("create table t (x)")
    other.close()
    for name in ("x.db", "other.db"):
        for command in (["show", "KOR"], ["ingest", str(SAMPLE)]):
            done = run(*command, "--ledger", name)  # type: ignore[operator]
            assert done.returncode == 1
            assert name in done.stderr
            assert "Traceback" not in done.stderr
