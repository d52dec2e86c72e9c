"""Why an event is what it is, in the reader's words: ready for a template, never markup."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from api.reasons import in_isolation
from timeline.chart import Language, span_words
from timeline.chart.language import later
from timeline.merge import Explanation
from timeline.merge.explanation import Link, Role, Times

TIMES: Mapping[Times, str] = {
    "same days": later("the same days"),
    "wider": later("days that hold those of the other"),
    "narrower": later("days within those of the other"),
    "overlapping": later("days that overlap"),
    "apart": later("other days"),
}
ROLES: Mapping[Role, str] = {
    "gives it": later("gives the date"),
    "agrees": later("agrees with it"),
    "is outvoted": later("is outvoted"),
}
# The parts of importance, as `timeline.merge.ranking.Parts` names them.
PARTS: Mapping[str, str] = {
    "voices": later("independent voices"),
    "articles": later("articles that tell of it"),
    "later": later("articles more than a week later"),
    "position": later("headline or opening"),
    "topic": later("words of the topic"),
    "salience": later("how much of the topic is about the same"),
    "day": later("articles of that day and the next"),
    "exactness": later("exactness of the date"),
}


class Told(NamedTuple):
    """A mention: who tells what, why it is of the event ("" where it is the only one), its date, what that does."""

    publisher: str
    clause: str
    why: str
    when: str
    role: str


class Share(NamedTuple):
    """A part of the importance and its points of a hundred, gained and possible."""

    part: str
    gained: str
    possible: str


class Why(NamedTuple):
    """The whole explanation; the last three are per cent."""

    mentions: list[Told]
    agreed: str | None
    shares: list[Share]
    status: str
    background: str
    importance: str


def why_view(found: Explanation, language: Language) -> Why:
    """The explanation in a language; mentions are numbered from 1 in the order of ``mentions``."""
    event = found.event
    number = {mention.id: place for place, mention in enumerate(event.mentions, 1)}
    links = {link.mention: link for link in found.links}
    return Why(
        mentions=[
            Told(
                publisher=dated.publisher,
                clause=mention.clause.strip(" ,;"),
                why=_link_words(links[mention.id], number, language) if mention.id in links else "",
                when=span_words(mention.first, mention.last, language),
                role=language.say(ROLES[dated.role]),
            )
            for mention, dated in zip(event.mentions, found.dates, strict=True)
        ],
        agreed=event.corroborated,
        shares=[
            Share(
                language.say(PARTS[weight.part]),
                _percent(weight.weight * weight.value),
                _percent(weight.weight),
            )
            for weight in found.weights
        ],
        status=_percent(found.status_factor),
        background=_percent(found.background_factor),
        importance=_percent(event.importance),
    )


def _link_words(link: Link, number: Mapping[str, int], language: Language) -> str:
    reasons = [language.say(TIMES[link.times])]
    for message, words in (
        (later("words in common: %(words)s"), link.words),
        (later("names in common: %(words)s"), link.names),
        (later("numbers in common: %(words)s"), link.numbers),
    ):
        if words:
            reasons.append(language.say(message, words=", ".join(map(in_isolation, words))))
    if link.same_story:
        reasons.append(language.say(later("both open their article")))
    return language.say(
        "Most like no. %(other)s, %(chance)s%% likely one event: %(reasons)s.",
        other=number[link.other],
        chance=_percent(link.chance),
        reasons=" · ".join(reasons),
    )


def _percent(share: float) -> str:
    return f"{share * 100:.0f}"
