"""What the pages say of an event, ready for a template: words, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from api.reasons import reason
from timeline.chart import (
    CONFIDENCE_WORDS,
    ENGLISH,
    EXACTNESS,
    ConfidenceStep,
    Language,
    confidence_step,
    date_words,
    day_words,
    span_words,
    status_words,
)
from timeline.export import web_link
from timeline.model import Event, Mention, Modality, Source, Timeline

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
class ReadingView:
    """One side of a disagreement: the date, who gives it, and what they say."""

    when: str
    edtf: str
    publishers: tuple[str, ...]
    mentions: tuple[MentionView, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """A row of the table. ``machine_time`` is a value for ``<time datetime>``, None where HTML has none;
    ``corroborated`` is as much of the date, in EDTF, as two voices agree on.
    """

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
    status: Modality
    status_words: str
    confidence: ConfidenceStep
    confidence_words: str
    publishers: tuple[str, ...]
    source_count: int
    voices: int
    corroborated: str | None
    conflict: tuple[ReadingView, ...]
    mentions: tuple[MentionView, ...]


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A part of the table; ``when`` and ``heading`` are empty where the timeline is not folded."""

    when: str
    edtf: str
    heading: str
    count: str
    events: list[EventView]


def chapter_views(timeline: Timeline, language: Language = ENGLISH) -> list[ChapterView]:
    """The rows of the table in their chapters; one of all rows where there are none."""
    if not timeline.chapters:
        return [ChapterView("", "", "", "", event_views(timeline.events, language))]
    return [
        ChapterView(
            when=span_words(chapter.first, chapter.last, language),
            edtf=chapter.edtf,
            heading=chapter.heading.title,
            count=language.count("%(number)s event", "%(number)s events", len(chapter.events)),
            events=event_views(chapter.events, language),
        )
        for chapter in timeline.chapters
    ]


def event_views(events: Iterable[Event], language: Language = ENGLISH) -> list[EventView]:
    """The rows of the table, in the order given."""
    return [event_view(event, language) for event in events]


def event_view(event: Event, language: Language = ENGLISH) -> EventView:
    """The row of one event."""
    sources = {source.article_id: source for source in event.sources}
    step = confidence_step(event.confidence)
    return EventView(
        id=event.id,
        title=event.title,
        when=date_words(event, language),
        machine_time=event.edtf if _is_html_time(event.edtf) else None,
        first=event.first,
        last=event.last,
        first_words=day_words(event.first, language),
        last_words=day_words(event.last, language),
        edtf=event.edtf,
        exactness=language.say(EXACTNESS[event.granularity]),
        text=event.text,
        status=event.status,
        status_words=status_words(event, language),
        confidence=step,
        confidence_words=language.say(CONFIDENCE_WORDS[step]),
        publishers=tuple(dict.fromkeys(source.publisher for source in event.sources)),
        source_count=len(event.sources),
        voices=event.voices,
        corroborated=event.corroborated,
        conflict=_readings(event, language),
        mentions=tuple(
            _mention_view(m, sources[m.article_id], language)
            for m in event.mentions
            if m.article_id in sources
        ),
    )


def summary(timeline: Timeline, language: Language = ENGLISH) -> str:
    """One line: how many events, from what, over which years."""
    events = timeline.events
    shown = language.count("%(number)s event", "%(number)s events", len(events))
    if timeline.total > len(events):
        shown = language.count(
            "The most important of %(total)s events",
            "The %(number)s most important of %(total)s events",
            len(events),
            total=timeline.total,
        )
    if events:
        first, last = min(e.first.year for e in events), max(e.last.year for e in events)
        years = str(first) if first == last else f"{first}–{last}"
        shown = language.say("%(events)s, %(years)s", events=shown, years=years)
    articles = language.count("%(number)s article", "%(number)s articles", timeline.articles)
    publishers = language.count("%(number)s publisher", "%(number)s publishers", timeline.sources)
    return language.say(
        "%(events)s, from %(articles)s by %(publishers)s.",
        events=shown,
        articles=articles,
        publishers=publishers,
    )


def _readings(event: Event, language: Language) -> tuple[ReadingView, ...]:
    sources = {source.article_id: source for source in event.sources}
    views = []
    for reading in event.conflict:
        telling = [m for m in event.mentions if (m.first, m.last) == (reading.first, reading.last)]
        mentions = [
            _mention_view(m, sources[m.article_id], language) for m in telling if m.article_id in sources
        ]
        when = span_words(reading.first, reading.last, language)
        views.append(ReadingView(when, reading.edtf, reading.publishers, tuple(mentions)))
    return tuple(views)


def _mention_view(mention: Mention, source: Source, language: Language) -> MentionView:
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
        explanation=reason(mention, language),
        publisher=source.publisher,
        headline=source.title,
        href=web_link(source.url),
        published=day.isoformat(),
        published_words=day_words(day, language),
    )


def _is_html_time(edtf: str) -> bool:
    return bool(HTML_TIME.fullmatch(edtf)) and not (len(edtf) == 7 and int(edtf[5:]) > 12)
