"""Learn what words and sentences are worth (timeline/summary/worth.toml) from timelines that people wrote.

    python -m training.sentence_worth FOLDER [--write]

FOLDER is Timeline17 in the form of docs/timeline17.md. For each day of a written timeline, a logistic regression learns
from the features of the candidates' words which of them were written. Then each candidate is held against what was
written: the share of its words (stemmed, no stop words) and pairs of words that are there; a ridge regression on the
features of the sentences and the chance of their words learns that share. Topics, timelines and days count alike,
however many candidates they have. Articles that hold a written timeline itself are left out.

Prints the scores of each topic's timelines with what the other topics teach, then the weights that all teach.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.timeline17 import Rouge, Topic, read_topics
from benchmarks.timeline17_quality import report, summary
from timeline.summary.candidates import WORD_FEATURES, Candidates, DayCandidates, Floats
from timeline.summary.corpus import Corpus
from timeline.summary.days import Votes
from timeline.summary.terms import terms
from timeline.summary.worth import SENTENCE_FEATURES, Linear, Worth, chances, sentence_features

TABLE = Path(__file__).resolve().parents[1] / "timeline" / "summary" / "worth.toml"
PARTS = {"words": WORD_FEATURES, "sentences": SENTENCE_FEATURES}
# The penalty on the squared weights of features of unit variance; from 0.05 to 0.2 all is alike.
PENALTY = 0.2
# The same for words, of which there are so many that it only keeps the regression from running away.
WORD_PENALTY = 1e-3
# Added to a sentence's length, so that the shortest are not the best by chance.
_SMOOTHING = 10
_FEWEST_CANDIDATES = 4


@dataclass(frozen=True)
class Example:
    """A day of a written timeline: its candidates, and what was written.

    ``written`` says of each word of the candidates whether it was (0 or 1); ``share``, how much of each candidate was,
    1 being the timeline's average. ``weight`` is the day's, all of a topic's add up to 1.
    """

    candidates: DayCandidates
    written: Floats
    share: Floats
    weight: float


def examples(topic: Topic, corpus: Corpus, rouge: Rouge) -> list[Example]:
    """The days of the topic's timelines that have candidates."""
    candidates = Candidates(corpus)
    found = []
    for written in topic.timelines:
        days = {day: candidates.of(day.toordinal()) for day in written.days}
        days = {day: of_day for day, of_day in days.items() if len(of_day.rows) >= _FEWEST_CANDIDATES}
        shares = {
            day: np.array([_share(rouge, line, written.days[day]) for line in of_day.lines])
            for day, of_day in days.items()
        }
        average = np.mean([share.mean() for share in shares.values()])
        for day, of_day in days.items():
            words = {word for line in written.days[day] for word in terms(line)}
            was_written = np.isin(of_day.terms.astype(str), list(words)).astype(np.float64)
            weight = 1 / len(days) / len(topic.timelines)
            found.append(Example(of_day, was_written, shares[day] / average, weight))
    return found


def _share(rouge: Rouge, line: str, written: Sequence[str]) -> float:
    """How much of the line the written timeline has: of its words, and of its pairs of words."""
    ours, theirs = rouge.tokens([line]), rouge.tokens(written)
    words = sum((Counter(ours) & Counter(theirs)).values())
    pairs = sum((Counter(zip(ours, ours[1:])) & Counter(zip(theirs, theirs[1:]))).values())  # noqa: B905, RUF007
    return words / (len(ours) + _SMOOTHING) + pairs / (max(0, len(ours) - 1) + _SMOOTHING)


def fit(days: Sequence[Example]) -> Worth:
    """What the days teach: of words first, then of sentences with what is known of their words."""
    words = _fit_words(days)
    features = [sentence_features(day.candidates, chances(words, day.candidates)) for day in days]
    weight = np.concatenate([np.full(len(day.share), day.weight / len(day.share)) for day in days])
    share = np.concatenate([day.share for day in days])
    return Worth(words, _fit_sentences(np.vstack(features), share, weight / weight.sum()))


def _fit_words(days: Sequence[Example]) -> Linear:
    features = np.vstack([day.candidates.word_features for day in days])
    weight = np.concatenate([np.full(len(day.written), day.weight) for day in days])
    centre, scale = features.mean(axis=0), features.std(axis=0) + 1e-9
    regression = LogisticRegression(C=1 / WORD_PENALTY, max_iter=1000)
    written = np.concatenate([day.written for day in days])
    regression.fit((features - centre) / scale, written, weight / weight.sum())
    weights = regression.coef_[0] / scale
    return Linear(float(regression.intercept_[0] - weights @ centre), weights)


def _fit_sentences(features: Floats, share: Floats, weight: Floats) -> Linear:
    centre = weight @ features
    scale = np.sqrt(weight @ (features - centre) ** 2) + 1e-9
    unit = (features - centre) / scale
    mean = float(weight @ share)
    normal = unit.T @ (unit * weight[:, None]) + PENALTY * np.eye(unit.shape[1])
    weights = np.linalg.solve(normal, unit.T @ (weight * (share - mean))) / scale
    return Linear(mean - float(weights @ centre), weights)


def write(model: Worth, path: Path) -> None:
    """Write the model as the TOML that timeline.summary.worth reads."""
    lines = [
        "# What speaks for a word and for a sentence (timeline/summary/candidates.py), learned by",
        "# training/sentence_worth.py from the seven development timelines of Timeline17. The constant and the",
        "# weighted features are the log odds that a word is told, and a sentence's worth, of which 1 is average.",
    ]
    for part, names in PARTS.items():
        linear: Linear = getattr(model, part)
        lines += ["", f"[{part}]", f"constant = {linear.constant:.4f}", "", f"[{part}.weights]"]
        lines += [f'"{name}" = {weight:.4f}' for name, weight in zip(names, linear.weights, strict=True)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def leave_one_out(
    topics: Sequence[Topic], known: dict[str, list[Example]], rouge: Rouge, copies: bool
) -> None:
    """Print the scores of each topic's timelines with the weights learned from the other topics."""
    rows = {}
    for topic in topics:
        model = fit([day for name, days in known.items() if name != topic.name for day in days])
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
    model = fit([day for days in known.values() for day in days])
    if arguments.write:
        write(model, TABLE)
    for part, names in PARTS.items():
        for name, weight in zip(names, getattr(model, part).weights, strict=True):
            print(f"{weight:8.3f}  {part}: {name}")


if __name__ == "__main__":
    main()
