"""Why an event is what it is, as the engine says it."""

from datetime import date

from tests.merge.made import article, frames
from timeline.merge import Explanation, Merging
from timeline.model import Article


def explained(*articles: Article) -> Explanation:
    """The explanation of the one event that these articles tell of."""
    merging = Merging()
    (event,) = merging.update(*frames(articles))
    return merging.explain(event.id)


SANK = "The ferry Aurora sank off Crete with 40 people aboard on December 3."


def test_what_two_mentions_have_in_common() -> None:
    why = explained(
        article("a", SANK), article("b", "The Aurora went down near Crete, 40 people aboard, in December.")
    )
    exact, loose = why.links
    assert (exact.other, loose.other) == (loose.mention, exact.mention)
    assert (exact.times, loose.times) == ("narrower", "wider")
    assert {"Aurora", "Crete"} <= set(exact.names)
    assert exact.numbers == ("40",)
    assert set(exact.words) == {"people", "aboard"}
    assert 0 < exact.chance < 1
    assert not exact.same_story


def test_a_country_of_two_words_stands_as_it_is_written() -> None:
    why = explained(
        article("a", "The United States recognised the claim of Morocco on December 3."),
        article("b", "Washington said that the United States recognised the claim of Morocco on December 3."),
    )
    for link in why.links:
        assert {"United States", "Morocco"} <= set(link.names)


def test_a_single_mention_has_nothing_to_be_like() -> None:
    assert explained(article("a", SANK)).links == ()


def test_headline_and_lead_are_one_story() -> None:
    text = "Israel and Morocco took a historic step on Tuesday."
    why = explained(article("a", text, date(2021, 11, 24), title="Morocco and Israel sign accord"))
    assert all(link.same_story for link in why.links)


def test_who_gives_the_date_who_agrees_and_who_is_outvoted() -> None:
    why = explained(
        article("a", "Morocco opened a liaison office in Tel Aviv in March 1995."),
        article("b", "Morocco opened a liaison office in Tel Aviv in 1996."),
        article("c", "Morocco opened a liaison office in Tel Aviv in March 1995, diplomats recall."),
        article("d", "Morocco opened a liaison office in Tel Aviv in 1995."),
    )
    assert {dated.publisher: (dated.edtf, dated.role) for dated in why.dates} == {
        "Paper a": ("1995-03", "gives it"),
        "Paper b": ("1996", "is outvoted"),
        "Paper c": ("1995-03", "gives it"),
        "Paper d": ("1995", "agrees"),
    }


def test_the_parts_make_up_the_importance() -> None:
    why = explained(article("a", SANK), article("b", SANK.replace("The ferry", "A ferry called")))
    total = sum(each.weight * each.value for each in why.weights) * why.status_factor * why.background_factor
    assert abs(total - why.event.importance) < 0.002
