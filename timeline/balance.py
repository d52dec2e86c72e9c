"""Which few events stand for a whole timeline: the most important ones, but not all of one busy week, nor one twice.

Events are chosen one after another. Each is worth its importance, less the closer it lies to those chosen before: the
second of a day is worth half of what it would be alone, one of the day after four fifths, one of a week after nearly
all of it. Less again the more its title says what theirs say: a second telling of the same day, in nearly the same
words, is worth a quarter. Each choice depends only on those before it, so that the N best are among the N + 1 best.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

import numpy as np

from timeline.merge.term_table import named_in
from timeline.model import Event

# Of an event half as important it takes nearly three to be worth as much: what a few articles mention of other years
# is not to push out the news. Chosen by benchmarks/top_events.py.
_STEEPNESS = 1.5
# What crowds twice as much again as being of one day: saying the same.
_REPETITION = 2.0
# How rare a word is, is told from so many of the most important events.
_SAMPLE = 256


def balanced(events: Sequence[Event], count: int) -> list[Event]:
    """The ``count`` events that stand for all of ``events``, the first chosen first; all where there are fewer.

    An event's worth is its importance to the power of 1.5, divided by 1 + the sum of (1 + 2 a) / (1 + d)² over those
    chosen. d are the days between the two events' intervals, 0 where these overlap: what is dated to a year only is
    no way around the year's busy weeks. a is how alike the titles are, 1 being the same words. Of equals the earlier
    is chosen, then the narrower, then the lesser id; the order of ``events`` and their number change nothing.
    """
    ordered = sorted(events, key=lambda event: (event.first, event.last, event.id))
    titles = _Titles(ordered)
    alone = np.array([event.importance for event in ordered]) ** _STEEPNESS
    first = np.array([event.first.toordinal() for event in ordered])
    last = np.array([event.last.toordinal() for event in ordered])
    crowding = np.ones(len(ordered))
    left = np.ones(len(ordered), dtype=bool)
    held_against = np.zeros(len(ordered), dtype=np.int64)
    chosen: list[int] = []
    nearness: list[np.ndarray] = []
    while len(chosen) < min(count, len(ordered)):
        best = int(np.argmax(np.where(left, alone / crowding, -1.0)))
        # Titles are compared only of what would be chosen: what they have in common never makes it worth more.
        if held_against[best] < len(chosen):
            for place in range(int(held_against[best]), len(chosen)):
                alike = titles.alike(best, chosen[place])
                crowding[best] += _REPETITION * alike * nearness[place][best]
            held_against[best] = len(chosen)
            continue
        chosen.append(best)
        left[best] = False
        days_between = np.maximum(first, first[best]) - np.minimum(last, last[best])
        nearness.append(1 / (1 + np.maximum(days_between, 0)) ** 2)
        crowding += nearness[-1]
    return [ordered[place] for place in chosen]


class _Titles:
    """What the titles of events say: their words, the rare ones more."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events
        sample = sorted(events, key=lambda event: (-event.importance, event.id))[:_SAMPLE]
        self._tellers = Counter(term for event in sample for term in named_in(event.title))
        self._count = len(sample)
        self._words: dict[int, dict[str, float]] = {}

    def alike(self, one: int, other: int) -> float:
        """The cosine of the titles of the events at two places, 0 to 1."""
        own, others = self._weighed(one), self._weighed(other)
        return sum(own[term] * others[term] for term in sorted(own.keys() & others.keys()))

    def _weighed(self, place: int) -> dict[str, float]:
        if place not in self._words:
            weights = {
                term: log((1 + self._count) / (1 + self._tellers[term])) + 1
                for term in named_in(self._events[place].title)
            }
            length = sqrt(sum(weight**2 for weight in sorted(weights.values())))
            self._words[place] = {term: weight / length for term, weight in weights.items()}
        return self._words[place]
