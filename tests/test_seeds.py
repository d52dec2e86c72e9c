"""The two real articles: the timeline that they give together is the one a person made of them."""

import json
from datetime import date
from pathlib import Path

import pytest

from timeline.articles import read
from timeline.events import extract, mention_frame
from timeline.merge import article_frame, merge
from timeline.model import Article, Event

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason=f"the seed articles are not at {SEEDS}")

# EDTF, a word that the telling must have, and how many of the two articles tell it.
TIMELINE = [
    ("1993", "ties|relations", 2),
    ("2000", "Intifada", 2),
    ("2014-22", "war", 1),
    ("2020-12", "ties", 2),
    ("2021-08", "relations|ties", 2),
    ("2021-10", "Petroleum", 1),
    ("2021-11-01/2021-11-23", "accused", 1),
    ("2021-11-15/2021-11-21", "Ghali", 1),
    ("2021-11-22", "Blinken", 2),
    ("2021-11-23", "trip|journey", 2),
    ("2021-11-24", "Loudiyi|sign", 1),
    ("2021-11-24", "Foreign", 1),
    ("2021-11-24", "sit-in", 1),
    ("2021-11-29", "demonstration", 1),
]


def articles() -> list[Article]:
    published = json.loads((SEEDS / "expected.json").read_text("utf-8"))["articles"]
    found = []
    for name, row in published.items():
        (article,) = read([SEEDS / name], published=date.fromisoformat(row["published"]))
        assert isinstance(article, Article)
        found.append(article)
    return found


@pytest.fixture(scope="module")
def events() -> list[Event]:
    both = articles()
    mentions = mention_frame(m for article in both for m in extract(article))
    return merge(mentions, article_frame(both), ["morocco", "israel"])


def told(event: Event) -> str:
    return " ".join([event.title, *(mention.sentence for mention in event.mentions)])


def test_the_fourteen_events_each_once_and_no_other(events: list[Event]) -> None:
    assert sorted(e.edtf for e in events) == sorted(edtf for edtf, _, _ in TIMELINE)


@pytest.mark.parametrize(("edtf", "words", "count"), TIMELINE)
def test_an_event_tells_what_it_must_from_as_many_articles(
    events: list[Event], edtf: str, words: str, count: int
) -> None:
    matching = [e for e in events if e.edtf == edtf and any(w in told(e) for w in words.split("|"))]
    assert [len(e.sources) for e in matching if len(e.sources) == count] == [count]


def test_the_narrower_date_wins_and_both_are_quoted(events: list[Event]) -> None:
    (ties,) = [e for e in events if e.edtf == "1993"]
    quotes = " ".join(source.quote for source in ties.sources)
    assert "in 1993" in quotes
    assert "the early 1990s" in quotes


def test_planned_things_stay_planned(events: list[Event]) -> None:
    planned = {e.title for e in events if e.status == "planned"}
    assert len(planned) == 3
    assert all(e.edtf in ("2021-11-24", "2021-11-29") for e in events if e.status == "planned")


def test_the_war_is_the_least_important_of_what_happened(events: list[Event]) -> None:
    war = next(e for e in events if e.edtf == "2014-22")
    assert war.importance == min(e.importance for e in events if e.status == "happened")


def test_nothing_is_dated_by_numbers_or_plans_without_a_date(events: list[Event]) -> None:
    text = " ".join(e.title for e in events)
    assert "50,000" not in text
    assert "Iron Dome" not in text
