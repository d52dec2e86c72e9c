"""Where a sentence begins that a headline or caption ran into."""

from __future__ import annotations

import time

import pytest

from timeline.events.run_ins import headline_end, run_in


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("The harbour master at the court", "A judge has ordered the port to stay shut for a week."),
        ("Ferry sinks off cape", "Two hundred people were brought ashore by fishing boats."),
        ("Boats burn Crews fought the fire for hours", "The fire began before dawn in a shed on the quay."),
    ],
)
def test_a_headline_is_no_part_of_the_sentence(before: str, sentence: str) -> None:
    text = f"{before} {sentence}"
    assert text[run_in(text) :] == sentence


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (
            "Harbour Fire Keeps Port Shut",
            "The Port Authority of Tarfaya says that boats stay where they are.",
        ),
        ("Ada Byrd's dog found alive after flood", "Ada Byrd's dog has been found alive in a cellar."),
        ("Boats burn Crews fought the fire for hours", "The fire began before dawn in a shed on the quay."),
    ],
)
def test_nor_is_one_with_capitals_or_with_the_same_name(before: str, sentence: str) -> None:
    text = f"{before} {sentence}"
    assert text[headline_end(text) :] == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Judges met in The hague of the north to hear the case of the ferry.",
        "Doctors found influenza A virus in samples of three people from the port.",
        "The ministers of both countries met in the harbour office and agreed on a budget.",
        "The port was shut. The ferry turned back and landed on the other side of the bay.",
        "She told the court He lied.",
        "Florence And The Machine are to sing at the harbour on the last day of May.",
        "Ada Byrd met a friend of Ada Byrd the elder at the harbour on the last day of May.",
    ],
)
def test_a_sentence_of_one_piece_is_whole(sentence: str) -> None:
    assert run_in(sentence) == headline_end(sentence) == 0


def test_a_word_without_end_takes_no_time_squared() -> None:
    text = "The port of " + "a-" * 40_000 + " was shut for a day."
    started = time.process_time()
    assert run_in(text) == headline_end(text) == 0
    assert time.process_time() - started < 1
