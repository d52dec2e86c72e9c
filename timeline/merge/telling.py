"""Which of an event's mentions tells it best: whose title is shown, and which sentence each source is quoted with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.title_cuts import MAX_WORDS, MIN_WORDS
from timeline.model import Mention

_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|them|him|his|her|their|its|this|these|those|there|here|we|our"
    r"|the (?:two|latter|former|first|second))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,] )[A-Z]\w+")
_POSITION = {"headline": 0.2, "lead": 0.1, "body": 0.0}
_STATUS = {"happened": 0.3, "planned": 0.1, "denied": 0.0, "hypothetical": 0.0}


def best(mentions: Sequence[Mention], closeness: Sequence[float]) -> Mention:
    """The mention whose title tells the event best; ``closeness`` is each one's likeness to all, in 0..1.

    A good title is neither short nor cut, names who did it, leans on nothing outside it, and says what the
    other sources say too. Ties go to the least id.
    """
    if len(mentions) == 1:
        return mentions[0]
    scored = zip(mentions, closeness, strict=True)
    return min(scored, key=lambda pair: (-(quality(pair[0]) + pair[1]), pair[0].id))[0]


def quality(mention: Mention) -> float:
    """How well the title reads by itself, about 0..1."""
    title = mention.title
    count = len(title.split())
    length = 0.35 if MIN_WORDS <= count <= MAX_WORDS else -0.35
    if count < MIN_WORDS - 2:
        length -= 0.4
    pronouns = len(_PRONOUN.findall(title))
    opening = 0.25 if _PRONOUN.match(title) else 0.0
    names = min(3, len(_NAME.findall(title)) + title[:1].isupper())
    whole = 0.0 if title.count(",") < 3 else -0.1
    trust = 0.3 * mention.confidence
    return (
        length
        - 0.12 * pronouns
        - opening
        + 0.08 * names
        + whole
        + trust
        + _POSITION[mention.position]
        + _STATUS[mention.modality]
    )
