"""Where sentences begin and end: offsets into the text, exact to the code point."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.events.lexicon import Lexicon


class Sentence(NamedTuple):
    """One sentence: ``text[start:end]`` of what it was split from, without white space around it."""

    start: int
    end: int
    paragraph: int


_PARAGRAPH = re.compile(r"(?:[^\S\n]*\n){2,}")
# A run of end marks, then what closes a quotation or bracket.
_STOP = re.compile(r"(?P<marks>[.!?…]+)(?P<closing>[\"”’'»)\]]*)")
_WORD_BEFORE = re.compile(r"[^\s“”\"«»()\[\]]+\Z")
_NEXT = re.compile(r"(?P<space>\s*)(?P<opening>[\"“‘'«(\[]*\s*)(?P<word>\S?[\w’'.-]*)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the paragraphs: what blank lines part, without white space around them; empty ones left out.

    A text that has line breaks but not one blank line is taken to have a paragraph a line.
    """
    separator = _PARAGRAPH if _PARAGRAPH.search(text.strip()) else re.compile(r"\n")
    spans, start = [], 0
    for match in [*separator.finditer(text), None]:
        end = match.start() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            spans.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
        start = match.end() if match else end
    return spans


def split(text: str, words: Lexicon) -> list[Sentence]:
    """The sentences of ``text`` in order. No sentence crosses a paragraph break; every letter is in one."""
    sentences = []
    for number, (first, last) in enumerate(paragraphs(text)):
        start = first
        for stop in _STOP.finditer(text, first, last):
            if stop.start() < start or not _ends(text, stop, last, words):
                continue
            sentences.append(Sentence(start, stop.end(), number))
            rest = text[stop.end() : last]
            start = stop.end() + len(rest) - len(rest.lstrip())
        if start < last:
            sentences.append(Sentence(start, last, number))
    return sentences


def _ends(text: str, stop: re.Match[str], last: int, words: Lexicon) -> bool:
    """Whether the marks that ``stop`` matched end a sentence."""
    following = _NEXT.match(text, stop.end(), last)
    if following is None or not following["word"]:
        return stop.end() >= last
    next_word, marks = following["word"], stop["marks"]
    begins = next_word[0].isupper() or (next_word[0].isdigit() and bool(following["space"]))
    if not following["space"]:
        return _missing_space(text, stop, next_word)
    if marks in ("...", "…") or marks.startswith(("..", "…")):
        return begins
    if "!" in marks or "?" in marks:
        # A question quoted inside a sentence goes on in lower case: “Why?” he asked.
        return begins or bool(following["opening"].strip())
    if not begins and not following["opening"].strip():
        return False
    return not _is_abbreviation(text, stop, next_word, words)


def _missing_space(text: str, stop: re.Match[str], next_word: str) -> bool:
    """A full stop glued to the next word ends a sentence when it stands between word and Capitalised word."""
    before = text[max(0, stop.start() - 3) : stop.start()]
    lower_word = len(before) == 3 and before.isalpha() and before.islower()
    return (
        (lower_word or bool(stop["closing"]))
        and len(next_word) > 1
        and next_word[0].isupper()
        and next_word[1].islower()
        and "." not in next_word[:-1]
    )


def _is_abbreviation(text: str, stop: re.Match[str], next_word: str, words: Lexicon) -> bool:
    match = _WORD_BEFORE.search(text, max(0, stop.start() - 40), stop.start())
    if match is None or stop["closing"]:
        return False
    word = match.group().strip("‘’'")
    follower = next_word.strip(".,;:")
    if word in words.before_name:
        # "No. 5" and "p. 12" go on; "He said no. Five" does not look like that.
        return word not in {"No", "p", "Art", "Fig", "v", "c", "M"} or not follower[:1].islower()
    if word in words.abbreviations:
        return follower not in words.starters
    if _INITIALS.match(word) and word[-1].isupper():
        # J. Smith, George W. Bush: an initial before a name; but "vitamin C. The".
        return follower not in words.starters or follower in {"A", "I"}
    return False
