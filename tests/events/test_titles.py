import re

import pytest

from tests.events.conftest import Read
from timeline.events.titles import tidy


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Last month, Israel's Ratio Petroleum announced a deal with Rabat on exploration off Dakhla.",
            "Israel's Ratio Petroleum announced a deal with Rabat on exploration off Dakhla",
        ),
        (
            "Meanwhile, Algeria broke off diplomatic relations with Morocco on Aug. 24.",
            "Algeria broke off diplomatic relations with Morocco",
        ),
        (
            "Three people were killed in a raid on the town on Monday, police said.",
            "Three people were killed in a raid on the town",
        ),
        (
            "The Polisario Front, which seeks independence, declared its ceasefire with Morocco over on November 13.",
            "The Polisario Front declared its ceasefire with Morocco over",
        ),
        (
            "Benny Gantz is a general. He visited the Moroccan capital for two days in 2019.",
            "Benny Gantz visited the Moroccan capital for two days",
        ),
    ],
)
def test_titles_are_cut_to_what_happened(read: Read, text: str, title: str) -> None:
    assert [m.title for m in read(text)] == [title]


def test_a_short_title_keeps_its_time(read: Read) -> None:
    (mention,) = read("Rabat closed the mission in 2000.")
    assert mention.title == "Rabat closed the mission in 2000"


def test_no_title_has_a_word_that_the_text_has_not(read: Read) -> None:
    text = (
        "Gantz, a former head of the Israeli army, was received early on Tuesday by the minister delegate in charge "
        "of the administration of Moroccan national defence, Abdellatif Loudiyi, who signed a memorandum in 2019 "
        "that “in all its aspects” launches cooperation, according to the Israeli side."
    )
    mentions = read(text)
    assert mentions
    for mention in mentions:
        assert {w.lower() for w in re.findall(r"\w+", mention.title)} <= {
            w.lower() for w in re.findall(r"\w+", text)
        }
        assert len(mention.title.split()) <= 20


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        (" , and so  it ended ,", "And so it ended"),
        ("he called it “unprecedented", "He called it unprecedented"),
        ("they left ( ) early .", "They left early"),
    ],
)
def test_tidy(raw: str, clean: str) -> None:
    assert tidy(raw) == clean
