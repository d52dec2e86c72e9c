"""Expressions made of two readings: a month of last year, the week of a date, a quarter compared, a length bounded."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules.timeonday import DAYISH

# What may be told after a number of each unit: "two years, three months".
UNITS_BELOW = {"Y": ("M", "W", "D"), "M": ("W", "D"), "W": ("D",), "D": ("TH",), "TH": ("TM",), "TM": ("TS",)}


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
    if not duration.count or duration.base == "text":
        return None
    return replace(duration, mod=mod or None, guard="exceeding" if mod == "MORE_THAN" else "")


def added(larger: Reading, smaller: Reading) -> Reading | None:
    """Two years and three months, 4 hours 48 minutes: each unit with the next below it."""
    counts = (larger.count, smaller.count)
    if (
        smaller.unit not in UNITS_BELOW.get(larger.unit, ())
        or not all(counts)
        or any(each % 1 for each in counts)
    ):
        return None
    rest = smaller.value.removeprefix("P")
    rest = rest.removeprefix("T") if larger.unit.startswith("T") else rest
    return replace(larger, value=larger.value + rest, guard="")


def window(duration: Reading) -> Reading:
    """The past two months, the next few days: still a length. In "to last six weeks" it is the verb's."""
    return replace(duration, base="text", guard="noverb")


def first_of_them(duration: Reading) -> Reading | None:
    """The first nine months; "the third day-long strike" is none, nor "le troisième mois" ("mois" is also plural)."""
    return window(duration) if duration.count != 1 and not duration.guard else None


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


def weekend_of(day: Reading) -> Reading:
    """Le week-end du 14 août, le week-end de Pâques."""
    return Reading("offset", unit="W", count=0, inside=day, grain="WE", confidence=0.9)


YEARLY = "XPERIODY|XYEAR"
RULES = (
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
    Rule("nearly forty years", "mod=APPROX duration=XDURATION (?!ORSO? AGO|AFTERWARDS)", about, [
        ("more than four hours", "PT4H"), ("nearly an hour", "PT1H"), ("lower than a yr", "P1Y"), ("Barely a year", "P1Y")]),
    Rule("hours and minutes told apart", "larger=XDURATION AND|COMMA? smaller=XDURATION", added, [
        ("4 hours and 48 minutes", "PT4H48M"), ("two years, three months", "P2Y3M"), ("1 hour 20 minutes", "PT1H20M"),
        ("a day and four hours", "P1DT4H")]),
    Rule("the past two months", "(?!PREVIOUS) THE? LAST|NEXT|PREVIOUS|LATEST duration=XDURATION", window, [
        ("the past two months", "P2M"), ("last five years", "P5Y"), ("the next two weeks", "P2W"),
        ("the next few days", "PXD"), ("the past few weeks", "PXW")]),
    Rule("the first nine months", "THE? ORDINAL duration=XDURATION (?!HYPHEN)", first_of_them, [("the first nine months", "P9M")]),
    Rule("a three-year period", "A|THE|THAT|THIS? duration=XDURATION PERIOD", window, [
        ("a three-year period", "P3Y"), ("the same 28-day period", "P28D")]),
    Rule("first month of a range", "part=XMONTH|XDIVISION (?=HYPHEN|OR|AND EARLY? end=XFULL|XYEARMONTH|XINSIDE)", range_start, [
        ("July to November 2020", "2020-07")]),
    Rule("first month of a range of last year", "part=XMONTH|XDIVISION (?=HYPHEN|OR|AND EARLY? XMONTH|XDIVISION OF? end=XPERIODY|XYEAR)", range_start, [
        ("between July and November of last year", "2020-07")]),
    Rule("the year-ago third quarter", "THE? UNIT HYPHEN step=AGO|AFTERWARDS part=XDIVISION", year_ago_part, [
        ("the year-ago third quarter", "2020-Q3")]),
    Rule("Easter week", "THE? day=XHOLIDAY unit=UNIT|WEEKEND OF? year=XYEAR?", around_holiday, [
        ("the Labor Day weekend", "2021-W35-WE"), ("Easter week", "2022-W15"), ("Thanksgiving weekend", "2021-W47-WE")]),
    Rule("the week of", "THE? unit=UNIT OF day=XMONTHDAY|XFULL|XHOLIDAY", week_of, [("the week of March 6, 2000", "2000-W10")]),
    Rule("article and date", "DAYARTICLE|THIS date=XMONTHDAY|XFULL|XDAYOFMONTH", lambda date: date, [
        ("le mardi 5 juin 2007", "2007-06-05")], "fr"),
    Rule("the whole of a day", f"THE|WHOLE? DAYSPAN OF {DAYISH}", lambda day: day, [
        ("la journée de lundi", "2021-11-22")], "fr"),
    Rule("weekend of a day", "THE? WEEKEND OF|SOME day=XMONTHDAY|XFULL|XHOLIDAY (AND XMONTHDAY|XFULL)?", weekend_of, [
        ("le week-end du 14 août", "2021-W32-WE")], "fr"),
    Rule("deictic day and its weekday", "day=XPERIODD XWEEKDAY", lambda day: day, [
        ("hier mardi", "2021-11-23")], "fr"),
)  # fmt: skip
