"""``/oembed`` as https://oembed.com says: ``rich``, JSON and XML, sizes kept, 400, 404 and 501."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from api import create_app
from api.answers import OEmbedAnswer
from timeline.store import Store

PAGE = "http://localhost/timeline.html?topic=morocco-israel&min_sources=2"


def ask(client, **query):
    return client.get("/oembed", query_string={"url": PAGE} | query)


def frame(markup: str) -> dict[str, str]:
    """The attributes of the one iframe that the markup is."""
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append((tag, dict(attributes)))
    parser.feed(markup)
    ((tag, attributes),) = found
    assert tag == "iframe"
    return attributes


def test_a_page_is_a_rich_frame(client):
    answer = ask(client)
    assert answer.mimetype == "application/json"
    told = OEmbedAnswer.model_validate_json(answer.data)
    assert (told.version, told.type, told.provider_name) == ("1.0", "rich", "Timeline")
    assert told.title == "Morocco and Israel: timeline"
    attributes = frame(told.html)
    assert attributes["src"] == "http://localhost/embed?topic=morocco-israel&min_sources=2"
    assert (attributes["width"], attributes["height"]) == (str(told.width), str(told.height))
    assert client.get(attributes["src"]).status_code == 200


def test_xml_says_the_same(client):
    answer = ask(client, format="xml")
    assert answer.content_type == "text/xml; charset=utf-8"
    root = ElementTree.fromstring(answer.data)
    assert root.tag == "oembed"
    assert {part.tag: part.text for part in root} == {name: str(v) for name, v in ask(client).json.items()}


@pytest.mark.parametrize(("width", "height"), [(400, 300), (250, 2000), (2000, 150), (100, 60)])
def test_no_larger_than_asked(client, width, height):
    told = ask(client, maxwidth=width, maxheight=height).json
    assert told["width"] <= width
    assert told["height"] <= height
    if "thumbnail_url" in told:
        assert told["thumbnail_width"] <= width
        assert told["thumbnail_height"] <= height
    assert len({"thumbnail_url", "thumbnail_width", "thumbnail_height"} & set(told)) in (0, 3)


def test_a_thumbnail_can_be_fetched(client, app):
    if not app.extensions["timeline.pictures"].available():
        pytest.skip("no pictures here: pip install -r requirements-pictures.txt; apt-get install chromium")
    told = ask(client, maxwidth=600).json
    assert (told["thumbnail_width"], told["thumbnail_height"]) == (600, 315)
    assert client.get(told["thumbnail_url"]).mimetype == "image/png"


def test_without_pictures_the_thumbnail_is_the_one_for_all_where_it_fits(fixture_store: Store, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    client = create_app(fixture_store).test_client()
    assert client.get(ask(client, maxwidth=1200, maxheight=700).json["thumbnail_url"]).mimetype == "image/png"
    assert "thumbnail_url" not in ask(client, maxwidth=600).json


def test_an_event_of_the_address_is_opened_in_the_frame(client):
    event_id = client.get("/timeline.json?topic=morocco-israel").json["events"][0]["id"]
    told = ask(client, url=f"http://localhost/timeline.html?topic=morocco-israel#{event_id}").json
    assert frame(told["html"])["src"].endswith(f"#{event_id}")
    told = ask(client, url="http://localhost/timeline.html?topic=morocco-israel#%22%3E%3Cscript%3E").json
    assert frame(told["html"])["src"].endswith("topic=morocco-israel")


@pytest.mark.parametrize("path", ["/timeline", "/timeline.html", "/embed"])
def test_every_address_of_a_timeline_is_one(client, path):
    assert ask(client, url=f"http://localhost{path}?topic=webb-telescope&view=scale").status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "http://elsewhere.example/timeline.html?topic=morocco-israel",
        "http://localhost:81/timeline.html?topic=morocco-israel",
        "ftp://localhost/timeline.html?topic=morocco-israel",
        "http://localhost/topics",
        "http://localhost/timeline.html",
        "http://localhost/timeline.html?topic=none-such-thing",
        "http://localhost/timeline.html?topic=webb&from=never",
        "http://[",
        "<script>alert(1)</script>",
    ],
)
def test_another_address_is_404(client, url):
    answer = ask(client, url=url)
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")


def test_another_format_is_501(client):
    assert ask(client, format="yaml").status_code == 501


@pytest.mark.parametrize(
    ("query", "name"),
    [({"url": ""}, "url"), ({"maxwidth": "wide"}, "maxwidth"), ({"maxheight": "0"}, "maxheight")],
)
def test_a_wrong_parameter_is_400_and_named(client, query, name):
    answer = ask(client, **query)
    assert answer.status_code == 400
    assert [p["name"] for p in answer.json["parameters"]] == [name]


def test_a_missing_address_is_400_and_what_others_add_is_passed_over(client):
    assert client.get("/oembed").status_code == 400
    assert ask(client, dnt="true", callback="x", theme="dark").status_code == 200


def test_the_page_names_both(client):
    page = client.get(PAGE).text
    for media_type in ("application/json+oembed", "text/xml+oembed"):
        address = re.search(rf'<link rel="alternate" type="{re.escape(media_type)}" href="([^"]+)"', page)[1]
        answer = client.get(address.replace("&amp;", "&"))
        assert answer.status_code == 200
        assert "min_sources=2" in answer.text
