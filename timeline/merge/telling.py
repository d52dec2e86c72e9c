"""Which of an event's mentions tells it best: whose title is shown, and which sentence each source is quoted with."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import lexicon
from timeline.events.title_quality import reading
from timeline.model import Mention

_POSITION = {"headline": 0.3, "lead": 0.1, "body": 0.0}
_STATUS = {"happened": 0.3, "planned": 0.1, "denied": 0.0, "hypothetical": 0.0}
_TRUST = 0.3


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
    """How well the title reads by itself and how sure it is that it tells the event, about -1..1.3."""
    told = reading(mention.title, lexicon())
    return told + _TRUST * mention.confidence + _POSITION[mention.position] + _STATUS[mention.modality]
