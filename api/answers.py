"""What the API answers in JSON: pydantic models, for OpenAPI. The tests hold the exports against them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from timeline.export.columns import ColumnType
from timeline.merge.explanation import Role, Times
from timeline.model import AnchorKind, Granularity, Modality, TimexType

PROBLEM_TYPE = "application/problem+json"
JSON_TYPES = ("application/json", "application/vnd.plotly.v1+json")


class Answer(BaseModel):
    """Nothing but what is documented."""

    model_config = ConfigDict(extra="forbid")


class SourceAnswer(Answer):
    """An article that tells of the event."""

    publisher: str
    title: str
    url: str | None
    published: datetime | date
    quote: str = Field(description="The sentence that tells of it, as published.")


class ReadingAnswer(Answer):
    """One side of a disagreement about a date."""

    edtf: str
    start: date
    end: date
    publishers: list[str]


class EventAnswer(Answer):
    """One event, merged from all that tell of it."""

    id: str = Field(description="Stays while mentions are added; ids that it had lead to it.")
    title: str
    edtf: str = Field(description="The date as ISO 8601-2:2019 (EDTF) writes it.")
    start: date = Field(description="The first day that the date allows.")
    end: date = Field(description="The last day that the date allows, inclusive.")
    granularity: Granularity
    text: str = Field(description="The words of the date as published.")
    status: Modality
    overdue: bool = Field(
        description="Planned for a time gone by when the latest article came out, not reported since."
    )
    voices: int = Field(ge=1, description="How many independent voices tell it: copies of one text have one.")
    corroborated: str | None = Field(description="As much of the date, in EDTF, as two voices agree on.")
    confidence: float = Field(ge=0, le=1)
    importance: float = Field(ge=0, le=1)
    conflict: list[ReadingAnswer] = Field(description="The readings, where sources disagree on the date.")
    sources: list[SourceAnswer]


class MentionAnswer(Answer):
    """What one article said, and how its date was understood."""

    id: str
    sentence: str
    words: str = Field(description="The words of the date; empty where it is inherited.")
    timex_type: TimexType
    timex_value: str = Field(description="In TIMEX3 notation.")
    timex_mod: str | None
    edtf: str
    start: date
    end: date
    granularity: Granularity
    rule: str
    anchor: AnchorKind
    anchor_day: date | None
    explanation: str
    modality: Modality
    confidence: float = Field(ge=0, le=1)
    article: SourceAnswer | None


class LinkAnswer(Answer):
    """Why a mention is of the event: what it has in common with that of the others which it is most like."""

    mention: str
    other: str
    chance: float = Field(ge=0, le=1, description="How likely two with so much in common are one event.")
    times: Times = Field(description="How its days lie to those of the other.")
    words: list[str] = Field(description="Words in common, what counts most first; names and numbers apart.")
    names: list[str]
    numbers: list[str]
    same_story: bool = Field(description="Both open their article with what happened on one day.")


class DatedAnswer(Answer):
    """What a mention has to do with the date."""

    mention: str
    edtf: str
    publisher: str
    role: Role


class WeightAnswer(Answer):
    """A part of the importance."""

    part: str
    weight: float
    value: float = Field(ge=0, le=1)


class ExplanationAnswer(Answer):
    """Why the event is what it is: importance is the sum of weight × value, times both factors."""

    links: list[LinkAnswer] = Field(description="None where there is one mention.")
    dates: list[DatedAnswer]
    weights: list[WeightAnswer]
    status_factor: float = Field(description="Less than 1 for what has not happened.")
    background_factor: float = Field(description="Less than 1 for background.")


class EventDetailAnswer(EventAnswer):
    """One event with every mention of it, and why it is what it is."""

    mentions: list[MentionAnswer]
    explanation: ExplanationAnswer


class ChapterAnswer(Answer):
    """What happened in one day, month or year."""

    edtf: str
    start: date
    end: date
    heading: str = Field(description="The id of its most important event.")
    title: str = Field(description="That event's title.")
    count: int = Field(description="How many events it has.")
    events: list[str] = Field(description="Their ids.")


class TimelineAnswer(Answer):
    """A topic's events."""

    topic: str
    title: str
    query: dict[str, str] = Field(description="The query as understood.")
    generated_at: datetime
    articles: int = Field(description="How many articles the topic has.")
    sources: int = Field(description="How many publishers they are from.")
    total: int = Field(description="How many events there are before limit.")
    events: list[EventAnswer]
    chapters: list[ChapterAnswer] = Field(description="The events folded, with detail; else none.")


class ColumnAnswer(Answer):
    """A column of the CSV file."""

    name: str
    type: ColumnType
    unit: str
    meaning: str


class PeriodAnswer(Answer):
    """The first and last day of all."""

    start: date
    end: date


class CountsAnswer(Answer):
    """How many there are; ``total`` counts the events before limit."""

    articles: int
    publishers: int
    total: int
    events: int
    mentions: int
    conflicts: int
    status: dict[Modality, int]
    granularity: dict[Granularity, int]


class DatesAnswer(Answer):
    """How dates were resolved: mentions by what they were counted from, TIMEX3 type, granularity and rule."""

    method: str
    anchors: dict[AnchorKind, int]
    types: dict[TimexType, int]
    granularities: dict[Granularity, int]
    rules: dict[str, int]


class PublisherAnswer(Answer):
    """A publisher and how many of its articles tell of the events."""

    publisher: str
    articles: int


class MetadataAnswer(Answer):
    """What a timeline's files mean and how they were made."""

    topic: str
    title: str
    query: dict[str, str]
    generated_at: datetime
    version: str
    period: PeriodAnswer | None
    counts: CountsAnswer
    columns: list[ColumnAnswer]
    dates: DatesAnswer
    sources: list[PublisherAnswer]
    licence: str


class OEmbedAnswer(Answer):
    """A rich answer of oEmbed 1.0."""

    version: str
    type: str
    title: str
    provider_name: str
    provider_url: str
    cache_age: int
    html: str
    width: int
    height: int
    thumbnail_url: str | None = None
    thumbnail_width: int | None = None
    thumbnail_height: int | None = None


class TopicAnswer(Answer):
    """A defined topic."""

    slug: str
    title: str
    aliases: list[str]
    articles: int
    href: str = Field(description="Where its timeline is.")


class TopicsAnswer(Answer):
    """The defined topics, those with most articles first."""

    topics: list[TopicAnswer]


class HealthAnswer(Answer):
    """The server answers and its store can be read."""

    status: str
    topics: int


class WrongParameter(BaseModel):
    """A parameter that cannot be used, and why."""

    name: str
    detail: str


class Problem(BaseModel):
    """RFC 9457 problem details."""

    type: str = Field(description="A URN that names the kind of problem.")
    title: str
    status: int
    detail: str
    parameters: list[WrongParameter] | None = Field(None, description="Which parameters are wrong.")
    nearest: list[str] | None = Field(None, description="Known topics, the nearest first.")


def problem_response(description: str) -> dict[str, Any]:
    """A problem among an operation's responses, as OpenAPI has it."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": description, "content": {PROBLEM_TYPE: {"schema": schema}}}


def text_response(description: str, *media_types: str) -> dict[str, Any]:
    """An answer that is text of these media types, as OpenAPI has it; of JSON's own it is an object."""
    content = {
        media_type: {"schema": {"type": "object" if media_type in JSON_TYPES else "string"}}
        for media_type in media_types
    }
    return {"description": description, "content": content}
