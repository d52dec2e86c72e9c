"""The things the stages hand to one another. No logic beyond what a value says of itself.

The words are those of the field: a *time expression* is a TIMEX3 of TimeML (ISO 24617-1), the
*document creation time* (DCT) is the article's publication date, *EDTF* is ISO 8601-2:2019.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple, TypeAlias

TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity: TypeAlias = Literal[
    "time", "day", "week", "month", "quarter", "season", "year", "decade", "century", "interval"
]
AnchorKind: TypeAlias = Literal["none", "publication", "expression"]
Modality: TypeAlias = Literal["happened", "planned", "denied", "hypothetical"]
Detail: TypeAlias = Literal["days", "months", "years"]
Position: TypeAlias = Literal["headline", "lead", "body"]


class Interval(NamedTuple):
    """The days that an expression allows: ``first`` and ``last``, both inclusive, ``first <= last``."""

    first: date
    last: date


class Anchor(NamedTuple):
    """What a relative expression was resolved against.

    ``kind`` is ``"publication"`` (the DCT), ``"expression"`` (an earlier time expression of the same text,
    whose words are ``text``) or ``"none"`` (the expression is absolute). ``day`` is the day counted from,
    ``reason`` why the date lies on this side of it, where that was a choice: "the clause tells of a plan".
    """

    kind: AnchorKind
    day: date | None = None
    text: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was published.

    ``id`` is a short hash of the URL, or of title and text where there is none. ``text`` is the body without
    the title, paragraphs separated by a blank line. ``published`` is a date, or a date-time with zone.
    ``published_origin`` says where the date came from: ``"given"`` (by the caller), ``"header"`` (the file's
    own field), ``"html"`` (the page's metadata) or ``"inferred: <reason>"``. ``source`` is the publisher's
    name, ``language`` an ISO 639-1 code.
    """

    id: str
    title: str
    text: str
    published: date | datetime
    published_origin: str
    source: str
    url: str | None = None
    language: str = "en"

    @property
    def day(self) -> date:
        """The publication day, in the article's own zone: the document creation time."""
        return self.published.date() if isinstance(self.published, datetime) else self.published


# There are many: a named tuple is made several times as fast as a frozen dataclass.
class Mention(NamedTuple):
    """One article's statement that something happened, is planned or was denied, at a time.

    Offsets are code points into the article's ``text`` (into its ``title`` where ``position`` is
    ``"headline"``), end exclusive. ``first``/``last`` are the days the time allows, both inclusive.
    ``time_text`` is empty where the time is inherited (from the lead or the publication date).
    ``explanation`` is one line a reporter understands: the words, the rule, the anchor, the interval.
    ``confidence`` is in 0..1. ``title_reading`` says how well the title reads by itself (more is better),
    ``title_whole`` whether it ends where its sentence ends a part.
    """

    id: str
    article_id: str
    sentence: str
    sentence_start: int
    clause: str
    clause_start: int
    title: str
    position: Position
    modality: Modality
    time_text: str
    time_start: int
    timex_type: TimexType
    timex_value: str
    timex_mod: str | None
    first: date
    last: date
    granularity: Granularity
    edtf: str
    rule: str
    anchor: AnchorKind
    anchor_day: date | None
    explanation: str
    confidence: float
    title_reading: float
    title_whole: bool


@dataclass(frozen=True, slots=True)
class Source:
    """One article that tells of an event, with the sentence that does (``quote``, verbatim)."""

    article_id: str
    publisher: str
    title: str
    url: str | None
    published: date | datetime
    quote: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One side of a conflict: a date and the publishers that give it."""

    edtf: str
    first: date
    last: date
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One real-world happening, merged from one or more mentions.

    ``first``/``last``/``edtf``/``granularity`` are the narrowest date that all mentions agree on; where they
    do not, ``conflict`` holds the readings (two or more), the event carrying the best supported one.
    ``text`` is the words of the date as published. ``importance`` and ``confidence`` are in 0..1. ``overdue``: it
    was planned for a time that was over when the topic's latest article came out, and none says that it happened.
    ``voices`` is how many independent voices tell it: articles that copy one another have one, as have those of one
    publisher. ``corroborated`` is as much of the date, in EDTF, as two voices or more agree on; None where one does.
    """

    id: str
    title: str
    edtf: str
    first: date
    last: date
    granularity: Granularity
    text: str
    status: Modality
    confidence: float
    importance: float
    conflict: tuple[Reading, ...]
    sources: tuple[Source, ...]
    mentions: tuple[Mention, ...]
    overdue: bool = False
    voices: int = 1
    corroborated: str | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """What happened in one day, month or year, or in another time that is wider: ``events``, at least one.

    ``first`` and ``last`` are its days, both inclusive, ``edtf`` is how they are written; ``heading`` is the most
    important of the events.
    """

    edtf: str
    first: date
    last: date
    heading: Event
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The answer to one query: a topic's events and what they were made from.

    ``query`` is the query as understood (parameter name to value, only those set). ``articles`` and
    ``sources`` count the articles of the topic and their distinct publishers; ``total`` is the number of
    events before ``limit``. ``chapters`` hold all the events, in the same order, where they are folded; else there
    are none.
    """

    topic: str
    title: str
    query: dict[str, str]
    generated_at: datetime
    articles: int
    sources: int
    total: int
    events: tuple[Event, ...]
    chapters: tuple[Chapter, ...] = ()
