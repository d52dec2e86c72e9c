"""Ticks name calendar borders and never touch."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from timeline.chart.calendar_ticks import ticks
from timeline.chart.text_fit import text_width
from timeline.chart.theme import TICK_SIZE


def named(first: str, last: str, width: float) -> list[str]:
    return [t.text for t in ticks(date.fromisoformat(first), date.fromisoformat(last), width)]


def test_a_month_is_named_by_its_weeks_mondays():
    assert named("2021-11-01", "2021-11-30", 300) == ["1 Nov", "8 Nov", "15 Nov", "22 Nov", "29 Nov"]


def test_months_carry_the_year_where_it_begins():
    assert named("2020-11-01", "2021-10-31", 420) == [
        *("Nov<br>2020", "Jan<br>2021", "Mar", "May", "Jul", "Sep"),
    ]


def test_decades_are_named_by_round_years():
    assert named("1990-01-01", "2021-12-31", 500) == ["1990", "1995", "2000", "2005", "2010", "2015", "2020"]


@pytest.mark.parametrize("width", [200, 320, 716, 1216])
@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2021-11-24", "2021-11-30"),
        ("2021-01-01", "2022-03-31"),
        ("1990-01-01", "2021-12-31"),
        ("0001-01-01", "9999-12-31"),
    ],
)
def test_labels_keep_apart(first, last, width):
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    per_day = width / max(1, (end - start).days)
    for left, right in pairwise(ticks(start, end, width)):
        apart = (right.day - left.day).days * per_day
        widths = [max(text_width(part, TICK_SIZE) for part in t.text.split("<br>")) for t in (left, right)]
        assert apart > sum(widths) / 2
