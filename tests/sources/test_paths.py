"""Files, folders, standard input: every broken input is told, and the rest is read."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from banggiao.model import Article, PartialDate
from banggiao.sources import Failure, articles

Found = tuple[list[Article], list[Failure]]


def read(*paths: str | Path, stdin: bytes | None = None, published: str | None = None) -> Found:
    day = PartialDate.parse(published) if published else None
    found = list(articles(paths, published=day, stdin=None if stdin is None else io.BytesIO(stdin)))
    return [i for i in found if isinstance(i, Article)], [i for i in found if isinstance(i, Failure)]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    def writer(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return writer


Write = Callable[[str, str | bytes], Path]


@pytest.mark.parametrize(
    ("name", "id"), [("tin.txt", "tin"), ("a.b.txt", "a.b"), ("tin", "tin"), ("x.md", "x"), ("a.txt.gz", "a")]
)
def test_id_is_the_name_without_its_last_extension(write: Write, name: str, id: str) -> None:
    content = gzip.compress(b"Tin") if name.endswith(".gz") else b"Tin"
    (article,), failures = read(write(name, content))
    assert (article.id, article.text, failures) == (id, "Tin", [])


def test_line_ends_stay_as_given(write: Write) -> None:
    (article,), _ = read(write("a.txt", "một\r\nhai\rba\n"))
    assert article.text == "một\r\nhai\rba\n"


def test_folder_is_walked_in_order_and_unknown_files_are_left(write: Write, tmp_path: Path) -> None:
    for name in ("b/2.txt", "a/1.txt", "c.jsonl", ".git/x.txt", "photo.jpg"):
        write(name, '{"id": "3", "text": "Tin"}' if name.endswith("jsonl") else "Tin")
    found, failures = read(tmp_path)
    assert ([a.id for a in found], failures) == (["1", "2", "3"], [])


def test_empty_folder(tmp_path: Path) -> None:
    (failure,) = read(tmp_path)[1]
    assert failure.where == str(tmp_path)
    assert failure.reason.startswith("the folder holds no article: looked for .txt, .text, .jsonl")


def test_what_fails_stops_nothing(write: Write, tmp_path: Path) -> None:
    paths = [
        tmp_path / "missing.txt",
        write("nul.txt", b"a\0b"),
        write("empty.txt", ""),
        write("latin.txt", "Déjà vu, l'été à la fenêtre".encode("latin-1")),
        write("page.html", "<p>Tin"),
        write("old.doc", "Tin"),
        write("damaged.txt.gz", b"no gzip"),
        write("cut.txt.gz", gzip.compress(b"Tin" * 1000)[:-9]),
        write("good.txt", "Tin"),
    ]
    found, failures = read(*paths)
    assert [a.id for a in found] == ["good"]
    assert [Path(f.where).name for f in failures] == [p.name for p in paths[:-1]]
    for failure, words in zip(
        failures,
        [
            "no such file",
            "NUL",
            "is empty",
            "no UTF-8",
            "no article was found",
            "old Word document cannot be read",
            "damaged",
            "damaged",
        ],
        strict=True,
    ):
        assert words in failure.reason


def test_ten_megabytes_of_text(write: Write) -> None:
    found, (failure,) = read(write("big.txt", "Hai bên nhất trí. " * 600_000), write("next.txt", "Tin"))
    assert [a.id for a in found] == ["next"]
    assert "split the file into its articles" in failure.reason


def test_file_beyond_any_article_is_not_loaded(write: Write) -> None:
    path = write("huge.txt", b"")
    with path.open("r+b") as f:
        f.truncate(200_000_000)
    assert "MB of text in one article" in read(path)[1][0].reason


def test_broken_jsonl_lines_are_named_by_number(write: Write) -> None:
    lines = [
        '{"id": "1", "text": "Tin"}',
        "{broken",
        "",
        "[1]",
        '{"id": "2"}',
        '{"id": "3", "text": "Tin"}',
        '"\\ud800"',
    ]
    found, failures = read(write("a.jsonl", "\n".join(lines)))
    assert [a.id for a in found] == ["1", "3"]
    assert [f.where.partition(", ")[2] for f in failures] == ["line 2", "line 4", "line 5", "line 7"]
    assert failures[0].reason.startswith("broken JSON")


def test_jsonl_line_that_is_no_utf_8(write: Write) -> None:
    found, (failure,) = read(write("a.jsonl", b'{"id": "1", "text": "\xff"}\n{"id": "2", "text": "Tin"}\n'))
    assert [a.id for a in found] == ["2"]
    assert failure.where.endswith("line 1")
    assert "no UTF-8" in failure.reason


@pytest.mark.parametrize(
    ("content", "ids", "reason"),
    [
        ('[{"id": "1", "text": "Tin"}, {"id": "2", "text": "Tin"}]', ["1", "2"], None),
        ('{"id": "1", "text": "Tin"}', ["1"], None),
        ("[]", [], "holds no record"),
        ('{"id": "1", "text": "Tin"}\n{"id": "2", "text": "Tin"}', [], "name the file .jsonl"),
        ('[{"id": "1", "text": "Tin"}, {"id": "2"}]', ["1"], "no text"),
        ("[" * 100_000, [], "nested too deeply"),
    ],
)
def test_json(write: Write, content: str, ids: list[str], reason: str | None) -> None:
    found, failures = read(write("a.json", content))
    assert [a.id for a in found] == ids
    assert [reason in f.reason for f in failures if reason] == ([True] if reason else [])


def test_csv_with_quotes_line_breaks_and_other_columns(write: Write) -> None:
    (a, b), failures = read(
        write("a.csv", '\ufeffID,Text,Published,Desk\n1,"Một, ""hai""\nba",2025-08-04,KT\n2,Tin,,\n')
    )
    assert (a.id, a.text, str(a.published), a.metadata) == ("1", 'Một, "hai"\nba', "2025-08-04", (("desk", "KT"),))
    assert (b.id, b.published, b.metadata, failures) == ("2", None, (), [])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("id,body\n1,Tin\n", "no column text: the header row names id, body"),
        ("", "no column id and no column text: the header row names none"),
        ("id,text\n1,Tin,more\n", "more than the header's 2 fields"),
        ("id,text\n1,\n", "text: .*|is empty"),
    ],
)
def test_broken_csv(write: Write, content: str, reason: str) -> None:
    _, (failure,) = read(write("a.csv", content))
    assert any(part in failure.reason for part in reason.split("|"))


def test_csv_in_an_old_encoding(write: Write) -> None:
    text = "Bộ trưởng khẳng định lập trường của nước mình"
    apart = {
        "ộ": "ô\u0323",
        "ẳ": "ă\u0309",
        "ị": "i\u0323",
        "ậ": "â\u0323",
        "ủ": "u\u0309",
        "ớ": "ơ\u0301",
        "ở": "ơ\u0309",
        "ờ": "ơ\u0300",
        "ì": "i\u0300",
    }
    old = "".join(apart.get(c, c) for c in text).encode("cp1258")
    (article,), failures = read(write("a.csv", b"id;text\n1;" + old + b"\n"))
    assert (article.text, failures) == (text, [])


def test_same_id_with_the_same_text_is_passed_over(write: Write) -> None:
    found, failures = read(write("a/x.txt", "Tin"), write("b/x.txt", "Tin"))
    assert ([a.id for a in found], failures) == (["x"], [])


def test_same_id_with_another_text_fails_and_the_first_stands(write: Write) -> None:
    first, second = write("a/x.txt", "Tin"), write("b/x.txt", "Tin khác")
    found, (failure,) = read(first, second, write("y.txt", "Tin"))
    assert [(a.id, a.text) for a in found] == [("x", "Tin"), ("y", "Tin")]
    assert failure.where == str(second)
    assert f"'x' already named another text, in {first}" in failure.reason


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b'{"id": "1", "text": "a"}\n{"id": "2", "text": "b"}\n', ["1", "2"]),
        (b'{\n"id": "1",\n"text": "a"}\n', ["1"]),
        (b'[{"id": "1", "text": "a"}]', ["1"]),
        (b'{broken\n{"id": "2", "text": "b"}\n', ["2"]),
        ("[Infographic] Chuyến thăm".encode(), ["stdin"]),
        ("Tin\nhai dòng".encode(), ["stdin"]),
    ],
)
def test_standard_input(data: bytes, ids: list[str]) -> None:
    assert [a.id for a in read("-", stdin=data)[0]] == ids


def test_standard_input_that_was_not_given() -> None:
    assert "no stream" in read("-")[1][0].reason


def test_reading_is_lazy(write: Write) -> None:
    path = write("a.jsonl", "".join(json.dumps({"id": str(n), "text": "Tin"}) + "\n" for n in range(10)))
    found = articles([path, "missing.txt"])
    first = next(found)
    assert isinstance(first, Article)
    assert first.id == "0"


def test_day_for_articles_that_tell_none(write: Write) -> None:
    found, _ = read(write("a.txt", " date 2026-01-30 Tin"), write("b.txt", "Tin"), published="2025-05-01")
    assert [str(a.published) for a in found] == ["2026-01-30", "2025-05-01"]
