"""What a chart, a table or a terminal says of an event's date: in words, never more exact than was said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, TypeAlias

from timeline.chart.language import ENGLISH, Language, later
from timeline.model import Event, Granularity, Modality

ConfidenceStep: TypeAlias = Literal["high", "medium", "low"]

# EDTF level 1 sub-year codes: 21-24 are the seasons, 33-36 the quarters.
SEASONS = {
    "21": later("spring %(year)s"),
    "22": later("summer %(year)s"),
    "23": later("autumn %(year)s"),
    "24": later("winter %(year)s"),
}
EXACTNESS: dict[Granularity, str] = {
    "time": later("to the hour"),
    "day": later("to the day"),
    "week": later("week only"),
    "month": later("month only"),
    "quarter": later("quarter only"),
    "season": later("season only"),
    "year": later("year only"),
    "decade": later("decade only"),
    "century": later("century only"),
    "interval": later("a period"),
}
_STATUS: dict[Modality, str] = {
    "happened": "",
    "planned": later("planned"),
    "denied": later("denied"),
    "hypothetical": later("possible"),
}
_OVERDUE = later("planned, no report since")
CONFIDENCE_WORDS: dict[ConfidenceStep, str] = {
    "high": later("high"),
    "medium": later("medium"),
    "low": later("low"),
}
DAY = timedelta(days=1)
FUZZY_MODIFIERS = {
    "START",
    "MID",
    "END",
    "APPROX",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
}


def confidence_step(confidence: float) -> ConfidenceStep:
    """``"high"`` from 0.75, ``"medium"`` from 0.5, otherwise ``"low"``."""
    return "high" if confidence >= 0.75 else "medium" if confidence >= 0.5 else "low"


def is_approximate(event: Event) -> bool:
    """Whether the date is soft: EDTF marks it so (``~ ? %``), or every mention that gives it said about,
    early, mid, late or the like (TIMEX3 ``mod``).
    """
    if set(event.edtf) & set("~?%"):
        return True
    telling = [m for m in event.mentions if (m.first, m.last) == (event.first, event.last)]
    return bool(telling) and all(m.timex_mod in FUZZY_MODIFIERS for m in telling)


def date_words(event: Event, language: Language = ENGLISH) -> str:
    """The date as a reader says it: ``24 Nov 2021``, ``Nov 2021``, ``summer 2014``, ``c. 1990–1993``."""
    words = _bounds_words(event, language)
    if event.edtf.startswith(".."):
        words = language.say("until %(date)s", date=_bound(event.last, language))
    elif event.edtf.endswith(".."):
        words = language.say("from %(date)s", date=_bound(event.first, language))
    return language.say("c. %(date)s", date=words) if is_approximate(event) else words


def label_words(event: Event, language: Language = ENGLISH) -> str:
    """The date with the event's status, where it has one: ``24 Nov 2021``, ``Jan 2022, planned``."""
    date_part, status = date_words(event, language), status_words(event, language)
    return language.say("%(date)s, %(status)s", date=date_part, status=status) if status else date_part


def status_words(event: Event, language: Language = ENGLISH) -> str:
    """``planned``, ``denied``, ``possible``, ``planned, no report since``; "" of what happened."""
    words = _OVERDUE if event.overdue else _STATUS[event.status]
    return language.say(words) if words else ""


def day_words(day: date, language: Language = ENGLISH) -> str:
    """``24 Nov 2021``."""
    return language.day(day)


def span_words(first: date, last: date, language: Language = ENGLISH) -> str:
    """Both bounds, as short as they can be said: ``2–5 May 2021``, ``Mar – Jun 2014``, ``1990–1993``."""
    if first == last:
        return language.day(first)
    months = first.day == 1 and (last == date.max or (last + DAY).day == 1)
    if months and first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if not months:
        return language.days(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return language.month(first)
    return language.months(first, last)


def length_words(days: int, language: Language = ENGLISH) -> str:
    """How long a panel is: ``31 years``, ``11 months``, ``30 days``."""
    if days > 2 * 365:
        return language.count("%(number)s year", "%(number)s years", round(days / 365.25))
    if days > 62:
        return language.count("%(number)s month", "%(number)s months", round(days / 30.44))
    return language.count("%(number)s day", "%(number)s days", days)


def _bounds_words(event: Event, language: Language) -> str:
    first, last = event.first, event.last
    length = (last - first).days + 1
    code = event.edtf[5:7]
    if event.granularity == "time" and "T" in event.edtf:
        return language.say("%(date)s, %(time)s", date=language.day(first), time=event.edtf.split("T")[1][:5])
    if event.granularity == "week" and length == 7:
        return language.say("week of %(date)s", date=language.day(first))
    if event.granularity == "season" and code in SEASONS:
        return language.say(SEASONS[code], year=event.edtf[:4])
    if event.granularity == "quarter" and 89 < length < 93:
        return language.quarter(first)
    if event.granularity == "decade" and first.year % 10 == 0 and 3651 < length < 3654:
        return language.say("%(year)ss", year=first.year)
    if event.granularity == "century" and 36500 < length < 36600:
        return _century(last.year // 100 + (1 if last.year % 100 else 0), language)
    return span_words(first, last, language)


def _bound(day: date, language: Language) -> str:
    if (day.day == 1 and day.month == 1) or (day.month == 12 and day.day == 31):
        return str(day.year)
    return language.day(day)


def _century(number: int, language: Language) -> str:
    """Each language counts centuries in its own numerals: 20th century, XXe siècle, القرن 20."""
    return language.say("%(ordinal)s century", ordinal=_ordinal(number), roman=_roman(number), number=number)


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _roman(number: int) -> str:
    letters = ""
    for value, letter in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
    ):
        letters += letter * (number // value)
        number %= value
    return letters + "I" * number
