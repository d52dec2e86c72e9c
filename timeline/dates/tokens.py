"""Cut a stretch of words of time into tokens, each with its word classes, and join number words.

Every combination of word classes gets one letter of a private alphabet, so that a token sequence is a string
and a grammar rule an ordinary regular expression over it (``grammar.py``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates.plausibility import is_bare_year
from timeline.dates.reading import Part
from timeline.dates.vocabulary import DIGITS, END, NUMERALS, Vocabulary

Value = int | float | str


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


# Digits with a decimal comma, grouped by points or spaces, in the notation with a decimal point.
TO_DECIMAL_POINT = str.maketrans(",. ", ".,,")
SIGNS = {"-": "HYPHEN", ",": "COMMA", "/": "STROKE", "(": "OPEN", ")": "CLOSE"}


# Number words that an ordinal may follow: "twenty-first".
TENS = (20, 30, 40, 50, 60, 70, 80, 90)


def numeral(form: str, text: str) -> dict[str, Value]:
    """The word classes of a numeral of the given form (a group name of NUMERALS)."""
    if form == "digits":
        plain = text.replace(",", "")
        if "." in plain:
            return {"NUM": float(plain), **({"DOTTED": text} if re.fullmatch(r"\d\d?\.\d\d", plain) else {})}
        number = int(plain)
        values: dict[str, Value] = {"NUM": number}
        if "," in text:
            return values
        if 1 <= number <= 31 and len(text) <= 2:
            values["DAY"] = number
        if 0 <= number <= 24 and len(text) <= 2:
            values["HOUR"] = number
        if len(text) == 2:
            values["TWODIGITS"] = number
        if len(text) == 4 and is_bare_year(number):
            values["YEAR"] = number
        elif len(text) == 4 and number <= 2400 and number % 100 < 60:
            values["MILITARY"] = text
        if len(text) <= 4 and number:
            values["ANYYEAR"] = number
        return values
    if form == "fraction":
        whole, _, rest = text.replace("-", " ").rpartition(" ")
        above, below = rest.split("/")
        return {"NUM": int(whole or 0) + int(above) / int(below)} if int(below) else {}
    if form == "ordinal":
        number = int(re.match(r"\d+", text).group())  # type: ignore[union-attr]
        return {"ORDINAL": number, **({"ORDINALDAY": number} if 1 <= number <= 31 else {})}
    if form == "decade":
        digits = re.sub(r"\D", "", text)
        return {"DECADE": digits}
    if form == "quartercode":
        return {"QUARTERCODE": int(text[1])}
    if form == "halfcode":
        return {"HALFCODE": int(text.strip("h"))}
    if form == "fiscalcode":
        return {"FISCALCODE": int(text[-4:])}
    if form == "shortyear":
        return {"SHORTYEAR": int(text[1:])}
    return {form.upper(): text.upper() if form == "iso" else text}


def _samples() -> list[set[str]]:
    """Combinations of word classes that signs and numbers have: with these known, the rules are compiled once."""
    digits = ("0", "5", "05", "24", "29", "45", "0530", "1990", "2500", "1,200", "4.5", "4.50", "12345")
    forms = (
        "iso",
        "slash",
        "dayfirst",
        "dotteddate",
        "clock",
        "dotclock",
        "hourclock",
        "yearfirst",
        "dashed",
        "halfcode",
        "fiscalcode",
    )
    numerals = [numeral("digits", text) for text in digits]
    numerals += [numeral("ordinal", "5th"), numeral("ordinal", "45th"), numeral("decade", "1990s")]
    numerals += [numeral("shortyear", "'99"), numeral("quartercode", "q3"), numeral("fraction", "1/2")]
    words = [{"NUM"}, {"NUM", "HOUR"}, {"NUM", "YEAR"}, {"NUM", "WORDYEAR"}]
    return [
        *map(set, numerals),
        *words,
        *({sign} for sign in (*SIGNS.values(), "POSS")),
        *({form.upper()} for form in forms),
        set(),
    ]


class Tokenizer:
    """Cuts stretches of one language into tokens. ``alphabet`` gives their letters."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the token pattern and give every combination of classes its letter."""
        self.vocabulary = vocabulary
        self.alphabet = Alphabet()
        for classes in (*vocabulary.classes.values(), *_samples()):
            self.alphabet.letter(frozenset(classes))
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
            values = numeral(form, text)
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
        joined: list[Token] = []
        i = 0
        while i < len(tokens):
            end, values = _number_at(tokens, i)
            if end > i:
                letter = self.alphabet.letter(frozenset(values))
                joined.append(Token(tokens[i].start, tokens[end - 1].end, values, letter))
                i = end
            else:
                joined.append(tokens[i])
                i += 1
        return joined


def _number_at(tokens: list[Token], start: int) -> tuple[int, dict[str, Value]]:
    """The end of the number that starts at token ``start`` and its classes; ``start`` itself if there is none."""
    parts: list[int] = []
    i = start
    if (
        "A" in tokens[i].values
        and i + 1 < len(tokens)
        and tokens[i + 1].values.get("NUMBER", 0) in (12, 100, 1000)
    ):
        parts.append(1)
        i += 1
    end = i
    while i < len(tokens):
        if "ORDINAL" in tokens[i].values and parts and parts[-1] in TENS and i > end:
            ordinal = parts[-1] + int(str(tokens[i].values["ORDINAL"]))
            return i + 1, {"ORDINAL": ordinal, **({"ORDINALDAY": ordinal} if ordinal <= 31 else {})}
        if "NUMBER" in tokens[i].values:
            parts.append(int(str(tokens[i].values["NUMBER"])))
            i = end = i + 1
        elif parts and ("HYPHEN" in tokens[i].values or ("AND" in tokens[i].values and parts[-1] >= 100)):
            i += 1
        else:
            break
    values: dict[str, Value] = {}
    if not parts:
        if "NUM" not in tokens[start].values:
            return start, values
        end, number = start + 1, float(str(tokens[start].values["NUM"]))
    else:
        number = _word_number(parts)
    half = ["AND", "A", "HALF"]
    tail = tokens[end : end + 3]
    if len(tail) == 3 and all(name in token.values for name, token in zip(half, tail, strict=True)):
        return end + 3, {"NUM": number + 0.5}
    if not parts:
        return start, values
    values["NUM"] = int(number)
    if len(parts) >= 2 and 10 <= parts[0] <= 20 and parts[1] >= 10 and parts[1] != 100:
        values["YEAR"] = int(number)
    elif len(parts) > 1 and is_bare_year(int(number)):
        values["WORDYEAR"] = int(number)
    if number <= 24:
        values["HOUR"] = int(number)
    return end, values


def _word_number(parts: list[int]) -> int:
    """The value of number words in a row: ``[2, 100, 10]`` is 210, ``[19, 90, 6]`` (a year's halves) is 1996."""
    if len(parts) >= 2 and 10 <= parts[0] <= 20 and parts[1] >= 10 and parts[1] < 100:
        return parts[0] * 100 + sum(parts[1:])
    total = part = 0
    for number in parts:
        if number == 1000:
            total, part = total + max(part, 1) * 1000, 0
        elif part and (number == 100 or (number == 12 and part < 20)):
            part *= number  # "two dozen", but not "soixante-douze"
        else:
            part += number
    return total + part
