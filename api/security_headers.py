"""What a browser may do with our answers: nothing from other hosts, nothing inline; frames for the embed only."""

from __future__ import annotations

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors "
)
# An SVG picture opened by itself: Plotly writes its styles into it. It runs nothing and is nobody's page.
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
EMBED_ENDPOINT = "embed.show_embed"


def register(app: Flask) -> None:
    """Set the headers on every answer of ``app``."""

    @app.after_request
    def protect(response: Response) -> Response:
        framed_anywhere = request.endpoint == EMBED_ENDPOINT
        if response.mimetype == "image/svg+xml":
            policy = PICTURE_POLICY
        else:
            policy = POLICY + ("*" if framed_anywhere else "'none'")
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response
