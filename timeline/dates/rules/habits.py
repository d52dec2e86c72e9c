"""Weekdays and days that come again, in languages whose article makes a habit of them, as French does: le dimanche.

The word classes that these rules ask for (FROMTHE, PLURALARTICLE, DAYARTICLE …) are empty in a vocabulary whose
language has no such habit, so that the rules do nothing there.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules import sets


def day_of_each(day: int, unit: str) -> Reading | None:
    """Le 15 de chaque mois."""
    return Reading("set", "SET", value=f"XXXX-XX-{day:02d}", confidence=0.9) if unit == "M" else None


def every_such_weekday(date: Reading, part: str = "") -> Reading | None:
    """Le dimanche: on Sundays, where the sentence tells of no one time."""
    return (
        None if date.side else replace(sets.every_weekday(date.weekday, part), guard="habit", confidence=0.7)
    )


RULES = (
    Rule("from weekday to weekday", "(?<=FROMTHE) weekday=WEEKDAY (?=ATTHE WEEKDAY (?!DAY|ORDINALDAY|SHIFTAFTER))", sets.every_weekday, [
        ("du lundi au vendredi", "XXXX-WXX-1")], "fr"),
    Rule("to weekday from weekday", "(?<=FROMTHE WEEKDAY ATTHE) weekday=WEEKDAY (?!DAY|ORDINALDAY|SHIFTAFTER)", sets.every_weekday, [
        ("du lundi au vendredi", "XXXX-WXX-5")], "fr"),
    Rule("the one and the other weekday", "(?<=PLURALARTICLE) weekday=WEEKDAY (?=AND|COMMA WEEKDAY (?!DAY|ORDINALDAY))", sets.every_weekday, [
        ("les mardi et jeudi", "XXXX-WXX-2")], "fr"),
    Rule("the other of two weekdays", "(?<=PLURALARTICLE WEEKDAY AND|COMMA) weekday=WEEKDAY (?!DAY|ORDINALDAY)", sets.every_weekday, [
        ("les mardi et jeudi", "XXXX-WXX-4")], "fr"),
    Rule("every second weekday", "A weekday=WEEKDAY ONINTWO", sets.every_weekday, [("un samedi sur deux", "XXXX-WXX-6")], "fr"),
    Rule("first weekday of each month", "THE? ORDINAL|SECOND|FINAL weekday=WEEKDAY OF EACH UNIT", sets.every_weekday, [
        ("le premier lundi de chaque mois", "XXXX-WXX-1")], "fr"),
    Rule("all the Mondays", "EACH weekday=WEEKDAYS part=DAYPART|DAYPARTS?", sets.every_weekday, [
        ("tous les lundis", "XXXX-WXX-1")], "fr"),
    Rule("day of each month", "DAYARTICLE day=DAY|ORDINALDAY OF EACH unit=UNIT", day_of_each, [
        ("le 15 de chaque mois", "XXXX-XX-15")], "fr"),
)  # fmt: skip
COMBINED = (
    Rule("every such weekday", "DAYARTICLE date=XWEEKDAY part=DAYPART?", every_such_weekday, [
        ("le dimanche", "XXXX-WXX-7")], "fr"),
)  # fmt: skip
