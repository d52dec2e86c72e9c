"""Where a timeline is on this server, in full, for what is read elsewhere."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import url_for

from timeline.model import Timeline


def page_address(timeline: Timeline) -> str:
    """The page, with the filters."""
    return _address("timelines.show_page", timeline)


def embed_address(timeline: Timeline) -> str:
    """The page for a frame."""
    return _address("embed.show_embed", timeline)


def feed_address(timeline: Timeline) -> str:
    """The Atom feed."""
    return _address("timelines.show_atom", timeline)


def card_address(timeline: Timeline, width: int) -> str:
    """The picture for link previews, so many pixels wide."""
    return f"{_address('pictures.show_card', timeline)}&width={width}"


def oembed_address(timeline: Timeline, form: str) -> str:
    """Where oEmbed tells of the page, as ``"json"`` or ``"xml"``."""
    return url_for("oembed.show_oembed", url=page_address(timeline), format=form, _external=True)


def _address(endpoint: str, timeline: Timeline) -> str:
    return f"{url_for(endpoint, _external=True)}?{urlencode(timeline.query)}"
