"""Charts of a timeline: pure Plotly figures, usable in a notebook as they are, and the words on them."""

from timeline.chart.figure import VIEWS, View, figure
from timeline.chart.theme import ThemeName
from timeline.chart.wording import (
    EXACTNESS,
    STATUS_WORDS,
    confidence_step,
    date_words,
    day_words,
    label_words,
    span_words,
)

__all__ = [
    "EXACTNESS",
    "STATUS_WORDS",
    "VIEWS",
    "ThemeName",
    "View",
    "confidence_step",
    "date_words",
    "day_words",
    "figure",
    "label_words",
    "span_words",
]
