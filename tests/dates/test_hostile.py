"""Hostile text: whatever it is, the cost grows with its length and no faster."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.dates.corpus import PUBLISHED
from timeline.dates import infer_published, resolve, tag

# Seconds that a hundred thousand characters may take: a hundred times what they do.
GENEROUS = 5.0
HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "1" * n,
    "digits apart": lambda n: "1 " * (n // 2),
    "years": lambda n: "1990 " * (n // 5),
    "years and hyphens": lambda n: "1990-" * (n // 5),
    "years and strokes": lambda n: "1990/" * (n // 5),
    "dates and commas": lambda n: "May 3, " * (n // 7),
    "the day before": lambda n: "the day before " * (n // 15),
    "the day before, at last a date": lambda n: "the day before " * (n // 15) + "Christmas",
    "years of years": lambda n: "two years of " * (n // 13),
    "early early": lambda n: "early " * (n // 6),
    "last last": lambda n: "last " * (n // 5) + "week",
    "open brackets": lambda n: "(" * n,
    "open brackets and years": lambda n: "(1990" * (n // 5),
    "a year, then brackets": lambda n: "1990 " + "(" * n,
    "spaces": lambda n: "May" + " " * n + "3",
    "newlines": lambda n: "May" + "\n" * n + "3",
    "tabs": lambda n: "May\t" * (n // 4),
    "number words": lambda n: "twenty " * (n // 7),
    "number words and hyphens": lambda n: "twenty-" * (n // 7),
    "hundreds and": lambda n: "hundred and " * (n // 12) + "years",
    "thousands": lambda n: "thousand " * (n // 9) + "years ago",
    "groups of digits": lambda n: "1,000" + ",000" * (n // 4) + " years",
    "clocks": lambda n: "10:" * (n // 3),
    "apostrophes": lambda n: "'" * n,
    "possessives": lambda n: "year's " * (n // 7),
    "words without end": lambda n: "a" * n,
    "weekdays": lambda n: "Monday " * (n // 7),
    "every": lambda n: "every " * (n // 6),
    "will": lambda n: "will " * (n // 5) + "meet on Monday",
    "letters whose lower case is longer": lambda n: "İ" * n + " on Monday",
    "dashes": lambda n: "–" * n,
    "fixed spaces": lambda n: "May\u00a0" * (n // 4),
}


def best_of(times: int, text: str) -> float:
    """The least processor seconds that tagging takes: what else the machine does counts little."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        tag(text, PUBLISHED)
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("kind", HOSTILE)
def test_cost_grows_no_faster_than_the_text(kind: str) -> None:
    short, long = best_of(3, HOSTILE[kind](12_500)), best_of(3, HOSTILE[kind](100_000))
    assert long < GENEROUS
    # Eight times the text: linear cost is 8, quadratic 64. Times of a few milliseconds are noise.
    assert long < max(32 * short, 0.3)


def test_dates_far_from_the_end_of_their_line_cost_no_more() -> None:
    sentence = "On May 3, 1990 it was. "
    short, long = (best_of(2, sentence * (size // len(sentence))) for size in (100_000, 2_000_000))
    assert long < 40 * short


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_expression_of_hostile_text_is_unsound(kind: str) -> None:
    text = HOSTILE[kind](2_000)
    end = 0
    for expression in tag(text, PUBLISHED):
        assert end <= expression.start < expression.end
        assert expression.text == text[expression.start : expression.end]
        end = expression.end


def test_the_sizes_that_were_asked_for() -> None:
    for text in ("9" * 100_000, "the day before " * 20_000, "(" * 10_000, "1990-" * 20_000):
        began = time.perf_counter()
        tag(text, PUBLISHED)
        assert time.perf_counter() - began < GENEROUS * max(1.0, len(text) / 100_000)


@pytest.mark.parametrize(
    "text",
    [
        "İstanbul İİİ met on 3 May 2014 İ",
        "\ud800 on 3 May 2014 \udfff",
        "\x00 on 3 May 2014 \x00",
        "on 3 May 2014\x00",
        "𝔘𝔫𝔦 😀 on 3 May 2014",
        "ŉ ǰ ΐ ﬃ on 3 May 2014",
        "\r\n on 3 May 2014\r\n",
        "\u202eon\u202c on 3 May 2014",
        "\ufeff on 3 May 2014",
    ],
)
def test_offsets_hold_beside_odd_letters(text: str) -> None:
    (expression,) = tag(text, PUBLISHED)
    assert text[expression.start : expression.end] == expression.text == "3 May 2014"
    assert expression.value == "2014-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "30 February 2021",
        "31 April 2021",
        "29 February 2021",
        "32 December 2021",
        "13/32/2021",
        "2021-13-45",
        "99.99.2021",
        "25:61 p.m.",
        "in 999999999999 years' time",
        "999999999999 years ago",
        "a thousand thousand thousand years ago",
        "9999999 centuries later",
        "1/0 years",
        "0 BC",
        "in the 99th century",
        "0th century",
        "Q9 2019",
        "'00s",
        "00:00",
        "Feb. 29",
    ],
)
def test_impossible_times_do_no_harm(text: str) -> None:
    for expression in tag(f"It was so {text}, they say.", PUBLISHED):
        assert expression.interval is None or expression.interval.first <= expression.interval.last
    resolve(text, PUBLISHED)


@pytest.mark.parametrize("day", ["30 February 2021", "31 April 2021", "29 February 2021", "32 December 2021"])
def test_a_day_that_the_calendar_lacks_is_not_read_as_a_day(day: str) -> None:
    assert all(each.granularity != "day" for each in tag(f"It was so on {day}, they say.", PUBLISHED))


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "."])
def test_text_without_words_has_no_expressions(text: str) -> None:
    assert tag(text, PUBLISHED) == []
    assert resolve(text, PUBLISHED) is None
    assert infer_published(text) is None
