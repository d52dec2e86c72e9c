"""From the mentions of a topic to its events: the one public step of this stage, at once or bit by bit."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
import pandas as pd

from timeline.events.frame import mentions_of
from timeline.garbage import no_garbage
from timeline.merge.assemble import Assembler, Groups
from timeline.merge.clusters import Clusters
from timeline.merge.explanation import Explanation, explanation
from timeline.merge.join import events_of
from timeline.merge.register import ArticleRow, Register
from timeline.merge.schema import check
from timeline.merge.terms import SAMPLE, Weighed
from timeline.merge.voices import voices
from timeline.merge.wording import Wording
from timeline.model import Event, Mention


def merge(mentions: pd.DataFrame, articles: pd.DataFrame, topic_words: Sequence[str] = ()) -> list[Event]:
    """The events that the mentions tell of, by date, then by importance.

    ``mentions`` has the columns of ``timeline.events.MENTION_DTYPES`` and ``articles`` those of
    ``ARTICLE_DTYPES``; rows may come in any order and the answer does not depend on it. ``topic_words`` are the
    words that the topic is searched by: common to all mentions, they count less for likeness and more for
    importance. Raises ``ValueError`` on missing columns, doubled ids, or a mention of an unknown article.
    """
    return Merging(topic_words).update(mentions, articles)


class Merging:
    """The events of a topic whose articles come and go: what they do not touch is not merged again.

    The events are those that :func:`merge` gives of the articles there are, whatever came and went in what order.
    Not for several threads at once.
    """

    def __init__(self, topic_words: Sequence[str] = (), sample: int = SAMPLE) -> None:
        """Of a topic without articles; ``topic_words`` as :func:`merge` has them, ``sample`` as ``Weighed``."""
        self._topic_words = tuple(topic_words)
        self._sample = sample
        self._begin()

    def _begin(self) -> None:
        self._register = Register()
        self._wording = Wording(self._topic_words)
        self._weighed = Weighed(self._wording, self._sample)
        self._telling = np.empty(0, dtype=np.int64)
        self._clusters = Clusters()
        self._assembler = Assembler(self._register)

    def __len__(self) -> int:
        """How many mentions it remembers."""
        return len(self._register.mentions)

    @property
    def articles(self) -> list[ArticleRow]:
        """The articles there are."""
        return [
            row for row, there in zip(self._register.articles, self._register.there, strict=True) if there
        ]

    @property
    def mostly_gone(self) -> bool:
        """Whether it remembers more that has gone than what there is: it is time to begin anew."""
        return bool(2 * self._register.kept.sum() < len(self))

    def update(
        self, mentions: pd.DataFrame, articles: pd.DataFrame, gone: Collection[str] = ()
    ) -> list[Event]:
        """The events once these articles have come, or have taken the place of those of the same id, and those of
        the ids ``gone`` have gone. Frames and errors as :func:`merge` has them.
        """
        check(mentions, articles)
        return self.take(mentions_of(mentions), articles, gone)

    def take(
        self, mentions: Sequence[Mention], articles: pd.DataFrame, gone: Collection[str] = ()
    ) -> list[Event]:
        """As :meth:`update`, of mentions that are known to be these articles'."""
        with no_garbage():
            return self._take(mentions, articles, gone)

    def _take(
        self, mentions: Sequence[Mention], articles: pd.DataFrame, gone: Collection[str]
    ) -> list[Event]:
        register = self._register
        leaving = register.remove([*gone, *articles["id"]])
        coming = register.add(mentions, articles)
        self._telling = np.append(self._telling, self._wording.add(mentions))
        traits = register.traits
        own = traits.article[coming] - (len(register.articles) - len(articles))
        told = _by_number(self._telling[coming], own, len(articles))
        order = register.order()
        if self._weighed.add(told, register.there):
            touched = np.unique(traits.interval[order])
            changed = order
        else:
            touched = np.unique(traits.interval[np.concatenate([leaving, coming])])
            changed = order[np.isin(traits.interval[order], touched)]
        rank = np.zeros(len(register.mentions), dtype=np.int64)
        rank[order] = np.arange(len(order))
        numbers = self._clusters.update(
            changed,
            self._weighed.of(self._telling[changed], traits.article[changed]),
            traits.at(changed),
            np.union1d(touched, traits.interval[leaving]),
            rank,
        )
        groups = events_of(self._clusters, numbers)
        voice = voices(register.articles, traits.at(order))
        self._make(self._assembler.missing(groups, voice), rank, voice)
        return self._assembler.ranked(groups, voice)

    def explain(self, id_: str) -> Explanation:
        """Why the event of that id is what it is. Raises KeyError where there is none."""
        event, parts, background = self._assembler.rank(id_)
        register = self._register
        number = {register.mentions[place].id: place for place in np.flatnonzero(register.kept).tolist()}
        numbers = np.array([number[mention.id] for mention in event.mentions])
        return explanation(
            event,
            self._weighed.of(self._telling[numbers], register.traits.article[numbers]),
            register.traits.at(numbers),
            self._wording.terms,
            parts,
            background,
        )

    def _make(self, missing: Sequence[Groups], rank: np.ndarray, voice: Mapping[str, str]) -> None:
        """Let the assembler know what the events of these clusters say."""
        if not missing:
            return
        members = [[self._in_order(own, rank) for own in groups] for groups in missing]
        numbers = np.concatenate([own for groups in members for own in groups])
        terms = self._weighed.of(self._telling[numbers], self._register.traits.article[numbers])
        self._assembler.make(missing, members, terms, self._wording.about[terms.telling], voice)

    def _in_order(self, clusters: Sequence[int], rank: np.ndarray) -> np.ndarray:
        members = np.concatenate([self._clusters.members[number] for number in clusters])
        return members[np.argsort(rank[members])]


def _by_number(values: np.ndarray, numbers: np.ndarray, count: int) -> list[np.ndarray]:
    """The values of each number from 0 to ``count`` - 1."""
    ends = np.cumsum(np.bincount(numbers, minlength=count))[:-1]
    return np.split(values[np.argsort(numbers, kind="stable")], ends) if count else []
