"""Ranges: two expressions that begin and end one stretch of time, "from 2 to 5 May", "1990–93"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from timeline.dates.context import Context
from timeline.dates.expression import TimeExpression
from timeline.dates.neighbours import previous_word
from timeline.model import Interval

# Longer text than this between two dates makes no range of them.
LONGEST_LINK = 10


def is_range(begin: TimeExpression, end: TimeExpression, lowered: str, context: Context) -> bool:
    """Whether what stands between two expressions makes them the ends of one stretch of time."""
    link = lowered[begin.end : end.start].strip()
    return context.is_range_word(link) or (
        context.is_and(link) and context.is_between(previous_word(lowered, begin.start))
    )


def mark_ranges(
    expressions: Sequence[TimeExpression], lowered: str, context: Context
) -> list[TimeExpression]:
    """The expressions, those that begin or end a range with the interval of the whole (``range``).

    TIMEX3 has two expressions there; the interval is what happened from the one to the other. "and" joins two
    dates after "between", or where the second follows right on the first ("27 and 28 March").
    """
    ranges: dict[int, Interval] = {}
    for index, (begin, end) in enumerate(pairwise(expressions)):
        if end.start - begin.end > LONGEST_LINK or not begin.interval or not end.interval:
            continue
        if begin.interval.first >= end.interval.last:
            continue
        follows = begin.granularity == "day" and end.interval.first - begin.interval.last == timedelta(1)
        is_listed = follows and context.is_and(lowered[begin.end : end.start].strip())
        if is_listed or is_range(begin, end, lowered, context):
            whole = Interval(begin.interval.first, end.interval.last)
            ranges[index] = ranges[index + 1] = whole
    return [
        expression._replace(range=ranges[index]) if index in ranges else expression
        for index, expression in enumerate(expressions)
    ]
