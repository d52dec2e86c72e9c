"""The pages: all of their content is there before any script runs; the chart is drawn on top of it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import render_template, url_for

from api.event_view import chapter_views, summary
from api.languages import asked_language, reader_language
from api.library import store
from api.parameters import PageParameters
from api.strip import strip
from timeline.model import Timeline
from timeline.query import Query, answer

EMBED_HEIGHT = 760  # pixels, where no script tells the frame's own: the chart of thirty events


def timeline_page(timeline: Timeline, parameters: PageParameters) -> str:
    """The page of a timeline: heading, filters, chart, table, downloads, embed snippet.

    All events of the topic are on it, so that filters can be loosened without a new page; those that the
    query leaves out are hidden. Only where ``limit`` chose the events are the others not there.
    """
    whole = timeline
    if "limit" not in timeline.query:
        whole = answer(store(), Query(topic=timeline.topic, sort=parameters.sort, detail=parameters.detail))
    publishers = sorted({s.publisher for e in whole.events for s in e.sources}, key=str.casefold)
    embed_search = urlencode(timeline.query | _language())
    return render_template(
        "timeline.html",
        **_common(timeline, whole, parameters),
        shown={event.id for event in timeline.events},
        publishers=publishers,
        live=whole is not timeline,
        base_search=urlencode(whole.query | _language()),
        asked=parameters.model_dump(by_alias=True, exclude_none=True),
        filtered=set(timeline.query) - {"topic", "sort", "detail"} != set(),
        embed_url=f"{url_for('embed.show_embed', _external=True)}?{embed_search}",
        embed_height=EMBED_HEIGHT,
    )


def embed_page(timeline: Timeline, parameters: PageParameters) -> str:
    """The page inside a frame: heading, chart, the table folded, and the way to the full page."""
    return render_template(
        "embed.html",
        **_common(timeline, timeline, parameters),
        shown={event.id for event in timeline.events},
        base_search=urlencode(timeline.query | _language()),
    )


def _common(timeline: Timeline, listed: Timeline, parameters: PageParameters) -> dict[str, Any]:
    language = reader_language()
    return {
        "timeline": timeline,
        "summary": summary(timeline, language),
        "chapters": chapter_views(listed, language),
        "event_count": len(listed.events),
        "strip": strip(listed.events, language),
        "search": urlencode(timeline.query),
        "page_search": urlencode(timeline.query | _language()),
        "view": parameters.view,
        "chosen": parameters.event,
    }


def _language() -> dict[str, str]:
    asked = asked_language()
    return {"lang": asked} if asked else {}
