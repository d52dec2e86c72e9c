"""A timeline in the formats that the API gives, and which one a request wants."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args
from urllib.parse import quote

from flask import Response, request

from api.addresses import feed_address, page_address
from api.caching import conditional
from api.languages import reader_language
from api.library import store
from api.pages import timeline_page
from api.parameters import AnyFormatParameters, Format, TopicParameters
from api.pictures import pictures
from api.problems import NotAcceptableError
from timeline.chart import figure
from timeline.export import (
    to_atom,
    to_csv,
    to_icalendar,
    to_json,
    to_markdown,
    to_ndjson,
    to_plotly,
    to_timelinejs,
)
from timeline.export.pictures import PictureFormat
from timeline.model import Timeline
from timeline.query import answer

FORMATS: tuple[Format, ...] = get_args(Format)
# Where two have one media type, Accept means the first.
MEDIA_TYPES: dict[Format, str] = {
    "json": "application/json",
    "csv": "text/csv",
    "html": "text/html",
    "ndjson": "application/x-ndjson",
    "md": "text/markdown",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "timelinejs": "application/json",
    "plotly": "application/vnd.plotly.v1+json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
}
# JSON is UTF-8 by its own specification (RFC 8259) and has no such parameter.
PARAMETERS: dict[Format, str] = {
    "csv": "; charset=utf-8",
    "html": "; charset=utf-8",
    "md": "; charset=utf-8; variant=GFM",
    "ics": "; charset=utf-8",
    "atom": "; charset=utf-8",
    "svg": "; charset=utf-8",
}
FILE_ENDINGS: dict[Format, str] = {"timelinejs": "timelinejs.json", "plotly": "plotly.json"}
# What a browser has no way to show is saved; the rest is shown, and has a name when it is saved.
SAVED: frozenset[Format] = frozenset({"csv", "ndjson", "md", "ics"})


def wanted_format(parameters: AnyFormatParameters) -> Format:
    """What ``format`` says, else what Accept prefers, else JSON. Raises NotAcceptableError."""
    if parameters.format:
        return parameters.format
    accept = request.accept_mimetypes
    if not accept:
        return "json"
    offered = list(dict.fromkeys(MEDIA_TYPES.values()))
    best = accept.best_match(offered)
    if best is None:
        raise NotAcceptableError(f"There is no timeline as {accept}; there is {', '.join(offered)}.")
    return next(name for name, media_type in MEDIA_TYPES.items() if media_type == best)


def respond_with(query: TopicParameters, wanted: Format) -> Response:
    """The timeline that ``query`` asks for in the format wanted, with ETag and file name, or 304."""
    timeline = answer(store(), query.query())
    given = query.model_dump(by_alias=True, exclude_none=True)
    body = _body(timeline, AnyFormatParameters(**given), wanted)
    response = conditional(body, MEDIA_TYPES[wanted] + PARAMETERS.get(wanted, ""))
    disposition = "attachment" if wanted in SAVED else "inline"
    ending = FILE_ENDINGS.get(wanted, wanted)
    response.headers["Content-Disposition"] = (
        f"{disposition}; {file_name(f'{timeline.topic}-timeline', ending)}"
    )
    return response


def file_name(stem: str, ending: str) -> str:
    """The ``filename`` parameters of Content-Disposition (RFC 6266), any letters allowed."""
    plain = stem if stem.isascii() else "timeline"
    return f"filename=\"{plain}.{ending}\"; filename*=UTF-8''{quote(stem)}.{ending}"


def _body(timeline: Timeline, parameters: AnyFormatParameters, wanted: Format) -> str | bytes:
    chart = (parameters.view, parameters.width, parameters.theme)

    def picture(picture_format: PictureFormat, scale: float = 1) -> bytes:
        return pictures().draw(figure(timeline, *chart, language=reader_language()), picture_format, scale)

    page = page_address(timeline)
    makers: dict[Format, Callable[[], str | bytes]] = {
        "json": lambda: to_json(timeline),
        "csv": lambda: to_csv(timeline, bom=parameters.bom),
        "html": lambda: timeline_page(timeline, parameters),
        "ndjson": lambda: to_ndjson(timeline),
        "md": lambda: to_markdown(timeline, page),
        "ics": lambda: to_icalendar(timeline, page),
        "atom": lambda: to_atom(timeline, page, feed_address(timeline)),
        "timelinejs": lambda: to_timelinejs(timeline, page),
        "plotly": lambda: to_plotly(timeline, *chart, language=reader_language()),
        "svg": lambda: picture("svg"),
        "png": lambda: picture("png", parameters.scale),
        "pdf": lambda: picture("pdf"),
    }
    return makers[wanted]()
