"""Times that come again: every Monday, twice a year, daily. A set never dates an event."""

from __future__ import annotations

from timeline.dates.grammar import Rule
from timeline.dates.plausibility import is_day
from timeline.dates.reading import Reading
from timeline.dates.rules.durations import period_value


def every_unit(unit: str, count: float | str = 1) -> Reading:
    """Every day, each year, every two weeks, per month."""
    return Reading("set", "SET", value=period_value(count, unit), confidence=0.9)


def every_weekday(weekday: int, part: str = "") -> Reading:
    """Every Monday, Tuesday nights."""
    return Reading("set", "SET", value=f"XXXX-WXX-{weekday}{'T' + part if part else ''}", confidence=0.9)


def every_month(month: int) -> Reading:
    """Each July."""
    return Reading("set", "SET", value=f"XXXX-{month:02d}", confidence=0.9)


def every_day_of_year(month: int, day: int) -> Reading | None:
    """Every 14 July."""
    return (
        Reading("set", "SET", value=f"XXXX-{month:02d}-{day:02d}", confidence=0.9)
        if is_day(2000, month, day)
        else None
    )


def weekends(unit: str) -> Reading | None:
    """On weekends."""
    return Reading("set", "SET", value="XXXX-WXX-WE", confidence=0.9) if unit == "WE" else None


def every_season(season: str) -> Reading:
    """Every summer."""
    return Reading("set", "SET", value=f"XXXX-{season}", confidence=0.9)


def every_part(part: str) -> Reading:
    """Every morning."""
    return Reading("set", "SET", value=f"XXXX-XX-XXT{part}", confidence=0.9)


def frequency(frequency: str) -> Reading:
    """Daily, weekly, annually."""
    return Reading("set", "SET", value=frequency, guard="frequency", confidence=0.8)


RULES = (
    Rule("every day", "EACH (count=NUM (AND|OR|HYPHEN NUM)?)? unit=UNIT|UNITS|QUARTER|WEEKEND", every_unit, [
        ("every day", "P1D"), ("each year", "P1Y"), ("every two weeks", "P2W"), ("every two or three years", "P2Y"), ("per month", "P1M")]),
    Rule("every other day", "count=EVERYOTHER unit=UNIT", lambda count, unit: every_unit(unit, float(count)), [
        ("every other week", "P2W")]),
    Rule("twice a year", "TIMES A|EACH unit=UNIT", every_unit, [("twice a year", "P1Y")]),
    Rule("three times a week", "NUM TIMES A|EACH unit=UNIT", every_unit, [("three times a week", "P1W")]),
    Rule("every Monday", "EACH weekday=WEEKDAY part=DAYPART?", every_weekday, [("every Monday", "XXXX-WXX-1")]),
    Rule("Tuesday nights", "weekday=WEEKDAY part=DAYPARTS", every_weekday, [("Tuesday nights", "XXXX-WXX-2TNI")]),
    Rule("every first Monday", "EACH ORDINAL|SECOND|LAST|FIRSTS weekday=WEEKDAY|WEEKDAYS (OF THE? UNIT)?", every_weekday, [
        ("every first Monday of the month", "XXXX-WXX-1")]),
    Rule("on weekends", "ON|AT unit=UNITS", weekends, [("on weekends", "XXXX-WXX-WE")]),
    Rule("Mondays", "PLURALARTICLE? weekday=WEEKDAYS", every_weekday, [("Mondays", "XXXX-WXX-1")]),
    Rule("each July", "EACH month=MONTH", every_month, [("each July", "XXXX-07")]),
    Rule("every 14 July", "EACH day=DAY|ORDINALDAY month=MONTH", every_day_of_year, [("every 14 July", "XXXX-07-14")]),
    Rule("every July 14", "EACH month=MONTH day=DAY|ORDINALDAY", every_day_of_year, [("every July 14", "XXXX-07-14")]),
    Rule("every few hours", "EACH VAGUE unit=UNITS", lambda unit: every_unit(unit, "X"), [("every few hours", "PTXH")]),
    Rule("the weekends", "PLURALARTICLE unit=UNITS", weekends, [("les week-ends", "XXXX-WXX-WE")], "fr"),
    Rule("every summer", "EACH season=SEASON|SEASONS", every_season, [("every summer", "XXXX-SU")]),
    Rule("every morning", "EACH part=DAYPART|DAYPARTS", every_part, [("every morning", "XXXX-XX-XXTMO")]),
    Rule("twice daily", "TIMES frequency=FREQUENCY", frequency, [("twice daily", "P1D")]),
    Rule("daily", "frequency=FREQUENCY", frequency, [("weekly", "P1W")]),
)  # fmt: skip
