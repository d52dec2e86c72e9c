"""A real browser on the real application: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.serving import make_server

from api import create_app
from timeline.store import Store


@contextmanager
def serving(store: Store) -> Iterator[str]:
    """The address at which the application over the store's articles listens meanwhile."""
    server = make_server("127.0.0.1", 0, create_app(store), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def address(fixture_store: Store) -> Iterator[str]:
    """Where the application over the fixture articles listens."""
    with serving(fixture_store) as address:
        yield address


@pytest.fixture
def client(fixture_store: Store) -> FlaskClient:
    """Asks the same articles without a browser."""
    return create_app(fixture_store).test_client()


class Visit:
    """Opens pages and keeps what the browser complained of and whom it asked."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.hosts: set[str] = set()
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))

    def _note(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    def open_chart(self, path: str) -> Page:
        page = self.open(path)
        page.wait_for_selector("#chart[data-drawn]", timeout=20_000)
        return page

    def until(self, condition: str, seconds: float = 10) -> None:
        """Wait for a JavaScript condition; not by wait_for_function, which our policy against eval stops."""
        end = time.monotonic() + seconds
        while not self.page.evaluate(condition):
            assert time.monotonic() < end, f"never came true: {condition}"
            self.page.wait_for_timeout(50)


@pytest.fixture
def visit(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A visit in a fresh context; parametrize it with Playwright's context options."""
    context = browser.new_context(**getattr(request, "param", {"viewport": {"width": 1280, "height": 900}}))
    yield Visit(context, address)
    context.close()
