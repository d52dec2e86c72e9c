"""A timeline taken away as data. Every format is made of the same records, so that all agree."""

from timeline.export.addresses import web_link
from timeline.export.as_atom import to_atom
from timeline.export.as_csv import to_csv
from timeline.export.as_icalendar import to_icalendar
from timeline.export.as_json import event_to_json, to_json
from timeline.export.as_markdown import to_markdown
from timeline.export.as_ndjson import to_ndjson
from timeline.export.as_plotly import to_plotly
from timeline.export.as_timelinejs import to_timelinejs
from timeline.export.columns import COLUMNS
from timeline.export.metadata import to_metadata
from timeline.export.records import event_record, timeline_record

__all__ = [
    "COLUMNS",
    "event_record",
    "event_to_json",
    "timeline_record",
    "to_atom",
    "to_csv",
    "to_icalendar",
    "to_json",
    "to_markdown",
    "to_metadata",
    "to_ndjson",
    "to_plotly",
    "to_timelinejs",
    "web_link",
]
