import pytest

from timeline.events.layout import dateline, paragraph_kind, run_in_byline
from timeline.events.lexicon import lexicon

ENGLISH = lexicon("en")


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("The ministers signed the treaty on Monday.", "prose"),
        ("By Monday the two had signed it.", "prose"),
        ("By Karim Benhaddou", "furniture"),
        ("By Tom Whitlock, North Africa editor", "furniture"),
        ("Read also: What the winter of 1956 meant", "furniture"),
        ("Also read: Article reserved for our subscribers", "furniture"),
        ("The World with AFP", "furniture"),
        ("Reporting by A. Writer; editing by B. Reader", "furniture"),
        ("Protesters are seen in this file photo from 2011. (Photo by X/Getty Images)", "furniture"),
        ("© 2009–2022 Orbit Ledger. All rights reserved.", "furniture"),
        ("source site-29", "furniture"),
        ("Source", "furniture"),
        ("Strong support from the United States", "heading"),
        ("***", "furniture"),
    ],
)
def test_what_a_paragraph_is(paragraph: str, kind: str) -> None:
    assert paragraph_kind(paragraph, ENGLISH) == kind


@pytest.mark.parametrize(
    ("paragraph", "rest"),
    [
        ("RABAT, Nov 24 (North Africa Wire) - Israel signed.", "Israel signed."),
        ("KOUROU, French Guiana - The launch is near.", "The launch is near."),
        ("Cairo (CNN) -- Thousands marched.", "Thousands marched."),
        ("Israel - the state - signed.", "Israel - the state - signed."),
        ("The two sides met.", "The two sides met."),
    ],
)
def test_datelines_are_cut(paragraph: str, rest: str) -> None:
    assert paragraph[dateline(paragraph) :] == rest


@pytest.mark.parametrize(
    ("paragraph", "rest"),
    [
        ("By Ada Byrd, Reuters Villagers fled the flood.", "Villagers fled the flood."),
        ("June 3, 2011 | From Ada Byrd and Lin Wu, AFP Villagers fled.", "Villagers fled."),
        ("By the CNN Wire Staff | June 3, 2011 Villagers fled.", "Villagers fled."),
        ("By Monday villagers had fled.", "By Monday villagers had fled."),
        ("From Ada Byrd came a letter, Reuters said.", "From Ada Byrd came a letter, Reuters said."),
    ],
)
def test_who_wrote_it_is_told_apart_from_what_follows(paragraph: str, rest: str) -> None:
    assert paragraph[run_in_byline(paragraph, ENGLISH) :] == rest
