"""What is asked for and what comes back, over the articles in fixtures/."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from timeline.ingest import ingest
from timeline.query import InvalidQuery, Query, UnknownTopic, answer, find_event, find_topic, known_topics
from timeline.store import Store

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store(tmp_path_factory.mktemp("data") / "timeline.db") as opened:
        ingest(opened, [FIXTURES])
        yield opened


class TestTopic:
    def test_a_defined_topic_counts_its_articles_and_publishers(self, store):
        found = answer(store, Query("morocco-israel"))
        assert (found.topic, found.title) == ("morocco-israel", "Morocco and Israel")
        assert (found.articles, found.sources) == (9, 7)
        assert found.query == {"topic": "morocco-israel"}
        assert found.total == len(found.events) > 30
        assert [event.first for event in found.events] == sorted(event.first for event in found.events)

    @pytest.mark.parametrize("name", ["israel-morocco", "Morocco and Israel", "MOROCCO_ISRAEL"])
    def test_an_alias_or_the_title_leads_to_it(self, store, name):
        assert answer(store, Query(name)).topic == "morocco-israel"

    def test_any_other_slug_is_a_search_of_its_words(self, store):
        found = answer(store, Query("lagrange-telescopes"))
        assert found.topic == "lagrange-telescopes"
        assert "Orbit Ledger" in {source.publisher for event in found.events for source in event.sources}
        assert find_topic(store, "lagrange-telescopes").defined is False

    @pytest.mark.parametrize(
        ("name", "nearest"),
        [
            ("moroco-isreal", "morocco-israel"),
            ("web-telescop", "webb-telescope"),
            ("israel-peru", "morocco-israel"),
        ],
    )
    def test_an_unknown_one_names_the_nearest_first(self, store, name, nearest):
        with pytest.raises(UnknownTopic) as error:
            answer(store, Query(name))
        assert error.value.topic == name
        assert error.value.nearest[0] == nearest

    def test_known_topics_with_most_articles_first(self, store):
        assert [(known.topic.slug, known.articles) for known in known_topics(store)] == [
            ("morocco-israel", 9),
            ("webb-telescope", 6),
        ]


class TestFilters:
    def test_from_and_to_keep_events_with_a_day_in_common(self, store):
        found = answer(store, Query("morocco-israel", first=date(2020, 12, 1), last=date(2020, 12, 31)))
        assert found.events
        assert all(e.first <= date(2020, 12, 31) and e.last >= date(2020, 12, 1) for e in found.events)
        whole = answer(store, Query("morocco-israel"))
        around = [e for e in whole.events if e.first <= date(2020, 12, 31) and e.last >= date(2020, 12, 1)]
        assert list(found.events) == around
        assert found.query == {"topic": "morocco-israel", "from": "2020-12-01", "to": "2020-12-31"}

    def test_source_whatever_its_case(self, store):
        found = answer(store, Query("morocco-israel", source="meridian post"))
        assert found.events
        assert all("Meridian Post" in {s.publisher for s in e.sources} for e in found.events)

    def test_min_sources_counts_publishers(self, store):
        found = answer(store, Query("morocco-israel", min_sources=3))
        assert found.events
        assert all(len({s.publisher for s in e.sources}) >= 3 for e in found.events)

    def test_q_wants_all_words_without_accents(self, store):
        found = answer(store, Query("morocco-israel", q="LAPID offíce"))
        assert found.events
        for event in found.events:
            told = " ".join([event.title, *(source.quote for source in event.sources)]).lower()
            assert "lapid" in told
            assert "office" in told

    def test_nothing_left_is_an_empty_timeline(self, store):
        found = answer(store, Query("morocco-israel", q="zebra"))
        assert (found.events, found.total) == ((), 0)

    def test_limit_keeps_so_many_in_order_of_date(self, store):
        whole = answer(store, Query("morocco-israel")).events
        found = answer(store, Query("morocco-israel", limit=5))
        assert (len(found.events), found.total) == (5, len(whole))
        assert max(whole, key=lambda e: e.importance) in found.events
        assert [e.first for e in found.events] == sorted(e.first for e in found.events)

    def test_limit_does_not_let_one_week_take_all(self, store):
        """Half of the articles are about the last week of November 2021."""
        found = answer(store, Query("morocco-israel", limit=8)).events
        assert len({(e.first.year, e.first.month) for e in found}) >= 5

    def test_a_greater_limit_keeps_what_a_smaller_one_kept(self, store):
        kept: set[str] = set()
        for limit in range(1, 20):
            found = {e.id for e in answer(store, Query("morocco-israel", limit=limit)).events}
            assert kept <= found
            kept = found

    def test_sorted_by_importance(self, store):
        found = answer(store, Query("morocco-israel", sort="importance"))
        weights = [event.importance for event in found.events]
        assert weights == sorted(weights, reverse=True)


class TestDetail:
    def test_without_it_there_are_no_chapters(self, store):
        assert answer(store, Query("morocco-israel")).chapters == ()

    @pytest.mark.parametrize("detail", ["days", "months", "years"])
    def test_chapters_hold_all_events_once_in_order_of_time(self, store, detail):
        whole = answer(store, Query("morocco-israel"))
        found = answer(store, Query("morocco-israel", detail=detail))
        assert found.query == {"topic": "morocco-israel", "detail": detail}
        assert [event for chapter in found.chapters for event in chapter.events] == list(found.events)
        assert sorted(e.id for e in found.events) == sorted(e.id for e in whole.events)
        assert [c.first for c in found.chapters] == sorted(c.first for c in found.chapters)

    def test_filters_and_limit_come_first(self, store):
        asked = Query("morocco-israel", first=date(2021, 1, 1), limit=6)
        unfolded = answer(store, asked)
        found = answer(store, replace(asked, detail="months"))
        assert {e.id for e in found.events} == {e.id for e in unfolded.events}
        assert found.total == unfolded.total

    def test_by_importance_a_chapter_counts_as_its_heading(self, store):
        found = answer(store, Query("morocco-israel", sort="importance", detail="years"))
        weights = [chapter.heading.importance for chapter in found.chapters]
        assert weights == sorted(weights, reverse=True)


class TestParameters:
    def test_all_of_them(self):
        given = {
            "topic": "Ferry",
            "from": "2020",
            "to": "2020-02",
            "source": "Gazette",
            "min_sources": "2",
            "q": "pier",
            "status": "planned",
            "limit": "10",
            "sort": "importance",
            "detail": "months",
        }
        query = Query.of(given)
        assert query == Query(
            "Ferry",
            date(2020, 1, 1),
            date(2020, 2, 29),
            "Gazette",
            2,
            "pier",
            "planned",
            10,
            "importance",
            "months",
        )
        assert query.understood("ferry") == given | {
            "topic": "ferry",
            "from": "2020-01-01",
            "to": "2020-02-29",
        }

    def test_empty_ones_are_as_if_not_given(self):
        assert Query.of({"topic": "ferry", "from": "", "limit": " "}) == Query("ferry")

    @pytest.mark.parametrize(
        ("parameter", "value"),
        [
            ("topic", "---"),
            ("from", "yesterday"),
            ("from", "2021-02-30"),
            ("from", "0000"),
            ("from", "２０２１"),
            ("to", "2021-1-1"),
            ("min_sources", "0"),
            ("min_sources", "many"),
            ("limit", "-1"),
            ("limit", "9" * 5000),
            ("sort", "size"),
            ("detail", "weeks"),
        ],
    )
    def test_what_makes_no_sense_is_named(self, parameter, value):
        with pytest.raises(InvalidQuery) as error:
            Query.of({"topic": "ferry", parameter: value})
        assert error.value.parameter == parameter

    def test_from_after_to(self):
        with pytest.raises(InvalidQuery, match="2021-01-01 is after to, 2020-12-31"):
            Query.of({"topic": "ferry", "from": "2021", "to": "2020"})


class TestEvents:
    def test_found_by_its_id_with_the_timeline_it_stands_in(self, store):
        event = answer(store, Query("webb-telescope")).events[3]
        found = find_event(store, event.id)
        assert found is not None
        assert (found[0].topic, found[1]) == ("webb-telescope", event)

    def test_in_a_searched_topic_when_that_is_named(self, store):
        event = answer(store, Query("lagrange")).events[0]
        found = find_event(store, event.id, "lagrange")
        assert found is not None
        assert found[1] == event

    def test_nowhere(self, store):
        assert find_event(store, "none") is None
        assert find_event(store, "none", "nowhere") is None


class TestFreshness:
    def test_a_new_article_is_in_the_next_answer(self, tmp_path):
        article = (
            "title: Ferry {0}\npublished: 2021-03-0{0}\nlanguage: en\n\nThe ferry sailed on 2 March 202{0}.\n"
        )
        with Store(tmp_path / "timeline.db") as store:
            for number in (1, 2):
                (tmp_path / "a.txt").write_text(article.format(number))
                ingest(store, [tmp_path / "a.txt"])
                assert answer(store, Query("ferry")).articles == number

    def test_many_threads_get_one_answer(self, store):
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda _: answer(store, Query("rabat-israel")), range(16)))
        assert len({timeline.generated_at for timeline in found}) == 1
        assert all(timeline.events == found[0].events for timeline in found)
