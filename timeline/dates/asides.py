"""A time whose day follows only behind an aside: "at 1 p.m. (1800 UTC) on Tuesday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.dates.context import Context
from timeline.dates.reading import Found, Reading

# How long what stands in brackets may be.
LONGEST = 40


def across_asides(found: Sequence[Found], lowered: str, context: Context) -> Sequence[Found]:
    """The readings, each time before an aside on the day right behind that. ``lowered`` is the text's plain form."""
    days = dict(_days_behind(found, lowered, context))
    if not days:
        return found
    return [
        (offset, replace(part, reading=replace(part.reading, inside=days[index], guard="")))
        if index in days
        else (offset, part)
        for index, (offset, part) in enumerate(found)
    ]


def _days_behind(found: Sequence[Found], lowered: str, context: Context) -> Iterator[tuple[int, Reading]]:
    """The indexes of times before an aside, each with the day behind it."""
    for index, (offset, time) in enumerate(found):
        end = offset + time.end
        if (
            time.reading.kind != "partofday"
            or time.reading.inside is not None
            or lowered[end : end + 2] != " ("
        ):
            continue
        close = lowered.find(")", end, end + LONGEST)
        behind = (each for each in found[index + 1 : index + 4] if each[0] + each[1].start > close)
        start, day = next(behind, (0, time))
        if (
            close >= 0
            and _is_day(day.reading)
            and context.leads_to_day(lowered[close + 1 : start + day.start])
        ):
            yield index, day.reading


def _is_day(reading: Reading) -> bool:
    """Whether a reading is a single day: Tuesday, March 3, yesterday."""
    match reading.kind:
        case "weekday" | "dayofmonth" | "holiday":
            return not reading.time
        case "month":
            return bool(reading.day)
        case "value":
            return reading.type == "DATE" and len(reading.value) == 10
    return reading.kind == "period" and reading.unit == "D"
