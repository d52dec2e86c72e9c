import pytest

from timeline.events.lexicon import lexicon
from timeline.events.sentences import paragraphs, split

ENGLISH = lexicon("en")


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Gantz met Gen. Smith. He left.", 2),
        ("It met in the U.S. Senate on Monday.", 1),
        ("It happened in the U.S. The ship sank.", 2),
        ("The U.N. Security Council met on Nov. 5 at 5 p.m. Monday.", 1),
        ("J. R. R. Tolkien was born in 1892. He wrote.", 2),
        ("George W. Bush won in 2000.", 1),
        ("It cost $3.5 million. Prices rose by 2.5 percent.", 2),
        ("“Why?” he asked.", 1),
        ("“We won.” She smiled.", 2),
        ("He waited... and left. She stayed… Then it rained.", 3),
        ("It ended on Friday.The next day it rained.", 2),
        ("See www.example.org or bbc.co.uk for more.", 1),
        ("What now? Nobody knows! It is over.", 3),
        ("He won No. 5. Nobody cared.", 2),
        ("(He lost.) She won.", 2),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_offsets_give_the_sentence_back_and_lose_no_letter() -> None:
    text = "  One thing. \n\n Heading without stop\n\n“Two,” said Mr. X.  Three!\nStill three\n"
    spans = split(text, ENGLISH)
    assert [text[s.start : s.end] for s in spans] == [
        "One thing.",
        "Heading without stop",
        "“Two,” said Mr. X.",
        "Three!",
        "Still three",
    ]
    covered = {i for s in spans for i in range(s.start, s.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)


def test_no_sentence_crosses_a_paragraph() -> None:
    assert sentences("A heading\n\nThe story begins here.") == ["A heading", "The story begins here."]


def test_lines_are_paragraphs_where_there_are_no_blank_lines() -> None:
    assert len(paragraphs("First line.\nSecond line.")) == 2
    assert len(paragraphs("One paragraph\nover two lines.\n\nAnother.")) == 2


def test_empty_text_has_no_sentence() -> None:
    assert sentences("") == sentences(" \n\n ") == []
