"""A timeline as CSV: RFC 4180, one row an event, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from timeline.export.characters import fit
from timeline.export.columns import COLUMNS
from timeline.export.records import chapter_of, event_record
from timeline.model import Event, Timeline

BYTE_ORDER_MARK = "\ufeff"
# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
BETWEEN = "; "


def to_csv(timeline: Timeline, bom: bool = True) -> str:
    """The timeline as CSV text: a header and one row an event, lines ended by CRLF.

    Columns: ``id, title, edtf, start, end, granularity, text, status, confidence, importance`` as in JSON;
    ``conflict`` (each reading and who gives it), ``sources`` (how many), ``publishers`` and ``urls`` (joined
    by ``"; "``), ``quote`` (the first source's sentence), ``chapter`` (the EDTF of the chapter that it is
    folded into, else empty); ``voices``, ``corroborated`` (else empty) and ``overdue`` (``true`` or ``false``) as in
    JSON. ``start`` and ``end`` are ISO 8601 days, both inclusive. ``bom`` puts a byte order mark first, by which
    Excel knows UTF-8. A text cell that a spreadsheet would take for a formula gets an apostrophe in front; a control
    character, for which CSV has no place, becomes U+FFFD.
    """
    lines = StringIO()
    if bom:
        lines.write(BYTE_ORDER_MARK)
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([column.name for column in COLUMNS])
    chapter = chapter_of(timeline)
    for event in timeline.events:
        row = _row(event, chapter.get(event.id, ""))
        writer.writerow([_cell(row[column.name]) for column in COLUMNS])
    return lines.getvalue()


def _row(event: Event, chapter: str) -> dict[str, Any]:
    sources = event.sources
    return event_record(event) | {
        "conflict": BETWEEN.join(f"{r.edtf} ({', '.join(r.publishers)})" for r in event.conflict),
        "sources": len(sources),
        "publishers": BETWEEN.join(dict.fromkeys(s.publisher for s in sources)),
        "urls": BETWEEN.join(s.url for s in sources if s.url),
        "quote": sources[0].quote if sources else "",
        "chapter": chapter,
        "overdue": "true" if event.overdue else "false",
    }


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = fit(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
