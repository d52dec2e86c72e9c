"""The TimelineJS file is a contract: https://timeline.knightlab.com/docs/json-format.html.

``title`` and ``events``; of an event ``unique_id``, ``start_date``, ``end_date`` where it is another, ``display_date``
and ``text``. A date has no ``day`` where only months bound it and no ``month`` where only years do. ``headline`` and
``text`` are HTML, all outside text escaped.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from tests.chart.made_timelines import event, morocco_israel, timeline
from tests.export.hostile import hostile
from timeline.export import to_timelinejs


def slide(made):
    return json.loads(to_timelinejs(timeline([made])))["events"][0]


@pytest.mark.parametrize(
    ("made", "start", "end"),
    [
        (event("e", "2021-11-24", "A"), {"year": 2021, "month": 11, "day": 24}, None),
        (event("e", "2020-12", "A"), {"year": 2020, "month": 12}, None),
        (event("e", "1996", "A"), {"year": 1996}, None),
        (
            event("e", "2014-22", "A", granularity="season", first=date(2014, 6, 1), last=date(2014, 8, 31)),
            {"year": 2014, "month": 6},
            {"year": 2014, "month": 8},
        ),
        (
            event("e", "1990/1993", "A", granularity="interval", last=date(1993, 12, 31)),
            {"year": 1990},
            {"year": 1993},
        ),
        (
            event("e", "2021-11-15/2021-11-21", "A", granularity="week", first=date(2021, 11, 15),
                  last=date(2021, 11, 21)),
            {"year": 2021, "month": 11, "day": 15},
            {"year": 2021, "month": 11, "day": 21},
        ),
        (
            replace(event("e", "2021-11-24", "A", granularity="time"), edtf="2021-11-24T09:30"),
            {"year": 2021, "month": 11, "day": 24, "hour": 9, "minute": 30},
            None,
        ),
        (
            event("e", "9999", "A", granularity="year", first=date(9999, 1, 1), last=date(9999, 12, 31)),
            {"year": 9999},
            None,
        ),
    ],
)  # fmt: skip
def test_month_and_day_are_left_out_where_unknown(made, start, end):
    assert slide(made)["start_date"] == start
    assert slide(made).get("end_date") == end


def test_the_date_is_shown_in_our_words():
    by_id = {s["unique_id"]: s for s in json.loads(to_timelinejs(morocco_israel()))["events"]}
    assert by_id["e10"]["display_date"] == "c. 2013"
    assert by_id["e27"]["display_date"] == "Dec 2021, planned"


def test_headlines_link_to_the_page_and_texts_quote_the_sources():
    (made,) = json.loads(
        to_timelinejs(timeline([event("e", "2021", "They sign")]), "https://news.example/t")
    )["events"]
    assert made["text"]["headline"] == '<a href="https://news.example/t#e">They sign</a>'
    assert made["text"]["text"] == (
        '<ul><li><q dir="auto">They sign, officials told the Atlas Courier on background.</q> '
        '<a href="https://example.org/0" rel="nofollow noopener">Atlas Courier, 2021-11-24</a></li></ul>'
    )


def test_outside_text_is_escaped():
    text = to_timelinejs(hostile())
    assert "<script" not in text
    assert "<img" not in text
