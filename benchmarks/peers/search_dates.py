"""dateparser: ``search_dates`` over a text, ``parse`` for one phrase; the language is given, not guessed."""

from __future__ import annotations

from datetime import date, datetime, time
from importlib.metadata import version

import dateparser
from dateparser.search import search_dates

from benchmarks.peers.serving import serve


def documents(text: str, day: date, language: str) -> int:
    """How many dates ``search_dates`` finds."""
    return len(search_dates(text, languages=[language], settings=settings(day)) or ())


def phrases(text: str, day: date, language: str) -> int:
    """Whether ``dateparser.parse`` reads the phrase."""
    return int(dateparser.parse(text, languages=[language], settings=settings(day)) is not None)


def settings(day: date) -> dict[str, datetime]:
    """The publication date as what relative dates count from."""
    return {"RELATIVE_BASE": datetime.combine(day, time())}


if __name__ == "__main__":
    serve(version("dateparser"), documents, phrases)
