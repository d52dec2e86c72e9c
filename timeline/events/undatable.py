"""Times that say when, but not when anything here was: they measure, they bound, or they are part of a name."""

from __future__ import annotations

from itertools import pairwise

from timeline.dates import TimeExpression
from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token

# So many words before a time are looked at for the verb that it goes with.
_CLAUSE = 8
# Written with a capital in the middle of a sentence these are names of papers and programmes.
_DEICTIC = frozenset({"today", "tonight", "tomorrow", "yesterday"})
# A day or its part that is told by what happened on it: "on the night of the fire", "the morning he left".
_PARTS = frozenset({"day", "morning", "afternoon", "evening", "night"})
# What went on through a night was not done at an hour of it.
_ALL_ALONG = frozenset({"through", "throughout"})
# After four digits these make them a clock time ("at 1653 local time").
_ZONES = frozenset(
    {
        "am",
        "pm",
        "a.m",
        "p.m",
        "gmt",
        "utc",
        "bst",
        "est",
        "edt",
        "et",
        "pst",
        "pdt",
        "cet",
        "cest",
        "local",
        "hours",
        "hrs",
    }
)


def dates_nothing(tokens: list[Token], first: int, last: int, time: TimeExpression, words: Lexicon) -> bool:
    """Whether the time at the tokens ``first`` to ``last`` of a sentence dates nothing in it."""
    return (
        _compares(tokens, words, first, last)
        or _bounds(tokens, words, first, last, time)
        or _names_something(tokens, words, first, time)
        or _told_by_event(tokens, words, first, last, time)
    )


def _then_told(tokens: list[Token], last: int) -> bool:
    """Whether what then happened follows: "the first since 1989, when the army …"."""
    return [t.lower for t in tokens[last + 1 : last + 3]] == [",", "when"]


def _compares(tokens: list[Token], words: Lexicon, first: int, last: int) -> bool:
    """Whether the time only measures another: "up from 2019", "the first visit of its kind since 2010"."""
    before = tokens[max(0, first - 8) : first]
    if _then_told(tokens, last):
        return False
    if before and before[-1].lower == "since" and any(_is_superlative(t.lower) for t in before):
        return True
    if any(t.lower == "compared" for t in before):
        return True
    told = " ".join(t.lower for t in before)
    return any(match.end() == len(told) for match in words.comparisons.finditer(told))


def _bounds(tokens: list[Token], words: Lexicon, first: int, last: int, time: TimeExpression) -> bool:
    """Whether what happened was some time before or after, or all along: "since 2003", "as of 26 April".

    A clock time is exact enough ("shortly after 9 p.m."), "until May, when …" says what then happened, and what
    has been done to something since a day was done to it that day ("has been closed since 2016").
    """
    before = tokens[first - 1].lower if first else ""
    if before == "of":
        return first > 1 and tokens[first - 2].lower == "as"
    if before in _ALL_ALONG and time.granularity == "time":
        return True
    if before == "since" and _has_been_done(tokens[max(0, first - _CLAUSE) : first], words):
        return False
    return before in words.bounds and time.granularity != "time" and not _then_told(tokens, last)


def _has_been_done(before: list[Token], words: Lexicon) -> bool:
    """Whether a passive perfect stands in the words before: "has been closed", but not "has been in office"."""
    return any(
        one.lower == "been" and (other.lower in words.participles or other.lower.endswith("ed"))
        for one, other in pairwise(before)
    )


def _names_something(tokens: list[Token], words: Lexicon, first: int, time: TimeExpression) -> bool:
    """Whether the word is part of a name: "the Today programme"; or an age: "in his late thirties"."""
    if time.granularity == "decade":
        before = [t.lower for t in tokens[max(0, first - 2) : first]]
        return any(word in words.possessives for word in before)
    if time.text.isdigit() and _is_clock([t.lower for t in tokens if t.start >= time.end][:3]):
        return True
    previous = tokens[first - 1] if first else None
    capital = time.text.istitle() and " " not in time.text and time.anchor.kind == "publication"
    vague = capital and time.text.lower() in _DEICTIC
    return vague and previous is not None and previous.is_word and not previous.timed


def _is_clock(following: list[str]) -> bool:
    """Whether these words make a clock time of four digits before them: "1653 GMT", "1653 (2153 GMT)"."""
    bracket = following[:1] == ["("] and "".join(following[1:2]).isdigit()
    return not _ZONES.isdisjoint(following[2:] if bracket else following[:1])


def _told_by_event(tokens: list[Token], words: Lexicon, first: int, last: int, time: TimeExpression) -> bool:
    """Whether an hour or a part of the day is that of a day told by what happened on it, not of this one.

    "the night of the fire", "at 1.30 am on the morning of his death", "the night she left", "the night in question"
    """
    if time.granularity != "time":
        return False
    after = tokens[last + 1 : last + 4]
    if time.text.split()[-1].lower() not in _PARTS or not time.text.lower().startswith("the "):
        lower = [token.lower for token in after]
        if lower[:2] != ["on", "the"] or len(lower) < 3 or lower[2] not in _PARTS:
            return False
        after = tokens[last + 4 : last + 7]
    if not after or after[0].timed or not after[0].is_word:
        return False
    if after[0].lower == "of":
        return not any(token.timed for token in after)
    named = after[0].lower in words.pronouns or after[0].text[0].isupper()
    begins = named and any(token.role == "finite" for token in after[1:])
    return begins or [token.lower for token in after[:2]] == ["in", "question"]


def _is_superlative(word: str) -> bool:
    return word in {"first", "only", "most", "worst", "best", "least"} or (
        word.endswith("est") and len(word) > 5
    )
