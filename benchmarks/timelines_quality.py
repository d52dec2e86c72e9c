"""How good our timelines are, against timelines written by hand: of the fixtures, the seed articles and Timeline17.

    python -m benchmarks.timelines_quality [FOLDER ...] [--misses]

A folder holds articles and ``expected.toml`` (as fixtures/README.md has it), or ``expected.json`` (the seeds). An
expected event is found when one of our events has its date (the same days) and tells of it: shares one of its
articles and, where the words of time are listed, one of these; the pairs are chosen so that most are found. Any
event left over is false or doubled. Exits 1 when fewer than 95 % are found or more than 5 % are false.
A folder of such folders stands for them. Timeline17's folder, or one topic's in it, has measures of its own, printed
beside the published ones (benchmarks/timeline17_quality.py).
"""

from __future__ import annotations

import argparse
import json
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks import timeline17_quality
from benchmarks.timeline17 import is_timeline17
from timeline.articles import read
from timeline.events import extract, mention_frame
from timeline.merge import article_frame, merge
from timeline.model import Article, Event

ROOT = Path(__file__).resolve().parents[1]
EXPECTED = ("expected.toml", "expected.json")
FOUND, FALSE = 0.95, 0.05
_TELLS = 0.02


@dataclass(frozen=True)
class Expected:
    """One expected event; ``words`` maps a file's name to its words of time ("" where it has none)."""

    edtf: str
    what: str
    status: str | None
    articles: int
    files: tuple[str, ...] = ()
    words: dict[str, str] = field(default_factory=dict)
    optional: bool = False


@dataclass(frozen=True)
class Score:
    """The outcome for one folder; ``wrong`` are found events with another article count or status."""

    name: str
    expected: int
    missed: list[Expected]
    false: list[Event]
    wrong: list[tuple[Expected, Event]]
    events: int
    breaches: list[str]

    @property
    def found(self) -> float:
        """The part of the expected events that were found."""
        return 1 - len(self.missed) / max(1, self.expected)

    @property
    def falsity(self) -> float:
        """The part of our events that are false or doubled."""
        return len(self.false) / max(1, self.events)


def load(folder: Path) -> tuple[list[Expected], list[dict[str, Any]]]:
    """The expected events of a folder, and what must never be dated."""
    if (folder / "expected.json").exists():
        rows = json.loads((folder / "expected.json").read_text("utf-8"))["timeline"]
        # Where a note gives an interval, that is what the date means.
        noted = [re.search(r"interval (\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d)", r.get("note", "")) for r in rows]
        return [
            Expected(note[1] if note else r["edtf"], r["what"], None, r["articles"])
            for r, note in zip(rows, noted, strict=True)
        ], []
    table = tomllib.loads((folder / "expected.toml").read_text("utf-8"))
    events = [
        Expected(
            row["edtf"],
            row["what"],
            row["status"],
            len(row["articles"]),
            tuple(row["articles"]),
            dict(zip(row["articles"], row["words"], strict=True)) if "words" in row else {},
            row.get("optional", False),
        )
        for row in table["event"]
    ]
    return events, table.get("never", [])


def articles_of(folder: Path) -> dict[str, Article]:
    """The folder's articles by file name (``name#2`` for the second of several in one file)."""
    published = _published(folder)
    found: dict[str, Article] = {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith("expected.") or path.suffix not in {
            ".txt",
            ".md",
            ".json",
            ".jsonl",
            ".html",
        }:
            continue
        for number, article in enumerate(read([path], published=published.get(path.name)), 1):
            if not isinstance(article, Article):
                raise SystemExit(f"{article.path}: {article.reason}")
            found[f"{path.name}#{number}" if path.suffix == ".jsonl" else path.name] = article
    return found


def timeline(articles: Sequence[Article], topic: Sequence[str]) -> list[Event]:
    """The events of the articles, as the service would merge them."""
    mentions = mention_frame(mention for article in articles for mention in extract(article))
    return merge(mentions, article_frame(articles), topic)


def score(
    name: str,
    expected: Sequence[Expected],
    never: Sequence[dict[str, Any]],
    events: Sequence[Event],
    names: dict[str, str],
) -> Score:
    """Hold ``events`` against the expected ones; ``names`` maps article id to file name."""
    likeness = _likeness(expected, events)
    worth = np.zeros((len(expected), len(events)))
    for i, wanted in enumerate(expected):
        for j, event in enumerate(events):
            worth[i, j] = _worth(wanted, event, likeness[i, j], names)
    pairs = [(i, j) for i, j in zip(*linear_sum_assignment(-worth), strict=True) if worth[i, j] > 0]
    taken_expected, taken_events = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [e for i, e in enumerate(expected) if i not in taken_expected and not e.optional]
    false = [e for j, e in enumerate(events) if j not in taken_events]
    wrong = [
        (expected[i], events[j])
        for i, j in pairs
        if len(events[j].sources) != expected[i].articles
        or (expected[i].status is not None and events[j].status != expected[i].status)
    ]
    certain = sum(not e.optional for e in expected)
    return Score(name, certain, missed, false, wrong, len(events), _breaches(never, events))


def _worth(wanted: Expected, event: Event, likeness: float, names: dict[str, str]) -> float:
    """How well an event answers the expected one; 0 where it does not."""
    if not _same_days(wanted.edtf, event):
        return 0.0
    told = {names[m.article_id]: "" for m in event.mentions}
    if wanted.files and not set(wanted.files) & set(told):
        return 0.0
    hits = sum(
        names[m.article_id] in wanted.words and same_words(wanted.words[names[m.article_id]], m.time_text)
        for m in event.mentions
    )
    if wanted.words and not hits:
        return 0.0
    if not wanted.words and likeness < _TELLS:
        return 0.0
    return 1.0 + likeness + 0.1 * min(hits, 5)


def same_words(wanted: str, told: str) -> bool:
    """Whether these are the words of one time: one holds the other, or both are none."""
    wanted, told = wanted.lower(), told.lower()
    return wanted == told == "" or bool(told and wanted and (told in wanted or wanted in told))


def _same_days(edtf: str, event: Event) -> bool:
    return event.edtf == edtf or (event.first, event.last) == days(edtf)


def days(edtf: str) -> tuple[date, date] | None:
    """First and last day of the EDTF strings that the expected timelines use; None for others."""
    if "/" in edtf:
        first, last = (days(part) for part in edtf.split("/"))
        return (first[0], last[1]) if first and last else None
    if len(edtf) == 4 and edtf.endswith("X"):
        return date(int(edtf[:3] + "0"), 1, 1), date(int(edtf[:3] + "9"), 12, 31)
    seasons = {
        "21": (3, 5),
        "22": (6, 8),
        "23": (9, 11),
        "33": (1, 3),
        "34": (4, 6),
        "35": (7, 9),
        "36": (10, 12),
    }
    year, _, part = edtf.partition("-")
    if part in seasons:
        first_month, last_month = seasons[part]
        return date(int(year), first_month, 1), _month_end(int(year), last_month)
    if len(edtf) == 10:
        return date.fromisoformat(edtf), date.fromisoformat(edtf)
    if len(part) == 2 and 1 <= int(part) <= 12:
        return date(int(year), int(part), 1), _month_end(int(year), int(part))
    return (date(int(year), 1, 1), date(int(year), 12, 31)) if not part else None


def _month_end(year: int, month: int) -> date:
    return pd.Period(year=year, month=month, freq="M").end_time.date()


def _likeness(expected: Sequence[Expected], events: Sequence[Event]) -> np.ndarray:
    texts = [e.what for e in expected]
    told = [" ".join([e.title, *(m.clause for m in e.mentions)]) for e in events]
    if not texts or not told:
        return np.zeros((len(texts), len(told)))
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit_transform([*texts, *told])
    return np.asarray((vectors[: len(texts)] @ vectors[len(texts) :].T).toarray())


def _breaches(never: Sequence[dict[str, Any]], events: Sequence[Event]) -> list[str]:
    found = []
    for rule in never:
        for event in events:
            words = rule.get("words")
            if event.edtf == rule["edtf"] and (not words or any(w in event.title for w in words)):
                found.append(f"{event.edtf} {event.title}: {rule['why']}")
    return found


def _published(folder: Path) -> dict[str, date]:
    """The seeds give their publication dates apart."""
    if not (folder / "expected.json").exists():
        return {}
    table = json.loads((folder / "expected.json").read_text("utf-8"))["articles"]
    return {name: date.fromisoformat(row["published"]) for name, row in table.items()}


def folder_score(folder: Path) -> Score:
    """Read, merge and score one folder; its name (or "morocco-israel" for the seeds) gives the topic's words."""
    expected, never = load(folder)
    articles = articles_of(folder)
    topic = ("morocco-israel" if folder.name == "seeds" else folder.name).split("-")
    events = timeline(list(articles.values()), topic)
    return score(folder.name, expected, never, events, {a.id: name for name, a in articles.items()})


def timelines_in(folder: Path) -> list[Path]:
    """The folder where it holds an expected timeline, else those right below it that do."""
    found = sorted(path.parent for name in EXPECTED for path in folder.glob(f"*/{name}"))
    return [folder] if any((folder / name).exists() for name in EXPECTED) else found


def default_folders() -> list[Path]:
    """The fixtures, and the seeds where they lie beside the repository."""
    seeds = ROOT.parent / "shared" / "seeds"
    return [ROOT / "fixtures", *([seeds] if seeds.exists() else [])]


def report(scores: Sequence[Score], misses: bool) -> None:
    """Print the table and, where asked, what was missed, false or wrong."""
    print(
        f"{'timeline':20}{'expected':>9}{'ours':>6}{'found':>8}{'false':>8}{'other sources/status':>22}{'never':>7}"
    )
    for s in scores:
        print(
            f"{s.name:20}{s.expected:>9}{s.events:>6}{s.found:>8.1%}{s.falsity:>8.1%}{len(s.wrong):>22}"
            f"{len(s.breaches):>7}"
        )
        if misses:
            for wanted in s.missed:
                print(f"    missed  {wanted.edtf:22} {wanted.what}")
            for event in s.false:
                print(f"    false   {event.edtf:22} {event.status:9} [{event.text}] {event.title}")
            for wanted, event in s.wrong:
                print(
                    f"    other   {wanted.edtf:22} {wanted.status or ''}/{event.status} "
                    f"{wanted.articles}/{len(event.sources)} {event.title}"
                )
            for breach in s.breaches:
                print(f"    never   {breach}")


def main() -> int:
    """Score the folders given, or the default ones; 0 when all reach the marks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="also print what was missed, false or wrong")
    arguments = parser.parse_args()
    folders = arguments.folders or default_folders()
    topics = [folder for folder in folders if is_timeline17(folder)]
    given = {folder: timelines_in(folder) for folder in folders if folder not in topics}
    for folder, found in given.items():
        if not found:
            parser.error(f"{folder} holds no expected timeline ({' or '.join(EXPECTED)})")
    scores = [folder_score(each) for found in given.values() for each in found]
    if scores:
        report(scores, arguments.misses)
    for folder in topics:
        timeline17_quality.score_folder(folder)
    return 0 if all(s.found >= FOUND and s.falsity <= FALSE and not s.breaches for s in scores) else 1


if __name__ == "__main__":
    raise SystemExit(main())
