"""Spells of time in the word order of languages that put what qualifies a noun around it, as French does.

Les trois derniers mois, deux ans et demi, il y a dix jours, toute la journée. The word classes that these rules ask
for are empty in a vocabulary whose language has no such order.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules import distances, durations
from timeline.dates.rules.references import reference


def about(unit: str, count: int) -> Reading | None:
    """Une dizaine de jours."""
    made = durations.counted(unit, count)
    return made and replace(made, mod="APPROX")


def with_half(unit: str, count: float = 1) -> Reading | None:
    """Un an et demi, deux heures et demie."""
    return durations.counted(unit, count + 0.5)


def in_days(count: int, step: int) -> Reading:
    """Dans une quinzaine, sous huitaine."""
    return Reading("offset", unit="D", count=step * count, confidence=0.8)


def uncounted(unit: str) -> Reading | None:
    """Ces dernières années, au cours des derniers mois: the past few of them."""
    return durations.those(unit, vague="X")


def distance(duration: Reading, step: int, mod: str | None = None) -> Reading | None:
    """Il y a deux ans, dans trois jours; "dans les trois jours" is a length that ends there."""
    return None if duration.base == "text" else distances.offset(duration, step, mod)


RULES = (
    Rule("about ten years", "A MORE? count=COLLECTIVE OF unit=UNIT|UNITS", about, [("une dizaine de jours", "P10D")], "fr"),
    Rule("a half century", "A HALF HYPHEN? unit=UNIT", durations.half_of, [("un demi-siècle", "P50Y")], "fr"),
    Rule("two years and a half", "A unit=UNIT AND HALF", durations.and_a_half, [
        ("un an et demi", "P1Y6M")], "fr"),
    Rule("two and a half years", "count=NUM unit=UNIT|UNITS AND HALF", with_half, [("deux ans et demi", "P2Y6M")], "fr"),
    Rule("the three last months", "THE|THESE? count=NUM LAST|NEXT|PREVIOUS unit=UNITS", durations.those, [
        ("les trois derniers mois", "P3M"), ("ces dix dernières années", "P10Y")], "fr"),
    Rule("the two coming years", "THE? count=NUM unit=UNITS COMINGAFTER", durations.those, [("les deux ans à venir", "P2Y")], "fr"),
    Rule("the nine first months", "THE? count=NUM FIRSTS unit=UNITS", durations.those, [("les neuf premiers mois", "P9M")], "fr"),
    Rule("lengths without number", "(?<=IN|FROM) SOME unit=UNITS (?!HYPHEN|COMINGAFTER)", lambda unit: durations.counted(unit, vague="X"), [
        ("depuis des mois", "PXM")], "fr"),
    Rule("a vague length", "(?<=IN|FROM|BESIDE) value=VAGUELENGTH", lambda value: Reading(
        "duration", "DURATION", value=value, confidence=0.7), [("depuis longtemps", "PXX")], "fr"),
    Rule("years ago without number", "AGOBEFORE SOME UNITS", lambda: reference("PAST_REF"), [
        ("il y a des années", "PAST_REF")], "fr"),
    Rule("a whole day", "WHOLE unit=UNIT|QUARTER|SEMESTER (?!SHIFTAFTER|OF|NUM|YEAR)", lambda unit: durations.counted(unit, 1), [
        ("toute la journée", "P1D")], "fr"),
    Rule("these last years", "THESE LAST unit=UNITS", uncounted, [("ces dernières années", "PXY")], "fr"),
    Rule("of the last years", "(?<=SOME) LAST unit=UNITS", uncounted, [("des derniers mois", "PXM")], "fr"),
    Rule("the days that follow", "THE? unit=UNITS FOLLOWINGAFTER", uncounted, [("les jours suivants", "PXD")], "fr"),
    Rule("the two days that follow", "THE? count=NUM unit=UNITS FOLLOWINGAFTER", durations.those, [
        ("les deux jours suivants", "P2D")], "fr"),
    Rule("in a fortnight", "step=AHEADBEFORE A? count=FORTNIGHT (?!OF)", in_days, [
        ("dans une quinzaine", "2021-12-09"), ("sous huitaine", "2021-12-02")], "fr"),
    Rule("the days to come", "THE? UNITS COMINGAFTER", lambda: reference("FUTURE_REF"), [
        ("les jours à venir", "FUTURE_REF")], "fr"),
)  # fmt: skip
COMBINED = (
    Rule("there are years", "step=AGOBEFORE mod=APPROX? duration=XDURATION", distance, [
        ("il y a deux ans", "2019"), ("il y a quelques mois", "PAST_REF")], "fr"),
    Rule("in years", "step=AHEADBEFORE mod=APPROX? duration=XDURATION", distance, [
        ("dans trois jours", "2021-11-27"), ("d'ici deux ans", "2023")], "fr"),
)  # fmt: skip
