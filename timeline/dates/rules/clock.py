"""Times of day: clock times, parts of the day, named points of the day."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading

# What a half of the day adds to its hours: p.m. has these, a.m. none.
NOON = 12
# The part of the day (TIMEX3) that is its start, middle or end.
EDGES_OF_DAY = {"START": "MO", "MID": "MI", "END": "EV"}


def clock(clock: str, half: int | None = None, zone: str | None = None) -> Reading | None:
    """10:30, 10.30 p.m., with am or pm and a zone ("" is one that TIMEX3 has no sign for)."""
    hours, minutes = _parts(clock)
    return _time(hours, minutes, half, zone or "", guard="clock" if half is None and zone is None else "")


def hour(hour: int, half: int | None = None, zone: str = "") -> Reading | None:
    """5 p.m., 5 o'clock."""
    return _time(hour, 0, half, zone)


def time_before(time: int | str, end: int | str, half: int) -> Reading | None:
    """The time that a range begins with, in the half of the day that its end names: between 6:30 and 7:15 p.m.

    One that would come after the end is in the other half: from 11 to 1 p.m.
    """
    hours, minutes = _parts(time)
    end_hours, end_minutes = _parts(end)
    is_earlier = (hours % NOON, minutes) < (end_hours % NOON, end_minutes)
    return _time(hours, minutes, half if is_earlier else NOON - half, "")


def military(military: str) -> Reading | None:
    """0530 hours, 0530Z."""
    return _time(int(military[:2]), int(military[2:4]), None, military[4:])


def zoned(number: int | str, zone: str) -> Reading | None:
    """1900 GMT, 0630 UTC: a zone makes four digits a time."""
    return military(f"{int(number):04d}" + zone)


def hour_mark(hourclock: str, zone: str = "") -> Reading | None:
    """18 h, 15 h 45 GMT."""
    hours, _, minutes = hourclock.replace(" ", "").partition("h")
    return _time(int(hours), int(minutes or 0), None, zone)


def _parts(time: int | str) -> tuple[int, int]:
    """Hours and minutes of 10:30, 10.30, or 10."""
    hours, minutes = (*re.split(r"[:.]", str(time)), 0)[:2]
    return int(hours), int(minutes)


def clock_in(clock: int | str, part: str) -> Reading | None:
    """4 in the morning, 2:30 in the afternoon, 11 o'clock at night."""
    hours, minutes = _parts(clock)
    return _time(hours, minutes, 12 if part in ("AF", "EV") or (part == "NI" and hours > 5) else 0, "")


def _time(hours: int, minutes: int, half: int | None, zone: str, guard: str = "") -> Reading | None:
    if half is not None:
        if hours > 12:
            return None
        hours = hours % 12 + half
    if hours > 24 or minutes > 59:
        return None
    return Reading(
        "partofday",
        "TIME",
        time=f"T{hours:02d}:{minutes:02d}{zone}",
        guard=guard,
        base="text",
        confidence=0.8,
    )


def point(point: str, zone: str = "") -> Reading:
    """Noon, midnight, noon GMT."""
    return Reading("partofday", "TIME", time=f"T{point}{zone}", base="text", guard="noname", confidence=0.7)


def this_part(part: str = "", point: str = "") -> Reading:
    """This morning, tonight, ce midi."""
    return Reading("partofday", "TIME", time=f"T{part or point}", confidence=0.95)


def last_part(part: str) -> Reading:
    """Last night: of the day before."""
    return Reading("partofday", "TIME", time=f"T{part}", count=-1, confidence=0.95)


def text_part(part: str, step: int = 0) -> Reading:
    """That afternoon, the next morning, in the evening: of the day that the text is at."""
    return Reading("partofday", "TIME", time=f"T{part}", count=step, base="text", confidence=0.7)


CLOCK = "clock=CLOCK|DOTCLOCK"
RULES = (
    Rule("clock time", f"{CLOCK} OCLOCK? half=AMPM zone=ZONE?", clock, [
        ("10:35 a.m.", "2021-11-24T10:35"), ("11:20pm", "2021-11-24T23:20"), ("8.30am", "2021-11-24T08:30")]),
    Rule("hour before another", "time=HOUR (?=HYPHEN|OR|AND end=HOUR|CLOCK|DOTCLOCK half=AMPM)", time_before, [
        ("from 10 to 11 a.m.", "2021-11-24T10:00"), ("11-1 p.m.", "2021-11-24T11:00")]),
    Rule("clock time before another", "time=CLOCK|DOTCLOCK (?=HYPHEN|OR|AND end=HOUR|CLOCK|DOTCLOCK half=AMPM)", time_before, [
        ("between 6:30 and 7:15 p.m.", "2021-11-24T18:30")]),
    Rule("24-hour time", "clock=CLOCK OCLOCK? zone=ZONE?", clock, [
        ("15:45 GMT", "2021-11-24T15:45Z"), ("16:00 JST", "2021-11-24T16:00")]),
    Rule("hour", "hour=HOUR half=AMPM zone=ZONE?", hour, [("5 p.m.", "2021-11-24T17:00"), ("9am", "2021-11-24T09:00"), ("9p.m.", "2021-11-24T21:00")]),
    Rule("o'clock", "hour=HOUR HYPHEN? OCLOCKWORD", hour, [("five o'clock", "2021-11-24T05:00")]),
    Rule("military time", "military=MILITARY OCLOCK", military, [("0530 hours", "2021-11-24T05:30")]),
    Rule("four digits and a zone", "number=MILITARY|YEAR zone=ZONE", zoned, [
        ("1900 GMT", "2021-11-24T19:00Z"), ("0155 BST", "2021-11-24T01:55")]),
    Rule("four digits before a zone", "number=MILITARY|YEAR (?=HYPHEN|OR|AND MILITARY|YEAR zone=ZONE)", zoned, [
        ("from 0700 to 2000 GMT", "2021-11-24T07:00Z")]),
    Rule("hour mark", "hourclock=HOURCLOCK zone=ZONE?", hour_mark, [("15 h 45", "T15:45")], "fr"),
    Rule("hour in the morning", f"{CLOCK}|HOUR OCLOCKWORD? IN THE part=DAYPART", clock_in, [
        ("4 in the morning", "2021-11-24T04:00"), ("2:30 in the afternoon", "2021-11-24T14:30")]),
    Rule("clock time at night", f"{CLOCK} AT part=DAYPART", clock_in, [("9:30 at night", "2021-11-24T21:30")]),
    Rule("o'clock at night", "clock=HOUR OCLOCKWORD AT part=DAYPART", clock_in, [
        ("11 o'clock at night", "2021-11-24T23:00")]),
    Rule("half past nine", "HALF PASTNOUN hour=HOUR", lambda hour: _time(hour, 30, None, ""), [
        ("half past nine", "2021-11-24T09:30")]),
    Rule("quarter past nine", "A? QUARTER PASTNOUN hour=HOUR", lambda hour: _time(hour, 15, None, ""), [
        ("a quarter past nine", "2021-11-24T09:15")]),
    Rule("quarter to nine", "A? QUARTER OR hour=HOUR", lambda hour: _time(hour - 1, 45, None, "") if hour else None, [
        ("a quarter to five", "2021-11-24T04:45")]),
    Rule("noon", "point=DAYPOINT zone=ZONE?", point, [
        ("noon", "2021-11-24T12:00"), ("noon GMT", "2021-11-24T12:00Z"), ("midnight local time", "2021-11-24T24:00")]),
    Rule("this morning", "THIS part=DAYPART", this_part, [("this morning", "2021-11-24TMO")]),
    Rule("overnight", "part=OVERNIGHT", text_part, [("overnight", "2021-11-24TNI")]),
    Rule("tonight", "part=TONIGHT", lambda part: replace(this_part(part), guard="today"), [("tonight", "2021-11-24TNI")]),
    Rule("last night", "LAST part=DAYPART", last_part, [("last night", "2021-11-23TNI")]),
    Rule("that afternoon", "THAT part=DAYPART", text_part, [("that afternoon", "2021-11-24TAF")]),
    Rule("the next morning", "THE step=PREVIOUS|NEXT part=DAYPART", text_part, [
        ("the next morning", "2021-11-25TMO")]),
    Rule("the morning", "THE part=DAYPART|TWILIGHT", lambda part: replace(text_part(part), guard="thepart"), [("the morning", "2021-11-24TMO")]),
    Rule("early in the morning", "EARLY IN THE part=DAYPART", text_part, [
        ("early in the morning", "2021-11-24TMO")]),
    Rule("mid-afternoon", "EARLY HYPHEN? part=DAYPART (?!UNITS? OF)", text_part, [("mid-afternoon", "2021-11-24TAF")]),
    Rule("at the end of the afternoon", "EARLY OF THE? part=DAYPART", text_part, [
        ("fin d'après-midi", "TAF")], "fr"),
    Rule("a whole night", "WHOLE part=DAYPART", text_part, [("toute la nuit", "TNI")], "fr"),
)  # fmt: skip
