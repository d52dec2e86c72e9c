"""A text read once: its sentences, each parted into tokens and clauses only when somebody asks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from timeline.dates import TimeExpression, tag
from timeline.events.clauses import Clause, split_clauses
from timeline.events.governing import Governed, can_date, govern
from timeline.events.layout import dateline, label_end, paragraph_kind, run_in_byline
from timeline.events.lexicon import Lexicon
from timeline.events.ranges import join_ranges
from timeline.events.run_ins import headline_end
from timeline.events.sentences import paragraphs, split
from timeline.events.stamps import Stamp, after_stamps, clock_labels, report_end, stamps
from timeline.events.subjects import subject_of
from timeline.events.tokens import Token, quotations, tokenize
from timeline.events.verbs import mark_verbs
from timeline.model import Position

# An opening is what a reader takes in before scrolling: the paragraphs that begin within so many words.
LEAD_WORDS, LEAD_PARAGRAPHS = 80, 3


@dataclass
class ReadSentence:
    """One sentence of prose (or a headline): ``text[start:end]``.

    ``times`` are all time expressions in it, datable or not; ``quoted`` the quotations of its paragraph.
    """

    text: str
    start: int
    end: int
    position: Position
    paragraph: int
    times: tuple[TimeExpression, ...]
    quoted: Sequence[tuple[int, int]]
    words: Lexicon

    @property
    def is_dated(self) -> bool:
        """Whether any of its times could say when something was."""
        return any(can_date(time) for time in self.times)

    @cached_property
    def tokens(self) -> list[Token]:
        """Its tokens, verbs marked."""
        tokens = tokenize(
            self.text, self.start, self.end, self.quoted, [(t.start, t.end) for t in self.times]
        )
        mark_verbs(tokens, self.words)
        return tokens

    @cached_property
    def clauses(self) -> list[Clause]:
        """Its clauses, the main one first."""
        return split_clauses(self.tokens, self.words)

    @cached_property
    def governed(self) -> tuple[Governed, ...]:
        """What its datable times date."""
        if not self.is_dated:
            return ()
        return tuple(govern(self.text, self.tokens, self.clauses, self.times, self.words))

    @cached_property
    def subject(self) -> str:
        """Whom or what its main clause is about, in the text's words, or ""."""
        return subject_of(self.text, self.tokens, self.clauses, self.words)


def read_body(text: str, published: date, language: str, words: Lexicon) -> list[ReadSentence]:
    """The sentences of an article's body that tell its story, in order.

    Furniture, datelines, time stamps, readers' comments and the turns of a transcript are left out.
    """
    times = join_ranges(text, tag(text, published=published, language=language))
    starts = [time.start for time in times]
    spans = paragraphs(text)
    stamped = stamps(text)
    end_of_report = report_end(text, spans, stamped)
    stamped += clock_labels(text, spans)
    begins = [_story_start(text, first, last, stamped, words) for first, last in spans]
    kinds = [paragraph_kind(text[start:last], words) for start, (_, last) in zip(begins, spans, strict=True)]
    quoted = [quotations(text, first, last) for first, last in spans]
    read: list[ReadSentence] = []
    prose_words = prose_paragraphs = 0
    previous = -1
    opening = True
    for sentence in split(text, words):
        number = sentence.paragraph
        if sentence.start >= end_of_report:
            break
        if kinds[number] != "prose":
            continue
        if number != previous:
            prose_paragraphs += 1
            opening = prose_words < LEAD_WORDS and prose_paragraphs <= LEAD_PARAGRAPHS
            previous = number
        start = after_stamps(max(sentence.start, begins[number]), sentence.end, stamped)
        start += label_end(text[start : sentence.end])
        if start > sentence.start:
            start += dateline(text[start : sentence.end])
        start += headline_end(text[start : sentence.end])
        if start >= sentence.end:
            continue
        prose_words += len(text[start : sentence.end].split())
        own = times[bisect_left(starts, start) : bisect_left(starts, sentence.end)]
        position: Position = "lead" if opening else "body"
        read.append(
            ReadSentence(text, start, sentence.end, position, number, tuple(own), quoted[number], words)
        )
    return read


def read_headline(title: str, published: date, language: str, words: Lexicon) -> ReadSentence | None:
    """The headline as one sentence; None where there is none."""
    stripped = title.strip()
    if not stripped:
        return None
    start = title.index(stripped)
    times = tuple(join_ranges(title, tag(title, published=published, language=language)))
    quoted = quotations(title, 0, len(title))
    return ReadSentence(title, start, start + len(stripped), "headline", 0, times, quoted, words)


def _story_start(text: str, first: int, last: int, stamped: Sequence[Stamp], words: Lexicon) -> int:
    """Where in a paragraph its story begins: after a time stamp, who wrote it, and where it was filed."""
    start = next((stamp.end for stamp in stamped if stamp.start == first), first)
    start = min(start, last)
    start += run_in_byline(text[start:last], words)
    return start + dateline(text[start:last])
