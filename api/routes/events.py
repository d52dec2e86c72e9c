"""``/events/<id>``: one event with every mention of it."""

from __future__ import annotations

from flask import Response, url_for
from flask_openapi3 import APIBlueprint, Tag

from api.answers import EventDetailAnswer, problem_response
from api.caching import REVALIDATED, conditional
from api.library import store
from api.parameters import EventParameters, EventPath
from api.problems import NotFoundError
from timeline.export import event_to_json
from timeline.query import explain_event

blueprint = APIBlueprint("events", __name__, abp_tags=[Tag(name="events", description="Single events.")])


@blueprint.get(
    "/events/<id>",
    summary="One event with every mention: sentence, words, rule, anchor, article; and why it is what it is",
    responses={
        200: EventDetailAnswer,
        400: problem_response("A parameter is wrong."),
        308: {"description": "The event has become part of another: Location is the address of that."},
        404: problem_response("There is no such event."),
    },
)
def show_event(path: EventPath, query: EventParameters) -> Response:
    """Looked for in ``topic`` where given, else in the defined topics."""
    found = explain_event(store(), path.id, query.topic)
    if found is None:
        raise NotFoundError(f"There is no event “{path.id}”{' in this topic' if query.topic else ''}.")
    if found.event.id != path.id:
        address = url_for("events.show_event", id=found.event.id, **query.model_dump(exclude_none=True))
        return Response(status=308, headers={"Location": address, "Cache-Control": REVALIDATED})
    return conditional(event_to_json(found), "application/json")
