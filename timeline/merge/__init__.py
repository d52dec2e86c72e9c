"""Mentions of one thing made one event: its agreed date, its sources, what it weighs."""

from timeline.merge.assemble import merge
from timeline.merge.schema import ARTICLE_DTYPES, article_frame

__all__ = ["ARTICLE_DTYPES", "article_frame", "merge"]
