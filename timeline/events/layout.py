"""Which paragraphs of an article tell its story, and which are furniture: bylines, captions, links, headings; and
where the story begins in one that opens with such.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias

from timeline.events.lexicon import Lexicon

ParagraphKind: TypeAlias = Literal["prose", "heading", "furniture"]

# "RABAT, Nov 24 (Reuters) -", "LONDON —": where and when a report was filed, not what happened.
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’/ -]{2,30}(?:,\s*[A-Z][\w.'’ -]{1,25})?(?:,\s*[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s*\d{4})?)?"
    r"\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|[-–—_:])\s+"
)
_PLACE_DATELINE = re.compile(
    r"[A-Z][\w.'’ -]{2,30}(?:,\s*[A-Z][\w.'’ -]{1,25})?\s*\([A-Z][^)\n]{1,40}\)\s*(?:--|[-–—_:])\s+"
)
# What is left of one where the line broke inside it.
_AGENCY_TAIL = re.compile(r"\(?[A-Z][\w.'’ -]{1,25}\)\s*(?:--|[-–—_:])\s+")
# Who wrote it, where the line goes on with the story: "June 3, 2011 | By Ada Byrd and Lin Wu, Reuters Villagers …".
_NAMES = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
_WRITERS = (
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\s*\|\s*)?(?:By|From) "
    rf"(?:{_NAMES}(?:,? and {_NAMES})?, (?:Special to )?|(?:the )?)"
)
_WRITERS_END = r"(?: (?:Wire )?Staff)?(?:\s*\|\s*[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?\s+(?=[A-Z])"
# What a page puts before an entry in brackets, or the end of it: "(Updated at 5:37 p.m.) ", "Oslo, 7:04 a.m. CET) ".
_LABEL_END = re.compile(r"[(\[]?[^()\[\]]{0,60}?[)\]]+\s+(?=\S)")
# Signs that end a sentence, and those that may close behind them.
_TERMINAL, _CLOSING = frozenset(".!?…:;,"), "\"”’'»)]"
_SHORT, _LONG = 12, 60
_BYLINE_WORDS = 14


def paragraph_kind(paragraph: str, words: Lexicon) -> ParagraphKind:
    """What one paragraph is, from its own words: only prose is read for events."""
    low = paragraph.lower()
    count = len(paragraph.split())
    if low.strip(" .:–—-*_#") in words.whole_lines or not any(c.isalpha() for c in paragraph):
        return "furniture"
    if low.startswith(words.line_prefixes) and (not low.startswith("by ") or _is_byline(paragraph, count)):
        return "furniture"
    if count < _LONG and words.furniture_cues.search(low):
        return "furniture"
    if paragraph.rstrip(_CLOSING)[-1:] in _TERMINAL:
        return "prose"
    if count <= _SHORT:
        names_agency = any(re.search(rf"\b{re.escape(name)}\b", paragraph) for name in words.agencies)
        return "furniture" if names_agency else "heading"
    return "prose"


def dateline(paragraph: str) -> int:
    """How many characters at the paragraph's start are its dateline; 0 where it has none."""
    match = _DATELINE.match(paragraph) or _PLACE_DATELINE.match(paragraph) or _AGENCY_TAIL.match(paragraph)
    return match.end() if match else 0


def run_in_byline(paragraph: str, words: Lexicon) -> int:
    """How many characters at the paragraph's start say who wrote what follows on the same line; 0 where none do."""
    match = _byline(words.agencies).match(paragraph)
    return match.end() if match else 0


def label_end(sentence: str) -> int:
    """How many characters at the sentence's start stand in a bracket, or are the end of one opened before it."""
    match = _LABEL_END.match(sentence)
    return match.end() if match else 0


@cache
def _byline(agencies: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(agencies, key=lambda name: (-len(name), name)))
    return re.compile(f"{_WRITERS}(?:{names}){_WRITERS_END}")


def _is_byline(paragraph: str, count: int) -> bool:
    """ "By Karim Benhaddou", "By A. Reporter in Rabat | 24 Nov" but not "By Monday the two had signed it."."""
    return count <= _BYLINE_WORDS and not paragraph.rstrip().endswith(".") and paragraph[3:4].isupper()
