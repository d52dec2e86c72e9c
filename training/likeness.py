"""Learn how likely two mentions tell of one event, and write it to timeline/merge/likeness.json.

    python -m training.likeness SENTENCES.jsonl FOLDER... [--dry-run]

SENTENCES are those of ECB+ (benchmarks/coreference.py says in what form); FOLDERs are timelines written by
hand with their articles (fixtures/*, as benchmarks/timelines_quality.py reads them). One logistic regression learns
from both:

- undated: all pairs of ECB+ sentences of one topic and two documents, with weight 1;
- dated: all pairs of a folder's mentions whose times overlap, and, as hard pairs that are not one event, those of
  different events whatever their times (the same actors on another day, another act on the same day). The first
  have the weight ``_DATED``, all the others together ``_OTHERS`` times that of the positive ones.

A pair's being dated, and what words and articles weigh where it is, are learned too: with the time known, words say
more, and the articles' being on one story says little. The file holds the two models that come of it.

Prints, for topics that were not learned from (seven folds of topics): AUC and B³ F1 beside TF-IDF's, each fold's
cut chosen on the other folds; and the AUC on each folder's overlapping pairs when it is left out. Deterministic.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from benchmarks import timelines_quality as quality
from benchmarks.coreference import TFIDF_CUTS, Topic, across_folds, best_cut, read_topics
from timeline.events import extract, mention_frame
from timeline.merge.likeness import FEATURES, Alike, Model, features, log_odds, products
from timeline.merge.terms import mention_terms
from timeline.model import Article, Mention

MODEL = Path(__file__).resolve().parents[1] / "timeline" / "merge" / "likeness.json"
CUTS = tuple(np.arange(-3, 2.01, 0.25).tolist())
_DATED, _OTHERS = 10.0, 2.0
_BY_DATE = [FEATURES.index("words"), FEATURES.index("articles")]
_REMEMBERED_AFTER = 7
# Chosen with benchmarks/timelines_quality.py: from -3.0 to -2.5 it finds the same events.
_DATED_CUT = -2.8


class Dated(NamedTuple):
    """The pairs of one folder: features, whether they are one event, whether their times overlap."""

    name: str
    rows: np.ndarray
    same: np.ndarray
    overlap: np.ndarray


def read_folder(folder: Path) -> Dated:
    """The labelled pairs of a timeline's folder; mentions that no expected event answers to are left out."""
    expected, _ = quality.load(folder)
    articles = quality.articles_of(folder)
    mentions = [mention for article in articles.values() for mention in extract(article)]
    label = _labels(expected, articles, mentions)
    topic = ("morocco-israel" if folder.name == "seeds" else folder.name).split("-")
    terms = mention_terms(mention_frame(mentions), topic)
    days = {article.id: article.day for article in articles.values()}
    late = np.array(
        [m.first == m.last and (days[m.article_id] - m.last).days > _REMEMBERED_AFTER for m in mentions]
    )
    first = np.array([m.first.toordinal() for m in mentions])
    last = np.array([m.last.toordinal() for m in mentions])
    modality = np.array([m.modality for m in mentions])
    one, other = np.triu_indices(len(mentions), 1)
    overlap = np.maximum(first[one], first[other]) <= np.minimum(last[one], last[other])
    same = label[one] == label[other]
    kept = (label[one] >= 0) & (label[other] >= 0) & (overlap | ~same)
    one, other, overlap, same = one[kept], other[kept], overlap[kept], same[kept]
    alike = Alike(
        terms.article[one] == terms.article[other],
        modality[one] == modality[other],
        overlap & (late[one] | late[other]),
    )
    rows = features(terms, one, other, products(terms.words, one, other), alike)
    return Dated(folder.name, rows, same, overlap)


def _labels(
    expected: Sequence[quality.Expected], articles: dict[str, Article], mentions: Sequence[Mention]
) -> np.ndarray:
    """For each mention the number of the expected event that has its article, its words of time and a time that
    overlaps, the most alike in words; -1 for none.
    """
    file_of = {article.id: name for name, article in articles.items()}
    texts = [event.what for event in expected]
    told = [f"{mention.title} {mention.clause}" for mention in mentions]
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit_transform([*texts, *told])
    likeness = (vectors[: len(texts)] @ vectors[len(texts) :].T).toarray()
    labels = np.full(len(mentions), -1)
    for place, mention in enumerate(mentions):
        file = file_of[mention.article_id]
        worth = {
            number: likeness[number, place]
            + 0.3 * ((mention.first, mention.last) == quality.days(event.edtf))
            for number, event in enumerate(expected)
            if likeness[number, place] >= 0.02 and _may_be(event, file, mention)
        }
        if worth:
            labels[place] = max(worth, key=lambda number: worth[number])
    return labels


def _may_be(event: quality.Expected, file: str, mention: Mention) -> bool:
    span = quality.days(event.edtf)
    if span is None or mention.last < span[0] or mention.first > span[1]:
        return False
    if event.files and file not in event.files:
        return False
    return not event.words or (
        file in event.words and quality.same_words(event.words[file], mention.time_text)
    )


def learn(topics: Sequence[Topic], folders: Sequence[Dated]) -> tuple[Model, Model]:
    """The models for undated and for dated pairs; the cut of the undated one is not chosen yet."""
    undated = np.vstack([topic.rows[topic.across] for topic in topics])
    dated = np.vstack([folder.rows for folder in folders])
    same, overlap = (np.concatenate([getattr(f, name) for f in folders]) for name in ("same", "overlap"))
    weight = np.where(overlap, _DATED, _OTHERS * _DATED * same.sum() / max(1, (~overlap).sum()))
    known = LogisticRegression(C=1.0, max_iter=5000).fit(
        np.vstack([_with_date(undated, 0), _with_date(dated, 1)]),
        np.concatenate([*(topic.same[topic.across] for topic in topics), same]),
        sample_weight=np.concatenate([np.ones(len(undated)), weight]),
    )
    own, added = known.coef_[0][: len(FEATURES)], known.coef_[0][len(FEATURES) :]
    of_date = own.copy()
    of_date[_BY_DATE] += added[1:]
    intercept = float(known.intercept_[0])
    return Model(intercept, own, 0.0), Model(intercept + float(added[0]), of_date, 0.0)


def _with_date(rows: np.ndarray, dated: int) -> np.ndarray:
    return np.column_stack([rows, np.full(len(rows), dated), rows[:, _BY_DATE] * dated])


def held_out(topics: Sequence[Topic], folders: Sequence[Dated]) -> dict[str, tuple[float, ...]]:
    """AUC and B³ precision, recall and F1 of the model and of TF-IDF on topics that neither they nor their cuts were
    learned from.
    """

    def ours(rest: list[Topic]) -> Callable[[Topic], np.ndarray]:
        known = learn(rest, folders)[0]
        return lambda topic: log_odds(known, topic.rows)

    return {
        "ours": across_folds(topics, ours, CUTS),
        "TF-IDF": across_folds(topics, lambda _: lambda topic: topic.tfidf, TFIDF_CUTS),
    }


def report(topics: Sequence[Topic], folders: Sequence[Dated]) -> None:
    """Print the figures on what was not learned from."""
    print(f"{'held-out topics':20}{'AUC':>8}{'B³ P':>8}{'R':>8}{'F1':>8}")
    for name, figures in held_out(topics, folders).items():
        print(f"{name:20}" + "".join(f"{figure:8.3f}" for figure in figures))
    for folder in folders:
        others = [other for other in folders if other.name.split("-")[0] != folder.name.split("-")[0]]
        scores = log_odds(learn(topics, others)[1], folder.rows)[folder.overlap]
        print(f"left out {folder.name}: AUC {roc_auc_score(folder.same[folder.overlap], scores):.3f}")


def as_json(known: Model) -> dict[str, object]:
    """A model as it is kept."""
    weights = {name: round(float(weight), 4) for name, weight in zip(FEATURES, known.weights, strict=True)}
    return {"intercept": round(known.intercept, 4), "cut": known.cut, "weights": weights}


def main() -> None:
    """Learn from all, print the figures, write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("sentences", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--dry-run", action="store_true", help="only print the figures")
    arguments = parser.parse_args()
    topics = read_topics(arguments.sentences)
    folders = [read_folder(folder) for folder in arguments.folders]
    report(topics, folders)
    if arguments.dry_run:
        return
    undated, dated = learn(topics, folders)
    undated = undated._replace(cut=best_cut(topics, [log_odds(undated, t.rows) for t in topics], CUTS))
    dated = dated._replace(cut=_DATED_CUT)
    MODEL.write_text(
        json.dumps({"undated": as_json(undated), "dated": as_json(dated)}, indent=2) + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
