"""Dates in numbers alone: ISO 8601, with strokes, dots or dashes, 9/11."""

from __future__ import annotations

from timeline.dates.grammar import Rule
from timeline.dates.plausibility import full_year, is_bare_year, is_day
from timeline.dates.reading import Reading
from timeline.dates.rules import fulldates


def deed(month: int, day: int) -> Reading | None:
    """9/11: the day that everybody knows by these numbers, and no other."""
    known = fulldates.DEEDS.get((month, day))
    return Reading("value", value=known, confidence=0.9) if known else None


def iso_date(iso: str) -> Reading | None:
    """2021-11-24, perhaps with a time."""
    year, month, day = int(iso[:4]), int(iso[5:7]), int(iso[8:10])
    if not (1 <= year <= 9999 and is_day(year, month, day)):
        return None
    zone = "Z" if iso.endswith(("z", "Z")) else ""
    time = f"T{iso[11:16]}{zone}" if len(iso) > 10 else ""
    return Reading("value", "TIME" if time else "DATE", value=iso[:10], time=time, confidence=1.0)


def slash_date(slash: str) -> Reading | None:
    """11/24/2021 in American order; 24/11/2021 where only that is a date."""
    first, second, year = map(int, slash.split("/"))
    year = full_year(year) if len(slash.rpartition("/")[2]) == 2 else year
    return _either_order(first, second, year)


def day_first_date(date: str) -> Reading | None:
    """24/11/2021 in a language that puts the day first."""
    day, month, year = map(int, date.split("/"))
    return _either_order(month, day, full_year(year) if len(date.rpartition("/")[2]) == 2 else year)


def year_first(yearfirst: str) -> Reading | None:
    """2021/11/24."""
    year, month, day = map(int, yearfirst.replace(".", "/").split("/"))
    return fulldates.full_date(month, day, year)


def dashed_date(dashed: str) -> Reading | None:
    """24-11-2021; 11-24-2021 where only that is a date."""
    first, second, year = map(int, dashed.split("-"))
    return _either_order(second, first, year)


def dotted_date(dotted: str) -> Reading | None:
    """24.11.2021, day first."""
    first, second, year = map(int, dotted.split("."))
    return _either_order(second, first, year)


def _either_order(month: int, day: int, year: int) -> Reading | None:
    if not is_bare_year(year):
        return None
    ambiguous = month != day and month <= 12 and day <= 12
    for each_month, each_day in ((month, day), (day, month)):
        if is_day(year, each_month, each_day):
            value = f"{year:04d}-{each_month:02d}-{each_day:02d}"
            return Reading("value", value=value, confidence=0.6 if ambiguous else 0.95)
    return None


RULES = (
    Rule("the numbers of a known deed", "month=DAY STROKE day=DAY", deed, [("9/11", "2001-09-11")]),
    Rule("iso date", "iso=ISO", iso_date, [("2021-11-24", "2021-11-24"), ("2021-11-24T10:30:00Z", "2021-11-24T10:30Z")]),
    Rule("slash date", "slash=SLASH", slash_date, [("11/24/2021", "2021-11-24"), ("24/11/21", "2021-11-24")]),
    Rule("day-first date", "date=DAYFIRST", day_first_date, [("05/06/2007", "2007-06-05")], "fr"),
    Rule("year first", "yearfirst=YEARFIRST", year_first, [("2021/11/24", "2021-11-24")]),
    Rule("dashed date", "dashed=DASHED", dashed_date, [("24-11-2021", "2021-11-24"), ("11-24-2021", "2021-11-24")]),
    Rule("dotted date", "dotted=DOTTEDDATE", dotted_date, [("24.11.2021", "2021-11-24")]),
)  # fmt: skip
