"""The pages: all of their content is there before any script runs; the chart is drawn on top of it."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import render_template, url_for

from api.event_view import event_views, summary
from api.library import store
from api.parameters import TopicParameters
from timeline.model import Timeline
from timeline.query import Query, answer


def timeline_page(timeline: Timeline, parameters: TopicParameters) -> str:
    """The page of a timeline: heading, filters, chart, table, downloads, embed snippet."""
    search = urlencode(timeline.query)
    everything = answer(store(), Query(topic=timeline.topic))
    publishers = sorted({s.publisher for e in everything.events for s in e.sources}, key=str.casefold)
    asked = parameters.model_dump(by_alias=True, exclude_none=True)
    return render_template(
        "timeline.html",
        timeline=timeline,
        summary=summary(timeline),
        events=event_views(timeline.events),
        publishers=publishers,
        asked=asked,
        filtered=set(timeline.query) - {"topic"} != set(),
        search=search,
        embed_url=f"{url_for('embed.show_embed', _external=True)}?{search}",
    )


def embed_page(timeline: Timeline) -> str:
    """The page inside a frame: heading, chart, the table folded, and the way to the full page."""
    search = urlencode(timeline.query)
    return render_template(
        "embed.html",
        timeline=timeline,
        summary=summary(timeline),
        events=event_views(timeline.events),
        search=search,
    )
