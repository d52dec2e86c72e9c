"""What a file says of its article, before it is known whether that is enough."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.errors import TimelineError

_TITLE_LIMIT = 300
_SHORTENED = 120
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\"')]*\s")


class Unreadable(TimelineError, ValueError):  # noqa: N818 - it says what the file is
    """Why a file or record cannot be an article, in words for the person who gave it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of one article as its file gives them, as text; "" where it does not.

    ``path`` is the file, with ``#number`` for a record of it. ``origin`` says what ``published`` comes from
    (``"header"`` or ``"html"``).
    """

    path: str
    title: str
    text: str
    published: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    origin: str = "header"


def split_title(text: str) -> tuple[str, str]:
    """Title and body of a text without a title of its own.

    The first line is the title when a blank line follows it. Otherwise the text has none: its first sentence,
    shortened, stands in, and the body is the whole text.
    """
    first, gap, rest = text.partition("\n\n")
    if gap and "\n" not in first and len(first) <= _TITLE_LIMIT:
        return first.strip(), rest.strip()
    sentence = _SENTENCE_END.split(" ".join(text[:_TITLE_LIMIT].split()), maxsplit=1)[0]
    if len(sentence) > _SHORTENED:
        sentence = sentence[:_SHORTENED].rsplit(" ", 1)[0] + " …"
    return sentence, text
