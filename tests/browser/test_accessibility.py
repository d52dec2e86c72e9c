"""axe-core finds nothing at WCAG 2.2 AA: page and embed, light and dark, in Arabic, with the card open."""

from __future__ import annotations

from pathlib import Path

import pytest

# axe-core 4.14.1 from npm, MPL 2.0; it is a test's tool and never served.
AXE = (Path(__file__).with_name("vendor") / "axe-4.14.1.min.js").read_text(encoding="utf-8")
RUN = """() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
    .then(found => found.violations.map(v => [v.id, v.nodes.slice(0, 5).map(n => n.html.slice(0, 200))]))"""
PAGE = "/timeline.html?topic=morocco-israel"
# Our policy keeps out any script but our own, this one too; it is off here and tested elsewhere.
DESKTOP = {"viewport": {"width": 1280, "height": 900}, "bypass_csp": True, "reduced_motion": "reduce"}
DARK = DESKTOP | {"color_scheme": "dark"}
PHONE = DESKTOP | {"viewport": {"width": 390, "height": 844}}


def violations(page) -> list:
    page.evaluate(AXE)
    return page.evaluate(RUN)


@pytest.mark.parametrize("visit", [DESKTOP, DARK, PHONE], indirect=True, ids=["desktop", "dark", "phone"])
@pytest.mark.parametrize("path", [PAGE + "&q=rabat", "/embed?topic=webb", PAGE + "&lang=ar&detail=years"])
def test_axe_finds_nothing(visit, path):
    assert violations(visit.open_chart(path)) == []


@pytest.mark.parametrize("visit", [DESKTOP, DARK], indirect=True, ids=["light", "dark"])
def test_axe_finds_nothing_on_the_card_and_in_the_open_rows(visit):
    page = visit.open_chart(PAGE)
    page.evaluate("document.querySelectorAll('tr details').forEach(part => { part.open = true; })")
    page.evaluate("timelinePage.open(document.querySelector('tr:has(.conflict)').id)")
    page.locator("dialog[open] a.why-event").click()
    page.wait_for_selector("dialog #why")
    assert violations(page) == []


@pytest.mark.parametrize("visit", [DESKTOP, DARK, PHONE], indirect=True, ids=["desktop", "dark", "phone"])
@pytest.mark.parametrize("path", ["/", "/timeline.html?topic=xyzzy", PAGE + "&from=yesterday"])
def test_nor_on_the_home_page_and_the_pages_of_errors(visit, path):
    assert violations(visit.open(path)) == []
