"""Dates counted from another day: deictic days, weekdays, whole periods."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules.durations import period_value


def deictic(step: int) -> Reading:
    """Today, yesterday, tomorrow."""
    return Reading("period", unit="D", count=step, guard="today" if step == 0 else "", confidence=0.95)


def day_beyond(step: int, deictic: int, unit: str) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    return Reading("period", unit="D", count=deictic + step) if unit == "D" and step * deictic > 0 else None


def weekday(weekday: int) -> Reading:
    """Wednesday: tense and context say which."""
    return Reading("weekday", weekday=weekday, guard="weekday", confidence=0.85)


def last_weekday(weekday: int) -> Reading:
    """Last Friday."""
    return Reading("weekday", weekday=weekday, side="last", confidence=0.9)


def next_weekday(weekday: int) -> Reading:
    """Next Friday, this coming Sunday."""
    return Reading("weekday", weekday=weekday, side="next", confidence=0.85)


def this_weekday(weekday: int) -> Reading:
    """This Friday: of the week at hand."""
    return Reading("weekday", weekday=weekday, side="this", confidence=0.85)


def text_weekday(weekday: int, step: int = 1) -> Reading:
    """The following Friday, the previous Friday: from the time of the text."""
    side: Literal["next", "last"] = "next" if step > 0 else "last"
    return Reading("weekday", weekday=weekday, side=side, base="text", confidence=0.8)


def last_month(month: int) -> Reading:
    """Last December."""
    return Reading("month", month=month, side="last", confidence=0.95)


def next_month(month: int) -> Reading:
    """Next March."""
    return Reading("month", month=month, side="next", confidence=0.95)


def this_month(month: int) -> Reading:
    """This September."""
    return Reading("month", month=month, side="this", confidence=0.9)


def text_month(month: int, step: int = 0) -> Reading:
    """That June, the previous March."""
    side: Literal["next", "last", ""] = "next" if step > 0 else "last" if step < 0 else ""
    return Reading("month", month=month, side=side, base="text", confidence=0.8)


def period(unit: str, step: int = 0) -> Reading | None:
    """Last week, this year, next quarter: counted from the publication date."""
    if unit.startswith("T"):
        return Reading("reference", value="PRESENT_REF") if step == 0 else None
    if unit == "E" and step < 0:
        return Reading("duration", "DURATION", value="P10Y", unit="Y", count=10, base="text")
    if unit == "D" and step == 0:
        return Reading("period", unit="D", base="text", confidence=0.6)
    return Reading("period", unit=unit, count=step, confidence=0.95)


def text_period(unit: str, step: int = 0) -> Reading | None:
    """The following week, the previous quarter: counted from the time of the text."""
    return (
        None
        if unit.startswith("T")
        else Reading("period", unit=unit, count=step, base="text", confidence=0.8)
    )


def next_decade(unit: str) -> Reading | None:
    """The next decade: the ten years to come, as "the last decade" are those that went."""
    return period("E", -1) if unit == "E" else None


def that_period(unit: str) -> Reading | None:
    """That year, that week: the one just mentioned, if only as a bound ("by 1940")."""
    made = text_period(unit)
    return replace(made, base="mention") if made and unit in ("Y", "E", "C") else made


def the_period(unit: str) -> Reading | None:
    """The quarter, the week: the one that the text is at."""
    if unit not in ("W", "M", "Y", "Q", "WE"):
        return None
    return Reading("period", unit=unit, base="text", guard="theperiod", confidence=0.5)


def accounting_year(unit: str) -> Reading | None:
    """The year ended 31 December, the year to March: a length, its end told by what follows."""
    if unit not in ("W", "M", "Y"):
        return None
    return Reading("duration", "DURATION", value=f"P1{unit}", unit=unit, count=1, base="text")


def period_end(unit: str, edge: str) -> Reading | None:
    """Year's end, month-end: of the one that the text is at."""
    if edge != "END" or unit not in ("W", "M", "Y"):
        return None
    return Reading("period", unit=unit, mod=edge, base="text", confidence=0.7)


def latest(unit: str) -> Reading:
    """The latest quarter, the latest period of a company's accounts."""
    return Reading("period", unit="Q", side="last", base="text", confidence=0.6)


def year_ago_period(step: int) -> Reading:
    """The year-earlier quarter: a year before the period that the text is at."""
    return Reading("offset", unit="Y", count=step, base="text", grain="Q", confidence=0.8)


def year_ago(step: int) -> Reading:
    """Year-earlier: a year before the time that the text is at."""
    return Reading("offset", unit="Y", count=step, base="text", confidence=0.7)


def neighbour(step: int) -> Reading:
    """La veille, le lendemain: of the day that the text is at."""
    return Reading("period", unit="D", count=step, base="text", confidence=0.8)


def part_of_period(unit: str, mod: str, step: int = 0) -> Reading | None:
    """En fin d'année, en début de semaine prochaine."""
    if unit not in ("W", "M", "Y"):
        return None
    return Reading("period", unit=unit, count=step, mod=mod, confidence=0.8)


PERIOD = "unit=UNIT|QUARTER|WEEKEND"
RULES = (
    Rule("yesterday", "step=DEICTICDAY", deictic, [("yesterday", "2021-11-23"), ("tomorrow", "2021-11-25")]),
    Rule("the day before yesterday", "THE? unit=UNIT step=BESIDE deictic=DEICTICDAY", day_beyond, [
        ("the day before yesterday", "2021-11-22"), ("the day after tomorrow", "2021-11-26")]),
    Rule("weekday, abbreviated", "weekday=WEEKDAYABBR", lambda weekday: Reading(
        "weekday", weekday=weekday, guard="weekdayabbr", confidence=0.7), [("Mon.", "2021-11-22")]),
    Rule("weekday", "weekday=WEEKDAY", weekday, [("Monday", "2021-11-22")]),
    Rule("last weekday", "THIS? LAST weekday=WEEKDAY (?!OF|IN MONTH)", last_weekday, [("last Friday", "2021-11-19")]),
    Rule("next weekday", "THIS? NEXT weekday=WEEKDAY", next_weekday, [("this coming Sunday", "2021-11-28")]),
    Rule("this weekday", "THIS weekday=WEEKDAY", this_weekday, [("this Friday", "2021-11-26")]),
    Rule("the following weekday", "THE step=PREVIOUS|NEXT weekday=WEEKDAY", text_weekday, [
        ("the following Friday", "2021-11-26"), ("the previous Friday", "2021-11-19"), ("the coming Friday", "2021-11-26")]),
    Rule("last month name", "THIS? LAST month=MONTH", last_month, [("last December", "2020-12"), ("final December", "2020-12")]),
    Rule("next month name", "THIS? NEXT month=MONTH", next_month, [("next March", "2022-03")]),
    Rule("this month name", "THIS month=MONTH", this_month, [("this September", "2021-09")]),
    Rule("that month name", "THAT month=MONTH", text_month, [("that June", "2021-06")]),
    Rule("the previous month name", "THE step=PREVIOUS month=MONTH", text_month, [
        ("the previous March", "2021-03")]),
    Rule("the next month name", "THE step=NEXT month=MONTH", text_month, [("the coming March", "2022-03")]),
    Rule("the past year", "THE PASTNOUN unit=UNIT|QUARTER", lambda unit: Reading(
        "duration", "DURATION", value=period_value(1, unit), unit=unit, count=1, base="text"), [("the past year", "P1Y")]),
    Rule("last week", f"THE? step=LAST FISCAL? {PERIOD} (?!OF)", period, [
        ("last week", "2021-W46"), ("last year", "2020"), ("final week", "2021-W46"), ("last weekend", "2021-W46-WE"),
        ("last month", "2021-10"), ("last quarter", "2021-Q3"), ("last century", "19")]),
    Rule("this past week", f"THIS step=LAST {PERIOD}", period, [("this past weekend", "2021-W46-WE")]),
    Rule("this coming weekend", "THIS|THE NEXT unit=WEEKEND", period, [("this coming weekend", "2021-W47-WE")]),
    Rule("this coming week", "THIS step=NEXT unit=UNIT", period, [("this coming week", "2021-W48")]),
    Rule("next week", f"step=NEXT FISCAL? {PERIOD}", period, [("next week", "2021-W48"), ("next year", "2022")]),
    Rule("this week", f"THE? THIS FISCAL? MORE? {PERIOD}", period, [
        ("this week", "2021-W47"), ("this month", "2021-11"), ("the current year", "2021")]),
    Rule("the next decade", "(?<!OF) THE NEXT unit=UNIT", next_decade, [("the next decade", "P10Y")]),
    Rule("the next day", f"THE step=NEXT|PREVIOUS FISCAL? {PERIOD}", text_period, [
        ("the next day", "2021-11-25"), ("the previous fiscal year", "2020")]),
    Rule("the day following", "THE unit=UNIT step=PREVIOUS", text_period, [
        ("the day following", "2021-11-25")]),
    Rule("that year", f"THE? THAT {PERIOD}", that_period, [("that year", "2021")]),
    Rule("the latest quarter", "THE? LATEST unit=QUARTER|PERIOD", latest, [("the latest quarter", "2021-Q3")]),
    Rule("the year ended", "THE FISCAL? MORE? unit=UNIT (?=ENDED)", accounting_year, [
        ("the year ended March 31", "P1Y")]),
    Rule("the year to March", "THE FISCAL? unit=UNIT (?=OR MONTH)", accounting_year, [
        ("the year to March", "P1Y")]),
    Rule("the quarter", "THE FISCAL? MORE? unit=QUARTER|WEEKEND (?!HYPHEN|OF)", the_period, [("the weekend", "2021-W46-WE")]),
    Rule("the year at hand", "THE FISCAL? MORE? unit=UNIT (?!HYPHEN|OF|BESIDE)", the_period, [("the year", "2021")]),
    Rule("the year-earlier quarter", "THE? FISCAL? UNIT HYPHEN step=AGO|AFTERWARDS QUARTER|PERIOD", year_ago_period, [
        ("the year-earlier quarter", "2020-Q3"), ("the year-ago period", "2020-Q3")]),
    Rule("year-earlier", "UNIT HYPHEN step=AGO|AFTERWARDS (?!FISCAL? ORDINAL|SECOND)", year_ago, [
        ("year-earlier profit", "2020")]),
    Rule("year's end", "THE? unit=UNIT POSS? HYPHEN? edge=EDGE", period_end, [
        ("year's end", "2021"), ("month-end", "2021-11"), ("the year-end", "2021")]),
    Rule("turn of the century", "THE? TURN OF THE UNIT", lambda: Reading(
        "decadename", value="0", mod="APPROX", confidence=0.6), [("the turn of the century", "200")]),
    Rule("the day beside", "THE? step=NEIGHBOURDAY (?!OF)", neighbour, [
        ("la veille", "2021-11-23"), ("le lendemain", "2021-11-25")], "fr"),
    Rule("at the end of a year", "(?<=IN) mod=EARLY OF unit=UNIT step=SHIFTAFTER? (?!OF|MONTH)", part_of_period, [
        ("en fin d'année", "2021")], "fr"),
    Rule("the period after a contraction", f"(?<=CONTRACTED) {PERIOD} (?!HYPHEN|OF)", the_period, [
        ("au cours du mois", "2021-11")], "fr"),
)  # fmt: skip
