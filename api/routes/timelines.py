"""``/timeline`` and its files, and ``/timeline.metadata.json``, which says what they mean."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_openapi3 import APIBlueprint, Tag
from pydantic import BaseModel

from api.answers import MetadataAnswer, TimelineAnswer, problem_response, text_response
from api.caching import conditional
from api.formats import MEDIA_TYPES, file_name, respond_with, wanted_format
from api.library import store
from api.parameters import (
    AnyFormatParameters,
    CsvParameters,
    FigureParameters,
    PageParameters,
    TopicParameters,
)
from timeline.export import to_metadata
from timeline.query import answer

blueprint = APIBlueprint(
    "timelines", __name__, abp_tags=[Tag(name="timeline", description="A topic's events.")]
)
PROBLEMS: dict[str | int, type[BaseModel] | dict[Any, Any] | None] = {
    400: problem_response("A parameter is wrong."),
    404: problem_response("No article tells of it."),
}


def file_response(description: str, media_type: str) -> dict[str, Any]:
    """A file among an operation's responses, as OpenAPI 3.1 has it."""
    return {"description": description, "content": {media_type: {}}}


@blueprint.get(
    "/timeline",
    summary="A timeline in the format that format or Accept asks for",
    responses={
        **PROBLEMS,
        200: text_response("The timeline.", *MEDIA_TYPES.values()),
        406: problem_response("There is no such format."),
        501: problem_response("This server makes no pictures."),
    },
)
def show_timeline(query: AnyFormatParameters) -> Response:
    """The format is what ``format`` says, else what ``Accept`` prefers, else JSON."""
    return respond_with(query, wanted_format(query))


@blueprint.get("/timeline.json", summary="A timeline as JSON", responses={**PROBLEMS, 200: TimelineAnswer})
def show_json(query: TopicParameters) -> Response:
    """All that is known of each event but the single mentions, which are at ``/events/<id>``."""
    return respond_with(query, "json")


@blueprint.get(
    "/timeline.csv",
    summary="A timeline as CSV",
    responses={**PROBLEMS, 200: text_response("One row an event, RFC 4180.", "text/csv")},
)
def show_csv(query: CsvParameters) -> Response:
    """UTF-8 with a byte order mark; cells that a spreadsheet would take for a formula begin with ``'``."""
    return respond_with(query, "csv")


@blueprint.get(
    "/timeline.html",
    summary="A timeline as a page",
    responses={**PROBLEMS, 200: text_response("The page.", "text/html")},
)
def show_page(query: PageParameters) -> Response:
    """The chart, the full table with every source, downloads and the embed snippet."""
    return respond_with(query, "html")


@blueprint.get(
    "/timeline.plotly",
    summary="The chart as a Plotly figure",
    responses={**PROBLEMS, 200: text_response("A figure's data and layout.", MEDIA_TYPES["plotly"])},
)
def show_figure(query: FigureParameters) -> Response:
    """For Plotly.newPlot, or plotly.io.from_json."""
    return respond_with(query, "plotly")


@blueprint.get(
    "/timeline.ndjson",
    summary="A timeline as newline-delimited JSON",
    responses={**PROBLEMS, 200: text_response("One event a line.", MEDIA_TYPES["ndjson"])},
)
def show_ndjson(query: TopicParameters) -> Response:
    """The same fields as in JSON, an event a line."""
    return respond_with(query, "ndjson")


@blueprint.get(
    "/timeline.md",
    summary="A timeline as Markdown",
    responses={**PROBLEMS, 200: text_response("A table, GitHub's dialect.", MEDIA_TYPES["md"])},
)
def show_markdown(query: TopicParameters) -> Response:
    """For a wiki or an issue: a heading and a table that GitHub shows."""
    return respond_with(query, "md")


@blueprint.get(
    "/timeline.ics",
    summary="A timeline as a calendar",
    responses={**PROBLEMS, 200: text_response("RFC 5545.", MEDIA_TYPES["ics"])},
)
def show_icalendar(query: TopicParameters) -> Response:
    """The events known to the day; planned ones are TENTATIVE."""
    return respond_with(query, "ics")


@blueprint.get(
    "/timeline.atom",
    summary="A timeline as a feed",
    responses={**PROBLEMS, 200: text_response("RFC 4287.", MEDIA_TYPES["atom"])},
)
def show_atom(query: TopicParameters) -> Response:
    """New and changed events, to follow in a feed reader."""
    return respond_with(query, "atom")


@blueprint.get(
    "/timeline.timelinejs",
    summary="A timeline for TimelineJS 3",
    responses={**PROBLEMS, 200: text_response("TimelineJS 3.", MEDIA_TYPES["timelinejs"])},
)
def show_timelinejs(query: TopicParameters) -> Response:
    """The JSON that Knight Lab's TimelineJS reads; its dates are no more exact than was said."""
    return respond_with(query, "timelinejs")


@blueprint.get(
    "/timeline.metadata.json",
    summary="What a timeline's files mean",
    responses={**PROBLEMS, 200: MetadataAnswer},
)
def show_metadata(query: TopicParameters) -> Response:
    """Columns and units, how dates were resolved, counts, whose words they are, version."""
    timeline = answer(store(), query.query())
    response = conditional(to_metadata(timeline), "application/json")
    name = file_name(f"{timeline.topic}-timeline", "metadata.json")
    response.headers["Content-Disposition"] = f"inline; {name}"
    return response
