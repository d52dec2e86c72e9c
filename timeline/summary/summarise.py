"""From a topic's articles to its timeline: so many days, and for each so many sentences that tell it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scipy import sparse

from timeline.model import Article
from timeline.summary.candidates import Candidates
from timeline.summary.corpus import Corpus, read_corpus
from timeline.summary.days import Votes, choose_days, day_scores
from timeline.summary.worth import Worth, choose, learned


def summarise(
    articles: Sequence[Article], keywords: Sequence[str], dates: int, sentences: int, first: date, last: date
) -> list[tuple[date, list[str]]]:
    """The timeline of the topic that ``keywords`` name: at most ``dates`` days within ``first`` to ``last``.

    Each day, in order of time, comes with at most ``sentences`` sentences, the most telling first: cut from the
    articles, nothing added. Days of which no article tells are left out. The answer depends on nothing but the
    arguments. Raises ValueError for no keywords, a negative number or a window that ends before it begins.
    """
    if dates < 0 or sentences < 0:
        raise ValueError("the numbers of dates and sentences cannot be negative")
    if last < first:
        raise ValueError(f"the window ends ({last}) before it begins ({first})")
    corpus = read_corpus(articles, keywords)
    return summarise_corpus(corpus, dates, sentences, first, last, Votes(), learned())


def summarise_corpus(
    corpus: Corpus, dates: int, sentences: int, first: date, last: date, votes: Votes, model: Worth
) -> list[tuple[date, list[str]]]:
    """The same for a corpus that was read before, with other weights."""
    scores = day_scores(corpus, first.toordinal(), last.toordinal(), votes)
    days = choose_days(scores, dates) + first.toordinal()
    candidates = Candidates(corpus)
    timeline = []
    told: sparse.csr_matrix | None = None
    for day in days.tolist():
        found = candidates.of(day)
        chosen = choose(found, sentences, model, told)
        told = sparse.vstack([told, found.vectors[chosen]]) if told is not None else found.vectors[chosen]
        lines = [found.lines[place] for place in chosen.tolist()]
        if lines:
            timeline.append((date.fromordinal(day), lines))
    return timeline
