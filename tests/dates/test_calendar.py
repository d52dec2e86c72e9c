"""Arithmetic on TIMEX3 values: the days they allow, how coarse they are, how EDTF writes them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.dates.calendar import (
    days_in_month,
    edtf_interval,
    edtf_of,
    granularity_of,
    interval_of,
    shift,
    shift_months,
    week_value,
    whole_interval,
)
from timeline.model import Interval


def days(first: str, last: str) -> Interval:
    return Interval(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("value", "first", "last", "granularity", "edtf"),
    [
        ("2021-11-24", "2021-11-24", "2021-11-24", "day", "2021-11-24"),
        ("2020-02", "2020-02-01", "2020-02-29", "month", "2020-02"),
        ("1900-02", "1900-02-01", "1900-02-28", "month", "1900-02"),
        ("2021-12", "2021-12-01", "2021-12-31", "month", "2021-12"),
        ("1993", "1993-01-01", "1993-12-31", "year", "1993"),
        ("0079", "0079-01-01", "0079-12-31", "year", "0079"),
        ("199", "1990-01-01", "1999-12-31", "decade", "199X"),
        ("19", "1900-01-01", "1999-12-31", "century", "19XX"),
        ("2021-W46", "2021-11-15", "2021-11-21", "week", "2021-11-15/2021-11-21"),
        # 2020 has 53 weeks; the first week of 2021 begins on 4 January.
        ("2020-W53", "2020-12-28", "2021-01-03", "week", "2020-12-28/2021-01-03"),
        ("2021-W01", "2021-01-04", "2021-01-10", "week", "2021-01-04/2021-01-10"),
        ("2021-W46-WE", "2021-11-20", "2021-11-21", "week", "2021-11-20/2021-11-21"),
        ("2021-Q1", "2021-01-01", "2021-03-31", "quarter", "2021-33"),
        ("2021-Q4", "2021-10-01", "2021-12-31", "quarter", "2021-36"),
        ("1998-H1", "1998-01-01", "1998-06-30", "interval", "1998-40"),
        ("1998-H2", "1998-07-01", "1998-12-31", "interval", "1998-41"),
        ("2014-SP", "2014-03-01", "2014-05-31", "season", "2014-21"),
        ("2014-SU", "2014-06-01", "2014-08-31", "season", "2014-22"),
        ("2014-FA", "2014-09-01", "2014-11-30", "season", "2014-23"),
        ("2014-WI", "2014-12-01", "2015-02-28", "season", "2014-24"),
        ("2015-WI", "2015-12-01", "2016-02-29", "season", "2015-24"),
        ("2021-11-24T10:35", "2021-11-24", "2021-11-24", "time", "2021-11-24T10:35:00"),
        ("2021-11-24TMO", "2021-11-24", "2021-11-24", "time", "2021-11-24"),
        ("2021-11-24T24:00", "2021-11-24", "2021-11-24", "time", "2021-11-24"),
    ],
)
def test_a_whole_value(value: str, first: str, last: str, granularity: str, edtf: str) -> None:
    interval = interval_of(value, None)
    assert interval == whole_interval(value) == days(first, last)
    assert granularity_of(value) == granularity
    assert edtf_of(value, None, interval) == edtf


@pytest.mark.parametrize(
    ("value", "mod", "first", "last", "edtf"),
    [
        ("199", "START", "1990-01-01", "1993-12-31", "1990/1993"),
        ("199", "MID", "1993-01-01", "1996-12-31", "1993/1996"),
        ("199", "END", "1996-01-01", "1999-12-31", "1996/1999"),
        ("18", "END", "1865-01-01", "1899-12-31", "1865/1899"),
        ("2014", "START", "2014-01-01", "2014-04-30", "2014-01/2014-04"),
        ("2014", "MID", "2014-05-01", "2014-08-31", "2014-05/2014-08"),
        ("2014", "END", "2014-09-01", "2014-12-31", "2014-09/2014-12"),
        ("2021-11", "START", "2021-11-01", "2021-11-12", "2021-11-01/2021-11-12"),
        ("2021-11", "END", "2021-11-20", "2021-11-30", "2021-11-20/2021-11-30"),
        ("2021-11-24", "START", "2021-11-24", "2021-11-24", "2021-11-24"),
        ("1150", "APPROX", "1150-01-01", "1150-12-31", "1150~"),
        ("199", "APPROX", "1990-01-01", "1999-12-31", "199X~"),
    ],
)
def test_a_part_of_a_value(value: str, mod: str, first: str, last: str, edtf: str) -> None:
    interval = interval_of(value, mod)
    assert interval == days(first, last)
    assert edtf_of(value, mod, interval) == edtf


@pytest.mark.parametrize(
    "value",
    [
        "PRESENT_REF",
        "P3Y",
        "PXW",
        "XXXX-WXX-1",
        "BC0044",
        "2021-02-30",
        "2021-13",
        "2021-W54",
        "2021-QX",
        "0000",
        "",
    ],
)
def test_what_names_no_days_has_none(value: str) -> None:
    assert interval_of(value, None) is None
    assert edtf_of(value, None, None) is None


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("1990-01-01", "1993-12-31", "1990/1993"),
        ("1990-01-01", "1990-12-31", "1990"),
        ("2013-12-01", "2014-02-28", "2013-12/2014-02"),
        ("2020-02-01", "2020-02-29", "2020-02"),
        ("2021-11-01", "2021-11-24", "2021-11-01/2021-11-24"),
        ("2021-11-24", "2021-11-24", "2021-11-24"),
    ],
)
def test_an_interval_is_written_as_coarsely_as_is_exact(first: str, last: str, edtf: str) -> None:
    assert edtf_interval(days(first, last)) == edtf


@pytest.mark.parametrize(
    ("year", "month", "length"),
    [
        (2024, 2, 29),
        (2023, 2, 28),
        (1900, 2, 28),
        (2000, 2, 29),
        (2021, 12, 31),
        (9999, 12, 31),
        (9999, 2, 28),
    ],
)
def test_days_in_month(year: int, month: int, length: int) -> None:
    assert days_in_month(year, month) == length


def test_week_value_at_new_year() -> None:
    assert week_value(date(2021, 1, 3)) == "2020-W53"
    assert week_value(date(2021, 1, 4)) == "2021-W01"
    assert week_value(date(2018, 12, 31)) == "2019-W01"


def test_shift_months_keeps_inside_the_month() -> None:
    assert shift_months(date(2021, 3, 31), -1) == date(2021, 2, 28)
    assert shift_months(date(2020, 2, 29), 12) == date(2021, 2, 28)
    assert shift_months(date(2021, 11, 24), 2) == date(2022, 1, 24)


@pytest.mark.parametrize(
    ("unit", "count", "day"),
    [
        ("D", -2, date(2021, 11, 22)),
        ("W", 2, date(2021, 12, 8)),
        ("FN", -1, date(2021, 11, 10)),
        ("M", -1, date(2021, 10, 24)),
        ("Q", -1, date(2021, 8, 24)),
        ("Y", 1, date(2022, 11, 24)),
        ("E", -1, date(2011, 11, 24)),
        ("C", -1, date(1921, 11, 24)),
        ("L", -1, date(1021, 11, 24)),
        ("Y", 10_000, None),
        ("Y", -2021, None),
        ("D", 10**9, None),
        ("D", 10**12, None),
    ],
)
def test_shift(unit: str, count: float, day: date | None) -> None:
    assert shift(date(2021, 11, 24), unit, count) == day
