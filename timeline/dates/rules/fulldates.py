"""Dates that the calendar knows by name: full dates, months, years, decades, centuries."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Rule
from timeline.dates.plausibility import is_day
from timeline.dates.reading import Reading


def _year(year: int, era: str = "") -> str:
    return f"BC{year:04d}" if era == "BC" else f"{year:04d}"


# Two digits after a month are a day of it up to here, and a year beyond.
LONGEST_MONTH = 31
# Two digits alone are a year of the last decades, or of the first years of a century.
EARLIEST_SHORT_YEAR, LATEST_SHORT_YEAR = 60, 9
# Deeds known by month and day alone.
DEEDS = {(9, 11): "2001-09-11"}


def full_date(month: int, day: int, year: int | str, weekday: int = 0, era: str = "") -> Reading | None:
    """A day of a month of a year; None for 30 February."""
    if isinstance(year, str) or not is_day(year if 1 <= year <= 9999 else 2000, month, day):
        return None
    return Reading(
        "value", value=f"{_year(year, era)}-{month:02d}-{day:02d}", weekday=weekday, confidence=1.0
    )


def month_of_year(month: int, year: int, era: str = "") -> Reading:
    """A month of a year."""
    return Reading("value", value=f"{_year(year, era)}-{month:02d}", confidence=1.0)


def month_day(month: int, day: int, weekday: int = 0) -> Reading | None:
    """A day of a month, its year open."""
    return Reading("month", month=month, day=day, weekday=weekday) if is_day(2000, month, day) else None


def day_of_deed(month: int, day: int) -> Reading | None:
    """The September 11 attacks: the day that everybody knows."""
    known = DEEDS.get((month, day))
    return Reading("value", value=known, confidence=0.9) if known else month_day(month, day)


def week_of_year(week: float, year: int) -> Reading | None:
    """Week 42 of 2019."""
    return Reading("value", value=f"{year:04d}-W{int(week):02d}", confidence=0.9) if 1 <= week <= 53 else None


def bare_month(month: int) -> Reading:
    """A month, its year open."""
    return Reading("month", month=month, guard="month", confidence=0.8)


def year(year: int) -> Reading:
    """A year of four digits; the words around it must not make it a count."""
    return Reading("value", value=f"{year:04d}", guard="year", confidence=0.9)


def sure_year(year: int, era: str = "") -> Reading:
    """A year that its own words mark as one."""
    return Reading("value", value=_year(year, era), confidence=1.0)


def year_by_unit(unit: str, year: int) -> Reading | None:
    """The year 2000; "week 2018" is none."""
    return sure_year(year) if unit == "Y" else None


def short_year(year: int) -> Reading:
    """'99."""
    return Reading("shortyear", value=f"{year:02d}", guard="shortyear", confidence=0.7)


def decade(decade: str) -> Reading | None:
    """1990s, '90s, 90s."""
    if len(decade) == 3:
        return Reading("value", value=f"0{decade[:2]}", confidence=0.7) if decade[0] != "0" else None
    if len(decade) == 4:
        return Reading("value", value=decade[:3], confidence=1.0) if "1000" <= decade <= "2190" else None
    return Reading("decadename", value=decade[-2]) if len(decade) == 2 else None


def decade_name(decade: int) -> Reading:
    """The nineties."""
    return Reading("decadename", value=str(decade), guard="decadename")


def century(century: int, unit: str, era: str = "") -> Reading | None:
    """19th century: the years 1800-1899, as TIMEX3 counts them."""
    if unit != "C" or not 1 <= century <= 30:
        return None
    return Reading(
        "value", value=f"BC{century - 1:02d}" if era == "BC" else f"{century - 1:02d}", confidence=1.0
    )


def first_of_range(month: int, day: int, year: int = 0, weekday: int = 0) -> Reading | None:
    """The first day of "2-5 May 2014": month and year stand after the second."""
    return full_date(month, day, year, weekday) if year else month_day(month, day, weekday)


def range_end_year(begin: int, year: int) -> Reading | None:
    """93 in "1990-93", 00 in "1999-00"."""
    whole = begin // 100 * 100 + year
    whole += 100 if whole < begin else 0
    return Reading("value", value=f"{whole:04d}", confidence=0.9) if whole > begin else None


def of_short_year(month: int, day: int, year: int, weekday: int = 0) -> Reading | None:
    """12 May '45."""
    made = month_day(month, day, weekday)
    return made and replace(made, inside=Reading("shortyear", value=f"{year:02d}"))


def month_of_two_digits(month: int, year: int, day: int = 0, weekday: int = 0) -> Reading | None:
    """Mai 68, 13 mai 58: two digits that no day of a month has."""
    made = month_day(month, day, weekday) if day else bare_month(month)
    if year <= LONGEST_MONTH or made is None:
        return None
    return replace(made, inside=Reading("shortyear", value=f"{year:02d}"), guard="year", confidence=0.85)


def day_of_month(day: int) -> Reading:
    """A day of the month that the text is at: "the 20th"."""
    return Reading("dayofmonth", day=day, base="text", confidence=0.7)


def numbered_day(day: int, weekday: int = 0) -> Reading:
    """Le 20, Monday 22: a number that needs its sentence to say that it is a day."""
    return replace(day_of_month(day), weekday=weekday, guard="numberedday")


def decade_by_unit(year: float) -> Reading | None:
    """Les années 1990, les années 90, les années soixante."""
    if year % 10 or not (10 <= year <= 90 or 1000 <= year <= 2190):
        return None
    if year < 100:
        return Reading("decadename", value=str(int(year) // 10), confidence=0.95)
    return Reading("value", value=f"{int(year) // 10}", confidence=1.0)


def year_of_two_digits(year: int) -> Reading | None:
    """En 98: two digits that count nothing, by the words after them."""
    if LATEST_SHORT_YEAR < year < EARLIEST_SHORT_YEAR:
        return None
    return Reading("shortyear", value=f"{year:02d}", guard="numberedday", confidence=0.7)


WEEKDAY = "(weekday=WEEKDAY|WEEKDAYABBR COMMA? ON?)?"
DAY = "day=DAY|ORDINALDAY"
RULES = (
    # Of equally long matches the first rule wins: what looks ahead comes first.
    Rule("the day of a known deed", "month=MONTH day=DAY (?=DEED)", day_of_deed, [
        ("the September 11 attacks", "2001-09-11")]),
    Rule("first day of a range", f"{WEEKDAY} THE? {DAY} (?=HYPHEN|OR|AND THE? (WEEKDAY COMMA?)? DAY|ORDINALDAY OF? month=MONTH (COMMA? year=YEAR)?)",
         first_of_range, [("2-5 May", "2021-05-02"), ("2 to 5 May 2014", "2014-05-02")]),
    Rule("first days of a list", f"{WEEKDAY} THE? {DAY} (?=(COMMA THE? DAY|ORDINALDAY)+ AND THE? DAY|ORDINALDAY OF? month=MONTH (COMMA? year=YEAR)?)",
         first_of_range, [("3, 5 and 8 May 2014", "2014-05-03")]),
    Rule("first day of a range, month first", "month=MONTH day=DAY (?=HYPHEN|OR|AND DAY COMMA? year=YEAR)",
         first_of_range, [("May 2-5, 2014", "2014-05-02")]),
    Rule("last day of a range", f"(?<=MONTH DAY HYPHEN|OR|AND) {DAY} (COMMA? YEAR)?", day_of_month, [
        ("May 2-5, 2014", "2014-05-05")]),
    Rule("day month year", f"{WEEKDAY} THE? {DAY} OF? month=MONTH COMMA? OF? year=YEAR", full_date, [
        ("24 November 2021", "2021-11-24"), ("Wednesday, 24 November 2021", "2021-11-24"),
        ("the 25th of August 1915", "1915-08-25"), ("3rd of May, 1808", "1808-05-03")]),
    Rule("month day year", f"{WEEKDAY} month=MONTH HYPHEN? THE? {DAY} COMMA? year=YEAR", full_date, [
        ("November 24, 2021", "2021-11-24"), ("Wed., Nov. 24, 2021", "2021-11-24"), ("Mar 2 , 2009", "2009-03-02")]),
    Rule("year month day", f"year=YEAR COMMA? month=MONTH {DAY}", full_date, [("2021 November 24", "2021-11-24")]),
    Rule("day-month of a known deed", f"THE? {DAY} HYPHEN month=MONTH (?!HYPHEN)", day_of_deed, [
        ("11-Septembre", "2001-09-11")], "fr"),
    Rule("day-month-year", f"{DAY} HYPHEN month=MONTH HYPHEN year=YEAR", full_date, [("24-Nov-2021", "2021-11-24")]),
    Rule("month day short year", f"{WEEKDAY} month=MONTH {DAY} COMMA? year=SHORTYEAR", of_short_year, [
        ("Nov. 24, '21", "2021-11-24")]),
    Rule("day month short year", f"{WEEKDAY} THE? {DAY} OF? month=MONTH COMMA? year=SHORTYEAR", of_short_year, [
        ("12 May '45", "1945-05-12")]),
    Rule("month of a short year", "month=MONTH year=TWODIGITS", month_of_two_digits, [("mai 68", "1968-05")], "fr"),
    Rule("day month of a short year", f"{WEEKDAY} THE? {DAY} month=MONTH year=TWODIGITS", month_of_two_digits, [
        ("13 mai 58", "1958-05-13")], "fr"),
    Rule("day word of month", "THE? day=ORDINAL|SECOND OF month=MONTH (COMMA? year=YEAR)?", first_of_range, [
        ("the twelfth of May 1820", "1820-05-12"), ("the 25th of August", "2021-08-25"), ("the Fourth of July", "2021-07-04")]),
    Rule("day month year era", f"{DAY} OF? month=MONTH COMMA? year=ANYYEAR era=ERABEFORE", full_date, [
        ("15 March 44 BC", "BC0044-03-15")]),
    Rule("month year", "month=MONTH OF? COMMA? IN? year=YEAR", month_of_year, [
        ("December 2020", "2020-12"), ("January, 1918", "1918-01"), ("February of 1940", "1940-02")]),
    Rule("year month", "year=YEAR COMMA? month=MONTH", month_of_year, [("2020 December", "2020-12")]),
    Rule("month year era", "month=MONTH OF? COMMA? year=ANYYEAR era=ERABEFORE", month_of_year, [
        ("April 480 BC", "BC0480-04")]),
    Rule("day month", f"{WEEKDAY} THE? {DAY} HYPHEN? OF? month=MONTH (?!COMMA? YEAR)", month_day, [
        ("24 November", "2021-11-24")]),
    Rule("month day", f"{WEEKDAY} month=MONTH HYPHEN? THE? {DAY} (?!COMMA? YEAR)", month_day, [
        ("Wednesday, November 24", "2021-11-24"), ("Nov. 29", "2021-11-29")]),
    Rule("week of year", "UNIT week=DAY|NUM OF|IN year=YEAR", week_of_year, [("week 42 of 2019", "2019-W42")]),
    Rule("last month day", f"LAST month=MONTH {DAY}", lambda month, day: Reading(
        "month", month=month, day=day, side="last"), [("last Oct. 23", "2021-10-23")]),
    Rule("month day word", "month=MONTH THE? day=ORDINAL|SECOND", month_day, [("August eighth", "2021-08-08")]),
    Rule("as early as month", "(?<=BACKTO) month=MONTH", lambda month: replace(bare_month(month), guard=""), [
        ("as early as March", "2022-03")]),
    Rule("month", "month=MONTH", bare_month, [("August", "2021-08")]),
    Rule("the decade of", "THE? DECADEUNIT year=YEAR|NUM", decade_by_unit, [
        ("les années 1990", "199"), ("les années 90", "199"), ("les années soixante-dix", "197")], "fr"),
    Rule("the decade after another", "(?<=DECADEUNIT YEAR|NUM AND|HYPHEN) year=YEAR|NUM", decade_by_unit, [
        ("les années 70 et 80", "198")], "fr"),
    Rule("year before a stroke", "year=YEAR (?=STROKE YEAR)", sure_year, [("1998/1999", "1998")]),
    Rule("year after a stroke", "(?<=YEAR STROKE) year=YEAR", sure_year, [("1998/1999", "1999")]),
    Rule("since at least year", "(?<=FROM APPROX) year=YEAR", sure_year, [("since at least 1950", "1950")]),
    Rule("year", "year=YEAR", year, [("1993", "1993"), ("nineteen ninety-six", "1996")]),
    Rule("the year", "THE|WHOLE? unit=UNIT year=YEAR|WORDYEAR", year_by_unit, [("the year two thousand", "2000")]),
    Rule("year in words", "year=WORDYEAR", year, [("mil neuf cent dix", "1910")], "fr"),
    Rule("in the year", "(?<=IN) THE unit=UNIT year=ANYYEAR", lambda unit, year: sure_year(year) if unit == "Y" else None, [
        ("in the year 800", "0800")]),
    Rule("fiscal year", "THE? FISCAL UNIT? year=YEAR", sure_year, [("fiscal 1989", "1989")]),
    Rule("FY2014", "year=FISCALCODE", sure_year, [("FY2014", "2014")]),
    Rule("year era", "APPROX? year=ANYYEAR era=ERABEFORE|ERAAFTER", sure_year, [("241 BC", "BC0241"), ("79 AD", "0079")]),
    Rule("year range era", "year=ANYYEAR (?=HYPHEN|OR|AND ANYYEAR era=ERABEFORE)", sure_year, [
        ("480-479 BC", "BC0480")]),
    Rule("era year", "era=ERAAFTER year=ANYYEAR", sure_year, [("AD 79", "0079")]),
    Rule("short year", "year=SHORTYEAR", short_year, [("'99", "1999")]),
    Rule("year of two digits", "(?<=SHORTYEARAT) year=TWODIGITS", year_of_two_digits, [("en 98", "1998")], "fr"),
    Rule("short year range", "(?<=begin=YEAR HYPHEN|STROKE) year=TWODIGITS", range_end_year, [
        ("1990-93", "1993")]),
    Rule("decade", "THE? decade=DECADE", decade, [("the 1990s", "199"), ("1960s", "196"), ("the '90s", "199")]),
    Rule("decade era", "THE? decade=DECADE ERABEFORE", lambda decade: Reading("value", value=f"BC{decade[:-1]:>03}"), [
        ("the 440s BC", "BC044")]),
    Rule("late nineties", "(?<=EARLY) HYPHEN? decade=DECADENAME", decade_name, [("late nineties", "199")]),
    Rule("decade name", "THE decade=DECADENAME", decade_name, [("the nineties", "199")]),
    Rule("19th-century", "century=ORDINAL HYPHEN unit=UNIT", century, [("19th-century", "18")]),
    Rule("century", "THE? century=ORDINAL unit=UNIT era=ERABEFORE|ERAAFTER?", century, [
        ("the 20th century", "19")]),
    Rule("century before another", "THE? century=ORDINAL (?=AND|OR|HYPHEN|COMMA THE? ORDINAL HYPHEN? unit=UNITS|UNIT)", century, [
        ("the 18th and 19th centuries", "17")]),
    Rule("centuries", "century=ORDINAL HYPHEN? unit=UNITS era=ERABEFORE|ERAAFTER?", century, [
        ("the 18th and 19th centuries", "18")]),
    Rule("numbered day", "DAYARTICLE day=DAY", numbered_day, [("le 20", "2021-11-20")], "fr"),
    Rule("weekday and numbered day", "weekday=WEEKDAY day=DAY (?!HOURWORD|UNITS|AMPM|OCLOCKWORD)", numbered_day, [
        ("lundi 22", "2021-11-22")], "fr"),
    Rule("day of month", "THE day=ORDINALDAY (?!HYPHEN|UNIT|WEEKDAY)", lambda day: replace(day_of_month(day), guard="dayofmonth"), [("the 20th", "2021-11-20")]),
)  # fmt: skip
