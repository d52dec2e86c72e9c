"""Every row of the corpus: what is in brackets is found as written, and nothing else is."""

from __future__ import annotations

import pytest

from tests.dates.corpus import PUBLISHED, Row, latent, negative, positive
from timeline.dates import tag


def described(*fields: object) -> str:
    """Fields in one line, so that a failure shows what differs."""
    return " ".join(map(str, fields))


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in positive()])
def test_positive(row: Row) -> None:
    got = [
        described(e.start, e.text, e.type, e.value, e.mod, e.interval, e.granularity, e.edtf, e.range)
        for e in tag(row.text, row.published)
    ]
    assert got == [
        described(m.start, m.words, m.type, m.value, m.mod, m.interval, m.granularity, m.edtf, m.range)
        for m in row.meanings
    ]


@pytest.mark.parametrize("row", [pytest.param(row, id=row.group) for row in latent()])
def test_latent(row: Row) -> None:
    got = [described(e.start, e.text, e.type, e.value, e.mod) for e in tag(row.text, row.published)]
    assert got == [described(m.start, m.words, m.type, m.value, m.mod) for m in row.meanings]


@pytest.mark.parametrize(("group", "sentence"), list(negative()))
def test_negative(group: str, sentence: str) -> None:
    assert [(e.text, e.value, e.rule) for e in tag(sentence, PUBLISHED)] == []


def test_no_sentence_stands_twice() -> None:
    sentences = [row.text for row in positive()] + [sentence for _, sentence in negative()]
    assert len(sentences) == len(set(sentences))
