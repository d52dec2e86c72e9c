"""``/timeline`` and its files: JSON, CSV, the page, the chart as a Plotly figure."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_openapi3 import APIBlueprint, Tag
from pydantic import BaseModel

from api.answers import TimelineAnswer, problem_response, text_response
from api.formats import MEDIA_TYPES, timeline_response, wanted_format
from api.library import store
from api.parameters import AnyFormatParameters, CsvParameters, FigureParameters, Format, TopicParameters
from timeline.query import answer

blueprint = APIBlueprint(
    "timelines", __name__, abp_tags=[Tag(name="timeline", description="A topic's events.")]
)
PROBLEMS: dict[str | int, type[BaseModel] | dict[Any, Any] | None] = {
    400: problem_response("A parameter is wrong."),
    404: problem_response("No article tells of it."),
}


@blueprint.get(
    "/timeline",
    summary="A timeline in the format that format or Accept asks for",
    responses={
        **PROBLEMS,
        200: text_response("The timeline.", *MEDIA_TYPES.values()),
        406: problem_response("There is no such format."),
    },
)
def show_timeline(query: AnyFormatParameters) -> Response:
    """The format is what ``format`` says, else what ``Accept`` prefers, else JSON."""
    return _answer(query, wanted_format(query))


@blueprint.get("/timeline.json", summary="A timeline as JSON", responses={**PROBLEMS, 200: TimelineAnswer})
def show_json(query: TopicParameters) -> Response:
    """All that is known of each event but the single mentions, which are at ``/events/<id>``."""
    return _answer(query, "json")


@blueprint.get(
    "/timeline.csv",
    summary="A timeline as CSV",
    responses={**PROBLEMS, 200: text_response("One row an event, RFC 4180.", "text/csv")},
)
def show_csv(query: CsvParameters) -> Response:
    """UTF-8 with a byte order mark; cells that a spreadsheet would take for a formula begin with ``'``."""
    return _answer(query, "csv")


@blueprint.get(
    "/timeline.html",
    summary="A timeline as a page",
    responses={**PROBLEMS, 200: text_response("The page.", "text/html")},
)
def show_page(query: FigureParameters) -> Response:
    """The chart, the full table with every source, downloads and the embed snippet."""
    return _answer(query, "html")


@blueprint.get(
    "/timeline.plotly",
    summary="The chart as a Plotly figure",
    responses={**PROBLEMS, 200: text_response("A figure's data and layout.", MEDIA_TYPES["plotly"])},
)
def show_figure(query: FigureParameters) -> Response:
    """For Plotly.newPlot, or plotly.io.from_json."""
    return _answer(query, "plotly")


def _answer(query: TopicParameters, wanted: Format) -> Response:
    timeline = answer(store(), query.query())
    given = query.model_dump(by_alias=True, exclude_none=True)
    return timeline_response(timeline, AnyFormatParameters(**given), wanted)
