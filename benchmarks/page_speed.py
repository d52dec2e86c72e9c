"""How heavy and how quick a timeline's page is, in Chromium.

    python -m benchmarks.page_speed [--topic morocco-israel] [--rounds 7] [--chromium /usr/bin/chromium]

Serves the fixtures from this process and opens the page in a fresh browser context each time, with nothing kept;
the rounds with a processor of full and of a quarter speed take turns. The times are the browser's: its first
contentful paint, and when the chart was there; the medians are shown. Bytes are what went over the wire.
"""

from __future__ import annotations

import argparse
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from api import create_app
from tests.chart.made_timelines import many
from timeline.chart import VIEWS, View, figure
from timeline.ingest import ingest
from timeline.model import Timeline
from timeline.query import Query, answer
from timeline.store import Store

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SLOWER = (1, 4)  # how many times slower the processor is made
MANY = 200
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
DRAWN = "document.querySelector('#chart[data-drawn]') ? performance.now() : 0"
HEIGHT = "document.documentElement.scrollHeight"


class Size(NamedTuple):
    """Bytes over the wire: those of the content as it was sent, and those with the headers."""

    content: int
    whole: int


class Opened(NamedTuple):
    """One opening of the page: milliseconds to the first content and to the chart, pixels high, sizes by path."""

    first: float
    chart: float
    height: int
    sizes: dict[str, Size]


class Quiet(WSGIRequestHandler):
    """A handler that does not write a line for each request."""

    def log_request(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def served(store: Store) -> Iterator[str]:
    """The address of the application over ``store``, while it is served."""
    server = make_server("127.0.0.1", 0, create_app(store), threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


def opened(browser: Browser, address: str, viewport: Any, slower: int) -> Opened:
    """Open the page once, in a context of its own."""
    context = browser.new_context(viewport=viewport)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    session.send("Network.enable")
    paths: dict[str, str] = {}
    headers: dict[str, int] = {}
    sizes: dict[str, Size] = {}

    def note_path(event: dict[str, Any]) -> None:
        paths[event["requestId"]] = event["response"]["url"].partition("?")[0]
        headers[event["requestId"]] = int(event["response"]["encodedDataLength"])

    def note_size(event: dict[str, Any]) -> None:
        whole = int(event["encodedDataLength"])
        sizes[paths[event["requestId"]]] = Size(whole - headers[event["requestId"]], whole)

    session.on("Network.responseReceived", note_path)
    session.on("Network.loadingFinished", note_size)
    page.goto(address)
    drawn = 0.0
    while not drawn:
        drawn = page.evaluate(DRAWN)
        page.wait_for_timeout(10)
    result = Opened(page.evaluate(FIRST_PAINT), drawn, page.evaluate(HEIGHT), sizes)
    context.close()
    return result


def layout_milliseconds(found: Timeline) -> dict[View, float]:
    """Processor time that a figure of each view takes, the median of seven."""
    times: dict[View, float] = {}
    for view in VIEWS:
        figure(found, view)
        spent = []
        for _ in range(7):
            start = time.process_time()
            figure(found, view)
            spent.append((time.process_time() - start) * 1000)
        times[view] = median(spent)
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How heavy and how quick a timeline's page is.")
    parser.add_argument("--topic", default="morocco-israel")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "timeline.db") as store,
        running_browser(options.chromium) as browser,
    ):
        ingest(store, [FIXTURES])
        with served(store) as server:
            address = f"{server}/timeline.html?topic={options.topic}"
            opened(browser, address, DESKTOP, 1)
            rounds = [
                (slower, opened(browser, address, DESKTOP, slower))
                for _ in range(options.rounds)
                for slower in SLOWER
            ]
            phone = opened(browser, address, PHONE, 1)
        report(rounds[0][1], phone)
        for slower in SLOWER:
            times = [each for rate, each in rounds if rate == slower]
            first, chart = median(t.first for t in times), median(t.chart for t in times)
            print(f"processor {slower} times slower: first content {first:.0f} ms, chart {chart:.0f} ms")
        topic = answer(store, Query(topic=options.topic))
        made = {f"{MANY} events, {how}": many(MANY, how == "clustered") for how in ("clustered", "spread")}
        for name, timeline in {options.topic: topic, **made}.items():
            for view, spent in layout_milliseconds(timeline).items():
                print(f"figure of {name}, {view}: {spent:.0f} ms")


@contextmanager
def running_browser(path: str) -> Iterator[Browser]:
    """Chromium, while it runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        )
        yield browser
        browser.close()


def report(desktop: Opened, phone: Opened) -> None:
    """Print what went over the wire, and how high the page is."""
    for path, size in desktop.sizes.items():
        print(f"{size.content / 1000:7.1f} kB  {path.partition('//')[2].partition('/')[2]}")
    for kept, sizes in (
        ("without plotly.js", [s for path, s in desktop.sizes.items() if "plotly-basic" not in path]),
        ("with plotly.js", list(desktop.sizes.values())),
    ):
        content, whole = sum(s.content for s in sizes) / 1000, sum(s.whole for s in sizes) / 1000
        print(f"over the wire {kept}: {content:.1f} kB, with headers {whole:.1f} kB")
    print(f"height: {desktop.height} pixels at {DESKTOP['width']}, {phone.height} at {PHONE['width']}")


if __name__ == "__main__":
    main()
