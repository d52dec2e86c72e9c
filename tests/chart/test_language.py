"""The chart in the reader's language; every message of the code is in every catalogue."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tests.chart.made_timelines import event, morocco_israel
from timeline.chart import date_words, figure, language

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS = {"later": None, "say": None, "count": (1, 2), "_": None, "ngettext": (1, 2)}
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
SEASON = event("s", "2014-22", "x", granularity="season", first=date(2014, 6, 1), last=date(2014, 8, 31))
CENTURY = event("c", "1801/1900", "x", granularity="century", last=date(1900, 12, 31))


@pytest.mark.parametrize("code", ["fr", "es", "ar"])
@pytest.mark.parametrize("folder", ["timeline/chart", "api"])
def test_every_message_is_translated(folder, code):
    with (ROOT / folder / "translations" / f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    found = {m[2] for m in extract_from_dir(ROOT / folder, METHODS, keywords=KEYWORDS)}
    missing = [m for m in found if m not in catalogue or not all([catalogue[m].string])]
    assert missing == []


@pytest.mark.parametrize(
    ("code", "told", "words"),
    [
        ("fr", event("e", "2021-11-24", "x"), "24 nov. 2021"),
        ("es", event("e", "2013~", "x"), "hacia 2013"),
        ("fr", SEASON, "été 2014"),
        ("fr", CENTURY, "XIXe siècle"),
        ("ar", event("e", "2021-11-24", "x"), "24 نوفمبر 2021"),
    ],
)
def test_dates_are_in_the_readers_language(code, told, words):
    assert date_words(told, language(code)) == words


def test_in_arabic_time_runs_from_the_right():
    axis = figure(morocco_israel(), language=language("ar")).layout.xaxis
    assert axis.range[0] > axis.range[1]
