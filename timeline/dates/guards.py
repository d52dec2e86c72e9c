"""Whether the words around a reading let it be one: a name or a count looks like a date without them."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.dates.neighbours import NEAR, next_word, previous_word
from timeline.dates.vocabulary import Vocabulary

# How much before a length is looked at for what ranks by it: "the first strike in ten years".
WIDE = 90
# Abbreviated months of up to so many letters are also names: "Jan Kavan".
SHORT_MONTH = 3

_NOT_A_YEAR_AFTER = re.compile(r"[%°]| ?[$€£]|[-:/]\d{3}(?:\d\d|(?!\d))|[:/]\d{3}|\.\d")
# "from 297 to [1051]": after a count comes a count.
_COUNT_TO = re.compile(r"(?<![\d.,-])(?:[1-8]\d\d|\d{1,3}(?:,\d{3})+) (?:to|and|or) $")
# What hundreds are counted of, with a word that describes it.
_THINGS = re.compile(r" (?:[a-z]+(?:ed|ing|en|ish|an) )?[a-z]{2,}[^su\W]s\b")
_WORDS = re.compile(r"[\w']+")
_WORD_AND_HYPHEN = re.compile(r"[^\W\d]-$")


class Guards:
    """The guards of one language. ``by_name`` has each by the name that a reading asks for it by.

    A guard takes the text, its plain form, and the start and end of the reading's words; it says whether to accept.
    """

    def __init__(self, vocabulary: Vocabulary, tense: Callable[[str, int, int], str]) -> None:
        """``tense`` tells the tense of the clause around a span of plain text."""
        words = vocabulary.context
        self._words = {name: frozenset(each) for name, each in words.items()}
        self._tense = tense
        self._superlative = re.compile("|".join(words["superlatives"]) or "(?!)")
        self._ranked = re.compile(rf"\b(?:{'|'.join(words['ranked']) or '(?!)'})\b[^.;]*$")
        self._beside = tuple(word for word, values in vocabulary.classes.items() if "BESIDE" in values)
        self.by_name: dict[str, Callable[[str, str, int, int], bool]] = {
            "month": self._month,
            "year": self._year,
            "season": self._season,
            "quarter": self._quarter,
            "soon": self._soon,
            "dayofmonth": self._day_of_month,
            "numberedday": self._numbered_day,
            "weekdayabbr": self._weekday_abbreviated,
            "shortyear": self._short_year,
            "clock": self._clock,
            "adverb": self._adverb,
            "frequency": self._frequency,
            "bareunits": self._bare_units,
            "exceeding": self._exceeding,
            "compared": self._compared,
            "holiday": self._holiday,
            "habit": self._habit,
            "adjective": self._adjective,
            "noun": self._noun,
            "noname": self._no_name,
            "today": self._today,
            "weekday": self._weekday,
            "decadename": self._decade_name,
            "thepart": self._the_part,
            "twilight": self._twilight,
            "hence": self._hence,
            "noverb": self._no_verb,
        }

    def _month(self, text: str, lowered: str, start: int, end: int) -> bool:
        word = lowered[start:end].rstrip(".")
        after = next_word(text, end)
        ambiguous = self._words["ambiguous_months"]
        if (
            word in self._words["lowercase_months"]
            and text[start].isupper()
            and not text[start:end].isupper()
        ):
            return False
        before = previous_word(lowered, start)
        if before in self._words["articles"] and after[:1].isupper():
            return False  # "the October Revolution"
        if before in self._words["prepositions"]:
            return len(word) > SHORT_MONTH or word in ambiguous or not after[:1].isupper()
        if word in ambiguous and self._superlative.search(before):
            return not after[:1].isupper()
        if word in ambiguous and before in self._words["owners"]:
            return not after[:1].isupper() and after not in self._words["after_marches"]
        if word in ambiguous or len(word) <= SHORT_MONTH:
            return False
        return (
            text[end : end + 1] in ",.;:)"
            or not after[:1].isupper()
            or after.lower() in self._words["prepositions"]
        )

    def _year(self, text: str, lowered: str, start: int, end: int) -> bool:
        before = lowered[max(start - 1, 0) : start]
        if before in ("$", "£", "€", "#", "/", ":"):
            return False
        if before == "-" and not _WORD_AND_HYPHEN.search(lowered[max(start - 2, 0) : start]):
            return lowered[max(start - 5, 0) : start - 1].isdigit()
        if _NOT_A_YEAR_AFTER.match(lowered, end):
            return False
        word, after = previous_word(lowered, start), next_word(lowered, end)
        if word.rpartition("'")[2] in self._words["labels"] or after in self._words["counted"]:
            return False
        if before in (".", " ") and lowered[max(start - 2, 0) : start - 1].isdigit():
            return False  # a decimal, or one of several groups of digits
        if lowered[end : end + 1] == " " and lowered[end + 1 : end + 2].isdigit():
            return False
        if _COUNT_TO.search(lowered, max(start - NEAR, 0), start):
            return False
        counts = lowered[start:end].endswith("00") and lowered[start:end] not in ("1900", "2000")
        if counts and _THINGS.match(text, end):
            return word in self._words["prepositions"]  # "1400 sailors", but "in 1400 ships sailed"
        return not (after and self._is_street(text, lowered, end))

    def _is_street(self, text: str, lowered: str, end: int) -> bool:
        """Whether a name and then a street's kind follow: "1600 Pennsylvania Avenue"."""
        words = lowered[end : end + 40].split()[:3]
        if not text[end : end + 2].strip().isupper():
            return False
        return any(word.strip(".,;") in self._words["streets"] for word in words[1:])

    def _adjective(self, text: str, lowered: str, start: int, end: int) -> bool:
        after = next_word(lowered, end)
        return bool(after) and after not in self._words["not_after_adjectives"]

    def _noun(self, text: str, lowered: str, start: int, end: int) -> bool:
        return not self._adjective(text, lowered, start, end)

    def _the_part(self, text: str, lowered: str, start: int, end: int) -> bool:
        if not self._weekday(text, lowered, start, end):
            return False
        return previous_word(lowered, start) in self._words["prepositions"] or not next_word(lowered, end)

    def _twilight(self, text: str, lowered: str, start: int, end: int) -> bool:
        """At dawn, by nightfall; not "Operation Red Dawn" nor "a dawn raid"."""
        return not text[start].isupper() and previous_word(lowered, start) in self._words["prepositions"]

    def _decade_name(self, text: str, lowered: str, start: int, end: int) -> bool:
        before = lowered[max(start - NEAR, 0) : start].replace("-", " ").split()
        return self._words["owners"].isdisjoint(before[-2:])

    def _no_name(self, text: str, lowered: str, start: int, end: int) -> bool:
        return not (text[start].isupper() and next_word(text, end)[:1].isupper())

    def _today(self, text: str, lowered: str, start: int, end: int) -> bool:
        """Neither a paper's nor a programme's name: "USA Today"."""
        is_named = text[start:end].istitle() and text[max(start - 2, 0) : start - 1].isalnum()
        return not (is_named and previous_word(text, start)[:1].isupper())

    def _weekday(self, text: str, lowered: str, start: int, end: int) -> bool:
        """Not the start of a paper's name: "the Sunday Times", "the Evening Standard"; nor "Bloody Sunday"."""
        before = previous_word(text, start)
        if before.lower() in self._words["weekday_names"] and before.istitle():
            return False
        after = next_word(text, end)
        if after.lower() not in self._words["papers"] or not after.istitle():
            return True
        articles = self._words["articles"].intersection(
            (lowered[start:end].split()[0], previous_word(lowered, start))
        )
        return not (articles and text[start:end].split()[-1].istitle())

    def _season(self, text: str, lowered: str, start: int, end: int) -> bool:
        words = lowered[start:end].replace("'", " ").split()
        if text[start:end].split()[-1][:1].isupper() and next_word(text, end)[:1].isupper():
            return False  # "the Summer Olympics"
        if len(words) > 1:
            if words[-1] in self._words["fall_verbs"] and next_word(lowered, end) == "of":
                return False
            if words[-1] not in self._words["ambiguous_seasons"]:
                return True
            return previous_word(lowered, start) in self._words["prepositions"]
        before = previous_word(lowered, start)
        return before in self._words["prepositions"] and before not in self._words["not_before_seasons"]

    def dates_its_noun(self, lowered: str, start: int, end: int) -> bool:
        """Whether a season before its noun can date it in a text that tells history: "the spring offensive"."""
        return lowered[start:end].split()[-1] not in self._words["fall_verbs"] and bool(
            next_word(lowered, end)
        )

    def _quarter(self, text: str, lowered: str, start: int, end: int) -> bool:
        """A game has quarters too: "the first quarter of the season", "a fourth-quarter touchdown"."""
        return self._words["games"].isdisjoint(_WORDS.findall(lowered, end, end + NEAR)[:3])

    def _soon(self, text: str, lowered: str, start: int, end: int) -> bool:
        if previous_word(lowered, start) in self._words["not_before_soon"]:
            return False
        return self._tense(lowered, start, end) == "future"

    def _day_of_month(self, text: str, lowered: str, start: int, end: int) -> bool:
        before, after = previous_word(lowered, start), next_word(lowered, end)
        if not before:
            return not after
        return before in self._words["day_prepositions"] and (
            not after
            or after[0].isdigit()
            or after in self._words["prepositions"]
            or after in self._words["subjects"]
        )

    def _numbered_day(self, text: str, lowered: str, start: int, end: int) -> bool:
        after = next_word(lowered, end)
        return (
            after in self._words["prepositions"]
            if after
            else lowered[end : end + 1] in ("", ".", ",", ")", ";")
        )

    def _weekday_abbreviated(self, text: str, lowered: str, start: int, end: int) -> bool:
        if lowered[end - 1] == "." and text[end : end + 2] != "\n\n":
            return True
        return previous_word(lowered, start) in self._words["day_prepositions"] - {"of", "and", "to"}

    def _short_year(self, text: str, lowered: str, start: int, end: int) -> bool:
        before = lowered[max(start - 1, 0) : start]
        return lowered[end : end + 1] not in ("'", "%") and before in ("", " ", "(", "\n", "-")

    def _clock(self, text: str, lowered: str, start: int, end: int) -> bool:
        if next_word(lowered, end) in self._words["after_scores"]:
            return False  # "at 1:35 of the tenth round"
        return previous_word(lowered, start) in self._words["clock_prepositions"]

    def _adverb(self, text: str, lowered: str, start: int, end: int) -> bool:
        if not lowered[start:end].endswith(self._beside):
            return True
        return (
            end >= len(text)
            or text[end] in '.,;:!?)"”’\n'
            or next_word(lowered, end) in self._words["clause_joins"]
        )

    def _frequency(self, text: str, lowered: str, start: int, end: int) -> bool:
        return not text[start].isupper()

    def _bare_units(self, text: str, lowered: str, start: int, end: int) -> bool:
        return previous_word(lowered, start) in self._words["length_prepositions"]

    def _exceeding(self, text: str, lowered: str, start: int, end: int) -> bool:
        """A length that is exceeded: "for over ten years", not "$2 billion over ten years"."""
        is_preposition = lowered[start:end].split()[0] in self._words["throughout"]
        return not is_preposition or previous_word(lowered, start) in self._words["length_prepositions"]

    def _compared(self, text: str, lowered: str, start: int, end: int) -> bool:
        """Not what is compared with a time: "2 percent more than a year ago"."""
        before = previous_word(lowered, start)
        return before not in self._words["compared"] and not before.endswith("%")

    def _habit(self, text: str, lowered: str, start: int, end: int) -> bool:
        return self._tense(lowered, start, end) != "past"

    def _hence(self, text: str, lowered: str, start: int, end: int) -> bool:
        if next_word(lowered, end) in self._words["after_lengths"]:
            return False
        if self._ranked.search(lowered[max(start - WIDE, 0) : start]):
            return False
        return self._tense(lowered, start, end) == "future"

    def _no_verb(self, text: str, lowered: str, start: int, end: int) -> bool:
        lasts = lowered[start:end].split()[0] in self._words["lasting"]
        return not (lasts and previous_word(lowered, start) in self._words["verb_signs"])

    def _holiday(self, text: str, lowered: str, start: int, end: int) -> bool:
        """A holiday by its name: with a capital, and neither a name ("Noël Mamère") nor a wish ("Merry Christmas")."""
        if text[start:end] == lowered[start:end] or next_word(text, end)[:1].isupper():
            return False
        before = previous_word(text, start)
        if before.lower() in self._words["not_before_holidays"]:
            return False
        is_surname = lowered[start:end] in self._words["surnames"] and before[:1].isupper()
        return not is_surname or before.lower() in self._words["prepositions"]
