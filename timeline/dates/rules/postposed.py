"""Word order of languages that put the shift after the noun and the distance after its sign, as French does.

The word classes that these rules ask for (SHIFTAFTER, AGOBEFORE, DAYARTICLE …) are empty in a vocabulary whose
language has no such order, so that the rules do nothing there.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading
from timeline.dates.rules import clock, combined, fulldates, modified, parts, relative
from timeline.dates.rules.references import reference


def shifted_weekday(weekday: int, step: int) -> Reading:
    """Lundi dernier, dimanche prochain."""
    return relative.last_weekday(weekday) if step < 0 else relative.next_weekday(weekday)


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


def neighbour(step: int) -> Reading:
    """La veille, le lendemain: of the day that the text is at."""
    return Reading("period", unit="D", count=step, base="text", confidence=0.8)


def decade_by_unit(year: float) -> Reading | None:
    """Les années 1990, les années 90, les années soixante."""
    if year % 10 or not (10 <= year <= 90 or 1000 <= year <= 2190):
        return None
    if year < 100:
        return Reading("decadename", value=str(int(year) // 10), confidence=0.95)
    return Reading("value", value=f"{int(year) // 10}", confidence=1.0)


def semester(half: int, year: int = 0) -> Reading | None:
    """Le premier semestre, le premier semestre de 2003."""
    if year:
        return parts.half_of_year(half, year)
    return Reading("division", value=f"H{half}", confidence=0.9) if half <= 2 else None


def shifted_part(part: str, step: int) -> Reading:
    """La nuit dernière."""
    return clock.last_part(part) if step < 0 else replace(clock.last_part(part), count=step)


def month_by_noun(month: int, year: int = 0, step: int = 0) -> Reading:
    """La rentrée, la rentrée 1999, la rentrée prochaine."""
    if year:
        return fulldates.month_of_year(month, year)
    return shifted_month(month, step) if step else Reading("month", month=month, confidence=0.7)


def part_of_period(unit: str, mod: str, step: int = 0) -> Reading | None:
    """En fin d'année, en début de semaine prochaine."""
    if unit not in ("W", "M", "Y"):
        return None
    return Reading("period", unit=unit, count=step, mod=mod, confidence=0.8)


def year_of_two_digits(year: int) -> Reading | None:
    """En 98: two digits that count nothing, by the words after them."""
    if LATEST_SHORT_YEAR < year < EARLIEST_SHORT_YEAR:
        return None
    return Reading("shortyear", value=f"{year:02d}", guard="numberedday", confidence=0.7)


def weekend_of(day: Reading) -> Reading:
    """Le week-end du 14 août, le week-end de Pâques."""
    return Reading("offset", unit="W", count=0, inside=day, grain="WE", confidence=0.9)


def day_of_this_month(day: int) -> Reading:
    """Le 15 courant, as letters write."""
    return Reading("dayofmonth", day=day, inside=Reading("period", unit="M"), confidence=0.9)


def time_in_part(day: Reading, time: Reading) -> Reading | None:
    """Ce soir à 20 h; "le soir à 20 h" is of no one day."""
    return replace(day, time=time.time) if day.base == "publication" and time.base == "text" else None


# Two digits alone are a year of the last decades, or of the first years of a century.
EARLIEST_SHORT_YEAR, LATEST_SHORT_YEAR = 60, 9
PERIOD = "unit=UNIT|QUARTER|WEEKEND"
WEEKDAY = "(weekday=WEEKDAY COMMA?)?"
RULES = (
    Rule("period, then its shift", f"THE|THIS? {PERIOD} step=SHIFTAFTER", relative.period, [
        ("l'an dernier", "2020"), ("le mois prochain", "2021-12"), ("la semaine dernière", "2021-W46"),
        ("le week-end prochain", "2021-W48-WE"), ("le siècle dernier", "19")], "fr"),
    Rule("weekday, then its shift", "THE|THIS? weekday=WEEKDAY step=SHIFTAFTER", shifted_weekday, [
        ("lundi dernier", "2021-11-22"), ("dimanche prochain", "2021-11-28")], "fr"),
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
        "weekday", weekday=weekday, base="text", confidence=0.7), [
        ("ce lundi-là", "2021-11-22")], "fr"),
    Rule("that season there", "THIS season=SEASON HYPHEN? THERE", parts.text_season, [
        ("cet hiver-là", "2021-WI")], "fr"),
    Rule("that part of a day there", "THIS part=DAYPART HYPHEN? THERE", clock.text_part, [
        ("ce soir-là", "TEV")], "fr"),
    Rule("a month by its noun", "(?<=HOURAT|FROM) month=MONTHNOUN step=SHIFTAFTER? (OF? year=YEAR)? (?!OF|SOME)", month_by_noun, [
        ("à la rentrée", "2021-09"), ("dès la rentrée 2019", "2019-09")], "fr"),
    Rule("this period here", f"THIS|THE? {PERIOD} HYPHEN? HERE", relative.period, [("ce mois-ci", "2021-11")], "fr"),
    Rule("these days here", "THESE UNITS HYPHEN? HERE", lambda: reference("PRESENT_REF"), [
        ("ces jours-ci", "PRESENT_REF")], "fr"),
    Rule("the day beside", "THE? step=NEIGHBOURDAY (?!OF)", neighbour, [
        ("la veille", "2021-11-23"), ("le lendemain", "2021-11-25")], "fr"),
    Rule("the decade of", "THE? DECADEUNIT year=YEAR|NUM", decade_by_unit, [
        ("les années 1990", "199"), ("les années 90", "199"), ("les années soixante-dix", "197")], "fr"),
    Rule("the decade after another", "(?<=DECADEUNIT YEAR|NUM AND|HYPHEN) year=YEAR|NUM", decade_by_unit, [
        ("les années 70 et 80", "198")], "fr"),
    Rule("semester", "THE? half=ORDINAL|SECOND SEMESTER (OF? year=YEAR)?", semester, [
        ("le premier semestre 2003", "2003-H1"), ("second semestre", "2021-H2")], "fr"),
    Rule("part of a day, then its shift", "THE part=DAYPART step=SHIFTAFTER", shifted_part, [
        ("la nuit dernière", "2021-11-23TNI")], "fr"),
    Rule("at the end of the afternoon", "EARLY OF THE? part=DAYPART", clock.text_part, [
        ("fin d'après-midi", "TAF")], "fr"),
    Rule("a whole night", "WHOLE part=DAYPART", clock.text_part, [("toute la nuit", "TNI")], "fr"),
    Rule("a whole summer", "WHOLE season=SEASON", parts.the_season, [("tout l'été", "2021-SU")], "fr"),
    Rule("at the end of a year", "(?<=IN) mod=EARLY OF unit=UNIT step=SHIFTAFTER? (?!OF|MONTH)", part_of_period, [
        ("en fin d'année", "2021")], "fr"),
    Rule("the period after a contraction", f"(?<=CONTRACTED) {PERIOD} (?!HYPHEN|OF)", relative.the_period, [
        ("au cours du mois", "2021-11")], "fr"),
    Rule("year of two digits", "(?<=SHORTYEARAT) year=TWODIGITS", year_of_two_digits, [("en 98", "1998")], "fr"),
    Rule("day of this month", "DAYARTICLE? day=DAY|ORDINALDAY OFTHISMONTH", day_of_this_month, [
        ("le 15 courant", "2021-11-15")], "fr"),
    Rule("beforehand", "(?<!UNIT|UNITS) value=EARLIERREF", reference, [("auparavant", "PAST_REF")], "fr"),
    Rule("a vague time before its noun", "value=ADJECTIVEREF (?!TIMES|NUM)", lambda value: Reading(
        "reference", value=value, guard="adjective", confidence=0.8), [
        ("le prochain mariage", "FUTURE_REF")], "fr"),
)  # fmt: skip
COMBINED = (
    Rule("article and date", "DAYARTICLE|THIS date=XMONTHDAY|XFULL|XDAYOFMONTH", lambda date: date, [
        ("le mardi 5 juin 2007", "2007-06-05")], "fr"),
    Rule("day at a time", f"{combined.DAYISH} XWEEKDAY? DAYPART? COMMA? TIMEAT time=XPARTOFDAY", combined.time_on_day, [
        ("samedi 24 juillet 1999 à 15 h 45", "1999-07-24T15:45")], "fr"),
    Rule("day, in its part", f"{combined.DAYISH} IN|CONTRACTED part=DAYPART|TWILIGHT", combined.part_of_day, [
        ("hier en soirée", "2021-11-23TEV")], "fr"),
    Rule("day, in the part", f"{combined.DAYISH} IN? time=XPARTOFDAY", combined.time_on_day, [
        ("hier dans la soirée", "2021-11-23TEV"), ("lundi en fin de matinée", "2021-11-22TMO")], "fr"),
    Rule("in a part of a day", "(?<=DURINGPART|ATTHE) part=DAYPART|TWILIGHT (?!OF)", lambda part: replace(
        clock.text_part(part), guard="thepart"), [
        ("en soirée", "TEV")], "fr"),
    Rule("part of this day at a time", "day=XPARTOFDAY COMMA? TIMEAT time=XPARTOFDAY", time_in_part, [
        ("ce soir à 20 h", "2021-11-24T20:00")], "fr"),
    Rule("the whole of a day", f"THE|WHOLE? DAYSPAN OF {combined.DAYISH}", lambda day: day, [
        ("la journée de lundi", "2021-11-22")], "fr"),
    Rule("weekend of a day", "THE? WEEKEND OF|SOME day=XMONTHDAY|XFULL|XHOLIDAY (AND XMONTHDAY|XFULL)?", weekend_of, [
        ("le week-end du 14 août", "2021-W32-WE")], "fr"),
    Rule("night between days", f"time=XPARTOFDAY OF {combined.DAYISH} OR|AND XWEEKDAY|XMONTHDAY|XFULL", combined.time_on_day, [
        ("la nuit de lundi à mardi", "2021-11-22TNI")], "fr"),
    Rule("deictic day and its weekday", "day=XPERIODD XWEEKDAY", lambda day: day, [
        ("hier mardi", "2021-11-23")], "fr"),
    Rule("the day beside a date", "THE? step=NEIGHBOURDAY OF THE? day=DATE", lambda step, day: Reading(
        "offset", unit="D", count=step, inside=day, confidence=0.8), [("la veille du 3 mai 2014", "2014-05-02")], "fr"),
    Rule("towards a date", "mod=TOWARDS date=XYEAR|XYEARMONTH|XDECADE|XDECADENAME", modified.modified, [("vers 1850", "1850")], "fr"),
)  # fmt: skip
