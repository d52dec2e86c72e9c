"""``embed.js`` on another site: the frame appears, sandboxed, and fits its height."""

from __future__ import annotations

from html import unescape


def test_a_div_becomes_a_frame_as_high_as_its_content(visit):
    page = visit.page
    body = (
        '<!doctype html><div data-timeline="webb" data-lang="fr"></div>'
        f'<script src="{visit.address}/static/embed.js"></script>'
    )
    page.route("http://host.example/", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("http://host.example/")
    frame = page.frame_locator("iframe")
    frame.locator("#chart[data-drawn]").wait_for()
    assert frame.locator("html").get_attribute("lang") == "fr"
    assert "allow-scripts" in page.locator("iframe").get_attribute("sandbox")
    visit.until("document.querySelector('iframe').offsetHeight !== 760")
    assert page.locator("iframe").bounding_box()["height"] > 500
    assert visit.complaints == []


def test_without_a_script_the_snippet_has_a_height(client):
    assert 'height="760"' in unescape(client.get("/timeline.html?topic=webb").text)
