"""How other sites find and show a timeline: feeds, oEmbed, the picture of a link preview."""

from __future__ import annotations

from typing import NamedTuple

from flask import Flask, url_for

from api.addresses import card_address, feed_address, oembed_address, page_address
from api.pictures import pictures
from timeline.export.card import HEIGHT, WIDTH
from timeline.model import Timeline

DEFAULT_CARD = "card.png"  # of the same size
CARD_STEP = 200  # pixels; only widths that divide by it give whole pixels of height


class Card(NamedTuple):
    """The picture of a link preview: its address and size in pixels."""

    address: str
    width: int
    height: int


class Sharing(NamedTuple):
    """What the head of a timeline's page says to other programs, all addresses in full."""

    page: str
    feed: str
    oembed_json: str
    oembed_xml: str
    card: Card


def sharing(timeline: Timeline) -> Sharing:
    """The addresses by which other sites find the timeline."""
    card = preview_card(timeline, WIDTH, HEIGHT)
    assert card is not None  # noqa: S101 - it fits its own size
    return Sharing(
        page=page_address(timeline),
        feed=feed_address(timeline),
        oembed_json=oembed_address(timeline, "json"),
        oembed_xml=oembed_address(timeline, "xml"),
        card=card,
    )


def preview_card(timeline: Timeline, most_width: int, most_height: int) -> Card | None:
    """The largest preview picture within that size; where pictures cannot be made here, the one for all."""
    if not pictures().available():
        if most_width < WIDTH or most_height < HEIGHT:
            return None
        return Card(url_for("static", name=DEFAULT_CARD, _external=True), WIDTH, HEIGHT)
    width = min(WIDTH, most_width, most_height * WIDTH // HEIGHT) // CARD_STEP * CARD_STEP
    if not width:
        return None
    return Card(card_address(timeline, width), width, width * HEIGHT // WIDTH)


def register(app: Flask) -> None:
    """Let templates ask for ``sharing(timeline)``."""
    app.add_template_global(sharing)
