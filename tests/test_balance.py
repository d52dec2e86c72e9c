"""A limit keeps the best events of the whole span: a busy week does not take all."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart.made_timelines import event
from timeline.balance import balanced
from timeline.model import Event


def on(day: date, importance: float, number: int = 0, title: str = "") -> Event:
    title = title or f"It happened on {day}"
    return event(f"{day}-{number}", day.isoformat(), title, importance=importance)


def busy_week(count: int = 30) -> list[Event]:
    """Important events, about four on each day of a week."""
    monday = date(2021, 11, 22)
    return [on(monday + timedelta(days=i % 7), 0.9 - i / 200, i) for i in range(count)]


def over_the_years(count: int = 10) -> list[Event]:
    """Middling events, one each March and September."""
    return [on(date(2010 + i // 2, 3 if i % 2 else 9, 14), 0.5) for i in range(count)]


def test_ten_of_a_busy_week_and_of_the_years_around_it_hold_both():
    week, years = busy_week(), over_the_years()
    chosen = balanced(week + years, 10)
    assert len(chosen) == 10
    assert sum(one in week for one in chosen) >= 3
    assert sum(one in years for one in chosen) >= 3


def test_the_most_important_is_always_chosen_and_first():
    week, years = busy_week(), over_the_years()
    assert balanced(years + week, 1) == [week[0]]


def test_a_week_alone_is_chosen_from_day_by_day():
    chosen = balanced(busy_week(), 7)
    assert len({one.first for one in chosen}) == 7


def test_of_one_day_the_more_important_go_first():
    day = date(2021, 11, 24)
    many = [on(day, importance, i) for i, importance in enumerate((0.2, 0.8, 0.5))]
    assert [one.importance for one in balanced(many, 3)] == [0.8, 0.5, 0.2]


def test_a_second_telling_of_the_day_gives_way_to_what_else_happened():
    day = date(2021, 3, 4)
    first = on(day, 0.8, 1, "A ferry sank off the coast of Sardinia")
    again = on(day, 0.7, 2, "The ferry sank off Sardinia's coast on its way to Genoa")
    other = on(day, 0.5, 3, "Parliament in Rome passed the budget")
    assert balanced([first, again, other], 2) == [first, other]
    assert balanced([first, again, other], 3) == [first, other, again]


def test_a_telling_of_the_day_after_gives_way_too_but_one_of_a_month_later_does_not():
    day = date(2021, 3, 4)
    first = on(day, 0.8, 1, "A ferry sank off the coast of Sardinia")
    after = on(day + timedelta(days=1), 0.7, 2, "A ferry sank off the coast of Sardinia")
    other = on(day + timedelta(days=1), 0.6, 3, "Parliament in Rome passed the budget")
    later = on(day + timedelta(days=31), 0.7, 4, "A ferry sank off the coast of Sardinia")
    assert balanced([first, after, other], 2) == [first, other]
    assert balanced([first, other, later], 2) == [first, later]


def test_what_is_dated_to_the_year_is_no_way_around_a_busy_week():
    """Ten things "in 2021" crowd one another, and the week of 2021, as things of one day do."""
    vague = [event(f"v{i}", "2021", f"It happened in 2021 {i}", importance=0.6) for i in range(10)]
    years = over_the_years()
    chosen = balanced(busy_week() + vague + years, 12)
    assert sum(one in vague for one in chosen) <= 2


def test_there_may_be_fewer_than_asked_for_or_none():
    years = over_the_years(3)
    assert {one.id for one in balanced(years, 20)} == {one.id for one in years}
    assert balanced([], 5) == []


told = st.sampled_from(
    ["A ferry sank off Sardinia", "The ferry sank", "Rome passed the budget", "Rain fell", "–"]
)
made = st.lists(
    st.tuples(st.dates(date(2019, 1, 1), date(2021, 12, 31)), st.integers(0, 10), told), max_size=40
).map(lambda rows: [on(day, tenths / 10, i, title) for i, (day, tenths, title) in enumerate(rows)])


@given(made, st.integers(0, 30))
def test_one_more_keeps_those_that_were_there(events: list[Event], count: int):
    assert balanced(events, count + 1)[:count] == balanced(events, count)[:count]


@given(made, st.integers(0, 30), st.randoms(use_true_random=False))
def test_the_order_given_changes_nothing(events: list[Event], count: int, random: Random):
    other = list(events)
    random.shuffle(other)
    assert balanced(other, count) == balanced(events, count)


@pytest.mark.parametrize("count", [1, 5, 11])
def test_nothing_is_chosen_twice(count: int):
    chosen = balanced(busy_week(11), count)
    assert len({one.id for one in chosen}) == count
