"""Articles with their full-text index, mentions, topics, the store's state."""

from __future__ import annotations

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Words are stemmed as English and matched without regard to accents. The index holds no text of its own.
_SEARCH = """
CREATE VIRTUAL TABLE article_search USING fts5(
    title, text, content='articles', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2'
)
"""
_ADD = "INSERT INTO article_search(rowid, title, text) VALUES (new.number, new.title, new.text)"
_REMOVE = """
INSERT INTO article_search(article_search, rowid, title, text)
VALUES ('delete', old.number, old.title, old.text)
"""


def upgrade() -> None:
    """Make everything."""
    op.create_table(
        "articles",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("published", sa.String, nullable=False),
        sa.Column("published_origin", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("url", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("fingerprint", sa.String, nullable=False),
        sa.Column("extractor", sa.String, nullable=False),
    )
    op.execute(_SEARCH)
    op.execute(f"CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN {_ADD}; END")
    op.execute(f"CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN {_REMOVE}; END")
    op.execute(f"CREATE TRIGGER articles_changed AFTER UPDATE ON articles BEGIN {_REMOVE}; {_ADD}; END")
    op.create_table(
        "mentions",
        sa.Column(
            "article_id", sa.String, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("sentence_start", sa.Integer, nullable=False),
        sa.Column("clause", sa.Text, nullable=False),
        sa.Column("clause_start", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("position", sa.String, nullable=False),
        sa.Column("modality", sa.String, nullable=False),
        sa.Column("time_text", sa.Text, nullable=False),
        sa.Column("time_start", sa.Integer, nullable=False),
        sa.Column("timex_type", sa.String, nullable=False),
        sa.Column("timex_value", sa.String, nullable=False),
        sa.Column("timex_mod", sa.String),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("granularity", sa.String, nullable=False),
        sa.Column("edtf", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("anchor", sa.String, nullable=False),
        sa.Column("anchor_day", sa.Date),
        sa.Column("explanation", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
    )
    op.create_table(
        "topics",
        sa.Column("slug", sa.String, primary_key=True),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("words", sa.JSON, nullable=False),
        sa.Column("aliases", sa.JSON, nullable=False),
    )
    state = op.create_table(
        "state",
        sa.Column("store_id", sa.String, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
    op.bulk_insert(state, [{"store_id": uuid.uuid4().hex, "number": 0}])
