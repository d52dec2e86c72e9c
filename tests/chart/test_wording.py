"""A date in words is never more exact than what was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.chart.made_timelines import event
from timeline.chart import confidence_step, date_words, label_words, span_words, status_words

SPANS = [
    ("2021-11-24", "2021-11-24", "24 Nov 2021"),
    ("2021-05-02", "2021-05-05", "2–5 May 2021"),
    ("2021-04-28", "2021-05-05", "28 Apr – 5 May 2021"),
    ("2021-12-28", "2022-01-05", "28 Dec 2021 – 5 Jan 2022"),
    ("2020-12-01", "2020-12-31", "Dec 2020"),
    ("2020-02-01", "2020-02-29", "Feb 2020"),
    ("2014-03-01", "2014-06-30", "Mar – Jun 2014"),
    ("2019-11-01", "2020-02-29", "Nov 2019 – Feb 2020"),
    ("2000-01-01", "2000-12-31", "2000"),
    ("1990-01-01", "1993-12-31", "1990–1993"),
]


@pytest.mark.parametrize(("first", "last", "words"), SPANS)
def test_a_span_is_said_as_short_as_it_can_be(first, last, words):
    assert span_words(date.fromisoformat(first), date.fromisoformat(last)) == words


EVENTS = [
    (
        event("e", "2014-22", "x", granularity="season", first=date(2014, 6, 1), last=date(2014, 8, 31)),
        "summer 2014",
    ),
    (
        event("e", "2021-11-15/2021-11-21", "x", granularity="week", last=date(2021, 11, 21)),
        "week of 15 Nov 2021",
    ),
    (event("e", "2014-07/2014-09", "x", granularity="quarter", last=date(2014, 9, 30)), "Q3 2014"),
    (event("e", "199X", "x", granularity="decade", last=date(1999, 12, 31)), "1990s"),
    (event("e", "1801/1900", "x", granularity="century", last=date(1900, 12, 31)), "19th century"),
    (event("e", "1800/1899", "x", granularity="century", last=date(1899, 12, 31)), "19th century"),
    (
        event("e", "1990/1993", "x", granularity="decade", last=date(1993, 12, 31), mod="START"),
        "c. 1990–1993",
    ),
    (event("e", "2013~", "x"), "c. 2013"),
    (event("e", "2013?", "x"), "c. 2013"),
]


@pytest.mark.parametrize(("told", "words"), EVENTS, ids=lambda value: value if isinstance(value, str) else "")
def test_an_events_date(told, words):
    assert date_words(told) == words


def test_a_date_that_others_made_exact_is_not_approximate():
    """One article said "the early 1990s" and another "1993": the event's days are the second's."""
    exact = event("e", "1993", "x")
    assert date_words(exact) == "1993"


def test_status_stands_beside_the_date_unless_it_happened():
    assert label_words(event("e", "2022-01", "x", status="planned")) == "Jan 2022, planned"
    assert label_words(event("e", "2022-01", "x", status="hypothetical")) == "Jan 2022, possible"
    assert label_words(event("e", "2022-01", "x")) == "Jan 2022"


def test_confidence_has_three_steps():
    assert [confidence_step(c) for c in (1.0, 0.75, 0.74, 0.5, 0.49, 0.0)] == [
        *("high", "high", "medium", "medium", "low", "low")
    ]


def test_a_plan_that_nobody_reports_says_so():
    plan = event("e", "2021-11-24", "x", status="planned")
    assert (status_words(plan), status_words(replace(plan, overdue=True))) == (
        "planned",
        "planned, no report since",
    )
    assert label_words(replace(plan, overdue=True)) == "24 Nov 2021, planned, no report since"
    assert status_words(event("e", "2021-11-24", "x")) == ""
