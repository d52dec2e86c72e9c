"""Parts of a year by name: quarters, halves, seasons, holidays."""

from __future__ import annotations

from timeline.dates.grammar import Rule
from timeline.dates.reading import Reading


def open_quarter(quarter: int) -> Reading | None:
    """The third quarter, its year open."""
    made = Reading("division", value=f"Q{quarter}", guard="quarter", confidence=0.9)
    return made if 1 <= quarter <= 4 else None


def season(season: str) -> Reading:
    """A season by its bare name: it must not be a verb or an adjective's noun."""
    return Reading("division", value=season, guard="season", confidence=0.7)


def the_season(season: str) -> Reading:
    """The summer."""
    return Reading("division", value=season, guard="season", confidence=0.8)


def season_of_year(season: str, year: int) -> Reading:
    """The winter of 1994, summer 2007, the 2014 summer."""
    return Reading("value", value=f"{year:04d}-{season}", confidence=1.0)


def season_of_two_digits(season: str, year: int) -> Reading:
    """L'automne 98."""
    return Reading("division", value=season, inside=Reading("shortyear", value=f"{year:02d}"), guard="year")


def quarter_of_year(quarter: int, year: int) -> Reading | None:
    """The third quarter of 1984, the 1988 second quarter; -1 is the last."""
    quarter = 4 if quarter == -1 else quarter
    return Reading("value", value=f"{year:04d}-Q{quarter}", confidence=1.0) if 1 <= quarter <= 4 else None


def one_of_quarters(quarter: int, year: int = 0) -> Reading | None:
    """Each of the first and second quarters of 2012, its year told after the last of them or open."""
    return quarter_of_year(quarter, year) if year else open_quarter(quarter)


def quarter_of_months(first: int, last: int, year: int = 0) -> Reading | None:
    """The April-June quarter, the April-to-June quarter of 2012."""
    return one_of_quarters((last + 2) // 3, year) if last == first + 2 and last % 3 == 0 else None


def half_of_year(half: int, year: int) -> Reading | None:
    """The first half of 1998; -1 is the last."""
    half = 2 if half == -1 else half
    return Reading("value", value=f"{year:04d}-H{half}", confidence=1.0) if 1 <= half <= 2 else None


def sided_season(season: str, last: int = 0, next_: int = 0, this: int | None = None) -> Reading:
    """Last summer, next spring, this fall."""
    side = "last" if last else "next" if next_ else "this"
    return Reading("division", value=season, side=side, confidence=0.9)  # type: ignore[arg-type]


def text_season(season: str, previous: int = 0) -> Reading:
    """That winter, the following spring: counted from the time of the text."""
    side = "last" if previous < 0 else "next" if previous > 0 else "this"
    return Reading("division", value=season, base="text", side=side, confidence=0.8)  # type: ignore[arg-type]


def holiday(holiday: str, last: int = 0, next_: int = 0) -> Reading:
    """Christmas Day, last Thanksgiving, its year open."""
    side = "last" if last else "next" if next_ else ""
    return Reading("holiday", value=holiday, side=side, guard="holiday", confidence=0.9)  # type: ignore[arg-type]


def holiday_of_year(holiday: str, year: int) -> Reading:
    """Christmas 1963."""
    return Reading("holiday", value=holiday, inside=Reading("value", value=f"{year:04d}"), confidence=1.0)


def semester(half: int, year: int = 0) -> Reading | None:
    """Le premier semestre, le premier semestre de 2003."""
    if year:
        return half_of_year(half, year)
    return Reading("division", value=f"H{half}", confidence=0.9) if half <= 2 else None


ORDINAL_QUARTER = "THE? FISCAL? HYPHEN? quarter=ORDINAL|SECOND FISCAL? QUARTER"
QUARTER_OF = "THE? FISCAL? HYPHEN? quarter=ORDINAL|SECOND|FINAL FISCAL? QUARTER"
QUARTERS = "HYPHEN? QUARTERS (OF|IN? FISCAL? year=YEAR)?"
RULES = (
    Rule("quarter of year", f"{QUARTER_OF} OF? IN? FISCAL? year=YEAR", quarter_of_year, [
        ("the third quarter of 1984", "1984-Q3")]),
    Rule("year quarter", "THE? FISCAL? year=YEAR quarter=ORDINAL|SECOND HYPHEN? QUARTER", quarter_of_year, [
        ("the 1988 second quarter", "1988-Q2")]),
    Rule("the April-June quarter", "THE? first=MONTH HYPHEN? OR? HYPHEN? last=MONTH QUARTER|PERIOD (OF|IN? year=YEAR)?", quarter_of_months, [
        ("the July-September quarter", "2021-Q3"), ("the January-to-March quarter of 2013", "2013-Q1")]),
    Rule("Q3 of year", "quarter=QUARTERCODE OF? COMMA? year=YEAR", quarter_of_year, [("Q3 2019", "2019-Q3")]),
    Rule("year Q3", "year=YEAR HYPHEN? quarter=QUARTERCODE", quarter_of_year, [("2019 Q3", "2019-Q3")]),
    Rule("quarter", ORDINAL_QUARTER, open_quarter, [
        ("the third quarter", "2021-Q3"), ("the fiscal first quarter", "2021-Q1")]),
    Rule("third-quarter", "FISCAL? quarter=ORDINAL|SECOND HYPHEN QUARTER", open_quarter, [("third-quarter", "2021-Q3")]),
    Rule("quarter before another", f"THE? quarter=ORDINAL|SECOND (?=AND|OR|HYPHEN|COMMA ORDINAL|SECOND {QUARTERS})", one_of_quarters, [
        ("the first and second quarters of 2012", "2012-Q1")]),
    Rule("quarters", f"quarter=ORDINAL|SECOND {QUARTERS}", one_of_quarters, [("second quarters of 2012", "2012-Q2")]),
    Rule("H1 of year", "half=HALFCODE OF? COMMA? year=YEAR", half_of_year, [("H1 2019", "2019-H1"), ("1H 2019", "2019-H1")]),
    Rule("Q3", "quarter=QUARTERCODE", open_quarter, [("Q3", "2021-Q3")]),
    Rule("half of year", "THE? half=ORDINAL|SECOND HYPHEN? HALF OF FISCAL? year=YEAR", half_of_year, [
        ("the first half of 1998", "1998-H1")]),
    Rule("year half", "THE? year=YEAR half=ORDINAL|SECOND HYPHEN? HALF", half_of_year, [
        ("the 1998 second half", "1998-H2")]),
    Rule("semester", "THE? half=ORDINAL|SECOND SEMESTER (OF? year=YEAR)?", semester, [
        ("le premier semestre 2003", "2003-H1"), ("second semestre", "2021-H2")], "fr"),
    Rule("season of year", "THE? season=SEASON (OF|COMMA)? OF? year=YEAR (HYPHEN|STROKE TWODIGITS|YEAR)?", season_of_year, [
        ("the winter of 1994", "1994-WI"), ("summer 2007", "2007-SU"), ("the winter of 1941-42", "1941-WI")]),
    Rule("season of a short year", "THE? season=SEASON year=TWODIGITS (HYPHEN|STROKE TWODIGITS)?", season_of_two_digits, [
        ("l'automne 98", "1998-FA")], "fr"),
    Rule("season of '98", "THE? season=SEASON OF? year=SHORTYEAR", season_of_two_digits, [("the summer of '98", "1998-SU")]),
    Rule("the season", "THE season=SEASON", the_season, [("the summer", "2021-SU")]),
    Rule("a whole summer", "WHOLE season=SEASON", the_season, [("tout l'été", "2021-SU")], "fr"),
    Rule("season", "season=SEASON", season, [("in summer", "2021-SU")]),
    Rule("last season", "THE? last=LAST season=SEASON", sided_season, [("last fall", "2020-FA")]),
    Rule("next season", "next_=NEXT season=SEASON", sided_season, [("next spring", "2022-SP")]),
    Rule("this season", "this=THIS LAST? season=SEASON", sided_season, [("this fall", "2021-FA")]),
    Rule("that season", "THAT season=SEASON", text_season, [("that winter", "2021-WI")]),
    Rule("the next season", "THE previous=PREVIOUS|NEXT season=SEASON", text_season, [
        ("the following spring", "2022-SP")]),
    Rule("holiday of year", "holiday=HOLIDAY COMMA? OF? IN? year=YEAR", holiday_of_year, [
        ("Christmas 1963", "1963-12-25"), ("Easter Monday, 2016", "2016-03-28")]),
    Rule("last holiday", "last=LAST holiday=HOLIDAY", holiday, [("last Christmas", "2020-12-25")]),
    Rule("next holiday", "next_=NEXT holiday=HOLIDAY", holiday, [("next Easter", "2022-04-17")]),
    Rule("this holiday", "THIS holiday=HOLIDAY", holiday, [("this Christmas", "2021-12-25")]),
    Rule("holiday", "holiday=HOLIDAY", holiday, [("Thanksgiving Day", "2021-11-25")]),
)  # fmt: skip
