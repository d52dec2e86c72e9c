"""A timeline as Markdown: a table in the GitHub dialect (GFM), for a wiki, an issue or a notebook."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.chart import date_words, span_words
from timeline.export.addresses import event_link, web_link
from timeline.export.characters import one_line
from timeline.model import Chapter, Event, Timeline

HEADER = ("Date", "Event", "Status", "Sources", "EDTF", "Id")
# What GFM could read as markup within a line, its automatic links and GitHub's formulas among it.
MARKUP = re.compile(r"[\\`*_\[\]<>|~&$@#]|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What would end an address between angle brackets, or the cell it stands in.
UNSAFE_IN_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", "|": "%7C", "\\": "%5C"})


def to_markdown(timeline: Timeline, page: str | None = None) -> str:
    """A heading, and a table with a row an event; of a folded timeline a heading and a table each chapter.

    ``Date`` is in words, ``Sources`` the publishers, each with a link to its article, ``EDTF`` and ``Id`` are
    code. With the address of the timeline's ``page`` the events link there. Every text stands on one line,
    its white space as one space, and shows as it is: markup and HTML in it are escaped.
    """
    title = (
        f"[{escaped(timeline.title)}](<{page.translate(UNSAFE_IN_ADDRESS)}>)"
        if page
        else escaped(timeline.title)
    )
    parts = [f"# {title}", ""]
    if not timeline.chapters:
        parts += _table(timeline.events, page)
    for chapter in timeline.chapters:
        parts += [_heading(chapter), "", *_table(chapter.events, page), ""]
    return "\n".join(parts).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    """``text`` on one line, written so that GFM shows these very characters."""
    return MARKUP.sub(r"\\\g<0>", one_line(text))


def _heading(chapter: Chapter) -> str:
    count = len(chapter.events)
    told = f"{span_words(chapter.first, chapter.last)}: {chapter.heading.title}"
    return f"## {escaped(told)} ({count} event{'' if count == 1 else 's'}, `{chapter.edtf}`)"


def _table(events: Sequence[Event], page: str | None) -> list[str]:
    rows = [HEADER, ("---",) * len(HEADER), *(_row(event, page) for event in events)]
    return [f"| {' | '.join(row)} |" for row in rows]


def _row(event: Event, page: str | None) -> tuple[str, ...]:
    credits = dict.fromkeys(_linked(escaped(s.publisher), web_link(s.url)) for s in event.sources)
    return (
        escaped(date_words(event)),
        _linked(escaped(event.title), event_link(page, event.id)),
        event.status,
        ", ".join(credits),
        f"`{event.edtf}`",
        f"`{event.id}`",
    )


def _linked(words: str, address: str | None) -> str:
    return f"[{words}](<{address.translate(UNSAFE_IN_ADDRESS)}>)" if address and words else words
