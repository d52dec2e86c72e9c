"""The calendar is a contract: RFC 5545.

Only events whose date is one day are in it, each as an all-day VEVENT (DTSTART of type DATE, no DTEND). STATUS:
happened CONFIRMED, planned and hypothetical TENTATIVE, denied CANCELLED; CATEGORIES has our word. UID is the event's
id, DTSTAMP when the newest article on it was published, in UTC: the same each time. Lines end with CR LF and have at
most 75 octets; TEXT is escaped; TRANSP is TRANSPARENT, so that no reader's day is taken.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import icalendar
import pytest

from tests.chart.made_timelines import event, morocco_israel, timeline
from tests.export.hostile import hostile
from timeline.export import to_icalendar

PAGE = "https://news.example/timeline.html?topic=morocco-israel"


def read(made, page=None):
    calendar = icalendar.Calendar.from_ical(to_icalendar(made, page))
    return calendar, {str(part["SUMMARY"]): part for part in calendar.walk("VEVENT")}


def test_the_calendar_has_its_version_name_and_product():
    calendar, _ = read(morocco_israel(), PAGE)
    assert calendar["VERSION"] == "2.0"
    assert str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"]) == "Morocco and Israel"
    assert str(calendar["PRODID"]).startswith("-//Timeline//")
    assert str(calendar["URL"]) == PAGE


def test_only_events_known_to_the_day():
    _, found = read(morocco_israel())
    assert len(found) == 15
    assert "Morocco and Israel re-establish diplomatic relations" not in found  # December 2020
    signing = found["Israel and Morocco sign a memorandum on defence"]
    assert signing.decoded("DTSTART") == date(2021, 11, 24)
    assert signing["DTSTART"].params["VALUE"] == "DATE"
    assert "DTEND" not in signing
    assert signing["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        ("happened", "CONFIRMED"),
        ("planned", "TENTATIVE"),
        ("hypothetical", "TENTATIVE"),
        ("denied", "CANCELLED"),
    ],
)
def test_what_is_planned_is_marked(status, standing):
    _, found = read(timeline([event("e", "2022-01-05", "They meet", status=status)]))
    assert found["They meet"]["STATUS"] == standing
    assert found["They meet"]["CATEGORIES"].cats == [status]


def test_the_same_event_has_the_same_uid_and_the_time_of_its_newest_article():
    told = event("e9", "2021-11-24", "They sign", sources=2)
    rabat = timezone(timedelta(hours=1))
    later = replace(told.sources[1], published=datetime(2021, 11, 26, 0, 30, tzinfo=rabat))
    _, found = read(timeline([replace(told, sources=(told.sources[0], later))]), PAGE)
    part = found["They sign"]
    assert str(part["UID"]) == "e9@timeline"
    assert part["DTSTAMP"].to_ical() == b"20211125T233000Z"
    assert str(part["URL"]) == f"{PAGE}#e9"


def test_the_description_tells_who_says_so():
    _, found = read(timeline([event("e", "2021-11-24", "They sign")]))
    assert str(found["They sign"]["DESCRIPTION"]) == (
        "24 Nov 2021\nAtlas Courier, 2021-11-24: “They sign, officials told the Atlas Courier on background.” "
        "https://example.org/0"
    )


def test_lines_end_with_crlf_and_are_folded_at_75_octets_between_characters():
    data = to_icalendar(hostile()).encode()
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no character is cut in two
    assert lines.count(b"END:VEVENT") == lines.count(b"BEGIN:VEVENT") == len(hostile().events)
    assert b"BEGIN:VALARM" not in lines


def test_a_day_before_the_year_1000_has_eight_digits():
    _, found = read(timeline([event("e", "0927-07-12", "Æthelstan is king of the English")]))
    assert found["Æthelstan is king of the English"].decoded("DTSTART") == date(927, 7, 12)
