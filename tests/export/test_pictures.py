"""Pictures: one warm browser, nothing asked of other hosts, a plain word where there is none."""

from __future__ import annotations

import os
import re
import signal
import socket
import struct
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.chart.made_timelines import many, morocco_israel
from tests.export.hostile import hostile
from timeline.chart import figure
from timeline.export.card import card_figure
from timeline.export.pictures import Pictures, PicturesUnavailable

ROOT = Path(__file__).resolve().parents[2]
(PLOTLY_JS,) = (ROOT / "api" / "static" / "vendor").glob("plotly-basic-*.min.js")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that answers nothing and keeps what it was asked; gives its address and the list."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    connection.settimeout(2)
                    asked.append(connection.recv(500))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", asked
        done.set()
        thread.join()


@pytest.fixture(scope="module")
def pictures(listener) -> Iterator[Pictures]:
    made = Pictures(PLOTLY_JS, proxy=listener[0])
    if not made.available():
        pytest.skip("no pictures here: pip install -r requirements-pictures.txt; apt-get install chromium")
    yield made
    made.close()


# Whom a proxy is asked for: "CONNECT host:443", "GET http://host/path".
HOST = re.compile(rb"[A-Z]+ (?:https?://)?([^/:\s]+)")
# Whom pages with a chart of Plotly's ask, as they come.
OUTSIDE = (
    "plot.ly",
    "plotly.com",
    "cloudflare.com",
    "jsdelivr.net",
    "unpkg.com",
    "fonts.googleapis.com",
    "mathjax.org",
)


def texts(svg: bytes) -> str:
    return " ".join("".join(part.itertext()) for part in ElementTree.fromstring(svg).iter(f"{SVG}text"))


def png_size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_svg_has_the_chart_as_text(pictures):
    svg = pictures.draw(figure(morocco_israel()), "svg")
    assert "memorandum on defence" in texts(svg)
    assert "24 Nov 2021" in texts(svg)


def test_png_has_the_size_times_the_scale(pictures):
    chart = figure(morocco_israel(), width=700)
    height = int(chart.layout.height)
    assert png_size(pictures.draw(chart, "png")) == (700, height)
    assert png_size(pictures.draw(chart, "png", scale=2)) == (1400, 2 * height)


def test_pdf_is_one(pictures):
    assert pictures.draw(figure(morocco_israel()), "pdf").startswith(b"%PDF-")


@pytest.mark.parametrize(
    "made", [morocco_israel(), many(200, True), many(50, False), many(0, False), hostile()]
)
def test_a_card_is_1200_by_630(pictures, made):
    assert png_size(pictures.draw(card_figure(made), "png")) == (1200, 630)
    assert png_size(pictures.draw(card_figure(made), "png", scale=0.5)) == (600, 315)


def test_hostile_text_stays_text(pictures):
    svg = pictures.draw(card_figure(hostile()), "svg")
    assert "<b>Ties</b> | =1+1" in texts(svg)
    root = ElementTree.fromstring(svg)
    assert not [
        part for part in root.iter() if part.tag in (f"{SVG}script", f"{SVG}image", f"{SVG}foreignObject")
    ]


def test_threads_share_one_browser_and_what_is_drawn_is_kept(pictures, listener):
    charts = [figure(many(20, False), width=600 + 20 * i) for i in range(4)]
    drawn: dict[int, bytes] = {}
    threads = [
        threading.Thread(target=lambda i=i: drawn.update({i: pictures.draw(charts[i % 4], "svg")}))
        for i in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(drawn[i] is drawn[i + 4] for i in range(4))
    assert len(browsers(listener[0])) == 1


def test_a_browser_that_was_killed_is_replaced(pictures, listener):
    pictures.draw(figure(many(3, False)), "svg")
    (browser,) = browsers(listener[0])
    os.killpg(os.getpgid(browser), signal.SIGKILL)
    assert pictures.draw(figure(many(4, False)), "svg")
    (another,) = browsers(listener[0])
    assert another != browser


def test_our_page_asks_for_nothing(pictures, listener):
    """What the proxy was asked is Chromium's own: its maker's clock, updates and start page."""
    pictures.draw(figure(many(5, False)), "png")
    # Hosts alone: an address of Chromium's own may spell anything in its tokens.
    hosts = {host[1].decode() for each in listener[1] if (host := HOST.match(each))}
    assert not [host for host in hosts if host.endswith(OUTSIDE)]


def test_as_it_comes_the_browser_can_reach_no_other_host(listener):
    made = Pictures(PLOTLY_JS)
    if not made.available():
        pytest.skip("no pictures here: pip install -r requirements-pictures.txt; apt-get install chromium")
    before = set(browsers())
    try:
        assert made.draw(figure(many(5, False)), "svg")
        (own,) = set(browsers()) - before
        command = Path(f"/proc/{own}/cmdline").read_text()
        proxy = re.search(r"--proxy-server=http://([\d.]+):(\d+)", command)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((proxy[1], int(proxy[2])), timeout=2)
    finally:
        made.close()


def test_after_close_no_browser_runs_and_the_next_picture_starts_one(pictures, listener):
    pictures.close()
    assert browsers(listener[0]) == []
    assert pictures.draw(figure(many(6, False)), "svg")
    assert len(browsers(listener[0])) == 1


def test_without_kaleido_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "kaleido", None)
    made = Pictures(PLOTLY_JS)
    assert not made.available()
    with pytest.raises(PicturesUnavailable, match=r"requirements-pictures\.txt"):
        made.draw(figure(morocco_israel()), "png")


def test_without_chromium_it_says_so(monkeypatch):
    pytest.importorskip("kaleido")
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    made = Pictures(PLOTLY_JS)
    assert not made.available()
    with pytest.raises(PicturesUnavailable, match="Chromium"):
        made.draw(figure(morocco_israel()), "png")


def browsers(proxy: str = "") -> list[int]:
    """The process ids of the browsers that this process started, ``proxy`` given: that were sent there.

    Other tests of the same process may keep a browser of their own warm.
    """
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            command = (folder / "cmdline").read_bytes()
        except (OSError, ValueError, IndexError):
            continue
        if parent == os.getpid() and b"--remote-debugging-pipe" in command and proxy.encode() in command:
            found.append(int(folder.name))
    return found
