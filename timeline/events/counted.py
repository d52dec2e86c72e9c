"""What a sentence dates by a length from its own day: "freed on Monday, 71 days after gunmen seized her"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from timeline.dates import TimeExpression, calendar
from timeline.events.clauses import Clause
from timeline.events.tokens import Token
from timeline.model import Anchor

_LENGTH = re.compile(r"P(\d+)([DWMY])")
# What happened "after" a length was so long ago on the sentence's day, what came "before" was still so far ahead.
_STEP = {"after": -1, "before": 1}
# A day after one of these is no day on which something was done.
_AIMS = frozenset({"for", "until", "till", "by", "from", "to", "since"})
_TRUST = 0.75


def counted(
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    times: Sequence[TimeExpression],
    days: Mapping[int, TimeExpression],
) -> Iterator[tuple[int, TimeExpression]]:
    """The numbers of the clauses that are dated so, each with its time.

    ``times`` are all of the sentence's, ``days`` what dates its clauses already, by their numbers.
    """
    for number, clause in enumerate(clauses):
        step = _STEP.get(clause.opener, 0)
        if clause.kind != "subordinate" or not step or number in days or clause.verb is None:
            continue
        if any(tokens[i].timed for i in clause.tokens):
            continue
        opener = tokens[clause.tokens[0]]
        length = next((t for t in times if t.end <= opener.start <= t.end + 1 and t.type == "DURATION"), None)
        day = _day_of(clause.parent, clauses, tokens, days)
        if length is None or length.mod is not None or day is None:
            continue
        if time := _counted(length, day, step, opener.end):
            yield number, time


def _day_of(
    number: int | None,
    clauses: Sequence[Clause],
    tokens: Sequence[Token],
    days: Mapping[int, TimeExpression],
) -> TimeExpression | None:
    """The day of what a clause tells, or of the one that it goes on from: "resigned on Monday and called …"."""
    while number is not None:
        day = days.get(number)
        if day is not None and _is_done_on(day, tokens):
            return day
        number = clauses[number].parent if clauses[number].shares_subject else None
    return None


def _is_done_on(day: TimeExpression, tokens: Sequence[Token]) -> bool:
    before = next((t.lower for t in reversed(tokens) if t.end <= day.start), "")
    return day.granularity in ("day", "time") and before not in _AIMS


def _counted(length: TimeExpression, day: TimeExpression, step: int, end: int) -> TimeExpression | None:
    told = _LENGTH.fullmatch(length.value)
    if told is None or day.interval is None:
        return None
    first = day.interval.first
    then = calendar.shift(first, told[2], step * int(told[1]))
    if then is None:
        return None
    value = calendar.truncated(then, told[2])
    interval = calendar.interval_of(value, None)
    return TimeExpression(
        start=length.start,
        end=end,
        text=length.text,
        type="DATE",
        value=value,
        mod=None,
        interval=interval,
        granularity=calendar.granularity_of(value),
        edtf=calendar.edtf_of(value, None, interval),
        anchor=Anchor("expression", first, day.text),
        rule="a length before or after the sentence's day",
        confidence=_TRUST * day.confidence,
    )
