"""Lengths of time. A duration never dates an event; later stages make offsets and periods of it."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading

# A TIMEX3 duration counts a decade as ten years; a fortnight as two weeks, a century as a hundred years.
MULTIPLE = {"E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000), "FN": ("W", 2)}


def period_value(count: float | str, unit: str) -> str:
    """The TIMEX3 value of so many units: ``P3M``, ``PT1.5H``, ``PXY`` for an unknown number."""
    if count == "X":
        return f"PTX{unit[1]}" if unit.startswith("T") else f"PX{unit}"
    number = float(count)
    if unit in MULTIPLE:
        unit, size = MULTIPLE[unit]
        number *= size
    if number % 1 == 0.5 and unit in ("Y", "TH", "TM"):
        whole, half = int(number), {"Y": "6M", "TH": "30M", "TM": "30S"}[unit]
        return (
            f"P{'T' if unit[0] == 'T' else ''}{whole}{unit[-1]}{half}"
            if whole
            else f"P{'T' if unit[0] == 'T' else ''}{half}"
        )
    written = f"{int(number)}" if number % 1 == 0 else f"{number:g}"
    return f"PT{written}{unit[1]}" if unit.startswith("T") else f"P{written}{unit}"


def counted(unit: str, count: float = 1, vague: str | None = None, guard: str = "") -> Reading | None:
    """Three years, a few days, two-day."""
    if unit == "WE":
        return None
    number: float | str = count if vague is None else ("X" if vague == "X" else float(vague))
    return Reading(
        "duration",
        "DURATION",
        value=period_value(number, unit),
        unit=unit,
        count=0 if number == "X" else float(number),
        guard=guard,
    )


def of_number(unit: str, count: float, hyphen: str | None = None) -> Reading | None:
    """Three years, two-day; with its hyphen it belongs to a noun ("attributive")."""
    return counted(unit, count, guard="" if hyphen is None else "attributive")


def those(unit: str, count: float = 1, vague: str | None = None) -> Reading | None:
    """The nine months, les trois derniers mois: a length that ends, or begins, where the text is."""
    made = counted(unit, count, vague)
    return made and replace(made, base="text")


def one(unit: str) -> Reading | None:
    """A year, an hour; "$5 a year" is a rate."""
    return counted(unit, 1, guard="rate")


def half_of(unit: str) -> Reading | None:
    """Half an hour, half a century."""
    return counted(unit, 0.5)


def and_a_half(unit: str) -> Reading | None:
    """A year and a half."""
    return counted(unit, 1.5)


def bare(unit: str) -> Reading | None:
    """Weeks, as in "for weeks"."""
    return counted(unit, vague="X", guard="bareunits")


UNIT = "unit=UNIT|UNITS"
# An age is no time expression: "a 6-year-old", "52 years old".
NO_AGE = "(?!HYPHEN? OLD)"
RULES = (
    Rule("two years", f"count=NUM MORE|INAROW? hyphen=HYPHEN? MORE|INAROW? {UNIT} (HYPHEN? MORE|INAROW)* {NO_AGE}", of_number, [
        ("two years", "P2Y"), ("forty-eight hour", "PT48H"), ("two-day", "P2D"), ("2 1/2 years", "P2Y6M"),
        ("two decades", "P20Y"), ("two more weeks", "P2W")]),
    Rule("the nine months", "THE|THESE APPROX? count=NUM MORE|INAROW? unit=UNITS", those, [("the nine months", "P9M")]),
    Rule("the few months", "THE vague=VAGUE unit=UNITS", counted, [("the few months", "PXM")]),
    Rule("two quarters", "count=NUM MORE|INAROW? unit=QUARTERS (?!OF)", counted, [
        ("two quarters", "P2Q"), ("five consecutive quarters", "P5Q")]),
    Rule("several quarters", "vague=VAGUE unit=QUARTERS", counted, [("several quarters", "PXQ")]),
    Rule("two to three weeks", f"count=NUM|A OR|AND|HYPHEN NUM HYPHEN? (?!HOURWORD) {UNIT}", counted, [("two to three weeks", "P2W")]),
    Rule("30-second", "count=NUM HYPHEN? SECOND (?!QUARTER|HALF)", lambda count: counted("TS", count) if count < 1000 else None, [
        ("a 30-second advert", "PT30S")]),
    Rule("a year", f"A unit=UNIT (?!HYPHEN) {NO_AGE}", one, [("a month", "P1M"), ("an hour", "PT1H")]),
    Rule("a whole year", "A MORE unit=UNIT", lambda unit: counted(unit, 1), [("a whole year", "P1Y")]),
    Rule("another year", "MORE unit=UNIT", counted, [("another year", "P1Y")]),
    Rule("another seven months", f"MORE count=NUM {UNIT}", counted, [("another seven months", "P7M")]),
    Rule("half an hour", "HALF HYPHEN? A? unit=UNIT", half_of, [("half an hour", "PT30M"), ("half a century", "P50Y")]),
    Rule("a year and a half", "A|NUM unit=UNIT AND A HALF", and_a_half, [("a year and a half", "P1Y6M")]),
    Rule("several years", f"vague=VAGUE MORE|INAROW? OF? {UNIT}", counted, [
        ("several years", "PXY"), ("a couple of years", "P2Y")]),
    Rule("the last days of", "THE? LAST unit=UNITS (?=OF)", lambda unit: counted(unit, vague="X"), [
        ("the last days of the war", "PXD")]),
    Rule("decades-long", "unit=UNITS HYPHEN MORE|INAROW", lambda unit: counted(unit, vague="X"), [("decades-long", "PXE")]),
    Rule("year-long", "unit=UNIT HYPHEN MORE|INAROW", lambda unit: counted(unit, 1), [("year-long", "P1Y")]),
    Rule("weeks", "unit=UNITS", bare, [("for weeks", "PXW")]),
    Rule("weeks or months", "unit=UNITS AND UNITS", bare, [("weeks or months", "PXW")]),
)  # fmt: skip
