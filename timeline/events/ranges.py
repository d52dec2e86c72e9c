"""The two ends of a range ("between 1961 and 1964") as the one time that they give an event."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates import TimeExpression


def join_ranges(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """``times`` in text order, each pair that begins and ends one range made one expression from end to end.

    TIMEX3 tags both ends; what is dated by them is dated once. The joined value and EDTF are "first/last".
    """
    joined: list[TimeExpression] = []
    for time in times:
        before = joined[-1] if joined else None
        if before is None or time.range is None or before.range != time.range:
            joined.append(time)
            continue
        joined[-1] = before._replace(
            end=time.end,
            text=text[before.start : time.end],
            value=f"{before.value}/{time.value}",
            interval=before.range,
            granularity="interval",
            edtf=f"{before.edtf}/{time.edtf}",
            confidence=min(before.confidence, time.confidence),
        )
    return joined
