"""Static files: compressed once, under addresses that hold their content, so that browsers keep them for good."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from mimetypes import guess_type
from pathlib import Path

import brotli  # type: ignore[import-untyped]
from flask import Flask, Response, request, url_for
from werkzeug.exceptions import NotFound

FOLDER = Path(__file__).with_name("static")
ONE_YEAR = 31_536_000
# For plotly.js, 0.1 s and a tenth smaller than gzip; the best would take seconds.
BROTLI_QUALITY, BEST_BROTLI, SMALL = 9, 11, 100_000
# Files that are sent as one: each request costs the reader more than its bytes.
BUNDLES = {
    "timeline-page.js": ("chart.js", "spots.js", "card.js", "filters.js", "timeline.js"),
    "timeline-page.css": ("page.css", "vendor/plotly-4.1.1.css"),
}
MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}


@cache
def _names() -> frozenset[str]:
    """The files there are: nothing else can be asked for."""
    files = (path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file())
    return frozenset(files) | BUNDLES.keys()


@cache
def _content(name: str) -> bytes:
    return b"".join((FOLDER / part).read_bytes() for part in BUNDLES.get(name, (name,)))


@cache
def _packed(name: str, encoding: str) -> bytes:
    data = _content(name)
    if encoding == "br":
        return bytes(brotli.compress(data, quality=BEST_BROTLI if len(data) < SMALL else BROTLI_QUALITY))
    return gzip.compress(data, mtime=0) if encoding == "gzip" else data


@cache
def _digest(name: str) -> str:
    return hashlib.sha256(_content(name)).hexdigest()[:12]


def _media_type(name: str) -> str:
    kind = MEDIA_TYPES.get(Path(name).suffix) or guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def show_static(name: str) -> Response:
    """A file, compressed as the client likes; kept for a year where the address holds its digest."""
    if name not in _names():
        raise NotFound(f"There is no file {name}.")
    encoding = request.accept_encodings.best_match(["br", "gzip", "identity"], "identity")
    response = Response(_packed(name, encoding), content_type=_media_type(name))
    if encoding != "identity":
        response.headers["Content-Encoding"] = encoding
    fresh = request.args.get("v") == _digest(name)
    response.headers["Cache-Control"] = f"public, max-age={ONE_YEAR}, immutable" if fresh else "no-cache"
    response.vary.add("Accept-Encoding")
    response.set_etag(_digest(name), weak=True)
    response.make_conditional(request)
    return response


def register(app: Flask) -> None:
    """Serve the files of ``api/static``, and let templates name them by ``asset(name)``."""
    app.add_url_rule("/static/<path:name>", "static", show_static)

    @app.template_global()
    def asset(name: str) -> str:
        return url_for("static", name=name, v=_digest(name))
