"""Microsoft Recognizers-Text for Python: the date-time model, built once."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cache
from importlib.metadata import version
from typing import Any

from recognizers_date_time import DateTimeRecognizer  # type: ignore[import-not-found]

from benchmarks.peers.serving import serve

CULTURES = {"en": "en-us", "fr": "fr-fr", "es": "es-es"}


@cache
def model(language: str) -> Any:
    """The model of a language."""
    return DateTimeRecognizer(CULTURES[language]).get_datetime_model()


def find(text: str, day: date, language: str) -> int:
    """How many date-times the model finds."""
    return len(model(language).parse(text, datetime.combine(day, time())))


if __name__ == "__main__":
    serve(version("recognizers-text-suite"), find, find)
