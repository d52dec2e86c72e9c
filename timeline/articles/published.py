"""When an article was published: read from what is written, and refused where it cannot be."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime

from timeline.articles.draft import Unreadable
from timeline.dates import resolve

# The first newspaper, Strasbourg's Relation, is of that year.
EARLIEST = date(1605, 1, 1)

_ISO = re.compile(r"\d{4}-?\d{2}-?\d{2}(?:[T ]\d.*)?", re.ASCII)
_HAS_MONTH_NAME = re.compile(r"[^\W\d_]{3,}")


def parse_published(text: str, today: date) -> date | datetime:
    """The date, or date-time with zone, that is written as ISO 8601, RFC 5322 or words ("24 November 2021").

    A time without a zone says nothing about the day elsewhere and is dropped. ``today`` is the latest day
    believed, one more being allowed for zones ahead of us. Raises Unreadable.
    """
    text = " ".join(text.split())
    found = _iso(text) or _mail(text) or _words(text, today)
    if found is None:
        raise Unreadable(
            f"published: {text[:60]!r} is no date; write it as 2021-11-24 or 2021-11-24T18:00+01:00"
        )
    if isinstance(found, datetime) and found.tzinfo is None:
        found = found.date()
    day = found.date() if isinstance(found, datetime) else found
    if day > today + timedelta(days=1):
        raise Unreadable(f"published: {day} is in the future")
    if day < EARLIEST:
        raise Unreadable(f"published: {day} is before there were newspapers")
    return found


def _iso(text: str) -> date | datetime | None:
    if not _ISO.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text) if len(text) > 10 else date.fromisoformat(text)
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text) if ":" in text else None
    except ValueError:
        return None


def _words(text: str, today: date) -> date | None:
    # Without a month in letters the order of day and month is anybody's guess.
    if len(text) > 60 or not _HAS_MONTH_NAME.search(text):
        return None
    found = resolve(text, today)
    if found is None or found.interval is None or found.granularity not in ("day", "time"):
        return None
    return found.interval.first if found.anchor.kind == "none" else None
