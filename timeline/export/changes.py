"""When an event became known and when what is known of it last changed, as its sources say."""

from __future__ import annotations

from datetime import UTC, datetime, time

from timeline.model import Event, Source

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def known_at(event: Event) -> datetime:
    """When the first article that tells of it was published, in UTC; 1970 for an event without sources."""
    return min(map(_moment, event.sources), default=_NEVER)


def changed_at(event: Event) -> datetime:
    """When the newest article that tells of it was published, in UTC; 1970 for an event without sources.

    It depends on the articles alone, so that every server gives the same time, today and tomorrow.
    """
    return max(map(_moment, event.sources), default=_NEVER)


def _moment(source: Source) -> datetime:
    """A day begins at midnight UTC, and so does a time without a zone count."""
    published = source.published
    if not isinstance(published, datetime):
        return datetime.combine(published, time(), UTC)
    return published.replace(tzinfo=UTC) if published.tzinfo is None else published.astimezone(UTC)
