"""The year of a date that names none or two digits of it: by its weekday, its story, the side of now it lies on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.dates import holidays
from timeline.dates.calendar import DIVISION_MONTHS
from timeline.dates.context import Tense
from timeline.dates.plausibility import is_day
from timeline.dates.reading import Reading
from timeline.dates.story import Reached

# Years around the anchor in which a weekday may fit a day of the month, nearest first, past before future.
WEEKDAY_YEARS = (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6)
# Months around the anchor in which a weekday may fit the number of a day.
WEEKDAY_MONTHS = (0, 1, -1, 2, -2, 3, -3)
# A story runs over New Year where a month lies so many months behind it; it looks back where so many ahead.
OVER_NEW_YEAR, BACK_OVER_NEW_YEAR = -8, 10
# Days from the anchor: so near, a date is of the anchor's year whatever the tense; up to there a date ahead
# is, against the tense or without one; so far behind, a plan or an open tense means the year after.
NEAR, AHEAD_AGAINST_TENSE, AHEAD_OPEN, PLAN_BEHIND, OPEN_BEHIND = 15, 60, 120, -90, -245
# Months ahead up to which a bare month without a tense is this year's.
MONTHS_AHEAD_OPEN = 4
SPRING_ENDS = 5
# A quarter so many months ahead is the one whose results are to come, even in a plan: the fourth one in January.
REPORTED_AHEAD = 8
# Two digits name a year up to so many years ahead, else one of the century before.
SHORT_YEAR_AHEAD = 10
# So many days nearer in all to the dates around it, another year is the better one; a date farther off than so
# many is an aside, however far; within so many days of the date before it, a date goes on from that.
CLEARLY, FAR, CLOSE = 120, 500, 31
DAYS_A_MONTH, MIDDLE_OF_MONTH, SHORTEST_MONTH = 30.4, 15, 28


def year_by_weekday(near: int, reading: Reading) -> int:
    """The year nearest to ``near`` in which the day of the month has the reading's weekday; else ``near``."""
    for step in WEEKDAY_YEARS:
        year = near + step
        if not 1 <= year <= 9999 or not is_day(year, reading.month, reading.day):
            continue
        if date(year, reading.month, reading.day).isoweekday() == reading.weekday:
            return year
    return near


def day_by_weekday(base: date, reading: Reading) -> date | None:
    """The nearest day to the base that has the reading's number in its month and its weekday; None if none is near."""
    for step in WEEKDAY_MONTHS:
        year, month = divmod(base.year * 12 + base.month - 1 + step, 12)
        if 1 <= year <= 9999 and is_day(year, month + 1, reading.day):
            day = date(year, month + 1, reading.day)
            if day.isoweekday() == reading.weekday:
                return day
    return None


def year_in_story(reached: Reached, reading: Reading) -> int:
    """The year of a bare month in a story: the one at hand, or the next where the story runs over New Year."""
    value, year = reached.value, reached.first.year
    if len(value) < 7 or not value[5].isdigit():
        return year
    months = reading.month - reached.first.month
    return year + (months <= OVER_NEW_YEAR) - (months >= BACK_OVER_NEW_YEAR)


def year_among(reading: Reading, around: Sequence[date], year: int) -> int:
    """The year in which a bare month or day lies nearest to the dates around it: an aside among them is outvoted.

    ``around`` are the two dates before it and the one after. ``year`` is kept where no other is clearly nearer,
    and where it follows close on the date right before it.
    """

    def day_in(each: int) -> date:
        return date(each, reading.month, min(reading.day or MIDDLE_OF_MONTH, SHORTEST_MONTH))

    def distance(each: int) -> int:
        return sum(min(abs((day_in(each) - other).days), FAR) for other in around)

    if 0 <= (day_in(year) - around[-2]).days <= CLOSE:
        return year
    near = {min(max(other.year + step, 1), 9999) for other in around for step in (-1, 0, 1)}
    possible = [year, *sorted(each for each in near if is_day(each, reading.month, reading.day or 1))]
    best = min(possible, key=distance)
    return best if distance(best) + CLEARLY < distance(year) else year


def year_of_month(base: date, reading: Reading, tense: Tense) -> int:
    """The year of a bare month by its side of the base day, else by tense."""
    months = reading.month - base.month  # this year's month, so many months ahead
    days = reading.day - base.day if reading.day and not months else 0
    if reading.side == "last":
        return base.year - (months > 0 or (months == 0 and days >= 0))
    if reading.side == "next":
        return base.year + (months < 0 or (months == 0 and days <= 0))
    if reading.side == "this" or months == 0:
        return base.year
    if months > 0:
        keeps = tense == "future" or (tense == "" and months <= MONTHS_AHEAD_OPEN)
        return base.year if keeps else base.year - 1
    return base.year + (tense == "future")


def _days_ahead(base: date, reading: Reading) -> float:
    """How many days the reading's day of the base's year lies ahead of the base."""
    return (reading.month - base.month) * DAYS_A_MONTH + reading.day - base.day


def is_recent(published: date, reading: Reading) -> bool:
    """Whether the reading's day was just before publication, or is that."""
    return -NEAR < _days_ahead(published, reading) <= 0


def year_of_day(base: date, reading: Reading, tense: Tense, follows_past: bool) -> int:
    """The year of a day of a month; ``follows_past`` where a verb of the past stands right before it."""
    days = _days_ahead(base, reading)
    if abs(days) < NEAR:
        return base.year
    if days > 0:
        if follows_past:
            return base.year - 1
        keeps = tense == "future" or days < AHEAD_AGAINST_TENSE or (days < AHEAD_OPEN and tense != "past")
        return base.year if keeps else base.year - 1
    moves = (tense == "future" and days < PLAN_BEHIND) or (tense != "past" and days < OPEN_BEHIND)
    return base.year + moves


def year_of_division(base: date, reading: Reading, tense: Tense, base_is_year: bool) -> int:
    """The year of a quarter, half or season; ``base_is_year`` where the base is only known to the year."""
    part, year, month = reading.value, base.year, base.month
    opening, closing = DIVISION_MONTHS[part]
    if reading.side == "this":
        # "This winter", said in spring, is the one that has been; "that winter" of a story is the one to come.
        is_over = reading.base == "publication" and tense != "future"
        return year - (part == "WI" and month <= (SPRING_ENDS if is_over else 2))
    if reading.side == "last":
        return year - (part == "WI" or closing >= month)
    if reading.side == "next":
        return year + (opening <= month or base_is_year)
    is_reported = part[0] == "Q" and opening - month >= REPORTED_AHEAD
    if opening > month and (tense != "future" or is_reported):
        return year - 1
    return year + (closing < month and tense == "future" and part[0] not in "QH")


def day_of_holiday(base: date, reading: Reading, tense: Tense) -> date | None:
    """The day of a holiday by its side of the base day, else the nearest; one that is not near, by tense."""
    days = [day for step in (-1, 0, 1) if (day := holidays.on(reading.value, base.year + step))]
    if reading.side == "last":
        return max((day for day in days if day < base), default=None)
    if reading.side == "next":
        return min((day for day in days if day > base), default=None)
    nearest_first = sorted(days, key=lambda day: abs((day - base).days))
    if tense and days and abs((nearest_first[0] - base).days) >= NEAR:
        on_its_side = (day for day in nearest_first if (day <= base if tense == "past" else day >= base))
        return next(on_its_side, None)
    return nearest_first[0] if days else None


def year_of_two_digits(near: int, reading: Reading) -> int:
    """The year that two digits name, said in the year ``near``; counted from the text, the next that they fit."""
    year = near // 100 * 100 + int(reading.value)
    if reading.base == "text":
        return year if year >= near else year + 100
    return year if year <= near + SHORT_YEAR_AHEAD else year - 100


def decade_by_name(near: int, reading: Reading) -> str:
    """The TIMEX3 value of the decade that its name says, the last that had begun in the year ``near``."""
    year = near // 100 * 100 + int(reading.value) * 10
    return f"{(year if year <= near else year - 100) // 10:03d}"
