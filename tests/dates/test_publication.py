"""When a text was published, worked out from what it says. Read in November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.dates import InferredDate, infer_published

TODAY = date(2026, 11, 20)


def inferred(text: str) -> InferredDate:
    found = infer_published(text, today=TODAY)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # 24 November was a Wednesday in 2021, and before that in 2010.
        ("The pact was signed on Wednesday, November 24, the army said.", date(2021, 11, 24)),
        ("The pact was signed on Monday 7 February, the army said.", date(2022, 2, 7)),
        ("A quake struck on Saturday, April 25.", date(2026, 4, 25)),
        ("A quake struck on Thursday, Feb. 29.", date(2024, 2, 29)),
    ],
)
def test_a_weekday_beside_a_day_of_the_month_fixes_the_year(text: str, day: date) -> None:
    found = inferred(text)
    assert (found.day, found.exact) == (day, True)


def test_the_year_is_not_before_the_latest_month_named() -> None:
    # Friday 3 June: 2005, 2011, 2016 and 2022; the text knows of May 2012, and of nothing later than 2016.
    found = inferred("They met on Friday, June 3. The first round was held in May 2012.")
    assert found.day == date(2016, 6, 3)


def test_the_reason_quotes_the_words() -> None:
    assert "Wednesday, November 24" in inferred("Signed on Wednesday, November 24.").reason


def test_a_plan_does_not_date_the_text() -> None:
    found = inferred("The mine was closed on 3 March 2015. It will reopen in June 2018.")
    assert found.day == date(2015, 3, 3)


def test_a_full_date_alone_is_taken_as_it_stands_but_is_not_exact() -> None:
    found = inferred("The minister signed the order on 14 October 2019.")
    assert (found.day, found.exact) == (date(2019, 10, 14), False)


def test_a_day_of_the_month_takes_its_year_from_the_month_named() -> None:
    found = inferred("The pact of December 2020 is in danger. A rally is held on 29 January, police said.")
    assert (found.day, found.exact) == (date(2021, 1, 29), False)


def test_the_date_of_another_article_gives_the_year() -> None:
    text = "The envoy flew in on 23 November, the ministry said."
    assert infer_published(text, today=TODAY) is None
    found = infer_published(text, today=TODAY, near=date(2021, 11, 24))
    assert found is not None
    assert (found.day.year, found.day.month, found.exact) == (2021, 11, False)


def test_what_lies_ahead_of_today_was_not_published() -> None:
    found = inferred("Signed on Friday, December 11.")  # a Friday in 2026, but that is still to come
    assert found.day == date(2020, 12, 11)


@pytest.mark.parametrize(
    "text", ["", "Nobody knows.", "The minister said yesterday that he would go.", "In 1815."]
)
def test_a_text_that_does_not_say_gives_nothing(text: str) -> None:
    assert infer_published(text, today=TODAY) is None


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LookupError, match="xx"):
        infer_published("Signed on Wednesday, November 24.", language="xx")
