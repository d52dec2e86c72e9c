"""``/embed``: the timeline for a frame on another site's page."""

from __future__ import annotations

from flask import Response
from flask_openapi3 import APIBlueprint, Tag

from api.answers import problem_response, text_response
from api.caching import conditional
from api.library import store
from api.pages import embed_page
from api.parameters import PageParameters
from timeline.query import answer

blueprint = APIBlueprint("embed", __name__, abp_tags=[Tag(name="timeline", description="A topic's events.")])


@blueprint.get(
    "/embed",
    summary="A timeline for a frame",
    responses={
        200: text_response("The page.", "text/html"),
        400: problem_response("A parameter is wrong."),
        404: problem_response("No article tells of it."),
    },
)
def show_embed(query: PageParameters) -> Response:
    """The only page that other sites may frame; it tells its height by postMessage."""
    return conditional(embed_page(answer(store(), query.query()), query), "text/html; charset=utf-8")
