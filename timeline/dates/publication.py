"""Work out when a text was published, where nothing but the text says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from timeline.dates.calendar import days_in_month, whole_interval
from timeline.dates.reading import Found
from timeline.dates.scan import plain
from timeline.dates.tagger import Tagger, tagger

# News is rarely put in without a date when it is older than this.
RECENT_YEARS = 25


class InferredDate(NamedTuple):
    """A publication date worked out from a text; ``exact`` where the day itself was named with its weekday."""

    day: date
    reason: str
    exact: bool


class _Named(NamedTuple):
    month: int
    day: int
    weekday: int
    words: str
    future: bool


def infer_published(
    text: str, language: str = "en", today: date | None = None, near: date | None = None
) -> InferredDate | None:
    """When the text was published, as far as it says; None where it does not.

    A weekday beside a day of the month fixes the year ("Wednesday, November 24" is 2021 among recent years): the
    first that fits from the latest month the text names outright, else the latest up to ``today`` (default: the
    current day). A day of the month alone needs such a named month, or ``near``, the date of another article on
    the same story. A full date or month of recent years alone is taken as it stands, not exact. Raises
    LookupError for a language without a vocabulary.
    """
    today = today or date.today()
    lowered = plain(text)
    language_tagger = tagger(language)
    found = language_tagger.find(text, lowered)
    latest, latest_words = _latest_named(language_tagger, text, lowered, found, today)
    named = list(_days_without_year(language_tagger, text, lowered, found))
    for each in sorted(named, key=lambda each: not each.weekday):
        if each.future and each.weekday:
            continue
        candidates = [
            day for day in _candidates(each, today) if latest is None or day >= latest.replace(day=1)
        ]
        if each.weekday and candidates:
            day = min(candidates) if latest else max(candidates)
            bound = f", after “{latest_words}”" if latest else ""
            return InferredDate(day, f"“{each.words}” falls on that weekday in {day.year}{bound}", True)
        if latest and candidates and not each.future and (min(candidates) - latest).days <= 366:
            day = min(candidates)
            return InferredDate(day, f"“{each.words}”, after “{latest_words}”", False)
    if latest is not None:
        return InferredDate(latest, f"the latest date it names is “{latest_words}”", False)
    if near is not None:
        for each in named:
            days = [day for day in _candidates(each, near + timedelta(366)) if abs((day - near).days) <= 31]
            if days:
                return InferredDate(
                    near, f"“{each.words}”, the year from another article on it ({near})", False
                )
    return None


def _latest_named(
    tagger: Tagger, text: str, lowered: str, found: list[Found], today: date
) -> tuple[date | None, str]:
    """The latest recent month or day that the text names with its year and not as a plan; its last day."""
    latest, words = None, ""
    for offset, part in found:
        reading = part.reading
        if reading.kind != "value" or len(reading.value) not in (7, 10) or reading.guard == "year":
            continue
        interval = whole_interval(reading.value)
        start, end = offset + part.start, offset + part.end
        if interval is None or interval.first > today or today.year - interval.first.year > RECENT_YEARS:
            continue
        if tagger.context.tense(lowered, start, end) == "future":
            continue
        if latest is None or interval.last > latest:
            latest, words = interval.last, text[start:end]
    return latest, words


def _days_without_year(tagger: Tagger, text: str, lowered: str, found: list[Found]) -> Iterator[_Named]:
    for offset, part in found:
        reading = part.reading
        if reading.kind == "month" and reading.day and reading.inside is None:
            start, end = offset + part.start, offset + part.end
            future = tagger.context.tense(lowered, start, end) == "future"
            yield _Named(reading.month, reading.day, reading.weekday, text[start:end], future)


def _candidates(named: _Named, today: date) -> Iterator[date]:
    for year in range(today.year - RECENT_YEARS, today.year + 1):
        if named.day <= days_in_month(year, named.month):
            day = date(year, named.month, named.day)
            if day <= today and (not named.weekday or day.isoweekday() == named.weekday):
                yield day
