"""Score the tagger against gold corpora.

    python -m benchmarks.dates_quality CORPUS.jsonl|FOLDER … [--errors N] [--kinds N] [--half 0|1]

A corpus is a document a line: {"doc", "lang", "published", "text", "timex3": [{"start", "end", "type", "value"}]},
offsets in code points; a folder stands for such files in it. Spans are paired one to one, equal ones first, then by
overlap, as TempEval-3 task A does (UzZaman et al. 2013): relaxed = they overlap, strict = the same span, type and
value = paired and equal.
``--half`` scores every second document only, so that rules are written on one half and checked on the other;
``--errors`` shows the first errors, ``--kinds`` the commonest kinds of error and how many there are of each.
The table has others' figures beside ours, from ``benchmarks/peers/dates_quality.toml``.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.tables import table
from timeline.dates import tag

PEERS = Path(__file__).parent / "peers" / "dates_quality.toml"
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


def read(path: Path, half: int | None) -> list[Any]:
    """The documents of a corpus, or every second one from the first (0) or second (1) on."""
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return documents if half is None else documents[half::2]


def corpora_of(path: Path) -> list[Path]:
    """The file, or those files of a folder that are corpora of dates."""
    return [each for each in sorted(path.glob("*.jsonl")) if is_corpus(each)] if path.is_dir() else [path]


def is_corpus(path: Path) -> bool:
    """Whether a file's first line is a document with gold time expressions."""
    with path.open(encoding="utf-8") as lines:
        return "timex3" in json.loads(next(lines, "{}"))


def pairs(documents: list[Any]) -> Iterator[tuple[Any, Any, Any]]:
    """Document, gold span and our span of each pair; None for what has no partner."""
    for document in documents:
        published = date.fromisoformat((document["published"] or UNDATED)[:10])
        found = tag(document["text"], published, document["lang"])
        system = [
            {"start": e.start, "end": e.end, "type": e.type, "value": e.value, "rule": e.rule} for e in found
        ]
        for wanted, span in pair(document["timex3"], system):
            yield document, wanted, span


def verdict(wanted: Any, span: Any) -> dict[str, bool]:
    """What is right of a pair: each of KEYS."""
    if not wanted or not span:
        return dict.fromkeys(KEYS, False)
    return {
        "relaxed": True,
        "strict": (wanted["start"], wanted["end"]) == (span["start"], span["end"]),
        "type": wanted["type"] == span["type"],
        "value": wanted["value"] == span["value"],
    }


def score(path: Path, half: int | None, errors: int, kinds: int = 0) -> dict[str, float]:
    """F1 (in per cent) of relaxed, strict, type and value; prints the first errors, and the commonest kinds."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    total = 0
    for document, wanted, span in pairs(read(path, half)):
        total += bool(wanted) + bool(span)
        verdicts = verdict(wanted, span)
        right.update(key for key in KEYS if verdicts[key])
        if not (verdicts["strict"] and verdicts["value"]):
            if wrong.total() < errors:
                print_error(document, wanted, span)
            wrong[kind_of_error(document["text"], wanted, span)] += 1
    if kinds:
        print(f"{path.stem}: {wrong.total()} pairs with an error in span or value, or without a partner")
        for kind, count in wrong.most_common(kinds):
            print(f"{count:5d}  {kind}")
    return {key: 200 * right[key] / max(total, 1) for key in KEYS}


def kind_of_error(text: str, wanted: Any, span: Any) -> str:
    """What went wrong, and by which of our rules; for what we missed, the words."""
    if not span:
        return f"missed: {' '.join(text[wanted['start'] : wanted['end']].lower().split())}"
    if not wanted:
        return f"not in gold: {span['rule']}"
    return f"{'span' if wanted['value'] == span['value'] else 'value'}: {span['rule']}"


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


def row(path: Path, half: int | None, scores: dict[str, float], peers: Any) -> list[str]:
    """The table's row of a corpus: its documents, the others' figures as published there, what to reach, ours."""
    known: Any = next((corpus for corpus in peers["corpus"] if corpus["name"] in path.stem.lower()), {})
    documents = f"{len(read(path, half))}"
    if measured_on := known.get("measured_on"):
        documents += f" (others {measured_on})"
    ours = " / ".join(f"{scores[key]:.1f}" for key in ("relaxed", "strict", "value"))
    figures = known.get("figures", ["–"] * len(peers["finders"]))
    return [path.stem, documents, *figures, known.get("reach", "–"), ours, f"{scores['type']:.1f}"]


def main() -> None:
    """Print what is asked for of the errors, then the table."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("corpora", nargs="+", type=Path)
    arguments.add_argument("--errors", type=int, default=0)
    arguments.add_argument("--kinds", type=int, default=0)
    arguments.add_argument("--half", type=int, choices=(0, 1))
    options = arguments.parse_args()
    peers = tomllib.loads(PEERS.read_text(encoding="utf-8"))
    rows = [
        row(path, options.half, score(path, options.half, options.errors, options.kinds), peers)
        for given in options.corpora
        for path in corpora_of(given)
    ]
    print("F1 in per cent: relaxed / strict / value; in the last column the type")
    table(["corpus", "documents", *peers["finders"], "to reach", "timeline.dates", "type"], rows)


if __name__ == "__main__":
    main()
