"""The header block of a text file: ``key: value`` lines before the text, or between two lines ``---``."""

from __future__ import annotations

import re

KEYS = ("title", "source", "published", "url", "language")
_LINE = re.compile(r"([A-Za-z][\w-]{0,30})[ \t]*:(?:[ \t]+(.*)|$)")
_FENCE = "---"


def split_header(text: str) -> tuple[dict[str, str], str]:
    """The values of ``KEYS`` that a header gives, and the text after it; ({}, text) where there is no header.

    A block without fences is one when it begins with one of ``KEYS`` and runs to a blank line; where other
    text follows without one, it ends before the first line that is not one of ``KEYS``. Other keys are passed
    over.
    """
    lines = text.split("\n")
    if lines[0].strip() == _FENCE:
        fence = next((n for n, line in enumerate(lines[1:], 1) if line.strip() in (_FENCE, "...")), None)
        return (_values(lines[1:fence]), "\n".join(lines[fence + 1 :])) if fence else ({}, text)
    if _key(lines[0]) not in KEYS:
        return {}, text
    end = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
    if not all(map(_key, lines[:end])):
        end = next(n for n, line in enumerate(lines) if _key(line) not in KEYS)
    return _values(lines[:end]), "\n".join(lines[end:])


def _key(line: str) -> str:
    match = _LINE.fullmatch(line.strip())
    return match[1].lower() if match else ""


def _values(lines: list[str]) -> dict[str, str]:
    matches = (_LINE.fullmatch(line.strip()) for line in lines)
    pairs = ((match[1].lower(), _unquoted((match[2] or "").strip())) for match in matches if match)
    return {key: value for key, value in pairs if key in KEYS}


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace("\\" + value[0], value[0]).strip()
    return value
