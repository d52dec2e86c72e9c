"""A timeline as JSON."""

from __future__ import annotations

import json

from timeline.export.records import event_record, timeline_record
from timeline.model import Event, Timeline


def to_json(timeline: Timeline) -> str:
    """The timeline as one JSON object (RFC 8259, UTF-8 text, not escaped); fields as in `timeline_record`."""
    return json.dumps(timeline_record(timeline), ensure_ascii=False, indent=1) + "\n"


def event_to_json(event: Event) -> str:
    """One event with every mention as a JSON object; fields as in `event_record`."""
    return json.dumps(event_record(event, mentions=True), ensure_ascii=False, indent=1) + "\n"
