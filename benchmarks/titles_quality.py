"""How well titles read by themselves: automatic checks of what an editor would strike at a glance.

    python -m benchmarks.titles_quality [FOLDER ...] [--articles 60] [--seed 1] [--show]

A folder holds article files, or ``articles.jsonl.gz`` of which ``--articles`` are drawn at random. Of the fixtures
and seeds the titles of merged events are checked, of other folders those of all mentions. A title passes when it has
6 to 20 words, does not end in the middle of a phrase, does not begin with a pronoun, a conjunction or a time, is made
of the article's words alone, begins with a capital or a number, has a finite verb, leans on nothing that it does not
name, and closes the quotation marks and brackets it opens. The checks have word lists of their own, so that a gap in
the program's shows. Exits 1 when fewer than 85 % of the fixtures' titles pass all.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.timelines_quality import articles_of, default_folders, timeline
from timeline.events import extract
from timeline.events.lexicon import lexicon
from timeline.events.tokens import tokenize
from timeline.events.verbs import mark_verbs
from timeline.model import Article

PASS = 0.85
_WORD = re.compile(r"\w+(?:[.'’&/-]\w+)*")
_DANGLING = frozenset(
    "a an the of in on at by for from to with without into onto over under between among against during after before "
    "since until through across about around near toward towards upon amid despite within beyond behind as via per "
    "and but or nor so yet who which whose whom where that when while because although though if unless whether than "
    "is are was were be been being has have had will would can could may might shall should must do does did not "
    "his her its their our your my this these those some any every no said says very more most such".split()
)
_LEADING = frozenset(
    "he she it they them him we i you this that these those who which whose whom there here one and but or so yet nor "
    "then when while because although though if as after before since until on in at by during meanwhile however also "
    "later earlier yesterday today tomorrow tonight last next monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november december is was were are has had".split()
)
# "In France …" is fair; a preposition is struck where a time follows.
_PREPOSITIONS = frozenset("on in at by during as after before since until".split())
_TIME = re.compile(
    r"(?:the |early |late |mid-?|same |that |following )*(?:\d{1,4}\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|last|next|day|week|month|year|morning|evening|night|"
    r"afternoon|spring|summer|autumn|fall|winter|january|weekend|end of|beginning of|start of)",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"\b(?:the (?:latter|former|pair|rest|others)(?= (?:is|was|were|has|have|had|also|followed|agreed|met|will)\b)"
    r"|(?:the two|both) (?:countries|nations|sides|states|governments|leaders|men|women|ministers|offices))\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|them|his|her|their|its)\b")
_NAME = re.compile(r"(?<!^)\b[A-Z]\w+|^[A-Z]\w+ (?=\w)")


class Told(NamedTuple):
    """A title and all the words that it may be made of."""

    title: str
    source: str


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _ends_well(told: Told) -> bool:
    words = _words(told.title)
    return (
        bool(words) and words[-1].lower() not in _DANGLING and not told.title.endswith((",", ":", ";", "-"))
    )


def _begins_well(told: Told) -> bool:
    words = _words(told.title)
    if not words or words[0].lower() not in _LEADING:
        return bool(words)
    rest = told.title[len(words[0]) :].lstrip()
    if words[0].lower() in _PREPOSITIONS:
        return not _TIME.match(rest) and words[0][0].isupper() and "," not in rest[:60]
    # "March", "May" and "Sunday" may be the first word of a name.
    return False


def _has_finite_verb(told: Told) -> bool:
    tokens = tokenize(told.title, 0, len(told.title))
    mark_verbs(tokens, lexicon("en"))
    return any(token.role == "finite" for token in tokens)


def _stands_alone(told: Told) -> bool:
    if _LEANING.search(told.title):
        return False
    pronoun = _PRONOUN.search(told.title)
    return pronoun is None or bool(_NAME.search(told.title[: pronoun.start()]))


def _closed(told: Told) -> bool:
    title = told.title
    pairs = title.count("“") == title.count("”") and title.count("(") == title.count(")")
    return pairs and title.count('"') % 2 == 0


def _own_words(told: Told) -> bool:
    known = {word.lower() for word in re.findall(r"\w+", told.source)}
    return all(word.lower() in known for word in re.findall(r"\w+", told.title))


CHECKS: dict[str, Callable[[Told], bool]] = {
    "6-20": lambda told: 6 <= len(told.title.split()) <= 20,
    "end": _ends_well,
    "start": _begins_well,
    "words": _own_words,
    "capital": lambda told: (
        told.title[:1].isupper() or told.title[:1].isdigit() or told.title[:1] in "“\"'‘£$€"
    ),
    "verb": _has_finite_verb,
    "alone": _stands_alone,
    "closed": _closed,
}


def faults(told: Told) -> list[str]:
    """The names of the checks that a title fails."""
    return [name for name, check in CHECKS.items() if not check(told)]


def event_titles(folder: Path) -> list[Told]:
    """The titles of the events of a folder of fixtures."""
    articles = list(articles_of(folder).values())
    topic = ("morocco-israel" if folder.name == "seeds" else folder.name).split("-")
    text = {a.id: f"{a.title}\n{a.text}" for a in articles}
    return [
        Told(event.title, "\n".join(text[source.article_id] for source in event.sources))
        for event in timeline(articles, topic)
    ]


def mention_titles(folder: Path, count: int, seed: int) -> list[Told]:
    """The titles of all mentions in ``count`` articles of a folder, drawn by ``seed``."""
    return [
        Told(mention.title, f"{article.title}\n{article.text}")
        for article in _drawn(folder, count, seed)
        for mention in extract(article)
    ]


def _drawn(folder: Path, count: int, seed: int) -> Iterable[Article]:
    packed = folder / "articles.jsonl.gz"
    if not packed.exists():
        return articles_of(folder).values()
    with gzip.open(packed, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    rows = random.Random(seed).sample(rows, min(count, len(rows)))
    return [
        Article(row["id"], "", row["text"], date.fromisoformat(row["published"]), "given", row["source"])
        for row in rows
    ]


def report(name: str, titles: list[Told], show: bool) -> float:
    """Print one row of the table; the part of the titles that pass all checks."""
    found = [faults(told) for told in titles]
    total = max(1, len(titles))
    shares = [1 - sum(check in f for f in found) / total for check in CHECKS]
    passed = sum(not f for f in found) / total
    print(f"{name:20}{len(titles):>7}" + "".join(f"{share:>9.1%}" for share in shares) + f"{passed:>9.1%}")
    if show:
        for told, failed in zip(titles, found, strict=True):
            if failed:
                print(f"    {', '.join(failed):22} {told.title}")
    return passed


def main() -> int:
    """Check the fixtures (and seeds, where present) and the folders given; 0 when the fixtures reach the mark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--articles", type=int, default=60, help="how many to draw from a packed folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="also print the titles that fail")
    arguments = parser.parse_args()
    print(f"{'titles of':20}{'titles':>7}" + "".join(f"{check:>9}" for check in CHECKS) + f"{'all':>9}")
    own = [report(folder.name, event_titles(folder), arguments.show) for folder in default_folders()]
    for folder in arguments.folders:
        report(folder.name, mention_titles(folder, arguments.articles, arguments.seed), arguments.show)
    return 0 if all(share >= PASS for share in own) else 1


if __name__ == "__main__":
    raise SystemExit(main())
