"""What the pages say of an event, ready for a template: words, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from timeline.chart import EXACTNESS, STATUS_WORDS, confidence_step, date_words, day_words
from timeline.export import web_link
from timeline.model import Event, Mention, Reading, Source, Timeline

HTML_TIME = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?")


@dataclass(frozen=True, slots=True)
class MentionView:
    """One article's sentence, cut where the words of the date begin and end, and how they were understood."""

    before: str
    words: str
    after: str
    explanation: str
    publisher: str
    headline: str
    href: str | None
    published: str
    published_words: str


@dataclass(frozen=True, slots=True)
class EventView:
    """A row of the table. ``machine_time`` is a value for ``<time datetime>``, None where HTML has none."""

    id: str
    title: str
    when: str
    machine_time: str | None
    first: date
    last: date
    first_words: str
    last_words: str
    edtf: str
    exactness: str
    text: str
    status: str
    confidence: str
    publishers: tuple[str, ...]
    source_count: int
    conflict: tuple[Reading, ...]
    mentions: tuple[MentionView, ...]


def event_views(events: Iterable[Event]) -> list[EventView]:
    """The rows of the table, in the order given."""
    return [event_view(event) for event in events]


def event_view(event: Event) -> EventView:
    """The row of one event."""
    sources = {source.article_id: source for source in event.sources}
    return EventView(
        id=event.id,
        title=event.title,
        when=date_words(event),
        machine_time=event.edtf if _is_html_time(event.edtf) else None,
        first=event.first,
        last=event.last,
        first_words=day_words(event.first),
        last_words=day_words(event.last),
        edtf=event.edtf,
        exactness=EXACTNESS[event.granularity],
        text=event.text,
        status=STATUS_WORDS[event.status],
        confidence=confidence_step(event.confidence),
        publishers=tuple(dict.fromkeys(source.publisher for source in event.sources)),
        source_count=len(event.sources),
        conflict=event.conflict,
        mentions=tuple(
            _mention_view(m, sources[m.article_id]) for m in event.mentions if m.article_id in sources
        ),
    )


def summary(timeline: Timeline) -> str:
    """One line: how many events, from what, over which years."""
    events = timeline.events
    shown = f"{len(events)} event{'' if len(events) == 1 else 's'}"
    if timeline.total > len(events):
        shown = f"The {shown} that matter most of {timeline.total}"
    years = ""
    if events:
        first, last = min(e.first.year for e in events), max(e.last.year for e in events)
        years = f", {first}" if first == last else f", {first}–{last}"
    return (
        f"{shown}{years}, from {timeline.articles} article{'' if timeline.articles == 1 else 's'} "
        f"by {timeline.sources} publisher{'' if timeline.sources == 1 else 's'}."
    )


def _mention_view(mention: Mention, source: Source) -> MentionView:
    start = mention.time_start - mention.sentence_start
    end = start + len(mention.time_text)
    if not mention.time_text or start < 0 or mention.sentence[start:end] != mention.time_text:
        start = end = len(mention.sentence)
    published = source.published
    day = published.date() if isinstance(published, datetime) else published
    return MentionView(
        before=mention.sentence[:start],
        words=mention.sentence[start:end],
        after=mention.sentence[end:],
        explanation=mention.explanation,
        publisher=source.publisher,
        headline=source.title,
        href=web_link(source.url),
        published=day.isoformat(),
        published_words=day_words(day),
    )


def _is_html_time(edtf: str) -> bool:
    return bool(HTML_TIME.fullmatch(edtf)) and not (len(edtf) == 7 and int(edtf[5:]) > 12)
