"""How a request gets at the store that the application was made with."""

from __future__ import annotations

from typing import cast

from flask import current_app

from timeline.store import Store

KEY = "timeline.store"


def store() -> Store:
    """The application's store."""
    return cast(Store, current_app.extensions[KEY])
