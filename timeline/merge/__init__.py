"""Mentions of one thing made one event: its agreed date, its sources, what it weighs."""

from timeline.merge.assemble import event_id
from timeline.merge.explanation import Explanation
from timeline.merge.merging import Merging, merge
from timeline.merge.schema import ARTICLE_DTYPES, article_frame

__all__ = ["ARTICLE_DTYPES", "Explanation", "Merging", "article_frame", "event_id", "merge"]
