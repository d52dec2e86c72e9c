"""``/events/<id>``: one event with every mention of it."""

from __future__ import annotations

from flask import Response, render_template, url_for
from flask_openapi3 import APIBlueprint, Tag

from api.answers import EventDetailAnswer, problem_response, text_response
from api.caching import REVALIDATED, conditional
from api.languages import reader_language
from api.library import store
from api.parameters import EventParameters, EventPath, WhyParameters
from api.problems import NotFoundError
from api.why_view import why_view
from timeline.chart import label_words
from timeline.export import event_to_json
from timeline.merge import Explanation
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
    found = _found(path, query)
    if found.event.id != path.id:
        return _moved("events.show_event", found, query)
    return conditional(event_to_json(found), "application/json")


@blueprint.get(
    "/events/<id>/why",
    summary="Why an event is what it is, as a page",
    responses={
        200: text_response("The page.", "text/html"),
        400: problem_response("A parameter is wrong."),
        308: {"description": "The event has become part of another: Location is the address of that."},
        404: problem_response("There is no such event."),
    },
)
def show_why(path: EventPath, query: WhyParameters) -> Response:
    """Why its mentions are one event, why it has its date and its importance, in the reader's language."""
    found = _found(path, query)
    if found.event.id != path.id:
        return _moved("events.show_why", found, query)
    language = reader_language()
    page = render_template(
        "why.html",
        event=found.event,
        when=label_words(found.event, language),
        why=why_view(found, language),
        topic=query.topic,
    )
    return conditional(page, "text/html; charset=utf-8")


def _found(path: EventPath, query: EventParameters) -> Explanation:
    found = explain_event(store(), path.id, query.topic)
    if found is None:
        raise NotFoundError(f"There is no event “{path.id}”{' in this topic' if query.topic else ''}.")
    return found


def _moved(endpoint: str, found: Explanation, query: EventParameters) -> Response:
    address = url_for(endpoint, id=found.event.id, **query.model_dump(exclude_none=True))
    return Response(status=308, headers={"Location": address, "Cache-Control": REVALIDATED})
