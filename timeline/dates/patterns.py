"""The rules' patterns over word classes: each as a regular expression, all of a stage as one automaton.

A pattern is a sequence of word classes: ``weekday=WEEKDAY COMMA? month=MONTH day=DAY (COMMA? year=YEAR)?``.
``A|B`` is either class, ``( )`` groups, ``?``, ``*`` and ``+`` repeat, ``name=`` names what a class matches,
``(?=A)``, ``(?!A)``, ``(?<=A)`` and ``(?<!A)`` look around. It is read against a string of letters, each of which
stands for a token and its combination of classes (``tokens.Alphabet``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from timeline.dates.tokens import Alphabet

_ITEM = re.compile(
    r"(?:(?P<name>[a-z]\w*)=)?(?P<classes>[A-Z0-9]+(?:\|[A-Z0-9]+)*)|(?P<look>\(\?<?[=!])|(?P<other>\S)"
)
# The place before the first class of every pattern.
_START = 0
# Strings of letters, and states of an automaton, that are remembered; emptied when full, so memory stays flat.
_REMEMBERED = 20_000
# Most strings of letters have none.
_NO_MATCHES: dict[int, list[Match]] = {}


class Match(NamedTuple):
    """A pattern's match: its end, the pattern's index, and for each name its token and the class that it matched."""

    end: int
    pattern: int
    captures: tuple[tuple[str, int, str], ...]


class PatternSet:
    """The patterns of a stage: ``matches`` gives those that match in a string of letters, and where."""

    def __init__(self, patterns: Sequence[str], alphabet: Alphabet) -> None:
        """Read the patterns. Raises ValueError for one that matches nothing at all or holds an unknown sign."""
        self._patterns = patterns
        self._alphabet = alphabet
        self._automaton = Automaton(patterns, alphabet)
        self._compiled: dict[int, Compiled] = {}
        self._compiled_for = 0
        self._known: dict[str, dict[int, list[Match]]] = {}

    def matches(self, letters: str) -> Mapping[int, Sequence[Match]]:
        """The matches that begin at each place: longest first, then in the order of the patterns.

        They are remembered: word classes follow one another in few ways.
        """
        known = self._known.get(letters)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[letters] = self._find(letters)
        return known

    def _find(self, letters: str) -> dict[int, list[Match]]:
        if self._compiled_for != len(self._alphabet):
            # It grows when a new combination is seen, whose letter the expressions lack.
            self._compiled_for = len(self._alphabet)
            self._compiled.clear()
        found: dict[int, list[Match]] = {}
        for at, indexes in self._automaton.candidates(letters):
            matches = []
            for index in indexes:
                pattern = self._compiled.get(index)
                if pattern is None:
                    pattern = self._compiled[index] = compiled(self._patterns[index], self._alphabet)
                match = pattern.expression.match(letters, at)
                if match:
                    matches.append(Match(match.end(), index, self._captures(pattern, match)))
            if len(matches) > 1:
                matches.sort(key=lambda match: -match.end)
            if matches:
                found[at] = matches
        return found or _NO_MATCHES

    def _captures(self, pattern: Compiled, match: re.Match[str]) -> tuple[tuple[str, int, str], ...]:
        captures = []
        for name, classes in pattern.classes.items():
            at = match.start(name)
            if at >= 0:
                own = classes[0]
                if len(classes) > 1:
                    letter = self._alphabet.classes(match.string[at])
                    own = next(each for each in classes if each in letter)
                captures.append((name, at, own))
        return tuple(captures)


class Compiled(NamedTuple):
    """A pattern as a regular expression over letters, and the word classes of each name in it."""

    expression: re.Pattern[str]
    classes: dict[str, tuple[str, ...]]


def compiled(pattern: str, alphabet: Alphabet) -> Compiled:
    """The pattern over the letters that the alphabet has now."""
    classes: dict[str, tuple[str, ...]] = {}
    expression = ""
    for item in _ITEM.finditer(pattern):
        if item["look"]:
            expression += item["look"]
            continue
        if item["other"]:
            expression += {"(": "(?:"}.get(item["other"], item["other"])
            continue
        names = tuple(item["classes"].split("|"))
        letters = "".join(map(alphabet.letters, names))
        letters = f"[{re.escape(letters)}]" if letters else "(?!)"
        if item["name"]:
            classes[item["name"]] = names
            letters = f"(?P<{item['name']}>{letters})"
        expression += letters
    return Compiled(re.compile(expression), classes)


class _State:
    """Where in the patterns one may be, the patterns that have matched so far, and the states by the next letter."""

    __slots__ = ("follow", "matched", "patterns", "steps")

    def __init__(self, follow: int, matched: int) -> None:
        self.follow = follow
        self.matched = matched
        self.patterns = tuple(_members(matched))
        self.steps: dict[str, _State] = {}


class Automaton:
    """All patterns of a stage at once: ``candidates`` looks at each letter one time, not once for each pattern.

    A place is a class in a pattern (Glushkov's construction). Sets of places, and of patterns, are the bits of an
    integer. A state stands for the places that the letters so far can lead to, and is made when it is first met.
    What patterns look around for is left out here.
    """

    def __init__(self, patterns: Sequence[str], alphabet: Alphabet) -> None:
        """Read the patterns. Raises ValueError for one that matches nothing at all or holds an unknown sign."""
        self._alphabet = alphabet
        # The places of each word class, those that may follow each place, and the pattern that ends at a place.
        self._places: dict[str, int] = {}
        self._follow = [0]
        self._ending: dict[int, int] = {}
        for index, pattern in enumerate(patterns):
            ends = self._add(pattern)
            if _START in ends:
                raise ValueError(f"the pattern {pattern!r} matches nothing at all")
            self._ending.update(dict.fromkeys(ends, 1 << index))
        # The places that a letter fits.
        self._fitting: dict[str, int] = {}
        self._forget()

    def candidates(self, letters: str) -> list[tuple[int, tuple[int, ...]]]:
        """For each place the indexes of the patterns that match there, but for what they look around for, in order.

        Places without any are left out.
        """
        found = []
        start = self._start
        for at, first in enumerate(letters):
            state = start.steps.get(first) or self._step(start, first)
            if state.follow:
                for letter in letters[at + 1 :]:
                    state = state.steps.get(letter) or self._step(state, letter)
                    if not state.follow:
                        break
            if state.patterns:
                found.append((at, state.patterns))
        return found

    def _add(self, pattern: str) -> set[int]:
        """Add the pattern's places; gives those that it can end at."""
        # The places before the unit read last, those that end it, and the number of its first place.
        before, ends, first = {_START}, {_START}, 0
        opened: list[tuple[set[int], int]] = []
        looking = 0
        for item in _ITEM.finditer(pattern):
            sign = item["other"]
            if item["look"] or looking:
                looking += bool(item["look"]) + (sign == "(") - (sign == ")")
            elif item["classes"]:
                before, first = ends, len(self._follow)
                ends = {first}
                self._follow.append(0)
                for name in item["classes"].split("|"):
                    self._places[name] = self._places.get(name, 0) | 1 << first
                for place in before:
                    self._follow[place] |= 1 << first
            elif sign == "(":
                opened.append((ends, len(self._follow)))
            elif sign == ")":
                before, first = opened.pop()
            elif sign in ("?", "*", "+"):
                if sign != "?":
                    openings = _union(self._follow[place] for place in before) >> first << first
                    for place in ends:
                        self._follow[place] |= openings
                if sign != "+":
                    ends = ends | before
            else:
                raise ValueError(f"the pattern {pattern!r} holds an unknown sign: {sign}")
        return ends

    def _forget(self) -> None:
        self._start = _State(self._follow[_START], 0)
        self._states: dict[tuple[int, int], _State] = {}

    def _step(self, state: _State, letter: str) -> _State:
        fitting = self._fitting.get(letter)
        if fitting is None:
            classes = self._alphabet.classes(letter)
            fitting = self._fitting[letter] = _union(self._places.get(name, 0) for name in classes)
        follow, matched = 0, state.matched
        for place in _members(state.follow & fitting):
            follow |= self._follow[place]
            matched |= self._ending.get(place, 0)
        step = self._states.get((follow, matched))
        if step is None:
            if len(self._states) >= _REMEMBERED:
                self._forget()
            step = self._states[follow, matched] = _State(follow, matched)
        state.steps[letter] = step
        return step


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _members(bits: int) -> list[int]:
    """The numbers of the bits that are set, lowest first."""
    members = []
    while bits:
        lowest = bits & -bits
        members.append(lowest.bit_length() - 1)
        bits ^= lowest
    return members
