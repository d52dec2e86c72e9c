"""Addresses in what is taken away: those of articles, and those of the events on a server's page."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

# Those that RFC 3986 reserves, and the percent sign of what is escaped already.
KEPT = "%:/?#[]@!$&'()*+,;="


def web_link(url: str | None) -> str | None:
    """``url`` if it leads to the web, what no address may hold escaped (RFC 3986); None for anything else
    that an article's file may give.
    """
    if not url:
        return None
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return None
    return quote(url, safe=KEPT, errors="replace") if scheme in ("http", "https") else None


def event_link(page: str | None, event_id: str) -> str | None:
    """Where the page at the address ``page`` shows the event; None without a page."""
    return f"{page}#{quote(event_id, safe='')}" if page else None
