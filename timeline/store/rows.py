"""Articles and mentions as rows of the tables, and back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from timeline.model import Article, Mention
from timeline.topics import Topic

ARTICLE_FIELDS = tuple(field.name for field in fields(Article))


def article_row(article: Article, extractor: str) -> dict[str, Any]:
    """The row of an article, without its number."""
    row = asdict(article)
    row["published"] = article.published.isoformat()
    return {**row, "fingerprint": fingerprint(article), "extractor": extractor}


def fingerprint(article: Article) -> str:
    """A hash of all that was read of the article, by which a change is known."""
    values = [str(getattr(article, name)) for name in ARTICLE_FIELDS]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:32]


def article_of(row: Mapping[Any, Any]) -> Article:
    """The article of a row."""
    values = {name: row[name] for name in ARTICLE_FIELDS}
    return Article(**{**values, "published": _published(row["published"])})


def _published(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def mention_rows(mentions: Iterable[Mention]) -> list[dict[str, Any]]:
    """The rows of one article's mentions, numbered in the order given."""
    return [{**mention._asdict(), "place": place} for place, mention in enumerate(mentions)]


def topic_row(topic: Topic) -> dict[str, Any]:
    """The row of a topic."""
    return {"slug": topic.slug, "title": topic.title, "words": topic.words, "aliases": topic.aliases}


def topic_of(row: Mapping[Any, Any]) -> Topic:
    """The topic of a row."""
    words = tuple(tuple(variants) for variants in row["words"])
    return Topic(row["slug"], row["title"], words, tuple(row["aliases"]))
