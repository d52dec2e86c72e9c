"""Expressions made of two readings: a time on a day, a month of a year told by another, a distance from now."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading

# Units whose neighbour of a date is told: "the day before", "the week after".
BESIDE = ("D", "W", "M", "Y")


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


def weekday_date(weekday: Reading, day: Reading) -> Reading:
    """This coming Sunday, March eighth."""
    return replace(day, weekday=weekday.weekday)


def year_season(year: Reading, part: Reading) -> Reading:
    """The 2014 summer; not "the 2014 Summer Games"."""
    return replace(part, inside=year, guard="season")


def inside(part: Reading, period: Reading) -> Reading:
    """June last year, the third quarter of this year, next year's first quarter, Wednesday of last week."""
    return replace(
        part,
        inside=period,
        side="",
        base=period.base,
        guard="",
        confidence=min(part.confidence, period.confidence),
    )


def about(duration: Reading, mod: str) -> Reading | None:
    """Nearly forty years, at least 20 more years. What is not counted is not approximate: "over several years"."""
    return (
        replace(duration, mod=mod or None, guard="") if duration.count and duration.base != "text" else None
    )


def window(duration: Reading) -> Reading:
    """The past two months, the next few days: still a length. In "to last six weeks" it is the verb's."""
    return replace(duration, base="text", guard="noverb")


def first_of_them(duration: Reading) -> Reading | None:
    """The first nine months; "the third day-long strike" is none, nor "le troisième mois" ("mois" is also plural)."""
    return window(duration) if duration.count != 1 and duration.guard != "bareunits" else None


def offset(duration: Reading, step: int, mod: str | None = None, so: str | None = None) -> Reading | None:
    """Three years ago, ten days from now: from the publication date."""
    if not duration.count:
        return Reading("reference", value="PAST_REF" if step < 0 else "FUTURE_REF")
    return Reading(
        "offset", unit=duration.unit, count=step * duration.count, mod=mod or so or None, confidence=0.9
    )


def offset_within(duration: Reading, step: int, period: Reading) -> Reading | None:
    """A year ago today, two years ago this month: as exact as the period is."""
    if not duration.count or period.count:
        return None
    return Reading(
        "offset",
        unit=duration.unit,
        count=step * duration.count,
        inside=period,
        grain=period.unit,
        confidence=0.95,
    )


def to_the_day(duration: Reading, step: int, day: Reading | None = None) -> Reading | None:
    """A year ago to the day, two years to the day after 3 May 2014."""
    if not duration.count:
        return None
    inside = day or Reading("period", unit="D")
    return Reading(
        "offset", unit=duration.unit, count=step * duration.count, inside=inside, grain="D", confidence=0.95
    )


def range_start(part: Reading, end: Reading) -> Reading | None:
    """July in "between July and November of last year": the year stands at the end of the range."""
    if part.inside is not None or part.side:
        return None
    year: Reading | None = end.inside or end
    if end.kind == "value" and len(end.value.removeprefix("BC")) > 4:
        first = int(end.value[:4]) if end.value[:4].isdigit() else 0
        end_month = int(end.value[5:7]) if end.value[5:7].isdigit() else 0
        year = Reading("value", value=f"{first - (part.month > end_month > 0):04d}") if first else None
    return year and replace(part, inside=year, guard="", confidence=0.95)


def time_before_day(time: Reading, day: Reading, part: str = "") -> Reading | None:
    """7:20 a.m. in "at 7:20 a.m. on Christmas Day"; 22:30 in "at 10:30 on Monday night"."""
    hour = int(time.time[1:3]) if time.time[1:3].isdigit() else 0
    if part and part != "MO" and (4 if part == "NI" else 0) < hour < 12:
        time = replace(time, time=f"T{hour + 12}{time.time[3:]}")
    return replace(time, inside=day, guard="") if day.unit in ("", "D") else None


def text_offset(
    duration: Reading, step: int, mod: str | None = None, so: str | None = None
) -> Reading | None:
    """Two days later, a year earlier: from the time of the text."""
    made = offset(duration, step, mod, so)
    return made and replace(made, base="text", guard="adverb", confidence=0.8)


def offset_from(duration: Reading, step: int, day: Reading) -> Reading | None:
    """Two weeks before Christmas, a day after 3 May."""
    if not duration.count:
        return None
    grain = "D" if duration.unit in ("D", "W") else ""
    return Reading(
        "offset", unit=duration.unit, count=step * duration.count, inside=day, grain=grain, confidence=0.8
    )


def week_from(duration: Reading, day: Reading) -> Reading | None:
    """A week from Monday, two days from Friday: the Monday to come."""
    if duration.unit not in ("D", "W") or not duration.count:
        return None
    return offset_from(duration, 1, replace(day, side=day.side or "next") if day.kind == "weekday" else day)


def day_beside(unit: str, step: int, day: Reading) -> Reading | None:
    """The day before last Tuesday, the week after Easter."""
    return Reading("offset", unit=unit, count=step, inside=day, confidence=0.8) if unit in BESIDE else None


def day_before(unit: str, step: int) -> Reading | None:
    """The day before, where the sentence or clause ends: from the time of the text."""
    if unit not in BESIDE:
        return None
    return Reading("period", unit=unit, count=step, base="text", guard="adverb", confidence=0.7)


def around_holiday(unit: str, day: Reading, year: Reading | None = None) -> Reading | None:
    """Easter week, Christmas week 2018, the Labor Day weekend: of a holiday on a Monday the weekend before it."""
    if unit not in ("W", "WE"):
        return None
    whole = inside(day, year) if year else day
    count = -1 if unit == "WE" else 0
    return Reading("offset", unit="D", count=count, inside=whole, grain=unit, confidence=0.9)


def week_of(unit: str, day: Reading) -> Reading | None:
    """The week of March 6."""
    return Reading("offset", unit="W", count=0, inside=day, confidence=0.9) if unit == "W" else None


def year_ago_part(part: Reading, step: int) -> Reading:
    """The year-ago third quarter."""
    return replace(part, inside=Reading("period", unit="Y", count=step))


def year_quarter(period: Reading, quarter: str | Reading = "") -> Reading | None:
    """The 1988 quarter, the same period last year: the part of that year that the text reports on."""
    value = "QX" if quarter else "X"
    return Reading("division", value=value, inside=period, base="text", confidence=0.7)


def compared_quarter(duration: Reading, step: int, quarter: Reading | None = None) -> Reading | None:
    """The quarter a year ago, the same period a year earlier: a year before the one that the text reports on."""
    if duration.value != "P1Y":
        return None
    return year_quarter(Reading("period", unit="Y", count=step), quarter or "")


DAYISH = "day=XWEEKDAY|XFULL|XMONTHDAY|XPERIODD|XHOLIDAY|XDAYOFMONTH"
YEARLY = "XPERIODY|XYEAR"
RULES = (
    Rule("time day", f"time=XPARTOFDAY COMMA? {DAYISH}", time_on_day, [
        ("10 p.m. Wednesday", "2021-11-24T22:00"), ("noon Thursday", "2021-11-25T12:00")]),
    Rule("time of day", f"time=XPARTOFDAY OF {DAYISH}", time_on_day, [("the morning of April 19", "2021-04-19TMO")]),
    Rule("part of named day", f"THE? EARLY? part=DAYPART|TWILIGHT UNITS|XDURATION? OF {DAYISH}", part_of_day, [
        ("the early morning hours of April 19", "2021-04-19TMO")]),
    Rule("day time", f"{DAYISH} COMMA? time=XPARTOFDAY", time_on_day, [("Wednesday 10 p.m.", "2021-11-24T22:00")]),
    Rule("day part", f"{DAYISH} EARLY? part=DAYPART|TWILIGHT", part_of_day, [
        ("Tuesday evening", "2021-11-23TEV"), ("yesterday morning", "2021-11-23TMO")]),
    Rule("part day", f"part=DAYPART|TWILIGHT {DAYISH}", part_of_day, [
        ("dawn Friday", "2021-11-19TMO")]),
    Rule("weekday date", "weekday=XWEEKDAY COMMA? THE? day=XMONTHDAY|XFULL|XDAYOFMONTH", weekday_date, [
        ("this coming Sunday, November 28", "2021-11-28")]),
    Rule("year season", "THE? year=XYEAR HYPHEN? part=XDIVISION", year_season, [("2014 summer", "2014-SU")]),
    Rule("month of last year", f"part=XMONTH|XDIVISION|XHOLIDAY OF? COMMA? IN? period={YEARLY}", inside, [
        ("June last year", "2020-06"), ("November 15 this year", "2021-11-15"),
        ("the third quarter of last year", "2020-Q3")]),
    Rule("last year's quarter", f"period={YEARLY} POSS? part=XMONTH|XDIVISION", inside, [
        ("last year's third quarter", "2020-Q3")]),
    Rule("the 1st of next month", "part=XDAYOFMONTH OF period=XPERIODM", lambda part, period: replace(
        part, inside=period, guard="", confidence=0.9), [("the 1st of next month", "2021-12-01")]),
    Rule("a week from Monday", f"duration=XDURATION FROM {DAYISH}", week_from, [("a week from Saturday", "2021-12-04")]),
    Rule("weekday of last week", "part=XWEEKDAY OF? period=XPERIODW", inside, [("Wednesday last week", "2021-11-17")]),
    Rule("the 1988 quarter", "THE? period=XYEAR|XPERIODY POSS? quarter=QUARTER", year_quarter, [
        ("the 1988 quarter", "1988-QX")]),
    Rule("the 1988 period", "THE? period=XYEAR|XPERIODY POSS? PERIOD", year_quarter, [
        ("the 1988 period", "1988")]),
    Rule("the quarter a year ago", "quarter=XPERIODQ duration=XDURATION step=AGO|AFTERWARDS", compared_quarter, [
        ("the quarter a year ago", "2020-QX")]),
    Rule("the same period a year ago", "THE? FISCAL|THAT PERIOD duration=XDURATION step=AGO|AFTERWARDS", compared_quarter, [
        ("the same period a year ago", "2020")]),
    Rule("the same quarter last year", f"quarter=XPERIODQ OF? IN? period={YEARLY}", year_quarter, [
        ("the same quarter last year", "2020-QX")]),
    Rule("the same quarter of last year", f"THE? FISCAL|THAT quarter=QUARTER OF period={YEARLY}", year_quarter, [
        ("the corresponding quarter of 2014", "2014-QX")]),
    Rule("the same period last year", f"THE? FISCAL|THAT PERIOD OF? IN? period={YEARLY}", year_quarter, [
        ("the same period last year", "2020"), ("the corresponding period of 2014", "2014")]),
    Rule("nearly forty years", "mod=APPROX duration=XDURATION", about, [
        ("more than four hours", "PT4H"), ("nearly an hour", "PT1H"), ("lower than a yr", "P1Y"), ("Barely a year", "P1Y")]),
    Rule("the past two months", "THE? LAST|NEXT|PREVIOUS|LATEST duration=XDURATION", window, [
        ("the past two months", "P2M"), ("last five years", "P5Y"), ("the next two weeks", "P2W"),
        ("the next few days", "PXD"), ("the past few weeks", "PXW")]),
    Rule("the first nine months", "THE? ORDINAL duration=XDURATION (?!HYPHEN)", first_of_them, [("the first nine months", "P9M")]),
    Rule("a three-year period", "A|THE|THAT|THIS? duration=XDURATION PERIOD", window, [
        ("a three-year period", "P3Y"), ("the same 28-day period", "P28D")]),
    Rule("years ago", "mod=APPROX? duration=XDURATION so=ORSO? step=AGO", offset, [
        ("two years ago", "2019"), ("about two years ago", "2019"), ("ten days ago", "2021-11-14"), ("a month ago", "2021-10"), ("six weeks ago", "2021-W41"),
        ("a week or so ago", "2021-W46")]),
    Rule("a year ago today", "duration=XDURATION step=AGO period=XPERIODD|XPERIODM|XPERIODW", offset_within, [
        ("a year ago today", "2020-11-24"), ("two years ago this month", "2019-11")]),
    Rule("a year ago to the day", "duration=XDURATION step=AGO OR THE UNIT", to_the_day, [
        ("a year ago to the day", "2020-11-24")]),
    Rule("two years to the day after", "duration=XDURATION OR THE UNIT step=BESIDE day=DATE", to_the_day, [
        ("two years to the day after 3 May 2014", "2016-05-03")]),
    Rule("three weeks after that", "duration=XDURATION step=BESIDE THAT", text_offset, [
        ("three weeks after that", "2021-W50")]),
    Rule("first month of a range", "part=XMONTH|XDIVISION (?=HYPHEN|OR|AND EARLY? end=XFULL|XYEARMONTH|XINSIDE)", range_start, [
        ("July to November 2020", "2020-07")]),
    Rule("first month of a range of last year", "part=XMONTH|XDIVISION (?=HYPHEN|OR|AND EARLY? XMONTH|XDIVISION OF? end=XPERIODY|XYEAR)", range_start, [
        ("between July and November of last year", "2020-07")]),
    Rule("time before day", f"time=XPARTOFDAY (?=COMMA? ON {DAYISH} part=DAYPART?)", time_before_day, [
        ("at 7:20 a.m. on Christmas Day", "2021-12-25T07:20")]),
    Rule("years from now", "duration=XDURATION step=FROMNOW", offset, [("two years from now", "2023")]),
    Rule("in years' time", "IN duration=XDURATION POSS? TIMEWORD", lambda duration: offset(duration, 1), [
        ("in two years' time", "2023")]),
    Rule("years later", "mod=APPROX? duration=XDURATION so=ORSO? step=AFTERWARDS", text_offset, [("two days later", "2021-11-26")]),
    Rule("days after date", "duration=XDURATION step=BESIDE THE? day=DATE", offset_from, [
        ("two weeks before Christmas", "2021-12-11"), ("a day after 3 May 2014", "2014-05-04")]),
    Rule("the day before date", "THE? unit=UNIT step=BESIDE day=DATE", day_beside, [
        ("day before last Tuesday", "2021-11-22")]),
    Rule("the day before", "THE unit=UNIT step=BESIDE", day_before, [
        ("the day before", "2021-11-23")]),
    Rule("two days before", "duration=XDURATION step=BESIDE", text_offset, [
        ("two days before", "2021-11-22")]),
    Rule("the year-ago third quarter", "THE? UNIT HYPHEN step=AGO|AFTERWARDS part=XDIVISION", year_ago_part, [
        ("the year-ago third quarter", "2020-Q3")]),
    Rule("Easter week", "THE? day=XHOLIDAY unit=UNIT|WEEKEND OF? year=XYEAR?", around_holiday, [
        ("the Labor Day weekend", "2021-W35-WE"), ("Easter week", "2022-W15"), ("Thanksgiving weekend", "2021-W47-WE")]),
    Rule("the week of", "THE? unit=UNIT OF day=XMONTHDAY|XFULL|XHOLIDAY", week_of, [("the week of March 6, 2000", "2000-W10")]),
)  # fmt: skip
