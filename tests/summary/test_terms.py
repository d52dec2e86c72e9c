"""Which words of a sentence count as told."""

from __future__ import annotations

from timeline.summary.terms import light_words, terms


def test_forms_of_a_word_are_one_and_light_words_are_none() -> None:
    assert terms("He said that they didn't sign it.") == terms("signed")
    assert terms("According to him, however, it was the ministers.") == terms("minister")


def test_words_of_news_are_never_light() -> None:
    news = set(
        "bill crisis died fire interest killed mill oil president protest shot strike system vote war".split()
    )
    assert not news & light_words()


def test_light_words_are_as_a_text_is_split() -> None:
    assert all(word.isalnum() and word == word.lower() for word in light_words())
