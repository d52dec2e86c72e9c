"""Pictures of figures as SVG, PNG and PDF: Kaleido with the machine's Chromium, both optional.

One browser is started for the first picture and kept warm for the next ones. It loads one local file, our
plotly.js, and can reach no other host.
"""

from __future__ import annotations

import asyncio
import atexit
import hashlib
import json
from collections import OrderedDict
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

import plotly.graph_objects as go

from timeline.errors import TimelineError
from timeline.export.characters import fit

if TYPE_CHECKING:
    from kaleido import Kaleido

PictureFormat: TypeAlias = Literal["svg", "png", "pdf"]
T = TypeVar("T")

# Seconds for one picture: the largest takes two on a slow machine.
PATIENCE = 30
START_PATIENCE = 60
# A picture has some 200 kB.
KEPT = 64
# A port where nobody listens. Our page asks for nothing, but Chromium by itself would ask its maker's hosts.
NOWHERE = "http://127.0.0.1:9"
HOW = "install requirements-pictures.txt and Chromium"


class PicturesUnavailable(TimelineError):  # noqa: N818 - it names a state, as UnknownTopic does
    """No pictures can be made here: Kaleido or Chromium is missing, or the browser does not work."""


class Pictures:
    """Draws figures, one at a time, for any number of threads; the latest pictures are kept.

    ``plotly_js`` is the plotly.js to draw with, ``proxy`` where the browser sends what it would ask of other
    hosts.
    """

    def __init__(self, plotly_js: Path, proxy: str = NOWHERE) -> None:
        """No browser runs yet."""
        self._plotly_js = plotly_js
        self._proxy = proxy
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Thread | None = None
        self._browser: Kaleido | None = None
        self._available: bool | None = None
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    def available(self) -> bool:
        """Whether Kaleido and a browser are installed, as was found the first time; nothing is started."""
        if self._available is None:
            try:
                self._available = bool(_browser_path())
            except PicturesUnavailable:
                self._available = False
        return self._available

    def draw(self, figure: go.Figure, format: PictureFormat, scale: float = 1) -> bytes:
        """``figure`` at its own width and height; ``scale`` is how many of a PNG's pixels make one of these.

        Raises PicturesUnavailable.
        """
        # No picture can hold a control character: SVG is XML, and Chromium draws none that it cannot parse.
        spec = _fit(json.loads(figure.to_json()))
        key = hashlib.sha256(f"{format} {scale} {json.dumps(spec)}".encode()).hexdigest()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            picture = self._drawn(spec, {"format": format, "scale": scale})
            self._kept[key] = picture
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return picture

    def close(self) -> None:
        """End the browser, if one runs; the next picture starts another."""
        with self._lock:
            self._stop()

    def _drawn(self, spec: dict[str, Any], options: dict[str, Any]) -> bytes:
        warm = self._browser is not None
        try:
            browser = self._browser or self._start()
            return bytes(self._run(browser.calc_fig(spec, opts=options), PATIENCE))
        except PicturesUnavailable:
            raise
        except Exception as error:
            self._stop()
            # A browser that has run for days may have been ended by the system: another one gets one try.
            if warm:
                return self._drawn(spec, options)
            raise PicturesUnavailable(
                f"the browser gave no picture: {error or type(error).__name__}"
            ) from error

    def _start(self) -> Kaleido:
        path = _browser_path()
        from kaleido import Kaleido

        browser = Kaleido(
            path=path, timeout=PATIENCE, plotlyjs=self._plotly_js, mathjax=False, proxy_server=self._proxy
        )
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="pictures", daemon=True)
        self._thread.start()
        atexit.register(self.close)
        self._browser = browser
        self._run(browser.open(), START_PATIENCE)
        return browser

    def _stop(self) -> None:
        browser, loop = self._browser, self._loop
        self._browser = None
        if browser is None or loop is None:
            return
        atexit.unregister(self.close)
        # It is to be gone; one that crashed is gone already.
        with suppress(Exception):
            self._run(browser.close(), PATIENCE)
        loop.call_soon_threadsafe(loop.stop)
        if self._thread is not None:
            self._thread.join(PATIENCE)
        loop.close()
        self._loop = self._thread = None

    def _run(self, work: Coroutine[Any, Any, T], seconds: float) -> T:
        assert self._loop is not None  # noqa: S101
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(seconds)


def _browser_path() -> str:
    try:
        import kaleido  # noqa: F401
        from choreographer.browsers.chromium import Chromium
    except ImportError:
        raise PicturesUnavailable(f"Kaleido is not installed; {HOW}") from None
    path = Chromium.find_browser(skip_local=False)
    if not path or not Path(path).is_file():
        raise PicturesUnavailable(f"there is no Chromium; {HOW}")
    return path


def _fit(value: Any) -> Any:
    if isinstance(value, str):
        return fit(value)
    if isinstance(value, list):
        return [_fit(each) for each in value]
    return {name: _fit(each) for name, each in value.items()} if isinstance(value, dict) else value
