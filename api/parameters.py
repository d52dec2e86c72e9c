"""What the API can be asked: query parameters, as pydantic checks them and OpenAPI documents them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from timeline.chart import LanguageCode, ThemeName, View
from timeline.model import Detail, Modality
from timeline.query import Query

DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
Format = Literal[
    "json", "csv", "html", "ndjson", "md", "ics", "atom", "timelinejs", "plotly", "svg", "png", "pdf"
]


class TopicParameters(BaseModel):
    """Which events of which topic."""

    model_config = ConfigDict(extra="forbid", populate_by_name=False)

    topic: str = Field(
        min_length=1,
        max_length=200,
        description="A topic's slug or alias, or words: any other slug is a search of its words.",
    )
    first: str | None = Field(
        None,
        alias="from",
        pattern=DAY,
        description="Keep events that may have happened on or after this day (2020-12-10), month or year.",
    )
    last: str | None = Field(
        None,
        alias="to",
        pattern=DAY,
        description="Keep events that may have happened on or before this day, month or year.",
    )
    source: str | None = Field(None, max_length=200, description="Keep events that this publisher tells of.")
    min_sources: int = Field(
        1, ge=1, le=1000, description="Keep events that at least so many publishers tell of."
    )
    q: str | None = Field(
        None, max_length=200, description="Keep events whose title or quotations hold all these words."
    )
    status: Modality | None = Field(
        None, description="Keep what happened, is planned, was denied or is hypothetical."
    )
    limit: int | None = Field(
        None, ge=1, le=1000, description="Keep the most important ones, so many, spread over the whole span."
    )
    sort: Literal["date", "importance"] = Field("date", description="The order of the events.")
    detail: Detail | None = Field(
        None, description="Fold the events into chapters of a day, month or year; without it, none."
    )

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, given: dict[str, Any]) -> dict[str, Any]:
        """A form sends the fields that its reader left empty: they are as if not given."""
        return {name: value for name, value in given.items() if not isinstance(value, str) or value.strip()}

    def query(self) -> Query:
        """The question to the library. Raises InvalidQuery."""
        given = self.model_dump(by_alias=True, exclude_none=True, include=set(TopicParameters.model_fields))
        return Query.of({name: str(value) for name, value in given.items()})


class CsvParameters(TopicParameters):
    """What a CSV file may be asked."""

    bom: bool = Field(True, description="Begin with a byte order mark, by which Excel knows UTF-8.")


class FigureParameters(TopicParameters):
    """How the chart is to be drawn."""

    view: View = Field("panels", description="panels: calendar panels; scale: true scale; list: for a phone.")
    width: int = Field(1216, ge=280, le=2400, description="In pixels.")
    theme: ThemeName = Field("light", description="The chart's colours.")
    lang: LanguageCode | None = Field(
        None, description="The language of its words; without it, what Accept-Language prefers."
    )


class PageParameters(FigureParameters):
    """What a page may be asked besides."""

    event: str | None = Field(
        None, max_length=100, description="The id of an event to open, ring and scroll to."
    )


class PictureParameters(FigureParameters):
    """How a picture of the chart is to be made."""

    scale: float = Field(
        2, ge=0.5, le=4, description="How many pixels of a PNG make one of the chart, each way."
    )


class CardParameters(TopicParameters):
    """How the picture for link previews is to be made."""

    width: int = Field(
        1200, ge=200, le=1200, multiple_of=200, description="In pixels; the height is 21/40 of it."
    )


class OEmbedParameters(BaseModel):
    """What oEmbed 2.2 may ask. Consumers add parameters of their own, which are passed over."""

    url: str = Field(min_length=1, max_length=4000, description="The address of a timeline's page or embed.")
    maxwidth: int | None = Field(None, ge=1, description="How wide the frame may be, in pixels.")
    maxheight: int | None = Field(None, ge=1, description="How high the frame may be, in pixels.")
    format: str = Field("json", max_length=100, description="json or xml.")


class AnyFormatParameters(PageParameters, PictureParameters, CsvParameters):
    """What ``/timeline`` may be asked: the format, and what the formats take."""

    format: Format | None = Field(None, description="The format; without it, what Accept prefers.")


class EventPath(BaseModel):
    """Which event."""

    id: str = Field(min_length=1, max_length=100, description="An event's id, as every format gives it.")


class EventParameters(BaseModel):
    """Where to look for an event."""

    model_config = ConfigDict(extra="forbid")

    topic: str | None = Field(None, min_length=1, max_length=200, description="Look in this topic.")


class WhyParameters(EventParameters):
    """Where to look for an event, and how to speak of it."""

    lang: LanguageCode | None = Field(
        None, description="The language of its words; without it, what Accept-Language prefers."
    )
