"""What must hold of merging whatever the articles say; tried on made articles and on the fixtures'."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.merge.made import article, events, made_articles
from timeline.articles import read
from timeline.model import Article, Event

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "morocco-israel"
TOPIC = ("morocco", "israel")


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [a for a in read(sorted(FIXTURES.iterdir())) if isinstance(a, Article)]


def told(found: list[Event]) -> list[tuple[str, str, str]]:
    return [(e.id, e.edtf, e.title) for e in found]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_order_of_articles_changes_nothing(articles: list[Article], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(articles))
    assert events(shuffled, TOPIC) == events(articles, TOPIC)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_dates_lie_in_their_mentions_and_sources_are_quoted(
    articles: list[Article], data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(articles), min_size=1, unique_by=lambda a: a.id))
    texts = {a.id: a for a in chosen}
    for event in events(chosen, TOPIC):
        assert any(m.first <= event.first <= event.last <= m.last for m in event.mentions)
        assert {s.article_id for s in event.sources} == {m.article_id for m in event.mentions}
        for source in event.sources:
            article = texts[source.article_id]
            assert source.quote in article.text or source.quote in article.title
        assert 0 <= event.importance <= 1
        assert 0 < event.confidence <= 1


def test_a_copy_of_an_article_changes_no_date_and_no_title(articles: list[Article]) -> None:
    first = articles[0]
    copy = Article("copy", first.title, first.text, first.published, "given", "Copyist", None)
    assert [(e.edtf, e.title) for e in events([*articles, copy], TOPIC)] == [
        (e.edtf, e.title) for e in events(articles, TOPIC)
    ]


def test_an_article_that_goes_takes_what_it_alone_told(articles: list[Article]) -> None:
    gone = articles[-1]
    rest = events(articles[:-1], TOPIC)
    assert all(s.article_id != gone.id for e in rest for s in e.sources)
    alone = {e.id for e in events(articles, TOPIC) if {s.article_id for s in e.sources} == {gone.id}}
    assert alone
    assert not alone & {e.id for e in rest}


def test_ids_stay_when_a_later_article_is_added(articles: list[Article]) -> None:
    by_day = sorted(articles, key=lambda a: a.day)
    before = {e.id for e in events(by_day[:-1], TOPIC)}
    after = {e.id for e in events(by_day, TOPIC)}
    assert before <= after


SIGNED = "Gantz signed a defence memorandum in Rabat in March 1995."
TO_SIGN = "Gantz will sign a defence memorandum in Rabat in March 1995."
MADE = settings(max_examples=60, deadline=None)


@MADE
@given(made=made_articles(), data=st.data())
def test_made_in_any_order(made: list[Article], data: st.DataObject) -> None:
    assert events(data.draw(st.permutations(made))) == events(made)


@MADE
@given(made=made_articles(), data=st.data())
def test_made_copies_change_no_date_and_no_title(made: list[Article], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(made))
    copies = [
        replace(copied, id=id_, source=f"Copyist {id_}", url=None)
        for id_ in data.draw(st.lists(st.sampled_from("a b y z".split()), min_size=1, unique=True))
    ]
    before, after = events(made), events([*made, *copies])
    # A copy may weigh: of two events of one day another may come first.
    assert sorted((e.edtf, e.title, e.voices) for e in after) == sorted(
        (e.edtf, e.title, e.voices) for e in before
    )


@pytest.mark.parametrize("copy_id", ["a", "z"])
@pytest.mark.parametrize(
    "texts",
    [((SIGNED,), (SIGNED,), (SIGNED, TO_SIGN)), ((SIGNED,), (TO_SIGN,), (SIGNED, TO_SIGN))],
    ids=["told twice more", "told once more each"],
)
def test_what_one_article_tells_as_happened_and_planned_stays_two_events(
    texts: tuple[tuple[str, ...], ...], copy_id: str
) -> None:
    made = [article(f"a{number}", "\n\n".join(lines)) for number, lines in enumerate(texts)]
    copied = replace(made[2], id=copy_id, source="Copyist", url=None)
    for told in (made, [*made, copied]):
        assert sorted(e.status for e in events(told)) == ["happened", "planned"]


@MADE
@given(made=made_articles(), data=st.data())
def test_made_without_an_article_nothing_is_left_of_what_it_alone_told(
    made: list[Article], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(made))
    rest = events([one for one in made if one.id != gone.id])
    alone = {e.id for e in events(made) if {s.article_id for s in e.sources} == {gone.id}}
    assert not alone & {e.id for e in rest}
    assert all(m.article_id != gone.id for e in rest for m in e.mentions)


@MADE
@given(made=made_articles())
def test_made_dates_lie_in_their_mentions_and_every_source_is_quoted(made: list[Article]) -> None:
    texts = {one.id: one.text for one in made}
    for event in events(made):
        assert any(m.first <= event.first <= event.last <= m.last for m in event.mentions)
        agreeing = [m for m in event.mentions if m.first <= event.first and event.last <= m.last]
        assert event.conflict or len(agreeing) == len(event.mentions)
        assert event.first == max(m.first for m in agreeing)
        assert event.last == min(m.last for m in agreeing)
        assert {s.article_id for s in event.sources} == {m.article_id for m in event.mentions}
        assert all(source.quote in texts[source.article_id] for source in event.sources)
        assert 1 <= event.voices <= len(event.sources)
        assert (event.corroborated is None) or event.voices > 1
