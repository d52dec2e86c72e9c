"""An event as a flat record: the one place that names the fields of JSON, CSV and the API's answers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from timeline.model import Chapter, Event, Mention, Source, Timeline


def timeline_record(timeline: Timeline) -> dict[str, Any]:
    """``topic, title, query, generated_at, articles, sources, total, events, chapters``.

    ``events`` are as in `event_record`. ``articles`` and ``sources`` count the topic's articles and their distinct
    publishers, ``total`` its events before ``limit``. A chapter has ``edtf``, ``start`` and ``end`` (its days, both
    inclusive), ``heading`` and ``title`` (id and title of its most important event), ``count`` and ``events``
    (their ids); there are none unless the timeline is folded. Every value is what JSON can hold; times are ISO 8601.
    """
    return {
        "topic": timeline.topic,
        "title": timeline.title,
        "query": dict(timeline.query),
        "generated_at": timeline.generated_at.isoformat(timespec="seconds"),
        "articles": timeline.articles,
        "sources": timeline.sources,
        "total": timeline.total,
        "events": [event_record(event) for event in timeline.events],
        "chapters": [_chapter_record(chapter) for chapter in timeline.chapters],
    }


def event_record(event: Event, mentions: bool = False) -> dict[str, Any]:
    """One event: ``start``/``end`` are the days its date allows, both inclusive, ISO 8601; ``text`` is the
    date's words as published; ``conflict`` lists the readings where sources disagree, else is empty; ``overdue`` is
    true of what was planned for a time gone by and is not reported since; ``voices`` counts the independent ones of
    the sources, ``corroborated`` is as much of the date as two of them agree on, else null.

    With ``mentions``, what each article said and how its date was understood is added.
    """
    record: dict[str, Any] = {
        "id": event.id,
        "title": event.title,
        "edtf": event.edtf,
        "start": event.first.isoformat(),
        "end": event.last.isoformat(),
        "granularity": event.granularity,
        "text": event.text,
        "status": event.status,
        "overdue": event.overdue,
        "voices": event.voices,
        "corroborated": event.corroborated,
        "confidence": round(event.confidence, 3),
        "importance": round(event.importance, 3),
        "conflict": [
            {
                "edtf": reading.edtf,
                "start": reading.first.isoformat(),
                "end": reading.last.isoformat(),
                "publishers": list(reading.publishers),
            }
            for reading in event.conflict
        ],
        "sources": [_source_record(source) for source in event.sources],
    }
    if mentions:
        sources = {source.article_id: source for source in event.sources}
        record["mentions"] = [_mention_record(m, sources.get(m.article_id)) for m in event.mentions]
    return record


def chapter_of(timeline: Timeline) -> dict[str, str]:
    """Each event's id to the EDTF of its chapter; empty where the timeline is not folded."""
    return {event.id: chapter.edtf for chapter in timeline.chapters for event in chapter.events}


def _chapter_record(chapter: Chapter) -> dict[str, Any]:
    return {
        "edtf": chapter.edtf,
        "start": chapter.first.isoformat(),
        "end": chapter.last.isoformat(),
        "heading": chapter.heading.id,
        "title": chapter.heading.title,
        "count": len(chapter.events),
        "events": [event.id for event in chapter.events],
    }


def _source_record(source: Source) -> dict[str, Any]:
    return {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "published": _iso(source.published),
        "quote": source.quote,
    }


def _mention_record(mention: Mention, source: Source | None) -> dict[str, Any]:
    return {
        "id": mention.id,
        "sentence": mention.sentence,
        "words": mention.time_text,
        "timex_type": mention.timex_type,
        "timex_value": mention.timex_value,
        "timex_mod": mention.timex_mod,
        "edtf": mention.edtf,
        "start": mention.first.isoformat(),
        "end": mention.last.isoformat(),
        "granularity": mention.granularity,
        "rule": mention.rule,
        "anchor": mention.anchor,
        "anchor_day": mention.anchor_day.isoformat() if mention.anchor_day else None,
        "explanation": mention.explanation,
        "modality": mention.modality,
        "confidence": round(mention.confidence, 3),
        "article": _source_record(source) if source else None,
    }


def _iso(when: date | datetime) -> str:
    return when.isoformat()
