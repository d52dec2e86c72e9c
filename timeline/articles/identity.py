"""What an article is known by: its address, or its words."""

from __future__ import annotations

import hashlib
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from timeline.articles.draft import Unreadable

_LONGEST = 2000
# Parameters that say how a reader came to the page, and nothing of what it holds.
_TRACKING_PREFIXES = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")


def parse_url(text: str) -> str | None:
    """The address without fragment and tracking parameters, scheme and host in lower case; None for "".

    Raises Unreadable for what is no web address.
    """
    text = text.strip()
    if not text:
        return None
    try:
        parts = urlsplit(text)
        valid = parts.scheme.lower() in ("http", "https") and parts.hostname and not parts.username
        _ = parts.port
    except ValueError:
        valid = False
    if not valid or len(text) > _LONGEST or any(letter.isspace() or letter in '<>"' for letter in text):
        raise Unreadable(f"url: {text[:60]!r} is no web address (http or https)")
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(pair[0])]
    query = (
        parts.query if len(kept) == len(parse_qsl(parts.query, keep_blank_values=True)) else urlencode(kept)
    )
    return SplitResult(parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", query, "").geturl()


def publisher_of(url: str | None) -> str:
    """The host of an address, without "www.", for an article that does not name its publisher."""
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else "unknown publisher"


def article_id(url: str | None, title: str, text: str) -> str:
    """Twelve hex digits: a hash of the address (http and https alike), or of title and text."""
    known_by = f"url\n{url.partition('://')[2].rstrip('/')}" if url else f"text\n{title}\n{text}"
    return hashlib.sha256(known_by.encode()).hexdigest()[:12]


def _tracks(parameter: str) -> bool:
    return parameter.lower().startswith(_TRACKING_PREFIXES)
