"""Every format of ``/timeline``: by extension and by ``format``, with media type, charset and file name."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import feedparser
import icalendar
import pytest

from api import create_app
from api.answers import MetadataAnswer
from api.formats import FORMATS, MEDIA_TYPES
from timeline.events import extract
from timeline.model import Article
from timeline.store import Store

TOPIC = {"topic": "morocco-israel"}
CONTRACT = {
    "json": ("application/json", 'inline; filename="morocco-israel-timeline.json"'),
    "csv": ("text/csv; charset=utf-8", 'attachment; filename="morocco-israel-timeline.csv"'),
    "html": ("text/html; charset=utf-8", 'inline; filename="morocco-israel-timeline.html"'),
    "ndjson": ("application/x-ndjson", 'attachment; filename="morocco-israel-timeline.ndjson"'),
    "md": ("text/markdown; charset=utf-8; variant=GFM", 'attachment; filename="morocco-israel-timeline.md"'),
    "ics": ("text/calendar; charset=utf-8", 'attachment; filename="morocco-israel-timeline.ics"'),
    "atom": ("application/atom+xml; charset=utf-8", 'inline; filename="morocco-israel-timeline.atom"'),
    "timelinejs": ("application/json", 'inline; filename="morocco-israel-timeline.timelinejs.json"'),
    "plotly": (
        "application/vnd.plotly.v1+json",
        'inline; filename="morocco-israel-timeline.plotly.json"',
    ),
    "svg": ("image/svg+xml; charset=utf-8", 'inline; filename="morocco-israel-timeline.svg"'),
    "png": ("image/png", 'inline; filename="morocco-israel-timeline.png"'),
    "pdf": ("application/pdf", 'inline; filename="morocco-israel-timeline.pdf"'),
}
PICTURES = {"svg", "png", "pdf"}


@pytest.fixture(params=CONTRACT)
def name(request, app) -> str:
    if request.param in PICTURES and not app.extensions["timeline.pictures"].available():
        pytest.skip("no pictures here: pip install -r requirements-pictures.txt; apt-get install chromium")
    return request.param


def test_the_contract_has_every_format():
    assert set(CONTRACT) == set(FORMATS) == set(MEDIA_TYPES)


def test_type_charset_and_file_name(client, name):
    media_type, disposition = CONTRACT[name]
    answer = client.get(f"/timeline.{name}", query_string=TOPIC)
    assert (answer.status_code, answer.content_type) == (200, media_type)
    assert answer.headers["Content-Disposition"].startswith(
        disposition + "; filename*=UTF-8''morocco-israel-"
    )
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_format_is_the_same_as_the_extension(client, name):
    by_extension = client.get(f"/timeline.{name}", query_string=TOPIC)
    by_format = client.get("/timeline", query_string=TOPIC | {"format": name})
    assert by_format.data == by_extension.data
    assert by_format.content_type == by_extension.content_type


def test_what_a_client_has_is_not_sent_again(client, name):
    first = client.get(f"/timeline.{name}", query_string=TOPIC)
    again = client.get(
        f"/timeline.{name}", query_string=TOPIC, headers={"If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")


def test_every_format_takes_the_filters(client):
    narrow = TOPIC | {"from": "2021-11", "to": "2021-11", "min_sources": "2"}
    ids = [e["id"] for e in client.get("/timeline.json", query_string=narrow).json["events"]]
    assert ids
    rows = csv.DictReader(
        io.StringIO(client.get("/timeline.csv", query_string=narrow).data.decode("utf-8-sig"))
    )
    assert [row["id"] for row in rows] == ids
    lines = client.get("/timeline.ndjson", query_string=narrow).text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids
    slides = client.get("/timeline.timelinejs", query_string=narrow).json["events"]
    assert [slide["unique_id"] for slide in slides] == ids
    feed = feedparser.parse(client.get("/timeline.atom", query_string=narrow).data)
    assert sorted(e.id.rpartition(":")[2] for e in feed.entries) == sorted(ids)
    table = client.get("/timeline.md", query_string=narrow).text.splitlines()[4:]
    assert [row.rpartition(" | `")[2].removesuffix("` |") for row in table] == ids


@pytest.mark.parametrize(
    ("accept", "mimetype"),
    [
        ("application/atom+xml, application/xml;q=0.9", "application/atom+xml"),
        ("text/calendar", "text/calendar"),
        ("text/markdown, text/html;q=0.5", "text/markdown"),
        ("application/x-ndjson", "application/x-ndjson"),
        # What Firefox asks for when an address is typed.
        (
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/png,image/svg+xml,*/*;q=0.8",
            "text/html",
        ),
    ],
)
def test_accept_finds_the_new_formats(client, accept, mimetype):
    assert client.get("/timeline", query_string=TOPIC, headers={"Accept": accept}).mimetype == mimetype


def test_links_lead_back_to_the_page_with_its_filters(client):
    query = TOPIC | {"min_sources": "3"}
    feed = feedparser.parse(client.get("/timeline.atom", query_string=query).data)
    page = "http://localhost/timeline.html?topic=morocco-israel&min_sources=3"
    assert feed.feed.link == page
    assert client.get(page).status_code == 200
    event_id = feed.entries[0].id.rpartition(":")[2]
    assert feed.entries[0].link == f"{page}#{event_id}"
    assert f'<tr id="{event_id}"' in client.get(page).text
    calendar = icalendar.Calendar.from_ical(client.get("/timeline.ics", query_string=query).data)
    assert str(calendar["URL"]) == page


def test_the_metadata_describe_the_same_timeline(client):
    answer = client.get("/timeline.metadata.json", query_string=TOPIC)
    metadata = MetadataAnswer.model_validate_json(answer.data)
    whole = client.get("/timeline.json", query_string=TOPIC).json
    assert metadata.counts.events == len(whole["events"])
    assert {each.publisher for each in metadata.sources} == {
        source["publisher"] for event in whole["events"] for source in event["sources"]
    }
    assert metadata.dates.anchors["publication"] > 0
    assert 'filename="morocco-israel-timeline.metadata.json"' in answer.headers["Content-Disposition"]


def test_a_file_name_has_no_letters_that_a_header_cannot_hold(tmp_path):
    article = Article("z", "Talks", "They met in Zürich on 3 March 2020.", date(2020, 3, 5), "given", "Paper")
    with Store(tmp_path / "timeline.db") as store:
        store.put(article, extract(article), "test")
        answer = create_app(store).test_client().get("/timeline.ics", query_string={"topic": "Zürich"})
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=\"timeline.ics\"; filename*=UTF-8''z%C3%BCrich-timeline.ics"
    )
