"""A timeline taken away as data. Every format is made of the same records, so that all agree."""

from timeline.export.as_csv import COLUMNS, to_csv
from timeline.export.as_json import event_to_json, to_json
from timeline.export.records import event_record, timeline_record

__all__ = ["COLUMNS", "event_record", "event_to_json", "timeline_record", "to_csv", "to_json"]
