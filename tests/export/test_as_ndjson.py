"""JSON lines are a contract: one event a line with the fields of JSON, UTF-8, lines ended by LF alone."""

from __future__ import annotations

import json

from tests.chart.made_timelines import morocco_israel, timeline
from tests.export.hostile import hostile
from timeline.export import to_json, to_ndjson


def test_each_line_is_an_event_as_in_json():
    lines = to_ndjson(morocco_israel()).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(to_json(morocco_israel()))["events"]


def test_a_line_end_within_a_text_begins_no_line():
    lines = to_ndjson(hostile()).splitlines(keepends=False)
    assert len(lines) == len(hostile().events)
    assert all(line.startswith('{"id": ') for line in lines)


def test_no_events_are_no_lines():
    assert to_ndjson(timeline([])) == ""
