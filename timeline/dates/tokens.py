"""Cut a stretch of words of time into tokens, each with its word classes, and join number words.

Every combination of word classes gets one letter of a private alphabet, so that a token sequence is a string
and a grammar rule an ordinary regular expression over it (``grammar.py``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates.numberwords import number_at
from timeline.dates.numerals import DIGITS, NUMERALS, SAMPLES, TO_DECIMAL_POINT, Value, numeral_classes
from timeline.dates.reading import Part
from timeline.dates.vocabulary import END, Vocabulary


@dataclass(slots=True)
class Token:
    """One word or sign: where it stands in the stretch, its classes with their values, and the letter of those.

    ``part`` is what a rule has made of words before.
    """

    start: int
    end: int
    values: Mapping[str, object]
    letter: str
    part: Part | None = None


class Alphabet:
    """Letters for combinations of word classes; ``letters(name)`` are all whose combination holds the class."""

    def __init__(self) -> None:
        """Start with no combination known."""
        self._letter: dict[frozenset[str], str] = {}
        self._letters: dict[str, str] = {}
        self._classes: dict[str, frozenset[str]] = {}

    def letter(self, classes: frozenset[str]) -> str:
        """The letter of a combination, a new one where it is seen for the first time."""
        letter = self._letter.get(classes)
        if letter is None:
            letter = self._letter[classes] = chr(1 + len(self._letter))
            self._classes[letter] = classes
            for name in classes:
                self._letters[name] = self._letters.get(name, "") + letter
        return letter

    def __len__(self) -> int:
        """How many combinations are known."""
        return len(self._letter)

    def classes(self, letter: str) -> frozenset[str]:
        """The combination that a letter stands for."""
        return self._classes[letter]

    def letters(self, name: str) -> str:
        """The letters of all combinations that hold the class."""
        return self._letters.get(name, "")


SIGNS = {"-": "HYPHEN", ",": "COMMA", "/": "STROKE", "(": "OPEN", ")": "CLOSE"}


def _samples() -> list[frozenset[str]]:
    """Combinations of word classes that numbers and signs have: with these known, the rules are compiled once."""
    words = [(), ("NUM",), ("NUM", "HOUR"), ("NUM", "YEAR"), ("NUM", "WORDYEAR")]
    signs = [(sign,) for sign in (*SIGNS.values(), "POSS")]
    numerals = [numeral_classes(form, text) for form, text in SAMPLES]
    return [frozenset(classes) for classes in (*numerals, *words, *signs)]


class Tokenizer:
    """Cuts stretches of one language into tokens. ``alphabet`` gives their letters."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the token pattern and give every combination of classes its letter."""
        self.vocabulary = vocabulary
        self.alphabet = Alphabet()
        for classes in (*map(frozenset, vocabulary.classes.values()), *_samples()):
            self.alphabet.letter(classes)
        numerals = NUMERALS % {"digits": DIGITS[vocabulary.decimal]}
        # Most tokens are words; what cannot open a numeral is not tried for each of their forms.
        self._token = re.compile(
            rf"(?P<word>(?:{vocabulary.words}){END})|(?=['\dhqf])(?:{numerals})"
            rf"|(?P<poss>{vocabulary.possessive})|(?P<sign>[-,/()])",
            re.VERBOSE,
        )
        # Only words have these classes, and theirs are all known.
        self._number_letters = frozenset(self.alphabet.letters("NUMBER") + self.alphabet.letters("HALF"))
        self._known = lru_cache(maxsize=10_000)(self._read)

    def tokens(self, stretch: str, original: str) -> list[Token]:
        """The tokens of a stretch (lower case, plain signs); ``original`` is the same with its capitals."""
        found = []
        known = self._known
        for match in self._token.finditer(stretch):
            start, end = match.span()
            found.append(Token(start, end, *known(match.lastgroup, match[0], original[start:end])))
        return self._join_numbers(found)

    def _read(self, form: str, text: str, original: str) -> tuple[Mapping[str, Value], str]:
        """The classes of a token of a form (a group's name) with their values, and their letter."""
        values: Mapping[str, Value]
        if form == "word":
            word = " ".join(text.split())
            values = self.vocabulary.classes[word] if self._is_written(word, original) else {}
        elif form == "poss":
            values = {"POSS": ""}
        elif form == "sign":
            values = {SIGNS[text]: ""}
        else:
            if form == "isotime":
                form = "iso"
            elif form == "slash" and self.vocabulary.day_first:
                form = "dayfirst"
            elif form == "digits" and self.vocabulary.decimal == ",":
                text = text.translate(TO_DECIMAL_POINT)
            values = numeral_classes(form, text)
        return values, self.alphabet.letter(frozenset(values))

    def _is_written(self, word: str, original: str) -> bool:
        """Whether a word has the capital that it needs, or none where it must have none."""
        if word in self.vocabulary.capital:
            return original[0].isupper()
        return word not in self.vocabulary.lower or original[0].islower() or original.isupper()

    def _join_numbers(self, tokens: list[Token]) -> list[Token]:
        """Number words that make one number as one token: "twenty-four", "two hundred and ten", "two and a half".

        "nineteen ninety-six" becomes a year.
        """
        if self._number_letters.isdisjoint([token.letter for token in tokens]):
            return tokens
        classes = [token.values for token in tokens]
        joined: list[Token] = []
        i = 0
        while i < len(tokens):
            end, values = number_at(classes, i)
            if end > i:
                letter = self.alphabet.letter(frozenset(values))
                joined.append(Token(tokens[i].start, tokens[end - 1].end, values, letter))
                i = end
            else:
                joined.append(tokens[i])
                i += 1
        return joined
