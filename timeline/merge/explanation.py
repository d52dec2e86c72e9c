"""Why an event is what it is: why its mentions are one, why its date, why its importance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

import numpy as np
from scipy import sparse

from timeline.merge.likeness import Alike, features, log_odds, model, products
from timeline.merge.ranking import STATUS, WEIGHTS, Parts, background_share
from timeline.merge.register import Traits
from timeline.merge.term_table import spellings
from timeline.merge.terms import Terms
from timeline.model import Event, Mention

Times: TypeAlias = Literal["same days", "wider", "narrower", "overlapping", "apart"]
Role: TypeAlias = Literal["gives it", "agrees", "is outvoted"]


@dataclass(frozen=True, slots=True)
class Link:
    """Why a mention is of the event: what it has in common with the one of the others that it is most like.

    ``chance`` (0..1) is how likely two of that time that have so much in common are one event; ``times`` how its
    days lie to those of the other, which is called by its id; words are as the mention has them.
    """

    mention: str
    other: str
    chance: float
    times: Times
    words: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    same_story: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """What a mention has to do with the event's date: gives it, agrees with it (its days hold it), is outvoted."""

    mention: str
    edtf: str
    publisher: str
    role: Role


@dataclass(frozen=True, slots=True)
class Weight:
    """A part of the importance: ``value`` (0..1) counts by its ``weight``."""

    part: str
    weight: float
    value: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an event is what it is.

    ``links`` has one row a mention, none where there is only one. The importance is the sum of ``weights``' products
    times ``status_factor`` (less for what has not happened) times ``background_factor`` (less for background).
    """

    event: Event
    links: tuple[Link, ...]
    dates: tuple[Dated, ...]
    weights: tuple[Weight, ...]
    status_factor: float
    background_factor: float


def explanation(
    event: Event,
    terms: Terms,
    traits: Traits,
    vocabulary: Sequence[str],
    parts: Parts,
    background: float,
) -> Explanation:
    """The explanation of an event; ``terms`` and ``traits`` are those of its mentions, ``vocabulary`` has the term of
    each column, ``parts`` and ``background`` are those that its importance was reckoned from.
    """
    publisher = {source.article_id: source.publisher for source in event.sources}
    return Explanation(
        event=event,
        links=tuple(_links(event.mentions, terms, traits, vocabulary)),
        dates=tuple(
            Dated(m.id, m.edtf, publisher[m.article_id], _role(event, m.first, m.last))
            for m in event.mentions
        ),
        weights=tuple(
            Weight(name, weight, round(value, 3))
            for name, weight, value in zip(Parts._fields, WEIGHTS, parts, strict=True)
        ),
        status_factor=STATUS[event.status],
        background_factor=round(background_share(background), 3),
    )


def _links(
    mentions: Sequence[Mention], terms: Terms, traits: Traits, vocabulary: Sequence[str]
) -> list[Link]:
    count = len(mentions)
    if count == 1:
        return []
    one, other = (places.ravel() for places in np.indices((count, count)))
    alike = Alike(
        traits.article[one] == traits.article[other],
        traits.modality[one] == traits.modality[other],
        traits.remembered[one] | traits.remembered[other],
    )
    rows = features(terms, one, other, products(terms.words, one, other), alike)
    odds = log_odds(model(), rows).reshape(count, count)
    np.fill_diagonal(odds, -np.inf)
    links = []
    for place, nearest in enumerate(odds.argmax(axis=1).tolist()):
        own, its = mentions[place], mentions[nearest]
        spelled = spellings(f"{own.clause} {own.title} {own.sentence}")
        words, names, numbers = (
            _shared(rows, place, nearest, vocabulary, spelled)
            for rows in (terms.words, terms.names, terms.numbers)
        )
        links.append(
            Link(
                mention=own.id,
                other=its.id,
                chance=round(float(1 / (1 + np.exp(-odds[place, nearest]))), 3),
                times=_times(own, its),
                words=tuple(word for word in words if word not in names + numbers),
                names=names,
                numbers=numbers,
                same_story=bool(traits.story[place] >= 0 and traits.story[place] == traits.story[nearest]),
            )
        )
    return links


def _shared(
    rows: sparse.csr_matrix,
    one: int,
    other: int,
    vocabulary: Sequence[str],
    spelled: Mapping[str, str],
) -> tuple[str, ...]:
    """What two rows have in common, what counts most first, as the first of them spells it."""
    product = rows[one].multiply(rows[other]).tocoo()
    found = sorted(zip((-product.data).tolist(), (vocabulary[column] for column in product.col), strict=True))
    return tuple(dict.fromkeys(spelled.get(term, term.rpartition(":")[2]) for _, term in found))


def _times(one: Mention, other: Mention) -> Times:
    if (one.first, one.last) == (other.first, other.last):
        return "same days"
    if one.last < other.first or other.last < one.first:
        return "apart"
    if one.first <= other.first and other.last <= one.last:
        return "wider"
    if other.first <= one.first and one.last <= other.last:
        return "narrower"
    return "overlapping"


def _role(event: Event, first: date, last: date) -> Role:
    if (first, last) == (event.first, event.last):
        return "gives it"
    return "agrees" if first <= event.first and event.last <= last else "is outvoted"
