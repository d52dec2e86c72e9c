"""What a cut has broken: a verb lost, a phrase begun in its middle, parts that do not fit together."""

from __future__ import annotations

from itertools import pairwise

from timeline.events.governing import can_date
from timeline.events.title_cuts import PARTICLES, Cutter

_BAD_SEAM = 0.35
_NO_PHRASE = 6
_LOST_VERB, _LOST_OBJECT = 0.6, 0.4
_VERBS = frozenset({"finite", "plain", "infinitive", "participle", "ing"})
_BAD_START = {"finite": 0.5, "participle": 0.3, "plain": 0.3, "infinitive": 0.3, "ing": 0.1}


def soundness(cutter: Cutter, places: list[int], lead: str) -> float:
    """What a cut loses (below 0): the verb, the seam where parts were left out, the time kept at its head."""
    tokens = [cutter.tokens[i] for i in places]
    if not tokens:
        return -5.0
    value = 0.0
    verb = cutter.clause.verb
    if not any(t.role == "finite" for t in tokens):
        value -= 0.3 if verb is None else 0.7
    elif verb is not None and verb not in places:
        value -= 0.5
    if not lead:
        value -= _BAD_START.get(tokens[0].role, 0.0)
        if _headless(cutter, places[0]):
            value -= 0.25
    value -= _BAD_SEAM * sum(
        not _clean_seam(cutter, one, other) for one, other in pairwise(places) if other > one + 1
    )
    value -= 0.3 * _colliding(cutter, places)
    value -= _time_cost(cutter, places)
    value -= _LOST_VERB * _verbless(cutter, places)
    value -= _LOST_OBJECT * _ends_early(cutter, places)
    return value


def _verbless(cutter: Cutter, places: list[int]) -> bool:
    """Whether a clause that begins in the title has its verb outside: "said that the crisis [would pass]"."""
    kept = set(places)
    return any(
        clause.kind != "main"
        and clause.tokens[0] in kept
        and clause.verb is not None
        and clause.verb not in kept
        for clause in cutter.clauses
    )


def _ends_early(cutter: Cutter, places: list[int]) -> bool:
    """Whether the title ends where its last words ask for more: "while calling out [those who …]"."""
    last = cutter.tokens[places[-1]]
    following = next((t for t in cutter.tokens[places[-1] + 1 :] if not t.timed), None)
    if following is None or not following.is_word or last.quoted:
        return False
    before = cutter.tokens[places[-2]] if len(places) > 1 else last
    object_follows = before.role in _VERBS or following.lower in cutter.words.determiners
    if last.role == "ing" or (last.lower in PARTICLES and object_follows):
        return True
    told = [cutter.tokens[i] for i in places]
    if following.role == "ing":
        # "with the envoy [saying …]"
        comma = max((n for n, t in enumerate(told) if not t.is_word), default=-1)
        opening = [t.lower for t in told[comma + 1 :]]
        return "with" in opening and not any(
            t.role in _VERBS for t in told[comma + 1 + opening.index("with") :]
        )
    # "asked a judge [to allow it]"
    verb = next((t for t in reversed(told) if t.role in _VERBS), None)
    return following.lower == "to" and verb is not None and verb.base in cutter.words.controlling


def _headless(cutter: Cutter, place: int) -> bool:
    """Whether the title begins in the middle of a phrase: after a word that goes with it."""
    before = cutter.tokens[place - 1] if place else None
    if before is None or not before.is_word or before.timed or cutter.tokens[place].quoted:
        return False
    begins = any(place == clause.tokens[0] or place == clause.tokens[0] + 1 for clause in cutter.clauses)
    return not begins and before.lower not in cutter.words.coordinators | cutter.words.relatives


def _clean_seam(cutter: Cutter, one: int, other: int) -> bool:
    """Whether what was left out between two places is a time or a whole that commas set off."""
    out = cutter.tokens[one + 1 : other]
    if all(
        t.timed or not t.is_word or t.lower in cutter.words.prepositions | cutter.words.determiners
        for t in out
    ):
        return True
    if any(t.timed for t in out) and len(out) <= _NO_PHRASE:
        return True
    opens = not out[0].is_word or not cutter.tokens[one].is_word or out[0].lower in cutter.words.relatives
    verb_follows = cutter.tokens[other].role == "finite" and out[-1].lower not in cutter.words.pronouns
    closes = not out[-1].is_word or not cutter.tokens[other].is_word or verb_follows
    return opens and closes


def _colliding(cutter: Cutter, places: list[int]) -> int:
    """How many finite verbs follow another with nothing that joins them: signs of a wrong cut."""
    collisions, open_verb = 0, False
    for one, other in pairwise([places[0], *places]):
        token = cutter.tokens[other]
        if not token.is_word or token.lower in cutter.words.joiners:
            open_verb = False
        elif token.role == "finite":
            speech = token.base in cutter.words.speech
            collisions += open_verb
            open_verb = not speech
        elif other > one + 1 and cutter.comma_at(other - 1):
            open_verb = False
    return collisions


def _time_cost(cutter: Cutter, places: list[int]) -> float:
    """What times left in it cost: one at the head most, those of another day a little."""
    timed = [position for position, place in enumerate(places) if cutter.tokens[place].timed]
    if not timed:
        return 0.0
    head = timed[0] == 0 or all(
        cutter.tokens[i].lower in cutter.words.prepositions | cutter.words.determiners
        for i in places[: timed[0]]
    )
    runs = 1 + sum(b > a + 1 for a, b in pairwise(timed))
    return (
        (0.3 if head and not cutter.governed.attributive else 0.0)
        + 0.05 * runs
        + 0.1 * _other_days(cutter, places)
    )


def _other_days(cutter: Cutter, places: list[int]) -> int:
    """How many other dates the title would tell."""
    return sum(
        can_date(time)
        and time is not cutter.governed.time
        and any(time.start <= cutter.tokens[i].start < time.end for i in places)
        for time in cutter.times
    )
