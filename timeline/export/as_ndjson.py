"""A timeline as newline-delimited JSON: a line an event, for jq, BigQuery and the like."""

from __future__ import annotations

import json

from timeline.export.records import chapter_of, event_record
from timeline.model import Timeline

# JSON lets these stand in a text as they are, but many programs (Python's splitlines) end a line at them.
OTHER_LINE_ENDS = str.maketrans({end: f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"})


def to_ndjson(timeline: Timeline) -> str:
    """One JSON object a line, each an event with the fields of `event_record`; lines end with LF.

    Where the timeline is folded, ``chapter`` is the EDTF of the chapter that the event is in.

    A line end of any kind inside a text is escaped, so that no line but the events' begins one. Without
    events the text is empty.
    """
    chapter = chapter_of(timeline)
    records = (
        event_record(event) | ({"chapter": chapter[event.id]} if chapter else {}) for event in timeline.events
    )
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    return "".join(line.translate(OTHER_LINE_ENDS) + "\n" for line in lines)
