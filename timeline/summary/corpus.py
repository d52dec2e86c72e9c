"""A topic's articles as columns: sentences, the days that they name, and how much each article is about the topic."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from timeline.dates import TimeExpression, tag
from timeline.events.lexicon import lexicon
from timeline.events.sentences import paragraphs, split
from timeline.events.stamps import Stamp, after_stamps, day_leads, report_end, stamps
from timeline.model import Article


@dataclass(frozen=True)
class Corpus:
    """The articles of one topic, as three tables. Days are ordinals (``date.toordinal``), 1 is 0001-01-01.

    ``articles``: ``published`` (int64, day), ``relevance`` (float64, the share of its sentences that hold a topic
    word), ``about`` (bool, one of its first sentences holds one).
    ``sentences``: ``text`` (str), ``article`` (int64, row of ``articles``), ``place`` (int64, 0 for the first),
    ``topical`` (bool, holds a topic word), ``words`` (int64, their number).
    ``mentions``: ``sentence`` and ``article`` (int64, rows), ``day`` (int64), ``start`` and ``end`` (int64,
    offsets into the sentence, end exclusive): each time that a sentence names one day.
    """

    articles: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame


# How many sentences of an article say what it is about.
_LEAD = 3
# On so many days of publication a sentence stands that belongs to the site, not to the report.
_FURNITURE_DAYS = 3


def read_corpus(articles: Sequence[Article], keywords: Sequence[str]) -> Corpus:
    """Split and tag the articles. A word of the text that begins with one of ``keywords`` is a topic word.

    Left out: readers' comments, transcripts, the stamps of the page itself, and sentences without a topic word that
    articles of several days repeat word by word (advertisements, terms of use). Raises ValueError without keywords.
    """
    wanted = [re.escape(word.strip()) for word in keywords if word.strip()]
    if not wanted:
        raise ValueError("a timeline needs at least one keyword of its topic")
    topic = re.compile(rf"\b(?:{'|'.join(wanted)})", re.I)
    read = [_read(article) for article in articles]
    furniture = _furniture(zip(articles, (texts for texts, _ in read), strict=True))
    sentences: list[tuple[str, int, int]] = []
    mentions: list[tuple[int, int, int, int, int]] = []
    for number, (texts, days) in enumerate(read):
        kept = [place for place, text in enumerate(texts) if text not in furniture or topic.search(text)]
        row = {place: len(sentences) + new for new, place in enumerate(kept)}
        mentions += [(row[place], number, day, start, end) for place, day, start, end in days if place in row]
        sentences += [(texts[place], number, new) for new, place in enumerate(kept)]
    table = pd.DataFrame(sentences, columns=["text", "article", "place"]).astype(
        {"text": "str", "article": "int64", "place": "int64"}
    )
    table["topical"] = pd.Series([topic.search(text) is not None for text, *_ in sentences], dtype="bool")
    table["words"] = pd.Series([len(text.split()) for text, *_ in sentences], dtype="int64")
    return Corpus(
        _article_table(articles, table),
        table,
        pd.DataFrame(mentions, columns=["sentence", "article", "day", "start", "end"], dtype="int64"),
    )


def _read(article: Article) -> tuple[list[str], list[tuple[int, int, int, int]]]:
    """The article's sentences, and number of the sentence, day, and offsets in it of each day that one names."""
    text = f"{article.title}\n\n{article.text}" if article.title else article.text
    stamped = stamps(text)
    end_of_report = report_end(text, paragraphs(text), stamped)
    spans = [
        (after_stamps(each.start, each.end, stamped), each.end)
        for each in split(text, lexicon(article.language))
        if each.start < end_of_report
    ]
    spans = [(start, end) for start, end in spans if start < end]
    times = _without(tag(text, article.day, article.language), stamped)
    named = list(_days_named(text, spans, times))
    # A stamp that begins with the day names it as a dateline does, though it is no part of the sentence.
    headed = {stamp.end for stamp in stamped if day_leads(text, stamp)}
    named += [(row, article.day.toordinal(), 0, 0) for row, (start, _) in enumerate(spans) if start in headed]
    return [text[start:end] for start, end in spans], sorted(named)


def _furniture(read: Iterable[tuple[Article, list[str]]]) -> set[str]:
    """The sentences that several days' articles have word by word: news is told afresh, a site's own text is not."""
    days: dict[str, set[date]] = defaultdict(set)
    for article, texts in read:
        for text in texts:
            days[text].add(article.day)
    return {text for text, each in days.items() if len(each) >= _FURNITURE_DAYS}


def _without(times: Sequence[TimeExpression], stamped: Sequence[Stamp]) -> list[TimeExpression]:
    """The times that are no part of a stamp."""
    return [
        time
        for time in times
        if not any(stamp.start < time.end and time.start < stamp.end for stamp in stamped)
    ]


def _days_named(
    text: str, spans: Sequence[tuple[int, int]], times: Sequence[TimeExpression]
) -> Iterator[tuple[int, int, int, int]]:
    """Number of the sentence, day, and the words' offsets in it, of each expression that names one day."""
    place = 0
    for time in times:
        while place < len(spans) and spans[place][1] <= time.start:
            place += 1
        if place == len(spans):
            return
        if time.interval is None or time.interval.first != time.interval.last:
            continue
        start, end = spans[place]
        if start <= time.start and time.end <= end:
            yield place, time.interval.first.toordinal(), time.start - start, time.end - start


def _article_table(articles: Sequence[Article], sentences: pd.DataFrame) -> pd.DataFrame:
    by_article = sentences.groupby("article")["topical"]
    lead = sentences[sentences["place"] < _LEAD].groupby("article")["topical"]
    rows = range(len(articles))
    return pd.DataFrame(
        {
            "published": pd.Series([article.day.toordinal() for article in articles], dtype="int64"),
            "relevance": by_article.mean().reindex(rows, fill_value=0.0).astype("float64"),
            "about": lead.any().reindex(rows, fill_value=False).astype("bool"),
        }
    )
