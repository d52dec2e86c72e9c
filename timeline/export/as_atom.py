"""A timeline as an Atom feed (RFC 4287): new and changed events, to follow in a feed reader."""

from __future__ import annotations

from datetime import datetime
from html import escape
from urllib.parse import urlencode
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from timeline import __version__
from timeline.chart import label_words
from timeline.export.addresses import event_link, web_link
from timeline.export.changes import changed_at, known_at
from timeline.export.characters import fit, one_line
from timeline.export.quotations import quotation_list
from timeline.model import Event, Timeline

ATOM = "http://www.w3.org/2005/Atom"
TIMELINE = "urn:timeline:atom"

register_namespace("", ATOM)
register_namespace("timeline", TIMELINE)


def to_atom(timeline: Timeline, page: str | None = None, feed: str | None = None) -> str:
    """The feed as XML text, the event that changed last first.

    ``id`` is made of the event's id, ``published`` is when the first and ``updated`` when the newest article
    on it was published: all are the same each time, and a new article makes an event come up again. The date
    of the event is in ``summary`` in words, and in ``timeline:date`` (``edtf``, ``start``, ``end``,
    ``granularity``, ``status``). ``page`` and ``feed`` are the addresses of the timeline's page and of this
    feed, for its links.
    """
    root = Element(f"{{{ATOM}}}feed")
    _add(root, "id", f"urn:timeline:feed:{urlencode(timeline.query)}")
    _add(root, "title", one_line(timeline.title))
    changed = max(map(changed_at, timeline.events), default=timeline.generated_at)
    _add(root, "updated", _rfc3339(changed))
    _add(_add(root, "author"), "name", "Timeline")
    _add(root, "generator", "Timeline", version=__version__)
    _link(root, "alternate", page, "text/html")
    _link(root, "self", feed, "application/atom+xml")
    for event in sorted(timeline.events, key=changed_at, reverse=True):
        _entry(root, event, page)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _entry(feed: Element, event: Event, page: str | None) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", f"urn:timeline:event:{event.id}")
    _add(entry, "title", one_line(event.title))
    _add(entry, "published", _rfc3339(known_at(event)))
    _add(entry, "updated", _rfc3339(changed_at(event)))
    for publisher in dict.fromkeys(one_line(source.publisher) for source in event.sources):
        _add(_add(entry, "author"), "name", publisher)
    _link(entry, "alternate", event_link(page, event.id), "text/html")
    for address in dict.fromkeys(web_link(source.url) for source in event.sources):
        _link(entry, "via", address, "text/html")
    _add(entry, "summary", label_words(event))
    _add(entry, "content", f"<p>{escape(label_words(event))}</p>{quotation_list(event)}", type="html")
    dated = SubElement(entry, f"{{{TIMELINE}}}date")
    dated.attrib.update(
        edtf=event.edtf,
        start=event.first.isoformat(),
        end=event.last.isoformat(),
        granularity=event.granularity,
        status=event.status,
    )


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    child = SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = fit(text) or None
    return child


def _link(parent: Element, relation: str, address: str | None, media_type: str) -> None:
    if address:
        _add(parent, "link", rel=relation, href=address, type=media_type)


def _rfc3339(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
