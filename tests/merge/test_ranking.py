"""What makes an event important: each thing that a reporter weighs, everything else being equal."""

from __future__ import annotations

from datetime import date

from tests.merge.made import article, events
from timeline.merge.ranking import WEIGHTS, Parts, importance
from timeline.model import Article, Event

SINKING = "The ferry Aurora sank off Crete on 3 March 2021."
LAUNCH = "The yard launched the tanker Borealis on 3 March 2021."


def told_of(articles: list[Article], word: str, topic: tuple[str, ...] = ()) -> Event:
    """The one event in whose title the word is."""
    (found,) = [event for event in events(articles, topic) if word in event.title]
    return found


def weights(articles: list[Article], topic: tuple[str, ...] = ()) -> tuple[float, float]:
    """The importance of the sinking and of the launch."""
    return tuple(told_of(articles, what, topic).importance for what in ("sank", "launched"))


def both(id: str, published: date = date(2021, 3, 10)) -> Article:
    """An article that tells of the two alike."""
    return article(id, f"Shipping news.\n\nThe week had two stories.\n\n{SINKING}\n\n{LAUNCH}", published)


def only(id: str, sentence: str, published: date = date(2021, 3, 10), source: str = "") -> Article:
    """An article that tells of one, in passing."""
    return article(id, f"Shipping news.\n\nThe week had many stories.\n\n{sentence}", published, source)


def test_another_voice() -> None:
    sinking, launch = weights([both("a"), only("b", SINKING)])
    assert sinking > launch


def test_another_article_of_the_same_paper_weighs_but_less_than_another_voice() -> None:
    same, _ = weights([both("a"), only("b", SINKING, source="Paper a")])
    alone, _ = weights([both("a"), only("b", "The weather was fine on 4 March 2021.", source="Paper a")])
    other, _ = weights([both("a"), only("b", SINKING)])
    assert alone < same < other


def test_told_again_later() -> None:
    """Of two events with as many articles the one that is still told of a month later."""
    soon, late = date(2021, 3, 9), date(2021, 4, 10)
    sinking, launch = weights([both("a"), only("b", SINKING, late), only("c", LAUNCH, soon)])
    assert sinking > launch


def test_told_late_for_the_first_time_is_not_told_again() -> None:
    old = "The yard launched the tanker Borealis on 9 March 2001."
    new = "The ferry Aurora sank off Crete on 3 March 2021."
    told = [article("a", f"Shipping news.\n\nThe week had two stories.\n\n{new}\n\n{old}", date(2021, 3, 3))]
    assert told_of(told, "Borealis").importance <= told_of(told, "Aurora").importance


def test_in_the_opening() -> None:
    opening = article("a", f"{SINKING}\n\nThere was more.\n\nIt went on.\n\nAnd on.\n\n{LAUNCH}")
    sinking, launch = weights([opening])
    assert sinking > launch


def test_about_the_topic() -> None:
    sinking, launch = weights([both("a")], ("ferry", "Aurora"))
    assert sinking > launch


def test_about_what_the_articles_of_the_topic_tell_of() -> None:
    about_ferries = [
        only("b", "The ferry Aurora was bought off Crete on 1 June 2009."),
        only("c", "The ferry Aurora was painted off Crete on 8 May 2015."),
    ]
    sinking, launch = weights([both("a"), *about_ferries])
    assert sinking > launch


def test_dated_to_the_day_rather_than_the_year() -> None:
    year = "The yard launched the tanker Borealis in 2020."
    told = [
        article("a", f"Shipping news.\n\nThe week had two stories.\n\n{SINKING}\n\n{year}", date(2021, 3, 3))
    ]
    assert told_of(told, "Aurora").importance > told_of(told, "Borealis").importance


def test_what_happened_weighs_more_than_what_is_planned_denied_or_possible() -> None:
    parts = Parts(*([0.5] * len(Parts._fields)))
    worth = [importance(parts, status) for status in ("happened", "planned", "denied", "hypothetical")]
    assert worth == sorted(worth, reverse=True)
    assert len(set(worth)) == 4


def test_importance_is_a_share() -> None:
    assert abs(sum(WEIGHTS) - 1) < 1e-9
    assert importance(Parts(*([1.0] * len(Parts._fields))), "happened") == 1
    assert importance(Parts(*([0.0] * len(Parts._fields))), "happened") == 0


def test_what_few_and_only_later_articles_tell_of_is_background() -> None:
    """The sinking is told of when it happens, the launch of the year before only as what went before."""
    launch = "The yard launched the tanker Borealis on 3 October 2020."
    others = [only(str(number), f"The ferry sailed again on {number} March 2021.") for number in range(1, 9)]
    few = [only("a", launch), only("b", SINKING), *others]
    assert told_of(few, "sank").importance > 1.4 * told_of(few, "launched").importance
    many = [only("a", launch), only("b", SINKING)]
    assert told_of(many, "sank").importance < 1.2 * told_of(many, "launched").importance
