"""What the words say before any date is known: the unresolved half of a time expression."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from timeline.model import TimexType

Kind = Literal[
    "value",  # complete: 1990, 1990-05-03, 199, BC0241
    "shortyear",  # '99
    "month",  # a month, perhaps with a day or a weekday, without its year
    "weekday",  # Wednesday
    "division",  # a quarter, half or season without its year
    "dayofmonth",  # the 20th
    "period",  # last week, this year, the month: a whole unit, counted from the base
    "offset",  # two days later, three years ago
    "partofday",  # this morning, noon, 5 p.m.: a time on the day that the text is at
    "decadename",  # the nineties
    "holiday",  # Christmas Day
    "nth",  # the first week of May, the last Friday of June
    "inside",  # a part of another reading: the third quarter of last year
    "duration",
    "set",
    "reference",  # PRESENT_REF, PAST_REF, FUTURE_REF
]
# What a relative expression counts from: the publication date, the date that the text has reached, or the last
# that it mentioned, were it only as a bound.
Base = Literal["publication", "text", "mention"]


@dataclass(slots=True)
class Reading:
    """One reading of a phrase, without a reference date. Not to be changed: what was parsed is shared.

    It is not frozen, which would make it five times as slow to make.

    ``value`` is a TIMEX3 value (or the division, holiday or decade it needs), ``count`` and ``unit`` a shift,
    ``side`` where to look from the base: "last", "next", "this" or "" (as tense and context say). ``time`` is
    a suffix such as ``TMO`` or ``T10:30``. ``inside`` is the larger period that the value is a part of.
    ``grain`` is the unit that an offset is told in where that is not its own: "two years ago this month".
    ``clip`` keeps only what lies before ("START") or after ("END") the base day: "earlier this month".
    ``guard`` names a check of the words around it (``guards.py``), or is a mark for what resolves it: "rate" is a
    length that words before it can make a set, "theperiod" a period by its bare article.
    """

    kind: Kind
    type: TimexType = "DATE"
    value: str = ""
    month: int = 0
    day: int = 0
    weekday: int = 0
    unit: str = ""
    count: float = 0
    side: Literal["", "last", "next", "this"] = ""
    base: Base = "publication"
    time: str = ""
    mod: str | None = None
    clip: str = ""
    grain: str = ""
    inside: Reading | None = None
    guard: str = ""
    confidence: float = 0.9


@dataclass(slots=True)
class Part:
    """A stretch's part that is a time expression: its place in the stretch and its reading. Shared like readings.

    ``rule`` names the rule that read it. ``within`` are the readings that it was built from: what is left where
    the words around it speak against it.
    """

    start: int
    end: int
    reading: Reading
    rule: str
    within: tuple[Part, ...] = ()


# A part of a stretch, after the place in the text where the stretch starts.
Found: TypeAlias = tuple[int, Part]
