"""Which days the articles vote for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from timeline.model import Article
from timeline.summary.corpus import read_corpus
from timeline.summary.days import Votes, choose_days, day_scores

FIRST, LAST = date(2021, 3, 1), date(2021, 3, 31)


def article(published: date, *sentences: str) -> Article:
    text = "\n\n".join(sentences)
    return Article(f"{published}{hash(text)}", "", text, published, "given", "Gazette")


def scores(articles: Sequence[Article], votes: Votes | None = None) -> dict[int, float]:
    """Day of March to score."""
    corpus = read_corpus(articles, ["harbour"])
    found = day_scores(corpus, FIRST.toordinal(), LAST.toordinal(), votes or Votes())
    return {(FIRST + timedelta(place)).day: float(score) for place, score in enumerate(found)}


def test_a_day_that_two_articles_name_goes_before_one_that_one_article_names_often() -> None:
    often = article(date(2021, 4, 20), *["The harbour was dark on 5 March 2021."] * 6)
    twice = [article(date(2021, 4, d), "The harbour burned on 9 March 2021.") for d in (18, 19)]
    found = scores([often, *twice])
    assert found[9] > found[5] > 0


def test_a_diary_of_many_days_says_less_of_each() -> None:
    diary = article(date(2021, 4, 20), *(f"The harbour was calm on {d} March 2021." for d in (2, 3, 4, 5, 6)))
    report = article(date(2021, 4, 20), "The harbour burned on 9 March 2021.")
    found = scores([diary, report])
    assert found[9] > found[3] > 0


def test_an_article_that_is_hardly_about_the_topic_hardly_votes() -> None:
    aside = article(
        date(2021, 4, 20),
        "The harbour was shut on 5 March 2021.",
        "The film opens next week.",
        "Its actors are all new.",
        "Nobody knows how it ends.",
    )
    report = article(date(2021, 4, 20), "The harbour burned on 9 March 2021.")
    found = scores([aside, report])
    assert found[9] > found[5] > 0


def test_publication_counts_where_the_lead_is_about_the_topic() -> None:
    found = scores(
        [
            article(date(2021, 3, 9), "The harbour has burned to the ground.", "Forty boats are lost."),
            article(date(2021, 3, 12), "The film opens at last.", "Its actors are all new.", "It has songs."),
        ]
    )
    assert found[9] > 0
    assert found[12] == 0


def test_page_stamps_and_readers_comments_have_no_vote() -> None:
    page = article(
        date(2021, 3, 9),
        "The harbour has burned to the ground.",
        "Forty boats are lost.",
        "The harbour master spoke of a black day.",
        "At 09:39 am on 12 Mar 2021, JSmith wrote:",
        "The harbour was shut on 5 March 2021 too.",
        "At 09:52 am on 13 Mar 2021, TBrown wrote:",
        "I was at the harbour on 7 March 2021.",
    )
    found = scores([page])
    assert {day for day, score in found.items() if score} == {9}


def test_a_stamp_that_begins_with_the_day_names_it() -> None:
    stamped = article(
        date(2021, 3, 9), "9 March 2021 Last updated at 07:12 GMT The harbour burned.", "Boats sank."
    )
    bare = article(date(2021, 3, 12), "The harbour burned.", "Boats sank.")
    found = scores([stamped, bare])
    assert found[9] > found[12]


def test_days_outside_the_window_are_not_scored() -> None:
    found = scores([article(date(2021, 4, 20), "The harbour burned on 9 April 2021 and on 2 March 2021.")])
    assert {day for day, score in found.items() if score} == {2}


def test_the_best_days_come_in_the_order_of_time_and_none_without_a_vote() -> None:
    assert choose_days(np.array([0.0, 3.0, 1.0, 2.0]), 2).tolist() == [1, 3]
    assert choose_days(np.array([0.0, 3.0, 0.0]), 3).tolist() == [1]
