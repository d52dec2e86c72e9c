"""The period that a report on earnings tells of: "a year earlier" and "the 1988 period" are measured against it."""

from __future__ import annotations

from datetime import date

from timeline.dates import calendar
from timeline.dates.reading import Reading
from timeline.model import Anchor


class Accounts:
    """What one text reports on: a quarter, or the months of a year so far.

    ``quarter`` is the TIMEX3 value of the quarter last named, ``in_months`` whether figures of several months
    ("the nine months") were named since.
    """

    def __init__(self, published: date) -> None:
        """``published`` is the text's document creation time."""
        self._published = published
        self.quarter = ""
        self.in_months = False

    def note(self, value: str, planned: bool) -> None:
        """The text names a quarter. One that is planned, or a year before the one at hand, it only looks at."""
        named = calendar.whole_interval(value)
        if named is None or (planned and named.last > self._published):
            return
        if self.quarter[4:] == value[4:] and int(self.quarter[:4]) == int(value[:4]) + 1:
            return
        self.quarter, self.in_months = value, False

    def note_length(self, reading: Reading) -> None:
        """The text names a length: "the nine months" are those of the year so far."""
        if reading.unit == "M" and reading.base == "text" and reading.count > 1:
            self.in_months = True

    @property
    def are_quarterly(self) -> bool:
        """Whether the figures at hand are those of a quarter."""
        return bool(self.quarter) and not self.in_months

    def base(self, latest: bool = False) -> tuple[date, Anchor]:
        """A day of the quarter that the text reports on, and why: the last it named, else the last that was over.

        ``latest`` asks for one that had begun before the quarter of publication.
        """
        named = calendar.whole_interval(self.quarter)
        day = calendar.shift_months(self._published, -3) or self._published
        if named and not (latest and named.first > day):
            return named.first, Anchor("expression", named.first, self.quarter)
        return day, Anchor("publication", self._published)

    def part_of(self, year: str, is_quarter: bool) -> str:
        """The value of "the 1988 quarter" or "the same period last year": that year's part that is reported on."""
        if self.are_quarterly or (is_quarter and self.quarter):
            return year + self.quarter[4:]
        return f"{year}-QX" if is_quarter else year
