"""Which of an event's mentions tells it best: whose title is shown, and which sentence each source is quoted with."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Mention

_POSITION = {"headline": 0.3, "lead": 0.1, "body": 0.0}
_STATUS = {"happened": 0.3, "planned": 0.1, "denied": 0.0, "hypothetical": 0.0}
_TRUST = 0.3
# A plan does not tell what happened.
_NOT_YET = 0.5
# Who dates an event as exactly as anyone tells of it itself; who only names its year may tell of something else.
_EXACT = 0.3
# A title that ends where its source ends a part of the sentence lacks nothing.
_WHOLE = 0.4


def best(mentions: Sequence[Mention], closeness: Sequence[float]) -> Mention:
    """The mention whose title tells the event best; ``closeness`` is each one's likeness to all and to
    the topic.

    A good title is neither short nor cut within a part of its sentence, names who did it, leans on nothing outside
    it, and says what the other sources say too; and its mention dates the event as exactly as any, and tells
    of it as done where it is. Ties go to the
    title that comes first in the alphabet, or a copy of the one could put it before the other; then to the least id.
    """
    if len(mentions) == 1:
        return mentions[0]
    spans = [mention.last - mention.first for mention in mentions]
    exact = min(spans)
    happened = any(mention.modality == "happened" for mention in mentions)
    ranked = [
        (
            -(
                near
                + _beside(mention)
                + _EXACT * (span == exact)
                + _WHOLE * mention.title_whole
                + mention.title_reading
                - _NOT_YET * (happened and mention.modality == "planned")
            ),
            mention.title,
            mention.id,
            place,
        )
        for place, (near, mention, span) in enumerate(zip(closeness, mentions, spans, strict=True))
    ]
    return mentions[min(ranked)[-1]]


def _beside(mention: Mention) -> float:
    """What speaks for a telling beside its title: trust, position and status."""
    return _TRUST * mention.confidence + _POSITION[mention.position] + _STATUS[mention.modality]
