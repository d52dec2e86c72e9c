"""Which of an event's mentions tells it best: whose title is shown, and which sentence each source is quoted with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import inf

from timeline.events.lexicon import lexicon
from timeline.events.title_quality import reading
from timeline.model import Mention

_POSITION = {"headline": 0.3, "lead": 0.1, "body": 0.0}
_STATUS = {"happened": 0.3, "planned": 0.1, "denied": 0.0, "hypothetical": 0.0}
_TRUST = 0.3
# Who dates an event as exactly as anyone tells of it itself; who only names its year may tell of something else.
_EXACT = 0.3
# A title that ends where its source ends a part of the sentence lacks nothing.
_WHOLE = 0.4
# No title reads better than this.
BEST_READING = 0.7
_OPENING = "“‘$€£"
_LEADS_TO_TIME = re.compile(r"\s*(?:(?:on|in|at|by|late|early|during|of|the)\s+)*", re.IGNORECASE)


def best(mentions: Sequence[Mention], closeness: Sequence[float]) -> Mention:
    """The mention whose title tells the event best; ``closeness`` is each one's likeness to all and to
    the topic.

    A good title is neither short nor cut within a part of its sentence, names who did it, leans on nothing outside
    it, and says what the other sources say too; and its mention dates the event as exactly as any. Ties go to the
    title that comes first in the alphabet, or a copy of the one could put it before the other; then to the least id.
    """
    if len(mentions) == 1:
        return mentions[0]
    exact = min(mention.last - mention.first for mention in mentions)
    beside = [
        near + _beside(mention) + _EXACT * (mention.last - mention.first == exact) + _WHOLE * _whole(mention)
        for near, mention in zip(closeness, mentions, strict=True)
    ]
    chosen, most = mentions[0], -inf
    # How a title reads takes long to tell: only those are read that may still be the best.
    for worth, mention in sorted(
        zip(beside, mentions, strict=True), key=lambda pair: (-pair[0], *_order(pair[1]))
    ):
        if worth + BEST_READING < most:
            break
        worth += _reading(mention.title)
        if worth > most or (worth == most and _order(mention) < _order(chosen)):
            chosen, most = mention, worth
    return chosen


def _order(mention: Mention) -> tuple[str, str]:
    return mention.title, mention.id


def _beside(mention: Mention) -> float:
    """What speaks for a telling beside how its title reads: trust, position and status."""
    return _TRUST * mention.confidence + _POSITION[mention.position] + _STATUS[mention.modality]


def _whole(mention: Mention) -> bool:
    """Whether the title ends where its sentence does, before a mark in it, or before the time that was cut out."""
    return _ends(mention.title, mention.sentence, mention.time_text)


@lru_cache(maxsize=1 << 16)
def _ends(title: str, sentence: str, time: str) -> bool:
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


@lru_cache(maxsize=1 << 16)
def _reading(title: str) -> float:
    return reading(title, lexicon())
