"""What a timeline's numbers mean and how they were made: columns, units, counts, how dates were resolved."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from timeline import __version__
from timeline.export.columns import COLUMNS
from timeline.model import Event, Mention, Timeline

RESOLUTION = (
    "Each time expression is found and classed as TIMEX3 (ISO 24617-1), resolved against the article's "
    "publication date or an earlier expression, and written as EDTF (ISO 8601-2:2019). start and end are the "
    "days that it allows, both inclusive. Mentions of one event give the narrowest date that all agree on; "
    "where they do not, the best supported one, and every reading under conflict. /events/<id> explains each."
)
LICENCE = (
    "Titles, quotations and the words of dates are taken from the articles named as sources and belong to "
    "their publishers: quote them with the source, within what the law of your country allows. Dates, counts "
    "and weights are worked out from them, and facts are free."
)


def to_metadata(timeline: Timeline) -> str:
    """A JSON object that describes the timeline's files.

    ``version`` is that of this software. ``columns`` are those of the CSV file (name, type, unit, meaning),
    ``dates`` tells how they were resolved: ``anchors``, ``rules``, ``types`` and ``granularities`` count the
    mentions by what they were counted from, by rule, TIMEX3 type and granularity. ``counts`` are of the
    events taken along, ``total`` of those before ``limit``. ``period`` has the first and last day of all.
    ``sources`` counts the articles that tell of the events by publisher, ``licence`` says whose words they are.
    """
    events = timeline.events
    mentions = [mention for event in events for mention in event.mentions]
    record: dict[str, Any] = {
        "topic": timeline.topic,
        "title": timeline.title,
        "query": dict(timeline.query),
        "generated_at": timeline.generated_at.isoformat(timespec="seconds"),
        "version": __version__,
        "period": _period(events),
        "counts": {
            "articles": timeline.articles,
            "publishers": timeline.sources,
            "total": timeline.total,
            "events": len(events),
            "mentions": len(mentions),
            "conflicts": sum(1 for event in events if event.conflict),
            "status": _counted(event.status for event in events),
            "granularity": _counted(event.granularity for event in events),
        },
        "columns": [column._asdict() for column in COLUMNS],
        "dates": {"method": RESOLUTION, **_resolved(mentions)},
        "sources": _publishers(events),
        "licence": LICENCE,
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _resolved(mentions: list[Mention]) -> dict[str, dict[str, int]]:
    return {
        "anchors": _counted(mention.anchor for mention in mentions),
        "types": _counted(mention.timex_type for mention in mentions),
        "granularities": _counted(mention.granularity for mention in mentions),
        "rules": _counted(mention.rule for mention in mentions),
    }


def _period(events: tuple[Event, ...]) -> dict[str, str] | None:
    if not events:
        return None
    first, last = min(event.first for event in events), max(event.last for event in events)
    return {"start": first.isoformat(), "end": last.isoformat()}


def _publishers(events: tuple[Event, ...]) -> list[dict[str, Any]]:
    articles = {source.article_id: source.publisher for event in events for source in event.sources}
    return [{"publisher": name, "articles": count} for name, count in _counted(articles.values()).items()]


def _counted(values: Iterable[str]) -> dict[str, int]:
    """How often each value is there, the most frequent first."""
    return dict(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))
