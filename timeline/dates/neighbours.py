"""The words right beside a span."""

from __future__ import annotations

import re
from functools import lru_cache

# How many characters to either side are looked at for the next word.
NEAR = 24

_PREVIOUS_WORD = re.compile(r"([\w$£€#%'&.]+)\W{1,3}$")
_NEXT_WORD = re.compile(r"[ \t\n]{1,3}([\w%'-]+)")


def previous_word(text: str, start: int) -> str:
    """The word before the offset, or "" at the start of a sentence or text."""
    return _last_word(text[max(start - NEAR, 0) : start])


@lru_cache(maxsize=4096)
def _last_word(text: str) -> str:
    # Remembered: of one expression it is asked again and again.
    found = _PREVIOUS_WORD.search(text)
    return found[1] if found else ""


def next_word(text: str, end: int) -> str:
    """The word after the offset, if nothing but white space stands between."""
    found = _NEXT_WORD.match(text, end)
    return found[1] if found else ""
