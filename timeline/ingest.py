"""From files to the store: read, extract, keep, and tell what became of each."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from pathlib import Path

import timeline.dates
import timeline.events
from timeline.articles import Refusal, Skip, failure, read
from timeline.events import extract
from timeline.model import Article
from timeline.same_story import date_of_same_story
from timeline.store import Store
from timeline.topics import FILE_NAME, Topic, TopicFileError, read_topics

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Report:
    """What became of the files: articles that were new, unchanged or replaced; what was refused or skipped.

    ``inferred`` are the articles whose date was worked out, ``topics`` the topics that were newly defined.
    """

    new: int = 0
    unchanged: int = 0
    replaced: int = 0
    refused: list[Refusal] = field(default_factory=list)
    skipped: list[Skip] = field(default_factory=list)
    inferred: list[Article] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)


def ingest(
    store: Store,
    paths: Iterable[Path],
    published: date | None = None,
    progress: Callable[[str], None] = lambda _title: None,
) -> Report:
    """Read articles from files and folders and keep them with their mentions.

    ``published`` is for articles that do not say their date. ``progress`` is called with each article's title.
    A ``topics.toml`` at the top of a folder defines its topics. Doing it again changes nothing. One file that
    is refused never stops the others. Raises StoreError.
    """
    paths = list(paths)
    report = Report()
    _define_topics(store, paths, report)
    seen: dict[str, Article] = {}
    for item in read(paths, published, near=partial(date_of_same_story, store)):
        if isinstance(item, Skip):
            report.skipped.append(item)
        elif isinstance(item, Refusal):
            report.refused.append(item)
        elif seen.setdefault(item.id, item) != item:
            reason = "another article of this run has the same address and other words; the first was kept"
            report.refused.append(Refusal(item.url or item.title, reason))
        else:
            progress(item.title)
            _keep(store, item, report)
    return report


def _define_topics(store: Store, paths: list[Path], report: Report) -> None:
    for path in (path / FILE_NAME for path in paths):
        if path.is_file():
            try:
                report.topics += store.put_topics(read_topics(path))
            except TopicFileError as error:
                report.refused.append(Refusal(str(path), str(error).removeprefix(f"{path}: ")))


def _keep(store: Store, article: Article, report: Report) -> None:
    standing = store.standing(article, extractor_version())
    if standing == "unchanged":
        report.unchanged += 1
        return
    try:
        mentions = extract(article)
    except Exception as error:
        # Whatever a text sets off, the other articles are not to suffer for it.
        _log.debug("extracting from %r", article.title, exc_info=True)
        report.refused.append(Refusal(article.url or article.title, failure(error)))
        return
    store.put(article, mentions, extractor_version())
    if standing == "new":
        report.new += 1
    else:
        report.replaced += 1
    if article.published_origin.startswith("inferred"):
        report.inferred.append(article)


@cache
def extractor_version() -> str:
    """A hash of the rules and words that find mentions: with others, an article's mentions are made anew."""
    digest = hashlib.sha256()
    for package in (timeline.dates, timeline.events):
        for folder in package.__path__:
            for path in sorted(Path(folder).rglob("*")):
                if path.suffix in (".py", ".toml"):
                    digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]
