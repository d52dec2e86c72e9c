"""How important an event is on its timeline, and how sure: both in 0..1.

The weights follow what a reporter weighs: who tells it (independent voices), where it is told (headline, opening,
in passing), whether it is still told later, whether it is about the topic, and how much is told of that day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import log1p

from timeline.model import Mention, Modality, Position

_WEIGHTS = {"voices": 0.35, "position": 0.2, "later": 0.15, "topic": 0.2, "day": 0.1}
_POSITION: dict[Position, float] = {"headline": 1.0, "lead": 0.8, "body": 0.3}
_STATUS: dict[Modality, float] = {"happened": 1.0, "planned": 0.85, "denied": 0.8, "hypothetical": 0.5}
# A mention later than this after the event remembers it rather than reports it.
_REMEMBERED_DAYS = 7
# Told in passing (a noun phrase with a time, not a clause): it sets the scene.
_BACKGROUND = 0.6


def importance(
    mentions: Sequence[Mention],
    status: Modality,
    last: date,
    voice: Mapping[str, str],
    published: Mapping[str, date],
    about: float,
    busy: float,
) -> float:
    """The importance of an event told of by ``mentions`` and over by ``last``.

    ``voice`` and ``published`` map article ids; ``about`` is how far (0..1) the event is about the topic;
    ``busy`` the share (0..1) of the busiest day's mentions that the event's day has.
    """
    voices = {voice[m.article_id] for m in mentions}
    later = {
        voice[m.article_id] for m in mentions if (published[m.article_id] - last).days > _REMEMBERED_DAYS
    }
    parts = {
        "voices": 1 - 0.5 ** len(voices),
        "position": max(_POSITION[m.position] for m in mentions),
        "later": 1 - 0.5 ** len(later),
        "topic": about,
        "day": busy,
    }
    total = sum(weight * parts[name] for name, weight in _WEIGHTS.items()) * _STATUS[status]
    if all(m.confidence < _BACKGROUND + 0.16 and m.position == "body" for m in mentions) and len(voices) == 1:
        total *= _BACKGROUND
    return round(min(1.0, total), 3)


def confidence(mentions: Sequence[Mention], voice: Mapping[str, str], conflict: bool) -> float:
    """The chance that not all voices are wrong: their best mentions taken as independent; less in a conflict."""
    by_voice: dict[str, float] = {}
    for mention in mentions:
        own = voice[mention.article_id]
        by_voice[own] = max(by_voice.get(own, 0.0), mention.confidence)
    wrong = 1.0
    for sure in by_voice.values():
        wrong *= 1 - min(sure, 0.95)
    return round((1 - wrong) * (0.8 if conflict else 1.0), 3)


def busyness(counts: Mapping[date, int]) -> dict[date, float]:
    """Each first day's share of the busiest day's mentions, on a logarithmic scale."""
    most = log1p(max(counts.values(), default=0)) or 1.0
    return {day: log1p(count) / most for day, count in counts.items()}
