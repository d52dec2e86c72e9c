"""Learn what a candidate sentence is worth (timeline/summary/worth.toml) from timelines that people wrote.

    python -m training.sentence_worth FOLDER [--write]

FOLDER is Timeline17 in the form of docs/timeline17.md. For each day of a written timeline, each candidate is held
against what was written: the share of its words (stemmed, no stop words) and pairs of words that are there. A ridge
regression on the features of timeline/summary/candidates.py learns that share; topics, days and timelines each
count alike, however many candidates they have. Articles that hold a written timeline itself are left out.

Prints the scores of each topic's timelines with what the other topics teach, then the weights that all teach.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.timeline17 import Rouge, Topic, read_topics
from benchmarks.timeline17_quality import report, summary
from timeline.summary.candidates import FEATURES, Candidates, Floats
from timeline.summary.corpus import Corpus
from timeline.summary.days import Votes
from timeline.summary.summarise import line_of, times_named
from timeline.summary.worth import Worth

TABLE = Path(__file__).resolve().parents[1] / "timeline" / "summary" / "worth.toml"
# The penalty on the squared weights of features of unit variance; from 0.1 to 0.3 all is alike.
PENALTY = 0.2
# Added to a sentence's length, so that the shortest are not the best by chance.
_SMOOTHING = 16
_FEWEST_CANDIDATES = 4
Example = tuple[Floats, Floats, Floats]


def examples(topic: Topic, corpus: Corpus, rouge: Rouge) -> list[Example]:
    """For each of the topic's timelines: features, target (1 on average), weight (1 in all) of each candidate."""
    candidates, times = Candidates(corpus), times_named(corpus)
    found = []
    for written in topic.timelines:
        features, targets, weights = [], [], []
        for day, lines in written.days.items():
            of_day = candidates.of(day.toordinal())
            if len(of_day.rows) < _FEWEST_CANDIDATES:
                continue
            told = [line_of(corpus, times, row, day.toordinal()) for row in of_day.rows.tolist()]
            features.append(of_day.features)
            targets.append(np.array([_share(rouge, line, lines) for line in told]))
            weights.append(np.full(len(told), 1 / len(told)))
        if features:
            target, weight = np.concatenate(targets), np.concatenate(weights)
            weight /= weight.sum()
            found.append((np.vstack(features), target / (weight @ target), weight))
    return found


def _share(rouge: Rouge, line: str, written: Sequence[str]) -> float:
    """How much of the line the written timeline has: of its words, and of its pairs of words."""
    ours, theirs = rouge.tokens([line]), rouge.tokens(written)
    words = sum((Counter(ours) & Counter(theirs)).values())
    pairs = sum((Counter(zip(ours, ours[1:])) & Counter(zip(theirs, theirs[1:]))).values())  # noqa: B905, RUF007
    return words / (len(ours) + _SMOOTHING) + pairs / (max(0, len(ours) - 1) + _SMOOTHING)


def fit(topics: Sequence[Sequence[Example]], penalty: float = PENALTY) -> Worth:
    """The ridge regression on the examples of the topics, each a list as ``examples`` gives."""
    features = np.vstack([x for topic in topics for x, _, _ in topic])
    target = np.concatenate([y for topic in topics for _, y, _ in topic])
    weight = np.concatenate([w / len(topic) for topic in topics for _, _, w in topic])
    weight /= weight.sum()
    centre = weight @ features
    scale = np.sqrt(weight @ (features - centre) ** 2) + 1e-9
    unit = (features - centre) / scale
    mean = float(weight @ target)
    normal = unit.T @ (unit * weight[:, None]) + penalty * np.eye(unit.shape[1])
    weights = np.linalg.solve(normal, unit.T @ (weight * (target - mean))) / scale
    return Worth(mean - float(weights @ centre), weights)


def write(model: Worth, path: Path) -> None:
    """Write the model as the TOML that timeline.summary.worth reads."""
    lines = [
        "# What speaks for a sentence (timeline/summary/candidates.py), learned by training/sentence_worth.py from the",
        "# seven development timelines of Timeline17. Worth is the constant and the weighted features; 1 is average.",
        f"constant = {model.constant:.4f}",
        "",
        "[weights]",
        *(f'"{name}" = {weight:.4f}' for name, weight in zip(FEATURES, model.weights, strict=True)),
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def leave_one_out(
    topics: Sequence[Topic], known: dict[str, list[Example]], rouge: Rouge, copies: bool
) -> None:
    """Print the scores of each topic's timelines with the weights learned from the other topics."""
    rows = {}
    for topic in topics:
        model = fit([found for name, found in known.items() if name != topic.name])
        corpus = topic.corpus(copies=copies)
        for written in topic.timelines:
            rows[written.id] = rouge.score(summary(corpus, written, model, Votes()), written.days)
    report(
        rows, rouge, {topic.name: topic.copies for topic in topics} if not copies else {}, development=True
    )


def main() -> None:
    """Learn from the folder's topics."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    arguments = parser.parse_args()
    topics, rouge = read_topics(arguments.folder), Rouge(arguments.folder)
    known = {topic.name: examples(topic, topic.corpus(copies=False), rouge) for topic in topics}
    for copies in (True, False):
        print("leaving one topic out", "" if copies else "and what is copied", "\n")
        leave_one_out(topics, known, rouge, copies)
    model = fit(list(known.values()))
    if arguments.write:
        write(model, TABLE)
    for name, weight in zip(FEATURES, model.weights, strict=True):
        print(f"{weight:8.3f}  {name}")


if __name__ == "__main__":
    main()
