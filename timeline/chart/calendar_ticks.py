"""Which calendar borders an axis names, so that the names never touch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from timeline.chart.language import ENGLISH, Language
from timeline.chart.text_fit import text_width
from timeline.chart.theme import TICK_SIZE

DAY = timedelta(days=1)
SPACE = 14.0  # pixels kept free between two tick labels
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6)
YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)


class Tick(NamedTuple):
    """A day on an axis and the words under it."""

    day: date
    text: str


def ticks(first: date, last: date, width: float, language: Language = ENGLISH) -> list[Tick]:
    """The ticks of an axis from ``first`` to ``last`` (inclusive), ``width`` pixels long.

    The finest calendar step whose labels keep apart; month labels carry the year where it begins.
    """
    days = max(1, (last - first).days)
    per_day = width / days

    def fits(step_days: float, sample: str) -> bool:
        return step_days * per_day >= text_width(sample, TICK_SIZE) + SPACE

    days_sample, months_sample = _widest_names(language)
    for step in DAY_STEPS:
        if fits(step, days_sample):
            return list(_days(first, last, step, language))
    for step in MONTH_STEPS:
        if fits(
            step * 30.4, f"{months_sample} 2021" if step > 1 and language.code == "en" else months_sample
        ):
            return list(_months(first, last, step, language))
    for step in YEAR_STEPS:
        if fits(step * 365.25, "2021"):
            return list(_years(first, last, step))
    return list(_years(first, last, YEAR_STEPS[-1]))


@cache
def _widest_names(language: Language) -> tuple[str, str]:
    """The widest name of a day and of a month, or a year where that is wider."""
    days = [language.day_of_month(date(2021, month, 30 if month != 2 else 28)) for month in range(1, 13)]
    months = ["2021", *(language.month_name(date(2021, month, 1)) for month in range(1, 13))]

    def wide(name: str) -> float:
        return text_width(name, TICK_SIZE)

    return max(days, key=wide), max(months, key=wide)


def _days(first: date, last: date, step: int, language: Language) -> Iterator[Tick]:
    day = first
    if step >= 7:
        day += timedelta(days=-day.weekday() % 7)
    while day <= last:
        yield Tick(day, language.day_of_month(day))
        day += timedelta(days=step)


def _months(first: date, last: date, step: int, language: Language) -> Iterator[Tick]:
    count = first.year * 12 + first.month - 1 + (first.day > 1)
    count += -count % step
    shown_year = None
    while count // 12 <= 9999 and (day := date(count // 12, count % 12 + 1, 1)) <= last:
        year_starts = day.year != shown_year
        name = language.month_name(day)
        yield Tick(day, f"{name}<br>{day.year}" if year_starts else name)
        shown_year = day.year
        count += step


def _years(first: date, last: date, step: int) -> Iterator[Tick]:
    year = first.year + (first.timetuple().tm_yday > 1)
    year += -year % step
    while year <= min(last.year, 9999):
        if year >= 1:
            yield Tick(date(year, 1, 1), str(year))
        year += step
