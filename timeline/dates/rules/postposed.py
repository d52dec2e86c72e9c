"""Word order of languages that put after the noun what says which one is meant, as French does: l'an dernier.

The word classes that these rules ask for (SHIFTAFTER, STEPAFTER, THERE …) are empty in a vocabulary whose
language has no such order, so that the rules do nothing there.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules import clock, fulldates, parts, relative
from timeline.dates.rules.references import reference


def shifted_weekday(weekday: int, step: int) -> Reading:
    """Lundi dernier, dimanche prochain."""
    return relative.last_weekday(weekday) if step < 0 else relative.next_weekday(weekday)


def weekday_weeks_on(weekday: int, weeks: int) -> Reading:
    """Lundi en huit: a week after the next Monday."""
    return replace(relative.next_weekday(weekday), count=weeks)


def shifted_part_of_weekday(weekday: int, part: str, step: int) -> Reading:
    """Samedi soir dernier."""
    return replace(shifted_weekday(weekday, step), type="TIME", time=f"T{part}")


def shifted_month(month: int, step: int) -> Reading:
    """Juin dernier, mars prochain."""
    return relative.last_month(month) if step < 0 else relative.next_month(month)


def shifted_day(month: int, day: int, step: int, weekday: int = 0) -> Reading | None:
    """16 juillet dernier."""
    made = fulldates.month_day(month, day, weekday)
    return made and replace(made, side="last" if step < 0 else "next")


def shifted_season(season: str, step: int) -> Reading:
    """Printemps dernier, l'hiver prochain."""
    return parts.sided_season(season, last=step < 0, next_=step > 0)


def shifted_holiday(holiday: str, step: int) -> Reading:
    """Noël dernier."""
    return parts.holiday(holiday, last=step < 0, next_=step > 0)


def month_by_unit(unit: str, month: int, year: int = 0, step: int = 0) -> Reading | None:
    """Le mois de mai, le mois de mai 2003, le mois de mai dernier."""
    if unit != "M":
        return None
    if year:
        return fulldates.month_of_year(month, year)
    return shifted_month(month, step) if step else replace(fulldates.bare_month(month), guard="")


def shifted_part(part: str, step: int) -> Reading:
    """La nuit dernière."""
    return clock.last_part(part) if step < 0 else replace(clock.last_part(part), count=step)


def month_by_noun(month: int, year: int = 0, step: int = 0) -> Reading:
    """La rentrée, la rentrée 1999, la rentrée prochaine."""
    if year:
        return fulldates.month_of_year(month, year)
    return shifted_month(month, step) if step else Reading("month", month=month, confidence=0.7)


def day_of_this_month(day: int) -> Reading:
    """Le 15 courant, as letters write."""
    return Reading("dayofmonth", day=day, inside=Reading("period", unit="M"), confidence=0.9)


PERIOD = "unit=UNIT|QUARTER|WEEKEND"
WEEKDAY = "(weekday=WEEKDAY COMMA?)?"
RULES = (
    Rule("period, then its shift", f"THE|THIS? {PERIOD} step=SHIFTAFTER", relative.period, [
        ("l'an dernier", "2020"), ("le mois prochain", "2021-12"), ("la semaine dernière", "2021-W46"),
        ("le week-end prochain", "2021-W48-WE"), ("le siècle dernier", "19")], "fr"),
    Rule("weekday, then its shift", "THE|THIS? weekday=WEEKDAY step=SHIFTAFTER", shifted_weekday, [
        ("lundi dernier", "2021-11-22"), ("dimanche prochain", "2021-11-28")], "fr"),
    Rule("weekday, then the weeks after it", "weekday=WEEKDAY weeks=WEEKSON", weekday_weeks_on, [
        ("lundi en huit", "2021-12-06"), ("mardi en quinze", "2021-12-14")], "fr"),
    Rule("part of a weekday, then its shift", "weekday=WEEKDAY part=DAYPART step=SHIFTAFTER", shifted_part_of_weekday, [
        ("samedi soir dernier", "2021-11-20TEV")], "fr"),
    Rule("month, then its shift", "month=MONTH step=SHIFTAFTER", shifted_month, [
        ("juin dernier", "2021-06"), ("mars prochain", "2022-03")], "fr"),
    Rule("day and month, then their shift", f"THE? {WEEKDAY} day=DAY|ORDINALDAY month=MONTH step=SHIFTAFTER", shifted_day, [
        ("16 juillet dernier", "2021-07-16"), ("mardi 11 janvier prochain", "2022-01-11")], "fr"),
    Rule("season, then its shift", "THE? season=SEASON step=SHIFTAFTER", shifted_season, [
        ("l'été dernier", "2021-SU"), ("l'hiver prochain", "2021-WI")], "fr"),
    Rule("holiday, then its shift", "holiday=HOLIDAY step=SHIFTAFTER", shifted_holiday, [
        ("Noël dernier", "2020-12-25")], "fr"),
    Rule("the month of May", "THE|THIS? unit=UNIT OF month=MONTH (OF? year=YEAR)? step=SHIFTAFTER?", month_by_unit, [
        ("le mois de mai 2003", "2003-05"), ("le mois de mai dernier", "2021-05")], "fr"),
    Rule("period, then its step", f"THE {PERIOD} step=STEPAFTER", relative.text_period, [
        ("la semaine suivante", "2021-W48"), ("l'année précédente", "2020")], "fr"),
    Rule("period, the one beside", f"THE {PERIOD} OF step=BESIDE", relative.text_period, [("l'année d'avant", "2020")], "fr"),
    Rule("that very period", f"THE {PERIOD} SELF", relative.text_period, [("le jour même", "2021-11-24")], "fr"),
    Rule("that very part of a day", "THE part=DAYPART SELF", clock.text_part, [("le soir même", "TEV")], "fr"),
    Rule("weekday, then its step", "THE? weekday=WEEKDAY step=STEPAFTER", relative.text_weekday, [
        ("le lundi suivant", "2021-11-29")], "fr"),
    Rule("month, then its step", "month=MONTH step=STEPAFTER", relative.text_month, [("mars suivant", "2022-03")], "fr"),
    Rule("season, then its step", "THE season=SEASON previous=STEPAFTER", parts.text_season, [
        ("l'hiver suivant", "2021-WI")], "fr"),
    Rule("part of a day, then its step", "THE part=DAYPART step=STEPAFTER", clock.text_part, [
        ("le matin suivant", "2021-11-25TMO")], "fr"),
    Rule("that period there", f"THIS|THE {PERIOD} HYPHEN? THERE", relative.text_period, [
        ("ce jour-là", "2021-11-24"), ("cette année-là", "2021")], "fr"),
    Rule("that weekday there", "THIS weekday=WEEKDAY HYPHEN? THERE", lambda weekday: Reading(
        "weekday", weekday=weekday, base="text", confidence=0.7), [("ce lundi-là", "2021-11-22")], "fr"),
    Rule("that season there", "THIS season=SEASON HYPHEN? THERE", parts.text_season, [
        ("cet hiver-là", "2021-WI")], "fr"),
    Rule("that part of a day there", "THIS part=DAYPART HYPHEN? THERE", clock.text_part, [
        ("ce soir-là", "TEV")], "fr"),
    Rule("a month by its noun", "(?<=HOURAT|FROM) month=MONTHNOUN step=SHIFTAFTER? (OF? year=YEAR)? (?!OF|SOME)", month_by_noun, [
        ("à la rentrée", "2021-09"), ("dès la rentrée 2019", "2019-09")], "fr"),
    Rule("this period here", f"THIS|THE? {PERIOD} HYPHEN? HERE", relative.period, [("ce mois-ci", "2021-11")], "fr"),
    Rule("these days here", "THESE UNITS HYPHEN? HERE", lambda: reference("PRESENT_REF"), [
        ("ces jours-ci", "PRESENT_REF")], "fr"),
    Rule("part of a day, then its shift", "THE part=DAYPART step=SHIFTAFTER", shifted_part, [
        ("la nuit dernière", "2021-11-23TNI")], "fr"),
    Rule("day of this month", "DAYARTICLE? day=DAY|ORDINALDAY OFTHISMONTH", day_of_this_month, [
        ("le 15 courant", "2021-11-15")], "fr"),
)  # fmt: skip
