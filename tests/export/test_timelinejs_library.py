"""The real TimelineJS 3, from the npm registry, shows our file in Chromium: every event, dates as exact as known."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.chart.made_timelines import morocco_israel
from tests.export.hostile import TEXTS, hostile
from timeline.export import to_timelinejs
from timeline.model import Timeline

PACKAGE = "@knight-lab/timelinejs@3.9.11"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="css/timeline.css">
<div id="shown" style="width:1200px;height:700px"></div><script src="js/timeline.js"></script>"""
SHOW = """data => new Promise((resolve) => {
  const shown = new TL.Timeline("shown", data, {font: null, hash_bookmark: false, debug: false});
  shown.on("ready", () => resolve({
    errors: shown.config.messages.errors.map(String),
    ids: shown.config.events.map((event) => event.unique_id),
    dates: Object.fromEntries(shown.config.events.map((event) => [event.unique_id, [
      event.start_date.getDisplayDate(), event.end_date ? event.end_date.getDisplayDate() : null]])),
  }));
})"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder ``dist`` of the package."""
    if not shutil.which("npm"):
        pytest.skip("no npm: apt-get install npm")
    folder = tmp_path_factory.mktemp("timelinejs")
    done = subprocess.run(
        ["npm", "pack", PACKAGE, "--silent"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"npm cannot fetch {PACKAGE}: {done.stderr.strip()[-200:]}")
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    dist = folder / "package" / "dist"
    (dist / "page.html").write_text(PAGE, encoding="utf-8")
    return dist


@pytest.fixture
def page(browser: Browser, library: Path) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.goto((library / "page.html").as_uri())
    yield opened
    opened.close()


def show(page: Page, timeline: Timeline) -> dict:
    return page.evaluate(
        SHOW, json.loads(to_timelinejs(timeline, "https://news.example/timeline.html?topic=a"))
    )


def test_it_shows_every_event_without_a_complaint(page):
    told = show(page, morocco_israel())
    assert told["errors"] == []
    assert sorted(told["ids"]) == sorted(event.id for event in morocco_israel().events)
    assert page.locator(".tl-slide").count() == 28 + 1
    assert page.locator(".tl-timemarker").count() == 28


def test_dates_are_as_exact_as_known(page):
    dates = show(page, morocco_israel())["dates"]
    assert dates["e22"] == ["November 24, 2021", None]
    assert dates["e15"] == ["December 2020", None]
    assert dates["e05"] == ["1996", None]
    assert dates["e01"] == ["1990", "1993"]
    assert dates["e28"] == ["January 2022", "March 2022"]


def test_the_words_of_the_date_are_ours(page):
    show(page, morocco_israel())
    assert page.locator("#e10 .tl-headline-date").text_content() == "c. 2013"
    assert page.locator("#e27 .tl-headline-date").text_content() == "Dec 2021, planned"


def test_outside_text_stays_text(page):
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    told = show(page, hostile())
    assert told["errors"] == []
    assert alerts == []
    assert page.locator("#script h2.tl-headline").text_content().strip() == TEXTS["script"]
    assert page.locator("#script").locator("script, img").count() == 0
