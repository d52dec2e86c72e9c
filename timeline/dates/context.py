"""What the words around an expression say: on which side of now it lies, and what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from timeline.dates.guards import Guards
from timeline.dates.neighbours import NEAR, previous_word
from timeline.dates.vocabulary import Vocabulary

Tense = Literal["past", "future", ""]
# How many characters to either side are looked at for the clause.
WIDE = 90
# How far back a paragraph is looked through for its quotation marks.
PARAGRAPH = 2000
# An expression so near the start of its clause opens it; farther on, if the clause begins with a preposition.
OPENING, LONGEST_OPENING = 12, 40

_CLAUSE_START = re.compile(r"(?:(?<!\.[a-z])\.|[;!?:])\s|\n\s*\n|\"")
_CLAUSE_END = re.compile(r"(?:(?<!\.[a-z])\.|[;!?:,])\s|\n\s*\n|\"")


class Context:
    """Reads the surroundings of expressions in one language."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the language's cues; ``guards`` say whether a reading is one at all."""
        words = vocabulary.context
        self.open_times = vocabulary.open_times
        self._words = {name: frozenset(each) for name, each in words.items()}
        self._coming, self._states = (
            tuple(f" {word} " for word in words[name]) for name in ("coming", "states")
        )
        # A participle after "be" tells no past: "would be held".
        future, past = (f"(?:{_either(words[name])})\\b" for name in ("future", "past"))
        past = "".join(rf"(?<!\b{word} )" for word in words["auxiliaries"]) + f"(?P<past>{past})"
        self._last_cue = re.compile(rf"(?s:.*)\b(?:{future}|{past})")
        self._first_cue = re.compile(rf"\b(?:{past}|{future})")
        at = "|".join(word for word in words["day_prepositions"] if word not in words["bound_prepositions"])
        self._past_before = re.compile(rf"\b{past}\s+(?:(?:{at})\s+)?$")
        self._inserted = re.compile(rf", {past}\s(?:[^,.;]*\s)?$")
        self._rated = re.compile(rf"(?:{'|'.join(words['rated']) or '(?!)'})\s{{0,2}}$")
        self._other = re.compile("|".join(words["not_times"])) if words["not_times"] else None
        self.guards = Guards(vocabulary, self.tense)

    def tense(self, lowered: str, start: int, end: int) -> Tense:
        """The tense of the clause around a span, by the cue nearest to it; words before it count first."""
        if lowered.startswith("'s", end) and not self._is_ahead(lowered, start):
            return "past"  # "Tuesday's ruling" has been
        if lowered.startswith(self._coming, end):
            return "future"
        left = _CLAUSE_START.split(lowered[max(start - WIDE, 0) : start])[-1]
        if lowered.startswith(self._states, end) and not left.strip():
            return "future"
        if before := self._last_cue.match(left):
            return _tense_of(before)
        right = lowered[end : end + WIDE]
        # "On Monday, the court will …", "At a meeting on Monday, they …": the clause goes on after the comma.
        broken = (_CLAUSE_START if self._is_opening(left) else _CLAUSE_END).search(right)
        right = right[: broken.start()] if broken else right
        after = self._first_cue.search(right)
        if after:
            return _tense_of(after)
        return "future" if self.is_open_bound(lowered, start) else ""

    def _is_ahead(self, lowered: str, start: int) -> bool:
        """Whether the clause before a span looks ahead: "will play in Tuesday's match"."""
        if previous_word(lowered, start) not in self._words["meeting_prepositions"]:
            return False
        left = _CLAUSE_END.split(lowered[max(start - WIDE, 0) : start])[-1]
        before = self._last_cue.match(left)
        return before is not None and _tense_of(before) == "future"

    def is_open_bound(self, lowered: str, start: int) -> bool:
        """Whether a preposition makes what follows the end of what goes on: "until", "by"."""
        return previous_word(lowered, start) in self._words["open_bounds"]

    def _is_opening(self, left: str) -> bool:
        """Whether what stands before an expression in its clause, without a verb, is no clause yet."""
        if len(left) <= OPENING:
            return True
        return len(left) <= LONGEST_OPENING and left.split(maxsplit=1)[0] in self._words["openers"]

    def follows_past(self, lowered: str, start: int) -> bool:
        """Whether a verb of the past stands right before: "they voted on December 12"."""
        return self._past_before.search(lowered[max(start - NEAR, 0) : start]) is not None

    def describes(self, lowered: str, start: int, end: int) -> bool:
        """Whether a participle between commas says when the thing before it came to be: "the dam, built in 1961, …"."""
        if not lowered.startswith(",", end):
            return False
        return self._inserted.search(lowered[max(start - WIDE, 0) : start]) is not None

    def is_quoted(self, lowered: str, start: int) -> bool:
        """Whether the offset lies within quotation marks that its paragraph opened."""
        reach = max(start - PARAGRAPH, 0)
        paragraph = lowered[max(lowered.rfind("\n\n", reach, start), reach) : start]
        return paragraph.count('"') % 2 == 1 or paragraph.rfind("“") > paragraph.rfind("”")

    def is_rate(self, lowered: str, start: int) -> bool:
        """Whether what stands before "a year" makes it a rate: "$5 million a year"."""
        return self._rated.search(lowered[max(start - NEAR, 0) : start]) is not None

    def is_other(self, lowered: str, start: int, end: int) -> bool:
        """Whether the words around make it a name or an age: "rue du 8 mai 1945", "âgé de 40 ans"."""
        if self._other is None:
            return False
        around = f"{lowered[max(start - WIDE, 0) : start]}¤{lowered[start:end]}¤{lowered[end : end + NEAR]}"
        return self._other.search(around) is not None

    def is_in(self, lowered: str, start: int) -> bool:
        """Whether a preposition puts the story into what follows: "in 1990", not "since 1990"."""
        return previous_word(lowered, start) in self._words["story_prepositions"]

    def is_after_article(self, lowered: str, start: int) -> bool:
        """Whether an article stands right before: "the August 1988 truce" only names something by its date."""
        return previous_word(lowered, start) in self._words["articles"]

    def is_bound(self, lowered: str, start: int) -> bool:
        """Whether a preposition makes what follows a bound to look at from afar: "since 1990", "until 1976"."""
        return previous_word(lowered, start) in self._words["bound_prepositions"]

    def leads_to_day(self, between: str) -> bool:
        """Whether what stands before a day is nothing but a preposition of days, if that: "on"."""
        return between.strip() in ("", *self._words["day_prepositions"])

    def is_range_word(self, word: str) -> bool:
        """Whether what stands between two dates makes them one range: "to", "until", a dash."""
        return word in self._words["range_words"]

    def is_now(self, lowered: str, start: int) -> bool:
        """Whether what stands right before is the time at hand: "today, ten years later"."""
        return previous_word(lowered, start) in self._words["nows"]

    def is_and(self, word: str) -> bool:
        """Whether the word joins two dates."""
        return word in self._words["and_words"]

    def is_between(self, word: str) -> bool:
        """Whether the word before two joined dates makes them a range."""
        return word in self._words["between_words"]


def _either(patterns: Iterable[str]) -> str:
    """The patterns as one, what begins with the same letter behind that letter: it is told apart at once."""
    behind: dict[str, list[str]] = {}
    for pattern in patterns:
        opens_alone = pattern[:2].isalpha() and "|" not in pattern
        behind.setdefault(pattern[0] if opens_alone else "", []).append(pattern[opens_alone:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in behind.items())


def _tense_of(cue: re.Match[str]) -> Tense:
    return "past" if cue["past"] else "future"
