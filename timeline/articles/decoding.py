"""From the bytes of a file to clean text."""

from __future__ import annotations

import codecs
import re

from timeline.articles.draft import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters (terminals obey them), lone surrogates (no encoding has them), byte order marks within.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_LINE_END = re.compile("\r\n?|\u2028|\u2029|\x85")
_BLANK_LINES = re.compile(r"\n{3,}")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file: by its byte order mark, else as ``declared``, else UTF-8, else Windows-1252.

    Raises Unreadable for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], [encoding])
    if b"\0" in data:
        raise Unreadable("it is not text: it holds zero bytes")
    return _decoded(data, [*([declared] if declared else []), "utf-8", "cp1252"])


def _decoded(data: bytes, encodings: list[str]) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise Unreadable("it is not text: neither UTF-8 nor Windows-1252")


def clean(text: str) -> str:
    """The text with ``\\n`` line ends, one blank line between paragraphs, nothing that cannot be printed."""
    text = _UNPRINTABLE.sub("", _LINE_END.sub("\n", text))
    lines = (line.rstrip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    """A title or name: clean, every run of white space one space."""
    return " ".join(clean(text).split())
