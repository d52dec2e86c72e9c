"""The line of a label that says when: as much of it as there is room for, the date before all else."""

from __future__ import annotations

from dataclasses import replace

from timeline.chart.language import Language
from timeline.chart.text_fit import shorten, text_width
from timeline.chart.theme import DATE_SIZE
from timeline.chart.wording import EXACTNESS, date_words, label_words
from timeline.model import Event


def date_line(event: Event, limit: float, language: Language) -> str:
    """The date and the status of ``event`` within ``limit`` pixels; if need be only the date, or its beginning."""
    alone = date_words(event, language)
    for words in (label_words(event, language), label_words(replace(event, overdue=False), language), alone):
        if text_width(words, DATE_SIZE) <= limit:
            return words
    return shorten(alone, DATE_SIZE, limit)


def exact_date_line(event: Event, limit: float, language: Language) -> str:
    """The same, and how exact the date is where it is no day and there is room for that."""
    line = date_line(event, limit, language)
    if event.granularity in ("day", "time"):
        return line
    exact = f"{line} · {language.say(EXACTNESS[event.granularity])}"
    return exact if text_width(exact, DATE_SIZE) <= limit else line
