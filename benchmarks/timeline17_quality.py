"""How good timeline.summary is on Timeline17, beside what was published.

    python -m benchmarks.timeline17_quality FOLDER [--without-copies] [--show ID]

FOLDER is as benchmarks/timeline17.py has it, or one topic's folder in it. The protocol is the field's: a system is
given the keywords, the articles, the number of dates of the written timeline, its average number of sentences a date,
and its first and last date.
``--without-copies`` leaves out the articles that hold the written timeline itself; which these are is always said.
``--show`` prints a timeline. The weights of sentences were learned from the development timelines:
training/sentence_worth.py gives the figures of weights learned from the other topics.
"""

from __future__ import annotations

import argparse
import itertools
import time
from pathlib import Path

from benchmarks.timeline17 import METRICS, Days, Rouge, Written, read_topics
from timeline.summary.corpus import Corpus
from timeline.summary.days import Votes
from timeline.summary.summarise import summarise_corpus
from timeline.summary.worth import Worth, learned

# AR-1, AR-2 and date F1 on all 19 timelines, and on the seven development timelines where they are known.
PUBLISHED = {
    "CLUST (Ghalandari & Ifrim 2020)": ((0.080, 0.020, 0.423), (0.094, 0.021, 0.615)),
    "DATEWISE (Ghalandari & Ifrim 2020)": ((0.121, 0.038, 0.534), (0.172, 0.053, 0.757)),
    "SUnSET 2025, 72-billion-parameter model": ((0.136, 0.044, 0.576), None),
    "SUnSET 2025, GPT-4o": ((0.120, 0.039, 0.590), None),
}
_DEVELOPMENT = frozenset({"egypt", "finan", "h1n1", "haiti", "mj"})
Scores = dict[str, dict[str, float]]


def summary(corpus: Corpus, written: Written, model: Worth, votes: Votes) -> Days:
    """Our timeline, for what a system is told of the written one."""
    first, last = min(written.days), max(written.days)
    return dict(summarise_corpus(corpus, len(written.days), written.sentences, first, last, votes, model))


def report(
    rows: dict[str, Scores], rouge: Rouge, copies: dict[str, frozenset[str]], development: bool
) -> None:
    """Print the table: each timeline, each topic with several, all, and what was published."""
    print(f"{'Timeline17':42}" + "".join(f"{name:>9}" for name in METRICS))
    for topic, own in itertools.groupby(rows, key=lambda id_: id_.split("/")[0]):
        ids = list(own)
        for id_ in ids:
            _print_row(id_, {metric: rows[id_][metric]["f"] for metric in METRICS})
        if len(ids) > 1:
            _print_row(f"{topic}, all {len(ids)}", rouge.mean([rows[id_] for id_ in ids]))
    _print_row(f"timeline.summary, all {len(rows)}", rouge.mean(list(rows.values())))
    print(f"published, on {'the seven development timelines' if development else 'all 19 timelines'}:")
    for name, figures in PUBLISHED.items():
        figure = figures[1 if development else 0]
        _print_row(f"  {name}", dict(zip(METRICS, figure, strict=True)) if figure else {})
    for topic, found in copies.items():
        for article in sorted(found):
            print(f"article {article} of {topic} holds a written timeline")


def _print_row(name: str, figures: dict[str, float]) -> None:
    cells = (f"{figures[metric]:>9.3f}" if figures else f"{'–':>9}" for metric in METRICS)
    print(f"{name:42}" + "".join(cells))


def score_folder(folder: Path, copies: bool = True, show: str | None = None) -> None:
    """Summarise each timeline of the folder, or of one topic's folder in it, and print the scores.

    Without ``copies``, the articles that hold a written timeline are left out; ``show`` is the id of a timeline whose
    lines are printed. Raises SystemExit where the folder is none of Timeline17.
    """
    topics = read_topics(folder)
    rouge = topics[0].rouge
    rows: dict[str, Scores] = {}
    spent = 0.0
    for topic in topics:
        started = time.perf_counter()
        corpus = topic.corpus(copies=copies)
        for written in topic.timelines:
            ours = summary(corpus, written, learned(), Votes())
            spent += time.perf_counter() - started
            rows[written.id] = rouge.score(ours, written.days)
            if show == written.id:
                for day, lines in ours.items():
                    print(day, "*" if day in written.days else " ", *lines, sep="\n    ")
            started = time.perf_counter()
    report(
        rows, rouge, {topic.name: topic.copies for topic in topics}, {t.name for t in topics} <= _DEVELOPMENT
    )
    print(f"{len(rows)} timelines of {sum(len(t.articles) for t in topics)} articles in {spent:.1f} s")


def main() -> None:
    """Score the folder given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without-copies", action="store_true")
    parser.add_argument("--show", metavar="ID", help="print our timeline, for example mj/0")
    arguments = parser.parse_args()
    score_folder(arguments.folder, not arguments.without_copies, arguments.show)


if __name__ == "__main__":
    main()
