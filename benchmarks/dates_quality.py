"""Score the tagger against gold corpora: python -m benchmarks.dates_quality CORPUS.jsonl … [--errors N] [--half 0|1].

A corpus is a document a line: {"doc", "lang", "published", "text", "timex3": [{"start", "end", "type", "value"}]},
offsets in code points. Spans are paired one to one, equal ones first, then by overlap, as TempEval-3 task A does
(UzZaman et al. 2013): relaxed = they overlap, strict = the same span, type and value = paired and equal.
``--half`` scores every second document only, so that rules are written on one half and checked on the other.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from timeline.dates import tag

# What a document without a publication date is read on.
UNDATED = "2000-01-01"
KEYS = ("relaxed", "strict", "type", "value")


def pair(gold: list[Any], system: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Gold and system spans, one to one; None for what has no partner."""
    left = list(system)
    partner: dict[int, Any] = {}
    for same in (True, False):
        for index, wanted in enumerate(gold):
            if index in partner:
                continue
            for span in left:
                if (
                    (span["start"], span["end"]) == (wanted["start"], wanted["end"])
                    if same
                    else span["start"] < wanted["end"] and wanted["start"] < span["end"]
                ):
                    partner[index] = span
                    left.remove(span)
                    break
    for index, wanted in enumerate(gold):
        yield wanted, partner.get(index)
    for span in left:
        yield None, span


def score(path: Path, half: int | None, errors: int) -> dict[str, float]:
    """F1 (in per cent) of relaxed, strict, type and value; prints the first errors."""
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if half is not None:
        documents = documents[half::2]
    right: Counter[str] = Counter()
    total = shown = 0
    for document in documents:
        published = date.fromisoformat((document["published"] or UNDATED)[:10])
        found = tag(document["text"], published, document["lang"])
        system = [
            {"start": e.start, "end": e.end, "type": e.type, "value": e.value, "rule": e.rule} for e in found
        ]
        total += len(system) + len(document["timex3"])
        for wanted, span in pair(document["timex3"], system):
            verdict = {
                "relaxed": bool(wanted and span),
                "strict": bool(
                    wanted and span and wanted["start"] == span["start"] and wanted["end"] == span["end"]
                ),
                "type": bool(wanted and span and wanted["type"] == span["type"]),
                "value": bool(wanted and span and wanted["value"] == span["value"]),
            }
            right.update(key for key in KEYS if verdict[key])
            if shown < errors and not (verdict["strict"] and verdict["value"]):
                shown += 1
                print_error(document, wanted, span)
    return {key: 200 * right[key] / max(total, 1) for key in KEYS}


def print_error(document: Any, wanted: Any, span: Any) -> None:
    """One line: gold against system, with the words around."""
    at = wanted or span
    text = document["text"]
    around = " ".join(text[max(at["start"] - 50, 0) : at["end"] + 30].split())

    def show(x: Any) -> str:
        return (
            f"{text[x['start'] : x['end']]!r} {x['type'][:3]} {x['value']} {x.get('rule', '')}" if x else "-"
        )

    print(f"[{document['published']}] {show(wanted)} | {show(span)} | … {around}")


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("corpora", nargs="+", type=Path)
    arguments.add_argument("--errors", type=int, default=0)
    arguments.add_argument("--half", type=int, choices=(0, 1))
    options = arguments.parse_args()
    for path in options.corpora:
        began = time.perf_counter()
        scores = score(path, options.half, options.errors)
        seconds = time.perf_counter() - began
        figures = " / ".join(f"{scores[key]:.1f}" for key in ("relaxed", "strict", "value"))
        print(f"{path.stem:24s} relaxed/strict/value {figures}  type {scores['type']:.1f}  {seconds:.1f} s")


if __name__ == "__main__":
    main()
