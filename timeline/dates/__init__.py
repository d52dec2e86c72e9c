"""Time expressions in news text: find them, resolve them against the publication date, say why."""

from timeline.dates.expression import TimeExpression

__all__ = ["TimeExpression"]
