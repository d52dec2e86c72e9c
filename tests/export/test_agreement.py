"""All formats agree.

- Every format tells of the same events, with the same id and title, and with the same date, status and
  publishers where it has a place for them. Each is read back by a program that is not ours.
- The calendar has those known to the day and no others; the feed has all, in the order of their changes.
- Hostile text comes out as it went in, but for what the format says it does: one line where a format has only
  lines, U+FFFD for what it cannot hold, an apostrophe before a formula in CSV.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from tests.chart.made_timelines import many, morocco_israel
from tests.export import readers
from tests.export.hostile import LONG_TITLE_BYTES, TEXTS, hostile
from timeline import export
from timeline.model import Timeline
from timeline.query import folded

PAGE = "https://news.example/timeline.html?topic=a&q=%22"
FORMATS = {
    "json": (export.to_json, readers.read_json),
    "ndjson": (export.to_ndjson, readers.read_ndjson),
    "csv": (export.to_csv, readers.read_csv),
    "md": (lambda timeline: export.to_markdown(timeline, PAGE), readers.read_markdown),
    "ics": (lambda timeline: export.to_icalendar(timeline, PAGE), readers.read_icalendar),
    "atom": (lambda timeline: export.to_atom(timeline, PAGE, PAGE), readers.read_atom),
    "timelinejs": (lambda timeline: export.to_timelinejs(timeline, PAGE), readers.read_timelinejs),
}
UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def facts(timeline: Timeline) -> dict[str, dict[str, object]]:
    return {
        event.id: {
            "id": event.id,
            "title": event.title,
            "edtf": event.edtf,
            "start": event.first.isoformat(),
            "end": event.last.isoformat(),
            "status": event.status,
            "publishers": list(dict.fromkeys(source.publisher for source in event.sources)),
        }
        for event in timeline.events
    }


TIMELINES = [morocco_israel(), many(200, clustered=True), many(50, clustered=False)]
FOLDED = [folded(timeline, detail) for timeline in TIMELINES for detail in ("days", "months", "years")]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("timeline", [*TIMELINES, *FOLDED])
def test_every_format_tells_the_same(name: str, timeline: Timeline):
    write, read = FORMATS[name]
    expected = facts(timeline)
    if name == "ics":
        expected = {i: fact for i, fact in expected.items() if fact["start"] == fact["end"]}
    rows = read(write(timeline))
    assert {row["id"]: row for row in rows} == {
        event_id: {field: fact[field] for field in rows[0]} for event_id, fact in expected.items()
    }
    assert [row["id"] for row in rows] == list(expected)


@pytest.mark.parametrize("timeline", FOLDED)
def test_the_formats_that_have_chapters_have_the_same(timeline: Timeline):
    """JSON by ids, CSV and JSON lines by a field of each event, Markdown by a heading over each table."""
    chapters = json.loads(export.to_json(timeline))["chapters"]
    of_event = {event: chapter["edtf"] for chapter in chapters for event in chapter["events"]}
    assert list(of_event) == [event.id for event in timeline.events]
    rows = csv.DictReader(io.StringIO(export.to_csv(timeline, bom=False), newline=""))
    assert {row["id"]: row["chapter"] for row in rows} == of_event
    lines = map(json.loads, export.to_ndjson(timeline).splitlines())
    assert {line["id"]: line["chapter"] for line in lines} == of_event
    headings = re.findall(r"^## .* \((\d+) events?, `(.*)`\)$", export.to_markdown(timeline), re.MULTILINE)
    assert headings == [(str(chapter["count"]), chapter["edtf"]) for chapter in chapters]


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_survives(name: str, kind: str):
    write, read = FORMATS[name]
    row = next(row for row in read(write(hostile())) if row["id"] == kind)
    text = TEXTS[kind]
    if name not in ("json", "ndjson"):
        text = UNFIT.sub("\ufffd", text)
    if name in ("md", "ics", "atom", "timelinejs"):
        text = " ".join(text.split())
    if name == "csv" and text[0] in "=-":
        text = "'" + text
    assert row["title"] == text


def test_the_long_title_is_long():
    assert len(TEXTS["long"].encode()) > LONG_TITLE_BYTES


@pytest.mark.parametrize("name", FORMATS)
def test_a_timeline_without_events_is_one(name: str):
    write, read = FORMATS[name]
    assert read(write(replace(morocco_israel(), events=()))) == []


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("json", "ndjson", "csv")])
def test_no_format_that_is_shown_leads_anywhere_but_the_web(name: str):
    """JSON and CSV give an article's address as it is; the others make links of it."""
    assert "javascript:alert('script')" not in FORMATS[name][0](hostile())


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_timeline_gives_the_same_file(name: str):
    assert FORMATS[name][0](morocco_israel()) == FORMATS[name][0](morocco_israel())
