"""A timeline as iCalendar: RFC 5545, with the NAME and SOURCE of RFC 7986."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from timeline import __version__
from timeline.chart import label_words
from timeline.export.addresses import event_link
from timeline.export.changes import changed_at
from timeline.export.characters import fit, one_line
from timeline.export.quotations import quotation_lines
from timeline.model import Event, Modality, Timeline

# Octets a line may have, without its end (RFC 5545, section 3.1).
LINE_OCTETS = 75
STATUS: dict[Modality, str] = {
    "happened": "CONFIRMED",
    "planned": "TENTATIVE",
    "hypothetical": "TENTATIVE",
    "denied": "CANCELLED",
}


def to_icalendar(timeline: Timeline, page: str | None = None) -> str:
    """A VCALENDAR of the events whose date is one day, each an all-day VEVENT; lines end with CR LF.

    A calendar has no month-only dates: what is known less exactly than to the day is left out. ``STATUS`` is
    CONFIRMED for what happened, TENTATIVE for what is planned or possible, CANCELLED for what was denied;
    ``CATEGORIES`` has our word for it. ``UID`` is the event's id, ``DTSTAMP`` when the newest article on it
    was published: both are the same each time. ``page`` is the address of the timeline's page, for ``URL``.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Timeline//Timeline {__version__}//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{escaped(one_line(timeline.title))}",
        f"X-WR-CALNAME:{escaped(one_line(timeline.title))}",
        *([f"URL:{page}"] if page else []),
    ]
    for event in timeline.events:
        if is_one_day(event):
            lines += _vevent(event, page)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def is_one_day(event: Event) -> bool:
    """Whether the date is known to the day."""
    return event.first == event.last


def escaped(text: str) -> str:
    """``text`` as a value of type TEXT (RFC 5545, section 3.3.11)."""
    for character in ("\\", ";", ","):
        text = text.replace(character, "\\" + character)
    return fit(text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """A content line in parts of at most 75 octets, all but the first begun by a space; no character is cut."""
    part, octets = "", 0
    for character in line:
        length = len(character.encode())
        if octets + length > LINE_OCTETS:
            yield part
            part, octets = " ", 1
        part += character
        octets += length
    yield part


def _vevent(event: Event, page: str | None) -> list[str]:
    address = event_link(page, event.id)
    described = "\n".join([label_words(event), *quotation_lines(event)])
    return [
        "BEGIN:VEVENT",
        f"UID:{escaped(event.id)}@timeline",
        f"DTSTAMP:{_utc(changed_at(event))}",
        f"DTSTART;VALUE=DATE:{event.first.isoformat().replace('-', '')}",
        f"SUMMARY:{escaped(one_line(event.title))}",
        f"DESCRIPTION:{escaped(described)}",
        f"STATUS:{STATUS[event.status]}",
        f"CATEGORIES:{event.status}",
        "TRANSP:TRANSPARENT",
        *([f"URL:{address}"] if address else []),
        "END:VEVENT",
    ]


def _utc(moment: datetime) -> str:
    return re.sub("[-:]|[+]00:00$", "", moment.isoformat(timespec="seconds")) + "Z"
