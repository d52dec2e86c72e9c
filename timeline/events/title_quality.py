"""How well a title reads by itself, from its words alone: what an editor sees at a glance."""

from __future__ import annotations

import re

from timeline.events.lexicon import Lexicon

MIN_WORDS, MAX_WORDS = 6, 20
QUOTES = '“”"«»„‟'
# A headline is best at eight to fourteen words.
_LENGTHS = ((4, -0.4), (5, -0.1), (6, -0.05), (8, 0.29), (15, 0.35), (18, 0.29), (21, 0.22))
_TOO_LONG = -0.6
_WORD = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*")
# Patterns begin with the capital and then look behind it: what begins with a set of letters is found quickest.
_NAME = re.compile(r"[A-Z](?<=[\w,’'] [A-Z])\w+")
_YEAR = re.compile(r"1\d{3}|20\d{2}")
_NAMES = 3
_BYLINE = re.compile(r"By (?:[A-Z][\w.'’-]* ){1,2}[A-Z]\w+")
_AFTER_SMALL = re.compile(r"[A-Z](?<=[a-z] [A-Z])[a-z]*\b(?! [A-Z])")
_QUOTE = re.compile(f"[{QUOTES}]")
_OPENING = "“‘$€£"
_LEADS_TO_TIME = re.compile(r"\s*(?:(?:on|in|at|by|late|early|during|of|the)\s+)*", re.IGNORECASE)
_SEAM, _BYLINE_COST = 0.25, 0.4


def length_value(count: int) -> float:
    """What a title of ``count`` words is worth for its length."""
    return next((value for limit, value in _LENGTHS if count < limit), _TOO_LONG)


def reading(title: str, words: Lexicon) -> float:
    """How well ``title`` reads, -1 (struck) to 0.6: length, names, beginning and end, loose references."""
    found = _WORD.findall(title)
    if not found:
        return -1.0
    first, last = found[0].lower(), found[-1].lower()
    value = length_value(len(found))
    value += 0.08 * min(_NAMES, len(_NAME.findall(title)) + first_is_name(found, words))
    if last in words.dangling:
        value -= 0.4
    if first in words.joining or first.startswith("0"):
        value -= 0.3
    if _time_leads(found, words):
        value -= 0.25
    if last in words.time_heads or _YEAR.fullmatch(last):
        value -= 0.08
    value -= loose_references(title, found, words)
    value -= _SEAM * _has_seam(title, words)
    value -= _BYLINE_COST * bool(_BYLINE.match(title))
    if title.count(",") > 2:
        value -= 0.1
    if words.background.search(title):
        value -= 0.04
    if len(_QUOTE.findall(title)) % 2 or title.count("(") != title.count(")"):
        value -= 0.2
    return value


def ends_whole(title: str, sentence: str, time: str) -> bool:
    """Whether the title ends where its sentence does, before a mark in it, or before the time that was cut out.

    ``time`` is the time's words, which may be none.
    """
    tail = title[title.rfind(" ", 0, title.rfind(" ")) + 1 :]
    start = sentence.find(tail)
    while start >= 0:
        rest = sentence[start + len(tail) :]
        following = rest.lstrip(" \"'”’)")[:1]
        if not following or not (rest[0].isalnum() or following.isalnum() or following in _OPENING):
            return True
        lead = _LEADS_TO_TIME.match(rest)
        if time and lead and rest.startswith(time, lead.end()):
            return True
        start = sentence.find(tail, start + 1)
    return False


def _has_seam(title: str, words: Lexicon) -> bool:
    """Whether a second sentence begins in it: pages put a heading before the first with no mark between."""
    closed = (words.determiners, words.prepositions, words.title_pronouns, words.quantifiers)
    begins = [match.lower() for match in _AFTER_SMALL.findall(title)]
    return any(word in table for word in begins for table in closed)


def _time_leads(found: list[str], words: Lexicon) -> bool:
    """Whether the title begins with a time: "On 23 October …", "Last week …"."""
    lower = [word.lower() for word in found[:3]]
    if lower[0] in words.prepositions:
        rest = [word for word in lower[1:] if word not in words.determiners]
        return bool(rest) and (rest[0] in words.time_heads or rest[0].isdigit())
    return lower[0] in words.time_heads


def loose_references(title: str, found: list[str], words: Lexicon) -> float:
    """What pronouns and phrases like "the two countries" cost: most where nothing is named before them."""
    cost = 0.0
    for match in words.leaning.finditer(title):
        cost += 0.04 if _NAME.search(title, 0, match.start()) else 0.15
    lower = {word.lower() for word in found}
    if lower.isdisjoint(words.title_pronouns) and lower.isdisjoint(words.possessives):
        return cost
    named = False
    for place, word in enumerate(found):
        low = word.lower()
        if low in words.title_pronouns:
            cost += 0.4 if place == 0 else 0.12 if named else 0.3
        elif low in words.possessives and not named:
            cost += 0.25 if place == 0 else 0.12
        named = named or (word[0].isupper() and (place > 0 or first_is_name(found, words)))
    return cost


def first_is_name(found: list[str], words: Lexicon) -> bool:
    """Whether the first word is a name, and not a word that the place makes a capital of."""
    first = found[0]
    low = first.lower()
    closed = (
        words.determiners,
        words.prepositions,
        words.pronouns,
        words.adverbs,
        words.coordinators,
        words.joining,
    )
    return (
        first[0].isupper()
        and not any(low in each for each in closed)
        and low not in words.base
        and (not low.endswith(("ing", "ed", "ly")) or (len(found) > 1 and found[1][0].isupper()))
    )
