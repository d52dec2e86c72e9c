"""The corpus of time expressions, and how to read it.

``positive/*.toml`` holds ``rows``: a sentence with its time expressions in square brackets, then what each of
them means, all against ``PUBLISHED``. ``negative.toml`` holds sentences without any, ``latent.toml`` stories
whose expressions hang on earlier ones. A meaning is written

    TYPE VALUE [MOD] [= FIRST LAST GRANULARITY EDTF] [in FIRST LAST]

where ``=`` gives the interval, both days inclusive (without it there is none), and ``in`` the whole range that
the expression begins or ends. ``day 2021-11-22`` is short for a DATE that is exactly that day.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline.model import Interval

HERE = Path(__file__).parent
# A Wednesday; the week is 2021-W47, Monday 22 to Sunday 28 November.
PUBLISHED = date(2021, 11, 24)

_MARK = re.compile(r"\[([^]]*)\]")


@dataclass(frozen=True)
class Meaning:
    """What one expression must mean; ``start`` is its place in the unmarked text."""

    words: str
    start: int
    type: str
    value: str
    mod: str | None
    interval: Interval | None
    granularity: str | None
    edtf: str | None
    range: Interval | None


@dataclass(frozen=True)
class Row:
    """A text and all that is to be found in it, in order."""

    group: str
    text: str
    published: date
    meanings: tuple[Meaning, ...]

    @property
    def name(self) -> str:
        """A readable name for the test."""
        return f"{self.group}: {' | '.join(each.words for each in self.meanings)}"


def positive(folder: Path = HERE) -> Iterator[Row]:
    """Every row of a folder's positive corpus."""
    for path in sorted((folder / "positive").glob("*.toml")):
        for marked, *meanings in _read(path)["rows"]:
            yield _row(path.stem, marked, meanings, PUBLISHED)


def latent(folder: Path = HERE) -> Iterator[Row]:
    """Every story of a folder's latent corpus."""
    for story in _read(folder / "latent.toml")["story"]:
        yield _row(story["about"], story["text"], story["is"], story.get("published", PUBLISHED))


def negative(folder: Path = HERE) -> Iterator[tuple[str, str]]:
    """Every sentence in which nothing is to be found, with its group."""
    for group, sentences in _read(folder / "negative.toml").items():
        for sentence in sentences:
            yield group, sentence


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _row(group: str, marked: str, meanings: list[str], published: date) -> Row:
    marks = list(_MARK.finditer(marked))
    if len(marks) != len(meanings):
        raise ValueError(f"{group}: {len(marks)} marks and {len(meanings)} meanings: {marked}")
    placed = (
        _meaning(mark[1], mark.start() - 2 * before, written)
        for before, (mark, written) in enumerate(zip(marks, meanings, strict=True))
    )
    return Row(group, _MARK.sub(r"\1", marked), published, tuple(placed))


def _meaning(words: str, start: int, written: str) -> Meaning:
    head, _, within = written.partition(" in ")
    says, _, days = head.partition(" = ")
    if says.startswith("day "):
        says, days = f"DATE {says[4:]}", f"{says[4:]} {says[4:]} day {says[4:]}"
    timex_type, value, *mod = says.split()
    interval = granularity = edtf = None
    if days:
        first, last, granularity, edtf = days.split()
        interval = _interval(first, last)
    return Meaning(
        words,
        start,
        timex_type,
        value,
        mod[0] if mod else None,
        interval,
        granularity,
        edtf,
        _interval(*within.split()) if within else None,
    )


def _interval(first: str, last: str) -> Interval:
    return Interval(date.fromisoformat(first), date.fromisoformat(last))
