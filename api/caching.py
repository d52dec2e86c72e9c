"""Answers that need not be sent twice: ETag and 304, and static files under names that hold their content."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, Response, request, url_for

ONE_YEAR = 31_536_000


def conditional(body: str, content_type: str) -> Response:
    """An answer with a weak ETag of its body; 304 with no body where the client has it already."""
    data = body.encode()
    response = Response(data, content_type=content_type)
    response.set_etag(hashlib.sha256(content_type.encode() + data).hexdigest()[:24], weak=True)
    response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
    response.vary.add("Accept")
    response.make_conditional(request)
    return response


def register(app: Flask) -> None:
    """Let templates name static files by ``asset(name)`` and have those kept for a year."""
    folder = Path(app.static_folder or "")

    @cache
    def digest(name: str) -> str:
        return hashlib.sha256((folder / name).read_bytes()).hexdigest()[:10]

    @app.template_global()
    def asset(name: str) -> str:
        return url_for("static", filename=name, v=digest(name))

    @app.after_request
    def keep_static(response: Response) -> Response:
        if request.endpoint == "static" and "v" in request.args and response.status_code < 400:
            response.headers["Cache-Control"] = f"public, max-age={ONE_YEAR}, immutable"
        return response
