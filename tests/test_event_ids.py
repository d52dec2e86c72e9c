"""Events keep their ids while what is told of them grows, and are found by those that they had."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations
from pathlib import Path

from api import create_app
from tests.merge.made import article
from timeline.events import extract
from timeline.model import Article, Event
from timeline.query import Query, answer, find_event
from timeline.store import Store
from timeline.topics import Topic

TIES = Topic("algiers-rabat", "Algiers and Rabat", (("Algiers", "envoys"),))
BROKE = article("broke", "Algiers broke off ties with Rabat on December 1.", date(2021, 12, 5))
ENVOYS = article("envoys", "The envoys of both countries went home on December 1.", date(2021, 12, 8))
BOTH = article(
    "both",
    "Algiers broke off ties with Rabat and the envoys of both countries went home on December 1.",
    date(2021, 12, 2),
)
LATE = article(
    "late", "The envoys of both countries went home on December 1, Algiers says.", date(2021, 12, 20)
)


def put(store: Store, *articles: Article) -> tuple[Event, ...]:
    """The topic's events once these articles are there too."""
    store.put_topics([TIES])
    for one in articles:
        store.put(one, extract(one), "rules 1")
    return answer(store, Query(TIES.slug)).events


def ids(events: Sequence[Event]) -> set[str]:
    return {event.id for event in events}


def test_an_article_of_an_earlier_day_that_comes_later_changes_no_id(tmp_path: Path) -> None:
    with Store(tmp_path / "timeline.db") as store:
        (first,) = put(store, LATE)
        (then,) = put(store, ENVOYS)
        assert len(then.sources) == 2
        assert then.id == first.id


def test_what_becomes_one_event_keeps_the_older_id_and_is_found_by_the_other(tmp_path: Path) -> None:
    with Store(tmp_path / "timeline.db") as store:
        (envoys,) = put(store, ENVOYS)
        (broke,) = (event for event in put(store, BROKE) if event.id != envoys.id)
        (one,) = put(store, BOTH)
        assert len(one.sources) == 3
        assert one.id == envoys.id
        for topic in (None, TIES.slug):
            found = find_event(store, broke.id, topic)
            assert found is not None
            assert found[1] == one


def test_ids_are_the_same_when_the_store_is_opened_again_and_when_articles_are_put_again(
    tmp_path: Path,
) -> None:
    with Store(tmp_path / "timeline.db") as store:
        before = ids(put(store, BROKE, ENVOYS))
    with Store(tmp_path / "timeline.db") as store:
        assert ids(put(store)) == before
        for one in (ENVOYS, BROKE):
            store.put(one, extract(one), "rules 2")
        assert ids(put(store)) == before


def test_an_id_leads_to_its_event_in_a_store_that_was_filled_in_another_order(tmp_path: Path) -> None:
    found = set()
    for number, order in enumerate(permutations((BROKE, ENVOYS, BOTH))):
        with Store(tmp_path / f"{number}.db") as store:
            (event,) = put(store, *order)
            found.add(event.id)
            for id_ in found:
                assert find_event(store, id_) is not None


def test_a_corrected_article_leaves_the_id(tmp_path: Path) -> None:
    with Store(tmp_path / "timeline.db") as store:
        (before,) = put(store, ENVOYS)
        text = (
            "Correction: an earlier version was wrong.\n\nThe envoys of both states went home on December 1."
        )
        (after,) = put(store, article("envoys", text, ENVOYS.day))
        assert after.title != before.title
        assert after.id == before.id


def test_the_api_leads_from_the_id_that_was_to_the_one_that_is(tmp_path: Path) -> None:
    with Store(tmp_path / "timeline.db") as store:
        (envoys,) = put(store, ENVOYS)
        (broke,) = (event for event in put(store, BROKE) if event.id != envoys.id)
        put(store, BOTH)
        client = create_app(store).test_client()
        moved = client.get(f"/events/{broke.id}", query_string={"topic": TIES.slug})
        assert moved.status_code == 308
        assert moved.headers["Location"] == f"/events/{envoys.id}?topic={TIES.slug}"
        assert client.get(moved.headers["Location"]).json["id"] == envoys.id
        page = client.get("/timeline.html", query_string={"topic": TIES.slug, "event": broke.id}).text
        assert f'<tr id="{envoys.id}" tabindex="-1"' in page
        assert f'data-event="{envoys.id}"' in page
        assert client.get("/events/0123456789ab").status_code == 404
