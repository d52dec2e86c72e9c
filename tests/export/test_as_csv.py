"""The CSV is a contract: RFC 4180, one row an event, columns in this order, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from tests.chart.made_timelines import event, morocco_israel, timeline
from timeline.export import to_csv
from timeline.model import Reading

HEADER = "id,title,edtf,start,end,granularity,text,status,confidence,importance,conflict,sources,publishers,urls,quote"


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
