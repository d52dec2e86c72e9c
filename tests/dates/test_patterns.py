"""The rules' pattern language: the automaton of all patterns finds what each pattern's own expression matches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.patterns import Automaton, compiled
from timeline.dates.tokens import Alphabet

ALPHABET = Alphabet()
LETTERS = [ALPHABET.letter(frozenset(classes)) for classes in ("", "A", "B", "C", "D", "AB", "BC", "ABCD")]
CLASSES = st.lists(st.sampled_from("ABCD"), min_size=1, max_size=2, unique=True).map("|".join)
REPEATED = st.sampled_from(["", "?", "*", "+"])


def repeated(units: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Units in a row, and groups of them."""
    groups = st.tuples(st.lists(units, min_size=1, max_size=3).map(" ".join), REPEATED)
    return groups.map(lambda group: f"({group[0]}){group[1]}")


UNITS = st.recursive(st.tuples(CLASSES, REPEATED).map("".join), repeated, max_leaves=6)
# A class that is not repeated before the rest: a pattern may not match nothing at all.
PATTERNS = st.tuples(CLASSES, st.lists(UNITS, max_size=4).map(" ".join)).map(" ".join)


@given(
    st.lists(PATTERNS, min_size=1, max_size=4), st.lists(st.sampled_from(LETTERS), max_size=8).map("".join)
)
def test_candidates_are_the_patterns_that_match(patterns: list[str], letters: str) -> None:
    automaton = Automaton(patterns, ALPHABET)
    expressions = [compiled(pattern, ALPHABET).expression for pattern in patterns]
    matching = {
        at: [index for index, each in enumerate(expressions) if each.match(letters, at)]
        for at in range(len(letters))
    }
    candidates = {at: list(indexes) for at, indexes in automaton.candidates(letters)}
    assert candidates == {at: indexes for at, indexes in matching.items() if indexes}


@pytest.mark.parametrize("pattern", ["A (?=B)", "A (?!B C?) D?", "(?<=C) A", "(?<=B|D C) A (B? (?!C))?"])
def test_what_a_pattern_looks_around_for_is_left_to_its_expression(pattern: str) -> None:
    a = ALPHABET.letter(frozenset("A"))
    assert Automaton([pattern], ALPHABET).candidates(a) == [(0, (0,))]


@pytest.mark.parametrize("pattern", ["A?", "(A B?)*", "(A?)+", "(?<=A) B?", "A | B", "A{2}"])
def test_a_pattern_that_cannot_be_meant_is_an_error(pattern: str) -> None:
    with pytest.raises(ValueError, match="the pattern"):
        Automaton([pattern], ALPHABET)
