"""The CSV is a contract: RFC 4180, one row an event, columns in this order, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from tests.chart.made_timelines import event, morocco_israel, timeline
from tests.export.hostile import hostile
from timeline.export import to_csv
from timeline.model import Reading

HEADER = (
    "id,title,edtf,start,end,granularity,text,status,confidence,importance,conflict,sources,publishers,urls,quote,"
    "chapter,voices,corroborated,overdue"
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_begins_with_a_byte_order_mark_unless_told_not_to():
    assert to_csv(morocco_israel()).startswith("\ufeffid,title,")
    assert to_csv(morocco_israel(), bom=False).startswith("id,title,")


def test_every_line_ends_with_crlf_and_the_header_names_the_columns():
    text = to_csv(morocco_israel(), bom=False)
    assert text.split("\r\n")[0] == HEADER
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_one_row_an_event_with_iso_dates():
    table = rows(to_csv(morocco_israel()))
    assert len(table) == 28
    by_id = {row["id"]: row for row in table}
    assert (by_id["e15"]["edtf"], by_id["e15"]["start"], by_id["e15"]["end"]) == (
        "2020-12",
        "2020-12-01",
        "2020-12-31",
    )
    assert by_id["e01"]["text"] == "the early 1990s"
    assert by_id["e27"]["status"] == "planned"
    assert by_id["e22"]["sources"] == "9"
    assert by_id["e24"]["publishers"] == "Atlas Courier; Gulf & Levant Wire"
    assert by_id["e24"]["urls"] == "https://example.org/0; https://example.org/1"


def test_a_conflict_names_each_reading_and_who_gives_it():
    readings = (
        Reading("1993", date(1993, 1, 1), date(1993, 12, 31), ("Atlas Courier", "Northern Post")),
        Reading("1994-09", date(1994, 9, 1), date(1994, 9, 30), ("Oran Gazette",)),
    )
    (row,) = rows(to_csv(timeline([event("e", "1993", "Offices open", conflict=readings)])))
    assert row["conflict"] == "1993 (Atlas Courier, Northern Post); 1994-09 (Oran Gazette)"


def test_each_row_tells_its_voices_what_they_agree_on_and_what_is_overdue():
    told = replace(event("e", "2021-11-24", "They sign", sources=3), voices=2, corroborated="2021-11")
    planned = replace(event("f", "2021-12", "They meet", status="planned"), overdue=True)
    first, second = rows(to_csv(timeline([told, planned])))
    assert (first["sources"], first["voices"], first["corroborated"], first["overdue"]) == (
        "3",
        "2",
        "2021-11",
        "false",
    )
    assert (second["voices"], second["corroborated"], second["overdue"]) == ("1", "", "true")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(start: str):
    title = f'{start}HYPERLINK("http://evil.example";"click")'
    (row,) = rows(to_csv(timeline([event("e", "2021", title)])))
    assert row["title"] == "'" + title


def test_commas_quotes_line_breaks_and_other_scripts_come_back_as_they_were():
    title = 'He said: "no, never",\nالمغرب وإسرائيل 摩洛哥'
    (row,) = rows(to_csv(timeline([event("e", "2021", title)])))
    assert row["title"] == title


def test_an_event_without_sources_and_a_timeline_without_events():
    bare = replace(event("e", "2021", "Nothing is known"), sources=(), mentions=())
    (row,) = rows(to_csv(timeline([bare])))
    assert (row["sources"], row["publishers"], row["quote"]) == ("0", "", "")
    assert to_csv(timeline([]), bom=False) == HEADER + "\r\n"


def test_pandas_reads_it():
    table = pd.read_csv(io.StringIO(to_csv(morocco_israel(), bom=False)), parse_dates=["start", "end"])
    assert len(table) == 28
    assert (table["end"] >= table["start"]).all()
    assert table["sources"].sum() == sum(len(e.sources) for e in morocco_israel().events)


@pytest.fixture
def office() -> str:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        pytest.skip("no LibreOffice: apt-get install libreoffice-calc-nogui")
    return program


def test_libreoffice_opens_it_as_it_is(office: str, tmp_path: Path):
    """Opened as a double click opens it and saved again: the same rows, and no formula was made of any cell."""
    made = timeline([*morocco_israel().events, *hostile().events])
    written = tmp_path / "ties.csv"
    written.write_bytes(to_csv(made).encode())
    # Fields separated by a comma (44), quoted (34), UTF-8 (76), from line 1; dates and numbers as they stand.
    form = "44,34,76,1,,0,false,true,false"
    subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--infilter=CSV:" + form,
         "--convert-to", f"csv:Text - txt - csv (StarCalc):{form}", "--outdir", tmp_path / "out", written],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    saved = rows((tmp_path / "out" / "ties.csv").read_bytes().decode("utf-8-sig"))
    expected = rows(to_csv(made))
    assert len(saved) == len(expected)
    for got, wanted in zip(saved, expected, strict=True):
        for column in ("id", "status", "granularity", "publishers"):
            assert " ".join(got[column].split()) == " ".join(wanted[column].split())
        assert got["title"].split() == wanted["title"].split()
        assert not got["title"].startswith(("#", "Err:"))
