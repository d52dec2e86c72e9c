"""Characters that a text format cannot hold."""

from __future__ import annotations

import re

# All controls but tab and line ends, lone surrogates, and the two that are no characters: XML 1.0, section 2.2,
# forbids or discourages them, RFC 4180 and RFC 5545 have no place for them.
UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"


def fit(text: str) -> str:
    """``text`` with U+FFFD in place of each character that CSV, Markdown, iCalendar or XML cannot hold."""
    return UNFIT.sub(REPLACEMENT, text)


def one_line(text: str) -> str:
    """``fit`` text on one line: every run of white space is one space."""
    return " ".join(fit(text).split())
