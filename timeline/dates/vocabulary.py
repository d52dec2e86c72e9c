"""A language's words of time, read from its data file, and the regular expressions that find them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# Languages that have a vocabulary of ours.
LANGUAGES = ("en", "fr")

# Where a word ends: an elided one ("l'an") right at its apostrophe.
END = r"(?:(?!\w)|(?<=['.]))"


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language.

    ``classes`` maps each word to its word classes and their values; ``words`` and ``triggers`` are alternations
    for a regular expression: all words, and those that alone make it worth looking closer (triggers).
    Words in ``capital`` count only with a capital, those in ``lower`` only without (or in capitals throughout).
    ``decimal`` is the sign before decimals, ``day_first`` whether 5/6 is a day and its month, ``open_times``
    whether the value of a time of day leaves the day out where the text has named none.
    ``context`` are lists of words, or patterns of words, that tell what stands around an expression.
    """

    language: str
    classes: Mapping[str, Mapping[str, int | str]]
    capital: frozenset[str]
    lower: frozenset[str]
    decimal: str
    day_first: bool
    open_times: bool
    words: str
    triggers: str
    reversed_words: str
    possessive: str
    context: Mapping[str, list[str]]


# Word classes whose words make the scanner look closer.
TRIGGER_CLASSES = frozenset(
    "MONTH WEEKDAY WEEKDAYABBR WEEKDAYS UNIT UNITS QUARTER QUARTERS HALF WEEKEND SEASON SEASONS DAYPART "
    "DAYPARTS DAYPOINT TWILIGHT DECADENAME DEICTICDAY TONIGHT FREQUENCY PRESENTREF PRESENTADJECTIVE PASTREF "
    "FUTUREREF PASTNOUN PRESENTNOUN AMPM OCLOCKWORD HOLIDAY PERIOD SOON BACKTO CENTURYWORD ERABEFORE ERAAFTER "
    "ADJECTIVEREF EARLIERREF NEIGHBOURDAY SEMESTER SECOND OVERNIGHT MULTIPLE MONTHNOUN VAGUELENGTH "
    "FORTNIGHT".split()
)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language, by its ISO 639-1 code. Raises LookupError where there is none of ours."""
    if language not in LANGUAGES:
        raise LookupError(f"no vocabulary for language {language!r}; there are {', '.join(LANGUAGES)}")
    data = tomllib.loads((files(__package__) / "vocabulary" / f"{language}.toml").read_text(encoding="utf-8"))
    abbreviations, capital = data.pop("abbreviations"), data.pop("capital")
    possessive = data.pop("possessive")
    lower, decimal, day_first = data.pop("lower"), data.pop("decimal"), data.pop("day_first")
    open_times = data.pop("open_times")
    context = data.pop("context")
    classes: dict[str, dict[str, int | str]] = {}
    for name, words in data.items():
        for word, value in words.items():
            classes.setdefault(word, {})[name] = value
    dotted = {word + "." for word in abbreviations}
    for word in abbreviations:
        if word in classes:
            # "sept." is a month, and no number.
            classes[word + "."] = {name: value for name, value in classes[word].items() if name != "NUMBER"}
    triggers = [
        word for word, values in classes.items() if TRIGGER_CLASSES & values.keys() and word not in dotted
    ]
    return Vocabulary(
        language=language,
        classes=classes,
        capital=frozenset(capital) | {word + "." for word in capital},
        lower=frozenset(lower),
        decimal=decimal,
        day_first=day_first,
        open_times=open_times,
        words=alternation(classes),
        triggers=alternation(triggers),
        reversed_words=alternation(word[::-1] for word in classes),
        possessive="|".join(map(re.escape, possessive)) or "(?!)",
        context=context,
    )


def alternation(words: Iterable[str]) -> str:
    """A trie-shaped regular expression that matches the longest of the words: it fails on the first wrong letter.

    A space in a word stands for any white space.
    """
    trie: dict[str, dict[str, object]] = {}
    for word in words:
        node: dict[str, object] = trie  # type: ignore[assignment]
        for letter in word:
            node = node.setdefault(letter, {})  # type: ignore[assignment]
        node[""] = {}
    return _branch(trie)


def _branch(node: Mapping[str, object]) -> str:
    tails = []
    for letter, below in node.items():
        if letter:
            tails.append(("[ \\t]{0,3}\\s" if letter == " " else re.escape(letter)) + _branch(below))  # type: ignore[arg-type]
    if not tails:
        return ""
    body = tails[0] if len(tails) == 1 and "" not in node else "(?:" + "|".join(tails) + ")"
    return body + "?" if "" in node else body
