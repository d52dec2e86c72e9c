"""Time stamps that software sets on pages, and the comments and transcripts that they give away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Stamp(NamedTuple):
    """A date with a clock time that no preposition leads up to: ``text[start:end]``, zone and rule included."""

    start: int
    end: int


_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\.?,?\s\d{4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}|\d{4}-\d\d-\d\d)"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[AaPp]\.?[Mm]\b\.?)?"
_ZONE = r"(?:\s?(?:[A-Z]{2,4}\b(?:[+-]\d{1,2})?|UK time|local time))?"
_WEEKDAY = r"(?:[A-Z][a-z]{2,5}day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
# What pages call their stamp; the link that some print beside it.
_CALLED = r"(?:Page\s)?(?:[Ll]ast\s)?(?:[Uu]pdated|[Mm]odified|[Pp]ublished|[Pp]osted)(?:\s(?:at|on))?:?\s"
_LINK = r"(?:Help\b|Share\b|Print\b)?"
# It begins with a capital or a digit: looked for first, since it is tried at every letter of a text.
_STAMP = re.compile(
    rf"(?=[A-Z\d])(?:\b{_CALLED})?(?:\b{_WEEKDAY},?\s)?"
    rf"(?:{_DAY}(?:\s?[,;|–—-]\s?|\sat\s|\s)(?:{_CALLED}{_CLOCK}{_ZONE}(?:\s{_LINK})?|{_CLOCK}{_ZONE})"
    rf"|(?<![\d:]){_CLOCK}{_ZONE},?\s(?:on\s)?(?:[A-Z][a-z]{{2,8}}day,?\s)?{_DAY}(?:\s{_CLOCK}\sUK\b)?)"
    r"\s*[|:]?\s*"
)
_DAY_LEADS = re.compile(rf"(?:[A-Z][a-z]{{2,8}}day,?\s)?{_DAY}(?:\s?[,;|–—-]\s?|\s){_CALLED}")
_LED_UP_TO = re.compile(
    r"\b(?:on|since|of|from|by|until|till|before|after|for|and|to|between|through|the|was|is)\s+\Z", re.I
)
_SPEAKER = re.compile(
    r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4})(?:, [A-Z][A-Z ,.&'’-]+)?(?: \([^)\n]{1,30}\))?:"
)
# "1943 US officials say …", line after line, is the clock of a live page.
_CLOCK_LABEL = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d:?\s+(?=\S)")
_CLOCK_WITHIN = re.compile(r"(?<=[^\s\d] )(?:[01]\d|2[0-3])[0-5]\d(?: (?=[A-Z])|\s*$)", re.MULTILINE)
_FEW_LABELS = 3
# A page shows its own date once or twice, above the story; more of them below belong to a log of comments.
_HEADER_PARAGRAPHS, _FEW = 2, 2
_FEW_TURNS = 4


def stamps(text: str) -> list[Stamp]:
    """The time stamps of a text in order: "Friday 1 May 2009 15.49 BST", but not "on 1 May 2009 at 15.49"."""
    return [
        Stamp(match.start(), match.end())
        for match in _STAMP.finditer(text)
        if not _LED_UP_TO.search(text, max(0, match.start() - 12), match.start())
    ]


def clock_labels(text: str, spans: Sequence[tuple[int, int]]) -> list[Stamp]:
    """The four-digit clock times that begin the entries of a live page, against the order of time.

    Those at the head of its paragraphs ``spans`` tell that it is one: years there are a chronology when they rise and
    repeat none; a page's clock falls. Where a page has run two entries into one line, what stands before a capital
    or the line's end and between the clocks around it is one too.
    """
    found = [match for first, last in spans if (match := _CLOCK_LABEL.match(text, first, last))]
    values = [int(match.group()[:4]) for match in found]
    falls = sum(one >= other for one, other in pairwise(values))
    if len(found) < _FEW_LABELS or falls < len(values) / 2:
        return []
    for one, other in pairwise(list(found)):
        found += [
            match
            for match in _CLOCK_WITHIN.finditer(text, one.end(), other.start())
            if int(other.group()[:4]) <= int(match.group()[:4]) <= int(one.group()[:4])
        ]
    return sorted(Stamp(match.start(), match.end()) for match in found)


def day_leads(text: str, stamp: Stamp) -> bool:
    """Whether the stamp begins with a day and then says what it is: "3 May 2009 Last updated at 15:49"."""
    return _DAY_LEADS.match(text, stamp.start, stamp.end) is not None


def after_stamps(start: int, end: int, stamped: Sequence[Stamp]) -> int:
    """Where a sentence's own words begin: after the last time stamp in it, what precedes that being a heading."""
    return max((stamp.end for stamp in stamped if start <= stamp.start < end), default=start)


def report_end(text: str, spans: Sequence[tuple[int, int]], stamped: Sequence[Stamp]) -> int:
    """Where the report ends and readers' comments or the turns of a transcript begin; the text's length if never.

    ``spans`` are the text's paragraphs, ``stamped`` its time stamps.
    """
    return min(_comments(text, spans, stamped), _transcript(text, spans))


def _comments(text: str, spans: Sequence[tuple[int, int]], stamped: Sequence[Stamp]) -> int:
    if len(spans) <= _HEADER_PARAGRAPHS:
        return len(text)
    below = [stamp for stamp in stamped if stamp.start >= spans[_HEADER_PARAGRAPHS][0]]
    if len(below) < _FEW:
        return len(text)
    return max(first for first, _ in spans if first <= below[0].start)


def _transcript(text: str, spans: Sequence[tuple[int, int]]) -> int:
    turns = [(match["name"], first) for first, last in spans if (match := _SPEAKER.match(text, first, last))]
    names = [name for name, _ in turns]
    if len(turns) < _FEW_TURNS or len(set(names)) == len(names):
        return len(text)
    return turns[0][1]
