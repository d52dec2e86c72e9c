"""Which few events stand for a whole timeline: the most important ones, but not all of one busy week.

Events are chosen one after another. Each is worth its importance, less the closer it lies to those chosen before: the
second of a day is worth half of what it would be alone, one of the day after four fifths, one of a week after nearly
all of it. Each choice depends only on those before it, so that the N best are among the N + 1 best.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline.model import Event

# Of an event half as important it takes nearly three to be worth as much: what a few articles mention of other years
# is not to push out the news. Chosen by benchmarks/top_events.py.
_STEEPNESS = 1.5


def balanced(events: Sequence[Event], count: int) -> list[Event]:
    """The ``count`` events that stand for all of ``events``, the first chosen first; all where there are fewer.

    An event's worth is its importance to the power of 1.5, divided by 1 + the sum of 1 / (1 + d)² over those chosen,
    d being the days between the two events' intervals, 0 where these overlap: what is dated to a year only is no way
    around the year's busy weeks. Of equals the earlier is chosen, then the narrower, then the lesser id; the order of
    ``events`` and their number change nothing.
    """
    ordered = sorted(events, key=lambda event: (event.first, event.last, event.id))
    alone = np.array([event.importance for event in ordered]) ** _STEEPNESS
    first = np.array([event.first.toordinal() for event in ordered])
    last = np.array([event.last.toordinal() for event in ordered])
    crowding = np.ones(len(ordered))
    left = np.ones(len(ordered), dtype=bool)
    chosen = []
    for _ in range(min(count, len(ordered))):
        best = int(np.argmax(np.where(left, alone / crowding, -1.0)))
        chosen.append(ordered[best])
        left[best] = False
        days_between = np.maximum(first, first[best]) - np.minimum(last, last[best])
        crowding += 1 / (1 + np.maximum(days_between, 0)) ** 2
    return chosen
