"""Where a reading lies: its TIMEX3 value, by the publication date, the story and the tense."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from timeline.dates import calendar, holidays, openyear
from timeline.dates.context import Context
from timeline.dates.reading import Reading
from timeline.dates.slices import nth_part
from timeline.dates.story import COARSE_UNITS, FINE_UNITS, Reached, Story
from timeline.model import Anchor, Interval

NO_ANCHOR = Anchor("none")
AHEAD, BEHIND = "the clause looks ahead", "the clause looks back"
# "Concert Saturday, 8 p.m.": an hour and no word of the past.
ANNOUNCED = "an hour is announced"
# Weekdays as ``date.weekday`` numbers them.
THURSDAY, FRIDAY, SUNDAY = 3, 4, 6


class Resolved(NamedTuple):
    """What a reading is: a TIMEX3 value, its anchor, and its interval where that is not all of the value's."""

    value: str
    anchor: Anchor
    interval: Interval | None = None


class Placer:
    """Gives the readings of one text their values; the story moves on outside."""

    def __init__(self, context: Context, lowered: str, published: date, story: Story) -> None:
        """``lowered`` is the text's plain form, ``published`` its document creation time."""
        self.context = context
        self.lowered = lowered
        self.published = published
        self.publication = Anchor("publication", published)
        self.story = story

    def base(self, reading: Reading, start: int) -> tuple[date, Anchor]:
        """The day to count from and why: the text's own time where the reading asks for it and there is one."""
        if reading.inside is not None and reading.kind == "offset":
            placed = self.place(reading.inside, start, start)
            interval = placed and calendar.interval_of(placed.value, None)
            if placed and interval:
                return interval.first, Anchor("expression", interval.first, placed.value)
        match reading.base:
            case "text":
                reached = self.story.base_for(reading, start)
            case "mention":
                reached = self.story.mentioned
            case _:
                reached = self.story.reached if self.story.quotes(reading, start) else None
        if reached is not None:
            return reached.first, reached.anchor
        return self.published, self.publication

    def _coarse(self, reading: Reading, anchor: Anchor) -> str:
        """What the text has reached, where days or weeks are counted from what is only known to the month or year."""
        reached = self.story.reached
        if anchor.kind != "expression" or reading.unit not in FINE_UNITS or reading.inside is not None:
            return ""
        return reached.value if reached and reached.is_coarse and anchor.text == reached.words else ""

    def place(self, reading: Reading, start: int, end: int) -> Resolved | None:
        """The value of a reading whose words stand at the offsets; None where there is no such date."""
        match reading.kind:
            case "value":
                return Resolved(reading.value, NO_ANCHOR)
            case "shortyear" | "decadename":
                return self._short(reading, start)
            case "period":
                return self._period(reading, start, end)
            case "offset":
                return self._offset(reading, start)
            case "weekday":
                return self._weekday(reading, start, end)
            case "month":
                return self._month(reading, start, end)
            case "division":
                return self._division(reading, start, end)
            case "dayofmonth":
                return self._day_of_month(reading, start, end)
            case "partofday":
                return self._part_of_day(reading, start, end)
            case "holiday":
                return self._holiday(reading, start, end)
            case "nth":
                return self._nth(reading, start, end)
        return None

    def _short(self, reading: Reading, start: int) -> Resolved | None:
        base, anchor = self.published, self.publication
        reached = self.story.reached
        if reached is not None and (reading.base == "text" or self.story.governs(start)):
            base, anchor = reached.first, reached.anchor
        if reading.kind == "decadename":
            return Resolved(openyear.decade_by_name(base.year, reading), anchor)
        return Resolved(f"{openyear.year_of_two_digits(base.year, reading):04d}", anchor)

    def _period(self, reading: Reading, start: int, end: int) -> Resolved | None:
        base, anchor = (
            self.story.accounts.base(reading.side == "last")
            if reading.unit == "Q" and reading.base == "text"
            else self.base(reading, start)
        )
        if (reading.unit == "WE" and not self.story.is_history) or (
            reading.guard == "theperiod" and self._is_at_hand(reading.unit, start, end)
        ):
            base, anchor = self.published, self.publication
        if coarse := self._coarse(reading, anchor):
            return Resolved(coarse, anchor)
        if reading.unit == "W" and reading.count < 0 and base.weekday() == SUNDAY:
            base += timedelta(1)  # on a Sunday "last week" is the week that ends
        day = calendar.shift(base, "W" if reading.unit == "WE" else reading.unit, reading.count)
        if day is None:
            return None
        if reading.unit == "WE" and reading.count == 0 and base.weekday() < FRIDAY:
            tense = self.context.tense(self.lowered, start, end)
            is_open = tense == "" and reading.base == "text" and base.weekday() < THURSDAY
            if tense == "past" or is_open:
                day -= timedelta(7)  # "over the weekend" on a Monday
        return Resolved(calendar.truncated(day, reading.unit), anchor)

    def _is_at_hand(self, unit: str, start: int, end: int) -> bool:
        """Whether "the week", "the month", "the year" are those of publication: not in what tells of another time.

        But a plan is of the time at hand, and no year is counted from a decade.
        """
        reached = self.story.reached
        if unit not in ("W", "M", "Y") or self.story.is_history:
            return False
        if reached is None or not self.story.is_of_another_time(start) or len(reached.value) < len("YYYY"):
            return True
        return self.context.tense(self.lowered, start, end) == "future"

    def _offset(self, reading: Reading, start: int) -> Resolved | None:
        base, anchor = self.base(reading, start)
        unit = reading.unit
        if (
            unit == "Y"
            and reading.count == -1
            and reading.inside is None
            and (self.story.accounts.are_quarterly or reading.grain == "Q")
        ):
            # "a year ago" in a report on a quarter is that quarter a year before.
            base, anchor = self.story.accounts.base()
            return Resolved(calendar.truncated(base.replace(year=base.year - 1, day=1), "Q"), anchor)
        if reading.base == "text" and reading.inside is None and unit in COARSE_UNITS:
            if reading.count > 0 and self.context.is_now(self.lowered, start):
                return Resolved(calendar.truncated(self.published, unit), self.publication)
            if reading.count < 0 and (year := self.story.year_compared(start)):
                base, anchor = year.first, year.anchor
        if unit in ("M", "Y") and reading.count == -1 and reading.inside is None:
            month = self.story.month_reported(start)
            if month and (day := calendar.shift(month.first, unit, -1)):
                return Resolved(calendar.truncated(day, "M"), month.anchor)
        if unit.startswith("T"):
            hours = reading.count / {"TH": 1, "TM": 60, "TS": 3600}[unit]
            day = calendar.shift(base, "D", int(hours / 24))
            return Resolved(day.isoformat(), anchor) if day else None
        if coarse := self._coarse(reading, anchor):
            return Resolved(coarse, anchor)
        day = calendar.shift(base, unit, reading.count)
        if day is None:
            return None
        if unit in ("E", "C", "L") or (unit == "Y" and reading.count % 1):
            unit = "Y"
        return Resolved(calendar.truncated(day, reading.grain or {"FN": "W"}.get(unit, unit)), anchor)

    def _weekday(self, reading: Reading, start: int, end: int) -> Resolved | None:
        if reading.inside is not None:
            placed = self.place(reading.inside, start, end)
            week = placed and calendar.whole_interval(placed.value)
            if not placed or not week or (week.last - week.first).days > 6:
                return None
            return Resolved((week.first + timedelta(reading.weekday - 1)).isoformat(), placed.anchor)
        base, anchor = self.base(reading, start)
        reached = self.story.reached
        counted = reached is not None and self.story.counts_weekdays(start)
        if reached is not None and (self.story.is_history or counted):
            base, anchor = reached.first, reached.anchor
        ahead = (reading.weekday - base.isoweekday()) % 7
        match reading.side:
            case "last":
                step = ahead - 7
            case "next":
                step = (ahead or 7) + 7 * int(reading.count)
            case "this":
                step = reading.weekday - base.isoweekday()
                when = self.context.tense(self.lowered, start, end) if step < 0 else ""
                if when == "future" or (step < -3 and not when):
                    step, anchor = step + 7, anchor._replace(reason=AHEAD if when else "the nearer one")
            case _:
                if ahead == 0 or counted:
                    step = ahead
                elif (when := self.context.tense(self.lowered, start, end)) == "future":
                    step, anchor = ahead, anchor._replace(reason=AHEAD)
                elif not when and reading.time[1:2].isdigit():
                    step, anchor = ahead, anchor._replace(reason=ANNOUNCED)
                else:
                    step, anchor = ahead - 7, anchor._replace(reason=BEHIND)
        day = calendar.shift(base, "D", step)
        return Resolved(day.isoformat(), anchor) if day else None

    def _month(self, reading: Reading, start: int, end: int) -> Resolved | None:
        tail = f"-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else "")
        if reading.inside is not None:
            placed = self.place(reading.inside, start, end)
            return (
                Resolved(calendar.year_of(placed.value) + tail, placed.anchor)
                if placed and len(placed.value) >= 4
                else None
            )
        base, anchor = self.base(reading, start)
        reached = self.story.reached
        tense = self.context.tense(self.lowered, start, end)
        # A plan counts from now, even beside a year of long ago.
        told = self.story.is_history or tense != "future"
        if reached is not None and told and not reading.side and self._is_told(reading, start):
            base, anchor = reached.first, reached.anchor
            year = openyear.year_in_story(reached, reading)
            if around := self.story.dates_around(start):
                year = openyear.year_among(reading, around, year)
        elif reading.weekday and reading.day:
            year = openyear.year_by_weekday(base.year, reading)
            return Resolved(f"{year:04d}{tail}", anchor._replace(reason=f"the weekday fits {year}"))
        else:
            if reading.day and not reading.side:
                follows_past = self.context.follows_past(self.lowered, start)
                year = openyear.year_of_day(base, reading, tense, follows_past)
            else:
                year = openyear.year_of_month(base, reading, tense)
        if not reading.side and (year, reading.month) != (base.year, base.month):
            anchor = anchor._replace(
                reason=AHEAD if (year, reading.month) > (base.year, base.month) else BEHIND
            )
        return Resolved(f"{year:04d}{tail}", anchor)

    def _is_told(self, reading: Reading, start: int) -> bool:
        """Whether a month hangs on the story: "that June", and in history each."""
        is_recent = bool(reading.day) and openyear.is_recent(self.published, reading)
        return reading.base == "text" or self.story.governs(start, is_recent)

    def _division(self, reading: Reading, start: int, end: int) -> Resolved | None:
        part = reading.value
        if reading.inside is not None:
            placed = self.place(reading.inside, start, end)
            if placed is None or len(placed.value) < 4:
                return None
            if part in ("QX", "X"):
                return Resolved(self.story.accounts.part_of(placed.value[:4], part == "QX"), placed.anchor)
            return Resolved(f"{calendar.year_of(placed.value)}-{part}", placed.anchor)
        base, anchor = self.base(reading, start)
        reached = self.story.reached
        if reached is not None and not reading.side and self.story.is_history:
            return Resolved(f"{self._year_on(reached, part, start):04d}-{part}", reached.anchor)
        base_is_year = reached is not None and anchor.text == reached.words and len(reached.value) == 4
        tense = self.context.tense(self.lowered, start, end)
        year = openyear.year_of_division(base, reading, tense, base_is_year)
        return Resolved(f"{year:04d}-{part}", anchor)

    def _year_on(self, reached: Reached, part: str, start: int) -> int:
        """The year of a season or quarter in history: the one at hand, or the next where it bounds what goes on."""
        year, month = reached.first.year, reached.first.month
        opens = calendar.DIVISION_MONTHS[part][0]
        is_over = len(reached.value) > 4 and opens < month and self.context.is_open_bound(self.lowered, start)
        return year + is_over

    def _day_of_month(self, reading: Reading, start: int, end: int) -> Resolved | None:
        if reading.inside is not None:
            placed = self.place(reading.inside, start, end)
            day = placed and nth_part(placed.value, "D", reading.day)
            return Resolved(day[0], placed.anchor) if placed and day else None
        base, anchor = self.base(reading, start)
        if reading.weekday:
            fitting = openyear.day_by_weekday(base, reading)
            return Resolved(fitting.isoformat(), anchor) if fitting else None
        if anchor.kind == "publication" and reading.day != base.day:
            ahead = reading.day > base.day
            when = self.context.tense(self.lowered, start, end)
            if when == ("past" if ahead else "future"):
                base = calendar.shift_months(base.replace(day=1), -1 if ahead else 1) or base
                anchor = anchor._replace(reason=BEHIND if ahead else AHEAD)
            elif reading.day > calendar.days_in_month(base.year, base.month):
                base = calendar.shift_months(base.replace(day=1), 1 if when == "future" else -1) or base
        if reading.day > calendar.days_in_month(base.year, base.month):
            return None
        return Resolved(f"{base.year:04d}-{base.month:02d}-{reading.day:02d}", anchor)

    def _part_of_day(self, reading: Reading, start: int, end: int) -> Resolved | None:
        if reading.inside is not None:
            placed = self.place(reading.inside, start, end)
            return placed if placed and len(placed.value) == 10 else None
        base, anchor = self.base(reading, start)
        if not self.story.is_history:
            near = self.story.day_near(start) if reading.base == "text" else None
            if near and near.first != self.published:
                against = "past" if near.first > self.published else "future"
                near = None if self.context.tense(self.lowered, start, end) == against else near
            base, anchor = (near.first, near.anchor) if near else (self.published, self.publication)
        is_open = self.context.open_times and reading.base == "text" and not reading.count
        if is_open and anchor.kind == "publication":
            return Resolved("", anchor, Interval(base, base))
        day = calendar.shift(base, "D", reading.count)
        return Resolved(day.isoformat(), anchor) if day else None

    def _nth(self, reading: Reading, start: int, end: int) -> Resolved | None:
        placed = self.place(reading.inside, start, end) if reading.inside else None
        part = placed and nth_part(placed.value, reading.unit or str(reading.weekday), int(reading.count))
        return Resolved(part[0], placed.anchor, part[1]) if placed and part else None

    def _holiday(self, reading: Reading, start: int, end: int) -> Resolved | None:
        if reading.inside is not None:
            placed = self.place(reading.inside, start, end)
            year = placed.value[:4] if placed else ""
            day = holidays.on(reading.value, int(year)) if year.isdigit() else None
            return Resolved(day.isoformat(), placed.anchor) if placed and day else None
        base, anchor = self.base(reading, start)
        near = openyear.day_of_holiday(base, reading, self.context.tense(self.lowered, start, end))
        return Resolved(near.isoformat(), anchor) if near else None
