"""Whether the most important events of a merged timeline are those that people wrote down.

    python -m benchmarks.top_events FOLDER [--show TOPIC]

FOLDER is as benchmarks/timeline17.py has it. All articles of a topic are read into a store of its own, and the timeline
is asked for as anybody would: from the first to the last day of the written timeline. Columns:

- ``gold days``: of the twenty most important events, how many lie on a day that the written timeline has;
- ``distinct``: how many different such days;
- ``recall``: the mean share of a written sentence's words (ROUGE-1) in the quotation of such an event, the likest
  sentence of its day counting;
- ``date F1``, ``AR-1``: with ``limit`` the number of written days, the titles as a timeline, scored as the field does;
- ``ingest``, ``merge``: seconds of the processor.

``--show`` prints the twenty, those on a written day marked by a star.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.timeline17 import Days, Rouge, Topic, Written, read_topics
from timeline.events import extract
from timeline.ingest import extractor_version
from timeline.merged import merged
from timeline.model import Event
from timeline.query import Query, answer
from timeline.store import Store
from timeline.topics import Topic as StoredTopic

TOP = 20
COLUMNS = ("gold days", "distinct", "recall", "date F1", "AR-1", "ingest", "merge")


@dataclass(frozen=True)
class Score:
    """One written timeline's row of the table; ``top`` are our most important events."""

    name: str
    values: dict[str, float]
    top: tuple[Event, ...]


def scores(topic: Topic, data: Path) -> list[Score]:
    """The rows of a topic's written timelines, its articles being put into a store in ``data``."""
    with Store(data / f"{topic.name}.db") as store:
        started = time.process_time()
        for article in topic.articles:
            store.put(article, extract(article), extractor_version())
        ingest = time.process_time() - started
        # Any of the keywords: the benchmark's articles were gathered by them.
        stored = StoredTopic(topic.name, topic.name, (tuple(topic.keywords),))
        store.put_topics([stored])
        started = time.process_time()
        merged(store, stored)
        spent = {"ingest": ingest, "merge": time.process_time() - started}
        return [_score(store, topic, written, spent) for written in topic.timelines]


def _score(store: Store, topic: Topic, written: Written, spent: dict[str, float]) -> Score:
    top = _most_important(store, topic.name, written, TOP)
    hits = [event for event in top if event.first == event.last and event.first in written.days]
    recalls = [_recall(topic.rouge, event, written.days[event.first]) for event in hits]
    ours: Days = {}
    for event in _most_important(store, topic.name, written, len(written.days)):
        if event.first == event.last:
            ours.setdefault(event.first, []).append(event.title)
    scored = topic.rouge.score(ours, written.days)
    values = {
        "gold days": len(hits),
        "distinct": len({event.first for event in hits}),
        "recall": sum(recalls) / max(1, len(recalls)),
        "date F1": scored["date F1"]["f"],
        "AR-1": scored["AR-1"]["f"],
    }
    return Score(written.id, values | spent, top)


def _most_important(store: Store, topic: str, written: Written, limit: int) -> tuple[Event, ...]:
    query = Query(topic, first=min(written.days), last=max(written.days), limit=limit)
    return answer(store, query).events


def _recall(rouge: Rouge, event: Event, sentences: Sequence[str]) -> float:
    ours = set(rouge.tokens([event.sources[0].quote, event.title]))
    wanted = [set(rouge.tokens([sentence])) for sentence in sentences]
    return max((len(ours & words) / len(words) for words in wanted if words), default=0.0)


def report(rows: Sequence[Score]) -> None:
    """Print the table, and the means of its columns."""
    print(f"{'':12}" + "".join(f"{name:>11}" for name in COLUMNS))
    for row in rows:
        print(f"{row.name:12}" + "".join(f"{row.values[name]:>11.3g}" for name in COLUMNS))
    means = [sum(row.values[name] for row in rows) / len(rows) for name in COLUMNS]
    print(f"{'mean':12}" + "".join(f"{mean:>11.3g}" for mean in means))


def main() -> None:
    """Score every written timeline of the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", metavar="TOPIC", help="print the twenty events of a topic")
    arguments = parser.parse_args()
    rows: list[Score] = []
    with TemporaryDirectory() as data:
        for topic in read_topics(arguments.folder):
            own = scores(topic, Path(data))
            rows += own
            for row, written in zip(own, topic.timelines, strict=True):
                if topic.name == arguments.show:
                    print(row.name)
                    for event in row.top:
                        mark = "*" if event.first == event.last and event.first in written.days else " "
                        print(
                            f"{mark} {event.edtf:<22} {event.importance:.2f} {event.status:12} {event.title}"
                        )
    report(rows)


if __name__ == "__main__":
    main()
