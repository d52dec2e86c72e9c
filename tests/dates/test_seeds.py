"""The two seed articles: every time expression of the hand-made reference, with type and value, and no other."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.dates import infer_published, tag

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
REFERENCE = SEEDS / "expected.json"
ARTICLES: dict[str, Any] = (
    json.loads(REFERENCE.read_text(encoding="utf-8"))["articles"] if REFERENCE.exists() else {}
)
pytestmark = pytest.mark.skipif(not ARTICLES, reason=f"the seeds are not here: {SEEDS}")


@pytest.mark.parametrize("name", ARTICLES or ["none"])
def test_every_expression_and_no_other(name: str) -> None:
    article = ARTICLES[name]
    text = (SEEDS / name).read_text(encoding="utf-8")
    got = Counter((e.text, e.type, e.value) for e in tag(text, date.fromisoformat(article["published"])))
    wanted = Counter(tuple(expression[:3]) for expression in article["expressions"])
    assert (wanted - got, got - wanted) == (Counter(), Counter())


def test_the_early_decades_keep_their_first_years() -> None:
    text = (SEEDS / "000_c0bc1031439621fb.txt").read_text(encoding="utf-8")
    edtf = {e.text: e.edtf for e in tag(text, date(2021, 11, 24))}
    assert edtf["the early 1990s"] == "1990/1993"
    assert edtf["the early 2000s"] == "2000/2003"


def test_earlier_this_month_ends_on_the_day_of_publication() -> None:
    text = (SEEDS / "002_716011e3feeef8a1.txt").read_text(encoding="utf-8")
    edtf = {e.text: e.edtf for e in tag(text, date(2021, 11, 23))}
    assert edtf["Earlier this month"] == "2021-11-01/2021-11-23"


def test_the_first_was_published_on_24_november_2021() -> None:
    text = (SEEDS / "000_c0bc1031439621fb.txt").read_text(encoding="utf-8")
    inferred = infer_published(text, today=date(2026, 11, 20))
    assert inferred is not None
    assert (inferred.day, inferred.exact) == (date(2021, 11, 24), True)


def test_the_second_was_published_in_november_2021() -> None:
    text = (SEEDS / "002_716011e3feeef8a1.txt").read_text(encoding="utf-8")
    inferred = infer_published(text, today=date(2026, 11, 20), near=date(2021, 11, 24))
    assert inferred is not None
    assert (inferred.day.year, inferred.day.month) == (2021, 11)
