"""Find the stretches of a text that may hold time expressions: fast, without understanding them.

One pass of a trie-shaped pattern finds trigger words; from each, two more patterns run left and right over
words of time, numbers and the signs between them. The stretch is what the grammar reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates.vocabulary import END, Vocabulary, alternation

# Digits that alone make it worth looking closer. What they begin with stands first, so that most words are passed
# over at their first letter. <ZONE> is the language's time zones.
NUMERIC_TRIGGERS = (
    r"\d(?:"
    r"(?:(?<=1)\d|(?<=2)[01])\d\d(?![\d%])(?!,\d)"  # 1990
    r"|(?:(?<=0)\d|(?<=2)[0-3])[0-5]\d(?= ?<ZONE>(?!\w))"  # 0530 GMT
    r"|0'?s(?!\w)"  # 90s
    r"|\d?(?:[:/]\d\d?(?:[/.]\d|(?!\w))|\.\d\d?\.\d|-\d\d?-\d{4})"  # 10:30, 5/6/90, 5.6.1990, 5-6-1990
    r"|\d?(?:(?:st|nd|rd|th)(?!\w)|(?:[:.]\d\d)?(?=[ap]\.?m(?!\w))| ?h(?: ?\d\d)?(?!\w))"  # 5th, 5pm, 8.30am, 5 h 30
    r")|'\d(?:0'?s|\d)(?!\w)"  # '90s, '99
    r"|[qh][1-4](?!\w)|fy ?\d{4}(?!\w)"  # Q3, FY 1990
)
ISO = r"\d{4}-\d\d-\d\d(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?"
NUMBER = (
    ISO
    + r"|[qh][1-4]|fy ?\d{4}|\d{1,2} ?h(?: ?\d\d)?|'?\d+(?:[.,:/]\d+){0,4}(?:'?s|st|nd|rd|th|i?ème|eme|ère|r?e|er)?"
)
REVERSED_NUMBER = (
    r"[1-4]q|(?:\d\d ?)?h ?\d{1,2}|(?:s'?|ts|dn|dr|ht|emèi?|eme|erè|er?|re)?\d+(?:[.,:/]\d+){0,4}'?"
)
# Word classes whose words make one or two digits after them a day or a year.
BEFORE_DIGITS = {"DAYARTICLE", "SHORTYEARAT"}
# White space with at most one line break (a blank line ends a stretch), perhaps with one sign in it.
# No word begins or ends with any of that, so nothing of it is given back.
BETWEEN = r"[ \t]{0,3}+\n?+[ \t]{0,3}+(?:[-,/][ \t]{0,3}+\n?+[ \t]{0,3}+)?+"
# How far a stretch may run to either side: bounds the work on hostile text.
LEFT_REACH, LEFT_WORDS, RIGHT_WORDS = 80, 8, 25

# What news text has for the plain sign; each replacement keeps the length.
PLAIN_SIGNS = (
    ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("‘", "'"), ("’", "'"), ("‛", "'"),
    ("‐", "-"), ("‑", "-"), ("‒", "-"), ("–", "-"), ("—", "-"),
)  # fmt: skip


def plain(text: str) -> str:
    """The text in lower case with plain dashes, quotes and spaces, letter for letter as long as before."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    if not lowered.isascii():
        for sign, replacement in PLAIN_SIGNS:
            lowered = lowered.replace(sign, replacement)
    return lowered.replace("\r", " ")


class Scanner:
    """Finds the stretches of one language."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the trigger pattern and the two runs."""
        number = rf"(?:{NUMBER})(?:(?!\w)|(?=[ap]\.?m\b))"
        word = rf"(?:(?:{vocabulary.words}){END}|{number}|(?:{vocabulary.possessive}))"
        article = alternation(
            word for word, values in vocabulary.classes.items() if BEFORE_DIGITS & values.keys()
        )
        day = rf"|{article} \d\d?(?!\w)" if article else ""
        zones = alternation(word for word, values in vocabulary.classes.items() if "ZONE" in values) or "(?!)"
        numeric = NUMERIC_TRIGGERS.replace("<ZONE>", f"(?:{zones})")
        self._trigger = re.compile(rf"\W(?:(?:{vocabulary.triggers})(?!\w)|{numeric}{day})")
        self._right = re.compile(rf"(?:{BETWEEN}{word}){{1,{RIGHT_WORDS}}}")
        backward = rf"(?:{vocabulary.reversed_words}|{REVERSED_NUMBER}|s')(?!\w)"
        self._left = re.compile(rf"(?:{BETWEEN}{backward}){{0,{LEFT_WORDS}}}")

    def stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each stretch of the plain text, left to right, not overlapping."""
        done = 0
        left, right = self._left.match, self._right.match
        # The pattern begins with the sign before a trigger: quicker to search for than a look-behind at each letter.
        for trigger in self._trigger.finditer("\n" + text):
            at = trigger.start()
            if at < done:
                continue
            back = left(text[max(at - LEFT_REACH, done) : at][::-1])
            start = at - back.end() if back else at
            ahead = right(text, at)
            end = ahead.end() if ahead else trigger.end() - 1
            done = end
            yield start, end
