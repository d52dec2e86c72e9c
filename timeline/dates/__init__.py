"""Time expressions in news text: find them, resolve them against the publication date, say why."""

from __future__ import annotations

from datetime import date

from timeline.dates.expression import TimeExpression
from timeline.dates.publication import InferredDate, infer_published
from timeline.dates.tagger import tagger
from timeline.dates.timeml import to_timeml

__all__ = ["InferredDate", "TimeExpression", "infer_published", "resolve", "tag", "to_timeml"]


def tag(text: str, published: date, language: str = "en") -> list[TimeExpression]:
    """Every time expression of the text, resolved against the publication date; sorted, not overlapping.

    Languages without a vocabulary of ours (``vocabulary.LANGUAGES``) get absolute dates and simple shifts, with
    lower confidence. Raises LookupError for a language that dateparser does not know either.
    """
    return tagger(language).tag(text, published)


def resolve(phrase: str, published: date, language: str = "en") -> TimeExpression | None:
    """What one phrase means; None where it holds no time expression. Of several, the longest."""
    return max(tag(phrase, published, language), key=lambda each: each.end - each.start, default=None)
