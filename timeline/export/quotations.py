"""Who tells of an event: the quotations of its sources, as text and as HTML."""

from __future__ import annotations

from datetime import date, datetime
from html import escape

from timeline.export.addresses import web_link
from timeline.export.characters import one_line
from timeline.model import Event, Source


def quotation_lines(event: Event) -> list[str]:
    """A line a source: ``Publisher, 2021-11-24: “quote” https://…``."""
    return [
        " ".join(filter(None, (_credit(s) + f": “{one_line(s.quote)}”", web_link(s.url))))
        for s in event.sources
    ]


def quotation_list(event: Event) -> str:
    """An HTML list of the sources, all outside text escaped; the publisher leads to the article."""
    items = []
    for source in event.sources:
        credit, address = escape(_credit(source)), web_link(source.url)
        if address:
            credit = f'<a href="{escape(address)}" rel="nofollow noopener">{credit}</a>'
        items.append(f'<li><q dir="auto">{escape(one_line(source.quote))}</q> {credit}</li>')
    return f"<ul>{''.join(items)}</ul>" if items else ""


def published_day(source: Source) -> date:
    """The day of publication, in the article's own zone."""
    return source.published.date() if isinstance(source.published, datetime) else source.published


def _credit(source: Source) -> str:
    return f"{one_line(source.publisher)}, {published_day(source).isoformat()}"
