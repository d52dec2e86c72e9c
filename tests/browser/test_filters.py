"""Filters: at once, on table and chart, in the address, and meaning what the server's mean."""

from __future__ import annotations

import pytest

PAGE = "/timeline.html?topic=morocco-israel"
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
NO_SCRIPT = DESKTOP | {"java_script_enabled": False}
SHOWN = "[...document.querySelectorAll('tr[id]:not([hidden])')].map(row => row.id)"
STATES = [
    {"q": "Gantz RABAT"},
    {"source": "Maghreb Ledger"},
    {"status": "planned"},
    {"min_sources": "3"},
    {"from": "2020-12", "to": "2020"},
    {"q": "opened", "to": "2000-06-15"},
]


def fill(page, state: dict[str, str]) -> None:
    page.locator(".filters").evaluate("part => { part.open = true; }")
    for name, value in state.items():
        field = page.locator(f".filters [name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_browser_shows_what_the_server_answers(visit, client, state):
    page = visit.open_chart(PAGE)
    fill(page, state)
    answer = client.get("/timeline.json", query_string={"topic": "morocco-israel"} | state).json
    expected = [event["id"] for event in answer["events"]]
    assert 0 < len(expected) < page.locator("tr[id]").count()
    assert page.evaluate(SHOWN) == expected
    dimmed = set(page.evaluate("[...timelinePage.hidden]"))
    assert dimmed.isdisjoint(expected)
    assert page.locator("#chart .dim").count() > 0
    assert page.locator(".matches").text_content().startswith(f"{len(expected)} of ")
    page.goto(page.url)  # the state is in the address, and the server honours it
    page.wait_for_selector("#chart[data-drawn]")
    assert page.evaluate(SHOWN) == expected


@pytest.mark.parametrize("visit", [NO_SCRIPT], indirect=True, ids=["no-script"])
def test_without_script_the_server_filters(visit, client):
    page = visit.open(f"{PAGE}&q=gantz")
    answer = client.get("/timeline.json", query_string={"topic": "morocco-israel", "q": "gantz"}).json
    assert page.locator("tr[id]:visible").count() == len(answer["events"])


@pytest.mark.parametrize("visit", [NO_SCRIPT], indirect=True, ids=["no-script"])
@pytest.mark.parametrize("state", STATES[:3], ids=str)
def test_the_form_works_without_script(visit, client, state):
    page = visit.open(PAGE)
    page.locator(".filters summary").click()
    for name, value in state.items():
        field = page.locator(f".filters [name={name}]")
        field.fill(value) if name == "q" else field.select_option(value)
    with page.expect_navigation():
        page.get_by_role("button", name="Apply").click()
    answer = client.get("/timeline.json", query_string={"topic": "morocco-israel"} | state).json
    assert page.locator("tr[id]:visible").count() == len(answer["events"])
    assert page.locator(".matches").text_content().startswith(f"{len(answer['events'])} of ")


def test_where_limit_chose_the_events_the_server_filters_and_keeps_the_limit(visit, client):
    page = visit.open_chart(f"{PAGE}&limit=8&view=scale")
    fill(page, {"source": "Jaffa Evening Sheet", "status": "happened"})
    with page.expect_navigation():
        page.get_by_role("button", name="Apply").click()
    page.wait_for_selector("#chart[data-drawn=scale]")
    query = {"topic": "morocco-israel", "source": "Jaffa Evening Sheet", "status": "happened", "limit": "8"}
    expected = [event["id"] for event in client.get("/timeline.json", query_string=query).json["events"]]
    assert page.evaluate(SHOWN) == expected
    assert len(expected) == 8  # those eight that matter most of what matches, not what matches of eight
    assert page.locator("[name=source]").input_value() == "Jaffa Evening Sheet"


def test_the_summary_is_of_the_whole_timeline_whatever_the_filters(visit):
    page = visit.open_chart(f"{PAGE}&q=zzzz")
    events = page.locator("tr[id]").count()
    assert page.locator(".summary").text_content().startswith(f"{events} events")
    assert page.locator(".none").is_visible()
    page.locator(".filters .all").click()
    assert page.locator("tr[id]:visible").count() == events


def test_back_undoes_a_filter_and_show_all_clears_it(visit):
    page = visit.open_chart(PAGE)
    everything = page.locator("tr[id]:visible").count()
    fill(page, {"status": "planned"})
    assert page.locator("tr[id]:visible").count() < everything
    page.go_back()
    visit.until(f"document.querySelectorAll('tr[id]:not([hidden])').length === {everything}")
    fill(page, {"q": "rabat"})
    page.locator(".filters .all").click()
    assert page.locator("tr[id]:visible").count() == everything
    assert "q=" not in page.url


def test_the_slider_narrows_the_period(visit):
    page = visit.open_chart(PAGE)
    page.locator(".filters").evaluate("part => { part.open = true; }")
    begin = page.get_by_label("Begin of the period")
    begin.fill(str(2020 * 12))
    assert page.locator("[name=from]").input_value() == "2020-01"
    assert begin.get_attribute("aria-valuetext") == "January 2020"
    lasts = page.evaluate(
        "[...document.querySelectorAll('tr[id]:not([hidden])')].map(row => row.dataset.last)"
    )
    assert lasts and min(lasts) >= "2020-01-01"
    assert "from=2020-01" in page.url


def test_the_view_is_in_the_address(visit):
    page = visit.open_chart(f"{PAGE}&view=scale")
    assert page.get_attribute("#chart", "data-drawn") == "scale"
    page.get_by_role("radio", name="List").check(force=True)
    page.wait_for_selector("#chart[data-drawn=list]")
    assert "view=list" in page.url


def test_downloads_follow_the_filters(visit):
    page = visit.open_chart(PAGE)
    fill(page, {"q": "gantz"})
    assert "q=gantz" in page.locator(".downloads a").first.get_attribute("href")
