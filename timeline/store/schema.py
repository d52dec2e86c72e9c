"""The tables. Their history is in ``migrations/``; the full-text index beside ``articles`` is made there."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Float, ForeignKey, Integer, MetaData, String, Table, Text

# The newest migration. A test holds it against migrations/versions.
REVISION = "0002"

metadata = MetaData()

# ``published`` is the date, or date-time with zone, in ISO 8601 as it was given. ``fingerprint`` is a hash of
# all that was read, ``extractor`` says which program extracted the mentions: both decide whether an article
# has changed.
articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("published", String, nullable=False),
    Column("published_origin", String, nullable=False),
    Column("source", String, nullable=False),
    Column("url", String),
    Column("language", String, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("extractor", String, nullable=False),
)

# The fields of model.Mention, in its order, ``place`` being the mention's place in the article. ``title_reading`` and
# ``title_whole`` hang on what stands before them: rows that were written before they were kept have none.
mentions = Table(
    "mentions",
    metadata,
    Column("article_id", String, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("sentence", Text, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("clause", Text, nullable=False),
    Column("clause_start", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("position", String, nullable=False),
    Column("modality", String, nullable=False),
    Column("time_text", Text, nullable=False),
    Column("time_start", Integer, nullable=False),
    Column("timex_type", String, nullable=False),
    Column("timex_value", String, nullable=False),
    Column("timex_mod", String),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("granularity", String, nullable=False),
    Column("edtf", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("anchor", String, nullable=False),
    Column("anchor_day", Date),
    Column("explanation", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("title_reading", Float),
    Column("title_whole", Boolean),
)

topics = Table(
    "topics",
    metadata,
    Column("slug", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("words", JSON, nullable=False),
    Column("aliases", JSON, nullable=False),
)

# One row. ``number`` grows with every change of the other tables; ``store_id`` tells one database from
# another that was put in its place.
state = Table(
    "state",
    metadata,
    Column("store_id", String, primary_key=True),
    Column("number", Integer, nullable=False),
)
