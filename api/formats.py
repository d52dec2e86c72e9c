"""A timeline in the formats that the API gives, and which one a request wants."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args
from urllib.parse import quote

from flask import Response, request

from api.caching import conditional
from api.pages import timeline_page
from api.parameters import AnyFormatParameters, Format
from api.problems import NotAcceptableError
from timeline.chart import figure
from timeline.export import to_csv, to_json
from timeline.model import Timeline

FORMATS: tuple[Format, ...] = get_args(Format)
MEDIA_TYPES: dict[Format, str] = {
    "json": "application/json",
    "csv": "text/csv",
    "html": "text/html",
    "plotly": "application/vnd.plotly.v1+json",
}


def wanted_format(parameters: AnyFormatParameters) -> Format:
    """What ``format`` says, else what Accept prefers, else JSON. Raises NotAcceptableError."""
    if parameters.format:
        return parameters.format
    accept = request.accept_mimetypes
    if not accept:
        return "json"
    best = accept.best_match(list(MEDIA_TYPES.values()))
    if best is None:
        offered = ", ".join(MEDIA_TYPES.values())
        raise NotAcceptableError(f"There is no timeline as {accept}; there is {offered}.")
    return next(name for name, media_type in MEDIA_TYPES.items() if media_type == best)


def timeline_response(timeline: Timeline, parameters: AnyFormatParameters, wanted: Format) -> Response:
    """``timeline`` in the format wanted, with ETag, or 304."""
    makers: dict[Format, Callable[[], str]] = {
        "json": lambda: to_json(timeline),
        "csv": lambda: to_csv(timeline, bom=parameters.bom),
        "html": lambda: timeline_page(timeline, parameters),
        "plotly": lambda: _figure_json(timeline, parameters),
    }
    media_type = MEDIA_TYPES[wanted]
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    response = conditional(makers[wanted](), media_type + charset)
    if wanted == "csv":
        response.headers["Content-Disposition"] = _attachment(f"{timeline.topic}-timeline.csv")
    return response


def _figure_json(timeline: Timeline, parameters: AnyFormatParameters) -> str:
    return str(figure(timeline, parameters.view, parameters.width, parameters.theme).to_json())


def _attachment(name: str) -> str:
    plain = name.encode("ascii", "ignore").decode() if name.isascii() else "timeline.csv"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
