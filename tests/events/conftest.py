from collections.abc import Callable
from datetime import date

import pytest

from timeline.events import extract
from timeline.model import Article, Mention

PUBLISHED = date(2021, 11, 24)  # a Wednesday

Read = Callable[..., list[Mention]]


@pytest.fixture
def read() -> Read:
    """Mentions of a text published on Wednesday, 24 November 2021, unless told otherwise."""

    def _read(text: str, title: str = "", published: date = PUBLISHED) -> list[Mention]:
        return extract(Article("a1", title, text, published, "given", "The Paper"))

    return _read
