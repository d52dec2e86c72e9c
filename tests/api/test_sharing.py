"""The head of a timeline's page: Open Graph and Twitter tags, feed, the files there are."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from api import create_app
from timeline.store import Store

PAGE = "/timeline.html?topic=morocco-israel&min_sources=2"


class Head(HTMLParser):
    """The meta tags and links of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: list[dict[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "meta" and (name := given.get("property") or given.get("name")):
            self.meta[name] = given.get("content") or ""
        if tag == "link":
            self.links.append(given)


@pytest.fixture
def head(client) -> Head:
    return Head(client.get(PAGE).text)


def test_open_graph_and_twitter_say_what_it_is(head):
    assert head.meta["og:title"] == head.meta["twitter:title"] == "Morocco and Israel"
    assert head.meta["og:type"] == "article"
    assert head.meta["og:url"] == f"http://localhost{PAGE}"
    assert head.meta["twitter:card"] == "summary_large_image"
    assert "events" in head.meta["og:description"]
    assert head.meta["og:image"] == head.meta["twitter:image"]
    assert head.meta["og:image:alt"]


def test_the_picture_is_there_with_the_size_it_says(head, client):
    answer = client.get(head.meta["og:image"])
    assert answer.mimetype == head.meta["og:image:type"] == "image/png"
    size = (int.from_bytes(answer.data[16:20]), int.from_bytes(answer.data[20:24]))
    assert size == (int(head.meta["og:image:width"]), int(head.meta["og:image:height"])) == (1200, 630)


def test_without_chromium_the_picture_is_the_one_for_all(fixture_store: Store, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    client = create_app(fixture_store).test_client()
    head = Head(client.get(PAGE).text)
    answer = client.get(head.meta["og:image"])
    assert (answer.status_code, answer.mimetype) == (200, "image/png")
    assert (int.from_bytes(answer.data[16:20]), int.from_bytes(answer.data[20:24])) == (1200, 630)


def test_other_forms_are_linked_with_the_filters(head, client):
    alternates = {link["type"]: link["href"] for link in head.links if link.get("rel") == "alternate"}
    for media_type in ("application/json", "text/csv", "application/atom+xml"):
        answer = client.get(alternates[media_type])
        assert answer.mimetype == media_type
        assert "min_sources=2" in alternates[media_type]


def test_the_canonical_address_is_the_page(head):
    assert [link["href"] for link in head.links if link.get("rel") == "canonical"] == [
        f"http://localhost{PAGE}"
    ]
