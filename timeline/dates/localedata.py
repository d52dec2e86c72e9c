"""What dateparser's locale data and our additions to it (vocabulary/locales.toml) say of one language's dates."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from dateparser.data.languages_info import language_order

from timeline.dates.scan import plain

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y", "hour": "TH", "minute": "TM", "second": "TS"}
# Codes that texts are marked with, and the locale that has them.
SAME_LANGUAGE = {"no": "nb", "iw": "he", "in": "id", "tl": "fil"}
# Shorter names and units are abbreviations that are also words: "mar" is the sea, "a" and "m" anything.
SHORTEST, ABBREVIATED = 3, 4


@dataclass(frozen=True)
class LocaleWords:
    """The words of dates in one language; all in plain lower case.

    ``months`` and ``weekdays`` map each name to its number from 1, ``other_months`` those names of months that
    dateparser does not know to ones that it does. ``shifts`` are phrases such as "last week" with their TIMEX3
    unit and count ("" for the present), ``counted`` patterns such as "\\d{1,4} days ago" with unit and direction.
    ``units`` are names of units of time with their TIMEX3 unit, ``numbers`` number words with their value.
    ``between`` stand between day, month and year, ``articles`` before a date, ``last``, ``next`` and ``this`` beside
    a weekday, month or unit; ``few`` and ``recent`` count units without a number ("several", "the last … "),
    ``approx`` is what says "about" or "more than" with its TIMEX3 mod, ``clock`` what stands after a time of day,
    ``edges`` are what says "early", "mid" and "late" with its TIMEX3 mod, ``sets`` and ``references`` words with
    their TIMEX3 value, ``future`` and ``past`` patterns of verbs that tell the side of a weekday.
    ``prefixes`` are letters written on to a word, ``not_after`` words that change a shift's meaning.
    ``spaced`` is whether white space parts the words, ``day_first`` whether the month never comes first.
    """

    locale: str
    months: Mapping[str, int]
    other_months: Mapping[str, str]
    weekdays: Mapping[str, int]
    shifts: Mapping[str, tuple[str, int]]
    counted: tuple[tuple[str, str, int], ...]
    units: Mapping[str, str]
    numbers: Mapping[str, int]
    between: tuple[str, ...]
    articles: tuple[str, ...]
    last: tuple[str, ...]
    next: tuple[str, ...]
    this: tuple[str, ...]
    approx: Mapping[str, str]
    clock: tuple[str, ...]
    few: tuple[str, ...]
    recent: tuple[str, ...]
    edges: Mapping[str, str]
    sets: Mapping[str, str]
    references: Mapping[str, str]
    future: tuple[str, ...]
    past: tuple[str, ...]
    prefixes: str
    not_after: Mapping[str, list[str]]
    spaced: bool
    day_first: bool


def locale_words(language: str) -> LocaleWords:
    """The words of a language, by its ISO 639-1 code. Raises LookupError where dateparser has no such language."""
    locale = _locale_of(language)
    info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{locale}").info
    extra = _extras().get(locale, {})
    months, other_months = _names(info, MONTHS), extra.get("names", {})
    numbers = dict(_numbers(info.get("simplifications", ()))) | extra.get("numbers", {})
    return LocaleWords(
        locale=locale,
        months=months | {name: months[known] for name, known in other_months.items() if known in months},
        other_months=other_months,
        weekdays=_names(info, WEEKDAYS),
        shifts=dict(_shifts(info.get("relative-type", {}))),
        counted=tuple(_counted_shifts(info.get("relative-type-regex", {}), numbers, extra.get("approx", ()))),
        units={word: unit for name, unit in UNITS.items() for word in _words(info.get(name, ()))},
        numbers=numbers,
        between=(*info.get("pertain", ()), *extra.get("connectors", ())),
        articles=tuple(extra.get("articles", ())),
        last=tuple(extra.get("last", ())),
        next=tuple(extra.get("next", ())),
        this=tuple(extra.get("this", ())),
        approx=extra.get("approx", {}),
        clock=tuple(extra.get("clock", ())),
        few=tuple(extra.get("few", ())),
        recent=tuple(extra.get("recent", ())),
        edges=extra.get("edges", {}),
        sets=extra.get("sets", {}),
        references=extra.get("references", {}),
        future=tuple(extra.get("future", ())),
        past=tuple(extra.get("past", ())),
        prefixes=extra.get("prefixes", ""),
        not_after=extra.get("not_after", {}),
        spaced=not info.get("no_word_spacing"),
        day_first=info.get("date_order", "DMY") == "DMY",
    )


def _locale_of(language: str) -> str:
    base = language.partition("-")[0]
    for code in (language, base, SAME_LANGUAGE.get(base, base)):
        if code in language_order:
            return code
    raise LookupError(
        f"no words of time are known for language {language!r}: give an ISO 639-1 code such as 'en'"
    )


@cache
def _extras() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files(__package__) / "vocabulary" / "locales.toml").read_text(encoding="utf-8"))


def _words(entries: Iterable[str]) -> Iterator[str]:
    for entry in entries:
        word = plain(" ".join(entry.split())).rstrip(".")
        if len(word) >= SHORTEST or (len(word) > 1 and not word.isascii()):
            yield word


def _names(info: Mapping[str, Any], keys: Iterable[str]) -> dict[str, int]:
    """The names of months or weekdays with their numbers from 1; the same word for two of them is neither."""
    names: dict[str, int] = {}
    for number, key in enumerate(keys, start=1):
        for word in _words(info[key]):
            names[word] = number if names.get(word, number) == number else 0
    return {word: number for word, number in names.items() if number}


def full(names: Mapping[str, int]) -> list[str]:
    """The names that stand alone: no abbreviations."""
    longest: dict[int, int] = {}
    for word, number in names.items():
        longest[number] = max(len(word), longest.get(number, 0))
    return [word for word, number in names.items() if len(word) > ABBREVIATED or len(word) == longest[number]]


def _shifts(relative: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, tuple[str, int]]]:
    """The phrases of "1 week ago", "in 1 month", "0 second ago" and their like, each with unit and count."""
    for meaning, phrases in relative.items():
        found = re.fullmatch(r"(in )?(\d+) (\w+?)( ago)?", meaning)
        unit = UNITS.get(found[3], "") if found else ""
        if not found or not unit or (unit.startswith("T") and meaning != "0 second ago"):
            continue
        for word in _words(phrases):
            yield word, ("" if unit == "TS" else unit, int(found[2]) * (1 if found[1] else -1))


def _numbers(simplifications: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, int]]:
    """The number words among the phrases that dateparser writes anew: "zwei" as "2"; patterns of them are left out."""
    for simplification in simplifications:
        for word, written in simplification.items():
            if word.isalpha() and written.isdigit():
                yield plain(word), int(written)


def number_pattern(numbers: Iterable[str]) -> str:
    """A pattern of a number, in digits or as one of the words."""
    return "|".join([r"\d{1,4}", *map(re.escape, sorted(numbers, key=len, reverse=True))])


def _counted_shifts(
    relative: Mapping[str, Iterable[str]], numbers: Iterable[str], approx: Iterable[str]
) -> Iterator[tuple[str, str, int]]:
    """The patterns of "3 days ago" and "in 3 days", each with its unit and its direction; no abbreviated units."""
    about = "".join(rf"{re.escape(word)}\s{{1,3}}|" for word in approx)
    number = f"(?:{about})(?:{number_pattern(numbers)})"
    for meaning, patterns in relative.items():
        found = re.fullmatch(r"(in )?\\1 (\w+?)( ago)?", meaning)
        if not found or found[2] not in UNITS:
            continue
        for pattern in patterns:
            words = re.sub(r"\(\\d[^)]*\)", "\0", plain(pattern))
            longest = max(map(len, words.replace("\0", "").split()), default=0)
            if "\0" in words and (longest >= SHORTEST or not words.isascii()):
                written = r"\s{1,3}".join(map(re.escape, words.split()))
                yield written.replace(re.escape("\0"), number), UNITS[found[2]], 1 if found[1] else -1
