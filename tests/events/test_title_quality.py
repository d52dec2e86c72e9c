"""Of two titles for one event, which an editor takes."""

import pytest

from timeline.events.lexicon import lexicon
from timeline.events.title_quality import ends_whole, reading


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Morocco closed the office as the uprising spread", "On 23 October Morocco closed both offices"),
        ("Norland signed a treaty with Sudland in Rome", "They signed a treaty with Sudland in Rome"),
        ("Norland signed a treaty with Sudland in Rome", "Norland signed a treaty with Sudland in"),
        ("Norland signed a treaty with Sudland in Rome", "Norland signed a treaty with Sudland which"),
        ("Norland and Sudland agreed to share the river", "The two countries agreed to share the river"),
        ("The ferry Anna sank off Naples with forty on board", "Which sank off Naples with forty on board"),
        ("The ferry Anna sank off Naples with forty on board", "The ferry sank"),
        ("The mayor called it a “day of shame” for Naples", "The mayor called it a “day of shame for Naples"),
        # A heading that runs into the sentence, a byline.
        (
            "The ferry Anna sank off Naples with forty on board",
            "Ferry sinks off Naples The ferry sank with forty on board",
        ),
        (
            "The ferry Anna sank off Naples with forty on board",
            "By Anna Conti The ferry Anna sank off Naples with forty",
        ),
        ("NASA gave the telescope the name of James Webb", "NASA gave it the name of James Webb"),
    ],
)
def test_the_better_title_reads_better(better: str, worse: str) -> None:
    assert reading(better, lexicon()) > reading(worse, lexicon())


def test_a_title_of_more_than_twenty_words_is_worse_than_a_long_one() -> None:
    long = "Norland " + "and its many allies " * 4 + "signed a treaty"
    longer = "Norland " + "and its many allies " * 5 + "signed a treaty"
    assert len(long.split()) == 20
    assert reading(long, lexicon()) > reading(longer, lexicon())


def test_no_words_are_no_title() -> None:
    assert reading("–", lexicon()) == -1.0


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("The ferry Anna sank off Naples", True),
        ("The ferry Anna sank", False),
        ("The ferry Anna sank off Naples with forty", False),
        ("The ferry Anna sank off Naples with forty on board", True),
        ("Its owner said so", True),
    ],
)
def test_a_title_is_whole_at_an_end_at_a_mark_and_before_the_time(title: str, whole: bool) -> None:
    sentence = "The ferry Anna sank off Naples on Monday with forty on board, its owner said so."
    assert ends_whole(title, sentence, "Monday") is whole
