"""What a mention is called when its article is replaced: as the one whose place it takes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date

from timeline.model import Mention

# Of all words of two clauses, so many are in both where the one is the other, corrected.
_LEAST_SHARED = 0.5


def succeed(before: Iterable[Mention], after: Iterable[Mention]) -> list[Mention]:
    """The mentions that an article has now, each with the id of the one that it had ``before`` in its place.

    That is the one of the same time with the most words in common, half of all at least; of several, the one that
    stands where it stood. Events are known by their mentions' ids, so that a corrected article leaves them as they
    are. No two get one id, and who takes nobody's place keeps its own where that is free.
    """
    old, new = list(before), list(after)
    alike = [
        (-shared, abs(one.clause_start - other.clause_start), number, place)
        for number, one in enumerate(new)
        for place, other in enumerate(old)
        if _time(one) == _time(other) and (shared := _shared(one, other)) >= _LEAST_SHARED
    ]
    named: dict[int, str] = {}
    taken: set[int] = set()
    for _, _, number, place in sorted(alike):
        if number not in named and place not in taken:
            named[number] = old[place].id
            taken.add(place)
    used = {*named.values()}
    for number, mention in enumerate(new):
        if number not in named:
            named[number] = _free(mention.id, used)
            used.add(named[number])
    return [mention._replace(id=named[number]) for number, mention in enumerate(new)]


def _time(mention: Mention) -> tuple[date, date, bool]:
    return mention.first, mention.last, mention.position == "headline"


def _shared(one: Mention, other: Mention) -> float:
    words, others = set(one.clause.lower().split()), set(other.clause.lower().split())
    return len(words & others) / len(words | others)


def _free(id_: str, used: set[str]) -> str:
    while id_ in used:
        id_ = hashlib.sha256(f"{id_}|again".encode()).hexdigest()[:16]
    return id_
