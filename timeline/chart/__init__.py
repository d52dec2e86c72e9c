"""Charts of a timeline: pure Plotly figures, usable in a notebook as they are, and the words on them."""

from timeline.chart.calendar_ticks import ticks as axis_ticks
from timeline.chart.figure import VIEWS, View, figure
from timeline.chart.language import ENGLISH, LANGUAGES, Language, LanguageCode, catalogue_in, language
from timeline.chart.theme import ThemeName
from timeline.chart.wording import (
    CONFIDENCE_WORDS,
    EXACTNESS,
    ConfidenceStep,
    confidence_step,
    date_words,
    day_words,
    label_words,
    span_words,
    status_words,
)

__all__ = [
    "CONFIDENCE_WORDS",
    "ENGLISH",
    "EXACTNESS",
    "LANGUAGES",
    "VIEWS",
    "ConfidenceStep",
    "Language",
    "LanguageCode",
    "ThemeName",
    "View",
    "axis_ticks",
    "catalogue_in",
    "confidence_step",
    "date_words",
    "day_words",
    "figure",
    "label_words",
    "language",
    "span_words",
    "status_words",
]
