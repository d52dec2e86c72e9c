"""Topics: named searches over the articles, from a ``topics.toml``; any other slug searches its words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.errors import TimelineError

FILE_NAME = "topics.toml"
MAX_WORDS = 12
_WORD = re.compile(r"\w+")
_KEYS = {"title", "words", "aliases"}


class TopicFileError(TimelineError, ValueError):
    """A ``topics.toml`` that cannot be used; the message names the file and what is wrong."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A named search.

    An article is of the topic when, for each of ``words``, it contains one of that word's variants (a variant
    of several words is a phrase). ``aliases`` are other slugs that lead here. ``defined`` is False for a
    topic made up of the words of a slug that somebody asked for.
    """

    slug: str
    title: str
    words: tuple[tuple[str, ...], ...]
    aliases: tuple[str, ...] = ()
    defined: bool = True

    @property
    def all_words(self) -> tuple[str, ...]:
        """Every variant of every word, in order."""
        return tuple(variant for variants in self.words for variant in variants)


def slug_of(text: str) -> str:
    """The words of the text in lower case, joined by hyphens; at most ``MAX_WORDS``; "" where it has none."""
    folded = unicodedata.normalize("NFC", text).lower().replace("_", " ")
    return "-".join(_WORD.findall(folded)[:MAX_WORDS])


def searched_topic(slug: str) -> Topic:
    """The topic that a slug nobody defined stands for: all its words must appear."""
    words = slug_of(slug).split("-")
    title = " ".join(word[:1].upper() + word[1:] for word in words)
    return Topic("-".join(words), title, tuple((word,) for word in words if word), defined=False)


def read_topics(path: Path) -> list[Topic]:
    """The topics of a ``topics.toml``: a table ``[topics.<slug>]`` each: ``title``, ``words``, ``aliases``.

    ``words`` is a list; an element is a word, or a list of variants of which one must appear. Where it is
    missing, the words of the slug must appear. Raises TopicFileError.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TopicFileError(f"{path}: {error}") from error
    tables = data.get("topics", {})
    if not isinstance(tables, dict):
        raise TopicFileError(f"{path}: topics must be tables, one [topics.<slug>] each")
    topics = [_topic(path, name, table) for name, table in tables.items()]
    _refuse_doubles(path, topics)
    return topics


def _topic(path: Path, name: str, table: Any) -> Topic:
    where = f"{path}: [topics.{name}]"
    slug = slug_of(name)
    if not slug:
        raise TopicFileError(f"{where} has no letter or digit in its name")
    if not isinstance(table, dict):
        raise TopicFileError(f"{where} must be a table")
    if unknown := set(table) - _KEYS:
        raise TopicFileError(
            f"{where} has the unknown key {sorted(unknown)[0]!r} (known: title, words, aliases)"
        )
    searched = searched_topic(slug)
    title = table.get("title", searched.title)
    if not isinstance(title, str) or not title.strip():
        raise TopicFileError(f"{where}: title must be text")
    words = searched.words
    if "words" in table:
        words = tuple(_variants(where, each) for each in _list(where, "words", table["words"]))
    aliases = tuple(
        slug_of(_text(where, "aliases", each)) for each in _list(where, "aliases", table.get("aliases", []))
    )
    if not words or not all(words):
        raise TopicFileError(f"{where}: words must name at least one word")
    return Topic(slug, title.strip(), words, tuple(alias for alias in aliases if alias))


def _variants(where: str, value: Any) -> tuple[str, ...]:
    return tuple(_text(where, "words", each) for each in (value if isinstance(value, list) else [value]))


def _list(where: str, key: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TopicFileError(f"{where}: {key} must be a list")
    return value


def _text(where: str, key: str, value: Any) -> str:
    if not isinstance(value, str) or not _WORD.search(value):
        raise TopicFileError(f"{where}: {key} must hold words, not {value!r}")
    return value.strip()


def _refuse_doubles(path: Path, topics: list[Topic]) -> None:
    owners: dict[str, str] = {}
    for topic in topics:
        for name in (topic.slug, *topic.aliases):
            if owners.setdefault(name, topic.slug) != topic.slug:
                raise TopicFileError(f"{path}: both {owners[name]} and {topic.slug} are called {name!r}")
