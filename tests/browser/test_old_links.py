"""A link to an event that has become part of another leads to that."""

from __future__ import annotations

import pytest

from tests.browser.conftest import serving
from tests.test_event_ids import BOTH, BROKE, ENVOYS, TIES, put
from timeline.store import Store


@pytest.mark.parametrize("path", ["/timeline.html", "/embed"])
def test_the_fragment_of_an_event_that_was_opens_the_one_that_is(visit, tmp_path, path):
    with Store(tmp_path / "timeline.db") as store:
        (envoys,) = put(store, ENVOYS)
        (broke,) = (event for event in put(store, BROKE) if event.id != envoys.id)
        (one,) = put(store, BOTH)
        with serving(store) as visit.address:
            page = visit.open(f"{path}?topic={TIES.slug}#{broke.id}")
            page.locator("dialog[open]").wait_for()
            assert page.locator("dialog #card-title").text_content() == one.title
            page.locator("dialog [data-close]").first.click()
            page.wait_for_timeout(500)
            assert page.locator("dialog[open]").count() == 0
    assert visit.complaints == []


@pytest.mark.parametrize("fragment", ["main", "0123456789ab", "no%ZZsuch"])
def test_a_fragment_of_no_event_leaves_the_page_as_it_is(visit, fragment):
    page = visit.open_chart(f"/timeline.html?topic=webb-telescope#{fragment}")
    page.wait_for_timeout(500)
    page.wait_for_selector("#chart[data-drawn]")
    assert page.locator("dialog[open]").count() == 0
    assert page.locator("tr[id]:visible").count() > 20
    assert visit.complaints == []
