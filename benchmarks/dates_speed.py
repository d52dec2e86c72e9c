"""How fast we find dates, side by side with others, in one run.

    python -m benchmarks.dates_speed [CORPUS.jsonl ...] [--peers FOLDER] [--rounds 5] [--budget 5] [--patience 20]

Reads our fixtures' articles, or corpora (a document a line: {"text", "published", "lang"}). Peers are looked for
in FOLDER (docs/speed-dates.md says how to install them); those that are not there are named as skipped.

Every figure is taken inside a process that does nothing else, without its start, and is the time that it was on a
core (all threads together). A round starts fresh processes for all finders in turn, so that what else the machine
does hits all alike; the median of the rounds is shown.
A pass over documents or phrases ends when ``--budget`` seconds are spent: a slow finder reads fewer of them, a
random sample, and its speed is that of what it read. One text that takes longer than ``--patience`` is given up.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.peers.subjects import Item, Result, Subject, subjects
from benchmarks.peers.texts import documents, hostile_texts, long_text, phrases
from benchmarks.tables import table

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
# Passes over the same texts after the first one, for what a finder remembers of them.
REPEATS = 4


class Options(NamedTuple):
    """Rounds of fresh processes, seconds a pass, seconds for one text."""

    rounds: int
    budget: float
    patience: float


def rounded(number: float) -> str:
    """A figure to three digits: 1,420,000 or 4.07."""
    digits = 3 - len(str(int(abs(number)))) if number >= 1 else 3
    return f"{round(number, digits):,.{max(digits, 0)}f}"


def speed(items: Sequence[Item], passes: Sequence[tuple[float, int]]) -> float:
    """Characters a second, median of the passes."""
    return median(sum(len(text) for text, _, _ in items[:done]) / seconds for seconds, done in passes)


def memory(results: Sequence[Result]) -> str:
    """Peak memory in MB before the texts were read, and after; medians."""
    return f"{median(r.before_mb for r in results):.0f} → {median(r.peak_mb for r in results):.0f}"


def read_documents(finders: Sequence[Subject], items: list[Item], options: Options) -> None:
    """Whole documents: a process's first pass, unseen documents once warm, the same documents again."""
    middle = len(items) // 2
    halves = (items[:middle], items[middle:]), (items[middle:], items[:middle])
    imports: dict[Subject, list[float]] = {each: [] for each in finders}
    first: dict[Subject, list[Result]] = {each: [] for each in finders}
    unseen: dict[Subject, list[float]] = {each: [] for each in finders}
    for _ in range(options.rounds):
        for finder in finders:
            imports[finder].append(finder.import_seconds())
            first[finder].append(finder.run(items, passes=1 + REPEATS, budget=options.budget))
            for warmup, half in halves:
                result = finder.run(half, warmup=warmup, budget=options.budget)
                unseen[finder].append(speed(half, result.passes))
    bytes_each = sum(len(text.encode()) for text, _, _ in items) / sum(len(text) for text, _, _ in items)
    ours = median(unseen[finders[0]])
    rows = []
    for finder, results in first.items():
        cold = median(speed(items, result.passes[:1]) for result in results)
        again = [speed(items, result.passes[1:]) for result in results if len(result.passes) > 1]
        warm = median(unseen[finder])
        done = min(result.passes[0][1] for result in results)
        length = sum(len(text) for text, _, _ in items[:done]) / done
        rows.append((
            finder.name, results[0].version, rounded(1000 * median(imports[finder])), rounded(cold), rounded(warm),
            rounded(median(again)) if again else "–", rounded(warm * bytes_each / 1e6), rounded(warm / length),
            rounded(ours / warm), memory(results), f"{done} of {len(items)}", f"{results[0].found}",
        ))  # fmt: skip
    print("## Documents\n")
    table(
        ("", "version", "import, ms", "cold, characters/s", "**unseen**, characters/s", "again, characters/s",
         "unseen, MB/s", "unseen, documents/s", "we are × as fast", "memory, MB", "documents read", "found"),
        rows,
    )  # fmt: skip


def read_phrases(finders: Sequence[Subject], options: Options, count: int = 10_000) -> None:
    """Short phrases, all different: once warm on others, and the same again."""
    items = phrases(2 * count)
    warmup, unseen = items[:count], items[count:]
    results: dict[Subject, list[Result]] = {each: [] for each in finders}
    for _ in range(options.rounds):
        for finder in finders:
            results[finder].append(
                finder.run(unseen, warmup=warmup, task="phrases", passes=1 + REPEATS, budget=options.budget)
            )
    rows = []
    ours = 0.0
    for finder, each in results.items():
        seconds = median(result.passes[0][0] / result.passes[0][1] for result in each)
        again = [took / done for result in each for took, done in result.passes[1:]]
        ours = ours or seconds
        done = min(result.passes[0][1] for result in each)
        rows.append((
            finder.name, rounded(1e6 * seconds), rounded(1e6 * median(again)) if again else "–", rounded(1 / seconds),
            rounded(seconds / ours), memory(each), f"{done:,} of {count:,}",
            f"{each[0].found / each[0].passes[0][1]:.0%}",
        ))  # fmt: skip
    print("## Short phrases, all different\n")
    table(
        ("", "**unseen**, µs a phrase", "again, µs a phrase", "unseen, phrases/s", "we are × as fast", "memory, MB",
         "phrases read", "understood"),
        rows,
    )  # fmt: skip


def read_long_texts(finders: Sequence[Subject], items: list[Item], options: Options) -> None:
    """One text, longer and longer: seconds for a million characters, and the memory of the longest."""
    warmup = [long_text(items, SIZES[0])]
    rows = []
    for finder in finders:
        cells = [finder.name]
        held, expected = "–", 0.0
        for size in SIZES:
            if expected > options.patience:
                cells.append("not tried")
                continue
            result = finder.attempt(
                [long_text(items, size)],
                warmup=warmup,
                passes=5,
                budget=options.budget,
                patience=options.patience,
            )
            if isinstance(result, str):
                expected = 10 * options.patience
                cells.append(result)
                continue
            seconds = median(took for took, _ in result.passes)
            expected = 10 * seconds
            held = f"{memory([result])} ({size:,})"
            cells.append(rounded(seconds / size * 1e6))
        rows.append((*cells, held))
    print("## One text, longer and longer: seconds for a million characters\n")
    table(("", *(f"{size:,} characters" for size in SIZES), "memory, MB (characters)"), rows)


def read_hostile_texts(finders: Sequence[Subject], items: list[Item], options: Options) -> None:
    """Texts made to be slow: milliseconds each, beside news of 100,000 characters."""
    texts = {"news, 100,000 characters": long_text(items, 100_000)} | hostile_texts()
    rows = []
    for name, text in texts.items():
        cells = [name]
        for finder in finders:
            result = finder.attempt(
                [text], warmup=items[:5], passes=3, budget=options.budget, patience=options.patience
            )
            cells.append(
                result
                if isinstance(result, str)
                else rounded(1000 * median(took for took, _ in result.passes))
            )
        rows.append(cells)
    print("## Hostile texts: ms each\n")
    table(("", *(finder.name for finder in finders)), rows)


def machine() -> str:
    """The processor's name, as the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", nargs="*", type=Path)
    parser.add_argument("--peers", type=Path, default=Path("/tmp/peers"), help="default: %(default)s")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--budget", type=float, default=5.0)
    parser.add_argument("--patience", type=float, default=20.0)
    arguments = parser.parse_args()
    options = Options(arguments.rounds, arguments.budget, arguments.patience)
    items = documents(arguments.corpora)
    characters = sum(len(text) for text, _, _ in items)
    finders, skipped = subjects(arguments.peers)
    names = ", ".join(path.stem for path in arguments.corpora) or "our fixtures"
    print(f"{names}: {len(items)} documents, {characters:,} characters; {options.rounds} rounds")
    load = os.getloadavg()[0]
    print(f"{machine()}, {os.cpu_count()} cores (load {load:.1f}), Python {platform.python_version()}")
    for name, reason in skipped.items():
        print(f"skipped: {name}: not installed in {arguments.peers} ({reason})")
    print(flush=True)
    read_documents(finders, items, options)
    read_phrases(finders, options)
    read_long_texts(finders, items, options)
    read_hostile_texts(finders, items, options)


if __name__ == "__main__":
    main()
