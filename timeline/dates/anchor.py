"""The second pass: readings become dates, by the publication date, the text's own time and the tense.

An expression that names its year is what it says. What counts from "now" (yesterday, last week) counts from
the publication date. What counts from the story (the next day, that year) counts from the last date that the
text set; and in a text that tells history (more years named than days counted from now) so does a bare month
or day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import calendar
from timeline.dates.asides import across_asides
from timeline.dates.context import Context
from timeline.dates.expression import TimeExpression
from timeline.dates.placing import NO_ANCHOR, Placer
from timeline.dates.ranges import is_range
from timeline.dates.reading import Found, Part, Reading
from timeline.dates.story import Story, from_far_age
from timeline.model import Anchor, Interval


class Anchorer:
    """Resolves the readings of one text in order, carrying the time that the text has reached."""

    def __init__(self, context: Context, text: str, lowered: str, published: date) -> None:
        """``lowered`` is the text's plain form (``scan.plain``), ``published`` its document creation time."""
        self.context = context
        self.text = text
        self.lowered = lowered
        self.published = published
        self.story = Story(context, lowered, published)
        self.placer = Placer(context, lowered, published, self.story)

    def resolve(self, found: Sequence[Found]) -> list[TimeExpression]:
        """The expressions that the readings make; those whose surroundings speak against them are left out."""
        self.story.weigh([(offset + part.start, part.reading) for offset, part in found])
        expressions: list[TimeExpression] = []
        for offset, part in across_asides(found, self.lowered, self.context):
            self._add(offset, part, expressions)
        return expressions

    def _add(self, offset: int, part: Part, expressions: list[TimeExpression]) -> None:
        start, end, reading = offset + part.start, offset + part.end, part.reading
        is_phrase = start == 0 and end == len(self.text)
        passes = is_phrase or self._passes(reading, start, end)
        if passes and not is_phrase and self.context.is_other(self.lowered, start, end):
            return
        expression = self._expression(start, end, reading, part.rule) if passes else None
        if expression is None:
            # It is none here, or there is no such date, but there may be one in it: "on Thursday 26 women were let go".
            for each in part.within:
                self._add(offset, each, expressions)
            return
        if expressions and (later := self._as_range_end(expressions[-1], expression, reading)):
            expression = self._expression(start, end, later, part.rule) or expression
        expressions.append(expression)

    def _passes(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the words around a reading let it be one."""
        guard = self.context.guards.by_name.get(reading.guard)
        if guard is None or guard(self.text, self.lowered, start, end):
            return True
        told = reading.guard == "season" and self.story.is_history
        return told and self.context.guards.dates_its_noun(self.lowered, start, end)

    def _as_range_end(self, begin: TimeExpression, end: TimeExpression, reading: Reading) -> Reading | None:
        """A reading that is the end of its range, where the one found is not: "Monday to Friday".

        A weekday whose side of now was mistaken is the first one after the start, a month the one of the next year.
        """
        if not begin.interval or not end.interval or reading.side or reading.inside is not None:
            return None
        if reading.kind not in ("weekday", "month") or not is_range(begin, end, self.lowered, self.context):
            return None
        first = begin.interval.first
        if reading.kind == "weekday":
            day = first + timedelta((reading.weekday - first.isoweekday()) % 7)
            is_mistaken = end.interval.first < first or end.interval.first - day == timedelta(7)
            return replace(reading, kind="value", value=day.isoformat()) if is_mistaken else None
        if end.interval.first >= first:
            return None
        return replace(reading, inside=Reading("value", value=f"{first.year + 1:04d}"))

    def _expression(self, start: int, end: int, reading: Reading, rule: str) -> TimeExpression | None:
        timex_type = reading.type
        if reading.kind in ("duration", "set", "reference"):
            if reading.guard == "rate" and self.context.is_rate(self.lowered, start):
                timex_type = "SET"
            self.story.accounts.note_length(reading)
            return TimeExpression(
                start, end, self.text[start:end], timex_type, reading.value, timex_mod(reading.mod), None, None, None,
                NO_ANCHOR, rule, reading.confidence,
            )  # fmt: skip
        resolved = self.placer.place(reading, start, end)
        if resolved is None:
            return None
        value, anchor, interval = resolved
        value = from_far_age(value)
        mod = timex_mod(reading.mod)
        if reading.kind == "offset" and reading.mod == "LESS_THAN" and reading.count < 0:
            interval = self._since(reading, value, anchor)
        if reading.clip:
            interval = self._clipped(value, reading.clip, anchor)
        if interval is None:
            interval = calendar.interval_of(value, mod)
        time = reading.time
        if time:
            value += time
        words = self.text[start:end]
        expression = TimeExpression(
            start, end, words, timex_type, value, mod, interval, calendar.granularity_of(value),
            calendar.edtf_of(value, mod, interval), anchor, rule, reading.confidence,
        )  # fmt: skip
        self.story.advance(reading, value.partition("T")[0], words, start, end)
        return expression

    def _since(self, reading: Reading, value: str, anchor: Anchor) -> Interval | None:
        """The days of "less than a year ago": from then to now. Hours ago, ``value`` is a day already."""
        if anchor.day is None:
            return None
        if reading.unit.startswith("T"):
            return Interval(date.fromisoformat(value), anchor.day)
        first = calendar.shift(anchor.day, reading.unit, reading.count)
        return Interval(first, anchor.day) if first else None

    def _clipped(self, value: str, clip: str, anchor: Anchor) -> Interval | None:
        whole = calendar.whole_interval(value)
        pivot = anchor.day
        if whole is None or pivot is None or not whole.first <= pivot <= whole.last:
            return whole
        return Interval(whole.first, pivot) if clip == "START" else Interval(pivot, whole.last)


def timex_mod(mod: str | None) -> str | None:
    """The TIMEX3 modifier: "almost" and "less than" are one to TIMEX3, but not the same to a reader."""
    return "LESS_THAN" if mod == "ALMOST" else mod
