"""What the words around an expression say: whether it is one at all, and on which side of now it lies."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

Tense = Literal["past", "future", ""]
# How many characters to either side are looked at.
NEAR, WIDE = 24, 90

PREPOSITIONS = frozenset(
    "in of since by until till from to through during before after between for at on around about late early mid "
    "last this next past every each that the or and following".split()
)
_PREVIOUS_WORD = re.compile(r"([\w$£€#%'&.]+)\W{1,3}$")
_NEXT_WORD = re.compile(r"[ \t\n]{1,3}([\w%'-]+)")
# Nouns before a number that make it a label, and nouns after it that make it a count.
LABELS = frozenset(
    "flight page pages room boeing no number nos highway route model windows code area suite apt apartment channel "
    "section article chapter verse figure fig table bus line type mark class unit case docket $ £ € # us$ rs "
    "than least most nearly almost some only roughly approximately over under another".split()
)
COUNTED = frozenset(
    "people dollars euros pounds yen francs miles kilometres kilometers km metres meters feet tons tonnes barrels "
    "men women children soldiers troops workers employees jobs shares points votes percent % percentage pages units "
    "homes houses acres hectares megawatts mw kg km2 mph deaths dead killed wounded injured cases times members "
    "students copies cars words residents passengers refugees prisoners casualties civilians protesters and-a-half".split()
)  # fmt: skip
_FUTURE = re.compile(
    r"\b(?:will|won't|'ll|shall|would|is to|are to|was to|were to|to be|(?<!had been )(?:due|planned|scheduled|expected)|plans?|planning|expects?|"
    r"set to|going to|supposed|agreed? to|agreement to|vow\w*|pledg\w*|promis\w*|likely|aim\w*|goal|seek\w*|propos\w*|call(?:s|ed|ing)? for|intends?|hopes? to|about to|next|upcoming|ahead|prepar\w+|takes|comes|meets|begins|starts|opens|returns|arrives|visits|holds|"
    r"expires|can|could|(?<!\d )may(?! \d|,)|might|should|must|effective|payable|matur\w+|deadline|starting|beginning)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have been|said|told|since|ago|been|(?<!be )\w{2,}ed|came|went|took|made|gave|met|won|lost|"
    r"fell|rose|began|ended|left|held|sent|saw|broke|became|got|ran|sold|bought|shot|died|spoke|wrote|struck|hit)\b"
)
_CLAUSE_START = re.compile(r"[.;!?:]\s|\n\s*\n|\"")


def previous_word(text: str, start: int) -> str:
    """The lower-case word before the offset, or "" at the start of a sentence."""
    found = _PREVIOUS_WORD.search(text[max(start - NEAR, 0) : start])
    return found[1] if found else ""


def next_word(text: str, end: int) -> str:
    """The lower-case word after the offset, if nothing but white space stands between."""
    found = _NEXT_WORD.match(text, end)
    return found[1] if found else ""


def tense(text: str, start: int, end: int) -> Tense:
    """The tense of the clause around a span, by the cue nearest to it: verbs before it count more."""
    left = text[max(start - WIDE, 0) : start]
    breaks = [found.end() for found in _CLAUSE_START.finditer(left)]
    left = left[breaks[-1] :] if breaks else left
    right = text[end : end + WIDE]
    broken = _CLAUSE_START.search(right)
    right = right[: broken.start()] if broken else right
    future = _last(_FUTURE, left)
    past = _last(_PAST, left)
    if future >= 0 or past >= 0:
        return "future" if future >= past else "past"
    after, before = _FUTURE.search(right), _PAST.search(right)
    if after and (not before or after.start() < before.start()):
        return "future"
    return "past" if before else ""


def _last(pattern: re.Pattern[str], text: str) -> int:
    at = -1
    for found in pattern.finditer(text):
        at = found.start()
    return at


def _month(text: str, lowered: str, start: int, end: int) -> bool:
    word = lowered[start:end].rstrip(".")
    before = previous_word(lowered, start)
    after = next_word(text, end)
    if before in PREPOSITIONS:
        return len(word) > 4 or word in ("may", "june", "july", "mai") or not after[:1].isupper()
    if word in ("may", "march", "august") or len(word) <= 4:
        # "May" and "March" are also names and verbs, "Jan" and "Dec" names: they need a preposition.
        return word == "august" and not after[:1].isupper()
    return not (after[:1].isupper() and after.lower() not in PREPOSITIONS) or text[end : end + 1] in ",.;:)"


def _year(text: str, lowered: str, start: int, end: int) -> bool:
    before = lowered[max(start - 1, 0) : start]
    if before in ("$", "£", "€", "#", "/", ":", "-") and not re.search(r"\w-$", lowered[max(start - 12, 0) : start]):
        return False
    if lowered[end : end + 1] in ("%", "°") or re.match(r"[-:/]\d{3}(?:\d\d|(?!\d))|[:/]\d{3}|\.\d", lowered[end : end + 6]):
        return False
    word = previous_word(lowered, start)
    if word in LABELS:
        return False
    return next_word(lowered, end) not in COUNTED


def _season(text: str, lowered: str, start: int, end: int) -> bool:
    if lowered.startswith("the ", start):
        return not (lowered.endswith("fall", start, end) and next_word(lowered, end) == "of")
    return previous_word(lowered, start) in PREPOSITIONS - {"to", "the", "and", "or", "that"}


def _soon(text: str, lowered: str, start: int, end: int) -> bool:
    return previous_word(lowered, start) not in ("as", "so", "too", "how", "very", "no") and (
        tense(lowered, start, end) == "future"
    )


def _day_of_month(text: str, lowered: str, start: int, end: int) -> bool:
    before, after = previous_word(lowered, start), next_word(lowered, end)
    if not before:
        return not after
    return before in ("on", "of", "by", "until", "and", "to") and (not after or after in PREPOSITIONS)


def _weekday_abbreviated(text: str, lowered: str, start: int, end: int) -> bool:
    return lowered[end - 1] == "." and text[end : end + 2] != "\n\n" or previous_word(lowered, start) in ("on", "until", "by")


def _short_year(text: str, lowered: str, start: int, end: int) -> bool:
    return text[end : end + 1] not in ("'", "’", "%") and text[max(start - 1, 0) : start] in (" ", "(", "\n", "-", "–")


def _clock(text: str, lowered: str, start: int, end: int) -> bool:
    return previous_word(lowered, start) in (
        "at", "by", "until", "till", "around", "about", "from", "to", "since", "before", "after", "between", "and",
    )  # fmt: skip


def _adverb(text: str, lowered: str, start: int, end: int) -> bool:
    if lowered[start:end].endswith(("later", "earlier", "afterwards", "afterward", "thereafter", "previously")):
        return True
    return end >= len(text) or text[end] in ".,;:!?)\"”’\n" or next_word(lowered, end) in ("and", "but", "when", "while")


def _frequency(text: str, lowered: str, start: int, end: int) -> bool:
    return not text[start].isupper()


def _bare_units(text: str, lowered: str, start: int, end: int) -> bool:
    return previous_word(lowered, start) in ("for", "in", "within", "of", "took", "after", "take", "takes", "lasted", "over")


def _holiday(text: str, lowered: str, start: int, end: int) -> bool:
    return text[start:end] != lowered[start:end] and not next_word(text, end)[:1].isupper()


def _always(text: str, lowered: str, start: int, end: int) -> bool:
    return True


Guard = Callable[[str, str, int, int], bool]
GUARDS: dict[str, Guard] = {
    "month": _month,
    "year": _year,
    "season": _season,
    "soon": _soon,
    "dayofmonth": _day_of_month,
    "weekdayabbr": _weekday_abbreviated,
    "shortyear": _short_year,
    "clock": _clock,
    "adverb": _adverb,
    "frequency": _frequency,
    "bareunits": _bare_units,
    "holiday": _holiday,
}
_RATE = re.compile(
    r"(?:\d|million|billion|percent|%|dollars?|cents?|pounds?|euros?|times?|hundred|thousand|barrels|tons|tonnes|"
    r"once|twice|\)|people|visitors|cars|units|shares)\s{0,2}$"
)


def is_rate(lowered: str, start: int) -> bool:
    """Whether what stands before "a year" makes it a rate: "$5 million a year"."""
    return _RATE.search(lowered[max(start - NEAR, 0) : start]) is not None
