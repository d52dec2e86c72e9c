"""``/events/<id>``: one event with every mention, and why each date is what it is."""

from __future__ import annotations

import re
from html import unescape

from api.answers import EventDetailAnswer
from tests.fixtures.corpus import articles

TOPIC = {"topic": "morocco-israel"}


def signing(client):
    events = client.get("/timeline.json", query_string=TOPIC).json["events"]
    return next(e for e in events if e["start"] == e["end"] == "2021-11-24" and len(e["sources"]) >= 2)


def test_every_mention_has_its_sentence_words_rule_anchor_and_article(client):
    event = signing(client)
    answer = client.get(f"/events/{event['id']}")
    detail = EventDetailAnswer.model_validate_json(answer.data)
    assert detail.title == event["title"]
    published = {a.url: a for a in articles("morocco-israel").values()}
    with_words = [m for m in detail.mentions if m.words]
    assert with_words
    for mention in with_words:
        assert mention.words in mention.sentence
        assert mention.rule
        assert mention.explanation
        assert mention.sentence in published[mention.article.url].text


def test_a_weekday_is_explained_by_the_publication_date(client):
    detail = client.get(f"/events/{signing(client)['id']}").json
    weekday = next(m for m in detail["mentions"] if m["words"] == "Wednesday")
    assert weekday["anchor"] == "publication"
    assert weekday["start"] == "2021-11-24"


def test_can_be_looked_for_in_a_topic(client):
    event = signing(client)
    assert client.get(f"/events/{event['id']}", query_string=TOPIC).status_code == 200
    assert client.get(f"/events/{event['id']}", query_string={"topic": "webb"}).status_code == 404


def test_says_why_it_is_one_event_why_its_date_and_why_its_importance(client):
    detail = client.get(f"/events/{signing(client)['id']}").json
    why = detail["explanation"]
    ids = {m["id"] for m in detail["mentions"]}
    assert {link["mention"] for link in why["links"]} == ids
    assert all(link["other"] in ids - {link["mention"]} for link in why["links"])
    assert {dated["mention"] for dated in why["dates"]} == ids
    total = sum(each["weight"] * each["value"] for each in why["weights"])
    expected = total * why["status_factor"] * why["background_factor"]
    assert abs(detail["importance"] - expected) < 0.002


def test_sources_and_voices_are_both_told(client):
    event = signing(client)
    assert 1 < event["voices"] <= len(event["sources"])
    assert event["corroborated"]


def why(client, event_id: str, **query: str) -> str:
    answer = client.get(f"/events/{event_id}/why", query_string=query)
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.text.split('<section id="why">')[1])).split())


def test_why_says_for_people_what_the_json_says_for_programs(client):
    events = client.get("/timeline.json?topic=morocco-israel").json["events"]
    event = next(each for each in events if each["conflict"])
    told = client.get(f"/events/{event['id']}").json
    page = why(client, event["id"])
    for mention in told["mentions"]:
        assert f"{mention['article']['publisher']} :" in page
    for link in told["explanation"]["links"]:
        assert f"{link['chance'] * 100:.0f}% likely one event" in page
        assert all(name in page for name in link["names"])
    assert "gives the date" in page
    assert "is outvoted" in page
    assert f"Why this importance: {event['importance'] * 100:.0f}%" in page


def test_why_is_in_the_readers_language(client):
    event_id = client.get("/timeline.json?topic=webb").json["events"][0]["id"]
    assert "Pourquoi cette date" in why(client, event_id, lang="fr")
    assert "Por qué esta fecha" in why(client, event_id, lang="es")
    assert client.get(f"/events/{event_id}/why?lang=ar").text.count('dir="rtl"') == 1


def test_why_of_no_event_is_a_404(client):
    assert client.get("/events/nothing/why").status_code == 404
