"""Number words in a row that make one number: "twenty-four", "two hundred and ten", "two and a half"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import contains

from timeline.dates.numerals import Value
from timeline.dates.plausibility import is_bare_year

# Number words that an ordinal may follow: "twenty-first".
TENS = (20, 30, 40, 50, 60, 70, 80, 90)
# A dozen, a hundred, a thousand and more: what the number before them is taken times.
MULTIPLIERS = (12, 100, 1000, 1_000_000, 1_000_000_000)
# Digits may stand before the words from a thousand up; after a million no number goes on.
THOUSAND, MILLION = 1000, 1_000_000
# What follows a number that counts a half more.
AND_A_HALF = (("AND", "A", "HALF"), ("HYPHEN", "AND", "HYPHEN", "A", "HYPHEN", "HALF"))


def number_at(tokens: Sequence[Mapping[str, object]], start: int) -> tuple[int, dict[str, Value]]:
    """The end of the number that starts at token ``start`` and its classes; ``start`` itself if there is none.

    ``tokens`` are the word classes of each token with their values.
    """
    parts: list[int] = []
    i = start
    if "A" in tokens[i] and i + 1 < len(tokens) and tokens[i + 1].get("NUMBER", 0) in MULTIPLIERS:
        parts.append(1)
        i += 1
    end = i
    while i < len(tokens):
        if "ORDINAL" in tokens[i] and parts and parts[-1] in TENS and i > end:
            ordinal = parts[-1] + int(str(tokens[i]["ORDINAL"]))
            return i + 1, {"ORDINAL": ordinal, **({"ORDINALDAY": ordinal} if ordinal <= 31 else {})}
        if "NUMBER" in tokens[i]:
            word = int(str(tokens[i]["NUMBER"]))
            if parts and not _goes_on(parts, word):
                break
            parts.append(word)
            i = end = i + 1
            if word >= MILLION:
                break
        elif parts and ("HYPHEN" in tokens[i] or ("AND" in tokens[i] and parts[-1] >= 100)):
            i += 1
        else:
            break
    if parts:
        number: float = _word_number(parts)
    elif "NUM" in tokens[start]:
        end, number = start + 1, float(str(tokens[start]["NUM"]))
        times = int(str(tokens[end].get("NUMBER", 0))) if end < len(tokens) else 0
        if times >= THOUSAND:
            return end + 1, {"NUM": number * times}
    else:
        return start, {}
    for signs in AND_A_HALF:
        tail = tokens[end : end + len(signs)]
        if len(tail) == len(signs) and all(map(contains, tail, signs)):
            return end + len(signs), {"NUM": number + 0.5}
    if not parts:
        return start, {}
    values: dict[str, Value] = {"NUM": int(number)}
    if _is_year(parts):
        values["YEAR"] = int(number)
    elif len(parts) > 1 and is_bare_year(int(number)):
        values["WORDYEAR"] = int(number)
    if number <= 24:
        values["HOUR"] = int(number)
    return end, values


def _goes_on(parts: Sequence[int], number: int) -> bool:
    """Whether a number word belongs to those before it: not in "two five-year terms"."""
    if parts[-1] >= TENS[0] or number in MULTIPLIERS:
        return True
    return len(parts) == 1 and parts[0] >= 10 and number >= 10  # the halves of a year


def _is_year(parts: Sequence[int]) -> bool:
    """Whether the words are the halves of a year: nineteen ninety-six."""
    return len(parts) >= 2 and 10 <= parts[0] <= 20 and 10 <= parts[1] < 100


def _word_number(parts: Sequence[int]) -> int:
    """The value of number words in a row: ``[2, 100, 10]`` is 210, ``[19, 90, 6]`` (a year's halves) is 1996."""
    if _is_year(parts):
        return parts[0] * 100 + sum(parts[1:])
    total = part = 0
    for number in parts:
        if number >= THOUSAND:
            total, part = total + max(part, 1) * number, 0
        elif part and (number == 100 or (number == 12 and part < 20)):
            part *= number  # "two dozen", but not "soixante-douze"
        else:
            part += number
    return total + part
