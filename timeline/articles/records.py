"""Articles from JSON: an object, a list of objects, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from timeline.articles.decoding import clean, decode
from timeline.articles.draft import Draft, Unreadable, split_title
from timeline.articles.files import Refusal, Skip, told
from timeline.articles.header import KEYS

LINE_LIMIT = 10_000_000


def read_json(path: str, data: bytes, *, named: bool) -> Iterator[Draft | Refusal | Skip]:
    """The articles of a JSON file.

    An object or list without a ``text`` anywhere is no article: a Refusal when the file was ``named``, else a
    Skip. Raises Unreadable where the file is no JSON.
    """
    value = _parsed(decode(data))
    records = value if isinstance(value, list) else [value]
    if not any(isinstance(record, dict) and "text" in record for record in records):
        reason = "it is JSON, but no article: nothing in it has a text"
        yield Refusal(path, reason) if named else Skip(path, reason)
        return
    for number, record in enumerate(records, 1):
        place = f"{path}#{number}" if isinstance(value, list) else path
        yield _draft(place, record)


def read_json_lines(path: Path) -> Iterator[Draft | Refusal]:
    """The articles of a JSON Lines file, read line by line; empty lines are passed over."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LINE_LIMIT + 1):
            number += 1
            place = f"{told(path)}#{number}"
            if len(line) > LINE_LIMIT:
                while line and not line.endswith(b"\n"):
                    line = file.readline(LINE_LIMIT)
                yield Refusal(place, f"the line is longer than {LINE_LIMIT:,} bytes")
            elif line.strip():
                try:
                    yield _draft(place, _parsed(decode(line)))
                except Unreadable as error:
                    yield Refusal(place, str(error))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(f"it is no JSON: {error}") from error
    except RecursionError:
        raise Unreadable("it is no article: the JSON is nested too deeply") from None


def _draft(place: str, record: Any) -> Draft | Refusal:
    if not isinstance(record, dict):
        return Refusal(place, "a record must be an object with title, text, published, source, url, language")
    values = {key: record.get(key) for key in (*KEYS, "text")}
    for key, value in values.items():
        if value is not None and not isinstance(value, str):
            return Refusal(place, f"{key} must be text, not {json.dumps(value)[:40]}")
    given = {key: value for key, value in values.items() if value}
    text = clean(given.pop("text", ""))
    if not given.get("title", "").strip():
        given["title"], text = split_title(text)
    return Draft(place, text=text, **given)
