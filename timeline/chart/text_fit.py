"""How wide a text will be, and how to break it, before any browser has seen it.

The server cannot ask for the reader's font; it reckons with the widest of the usual sans-serif ones, so that
a label gets at least the room it needs.
"""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

ELLIPSIS = "…"
BOLD = 1.04  # a bold face is about this much wider


@cache
def _table() -> tuple[dict[str, float], dict[str, float]]:
    data = tomllib.loads(Path(__file__).with_name("glyph_widths.toml").read_text(encoding="utf-8"))
    latin = {char: float(em) for em, chars in data["latin"].items() for char in chars}
    return latin, data["other"]


@lru_cache(maxsize=4096)
def _em(char: str) -> float:
    latin, other = _table()
    if char in latin:
        return latin[char]
    base = unicodedata.normalize("NFD", char)[0]
    if base in latin:
        return latin[base]
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return other["combining"]
    if unicodedata.east_asian_width(char) in "WF":
        return other["wide"]
    return other["capital"] if char.isupper() else other["letter"]


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width in pixels that ``text`` needs at a font size of ``size`` pixels, rather too much."""
    return sum(map(_em, text)) * size * (BOLD if bold else 1.0)


def shorten(text: str, size: float, limit: float) -> str:
    """``text`` if it fits ``limit`` pixels, otherwise its beginning, up to a word, with an ellipsis."""
    if text_width(text, size) <= limit:
        return text
    room = limit - text_width(ELLIPSIS, size)
    end, used = 0, 0.0
    for end, char in enumerate(text):  # noqa: B007
        used += _em(char) * size
        if used > room:
            break
    cut = text[:end]
    if " " in cut.strip():
        cut = cut[: cut.rstrip().rfind(" ")]
    return cut.rstrip(" ,;:.&–—-") + ELLIPSIS


def wrap(text: str, size: float, limit: float, most: int) -> list[str]:
    """Break ``text`` into at most ``most`` lines of at most ``limit`` pixels, of about equal width.

    What does not fit ends in an ellipsis. A word longer than a line is broken.
    """
    lines = _fill(text, size, limit)
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        return [*lines[: most - 1], shorten(rest, size, limit)]
    narrower = limit
    while len(lines) > 1 and (narrower := narrower * 0.93) > limit / 2:
        tighter = _fill(text, size, narrower)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return lines


def _fill(text: str, size: float, limit: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if text_width(joined, size) <= limit:
            line = joined
            continue
        if line:
            lines.append(line)
        while text_width(word, size) > limit and len(word) > 1:
            keep = _fitting(word, size, limit)
            lines.append(word[:keep])
            word = word[keep:]
        line = word
    return [*lines, line] if line else lines


def _fitting(word: str, size: float, limit: float) -> int:
    used = 0.0
    for count, char in enumerate(word):
        used += _em(char) * size
        if used > limit:
            return max(1, count)
    return len(word)
