"""A timeline folded into days, months or years: each told by its most important event."""

from __future__ import annotations

from datetime import date

import pytest

from tests.chart.made_timelines import event
from timeline.chapters import fold

EVENTS = [
    event("decade", "199X", "Contacts grow", granularity="decade", last=date(1999, 12, 31)),
    event("year", "2021", "Trade doubles in 2021", importance=0.9),
    event(
        "turn",
        "2020-12-30/2021-01-02",
        "A visit over New Year",
        granularity="interval",
        last=date(2021, 1, 2),
    ),
    event("talks", "2021-11-02", "Talks begin", importance=0.3),
    event("signing", "2021-11-24", "The two sign", importance=0.8),
    event("rally", "2021-11-24", "A rally is held", importance=0.4),
    event("month", "2021-11", "Tourists come", importance=0.5),
    event("office", "2021-08-12", "An office opens", importance=0.6),
]


def chapters(detail):
    return {chapter.edtf: [each.id for each in chapter.events] for chapter in fold(EVENTS, detail)}


def test_by_years():
    assert chapters("years") == {
        "1990/1999": ["decade"],
        "2020/2021": ["turn"],
        "2021": ["year", "talks", "signing", "rally", "month", "office"],
    }


def test_by_months_what_is_dated_to_a_year_is_of_no_month():
    assert chapters("months") == {
        "1990/1999": ["decade"],
        "2020-12/2021-01": ["turn"],
        "2021-08": ["office"],
        "2021-11": ["talks", "signing", "rally", "month"],
        "2021": ["year"],
    }


def test_by_days_what_is_dated_to_a_month_is_of_no_day():
    assert chapters("days") == {
        "1990/1999": ["decade"],
        "2020-12-30/2021-01-02": ["turn"],
        "2021-08-12": ["office"],
        "2021-11-02": ["talks"],
        "2021-11-24": ["signing", "rally"],
        "2021-11": ["month"],
        "2021": ["year"],
    }


def test_the_most_important_event_is_the_heading():
    assert {c.edtf: c.heading.id for c in fold(EVENTS, "months")} == {
        "1990/1999": "decade",
        "2020-12/2021-01": "turn",
        "2021-08": "office",
        "2021-11": "signing",
        "2021": "year",
    }


@pytest.mark.parametrize(("edtf", "days"), [("2021-11", (date(2021, 11, 1), date(2021, 11, 30)))])
def test_a_chapter_has_whole_months(edtf, days):
    (chapter,) = [c for c in fold(EVENTS, "months") if c.edtf == edtf]
    assert (chapter.first, chapter.last) == days


def test_the_last_day_of_the_calendar():
    end = event("end", "9999-12-31", "The end")
    assert [c.edtf for c in fold([end], "months")] == ["9999-12"]


def test_nothing_has_no_chapters():
    assert fold([], "months") == ()
