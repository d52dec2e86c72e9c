"""Each format read back by a program that is not ours, as rows of what it says of each event."""

from __future__ import annotations

import html
import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import icalendar
import pandas as pd
from markdown_it import MarkdownIt

Row = dict[str, Any]
ATOM = {"a": "http://www.w3.org/2005/Atom", "t": "urn:timeline:atom"}


def read_json(text: str) -> list[Row]:
    return [_plain(record) for record in json.loads(text)["events"]]


def read_ndjson(text: str) -> list[Row]:
    return [_plain(json.loads(line)) for line in text.split("\n")[:-1]]


def read_csv(text: str) -> list[Row]:
    table = pd.read_csv(
        io.StringIO(text.removeprefix("\ufeff"), newline=""), dtype=str, keep_default_na=False
    )
    return [
        {name: row[name] for name in ("id", "title", "edtf", "start", "end", "status")}
        | {"publishers": row["publishers"].split("; ")}
        for row in table.to_dict("records")
    ]


def read_markdown(text: str) -> list[Row]:
    tokens = MarkdownIt("gfm-like").parse(text)
    cells = [tokens[i + 1] for i, token in enumerate(tokens) if token.type == "td_open"]
    rows = []
    for start in range(0, len(cells), 6):
        _, title, status, sources, edtf, event_id = cells[start : start + 6]
        assert not [
            t for c in cells[start : start + 6] for t in c.children if t.type.startswith(("html", "image"))
        ]
        rows.append(
            {
                "id": _shown(event_id),
                "title": _shown(title),
                "edtf": _shown(edtf),
                "status": _shown(status),
                "publishers": _shown(sources).split(", "),
            }
        )
    return rows


def read_icalendar(text: str) -> list[Row]:
    calendar = icalendar.Calendar.from_ical(text)
    return [
        {
            "id": str(part["UID"]).removesuffix("@timeline"),
            "title": str(part["SUMMARY"]),
            "start": part.decoded("DTSTART").isoformat(),
            "end": part.decoded("DTSTART").isoformat(),
            "status": part["CATEGORIES"].cats[0],
        }
        for part in calendar.walk("VEVENT")
    ]


def read_atom(text: str) -> list[Row]:
    rows = []
    for entry in ElementTree.fromstring(text.encode()).findall("a:entry", ATOM):
        when = entry.find("t:date", ATOM)
        rows.append(
            {
                "id": entry.findtext("a:id", namespaces=ATOM).removeprefix("urn:timeline:event:"),
                "title": entry.findtext("a:title", namespaces=ATOM),
                "edtf": when.get("edtf"),
                "start": when.get("start"),
                "end": when.get("end"),
                "status": when.get("status"),
                "publishers": [name.text for name in entry.findall("a:author/a:name", ATOM)],
            }
        )
    return rows


def read_timelinejs(text: str) -> list[Row]:
    return [
        {
            "id": slide["unique_id"],
            "title": html.unescape(re.sub(r"<[^>]*>", "", slide["text"]["headline"])),
            "start": _day(slide["start_date"], last=False),
            "end": _day(slide.get("end_date", slide["start_date"]), last=True),
        }
        for slide in json.loads(text)["events"]
    ]


def _plain(record: Row) -> Row:
    publishers = list(dict.fromkeys(source["publisher"] for source in record["sources"]))
    return {name: record[name] for name in ("id", "title", "edtf", "start", "end", "status")} | {
        "publishers": publishers
    }


def _shown(cell: Any) -> str:
    return "".join(t.content for t in cell.children if t.type in ("text", "text_special", "code_inline"))


def _day(parts: dict[str, int], last: bool) -> str:
    """The first or last day of a TimelineJS date, which may have no day or month."""
    text = "-".join(f"{parts[p]:0{4 if p == 'year' else 2}}" for p in ("year", "month", "day") if p in parts)
    period = pd.Period(text)
    return (period.end_time if last else period.start_time).date().isoformat()
