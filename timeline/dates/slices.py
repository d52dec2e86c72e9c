"""The nth part of a period: its second half, last day, first week, third Monday."""

from __future__ import annotations

from datetime import timedelta

from timeline.dates.calendar import shift_months, week_value, whole_interval
from timeline.model import Interval

# How many parts of the kind a period has.
PARTS = {"H": 2, "Q": 4}


def nth_part(value: str, unit: str, count: int) -> tuple[str, Interval] | None:
    """The TIMEX3 value and days of a period's nth part; ``count`` is 1 for the first, -1 for the last.

    ``unit`` is D, W (seven days from the period's start or to its end), WE (by its Saturday), M, H or Q, or a
    weekday's ISO number.
    A day or month has a value of its own; of a week, half or quarter the value is the whole period's. None
    where there is no such part.
    """
    whole = whole_interval(value)
    if whole is None:
        return None
    first, last = whole
    length = (last - first).days + 1
    if unit in PARTS:
        share = length // PARTS[unit]
        begin = first if count == 1 else first + timedelta(share * (count - 1))
        end = last if count == PARTS[unit] else first + timedelta(share * count - 1)
        if len(value) < 4:  # decades and centuries are cut at whole years
            years = (last.year - first.year + 1) // PARTS[unit]
            begin = first.replace(year=first.year + years * (count - 1))
            end = last.replace(year=begin.year + years - 1)
        return value, Interval(begin, end)
    if unit == "WE":
        saturday = nth_part(value, "6", count)
        day = saturday and saturday[1].first
        return (f"{week_value(day)}-WE", Interval(day, day + timedelta(1))) if day else None
    if unit == "M":
        month = last if count == -1 else shift_months(first, count - 1)
        days = whole_interval(f"{month:%Y-%m}") if month and month <= last else None
        return (f"{month:%Y-%m}", days) if days else None
    if unit == "W":
        begin = last - timedelta(6) if count == -1 else first + timedelta(7 * (count - 1))
        return (value, Interval(begin, min(begin + timedelta(6), last))) if first <= begin <= last else None
    if unit == "D":
        day = last if count == -1 else first + timedelta(count - 1)
    else:
        ahead = (int(unit) - first.isoweekday()) % 7
        day = first + timedelta(ahead + 7 * (count - 1))
        if count == -1:
            day = last - timedelta((last.isoweekday() - int(unit)) % 7)
    return (day.isoformat(), Interval(day, day)) if first <= day <= last else None
