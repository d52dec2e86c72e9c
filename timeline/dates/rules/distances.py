"""Distances from now, from the time of the text or from a date: two years ago, three days later, a week after Easter."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules.timeonday import DAYISH

# So many units away is farther than any calendar reaches: "65 million years ago".
BEYOND_CALENDARS = 100_000
# Units whose neighbour of a date is told: "the day before", "the week after".
BESIDE = ("D", "W", "M", "Y")


def offset(duration: Reading, step: int, mod: str | None = None, so: str | None = None) -> Reading | None:
    """Three years ago, ten days from now: from the publication date."""
    if not duration.count or duration.count >= BEYOND_CALENDARS:
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


def week_on(duration: Reading, day: Reading) -> Reading | None:
    """A week today, a week tomorrow, as the British say it."""
    return week_from(duration, day) if duration.unit == "W" and day.count >= 0 and not day.time else None


def day_beside(unit: str, step: int, day: Reading) -> Reading | None:
    """The day before last Tuesday, the week after Easter."""
    return Reading("offset", unit=unit, count=step, inside=day, confidence=0.8) if unit in BESIDE else None


def day_before(unit: str, step: int) -> Reading | None:
    """The day before, where the sentence or clause ends: from the time of the text."""
    if unit not in BESIDE:
        return None
    return Reading("period", unit=unit, count=step, base="text", guard="adverb", confidence=0.7)


RULES = (
    Rule("a week from Monday", f"duration=XDURATION FROM {DAYISH}", week_from, [("a week from Saturday", "2021-12-04")]),
    Rule("a week tomorrow", "duration=XDURATION day=XPERIODD", week_on, [("a week tomorrow", "2021-12-02")]),
    Rule("a week on Sunday", "duration=XDURATION ON day=XWEEKDAY", week_on, [("a week on Sunday", "2021-12-05")]),
    Rule("years ago", "duration=XDURATION so=ORSO? step=AGO", offset, [
        ("two years ago", "2019"), ("ten days ago", "2021-11-14"), ("a month ago", "2021-10"), ("six weeks ago", "2021-W41"),
        ("a week or so ago", "2021-W46")]),
    Rule("a year ago today", "duration=XDURATION step=AGO period=XPERIODD|XPERIODM|XPERIODW", offset_within, [
        ("a year ago today", "2020-11-24"), ("two years ago this month", "2019-11")]),
    Rule("a year ago to the day", "duration=XDURATION step=AGO OR THE UNIT", to_the_day, [
        ("a year ago to the day", "2020-11-24")]),
    Rule("two years to the day after", "duration=XDURATION OR THE UNIT step=BESIDE day=DATE", to_the_day, [
        ("two years to the day after 3 May 2014", "2016-05-03")]),
    Rule("three weeks after that", "duration=XDURATION step=BESIDE THAT", text_offset, [
        ("three weeks after that", "2021-W50")]),
    Rule("years from now", "duration=XDURATION step=FROMNOW", offset, [("two years from now", "2023")]),
    Rule("in years' time", "IN duration=XDURATION POSS? TIMEWORD", lambda duration: offset(duration, 1), [
        ("in two years' time", "2023")]),
    Rule("years later", "duration=XDURATION so=ORSO? step=AFTERWARDS", text_offset, [("two days later", "2021-11-26")]),
    Rule("days after date", "duration=XDURATION step=BESIDE (?!THE XYEAR) THE? day=DATE", offset_from, [
        ("two weeks before Christmas", "2021-12-11"), ("a day after 3 May 2014", "2014-05-04")]),
    Rule("the day before date", "THE? unit=UNIT step=BESIDE day=DATE", day_beside, [
        ("day before last Tuesday", "2021-11-22")]),
    Rule("the day before", "THE unit=UNIT step=BESIDE", day_before, [("the day before", "2021-11-23")]),
    Rule("two days before", "duration=XDURATION step=BESIDE", text_offset, [("two days before", "2021-11-22")]),
    Rule("the day beside a date", "THE? step=NEIGHBOURDAY OF THE? day=DATE", lambda step, day: Reading(
        "offset", unit="D", count=step, inside=day, confidence=0.8), [("la veille du 3 mai 2014", "2014-05-02")], "fr"),
)  # fmt: skip
