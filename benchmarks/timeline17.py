"""Timeline17, the benchmark of timeline summarisation (Tran et al. 2013), read from a folder, and its scorer.

A folder has a folder for each topic, with ``articles.jsonl.gz`` (a line: ``id, source, published, text``),
``keywords.json`` and ``timelines.jsonl`` (a line: one written timeline, ``[[day, [sentence, …]], …]``), and
``score_timelines.py``, which computes the metrics of Martschat & Markert (2017).
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from timeline.model import Article
from timeline.summary.corpus import Corpus, read_corpus

Days = dict[date, list[str]]
METRICS = {"AR-1": "align+ m:1 R1", "AR-2": "align+ m:1 R2", "date F1": "dates"}
# An article is a copy of a written timeline when it has this share of its sentences, a sentence being there when
# this share of its words is in one of the article's.
_COPIED_SENTENCES, _COPIED_WORDS = 0.5, 0.8
_FEWEST_WORDS = 4
_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


class Rouge:
    """The folder's own scorer."""

    def __init__(self, folder: Path) -> None:
        """Load ``score_timelines.py`` of the folder; SystemExit where there is none."""
        path = folder / "score_timelines.py"
        spec = importlib.util.spec_from_file_location("score_timelines", path)
        if spec is None or spec.loader is None or not path.exists():
            raise SystemExit(f"{path}: no such scorer")
        self._module: Any = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self._module)

    def tokens(self, sentences: Sequence[str]) -> list[str]:
        """The words as ROUGE-1.5.5 sees them: stemmed, without stop words."""
        return list(self._module.rouge_tokens(sentences))

    def score(self, ours: Days, written: Days) -> dict[str, dict[str, float]]:
        """Precision, recall and F1 (``p``, ``r``, ``f``) for each of METRICS."""
        tokens = {day: [" ".join(_TOKEN.findall(line)) for line in lines] for day, lines in ours.items()}
        scores = self._module.score(tokens, [written], full=False)
        return {name: scores[key] for name, key in METRICS.items()}

    def mean(self, scores: Sequence[dict[str, dict[str, float]]]) -> dict[str, float]:
        """The field's mean for each of METRICS: F of the mean precision and the mean recall."""
        totals = self._module.aggregate(scores)
        return {name: totals[name]["f_of_means"] for name in METRICS}


@dataclass(frozen=True)
class Written:
    """One timeline that people wrote. ``id`` is ``topic/number``."""

    id: str
    days: Days

    @property
    def sentences(self) -> int:
        """The average number of sentences a day, rounded, at least one: what a system is told."""
        return max(1, round(sum(map(len, self.days.values())) / len(self.days)))


@dataclass(frozen=True)
class Topic:
    """One topic of the benchmark."""

    name: str
    keywords: list[str]
    articles: list[Article]
    timelines: list[Written]
    rouge: Rouge

    def corpus(self, copies: bool = True) -> Corpus:
        """The topic's articles, read; without ``copies``, those that hold a written timeline are left out."""
        kept = [article for article in self.articles if copies or article.id not in self.copies]
        return read_corpus(kept, self.keywords)

    @cached_property
    def copies(self) -> frozenset[str]:
        """Ids of the articles that hold one of the timelines to be found, nearly word by word."""
        return frozenset().union(*(self._copies_of(written) for written in self.timelines))

    def _copies_of(self, written: Written) -> set[str]:
        wanted = [set(self.rouge.tokens([line])) for lines in written.days.values() for line in lines]
        wanted = [words for words in wanted if len(words) >= _FEWEST_WORDS]
        found: Counter[str] = Counter()
        for article in self.articles:
            lines = [set(self.rouge.tokens([line])) for line in article.text.split("\n")]
            lines = [words for words in lines if len(words) >= _FEWEST_WORDS * _COPIED_WORDS]
            found[article.id] = sum(
                any(len(words & line) >= _COPIED_WORDS * len(words) for line in lines) for words in wanted
            )
        return {id_ for id_, count in found.items() if count >= _COPIED_SENTENCES * len(wanted)}


def is_timeline17(folder: Path) -> bool:
    """Whether the folder is Timeline17 or one topic of it."""
    return (folder / "keywords.json").exists() or any(folder.glob("*/keywords.json"))


def read_topics(folder: Path) -> list[Topic]:
    """The topics of a folder in the order of their names; the one topic, where the folder is a topic's.

    Raises SystemExit where there is none, or no scorer.
    """
    if (folder / "keywords.json").exists():
        return [_topic(folder, Rouge(folder.absolute().parent))]
    found = sorted(path.parent for path in folder.glob("*/keywords.json"))
    if not found:
        raise SystemExit(f"{folder}: no topics")
    rouge = Rouge(folder)
    return [_topic(path, rouge) for path in found]


def _topic(folder: Path, rouge: Rouge) -> Topic:
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [_article(json.loads(line)) for line in lines]
    rows = (folder / "timelines.jsonl").read_text("utf-8").splitlines()
    timelines = [
        Written(f"{folder.name}/{number}", _days(json.loads(row))) for number, row in enumerate(rows)
    ]
    keywords = json.loads((folder / "keywords.json").read_text("utf-8"))
    return Topic(folder.name, keywords, articles, timelines, rouge)


def _article(row: dict[str, str]) -> Article:
    published = date.fromisoformat(row["published"][:10])
    return Article(row["id"], "", row["text"], published, "given", row["source"])


def _days(rows: Sequence[tuple[str, list[str]]]) -> Days:
    days: Days = {}
    for day, lines in rows:
        days.setdefault(date.fromisoformat(day[:10]), []).extend(line.strip() for line in lines)
    return days
