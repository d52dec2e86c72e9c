"""The store: articles with their mentions, and the topics that are defined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from pathlib import Path
from typing import Literal, NamedTuple, Self, TypeAlias

import pandas as pd
from sqlalchemy import Connection, Engine, delete, func, insert, select, text, update

from timeline.events.frame import mention_frame
from timeline.model import Article, Mention
from timeline.store import frames, rows, schema
from timeline.store.database import StoreError, open_database, reading, writing
from timeline.store.succession import succeed
from timeline.topics import FILE_NAME, Topic, read_topics

Standing: TypeAlias = Literal["new", "changed", "unchanged"]

_MATCH = text("""
SELECT articles.id FROM article_search JOIN articles ON articles.number = article_search.rowid
WHERE article_search MATCH :expression ORDER BY bm25(article_search, 4.0, 1.0), articles.id LIMIT :most
""")

# What was read of an article, by what rules, and when it came: all that merging sees of it hangs on these.
_VERSIONS = text("""
SELECT articles.id, articles.fingerprint || '-' || articles.extractor || '-' || articles.number AS version
FROM article_search JOIN articles ON articles.number = article_search.rowid
WHERE article_search MATCH :expression
""")


class Changes(NamedTuple):
    """The articles of a search against those that it found before.

    ``versions`` maps the ids of all that are found now to a text that changes with what is kept of them.
    ``articles`` and ``mentions`` are those of the new and the changed ones, ``gone`` the ids of those that are found
    no more. ``revision`` is that of the store.
    """

    revision: str
    versions: dict[str, str]
    articles: pd.DataFrame
    mentions: list[Mention]
    gone: Set[str]


class Store:
    """Articles, mentions and topics in one SQLite database.

    Takes the path of a file, made where it is missing, or an address ``sqlite:///FILE``. Several threads may
    use one ``Store``, several processes one file. A context manager; every method raises StoreError where
    the database cannot be read or written.
    """

    def __init__(self, url_or_path: str | Path) -> None:
        """Open it, its schema brought up to date."""
        self._engine: Engine = open_database(url_or_path)
        self.url: str = self._engine.url.render_as_string()
        database = self._engine.url.database
        self._topic_file = Path(database).parent / FILE_NAME if database else Path(FILE_NAME)

    @classmethod
    def existing(cls, path: Path) -> Self:
        """The store in a file that must be there. Raises StoreError, saying how to make one."""
        if not path.is_file():
            raise StoreError(
                f"there is no {path} yet; put articles in with: python -m timeline ingest FOLDER"
            )
        return cls(path)

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._engine.dispose()

    def revision(self) -> str:
        """A short text that changes whenever the content does, and only then: for caches and ETags."""
        with reading(self._engine) as connection:
            return _revision(connection)

    def standing(self, article: Article, extractor: str) -> Standing:
        """Whether the article is new, has changed, or is there with mentions that ``extractor`` made."""
        columns = (schema.articles.c.fingerprint, schema.articles.c.extractor)
        with reading(self._engine) as connection:
            row = connection.execute(select(*columns).where(schema.articles.c.id == article.id)).one_or_none()
        if row is None:
            return "new"
        return "unchanged" if tuple(row) == (rows.fingerprint(article), extractor) else "changed"

    def put(self, article: Article, mentions: Iterable[Mention], extractor: str) -> None:
        """Keep an article and its mentions, in place of what was known of it.

        A mention that takes the place of one that was known has its id, as ``succession`` says.
        """
        values = rows.article_row(article, extractor)
        with writing(self._engine) as connection:
            before = frames.mentions_of(connection, [article.id])
            mention_rows = rows.mention_rows(succeed(before, mentions) if before else mentions)
            connection.execute(delete(schema.mentions).where(schema.mentions.c.article_id == article.id))
            changed = connection.execute(
                update(schema.articles).where(schema.articles.c.id == article.id).values(values)
            )
            if not changed.rowcount:
                connection.execute(insert(schema.articles).values(values))
            if mention_rows:
                connection.execute(insert(schema.mentions), mention_rows)
            _touch(connection)

    def article(self, article_id: str) -> Article | None:
        """The article of that id."""
        with reading(self._engine) as connection:
            query = select(schema.articles).where(schema.articles.c.id == article_id)
            row = connection.execute(query).mappings().one_or_none()
        return rows.article_of(row) if row is not None else None

    def count(self) -> int:
        """How many articles there are."""
        with reading(self._engine) as connection:
            return connection.execute(select(func.count()).select_from(schema.articles)).scalar_one()

    def search(self, words: Sequence[Sequence[str]], most: int = -1) -> list[str]:
        """The ids of the articles in which, for each word, a variant of it stands; best match (bm25) first.

        A match in the title weighs four times one in the text. Words are compared by their English stem,
        without accents or case; a variant of several words is a phrase. ``most`` limits how many (-1: all).
        """
        return self._match(_expression(words), most) if words else []

    def search_any(self, words: Iterable[str], most: int) -> list[str]:
        """The ids of at most ``most`` articles with any of the words, best match first."""
        expression = " OR ".join(map(_quoted, words))
        return self._match(expression, most) if expression else []

    def articles(self, ids: Sequence[str]) -> pd.DataFrame:
        """The articles of those ids, in that order, as ``merge.article_frame`` has them; ``arrived`` numbers them
        in the order in which they were first put.
        """
        with reading(self._engine) as connection:
            return frames.articles_of(connection, ids)

    def mentions(self, ids: Sequence[str]) -> pd.DataFrame:
        """The mentions of the articles of those ids, in that order, as ``events.mention_frame`` has them."""
        with reading(self._engine) as connection:
            return mention_frame(frames.mentions_of(connection, ids))

    def changes(self, words: Sequence[Sequence[str]], known: Mapping[str, str]) -> Changes:
        """What has changed in the articles that :meth:`search` gives for those words.

        ``known`` are the articles that were found before, id to version, as :class:`Changes` has them.
        """
        with reading(self._engine) as connection:
            found = connection.execute(_VERSIONS, {"expression": _expression(words)}).all() if words else []
            versions = {row.id: row.version for row in found}
            coming = sorted(id_ for id_, version in versions.items() if known.get(id_) != version)
            return Changes(
                revision=_revision(connection),
                versions=versions,
                articles=frames.articles_of(connection, coming),
                mentions=frames.mentions_of(connection, coming),
                gone=known.keys() - versions.keys(),
            )

    def topics(self) -> list[Topic]:
        """The defined topics, by slug; ``topics.toml`` beside the database goes before what is stored.

        Raises TopicFileError for a file that cannot be used.
        """
        with reading(self._engine) as connection:
            found = map(rows.topic_of, connection.execute(select(schema.topics)).mappings())
            defined = {topic.slug: topic for topic in found}
        if self._topic_file.is_file():
            defined.update((topic.slug, topic) for topic in read_topics(self._topic_file))
        return sorted(defined.values(), key=lambda topic: topic.slug)

    def put_topics(self, topics: Iterable[Topic]) -> list[Topic]:
        """Define topics, in place of those of the same slug; gives those that are new or changed."""
        with writing(self._engine) as connection:
            query = connection.execute(select(schema.topics)).mappings()
            known = {row["slug"]: rows.topic_of(row) for row in query}
            changed = [topic for topic in topics if known.get(topic.slug) != topic]
            for topic in changed:
                connection.execute(delete(schema.topics).where(schema.topics.c.slug == topic.slug))
                connection.execute(insert(schema.topics).values(rows.topic_row(topic)))
            if changed:
                _touch(connection)
        return changed

    def _match(self, expression: str, most: int) -> list[str]:
        with reading(self._engine) as connection:
            found = connection.execute(_MATCH, {"expression": expression, "most": most})
            return list(found.scalars())


def _revision(connection: Connection) -> str:
    state = connection.execute(select(schema.state)).one()
    return f"{state.store_id[:8]}-{state.number}"


def _touch(connection: Connection) -> None:
    connection.execute(update(schema.state).values(number=schema.state.c.number + 1))


def _expression(words: Sequence[Sequence[str]]) -> str:
    return " AND ".join(f"({' OR '.join(map(_quoted, variants))})" for variants in words)


def _quoted(words: str) -> str:
    # Within quotes FTS5 knows no operators, so that nothing a reader types can be one.
    return '"' + words.replace('"', " ").replace("\0", " ") + '"'
