"""Keeps articles, their mentions and the defined topics in SQLite; finds articles by their words."""

from timeline.store.database import StoreError
from timeline.store.store import Standing, Store

__all__ = ["Standing", "Store", "StoreError"]
