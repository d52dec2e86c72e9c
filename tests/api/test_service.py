"""What is around the timelines: topics, health, the API's description, headers, caching, compression."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from openapi_spec_validator import validate

from api.answers import TopicsAnswer

PAGE = "/timeline.html?topic=morocco-israel"
ROOT = Path(__file__).resolve().parents[2]


def test_topics_lists_those_defined(client):
    answer = TopicsAnswer.model_validate_json(client.get("/topics").data)
    by_slug = {t.slug: t for t in answer.topics}
    assert set(by_slug) == {"morocco-israel", "webb-telescope"}
    assert by_slug["morocco-israel"].articles == 9
    assert client.get(by_slug["morocco-israel"].href).status_code == 200


def test_the_home_page_leads_to_every_topic(client):
    page = client.get("/").text
    for slug in ("morocco-israel", "webb-telescope"):
        assert f'href="/timeline.html?topic={slug}"' in page


def test_healthz(client):
    answer = client.get("/healthz")
    assert answer.json == {"status": "ok", "topics": 2}
    assert answer.headers["Cache-Control"] == "no-store"


def test_openapi_describes_every_route_and_parameter(client):
    api = client.get("/openapi.json").json
    assert api["openapi"].startswith("3.1")
    assert set(api["paths"]) == {
        *("/timeline", "/timeline.json", "/timeline.csv", "/timeline.html", "/timeline.plotly"),
        *("/timeline.ndjson", "/timeline.md", "/timeline.ics", "/timeline.atom", "/timeline.timelinejs"),
        *("/timeline.svg", "/timeline.png", "/timeline.pdf", "/card.png", "/timeline.metadata.json"),
        *("/topics", "/events/{id}", "/events/{id}/why", "/embed", "/oembed", "/healthz"),
    }
    names = {p["name"] for p in api["paths"]["/timeline"]["get"]["parameters"]}
    assert names == {
        *("topic", "from", "to", "source", "min_sources", "q", "limit", "sort"),
        *("format", "bom", "view", "width", "theme", "scale"),
        *("status", "lang", "event", "detail"),
    }
    refused = api["paths"]["/timeline"]["get"]["responses"]["400"]["content"]
    assert set(refused) == {"application/problem+json"}
    referred = set(re.findall(r"#/components/schemas/(\w+)", json.dumps(api)))
    assert referred <= set(api["components"]["schemas"])


def test_the_description_is_valid_openapi(client):
    validate(client.get("/openapi.json").json)


@pytest.mark.parametrize("path", ["/timeline.json", "/timeline.timelinejs", "/timeline.plotly", "/oembed"])
def test_json_is_described_as_the_object_that_it_is(client, path):
    api = client.get("/openapi.json").json
    for content in api["paths"][path]["get"]["responses"]["200"]["content"].values():
        schema = content["schema"]
        if "$ref" in schema:
            schema = api["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
        assert schema["type"] == "object"


@pytest.mark.parametrize(
    "path",
    [PAGE, "/", "/embed?topic=webb", "/timeline.json?topic=webb", "/timeline.csv?topic=webb", "/topics"],
)
class TestCaching:
    def test_what_a_client_has_is_not_sent_again(self, client, path):
        first = client.get(path)
        again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["Access-Control-Allow-Origin"] == "*"

    def test_the_tag_holds_for_compressed_answers_too(self, client, path):
        packed = client.get(path, headers={"Accept-Encoding": "br"})
        headers = {"If-None-Match": packed.headers["ETag"], "Accept-Encoding": "br"}
        assert client.get(path, headers=headers).status_code == 304


def test_another_query_has_another_tag(client):
    tags = {client.get(f"/timeline.json?topic=webb&limit={n}").headers["ETag"] for n in (1, 2, 3)}
    assert len(tags) == 3


def test_answers_are_compressed(client):
    plain = client.get(PAGE).data
    packed = client.get(PAGE, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain
    assert len(packed.data) < len(plain) / 3


def test_the_page_is_light(client):
    """Over the wire: under 40 kB without plotly.js, under 450 kB with it."""

    def wire_size(path: str) -> int:
        return len(client.get(path, headers={"Accept-Encoding": "br"}).data)

    page = client.get(PAGE).text
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    chart = wire_size("/timeline.plotly?topic=morocco-israel")
    bundle = sum(wire_size(f) for f in files if "plotly-basic" in f)
    rest = wire_size(PAGE) + sum(wire_size(f) for f in files if "plotly-basic" not in f)
    assert rest + chart < 40_000
    assert rest + chart + bundle < 450_000


class TestSecurity:
    def test_nothing_inline_and_nothing_from_elsewhere(self, client):
        for path in (PAGE, "/", "/embed?topic=webb"):
            answer = client.get(path)
            policy = answer.headers["Content-Security-Policy"]
            assert "unsafe" not in policy
            assert "default-src 'none'" in policy
            markup = re.sub(r"<textarea.*?</textarea>", "", answer.text, flags=re.S)  # the snippet is text
            assert not re.search(r"<script(?![^>]*\bsrc=)|\sstyle=\"|\son\w+=\"", markup)

    def test_only_the_embed_may_be_framed(self, client):
        assert (
            client.get("/embed?topic=webb").headers["Content-Security-Policy"].endswith("frame-ancestors *")
        )
        assert client.get(PAGE).headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")

    def test_types_are_not_guessed(self, client):
        assert client.get(PAGE).headers["X-Content-Type-Options"] == "nosniff"

    def test_every_answer_may_be_read_from_other_sites(self, client):
        for path in ("/timeline.json?topic=webb", "/topics", "/static/page.css"):
            assert client.get(path).headers["Access-Control-Allow-Origin"] == "*"


def test_static_files_are_kept_for_a_year_under_a_name_of_their_content(client):
    for address in re.findall(r'"(/static/[^"]+)"', client.get(PAGE).text):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "max-age=31536000, immutable" in answer.headers["Cache-Control"]


def test_plotly_is_kept_with_its_licence():
    vendor = ROOT / "api" / "static" / "vendor"
    assert "MIT" in (vendor / "plotly-LICENSE.txt").read_text()
    assert "plotly.js (basic - minified) v4.1.1" in (vendor / "plotly-basic-4.1.1.min.js").read_text()[:300]


def test_gunicorn_can_load_it(tmp_path):
    command = [sys.executable, "-m", "gunicorn", "--check-config", "wsgi:app"]
    done = subprocess.run(
        command, cwd=ROOT, env={"TIMELINE_DATA": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
