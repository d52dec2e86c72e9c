"""Every row of the French corpus: what is in brackets is found as written, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dates.corpus import PUBLISHED, Row, latent, negative, positive
from timeline.dates import tag
from timeline.dates.vocabulary import vocabulary

HERE = Path(__file__).parent


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in positive(HERE)])
def test_positive(row: Row) -> None:
    got = [
        (e.start, e.text, e.type, e.value, e.mod, e.interval, e.granularity, e.edtf, e.range)
        for e in tag(row.text, row.published, "fr")
    ]
    assert got == [
        (m.start, m.words, m.type, m.value, m.mod, m.interval, m.granularity, m.edtf, m.range)
        for m in row.meanings
    ]


@pytest.mark.parametrize("row", [pytest.param(row, id=row.group) for row in latent(HERE)])
def test_latent(row: Row) -> None:
    got = [(e.start, e.text, e.type, e.value, e.mod) for e in tag(row.text, row.published, "fr")]
    assert got == [(m.start, m.words, m.type, m.value, m.mod) for m in row.meanings]


@pytest.mark.parametrize(("group", "sentence"), list(negative(HERE)))
def test_negative(group: str, sentence: str) -> None:
    assert [(e.text, e.value, e.rule) for e in tag(sentence, PUBLISHED, "fr")] == []


def test_no_sentence_stands_twice() -> None:
    sentences = [row.text for row in positive(HERE)] + [sentence for _, sentence in negative(HERE)]
    assert len(sentences) == len(set(sentences))


def test_both_vocabularies_give_the_same_cues() -> None:
    # The code asks every language for every list, so one that is missing would only fail in the middle of a text.
    assert set(vocabulary("fr").context) == set(vocabulary("en").context)
