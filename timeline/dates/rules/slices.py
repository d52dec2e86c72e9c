"""Parts counted from the start or end of a period: the first week of May, the last day of March 2014."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading


def nth_unit(nth: int, unit: str, whole: Reading) -> Reading | None:
    """The first day of the year, the last week of August 2015, the first month of 1990."""
    if unit not in ("D", "W", "WE", "M") or not (nth == -1 or 1 <= nth <= 31):
        return None
    mod = {1: "START", -1: "END"}.get(nth) if unit == "W" else None
    return Reading("nth", unit=unit, count=nth, mod=mod, inside=whole, base=whole.base, confidence=0.9)


def nth_weekday(nth: int, weekday: int, month: int, year: int = 0) -> Reading | None:
    """The first Monday in September 2023, the last Sunday of October."""
    if not (nth == -1 or 1 <= nth <= 5):
        return None
    whole = Reading("month", month=month)
    if year:
        whole = Reading("value", value=f"{year:04d}-{month:02d}")
    return Reading("nth", weekday=weekday, count=nth, inside=whole, confidence=0.95)


def nth_weekday_of(nth: int, weekday: Reading, whole: Reading) -> Reading | None:
    """The first Monday of the month, the last Sunday of next month."""
    if weekday.side or not (nth == -1 or 1 <= nth <= 5):
        return None
    return Reading("nth", weekday=weekday.weekday, count=nth, inside=whole, base=whole.base, confidence=0.9)


def nth_half(nth: int, whole: Reading) -> Reading | None:
    """The second half of the 20th century, the first half of last year."""
    return _division(nth, "H", 2, whole)


def nth_quarter(nth: int, whole: Reading) -> Reading | None:
    """The last quarter of the 19th century, the last quarter of 2019."""
    return _division(nth, "Q", 4, whole)


def _division(nth: int, letter: str, parts: int, whole: Reading) -> Reading | None:
    nth = parts if nth == -1 else nth
    if not 1 <= nth <= parts:
        return None
    is_year = whole.unit == "Y" or (whole.kind == "value" and len(whole.value) == 4)
    if is_year:
        return Reading("division", value=f"{letter}{nth}", inside=whole, base=whole.base, confidence=0.95)
    return replace(nth_unit(1, "D", whole) or whole, unit=letter, count=nth)


NTH = "THE? nth=ORDINAL|SECOND|LAST|FINAL|LATTER"
# "The last day of the 2006 season" is no day of that year: with its article a year belongs to the noun after it.
RULES = (
    Rule("the last day of", f"{NTH} unit=UNIT|WEEKEND OF (?!THE XYEAR) THE? whole=XMONTH|XYEARMONTH|XYEAR|XPERIODY|XPERIODM|XINSIDE", nth_unit, [
        ("the last day of March 2014", "2014-03-31"), ("the first day of the year", "2021-01-01"),
        ("the first week of May", "2021-05"), ("the last week of August 2015", "2015-08"),
        ("the last weekend of August 2015", "2015-W35-WE")]),
    Rule("the first Monday of the month", f"{NTH} weekday=XWEEKDAY OF|IN whole=XPERIODM|XYEARMONTH|XINSIDE", nth_weekday_of, [
        ("le dernier dimanche du mois prochain", "2021-12-26")], "fr"),
    Rule("the second half of the century", f"{NTH} HYPHEN? HALF OF whole=XCENTURY|XDECADE|XMONTH|XYEARMONTH|XPERIODY|XPERIODM|XYEAR", nth_half, [
        ("the second half of the 20th century", "19"), ("the first half of last year", "2020-H1"), ("the latter half of 2008", "2008-H2")]),
    Rule("the last quarter of the century", f"{NTH} QUARTER OF whole=XCENTURY|XPERIODY|XYEAR", nth_quarter, [
        ("the last quarter of the 19th century", "18"), ("the last quarter of 2019", "2019-Q4")]),
)  # fmt: skip
WEEKDAY_RULES = (
    Rule("the first Monday of", f"{NTH} weekday=WEEKDAY OF|IN month=MONTH (COMMA? OF? year=YEAR)?", nth_weekday, [
        ("the first Monday in September 2023", "2023-09-04"), ("the last Sunday of October 2015", "2015-10-25")]),
)  # fmt: skip
