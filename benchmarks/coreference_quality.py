"""How well we tell which sentences are of one event, on ECB+ (coreference.py says in what form).

    python -m benchmarks.coreference_quality SENTENCES.jsonl [FOLDER ...]

Prints AUC and B³ F1, ours beside TF-IDF's (words without English stop words, cosine, average link), in two ways:

- held out: each topic is scored by a model learned from topics of other folds, and clustered with the cut that is best
  on these; the cut of TF-IDF is chosen likewise. The figures to expect of a new topic.
- as it ships: by the model in timeline/merge/likeness.json, which was learned from the topics 1 to 35; TF-IDF with the
  cut that is best on this very file. Of a file with other topics these are held-out figures of the model.

FOLDERs are the timelines with dates that are learned from too (the fixtures, if none are named). The sentences have no
dates, so this is the model's undated part; which mentions of a time are one event is scored by timelines_quality.py.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.coreference import TFIDF_CUTS, auc, b_cubed, best_cut, clusters, read_topics
from timeline.merge.likeness import log_odds, model
from training.likeness import held_out, read_folder

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


def main() -> None:
    """Print both tables for a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("sentences", type=Path)
    folders = sorted(path.parent for path in FIXTURES.glob("*/expected.toml"))
    parser.add_argument("folders", type=Path, nargs="*", default=folders)
    arguments = parser.parse_args()
    topics = read_topics(arguments.sentences)
    pairs = sum(int(topic.across.sum()) for topic in topics)
    print(f"{len(topics)} topics, {sum(len(topic.events) for topic in topics)} sentences, {pairs} pairs")
    undated = model("undated")
    ours = [log_odds(undated, topic.rows) for topic in topics]
    plain = [topic.tfidf for topic in topics]
    shipped = {}
    for name, scores, cut in (
        ("ours", ours, undated.cut),
        ("TF-IDF", plain, best_cut(topics, plain, TFIDF_CUTS)),
    ):
        labels = [clusters(topic, own, cut) for topic, own in zip(topics, scores, strict=True)]
        shipped[name] = (auc(topics, scores), *b_cubed(zip(topics, labels, strict=True)))
    known = held_out(topics, [read_folder(folder) for folder in arguments.folders])
    for heading, table in (("held out", known), ("as it ships", shipped)):
        print(f"{heading:14}{'AUC':>8}{'B³ P':>8}{'R':>8}{'F1':>8}")
        for name, figures in table.items():
            print(f"{name:14}" + "".join(f"{figure:8.3f}" for figure in figures))


if __name__ == "__main__":
    main()
