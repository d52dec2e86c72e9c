"""What the finders read: articles, short phrases, long texts, hostile texts."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.peers.subjects import ROOT, Item
from timeline.articles import read
from timeline.model import Article

PUBLISHED = "2021-11-24"
MONTHS = (
    "January February March April May June July August September October November December "
    "Jan. Feb. Aug. Sept. Oct. Nov. Dec."
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = "days weeks months years".split()
PATTERNS = (
    "{day} {month} {year}", "{month} {day}, {year}", "{weekday}, {month} {day}, {year}", "{month} {year}",
    "{year}-11-{two:02d}", "{day}/11/{year}", "{many} {unit} ago", "in {many} {unit}", "{month} {day}",
    "last {weekday}", "on {weekday}", "next {month}", "at {hour}:{minute:02d} on {weekday}",
    "{weekday} at {hour} p.m.", "summer {year}", "the {decade}s", "early {year}", "late {month}",
)  # fmt: skip


def documents(corpora: Sequence[Path]) -> list[Item]:
    """The documents of corpora (JSON lines with text, published, lang), or of our fixtures where none is named.

    In random order, the same each time, so that a finder too slow to read them all reads a fair sample.
    """
    items = [item for path in corpora for item in _corpus(path)] if corpora else list(_fixtures())
    random.Random(3).shuffle(items)
    return items


def _corpus(path: Path) -> Iterator[Item]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            told = json.loads(line)
            yield told["text"], (told["published"] or PUBLISHED)[:10], told["lang"]


def _fixtures() -> Iterator[Item]:
    for article in read([ROOT / "fixtures"]):
        if isinstance(article, Article):
            yield article.text, article.day.isoformat(), article.language


def phrases(count: int) -> list[Item]:
    """So many different short phrases, as a form or a caption has them; the same each time."""
    chance = random.Random(3)
    made: dict[str, None] = {}
    while len(made) < count:
        made[
            chance.choice(PATTERNS).format(
                day=chance.randint(1, 28),
                two=chance.randint(1, 30),
                month=chance.choice(MONTHS),
                year=chance.randint(1900, 2029),
                weekday=chance.choice(WEEKDAYS),
                many=chance.randint(2, 99),
                unit=chance.choice(UNITS),
                hour=chance.randint(1, 12),
                minute=chance.randint(0, 59),
                decade=chance.randint(180, 202) * 10,
            )
        ] = None
    return [(phrase, PUBLISHED, "en") for phrase in made]


def long_text(items: Sequence[Item], size: int) -> Item:
    """One text of so many characters: the documents one after another, from the start again where they end."""
    whole = "\n\n".join(text for text, _, _ in items)
    return (whole + "\n\n") * (size // (len(whole) + 2)) + whole[: size % (len(whole) + 2)], *items[0][1:]


def hostile_texts() -> dict[str, Item]:
    """Texts made to be slow to read; each about 100,000 characters long but for the brackets."""
    texts = {
        "100,000 digits": "1234567890" * 10_000,
        "“the day before” 6,600 times": "the day before " * 6_600,
        "10,000 open brackets": "(" * 10_000,
        "“2021-” 20,000 times": "2021-" * 20_000,
        "“twenty ” 14,000 times": "twenty " * 14_000,
        "“May, ” 20,000 times": "May, " * 20_000,
        "“last ” 20,000 times": "last " * 20_000,
        "spaces before each “ago”": (" " * 997 + "ago") * 100,
        "“1/2-3,4 ” 12,500 times": "1/2-3,4 " * 12_500,
    }
    return {name: (text, PUBLISHED, "en") for name, text in texts.items()}
