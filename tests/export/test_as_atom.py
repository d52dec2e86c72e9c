"""The feed is a contract: RFC 4287.

An entry an event. Its id is made of the event's id, ``published`` is when the first and ``updated`` when the newest
article on it was published, so that both are the same each time and a new article makes the event come up again.
What changed last comes first; the feed's ``updated`` is that of its newest entry. Authors are the publishers, ``via``
links lead to the articles, ``alternate`` to the event on the page. ``summary`` is the date in words, ``timeline:date``
the date for programs, ``content`` HTML with the quotations, all outside text escaped twice.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import feedparser
import pytest

from tests.chart.made_timelines import event, morocco_israel, timeline
from tests.export.hostile import hostile
from timeline.export import to_atom

PAGE = "https://news.example/timeline.html?topic=morocco-israel"
FEED = "https://news.example/timeline.atom?topic=morocco-israel"
ATOM = "{http://www.w3.org/2005/Atom}"


def told(event_id: str, *days: date | datetime):
    made = event(event_id, "2020-12", f"Event {event_id}", sources=len(days))
    sources = [replace(s, published=day) for s, day in zip(made.sources, days, strict=True)]
    return replace(made, sources=tuple(sources))


def test_a_feed_reader_reads_it():
    feed = feedparser.parse(to_atom(morocco_israel(), PAGE, FEED).encode())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == "Morocco and Israel"
    assert feed.feed.id == "urn:timeline:feed:topic=morocco-israel"
    assert {(link.rel, link.href) for link in feed.feed.links} == {("alternate", PAGE), ("self", FEED)}
    assert len(feed.entries) == 28
    entry = next(e for e in feed.entries if e.id == "urn:timeline:event:e24")
    assert entry.title == "Gantz meets the army's inspector general"
    assert entry.link == f"{PAGE}#e24"
    assert [a.name for a in entry.authors] == ["Atlas Courier", "Gulf & Levant Wire"]
    via = [link.href for link in entry.links if link.rel == "via"]
    assert via == ["https://example.org/0", "https://example.org/1"]
    assert entry.summary == "25 Nov 2021"
    assert "Gulf &amp; Levant Wire, 2021-11-24" in entry.content[0].value


def test_what_changed_last_comes_first_and_the_feed_is_as_new_as_its_newest_entry():
    made = timeline(
        [
            told("old", date(2021, 1, 1)),
            told("changed", date(2021, 1, 2), datetime(2021, 3, 1, 9, 30, tzinfo=UTC)),
            told("new", date(2021, 2, 1), date(2021, 2, 1)),
        ]
    )
    feed = feedparser.parse(to_atom(made).encode())
    assert [e.id.rpartition(":")[2] for e in feed.entries] == ["changed", "new", "old"]
    first = feed.entries[0]
    assert (first.published, first.updated) == ("2021-01-02T00:00:00Z", "2021-03-01T09:30:00Z")
    assert feed.feed.updated == "2021-03-01T09:30:00Z"


def test_it_is_the_same_tomorrow():
    later = replace(morocco_israel(), generated_at=datetime(2031, 1, 1, tzinfo=UTC))
    assert to_atom(later, PAGE, FEED) == to_atom(morocco_israel(), PAGE, FEED)


def test_another_query_is_another_feed():
    narrowed = replace(morocco_israel(), query={"topic": "morocco-israel", "q": "a b&c"})
    root = ElementTree.fromstring(to_atom(narrowed).encode())
    assert root.findtext(f"{ATOM}id") == "urn:timeline:feed:topic=morocco-israel&q=a+b%26c"


def test_the_date_is_there_for_programs():
    root = ElementTree.fromstring(to_atom(timeline([told("e", date(2021, 1, 1))])).encode())
    when = root.find(f"{ATOM}entry/{{urn:timeline:atom}}date")
    assert when.attrib == {
        "edtf": "2020-12",
        "start": "2020-12-01",
        "end": "2020-12-31",
        "granularity": "month",
        "status": "happened",
    }


@pytest.mark.parametrize("entry", ElementTree.fromstring(to_atom(hostile()).encode()).findall(f"{ATOM}entry"))
def test_content_is_html_without_anything_that_runs(entry):
    content = ElementTree.fromstring(f"<div>{entry.findtext(f'{ATOM}content')}</div>")
    assert {part.tag for part in content.iter()} <= {"div", "p", "ul", "li", "q", "a"}
    for link in content.iter("a"):
        assert link.get("href").startswith("https://example.org/")


def test_an_event_without_sources_has_a_time_too():
    bare = replace(event("e", "2021", "Nothing is known"), sources=(), mentions=())
    assert feedparser.parse(to_atom(timeline([bare])).encode()).entries[0].updated == "1970-01-01T00:00:00Z"
