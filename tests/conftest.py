"""The fixture articles in a store, for all tests that need the whole way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.ingest import ingest
from timeline.store import Store

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


@pytest.fixture(scope="session")
def fixture_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store into which ``fixtures/`` was ingested."""
    with Store(tmp_path_factory.mktemp("store") / "timeline.db") as store:
        ingest(store, [FIXTURES])
        yield store
