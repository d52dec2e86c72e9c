"""Text in, time expressions out: scan, parse (cached), anchor."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from functools import cache

from timeline.dates.anchor import Anchorer
from timeline.dates.context import Context
from timeline.dates.expression import TimeExpression
from timeline.dates.grammar import Grammar
from timeline.dates.ranges import mark_ranges
from timeline.dates.reading import Found, Part
from timeline.dates.rules import STAGES
from timeline.dates.scan import Scanner, plain
from timeline.dates.tokens import Tokenizer
from timeline.dates.vocabulary import LANGUAGES, vocabulary

# Parses remembered; news repeats itself. Emptied when full, so memory stays flat.
CACHE_SIZE = 50_000


class Tagger(ABC):
    """Finds the time expressions of one language. ``context`` reads the words around them."""

    context: Context

    @abstractmethod
    def find(self, text: str, lowered: str) -> list[Found]:
        """What the words say, unresolved: readings with their place in the text. ``lowered`` is its plain form."""

    def tag(self, text: str, published: date) -> list[TimeExpression]:
        """The text's time expressions, resolved; sorted by place, not overlapping."""
        lowered = plain(text)
        expressions = Anchorer(self.context, text, lowered, published).resolve(self.find(text, lowered))
        return mark_ranges(expressions, lowered, self.context)


class GrammarTagger(Tagger):
    """Finds and parses by a vocabulary of ours and the shared grammar."""

    def __init__(self, language: str) -> None:
        """Load the vocabulary and compile scanner and grammar. Raises LookupError for an unknown language."""
        words = vocabulary(language)
        self.language = language
        self._scanner = Scanner(words)
        self._grammar = Grammar(Tokenizer(words), STAGES)
        self.context = Context(words)
        self._parsed: dict[str, list[Part]] = {}

    def find(self, text: str, lowered: str) -> list[Found]:
        """What the words say, unresolved: readings with their place in the text. ``lowered`` is its plain form."""
        parsed, found = self._parsed, []
        for start, end in self._scanner.stretches(lowered):
            original = text[start:end]
            parts = parsed.get(original)
            if parts is None:
                if len(parsed) >= CACHE_SIZE:
                    parsed.clear()
                parts = parsed[original] = self._grammar.parse(lowered[start:end], original)
            for part in parts:
                found.append((start, part))
        return found


@cache
def tagger(language: str) -> Tagger:
    """The tagger of a language; built at first use.

    Languages without a vocabulary of ours are read by dateparser's locale data. Raises LookupError for one that
    neither has.
    """
    if language in LANGUAGES:
        return GrammarTagger(language)
    from timeline.dates.locales import LocaleTagger  # imported late: dateparser takes its time

    return LocaleTagger(language)
