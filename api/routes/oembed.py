"""``/oembed``: what another site needs to show a timeline by its address alone (https://oembed.com)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from flask import Response, request, url_for
from flask_openapi3 import APIBlueprint, Tag

from api.addresses import embed_address
from api.answers import OEmbedAnswer, problem_response
from api.caching import conditional
from api.library import store
from api.parameters import OEmbedParameters
from api.problems import NotFoundError, NotOfferedError
from api.sharing import preview_card
from api.snippets import frame_height, frame_markup
from timeline.export.characters import one_line
from timeline.model import Timeline
from timeline.query import InvalidQuery, Query, answer

blueprint = APIBlueprint("oembed", __name__, abp_tags=[Tag(name="timeline", description="A topic's events.")])
WIDTH = 800  # of the frame, in pixels, where the consumer leaves it to us
CACHE_SECONDS = 3600
PAGES = ("timelines.show_page", "timelines.show_timeline", "embed.show_embed")


@blueprint.get(
    "/oembed",
    summary="A timeline for oEmbed",
    responses={
        200: OEmbedAnswer,
        400: problem_response("A parameter is wrong."),
        404: problem_response("The address is none of a timeline here."),
        501: problem_response("There is no such format."),
    },
)
def show_oembed(query: OEmbedParameters) -> Response:
    """A ``rich`` answer: an iframe no larger than asked, and a thumbnail where one fits."""
    if query.format not in ("json", "xml"):
        raise NotOfferedError(f"There is no oEmbed as “{query.format}”; there is json and xml.")
    timeline, event_id = _found(query.url)
    record = _record(timeline, event_id, query.maxwidth, query.maxheight)
    if query.format == "json":
        return conditional(json.dumps(record, ensure_ascii=False), "application/json")
    return conditional(_as_xml(record), "text/xml; charset=utf-8")


def _found(address: str) -> tuple[Timeline, str]:
    """The timeline whose page or embed is at the address, and the event that it names. Raises NotFoundError."""
    none_here = NotFoundError(f"“{address}” is the address of no timeline here.")
    try:
        parts = urlsplit(address)
    except ValueError:
        raise none_here from None
    here = parts.scheme in ("http", "https") and parts.netloc.lower() == request.host.lower()
    if not here or parts.path not in map(url_for, PAGES):
        raise none_here
    try:
        timeline = answer(store(), Query.of(dict(parse_qsl(parts.query))))
    except InvalidQuery:
        raise none_here from None
    event_id = unquote(parts.fragment)
    return timeline, event_id if any(event.id == event_id for event in timeline.events) else ""


def _record(
    timeline: Timeline, event_id: str, most_width: int | None, most_height: int | None
) -> dict[str, Any]:
    wished = frame_height(len(timeline.events))
    width, height = min(WIDTH, most_width or WIDTH), min(wished, most_height or wished)
    title = f"{one_line(timeline.title)}: timeline"
    address = embed_address(timeline) + (f"#{quote(event_id)}" if event_id else "")
    record = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Timeline",
        "provider_url": url_for("topics.show_home", _external=True),
        "cache_age": CACHE_SECONDS,
        "html": frame_markup(address, title, width, height),
        "width": width,
        "height": height,
    }
    card = preview_card(timeline, most_width or WIDTH, most_height or wished)
    if card:
        record |= {
            "thumbnail_url": card.address,
            "thumbnail_width": card.width,
            "thumbnail_height": card.height,
        }
    return record


def _as_xml(record: dict[str, Any]) -> str:
    root = Element("oembed")
    for name, value in record.items():
        SubElement(root, name).text = str(value)
    return (
        '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
        + tostring(root, encoding="unicode")
        + "\n"
    )
