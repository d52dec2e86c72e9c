"""``/timeline.svg``, ``.png``, ``.pdf`` and ``/card.png``; 501 where no pictures can be made."""

from __future__ import annotations

import struct

import pytest

from api import create_app
from timeline.store import Store

TOPIC = {"topic": "morocco-israel"}


@pytest.fixture
def drawing(app, client):
    if not app.extensions["timeline.pictures"].available():
        pytest.skip("no pictures here: pip install -r requirements-pictures.txt; apt-get install chromium")
    return client


def size(png: bytes) -> tuple[int, int]:
    return struct.unpack(">II", png[16:24])


def test_the_picture_is_the_chart_that_was_asked_for(drawing):
    query = TOPIC | {"view": "list", "width": "400", "scale": "1"}
    width, height = size(drawing.get("/timeline.png", query_string=query).data)
    assert width == 400
    assert (
        height
        == drawing.get("/timeline.plotly", query_string=TOPIC | {"view": "list", "width": "400"}).json[
            "layout"
        ]["height"]
    )
    assert size(drawing.get("/timeline.png", query_string=TOPIC | {"width": "600"}).data)[0] == 1200


def test_an_svg_opened_by_itself_keeps_its_styles_and_runs_nothing(drawing):
    policy = drawing.get("/timeline.svg", query_string=TOPIC).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "style-src 'unsafe-inline'" in policy
    assert "script-src" not in policy
    assert "sandbox" in policy


@pytest.mark.parametrize(("width", "height"), [(1200, 630), (600, 315), (200, 105)])
def test_a_card_is_as_wide_as_asked(drawing, width, height):
    answer = drawing.get("/card.png", query_string=TOPIC | {"width": width})
    assert answer.mimetype == "image/png"
    assert size(answer.data) == (width, height)


@pytest.mark.parametrize("width", ["100", "1400", "500", "wide"])
def test_other_widths_are_refused(client, width):
    answer = client.get("/card.png", query_string=TOPIC | {"width": width})
    assert answer.status_code == 400
    assert [p["name"] for p in answer.json["parameters"]] == ["width"]


@pytest.mark.parametrize("path", ["/timeline.svg", "/timeline.png", "/timeline.pdf", "/card.png"])
def test_without_chromium_there_is_a_clear_501(fixture_store: Store, monkeypatch, path):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    client = create_app(fixture_store).test_client()
    answer = client.get(path, query_string=TOPIC)
    assert (answer.status_code, answer.mimetype) == (501, "application/problem+json")
    assert answer.json["type"] == "urn:timeline:problem:pictures-unavailable"
    assert "Chromium" in answer.json["detail"]
    assert client.get("/timeline.json", query_string=TOPIC).status_code == 200
