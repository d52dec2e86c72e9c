"""A timeline as the JSON that Knight Lab's TimelineJS 3 reads:
https://timeline.knightlab.com/docs/json-format.html.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from html import escape
from typing import Any

from timeline.chart import label_words
from timeline.export.addresses import event_link
from timeline.export.characters import one_line
from timeline.export.quotations import quotation_list
from timeline.model import Event, Timeline

DAY = timedelta(days=1)


def to_timelinejs(timeline: Timeline, page: str | None = None) -> str:
    """One JSON object: a ``title`` slide, and ``events`` with the date as exact as is known.

    ``start_date`` and ``end_date`` have no ``day`` where only months bound the date, and no ``month`` where
    only years do; ``end_date`` is left out where it is the same. ``display_date`` says the date in words,
    ``unique_id`` is the event's id. ``headline`` and ``text`` are HTML, all outside text escaped; the text
    lists the sources with their quotations. With the address of the timeline's ``page`` headlines link there.
    """
    slides = {
        "title": {"text": {"headline": _linked(timeline.title, page)}},
        "events": [_slide(event, page) for event in timeline.events],
    }
    return json.dumps(slides, ensure_ascii=False, indent=1) + "\n"


def _slide(event: Event, page: str | None) -> dict[str, Any]:
    start, end = _bounds(event.first, event.last)
    if event.granularity == "time" and "T" in event.edtf:
        hour, minute = event.edtf.partition("T")[2][:5].split(":")
        start |= {"hour": int(hour), "minute": int(minute)}
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": start,
        "display_date": label_words(event),
        "text": {
            "headline": _linked(event.title, event_link(page, event.id)),
            "text": quotation_list(event),
        },
    }
    if event.first != event.last and end != start:
        slide["end_date"] = end
    return slide


def _bounds(first: date, last: date) -> tuple[dict[str, int], dict[str, int]]:
    """Both ends, in whole years or months where the days between them are just these."""
    after = last + DAY if last < date.max else last
    parts = ["year", "month", "day"]
    if (after.day == 1 or last == date.max) and first.day == 1:
        parts = ["year"] if first.month == 1 and last.month == 12 else ["year", "month"]
    return {part: getattr(first, part) for part in parts}, {part: getattr(last, part) for part in parts}


def _linked(words: str, address: str | None) -> str:
    text = escape(one_line(words))
    return f'<a href="{escape(address)}">{text}</a>' if address else text
