"""Errors are RFC 9457 problem details that name what is wrong; a browser gets a page."""

from __future__ import annotations

import re

import pytest

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def problem(client, path, status, **query):
    answer = client.get(path, query_string=query)
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    told = answer.json
    assert told["status"] == status
    assert told["type"].startswith("urn:timeline:problem:")
    assert told["title"]
    assert told["detail"]
    return told


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({}, "topic"),
        ({"topic": ""}, "topic"),
        ({"topic": "!!!"}, "topic"),
        ({"topic": "webb", "from": "yesterday"}, "from"),
        ({"topic": "webb", "to": "2021-02-30"}, "to"),
        ({"topic": "webb", "from": "2022", "to": "2020"}, "from"),
        ({"topic": "webb", "limit": "none"}, "limit"),
        ({"topic": "webb", "limit": "0"}, "limit"),
        ({"topic": "webb", "min_sources": "-1"}, "min_sources"),
        ({"topic": "webb", "sort": "size"}, "sort"),
        ({"topic": "webb", "format": "xls"}, "format"),
        ({"topic": "webb", "form": "csv"}, "form"),
        ({"topic": "webb", "width": "12"}, "width"),
        ({"topic": "webb", "view": "pie"}, "view"),
    ],
)
def test_a_wrong_parameter_is_named(client, query, name):
    told = problem(client, "/timeline", 400, **query)
    assert [p["name"] for p in told["parameters"]] == [name]
    assert told["parameters"][0]["detail"]
    assert name in told["detail"]


def test_an_unknown_topic_gives_the_nearest_ones(client):
    told = problem(client, "/timeline.json", 404, topic="marocco-isreal")
    assert told["nearest"][0] == "morocco-israel"
    assert "marocco-isreal" in told["detail"]


def test_an_unknown_event_and_an_unknown_path(client):
    problem(client, "/events/nothing", 404)
    problem(client, "/nowhere", 404)


def test_a_wrong_method_says_which_there_are(client):
    answer = client.post("/timeline")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_a_browser_gets_a_page_with_links(client):
    answer = client.get("/timeline.html?topic=marocco-isreal", headers={"Accept": BROWSER})
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert "/timeline.html?topic=morocco-israel" in answer.text


def test_a_page_shows_hostile_words_as_words(client):
    answer = client.get(
        "/timeline.html", query_string={"topic": "<script>alert(1)"}, headers={"Accept": BROWSER}
    )
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    "path", ["/timeline", "/nowhere", "/events/nothing", "/timeline?topic=none-such-thing"]
)
def test_an_error_can_be_read_from_another_site_too(client, path):
    answer = client.get(path, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code >= 400
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize(
    ("code", "title", "says"),
    [
        ("fr", "Sujet inconnu", "Aucun article ne parle de « xyzzy »."),
        ("es", "Tema desconocido", "Ningún artículo habla de «xyzzy»."),
        ("ar", "موضوع غير معروف", "لا يوجد مقال عن «xyzzy»."),
    ],
)
def test_people_read_it_in_their_language_with_the_topics_there_are(client, code, title, says):
    page = client.get(f"/timeline.html?topic=xyzzy&lang={code}", headers={"Accept": "text/html"}).text
    assert f"<h1>{title}</h1>" in page
    assert says in page
    assert f"topic=morocco-israel&amp;lang={code}" in page
    assert "Morocco and Israel" in page


def test_people_are_told_each_wrong_parameter(client):
    query = "topic=webb&from=yesterday&limit=0"
    page = client.get(f"/timeline.html?{query}", headers={"Accept": "text/html"}).text
    assert re.findall(r"<dt><code>(\w+)</code></dt>", page) == ["from", "limit"]
    assert "write YYYY, YYYY-MM or YYYY-MM-DD" in page
