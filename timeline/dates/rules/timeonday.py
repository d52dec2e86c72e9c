"""A time or part of a day, on its day: 10 p.m. Wednesday, yesterday morning, the night of 3 May."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules import clock


def time_on_day(time: Reading, day: Reading) -> Reading | None:
    """10 p.m. Wednesday, Tuesday evening, the morning of April 19."""
    if time.count or day.unit not in ("", "D") or day.time:
        return None
    return replace(day, type="TIME", time=time.time, confidence=min(day.confidence, 0.95))


def part_of_day(day: Reading, part: str = "", point: str = "") -> Reading | None:
    """Wednesday afternoon, yesterday noon."""
    if day.unit not in ("", "D") or day.time:
        return None
    return replace(day, type="TIME", time=f"T{part or point}", guard="")


def early_hours(early: str, hours: Reading, day: Reading | None = None, part: str = "") -> Reading | None:
    """The early hours, the early hours of Sunday, the late hours of Monday night."""
    part = part or clock.EDGES_OF_DAY.get(early, "")
    if hours.unit != "TH" or not part:
        return None
    return part_of_day(day, part) if day else clock.text_part(part)


def time_before_day(time: Reading, day: Reading, part: str = "") -> Reading | None:
    """7:20 a.m. in "at 7:20 a.m. on Christmas Day"; 22:30 in "at 10:30 on Monday night"."""
    time = replace(time, time=_in_half(time.time, part))
    return replace(time, inside=day, guard="") if day.unit in ("", "D") else None


def dawn_before_day(part: str, day: Reading) -> Reading | None:
    """Dawn in "at dawn on Monday"."""
    return time_before_day(clock.text_part(part), day)


def time_in_this_part(part: Reading, time: Reading | None = None, hour: int = 0) -> Reading | None:
    """9:30 last night, 1:15 this afternoon, 8 tonight."""
    if part.base != "publication" or part.time[1:2].isdigit() or (time is not None and time.count):
        return None
    if time is not None and time.guard != "clock":
        return replace(part, time=time.time)  # the half of the day is told: "1 a.m. last night"
    return replace(part, time=_in_half(time.time if time else f"T{hour:02d}:00", part.time[1:3]))


def _in_half(time: str, part: str) -> str:
    """A time of day in the half of it that its part says: ``T10:30`` in the ``NI`` (night) is ``T22:30``."""
    hour = int(time[1:3]) if time[1:3].isdigit() else 0
    return (
        f"T{hour + 12}{time[3:]}"
        if part not in ("", "MO") and (4 if part == "NI" else 0) < hour < 12
        else time
    )


def time_in_part(day: Reading, time: Reading) -> Reading | None:
    """Ce soir à 20 h; "le soir à 20 h" is of no one day."""
    return replace(day, time=time.time) if day.base == "publication" and time.base == "text" else None


# What a time can stand on.
DAYISH = "day=XWEEKDAY|XFULL|XMONTHDAY|XPERIODD|XHOLIDAY|XDAYOFMONTH"
RULES = (
    Rule("time day", f"time=XPARTOFDAY COMMA? {DAYISH}", time_on_day, [
        ("10 p.m. Wednesday", "2021-11-24T22:00"), ("noon Thursday", "2021-11-25T12:00")]),
    Rule("time of day", f"time=XPARTOFDAY OF {DAYISH}", time_on_day, [("the morning of April 19", "2021-04-19TMO")]),
    Rule("part of named day", f"THE? EARLY? part=DAYPART|TWILIGHT UNITS|XDURATION? OF {DAYISH}", part_of_day, [
        ("the early morning hours of April 19", "2021-04-19TMO")]),
    Rule("early hours of a day", f"THE? early=EARLY hours=XDURATION OF {DAYISH} part=DAYPART?", early_hours, [
        ("the early hours of Sunday", "2021-11-21TMO"), ("the early hours of Sunday morning", "2021-11-21TMO")]),
    Rule("the early hours", "THE early=EARLY hours=XDURATION (OF XPARTOFDAY)?", early_hours, [
        ("the early hours", "2021-11-24TMO"), ("the early hours of the morning", "2021-11-24TMO")]),
    Rule("dawn before day", f"part=TWILIGHT (?=COMMA? ON {DAYISH})", dawn_before_day, [
        ("at dawn on Monday", "2021-11-22TMO")]),
    Rule("at dawn", "part=TWILIGHT (?!HYPHEN)", lambda part: replace(clock.text_part(part), guard="twilight"), [
        ("the raid began at dawn", "2021-11-24TMO")]),
    Rule("day time", f"{DAYISH} COMMA? time=XPARTOFDAY", time_on_day, [("Wednesday 10 p.m.", "2021-11-24T22:00")]),
    Rule("day part", f"{DAYISH} EARLY? part=DAYPART|TWILIGHT", part_of_day, [
        ("Tuesday evening", "2021-11-23TEV"), ("yesterday morning", "2021-11-23TMO")]),
    Rule("part day", f"part=DAYPART|TWILIGHT {DAYISH}", part_of_day, [("dawn Friday", "2021-11-19TMO")]),
    Rule("time before day", f"time=XPARTOFDAY (?=COMMA? ON {DAYISH} part=DAYPART?)", time_before_day, [
        ("at 7:20 a.m. on Christmas Day", "2021-12-25T07:20")]),
    Rule("time in this part", "time=XPARTOFDAY part=XPARTOFDAY", time_in_this_part, [
        ("1:15 this afternoon", "2021-11-24T13:15"), ("9:30 last night", "2021-11-23T21:30"),
        ("10 p.m. tonight", "2021-11-24T22:00"), ("3:45 a.m. this morning", "2021-11-24T03:45"), ("2 a.m. tonight", "2021-11-24T02:00")]),
    Rule("hour in this part", "(?<=AT) hour=HOUR part=XPARTOFDAY", time_in_this_part, [
        ("at 8 tonight", "2021-11-24T20:00"), ("at 2 this morning", "2021-11-24T02:00")]),
    Rule("day at a time", f"{DAYISH} XWEEKDAY? DAYPART? COMMA? TIMEAT time=XPARTOFDAY", time_on_day, [
        ("samedi 24 juillet 1999 à 15 h 45", "1999-07-24T15:45")], "fr"),
    Rule("day, in its part", f"{DAYISH} IN|CONTRACTED part=DAYPART|TWILIGHT", part_of_day, [
        ("hier en soirée", "2021-11-23TEV")], "fr"),
    Rule("day, in the part", f"{DAYISH} IN? time=XPARTOFDAY", time_on_day, [
        ("hier dans la soirée", "2021-11-23TEV"), ("lundi en fin de matinée", "2021-11-22TMO")], "fr"),
    Rule("in a part of a day", "(?<=DURINGPART|ATTHE) part=DAYPART|TWILIGHT (?!OF)", lambda part: replace(
        clock.text_part(part), guard="thepart"), [("en soirée", "TEV")], "fr"),
    Rule("part of this day at a time", "day=XPARTOFDAY COMMA? TIMEAT time=XPARTOFDAY", time_in_part, [
        ("ce soir à 20 h", "2021-11-24T20:00")], "fr"),
    Rule("night between days", f"time=XPARTOFDAY OF {DAYISH} OR|AND XWEEKDAY|XMONTHDAY|XFULL", time_on_day, [
        ("la nuit de lundi à mardi", "2021-11-22TNI")], "fr"),
)  # fmt: skip
