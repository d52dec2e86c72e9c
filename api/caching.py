"""Answers that need not be sent twice: ETag and 304."""

from __future__ import annotations

import hashlib

from flask import Response, request

REVALIDATED = "public, max-age=0, must-revalidate"


def conditional(body: str | bytes, content_type: str) -> Response:
    """An answer with a weak ETag of its body; 304 with no body where the client has it already."""
    data = body.encode() if isinstance(body, str) else body
    response = Response(data, content_type=content_type)
    response.set_etag(hashlib.sha256(content_type.encode() + data).hexdigest()[:24], weak=True)
    response.headers["Cache-Control"] = REVALIDATED
    response.vary.add("Accept")
    response.make_conditional(request)
    return response
