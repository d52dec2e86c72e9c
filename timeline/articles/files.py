"""Which files hold articles: those that are named, and those of the right kind in named folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from timeline.articles.decoding import one_line
from timeline.topics import FILE_NAME as TOPICS_FILE

KINDS = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".jsonl": "jsonl",
    ".html": "html",
    ".htm": "html",
}
KINDS_NAMED = ".txt, .md, .json, .jsonl, .html"
# Files about a folder, in a kind that articles have.
_ABOUT = {"readme", "license", "licence", "changelog", "contributing", "notice", "requirements"}


class Refusal(NamedTuple):
    """A file, or a record of one (``path#number``), that could not come in, and why."""

    path: str
    reason: str


class Skip(NamedTuple):
    """A file in a folder that is no article, and how that is known."""

    path: str
    reason: str


def told(path: Path | str) -> str:
    """A path as it can be printed: a file's name may hold bytes that are no text, or commands to a terminal."""
    return one_line(str(path))


def failure(error: Exception) -> str:
    """The reason of a Refusal for an error that nobody foresaw, or for a language without rules."""
    if type(error) is LookupError:
        return str(error)
    return f"the program failed on it: {type(error).__name__}: {' '.join(str(error).split())}"


class Found(NamedTuple):
    """A file to read; ``named`` when it was asked for by name and not found in a folder."""

    path: Path
    named: bool


def find_files(paths: Iterable[Path]) -> Iterator[Found | Refusal | Skip]:
    """The files to read in the order of the paths, those of a folder by name, folders within it included.

    Hidden files and folders, and definitions of topics, are passed over without a word; links to folders are not
    followed.
    """
    for path in paths:
        if path.is_dir():
            yield from _of_folder(path)
        elif not path.exists():
            yield Refusal(told(path), "there is no such file or folder")
        elif not path.is_file():
            yield Refusal(told(path), "it is neither a file nor a folder")
        elif path.suffix.lower() not in KINDS:
            kind = path.suffix or "a name without ending"
            yield Refusal(told(path), f"articles are {KINDS_NAMED} files, not {kind}")
        else:
            yield Found(path, named=True)


def _of_folder(folder: Path) -> Iterator[Found | Refusal | Skip]:
    errors: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(place, name)
            if name == TOPICS_FILE:
                continue
            if path.suffix.lower() not in KINDS:
                yield Skip(told(path), f"not one of {KINDS_NAMED}")
            elif path.stem.lower() in _ABOUT:
                yield Skip(told(path), "it is about the folder")
            elif not path.is_file():
                yield Skip(told(path), "it is no regular file")
            else:
                yield Found(path, named=False)
    yield from (Refusal(told(error.filename), error.strerror or "it cannot be read") for error in errors)
