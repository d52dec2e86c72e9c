"""A timeline as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from timeline.export.records import event_record, timeline_record
from timeline.merge import Explanation
from timeline.model import Timeline


def to_json(timeline: Timeline) -> str:
    """The timeline as one JSON object (RFC 8259, UTF-8 text, not escaped); fields as in `timeline_record`."""
    return json.dumps(timeline_record(timeline), ensure_ascii=False, indent=1) + "\n"


def event_to_json(explanation: Explanation) -> str:
    """An explained event with every mention as a JSON object; fields as in `event_record`, and ``explanation`` with
    those of ``timeline.merge.Explanation`` but the event.
    """
    why = {name: value for name, value in asdict(explanation).items() if name != "event"}
    return (
        json.dumps(
            event_record(explanation.event, mentions=True) | {"explanation": why},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )
