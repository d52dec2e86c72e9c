"""Mentions keep their ids when their article is put again with other words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from timeline.events import extract
from timeline.model import Article
from timeline.store import Store

OPENED = "The ferry terminal in Patras was opened on 2 March 2021."
CLOSED = "The old pier was closed on 5 April 2021 after a storm."


def kept(folder: Path, *texts: str) -> list[dict[str, str]]:
    """The mentions of an article as it is put with one text after the other, by clause."""
    found = []
    with Store(folder / "timeline.db") as store:
        for number, text in enumerate(texts):
            article = Article("ferry", "", text, date(2021, 6, 1), "given", "Gazette")
            store.put(article, extract(article), f"rules {number}")
            frame = store.mentions(["ferry"])
            found.append(dict(zip(frame["clause"], frame["id"], strict=True)))
    return found


def clause_with(words: str, of: dict[str, str]) -> str:
    return next(id_ for clause, id_ in of.items() if words in clause)


def test_a_sentence_that_moves(tmp_path):
    before, after = kept(tmp_path, f"{OPENED}\n\n{CLOSED}", f"{CLOSED}\n\n{OPENED}")
    assert before == after


def test_a_sentence_that_is_corrected(tmp_path):
    other = OPENED.replace("Patras", "Piraeus")
    before, after = kept(tmp_path, f"{OPENED}\n\n{CLOSED}", f"A correction was made.\n\n{other}\n\n{CLOSED}")
    assert clause_with("Piraeus", after) == clause_with("Patras", before)
    assert clause_with("pier", after) == clause_with("pier", before)


def test_what_tells_of_something_else_is_new(tmp_path):
    other = "A storm hit the coast of Crete on 2 March 2021."
    before, after = kept(tmp_path, OPENED, other)
    assert not {*before.values()} & {*after.values()}


def test_another_day_is_another_mention(tmp_path):
    before, after = kept(tmp_path, OPENED, OPENED.replace("2 March", "3 March"))
    assert not {*before.values()} & {*after.values()}


def test_ids_stay_distinct_when_one_stands_where_another_stood(tmp_path):
    lines = [f"The council met in Patras on {day} March 2021." for day in (2, 3, 4)]
    before, after, last = kept(
        tmp_path, "\n\n".join(lines), "\n\n".join(reversed(lines)), "\n\n".join([*lines, lines[0]])
    )
    assert before == after == last
    assert len({*last.values()}) == 3
