"""What can be a date at all: the limits in one place."""

from __future__ import annotations

from timeline.dates.calendar import days_in_month

# A bare number of four digits is a year between these: before them news counts more than it dates.
EARLIEST_BARE_YEAR, LATEST_BARE_YEAR = 1000, 2199
# A two-digit year of a numeric date: POSIX strptime reads 69-99 as 1969-1999 and 00-68 as 2000-2068.
TWO_DIGIT_PIVOT = 69


def is_bare_year(number: int) -> bool:
    """Whether four digits alone can be a year."""
    return EARLIEST_BARE_YEAR <= number <= LATEST_BARE_YEAR


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has the day: not 30 February."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def full_year(two_digits: int) -> int:
    """The year that two digits stand for in a numeric date."""
    return two_digits + (1900 if two_digits >= TWO_DIGIT_PIVOT else 2000)
