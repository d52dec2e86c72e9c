"""How long it takes from stored mentions to a merged, ranked timeline, and how much memory.

    python -m benchmarks.merge_speed [SIZE ...] [--rounds 3] [--data FOLDER]

The mentions are made (made_mentions.py says how), 1,000, 10,000 and 100,000 if nothing else is said, and put into
stores in FOLDER, or in a folder that is thrown away, before anything is measured. Each round is a fresh process that
has answered for a hundred other mentions before, so that it has read its word lists. Measured are, as time that the
process was on a core:

- first: the store's topic is asked for, its 20 most important events: all is read, merged and ranked;
- again: the same question, nothing having changed, the median of 20;
- one more: the same question after one more article was put, the median and the worst of 15. The worst is that of
  an article by which the weights of all terms change (timeline/merge/terms.py), so that all is compared again;
- memory: the most that the process took for the first answer.

Shown are medians of the rounds, and how many times as long the first answer took as for the size before.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from benchmarks.made_mentions import MENTIONS_AN_ARTICLE, WORD, made_articles
from benchmarks.tables import table
from timeline.query import Query, answer
from timeline.store import Store

SIZES = (1_000, 10_000, 100_000)
_QUERY = Query(topic=WORD, limit=20)
_WARMUP, _AGAIN, _MORE = 100, 20, 15


def main() -> None:
    """Print the table; with ``--measure`` one round's figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, metavar="SIZE")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", type=Path, help="a folder for the stores, filled once")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        print(json.dumps(measure(arguments.data, arguments.sizes[0])))
        return
    with TemporaryDirectory() as temporary:
        show(arguments.sizes, arguments.rounds, arguments.data or Path(temporary))


def show(sizes: list[int], rounds: int, folder: Path) -> None:
    """Fill the stores, take the rounds and print the table."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    before: tuple[int, float] | None = None
    for size in sizes:
        for each in (_WARMUP, size):
            fill(_store(folder, each), each)
        taken = [_round(folder, size) for _ in range(rounds)]
        figures = {name: median(each[name] for each in taken) for name in taken[0]}
        growth = f"× {figures['first'] / before[1]:.1f} for × {size / before[0]:g}" if before else ""
        before = size, figures["first"]
        rows.append((
            f"{size:,}", f"{figures['events']:,.0f}", f"{figures['first']:.2f} s", growth,
            f"{1000 * figures['again']:.1f} ms", f"{1000 * figures['more']:.0f} ms",
            f"{1000 * figures['worst']:.0f} ms", f"{figures['memory']:.0f} MB",
        ))  # fmt: skip
    table(("mentions", "events", "first", "growth", "again", "one more", "worst", "memory"), rows)


def fill(path: Path, mentions: int) -> None:
    """Put made articles with so many mentions into the store at ``path``, unless it is there."""
    if path.exists():
        return
    with Store(path) as store:
        for article, told in list(made_articles(mentions + _MORE * MENTIONS_AN_ARTICLE))[:-_MORE]:
            store.put(article, told, "made")


def measure(folder: Path, mentions: int) -> dict[str, Any]:
    """One round, in this process: seconds, megabytes and counts."""
    with Store(_store(folder, _WARMUP)) as store:
        answer(store, _QUERY)
    with TemporaryDirectory() as temporary:
        path = Path(temporary) / "timeline.db"
        shutil.copy(_store(folder, mentions), path)
        with Store(path) as store:
            first, events = _timed(store)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            again = [_timed(store)[0] for _ in range(_AGAIN)]
            more = []
            for article, told in list(made_articles(mentions + _MORE * MENTIONS_AN_ARTICLE))[-_MORE:]:
                store.put(article, told, "made")
                more.append(_timed(store)[0])
    return {
        "first": first,
        "events": events,
        "again": median(again),
        "more": median(more),
        "worst": max(more),
        "memory": memory,
    }


def _timed(store: Store) -> tuple[float, int]:
    start = process_time()
    found = answer(store, _QUERY)
    return process_time() - start, found.total


def _round(folder: Path, size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.merge_speed", str(size), "--data", str(folder), "--measure"]
    figures: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return figures


def _store(folder: Path, mentions: int) -> Path:
    return folder / f"{mentions}.db"


if __name__ == "__main__":
    main()
