"""Words and punctuation of a sentence with their offsets, and the spans of quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

# What a word does in its sentence, as far as clauses need to know.
Role: TypeAlias = Literal["finite", "participle", "ing", "infinitive", "plain", ""]


@dataclass(slots=True)
class Token:
    """A word or punctuation mark: ``text[start:end]`` of the article; ``role`` is set by the verb tagger.

    ``is_word``: a word or number, not punctuation. ``quoted``: inside quotation marks. ``timed``: part of a time
    expression. ``base``: the verb it is a form of. ``lower`` leaves a name that is spelled as a pronoun is ("WHO").
    """

    start: int
    end: int
    text: str
    lower: str
    is_word: bool
    quoted: bool = False
    timed: bool = False
    role: Role = ""
    base: str = ""


_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![^\W_])|[^\W_]+(?:[.'’&/-](?=[^\W_])[^\W_]+)*(?:['’](?=[\s,.;:]))?|--+|\S"
)
# Abbreviations that are spelled as a pronoun is.
_NAMES = frozenset({"WHO", "US", "IT"})
_OPEN = "“„«‟"
# Agencies type `` and '' for the marks that their wires lack.
_MARK = re.compile(rf"[{_OPEN}”»\"]|``|''")
_SINGLE_OPEN = re.compile(r"(?:(?<=\s)|(?<=\A)|(?<=[(\[]))‘")
_SINGLE_CLOSE = re.compile(r"’(?=[\s,.;:!?)\]]|\Z)")


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the quotations in ``text[start:end]`` (a paragraph), marks included.

    Marks are paired in turn, whichever way they face, since careless typesetting turns them round; one that is
    never closed holds until the end, as where a quotation goes on in the next paragraph.
    """
    spans = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        index, mark = match.start(), match.group()
        if mark in _OPEN and opened is not None and text[opened] in _OPEN and _faces_word(text, index, end):
            continue
        if opened is None:
            opened = index
        else:
            spans.append((opened, match.end()))
            opened = None
    if opened is not None:
        spans.append((opened, end))
    return spans + _single_quotations(text, start, end, spans)


def _faces_word(text: str, index: int, end: int) -> bool:
    return index + 1 < end and text[index + 1].isalnum()


def _single_quotations(
    text: str, start: int, end: int, taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """British ‘quotations’ outside the others; an apostrophe alone opens none."""
    spans: list[tuple[int, int]] = []
    for opening in _SINGLE_OPEN.finditer(text, start, end):
        if any(first <= opening.start() < last for first, last in (*taken, *spans)):
            continue
        closing = _SINGLE_CLOSE.search(text, opening.end(), end)
        if closing:
            spans.append((opening.start(), closing.end()))
    return spans


def tokenize(
    text: str,
    start: int,
    end: int,
    quoted: Sequence[tuple[int, int]] = (),
    timed: Sequence[tuple[int, int]] = (),
) -> list[Token]:
    """The tokens of ``text[start:end]``, marked by the spans of quotations and time expressions they lie in."""
    tokens = []
    shouted = text[start:end].isupper()
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        first, last = match.span()
        tokens.append(
            Token(
                first,
                last,
                word,
                word if word in _NAMES and not shouted else word.lower(),
                word[0].isalnum(),
                any(a <= first < b for a, b in quoted) if quoted else False,
                any(a < last and first < b for a, b in timed) if timed else False,
            )
        )
    return tokens
