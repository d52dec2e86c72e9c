"""About the service itself: ``/healthz`` and ``/openapi.json``."""

from __future__ import annotations

import json
from typing import cast

from flask import Response, current_app
from flask_openapi3 import APIBlueprint, OpenAPI, Tag

from api.answers import HealthAnswer
from api.caching import conditional
from api.library import store
from timeline.query import known_topics

blueprint = APIBlueprint(
    "service", __name__, abp_tags=[Tag(name="service", description="The service itself.")]
)


@blueprint.get("/healthz", summary="Whether the service works", responses={200: HealthAnswer})
def show_health() -> Response:
    """Reads the store; not to be cached."""
    health = HealthAnswer(status="ok", topics=len(known_topics(store())))
    return Response(
        health.model_dump_json(), content_type="application/json", headers={"Cache-Control": "no-store"}
    )


@blueprint.get("/openapi.json", doc_ui=False)
def show_openapi() -> Response:
    """The API as OpenAPI 3.1 describes it."""
    return conditional(json.dumps(cast(OpenAPI, current_app).api_doc, indent=1), "application/json")
