"""An explanation tells a reporter the words, the meaning, the anchor and why, the rule and the days."""

from __future__ import annotations

import pytest

from tests.dates.corpus import PUBLISHED, latent, positive
from timeline.dates import TimeExpression, tag


def only(sentence: str) -> TimeExpression:
    (expression,) = tag(sentence, PUBLISHED)
    return expression


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "They broke with it in the early 1990s.",
            ["the early 1990s", "1990/1993", "1990-01-01", "1993-12-31"],
        ),
        ("They met on Monday.", ["Monday", "2021-11-22", "2021-11-24", "back"]),
        ("They will meet on Monday.", ["Monday", "2021-11-29", "2021-11-24", "ahead"]),
        ("They met on Sunday, 3 May.", ["Sunday, 3 May", "2020-05-03", "weekday", "2020"]),
        ("They met last December.", ["last December", "2020-12", "publication date"]),
        ("It lasted three years.", ["three years", "P3Y", "not a date"]),
        ("It is fired every day.", ["every day", "P1D", "not a date"]),
        ("She left in recent months.", ["recent months", "past", "not a date"]),
        ("They signed on 24 November 2021.", ["24 November 2021", "2021-11-24", "as the words say"]),
    ],
)
def test_it_tells(sentence: str, told: list[str]) -> None:
    explanation = only(sentence).explain()
    assert [each for each in told if each not in explanation] == []


def test_it_names_the_rule() -> None:
    expression = only("They met last December.")
    assert expression.rule
    assert f"“{expression.rule}”" in expression.explain()


def test_it_quotes_what_it_counts_from() -> None:
    _, later = tag("The pact was signed on 3 May 1808. Two days later it was void.", PUBLISHED)
    assert "“3 May 1808”" in later.explain()
    assert "1808-05-05" in later.explain()


def test_words_over_two_lines_stay_in_one() -> None:
    assert "“November 24, 2021”" in only("Signed on November\n24, 2021.").explain()


def test_every_expression_of_the_corpus_explains_itself_in_one_line() -> None:
    for row in [*positive(), *latent()]:
        for expression in tag(row.text, row.published):
            explanation = expression.explain()
            assert "\n" not in explanation
            assert " ".join(expression.text.split()) in explanation
            assert explanation.endswith(".")
            assert "None" not in explanation
