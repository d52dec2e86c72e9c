"""What happened, when: one mention for each clause of an article and the time that governs it."""

from timeline.events.extract import extract
from timeline.events.frame import MENTION_DTYPES, mention_frame

__all__ = ["MENTION_DTYPES", "extract", "mention_frame"]
