"""A sentence cut to what a line of a timeline needs: nothing is added, and what is left reads as a sentence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).parent / "cuts.toml"
_FEWEST_WORDS = 6
# A time goes with "on", "late", "early" before it, and only where nothing else leans on it: not "since Monday",
# "by Monday", "the Monday meeting", "Monday's meeting", "on the morning of", "on April 16 and 17".
_LED_BY = re.compile(r"(?:\b(?:late|early)\s+)?(?:\bon\s+)?(?:\b(?:late|early)\s+)?\Z", re.I)
_LEANING = re.compile(
    r"(?:\b(?:the|a|an|this|that|last|next|every|of|in|at|by|for|from|to|until|till|since|before|after|over|during|"
    r"through|between|and|or|his|her|their|its|our)|[-–(])\s*\Z",
    re.I,
)
_FOLLOWED_BY = re.compile(
    r"\s*(?:[.,;:?!]|\Z|(?:at|in|for|from|by|with|as|when|where|while|that|after|before|because|amid|outside|near|"
    r"inside|over|about|against|into|under|following|saying|during|near)\b)"
)
# At the head of a sentence a comma or a new subject follows: "On Friday thousands marched", not "Friday was quiet".
_OPENS = re.compile(r"\W*\Z")
_QUOTED = (('"', '"'), ("“", "”"))


class Cut(NamedTuple):
    """One row of ``cuts.toml``."""

    pattern: re.Pattern[str]
    instead: str


@cache
def cuts(kind: str) -> tuple[Cut, ...]:
    """The rows of the table ``kind``: "opening" or "cut", in their order."""
    rows = tomllib.loads(_TABLE.read_text("utf-8"))[kind]
    return tuple(Cut(re.compile(row["pattern"]), row.get("instead", "")) for row in rows)


def shorten(text: str, times: Sequence[tuple[int, int]] = ()) -> str:
    """The sentence without openings, asides, sources at its end, and the ``times`` that the timeline shows anyway.

    ``times`` are offsets into ``text``, end exclusive. White space becomes single blanks, the first letter a capital.
    A cut that leaves fewer than six words, or half a pair of quotation marks, is not made.
    """
    kept = text
    for start, end in sorted(times, reverse=True):
        kept = _if_whole(kept, _without_time(kept, start, end))
    kept = " ".join(kept.split())
    for cut in (*cuts("opening"), *cuts("cut")):
        kept = _if_whole(kept, cut.pattern.sub(cut.instead, kept, count=1).strip())
    kept = " ".join(kept.split())
    return kept[:1].upper() + kept[1:]


def _without_time(text: str, start: int, end: int) -> str:
    led = _LED_BY.search(text, 0, start)
    start, by_word = (led.start(), led.group()) if led else (start, "")
    before, after = text[:start], text[end:]
    if _LEANING.search(before):
        return text
    if _OPENS.match(before):
        new_subject = by_word and re.match(r"\s+(?!of\b|and\b|or\b|to\b)\w", after)
        return before + after.lstrip(" ,") if after.startswith(",") or new_subject else text
    if not _FOLLOWED_BY.match(after):
        return text
    if after.lstrip().startswith(",") and before.rstrip().endswith(","):
        return before.rstrip()[:-1] + after.lstrip()[1:]
    return before.rstrip() + after


def _if_whole(before: str, after: str) -> str:
    """``after``, but ``before`` where too little would be left, or half a quotation."""
    whole = all(
        (after.count(left) - after.count(right)) == (before.count(left) - before.count(right))
        and (left != right or after.count(left) % 2 == before.count(left) % 2)
        for left, right in _QUOTED
    )
    return after if whole and len(after.split()) >= _FEWEST_WORDS else before
