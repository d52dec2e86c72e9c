"""The columns of a timeline as a table: the order of CSV, and what the metadata say of each."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

ColumnType: TypeAlias = Literal["string", "date", "number", "integer", "boolean"]


class Column(NamedTuple):
    """A column of the CSV file: its name, type, what its values are counted or written in, what it tells."""

    name: str
    type: ColumnType
    unit: str
    meaning: str


LIST = "list joined by “; ”"
COLUMNS = (
    Column("id", "string", "identifier", "The event, the same in every format and on the page."),
    Column("title", "string", "text", "What happened."),
    Column("edtf", "string", "EDTF, ISO 8601-2:2019 level 2", "The date, never more exact than was said."),
    Column("start", "date", "day, ISO 8601, Gregorian", "The first day that the date allows."),
    Column("end", "date", "day, ISO 8601, Gregorian", "The last day that the date allows, inclusive."),
    Column("granularity", "string", "calendar unit", "How exactly the date was said."),
    Column("text", "string", "text", "The words of the date as published."),
    Column("status", "string", "happened, planned, denied or hypothetical", "What the sources say of it."),
    Column("confidence", "number", "share from 0 to 1", "How sure the date and the merging are."),
    Column("importance", "number", "share from 0 to 1", "How much the event matters in this topic."),
    Column(
        "conflict", "string", LIST, "The dates that sources disagree on, each with who gives it; else empty."
    ),
    Column("sources", "integer", "articles", "How many articles tell of it."),
    Column("publishers", "string", LIST, "Who published them."),
    Column("urls", "string", LIST, "Where they are."),
    Column("quote", "string", "text", "The sentence of the first source, verbatim."),
    Column(
        "chapter", "string", "EDTF, ISO 8601-2:2019 level 2", "With detail, the chapter's days; else empty."
    ),
    Column("voices", "integer", "voices", "How many independent voices tell of it: copies count once."),
    Column(
        "corroborated",
        "string",
        "EDTF, ISO 8601-2:2019 level 2",
        "As much of the date as two voices agree on; else empty.",
    ),
    Column(
        "overdue",
        "boolean",
        "true or false",
        "Whether it was planned for a time gone by, and is not reported since.",
    ),
)
