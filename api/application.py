"""The application factory."""

from __future__ import annotations

from pathlib import Path

from flask_compress import Compress
from flask_cors import CORS
from flask_openapi3 import Info, OpenAPI

from api import languages, pictures, problems, security_headers, sharing, static_files
from api.answers import Problem
from api.library import KEY
from api.routes import embed, events, oembed, service, timelines, topics
from api.routes import pictures as picture_routes
from timeline.location import database_in
from timeline.store import Store

COMPRESSED = [
    "text/html",
    "text/csv",
    "application/json",
    "application/problem+json",
    "application/vnd.plotly.v1+json",
    "application/x-ndjson",
    "application/atom+xml",
    "text/markdown",
    "text/calendar",
    "image/svg+xml",
]
DESCRIPTION = "Articles in, what happened when out: timelines of news topics, with the sources of every date."


def create_app(store: Store | str | Path | None = None) -> OpenAPI:
    """The application over a store, or over the database at a path or SQLAlchemy URL.

    Without either it is ``timeline.db`` in the data folder, which the environment's ``TIMELINE_DATA`` names.
    """
    app = OpenAPI(
        __name__,
        info=Info(title="Timeline", version="0.1.0", description=DESCRIPTION),
        validation_error_status=400,
        validation_error_model=Problem,
        validation_error_callback=problems.on_validation_error,
        security_schemes={},  # without any it would be null, which OpenAPI does not allow
        doc_ui=False,
        static_folder=None,
    )
    app.config.update(
        COMPRESS_MIMETYPES=COMPRESSED,
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=6,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    if not isinstance(store, Store):
        store = Store(store or database_in())
    app.extensions[KEY] = store
    CORS(
        app,
        send_wildcard=True,
        methods=["GET", "HEAD", "OPTIONS"],
        expose_headers=["ETag", "Content-Disposition"],
    )
    static_files.register(app)
    pictures.register(app)
    sharing.register(app)
    security_headers.register(app)
    problems.register(app)
    languages.register(app)
    Compress(app)
    for routes in (topics, timelines, picture_routes, events, embed, oembed, service):
        app.register_api(routes.blueprint)
    return app
