"""``timeline tag``: a text in, its time expressions out in three forms."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from timeline.cli.application import main

TEXT = "The bridge opened in March 1998. On Tuesday it was closed for three weeks.\n"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_json_lines_give_each_expression_with_its_place(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tag", file, "--published", "2021-11-24", "--format", "jsonl"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(TEXT[r["start"] : r["end"]], r["type"], r["value"]) for r in records] == [
        ("March 1998", "DATE", "1998-03"),
        ("Tuesday", "DATE", "2021-11-23"),
        ("three weeks", "DURATION", "P3W"),
    ]
    assert records[0]["interval"] == {"first": "1998-03-01", "last": "1998-03-31"}
    assert records[0]["edtf"] == "1998-03"
    assert records[1]["anchor"]["kind"] == "publication"
    assert "publication date" in records[1]["explanation"]


def test_timeml_names_the_file(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", file, "--published", "2021-11-24", "--format", "timeml"]) == 0
    document = ElementTree.fromstring(capsys.readouterr().out)
    assert document.findtext("DOCID") == "bridge.txt"
    assert [each.get("value") for each in document.iterfind("TEXT/TIMEX3")] == [
        "1998-03",
        "2021-11-23",
        "P3W",
    ]


def test_the_terminal_shows_the_value_behind_the_words(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", file, "--published", "2021-11-24"]) == 0
    out = capsys.readouterr().out
    assert "March 1998 [1998-03]" in out
    assert "Tuesday [2021-11-23]" in out


def test_the_publication_date_is_worked_out_where_the_text_says_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "deal.txt"
    path.write_text("They signed on Wednesday, November 24, a year after December 2020.", encoding="utf-8")
    assert main(["tag", str(path), "--format", "jsonl"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out.splitlines()[0])["value"] == "2021-11-24"
    assert "2021-11-24" in captured.err


def test_a_header_is_obeyed_and_not_tagged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = "title: Pont\npublished: 2021-11-24\nlanguage: fr\n\nIl a fermé hier.\n"
    path = tmp_path / "article.txt"
    path.write_text(article, encoding="utf-8")
    assert main(["tag", str(path), "--format", "jsonl"]) == 0
    (record,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (article[record["start"] : record["end"]], record["value"]) == ("hier", "2021-11-23")
    assert main(["tag", str(path), "--format", "jsonl", "--published", "2020-01-02"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == "2020-01-01"


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        (b"He left on Tuesday.", [], "--published"),
        (b"published: soon\n\nHe left on Tuesday.", [], "published"),
        (b"\xff\xfe\x00", ["--published", "2021-11-24"], "UTF-8"),
        (b"He left on Tuesday.", ["--published", "2021-11-24", "--language", "tlh"], "tlh"),
    ],
)
def test_what_cannot_be_tagged_is_told_in_one_line(
    text: bytes, options: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text)
    assert main(["tag", str(path), *options]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
    assert message in captured.err


def test_a_missing_file_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", "/nowhere/at/all.txt"]) == 1
    assert "all.txt" in capsys.readouterr().err
