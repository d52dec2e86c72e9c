"""The application over the fixture articles."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from api import create_app
from timeline.store import Store


@pytest.fixture(scope="session")
def app(fixture_store: Store):
    return create_app(fixture_store)


@pytest.fixture
def client(app) -> FlaskClient:
    return app.test_client()
