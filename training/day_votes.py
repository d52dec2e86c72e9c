"""Choose what reasons are worth in the vote on days (timeline/summary/days.py), leaving one topic out at a time.

    python -m training.day_votes FOLDER

FOLDER is Timeline17 in the form of benchmarks/timeline17.py. Every combination of GRID is tried on each written
timeline, with all articles and with several random four fifths of them, so that one lucky article decides nothing;
articles that hold a written timeline itself are left out. Prints, for each topic, the combination that is best on the
other topics and its date F1 on this one, and the combinations that are best on all, which Votes has by default.
"""

from __future__ import annotations

import argparse
import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.timeline17 import Written, read_topics
from timeline.summary.corpus import Corpus
from timeline.summary.days import Votes, choose_days, day_scores

GRID = {
    "named": (0.6, 0.8, 0.9),
    "published": (0.0, 0.2, 0.4, 0.6),
    "relevance": (0.0, 0.5, 1.0),
    "sharing": (0.0, 0.25, 0.5),
}
_DRAWS, _KEPT, _SEED = 8, 0.8, 0
_SHOWN = 5


def draws(corpus: Corpus) -> list[Corpus]:
    """The corpus, and the same without a random fifth of its articles, several times."""
    random = np.random.default_rng(_SEED)
    found = [corpus]
    for _ in range(_DRAWS):
        kept = random.random(len(corpus.articles)) < _KEPT
        # An article of no day and without mentions has no vote.
        articles = corpus.articles.assign(published=corpus.articles["published"].where(kept, 0))
        found.append(
            replace(corpus, articles=articles, mentions=corpus.mentions[kept[corpus.mentions["article"]]])
        )
    return found


def date_f1(corpus: Corpus, written: Written, votes: Votes) -> float:
    """F1 of the days chosen against those written."""
    first, last = min(written.days).toordinal(), max(written.days).toordinal()
    days = choose_days(day_scores(corpus, first, last, votes), len(written.days)) + first
    hits = sum(day.toordinal() in set(days.tolist()) for day in written.days)
    return 2 * hits / (len(days) + len(written.days))


def main() -> None:
    """Try the grid on the folder's topics."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    topics = read_topics(parser.parse_args().folder)
    tried = [Votes(**dict(zip(GRID, values, strict=True))) for values in itertools.product(*GRID.values())]
    # One row a timeline: F1 with all articles, and the mean over the draws.
    whole, drawn, topic_of = [], [], []
    for topic in topics:
        corpora = draws(topic.corpus(copies=False))
        for written in topic.timelines:
            table = np.array([[date_f1(corpus, written, votes) for corpus in corpora] for votes in tried])
            whole.append(table[:, 0])
            drawn.append(table.mean(axis=1))
            topic_of.append(topic.name)
    left_out = []
    for name in dict.fromkeys(topic_of):
        own = np.array([topic == name for topic in topic_of])
        best = int(np.mean(np.array(drawn)[~own], axis=0).argmax())
        left_out += list(np.array(whole)[own, best])
        print(f"{name:8} best on the others {tried[best]}: here {np.round(np.array(whole)[own, best], 3)}")
    print(f"leave one topic out: date F1 {np.mean(left_out):.4f}")
    for place in np.argsort(-np.mean(drawn, axis=0))[:_SHOWN]:
        print(f"{np.mean(drawn, axis=0)[place]:.4f} {np.mean(whole, axis=0)[place]:.4f} {tried[place]}")
    default = tried.index(Votes())
    print(f"default {np.mean(drawn, axis=0)[default]:.4f} {np.mean(whole, axis=0)[default]:.4f}")
    print(f"median of all {np.median(np.mean(drawn, axis=0)):.4f} {np.median(np.mean(whole, axis=0)):.4f}")


if __name__ == "__main__":
    main()
