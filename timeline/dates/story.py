"""The time that a text has reached: what "the next day" and, in history, "in March" count from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from timeline.dates import calendar
from timeline.dates.accounts import Accounts
from timeline.dates.context import Context
from timeline.dates.reading import Reading
from timeline.model import Anchor, Interval

# A text tells history where it names more than so many other years, and so many times as many as days
# counted from its publication (but by those whom it quotes).
HISTORY_YEARS, HISTORY_SHARE = 5, 15
# A short text does where it names so many years, all of long ago, and counts no days from its publication.
LONG_AGO = 2
# A year or decade earlier is looked back at from where the story is.
COARSE_UNITS = ("Y", "E", "C")
# Units that are counted from a base known to the day or week.
FINE_UNITS = ("D", "W", "TH", "TM", "TS")
# In news a year of long ago governs the bare months that follow within so many characters of one paragraph.
STORY_REACH = 150
# In news a day is counted on from, and has the times of day, so many characters on.
NEARBY = 200
# A month's figures are told up to so many days after it began.
REPORTED = 100
# A day on a line of its own so many days from publication is a dateline, and heads no story.
DATELINE = 31
# Spaces and signs at most that a heading has before and after its words.
HEADING_MARGIN = 80
# Years before Christ are counted as years of an age far off, in which time runs the same way: 1 BC is 9998.
FAR_AGE, FAR_AGE_STARTS, FAR_AGE_OPENING = 9999, 6000, "6"


class Reached(NamedTuple):
    """A date that the text set: its TIMEX3 value without time, first day, words, and where they end."""

    value: str
    first: date
    words: str
    end: int

    @property
    def anchor(self) -> Anchor:
        """What counts from it is anchored to its words."""
        return Anchor("expression", self.first if self.first.year < FAR_AGE_STARTS else None, self.words)

    @property
    def middle(self) -> date:
        """The day in the middle of it."""
        return middle(self.value) or self.first

    @property
    def is_coarse(self) -> bool:
        """Whether it is only known to the month or coarser."""
        return len(self.value) < 8


def middle(value: str) -> date | None:
    """The day in the middle of what a value allows; None where it allows none."""
    whole = calendar.whole_interval(value)
    return whole and whole.first + (whole.last - whole.first) // 2


def from_far_age(value: str) -> str:
    """A value of the far age as what it stands for: ``9507-06`` is ``BC0492-06``, the decade ``952`` is
    ``BC047``; others as they are.
    """
    if value < FAR_AGE_OPENING:
        return value  # as nearly all are
    year = value[:4]
    digits = len(year)
    if year.isdigit() and digits > 1 and int(year) >= FAR_AGE_STARTS // 10 ** (4 - digits):
        return f"BC{FAR_AGE // 10 ** (4 - digits) - int(year):0{digits}d}{value[4:]}"
    return value


def to_far_age(value: str) -> str:
    """The inverse of ``from_far_age``."""
    if value.startswith("BC") and len(value) >= 6:
        return f"{FAR_AGE - int(value[2:6]):04d}{value[6:]}"
    return value


class Story:
    """The state that one text's expressions move along."""

    def __init__(self, context: Context, lowered: str, published: date) -> None:
        """``lowered`` is the text's plain form, ``published`` its document creation time."""
        self._context = context
        self._lowered = lowered
        self._published = published
        self.reached: Reached | None = None
        self.day: Reached | None = None
        self.month: Reached | None = None
        self.mentioned: Reached | None = None
        self._before: Reached | None = None
        self._named: list[tuple[int, date]] = []
        self.accounts = Accounts(published)
        self.is_history = False
        self._year_named = False
        self._is_heading = False
        self._in_weekdays = False

    def weigh(self, readings: Iterable[tuple[int, Reading]]) -> None:
        """See whether the text tells history, from all its readings and where they start."""
        years, days, recent = 0, 0, False
        this_year, last_year = str(self._published.year), str(self._published.year - 1)
        counted = []
        named = []
        for start, reading in readings:
            if reading.kind == "value" and len(reading.value) >= 4:
                years += not reading.value.startswith(this_year)
                days += len(reading.value) == 10
                recent |= reading.value[:4] >= last_year
            elif (
                reading.kind in ("weekday", "period")
                and reading.base == "publication"
                and reading.guard != "weekdayabbr"
            ):
                counted.append(start)
            if reading.kind == "value" and len(reading.value) >= 7:
                named.append((start, reading.value))
        if years <= HISTORY_YEARS:
            self.is_history = (days > 0 or years >= LONG_AGO) and not counted and not recent
        else:
            told = sum(not self._context.is_quoted(self._lowered, start) for start in counted)
            self.is_history = years > HISTORY_SHARE * told
        if self.is_history:
            self._named = [(start, day) for start, value in named if (day := middle(to_far_age(value)))]

    def dates_around(self, start: int) -> list[date]:
        """In history the last two dates before the offset, and the next that names its year; else none."""
        after = bisect_right(self._named, start, key=lambda named: named[0])
        if not self.is_history or self._before is None or self.reached is None or after == len(self._named):
            return []
        return [self._before.middle, self.reached.middle, self._named[after][1]]

    def day_near(self, start: int) -> Reached | None:
        """The last single day that the text named, where that was not far before the offset."""
        return self.day if self.day is not None and start - self.day.end <= NEARBY else None

    def month_reported(self, start: int) -> Reached | None:
        """The month whose figures the sentence at the offset tells, as news does: "rose in March from a year ago"."""
        month = self.month
        if self.is_history or month is None or self._lowered.find(". ", month.end, start) >= 0:
            return None
        return month if 0 <= (self._published - month.first).days <= REPORTED else None

    def governs(self, start: int, is_recent: bool = False) -> bool:
        """Whether a bare month at the offset hangs on the story: in history, or near a year of long ago.

        ``is_recent`` is a day close to publication, which news means: "the dam, finished in 1965, burst on April 16".
        """
        if self.reached is None:
            return False
        if self.is_history or self._is_heading:
            return True
        return self._year_named and not is_recent and self._is_near(start)

    def is_of_another_time(self, start: int) -> bool:
        """Whether the text tells history, or right before the offset of a year before the one before publication."""
        return self.is_history or self._is_near(start)

    def counts_weekdays(self, start: int) -> bool:
        """Whether a weekday here counts on from one of long ago: "Monday, 26 April 1937. By Wednesday"."""
        return self._in_weekdays and self._is_near(start)

    def _sets_year(self, value: str, start: int) -> bool:
        """Whether a date with its year puts the story there: "in 1990", not "since 1990", "the May 1990 treaty"."""
        if len(value) < 7:
            return self._context.is_in(self._lowered, start)
        return value[5:7].isdigit() and (
            len(value) > 7 or not self._context.is_after_article(self._lowered, start)
        )

    def _is_near(self, start: int) -> bool:
        return (
            self.reached is not None
            and self.reached.first.year < self._published.year - 1
            and start - self.reached.end < STORY_REACH
            and self._lowered.find("\n\n", self.reached.end, start) < 0
        )

    def advance(self, reading: Reading, value: str, words: str, start: int, end: int) -> None:
        """Move to a date that the text has just set, unless it only looks elsewhere from where it is.

        Brackets, comparisons ("a year earlier") and bare years that are bounds ("since 1990", "until 1976") or
        plans leave the story where it was; so does its own year.
        """
        value = to_far_age(value)
        interval = calendar.whole_interval(value)
        if interval is None or self._in_brackets(start, end):
            return
        if reading.base == "publication" and reading.kind in ("period", "offset") and self._is_long_ago:
            return
        self.mentioned = Reached(value, interval.first, words, end)
        if reading.kind in ("offset", "period") and reading.unit in COARSE_UNITS and reading.count < 0:
            return
        if reading.kind == "division" and reading.base == "text" and reading.inside is not None:
            return  # "the 1988 quarter" is only compared with
        reached = self.reached
        if (
            self.is_history
            and len(value) == 4
            and reached is not None
            and (
                reached.value.startswith(value)
                or self._context.is_bound(self._lowered, start)
                or self._context.tense(self._lowered, start, end) == "future"
            )
        ):
            return
        self._before, self.reached = reached, self.mentioned
        if not self.is_history and len(value) == 7 and value[5].isdigit() and self._opens_a_report(start):
            self.month = self.reached
        if reading.kind == "value":
            self._is_heading = self._stands_alone(start, end) and not self._is_dateline(interval)
            described = self._context.describes(self._lowered, start, end)
            self._year_named = not described and self._sets_year(value, start)
        elif reading.kind != "month":
            self._year_named = False
        self._in_weekdays = bool(reading.weekday) and interval.first.year < self._published.year - 1
        if interval.first == interval.last and not (
            reading.kind == "value" and not self.is_history and self._context.is_bound(self._lowered, start)
        ):
            self.day = self.reached
        if "-Q" in value:
            self.accounts.note(value, self._context.tense(self._lowered, start, end) == "future")

    def quotes(self, reading: Reading, start: int) -> bool:
        """Whether what counts from "now" is said in a story of long ago: it counts from when it was said.

        "Today" is left to the reader's own day: so people speak of what lasts.
        """
        if reading.kind == "partofday" or reading.guard == "today":
            return False
        return self._is_long_ago and self._context.is_quoted(self._lowered, start)

    @property
    def _is_long_ago(self) -> bool:
        return (
            self.is_history
            and self.reached is not None
            and self.reached.first.year < self._published.year - 1
        )

    def base_for(self, reading: Reading, start: int) -> Reached | None:
        """What the text has reached at the offset, for counting in the reading's unit.

        Days are counted from the last day it named within that; in news, where a year or month of an earlier
        sentence may be an aside, from the last day that it named nearby, else from none. "That day" is where the
        story is, however coarse.
        """
        reached, day = self.reached, self.day
        if reached is None or not reached.is_coarse or reading.unit not in FINE_UNITS:
            return reached
        is_counted = (
            reading.count and not self.governs(start) and self._lowered.find(". ", reached.end, start) >= 0
        )
        if (is_counted or reading.clip) and not self.is_history:
            return self.day_near(start)
        if day is None:
            return reached
        whole = calendar.whole_interval(reached.value)
        return day if whole and whole.first <= day.first <= whole.last else reached

    def year_compared(self, start: int) -> Reached | None:
        """The year gone by that the sentence at the offset told of: "12 last year, from 10 a year earlier"."""
        year = self.mentioned
        if self.is_history or year is None or len(year.value) != 4 or year is self.reached:
            return None
        is_past = year.first.year < self._published.year
        return year if is_past and self._lowered.find(". ", year.end, start) < 0 else None

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether the words are a line of their own: a heading, which governs what follows."""
        before = self._lowered[max(start - HEADING_MARGIN, 0) : start].rstrip(" *#")
        after = self._lowered[end : end + HEADING_MARGIN].lstrip(" :.*#")
        opens = before.endswith("\n") or (not before and start <= HEADING_MARGIN)
        return opens and after.startswith("\n")

    def _opens_a_report(self, start: int) -> bool:
        """Whether a month is the first of its sentence: "0.7% in October, after 1.1% in September"."""
        return self.month is None or self._lowered.find(". ", self.month.end, start) >= 0

    def _is_dateline(self, interval: Interval) -> bool:
        """Whether a day on a line of its own only says when the text was written."""
        return interval.first == interval.last and abs((interval.first - self._published).days) < DATELINE

    def _in_brackets(self, start: int, end: int) -> bool:
        return self._lowered[max(start - 1, 0) : start] == "(" or (
            self._lowered[end : end + 1] == ")" and "(" in self._lowered[max(start - 30, 0) : start]
        )
