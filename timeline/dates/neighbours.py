"""The words right beside a span."""

from __future__ import annotations

import re

# How many characters to either side are looked at for the next word.
NEAR = 24

_PREVIOUS_WORD = re.compile(r"([\w$£€#%'&.]+)\W{1,3}$")
_NEXT_WORD = re.compile(r"[ \t\n]{1,3}([\w%'-]+)")


def previous_word(text: str, start: int) -> str:
    """The word before the offset, or "" at the start of a sentence or text."""
    found = _PREVIOUS_WORD.search(text[max(start - NEAR, 0) : start])
    return found[1] if found else ""


def next_word(text: str, end: int) -> str:
    """The word after the offset, if nothing but white space stands between."""
    found = _NEXT_WORD.match(text, end)
    return found[1] if found else ""
