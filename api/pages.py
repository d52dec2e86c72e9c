"""The pages: all of their content is there before any script runs; the chart is drawn on top of it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import render_template, url_for

from api.event_view import chapter_views, summary
from api.languages import asked_language, reader_language
from api.library import store
from api.parameters import PageParameters
from api.snippets import frame_height, frame_markup, script_markup
from api.strip import strip
from timeline.model import Timeline
from timeline.query import Query, answer, find_event

KEPT = ("topic", "limit", "sort")


def timeline_page(timeline: Timeline, parameters: PageParameters) -> str:
    """The page of a timeline: heading, filters, chart, table, downloads, embed snippet.

    All events of the topic are on it, so that filters can be loosened without a new page; those that the
    query leaves out are hidden. Only where ``limit`` chose the events are the others not there.
    """
    whole, complete = timeline, "limit" not in timeline.query
    if complete:
        whole = answer(store(), Query(topic=timeline.topic, sort=parameters.sort, detail=parameters.detail))
    publishers = sorted({s.publisher for e in whole.events for s in e.sources}, key=str.casefold)
    embedded = timeline.query | _language()
    embed_url = f"{url_for('embed.show_embed', _external=True)}?{urlencode(embedded)}"
    return render_template(
        "timeline.html",
        **_common(timeline, whole, parameters),
        shown={event.id for event in timeline.events},
        publishers=publishers,
        live=complete,
        kept=_kept(timeline),
        base_search=urlencode(whole.query | _language()),
        asked=parameters.model_dump(by_alias=True, exclude_none=True),
        filtered=set(timeline.query) - {"topic", "sort", "detail"} != set(),
        frame_snippet=frame_markup(embed_url, timeline.title, "100%", frame_height(len(timeline.events))),
        script_snippet=script_markup(embedded),
    )


def embed_page(timeline: Timeline, parameters: PageParameters) -> str:
    """The page inside a frame: heading, chart, the table folded, and the way to the full page."""
    return render_template(
        "embed.html",
        **_common(timeline, timeline, parameters),
        shown={event.id for event in timeline.events},
        base_search=urlencode(timeline.query | _language()),
    )


def _common(timeline: Timeline, whole: Timeline, parameters: PageParameters) -> dict[str, Any]:
    """What both pages need: ``timeline`` is what was asked for, ``whole`` what the page holds."""
    language = reader_language()
    return {
        "timeline": timeline,
        "summary": summary(whole, language),
        "chapters": chapter_views(whole, language),
        "event_count": len(whole.events),
        "strip": strip(whole.events, language),
        "search": urlencode(timeline.query),
        "page_search": urlencode(timeline.query | _language()),
        "view": parameters.view,
        "chosen": _chosen(timeline, parameters.event),
    }


def _kept(timeline: Timeline) -> dict[str, str]:
    """The parameters that the filters leave as they are."""
    return {name: timeline.query[name] for name in KEPT if name in timeline.query} | _language()


def _chosen(timeline: Timeline, id_: str | None) -> str | None:
    """The id that the event of an id has now: a link may be older than the event's last change."""
    found = find_event(store(), id_, timeline.topic) if id_ else None
    return found[1].id if found else id_


def _language() -> dict[str, str]:
    asked = asked_language()
    return {"lang": asked} if asked else {}
