"""Headlines and captions that run into the sentence after them, as text taken from pages has them often."""

from __future__ import annotations

import re

# A capital after a word in small letters, without a sign between, where no name begins: a word that opens sentences and
# goes on in small letters ("… at the court A judge has ordered …").
_OPENS = re.compile(
    r"(?<![\w'’-])(?P<before>[a-z][a-z'’-]*) (?=(?:A|An|The|He|She|It|They|We|There|This|These|Those|His|Her|Their|But|"
    r"In|At|On|As|After|When|While|Since|With|For|From|More|Most|Some|Many|Several|Thousands|Hundreds|Dozens|Two|"
    r"Three|Four|Five|Six|Seven|Eight|Nine|Ten|Police|Officials|People) [a-z])"
)
# The same after a headline that writes its words with capitals; "A" may be a letter there ("Serie A").
_OPENS_AFTER_CAPITALS = re.compile(r"(?<![\w'’-])(?P<before>[A-Z][\w'’-]*[a-z]) (?=(?:The|An) [A-Za-z])")
# "Ada Byrd's dog found guilty Ada Byrd's dog has …": who a headline begins with begins the sentence too.
_BEGINS = re.compile(r"[A-Z][\w'’-]* [A-Z][\w'’-]*")
_BEFORE = re.compile(r"([a-z][a-z'’-]*) \Z")
# Words that a name with its article may follow ("in The Hague"), and those that a letter names ("influenza A virus").
_LEADS_TO_A_NAME = frozenset(
    "a an and as at by for from in into of on or the to with influenza type group grade hepatitis plan vitamin".split()
)
# A piece of fewer words is no sentence, and may be part of a name.
_FEWEST_WORDS = 6


def run_in(text: str) -> int:
    """Where the sentence itself begins: after what ran into it, 0 where nothing did."""
    return _after(_OPENS, text)


def headline_end(text: str) -> int:
    """The same where what ran in may also be a headline that writes its words with capitals, or one that begins with
    whom the sentence begins with: surer to leave out more than is needed than :func:`run_in` is.
    """
    return max(_after(_OPENS, text), _after(_OPENS_AFTER_CAPITALS, text), _repeated(text))


def _after(pattern: re.Pattern[str], text: str) -> int:
    begins = 0
    for opening in pattern.finditer(text):
        if opening["before"].lower() not in _LEADS_TO_A_NAME and _is_sentence(text, opening.end()):
            begins = opening.end()
    return begins


def _repeated(text: str) -> int:
    """Where the name that the text begins with stands again, no sign or preposition before it; 0 if nowhere."""
    name = _BEGINS.match(text)
    place = text.find(f" {name.group()}", name.end()) + 1 if name else 0
    before = _BEFORE.search(text, 0, place) if place else None
    led = before is None or before[1] in _LEADS_TO_A_NAME
    return place if not led and len(text[:place].split()) > 3 and _is_sentence(text, place) else 0


def _is_sentence(text: str, start: int) -> bool:
    return len(text[start:].split()) >= _FEWEST_WORDS
