"""A timeline as newline-delimited JSON: a line an event, for jq, BigQuery and the like."""

from __future__ import annotations

import json

from timeline.export.records import event_record
from timeline.model import Timeline


def to_ndjson(timeline: Timeline) -> str:
    """One JSON object a line, each an event with the fields of `event_record`; lines end with LF.

    A line end inside a text is escaped, so that no line but the events' begins one. Without events the text
    is empty.
    """
    return "".join(json.dumps(event_record(event), ensure_ascii=False) + "\n" for event in timeline.events)
