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
# Words that a name with its article may follow ("in The Hague"), and those that a letter names ("influenza A virus").
_LEADS_TO_A_NAME = frozenset(
    "a an and as at by for from in into of on or the to with influenza type group grade hepatitis plan vitamin".split()
)
# A piece of fewer words is no sentence, and may be part of a name.
_FEWEST_WORDS = 6


def run_in(text: str) -> int:
    """Where the sentence itself begins: after what ran into it, 0 where nothing did."""
    begins = 0
    for opening in _OPENS.finditer(text):
        if opening["before"] not in _LEADS_TO_A_NAME and len(text[opening.end() :].split()) >= _FEWEST_WORDS:
            begins = opening.end()
    return begins
