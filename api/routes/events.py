"""``/events/<id>``: one event with every mention of it."""

from __future__ import annotations

from flask import Response
from flask_openapi3 import APIBlueprint, Tag

from api.answers import EventDetailAnswer, problem_response
from api.caching import conditional
from api.library import store
from api.parameters import EventParameters, EventPath
from api.problems import NotFoundError
from timeline.export import event_to_json
from timeline.query import find_event

blueprint = APIBlueprint("events", __name__, abp_tags=[Tag(name="events", description="Single events.")])


@blueprint.get(
    "/events/<id>",
    summary="One event with every mention: sentence, words, rule, anchor, article",
    responses={
        200: EventDetailAnswer,
        400: problem_response("A parameter is wrong."),
        404: problem_response("There is no such event."),
    },
)
def show_event(path: EventPath, query: EventParameters) -> Response:
    """Looked for in ``topic`` where given, else in the defined topics."""
    found = find_event(store(), path.id, query.topic)
    if found is None:
        raise NotFoundError(f"There is no event “{path.id}”{' in this topic' if query.topic else ''}.")
    return conditional(event_to_json(found[1]), "application/json")
