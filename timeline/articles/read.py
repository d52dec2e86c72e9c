"""From paths to articles: each file by its kind, then what every kind must have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from timeline.articles.decoding import clean, decode, one_line
from timeline.articles.draft import Draft, Unreadable, split_title
from timeline.articles.files import KINDS, Found, Refusal, Skip, failure, find_files, told
from timeline.articles.header import split_header
from timeline.articles.identity import article_id, parse_url, publisher_of
from timeline.articles.language import language_of
from timeline.articles.markdown import plain_markdown
from timeline.articles.page import read_page
from timeline.articles.published import parse_published
from timeline.articles.records import read_json, read_json_lines
from timeline.dates import infer_published
from timeline.model import Article

FILE_LIMIT = 10_000_000
LIST_LIMIT = 500_000_000
TEXT_LIMIT = 1_000_000

_NO_DATE = (
    "no publication date, and its text does not say; give it with --published YYYY-MM-DD "
    "or a published: line in the file"
)


def read(
    paths: Iterable[Path],
    published: date | None = None,
    *,
    near: Callable[[str], date | None] | None = None,
) -> Iterator[Article | Refusal | Skip]:
    """The articles of files and folders; never raises for what a file holds.

    ``published`` is for the articles that do not say when they were published. For those that do not, and no
    date given, it is worked out from the text. Where that alone is not enough they come last, and ``near`` is
    asked with title and text for the date of another article on the same story.
    """
    today = date.today()
    waiting: list[Draft] = []
    for draft in _drafts(paths):
        if not isinstance(draft, Draft):
            yield draft
            continue
        made = _article(draft, published, today, None)
        if made is None:
            waiting.append(draft)
        else:
            yield made
    for draft in waiting:
        day = near(f"{draft.title}\n\n{draft.text}") if near else None
        yield _article(draft, published, today, day) or Refusal(draft.path, _NO_DATE)


def _drafts(paths: Iterable[Path]) -> Iterator[Draft | Refusal | Skip]:
    for found in find_files(paths):
        if not isinstance(found, Found):
            yield found
            continue
        try:
            yield from _of_file(found)
        except Unreadable as error:
            yield Refusal(told(found.path), str(error))
        except OSError as error:
            yield Refusal(told(found.path), error.strerror or "it cannot be read")


def _of_file(found: Found) -> Iterator[Draft | Refusal | Skip]:
    path, kind = told(found.path), KINDS[found.path.suffix.lower()]
    if kind == "jsonl":
        yield from read_json_lines(found.path)
        return
    limit = LIST_LIMIT if kind == "json" else FILE_LIMIT
    if found.path.stat().st_size > limit:
        raise Unreadable(f"it is larger than {limit // 1_000_000} MB; put many articles into a .jsonl file")
    data = found.path.read_bytes()
    if not data.strip():
        raise Unreadable("it is empty")
    if kind == "json":
        yield from read_json(path, data, named=found.named)
    elif kind == "html":
        yield read_page(path, data)
    else:
        yield _of_text(path, clean(decode(data)), marked=kind == "markdown")


def _of_text(path: str, whole: str, *, marked: bool) -> Draft:
    header, text = split_header(whole)
    title = header.pop("title", "")
    if marked:
        heading, text = plain_markdown(text)
        # A heading that is not the title belongs to the text.
        if title and heading and one_line(heading) != title:
            text = f"{heading}\n\n{text}"
        title = title or heading
    text = clean(text)
    if not title:
        title, text = split_title(text)
    return Draft(path, title, text, **header)


def _article(draft: Draft, given: date | None, today: date, near: date | None) -> Article | Refusal | None:
    """The article of a draft; None where it has no date and its text does not give one."""
    try:
        title, text = one_line(draft.title), clean(draft.text)
        if not text:
            raise Unreadable("there is no text in it")
        if len(text) > TEXT_LIMIT:
            raise Unreadable(f"its text is longer than {TEXT_LIMIT:,} characters")
        url = parse_url(draft.url)
        language = language_of(draft.language, f"{title}\n{text}")
        dated = _dated(draft, f"{title}\n\n{text}", language, given, today, near)
    except Unreadable as error:
        return Refusal(draft.path, str(error))
    except Exception as error:
        # Whatever a text sets off, the other files are not to suffer for it.
        return Refusal(draft.path, failure(error))
    if dated is None:
        return None
    published, origin = dated
    source = one_line(draft.source) or publisher_of(url)
    return Article(article_id(url, title, text), title, text, published, origin, source, url, language)


def _dated(
    draft: Draft, text: str, language: str, given: date | None, today: date, near: date | None
) -> tuple[date | datetime, str] | None:
    if draft.published.strip():
        return parse_published(draft.published, today), draft.origin
    if given is not None:
        return given, "given"
    inferred = infer_published(text, language, today, near)
    if inferred is None:
        return None
    return inferred.day, f"inferred: {inferred.reason}" + ("" if inferred.exact else " (not exact)")
