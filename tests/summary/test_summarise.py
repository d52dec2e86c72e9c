"""The timeline as a whole."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import Article
from timeline.summary import summarise

WINDOW = (date(2021, 3, 1), date(2021, 3, 31))


def article(published: date, *sentences: str, title: str = "") -> Article:
    text = "\n\n".join(sentences)
    return Article(f"{published}{len(text)}{title}", title, text, published, "given", "Gazette")


FIRE = [
    article(
        date(2021, 3, 9),
        "A fire destroyed forty boats in the harbour of Tarfaya on Tuesday.",
        "The fire in the harbour began before dawn and burned for six hours.",
        "People of the town brought water in buckets and pots.",
    ),
    article(
        date(2021, 3, 10),
        "Police arrested two men over the fire in the harbour of Tarfaya on Wednesday.",
        "The fire on Tuesday destroyed forty boats in the harbour.",
    ),
    article(
        date(2021, 3, 24),
        "The harbour of Tarfaya reopened on Wednesday for the first fishing boats.",
        "Two men were arrested on 10 March 2021 over the fire in the harbour.",
    ),
]


def test_each_day_is_told_by_what_happened_on_it() -> None:
    timeline = summarise(FIRE, ["harbour", "fire"], 3, 1, *WINDOW)
    assert [day.day for day, _ in timeline] == [9, 10, 24]
    for (_, lines), told in zip(timeline, ("destroyed forty boats", "arrested", "reopened"), strict=True):
        assert len(lines) == 1
        assert told in lines[0]


def test_the_stamp_of_a_page_is_no_part_of_what_is_told() -> None:
    pages = [
        article(
            date(2021, 3, 9),
            "9 March 2021 Last updated at 07:12 GMT Help A fire destroyed forty boats in the harbour.",
        ),
        article(date(2021, 3, 12), "Tuesday 12 March 2021 19.29 GMT Police at the harbour arrested two men."),
    ]
    timeline = summarise(pages, ["harbour"], 2, 1, *WINDOW)
    assert [lines for _, lines in timeline] == [
        ["A fire destroyed forty boats in the harbour."],
        ["Police at the harbour arrested two men."],
    ]


def test_the_day_that_a_line_stands_under_is_not_said_again() -> None:
    timeline = summarise(FIRE, ["harbour", "fire"], 3, 1, *WINDOW)
    assert timeline[1:] == [
        (date(2021, 3, 10), ["Police arrested two men over the fire in the harbour of Tarfaya."]),
        (date(2021, 3, 24), ["The harbour of Tarfaya reopened for the first fishing boats."]),
    ]


def test_a_lead_that_names_its_own_day_is_not_told_of_the_day_before() -> None:
    (_, lines), *_ = summarise(FIRE, ["harbour", "fire"], 3, 5, *WINDOW)
    assert any("destroyed forty boats" in line for line in lines)
    assert not any("arrested" in line for line in lines)


def test_words_that_many_articles_have_about_the_day_are_told_first() -> None:
    wanted = "The blaze in the harbour destroyed forty wooden boats and the fish market."
    aside = "The harbour of this old town has been painted by many artists over centuries."
    reports = [
        article(date(2021, 3, 9), aside, wanted),
        article(date(2021, 3, 9), "A blaze destroyed boats and the fish market of the harbour town."),
        article(
            date(2021, 3, 10), "Forty wooden boats and the market were lost when a blaze swept the harbour."
        ),
    ]
    ((_, lines),) = summarise(reports, ["harbour"], 1, 1, date(2021, 3, 9), date(2021, 3, 9))
    assert "blaze" in lines[0]


def test_what_a_site_prints_under_every_article_is_never_told() -> None:
    notice = "Sign up for our newsletter and get the stories of the week in your inbox."
    articles = [
        article(date(2021, 3, d), f"{notice}", f"Ship number {d} entered the harbour with a load of salt.")
        for d in (3, 4, 5, 8)
    ]
    told = [line for _, lines in summarise(articles, ["harbour"], 4, 3, *WINDOW) for line in lines]
    assert told
    assert notice not in told


def test_a_report_that_several_papers_print_on_one_day_is_told() -> None:
    agency = "Three sailors drowned when the ferry capsized off the northern cape."
    papers = [
        article(date(2021, 3, 9), "A ferry left the harbour in a storm.", agency, f"Paper {n} has more.")
        for n in range(4)
    ]
    assert agency in summarise(papers, ["harbour"], 1, 4, *WINDOW)[0][1]


def test_a_sentence_is_told_once() -> None:
    same = "The ministers of both countries met in the harbour office and agreed on a budget."
    articles = [
        article(date(2021, 3, d), same, f"Number {d} of the harbour news follows here.") for d in (9, 10)
    ]
    lines = [line for _, lines in summarise(articles, ["harbour"], 2, 3, *WINDOW) for line in lines]
    assert lines.count(same) == 1


def test_a_headline_may_tell_a_day() -> None:
    fire = article(date(2021, 3, 9), "No one was hurt.", title="Fire destroys forty boats in Tarfaya harbour")
    assert summarise([fire], ["harbour"], 1, 1, *WINDOW) == [
        (date(2021, 3, 9), ["Fire destroys forty boats in Tarfaya harbour"])
    ]


def test_no_articles_no_timeline() -> None:
    assert summarise([], ["harbour"], 3, 1, *WINDOW) == []
    assert summarise([article(date(2021, 3, 9), "...")], ["harbour"], 3, 1, *WINDOW) == []


def test_an_impossible_question_is_refused() -> None:
    with pytest.raises(ValueError, match="keyword"):
        summarise(FIRE, [" "], 3, 1, *WINDOW)
    with pytest.raises(ValueError, match="ends"):
        summarise(FIRE, ["harbour"], 3, 1, WINDOW[1], WINDOW[0])
    with pytest.raises(ValueError, match="negative"):
        summarise(FIRE, ["harbour"], -1, 1, *WINDOW)


@settings(deadline=None)
@given(st.permutations(FIRE), st.integers(0, 4), st.integers(0, 4))
def test_the_order_of_articles_does_not_matter_and_no_more_is_given_than_asked(
    articles: list[Article], dates: int, sentences: int
) -> None:
    timeline = summarise(articles, ["harbour", "fire"], dates, sentences, *WINDOW)
    assert timeline == summarise(FIRE, ["harbour", "fire"], dates, sentences, *WINDOW)
    assert len(timeline) <= dates
    assert all(0 < len(lines) <= sentences for _, lines in timeline)
    assert [day for day, _ in timeline] == sorted({day for day, _ in timeline})
