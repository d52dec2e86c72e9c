"""Arithmetic on TIMEX3 values: which days a value allows, how coarse it is, how EDTF writes it.

A *value* is TIMEX3 notation without its time of day: ``2021-11-24``, ``2021-11``, ``2021``, ``202``
(a decade), ``20`` (a century), ``2021-W46``, ``2021-W46-WE``, ``2021-Q3``, ``2021-H2``, ``2014-SU``. Years are
1 to 9999; what lies outside, and ``X`` in a value, has no interval.
"""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache

from timeline.model import Granularity, Interval

# EDTF (ISO 8601-2:2019, level 2) numbers the divisions of a year: 21-24 seasons, 33-36 quarters, 40-41 halves.
EDTF_DIVISION = {
    "SP": 21, "SU": 22, "FA": 23, "WI": 24,
    "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36,
    "H1": 40, "H2": 41,
}  # fmt: skip
# First and last month of each division. A winter begins in the December of its year (meteorological seasons).
DIVISION_MONTHS = {
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14),
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12),
    "H1": (1, 6), "H2": (7, 12),
}  # fmt: skip
# Which part of a period "early", "mid" and "late" take: hundredths of its length.
MOD_PART = {"START": (0, 40), "MID": (35, 70), "END": (65, 100)}
MOD_MONTHS = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Units that a date can be shifted by, as (unit it is counted in, how many of them).
UNIT_SIZE = {
    "D": ("D", 1), "W": ("D", 7), "FN": ("D", 14), "M": ("M", 1), "Q": ("M", 3), "H": ("M", 6),
    "Y": ("M", 12), "E": ("M", 120), "C": ("M", 1200), "L": ("M", 12000),
}  # fmt: skip

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|(?P<division>Q[1-4]|H[12]|SP|SU|FA|WI)))?|(?P<decade>\d{3})|(?P<century>\d\d)"
)


def days_in_month(year: int, month: int) -> int:
    """How many days the month has: ``days_in_month(2024, 2) == 29``."""
    return MONTH_DAYS[month - 1] + (month == 2 and isleap(year))


def week_value(day: date) -> str:
    """The ISO week that holds the day: ``2021-W46``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def year_of(value: str) -> str:
    """The year of a TIMEX3 value, with its era."""
    return value[:6] if value.startswith("BC") else value[:4]


def truncated(day: date, unit: str) -> str:
    """The TIMEX3 value of the whole unit that holds the day."""
    match unit:
        case "D":
            return day.isoformat()
        case "W":
            return week_value(day)
        case "WE":
            return week_value(day) + "-WE"
        case "M":
            return f"{day.year:04d}-{day.month:02d}"
        case "Q":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "H":
            return f"{day.year:04d}-H{1 if day.month <= 6 else 2}"
        case "E":
            return f"{day.year // 10:03d}"
        case "C":
            return f"{day.year // 100:02d}"
        case "L":
            return f"{day.year // 1000}"
    return f"{day.year:04d}"


def shift_months(day: date, months: int) -> date | None:
    """The day so many months on, the last of the month where it is shorter; None outside years 1-9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def shift(day: date, unit: str, count: float) -> date | None:
    """The day ``count`` units on (negative: back); ``unit`` is a key of UNIT_SIZE. None outside years 1-9999."""
    base, size = UNIT_SIZE[unit]
    try:
        return day + timedelta(count * size) if base == "D" else shift_months(day, round(count * size))
    except OverflowError:
        return None


def _is_day(value: str) -> bool:
    """Whether a value is written like a day, ``2021-11-24``, as most are: quicker to see than to parse."""
    return len(value) == 10 and value[4] == value[7] == "-"


@lru_cache(maxsize=65536)
def whole_interval(value: str) -> Interval | None:
    """The days that a value without its modifier allows; None where it names none."""
    if _is_day(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return None
        return Interval(day, day)
    part = _VALUE.fullmatch(value.partition("T")[0])
    if not part:
        return None
    try:
        if part["decade"] or part["century"]:
            length = 10 if part["decade"] else 100
            first = int(part["decade"] or part["century"]) * length
            return Interval(date(max(first, 1), 1, 1), date(first + length - 1, 12, 31))
        year = int(part["year"])
        if part["day"]:
            day = date(year, int(part["month"]), int(part["day"]))
            return Interval(day, day)
        if part["week"]:
            monday = date.fromisocalendar(year, int(part["week"]), 1)
            return Interval(monday + timedelta(5 if part["weekend"] else 0), monday + timedelta(6))
        if part["division"]:
            opening, closing = DIVISION_MONTHS[part["division"]]
        elif part["month"]:
            opening = closing = int(part["month"])
        else:
            opening, closing = 1, 12
        end_year, end_month = (year, closing) if closing <= 12 else (year + 1, closing - 12)
        return Interval(date(year, opening, 1), date(end_year, end_month, days_in_month(end_year, end_month)))
    except ValueError:
        return None


@lru_cache(maxsize=65536)
def interval_of(value: str, mod: str | None) -> Interval | None:
    """The days that a value allows under its modifier: START, MID and END take a part of the period.

    "early 1990s" (``199``, START) is 1990-01-01/1993-12-31. Parts of years and decades are cut at whole
    months and years, as people mean them.
    """
    whole = whole_interval(value)
    if whole is None or mod not in MOD_PART or whole.first == whole.last:
        return whole
    opening, closing = MOD_PART[mod]
    if len(value) <= 3:
        years = 10 if len(value) == 3 else 100
        first = whole.last.year - years + 1
        return Interval(
            date(max(first + opening * years // 100, 1), 1, 1),
            date(first + closing * years // 100 - 1, 12, 31),
        )
    if len(value) == 4:
        first_month, last_month = MOD_MONTHS[mod]
        return Interval(
            date(whole.first.year, first_month, 1),
            date(whole.first.year, last_month, days_in_month(whole.first.year, last_month)),
        )
    length = (whole.last - whole.first).days + 1
    return Interval(
        whole.first + timedelta(opening * length // 100), whole.first + timedelta(closing * length // 100 - 1)
    )


@lru_cache(maxsize=65536)
def granularity_of(value: str) -> Granularity | None:
    """How exactly a value says when; None for references, durations and what is not a date.

    A time of day that leaves its day out ("T14:00") is as exact as one that does not.
    """
    if _is_day(value) and value[8:].isdigit():
        return "day"
    head, has_time, _ = value.partition("T")
    if has_time and not head:
        return "time"
    found = _VALUE.fullmatch(head)
    if not found:
        return None
    if has_time:
        return "time"
    if found["decade"]:
        return "decade"
    if found["century"]:
        return "century"
    if found["division"]:
        return (
            "quarter"
            if found["division"][0] == "Q"
            else "interval"
            if found["division"][0] == "H"
            else "season"
        )
    return "day" if found["day"] else "week" if found["week"] else "month" if found["month"] else "year"


@lru_cache(maxsize=65536)
def edtf_of(value: str, mod: str | None, interval: Interval | None) -> str | None:
    """The date as EDTF writes it, claiming no more than was said; None where there is no interval.

    Sources: ISO 8601-2:2019 levels 0-2 as the Library of Congress publishes them. Weeks have no form there
    and become their interval; so do early, mid and late.
    """
    if interval is None:
        return None
    if mod is None and interval.first == interval.last and _is_day(value):
        return value
    head, _, time = value.partition("T")
    if interval != whole_interval(head) or (head[5:6] == "W" and head[6:7].isdigit()):
        return edtf_interval(interval)
    if clock := re.fullmatch(r"(\d\d:\d\d)(Z?)", time):
        return f"{head}T{clock[1]}:00{clock[2]}" if time < "24" else head
    body = head + "X" * (4 - len(head)) if len(head) < 4 else head
    if head[5:] in EDTF_DIVISION:
        body = f"{head[:4]}-{EDTF_DIVISION[head[5:]]}"
    return body + "~" if mod == "APPROX" else body


def edtf_interval(interval: Interval) -> str:
    """An interval as EDTF, at the coarsest precision that is exact: ``1990/1993``, ``2021-11-15/2021-11-21``."""
    first, last = interval
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == days_in_month(last.year, last.month):
        if first.month == 1 and last.month == 12:
            return f"{first.year:04d}" if first.year == last.year else f"{first.year:04d}/{last.year:04d}"
        opening, closing = f"{first:%Y-%m}".zfill(7), f"{last:%Y-%m}".zfill(7)
        return opening if opening == closing else f"{opening}/{closing}"
    return f"{first.isoformat()}/{last.isoformat()}"
