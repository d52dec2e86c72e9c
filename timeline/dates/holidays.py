"""The day of a named holiday in a year."""

from __future__ import annotations

import re
from datetime import date, timedelta

# Holidays that are the nth weekday of a month: (month, weekday by ISO number, n; -1 is the last, days after).
NTH_WEEKDAY = {
    "thanksgiving": (11, 4, 4, 0),
    "labor": (9, 1, 1, 0),
    "memorial": (5, 1, -1, 0),
    "king": (1, 1, 3, 0),
    "election": (11, 1, 1, 1),
}


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar: the anonymous algorithm (Meeus/Jones/Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def on(holiday: str, year: int) -> date | None:
    """The day of a vocabulary's holiday: ``12-25``, ``easter+1``, or a name of NTH_WEEKDAY; None if unknown."""
    if not 1 <= year <= 9998:
        return None
    if re.fullmatch(r"\d\d-\d\d", holiday):
        return date(year, int(holiday[:2]), int(holiday[3:]))
    if holiday.startswith("easter"):
        return easter(year) + timedelta(int(holiday[6:]))
    if holiday not in NTH_WEEKDAY:
        return None
    month, weekday, nth, after = NTH_WEEKDAY[holiday]
    if nth < 0:
        first_next = date(year, month + 1, 1)
        return first_next - timedelta((first_next.isoweekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1) + after)
