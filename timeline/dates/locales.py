"""Languages without a vocabulary of ours: dates, simple shifts and lengths, by dateparser's locale data.

Its names of months, weekdays and units and its relative phrases, with what vocabulary/locales.toml adds, become one
pattern; dateparser reads a delimited calendar phrase, never a text. What it gives becomes a reading like any other
and is anchored as all are.
dateparser takes a tenth of a second to import, so this module is imported only where such a language is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from dateparser.date import DateDataParser

from timeline.dates.context import Context
from timeline.dates.localedata import LocaleWords, full, locale_words, number_pattern
from timeline.dates.plausibility import is_day
from timeline.dates.reading import Found, Part, Reading
from timeline.dates.rules import clock
from timeline.dates.rules.durations import counted
from timeline.dates.tagger import Tagger
from timeline.dates.vocabulary import Vocabulary, alternation, vocabulary

# Less than what our own grammar gives: nothing here looks at the sentence around.
CALENDAR, SHIFT, NAME, LENGTH, YEAR_ALONE = 0.75, 0.7, 0.5, 0.5, 0.4
# A leap year, so that 29 February can be read without its year.
LEAP_YEAR = datetime(2000, 1, 1)
Side: TypeAlias = Literal["last", "next", "this", ""]
# Years of a date, and years alone: before 1800 a number of four digits counts more than it dates.
YEAR, LONE_YEAR = r"(?:1\d|20)\d\d", r"(?:1[89]|20)\d\d"
DAY = r"\d{1,2}(?:\.|º|°|ª|er|e|-?(?:го|ое|е)|日|일)?"
# What each group of the pattern is called in explanations.
RULES = {
    "calendar": "calendar phrase of the locale",
    "name": "weekday or month of the locale",
    "shift": "shift of the locale",
    "counted": "counted shift of the locale",
    "period": "unit beside last, next or this of the locale",
    "window": "uncounted or latest units of the locale",
    "clock": "time of day of the locale",
    "length": "length in a unit of the locale",
    "set": "repeated time of the locale",
    "reference": "vague time of the locale",
    "year": "year alone",
}
# A digit of another script than ours: Arabic, Persian, Devanagari.
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
NUMERIC = r"\d{4}-\d\d-\d\d|\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)(?:19|20)\d\d"


class LocaleTagger(Tagger):
    """Finds the calendar phrases of one language that dateparser knows and we have no vocabulary of."""

    def __init__(self, language: str) -> None:
        """Read the locale data and compile the pattern. Raises LookupError where dateparser has no such language."""
        words = self._words = locale_words(language)
        self._ends = r"(?!\w)" if words.spaced else ""
        begins = r"(?<![^\W\d_])" if words.spaced else ""
        self._month = re.compile(rf"{begins}(?:{alternation(words.months)}){self._ends}")
        self._weekday = re.compile(
            rf"({alternation(words.weekdays)}){self._ends}[\s,.]*(?:(?:{_either(words.articles)})\s+)?"
        )
        self._pattern = self._compile(words)
        self.context = Context(_hardly_any_words(words))

    def _compile(self, words: LocaleWords) -> re.Pattern[str]:
        """One pattern of all that is found, a named group for each form (RULES)."""
        gap = r"\s{1,3}"
        start, end = (rf"(?<![^\W{words.prefixes}])", r"(?!\w)") if words.spaced else ("", "")
        article = rf"(?:(?:{_either(words.articles)})(?:(?<=')|{gap}))?"
        side = _either([*words.last, *words.next, *words.this])
        unit, recent, few = _either(words.units), _either(words.recent), _either(words.few)
        number = rf"(?<![\d.,:])(?:{number_pattern(words.numbers)})(?![\d.,:])"
        about = rf"(?:(?P<about>{_either(words.approx)}){gap})?"
        edges, between = _either(words.edges), _either(words.between)
        month_of = _either(word for word, each in words.units.items() if each == "M")
        month_of = rf"(?:(?:{month_of}){gap}(?:(?:{between}){gap})?)?"
        name = alternation([*full(words.weekdays), *full(words.months)])
        named = rf"(?:(?P<calendar>{self._calendar_pattern(words, article)}|{NUMERIC})|(?P<name>{name})){self._ends}"
        forms = [
            rf"(?:(?P<edge>{edges}){gap})?{article}(?:(?P<before>{side}){gap})?{month_of}{named}(?:{gap}(?P<after>{side}))?",
            rf"(?P<shift>{alternation(words.shifts)})(?:,?\s{{1,2}}(?:{alternation(words.weekdays)}){self._ends})?",
            rf"(?P<counted>{'|'.join(pattern for pattern, _, _ in words.counted) or '(?!)'})",
            rf"{article}(?P<period>(?:{side}){gap}(?:{unit})|(?:{unit}){gap}(?:{side}))",
            rf"{article}(?P<window>(?:{recent}){gap}(?:{number}{gap})?(?:{unit})|{number}{gap}(?:{recent}){gap}(?:{unit})"
            rf"|(?:{few}){gap}(?:{unit}))",
            rf"{article}(?P<clock>(?<![\d.,:])\d{{1,2}}[.:]\d\d{gap}(?:{_either(words.clock)}))",
            rf"{about}{article}(?P<length>{number}{gap}(?:{unit}))",
            rf"(?P<set>{_either(words.sets)})",
            rf"(?P<reference>{_either(words.references)})",
            rf"(?<![\w.,:/$€£#-])(?:(?P<of>{edges}){gap})?{article}(?P<year>{LONE_YEAR})(?![%°]| ?[$€£%]|[.,:/-]\d)",
        ]
        return re.compile(rf"{start}(?:{'|'.join(forms)}){end}(?!\d)")

    def _calendar_pattern(self, words: LocaleWords, article: str) -> str:
        """A day, month and year in the language's orders, perhaps with the weekday before them."""
        between, ends = _either(words.between), self._ends
        join = rf"(?:[.,]?\s{{1,3}}(?:(?:{between})\s{{1,3}}){{0,2}}|-|{between})" + (
            "" if words.spaced else "?"
        )
        month, weekday = alternation(words.months), alternation(words.weekdays)
        orders = [
            rf"{DAY}{join}(?:{month}){ends}(?:{join}{YEAR})?",
            rf"(?:{month}){ends}{join}{YEAR}",
        ]
        if not words.day_first:
            orders.insert(0, rf"(?:{YEAR}{join})?(?:{month}){ends}{join}{DAY}(?!\d)")
        return rf"(?:(?:{weekday})[,.]?\s{{0,3}}{article})?(?:{'|'.join(orders)})"

    def find(self, text: str, lowered: str) -> list[Found]:
        """What the words say, unresolved: readings with their place in the text. ``lowered`` is its plain form."""
        found = []
        lowered = _OTHER_DIGIT.sub(lambda digit: str(int(digit.group())), lowered)
        for match in self._pattern.finditer(lowered):
            reading = self._reading(match, lowered)
            if reading is not None:
                rule = next(name for form, name in RULES.items() if match[form])
                found.append((match.start(), Part(0, match.end() - match.start(), reading, rule)))
        return found

    def _reading(self, match: re.Match[str], lowered: str) -> Reading | None:
        words = {form: " ".join(each.split()) for form, each in match.groupdict("").items()}
        side = self._side(words["before"] or words["after"])
        if words["calendar"]:
            made = self._calendar(words["calendar"], side)
            return made and replace(made, mod=self._words.edges.get(words["edge"]))
        if words["shift"]:
            before = lowered[max(match.start() - 20, 0) : match.start()].split()
            is_other = before and before[-1] in self._words.not_after.get(words["shift"], ())
            return None if is_other else _shift(*self._words.shifts[words["shift"]])
        if words["counted"]:
            return self._counted_shift(words["counted"])
        if words["period"]:
            return self._period(words["period"])
        if words["length"] or words["window"]:
            made = self._length(words["length"] or words["window"])
            return made and replace(made, mod=self._words.approx.get(words["about"]))
        if words["clock"]:
            time = clock.clock(words["clock"].split()[0])
            return time and replace(time, guard="", confidence=SHIFT)
        if words["set"]:
            return Reading("set", "SET", value=self._words.sets[words["set"]], confidence=LENGTH)
        if words["reference"]:
            return Reading("reference", value=self._words.references[words["reference"]], confidence=LENGTH)
        if words["name"]:
            return replace(self._named(words["name"], side), mod=self._words.edges.get(words["edge"]))
        mod = self._words.edges.get(words["of"])
        return Reading("value", value=words["year"], mod=mod, confidence=YEAR_ALONE)

    def _side(self, word: str) -> Side:
        if word in self._words.last:
            return "last"
        return "next" if word in self._words.next else "this" if word in self._words.this else ""

    def _named(self, name: str, side: Side) -> Reading:
        confidence = SHIFT if side else NAME
        if name in self._words.weekdays:
            return Reading(
                "weekday",
                weekday=self._words.weekdays[name],
                side=side,
                confidence=confidence,
            )
        return Reading(
            "month",
            month=self._words.months[name],
            side=side,
            confidence=confidence,
        )

    def _calendar(self, words: str, side: Side) -> Reading | None:
        weekday = self._weekday.match(words)
        phrase = words[weekday.end() :] if weekday else words
        named = self._month.search(phrase)
        if named and named.group() in self._words.other_months:
            phrase = phrase.replace(named.group(), self._words.other_months[named.group()])
        read = _read(self._words.locale, phrase)
        if read is None or (named and self._words.months[named.group()] != read[0].month):
            return None
        day, period = read
        numbers = [int(number) for number in re.findall(r"\d+", phrase)]
        year = next((number for number in numbers if number > 31), 0)
        if (year and day.year != year) or (period == "day" and day.day not in numbers):
            return None
        if not year:
            index = self._words.weekdays[weekday[1]] if weekday else 0
            return Reading(
                "month",
                month=day.month,
                day=day.day,
                weekday=index,
                side=side,
                confidence=CALENDAR,
            )
        value = day.isoformat() if period == "day" else f"{day.year:04d}-{day.month:02d}"
        return Reading("value", value=value, confidence=CALENDAR)

    def _counted_shift(self, words: str) -> Reading | None:
        for pattern, unit, step in self._words.counted:
            if re.fullmatch(pattern, words):
                return Reading("offset", unit=unit, count=step * (self._number(words) or 1), confidence=SHIFT)
        return None

    def _period(self, words: str) -> Reading | None:
        """Last year, this week: a whole unit; of hours and less nobody says so of a date."""
        for word, unit in self._words.units.items():
            side = self._side(words.removeprefix(word + " ")) or self._side(words.removesuffix(" " + word))
            if side:
                count = {"last": -1, "next": 1, "this": 0}[side]
                return None if unit.startswith("T") else _shift(unit, count)
        return None

    def _length(self, words: str) -> Reading | None:
        """Three years, several days, the last five weeks: a length, which never dates an event."""
        unit = next(unit for word, unit in self._words.units.items() if words.endswith(" " + word))
        count = self._number(words)
        made = counted(unit, count, vague=None if count else "X")
        return made and replace(made, confidence=LENGTH)

    def _number(self, words: str) -> int:
        """The number among the words, in digits or as a word; 0 where there is none."""
        for part in words.split():
            if part.isdigit() or part in self._words.numbers:
                return int(part) if part.isdigit() else self._words.numbers[part]
        return 0


def _either(words: Iterable[str]) -> str:
    """A pattern of one of the words, the longest first; of none where there is none."""
    return "|".join(map(re.escape, sorted(set(words), key=len, reverse=True))) or "(?!)"


def _hardly_any_words(words: LocaleWords) -> Vocabulary:
    """A vocabulary that says no more of the sentence around than the tense of its verbs, where that is known."""
    nothing = "(?!)"
    context = {key: [nothing] for key in vocabulary("en").context}
    context |= {"range_words": ["-"], "not_times": [], "auxiliaries": []}
    context |= {"future": [*words.future] or [nothing], "past": [*words.past] or [nothing]}
    return Vocabulary(
        language=words.locale, classes={}, capital=frozenset(), lower=frozenset(), decimal=".", day_first=True,
        open_times=False, words=nothing, triggers=nothing, reversed_words=nothing, possessive=nothing, context=context,
    )  # fmt: skip


def _shift(unit: str, count: int) -> Reading:
    if not unit:
        return Reading("reference", value="PRESENT_REF", confidence=SHIFT)
    return Reading("period", unit=unit, count=count, confidence=SHIFT)


@cache
def _parser(language: str) -> DateDataParser:
    return DateDataParser(
        languages=[language],
        settings={
            "RELATIVE_BASE": LEAP_YEAR,
            "PREFER_DATES_FROM": "current_period",
            "PREFER_DAY_OF_MONTH": "first",
            "PREFER_MONTH_OF_YEAR": "first",
        },
    )


@lru_cache(maxsize=8192)
def _read(language: str, phrase: str) -> tuple[date, str] | None:
    """What dateparser makes of one calendar phrase: its day and how exact it is, "day" or "month"; None if nothing."""
    data = _parser(language).get_date_data(phrase)
    if data.date_obj is None or data.period not in ("day", "month"):
        return None
    day = data.date_obj.date()
    return (day, data.period) if is_day(day.year, day.month, day.day) else None
