"""Modifiers over a whole reading: early, late, the end of, about, earlier this month."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules import distances


def modified(date: Reading, mod: str) -> Reading | None:
    """Early 1990s, mid-November, the end of 1990, nearly two years."""
    guard = "" if date.guard in ("month", "year", "season", "weekday") else date.guard
    return replace(date, mod=mod or date.mod, guard=guard)


def approximate(date: Reading, mod: str) -> Reading | None:
    """Around 1990, about 5 p.m., more than a year ago; "over 1990" and "just 1990" say something else."""
    if date.kind == "offset" and date.inside is None:
        return replace(date, mod=mod, guard="compared" if mod == "MORE_THAN" else date.guard)
    return replace(date, mod=mod) if mod == "APPROX" else None


def or_so(date: Reading, so: str) -> Reading:
    """Two years or so, the next year or so."""
    return replace(date, mod=so, guard="")


def end_of_long(mod: str, unit: str) -> Reading | None:
    """The end of the decade, mid-century: of the one at hand."""
    return Reading("period", unit=unit, mod=mod, confidence=0.8) if unit in ("E", "C") else None


def clipped(date: Reading, clip: str) -> Reading:
    """Earlier this month, later that year: the part of the period before, or after, the day at hand."""
    return replace(date, clip=clip, mod=clip or date.mod, guard="")


def later_in(clip: str, unit: str) -> Reading | None:
    """Later in the day, of which no bare reading is made."""
    if unit.startswith("T"):
        return None
    return Reading("period", unit=unit, base="text", clip=clip, mod=clip, confidence=0.8)


def hence(duration: Reading) -> Reading | None:
    """In two days, where the clause looks ahead: "the fair opens in two days"."""
    if not duration.count or duration.base == "text":
        return None
    return replace(distances.offset(duration, 1, duration.mod) or duration, guard="hence")


RULES = (
    Rule("the mid-1990s", "THE? mod=EARLY HYPHEN date=XDECADE|XDECADENAME|XCENTURY", modified, [("the mid-1990s", "199")]),
    Rule("the end of the decade", "THE? mod=EDGE OF|CONTRACTED THE? unit=UNIT", end_of_long, [("the end of the century", "20")]),
    Rule("mid-century", "mod=EARLY HYPHEN unit=UNIT", end_of_long, [("mid-century", "20")]),
    Rule("mid-November", "MIDARTICLE? mod=EARLY HYPHEN date=DATE", modified, [("mid-November", "2021-11")]),
    Rule("early the next morning", "EARLY THE? date=TIME", lambda date: date, [
        ("early the next morning", "2021-11-25TMO")]),
    Rule("early", "THE? mod=EARLY IN? OF? THE? date=DATE", modified, [
        ("early 1990s", "199"), ("the early 2000s", "200"), ("late last year", "2020"),
        ("the middle of October", "2021-10"), ("early next week", "2021-W48")]),
    Rule("the end of", "THE? MORE? mod=EDGE OF date=DATE", modified, [
        ("the end of 1990", "1990"), ("the beginning of October", "2021-10"), ("the end of the month", "2021-11")]),
    Rule("period's end", "date=XBAREMONTH|XPERIODY|XYEAR|XPERIODM POSS mod=EDGE", modified, [
        ("last year's end", "2020")]),
    Rule("approximately", "mod=APPROX AT? date=XYEAR|XOFFSET|XPARTOFDAY|XYEARMONTH|XDECADE|XMONTHDAY", approximate, [
        ("around 7:15 p.m.", "2021-11-24T19:15"), ("about two years ago", "2019")]),
    Rule("two years or so", "date=XPERIOD|XDURATION|XOFFSET so=ORSO", or_so, [
        ("two years or so", "P2Y"), ("the next year or so", "2022")]),
    Rule("earlier this month", "clip=EARLIER IN? THE? date=XPERIOD|XWEEKDAY|XDIVISION|XPARTOFDAY", clipped, [
        ("earlier this month", "2021-11"), ("later this week", "2021-W47"), ("earlier this year", "2021"),
        ("later in the year", "2021")]),
    Rule("two days hence", "(?<=HENCE) duration=XDURATION", hence, [
        ("the fair opens in two days", "2021-11-26")]),
    Rule("later in the day", "clip=EARLIER IN THE unit=UNIT", later_in, [("later in the day", "2021-11-24")]),
    Rule("towards a date", "mod=TOWARDS date=XYEAR|XYEARMONTH|XDECADE|XDECADENAME", modified, [("vers 1850", "1850")], "fr"),
)  # fmt: skip
