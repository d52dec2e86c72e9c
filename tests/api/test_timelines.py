"""``GET /timeline`` and its files: formats, filters, names, and that all formats agree."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import plotly.io
import pytest

from api import create_app
from api.answers import TimelineAnswer
from timeline.events import extract
from timeline.model import Article
from timeline.store import Store

TOPIC = {"topic": "morocco-israel"}


def events(client, **query):
    answer = client.get("/timeline.json", query_string=TOPIC | query)
    assert answer.status_code == 200, answer.text
    return answer.json["events"]


def csv_rows(answer) -> list[dict[str, str]]:
    text = answer.data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


class TestFormats:
    def test_json_is_what_is_documented(self, client):
        answer = client.get("/timeline.json", query_string=TOPIC)
        assert answer.mimetype == "application/json"
        timeline = TimelineAnswer.model_validate_json(answer.data)
        assert (timeline.topic, timeline.title) == ("morocco-israel", "Morocco and Israel")
        assert timeline.articles == 9
        assert timeline.events

    def test_the_signing_of_2021_is_there_with_its_sources(self, client):
        signed = [e for e in events(client) if e["start"] == e["end"] == "2021-11-24"]
        publishers = {s["publisher"] for e in signed for s in e["sources"]}
        assert {"North Africa Wire", "Northgate Gazette"} <= publishers
        assert any("memorandum" in s["quote"] for e in signed for s in e["sources"])

    def test_csv_has_a_file_name_a_byte_order_mark_and_the_same_events(self, client):
        answer = client.get("/timeline.csv", query_string=TOPIC)
        assert answer.content_type == "text/csv; charset=utf-8"
        assert 'attachment; filename="morocco-israel-timeline.csv"' in answer.headers["Content-Disposition"]
        assert answer.data.startswith(b"\xef\xbb\xbf")
        told = [(e["id"], e["title"], e["start"], e["end"]) for e in events(client)]
        assert [(r["id"], r["title"], r["start"], r["end"]) for r in csv_rows(answer)] == told

    def test_csv_without_byte_order_mark(self, client):
        answer = client.get("/timeline.csv", query_string=TOPIC | {"bom": "0"})
        assert answer.data.startswith(b"id,title,")

    def test_a_file_name_of_any_letters_is_given_as_rfc_6266_says(self, tmp_path):
        article = Article(
            "z", "Talks", "They met in Zürich on 3 March 2020.", date(2020, 3, 5), "given", "Paper"
        )
        with Store(tmp_path / "timeline.db") as store:
            store.put(article, extract(article), "test")
            answer = create_app(store).test_client().get("/timeline.csv", query_string={"topic": "Zürich"})
        assert "filename*=UTF-8''z%C3%BCrich-timeline.csv" in answer.headers["Content-Disposition"]

    def test_the_figure_is_one_that_plotly_reads(self, client):
        answer = client.get(
            "/timeline.plotly", query_string=TOPIC | {"view": "scale", "width": "900", "theme": "dark"}
        )
        chart = plotly.io.from_json(answer.text)
        assert chart.layout.width == 900
        ids = {i for trace in chart.data if trace.name in ("marks", "others") for i in trace.customdata if i}
        assert ids == {e["id"] for e in events(client)}

    @pytest.mark.parametrize(
        ("query", "accept", "mimetype"),
        [
            ({}, None, "application/json"),
            ({}, "*/*", "application/json"),
            ({}, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
            ({}, "text/csv", "text/csv"),
            ({}, "application/json;q=0.5, text/csv", "text/csv"),
            ({"format": "csv"}, "text/html", "text/csv"),
            ({"format": "html"}, None, "text/html"),
            ({"format": "json"}, "text/html", "application/json"),
        ],
    )
    def test_the_format_is_what_is_asked_else_what_is_accepted(self, client, query, accept, mimetype):
        headers = {"Accept": accept} if accept else {}
        answer = client.get("/timeline", query_string=TOPIC | query, headers=headers)
        assert (answer.status_code, answer.mimetype) == (200, mimetype)
        assert "Accept" in answer.headers["Vary"]

    def test_a_format_that_there_is_not(self, client):
        answer = client.get("/timeline", query_string=TOPIC, headers={"Accept": "image/webp"})
        assert (answer.status_code, answer.mimetype) == (406, "application/problem+json")


class TestFilters:
    def test_from_and_to_keep_what_may_have_happened_then(self, client):
        kept = events(client, **{"from": "2020-12", "to": "2020"})
        assert kept
        assert all(e["end"] >= "2020-12-01" and e["start"] <= "2020-12-31" for e in kept)
        assert any(e["start"] <= "2020-12-10" <= e["end"] for e in kept)

    def test_source_keeps_what_that_publisher_tells(self, client):
        kept = events(client, source="maghreb ledger")
        assert kept
        assert all("Maghreb Ledger" in {s["publisher"] for s in e["sources"]} for e in kept)

    def test_min_sources_keeps_what_several_tell(self, client):
        kept = events(client, min_sources=3)
        assert kept
        assert all(len({s["publisher"] for s in e["sources"]}) >= 3 for e in kept)

    def test_q_keeps_what_has_the_words(self, client):
        kept = events(client, q="gantz")
        assert kept
        assert all("gantz" in json.dumps(e).casefold() for e in kept)

    def test_limit_keeps_the_most_important_one_and_total_counts_all(self, client):
        answer = client.get("/timeline.json", query_string=TOPIC | {"limit": "5"}).json
        everything = events(client)
        assert len(answer["events"]) == 5
        assert answer["total"] == len(everything)
        assert max(everything, key=lambda e: e["importance"]) in answer["events"]

    def test_sorted_by_date_unless_by_importance(self, client):
        starts = [date.fromisoformat(e["start"]) for e in events(client)]
        assert starts == sorted(starts)
        weights = [e["importance"] for e in events(client, sort="importance")]
        assert weights == sorted(weights, reverse=True)

    def test_the_answer_says_how_the_query_was_understood(self, client):
        answer = client.get(
            "/timeline.json", query_string={"topic": "israel-morocco", "to": "2000", "limit": "3"}
        ).json
        assert answer["query"] == {"topic": "morocco-israel", "to": "2000-12-31", "limit": "3"}

    def test_an_unknown_slug_is_a_search_of_its_words(self, client):
        answer = client.get("/timeline.json", query_string={"topic": "polisario"})
        assert answer.status_code == 200
        assert answer.json["articles"] >= 2

    def test_nothing_left_is_an_empty_timeline(self, client):
        assert events(client, **{"from": "2400"}) == []
        assert client.get("/timeline.html", query_string=TOPIC | {"from": "2400"}).status_code == 200
        assert client.get("/timeline.plotly", query_string=TOPIC | {"from": "2400"}).status_code == 200
