"""Where the data is: ``timeline.db`` in the data folder, which the environment may name."""

from __future__ import annotations

import os
from pathlib import Path

DATA_VARIABLE = "TIMELINE_DATA"
DEFAULT_DATA = Path("data")
_DATABASE = "timeline.db"


def database_in(folder: Path | None = None) -> Path:
    """The database file of a data folder (default: ``$TIMELINE_DATA``, else ``data``)."""
    return (folder or Path(os.environ.get(DATA_VARIABLE) or DEFAULT_DATA)) / _DATABASE
