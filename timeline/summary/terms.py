"""The words of a sentence that say what happened."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from timeline.merge.term_table import stem

_TABLE = Path(__file__).parent / "light_words.toml"
_WORD = re.compile(r"[^\W_]+")


@cache
def light_words() -> frozenset[str]:
    """The words of ``light_words.toml``, lower case."""
    return frozenset(" ".join(tomllib.loads(_TABLE.read_text("utf-8")).values()).split())


def terms(text: str) -> list[str]:
    """The stems of the text's words in their order, without light words."""
    light = light_words()
    return [stem(word) for word in _WORD.findall(text.lower()) if word not in light]
