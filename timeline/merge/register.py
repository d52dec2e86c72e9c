"""A topic's articles and mentions, numbered as they come; what was there keeps its number while others come and go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from timeline.merge.story import in_stories
from timeline.model import Mention, Modality

MODALITIES: tuple[Modality, ...] = ("happened", "planned", "denied", "hypothetical")
# What an article tells later than this after its day is remembered rather than reported.
_REMEMBERED_AFTER = 7
HEADLINE = -1
_DAY_0 = date(1970, 1, 1).toordinal()


class ArticleRow(NamedTuple):
    """What merging knows of an article; ``arrived`` orders articles by when they were first known."""

    id: str
    title: str
    published: date
    publisher: str
    url: str | None
    arrived: int


class Traits(NamedTuple):
    """One value a mention: its first and last day (days since 1970), its modality's number, the number of its
    article, the story that it opens its article with (-1 for none: mentions of one story are one event), whether an
    article of a later week remembers a single day, where its sentence begins (-1 in a headline), and a number that
    is equal where the sentences' words are.
    """

    first: np.ndarray
    last: np.ndarray
    modality: np.ndarray
    article: np.ndarray
    story: np.ndarray
    remembered: np.ndarray
    sentence: np.ndarray
    words: np.ndarray

    @property
    def interval(self) -> np.ndarray:
        """Equal where the days are."""
        return np.asarray((self.first << 32) + self.last)

    def at(self, numbers: np.ndarray) -> Traits:
        """Those of the mentions of these numbers."""
        return Traits(*(values[numbers] for values in self))


class Register:
    """Articles and mentions by number; ``kept`` says which mentions, ``there`` which articles are still told."""

    def __init__(self) -> None:
        """Empty."""
        self.articles: list[ArticleRow] = []
        self.mentions: list[Mention] = []
        self.there = np.empty(0, dtype=bool)
        self.kept = np.empty(0, dtype=bool)
        none = np.empty(0, dtype=np.int64)
        self.traits = Traits(none, none, none, none, none, np.empty(0, dtype=bool), none, none)
        self._sentences: dict[str, int] = {}
        self._number: dict[str, int] = {}
        self._order: list[tuple[date, str, str, int]] = []

    def article(self, article_id: str) -> ArticleRow:
        """The article of that id; KeyError where there is none."""
        return self.articles[self._number[article_id]]

    def remove(self, article_ids: Collection[str]) -> np.ndarray:
        """Take articles away; gives the numbers of the mentions that go with them."""
        gone = [number for each in article_ids if (number := self._number.pop(each, None)) is not None]
        self.there[gone] = False
        leaving = np.flatnonzero(self.kept & np.isin(self.traits.article, gone))
        self.kept[leaving] = False
        if len(leaving):
            self._order = [key for key in self._order if self.kept[key[-1]]]
        return leaving

    def add(self, mentions: Sequence[Mention], articles: pd.DataFrame) -> np.ndarray:
        """Number articles that are not there and their mentions; gives the numbers of these, in the order given."""
        for row in zip(*(articles[name].tolist() for name in _COLUMNS), strict=True):
            self._number[row[0]] = len(self.articles)
            self.articles.append(_article_row(*row))
        self.there = np.append(self.there, np.ones(len(articles), dtype=bool))
        new = np.arange(len(self.mentions), len(self.mentions) + len(mentions))
        self.mentions += mentions
        self.kept = np.append(self.kept, np.ones(len(mentions), dtype=bool))
        own = self._traits(mentions)
        self.traits = Traits(*(np.append(*pair) for pair in zip(self.traits, own, strict=True)))
        numbers = new.tolist()
        self._order += [
            (self.articles[article].published, mention.article_id, mention.id, number)
            for article, mention, number in zip(own.article.tolist(), mentions, numbers, strict=True)
        ]
        self._order.sort()
        return new

    def order(self) -> np.ndarray:
        """The numbers of the mentions there are, by publication day, article and id: what came when is not in it."""
        return np.fromiter((key[-1] for key in self._order), dtype=np.int64, count=len(self._order))

    def _traits(self, told: Sequence[Mention]) -> Traits:
        article = np.array([self._number[mention.article_id] for mention in told], dtype=np.int64)
        published = _day_numbers([row.published for row in self.articles])
        first, last = (_day_numbers(days) for days in ([m.first for m in told], [m.last for m in told]))
        modality = {name: number for number, name in enumerate(MODALITIES)}
        return Traits(
            first=first,
            last=last,
            modality=np.array([modality[mention.modality] for mention in told], dtype=np.int64),
            article=article,
            story=np.where(in_stories(told), article, -1),
            remembered=(published[article] - last > _REMEMBERED_AFTER) & (first == last),
            sentence=np.array(
                [m.sentence_start if m.position != "headline" else HEADLINE for m in told], dtype=np.int64
            ),
            words=np.array(
                [self._sentences.setdefault(m.sentence, len(self._sentences)) for m in told], dtype=np.int64
            ),
        )


_COLUMNS = ("id", "title", "published", "source", "url", "arrived")


def _article_row(
    id_: str, title: str, published: pd.Timestamp, publisher: str, url: object, arrived: int
) -> ArticleRow:
    link = None if pd.isna(url) or not url else str(url)  # type: ignore[call-overload]
    return ArticleRow(id_, title, published.date(), publisher, link, arrived)


def _day_numbers(days: Sequence[date]) -> np.ndarray:
    """Days since 1970."""
    return np.array([day.toordinal() for day in days], dtype=np.int64) - _DAY_0
