"""A topic whose articles come and go has the events that merging afresh gives, to the last digit."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.merge.made import frames, made_articles
from timeline.articles import read
from timeline.merge import Merging, merge
from timeline.model import Article

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "morocco-israel"
TOPIC = ("morocco", "israel")
# So small that most topics have more articles, and the weights change but at times.
SAMPLE = 3

Step = tuple[list[Article], list[str]]


@st.composite
def histories(draw: st.DrawFn) -> list[Step]:
    """Articles that come one or several at once, some again with another's text, and some that go."""
    coming = draw(made_articles())
    steps: list[Step] = []
    while coming:
        count = draw(st.integers(1, 3))
        steps.append((coming[:count], []))
        coming = coming[count:]
    known = [one for several, _ in steps for one in several]
    for one in draw(st.lists(st.sampled_from(known), max_size=3, unique_by=lambda a: a.id)):
        if draw(st.booleans()):
            steps.append(([], [one.id]))
        else:
            other = draw(st.sampled_from(known))
            changed = Article(one.id, "", other.text, one.published, "given", one.source, one.url)
            steps.append(([changed], []))
    return steps


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=histories())
def test_bit_by_bit_is_as_afresh(steps: list[Step]) -> None:
    kept = Merging(TOPIC, sample=SAMPLE)
    there: dict[str, Article] = {}
    for coming, gone in steps:
        there |= {one.id: one for one in coming}
        for each in gone:
            del there[each]
        found = kept.update(*frames(coming), gone)
        assert found == Merging(TOPIC, sample=SAMPLE).update(*frames(list(there.values())))


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [a for a in read(sorted(FIXTURES.iterdir())) if isinstance(a, Article)]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_fixtures_in_any_order(articles: list[Article], data: st.DataObject) -> None:
    kept = Merging(TOPIC)
    for one in data.draw(st.permutations(articles)):
        found = kept.update(*frames([one]))
    assert found == merge(*frames(articles), TOPIC)
