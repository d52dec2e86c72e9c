"""What tests of several stages need: the fixture articles in a store, and one browser for the whole run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from timeline.ingest import ingest
from timeline.store import Store

# A run tries the same examples as the one before, so that what fails is what was changed, and no run fails for a slow
# machine; HYPOTHESIS_PROFILE=explore draws new ones each time.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


@pytest.fixture(scope="session")
def fixture_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store into which ``fixtures/`` was ingested."""
    with Store(tmp_path_factory.mktemp("store") / "timeline.db") as store:
        ingest(store, [FIXTURES])
        yield store


CHROMIUM = Path("/usr/bin/chromium")
# Chromium keeps pages of other sites from framing this machine; the embed test is just that.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-features=LocalNetworkAccessChecks",
    "--allow-file-access-from-files",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright, of which a process can run but one."""
    if not CHROMIUM.exists():
        pytest.skip(f"no Chromium at {CHROMIUM}: apt-get install chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield running
        running.close()
