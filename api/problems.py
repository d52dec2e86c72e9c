"""Errors: RFC 9457 problem details for programs, a page for people, never a bare stack trace."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, render_template, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from api.answers import PROBLEM_TYPE
from api.library import store
from timeline.chart.language import later
from timeline.export.pictures import PicturesUnavailable
from timeline.query import InvalidQuery, UnknownTopic, known_topics
from timeline.store import StoreError

TYPE_PREFIX = "urn:timeline:problem:"
PLAINER = {
    "extra_forbidden": "there is no such parameter",
    "missing": "this parameter is needed",
    "string_pattern_mismatch": "write YYYY, YYYY-MM or YYYY-MM-DD",
}


@dataclass(frozen=True, slots=True)
class ProblemDetails:
    """What goes wrong: ``name`` ends its URN, ``parameters`` maps the names of wrong ones to the reason."""

    status: int
    name: str
    title: str
    detail: str
    parameters: dict[str, str] = field(default_factory=dict)
    nearest: Sequence[str] | None = None

    def record(self) -> dict[str, Any]:
        """The members of the problem object."""
        record: dict[str, Any] = {
            "type": TYPE_PREFIX + self.name,
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        if self.parameters:
            record["parameters"] = [{"name": n, "detail": d} for n, d in self.parameters.items()]
        if self.nearest is not None:
            record["nearest"] = list(self.nearest)
        return record


class NotFoundError(Exception):
    """What was asked for by name is not there."""


class NotAcceptableError(Exception):
    """None of the formats there are is one that the client accepts."""


class NotOfferedError(Exception):
    """The specification has what was asked for, this server has not."""


def respond(problem: ProblemDetails) -> Response:
    """The problem as the client likes it: a page for a browser, else ``application/problem+json``."""
    choices = [PROBLEM_TYPE, "application/json", "text/html"]
    if request.accept_mimetypes.best_match(choices, PROBLEM_TYPE) == "text/html":
        body, media_type = render_template("problem.html", problem=problem), "text/html"
    else:
        body, media_type = json.dumps(problem.record(), ensure_ascii=False), PROBLEM_TYPE
    response = Response(body, problem.status, content_type=media_type)
    response.headers["Cache-Control"] = "no-store"
    response.vary.add("Accept")
    return response


def on_validation_error(error: ValidationError) -> Response:
    """What pydantic refuses, each parameter by its name."""
    wrong = {}
    for each in error.errors():
        name = str(each["loc"][0]) if each["loc"] else "query"
        wrong[name] = PLAINER.get(each["type"], each["msg"][:1].lower() + each["msg"][1:])
    return respond(_invalid(wrong))


def register(app: Flask) -> None:
    """Answer every error of ``app`` with a problem."""

    @app.template_global()
    def topic_titles() -> dict[str, str]:
        return {known.topic.slug: known.topic.title for known in known_topics(store())}

    @app.errorhandler(InvalidQuery)
    def on_invalid(error: InvalidQuery) -> Response:
        return respond(_invalid({error.parameter: error.message}))

    @app.errorhandler(UnknownTopic)
    def on_unknown_topic(error: UnknownTopic) -> Response:
        detail = f"No article tells of “{error.topic}”."
        return respond(
            ProblemDetails(
                404,
                "unknown-topic",
                later("Unknown topic"),
                detail,
                {"topic": "no article tells of it"},
                error.nearest,
            )
        )

    @app.errorhandler(StoreError)
    def on_store_error(error: StoreError) -> Response:
        app.logger.error("the store cannot be used: %s", error)
        detail = "The articles cannot be read just now; please try again later."
        return respond(ProblemDetails(503, "store-unavailable", later("Store unavailable"), detail))

    @app.errorhandler(NotFoundError)
    def on_not_found(error: NotFoundError) -> Response:
        return respond(ProblemDetails(404, "not-found", later("Not found"), str(error)))

    @app.errorhandler(NotAcceptableError)
    def on_not_acceptable(error: NotAcceptableError) -> Response:
        return respond(ProblemDetails(406, "not-acceptable", later("Not acceptable"), str(error)))

    @app.errorhandler(NotOfferedError)
    def on_not_offered(error: NotOfferedError) -> Response:
        return respond(ProblemDetails(501, "not-implemented", later("Not implemented"), str(error)))

    @app.errorhandler(PicturesUnavailable)
    def on_pictures_unavailable(error: PicturesUnavailable) -> Response:
        app.logger.warning("no pictures: %s", error)
        detail = f"This server makes no pictures: {error}. The page and the data formats are there."
        return respond(ProblemDetails(501, "pictures-unavailable", later("Pictures unavailable"), detail))

    @app.errorhandler(HTTPException)
    def on_http(error: HTTPException) -> Response:
        status = HTTPStatus(error.code or 500)
        name = status.phrase.lower().replace(" ", "-")
        response = respond(ProblemDetails(status, name, status.phrase, error.description or status.phrase))
        for key, value in error.get_headers():
            if key.lower() in ("allow", "retry-after"):
                response.headers[key] = value
        return response

    @app.errorhandler(Exception)
    def on_failure(error: Exception) -> Response:
        app.logger.exception("unexpected error at %s", request.path, exc_info=error)
        detail = "The server failed at this. It was noted; please try again later."
        return respond(ProblemDetails(500, "internal-error", later("Internal error"), detail))


def _invalid(wrong: dict[str, str]) -> ProblemDetails:
    detail = "; ".join(f"{name}: {why}" for name, why in wrong.items()) + "."
    return ProblemDetails(400, "invalid-parameter", later("Invalid parameter"), detail, wrong)
