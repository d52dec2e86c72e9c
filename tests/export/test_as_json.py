"""The JSON is a contract: these fields, these types."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from api.answers import EventDetailAnswer, TimelineAnswer
from tests.chart.made_timelines import event, mention, morocco_israel, timeline
from timeline.export import event_to_json, to_json
from timeline.merge import Explanation
from timeline.model import Event, Reading
from timeline.query import folded


def explained(event: Event) -> Explanation:
    return Explanation(event, links=(), dates=(), weights=(), status_factor=1.0, background_factor=1.0)


def loaded() -> dict[str, Any]:
    return json.loads(to_json(morocco_israel()))


def test_says_what_was_asked_when_and_what_it_was_made_from():
    answer = loaded()
    assert {name: answer[name] for name in answer if name != "events"} == {
        "topic": "morocco-israel",
        "title": "Morocco and Israel",
        "query": {"topic": "morocco-israel"},
        "generated_at": "2021-11-30T12:00:00+00:00",
        "articles": 23,
        "sources": 9,
        "total": 28,
        "chapters": [],
    }


def test_a_chapter_has_its_heading_and_the_ids_of_its_events():
    chapters = json.loads(to_json(folded(morocco_israel(), "years")))["chapters"]
    (chapter,) = [chapter for chapter in chapters if chapter["edtf"] == "2020"]
    assert chapter == {
        "edtf": "2020",
        "start": "2020-01-01",
        "end": "2020-12-31",
        "heading": "e15",
        "title": "Morocco and Israel re-establish diplomatic relations",
        "count": 4,
        "events": ["e13", "e14", "e15", "e16"],
    }


def test_an_event_has_all_its_fields():
    (first, *_) = loaded()["events"]
    source = first["sources"][0]
    assert first | {"sources": []} == {
        "id": "e01",
        "title": "Low-level contacts begin between the two capitals",
        "edtf": "1990/1993",
        "start": "1990-01-01",
        "end": "1993-12-31",
        "granularity": "interval",
        "text": "the early 1990s",
        "status": "happened",
        "overdue": False,
        "voices": 1,
        "corroborated": None,
        "confidence": 0.55,
        "importance": 0.2,
        "conflict": [],
        "sources": [],
    }
    assert source == {
        "publisher": "Atlas Courier",
        "title": "Atlas Courier on Low-level contacts begin between the two capitals",
        "url": "https://example.org/0",
        "published": "2021-11-24",
        "quote": "Low-level contacts begin between the two capitals, officials told the Atlas Courier on background.",
    }


def test_a_conflict_shows_both_readings():
    readings = (
        Reading("1993", date(1993, 1, 1), date(1993, 12, 31), ("Atlas Courier",)),
        Reading("1994-09", date(1994, 9, 1), date(1994, 9, 30), ("Oran Gazette",)),
    )
    record = json.loads(to_json(timeline([event("e", "1993", "Offices open", conflict=readings)])))["events"][
        0
    ]
    assert record["conflict"] == [
        {"edtf": "1993", "start": "1993-01-01", "end": "1993-12-31", "publishers": ["Atlas Courier"]},
        {"edtf": "1994-09", "start": "1994-09-01", "end": "1994-09-30", "publishers": ["Oran Gazette"]},
    ]


def test_a_publication_time_keeps_its_zone():
    told = event("e", "2021", "Told")
    timed = replace(told.sources[0], published=datetime(2021, 11, 24, 9, 30, tzinfo=UTC))
    record = json.loads(to_json(timeline([replace(told, sources=(timed,))])))
    assert record["events"][0]["sources"][0]["published"] == "2021-11-24T09:30:00+00:00"


def test_other_scripts_stand_as_they_are():
    assert "المغرب" in to_json(timeline([event("e", "2021", "المغرب")]))


def test_one_event_comes_with_every_mention():
    day = date(2021, 11, 24)
    told = mention(
        "e",
        day,
        day,
        sentence="They signed on Wednesday.",
        time_text="Wednesday",
        rule="weekday",
        anchor="publication",
        anchor_day=day,
        explanation="“Wednesday” is the publication day.",
    )
    record = json.loads(
        event_to_json(explained(replace(event("e", "2021-11-24", "They sign"), mentions=(told,))))
    )
    (given,) = record["mentions"]
    assert given["sentence"] == "They signed on Wednesday."
    assert (given["words"], given["rule"]) == ("Wednesday", "weekday")
    assert (given["anchor"], given["anchor_day"]) == ("publication", "2021-11-24")
    assert given["explanation"] == "“Wednesday” is the publication day."
    assert given["article"]["publisher"] == "Atlas Courier"


def test_both_are_what_openapi_documents():
    TimelineAnswer.model_validate_json(to_json(morocco_israel()))
    EventDetailAnswer.model_validate_json(event_to_json(explained(morocco_israel().events[0])))
