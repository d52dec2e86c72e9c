"""The shared grammar machine: rules over word classes, applied in stages to a stretch of tokens.

A rule's pattern (``patterns.py``) is a sequence of word classes; what it names is handed to the production: the
word's value. What a rule matches becomes one token of the classes of its reading, so that the rules of later
stages build on it: a cascade of finite-state grammars.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, get_args

from timeline.dates.patterns import Match, PatternSet
from timeline.dates.reading import Kind, Part, Reading
from timeline.dates.tokens import Alphabet, Token, Tokenizer
from timeline.model import TimexType

Production = Callable[..., "Reading | None"]


class Rule(NamedTuple):
    """``examples`` are phrases of ``language`` that the rule reads, each with its value on Wednesday 2021-11-24."""

    name: str
    pattern: str
    production: Production
    examples: Sequence[tuple[str, str]] = ()
    language: str = "en"


def reading_classes(reading: Reading) -> frozenset[str]:
    """The word classes of a reading as a token of the next stage: DATE or its like, and its kind."""
    length = len(reading.value.removeprefix("BC")) if reading.kind == "value" else 0
    return _classes(
        reading.type,
        reading.kind,
        reading.unit if reading.kind == "period" else "",
        length,
        bool(reading.day),
    )


@lru_cache(maxsize=1000)
def _classes(timex_type: str, kind: str, unit: str, length: int, has_day: bool) -> frozenset[str]:
    names = {timex_type, "X" + kind.upper()}
    if kind == "period":
        names.add("XPERIOD" + unit)
    if kind == "value":
        names.add({2: "XCENTURY", 3: "XDECADE", 4: "XYEAR", 7: "XYEARMONTH"}.get(length, "XFULL"))
    if kind == "month":
        names.add("XMONTHDAY" if has_day else "XBAREMONTH")
    return frozenset(names)


def _samples() -> list[frozenset[str]]:
    """Combinations of word classes that readings have: known from the start, rules are compiled once."""
    values = ("1990-05-03", "1990-05", "1990", "199", "19")
    readings = [Reading("value", value=value) for value in values]
    for kind in get_args(Kind):
        for timex_type in get_args(TimexType):
            readings.append(Reading(kind, timex_type))
    readings += [Reading("period", unit=unit) for unit in ("D", "W", "M", "Y", "Q", "H", "WE", "E", "C")]
    readings.append(Reading("period", "TIME", unit="D"))
    readings += [Reading("month", timex_type, day=1) for timex_type in ("DATE", "TIME")]
    return [reading_classes(reading) for reading in readings]


class Grammar:
    """The rules of all stages over one language's alphabet. ``parse`` gives the readings of a stretch."""

    def __init__(self, tokenizer: Tokenizer, stages: Sequence[Sequence[Rule]]) -> None:
        """Read the rules. Raises ValueError for a pattern that matches nothing at all or holds an unknown sign."""
        self._tokenizer = tokenizer
        self._alphabet: Alphabet = tokenizer.alphabet
        self._stages = [
            (rules, PatternSet([rule.pattern for rule in rules], self._alphabet)) for rules in stages
        ]
        for values in _samples():
            self._alphabet.letter(values)

    def parse(self, stretch: str, original: str) -> list[Part]:
        """The time expressions of a stretch of words, left to right, not overlapping."""
        tokens = self._tokenizer.tokens(stretch, original)
        for rules, patterns in self._stages:
            matches = patterns.matches("".join([token.letter for token in tokens]))
            if matches:
                tokens = self._apply(rules, matches, tokens)
        return _parts(tokens)

    def _apply(
        self, rules: Sequence[Rule], matches: Mapping[int, Sequence[Match]], tokens: Sequence[Token]
    ) -> list[Token]:
        """The tokens after a stage: at each place the first match that makes a reading is one token of it."""
        result: list[Token] = []
        at = 0
        while at < len(tokens):
            if at in matches:
                token, at = self._read(rules, matches[at], tokens, at)
            else:
                token, at = tokens[at], at + 1
            result.append(token)
        return result

    def _read(
        self, rules: Sequence[Rule], matches: Sequence[Match], tokens: Sequence[Token], at: int
    ) -> tuple[Token, int]:
        """The token that the first of the matches at a place makes, or that stands there, and where it ends."""
        for number, (end, index, captures) in enumerate(matches, 1):
            rule = rules[index]
            reading = rule.production(**{name: tokens[i].values[own] for name, i, own in captures})
            if reading is None:
                continue
            within = _parts(tokens[at:end])
            # Where the words around speak against it, a shorter one may be left: "on Monday 26 women …".
            if reading.guard and not within and matches[-1].end < end:
                shorter = [match for match in matches[number:] if match.end < end]
                within = _parts([self._read(rules, shorter, tokens, at)[0]])
            return self._token(tokens[at:end], reading, rule.name, within), end
        return tokens[at], at + 1

    def _token(self, tokens: Sequence[Token], reading: Reading, rule: str, within: Sequence[Part]) -> Token:
        """The token that a rule makes of those that it matched."""
        classes = reading_classes(reading)
        part = Part(tokens[0].start, tokens[-1].end, reading, rule, tuple(within))
        return Token(
            part.start, part.end, dict.fromkeys(classes, reading), self._alphabet.letter(classes), part
        )


def _parts(tokens: Sequence[Token]) -> list[Part]:
    return [token.part for token in tokens if token.part is not None]
