"""The pictures of charts: one browser for the whole process, started when the first is asked for."""

from __future__ import annotations

from typing import cast

from flask import Flask, current_app

from api.static_files import FOLDER
from timeline.export.pictures import Pictures

KEY = "timeline.pictures"
PLOTLY = "vendor/plotly-basic-*.min.js"


def register(app: Flask) -> None:
    """Let ``app`` draw with the plotly.js that it serves."""
    (plotly_js,) = FOLDER.glob(PLOTLY)
    app.extensions[KEY] = Pictures(plotly_js)


def pictures() -> Pictures:
    """The application's pictures."""
    return cast(Pictures, current_app.extensions[KEY])
