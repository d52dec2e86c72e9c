"""The pages hold everything before any script runs."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest

from api import create_app
from timeline.events import extract
from timeline.model import Article
from timeline.store import Store

TOPIC = "topic=morocco-israel"


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_the_table_has_every_event_of_the_json(client):
    page = client.get(f"/timeline.html?{TOPIC}").text
    events = client.get(f"/timeline.json?{TOPIC}").json["events"]
    assert re.findall(r'<tr id="([^"]+)"', page) == [e["id"] for e in events]
    words = text_of(page)
    for event in events:
        assert " ".join(event["title"].split()) in words
        for source in event["sources"]:
            assert f'href="{html.escape(source["url"])}"' in page


def test_folded_the_table_has_a_heading_over_each_chapter(client):
    page = client.get(f"/timeline.html?{TOPIC}&detail=years").text
    chapters = client.get(f"/timeline.json?{TOPIC}&detail=years").json["chapters"]
    bodies = re.findall(r"<tbody>(.*?)</tbody>", page, re.S)
    assert len(bodies) == len(chapters) > 3
    for body, chapter in zip(bodies, chapters, strict=True):
        heading = re.search(r'<tr class="chapter">.*?</tr>', body, re.S)[0]
        assert f'<data value="{chapter["edtf"]}">' in heading
        told = " ".join(chapter["title"].split()) in text_of(heading)
        assert told == (chapter["count"] > 1)  # of a single event the row below tells it
        assert re.findall(r'<tr id="([^"]+)"', body) == chapter["events"]


def test_dates_are_machine_readable_and_no_more_exact_than_was_said(client):
    page = client.get(f"/timeline.html?{TOPIC}").text
    for event in client.get(f"/timeline.json?{TOPIC}").json["events"]:
        row = page.split(f'<tr id="{event["id"]}"')[1].split("</tr>")[0]
        first_cell = row.split("</td>")[0]
        if re.fullmatch(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?", event["edtf"]):
            assert f'<time datetime="{event["edtf"]}">' in first_cell
        else:
            assert f'<data value="{event["edtf"]}">' in first_cell


def test_the_words_of_a_date_are_marked_in_the_quotation(client):
    assert "<mark>Wednesday</mark>" in client.get(f"/timeline.html?{TOPIC}").text


def test_downloads_keep_the_filters(client):
    page = client.get(f"/timeline.html?{TOPIC}&min_sources=2&q=rabat").text
    assert "/timeline.csv?topic=morocco-israel&amp;min_sources=2&amp;q=rabat" in page
    assert "/timeline.json?topic=morocco-israel&amp;min_sources=2&amp;q=rabat" in page


def test_the_embed_snippet_is_an_iframe_of_the_embed(client):
    page = client.get(f"/timeline.html?{TOPIC}").text
    snippet = html.unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.S)[1])
    address = re.search(r'<iframe src="([^"]+)"', snippet)[1]
    assert address == "http://localhost/embed?topic=morocco-israel"
    assert client.get(address).status_code == 200


def test_the_snippets_frame_is_no_higher_than_few_events_need(client):
    def height(limit: int) -> int:
        page = html.unescape(client.get(f"/timeline.html?{TOPIC}&limit={limit}").text)
        return int(re.search(r'<iframe [^>]*height="(\d+)"', page)[1])

    assert 400 <= height(1) < height(3) < height(30) <= 800


def test_the_snippets_keep_the_filters(client):
    page = client.get(f"/timeline.html?{TOPIC}&min_sources=2&lang=fr").text
    frame, script = (html.unescape(s) for s in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.S))
    assert "embed?topic=morocco-israel&amp;min_sources=2&amp;lang=fr" in frame
    assert '<div data-timeline="morocco-israel" data-min-sources="2" data-lang="fr"></div>' in script


def test_a_snippet_carries_nothing_but_its_own_markup(client):
    """Whoever pastes it into a page must not paste what a link to ours brought along."""
    query = {"topic": "morocco-israel", "q": '"><script>alert(1)</script>'}
    page = client.get("/timeline.html", query_string=query).text
    for snippet in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.S):
        tags = re.findall(r"<\w+", html.unescape(snippet))
        assert tags in (["<iframe"], ["<div", "<script"])


def test_empty_fields_of_a_form_are_as_if_not_given(client):
    blank = "q=&source=&status=&from=&to=&min_sources=1"
    filled = client.get(f"/timeline.json?{TOPIC}&{blank}")
    assert filled.status_code == 200
    assert filled.json["events"] == client.get(f"/timeline.json?{TOPIC}").json["events"]
    assert client.get("/timeline.json?topic=").status_code == 400


def test_a_number_of_one_is_told_as_one(client):
    assert "The most important of " in client.get(f"/timeline.html?{TOPIC}&limit=1").text
    assert "The 2 most important of " in client.get(f"/timeline.html?{TOPIC}&limit=2").text


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("en", "“Wednesday” is 2021-11-24, counted from the publication date, 2021-11-24;"),
        (
            "fr",
            "« \u2068Wednesday\u2069 » signifie : 24 nov. 2021. "
            "Compté à partir de la date de publication, le 24 nov. 2021.",
        ),
        (
            "es",
            "«\u2068Wednesday\u2069» significa: 24 nov 2021. Contado desde la fecha de publicación, 24 nov 2021.",
        ),
        ("ar", "«\u2068Wednesday\u2069» تعني: 24 نوفمبر 2021. محسوب من تاريخ النشر، 24 نوفمبر 2021."),
    ],
)
def test_the_reason_for_a_date_is_in_the_readers_language(client, code, says):
    page = client.get(f"/timeline.html?{TOPIC}&lang={code}").text
    reasons = [text_of(why) for why in re.findall(r'<p class="why">(.*?)</p>', page, re.S)]
    assert any(why.startswith(says) for why in reasons)
    assert code == "en" or not any("publication date" in why for why in reasons)


@pytest.fixture
def hostile_client(tmp_path):
    """A store whose one article attacks the page wherever it can."""
    article = Article(
        id="x",
        title='Rabat <script>alert("title")</script> talks',
        text='Envoys signed the <img src=x onerror=alert(1)> accord on 3 March 2020. "=cmd" was said on 4 March 2020.',
        published=date(2020, 3, 5),
        published_origin="given",
        source='<b onmouseover="alert(2)">Paper</b>',
        url="javascript:alert(3)",
    )
    with Store(tmp_path / "timeline.db") as store:
        store.put(article, extract(article), "test")
        yield create_app(store).test_client()


def test_outside_text_stays_text(hostile_client):
    for path in ("/timeline.html?topic=envoys", "/embed?topic=envoys"):
        answer = hostile_client.get(path)
        assert answer.status_code == 200
        for attack in ("<script>alert", "<img src=x", "<b onmouseover", "javascript:"):
            assert attack not in answer.text
    figure = hostile_client.get("/timeline.plotly?topic=envoys").json
    assert "<img" not in str(figure)
