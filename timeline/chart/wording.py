"""What a chart, a table or a terminal says of an event's date: in words, never more exact than was said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, TypeAlias

from timeline.model import Event, Granularity, Modality

ConfidenceStep: TypeAlias = Literal["high", "medium", "low"]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS_IN_FULL = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# EDTF level 1 sub-year codes: 21-24 are the seasons, 33-36 the quarters.
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
EXACTNESS: dict[Granularity, str] = {
    "time": "to the hour",
    "day": "to the day",
    "week": "week only",
    "month": "month only",
    "quarter": "quarter only",
    "season": "season only",
    "year": "year only",
    "decade": "decade only",
    "century": "century only",
    "interval": "a period",
}
STATUS_WORDS: dict[Modality, str] = {
    "happened": "",
    "planned": "planned",
    "denied": "denied",
    "hypothetical": "possible",
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


def date_words(event: Event) -> str:
    """The date as a reader says it: ``24 Nov 2021``, ``Nov 2021``, ``summer 2014``, ``c. 1990–1993``."""
    words = _bounds_words(event)
    if event.edtf.startswith(".."):
        words = f"until {_bound(event.last)}"
    elif event.edtf.endswith(".."):
        words = f"from {_bound(event.first)}"
    return f"c. {words}" if is_approximate(event) else words


def label_words(event: Event) -> str:
    """The date with the event's status, where it has one: ``24 Nov 2021``, ``Jan 2022, planned``."""
    status = STATUS_WORDS[event.status]
    return f"{date_words(event)}, {status}" if status else date_words(event)


def day_words(day: date) -> str:
    """``24 Nov 2021``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_words(first: date, last: date) -> str:
    """Both bounds, as short as they can be said: ``2–5 May 2021``, ``Mar–Jun 2014``, ``1990–1993``."""
    if first == last:
        return day_words(first)
    months = first.day == 1 and (last + DAY).day == 1
    if months and first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    left, right = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if months:
        if first.year != last.year:
            return f"{left} {first.year} – {right} {last.year}"
        return f"{left} {first.year}" if left == right else f"{left}–{right} {last.year}"
    if first.year != last.year:
        return f"{day_words(first)} – {day_words(last)}"
    if left == right:
        return f"{first.day}–{last.day} {right} {last.year}"
    return f"{first.day} {left} – {day_words(last)}"


def _bounds_words(event: Event) -> str:
    first, last = event.first, event.last
    length = (last - first).days + 1
    code = event.edtf[5:7]
    if event.granularity == "time" and "T" in event.edtf:
        return f"{day_words(first)}, {event.edtf.split('T')[1][:5]}"
    if event.granularity == "week" and length == 7:
        return f"week of {day_words(first)}"
    if event.granularity == "season" and code in SEASONS:
        return f"{SEASONS[code]} {event.edtf[:4]}"
    if event.granularity == "quarter" and 89 < length < 93:
        return f"Q{(first.month + 2) // 3} {first.year}"
    if event.granularity == "decade" and first.year % 10 == 0 and 3651 < length < 3654:
        return f"{first.year}s"
    if event.granularity == "century" and 36500 < length < 36600:
        return f"{_ordinal(last.year // 100 + (1 if last.year % 100 else 0))} century"
    return span_words(first, last)


def _bound(day: date) -> str:
    if (day.day == 1 and day.month == 1) or (day + DAY).timetuple().tm_yday == 1:
        return str(day.year)
    return day_words(day)


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
