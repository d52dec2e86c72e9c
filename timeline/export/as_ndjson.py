"""A timeline as newline-delimited JSON: a line an event, for jq, BigQuery and the like."""

from __future__ import annotations

import json

from timeline.export.records import event_record
from timeline.model import Timeline

# JSON lets these stand in a text as they are, but many programs (Python's splitlines) end a line at them.
OTHER_LINE_ENDS = str.maketrans({end: f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"})


def to_ndjson(timeline: Timeline) -> str:
    """One JSON object a line, each an event with the fields of `event_record`; lines end with LF.

    A line end of any kind inside a text is escaped, so that no line but the events' begins one. Without
    events the text is empty.
    """
    lines = (json.dumps(event_record(event), ensure_ascii=False) for event in timeline.events)
    return "".join(line.translate(OTHER_LINE_ENDS) + "\n" for line in lines)
